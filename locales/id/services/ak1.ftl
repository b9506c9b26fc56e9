ak1 = Kartu kuning pencari kerja (AK/I)
    .summary = Untuk pencari kerja berumur 18 tahun ke atas.
    .product = Kartu AK/I
ak1-validity = 2 tahun. Selama belum bekerja, lapor setiap 6 bulan

## Syarat

ak1-need-ijazah = Ijazah terakhir
ak1-need-ktp-kk = KTP dan kartu keluarga
ak1-need-foto = Pas foto 3×4, dua lembar
ak1-need-kartu-lama = kartu AK/I lama
    .case = Kalau memperpanjang
ak1-need-lain = Akta lahir, sertifikat keterampilan, atau surat pengalaman kerja, kalau ada

## Langkah

ak1-step-1 = Buat akun SIAPkerja dari Kemnaker. Kalau sulit, minta dibantu di loket.
ak1-step-2 = Tekan "Ajukan sekarang", jawab pertanyaannya, dan kirim fotonya.
ak1-step-3 = Petugas memeriksa, lalu mencetak dan mengesahkan kartunya.
ak1-step-4 = Ambil kartunya setelah dikabari di sini.
ak1-step-5 = Kalau sudah dapat kerja, laporkan ke loket.

## Pertanyaan

ak1-ask-jenis = Kartu baru atau perpanjangan?
    .label = Jenis
ak1-jenis-is-baru = Baru
ak1-jenis-is-perpanjang = Perpanjang
ak1-ask-pendidikan = Apa pendidikan terakhir Anda?
    .label = Pendidikan
ak1-pendidikan-is-sd = SD
ak1-pendidikan-is-smp = SMP
ak1-pendidikan-is-sma = SMA
ak1-pendidikan-is-smk = SMK
ak1-pendidikan-is-diploma = D1 sampai D4
ak1-pendidikan-is-s1 = S1
ak1-pendidikan-is-s2 = S2 atau S3
ak1-ask-jurusan = Apa jurusannya?
    .label = Jurusan
    .hint = Kalau SD atau SMP, tulis umum.
    .example = Akuntansi
ak1-ask-tahun-lulus = Lulus tahun berapa?
    .label = Tahun lulus
    .example = 2023
ak1-ask-minat = Mau bekerja sebagai apa?
    .label = Minat kerja
    .example = Kasir toko
ak1-ask-keterampilan = Apa keterampilan Anda?
    .label = Keterampilan
    .hint = Boleh dilewati.
    .example = Mengemudi, mengelas, komputer
ak1-ask-lokasi-kerja = Mau bekerja di mana?
    .label = Lokasi kerja
ak1-lokasi-kerja-is-kabupaten = Di Soppeng
ak1-lokasi-kerja-is-provinsi = Di Sulawesi Selatan
ak1-lokasi-kerja-is-indonesia = Di seluruh Indonesia
ak1-lokasi-kerja-is-luar-negeri = Di luar negeri
ak1-ask-email = Apa alamat email Anda?
    .label = Email
    .hint = Dipakai untuk akun SIAPkerja.
    .example = siti.aminah@example.com
ak1-ask-ijazah = Kirim foto atau PDF ijazah terakhir.
    .label = Ijazah
    .hint = Seluruh lembar, tulisannya terbaca.

## Alasan penolakan

ak1-reject-ijazah = Ijazah tidak terbaca atau bukan yang terakhir. Kirim lagi fotonya.
ak1-reject-umur = Umur belum 18 tahun.
ak1-reject-masih-berlaku = Kartu lama masih berlaku. Pakai kartu itu dulu.
