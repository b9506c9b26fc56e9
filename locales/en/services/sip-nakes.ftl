sip-nakes = Practice licence (SIP) for health workers
    .summary = For doctors, nurses, midwives, pharmacists and other health workers who practise in Soppeng.
    .product = A practice licence (SIP) for one place of practice
sip-nakes-validity = 5 years, or until the STR ends if it has a date
sip-nakes-fee-note = This licence is free in other regions; we found no rule of Soppeng.

## Requirements

sip-nakes-need-str = A valid registration certificate (STR), up to date in SATUSEHAT SDMK
sip-nakes-need-tempat-praktik = a letter from the place of practice
    .case = For a new licence, a renewal or another place
sip-nakes-need-skp = proof of enough professional credits (SKP)
    .case = If you renew
sip-nakes-need-sip-lama = the old SIP
    .case = If you renew, change place or give it up
sip-nakes-need-ktp-foto = KTP and a 4×6 photo; usually also a diploma and a doctor's letter of health. The professional body's recommendation is no longer needed
sip-nakes-need-lama-berhenti = If you have not practised for over 5 years: further proof of competence

## Steps

sip-nakes-step-1 = Bring your STR up to date in SATUSEHAT SDMK, and ask the place of practice for its letter.
sip-nakes-step-2 = Press "Apply now", answer the questions and send photos of the papers.
sip-nakes-step-3 = The health office checks it. If something is missing, you are told here.
sip-nakes-step-4 = The SIP is signed, and you are told how to get it.

## Questions

sip-nakes-ask-jenis-permohonan = What do you need?
    .label = Type of application
sip-nakes-jenis-permohonan-is-baru = A new SIP
sip-nakes-jenis-permohonan-is-perpanjang = Renew my SIP
sip-nakes-jenis-permohonan-is-pindah-tempat = Change the place of practice
sip-nakes-jenis-permohonan-is-cabut = Give up my SIP
sip-nakes-ask-profesi = What is your profession?
    .label = Profession
sip-nakes-profesi-is-dokter = Doctor
sip-nakes-profesi-is-dokter-gigi = Dentist
sip-nakes-profesi-is-perawat = Nurse
sip-nakes-profesi-is-bidan = Midwife
sip-nakes-profesi-is-apoteker = Pharmacist
sip-nakes-profesi-is-ttk = Pharmacy technician
sip-nakes-profesi-is-atlm = Medical laboratory technologist
sip-nakes-profesi-is-nutrisionis = Nutritionist
sip-nakes-profesi-is-fisioterapis = Physiotherapist
sip-nakes-profesi-is-lainnya = Another profession
sip-nakes-ask-nama-lengkap = What is your full name?
    .label = Full name
    .hint = Write it as on your STR; titles are fine.
    .example = Sitti Rahmah, S.Kep
sip-nakes-ask-nomor-str = What is the number of your STR?
    .label = STR number
    .hint = It is at the top of the STR. Copy all of it.
    .example = AB00001234567890
sip-nakes-ask-str-seumur-hidup = Is your STR valid for life?
    .label = STR for life
    .hint = See what the STR says about its validity.
sip-nakes-ask-str-sampai = Until when is your STR valid?
    .label = STR valid until
    .hint = See what the STR says about its validity.
    .example = 31-12-2030
sip-nakes-ask-nomor-sip-lama = What is the number of the old SIP?
    .label = Old SIP number
    .hint = It is at the top of the SIP.
    .example = 503/045/SIP/DPMPTSP/2021
sip-nakes-ask-sip-lama-berakhir = When does the old SIP end?
    .label = Old SIP ends
    .hint = If it has ended already, write that day.
    .example = 31-12-2026
sip-nakes-ask-sip-ke = Which SIP of yours is this?
    .label = Number of SIP
    .hint = Count every place that still has a SIP, this one included.
    .example = 1
sip-nakes-ask-jenis-praktik = Where do you practise?
    .label = Type of practice
sip-nakes-jenis-praktik-is-fasilitas = Hospital, puskesmas, clinic, pharmacy
sip-nakes-jenis-praktik-is-mandiri = My own practice
sip-nakes-ask-nama-faskes = What is the place of practice called?
    .label = Place of practice
    .hint = For your own practice, write its name. If you give up a SIP, write the place it was for.
    .example = Praktik Mandiri Bidan Rahmah
sip-nakes-ask-wilayah = In which village or kelurahan is the place of practice?
    .label = Village of the practice
    .hint = Pick the kecamatan first, then the village.
    .example = Lapajung
sip-nakes-ask-alamat = What is the address of the place of practice?
    .label = Address of the practice
    .hint = Street, number, RT and RW.
    .example = Jalan Anggrek Nomor 12, RT 003 RW 002
sip-nakes-ask-foto-str = Send a photo or PDF of your STR.
    .label = STR
    .hint = The whole sheet, readable.
sip-nakes-ask-tempat-praktik = Send the letter from the place of practice.
    .label = Letter of the practice
    .hint = From the head of the facility. For your own practice: a statement that you have a place for it.
sip-nakes-ask-bukti-skp = Send proof of your professional credits (SKP).
    .label = Proof of credits
    .hint = A printout from your SATUSEHAT SDMK account. Up to 5 files.
sip-nakes-ask-sip-lama = Send a photo or PDF of the old SIP.
    .label = Old SIP
    .hint = The whole sheet, readable.

## Reasons for rejecting

sip-nakes-reject-skp-kurang = There are not enough credits (SKP). Complete them, then apply again.
sip-nakes-reject-str-belum-baru = Your STR is not up to date in SATUSEHAT SDMK or KKI. Update it there first.
sip-nakes-reject-tempat-tidak-terdaftar = The place of practice is not registered. Please ask whoever runs it.
sip-nakes-reject-melebihi-batas = You already have as many SIP as are allowed. Give one up first.
