# Kartu layanan yang dibagikan di chat lain (mode inline).

inline-hint = { $fee } · { $time }
inline-fee-unclear = biaya belum pasti, tanyakan ke loket
inline-free = GRATIS
inline-fee = Biaya { $amount }
inline-fee-depends = Biaya tergantung keperluannya
inline-time = { $days ->
    [0] selesai hari itu juga
   *[other] { $days } hari kerja
 }
inline-elsewhere = Diurus di { $channel }
inline-forward = Diurus di { $channel }, bisa dititip lewat loket
inline-apply = Ajukan
inline-read = Lihat syarat dan biaya
inline-needs-more = … dan { $count } lagi. Tekan tombol di bawah untuk daftar lengkapnya.
inline-none = Tidak ketemu. Buka loket
inline-all = Buka loket
