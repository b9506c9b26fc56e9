kia = Child identity card (KIA)
    .summary = For unmarried children under 17. A newborn usually gets the KIA with the birth certificate. Not the KIA booklet of the health centre.
    .product = A KIA card: without photo until 5, with photo after
kia-validity = Until the fifth birthday. Made after that: until the day before 17

## Requirements

kia-need-akta = The child's birth certificate, original and copy
kia-need-kk = Family card of the parents or guardian, original
kia-need-ktp-ortu = KTP of both parents, or of the guardian, originals
kia-need-pas-foto = two 2×3 colour photos. Red background for odd birth years, blue for even
    .case = If the child is 5 or older
kia-need-surat-kehilangan = a loss report from the police
    .case = If lost
kia-need-kia-lama = the old KIA
    .case = If damaged, or the child turned 5
kia-need-skpwni = the moving letter (SKPWNI)
    .case = If moved from another regency

## Questions

kia-ask-jenis-kia = What do you need?
    .label = Purpose
kia-jenis-kia-is-baru = A first KIA
kia-jenis-kia-is-perpanjang = New one at age 5
kia-jenis-kia-is-hilang = It is lost
kia-jenis-kia-is-rusak = It is damaged
kia-jenis-kia-is-pindah = We moved
kia-ask-umur-anak = How old is the child?
    .label = Age of the child
kia-umur-anak-is-kecil = Under 5
kia-umur-anak-is-besar = 5 or older
kia-ask-nama-anak = What is the child's name?
    .label = Child's name
    .hint = As on the birth certificate.
    .example = Nur Aisyah Ramadhani
kia-ask-tanggal-lahir = When was the child born?
    .label = Child's date of birth
    .hint = See the birth certificate.
    .example = 12-08-2019
kia-ask-nik-anak = What is the child's NIK?
    .label = Child's NIK
    .hint = 16 digits, on the birth certificate or family card.
    .example = 7312045208190001
kia-ask-nomor-akta = What is the number of the birth certificate?
    .label = Certificate number
    .hint = At the top of the certificate.
    .example = 7312-LU-19082019-0012
kia-ask-nama-lengkap = What is your name, as parent or guardian?
    .label = Parent's name
    .hint = As on your KTP.
    .example = Andi Rahmat Hidayat
kia-ask-akta = Send a photo of the birth certificate.
    .label = Birth certificate
    .hint = The whole sheet, readable.
kia-ask-ktp-ortu = Send photos of both parents' KTP.
    .label = Parents' KTP
    .hint = Two photos; one if there is one parent or guardian.
kia-ask-pas-foto = Send a portrait photo of the child.
    .label = Child's photo
    .hint = Face to the front, red (odd birth year) or blue (even) background.
kia-ask-surat-kehilangan = Send a photo of the police loss report.
    .label = Loss report

## Reasons for rejecting

kia-reject-tanpa-akta = The child has no birth certificate yet. Apply for that first.
kia-reject-foto-salah = The photo does not fit. Send one facing front with the right background.
kia-reject-sudah-17 = The child is 17. Apply for a KTP.

## Answers that do not go together

kia-doubt-sudah-5-tahun = The age you chose and the birth date do not match: by the birth date the child is 5 already. From 5 on a photo is needed.
kia-doubt-belum-5-tahun = The age you chose and the birth date do not match: by the birth date the child is not 5 yet. Under 5 no photo is needed.
kia-doubt-sudah-17-tahun = A KIA is only for children under 17. If the birth date is right, apply for a first KTP-el instead.
