sktm = Surat Keterangan Tidak Mampu (SKTM)
    .summary = Untuk keluarga tidak mampu yang perlu keringanan sekolah, berobat, atau bantuan hukum.
    .product = SKTM yang menyebut keperluannya
sktm-validity = Biasanya 1 sampai 6 bulan, dan hanya untuk keperluan yang tertulis
sktm-fee-note = Yang dibeli sendiri hanya meterai untuk surat pernyataan.

## Syarat

sktm-need-pengantar-rt = Surat pengantar RT atau RW
sktm-need-ktp-kk = KTP dan kartu keluarga
sktm-need-pernyataan = Surat pernyataan tidak mampu, bermeterai dan ditandatangani saksi
sktm-need-surat-sekolah = surat dari sekolah atau kampus, bila diminta
    .case = Kalau untuk sekolah
sktm-need-surat-puskesmas = surat dari puskesmas atau rumah sakit, bila diminta
    .case = Kalau untuk berobat
sktm-need-foto-rumah = Sebagian desa juga meminta foto rumah, KTP dua saksi, atau bukti lunas PBB

## Langkah

sktm-step-1 = Minta surat pengantar RT atau RW.
sktm-step-2 = Tekan "Ajukan sekarang", jawab pertanyaannya, dan kirim foto berkasnya.
sktm-step-3 = Petugas desa memeriksa, dan dapat berkunjung ke rumah.
sktm-step-4 = Kepala desa atau lurah menandatangani, lalu Anda dikabari di sini.

## Pertanyaan

sktm-ask-keperluan = SKTM-nya untuk apa?
    .label = Keperluan
    .hint = Surat ini hanya berlaku untuk keperluan yang ditulis. Bantuan sosial pusat memakai data DTSEN, bukan SKTM saja. Cek di cekbansos.kemensos.go.id; usul dan sanggah lewat desa.
sktm-keperluan-is-sekolah = Sekolah atau kuliah
sktm-keperluan-is-berobat = Berobat
sktm-keperluan-is-bantuan-hukum = Bantuan hukum
sktm-keperluan-is-bansos = Bantuan sosial
sktm-keperluan-is-bpjs-pbi = BPJS gratis (PBI)
sktm-keperluan-is-lainnya = Keperluan lain
sktm-ask-keperluan-lain = Keperluannya apa?
    .label = Keperluan lain
    .hint = Akan ditulis di surat.
    .example = Keringanan biaya pemasangan listrik
sktm-ask-untuk-siapa = Suratnya untuk siapa?
    .label = Untuk
sktm-untuk-siapa-is-diri-sendiri = Saya sendiri
sktm-untuk-siapa-is-anggota-keluarga = Anggota keluarga
sktm-ask-nama-penerima = Siapa nama anggota keluarga itu?
    .label = Nama penerima
    .hint = Tulis sama seperti di kartu keluarga.
    .example = Nur Aisyah Ramadhani
sktm-ask-nik-penerima = Berapa NIK-nya?
    .label = NIK penerima
    .hint = 16 angka, di kartu keluarga pada baris namanya.
    .example = 7312045208900001
sktm-ask-pekerjaan = Apa pekerjaan Anda?
    .label = Pekerjaan
    .example = Petani
sktm-ask-penghasilan = Berapa penghasilan keluarga sebulan?
    .label = Penghasilan sebulan
    .hint = Semua yang bekerja di rumah, dijumlahkan. Perkiraan saja. Tulis 0 kalau tidak ada.
    .example = Rp800.000
sktm-ask-tanggungan = Berapa orang yang Anda tanggung?
    .label = Tanggungan
    .hint = Yang makan dan hidup dari penghasilan itu, tanpa Anda.
    .example = 3
sktm-ask-status-rumah = Rumah yang Anda tempati milik siapa?
    .label = Status rumah
sktm-ask-desil = Desil berapa keluarga Anda di DTSEN?
    .label = Desil DTSEN
    .hint = Angka 1 sampai 10, ada di aplikasi Cek Bansos. Lewati kalau tidak tahu.
    .example = 2
sktm-ask-pengantar-rt = Kirim foto surat pengantar RT atau RW.
    .label = Pengantar RT
    .hint = Tanda tangan dan cap harus kelihatan.
sktm-ask-pernyataan = Kirim foto surat pernyataan tidak mampu.
    .label = Surat pernyataan
    .hint = Bermeterai, ditandatangani Anda dan saksi.
sktm-ask-foto-rumah = Kirim foto rumah tampak depan.
    .label = Foto rumah
    .hint = Boleh dilewati kalau desa Anda tidak memintanya.

## Alasan penolakan

sktm-reject-bukan-warga = Anda tidak tercatat sebagai warga desa ini. Ajukan di desa sesuai KK Anda.
sktm-reject-mampu = Menurut data DTSEN atau hasil kunjungan, keluarga Anda tergolong mampu. Kalau datanya salah, ajukan sanggah di kantor desa.
sktm-reject-tujuan = Keperluan surat belum ditulis dengan jelas. Ajukan lagi dengan keperluannya.
sktm-reject-tanpa-saksi = Surat pernyataan belum bermeterai atau belum ditandatangani saksi. Lengkapi, lalu ajukan lagi.
