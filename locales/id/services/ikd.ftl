ikd = KTP digital di HP (IKD)
    .summary = Untuk warga yang sudah rekam KTP dan punya HP pintar. KTP daerah mana pun boleh.
    .product = Akun IKD: KTP dan kartu keluarga di HP
ikd-validity = Selama akun aktif. Kalau ganti HP, harus aktivasi lagi
ikd-fee-note = Petugas tidak pernah meminta kode aktivasi atau PIN lewat WhatsApp atau telepon. Kalau ada yang meminta, itu penipuan.
ikd-time-note = Di loket hanya beberapa menit.

## Syarat

ikd-need-rekam = Sudah rekam KTP-el
ikd-need-hp = HP Android atau iPhone dengan internet dan aplikasi "Identitas Kependudukan Digital" dari Kemendagri
ikd-need-email = Alamat email dan nomor HP yang aktif
ikd-need-hp-lama = HP yang baru, dan HP lama kalau masih ada
    .case = Kalau ganti HP
ikd-need-datang = Datang sendiri untuk memindai kode QR di petugas

## Langkah

ikd-step-1 = Pasang aplikasi resminya, isi NIK, email, dan nomor HP, lalu swafoto.
ikd-step-2 = Tekan "Ajukan sekarang" di sini untuk memilih hari datang.
ikd-step-3 = Datang ke petugas dan pindai kode QR-nya.
ikd-step-4 = Buka email, masukkan kode aktivasinya di aplikasi, lalu buat PIN.

## Pertanyaan

ikd-ask-keperluan = Apa yang ingin Anda urus?
    .label = Keperluan
ikd-keperluan-is-baru = Aktivasi baru
ikd-keperluan-is-ganti-hp = Ganti HP
ikd-keperluan-is-lupa-pin = Lupa PIN
ikd-ask-email = Apa alamat email Anda?
    .label = Email
    .hint = Kode aktivasi dikirim ke sini. Periksa ejaannya.
    .example = siti.aminah@example.com
ikd-ask-sistem-hp = HP Anda apa?
    .label = Jenis HP
ikd-sistem-hp-is-android = Android
ikd-sistem-hp-is-iphone = iPhone
ikd-ask-sudah-pasang = Sudah pasang aplikasinya?
    .label = Aplikasi terpasang
    .hint = Cari "Identitas Kependudukan Digital" di Play Store atau App Store.
ikd-ask-tanggal-datang = Hari apa Anda mau datang?
    .label = Tanggal datang
    .hint = Pilih hari kerja, paling cepat besok.

## Alasan penolakan

ikd-reject-belum-rekam = Anda belum rekam KTP. Ajukan KTP pertama dulu.
ikd-reject-hp-lain = NIK masih dipakai di HP lain. Datang ke loket membawa KTP.
ikd-reject-wajah = Wajah tidak cocok dengan data. Datang ke loket untuk rekam ulang.
ikd-reject-email = Alamat emailnya salah, jadi kode aktivasi tidak sampai. Ajukan lagi dengan email yang benar.
