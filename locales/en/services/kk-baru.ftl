kk-baru = New family card (KK)
    .summary = For newlyweds, people who leave another family card, families whose head has died, and people new in Soppeng.
    .product = A family card with a new number, as a PDF
kk-baru-validity = Until something in the family changes

## Requirements

kk-baru-need-nikah = marriage book or certificate. If not registered: statement form F-1.05
    .case = If you married
kk-baru-need-cerai = the divorce certificate. If not registered: statement form F-1.05
    .case = If you divorced
kk-baru-need-pisah = you are 17 or married, and have a KTP
    .case = If you leave another card
kk-baru-need-kematian = the death certificate
    .case = If the head of the family died
kk-baru-need-skpwni = the moving letter (SKPWNI)
    .case = If you moved from another regency
kk-baru-need-bukti-diri = a letter from RT and RW, form F-1.01, and a school certificate or other proof
    .case = If you never had one
kk-baru-need-kk-lama = the old family card
    .case = If you had one before
kk-baru-need-izin-pemilik = a letter of consent from the house owner
    .case = If you rent or live with others

## Steps

kk-baru-step-1 = Prepare the proof for your reason.
kk-baru-step-2 = Press "Apply now", answer the questions and send photos of the papers.
kk-baru-step-3 = An officer checks it, and the family card is signed electronically.
kk-baru-step-4 = You get the family card as a PDF, and print it yourself on white A4 paper.

## Questions

kk-baru-ask-sebab = Why do you need a new family card?
    .label = Reason
kk-baru-sebab-is-menikah = We married
kk-baru-sebab-is-cerai = We divorced
kk-baru-sebab-is-pisah = Leaving another card
kk-baru-sebab-is-kepala-meninggal = Head of family died
kk-baru-sebab-is-pindah-datang = Moved here
kk-baru-sebab-is-belum-punya = Never had one
kk-baru-ask-status-rumah = Whose house do you live in?
    .label = House
kk-baru-ask-no-kk-lama = What is the number of the old family card?
    .label = Old family card number
    .hint = 16 digits, on the top line of the card. If you just married, the husband's.
    .example = 7312040503120002
kk-baru-ask-no-kk-pasangan = What is the number of the wife's family card?
    .label = Wife's family card
    .hint = You can skip this if there is none.
    .example = 7312040503120003
kk-baru-ask-kepala-keluarga = Who will be the head of the family on the new card?
    .label = Head of family
    .hint = Aged 17 or more, or married.
    .example = Andi Rahmat Hidayat
kk-baru-ask-anggota = Write the NIK of everybody on the new card.
    .label = NIK of members
    .hint = One NIK on a line, the head of the family first.
    .example = 7312041208900001
kk-baru-ask-bukti = Send photos of the proof for your reason.
    .label = Proof
    .hint = For example marriage book, divorce or death certificate, or moving letter. Several photos are fine.
kk-baru-ask-kk-lama = Send a photo or PDF of the old family card.
    .label = Old family card
    .hint = The whole sheet, readable.
kk-baru-ask-izin-pemilik = Send the consent letter of the house owner.
    .label = Owner's consent
    .hint = A plain letter signed by the owner.

## Reasons for rejecting

kk-baru-reject-tanpa-bukti = Proof of marriage, divorce, death or moving is missing. Apply again with it.
kk-baru-reject-beda-kabupaten = Your spouse is still registered in another regency. Arrange the move first.
kk-baru-reject-umur = The head of the family is not yet 17 and not married.
kk-baru-reject-masih-tercatat = A member still stands on another family card and must be taken off it first.
