# Hal yang ditanyakan sekali lagi, tanpa menolak.

doubt-ask = 🤔 { $label }: <b>{ $answer }</b>
doubt-surely = Kalau memang begitu, tidak apa-apa. Sudah benar?
doubt-right = ✅ Sudah benar
doubt-change = ✏️ Ubah
doubt-unknown-region = Angka awalnya bukan kode provinsi yang saya kenal.
doubt-foreign-region = NIK ini pertama kali terdaftar di daerah lain. Itu wajar kalau Anda pernah pindah.
doubt-foreign-land = NOP tanah di sini diawali { $here }, sedangkan yang ini tanah di daerah lain.
doubt-impossible-date = Tanggal di dalam nomornya tidak ada di kalender.
doubt-serial-zero = Empat angka terakhirnya 0000, biasanya tidak begitu.
doubt-luhn = Angka periksanya tidak cocok. Mungkin ada angka yang tertukar.
doubt-sex-digit = Angka jenis kelamin di dalam nomornya tidak lazim.
doubt-appointed-young = Menurut nomornya, diangkat pada umur { $years } tahun.
doubt-mail-domain = Mungkin maksudnya <b>{ $suggestion }</b>?
doubt-birth-date = Di NIK tertulis lahir { $nik }, sedangkan Anda menulis { $given }.
doubt-sex = Jenis kelamin di NIK berbeda dengan jawaban Anda.
doubt-few-words = Nama sebaiknya paling sedikit { $words } kata dan tidak disingkat.
doubt-old-date = Tanggalnya sudah { $age } lalu; biasanya paling lama { $most }.
doubt-days = { $count } hari
doubt-months = { $count } bulan
doubt-years = { $count } tahun
doubt-not-together = ✋ { $label }: <b>{ $answer }</b>
doubt-change-one = Yang mana yang mau diubah?
