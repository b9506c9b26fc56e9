# Perkembangan permohonan.

tracking-view = 🔎 Lihat status
tracking-mend = ✏️ Perbaiki sekarang
tracking-apply-again = 📝 Ajukan lagi
tracking-all = 📋 Semua permohonan saya
tracking-withdraw = ↩️ Tarik permohonan
tracking-withdraw-surely = Tarik permohonan <b>{ $reference }</b>? Petugas tidak akan memprosesnya lagi.
tracking-withdraw-yes = Ya, tarik
tracking-withdraw-no = Tidak jadi
tracking-none = Anda belum punya permohonan. Kalau punya nomor permohonan, kirim nomornya ke sini.
tracking-list = <b>Permohonan Anda</b> ({ $count })
tracking-item = { $reference } · { $status } · { $service }
tracking-not-found = Nomor itu tidak ada di daftar permohonan Anda. Periksa lagi nomornya, atau lihat /status.
tracking-wait = Terlalu banyak nomor yang bukan milik Anda dalam satu jam ini. Tunggu dulu, lalu coba lagi. Permohonan Anda sendiri ada di /status.
tracking-mistyped = Nomornya sepertinya salah ketik satu atau dua huruf. Contoh nomor yang benar: <code>{ $example }</code>.
tracking-changed = Permohonan ini sudah berubah.
tracking-title = <b>{ $reference }</b> · { $service }
tracking-status = Status: <b>{ $status }</b>
tracking-due = Dijanjikan selesai paling lambat <b>{ $due }</b>.
tracking-reason = Alasan: { $reason }
tracking-fetch = Hasilnya bisa diambil di { $office }. Bawa KTP atau tunjukkan nomor ini.
tracking-timeline = <b>Yang sudah terjadi</b>
tracking-happened = • { $at }: { $what }
tracking-happened-submitted = Anda mengirim permohonan
tracking-happened-claimed = petugas mulai memeriksa
tracking-happened-released = kembali ke antrean
tracking-happened-flagged = petugas meminta perbaikan
tracking-happened-mended = Anda mengirim perbaikan
tracking-happened-approved = disetujui
tracking-happened-rejected = ditolak
tracking-happened-ready = hasil siap diambil
tracking-happened-completed = selesai
tracking-happened-withdrawn = Anda menarik permohonan
tracking-happened-expired = perbaikan tidak dikirim sampai batas waktu
tracking-happened-looked = petugas membuka yang dirahasiakan
tracking-status-submitted = menunggu petugas
tracking-status-in-review = sedang diperiksa
tracking-status-needs-revision = perlu perbaikan
tracking-status-approved = disetujui
tracking-status-ready = siap diambil
tracking-status-completed = selesai
tracking-status-rejected = ditolak
tracking-status-withdrawn = ditarik
tracking-status-expired = lewat batas waktu
tracking-flag = ⚠️ <b>{ $label }</b>: { $note }
tracking-while-away = 📬 Selama Anda tidak bisa dihubungi, ada perkembangan:
tracking-told-claimed = 👀 Permohonan <code>{ $reference }</code>, { $service }, mulai diperiksa petugas { $agency }.
tracking-told-released = Permohonan <code>{ $reference }</code>, { $service }, kembali ke antrean dan akan diperiksa petugas lain.
tracking-told-flagged = ✏️ Permohonan <code>{ $reference }</code>, { $service }, perlu diperbaiki:
tracking-told-flagged-next = Hanya yang disebut di atas yang perlu diulang. Selama Anda memperbaiki, hitungan waktunya berhenti.
tracking-mend-by = Kirim perbaikan paling lambat <b>{ $until }</b>. Sesudah itu permohonan ditutup.
tracking-mend-soon = ⏳ Permohonan <code>{ $reference }</code>, { $service }, masih menunggu perbaikan Anda, paling lambat <b>{ $until }</b>. Sesudah itu permohonan ditutup.
tracking-told-approved =
    🎉 Permohonan <code>{ $reference }</code>, { $service }, <b>disetujui</b>.
    Hasilnya: { $product }
    Saya kabari begitu siap.
tracking-told-rejected =
    ❌ Permohonan <code>{ $reference }</code>, { $service }, <b>ditolak</b>.
    Alasan: { $reason }
    Anda boleh mengajukan lagi sesudah memperbaikinya.
tracking-told-ready = 📦 Hasil permohonan <code>{ $reference }</code>, { $service }, <b>siap diambil</b> di { $office }. Bawa KTP atau tunjukkan nomor ini.
tracking-told-completed = ✅ Permohonan <code>{ $reference }</code>, { $service }, selesai. Terima kasih.
tracking-told-expired = ⌛ Permohonan <code>{ $reference }</code>, { $service }, ditutup karena perbaikannya tidak dikirim sampai batas waktu. Anda boleh mengajukan lagi kapan saja.
tracking-told-expired-begun = ⌛ Permohonan <code>{ $reference }</code>, { $service }, sayangnya harus ditutup: sebagian sudah Anda perbaiki, tetapi belum dikirim sampai batas waktu. Anda boleh mengajukan lagi kapan saja.
tracking-told-withdrawn = ↩️ Permohonan <code>{ $reference }</code>, { $service }, sudah ditarik.
