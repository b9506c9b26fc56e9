kia = Kartu Identitas Anak (KIA)
    .summary = Untuk anak di bawah 17 tahun yang belum menikah. Bayi baru biasanya dapat KIA bersama akta kelahirannya. Bukan buku KIA dari puskesmas.
    .product = Kartu KIA: tanpa foto sampai umur 5 tahun, dengan foto sesudahnya
kia-validity = Sampai umur 5 tahun. Yang dibuat sesudah 5 tahun: sampai sehari sebelum umur 17 tahun

## Syarat

kia-need-akta = Akta kelahiran anak, asli dan fotokopi
kia-need-kk = Kartu keluarga asli orang tua atau wali
kia-need-ktp-ortu = KTP asli ayah dan ibu, atau wali
kia-need-pas-foto = pas foto berwarna 2×3, dua lembar. Latar merah untuk tahun lahir ganjil, biru untuk genap
    .case = Kalau anak 5 tahun ke atas
kia-need-surat-kehilangan = surat kehilangan dari polisi
    .case = Kalau hilang
kia-need-kia-lama = kartu KIA lama
    .case = Kalau rusak atau sudah 5 tahun
kia-need-skpwni = surat pindah (SKPWNI)
    .case = Kalau pindah dari kabupaten lain

## Pertanyaan

kia-ask-jenis-kia = KIA-nya untuk apa?
    .label = Keperluan
kia-jenis-kia-is-baru = Baru pertama kali
kia-jenis-kia-is-perpanjang = Ganti karena sudah 5 tahun
kia-jenis-kia-is-hilang = Hilang
kia-jenis-kia-is-rusak = Rusak
kia-jenis-kia-is-pindah = Pindah alamat
kia-ask-umur-anak = Umur anaknya berapa?
    .label = Umur anak
kia-umur-anak-is-kecil = Di bawah 5 tahun
kia-umur-anak-is-besar = 5 tahun ke atas
kia-ask-nama-anak = Siapa nama anaknya?
    .label = Nama anak
    .hint = Tulis sama seperti di akta kelahiran.
    .example = Nur Aisyah Ramadhani
kia-ask-tanggal-lahir = Kapan anak lahir?
    .label = Tanggal lahir anak
    .hint = Lihat di akta kelahiran.
    .example = 12-08-2019
kia-ask-nik-anak = Berapa NIK anak?
    .label = NIK anak
    .hint = 16 angka, di akta kelahiran atau kartu keluarga.
    .example = 7312045208190001
kia-ask-nomor-akta = Berapa nomor akta kelahirannya?
    .label = Nomor akta
    .hint = Ada di bagian atas akta.
    .example = 7312-LU-19082019-0012
kia-ask-nama-lengkap = Siapa nama Anda, orang tua atau wali?
    .label = Nama orang tua
    .hint = Tulis sama seperti di KTP.
    .example = Andi Rahmat Hidayat
kia-ask-akta = Kirim foto akta kelahiran anak.
    .label = Akta kelahiran
    .hint = Seluruh lembar, tulisannya terbaca.
kia-ask-ktp-ortu = Kirim foto KTP ayah dan ibu.
    .label = KTP orang tua
    .hint = Dua foto. Kalau hanya satu orang tua atau wali, cukup satu.
kia-ask-pas-foto = Kirim pas foto anak.
    .label = Pas foto anak
    .hint = Wajah menghadap depan, latar merah (tahun lahir ganjil) atau biru (genap).
kia-ask-surat-kehilangan = Kirim foto surat kehilangan dari polisi.
    .label = Surat kehilangan

## Alasan penolakan

kia-reject-tanpa-akta = Anak belum punya akta kelahiran. Urus akta kelahiran dulu.
kia-reject-foto-salah = Pas foto tidak sesuai. Kirim foto menghadap depan dengan latar yang benar.
kia-reject-sudah-17 = Anak sudah 17 tahun. Ajukan KTP.

## Jawaban yang tidak cocok

kia-doubt-sudah-5-tahun = Pilihan umur dan tanggal lahirnya tidak cocok: menurut tanggal lahir, anak sudah 5 tahun. Mulai 5 tahun perlu pas foto.
kia-doubt-belum-5-tahun = Pilihan umur dan tanggal lahirnya tidak cocok: menurut tanggal lahir, anak belum 5 tahun. Di bawah 5 tahun tidak perlu pas foto.
kia-doubt-sudah-17-tahun = KIA hanya untuk anak di bawah 17 tahun. Kalau tanggal lahirnya benar, yang diurus KTP-el baru, bukan KIA.
