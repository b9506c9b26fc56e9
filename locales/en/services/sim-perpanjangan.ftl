sim-perpanjangan = Renew a driving licence (SIM)
    .summary = For holders of a SIM that has not expired. One that expired even a day ago must be made anew.
    .product = A new SIM
sim-perpanjangan-validity = 5 years from issue
sim-perpanjangan-fee-note = On top: health test about Rp35.000 and psychology test Rp60.000 to Rp100.000. Insurance of about Rp50.000 is voluntary. Ask for receipts.
sim-perpanjangan-fee-a = SIM A, A Umum
sim-perpanjangan-fee-b = SIM BI, BII and Umum
sim-perpanjangan-fee-c = SIM C, CI, CII
sim-perpanjangan-fee-d = SIM D, DI
sim-perpanjangan-time-note = In person usually the same day; by app (SIM A and C) it is sent in 3 to 7 working days. That is for the police to say.
sim-perpanjangan-channel = The police: Satpas at Polres Soppeng, the mobile SIM service, or the app Digital Korlantas
    .address = Polres Soppeng, Watansoppeng

## Requirements

sim-perpanjangan-need-ktp = KTP and a copy
sim-perpanjangan-need-sim-lama = The old SIM, still valid
sim-perpanjangan-need-sehat = a doctor's letter of health
    .case = In person
sim-perpanjangan-need-psikologi = proof of the psychology test
    .case = In person
sim-perpanjangan-need-online-tes = health test at erikkes.id and psychology test at app.eppsi.id
    .case = If by app
sim-perpanjangan-need-online-foto = photos of KTP and SIM, a portrait on blue, and your signature
    .case = If by app
sim-perpanjangan-need-jkn = Proof of active BPJS Kesehatan

## Steps

sim-perpanjangan-step-1 = Take the health and psychology tests.
sim-perpanjangan-step-2 = Fill in the form at the Satpas or in the app.
sim-perpanjangan-step-3 = Pay the fee.
sim-perpanjangan-step-4 = In person: photo and fingerprints, then you get the SIM.

## Questions

sim-perpanjangan-ask-golongan = Which class?
    .label = Class
    .hint = Only SIM A and SIM C can be renewed by app. For the others you have to come.
sim-perpanjangan-golongan-is-a = A (car)
sim-perpanjangan-golongan-is-b = BI or BII (truck, bus)
sim-perpanjangan-golongan-is-c = C (motorcycle)
sim-perpanjangan-golongan-is-d = D (people with disabilities)
sim-perpanjangan-ask-cara = In person or by app?
    .label = Way
sim-perpanjangan-cara-is-datang = In person
sim-perpanjangan-cara-is-online = By app
