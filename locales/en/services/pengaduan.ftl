pengaduan = Complaints and suggestions
    .summary = For anybody who was wronged or has a suggestion. You need not give your name. In an emergency call 112, 110 (police) or 119 (health).
    .product = A number and an answer or action
pengaduan-validity = Best within 30 days of what happened
pengaduan-time-note = Suggestions and questions are usually answered sooner. That day is the limit for an answer; a complaint that needs an inquiry is decided within 60 days.
pengaduan-complaints = No answer? Turn to SP4N-LAPOR (lapor.go.id, SMS 1708) or the Ombudsman (call 137).

## Requirements

pengaduan-need-cerita = What happened: what, where, when, who or which unit
pengaduan-need-bukti = photos, letters or other proof, if you have any
    .case = If you complain
pengaduan-need-kontak = name and mobile number. They can be kept secret
    .case = If you wish to be contacted

## Steps

pengaduan-step-1 = Tell what happened with "Apply now". You get a number at once.
pengaduan-step-2 = An officer checks it and passes it on to the unit in charge.
pengaduan-step-3 = The unit acts on it; you are told the answer here.
pengaduan-step-4 = If you are not satisfied, go on to SP4N-LAPOR or the Ombudsman.

## Questions

pengaduan-ask-jenis = What would you like to tell us?
    .label = Kind
pengaduan-jenis-is-pengaduan = A complaint
pengaduan-jenis-is-saran = A suggestion
pengaduan-jenis-is-pertanyaan = A question
pengaduan-jenis-is-apresiasi = Praise
pengaduan-ask-rahasiakan = What about your name?
    .label = Your name
    .hint = Secret: only the officer who handles this can open your name and number, and they are not passed on to whom you complain about. No name: we do not ask your name or number.
pengaduan-rahasiakan-is-terbuka = May be known
pengaduan-rahasiakan-is-dirahasiakan = Keep it secret
pengaduan-rahasiakan-is-anonim = No name
pengaduan-ask-unit = Which counter, office or service is it about?
    .label = Unit
    .example = Disdukcapil counter
pengaduan-ask-tanggal-kejadian = When did it happen?
    .label = Date
    .hint = If you are not sure, give your best guess.
pengaduan-ask-tempat = Where did it happen?
    .label = Place
    .example = Ground floor of the mall
pengaduan-ask-uraian = Tell us what happened.
    .label = Story
    .hint = In your own words, at least one sentence. Every complaints officer reads this; if your name is secret, do not write it here.
    .example = I was asked to pay although the service is free.
pengaduan-ask-harapan = What do you hope for?
    .label = Hope
    .hint = You can skip this.
    .example = My money back
pengaduan-ask-nomor-permohonan = Is there an application number?
    .label = Application number
    .hint = Skip this if there is none. This number may tell the officer who you are. Unless your name may be known, only the officer who handles this can open it.
    .example = SPG-7K3M-9QW
pengaduan-ask-jalur-balasan = How shall we answer?
    .label = Answer by
pengaduan-jalur-balasan-is-chat = This chat
pengaduan-jalur-balasan-is-telepon = Phone
pengaduan-jalur-balasan-is-tidak-perlu = No answer needed
pengaduan-ask-bukti = Send proof, if you have any.
    .label = Proof
    .hint = Photos or PDFs, up to 5. You can skip this. Unless your name may be known, only the officer who handles this can open them.

## Reasons for rejecting

pengaduan-reject-tidak-jelas = The complaint is not clear enough. Send it again with place, time and what happened.
pengaduan-reject-bukan-wewenang = This is not in our power. Please use SP4N-LAPOR (lapor.go.id).
pengaduan-reject-di-pengadilan = The matter is before a court, so we may not look into it.
pengaduan-reject-sudah-ditangani = The same complaint has been dealt with already.
