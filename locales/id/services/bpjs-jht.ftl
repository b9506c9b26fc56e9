bpjs-jht = Klaim JHT BPJS Ketenagakerjaan
    .summary = Untuk peserta yang berhenti kerja, kena PHK, berumur 56 tahun, cacat total, atau ahli warisnya. Bisa juga diambil sebagian sesudah 10 tahun.
    .product = Saldo JHT masuk ke rekening Anda
bpjs-jht-validity = Klaim penuh hanya sekali
bpjs-jht-fee-note = Tidak perlu calo. Bisa kena pajak kalau saldonya besar.
bpjs-jht-time-note = Sampai Rp15 juta lewat JMO biasanya 1 hari kerja, selebihnya 5 hari kerja sejak lengkap. Bisa diklaim 1 bulan sesudah berhenti. BPJS yang menentukan.
bpjs-jht-channel = BPJS Ketenagakerjaan: aplikasi JMO, laman Lapak Asik, atau kantornya

## Syarat

bpjs-jht-need-kartu = Kartu peserta (KPJ), KTP, dan kartu keluarga
bpjs-jht-need-rekening = Buku rekening atas nama sendiri
bpjs-jht-need-resign = surat keterangan berhenti kerja (paklaring)
    .case = Kalau berhenti sendiri
bpjs-jht-need-phk = surat PHK, perjanjian bersama, atau putusan pengadilan
    .case = Kalau kena PHK
bpjs-jht-need-kontrak = surat kontrak atau paklaring
    .case = Kalau kontrak habis
bpjs-jht-need-ahli-waris = akta kematian, surat keterangan ahli waris, dan KTP ahli waris
    .case = Kalau peserta meninggal
bpjs-jht-need-dokter = surat dokter
    .case = Kalau cacat total
bpjs-jht-need-sepuluh-tahun = sudah 10 tahun jadi peserta
    .case = Kalau ambil sebagian (10% atau 30%)
bpjs-jht-need-npwp = NPWP
    .case = Kalau saldo di atas Rp50 juta atau pernah ambil sebagian

## Langkah

bpjs-jht-step-1 = Pastikan perusahaan sudah melaporkan Anda berhenti, dan data Anda benar.
bpjs-jht-step-2 = Saldo sampai Rp15 juta: ajukan di aplikasi JMO. Lebih dari itu: Lapak Asik atau kantor.
bpjs-jht-step-3 = Unggah berkas, lalu swafoto atau wawancara.
bpjs-jht-step-4 = Uang masuk ke rekening Anda.

## Pertanyaan

bpjs-jht-ask-sebab = Kenapa mau mencairkan JHT?
    .label = Sebab
bpjs-jht-sebab-is-resign = Berhenti sendiri
bpjs-jht-sebab-is-phk = Kena PHK
bpjs-jht-sebab-is-kontrak = Kontrak habis
bpjs-jht-sebab-is-pensiun = Umur 56 tahun
bpjs-jht-sebab-is-sebagian = Ambil sebagian
bpjs-jht-sebab-is-cacat = Cacat total tetap
bpjs-jht-sebab-is-meninggal = Peserta meninggal
bpjs-jht-sebab-is-luar-negeri = Pindah selamanya ke luar negeri
bpjs-jht-ask-saldo = Kira-kira berapa saldonya?
    .label = Saldo
bpjs-jht-saldo-is-kecil = Sampai Rp15 juta
bpjs-jht-saldo-is-sedang = Rp15 juta sampai Rp50 juta
bpjs-jht-saldo-is-besar = Di atas Rp50 juta
