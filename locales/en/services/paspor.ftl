paspor = Passport
    .summary = For Indonesian citizens who travel abroad. Any immigration office will do.
    .product = A passport
paspor-validity = 5 years, or 10 years if you are 17 or married
paspor-fee-biasa-5 = Ordinary, 5 years
paspor-fee-biasa-10 = Ordinary, 10 years
paspor-fee-elektronik-5 = Electronic, 5 years
paspor-fee-elektronik-10 = Electronic, 10 years
paspor-fee-percepatan = Extra to have it the same day
paspor-fee-hilang = Fine for a lost passport
paspor-fee-rusak = Fine for a damaged passport
paspor-fee-note = Fines and extras are paid on top of the passport itself. Pay with the code from the app, never to a person.
paspor-time-note = Usually 3 to 7 working days after interview and payment. That is for the immigration office to say.
paspor-channel = Immigration office, register in the app M-Paspor
    .address = Immigration offices in Parepare, Makassar or Palopo

## Requirements

paspor-need-ktp = KTP
    .case = For an adult
paspor-need-kk = Family card
paspor-need-lahir = birth certificate, marriage book, school certificate or baptism letter (one is enough)
    .case = For an adult
paspor-need-anak-ktp = KTP of father or mother
    .case = For a child
paspor-need-anak-akta = the child's birth certificate, and the parents' marriage book
    .case = For a child
paspor-need-lama = the old passport
    .case = If expired, damaged or with changed data
paspor-need-polisi = a police loss report. The immigration office first asks you about the loss (BAP)
    .case = If lost
paspor-need-perubahan = proof of what changed, such as the new KTP and family card, or a court ruling
    .case = If data has changed
paspor-need-ganti-nama = If you ever changed your name: the ruling. If you were a foreigner: the Indonesian citizenship letter

## Steps

paspor-step-1 = Register in M-Paspor, upload the papers, choose office and time.
paspor-step-2 = Pay with the code from the app, at a bank or post office.
paspor-step-3 = Come with the originals: photo, fingerprints, interview.
paspor-step-4 = Collect the passport.

## Questions

paspor-ask-jenis = A new passport or a replacement?
    .label = Kind
paspor-jenis-is-baru = First passport
paspor-jenis-is-habis = It has expired
paspor-jenis-is-hilang = It is lost
paspor-jenis-is-rusak = It is damaged
paspor-jenis-is-ganti-data = Data has changed
paspor-ask-umur = Who is it for?
    .label = For
paspor-umur-is-dewasa = 17 or older, or married
paspor-umur-is-anak = A child under 17
