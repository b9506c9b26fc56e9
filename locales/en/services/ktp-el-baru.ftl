ktp-el-baru = First ID card (KTP)
    .summary = For citizens of Soppeng aged 17 or more, or married, who have no KTP yet. Foreigners with a KITAP: ask the counter.
    .product = A KTP card. If blank cards have run out, you first get a letter instead
ktp-el-baru-validity = For life, as long as your data stays the same
ktp-el-baru-time-note = It may take longer if blank cards have run out.

## Requirements

ktp-el-baru-need-umur = you are 17. Recording is possible from 16
    .case = If not married
ktp-el-baru-need-nikah = your status on the family card is up to date
    .case = If married or formerly married
ktp-el-baru-need-kk = Family card (KK)
ktp-el-baru-need-datang = Come yourself for the photo, fingerprints and eye scan. No letter from the RT or village is needed

## Steps

ktp-el-baru-step-1 = Press "Apply now", answer the questions, send a photo of the family card.
ktp-el-baru-step-2 = An officer checks your data and agrees to the day you come.
ktp-el-baru-step-3 = Come yourself: face, fingerprints, eyes and signature are recorded.
ktp-el-baru-step-4 = The data is checked for doubles, then the card is printed.
ktp-el-baru-step-5 = Collect your KTP when you are told so here.

## Questions

ktp-el-baru-ask-status-kawin = Are you married?
    .label = Marital status
ktp-el-baru-status-kawin-is-belum-kawin = Never married
ktp-el-baru-status-kawin-is-kawin = Married
ktp-el-baru-status-kawin-is-cerai-hidup = Divorced
ktp-el-baru-status-kawin-is-cerai-mati = Widowed
ktp-el-baru-ask-nik = What is your NIK?
    .label = NIK
    .hint = 16 digits, on the family card in the row with your name.
    .example = 7312041208900001
ktp-el-baru-ask-sudah-rekam = Have you had your photo and fingerprints taken for a KTP before?
    .label = Recorded before
    .hint = If it was done somewhere else, it need not be done again.
ktp-el-baru-sudah-rekam-is-belum = No
ktp-el-baru-sudah-rekam-is-sudah = Yes
ktp-el-baru-sudah-rekam-is-tidak-tahu = I do not know
ktp-el-baru-ask-tanggal-datang = On which day will you come to be recorded?
    .label = Day of visit
    .hint = A working day, tomorrow at the earliest.

## Reasons for rejecting

ktp-el-baru-reject-umur = You are not yet 17 and not married. Apply again when you are 17.
ktp-el-baru-reject-data-kk = The data on the family card is not right yet. Have it corrected first with the family card service.
ktp-el-baru-reject-sudah-terekam = You are already recorded elsewhere. Come to the counter with your family card.
ktp-el-baru-reject-tidak-datang = You did not come on the day you chose. Apply again with another day.

## Answers that do not go together

ktp-el-baru-doubt-terlalu-muda = A KTP-el is for whoever is 17 or married, and recording is possible from 16. By this birth date the age is below 16. For children there is the KIA (child identity card).
ktp-el-baru-doubt-belum-17-tahun = The age is below 17. Recording is possible already, but the card is printed at 17.
ktp-el-baru-doubt-kawin-muda = By the birth date the age is below 16, but the marital status is other than never married.
