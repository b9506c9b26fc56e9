akta-kematian = Death certificate
    .summary = For families who lost a member. Report within 30 days; later is still possible.
    .product = Death certificate, a new family card, and the spouse's KTP as widowed
akta-kematian-validity = For ever

## Requirements

akta-kematian-need-dokter = the doctor's death letter
    .case = If in hospital or seen by a doctor
akta-kematian-need-desa = the death letter of the village head or lurah
    .case = If at home
akta-kematian-need-polisi = a police letter
    .case = If the body was not identified
akta-kematian-need-pengadilan = a court ruling
    .case = If the person is missing
akta-kematian-need-perwakilan = a letter from the Indonesian embassy or consulate
    .case = If abroad
akta-kematian-need-kk = Family card of the deceased
akta-kematian-need-ktp = KTP of the deceased, if it is still there
akta-kematian-need-saksi = NIK of two witnesses, for form F-2.01. They need not come

## Steps

akta-kematian-step-1 = Ask for the death letter at the hospital, the doctor or the village office.
akta-kematian-step-2 = Press "Apply now", answer the questions and send photos of the papers.
akta-kematian-step-3 = An officer checks it and records the death.
akta-kematian-step-4 = When told so here, collect the certificate, the new family card and the KTP of the spouse.

## Questions

akta-kematian-ask-yang-menerangkan = Who wrote the death letter?
    .label = Death letter by
    .hint = Our condolences. If there is no letter yet, ask the hospital or village office first.
akta-kematian-yang-menerangkan-is-dokter = Doctor or hospital
akta-kematian-yang-menerangkan-is-desa = Village head or lurah
akta-kematian-yang-menerangkan-is-polisi = Police
akta-kematian-yang-menerangkan-is-pengadilan = Court
akta-kematian-yang-menerangkan-is-perwakilan = Indonesian mission abroad
akta-kematian-ask-nama-almarhum = What is the name of the deceased?
    .label = Name of the deceased
    .hint = As on the KTP or family card.
    .example = Andi Baso Mappanyukki
akta-kematian-ask-nik-almarhum = What is the NIK of the deceased?
    .label = NIK of the deceased
    .hint = 16 digits, on the KTP or family card.
    .example = 7312041208500001
akta-kematian-ask-tanggal-meninggal = When was it?
    .label = Date of death
    .hint = See the death letter.
akta-kematian-ask-tempat-meninggal = Where was it?
    .label = Place of death
    .hint = The hospital, or the village and regency.
    .example = RSUD La Temmamala, Soppeng
akta-kematian-ask-sebab = What was the cause?
    .label = Cause
    .hint = You can skip this.
akta-kematian-sebab-is-sakit = Illness or old age
akta-kematian-sebab-is-wabah = Epidemic
akta-kematian-sebab-is-kecelakaan = Accident
akta-kematian-sebab-is-kejahatan = Crime
akta-kematian-sebab-is-lainnya = Other
akta-kematian-ask-hubungan = How are you related?
    .label = Relation
akta-kematian-hubungan-is-pasangan = Husband or wife
akta-kematian-hubungan-is-anak = Child
akta-kematian-hubungan-is-orang-tua = Parent
akta-kematian-hubungan-is-keluarga = Other family
akta-kematian-hubungan-is-ketua-rt = Head of the RT
akta-kematian-ask-no-kk = What is the family card number of the deceased?
    .label = Family card number
    .hint = 16 digits, on the top line of the family card.
    .example = 7312040503120002
akta-kematian-ask-nik-saksi-1 = What is the NIK of the first witness?
    .label = NIK of witness 1
    .hint = An adult who knows of it, other than you.
    .example = 7312041505750004
akta-kematian-ask-nik-saksi-2 = What is the NIK of the second witness?
    .label = NIK of witness 2
    .example = 7312042006800005
akta-kematian-ask-surat-kematian = Send a photo of the death letter.
    .label = Death letter
    .hint = Number, stamp and signature must be visible.
akta-kematian-ask-foto-kk = Send a photo of the family card of the deceased.
    .label = Family card
    .hint = The whole sheet, readable.
akta-kematian-ask-ktp-almarhum = Send a photo of the KTP of the deceased.
    .label = KTP of the deceased
    .hint = You can skip this if it is lost.

## Reasons for rejecting

akta-kematian-reject-nik-tidak-aktif = The NIK of the deceased is no longer active. Come to the counter with the family card.
akta-kematian-reject-tanggal-beda = The date differs from the letter. Apply again with the date on the letter.
akta-kematian-reject-surat-kurang = The death letter has no number, stamp or signature. Ask for a complete one.
