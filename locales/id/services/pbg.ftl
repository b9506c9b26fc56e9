pbg = Izin bangunan (PBG, dulu IMB)
    .summary = Untuk pemilik yang akan membangun, mengubah, atau memperluas rumah atau gedung. Urus sebelum mulai membangun.
    .product = Dokumen PBG. Setelah bangunan jadi, urus Sertifikat Laik Fungsi (SLF)
pbg-validity = Selama bangunan tidak berubah. Bisa gugur kalau sekitar 6 bulan belum mulai dibangun
pbg-fee-note = Retribusi dihitung dinas dari luas dan fungsi bangunan, dan dibayar ke kas daerah, bukan ke petugas. Rumah warga berpenghasilan rendah umumnya dibebaskan.
pbg-time-note = Waktu Anda memperbaiki gambar tidak ikut dihitung.

## Syarat

pbg-need-ktp = KTP pemilik. Orang asing: KITAS
pbg-need-tanah = Bukti tanah: sertipikat, akta jual beli, atau surat tanah lain
pbg-need-perjanjian = surat perjanjian pemakaian tanah
    .case = Kalau tanah milik orang lain
pbg-need-kkpr = Surat kesesuaian tata ruang (KKPR atau KRK)
pbg-need-gambar = Gambar denah, tampak, potongan, pondasi, kolom, balok, dan atap, dengan hitungan dan daftar bahannya
pbg-need-ahli = data arsitek atau perencana berlisensi dan hasil penyelidikan tanah
    .case = Kalau lebih dari 2 lantai
pbg-need-lingkungan = Dokumen lingkungan sesuai besar bangunan. Rumah tinggal biasanya cukup surat pernyataan (SPPL)
pbg-need-tambahan = Kalau diminta: bukti lunas PBB, pernyataan tidak sengketa, atau persetujuan tetangga

## Langkah

pbg-step-1 = Siapkan berkas, tekan "Ajukan sekarang", dan kirim di sini. Loket membantu mendaftarkannya di SIMBG (simbg.pu.go.id).
pbg-step-2 = Dinas PUPR memeriksa gambar. Kalau ada yang perlu diperbaiki, Anda dikabari.
pbg-step-3 = Retribusi ditetapkan, Anda bayar ke kas daerah.
pbg-step-4 = DPMPTSP menerbitkan PBG setelah pembayaran masuk.

## Pertanyaan

pbg-ask-milik-sendiri = Tanahnya milik Anda sendiri?
    .label = Tanah sendiri
pbg-ask-bertingkat = Bangunannya lebih dari 2 lantai?
    .label = Lebih dari 2 lantai
pbg-ask-jenis-permohonan = Apa yang akan dikerjakan?
    .label = Pekerjaan
pbg-jenis-permohonan-is-baru = Bangun baru
pbg-jenis-permohonan-is-ubah = Ubah bangunan
pbg-jenis-permohonan-is-perluas = Perluas bangunan
pbg-jenis-permohonan-is-sudah-berdiri = Sudah berdiri, belum berizin
pbg-ask-fungsi = Bangunannya untuk apa?
    .label = Fungsi
pbg-fungsi-is-hunian = Tempat tinggal
pbg-fungsi-is-usaha = Usaha
pbg-fungsi-is-keagamaan = Ibadah
pbg-fungsi-is-sosial = Sosial atau pendidikan
pbg-fungsi-is-khusus = Khusus
pbg-ask-wilayah = Bangunannya di desa atau kelurahan mana?
    .label = Desa bangunan
    .hint = Pilih kecamatan dulu, lalu desanya.
    .example = Lapajung
pbg-ask-alamat = Apa alamat bangunannya?
    .label = Alamat bangunan
    .hint = Nama jalan atau dusun, nomor, RT dan RW.
    .example = Jalan Melati Nomor 5, RT 001 RW 003
pbg-ask-jenis-hak = Surat tanahnya apa?
    .label = Surat tanah
pbg-jenis-hak-is-shm = Sertipikat hak milik
pbg-jenis-hak-is-hgb = Hak guna bangunan
pbg-jenis-hak-is-hp = Hak pakai
pbg-jenis-hak-is-ajb = Akta jual beli
pbg-jenis-hak-is-lainnya = Surat lain
pbg-ask-nomor-tanah = Berapa nomor surat tanahnya?
    .label = Nomor surat tanah
    .hint = Lihat di halaman depan surat tanah.
    .example = 01234
pbg-ask-luas-tanah = Berapa luas tanahnya, dalam meter persegi?
    .label = Luas tanah (m²)
    .example = 200
pbg-ask-luas-bangunan = Berapa luas bangunannya, dalam meter persegi?
    .label = Luas bangunan (m²)
    .hint = Jumlah semua lantai.
    .example = 90
pbg-ask-jumlah-lantai = Berapa lantai?
    .label = Jumlah lantai
    .example = 1
pbg-ask-bukti-tanah = Kirim foto atau PDF bukti tanah.
    .label = Bukti tanah
    .hint = Semua halaman dalam satu berkas.
pbg-ask-kkpr = Kirim surat kesesuaian tata ruang (KKPR atau KRK).
    .label = KKPR atau KRK
pbg-ask-gambar = Kirim gambar bangunan.
    .label = Gambar
    .hint = PDF yang ditandatangani perencana. Boleh beberapa berkas.
pbg-ask-perjanjian-tanah = Kirim surat perjanjian pemakaian tanah.
    .label = Perjanjian tanah

## Alasan penolakan

pbg-reject-gambar = Gambar belum lengkap atau belum ditandatangani perencana. Lengkapi, lalu ajukan lagi.
pbg-reject-tata-ruang = Lokasinya tidak sesuai tata ruang. Tanyakan ke Dinas PUPR.
pbg-reject-sempadan = Bangunan melewati garis sempadan. Perbaiki gambarnya.
pbg-reject-bukti-tanah = Nama di bukti tanah berbeda. Lampirkan perjanjian atau surat kuasa.
pbg-reject-retribusi = Retribusi belum dibayar sampai batas waktunya. Bayar ke kas daerah sesuai surat ketetapan, lalu ajukan lagi.
