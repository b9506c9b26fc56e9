bpjs-kesehatan = BPJS Kesehatan (JKN, KIS)
    .summary = Untuk daftar, tambah anggota, ubah data, pindah faskes atau kelas, aktifkan lagi, dan lapor meninggal. Urusan uang pensiun atau JHT ada di BPJS Ketenagakerjaan.
    .product = Kartu JKN/KIS digital atau data yang sudah diubah
bpjs-kesehatan-validity = Selama iuran dibayar
bpjs-kesehatan-fee-note = Mendaftar gratis. Iuran mandiri per orang sebulan: kelas I Rp150.000, kelas II Rp100.000, kelas III Rp42.000, paling lambat tanggal 10. Iuran PBI dibayar pemerintah. Iuran pekerja dipotong kantor, 1% gaji.
bpjs-kesehatan-time-note = Dilayani hari itu juga. Peserta mandiri baru aktif 14 hari sesudah daftar dan iuran pertama dibayar. BPJS yang menentukan.
bpjs-kesehatan-channel = BPJS Kesehatan: aplikasi Mobile JKN, WhatsApp PANDAWA 0811-8165-165, atau kantor BPJS
bpjs-kesehatan-forward-next = BPJS Kesehatan memeriksa datanya dan bisa menghubungi nomor HP Anda. Peserta mandiri membayar iuran pertama hanya ke nomor pembayaran (VA) dari BPJS, bukan ke orang.

## Syarat

bpjs-kesehatan-need-kk-ktp = KTP dan kartu keluarga yang datanya cocok di Disdukcapil
bpjs-kesehatan-need-semua = semua anggota satu KK ikut didaftarkan
    .case = Kalau daftar mandiri
bpjs-kesehatan-need-rekening = buku rekening untuk potong otomatis, nomor HP, dan email
    .case = Kalau daftar mandiri
bpjs-kesehatan-need-kantor = kantor tempat Anda bekerja yang mendaftarkan dan mengubah data. Tanyakan dulu ke bagian kepegawaian
    .case = Kalau pekerja
bpjs-kesehatan-need-sk = khusus PNS, TNI, dan Polri, SK terakhir dan daftar gaji
    .case = Kalau pekerja
bpjs-kesehatan-need-pbi = keluarga terdata di DTSEN. Tanyakan ke kantor desa atau Dinas Sosial
    .case = Kalau dibayar pemerintah (PBI)
bpjs-kesehatan-need-bayi = surat lahir atau akta, paling lambat 28 hari sejak lahir
    .case = Kalau bayi
bpjs-kesehatan-need-kartu = nomor kartu JKN/KIS
    .case = Kalau sudah peserta
bpjs-kesehatan-need-faskes = sudah minimal 3 bulan di tempat lama
    .case = Kalau pindah puskesmas atau klinik
bpjs-kesehatan-need-kelas = hanya peserta mandiri, dan satu KK harus sama kelasnya
    .case = Kalau pindah kelas
bpjs-kesehatan-need-bukti = KTP atau kartu keluarga yang baru
    .case = Kalau ubah data
bpjs-kesehatan-need-tunggakan = bayar tunggakan, boleh dicicil (program REHAB di Mobile JKN)
    .case = Kalau mengaktifkan lagi
bpjs-kesehatan-need-kematian = akta kematian atau surat kematian
    .case = Kalau lapor meninggal

## Langkah

bpjs-kesehatan-step-1 = Pilih jalannya: Mobile JKN, WhatsApp PANDAWA, kantor BPJS, atau titip lewat loket ini.
bpjs-kesehatan-step-2 = Isi data satu keluarga dan pilih puskesmas atau klinik.
bpjs-kesehatan-step-3 = Kalau daftar mandiri: terima nomor pembayaran (VA) dari BPJS dan bayar iuran pertama.
bpjs-kesehatan-step-4 = Kartu digital aktif di Mobile JKN.

## Pertanyaan

bpjs-kesehatan-ask-keperluan = Apa yang ingin Anda urus?
    .label = Keperluan
bpjs-kesehatan-keperluan-is-daftar = Daftar baru
bpjs-kesehatan-keperluan-is-tambah = Tambah anggota keluarga
bpjs-kesehatan-keperluan-is-bayi = Daftarkan bayi
bpjs-kesehatan-keperluan-is-ubah-data = Ubah data
bpjs-kesehatan-keperluan-is-pindah-faskes = Pindah puskesmas/klinik
bpjs-kesehatan-keperluan-is-pindah-kelas = Pindah kelas
bpjs-kesehatan-keperluan-is-aktifkan = Aktifkan lagi
bpjs-kesehatan-keperluan-is-meninggal = Lapor peserta meninggal
bpjs-kesehatan-ask-segmen = Siapa yang membayar iurannya?
    .label = Iuran dibayar
    .hint = BPJS gratis berarti dibayar pemerintah (PBI).
bpjs-kesehatan-segmen-is-mandiri = Saya sendiri (mandiri)
bpjs-kesehatan-segmen-is-pekerja = Kantor, karena saya bekerja
bpjs-kesehatan-segmen-is-pbi = Pemerintah (PBI, gratis)
bpjs-kesehatan-segmen-is-tidak-tahu = Belum tahu
bpjs-kesehatan-ask-no-jkn = Berapa nomor kartu JKN atau KIS?
    .label = Nomor JKN/KIS
    .hint = 13 angka, ada di kartu atau di Mobile JKN. Boleh dilewati kalau kartunya tidak ada.
    .example = 0001234567890
bpjs-kesehatan-ask-anggota = Tulis NIK semua yang mau didaftarkan.
    .label = NIK yang didaftarkan
    .hint = Satu NIK per baris, lihat di kartu keluarga.
    .example = 7312041208900001
bpjs-kesehatan-ask-kelas = Pilih kelas berapa?
    .label = Kelas
    .hint = Satu keluarga kelasnya sama.
bpjs-kesehatan-kelas-is-satu = Kelas I
bpjs-kesehatan-kelas-is-dua = Kelas II
bpjs-kesehatan-kelas-is-tiga = Kelas III
bpjs-kesehatan-ask-faskes = Puskesmas atau klinik mana yang dipilih?
    .label = Puskesmas/klinik
    .example = Puskesmas Tajuncu
bpjs-kesehatan-ask-perubahan = Data apa yang berubah, dan seharusnya apa?
    .label = Perubahan
    .example = Nama di kartu salah, seharusnya sama seperti di KTP
bpjs-kesehatan-ask-nama-meninggal = Siapa nama peserta yang meninggal?
    .label = Yang meninggal
    .hint = Tulis sama seperti di kartu keluarga.
    .example = Muhammad Amir
bpjs-kesehatan-ask-foto-rekening = Kirim foto halaman depan buku rekening.
    .label = Buku rekening
    .hint = Nama dan nomor rekening harus terbaca. Jangan kirim PIN atau kartu ATM. Di loket hanya dilihat petugas yang menyerahkannya.
bpjs-kesehatan-ask-surat-lahir = Kirim foto surat lahir atau akta kelahiran bayi.
    .label = Surat lahir
bpjs-kesehatan-ask-surat-kematian = Kirim foto akta kematian atau surat kematian.
    .label = Surat kematian
bpjs-kesehatan-ask-sk-gaji = Kirim foto SK terakhir dan daftar gaji.
    .label = SK dan daftar gaji
    .hint = Hanya untuk PNS, TNI, dan Polri. Yang lain boleh melewati.

## Alasan tidak dapat diteruskan

bpjs-kesehatan-reject-tidak-lengkap = Berkasnya belum lengkap untuk urusan ini. Titip lagi dengan semua yang ada di daftar syarat.
bpjs-kesehatan-reject-lewat-kantor = Peserta pekerja didaftarkan dan diubah oleh kantornya. Hubungi bagian kepegawaian kantor Anda.
bpjs-kesehatan-reject-lewat-dinsos = Kepesertaan yang dibayar pemerintah (PBI) lewat kantor desa dan Dinas Sosial. Tanyakan ke sana dulu.
