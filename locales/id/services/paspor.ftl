paspor = Paspor
    .summary = Untuk warga Indonesia yang mau ke luar negeri. Boleh diurus di kantor imigrasi mana saja.
    .product = Buku paspor
paspor-validity = 5 tahun, atau 10 tahun kalau sudah 17 tahun atau menikah
paspor-fee-biasa-5 = Paspor biasa 5 tahun
paspor-fee-biasa-10 = Paspor biasa 10 tahun
paspor-fee-elektronik-5 = Paspor elektronik 5 tahun
paspor-fee-elektronik-10 = Paspor elektronik 10 tahun
paspor-fee-percepatan = Tambahan kalau mau selesai hari itu juga
paspor-fee-hilang = Denda paspor hilang
paspor-fee-rusak = Denda paspor rusak
paspor-fee-note = Denda dan tambahan dibayar di samping biaya paspornya. Bayar dengan kode dari aplikasi, bukan ke orang.
paspor-time-note = Biasanya 3 sampai 7 hari kerja sesudah wawancara dan bayar. Kantor Imigrasi yang menentukan.
paspor-channel = Kantor Imigrasi, daftar lewat aplikasi M-Paspor
    .address = Kantor Imigrasi di Parepare, Makassar, atau Palopo

## Syarat

paspor-need-ktp = KTP
    .case = Kalau dewasa
paspor-need-kk = Kartu keluarga
paspor-need-lahir = akta lahir, buku nikah, ijazah, atau surat baptis (cukup satu)
    .case = Kalau dewasa
paspor-need-anak-ktp = KTP ayah atau ibu
    .case = Kalau anak
paspor-need-anak-akta = akta lahir anak, dan buku nikah orang tua
    .case = Kalau anak
paspor-need-lama = paspor yang lama
    .case = Kalau habis, rusak, atau data berubah
paspor-need-polisi = surat kehilangan dari polisi. Di kantor imigrasi Anda ditanyai dulu soal hilangnya (BAP)
    .case = Kalau hilang
paspor-need-perubahan = bukti perubahannya, misalnya KTP dan KK yang baru atau penetapan pengadilan
    .case = Kalau data berubah
paspor-need-ganti-nama = Kalau pernah ganti nama: surat penetapannya. Kalau dulu warga asing: surat kewarganegaraan Indonesia

## Langkah

paspor-step-1 = Daftar di aplikasi M-Paspor, unggah berkas, pilih kantor dan jadwal.
paspor-step-2 = Bayar dengan kode dari aplikasi, lewat bank atau pos.
paspor-step-3 = Datang membawa berkas asli: foto, sidik jari, dan wawancara.
paspor-step-4 = Ambil paspor.

## Pertanyaan

paspor-ask-jenis = Paspornya baru atau mengganti?
    .label = Jenis
paspor-jenis-is-baru = Baru pertama kali
paspor-jenis-is-habis = Habis masa berlaku
paspor-jenis-is-hilang = Hilang
paspor-jenis-is-rusak = Rusak
paspor-jenis-is-ganti-data = Data berubah
paspor-ask-umur = Paspornya untuk siapa?
    .label = Untuk
paspor-umur-is-dewasa = 17 tahun ke atas atau sudah menikah
paspor-umur-is-anak = Anak di bawah 17 tahun
