pengaduan = Pengaduan, saran, dan masukan
    .summary = Untuk siapa saja yang dirugikan atau punya saran tentang pelayanan. Boleh tanpa nama. Keadaan darurat: telepon 112, 110 (polisi), atau 119 (kesehatan).
    .product = Nomor aduan dan jawaban atau tindak lanjut
pengaduan-validity = Aduan sebaiknya disampaikan paling lama 30 hari setelah kejadian
pengaduan-time-note = Saran dan pertanyaan biasanya dijawab lebih cepat. Tanggal itu batas menjawab aduan; yang perlu pemeriksaan diputus paling lama 60 hari.
pengaduan-complaints = Tidak ditanggapi? Lapor ke SP4N-LAPOR (lapor.go.id, SMS 1708) atau Ombudsman RI (telepon 137).

## Syarat

pengaduan-need-cerita = Cerita kejadiannya: apa, di mana, kapan, siapa atau unit mana
pengaduan-need-bukti = foto, surat, atau bukti lain, kalau ada
    .case = Kalau mengadu
pengaduan-need-kontak = nama dan nomor HP. Boleh dirahasiakan
    .case = Kalau mau dihubungi

## Langkah

pengaduan-step-1 = Ceritakan kejadiannya lewat "Ajukan sekarang". Anda langsung mendapat nomor aduan.
pengaduan-step-2 = Petugas memeriksa dan meneruskan ke unit yang bertanggung jawab.
pengaduan-step-3 = Unit itu menindaklanjuti; jawabannya dikabarkan di sini.
pengaduan-step-4 = Kalau tidak puas, lanjutkan ke SP4N-LAPOR atau Ombudsman.

## Pertanyaan

pengaduan-ask-jenis = Apa yang ingin Anda sampaikan?
    .label = Jenis
pengaduan-jenis-is-pengaduan = Pengaduan
pengaduan-jenis-is-saran = Saran
pengaduan-jenis-is-pertanyaan = Permintaan informasi
pengaduan-jenis-is-apresiasi = Pujian
pengaduan-ask-rahasiakan = Nama Anda bagaimana?
    .label = Nama pelapor
    .hint = Dirahasiakan: nama dan nomor HP Anda hanya bisa dibuka petugas yang menangani, dan tidak diteruskan ke pihak yang diadukan. Tanpa nama: nama dan nomor HP tidak ditanya.
pengaduan-rahasiakan-is-terbuka = Boleh diketahui
pengaduan-rahasiakan-is-dirahasiakan = Dirahasiakan
pengaduan-rahasiakan-is-anonim = Tanpa nama
pengaduan-ask-unit = Tentang loket, kantor, atau layanan apa?
    .label = Unit
    .example = Loket Disdukcapil
pengaduan-ask-tanggal-kejadian = Kapan kejadiannya?
    .label = Tanggal kejadian
    .hint = Kalau tidak ingat pasti, tulis tanggal kira-kira.
pengaduan-ask-tempat = Di mana kejadiannya?
    .label = Tempat kejadian
    .example = Lantai 1 MPP
pengaduan-ask-uraian = Ceritakan apa yang terjadi.
    .label = Uraian
    .hint = Tulis dengan kata-kata Anda sendiri, minimal satu kalimat. Semua petugas pengaduan membacanya; kalau nama Anda dirahasiakan, jangan tulis di sini.
    .example = Saya diminta membayar padahal layanannya gratis.
pengaduan-ask-harapan = Apa yang Anda harapkan?
    .label = Harapan
    .hint = Boleh dilewati.
    .example = Uang saya dikembalikan
pengaduan-ask-nomor-permohonan = Ada nomor permohonan yang terkait?
    .label = Nomor permohonan
    .hint = Lewati kalau tidak ada. Dari nomor ini petugas bisa tahu siapa Anda. Kecuali nama Anda boleh diketahui, hanya petugas yang menangani yang bisa membukanya.
    .example = SPG-7K3M-9QW
pengaduan-ask-jalur-balasan = Mau dijawab lewat apa?
    .label = Jawaban lewat
pengaduan-jalur-balasan-is-chat = Chat ini
pengaduan-jalur-balasan-is-telepon = Telepon
pengaduan-jalur-balasan-is-tidak-perlu = Tidak perlu dijawab
pengaduan-ask-bukti = Kirim bukti, kalau ada.
    .label = Bukti
    .hint = Foto atau PDF, sampai 5 berkas. Boleh dilewati. Kecuali nama Anda boleh diketahui, hanya petugas yang menangani yang bisa membukanya.

## Alasan penolakan

pengaduan-reject-tidak-jelas = Aduannya kurang jelas. Kirim lagi dengan tempat, waktu, dan kejadiannya.
pengaduan-reject-bukan-wewenang = Ini bukan wewenang kami. Aduan Anda perlu disampaikan lewat SP4N-LAPOR (lapor.go.id).
pengaduan-reject-di-pengadilan = Perkara ini sedang di pengadilan, jadi kami tidak boleh memeriksanya.
pengaduan-reject-sudah-ditangani = Aduan yang sama sudah ditangani.
