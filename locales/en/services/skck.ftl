skck = Police certificate (SKCK)
    .summary = For people who need a police letter for work, school or going abroad.
    .product = The SKCK sheet
skck-validity = 6 months from issue
skck-fee-note = The same for new and renewed. Pay at the bank or the official counter, and ask for the receipt.
skck-time-note = Usually done the same day. That is for the police to say.
skck-channel = The police: Polres Soppeng or a Polsek, app Presisi Polri
    .address = Polres Soppeng, Watansoppeng. For civil service and abroad: Polres or Polda, not a Polsek

## Requirements

skck-need-identitas = KTP and a copy, family card, and birth or school certificate. A village letter is no longer needed
skck-need-foto = six 4×6 photos, red background, collared shirt
    .case = If new
skck-need-foto-perpanjang = three 4×6 photos, red background
    .case = If you renew
skck-need-jkn = Proof of active BPJS Kesehatan. If in arrears: proof of instalments or the payment number
skck-need-sidik-jari = fingerprints, taken at the police office
    .case = If new
skck-need-skck-lama = the old SKCK, expired for 1 year at most
    .case = If you renew
skck-need-paspor = a copy of the passport, valid for 6 more months
    .case = If abroad

## Steps

skck-step-1 = Register in the Presisi Polri app or at the police counter, and choose the purpose.
skck-step-2 = Upload or hand in the papers and pay.
skck-step-3 = Come with the code and photos; fingerprints are taken.
skck-step-4 = Collect the SKCK.

## Questions

skck-ask-jenis = A new SKCK or a renewal?
    .label = Kind
skck-jenis-is-baru = New
skck-jenis-is-perpanjang = Renewal
skck-ask-tujuan = What is it for?
    .label = Purpose
skck-tujuan-is-kerja = Work
skck-tujuan-is-cpns = Civil service, military, police
skck-tujuan-is-sekolah = School
skck-tujuan-is-luar-negeri = Going abroad
