pkb = Vehicle tax and registration (Samsat)
    .summary = For owners of vehicles: yearly tax, five-yearly with new plates, change of owner, and moving regions.
    .product = Proof of payment and a stamped STNK; every five years also a new STNK and plates
pkb-validity = Tax 1 year; STNK and plates 5 years
pkb-fee-note = The tax itself is about 1% of the vehicle's value, plus a surcharge of 66% of that tax and Jasa Raharja (motorcycle about Rp35.000, car Rp143.000). The exact sum comes from Samsat or the SIGNAL app.
pkb-fee-stnk-motor = Five-yearly, motorcycle STNK
pkb-fee-pelat-motor = Five-yearly, motorcycle plates
pkb-fee-stnk-mobil = Five-yearly, car STNK
pkb-fee-pelat-mobil = Five-yearly, car plates
pkb-time-note = Usually the same day if complete. That is for Samsat to say.
pkb-channel = Samsat Soppeng, or the app SIGNAL for the yearly tax
    .address = Samsat Soppeng, Watansoppeng

## Requirements

pkb-need-stnk = The STNK itself
pkb-need-ktp = The KTP with the name on the STNK
pkb-need-bpkb = the BPKB. If with a lender: the lender's letter
    .case = Five-yearly, new owner or moving
pkb-need-kendaraan = the vehicle itself, for inspection
    .case = Five-yearly, new owner or moving
pkb-need-kuitansi = the stamped receipt of sale
    .case = For a new owner
pkb-need-kuasa = If somebody goes for you: a power of attorney and that person's KTP. A company's vehicle: also its NPWP

## Steps

pkb-step-1 = Five-yearly: have the vehicle inspected first.
pkb-step-2 = Fill in the form and hand in the papers, or open SIGNAL.
pkb-step-3 = Pay the sum that is set.
pkb-step-4 = Collect STNK and receipt; five-yearly also the plates.

## Questions

pkb-ask-jenis = What do you need?
    .label = Purpose
pkb-jenis-is-tahunan = Yearly tax
pkb-jenis-is-lima-tahunan = Five-yearly, new plates
pkb-jenis-is-balik-nama = Change of owner
pkb-jenis-is-mutasi = Moving regions
pkb-ask-roda = Motorcycle or car?
    .label = Vehicle
pkb-roda-is-motor = Motorcycle
pkb-roda-is-mobil = Car
