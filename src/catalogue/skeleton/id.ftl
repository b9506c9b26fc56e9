# Kata-kata layanan {id}. Ganti setiap TULIS: dengan kata yang dipahami petani dan nelayan, lalu periksa kalimat yang lain.
# Baris yang menjorok empat spasi adalah bagian dari baris di atasnya.

{id} = TULIS: nama layanan
    .summary = TULIS: untuk siapa dan untuk apa, dalam satu kalimat.
    .product = TULIS: yang diterima di akhir, misalnya surat izin
{id}-validity = TULIS: berapa lama hasilnya berlaku

## Langkah

{id}-step-1 = Jawab pertanyaan di sini dan kirim fotonya.
{id}-step-2 = Petugas memeriksa; kalau ada yang kurang, Anda dikabari.
{id}-step-3 = Ambil hasilnya di kantor.

## Syarat

{id}-need-ktp = KTP pemohon
{id}-need-surat-tugas = surat tugas dari lembaga
    .case = Kalau untuk lembaga

## Pertanyaan

{id}-ask-pemohon = Anda mengurus ini untuk siapa?
    .label = Pemohon
{id}-pemohon-is-perorangan = Diri sendiri
{id}-pemohon-is-lembaga = Lembaga
{id}-ask-nama-lembaga = Apa nama lembaganya?
    .label = Nama lembaga
    .hint = Tulis sama seperti di suratnya.
    .example = Yayasan Melati
{id}-ask-nama-lengkap = Siapa nama lengkap Anda?
    .label = Nama lengkap
    .hint = Tulis sama seperti di KTP.
    .example = Siti Aminah
{id}-ask-no-hp = Berapa nomor HP Anda?
    .label = Nomor HP
    .example = 081234567890
{id}-ask-foto-ktp = Kirim foto KTP Anda.
    .label = Foto KTP
    .hint = Semua tulisan harus terbaca.

## Alasan penolakan

{id}-reject-tidak-lengkap = Syaratnya belum lengkap. Ajukan lagi dengan semua syarat.
