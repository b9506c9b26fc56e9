# Bahasa, perintah, dan nomor untuk pengelola.

settings-choose-language = Pilih bahasa / Choose a language
settings-language-id = Bahasa Indonesia
settings-language-en = English
settings-language-set = ✅ Sekarang saya memakai bahasa Indonesia.
settings-menu-renewed = Menu di bawah sudah berganti bahasa.
settings-ids =
    Nomor chat ini: <code>{ $chat }</code>
    Nomor akun Anda: <code>{ $user }</code>
settings-command-start = Mulai dari awal
settings-command-catalogue = Lihat semua layanan
settings-command-apply = Ajukan permohonan
settings-command-status = Lihat perkembangan permohonan
settings-command-cancel = Berhenti mengisi
settings-command-help = Bantuan
settings-command-info = Alamat, jam buka, dan pengaduan
settings-command-language = Ganti bahasa
