izin-penelitian = Research permit (Surat Keterangan Penelitian)
    .summary = For students, lecturers and researchers who do research in Soppeng Regency.
    .product = A research letter (SKP)
izin-penelitian-validity = For the time of the research, usually 1 year at most
izin-penelitian-fee-note = National rules set no fee; we found no rule of Soppeng.

## Requirements

izin-penelitian-need-pengantar-kampus = a letter from your university
    .case = If you are a student or lecturer
izin-penelitian-need-pengantar-desa = a letter of request acknowledged by the village head
    .case = If you apply as an individual
izin-penelitian-need-pengantar-lembaga = a letter of request from your group or organisation
    .case = If you are a group, business or organisation
izin-penelitian-need-proposal = A proposal in Indonesian: purpose, time, researchers, method and places
izin-penelitian-need-identitas = KTP and three 4×6 photos. Students also bring the student card
izin-penelitian-need-pernyataan = A statement, with a Rp10.000 duty stamp, that you follow the rules and the documents are true

## Steps

izin-penelitian-step-1 = Press "Apply now", answer the questions, send the letter and the proposal.
izin-penelitian-step-2 = An officer checks it. If something is missing, you are told here.
izin-penelitian-step-3 = Kesbangpol assesses it and gives its recommendation.
izin-penelitian-step-4 = The letter is signed, and you are told how to get it.
izin-penelitian-step-5 = When the research is done, hand in the report.

## Questions

izin-penelitian-ask-jenis-peneliti = As what do you do the research?
    .label = Type of researcher
izin-penelitian-jenis-peneliti-is-mahasiswa = Student
izin-penelitian-jenis-peneliti-is-dosen = Lecturer
izin-penelitian-jenis-peneliti-is-perorangan = Individual
izin-penelitian-jenis-peneliti-is-kelompok = Group
izin-penelitian-jenis-peneliti-is-badan-usaha = Business
izin-penelitian-jenis-peneliti-is-ormas = Civil organisation
izin-penelitian-ask-nama-lengkap = What is the researcher's full name?
    .label = Researcher
    .hint = For a group, its leader. As on the KTP.
    .example = Andi Rahmat Hidayat
izin-penelitian-ask-nik = What is the researcher's NIK?
    .label = NIK
    .hint = 16 digits, at the top of the KTP.
    .example = 7312041208900001
izin-penelitian-ask-lembaga = What is the university or institution called?
    .label = Institution
    .example = Universitas Contoh Makassar
izin-penelitian-ask-nim = What is your student number (NIM)?
    .label = Student number
    .hint = It is on your student card.
    .example = H0112345
izin-penelitian-ask-dosen-asn = Are you a civil servant (PNS or PPPK)?
    .label = Civil servant
izin-penelitian-ask-nip = What is your NIP?
    .label = NIP
    .hint = 18 digits, on your staff card or latest decree.
    .example = 199008122015041001
izin-penelitian-ask-anggota = Who is in the group?
    .label = Group members
    .hint = One name a line.
    .example = Nur Aisyah Ramadhani
izin-penelitian-ask-judul = What is the title of the research?
    .label = Title
    .hint = As in the proposal.
    .example = The effect of rainfall on cocoa harvests in Soppeng Regency
izin-penelitian-ask-bidang = What is the field of study?
    .label = Field
    .example = Agriculture
izin-penelitian-ask-metode = How will you collect the data?
    .label = Methods
    .hint = You can pick more than one.
izin-penelitian-metode-is-wawancara = Interviews
izin-penelitian-metode-is-kuesioner = Questionnaires
izin-penelitian-metode-is-pengamatan = Observation
izin-penelitian-metode-is-dokumen = Records and documents
izin-penelitian-metode-is-laboratorium = Samples for a laboratory
izin-penelitian-metode-is-lainnya = Another way
izin-penelitian-ask-lokasi = Where will the research take place?
    .label = Places
    .hint = Write the villages, schools or offices in Soppeng.
    .example = Desa Gattareng and Desa Watu, Kecamatan Marioriwawo
izin-penelitian-ask-tanggal-mulai = When does the research begin?
    .label = Begins
    .hint = Today at the earliest.
    .example = 5 January
izin-penelitian-ask-tanggal-selesai = When does the research end?
    .label = Ends
    .hint = At most one year after it begins.
    .example = 31 March
izin-penelitian-ask-nomor-pengantar = What is the number of the covering letter?
    .label = Letter number
    .hint = It is at the top of the letter from the university, institution or village.
    .example = 1234/UN4/PL/2026
izin-penelitian-ask-tanggal-pengantar = On which day was the covering letter made?
    .label = Letter date
    .example = 16-11-2026
izin-penelitian-ask-pengantar = Send a photo or PDF of the covering letter.
    .label = Covering letter
    .hint = The signature and stamp must be visible.
izin-penelitian-ask-proposal = Send the research proposal.
    .label = Proposal
    .hint = A PDF of at most 5 MB. For students: approved by the supervisor.
izin-penelitian-ask-pernyataan = Send the statement with the duty stamp.
    .label = Statement
    .hint = It says that you follow the rules and all documents are true.
izin-penelitian-ask-pas-foto = Send a portrait photo of the researcher.
    .label = Portrait photo
    .hint = For a group, its leader. Face to the front.

## Reasons for rejecting

izin-penelitian-reject-proposal = The proposal is incomplete or not approved by the supervisor. Complete it, then apply again.
izin-penelitian-reject-di-luar-wilayah = The place of research is outside Soppeng Regency. Apply where the research takes place.
izin-penelitian-reject-tanpa-pengantar = The covering letter is missing or does not fit. Ask the university, institution or village for one.
izin-penelitian-reject-tanggal-lewat = The dates of the research have passed. Apply again with new dates.
izin-penelitian-reject-dampak = The research may do harm. Please come to the counter for an explanation.
