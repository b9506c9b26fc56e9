# Yang dijawab, bukan disetujui atau ditolak: pengaduan dan saran.

reply-button = 💬 Jawab
reply-refuse = ✖️ Tidak dapat ditindaklanjuti
reply-type = Balas pesan ini dengan jawaban untuk <b>{ $reference }</b>. Pelapor langsung membacanya, dan ini tidak bisa dibatalkan.
reply-only = Ini dijawab, bukan disetujui.
reply-not-here = Ini disetujui atau ditolak, bukan dijawab.
reply-receipt =
    ✅ <b>Laporan diterima</b>

    Nomor Anda: <code>{ $reference }</code>
    Layanan: { $service }
    Dijawab paling lambat <b>{ $due }</b>.

    Simpan nomornya. Jawabannya saya kabari di sini.
reply-mended =
    ✅ Perbaikan <code>{ $reference }</code> sudah dikirim ke petugas.
    Dijawab paling lambat <b>{ $due }</b>.
reply-due = Dijawab paling lambat <b>{ $due }</b>.
reply-told = 💬 <code>{ $reference }</code>, { $service }, <b>sudah dijawab</b>:
reply-told-refused =
    ✖️ <code>{ $reference }</code>, { $service }, <b>tidak dapat ditindaklanjuti</b>.
    Alasan: { $reason }
reply-status = sudah dijawab
reply-status-refused = tidak dapat ditindaklanjuti
reply-happened = dijawab
reply-shown = Jawaban: { $answer }
reply-promise = { $days ->
    [0] ⏱ Kalau dikirim sekarang: dijawab hari kerja itu juga, <b>{ $due }</b>.
   *[other] ⏱ Kalau dikirim sekarang: dijawab paling lambat <b>{ $due }</b> ({ $days } hari kerja).
 }
reply-refuse-why = Kenapa <b>{ $reference }</b> tidak dapat ditindaklanjuti? Alasannya dibaca pelapor.
reply-refuse-type = Balas pesan ini: kenapa <b>{ $reference }</b> tidak dapat ditindaklanjuti?
