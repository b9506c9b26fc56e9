nib = Nomor Induk Berusaha (NIB, izin usaha)
    .summary = Untuk semua pelaku usaha, dari warung sampai perusahaan. Petugas mendampingi pendaftaran di OSS.
    .product = NIB 13 angka dari sistem OSS. Usaha berisiko lebih tinggi masih perlu Sertifikat Standar atau Izin
nib-validity = Selama usaha berjalan

## Syarat

nib-need-nik = NIK yang aktif di Dukcapil
nib-need-kontak = Nomor HP dan email yang aktif, untuk menerima kode dari OSS
nib-need-kbli = Kode jenis usaha (KBLI, 5 angka); kalau tidak tahu, petugas membantu
nib-need-data-usaha = Data usaha: nama, alamat, luas tempat, modal, jumlah pekerja
nib-need-npwp = NPWP, kalau punya
nib-need-akta = akta pendirian, pengesahan AHU, dan NPWP badan
    .case = Kalau badan usaha

## Langkah

nib-step-1 = Tekan "Ajukan sekarang" dan jawab pertanyaannya.
nib-step-2 = Petugas membantu membuat akun di oss.go.id. Kodenya masuk ke HP atau email Anda.
nib-step-3 = Petugas mengisi data usaha dan memilih kode usaha (KBLI) bersama Anda.
nib-step-4 = Sistem OSS menentukan tingkat risiko usaha dan menerbitkan NIB.
nib-step-5 = Simpan NIB-nya. Usaha berisiko lebih tinggi lanjut ke Sertifikat Standar atau Izin.

## Pertanyaan

nib-ask-jenis-pelaku = Usahanya milik siapa?
    .label = Jenis pelaku usaha
    .hint = Usaha sendiri tanpa akta notaris, seperti warung atau kios: pilih perorangan.
nib-jenis-pelaku-is-perorangan = Perorangan
nib-jenis-pelaku-is-pt-perorangan = PT perorangan
nib-jenis-pelaku-is-pt = PT
nib-jenis-pelaku-is-cv = CV
nib-jenis-pelaku-is-koperasi = Koperasi
nib-jenis-pelaku-is-yayasan = Yayasan
nib-jenis-pelaku-is-lainnya = Lainnya
nib-ask-skala = Seberapa besar usahanya?
    .label = Skala usaha
    .hint = Menurut modal, tanpa tanah dan bangunan tempat usaha. Kalau ragu, pilih mikro; petugas akan mengecek.
nib-skala-is-mikro = Mikro (sampai Rp1 miliar)
nib-skala-is-kecil = Kecil (Rp1–5 miliar)
nib-skala-is-menengah = Menengah (Rp5–10 miliar)
nib-skala-is-besar = Besar (lebih dari Rp10 miliar)
nib-ask-nama-usaha = Apa nama usahanya?
    .label = Nama usaha
    .example = Warung Melati
nib-ask-uraian-usaha = Ceritakan usahanya: menjual atau membuat apa?
    .label = Uraian usaha
    .hint = Dengan cerita ini petugas memilih kode usaha yang cocok.
    .example = Warung kelontong yang menjual beras, gula, dan kebutuhan sehari-hari
nib-ask-tahu-kbli = Anda tahu kode usahanya (KBLI)?
    .label = Tahu KBLI
    .hint = Kalau tidak tahu, pilih tidak. Petugas yang mencarikan.
nib-ask-kbli = Berapa kode KBLI-nya?
    .label = KBLI
    .hint = 5 angka.
    .example = 47112
nib-ask-npwp = Berapa NPWP Anda?
    .label = NPWP
    .hint = 15 atau 16 angka. Boleh dilewati kalau belum punya.
    .example = 01.312.166.0-091.000
nib-ask-email = Apa alamat email Anda?
    .label = Email
    .hint = OSS mengirim kode ke email ini. Pakai email yang bisa Anda buka.
    .example = siti.aminah@example.com
nib-ask-wilayah = Tempat usahanya di desa atau kelurahan mana?
    .label = Desa tempat usaha
    .hint = Pilih kecamatan dulu, lalu desanya.
    .example = Cabenge
nib-ask-alamat = Apa alamat tempat usahanya?
    .label = Alamat usaha
    .hint = Jalan atau dusun, nomor, RT dan RW.
    .example = Jalan Melati Nomor 5, RT 001 RW 003
nib-ask-kode-pos = Berapa kode pos tempat usaha?
    .label = Kode pos
    .hint = 5 angka. Boleh dilewati kalau tidak tahu.
    .example = 90811
nib-ask-luas = Berapa meter persegi luas tempat usahanya?
    .label = Luas (m²)
    .hint = Panjang kali lebar. Perkiraan saja.
    .example = 12
nib-ask-modal = Berapa modal usahanya?
    .label = Modal usaha
    .hint = Tanpa tanah dan bangunan tempat usaha: isi warung, alat, uang belanja. Perkiraan saja.
    .example = Rp5.000.000
nib-ask-pekerja = Berapa orang yang bekerja di situ?
    .label = Jumlah pekerja
    .hint = Tulis 0 kalau hanya Anda sendiri.
    .example = 1
nib-ask-akun-oss = Sudah punya akun di oss.go.id?
    .label = Akun OSS
nib-akun-oss-is-belum = Belum
nib-akun-oss-is-sudah = Sudah
nib-akun-oss-is-lupa-sandi = Sudah, tetapi lupa sandi
nib-ask-akta = Kirim akta pendirian dan pengesahannya.
    .label = Akta pendirian
    .hint = Foto atau PDF, dalam satu berkas.

## Alasan penolakan

nib-reject-nik-belum-sinkron = NIK belum terbaca di OSS karena data baru diubah. Coba lagi beberapa hari setelah Disdukcapil memperbaruinya.
nib-reject-kbli = Kode usaha (KBLI) tidak cocok dengan usaha atau akta Anda. Ajukan lagi dengan uraian yang lebih jelas.
nib-reject-ahu = Data badan usaha tidak muncul dari AHU. Hubungi notaris Anda.
nib-reject-skala = Skala usaha tidak sesuai dengan kode usahanya. Periksa lagi modal dan kodenya.
nib-reject-kontak-terpakai = Email atau nomor HP sudah dipakai akun OSS lain. Ajukan lagi dengan yang lain.

## Jawaban yang tidak cocok

nib-doubt-skala = Modalnya lebih besar dari batas skala usaha yang Anda pilih: mikro sampai Rp1 miliar, kecil sampai Rp5 miliar, menengah sampai Rp10 miliar. Tanah dan bangunan tempat usaha tidak dihitung.
