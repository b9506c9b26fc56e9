bpjs-kesehatan = Health insurance (BPJS Kesehatan, JKN)
    .summary = To register, add a member, change data, clinic or class, and reactivate. Old-age savings (JHT) belong to BPJS Ketenagakerjaan.
    .product = A digital JKN card, or changed data
bpjs-kesehatan-validity = As long as contributions are paid
bpjs-kesehatan-fee-note = Registering is free. Own contributions per person and month: class I Rp150.000, class II Rp100.000, class III Rp42.000, by the 10th.
bpjs-kesehatan-time-note = Served the same day. New own-paying members become active 14 days later, once the first contribution is paid. That is for BPJS to say.
bpjs-kesehatan-channel = BPJS Kesehatan: app Mobile JKN, WhatsApp PANDAWA 0811-8165-165, or its office

## Requirements

bpjs-kesehatan-need-kk-ktp = KTP and family card that match Disdukcapil's data
bpjs-kesehatan-need-semua = everybody on the family card registers
    .case = If you register
bpjs-kesehatan-need-rekening = bank book for direct debit, mobile number and email
    .case = If you register
bpjs-kesehatan-need-bayi = birth letter or certificate, within 28 days
    .case = For a baby
bpjs-kesehatan-need-kartu = your JKN card number
    .case = If you are a member
bpjs-kesehatan-need-faskes = at least 3 months with the old one
    .case = To change clinic
bpjs-kesehatan-need-bukti = the new KTP or family card
    .case = To change data
bpjs-kesehatan-need-tunggakan = pay the arrears, by instalments if you like (REHAB in Mobile JKN)
    .case = To reactivate

## Steps

bpjs-kesehatan-step-1 = Choose the way: Mobile JKN, WhatsApp PANDAWA or the office.
bpjs-kesehatan-step-2 = Enter the family's data and choose a clinic.
bpjs-kesehatan-step-3 = Get the payment number (VA) and pay the first contribution.
bpjs-kesehatan-step-4 = The digital card becomes active in Mobile JKN.

## Questions

bpjs-kesehatan-ask-keperluan = What do you need?
    .label = Purpose
bpjs-kesehatan-keperluan-is-daftar = Register
bpjs-kesehatan-keperluan-is-bayi = Register a baby
bpjs-kesehatan-keperluan-is-ubah-data = Change data
bpjs-kesehatan-keperluan-is-pindah-faskes = Change clinic
bpjs-kesehatan-keperluan-is-pindah-kelas = Change class
bpjs-kesehatan-keperluan-is-aktifkan = Reactivate
