skck = SKCK (surat catatan kepolisian)
    .summary = Untuk yang perlu surat dari polisi buat melamar kerja, sekolah, atau ke luar negeri.
    .product = Lembar SKCK
skck-validity = 6 bulan sejak terbit
skck-fee-note = Sama untuk baru dan perpanjangan. Dibayar lewat bank atau loket resmi, minta buktinya.
skck-time-note = Biasanya selesai hari itu juga. Kepolisian yang menentukan.
skck-channel = Kepolisian: Polres Soppeng atau Polsek, aplikasi Presisi Polri
    .address = Polres Soppeng, Watansoppeng. Untuk CPNS dan luar negeri: Polres atau Polda, bukan Polsek

## Syarat

skck-need-identitas = KTP asli dan fotokopinya, kartu keluarga, dan akta lahir atau ijazah. Surat pengantar desa tidak diminta lagi
skck-need-foto = pas foto 4×6 latar merah, baju berkerah, siapkan 6 lembar
    .case = Kalau baru
skck-need-foto-perpanjang = pas foto 4×6 latar merah, 3 lembar
    .case = Kalau memperpanjang
skck-need-jkn = Bukti BPJS Kesehatan aktif. Kalau menunggak: bukti cicilan atau nomor pembayaran
skck-need-sidik-jari = rekam sidik jari di kantor polisi
    .case = Kalau baru
skck-need-skck-lama = SKCK lama yang habis paling lama 1 tahun
    .case = Kalau memperpanjang
skck-need-paspor = fotokopi paspor, sisa masa berlaku minimal 6 bulan
    .case = Kalau ke luar negeri

## Langkah

skck-step-1 = Daftar di aplikasi Presisi Polri atau di loket polisi, pilih keperluan.
skck-step-2 = Unggah atau serahkan berkas, lalu bayar.
skck-step-3 = Datang membawa kode daftar, foto, dan rekam sidik jari.
skck-step-4 = Ambil SKCK.

## Pertanyaan

skck-ask-jenis = SKCK baru atau perpanjangan?
    .label = Jenis
skck-jenis-is-baru = Baru
skck-jenis-is-perpanjang = Perpanjang
skck-ask-tujuan = SKCK-nya untuk apa?
    .label = Keperluan
skck-tujuan-is-kerja = Melamar kerja
skck-tujuan-is-cpns = CPNS, PPPK, TNI, Polri
skck-tujuan-is-sekolah = Sekolah
skck-tujuan-is-luar-negeri = Ke luar negeri
