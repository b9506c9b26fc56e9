pkb = Pajak kendaraan dan STNK (Samsat)
    .summary = Untuk pemilik kendaraan: pajak tahunan, lima tahunan dengan ganti pelat, balik nama, dan mutasi.
    .product = Bukti lunas pajak dan STNK yang disahkan; lima tahunan juga STNK dan pelat baru
pkb-validity = Pajak 1 tahun; STNK dan pelat 5 tahun
pkb-fee-note = Pajaknya sendiri sekitar 1% nilai jual kendaraan, ditambah opsen 66% dari pajak itu dan iuran Jasa Raharja (motor sekitar Rp35.000, mobil Rp143.000). Jumlah pastinya dari Samsat atau aplikasi SIGNAL.
pkb-fee-stnk-motor = Lima tahunan, STNK motor
pkb-fee-pelat-motor = Lima tahunan, pelat motor
pkb-fee-stnk-mobil = Lima tahunan, STNK mobil
pkb-fee-pelat-mobil = Lima tahunan, pelat mobil
pkb-time-note = Biasanya hari itu juga kalau lengkap. Samsat yang menentukan.
pkb-channel = Samsat Soppeng, atau aplikasi SIGNAL untuk pajak tahunan
    .address = Kantor Samsat Soppeng, Watansoppeng

## Syarat

pkb-need-stnk = STNK asli
pkb-need-ktp = KTP asli yang namanya sama dengan STNK
pkb-need-bpkb = BPKB. Kalau di leasing: surat keterangan leasing
    .case = Kalau lima tahunan, balik nama, atau mutasi
pkb-need-kendaraan = kendaraannya dibawa untuk cek fisik
    .case = Kalau lima tahunan, balik nama, atau mutasi
pkb-need-kuitansi = kuitansi jual beli bermeterai
    .case = Kalau balik nama
pkb-need-kuasa = Kalau diwakilkan: surat kuasa dan KTP wakilnya. Kendaraan perusahaan: juga NPWP perusahaan

## Langkah

pkb-step-1 = Lima tahunan: cek fisik kendaraan dulu.
pkb-step-2 = Isi formulir dan serahkan berkas, atau buka aplikasi SIGNAL.
pkb-step-3 = Bayar jumlah yang ditetapkan.
pkb-step-4 = Ambil STNK dan bukti bayar, lima tahunan juga pelatnya.

## Pertanyaan

pkb-ask-jenis = Apa yang ingin Anda urus?
    .label = Keperluan
pkb-jenis-is-tahunan = Pajak tahunan
pkb-jenis-is-lima-tahunan = Lima tahunan, ganti pelat
pkb-jenis-is-balik-nama = Balik nama
pkb-jenis-is-mutasi = Pindah daerah
pkb-ask-roda = Motor atau mobil?
    .label = Kendaraan
pkb-roda-is-motor = Motor
pkb-roda-is-mobil = Mobil
