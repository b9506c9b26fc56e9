pbb-p2 = Land and building tax (PBB, SPPT)
    .summary = For owners of land: a new tax notice, change of name, split, merge, wrong data, copy, or objection.
    .product = A new or corrected tax notice (SPPT) with its object number (NOP)
pbb-p2-validity = One tax year. The due date stands on the SPPT
pbb-p2-fee-note = The tax itself is paid through a bank or QRIS, never to an officer.
pbb-p2-time-note = It may take longer if the land must be measured.

## Requirements

pbb-p2-need-spop = form SPOP, and LSPOP if there is a building. You get them at the counter
    .case = Unless you want a copy
pbb-p2-need-ktp = The applicant's KTP
pbb-p2-need-bukti-tanah = certificate, deed of sale or another land paper in the owner's name
    .case = Unless you want a copy
pbb-p2-need-sppt = the old SPPT
    .case = Unless the land is new or you want a copy
pbb-p2-need-nop = the NOP of the land, from last year's SPPT or receipt
    .case = If you want a copy
pbb-p2-need-sppt-tetangga = the SPPT of the land next to it
    .case = If new or split
pbb-p2-need-lunas = proof that the tax is paid
    .case = For a change of name, split or merge
pbb-p2-need-waris = the letter of inheritance
    .case = If inherited
pbb-p2-need-desa = a letter from the village or kelurahan where the land is
    .case = Unless you want a copy
pbb-p2-need-kuasa = a letter of authority from the owner, and the owner's KTP
    .case = If it is somebody else's land

## Steps

pbb-p2-step-1 = Ask for a letter at the village or kelurahan where the land is.
pbb-p2-step-2 = Press "Apply now", answer the questions and send photos of the papers.
pbb-p2-step-3 = Fill in form SPOP at the counter, and LSPOP if there is a building.
pbb-p2-step-4 = An officer looks into the papers, and at the land if needed.
pbb-p2-step-5 = The SPPT is issued and you are told here. Pay through a bank or QRIS.

## Questions

pbb-p2-ask-keperluan = What do you need?
    .label = Purpose
    .hint = Only want to pay? Use a bank or QRIS with the NOP on the SPPT; no application needed.
pbb-p2-keperluan-is-baru = Register new land
pbb-p2-keperluan-is-mutasi = Change of name
pbb-p2-keperluan-is-pecah = Split
pbb-p2-keperluan-is-gabung = Merge
pbb-p2-keperluan-is-pembetulan = Wrong data
pbb-p2-keperluan-is-salinan = SPPT lost or not issued
pbb-p2-keperluan-is-ganda = Remove a double
pbb-p2-keperluan-is-keberatan = Objection to the amount
pbb-p2-ask-sebab-mutasi = How did you get the land?
    .label = Origin
pbb-p2-sebab-mutasi-is-jual-beli = Bought
pbb-p2-sebab-mutasi-is-waris = Inherited
pbb-p2-sebab-mutasi-is-hibah = Gift
pbb-p2-sebab-mutasi-is-tukar = Exchange
pbb-p2-sebab-mutasi-is-lelang = Auction
pbb-p2-ask-pemohon = Whose land is it?
    .label = Owner
    .hint = Buyers and heirs count as owners.
pbb-p2-pemohon-is-pemilik = Mine
pbb-p2-pemohon-is-kuasa = Somebody else's, I act for the owner
pbb-p2-ask-nop = What is the NOP?
    .label = NOP
    .hint = 18 digits, at the top of the SPPT. Dots are fine.
    .example = 73.12.040.001.002-0003.0
pbb-p2-ask-nop-lain = Which NOP are merged with it?
    .label = NOP merged
    .hint = One a line, 18 digits.
    .example = 73.12.040.001.002-0005.0
pbb-p2-ask-nop-tetangga = What is the NOP of the land next to it?
    .label = Neighbour's NOP
    .hint = Skip this if you do not know.
    .example = 73.12.040.001.002-0004.0
pbb-p2-ask-wilayah = In which village or kelurahan is the land?
    .label = Village of the land
    .hint = Pick the kecamatan first, then the village.
    .example = Leworeng
pbb-p2-ask-nama-lama = Whose name is on the SPPT now?
    .label = Name now
    .example = Andi Baso Mappanyukki
pbb-p2-ask-luas-tanah = How large is the land, in square metres?
    .label = Land (m²)
    .example = 500
pbb-p2-ask-luas-bangunan = How large is the building, in square metres?
    .label = Building (m²)
    .hint = Write 0 if there is none.
    .example = 0
pbb-p2-ask-tahun-pajak = For which tax year?
    .label = Tax year
    .example = 2026
pbb-p2-ask-keterangan = What is wrong, and what should it be?
    .label = Explanation
    .example = The SPPT says 700, the certificate 500 square metres.
pbb-p2-ask-sppt = Send a photo of the SPPT.
    .label = SPPT
    .hint = The whole sheet, readable.
pbb-p2-ask-bukti-tanah = Send a photo or PDF of the land paper.
    .label = Land paper
    .hint = All pages in one file.
pbb-p2-ask-surat-waris = Send a photo of the letter of inheritance.
    .label = Inheritance
pbb-p2-ask-surat-kuasa = Send the letter of authority from the owner.
    .label = Letter of authority
    .hint = Signed by the owner and you.

## Reasons for rejecting

pbb-p2-reject-tunggakan = There is unpaid tax. Pay it first, then apply again.
pbb-p2-reject-luas-beda = The sizes on land paper and SPPT differ and must be measured. You will be contacted.
pbb-p2-reject-bukan-pemilik = By the papers you are neither owner nor heir.
pbb-p2-reject-letak = Where the land lies is unclear. Apply again with a neighbour's NOP or a village letter.
