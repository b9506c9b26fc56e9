sertipikat-cek = Check a land certificate
    .summary = To be sure that a certificate is genuine and undisputed, for example before buying. Transfers and new certificates are other services of the same office.
    .product = The result of the check, noted on the certificate
sertipikat-cek-validity = As things stand on that day. Repeat it before the deed of sale
sertipikat-cek-fee-note = For one certificate.
sertipikat-cek-time-note = Usually some hours up to a day. That is for the land office to say.
sertipikat-cek-channel = Land office (ATR/BPN) of Soppeng, or through a PPAT
    .address = Land office, Watansoppeng

## Requirements

sertipikat-cek-need-formulir = The form of the land office
sertipikat-cek-need-asli = The original certificate
sertipikat-cek-need-ktp = KTP of the owner and of whoever applies
sertipikat-cek-need-kuasa = a power of attorney
    .case = If somebody goes for the owner
sertipikat-cek-need-tugas = the PPAT's letter
    .case = Through a PPAT
sertipikat-cek-need-pembeli = ask the owner or a PPAT to apply
    .case = If you want to buy

## Steps

sertipikat-cek-step-1 = Have the original ready.
sertipikat-cek-step-2 = Apply at the land office or through a PPAT.
sertipikat-cek-step-3 = Pay.
sertipikat-cek-step-4 = They compare land book, survey and map.
sertipikat-cek-step-5 = You get the result: it fits, or the place must be plotted first.

## Questions

sertipikat-cek-ask-siapa = Who are you to this land?
    .label = As
sertipikat-cek-siapa-is-pemilik = Owner
sertipikat-cek-siapa-is-kuasa = For the owner
sertipikat-cek-siapa-is-ppat = PPAT
sertipikat-cek-siapa-is-pembeli = Would-be buyer
