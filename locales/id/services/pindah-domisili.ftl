pindah-domisili = Pindah alamat (surat pindah)
    .summary = Untuk Anda yang pindah keluar, masuk, atau di dalam Kabupaten Soppeng.
    .product = Surat keterangan pindah (SKPWNI), atau KK dan KTP dengan alamat baru
pindah-domisili-validity = Surat pindah (SKPWNI) umumnya 100 hari; laporkan di tempat baru sebelum habis

## Syarat

pindah-domisili-need-kk = Kartu keluarga, dan formulir F-1.03 yang disediakan di loket. Surat pengantar RT, RW, atau desa tidak perlu
pindah-domisili-need-skpwni = surat pindah (SKPWNI) dari Disdukcapil asal
    .case = Kalau datang dari kabupaten lain
pindah-domisili-need-ktp-lama = KTP dan kartu anak (KIA) yang lama, untuk ditukar
    .case = Kalau datang dari kabupaten lain
pindah-domisili-need-izin-pemilik = surat tidak keberatan dari pemilik rumah
    .case = Kalau kontrak, kos, atau menumpang
pindah-domisili-need-anak-sendiri = surat wali atau surat pengasuhan
    .case = Kalau anak pindah tanpa orang tua

## Langkah

pindah-domisili-step-1 = Tekan "Ajukan sekarang", jawab pertanyaannya, dan kirim foto berkasnya.
pindah-domisili-step-2 = Pindah di dalam Soppeng: petugas memeriksa, lalu KK baru terbit.
pindah-domisili-step-3 = Keluar dari Soppeng: terima surat pindah (SKPWNI), lalu laporkan ke Disdukcapil tujuan.
pindah-domisili-step-4 = Masuk ke Soppeng: serahkan KTP dan KIA lama di loket.
pindah-domisili-step-5 = Terima KK, KTP, dan KIA dengan alamat baru di tempat tujuan.

## Pertanyaan

pindah-domisili-ask-arah = Anda pindah ke mana?
    .label = Arah pindah
    .hint = Surat domisili dari desa itu lain. Ini untuk pindah alamat di KTP dan KK.
pindah-domisili-arah-is-dalam = Di dalam Soppeng
pindah-domisili-arah-is-keluar = Keluar dari Soppeng
pindah-domisili-arah-is-masuk = Masuk ke Soppeng
pindah-domisili-ask-alasan = Kenapa pindah?
    .label = Alasan pindah
pindah-domisili-alasan-is-pekerjaan = Pekerjaan
pindah-domisili-alasan-is-sekolah = Sekolah atau kuliah
pindah-domisili-alasan-is-keluarga = Ikut keluarga
pindah-domisili-alasan-is-perumahan = Rumah baru
pindah-domisili-alasan-is-kesehatan = Kesehatan
pindah-domisili-alasan-is-keamanan = Keamanan
pindah-domisili-alasan-is-lainnya = Alasan lain
pindah-domisili-ask-jenis-kepindahan = Siapa saja yang pindah?
    .label = Yang pindah
    .hint = Kepala keluarga adalah nama di baris atas kartu keluarga.
pindah-domisili-jenis-kepindahan-is-kepala-semua = Satu keluarga semuanya
pindah-domisili-jenis-kepindahan-is-kepala-sebagian = Kepala keluarga dan sebagian
pindah-domisili-jenis-kepindahan-is-kepala-saja = Kepala keluarga saja
pindah-domisili-jenis-kepindahan-is-anggota-saja = Anggota saja, tanpa kepala keluarga
pindah-domisili-ask-anggota = Tulis NIK semua orang yang pindah.
    .label = NIK yang pindah
    .hint = Satu baris satu NIK. Kalau Anda ikut pindah, tulis juga NIK Anda. Lihat di kartu keluarga.
    .example = 7312041208900001
pindah-domisili-ask-daerah-asal = Dari kecamatan, kabupaten, dan provinsi mana?
    .label = Daerah asal
    .example = Tanete Riattang, Bone, Sulawesi Selatan
pindah-domisili-ask-wilayah-asal = Alamat lama di desa atau kelurahan mana?
    .label = Desa asal
    .hint = Pilih kecamatan dulu, lalu desanya.
    .example = Labessi
pindah-domisili-ask-alamat-asal = Apa alamat lama Anda?
    .label = Alamat asal
    .hint = Seperti di kartu keluarga: jalan atau dusun, nomor, RT dan RW.
    .example = Dusun Cempaka, RT 002 RW 001
pindah-domisili-ask-daerah-tujuan = Ke desa, kecamatan, kabupaten, dan provinsi mana?
    .label = Daerah tujuan
    .example = Panakkukang, Makassar, Sulawesi Selatan
pindah-domisili-ask-wilayah-tujuan = Alamat baru di desa atau kelurahan mana?
    .label = Desa tujuan
    .hint = Pilih kecamatan dulu, lalu desanya.
    .example = Cabenge
pindah-domisili-ask-alamat-tujuan = Apa alamat baru Anda?
    .label = Alamat tujuan
    .hint = Jalan atau dusun, nomor, RT dan RW. Harus lain dari alamat lama.
    .example = Jalan Melati Nomor 5, RT 001 RW 003
pindah-domisili-ask-status-rumah = Rumah baru itu milik siapa?
    .label = Status rumah baru
pindah-domisili-ask-kk-pindah = Yang pindah memakai KK yang mana?
    .label = KK yang pindah
pindah-domisili-kk-pindah-is-kk-baru = Buat KK baru
pindah-domisili-kk-pindah-is-numpang = Masuk KK orang lain
pindah-domisili-kk-pindah-is-tetap = Nomor KK tetap
pindah-domisili-ask-kk-tinggal = Yang tidak pindah memakai KK yang mana?
    .label = KK yang tinggal
    .hint = Yang tinggal harus punya kepala keluarga dewasa, atau masuk KK orang lain.
pindah-domisili-kk-tinggal-is-tetap = Nomor KK tetap
pindah-domisili-kk-tinggal-is-kk-baru = Buat KK baru
pindah-domisili-kk-tinggal-is-numpang = Masuk KK orang lain
pindah-domisili-ask-nomor-skpwni = Berapa nomor surat pindah (SKPWNI) Anda?
    .label = Nomor SKPWNI
    .hint = Ada di bagian atas surat dari Disdukcapil asal.
    .example = SKPWNI/7308/05112026/0012
pindah-domisili-ask-tanggal-skpwni = Tanggal berapa surat pindah itu dibuat?
    .label = Tanggal SKPWNI
    .hint = Lihat di bagian bawah surat, dekat tanda tangan.
    .example = 05-11-2026
pindah-domisili-ask-skpwni = Kirim foto atau PDF surat pindah (SKPWNI).
    .label = SKPWNI
    .hint = Seluruh lembar, tulisannya terbaca.
pindah-domisili-ask-izin-pemilik = Kirim surat tidak keberatan dari pemilik rumah.
    .label = Izin pemilik rumah
    .hint = Surat biasa yang ditandatangani pemilik rumah.
pindah-domisili-ask-surat-pengasuhan = Kalau yang pindah anak tanpa orang tua, kirim surat wali atau surat pengasuhan.
    .label = Surat pengasuhan
    .hint = Lewati kalau semua yang pindah sudah dewasa.

## Alasan penolakan

pindah-domisili-reject-tanpa-dewasa = Semua yang tinggal di KK lama berumur di bawah 17 tahun. Harus ada kepala keluarga dewasa atau wali.
pindah-domisili-reject-skpwni-lewat = Surat pindah (SKPWNI) sudah lewat masa berlakunya. Minta yang baru di Disdukcapil asal.
pindah-domisili-reject-alamat-tidak-jelas = Alamat tujuan kurang jelas. Ajukan lagi dengan nama jalan atau dusun, RT, dan RW.
pindah-domisili-reject-bukan-wilayah = Pengajuan ini bukan wewenang Disdukcapil Soppeng. Ajukan di Disdukcapil daerah asal Anda.
