# Kata-kata yang dipakai beberapa layanan. Layanan yang perlu kata lain menulisnya di berkasnya sendiri.

## Langkah

common-step-1 = Siapkan yang ada di daftar syarat.
common-step-2 = Tekan "Ajukan sekarang", jawab pertanyaannya, dan kirim foto berkasnya.
common-step-3 = Petugas memeriksa. Kalau ada yang kurang, Anda dikabari di sini.
common-step-4 = Setelah disetujui, Anda dikabari di sini cara mengambil hasilnya.

## Syarat

common-need-formulir = Formulir F-1.02, disediakan di loket

## Pertanyaan

common-ask-nama-lengkap = Siapa nama lengkap Anda?
    .label = Nama lengkap
    .hint = Tulis sama seperti di KTP atau kartu keluarga.
    .example = Andi Rahmat Hidayat
common-ask-nik = Berapa NIK Anda?
    .label = NIK
    .hint = 16 angka. Ada di KTP bagian atas, atau di kartu keluarga pada baris nama Anda.
    .example = 7312041208900001
common-ask-tanggal-lahir = Kapan Anda lahir?
    .label = Tanggal lahir
    .hint = Tanggal, bulan, tahun. Lihat di KTP atau kartu keluarga.
    .example = 12-08-1990
common-ask-jenis-kelamin = Anda laki-laki atau perempuan?
    .label = Jenis kelamin
common-ask-no-kk = Berapa nomor kartu keluarga Anda?
    .label = Nomor KK
    .hint = 16 angka, di kartu keluarga, baris paling atas. Bukan NIK.
    .example = 7312040503120002
common-ask-no-hp = Berapa nomor HP Anda?
    .label = Nomor HP
    .hint = Petugas menghubungi nomor ini kalau ada yang perlu ditanyakan.
    .example = 081234567890
common-ask-email = Apa alamat email Anda?
    .label = Email
    .hint = Boleh dilewati kalau tidak punya.
    .example = siti.aminah@example.com
common-ask-wilayah = Anda tinggal di desa atau kelurahan mana?
    .label = Desa/kelurahan
    .hint = Pilih kecamatan dulu, lalu desanya. Boleh juga langsung ketik nama desa.
    .example = Labessi
common-ask-alamat = Apa alamat rumah Anda?
    .label = Alamat
    .hint = Nama jalan atau dusun, nomor rumah, RT dan RW.
    .example = Dusun Cempaka, RT 002 RW 001
common-ask-foto-ktp = Kirim foto KTP Anda.
    .label = Foto KTP
    .hint = Bagian depan. Semua tulisan harus terbaca dan tidak terpotong.
common-ask-foto-kk = Kirim foto atau PDF kartu keluarga.
    .label = Kartu keluarga
    .hint = Foto dari kartu asli, seluruh lembar, tulisannya terbaca.
common-ask-pas-foto = Kirim pas foto Anda.
    .label = Pas foto
    .hint = Wajah menghadap depan dan terlihat jelas, seperti foto ukuran 4×6.

## Pilihan

common-jenis-kelamin-is-laki-laki = Laki-laki
common-jenis-kelamin-is-perempuan = Perempuan
common-status-rumah-is-milik = Milik sendiri
common-status-rumah-is-sewa = Kontrak atau kos
common-status-rumah-is-menumpang = Menumpang

## Alasan penolakan

common-reject-buram = Foto atau berkas buram, terpotong, atau tidak terbaca. Ajukan lagi dengan foto yang jelas dari dokumen asli.
common-reject-data-beda = Nama atau tanggal berbeda antara satu dokumen dan dokumen lain. Perbaiki dulu dokumen yang salah.
common-reject-nik-tidak-ditemukan = NIK tidak ditemukan atau tidak aktif. Datang ke Disdukcapil dengan kartu keluarga untuk mengaktifkannya.
common-reject-masih-diproses = Masih ada pengajuan serupa yang belum selesai. Tunggu pengajuan itu selesai.
common-reject-tanpa-kuasa = Diurus orang lain tanpa surat kuasa. Ajukan lagi dengan surat kuasa, atau urus sendiri.
