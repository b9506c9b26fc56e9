# Mengajukan: dari pemberitahuan data sampai tanda terima.

application-notice =
    <b>Sebelum mulai, tentang data Anda</b>

    { $office } meminta data dan berkas hanya untuk memproses permohonan ini. Yang melihatnya hanya petugas loket. Isian yang belum dikirim dihapus setelah { $days } hari.

    Anda boleh berhenti kapan saja. Dasarnya UU 27/2022 tentang Pelindungan Data Pribadi.

    Apakah Anda setuju?
application-agree = ✅ Setuju dan mulai
application-disagree = Tidak setuju
application-notice-agreed = ✅ Anda setuju datanya dipakai untuk permohonan ini.
application-notice-declined = Baik, tidak ada data yang disimpan. Anda tetap bisa mengurus langsung di kantor.
application-already-begun = Formulirnya sudah dimulai, lihat di bawah.
application-begun = Kita mulai: <b>{ $name }</b>. Jawab satu per satu. Anda bisa berhenti dan melanjutkan kapan saja.
application-step = <b>Langkah { $step } dari { $all }</b> · { $name }
application-prompt = <b>{ $prompt }</b>
application-hint = <i>{ $hint }</i>
application-example = Contoh: <code>{ $example }</code>
application-current = Jawaban sekarang: { $answer }
application-echo = ✓ { $label }: { $answer }
application-mending = <b>Perbaikan { $reference }</b>
application-flag-note = ⚠️ Catatan petugas: { $note }
application-how-choices = Ketuk semua yang sesuai, lalu ketuk <b>Selesai</b>.
application-how-files = Kirim foto atau PDF, paling banyak { $max } berkas, masing-masing paling besar 5 MB.
application-files-so-far = { $count } berkas diterima (paling banyak { $max }). Kirim lagi, atau ketuk <b>Selesai</b>.
application-how-document = Kirim foto yang jelas atau PDF, paling besar 5 MB.
application-how-photo = Kirim fotonya, terang dan tidak terpotong.
application-how-contact = Ketuk tombol di bawah untuk mengirim nomor Anda, atau ketik nomornya.
application-how-location = Ketuk tombol di bawah untuk mengirim lokasi, atau ketik titiknya, misalnya <code>-4.35, 119.88</code>.
application-how-niks = Satu NIK per baris, paling banyak { $max } orang.
application-how-district = Pilih kecamatannya dulu, atau ketik nama desa/kelurahan.
application-how-village = Kecamatan { $district }. Sekarang pilih desa atau kelurahannya.
application-which-village = Ada beberapa yang mirip. Mana yang benar?
application-which-file = { $count } foto diterima. Yang mana untuk <b>{ $label }</b>?
application-file-number = Foto ke-{ $number }
application-ticked = ☑️ { $label }
application-unticked = ⬜ { $label }
application-same-address = Sama: { $address }
application-share-contact = 📱 Kirim nomor saya
application-share-location = 📍 Kirim lokasi saya
application-key-skip = ⏭ Lewati
application-key-back = ⬅️ Kembali
application-key-cancel = ✖️ Batal
application-done = Selesai ✓
application-keep = Tetap pakai jawaban ini
application-skip = ⏭ Lewati
application-back = ⬅️ Kembali
application-cancel = ✖️ Batal
application-kept-file = { $label } yang tersimpan
application-required = Yang ini harus diisi, ya. Kalau belum ada datanya, isian Anda tetap tersimpan; ketik <i>batal</i> untuk berhenti dulu.
application-pick-one = Pilih salah satu tombol, atau ketik seperti yang tertulis di tombol.
application-pick-some = Ketuk pilihan yang sesuai, lalu ketuk Selesai.
application-pick-yes-no = Jawab <b>ya</b> atau <b>tidak</b>.
application-pick-district = Ada beberapa kecamatan yang namanya mirip. Pilih dari tombol di bawah.
application-no-such-place = Nama itu tidak ada di kabupaten ini. Pilih kecamatannya dari tombol di bawah.
application-send-file = Untuk yang ini saya butuh berkas: kirim foto atau dokumennya.
application-no-file-now = Berkasnya belum saya butuhkan sekarang, jadi tidak disimpan.
application-not-a-contact = Untuk yang ini saya tidak butuh kontak.
application-contact-not-own = Itu kontak orang lain. Kirim nomor Anda sendiri, atau ketik nomornya.
application-not-a-location = Untuk yang ini saya tidak butuh lokasi.
application-cannot-read = Saya belum bisa membaca { $kind }. Saya butuh <b>{ $label }</b>.
application-same = Jawaban ini tidak boleh sama dengan jawaban sebelumnya.
application-same-as = Ini tidak boleh sama dengan <b>{ $label }</b>.
application-no-earlier-address = Belum ada alamat sebelumnya. Tulis alamatnya lengkap, ya.
application-no-working-day = { $day } kantor tutup. Hari kerja berikutnya { $next }.
application-too-early = Tanggalnya tidak boleh sebelum { $first }.
application-too-long-after = Tanggalnya paling lama { $days } hari sesudah { $first }.
application-line-refused = Baris ke-{ $line }: { $why }
application-persons = Tulis { $min } sampai { $max } NIK, satu per baris.
application-no-more-choices = Paling banyak { $max } pilihan.
application-not-enough = Belum cukup. Tambah dulu, ya.
application-file-empty = Berkasnya kosong. Coba kirim lagi.
application-file-too-big = Berkasnya { $got } MB, terlalu besar. Paling besar { $max } MB. Kirim sebagai foto biasa supaya lebih kecil.
application-file-heic = Format HEIC belum bisa dipakai. Kirim sebagai foto biasa (bukan sebagai file), ya.
application-file-no-picture = Yang ini harus berupa foto (JPG atau PNG). Kirim sebagai foto biasa.
application-file-wrong-type = Hanya foto (JPG, PNG) atau PDF yang bisa diterima. Foto kertas aslinya, lalu kirim fotonya, ya.
application-try-like = Contoh jawaban yang benar: <code>{ $example }</code>
application-stale-button = Ini tombol lama. Lihat pertanyaan terbaru di bawah.
application-first-question = Ini pertanyaan pertama.
application-change = ✏️ Ubah jawaban
application-edit-not-read = Perubahan pesan lama tidak saya baca. Tekan tombol di bawah untuk mengubah jawaban.
application-nothing-open = Sekarang tidak ada formulir yang terbuka. Pilih dulu layanannya lewat /ajukan.
application-nothing-to-cancel = Tidak ada yang sedang diisi.
application-cancelled = Baik, dibatalkan.
application-cancel-surely = Berhenti mengisi <b>{ $name }</b>?
application-continue = ▶️ Lanjutkan mengisi
application-save = 💾 Simpan dulu
application-discard = 🗑 Hapus isian
application-restart = 🔄 Mulai baru
application-saved = 💾 Isian <b>{ $name }</b> disimpan. Ketik <i>lanjut</i> kapan saja. Dihapus kalau { $days } hari tidak disentuh.
application-discarded = 🗑 Isian <b>{ $name }</b> sudah dihapus.
application-paused = 💾 Isian <b>{ $name }</b> tersimpan. Lanjutkan kapan saja.
application-other-saved = 💾 Isian <b>{ $name }</b> disimpan dulu.
application-unfinished = Anda punya isian yang belum selesai: <b>{ $name }</b> ({ $done } dari { $all } terjawab). Lanjutkan atau mulai baru? Isian dihapus kalau { $days } hari tidak disentuh.
application-resumed = Kita lanjutkan <b>{ $name }</b>: sudah terjawab { $done } dari { $all }. Isian dihapus kalau { $days } hari tidak disentuh.
application-form-changed = Formulirnya baru saja diperbarui. Jawaban Anda tetap dipakai; hanya yang baru yang ditanyakan.
application-service-gone = Layanan <b>{ $name }</b> sudah tidak tersedia di sini.
application-too-many-drafts = Anda sudah punya { $max } isian yang belum selesai, semuanya masih tersimpan. Selesaikan atau hapus salah satu dulu, baru mulai yang baru.
application-draft-gone = Isian ini sudah tidak ada.
application-expired = Isian <b>{ $name }</b> dihapus karena { $days } hari tidak disentuh. Anda bisa mulai lagi kapan saja.
application-expired-mending = Isian perbaikan untuk <code>{ $reference }</code> dihapus karena { $days } hari tidak disentuh. Permohonannya masih menunggu perbaikan Anda.
application-abandoned =
    Isian <b>{ $name }</b> belum selesai. Anda berhenti di langkah { $step } dari { $all }.

    Jawaban Anda masih tersimpan sampai <b>{ $until }</b>. Mau dilanjutkan?
application-abandoned-whole =
    Isian <b>{ $name }</b> sudah lengkap, tetapi belum dikirim.

    Jawaban Anda masih tersimpan sampai <b>{ $until }</b>. Mau dilanjutkan?
application-review = <b>Periksa jawaban Anda</b> · { $name }
application-review-so-far = <b>Jawaban sejauh ini</b> · { $name }
application-review-line = • { $label }: <b>{ $answer }</b>
application-review-ask = Sudah benar semua? Sesudah dikirim, petugas akan memeriksanya.
application-review-only = Semua pertanyaan sudah terjawab. Tekan <b>Kirim</b>, atau ubah jawaban yang salah.
application-edit = ✏️ { $label }
application-submit = 📨 Kirim permohonan
application-not-complete = Masih ada yang belum dijawab.
application-receipt =
    ✅ <b>Permohonan diterima</b>

    Nomor Anda: <code>{ $reference }</code>
    Layanan: { $service }
    Dijanjikan selesai paling lambat <b>{ $due }</b>.

    Simpan nomornya. Setiap ada perkembangan, saya kabari di sini.
application-mended =
    ✅ Perbaikan <code>{ $reference }</code> sudah dikirim ke petugas.
    Dijanjikan selesai paling lambat <b>{ $due }</b>.
application-mending-too-late = Permohonan { $reference } sudah berubah, jadi perbaikan ini tidak bisa dikirim. Lihat /status.
application-copy-number = 📋 Salin nomor
application-already-sent = Formulir ini sudah dikirim. Nomornya { $reference }.
application-privacy = 🔒 Data Anda hanya dipakai untuk permohonan ini dan hanya dilihat petugas yang memeriksa. Nomor pribadi disamarkan di layar. Tidak ada yang dibagikan ke pihak lain.
application-other-wish = Anda menyebut <b>{ $name }</b>. Isian ini tetap tersimpan kalau Anda mau membukanya.
application-open-other = Buka { $name }
