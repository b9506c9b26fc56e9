sertipikat-cek = Cek sertipikat tanah
    .summary = Untuk memastikan sertipikat asli dan tidak sengketa, misalnya sebelum membeli. Balik nama dan sertipikat baru adalah layanan lain di kantor yang sama.
    .product = Catatan hasil pengecekan pada sertipikat
sertipikat-cek-validity = Keadaan pada saat dicek. Ulangi sebelum akta jual beli
sertipikat-cek-fee-note = Untuk satu sertipikat.
sertipikat-cek-time-note = Biasanya beberapa jam sampai sehari. Kantor Pertanahan yang menentukan.
sertipikat-cek-channel = Kantor Pertanahan (ATR/BPN) Kabupaten Soppeng, atau lewat PPAT
    .address = Kantor Pertanahan Kabupaten Soppeng, Watansoppeng

## Syarat

sertipikat-cek-need-formulir = Formulir permohonan dari Kantor Pertanahan
sertipikat-cek-need-asli = Sertipikat asli
sertipikat-cek-need-ktp = KTP pemilik dan pemohon
sertipikat-cek-need-kuasa = surat kuasa
    .case = Kalau diwakilkan
sertipikat-cek-need-tugas = surat tugas PPAT
    .case = Kalau lewat PPAT
sertipikat-cek-need-pembeli = minta pemilik atau PPAT yang mengajukan
    .case = Kalau Anda calon pembeli

## Langkah

sertipikat-cek-step-1 = Siapkan sertipikat asli.
sertipikat-cek-step-2 = Ajukan di loket Kantor Pertanahan atau lewat PPAT.
sertipikat-cek-step-3 = Bayar.
sertipikat-cek-step-4 = Petugas mencocokkan buku tanah, surat ukur, dan peta.
sertipikat-cek-step-5 = Terima hasilnya: sesuai, atau perlu diukur letaknya dulu.

## Pertanyaan

sertipikat-cek-ask-siapa = Anda siapanya tanah itu?
    .label = Sebagai
sertipikat-cek-siapa-is-pemilik = Pemilik
sertipikat-cek-siapa-is-kuasa = Wakil pemilik
sertipikat-cek-siapa-is-ppat = PPAT
sertipikat-cek-siapa-is-pembeli = Calon pembeli
