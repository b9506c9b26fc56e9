# Tanggal, waktu dan uang: dipakai oleh semua pesan, juga sebagai isi variabel.

# Variabel: $day (angka), $month (angka 1–12), $year (teks)
common-date =
    { $day } { $month ->
        [1] Januari
        [2] Februari
        [3] Maret
        [4] April
        [5] Mei
        [6] Juni
        [7] Juli
        [8] Agustus
        [9] September
        [10] Oktober
        [11] November
       *[12] Desember
    } { $year }

# Variabel: $date (tanggal), $weekday (angka 1–7, mulai Senin)
common-day =
    { $weekday ->
        [1] Senin
        [2] Selasa
        [3] Rabu
        [4] Kamis
        [5] Jumat
        [6] Sabtu
       *[7] Minggu
    }, { $date }

# Variabel: $date (tanggal), $hour dan $minute (dua angka), $zone (WIB, WITA, WIT)
common-moment = { $date } pukul { $hour }.{ $minute } { $zone }

# Variabel: $amount (angka dengan titik per ribuan)
common-rupiah = Rp{ $amount }
common-rupiah-negative = -Rp{ $amount }
