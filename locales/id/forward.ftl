# Titipan: formulir yang oleh loket hanya diteruskan ke instansi yang memutus.

forward-apply = 📨 Titip lewat loket
forward-offer = 📨 Bisa juga <b>dititip lewat loket ini</b>: isi di sini, kirim fotonya, lalu kami teruskan ke { $agency }. Kalau dikirim sekarang dan lengkap, kami teruskan paling lambat <b>{ $due }</b>. Yang memeriksa dan memutus tetap { $agency }. Loket tidak memungut uang.
forward-promise = 📨 Kalau dititip lewat loket sekarang dan lengkap, kami teruskan ke { $agency } paling lambat <b>{ $due }</b>. Sesudah itu { $agency } yang menentukan.
forward-free = 📨 Titip lewat loket tidak dipungut uang. Kalau dimintai uang di loket, laporkan: tulis <i>pengaduan</i> di sini.
forward-notice =
    <b>Sebelum mulai: ini titipan</b>

    { $office } hanya memeriksa kelengkapannya dan meneruskan. Yang memutus tetap { $agency }. Loket tidak memungut uang.

    Jawaban dan berkas Anda dilihat petugas loket, lalu diberikan ke { $agency }, hanya untuk urusan ini. Sesudah diteruskan tidak bisa ditarik lewat bot ini. Isian yang belum dikirim dihapus setelah { $days } hari.

    Dasarnya UU 27/2022 tentang Pelindungan Data Pribadi. Anda juga boleh mengurus langsung ke sana.

    Apakah Anda setuju?
forward-agreed = ✅ Anda setuju jawaban dan berkasnya diteruskan ke { $agency }.
forward-privacy = 🔒 Data Anda dilihat petugas loket, lalu diberikan ke { $agency }, karena itu yang Anda minta. Pihak lain tidak diberi. Nomor pribadi hanya dibuka petugas yang menyerahkannya.
forward-review-ask = Sudah benar semua? Sesudah dikirim, petugas loket memeriksa kelengkapannya, lalu meneruskannya ke { $agency }.
forward-receipt =
    ✅ <b>Titipan diterima</b>

    Nomor Anda: <code>{ $reference }</code>
    Layanan: { $service }
    Kami teruskan ke { $agency } paling lambat <b>{ $due }</b>.
    Yang memeriksa dan memutus tetap { $agency }. Loket tidak memungut uang.

    Simpan nomornya. Begitu diteruskan, atau kalau ada yang kurang, saya kabari di sini.
forward-mended =
    ✅ Perbaikan <code>{ $reference }</code> sudah dikirim ke petugas loket.
    Kami teruskan ke { $agency } paling lambat <b>{ $due }</b>.
forward-due = Kami teruskan ke { $agency } paling lambat <b>{ $due }</b>.
forward-somebody = instansi yang berwenang
forward-status-forwarded = sudah diteruskan
forward-status-refused = tidak dapat diteruskan
forward-happened-forwarded = kami teruskan ke { $agency }
forward-happened-refused = tidak dapat kami teruskan
forward-told-claimed = 👀 Permohonan <code>{ $reference }</code>, { $service }, mulai diperiksa kelengkapannya oleh petugas loket.
forward-told-forwarded = ➡️ Permohonan <code>{ $reference }</code>, { $service }, <b>sudah kami teruskan</b> ke { $agency }.
forward-told-refused =
    ✖️ Permohonan <code>{ $reference }</code>, { $service }, <b>tidak dapat kami teruskan</b>.
    Alasan: { $reason }

    Ini bukan keputusan { $agency }. Anda boleh menitip lagi sesudah memperbaikinya, atau mengurus langsung ke sana:
forward-note = Catatan petugas: <b>{ $note }</b>
forward-next = Selanjutnya: { $next }
forward-ask = Sejak sekarang, perkembangan, perubahan, dan pembatalan ditanyakan ke { $agency }, bukan ke loket:
forward-by-oneself = Ini bukan keputusan { $agency }. Anda boleh menitip lagi sesudah memperbaikinya, atau mengurus langsung ke sana:

## Chat petugas

forward-card = ➡️ Titipan untuk <b>{ $agency }</b>. Di sini hanya diperiksa kelengkapannya dan diteruskan.
forward-card-due = Teruskan paling lambat <b>{ $due }</b>
forward-hand-over = ➡️ Teruskan
forward-sheet = 📄 Lembar lengkap untuk diserahkan
forward-sheet-title = 📄 <b>Untuk diserahkan ke { $agency }</b> · <code>{ $reference }</code> · { $service }
forward-sheet-keep = Isinya lengkap, tanpa disamarkan, dan hanya untuk diserahkan ke { $agency }. Jangan ditulis di grup atau dikirim ke orang lain; sesudah diserahkan, hapus dari chat ini. Setiap kali dibuka, dicatat siapa yang membukanya dan kapan.
forward-surely = <b>{ $reference }</b> sudah diserahkan ke { $agency }? Pemohon langsung diberi tahu, dan ini tidak bisa dibatalkan. Kalau ada nomor dari { $agency }, tulis supaya pemohon bisa menanyakannya.
forward-yes = ➡️ Sudah, tanpa catatan
forward-typed = ⌨️ Sudah, tulis nomor atau catatan
forward-type = Balas pesan ini dengan nomor dari { $agency } untuk <b>{ $reference }</b>, atau catatan untuk pemohon.
forward-refuse = ✖️ Tidak dapat diteruskan
forward-refuse-why = Kenapa <b>{ $reference }</b> tidak dapat diteruskan? Alasannya dibaca pemohon.
forward-refuse-type = Balas pesan ini: kenapa <b>{ $reference }</b> tidak dapat diteruskan?
forward-decided-elsewhere = Ini titipan: yang memutus { $agency }. Di sini hanya diteruskan.
forward-decided-here = Ini diputus di sini, tidak diteruskan.
forward-deadline-soon = ⏰ <b>{ $reference }</b> · { $service }: belum diteruskan ke { $agency }, janjinya paling lambat <b>{ $due }</b>.
forward-deadline-over = 🚨 <b>Lewat janji</b>: <b>{ $reference }</b> · { $service } seharusnya sudah diteruskan ke { $agency } paling lambat <b>{ $due }</b>. Teruskan sekarang juga, atau beri tahu pemohon kenapa tidak bisa.
