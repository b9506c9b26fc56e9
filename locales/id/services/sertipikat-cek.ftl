sertipikat-cek = Cek sertipikat tanah
    .summary = Untuk memastikan sertipikat (sertifikat) tanah asli dan tidak sengketa, misalnya sebelum membeli. Balik nama dan sertipikat baru adalah layanan lain di kantor yang sama.
    .product = Catatan hasil pengecekan pada sertipikat
sertipikat-cek-validity = Keadaan pada saat dicek. Ulangi sebelum akta jual beli
sertipikat-cek-fee-note = Untuk satu sertipikat.
sertipikat-cek-time-note = Biasanya beberapa jam sampai sehari. Kantor Pertanahan yang menentukan.
sertipikat-cek-channel = Kantor Pertanahan (ATR/BPN) Kabupaten Soppeng, atau lewat PPAT
    .address = Kantor Pertanahan Kabupaten Soppeng, Watansoppeng
sertipikat-cek-forward-next = Kantor Pertanahan memberi tahu kapan sertipikat asli dibawa dan biayanya dibayar. Bawa sendiri sertipikat aslinya, jangan dititipkan, dan bayar hanya ke Kantor Pertanahan.

## Syarat

sertipikat-cek-need-formulir = Formulir permohonan dari Kantor Pertanahan
sertipikat-cek-need-asli = sertipikat asli, dibawa sendiri ke Kantor Pertanahan
    .case = Kalau sertipikatnya kertas
sertipikat-cek-need-elektronik = salinan sertipikat elektronik dengan kode QR yang terbaca
    .case = Kalau sertipikatnya elektronik
sertipikat-cek-need-ktp = KTP pemilik dan pemohon
sertipikat-cek-need-kuasa = surat kuasa
    .case = Kalau diwakilkan
sertipikat-cek-need-tugas = surat tugas PPAT
    .case = Kalau lewat PPAT
sertipikat-cek-need-pembeli = minta pemilik atau PPAT yang mengajukan, atau minta surat kuasa dari pemilik
    .case = Kalau Anda calon pembeli

## Langkah

sertipikat-cek-step-1 = Siapkan sertipikat asli.
sertipikat-cek-step-2 = Ajukan di Kantor Pertanahan, lewat PPAT, atau titip formulirnya lewat loket ini.
sertipikat-cek-step-3 = Bawa sertipikat asli dan bayar di Kantor Pertanahan.
sertipikat-cek-step-4 = Petugas mencocokkan buku tanah, surat ukur, dan peta.
sertipikat-cek-step-5 = Terima hasilnya: sesuai, atau perlu diukur letaknya dulu.

## Pertanyaan

sertipikat-cek-ask-siapa = Anda siapanya tanah itu?
    .label = Sebagai
sertipikat-cek-siapa-is-pemilik = Pemilik
sertipikat-cek-siapa-is-kuasa = Wakil pemilik
sertipikat-cek-siapa-is-ppat = PPAT
sertipikat-cek-siapa-is-pembeli = Calon pembeli
sertipikat-cek-ask-model = Sertipikatnya kertas atau elektronik?
    .label = Bentuk
    .hint = Yang elektronik selembar saja dan punya kode QR.
sertipikat-cek-model-is-kertas = Kertas (buku)
sertipikat-cek-model-is-elektronik = Elektronik
sertipikat-cek-ask-jenis-hak = Haknya apa?
    .label = Jenis hak
    .hint = Tertulis besar di halaman depan sertipikat.
sertipikat-cek-jenis-hak-is-milik = Hak Milik (HM/SHM)
sertipikat-cek-jenis-hak-is-guna-bangunan = Hak Guna Bangunan (HGB)
sertipikat-cek-jenis-hak-is-pakai = Hak Pakai (HP)
sertipikat-cek-jenis-hak-is-guna-usaha = Hak Guna Usaha (HGU)
sertipikat-cek-jenis-hak-is-rumah-susun = Milik rumah susun (HMSRS)
sertipikat-cek-ask-no-hak = Berapa nomor haknya?
    .label = Nomor hak
    .hint = Angka di belakang jenis haknya, satu sampai lima angka.
    .example = 00123
sertipikat-cek-ask-letak = Tanahnya di desa atau kelurahan mana?
    .label = Letak tanah
    .hint = Pilih kecamatan dulu, lalu desanya. Boleh juga langsung ketik nama desa.
    .example = Labessi
sertipikat-cek-ask-nama-pemegang = Siapa nama pemilik yang tertulis di sertipikat?
    .label = Pemegang hak
    .hint = Tulis sama seperti di sertipikat.
    .example = Muhammad Amir
sertipikat-cek-ask-luas = Berapa luasnya dalam meter persegi?
    .label = Luas (m²)
    .hint = Lihat di sertipikat atau surat ukur.
    .example = 350
sertipikat-cek-ask-nib-bidang = Berapa nomor bidang tanahnya (NIB)?
    .label = Nomor bidang
    .hint = Ada di sertipikat dan surat ukur. Ini nomor bidang tanah, bukan NIB untuk usaha. Boleh dilewati kalau tidak ada.
    .example = 00123
sertipikat-cek-ask-tujuan = Untuk apa dicek?
    .label = Tujuan
sertipikat-cek-tujuan-is-jual-beli = Jual beli
sertipikat-cek-tujuan-is-agunan = Jaminan pinjaman
sertipikat-cek-tujuan-is-waris = Warisan
sertipikat-cek-tujuan-is-lainnya = Lainnya
sertipikat-cek-ask-foto-sertipikat = Kirim foto sertipikat, semua halaman yang ada tulisannya.
    .label = Foto sertipikat
    .hint = Cukup fotonya. Sertipikat aslinya tetap Anda simpan.
sertipikat-cek-ask-surat-kuasa = Kirim foto surat kuasa dari pemilik.
    .label = Surat kuasa
    .hint = Calon pembeli juga perlu surat kuasa dari pemilik.
sertipikat-cek-ask-surat-tugas = Kirim foto surat tugas PPAT.
    .label = Surat tugas

## Alasan tidak dapat diteruskan

sertipikat-cek-reject-bukan-sertipikat = Yang dikirim bukan sertipikat. Girik, letter C, dan rincik belum terdaftar; tanyakan pendaftaran tanah di Kantor Pertanahan.
sertipikat-cek-reject-luar-soppeng = Tanahnya di luar Kabupaten Soppeng. Ajukan di Kantor Pertanahan tempat tanah itu.
