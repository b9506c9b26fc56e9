bpjs-kesehatan = Health insurance (BPJS Kesehatan, JKN)
    .summary = To register, add a member, change data, clinic or class, reactivate, and report a death. Old-age savings (JHT) belong to BPJS Ketenagakerjaan.
    .product = A digital JKN/KIS card, or changed data
bpjs-kesehatan-validity = As long as contributions are paid
bpjs-kesehatan-fee-note = Registering is free. Own contributions per person and month: class I Rp150.000, class II Rp100.000, class III Rp42.000, by the 10th. For PBI members the government pays. Of employees the employer deducts 1% of the wage.
bpjs-kesehatan-time-note = Served the same day. New own-paying members become active 14 days later, once the first contribution is paid. That is for BPJS to say.
bpjs-kesehatan-channel = BPJS Kesehatan: app Mobile JKN, WhatsApp PANDAWA 0811-8165-165, or its office
bpjs-kesehatan-forward-next = BPJS Kesehatan checks the data and may call your mobile number. Pay a first contribution of your own only to the payment number (VA) of BPJS, never to a person.

## Requirements

bpjs-kesehatan-need-kk-ktp = KTP and family card that match Disdukcapil's data
bpjs-kesehatan-need-semua = everybody on the family card registers
    .case = If you register and pay yourself
bpjs-kesehatan-need-rekening = bank book for direct debit, mobile number and email
    .case = If you register and pay yourself
bpjs-kesehatan-need-kantor = your employer registers you and changes data. Ask its personnel department first
    .case = If you are employed
bpjs-kesehatan-need-sk = only civil servants, soldiers and police: latest decree (SK) and pay list
    .case = If you are employed
bpjs-kesehatan-need-pbi = the family is listed in DTSEN. Ask the village office or Dinas Sosial
    .case = If the government pays (PBI)
bpjs-kesehatan-need-bayi = birth letter or certificate, within 28 days
    .case = For a baby
bpjs-kesehatan-need-kartu = your JKN card number
    .case = If you are a member
bpjs-kesehatan-need-faskes = at least 3 months with the old one
    .case = To change clinic
bpjs-kesehatan-need-kelas = only own-paying members, and everybody on the family card has the same class
    .case = To change class
bpjs-kesehatan-need-bukti = the new KTP or family card
    .case = To change data
bpjs-kesehatan-need-tunggakan = pay the arrears, by instalments if you like (REHAB in Mobile JKN)
    .case = To reactivate
bpjs-kesehatan-need-kematian = the death certificate or death letter
    .case = To report a death

## Steps

bpjs-kesehatan-step-1 = Choose the way: Mobile JKN, WhatsApp PANDAWA, a BPJS office, or hand it in at this counter.
bpjs-kesehatan-step-2 = Enter the family's data and choose a clinic.
bpjs-kesehatan-step-3 = If you register and pay yourself: get the payment number (VA) from BPJS and pay the first contribution.
bpjs-kesehatan-step-4 = The digital card becomes active in Mobile JKN.

## Questions

bpjs-kesehatan-ask-keperluan = What do you need?
    .label = Purpose
bpjs-kesehatan-keperluan-is-daftar = Register
bpjs-kesehatan-keperluan-is-tambah = Add family members
bpjs-kesehatan-keperluan-is-bayi = Register a baby
bpjs-kesehatan-keperluan-is-ubah-data = Change data
bpjs-kesehatan-keperluan-is-pindah-faskes = Change clinic
bpjs-kesehatan-keperluan-is-pindah-kelas = Change class
bpjs-kesehatan-keperluan-is-aktifkan = Reactivate
bpjs-kesehatan-keperluan-is-meninggal = Report a member's death
bpjs-kesehatan-ask-segmen = Who pays the contribution?
    .label = Paid by
    .hint = Free BPJS means that the government pays (PBI).
bpjs-kesehatan-segmen-is-mandiri = Myself (mandiri)
bpjs-kesehatan-segmen-is-pekerja = My employer, since I work
bpjs-kesehatan-segmen-is-pbi = The government (PBI, free)
bpjs-kesehatan-segmen-is-tidak-tahu = I do not know
bpjs-kesehatan-ask-no-jkn = What is the number of the JKN or KIS card?
    .label = JKN/KIS number
    .hint = 13 digits, on the card or in Mobile JKN. You may skip it if there is no card.
    .example = 0001234567890
bpjs-kesehatan-ask-anggota = Write the NIK of everybody who is to be registered.
    .label = NIK to be registered
    .hint = One NIK a line, see the family card.
    .example = 7312041208900001
bpjs-kesehatan-ask-kelas = Which class?
    .label = Class
    .hint = A family has the same class.
bpjs-kesehatan-kelas-is-satu = Class I
bpjs-kesehatan-kelas-is-dua = Class II
bpjs-kesehatan-kelas-is-tiga = Class III
bpjs-kesehatan-ask-faskes = Which health centre or clinic do you choose?
    .label = Clinic
    .example = Puskesmas Tajuncu
bpjs-kesehatan-ask-perubahan = Which data changed, and what should they be?
    .label = Change
    .example = The name on the card is wrong, it should be as on the KTP
bpjs-kesehatan-ask-nama-meninggal = What is the name of the member who died?
    .label = Who died
    .hint = Write it as on the family card.
    .example = Muhammad Amir
bpjs-kesehatan-ask-foto-rekening = Send a photo of the first page of the bank book.
    .label = Bank book
    .hint = Name and account number must be readable. Do not send a PIN or a bank card. At the counter only the officer who hands it over sees it.
bpjs-kesehatan-ask-surat-lahir = Send a photo of the baby's birth letter or certificate.
    .label = Birth letter
bpjs-kesehatan-ask-surat-kematian = Send a photo of the death certificate or death letter.
    .label = Death letter
bpjs-kesehatan-ask-sk-gaji = Send photos of the latest SK and the pay list.
    .label = SK and pay list
    .hint = Only for civil servants, army, and police. Others may skip it.

## Reasons not to pass it on

bpjs-kesehatan-reject-tidak-lengkap = Something is missing for this purpose. Hand it in again with everything on the list.
bpjs-kesehatan-reject-lewat-kantor = Workers are registered and changed by their office. Ask its personnel department.
bpjs-kesehatan-reject-lewat-dinsos = Membership paid by the government (PBI) goes through the village office and Dinas Sosial. Ask there first.
