# Batas: kalau pesan datang terlalu cepat atau terlalu banyak.

limits-too-fast = Pesan Anda terlalu cepat. Tunggu sebentar, lalu kirim lagi; isian Anda tersimpan.
limits-too-many-files = Berkas Anda terlalu banyak untuk satu jam. Kirim lagi nanti; isian Anda tersimpan.
