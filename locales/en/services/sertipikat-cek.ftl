sertipikat-cek = Check a land certificate
    .summary = To be sure that a certificate is genuine and undisputed, for example before buying. Transfers and new certificates are other services of the same office.
    .product = The result of the check, noted on the certificate
sertipikat-cek-validity = As things stand on that day. Repeat it before the deed of sale
sertipikat-cek-fee-note = For one certificate.
sertipikat-cek-time-note = Usually some hours up to a day. That is for the land office to say.
sertipikat-cek-channel = Land office (ATR/BPN) of Soppeng, or through a PPAT
    .address = Land office, Watansoppeng
sertipikat-cek-forward-next = The land office tells when to bring the original certificate and to pay. Take the original there yourself, leave it with nobody, and pay only at the land office.

## Requirements

sertipikat-cek-need-formulir = The form of the land office
sertipikat-cek-need-asli = the original certificate, taken to the land office by yourself
    .case = If it is on paper
sertipikat-cek-need-elektronik = a copy of the electronic certificate with a readable QR code
    .case = If it is electronic
sertipikat-cek-need-ktp = KTP of the owner and of whoever applies
sertipikat-cek-need-kuasa = a power of attorney
    .case = If somebody goes for the owner
sertipikat-cek-need-tugas = the PPAT's letter
    .case = Through a PPAT
sertipikat-cek-need-pembeli = ask the owner or a PPAT to apply, or the owner for a power of attorney
    .case = If you want to buy

## Steps

sertipikat-cek-step-1 = Have the original ready.
sertipikat-cek-step-2 = Apply at the land office, through a PPAT, or hand the form in at this counter.
sertipikat-cek-step-3 = Take the original to the land office and pay there.
sertipikat-cek-step-4 = They compare land book, survey and map.
sertipikat-cek-step-5 = You get the result: it fits, or the place must be plotted first.

## Questions

sertipikat-cek-ask-siapa = Who are you to this land?
    .label = As
sertipikat-cek-siapa-is-pemilik = Owner
sertipikat-cek-siapa-is-kuasa = For the owner
sertipikat-cek-siapa-is-ppat = PPAT
sertipikat-cek-siapa-is-pembeli = Would-be buyer
sertipikat-cek-ask-model = Is the certificate on paper or electronic?
    .label = Kind
    .hint = An electronic one is a single sheet with a QR code.
sertipikat-cek-model-is-kertas = On paper (a book)
sertipikat-cek-model-is-elektronik = Electronic
sertipikat-cek-ask-jenis-hak = Which right is it?
    .label = Right
    .hint = In large letters on the first page.
sertipikat-cek-jenis-hak-is-milik = Ownership (HM/SHM)
sertipikat-cek-jenis-hak-is-guna-bangunan = Building (HGB)
sertipikat-cek-jenis-hak-is-pakai = Use (HP)
sertipikat-cek-jenis-hak-is-guna-usaha = Cultivation (HGU)
sertipikat-cek-jenis-hak-is-rumah-susun = Apartment (HMSRS)
sertipikat-cek-ask-no-hak = What is the number of the right?
    .label = Number
    .hint = The one to five digits behind the kind of right.
    .example = 00123
sertipikat-cek-ask-letak = In which village is the land?
    .label = Where it is
    .hint = Choose the district first, then the village. You may also type the name of the village.
    .example = Labessi
sertipikat-cek-ask-nama-pemegang = Which owner is named in the certificate?
    .label = Owner
    .hint = Write it as in the certificate.
    .example = Muhammad Amir
sertipikat-cek-ask-luas = How many square metres?
    .label = Size (m²)
    .hint = See the certificate or the survey.
    .example = 350
sertipikat-cek-ask-nib-bidang = What is the parcel's number (NIB)?
    .label = Parcel number
    .hint = In the certificate and the survey. It is the number of the land, not the NIB of a business. You may skip it if there is none.
    .example = 00123
sertipikat-cek-ask-tujuan = What is it checked for?
    .label = Purpose
sertipikat-cek-tujuan-is-jual-beli = A sale
sertipikat-cek-tujuan-is-agunan = Security for a loan
sertipikat-cek-tujuan-is-waris = An inheritance
sertipikat-cek-tujuan-is-lainnya = Something else
sertipikat-cek-ask-foto-sertipikat = Send photos of all pages of the certificate that have words on them.
    .label = Photos of it
    .hint = Photos are enough. Keep the original.
sertipikat-cek-ask-surat-kuasa = Send a photo of the owner's power of attorney.
    .label = Power of attorney
    .hint = Whoever wants to buy needs one too.
sertipikat-cek-ask-surat-tugas = Send a photo of the PPAT's letter.
    .label = PPAT's letter

## Reasons not to pass it on

sertipikat-cek-reject-bukan-sertipikat = What was sent is no certificate. Girik, letter C and rincik are not registered; ask the land office about registering the land.
sertipikat-cek-reject-luar-soppeng = The land is outside Soppeng. Apply at the land office of that place.
