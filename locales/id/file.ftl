# Berkas yang sudah diperiksa isinya: apa yang salah, dan apa yang bisa dilakukan.

file-refused = ⚠️ <b>{ $label }</b> yang Anda kirim belum bisa dipakai: { $what } { $how } Jawaban Anda yang lain tetap tersimpan.
file-asked-later = Jawab dulu pertanyaan di atas. Sesudah itu berkasnya saya minta lagi; tidak perlu dikirim sekarang.
file-other-draft = Ini untuk isian <b>{ $name }</b>. Berkasnya saya minta lagi kalau isian itu dilanjutkan.
file-handed-in = ⚠️ Permohonan <code>{ $reference }</code>: <b>{ $label }</b> yang Anda kirim belum bisa dipakai: { $what } Petugas sudah saya beri tahu, dan permohonan Anda tetap berjalan. Sekarang Anda tidak perlu mengirim apa-apa: kalau berkasnya perlu diganti, tombolnya muncul di sini.
file-empty = berkasnya kosong.
file-wrong-type = isinya bukan foto (JPG, PNG) atau PDF, apa pun nama berkasnya.
file-heic = formatnya HEIC, tidak bisa dibuka di semua komputer.
file-not-a-picture = isinya PDF, padahal yang diminta foto.
file-damaged = berkasnya rusak atau terpotong, tidak bisa dibuka.
file-unopenable = berkasnya tidak bisa dibuka di sini.
file-locked = PDF-nya dikunci dengan kata sandi.
file-too-small = gambarnya terlalu kecil ({ $width } × { $height } titik), tulisannya tidak akan terbaca.
file-too-many-pages = PDF-nya { $pages } halaman, paling banyak { $most }.
file-too-big = berkasnya lebih dari { $most } MB.
file-gone = berkasnya sudah tidak ada di Telegram sebelum sempat saya simpan.
file-unreachable = sudah tiga hari saya coba ambil dari Telegram, tetapi selalu gagal.
file-do-again = Kirim sekali lagi, ya; itu sudah cukup.
file-do-photograph = Foto kertas aslinya, lalu kirim fotonya.
file-do-as-photo = Kirim sebagai foto biasa (bukan sebagai file), ya.
file-do-unlock = Kirim yang tanpa kata sandi, atau foto halamannya.
file-do-closer = Foto lagi lebih dekat, sampai tulisannya terbaca.
file-do-fewer-pages = Kirim halaman yang diminta saja.
