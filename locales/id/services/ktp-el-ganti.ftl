ktp-el-ganti = Ganti KTP-el (hilang, rusak, ubah data)
    .summary = Untuk Anda yang KTP-nya hilang, rusak, atau datanya berubah.
    .product = KTP-el baru dengan NIK yang sama
ktp-el-ganti-validity = Seumur hidup, selama datanya tidak berubah
ktp-el-ganti-time-note = Bisa lebih lama kalau blangko KTP habis.

## Syarat

ktp-el-ganti-need-surat-kehilangan = surat kehilangan dari polisi. Gratis, dibuat di Polsek terdekat, biasanya berlaku 14 hari
    .case = Kalau hilang
ktp-el-ganti-need-ktp-rusak = KTP yang rusak, untuk ditukar
    .case = Kalau rusak
ktp-el-ganti-need-bukti-perubahan = KTP lama, formulir F-1.06, dan bukti perubahannya, misalnya buku nikah atau ijazah
    .case = Kalau data berubah
ktp-el-ganti-need-kk = Kartu keluarga
ktp-el-ganti-need-datang-sendiri = KTP baru diambil sendiri oleh pemiliknya

## Langkah

ktp-el-ganti-step-1 = Kalau hilang, minta surat kehilangan di Polsek atau Polres. Suratnya gratis.
ktp-el-ganti-step-2 = Tekan "Ajukan sekarang", jawab pertanyaannya, dan kirim fotonya.
ktp-el-ganti-step-3 = Petugas memeriksa NIK dan data rekaman Anda, lalu mencetak kartu.
ktp-el-ganti-step-4 = Ambil sendiri kartunya setelah dikabari di sini. Kartu lama ditarik.

## Pertanyaan

ktp-el-ganti-ask-sebab = Kenapa KTP-nya perlu diganti?
    .label = Sebab
ktp-el-ganti-sebab-is-hilang = Hilang
ktp-el-ganti-sebab-is-rusak = Rusak
ktp-el-ganti-sebab-is-ubah-data = Ada data yang berubah
ktp-el-ganti-ask-perubahan = Data apa yang berubah?
    .label = Data yang berubah
    .hint = Tulis singkat: dari apa menjadi apa.
    .example = Status kawin, dari belum kawin menjadi kawin
ktp-el-ganti-ask-nomor-surat = Berapa nomor surat kehilangannya?
    .label = Nomor surat kehilangan
    .hint = Ada di bagian atas surat dari polisi. Tulis lengkap dengan garis miringnya.
    .example = SKTLK/123/XI/2026/SPKT
ktp-el-ganti-ask-tanggal-surat = Tanggal berapa surat kehilangan itu dibuat?
    .label = Tanggal surat kehilangan
    .hint = Surat ini biasanya berlaku 14 hari. Kalau sudah lewat, minta yang baru di Polsek.
    .example = 20-11-2026
ktp-el-ganti-ask-surat-kehilangan = Kirim foto atau PDF surat kehilangan dari polisi.
    .label = Surat kehilangan
    .hint = Foto dari surat asli, seluruh lembar.
ktp-el-ganti-ask-foto-ktp = Kirim foto KTP Anda yang lama.
    .label = Foto KTP lama
    .hint = Bagian depan. Kalau patah, susun potongannya lalu foto.
ktp-el-ganti-ask-bukti = Kirim bukti perubahannya.
    .label = Bukti perubahan
    .hint = Misalnya buku nikah, akta cerai, atau ijazah. Boleh sampai 5 berkas.

## Alasan penolakan

ktp-el-ganti-reject-surat-kedaluwarsa = Surat kehilangan tidak ada atau sudah lewat masa berlakunya. Minta surat baru di Polsek, gratis.
ktp-el-ganti-reject-belum-rekam = Anda belum pernah rekam KTP-el. Datang ke Disdukcapil untuk rekam foto dan sidik jari.
