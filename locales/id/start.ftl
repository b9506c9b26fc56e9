# Pintu masuk: sapaan, menu, bantuan, dan tulisan yang bukan bagian formulir.

start-welcome =
    Halo { $name }, selamat datang di loket <b>{ $office }</b>.

    Di sini Anda bisa mengurus surat dan izin langsung dari HP: cari layanannya, jawab pertanyaannya, lalu tunggu kabar dari petugas.
start-what-next = Tulis saja apa yang mau Anda urus, misalnya <i>ktp hilang</i>, atau lihat daftar layanan.
start-greeting =
    Halo! Ini loket { $office }.
    Tulis apa yang mau Anda urus, atau pilih dari menu di bawah.
start-thanks = Sama-sama. Semoga lancar urusannya.
start-help =
    <b>Yang bisa dilakukan di sini</b>

    📋 /layanan – lihat semua layanan, syarat, dan biayanya
    📝 /ajukan – mulai mengajukan
    🔎 /status – lihat perkembangan permohonan Anda
    ✖️ /batal – berhenti mengisi
    ℹ️ /info – alamat, jam buka, dan pengaduan
    🌐 /bahasa – ganti bahasa

    Anda juga bisa menulis langsung, misalnya <i>akta lahir</i>, atau mengirim nomor permohonan.
start-human =
    Mau bicara dengan petugas? Hubungi { $office }:
    { $contact }
    { $hours }
start-human-without-contact =
    Mau bicara dengan petugas? Datang saja ke { $office }.
    { $hours }
start-hours = 🕘 Jam buka loket ({ $zone }), kecuali hari libur:
start-hours-season = 🕘 { $name } ({ $from } sampai { $to }):
start-hours-line = • { $days }: { $times }
start-hours-days = { $first }–{ $last }
start-hours-span = { $opens }–{ $closes }
start-hours-and = { $one } dan { $two }
start-hours-estimated = <i>Jam ini perkiraan. Tanyakan dulu sebelum datang.</i>
start-monday = Senin
start-tuesday = Selasa
start-wednesday = Rabu
start-thursday = Kamis
start-friday = Jumat
start-saturday = Sabtu
start-sunday = Minggu
start-open-now = Hari ini buka sampai pukul { $closes }.
start-opens-later = Hari ini buka mulai pukul { $opens }.
start-closed-now = Hari ini sudah tutup. Buka lagi { $weekday }, { $next }.
start-day-open = { $weekday }, { $day }: buka { $times }.
start-day-closed = { $weekday }, { $day }: tutup. Buka lagi { $weekdaynext }, { $next }.
start-address = 📍 { $address }
start-phone = ☎️ { $phone }
start-complaints = 📣 Pengaduan: tulis <i>pengaduan</i> di sini, atau lapor ke:
start-complaint = • { $name }: { $way }
start-complaint-phone = • { $name }: telepon { $phone }
start-complaint-both = • { $name }: { $way }, telepon { $phone }
start-not-understood = Maaf, saya belum paham. Tulis apa yang mau diurus, misalnya <i>ktp hilang</i> atau <i>surat tidak mampu</i>, atau pilih dari daftar layanan.
start-which-service = Untuk layanan yang mana? Tulis namanya, misalnya <i>ktp hilang</i>, atau pilih dari daftar.
start-unknown-command = Perintah itu tidak ada. Ketik /bantuan untuk melihat yang bisa dilakukan.
start-see-services = 📋 Lihat layanan
start-menu-catalogue = 📋 Layanan
start-menu-apply = 📝 Ajukan
start-menu-status = 🔎 Status
start-menu-help = ❓ Bantuan
start-menu-language = 🌐 Bahasa
start-button-gone = Tombol ini sudah tidak berlaku.
start-sorry = Maaf, pesan Anda gagal saya proses. Data Anda aman. Silakan coba lagi, atau ketik /bantuan.
start-cannot-read = Saya belum bisa membaca { $kind }. Tulis dengan kata-kata, ya.
start-too-long = Maaf, pesan itu terlalu panjang, jadi belum saya baca. Kirim yang lebih pendek, paling banyak { $max } huruf. Isian Anda tetap tersimpan.
start-a-sticker = stiker
start-a-voice-note = pesan suara
start-a-video = video
start-an-audio = berkas suara
start-such-a-message = pesan seperti itu
start-edit-not-read = Perubahan pesan lama tidak saya baca. Kirim saja pesan baru.
start-group = Halo! Urusan layanan kita bicarakan berdua saja, supaya data Anda aman.
start-group-number = Jangan menulis nomor pribadi di grup, ya. Mari bicara berdua saja supaya data Anda aman.
start-group-open = Buka chat pribadi
