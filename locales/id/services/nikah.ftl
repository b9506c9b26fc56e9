nikah = Daftar nikah di KUA
    .summary = Untuk calon pengantin beragama Islam, berumur 19 tahun ke atas. Agama lain: sesudah pemberkatan, catat di Disdukcapil.
    .product = Buku nikah dan kartu nikah
nikah-validity = Seterusnya. Sesudah menikah, urus KK dan KTP baru
nikah-fee-di-kua = Akad di KUA, hari dan jam kerja
nikah-fee-luar-kua = Akad di luar KUA atau di luar jam kerja
    .note = Rp600.000 itu dibayar ke kas negara lewat bank, bukan ke penghulu. Yang tidak mampu bisa dibebaskan.
nikah-time-note = Daftar paling lambat 10 hari kerja sebelum akad. Kurang dari itu perlu dispensasi camat. KUA yang menentukan.
nikah-channel = KUA kecamatan tempat akad, atau daftar lewat Simkah
    .address = Kantor KUA di kecamatan tempat akad

## Syarat

nikah-need-pengantar = Surat pengantar nikah dari desa atau kelurahan
nikah-need-identitas = KTP, kartu keluarga, dan akta lahir kedua calon
nikah-need-sehat = Surat sehat dari puskesmas untuk kedua calon
nikah-need-persetujuan = Surat persetujuan kedua calon
nikah-need-foto = Pas foto latar biru 2×3 dan 4×6
nikah-need-izin = izin orang tua atau wali
    .case = Kalau ada yang di bawah 21 tahun
nikah-need-dispensasi = izin orang tua dan dispensasi Pengadilan Agama
    .case = Kalau ada yang di bawah 19 tahun
nikah-need-cerai = akta cerai atau akta kematian
    .case = Kalau duda atau janda
nikah-need-rekomendasi = Kalau beda kecamatan: rekomendasi KUA asal
nikah-need-tni = Kalau TNI atau Polri: izin atasan

## Langkah

nikah-step-1 = Minta surat pengantar nikah di desa atau kelurahan.
nikah-step-2 = Daftar di KUA atau lewat Simkah, paling lambat 10 hari kerja sebelum akad.
nikah-step-3 = KUA memeriksa data calon, wali, dan saksi.
nikah-step-4 = Ikut bimbingan perkawinan.
nikah-step-5 = Akad, lalu terima buku nikah.

## Pertanyaan

nikah-ask-tempat = Akadnya di mana?
    .label = Tempat akad
nikah-tempat-is-kua = Di KUA, jam kerja
nikah-tempat-is-luar = Di rumah atau tempat lain
nikah-ask-umur = Berapa umur yang paling muda pada hari akad?
    .label = Umur termuda
nikah-umur-is-dewasa = 21 tahun ke atas
nikah-umur-is-di-bawah-21 = 19 atau 20 tahun
nikah-umur-is-di-bawah-19 = Di bawah 19 tahun
nikah-ask-status = Ada yang pernah menikah?
    .label = Pernah menikah
nikah-status-is-belum = Belum
nikah-status-is-pernah = Ada, duda atau janda
