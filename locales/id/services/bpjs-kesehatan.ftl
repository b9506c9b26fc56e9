bpjs-kesehatan = BPJS Kesehatan (JKN, KIS)
    .summary = Untuk daftar, tambah anggota, ubah data, pindah faskes atau kelas, dan aktifkan lagi. Urusan uang pensiun atau JHT ada di BPJS Ketenagakerjaan.
    .product = Kartu JKN/KIS digital atau data yang sudah diubah
bpjs-kesehatan-validity = Selama iuran dibayar
bpjs-kesehatan-fee-note = Mendaftar gratis. Iuran mandiri per orang sebulan: kelas I Rp150.000, kelas II Rp100.000, kelas III Rp42.000, paling lambat tanggal 10.
bpjs-kesehatan-time-note = Dilayani hari itu juga. Peserta mandiri baru aktif 14 hari sesudah daftar dan iuran pertama dibayar. BPJS yang menentukan.
bpjs-kesehatan-channel = BPJS Kesehatan: aplikasi Mobile JKN, WhatsApp PANDAWA 0811-8165-165, atau kantor BPJS

## Syarat

bpjs-kesehatan-need-kk-ktp = KTP dan kartu keluarga yang datanya cocok di Disdukcapil
bpjs-kesehatan-need-semua = semua anggota satu KK ikut didaftarkan
    .case = Kalau daftar
bpjs-kesehatan-need-rekening = buku rekening untuk potong otomatis, nomor HP, dan email
    .case = Kalau daftar
bpjs-kesehatan-need-bayi = surat lahir atau akta, paling lambat 28 hari sejak lahir
    .case = Kalau bayi
bpjs-kesehatan-need-kartu = nomor kartu JKN/KIS
    .case = Kalau sudah jadi peserta
bpjs-kesehatan-need-faskes = sudah minimal 3 bulan di tempat lama
    .case = Kalau pindah puskesmas atau klinik
bpjs-kesehatan-need-bukti = KTP atau kartu keluarga yang baru
    .case = Kalau ubah data
bpjs-kesehatan-need-tunggakan = bayar tunggakan, boleh dicicil (program REHAB di Mobile JKN)
    .case = Kalau mengaktifkan lagi

## Langkah

bpjs-kesehatan-step-1 = Pilih kanalnya: Mobile JKN, WhatsApp PANDAWA, atau kantor BPJS.
bpjs-kesehatan-step-2 = Isi data satu keluarga dan pilih puskesmas atau klinik.
bpjs-kesehatan-step-3 = Terima nomor pembayaran (VA) dan bayar iuran pertama.
bpjs-kesehatan-step-4 = Kartu digital aktif di Mobile JKN.

## Pertanyaan

bpjs-kesehatan-ask-keperluan = Apa yang ingin Anda urus?
    .label = Keperluan
bpjs-kesehatan-keperluan-is-daftar = Daftar baru
bpjs-kesehatan-keperluan-is-bayi = Daftarkan bayi
bpjs-kesehatan-keperluan-is-ubah-data = Ubah data
bpjs-kesehatan-keperluan-is-pindah-faskes = Pindah puskesmas/klinik
bpjs-kesehatan-keperluan-is-pindah-kelas = Pindah kelas
bpjs-kesehatan-keperluan-is-aktifkan = Aktifkan lagi
