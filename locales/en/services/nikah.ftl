nikah = Marriage registration (KUA)
    .summary = For Muslim couples aged 19 or more. Other faiths: after the ceremony register at Disdukcapil.
    .product = Marriage book and card
nikah-validity = For ever. After the wedding get a new family card and KTP
nikah-fee-di-kua = At the KUA, in working hours
nikah-fee-luar-kua = Elsewhere, or outside working hours
    .note = Rp600.000 goes to the state treasury through a bank, not to the penghulu. Those who cannot pay may be exempt.
nikah-time-note = Register 10 working days before the ceremony at the latest. Later needs a dispensation of the camat. That is for the KUA to say.
nikah-channel = The KUA of the district of the ceremony, or online at Simkah
    .address = The KUA office in that district

## Requirements

nikah-need-pengantar = The village's letter for marriage
nikah-need-identitas = KTP, family card and birth certificate of both
nikah-need-sehat = Letters of health for both
nikah-need-persetujuan = Consent of both
nikah-need-foto = Photos 2×3 and 4×6 on blue
nikah-need-izin = the parents' consent
    .case = If one of you is under 21
nikah-need-dispensasi = the parents' consent and a court dispensation
    .case = If one of you is under 19
nikah-need-cerai = divorce or death certificate
    .case = If divorced or widowed
nikah-need-rekomendasi = If from another district: the letter of your own KUA
nikah-need-tni = If in the military or police: the superior's permission

## Steps

nikah-step-1 = Get the letter for marriage from the village.
nikah-step-2 = Register at the KUA or in Simkah, 10 working days before at the latest.
nikah-step-3 = The KUA checks the couple, guardian and witnesses.
nikah-step-4 = Attend the marriage course.
nikah-step-5 = The ceremony, then you get the marriage book.

## Questions

nikah-ask-tempat = Where will the ceremony be?
    .label = Place
nikah-tempat-is-kua = At the KUA, working hours
nikah-tempat-is-luar = At home or elsewhere
nikah-ask-umur = How old is the younger of you on that day?
    .label = Younger one
nikah-umur-is-dewasa = 21 or older
nikah-umur-is-di-bawah-21 = 19 or 20
nikah-umur-is-di-bawah-19 = Under 19
nikah-ask-status = Was either of you married before?
    .label = Married before
nikah-status-is-belum = No
nikah-status-is-pernah = Yes
