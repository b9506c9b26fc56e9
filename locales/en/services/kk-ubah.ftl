kk-ubah = Correct or replace a family card (KK)
    .summary = For families whose data has changed, or whose family card is lost or damaged.
    .product = A family card (KK) with the new data. The number stays, unless the head of the family changes
kk-ubah-validity = Until something in the family changes

## Requirements

kk-ubah-need-kk-lama = the old family card
    .case = If you still have it, or it is damaged
kk-ubah-need-surat-kehilangan = a loss report from the police (free, made at a Polsek)
    .case = If it is lost
kk-ubah-need-bukti = form F-1.06 and proof of the change, such as a birth or death certificate, marriage book, divorce certificate, diploma or work decree
    .case = If data has changed
kk-ubah-need-penetapan = a court ruling
    .case = If a name is changed, and not only its spelling
kk-ubah-need-pengasuhan = a care statement from the child's parents, and your statement that you take the child in
    .case = If a child joins from another family card
kk-ubah-need-ktp = The applicant's KTP

## Steps

kk-ubah-step-1 = Have the old family card and the proof ready.
kk-ubah-step-2 = Press "Apply now", answer the questions and send photos of the papers.
kk-ubah-step-3 = An officer checks it and changes the data.
kk-ubah-step-4 = The new card is issued and you are told here. If the KTP changes too, apply for a new KTP.

## Questions

kk-ubah-ask-keperluan = What do you need?
    .label = Purpose
    .hint = If the card is lost or damaged and data has changed too, pick lost or damaged first.
kk-ubah-keperluan-is-ubah-data = Some data has changed
kk-ubah-keperluan-is-hilang = The card is lost
kk-ubah-keperluan-is-rusak = The card is damaged
kk-ubah-ask-perubahan = Which data has changed?
    .label = Changed data
    .hint = You can pick more than one.
kk-ubah-perubahan-is-tambah-anggota = A new member (such as a baby)
kk-ubah-perubahan-is-kurang-anggota = One member less (died, moved)
kk-ubah-perubahan-is-nama = Name
kk-ubah-perubahan-is-status-kawin = Marital status
kk-ubah-perubahan-is-pendidikan = Education
kk-ubah-perubahan-is-pekerjaan = Occupation
kk-ubah-perubahan-is-alamat = Address in the same village
kk-ubah-perubahan-is-agama = Religion
kk-ubah-perubahan-is-golongan-darah = Blood type
kk-ubah-ask-email = What is your email address?
    .label = Email
    .hint = The new card is usually sent as a PDF by email. You can skip this if you have none.
    .example = siti.aminah@example.com
kk-ubah-ask-siapa = Whose data has changed?
    .label = Whose data
kk-ubah-siapa-is-diri-sendiri = My own
kk-ubah-siapa-is-anggota-lain = Another family member's
kk-ubah-siapa-is-bayi = A baby's, without a NIK yet
kk-ubah-ask-nik-anggota = What is that family member's NIK?
    .label = Member's NIK
    .hint = 16 digits, on the family card in the row with the name.
    .example = 7312045208900001
kk-ubah-ask-data-semula = What does the family card say now?
    .label = Old data
    .hint = Copy it exactly, mistakes included.
    .example = Name: Sitti Aminah
kk-ubah-ask-data-menjadi = What should it say?
    .label = New data
    .hint = For a new member, write the name and how you are related. For one less, write the name and why.
    .example = Name: Siti Aminah
kk-ubah-ask-penetapan = Is there a court ruling for the change of name?
    .label = Court ruling
    .hint = A change of name needs a ruling of the district court. If only the spelling is corrected, choose no.
kk-ubah-ask-surat-kehilangan = Send a photo or PDF of the police loss report.
    .label = Loss report
    .hint = A photo of the original letter, the whole sheet.
kk-ubah-ask-foto-kk = Send a photo or PDF of the present family card.
    .label = Present family card
    .hint = The whole sheet. If it is damaged, just as it is.
kk-ubah-ask-bukti = Send the proof of the change.
    .label = Proof of the change
    .hint = One proof for each change, such as a birth certificate or diploma. Up to 5 files.

## Reasons for rejecting

kk-ubah-reject-tanpa-bukti = The proof of the change is missing or does not fit. Apply again with the right proof.
kk-ubah-reject-tanpa-penetapan = A change of name without a court ruling. Get the ruling from the district court first.
kk-ubah-reject-tahun-lahir = The year of birth cannot be changed without grounds. Attach a birth certificate or diploma.
kk-ubah-reject-tanpa-surat-polisi = The card is lost, but the police loss report is missing. Ask a Polsek for one; it is free.
