ak1 = Job seeker card (AK/I, the yellow card)
    .summary = For people aged 18 or more who look for work.
    .product = An AK/I card
ak1-validity = 2 years. Report every 6 months while you have no work

## Requirements

ak1-need-ijazah = Your last school certificate
ak1-need-ktp-kk = KTP and family card
ak1-need-foto = Two 3×4 photos
ak1-need-kartu-lama = the old AK/I card
    .case = If you renew
ak1-need-lain = Birth certificate, skill certificates or work references, if you have any

## Steps

ak1-step-1 = Open a SIAPkerja account of the ministry. If that is hard, ask at the counter for help.
ak1-step-2 = Press "Apply now", answer the questions and send the photos.
ak1-step-3 = An officer checks it, then prints and signs the card.
ak1-step-4 = Collect the card when you are told so here.
ak1-step-5 = Once you have work, tell the counter.

## Questions

ak1-ask-jenis = A new card or a renewal?
    .label = Kind
ak1-jenis-is-baru = New
ak1-jenis-is-perpanjang = Renewal
ak1-ask-pendidikan = What is your highest education?
    .label = Education
ak1-pendidikan-is-sd = Primary school
ak1-pendidikan-is-smp = Junior high school
ak1-pendidikan-is-sma = Senior high school
ak1-pendidikan-is-smk = Vocational school
ak1-pendidikan-is-diploma = Diploma D1 to D4
ak1-pendidikan-is-s1 = Bachelor
ak1-pendidikan-is-s2 = Master or doctor
ak1-ask-jurusan = What did you study?
    .label = Subject
    .hint = For primary or junior high school write "general".
    .example = Accounting
ak1-ask-tahun-lulus = In which year did you finish?
    .label = Year
    .example = 2023
ak1-ask-minat = What work are you looking for?
    .label = Work wanted
    .example = Shop cashier
ak1-ask-keterampilan = What skills do you have?
    .label = Skills
    .hint = You can skip this.
    .example = Driving, welding, computers
ak1-ask-lokasi-kerja = Where would you work?
    .label = Place of work
ak1-lokasi-kerja-is-kabupaten = In Soppeng
ak1-lokasi-kerja-is-provinsi = In South Sulawesi
ak1-lokasi-kerja-is-indonesia = Anywhere in Indonesia
ak1-lokasi-kerja-is-luar-negeri = Abroad
ak1-ask-email = What is your email address?
    .label = Email
    .hint = Used for your SIAPkerja account.
    .example = siti.aminah@example.com
ak1-ask-ijazah = Send a photo or PDF of your last certificate.
    .label = Certificate
    .hint = The whole sheet, readable.

## Reasons for rejecting

ak1-reject-ijazah = The certificate is unreadable or not the last one. Send it again.
ak1-reject-umur = You are not yet 18.
ak1-reject-masih-berlaku = The old card is still valid. Use that one.
