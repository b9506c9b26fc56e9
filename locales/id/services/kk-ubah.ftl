kk-ubah = Perbaiki atau ganti kartu keluarga (KK)
    .summary = Untuk keluarga yang datanya berubah, atau yang KK-nya hilang atau rusak.
    .product = Kartu keluarga (KK) dengan data yang baru. Nomornya tetap, kecuali kepala keluarga berganti
kk-ubah-validity = Sampai ada perubahan data keluarga

## Syarat

kk-ubah-need-kk-lama = kartu keluarga lama
    .case = Kalau KK masih ada atau rusak
kk-ubah-need-surat-kehilangan = surat kehilangan dari polisi (gratis, dibuat di Polsek)
    .case = Kalau KK hilang
kk-ubah-need-bukti = formulir F-1.06 dan bukti perubahannya, misalnya akta lahir, akta kematian, buku nikah, akta cerai, ijazah, atau surat kerja
    .case = Kalau data berubah
kk-ubah-need-penetapan = penetapan pengadilan
    .case = Kalau ganti nama, bukan hanya membetulkan ejaan
kk-ubah-need-pengasuhan = surat pengasuhan dari orang tua anak dan surat bersedia menampung
    .case = Kalau menambah anak dari KK lain
kk-ubah-need-ktp = KTP pemohon

## Langkah

kk-ubah-step-1 = Siapkan KK lama dan bukti perubahannya.
kk-ubah-step-2 = Tekan "Ajukan sekarang", jawab pertanyaannya, dan kirim foto berkasnya.
kk-ubah-step-3 = Petugas memeriksa dan mengubah datanya.
kk-ubah-step-4 = KK baru terbit dan Anda dikabari di sini. Kalau isi KTP ikut berubah, urus juga ganti KTP.

## Pertanyaan

kk-ubah-ask-keperluan = Apa yang perlu diurus?
    .label = Keperluan
    .hint = Kalau KK hilang atau rusak dan datanya juga berubah, pilih yang hilang atau rusak dulu.
kk-ubah-keperluan-is-ubah-data = Ada data yang berubah
kk-ubah-keperluan-is-hilang = KK hilang
kk-ubah-keperluan-is-rusak = KK rusak
kk-ubah-ask-perubahan = Data apa saja yang berubah?
    .label = Data yang berubah
    .hint = Boleh pilih lebih dari satu.
kk-ubah-perubahan-is-tambah-anggota = Tambah anggota (misalnya bayi)
kk-ubah-perubahan-is-kurang-anggota = Kurang anggota (meninggal, pindah)
kk-ubah-perubahan-is-nama = Nama
kk-ubah-perubahan-is-status-kawin = Status kawin
kk-ubah-perubahan-is-pendidikan = Pendidikan
kk-ubah-perubahan-is-pekerjaan = Pekerjaan
kk-ubah-perubahan-is-alamat = Alamat di desa yang sama
kk-ubah-perubahan-is-agama = Agama
kk-ubah-perubahan-is-golongan-darah = Golongan darah
kk-ubah-ask-email = Apa alamat email Anda?
    .label = Email
    .hint = KK baru biasanya dikirim sebagai PDF ke email. Boleh dilewati kalau tidak punya.
    .example = siti.aminah@example.com
kk-ubah-ask-siapa = Data siapa yang berubah?
    .label = Data milik
kk-ubah-siapa-is-diri-sendiri = Saya sendiri
kk-ubah-siapa-is-anggota-lain = Anggota keluarga lain
kk-ubah-siapa-is-bayi = Bayi, belum punya NIK
kk-ubah-ask-nik-anggota = Berapa NIK anggota keluarga itu?
    .label = NIK anggota
    .hint = 16 angka, di kartu keluarga pada baris namanya.
    .example = 7312045208900001
kk-ubah-ask-data-semula = Apa yang tertulis di KK sekarang?
    .label = Data semula
    .hint = Salin persis, juga kalau salah.
    .example = Nama: Sitti Aminah
kk-ubah-ask-data-menjadi = Seharusnya tertulis apa?
    .label = Data menjadi
    .hint = Kalau menambah anggota, tulis nama dan hubungannya. Kalau mengurangi, tulis nama dan sebabnya.
    .example = Nama: Siti Aminah
kk-ubah-ask-penetapan = Sudah ada penetapan pengadilan untuk ganti nama?
    .label = Penetapan pengadilan
    .hint = Ganti nama perlu penetapan dari pengadilan negeri. Kalau hanya membetulkan ejaan, pilih tidak.
kk-ubah-ask-surat-kehilangan = Kirim foto atau PDF surat kehilangan dari polisi.
    .label = Surat kehilangan
    .hint = Foto dari surat asli, seluruh lembar.
kk-ubah-ask-foto-kk = Kirim foto atau PDF KK yang sekarang.
    .label = KK sekarang
    .hint = Seluruh lembar. Kalau rusak, foto apa adanya.
kk-ubah-ask-bukti = Kirim bukti perubahannya.
    .label = Bukti perubahan
    .hint = Satu bukti untuk tiap perubahan, misalnya akta lahir atau ijazah. Boleh sampai 5 berkas.

## Alasan penolakan

kk-ubah-reject-tanpa-bukti = Bukti perubahan tidak ada atau tidak cocok. Ajukan lagi dengan bukti yang sesuai.
kk-ubah-reject-tanpa-penetapan = Ganti nama tanpa penetapan pengadilan. Urus penetapannya di pengadilan negeri dulu.
kk-ubah-reject-tahun-lahir = Tahun lahir tidak bisa diubah tanpa dasar. Lampirkan akta kelahiran atau ijazah.
kk-ubah-reject-tanpa-surat-polisi = KK hilang, tetapi surat kehilangan dari polisi tidak dilampirkan. Minta di Polsek, gratis.
