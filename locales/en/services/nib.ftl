nib = Business Identification Number (NIB, business licence)
    .summary = For every business, from a food stall to a company. An officer helps you register in OSS.
    .product = A 13-digit NIB from the OSS system. A business of higher risk still needs a Standard Certificate or a licence
nib-validity = As long as the business runs

## Requirements

nib-need-nik = A NIK that is active at Dukcapil
nib-need-kontak = A working mobile number and email, to receive codes from OSS
nib-need-kbli = The code of the business (KBLI, 5 digits); if you do not know it, the officer helps
nib-need-data-usaha = About the business: name, address, floor area, capital, number of workers
nib-need-npwp = Tax number (NPWP), if you have one
nib-need-akta = deed of establishment, AHU approval and the company's NPWP
    .case = If it is a legal entity

## Steps

nib-step-1 = Press "Apply now" and answer the questions.
nib-step-2 = An officer helps you open an account at oss.go.id. The code comes to your phone or email.
nib-step-3 = The officer enters the data and picks the business code (KBLI) with you.
nib-step-4 = OSS works out the risk of the business and issues the NIB.
nib-step-5 = Keep the NIB. A business of higher risk goes on to a Standard Certificate or a licence.

## Questions

nib-ask-jenis-pelaku = Who owns the business?
    .label = Type of owner
    .hint = Your own business without a notary's deed, such as a stall or kiosk: pick individual.
nib-jenis-pelaku-is-perorangan = Individual
nib-jenis-pelaku-is-pt-perorangan = One-person PT
nib-jenis-pelaku-is-pt = PT (limited company)
nib-jenis-pelaku-is-cv = CV (partnership)
nib-jenis-pelaku-is-koperasi = Cooperative
nib-jenis-pelaku-is-yayasan = Foundation
nib-jenis-pelaku-is-lainnya = Other
nib-ask-skala = How big is the business?
    .label = Size of the business
    .hint = By capital, without the land and buildings. If unsure, pick micro; the officer will check.
nib-skala-is-mikro = Micro (up to Rp1 billion)
nib-skala-is-kecil = Small (Rp1–5 billion)
nib-skala-is-menengah = Medium (Rp5–10 billion)
nib-skala-is-besar = Large (over Rp10 billion)
nib-ask-nama-usaha = What is the business called?
    .label = Business name
    .example = Warung Melati
nib-ask-uraian-usaha = Tell us about it: what do you sell or make?
    .label = About the business
    .hint = It helps the officer pick the right business code.
    .example = A grocery stall selling rice, sugar and daily needs
nib-ask-tahu-kbli = Do you know your business code (KBLI)?
    .label = Knows the KBLI
    .hint = If you do not, pick no. The officer will look it up.
nib-ask-kbli = What is the KBLI code?
    .label = KBLI
    .hint = 5 digits.
    .example = 47112
nib-ask-npwp = What is your NPWP?
    .label = NPWP
    .hint = 15 or 16 digits. You can skip this if you have none yet.
    .example = 01.312.166.0-091.000
nib-ask-email = What is your email address?
    .label = Email
    .hint = OSS sends codes to it. Use one that you can open.
    .example = siti.aminah@example.com
nib-ask-wilayah = In which village or kelurahan is the business?
    .label = Village of the business
    .hint = Pick the kecamatan first, then the village.
    .example = Cabenge
nib-ask-alamat = What is the address of the business?
    .label = Business address
    .hint = Street or hamlet, number, RT and RW.
    .example = Jalan Melati Nomor 5, RT 001 RW 003
nib-ask-kode-pos = What is its postal code?
    .label = Postal code
    .hint = 5 digits. You can skip this if you do not know it.
    .example = 90811
nib-ask-luas = How many square metres does the business have?
    .label = Area (m²)
    .hint = Length times width. An estimate will do.
    .example = 12
nib-ask-modal = How much capital is in the business?
    .label = Capital
    .hint = Without land and buildings: goods, tools, cash for stock. An estimate will do.
    .example = Rp5.000.000
nib-ask-pekerja = How many people work there?
    .label = Workers
    .hint = Write 0 if it is only you.
    .example = 1
nib-ask-akun-oss = Do you have an account at oss.go.id?
    .label = OSS account
nib-akun-oss-is-belum = Not yet
nib-akun-oss-is-sudah = Yes
nib-akun-oss-is-lupa-sandi = Yes, but I forgot the password
nib-ask-akta = Send the deed of establishment and its approval.
    .label = Deed
    .hint = Photo or PDF, in one file.

## Reasons for rejecting

nib-reject-nik-belum-sinkron = OSS cannot read the NIK yet because the data was changed lately. Try again some days after Disdukcapil has updated it.
nib-reject-kbli = The business code (KBLI) does not fit your business or deed. Apply again and describe the business more clearly.
nib-reject-ahu = The entity's data does not come up from AHU. Please ask your notary.
nib-reject-skala = The size does not fit the business code. Check the capital and the code.
nib-reject-kontak-terpakai = The email or mobile number belongs to another OSS account. Apply again with a different one.

## Answers that do not go together

nib-doubt-skala = The capital is above the limit of the scale you chose: micro up to Rp1 billion, small up to Rp5 billion, medium up to Rp10 billion. Land and building of the business are not counted.
