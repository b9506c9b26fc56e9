pbb-p2 = Pajak tanah dan bangunan (PBB, SPPT)
    .summary = Untuk pemilik tanah: SPPT baru, balik nama, pecah, gabung, salah data, salinan, atau keberatan.
    .product = SPPT baru atau yang sudah dibetulkan, dengan nomor objek pajak (NOP)
pbb-p2-validity = Satu tahun pajak. Tanggal jatuh tempo tertulis di SPPT
pbb-p2-fee-note = PBB-nya sendiri dibayar lewat bank atau QRIS, bukan ke petugas.
pbb-p2-time-note = Bisa lebih lama kalau tanah harus diukur ulang.

## Syarat

pbb-p2-need-spop = formulir SPOP, dan LSPOP kalau ada bangunan. Disediakan di loket
    .case = Selain minta salinan
pbb-p2-need-ktp = KTP pemohon
pbb-p2-need-bukti-tanah = sertipikat, akta jual beli, atau surat tanah atas nama pemilik
    .case = Selain minta salinan
pbb-p2-need-sppt = SPPT yang lama
    .case = Selain tanah baru dan salinan
pbb-p2-need-nop = NOP tanah itu, dari SPPT atau bukti bayar tahun lalu
    .case = Kalau minta salinan
pbb-p2-need-sppt-tetangga = SPPT tanah di sebelahnya
    .case = Kalau tanah baru atau pecah
pbb-p2-need-lunas = bukti PBB lunas
    .case = Kalau balik nama, pecah, atau gabung
pbb-p2-need-waris = surat keterangan waris
    .case = Kalau warisan
pbb-p2-need-desa = surat keterangan dari desa atau kelurahan tempat tanah itu
    .case = Selain minta salinan
pbb-p2-need-kuasa = surat kuasa dari pemilik, dan KTP pemilik
    .case = Kalau tanah milik orang lain

## Langkah

pbb-p2-step-1 = Minta surat keterangan di kantor desa atau kelurahan tempat tanah itu.
pbb-p2-step-2 = Tekan "Ajukan sekarang", jawab pertanyaannya, dan kirim foto berkasnya.
pbb-p2-step-3 = Isi formulir SPOP di loket, juga LSPOP kalau ada bangunan.
pbb-p2-step-4 = Petugas meneliti berkas, dan tanahnya kalau perlu.
pbb-p2-step-5 = SPPT terbit dan Anda dikabari di sini. Bayar lewat bank atau QRIS.

## Pertanyaan

pbb-p2-ask-keperluan = Apa yang ingin Anda urus?
    .label = Keperluan
    .hint = Hanya mau bayar? Bayar lewat bank atau QRIS dengan NOP di SPPT, tanpa mengajukan.
pbb-p2-keperluan-is-baru = Daftar tanah baru
pbb-p2-keperluan-is-mutasi = Balik nama
pbb-p2-keperluan-is-pecah = Pecah SPPT
pbb-p2-keperluan-is-gabung = Gabung SPPT
pbb-p2-keperluan-is-pembetulan = Data salah
pbb-p2-keperluan-is-salinan = SPPT hilang atau belum keluar
pbb-p2-keperluan-is-ganda = Hapus yang ganda
pbb-p2-keperluan-is-keberatan = Keberatan atas jumlahnya
pbb-p2-ask-sebab-mutasi = Tanahnya didapat dari apa?
    .label = Asal tanah
pbb-p2-sebab-mutasi-is-jual-beli = Jual beli
pbb-p2-sebab-mutasi-is-waris = Warisan
pbb-p2-sebab-mutasi-is-hibah = Hibah
pbb-p2-sebab-mutasi-is-tukar = Tukar
pbb-p2-sebab-mutasi-is-lelang = Lelang
pbb-p2-ask-pemohon = Tanah itu milik siapa?
    .label = Pemilik
    .hint = Pembeli dan ahli waris termasuk pemilik.
pbb-p2-pemohon-is-pemilik = Milik saya
pbb-p2-pemohon-is-kuasa = Milik orang lain, saya mewakili
pbb-p2-ask-nop = Berapa NOP-nya?
    .label = NOP
    .hint = 18 angka, di SPPT bagian atas. Titik boleh ditulis.
    .example = 73.12.040.001.002-0003.0
pbb-p2-ask-nop-lain = NOP mana saja yang digabung dengannya?
    .label = NOP yang digabung
    .hint = Satu baris satu NOP, 18 angka.
    .example = 73.12.040.001.002-0005.0
pbb-p2-ask-nop-tetangga = Berapa NOP tanah sebelahnya?
    .label = NOP tetangga
    .hint = Lewati kalau tidak tahu.
    .example = 73.12.040.001.002-0004.0
pbb-p2-ask-wilayah = Tanahnya di desa atau kelurahan mana?
    .label = Desa letak tanah
    .hint = Pilih kecamatan dulu, lalu desanya.
    .example = Leworeng
pbb-p2-ask-nama-lama = Siapa nama di SPPT sekarang?
    .label = Nama lama
    .example = Andi Baso Mappanyukki
pbb-p2-ask-luas-tanah = Berapa luas tanahnya, dalam meter persegi?
    .label = Luas tanah (m²)
    .example = 500
pbb-p2-ask-luas-bangunan = Berapa luas bangunannya, dalam meter persegi?
    .label = Luas bangunan (m²)
    .hint = Tulis 0 kalau tanah kosong.
    .example = 0
pbb-p2-ask-tahun-pajak = Untuk tahun pajak berapa?
    .label = Tahun pajak
    .example = 2026
pbb-p2-ask-keterangan = Apa yang salah, dan seharusnya bagaimana?
    .label = Keterangan
    .example = Luas di SPPT 700, di sertipikat 500 meter persegi.
pbb-p2-ask-sppt = Kirim foto SPPT.
    .label = SPPT
    .hint = Seluruh lembar, tulisannya terbaca.
pbb-p2-ask-bukti-tanah = Kirim foto atau PDF bukti tanah.
    .label = Bukti tanah
    .hint = Semua halaman dalam satu berkas.
pbb-p2-ask-surat-waris = Kirim foto surat keterangan waris.
    .label = Surat waris
pbb-p2-ask-surat-kuasa = Kirim surat kuasa dari pemilik tanah.
    .label = Surat kuasa
    .hint = Ditandatangani pemilik dan Anda.

## Alasan penolakan

pbb-p2-reject-tunggakan = Masih ada tunggakan PBB. Lunasi dulu, lalu ajukan lagi.
pbb-p2-reject-luas-beda = Luas di surat tanah dan SPPT berbeda, perlu diukur. Anda akan dihubungi.
pbb-p2-reject-bukan-pemilik = Anda bukan pemilik atau ahli waris menurut berkasnya.
pbb-p2-reject-letak = Letak tanah kurang jelas. Ajukan lagi dengan NOP tetangga atau surat desa.
