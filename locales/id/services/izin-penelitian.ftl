izin-penelitian = Izin penelitian (Surat Keterangan Penelitian)
    .summary = Untuk mahasiswa, dosen, dan peneliti yang meneliti di Kabupaten Soppeng.
    .product = Surat Keterangan Penelitian (SKP)
izin-penelitian-validity = Sesuai waktu penelitian, biasanya paling lama 1 tahun
izin-penelitian-fee-note = Aturan nasional tidak menyebut biaya; peraturan Soppeng belum kami temukan.

## Syarat

izin-penelitian-need-pengantar-kampus = surat pengantar dari kampus
    .case = Kalau mahasiswa atau dosen
izin-penelitian-need-pengantar-desa = surat permohonan yang diketahui kepala desa atau lurah
    .case = Kalau perorangan
izin-penelitian-need-pengantar-lembaga = surat permohonan dari lembaga
    .case = Kalau kelompok, badan usaha, atau ormas
izin-penelitian-need-proposal = Proposal berbahasa Indonesia: tujuan, waktu, peneliti, cara, dan lokasi penelitian
izin-penelitian-need-identitas = KTP dan pas foto 4×6 tiga lembar. Mahasiswa juga kartu mahasiswa
izin-penelitian-need-pernyataan = Surat pernyataan taat aturan dan dokumen sah, bermeterai Rp10.000

## Langkah

izin-penelitian-step-1 = Tekan "Ajukan sekarang", jawab pertanyaannya, kirim surat dan proposalnya.
izin-penelitian-step-2 = Petugas memeriksa. Kalau belum lengkap, Anda dikabari di sini.
izin-penelitian-step-3 = Badan Kesbangpol menilai dan memberi rekomendasi.
izin-penelitian-step-4 = Surat ditandatangani, lalu Anda dikabari cara mengambilnya.
izin-penelitian-step-5 = Sesudah penelitian selesai, serahkan laporan hasilnya.

## Pertanyaan

izin-penelitian-ask-jenis-peneliti = Anda meneliti sebagai apa?
    .label = Jenis peneliti
izin-penelitian-jenis-peneliti-is-mahasiswa = Mahasiswa
izin-penelitian-jenis-peneliti-is-dosen = Dosen
izin-penelitian-jenis-peneliti-is-perorangan = Perorangan
izin-penelitian-jenis-peneliti-is-kelompok = Kelompok
izin-penelitian-jenis-peneliti-is-badan-usaha = Badan usaha
izin-penelitian-jenis-peneliti-is-ormas = Organisasi masyarakat
izin-penelitian-ask-nama-lengkap = Siapa nama lengkap peneliti?
    .label = Nama peneliti
    .hint = Kalau kelompok, tulis nama ketuanya. Sama seperti di KTP.
    .example = Andi Rahmat Hidayat
izin-penelitian-ask-nik = Berapa NIK peneliti?
    .label = NIK
    .hint = 16 angka, di KTP bagian atas.
    .example = 7312041208900001
izin-penelitian-ask-lembaga = Apa nama kampus atau lembaganya?
    .label = Lembaga
    .example = Universitas Contoh Makassar
izin-penelitian-ask-nim = Berapa nomor mahasiswa (NIM) Anda?
    .label = NIM
    .hint = Ada di kartu mahasiswa.
    .example = H0112345
izin-penelitian-ask-dosen-asn = Anda dosen ASN (PNS atau PPPK)?
    .label = Dosen ASN
izin-penelitian-ask-nip = Berapa NIP Anda?
    .label = NIP
    .hint = 18 angka, di kartu pegawai atau SK terakhir.
    .example = 199008122015041001
izin-penelitian-ask-anggota = Siapa saja anggota kelompoknya?
    .label = Anggota kelompok
    .hint = Satu baris satu nama.
    .example = Nur Aisyah Ramadhani
izin-penelitian-ask-judul = Apa judul penelitiannya?
    .label = Judul
    .hint = Sama seperti di proposal.
    .example = Pengaruh curah hujan terhadap panen kakao di Kabupaten Soppeng
izin-penelitian-ask-bidang = Apa bidang ilmunya?
    .label = Bidang ilmu
    .example = Pertanian
izin-penelitian-ask-metode = Bagaimana cara mengumpulkan datanya?
    .label = Cara mengumpulkan data
    .hint = Boleh pilih lebih dari satu.
izin-penelitian-metode-is-wawancara = Wawancara
izin-penelitian-metode-is-kuesioner = Kuesioner
izin-penelitian-metode-is-pengamatan = Pengamatan
izin-penelitian-metode-is-dokumen = Data dan dokumen
izin-penelitian-metode-is-laboratorium = Contoh untuk laboratorium
izin-penelitian-metode-is-lainnya = Cara lain
izin-penelitian-ask-lokasi = Di mana saja penelitiannya?
    .label = Lokasi
    .hint = Tulis desa, kelurahan, sekolah, atau kantor di Soppeng.
    .example = Desa Gattareng dan Desa Watu, Kecamatan Marioriwawo
izin-penelitian-ask-tanggal-mulai = Kapan penelitian mulai?
    .label = Mulai
    .hint = Paling cepat hari ini.
    .example = 5 Januari
izin-penelitian-ask-tanggal-selesai = Kapan penelitian selesai?
    .label = Selesai
    .hint = Paling lama satu tahun sejak mulai.
    .example = 31 Maret
izin-penelitian-ask-nomor-pengantar = Berapa nomor surat pengantarnya?
    .label = Nomor surat pengantar
    .hint = Ada di bagian atas surat dari kampus, lembaga, atau desa.
    .example = 1234/UN4/PL/2026
izin-penelitian-ask-tanggal-pengantar = Tanggal berapa surat pengantar itu dibuat?
    .label = Tanggal surat pengantar
    .example = 16-11-2026
izin-penelitian-ask-pengantar = Kirim foto atau PDF surat pengantar.
    .label = Surat pengantar
    .hint = Tanda tangan dan cap harus kelihatan.
izin-penelitian-ask-proposal = Kirim proposal penelitian.
    .label = Proposal
    .hint = PDF, paling besar 5 MB. Untuk mahasiswa: yang sudah disahkan pembimbing.
izin-penelitian-ask-pernyataan = Kirim surat pernyataan bermeterai.
    .label = Surat pernyataan
    .hint = Isinya: taat aturan, dan semua dokumen benar.
izin-penelitian-ask-pas-foto = Kirim pas foto peneliti.
    .label = Pas foto
    .hint = Kalau kelompok, foto ketuanya. Wajah menghadap depan.

## Alasan penolakan

izin-penelitian-reject-proposal = Proposal belum disahkan pembimbing atau belum lengkap. Lengkapi, lalu ajukan lagi.
izin-penelitian-reject-di-luar-wilayah = Lokasi penelitian di luar Kabupaten Soppeng. Ajukan di daerah lokasi penelitian.
izin-penelitian-reject-tanpa-pengantar = Surat pengantar tidak ada atau tidak sesuai. Minta dari kampus, lembaga, atau desa.
izin-penelitian-reject-tanggal-lewat = Tanggal penelitian sudah lewat. Ajukan lagi dengan tanggal yang baru.
izin-penelitian-reject-dampak = Penelitian dinilai dapat berdampak buruk. Silakan datang ke loket untuk penjelasan.
