ktp-el-ganti = Replace an ID card (KTP): lost, damaged, changed data
    .summary = For those whose KTP is lost or damaged, or whose data has changed.
    .product = A new KTP with the same NIK
ktp-el-ganti-validity = For life, as long as your data stays the same
ktp-el-ganti-time-note = It may take longer if blank cards have run out.

## Requirements

ktp-el-ganti-need-surat-kehilangan = a loss report from the police. It is free, made at the nearest Polsek, and usually valid for 14 days
    .case = If lost
ktp-el-ganti-need-ktp-rusak = the damaged KTP, to be exchanged
    .case = If damaged
ktp-el-ganti-need-bukti-perubahan = the old KTP, form F-1.06, and proof of the change, such as a marriage book or diploma
    .case = If data has changed
ktp-el-ganti-need-kk = Family card (KK)
ktp-el-ganti-need-datang-sendiri = The owner collects the new KTP in person

## Steps

ktp-el-ganti-step-1 = If it is lost, get a loss report from the police. It is free.
ktp-el-ganti-step-2 = Press "Apply now", answer the questions and send the photos.
ktp-el-ganti-step-3 = An officer checks your NIK and records, then prints the card.
ktp-el-ganti-step-4 = Collect it yourself when told so here. The old card is taken back.

## Questions

ktp-el-ganti-ask-sebab = Why does the KTP need replacing?
    .label = Reason
ktp-el-ganti-sebab-is-hilang = It is lost
ktp-el-ganti-sebab-is-rusak = It is damaged
ktp-el-ganti-sebab-is-ubah-data = My data has changed
ktp-el-ganti-ask-perubahan = Which data has changed?
    .label = Changed data
    .hint = In short: from what to what.
    .example = Marital status, from single to married
ktp-el-ganti-ask-nomor-surat = What is the number of the loss report?
    .label = Loss report number
    .hint = It is at the top of the letter from the police. Copy it with its slashes.
    .example = SKTLK/123/XI/2026/SPKT
ktp-el-ganti-ask-tanggal-surat = On which day was the loss report made?
    .label = Loss report date
    .hint = It is usually valid for 14 days. If it is older, ask the Polsek for a new one.
    .example = 20-11-2026
ktp-el-ganti-ask-surat-kehilangan = Send a photo or PDF of the police loss report.
    .label = Loss report
    .hint = A photo of the original letter, the whole sheet.
ktp-el-ganti-ask-foto-ktp = Send a photo of your old KTP.
    .label = Photo of the old KTP
    .hint = The front side. If it is broken, put the pieces together first.
ktp-el-ganti-ask-bukti = Send the proof of the change.
    .label = Proof of the change
    .hint = For example a marriage book, divorce certificate or diploma. Up to 5 files.

## Reasons for rejecting

ktp-el-ganti-reject-surat-kedaluwarsa = The loss report is missing or no longer valid. Ask the Polsek for a new one; it is free.
ktp-el-ganti-reject-belum-rekam = Your KTP data has never been recorded. Visit Disdukcapil to have your photo and fingerprints taken.
