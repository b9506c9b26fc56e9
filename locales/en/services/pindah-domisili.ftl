pindah-domisili = Change of address (moving certificate)
    .summary = For those who move out of, into or within Soppeng Regency.
    .product = A moving certificate (SKPWNI), or a family card and KTP with the new address
pindah-domisili-validity = A moving letter (SKPWNI) usually lasts 100 days; report at the new place before that

## Requirements

pindah-domisili-need-kk = Family card, and form F-1.03, which you get at the counter. No letter from the RT, RW or village is needed
pindah-domisili-need-skpwni = the moving certificate (SKPWNI) from the Disdukcapil there
    .case = If you come from another regency
pindah-domisili-need-ktp-lama = the old KTP and child cards (KIA), to be exchanged
    .case = If you come from another regency
pindah-domisili-need-izin-pemilik = a letter of consent from the owner of the house
    .case = If you rent or live with others
pindah-domisili-need-anak-sendiri = a letter of guardianship or care
    .case = If a child moves without its parents

## Steps

pindah-domisili-step-1 = Press "Apply now", answer the questions and send photos of the papers.
pindah-domisili-step-2 = Within Soppeng: an officer checks it, and the new family card is issued.
pindah-domisili-step-3 = Out of Soppeng: you get the moving certificate (SKPWNI), and report with it to the Disdukcapil there.
pindah-domisili-step-4 = Into Soppeng: hand in the old KTP and KIA at the counter.
pindah-domisili-step-5 = You get family card, KTP and KIA with the new address where you now live.

## Questions

pindah-domisili-ask-arah = Where are you moving?
    .label = Direction
    .hint = A domicile letter from the village is something else. This changes the address on your KTP and family card.
pindah-domisili-arah-is-dalam = Within Soppeng
pindah-domisili-arah-is-keluar = Out of Soppeng
pindah-domisili-arah-is-masuk = Into Soppeng
pindah-domisili-ask-alasan = Why are you moving?
    .label = Reason
pindah-domisili-alasan-is-pekerjaan = Work
pindah-domisili-alasan-is-sekolah = School or university
pindah-domisili-alasan-is-keluarga = To join family
pindah-domisili-alasan-is-perumahan = A new home
pindah-domisili-alasan-is-kesehatan = Health
pindah-domisili-alasan-is-keamanan = Safety
pindah-domisili-alasan-is-lainnya = Another reason
pindah-domisili-ask-jenis-kepindahan = Who is moving?
    .label = Who moves
    .hint = The head of the family is the name on the top row of the family card.
pindah-domisili-jenis-kepindahan-is-kepala-semua = The whole family
pindah-domisili-jenis-kepindahan-is-kepala-sebagian = The head and some members
pindah-domisili-jenis-kepindahan-is-kepala-saja = Only the head of the family
pindah-domisili-jenis-kepindahan-is-anggota-saja = Only members, without the head
pindah-domisili-ask-anggota = Write the NIK of everybody who moves.
    .label = NIK of those who move
    .hint = One NIK a line. If you move too, add your own. They are on the family card.
    .example = 7312041208900001
pindah-domisili-ask-daerah-asal = From which kecamatan, regency and province?
    .label = Coming from
    .example = Tanete Riattang, Bone, South Sulawesi
pindah-domisili-ask-wilayah-asal = In which village or kelurahan is the old address?
    .label = Old village
    .hint = Pick the kecamatan first, then the village.
    .example = Labessi
pindah-domisili-ask-alamat-asal = What is your old address?
    .label = Old address
    .hint = As on the family card: street or hamlet, number, RT and RW.
    .example = Dusun Cempaka, RT 002 RW 001
pindah-domisili-ask-daerah-tujuan = To which village, kecamatan, regency and province?
    .label = Going to
    .example = Panakkukang, Makassar, South Sulawesi
pindah-domisili-ask-wilayah-tujuan = In which village or kelurahan is the new address?
    .label = New village
    .hint = Pick the kecamatan first, then the village.
    .example = Cabenge
pindah-domisili-ask-alamat-tujuan = What is your new address?
    .label = New address
    .hint = Street or hamlet, number, RT and RW. It must differ from the old address.
    .example = Jalan Melati Nomor 5, RT 001 RW 003
pindah-domisili-ask-status-rumah = Who owns the new house?
    .label = New housing
pindah-domisili-ask-kk-pindah = Which family card will those who move have?
    .label = Card of those who move
pindah-domisili-kk-pindah-is-kk-baru = A new family card
pindah-domisili-kk-pindah-is-numpang = They join another family card
pindah-domisili-kk-pindah-is-tetap = The number stays the same
pindah-domisili-ask-kk-tinggal = Which family card will those who stay have?
    .label = Card of those who stay
    .hint = Those who stay need an adult head of the family, or join another family card.
pindah-domisili-kk-tinggal-is-tetap = The number stays the same
pindah-domisili-kk-tinggal-is-kk-baru = A new family card
pindah-domisili-kk-tinggal-is-numpang = They join another family card
pindah-domisili-ask-nomor-skpwni = What is the number of your moving certificate (SKPWNI)?
    .label = SKPWNI number
    .hint = It is at the top of the letter from the Disdukcapil you come from.
    .example = SKPWNI/7308/05112026/0012
pindah-domisili-ask-tanggal-skpwni = On which day was the moving certificate made?
    .label = SKPWNI date
    .hint = It is at the bottom of the letter, near the signature.
    .example = 05-11-2026
pindah-domisili-ask-skpwni = Send a photo or PDF of the moving certificate (SKPWNI).
    .label = SKPWNI
    .hint = The whole sheet, readable.
pindah-domisili-ask-izin-pemilik = Send the letter of consent from the owner of the house.
    .label = Owner's consent
    .hint = A plain letter signed by the owner.
pindah-domisili-ask-surat-pengasuhan = If a child moves without its parents, send the letter of guardianship or care.
    .label = Letter of care
    .hint = Skip this if everybody who moves is an adult.

## Reasons for rejecting

pindah-domisili-reject-tanpa-dewasa = Everybody who stays on the old family card is under 17. There must be an adult head of the family or a guardian.
pindah-domisili-reject-skpwni-lewat = The moving certificate (SKPWNI) is no longer valid. Ask the Disdukcapil you come from for a new one.
pindah-domisili-reject-alamat-tidak-jelas = The new address is not clear. Apply again with street or hamlet, RT and RW.
pindah-domisili-reject-bukan-wilayah = Disdukcapil Soppeng may not decide on this. Apply at the Disdukcapil of the place you come from.
