kk-baru = Kartu keluarga (KK) baru
    .summary = Untuk pengantin baru, yang berpisah KK, yang kepala keluarganya meninggal, atau yang baru pindah ke Soppeng.
    .product = Kartu keluarga dengan nomor baru, berupa PDF
kk-baru-validity = Sampai ada perubahan data keluarga

## Syarat

kk-baru-need-nikah = buku nikah atau akta kawin. Kalau belum tercatat: surat pernyataan F-1.05
    .case = Kalau menikah
kk-baru-need-cerai = akta cerai. Kalau belum tercatat: surat pernyataan F-1.05
    .case = Kalau bercerai
kk-baru-need-pisah = umur sudah 17 tahun atau sudah menikah, dan punya KTP
    .case = Kalau pisah KK
kk-baru-need-kematian = akta kematian
    .case = Kalau kepala keluarga meninggal
kk-baru-need-skpwni = surat pindah (SKPWNI)
    .case = Kalau pindah dari kabupaten lain
kk-baru-need-bukti-diri = surat pengantar RT dan RW, formulir F-1.01, dan ijazah atau bukti lain
    .case = Kalau belum pernah punya KK
kk-baru-need-kk-lama = kartu keluarga lama
    .case = Kalau pernah punya KK
kk-baru-need-izin-pemilik = surat tidak keberatan dari pemilik rumah
    .case = Kalau kontrak, kos, atau menumpang

## Langkah

kk-baru-step-1 = Siapkan bukti sesuai sebabnya.
kk-baru-step-2 = Tekan "Ajukan sekarang", jawab pertanyaannya, dan kirim foto berkasnya.
kk-baru-step-3 = Petugas memeriksa, lalu KK ditandatangani secara elektronik.
kk-baru-step-4 = Terima KK sebagai PDF, dan cetak sendiri di kertas A4 putih.

## Pertanyaan

kk-baru-ask-sebab = Kenapa perlu KK baru?
    .label = Sebab
kk-baru-sebab-is-menikah = Menikah
kk-baru-sebab-is-cerai = Bercerai
kk-baru-sebab-is-pisah = Pisah dari KK lain
kk-baru-sebab-is-kepala-meninggal = Kepala keluarga meninggal
kk-baru-sebab-is-pindah-datang = Pindah dari daerah lain
kk-baru-sebab-is-belum-punya = Belum pernah punya KK
kk-baru-ask-status-rumah = Rumah yang ditempati milik siapa?
    .label = Status rumah
kk-baru-ask-no-kk-lama = Berapa nomor KK yang lama?
    .label = Nomor KK lama
    .hint = 16 angka, di kartu keluarga, baris paling atas. Kalau baru menikah, tulis nomor KK suami.
    .example = 7312040503120002
kk-baru-ask-no-kk-pasangan = Berapa nomor KK istri?
    .label = Nomor KK istri
    .hint = Boleh dilewati kalau tidak ada.
    .example = 7312040503120003
kk-baru-ask-kepala-keluarga = Siapa nama kepala keluarga di KK baru?
    .label = Kepala keluarga
    .hint = Berumur 17 tahun ke atas atau sudah menikah.
    .example = Andi Rahmat Hidayat
kk-baru-ask-anggota = Tulis NIK semua orang yang masuk KK baru.
    .label = NIK anggota
    .hint = Satu baris satu NIK. Kepala keluarga ditulis paling atas.
    .example = 7312041208900001
kk-baru-ask-bukti = Kirim foto bukti sesuai sebabnya.
    .label = Bukti
    .hint = Misalnya buku nikah, akta cerai, akta kematian, atau surat pindah. Boleh beberapa foto.
kk-baru-ask-kk-lama = Kirim foto atau PDF KK lama.
    .label = KK lama
    .hint = Seluruh lembar, tulisannya terbaca.
kk-baru-ask-izin-pemilik = Kirim surat tidak keberatan dari pemilik rumah.
    .label = Izin pemilik rumah
    .hint = Surat biasa yang ditandatangani pemilik rumah.

## Alasan penolakan

kk-baru-reject-tanpa-bukti = Bukti nikah, cerai, kematian, atau pindah belum dilampirkan. Ajukan lagi dengan buktinya.
kk-baru-reject-beda-kabupaten = Pasangan masih tercatat di kabupaten lain. Urus surat pindahnya dulu.
kk-baru-reject-umur = Kepala keluarga belum 17 tahun dan belum menikah.
kk-baru-reject-masih-tercatat = Ada anggota yang masih tercatat di KK lain. Keluarkan dulu dari KK itu.
