sktm = Letter of low income (SKTM)
    .summary = For families of little means who need help with school, treatment or legal aid.
    .product = An SKTM that names its purpose
sktm-validity = Usually 1 to 6 months, and only for the purpose written on it
sktm-fee-note = You only buy the duty stamp for the statement.

## Requirements

sktm-need-pengantar-rt = A letter from the head of the RT or RW
sktm-need-ktp-kk = KTP and family card
sktm-need-pernyataan = A statement of low income with a duty stamp, signed by witnesses
sktm-need-surat-sekolah = a letter from the school or university, if asked for
    .case = If it is for school
sktm-need-surat-puskesmas = a letter from the puskesmas or hospital, if asked for
    .case = If it is for treatment
sktm-need-foto-rumah = Some villages also ask for a photo of the house, the KTP of two witnesses, or proof that land tax is paid

## Steps

sktm-step-1 = Ask the head of your RT or RW for the letter.
sktm-step-2 = Press "Apply now", answer the questions and send photos of the papers.
sktm-step-3 = The village officer checks it, and may visit your house.
sktm-step-4 = The village head or lurah signs it, and you are told here.

## Questions

sktm-ask-keperluan = What is the SKTM for?
    .label = Purpose
    .hint = The letter only holds for the purpose written on it. National aid goes by DTSEN data, not by an SKTM alone. Check at cekbansos.kemensos.go.id; ask or object through the village.
sktm-keperluan-is-sekolah = School or university
sktm-keperluan-is-berobat = Medical treatment
sktm-keperluan-is-bantuan-hukum = Legal aid
sktm-keperluan-is-bansos = Social aid
sktm-keperluan-is-bpjs-pbi = Free BPJS (PBI)
sktm-keperluan-is-lainnya = Another purpose
sktm-ask-keperluan-lain = What is the purpose?
    .label = Other purpose
    .hint = It will be written on the letter.
    .example = A lower fee for an electricity connection
sktm-ask-untuk-siapa = Who is the letter for?
    .label = For
sktm-untuk-siapa-is-diri-sendiri = For me
sktm-untuk-siapa-is-anggota-keluarga = For a family member
sktm-ask-nama-penerima = What is that family member's name?
    .label = Name of the person
    .hint = Write it as on the family card.
    .example = Nur Aisyah Ramadhani
sktm-ask-nik-penerima = What is that person's NIK?
    .label = NIK of the person
    .hint = 16 digits, on the family card in the row with the name.
    .example = 7312045208900001
sktm-ask-pekerjaan = What is your occupation?
    .label = Occupation
    .example = Farmer
sktm-ask-penghasilan = What does the family earn in a month?
    .label = Monthly income
    .hint = Everybody who works, added up. An estimate will do. Write 0 if there is none.
    .example = Rp800.000
sktm-ask-tanggungan = How many people depend on you?
    .label = Dependants
    .hint = Those who live on that income, without you.
    .example = 3
sktm-ask-status-rumah = Who owns the house you live in?
    .label = Housing
sktm-ask-desil = Which DTSEN decile is your family in?
    .label = DTSEN decile
    .hint = 1 to 10, shown in the Cek Bansos app. Skip this if you do not know.
    .example = 2
sktm-ask-pengantar-rt = Send a photo of the letter from the RT or RW.
    .label = RT letter
    .hint = The signature and stamp must be visible.
sktm-ask-pernyataan = Send a photo of the statement of low income.
    .label = Statement
    .hint = With a duty stamp, signed by you and the witnesses.
sktm-ask-foto-rumah = Send a photo of the front of your house.
    .label = Photo of the house
    .hint = You can skip this if your village does not ask for it.

## Reasons for rejecting

sktm-reject-bukan-warga = You are not registered in this village. Apply in the village on your family card.
sktm-reject-mampu = By DTSEN data or after a visit, your family counts as having enough. If the data is wrong, object at the village office.
sktm-reject-tujuan = The purpose of the letter is not clear. Apply again and name it.
sktm-reject-tanpa-saksi = The statement has no duty stamp or no witness's signature yet. Complete it, then apply again.
