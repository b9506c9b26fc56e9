# Mencari layanan.

catalogue-agencies = <b>Layanan apa yang Anda cari?</b> Pilih kantornya, atau tulis saja namanya.
catalogue-services = <b>{ $agency }</b>
    Pilih layanannya:
catalogue-back = ⬅️ Kembali
catalogue-all = 📋 Semua layanan
catalogue-apply = 📝 Ajukan sekarang
catalogue-more = ℹ️ Selengkapnya
catalogue-fit = 🎯 Syarat untuk saya
catalogue-fit-hint = <i>{ $hint }</i>
catalogue-fit-said = { $label }: <b>{ $answer }</b>
catalogue-fit-requirements = <b>Yang perlu Anda siapkan</b>
catalogue-open-channel = 🔗 Buka kanal resmi
catalogue-checklist-send = 📋 Kirim daftar ini
catalogue-checklist = 📋 Yang disiapkan: { $name }
catalogue-checklist-item = ☐ { $text }
catalogue-checklist-office = 🏢 { $office }
catalogue-checklist-free = 💰 Biaya: <b>GRATIS</b>. Kalau dimintai uang, jangan bayar; laporkan ke loket.
catalogue-checklist-date = Daftar dari loket { $office }, { $date }.
catalogue-which = Mana yang Anda maksud?
catalogue-not-here = Bukan di loket ini:
catalogue-not-here-item = • { $text }
catalogue-title = <b>{ $name }</b>
catalogue-agency = 🏢 { $agency }
catalogue-requirements = <b>Yang perlu disiapkan</b>
catalogue-requirement = • { $text }
catalogue-requirement-case = { $case }: { $text }
catalogue-free = 💰 Biaya: <b>GRATIS</b> ({ $basis }). Meminta uang untuk ini adalah pelanggaran. Laporkan: tulis <i>pengaduan</i> di sini.
catalogue-fee = 💰 Biaya: <b>{ $amount }</b> ({ $basis })
catalogue-fee-unclear = 💰 Biaya: <b>belum pasti</b> ({ $basis }). Tanyakan dulu ke loket; jangan membayar tanpa surat resmi.
catalogue-fee-depends = 💰 Biaya tergantung keadaannya ({ $basis }).
catalogue-fee-list = 💰 Biaya ({ $basis }):
catalogue-fee-case = • { $case }: <b>{ $amount }</b>
catalogue-fee-case-free = • { $case }: <b>GRATIS</b>. Kalau dimintai uang, laporkan: tulis <i>pengaduan</i> di sini.
catalogue-time = { $days ->
    [0] ⏱ Kalau diajukan sekarang dan berkasnya lengkap: selesai hari kerja itu juga, <b>{ $due }</b>.
   *[other] ⏱ Kalau diajukan sekarang dan berkasnya lengkap: selesai paling lambat <b>{ $due }</b> ({ $days } hari kerja).
 }
catalogue-time-from = { $days ->
    [0] ⏱ Kalau berkasnya lengkap: selesai <b>pada hari Anda datang</b>.
   *[other] ⏱ Kalau berkasnya lengkap: selesai paling lambat <b>{ $days } hari kerja</b> sesudah hari Anda datang.
 }
catalogue-time-elsewhere = ⏱ { $note }
catalogue-product = 📄 Hasilnya: { $product }
catalogue-elsewhere = Diputus instansi lain, bukan loket ini. Urus lewat kanal resminya:
catalogue-channel = 🏛 <b>{ $name }</b>
catalogue-address = 📍 { $address }
catalogue-hours = 🕘 { $hours }
catalogue-hours-mall = Jam buka { $office }:
catalogue-hours-unknown = Jam bukanya tidak tercatat di sini. Tanyakan dulu ke kanal resmi itu sebelum berangkat.
catalogue-phone = ☎️ { $phone }
catalogue-url = 🔗 { $url }
catalogue-checked = { $more ->
    [0] <i>Diperiksa { $date } · sumber: { $source }</i>
   *[other] <i>Diperiksa { $date } · sumber: { $source } +{ $more }</i>
 }
catalogue-steps = <b>Langkah-langkahnya</b>
catalogue-step = { $number }. { $step }
catalogue-validity = 📅 Berlakunya: { $validity }
catalogue-complaints = 📣 Tidak puas? Tulis <i>pengaduan</i> di sini, atau lapor ke:
catalogue-complaints-own = 📣 Pengaduan: { $text }
catalogue-legal = <i>Dasar: { $list }</i>
catalogue-verified = <i>Diperiksa { $date }. Sumber: { $source }</i>
