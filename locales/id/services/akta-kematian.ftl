akta-kematian = Akta kematian
    .summary = Untuk keluarga yang anggotanya meninggal. Laporkan paling lambat 30 hari sejak meninggal; lewat itu tetap bisa.
    .product = Akta kematian, KK baru, dan KTP pasangan dengan status cerai mati
akta-kematian-validity = Selamanya

## Syarat

akta-kematian-need-dokter = surat kematian dari dokter
    .case = Kalau meninggal di rumah sakit atau diperiksa dokter
akta-kematian-need-desa = surat kematian dari kepala desa atau lurah
    .case = Kalau meninggal di rumah
akta-kematian-need-polisi = surat keterangan polisi
    .case = Kalau jenazah tidak dikenal
akta-kematian-need-pengadilan = penetapan pengadilan
    .case = Kalau orangnya hilang
akta-kematian-need-perwakilan = surat dari perwakilan Indonesia
    .case = Kalau meninggal di luar negeri
akta-kematian-need-kk = Kartu keluarga almarhum
akta-kematian-need-ktp = KTP almarhum, kalau masih ada
akta-kematian-need-saksi = NIK dua saksi, untuk formulir F-2.01. Mereka tidak perlu datang

## Langkah

akta-kematian-step-1 = Minta surat kematian di rumah sakit, dokter, atau kantor desa.
akta-kematian-step-2 = Tekan "Ajukan sekarang", jawab pertanyaannya, dan kirim foto berkasnya.
akta-kematian-step-3 = Petugas memeriksa dan mencatat kematiannya.
akta-kematian-step-4 = Terima akta kematian, KK baru, dan KTP pasangan setelah dikabari di sini.

## Pertanyaan

akta-kematian-ask-yang-menerangkan = Siapa yang membuat surat kematiannya?
    .label = Surat kematian dari
    .hint = Kami turut berduka. Kalau belum ada suratnya, minta dulu di rumah sakit atau kantor desa.
akta-kematian-yang-menerangkan-is-dokter = Dokter atau rumah sakit
akta-kematian-yang-menerangkan-is-desa = Kepala desa atau lurah
akta-kematian-yang-menerangkan-is-polisi = Polisi
akta-kematian-yang-menerangkan-is-pengadilan = Pengadilan
akta-kematian-yang-menerangkan-is-perwakilan = Perwakilan RI di luar negeri
akta-kematian-ask-nama-almarhum = Siapa nama yang meninggal?
    .label = Nama almarhum
    .hint = Tulis sama seperti di KTP atau kartu keluarga.
    .example = Andi Baso Mappanyukki
akta-kematian-ask-nik-almarhum = Berapa NIK almarhum?
    .label = NIK almarhum
    .hint = 16 angka, di KTP atau kartu keluarga.
    .example = 7312041208500001
akta-kematian-ask-tanggal-meninggal = Kapan meninggalnya?
    .label = Tanggal meninggal
    .hint = Lihat di surat kematian.
akta-kematian-ask-tempat-meninggal = Meninggal di mana?
    .label = Tempat meninggal
    .hint = Nama rumah sakit, atau desa dan kabupatennya.
    .example = RSUD La Temmamala, Soppeng
akta-kematian-ask-sebab = Apa sebabnya?
    .label = Sebab meninggal
    .hint = Boleh dilewati.
akta-kematian-sebab-is-sakit = Sakit atau usia tua
akta-kematian-sebab-is-wabah = Wabah
akta-kematian-sebab-is-kecelakaan = Kecelakaan
akta-kematian-sebab-is-kejahatan = Kejahatan
akta-kematian-sebab-is-lainnya = Lainnya
akta-kematian-ask-hubungan = Anda siapanya almarhum?
    .label = Hubungan
akta-kematian-hubungan-is-pasangan = Suami atau istri
akta-kematian-hubungan-is-anak = Anak
akta-kematian-hubungan-is-orang-tua = Orang tua
akta-kematian-hubungan-is-keluarga = Keluarga lain
akta-kematian-hubungan-is-ketua-rt = Ketua RT
akta-kematian-ask-no-kk = Berapa nomor kartu keluarga almarhum?
    .label = Nomor KK almarhum
    .hint = 16 angka, di kartu keluarga, baris paling atas.
    .example = 7312040503120002
akta-kematian-ask-nik-saksi-1 = Berapa NIK saksi pertama?
    .label = NIK saksi 1
    .hint = Orang dewasa yang tahu kejadiannya, selain Anda.
    .example = 7312041505750004
akta-kematian-ask-nik-saksi-2 = Berapa NIK saksi kedua?
    .label = NIK saksi 2
    .example = 7312042006800005
akta-kematian-ask-surat-kematian = Kirim foto surat kematian.
    .label = Surat kematian
    .hint = Nomor, cap, dan tanda tangan harus kelihatan.
akta-kematian-ask-foto-kk = Kirim foto kartu keluarga almarhum.
    .label = KK almarhum
    .hint = Seluruh lembar, tulisannya terbaca.
akta-kematian-ask-ktp-almarhum = Kirim foto KTP almarhum.
    .label = KTP almarhum
    .hint = Boleh dilewati kalau sudah tidak ada.

## Alasan penolakan

akta-kematian-reject-nik-tidak-aktif = NIK almarhum sudah tidak aktif. Datang ke loket membawa kartu keluarga.
akta-kematian-reject-tanggal-beda = Tanggal meninggal berbeda antara surat dan isian. Ajukan lagi dengan tanggal di surat.
akta-kematian-reject-surat-kurang = Surat kematian tanpa nomor, cap, atau tanda tangan. Minta surat yang lengkap.
