sip-nakes = Surat Izin Praktik (SIP) tenaga kesehatan
    .summary = Untuk dokter, perawat, bidan, apoteker, dan tenaga kesehatan lain yang berpraktik di Soppeng.
    .product = Surat Izin Praktik (SIP) untuk satu tempat praktik
sip-nakes-validity = 5 tahun. Kalau STR lama berjangka, mengikuti masa STR
sip-nakes-fee-note = Di daerah lain izin ini gratis; peraturan Soppeng belum kami temukan.

## Syarat

sip-nakes-need-str = STR yang masih berlaku, dan datanya sudah baru di SATUSEHAT SDMK
sip-nakes-need-tempat-praktik = surat keterangan dari tempat praktik
    .case = Untuk izin baru, perpanjangan, atau pindah tempat
sip-nakes-need-skp = bukti SKP (satuan kredit profesi) cukup
    .case = Kalau memperpanjang
sip-nakes-need-sip-lama = SIP yang lama
    .case = Kalau memperpanjang, pindah, atau mencabut
sip-nakes-need-ktp-foto = KTP dan pas foto 4×6; biasanya juga ijazah dan surat sehat dari dokter. Rekomendasi organisasi profesi tidak diminta lagi
sip-nakes-need-lama-berhenti = Kalau lebih dari 5 tahun tidak praktik: bukti kompetensi tambahan

## Langkah

sip-nakes-step-1 = Perbarui data STR di SATUSEHAT SDMK, dan minta surat dari tempat praktik.
sip-nakes-step-2 = Tekan "Ajukan sekarang", jawab pertanyaannya, dan kirim foto berkasnya.
sip-nakes-step-3 = Dinas Kesehatan memeriksa. Kalau ada yang kurang, Anda dikabari di sini.
sip-nakes-step-4 = SIP ditandatangani, dan Anda dikabari cara mengambilnya.

## Pertanyaan

sip-nakes-ask-jenis-permohonan = Apa yang ingin Anda urus?
    .label = Jenis permohonan
sip-nakes-jenis-permohonan-is-baru = SIP baru
sip-nakes-jenis-permohonan-is-perpanjang = Perpanjang SIP
sip-nakes-jenis-permohonan-is-pindah-tempat = Pindah tempat praktik
sip-nakes-jenis-permohonan-is-cabut = Cabut SIP
sip-nakes-ask-profesi = Apa profesi Anda?
    .label = Profesi
sip-nakes-profesi-is-dokter = Dokter
sip-nakes-profesi-is-dokter-gigi = Dokter gigi
sip-nakes-profesi-is-perawat = Perawat
sip-nakes-profesi-is-bidan = Bidan
sip-nakes-profesi-is-apoteker = Apoteker
sip-nakes-profesi-is-ttk = Tenaga teknis kefarmasian
sip-nakes-profesi-is-atlm = Ahli laboratorium medik
sip-nakes-profesi-is-nutrisionis = Nutrisionis
sip-nakes-profesi-is-fisioterapis = Fisioterapis
sip-nakes-profesi-is-lainnya = Profesi lain
sip-nakes-ask-nama-lengkap = Siapa nama lengkap Anda?
    .label = Nama lengkap
    .hint = Tulis sama seperti di STR, boleh dengan gelar.
    .example = Sitti Rahmah, S.Kep
sip-nakes-ask-nomor-str = Berapa nomor STR Anda?
    .label = Nomor STR
    .hint = Ada di bagian atas STR. Salin lengkap.
    .example = AB00001234567890
sip-nakes-ask-str-seumur-hidup = STR Anda berlaku seumur hidup?
    .label = STR seumur hidup
    .hint = Lihat tulisan masa berlaku di STR.
sip-nakes-ask-str-sampai = STR Anda berlaku sampai kapan?
    .label = STR berlaku sampai
    .hint = Lihat tulisan masa berlaku di STR.
    .example = 31-12-2030
sip-nakes-ask-nomor-sip-lama = Berapa nomor SIP yang lama?
    .label = Nomor SIP lama
    .hint = Ada di bagian atas surat SIP.
    .example = 503/045/SIP/DPMPTSP/2021
sip-nakes-ask-sip-lama-berakhir = Kapan SIP lama berakhir?
    .label = SIP lama berakhir
    .hint = Kalau sudah lewat, tulis tanggal lewatnya.
    .example = 31-12-2026
sip-nakes-ask-sip-ke = Ini SIP Anda yang ke berapa?
    .label = SIP ke
    .hint = Hitung semua tempat praktik yang masih punya SIP, dengan yang ini.
    .example = 1
sip-nakes-ask-jenis-praktik = Anda praktik di mana?
    .label = Jenis praktik
sip-nakes-jenis-praktik-is-fasilitas = Rumah sakit, puskesmas, klinik, apotek
sip-nakes-jenis-praktik-is-mandiri = Praktik mandiri
sip-nakes-ask-nama-faskes = Apa nama tempat praktiknya?
    .label = Tempat praktik
    .hint = Kalau mandiri, tulis nama praktik Anda. Kalau mencabut, tulis tempat praktik yang dicabut.
    .example = Praktik Mandiri Bidan Rahmah
sip-nakes-ask-wilayah = Tempat praktiknya di desa atau kelurahan mana?
    .label = Desa tempat praktik
    .hint = Pilih kecamatan dulu, lalu desanya.
    .example = Lapajung
sip-nakes-ask-alamat = Apa alamat tempat praktiknya?
    .label = Alamat praktik
    .hint = Nama jalan, nomor, RT dan RW.
    .example = Jalan Anggrek Nomor 12, RT 003 RW 002
sip-nakes-ask-foto-str = Kirim foto atau PDF STR Anda.
    .label = STR
    .hint = Seluruh lembar, tulisannya terbaca.
sip-nakes-ask-tempat-praktik = Kirim surat keterangan dari tempat praktik.
    .label = Surat tempat praktik
    .hint = Dari pimpinan fasilitas. Kalau praktik mandiri: surat pernyataan punya tempat praktik.
sip-nakes-ask-bukti-skp = Kirim bukti SKP (satuan kredit profesi).
    .label = Bukti SKP
    .hint = Cetakan dari akun SATUSEHAT SDMK Anda. Boleh sampai 5 berkas.
sip-nakes-ask-sip-lama = Kirim foto atau PDF SIP yang lama.
    .label = SIP lama
    .hint = Seluruh lembar, tulisannya terbaca.

## Alasan penolakan

sip-nakes-reject-skp-kurang = SKP belum cukup. Lengkapi dulu, lalu ajukan lagi.
sip-nakes-reject-str-belum-baru = Data STR belum diperbarui di SATUSEHAT SDMK atau KKI. Perbarui dulu di sana.
sip-nakes-reject-tempat-tidak-terdaftar = Tempat praktik belum terdaftar. Hubungi pengelola tempat praktik.
sip-nakes-reject-melebihi-batas = Jumlah SIP Anda sudah mencapai batas. Cabut salah satu SIP dulu.
