# Poster dengan kode QR, untuk ditempel di kantor dan di desa.

poster-heading = Urus dari HP, lewat Telegram
poster-step-scan = 1. Arahkan kamera HP ke kode ini, lalu ketuk tautannya.
poster-step-start = 2. Telegram terbuka. Ketuk MULAI.
poster-step-apply = 3. Jawab pertanyaannya dan kirim fotonya. Kabar dari petugas datang di HP Anda.
poster-step-read = 3. Baca syarat, biaya, dan alamatnya.
poster-step-forward = 3. Baca syarat dan biaya, lalu urus di kantornya atau titip lewat loket.
poster-free = GRATIS. Kalau ada yang meminta uang, laporkan.
poster-link = Tidak bisa memindai? Buka alamat ini:
