ktp-el-baru = Membuat KTP-el pertama kali
    .summary = Untuk warga Soppeng berumur 17 tahun ke atas, atau sudah menikah, yang belum punya KTP. Orang asing dengan KITAP: tanyakan ke loket.
    .product = Kartu KTP-el. Kalau blangko habis, Anda diberi surat keterangan dulu
ktp-el-baru-validity = Seumur hidup, selama datanya tidak berubah
ktp-el-baru-time-note = Bisa lebih lama kalau blangko KTP habis.

## Syarat

ktp-el-baru-need-umur = umur sudah 17 tahun. Perekaman boleh sejak 16 tahun
    .case = Kalau belum menikah
ktp-el-baru-need-nikah = status kawin di kartu keluarga sudah diubah
    .case = Kalau sudah atau pernah menikah
ktp-el-baru-need-kk = Kartu keluarga
ktp-el-baru-need-datang = Datang sendiri untuk foto, sidik jari, dan rekam mata. Surat pengantar RT atau desa tidak perlu

## Langkah

ktp-el-baru-step-1 = Tekan "Ajukan sekarang", jawab pertanyaannya, kirim foto kartu keluarga.
ktp-el-baru-step-2 = Petugas memeriksa data dan menyetujui hari kedatangan Anda.
ktp-el-baru-step-3 = Datang sendiri: wajah, sidik jari, mata, dan tanda tangan direkam.
ktp-el-baru-step-4 = Data dicek supaya tidak ganda, lalu kartu dicetak.
ktp-el-baru-step-5 = Ambil KTP Anda setelah dikabari di sini.

## Pertanyaan

ktp-el-baru-ask-status-kawin = Apa status perkawinan Anda?
    .label = Status kawin
ktp-el-baru-status-kawin-is-belum-kawin = Belum menikah
ktp-el-baru-status-kawin-is-kawin = Menikah
ktp-el-baru-status-kawin-is-cerai-hidup = Cerai hidup
ktp-el-baru-status-kawin-is-cerai-mati = Suami/istri meninggal
ktp-el-baru-ask-nik = Berapa NIK Anda?
    .label = NIK
    .hint = 16 angka, di kartu keluarga pada baris nama Anda.
    .example = 7312041208900001
ktp-el-baru-ask-sudah-rekam = Sudah pernah foto dan sidik jari untuk KTP?
    .label = Pernah rekam
    .hint = Kalau sudah pernah di tempat lain, tidak perlu rekam lagi.
ktp-el-baru-sudah-rekam-is-belum = Belum
ktp-el-baru-sudah-rekam-is-sudah = Sudah
ktp-el-baru-sudah-rekam-is-tidak-tahu = Tidak tahu
ktp-el-baru-ask-tanggal-datang = Hari apa Anda mau datang untuk rekam?
    .label = Tanggal datang
    .hint = Pilih hari kerja, paling cepat besok.

## Alasan penolakan

ktp-el-baru-reject-umur = Umur belum 17 tahun dan belum menikah. Ajukan lagi setelah berumur 17 tahun.
ktp-el-baru-reject-data-kk = Data di kartu keluarga belum benar. Perbaiki dulu lewat layanan ubah kartu keluarga.
ktp-el-baru-reject-sudah-terekam = Anda sudah terekam di daerah lain. Datang ke loket membawa kartu keluarga.
ktp-el-baru-reject-tidak-datang = Anda tidak datang untuk direkam pada hari yang dipilih. Ajukan lagi dengan hari lain.

## Jawaban yang tidak cocok

ktp-el-baru-doubt-terlalu-muda = KTP-el untuk yang sudah 17 tahun atau sudah menikah, dan perekaman bisa sejak 16 tahun. Menurut tanggal lahir ini umurnya belum 16 tahun. Untuk anak ada KIA (Kartu Identitas Anak).
ktp-el-baru-doubt-belum-17-tahun = Umurnya belum 17 tahun. Perekaman sudah bisa, tetapi kartunya baru dicetak saat berumur 17 tahun.
ktp-el-baru-doubt-kawin-muda = Menurut tanggal lahir, umurnya belum 16 tahun, sedangkan status perkawinannya bukan belum menikah.
