# Batas: kalau pesan datang terlalu cepat atau terlalu banyak.

# Setengah menit dan setengah jam: lihat `Passage::take` di src/shell/limits.rs. Paling banyak 200 huruf (catatan di atas layar).
limits-too-fast = Maaf, ini terlalu cepat untuk saya: yang barusan belum terbaca. Tunggu setengah menit, lalu ulangi, ya. Isian Anda yang sudah masuk tetap tersimpan.
limits-too-many-files = Maaf, dalam satu jam ini berkas Anda sudah terlalu banyak: yang barusan belum saya terima. Tunggu setengah jam, lalu kirim lagi, ya. Yang sudah masuk tetap tersimpan, dan pesan biasa tetap saya baca.
