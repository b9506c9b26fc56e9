# Words that several services share. A service that needs other words has them in its own file.

## Steps

common-step-1 = Prepare what is on the list.
common-step-2 = Press "Apply now", answer the questions and send photos of the papers.
common-step-3 = An officer checks it. If something is missing, you are told here.
common-step-4 = When it is granted, you are told here how to get the result.

## Requirements

common-need-formulir = Form F-1.02, which you get at the counter

## Questions

common-ask-nama-lengkap = What is your full name?
    .label = Full name
    .hint = Write it as on your ID card (KTP) or family card (KK).
    .example = Andi Rahmat Hidayat
common-ask-nik = What is your NIK?
    .label = NIK
    .hint = 16 digits. It is at the top of your KTP, or on the family card in the row with your name.
    .example = 7312041208900001
common-ask-tanggal-lahir = When were you born?
    .label = Date of birth
    .hint = Day, month, year. See your KTP or family card.
    .example = 12-08-1990
common-ask-jenis-kelamin = Are you male or female?
    .label = Sex
common-ask-no-kk = What is your family card number?
    .label = Family card number
    .hint = 16 digits, on the top line of the family card (KK). It is not the NIK.
    .example = 7312040503120002
common-ask-no-hp = What is your mobile number?
    .label = Mobile number
    .hint = The officer calls this number if something is unclear.
    .example = 081234567890
common-ask-email = What is your email address?
    .label = Email
    .hint = You can skip this if you have none.
    .example = siti.aminah@example.com
common-ask-wilayah = Which village or kelurahan do you live in?
    .label = Village
    .hint = Pick the kecamatan first, then the village. You can also type the village's name.
    .example = Labessi
common-ask-alamat = What is your home address?
    .label = Address
    .hint = Street or hamlet, house number, RT and RW.
    .example = Dusun Cempaka, RT 002 RW 001
common-ask-foto-ktp = Send a photo of your KTP.
    .label = Photo of KTP
    .hint = The front side. Everything must be readable, with nothing cut off.
common-ask-foto-kk = Send a photo or PDF of the family card.
    .label = Family card
    .hint = A photo of the original, the whole sheet, readable.
common-ask-pas-foto = Send a portrait photo of yourself.
    .label = Portrait photo
    .hint = Face to the front and clearly visible, like a 4×6 photo.

## Choices

common-jenis-kelamin-is-laki-laki = Male
common-jenis-kelamin-is-perempuan = Female
common-status-rumah-is-milik = Our own
common-status-rumah-is-sewa = Rented
common-status-rumah-is-menumpang = Living with others

## Reasons for rejecting

common-reject-buram = A photo or file is blurred, cut off or unreadable. Apply again with a clear photo of the original document.
common-reject-data-beda = Names or dates differ between the documents. Have the wrong document corrected first.
common-reject-nik-tidak-ditemukan = The NIK was not found or is not active. Visit Disdukcapil with your family card to have it activated.
common-reject-masih-diproses = A similar application is still open. Please wait until it is finished.
common-reject-tanpa-kuasa = Somebody else applied without a power of attorney. Apply again with one, or apply yourself.
