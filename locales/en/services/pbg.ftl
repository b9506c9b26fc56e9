pbg = Building approval (PBG, formerly IMB)
    .summary = For owners who build, change or extend a house or building. Get it before you begin.
    .product = The PBG document. When the building is finished, apply for the fitness certificate (SLF)
pbg-validity = As long as the building stays the same. It may lapse if you have not begun after about 6 months
pbg-fee-note = The levy is worked out from size and use and paid to the regional treasury, never to an officer. Homes of low-income families are usually exempt.
pbg-time-note = The time you take to mend drawings is not counted.

## Requirements

pbg-need-ktp = KTP of the owner. Foreigners: KITAS
pbg-need-tanah = Proof of the land: certificate, deed of sale or another paper
pbg-need-perjanjian = the agreement to use the land
    .case = If the land is somebody else's
pbg-need-kkpr = Zoning letter (KKPR or KRK)
pbg-need-gambar = Drawings: plan, views, sections, foundation, columns, beams, roof, with calculation and list of materials
pbg-need-ahli = data of the licensed architect or planner, and a soil study
    .case = If more than 2 floors
pbg-need-lingkungan = Environmental paper by size. For a home a statement (SPPL) is usually enough
pbg-need-tambahan = If asked for: proof that land tax is paid, a statement that there is no dispute, or consent of neighbours

## Steps

pbg-step-1 = Prepare the papers, press "Apply now" and send them here. The counter helps to register them in SIMBG (simbg.pu.go.id).
pbg-step-2 = The public works office checks the drawings. You are told if something must be mended.
pbg-step-3 = The levy is set and you pay it to the regional treasury.
pbg-step-4 = DPMPTSP issues the PBG once it is paid.

## Questions

pbg-ask-milik-sendiri = Is the land your own?
    .label = Own land
pbg-ask-bertingkat = Has the building more than 2 floors?
    .label = More than 2 floors
pbg-ask-jenis-permohonan = What will be done?
    .label = Work
pbg-jenis-permohonan-is-baru = Build new
pbg-jenis-permohonan-is-ubah = Change it
pbg-jenis-permohonan-is-perluas = Extend it
pbg-jenis-permohonan-is-sudah-berdiri = Already built, no permit
pbg-ask-fungsi = What is the building for?
    .label = Use
pbg-fungsi-is-hunian = Living
pbg-fungsi-is-usaha = Business
pbg-fungsi-is-keagamaan = Worship
pbg-fungsi-is-sosial = Social or school
pbg-fungsi-is-khusus = Special
pbg-ask-wilayah = In which village or kelurahan is the building?
    .label = Village
    .hint = Pick the kecamatan first, then the village.
    .example = Lapajung
pbg-ask-alamat = What is the address of the building?
    .label = Address
    .hint = Street or hamlet, number, RT and RW.
    .example = Jalan Melati Nomor 5, RT 001 RW 003
pbg-ask-jenis-hak = Which paper do you have for the land?
    .label = Land paper
pbg-jenis-hak-is-shm = Ownership certificate (SHM)
pbg-jenis-hak-is-hgb = Building right (HGB)
pbg-jenis-hak-is-hp = Right of use
pbg-jenis-hak-is-ajb = Deed of sale (AJB)
pbg-jenis-hak-is-lainnya = Another paper
pbg-ask-nomor-tanah = What is its number?
    .label = Number of the paper
    .hint = See its front page.
    .example = 01234
pbg-ask-luas-tanah = How large is the land, in square metres?
    .label = Land (m²)
    .example = 200
pbg-ask-luas-bangunan = How large is the building, in square metres?
    .label = Building (m²)
    .hint = All floors together.
    .example = 90
pbg-ask-jumlah-lantai = How many floors?
    .label = Floors
    .example = 1
pbg-ask-bukti-tanah = Send a photo or PDF of the land paper.
    .label = Land paper
    .hint = All pages in one file.
pbg-ask-kkpr = Send the zoning letter (KKPR or KRK).
    .label = KKPR or KRK
pbg-ask-gambar = Send the drawings.
    .label = Drawings
    .hint = PDFs signed by the planner. Several files are fine.
pbg-ask-perjanjian-tanah = Send the agreement to use the land.
    .label = Land agreement

## Reasons for rejecting

pbg-reject-gambar = The drawings are incomplete or not signed by the planner. Complete them and apply again.
pbg-reject-tata-ruang = The place does not fit the zoning. Ask the public works office.
pbg-reject-sempadan = The building crosses the building line. Mend the drawings.
pbg-reject-bukti-tanah = The land paper is in another name. Add an agreement or power of attorney.
pbg-reject-retribusi = The levy was not paid in time. Pay it to the regional treasury as the letter says, then apply again.
