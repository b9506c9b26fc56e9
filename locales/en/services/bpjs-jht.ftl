bpjs-jht = Claim old-age savings (JHT)
    .summary = For members who left or lost their work, are 56, are disabled, or their heirs. Part of it after 10 years.
    .product = The savings paid into your account
bpjs-jht-validity = A full claim is made once
bpjs-jht-fee-note = No agent is needed. Large sums may be taxed.
bpjs-jht-time-note = Up to Rp15 million by JMO usually 1 working day, more 5 working days once complete. You can claim 1 month after leaving. That is for BPJS to say.
bpjs-jht-channel = BPJS Ketenagakerjaan: app JMO, page Lapak Asik, or its office

## Requirements

bpjs-jht-need-kartu = Member card (KPJ), KTP and family card
bpjs-jht-need-rekening = Bank book in your own name
bpjs-jht-need-resign = the employer's reference (paklaring)
    .case = If you resigned
bpjs-jht-need-phk = the notice, the agreement or the court ruling
    .case = If laid off
bpjs-jht-need-kontrak = the contract or paklaring
    .case = If the contract ended
bpjs-jht-need-ahli-waris = death certificate, letter of heirs, and the heir's KTP
    .case = If the member died
bpjs-jht-need-dokter = a doctor's letter
    .case = If permanently disabled
bpjs-jht-need-sepuluh-tahun = 10 years of membership
    .case = For a part (10% or 30%)
bpjs-jht-need-npwp = NPWP
    .case = If the savings are over Rp50 million, or you took a part before

## Steps

bpjs-jht-step-1 = Make sure your employer has reported that you left, and that your data is right.
bpjs-jht-step-2 = Up to Rp15 million: apply in JMO. More: Lapak Asik or the office.
bpjs-jht-step-3 = Upload the papers, then selfie or interview.
bpjs-jht-step-4 = The money arrives in your account.

## Questions

bpjs-jht-ask-sebab = Why do you claim?
    .label = Reason
bpjs-jht-sebab-is-resign = I resigned
bpjs-jht-sebab-is-phk = I was laid off
bpjs-jht-sebab-is-kontrak = The contract ended
bpjs-jht-sebab-is-pensiun = I am 56
bpjs-jht-sebab-is-sebagian = A part only
bpjs-jht-sebab-is-cacat = Total disability
bpjs-jht-sebab-is-meninggal = The member died
bpjs-jht-sebab-is-luar-negeri = Leaving Indonesia for good
bpjs-jht-ask-saldo = About how much is it?
    .label = Savings
bpjs-jht-saldo-is-kecil = Up to Rp15 million
bpjs-jht-saldo-is-sedang = Rp15 to Rp50 million
bpjs-jht-saldo-is-besar = Over Rp50 million
