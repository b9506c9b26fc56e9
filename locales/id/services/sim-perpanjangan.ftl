sim-perpanjangan = Perpanjang SIM
    .summary = Untuk pemegang SIM yang masa berlakunya belum habis. SIM yang sudah lewat walau sehari harus dibuat baru.
    .product = SIM baru
sim-perpanjangan-validity = 5 tahun sejak terbit
sim-perpanjangan-fee-note = Di luar itu: tes sehat sekitar Rp35.000 dan tes psikologi Rp60.000 sampai Rp100.000. Asuransi sekitar Rp50.000 tidak wajib. Minta buktinya.
sim-perpanjangan-fee-a = SIM A, A Umum
sim-perpanjangan-fee-b = SIM BI, BII, dan Umum
sim-perpanjangan-fee-c = SIM C, CI, CII
sim-perpanjangan-fee-d = SIM D, DI
sim-perpanjangan-time-note = Kalau datang biasanya hari itu juga; lewat aplikasi (SIM A dan C) dikirim 3 sampai 7 hari kerja. Kepolisian yang menentukan.
sim-perpanjangan-channel = Kepolisian: Satpas Polres Soppeng, SIM keliling, atau aplikasi Digital Korlantas
    .address = Polres Soppeng, Watansoppeng

## Syarat

sim-perpanjangan-need-ktp = KTP asli dan fotokopinya
sim-perpanjangan-need-sim-lama = SIM lama yang masih berlaku
sim-perpanjangan-need-sehat = surat sehat dari dokter
    .case = Kalau datang
sim-perpanjangan-need-psikologi = surat lulus tes psikologi
    .case = Kalau datang
sim-perpanjangan-need-online-tes = tes sehat di erikkes.id dan tes psikologi di app.eppsi.id
    .case = Kalau lewat aplikasi
sim-perpanjangan-need-online-foto = foto KTP, foto SIM, pas foto latar biru, dan tanda tangan
    .case = Kalau lewat aplikasi
sim-perpanjangan-need-jkn = Bukti BPJS Kesehatan aktif

## Langkah

sim-perpanjangan-step-1 = Ikut tes sehat dan tes psikologi.
sim-perpanjangan-step-2 = Isi formulir di Satpas atau di aplikasi.
sim-perpanjangan-step-3 = Bayar biayanya.
sim-perpanjangan-step-4 = Kalau datang: foto dan sidik jari, lalu terima SIM.

## Pertanyaan

sim-perpanjangan-ask-golongan = SIM golongan apa?
    .label = Golongan
    .hint = Lewat aplikasi hanya bisa SIM A dan SIM C. Yang lain harus datang.
sim-perpanjangan-golongan-is-a = A (mobil)
sim-perpanjangan-golongan-is-b = BI atau BII (truk, bus)
sim-perpanjangan-golongan-is-c = C (motor)
sim-perpanjangan-golongan-is-d = D (penyandang disabilitas)
sim-perpanjangan-ask-cara = Mau datang atau lewat aplikasi?
    .label = Cara
sim-perpanjangan-cara-is-datang = Datang ke Satpas
sim-perpanjangan-cara-is-online = Lewat aplikasi
