# The words of the service {id}. Replace every TULIS: ("write:") by words that anybody understands, then look at the other sentences.
# A line set in by four spaces belongs to the line above it.

{id} = TULIS: name of the service
    .summary = TULIS: for whom and for what, in one sentence.
    .product = TULIS: what one gets in the end, for example a permit
{id}-validity = TULIS: how long it is valid

## Steps

{id}-step-1 = Answer the questions here and send the photos.
{id}-step-2 = An officer looks at it; you are told when something is missing.
{id}-step-3 = Fetch the result at the office.

## Requirements

{id}-need-ktp = The applicant's KTP
{id}-need-surat-tugas = a letter of assignment from the organisation
    .case = If it is for an organisation

## Questions

{id}-ask-pemohon = Whom is this for?
    .label = Applicant
{id}-pemohon-is-perorangan = Myself
{id}-pemohon-is-lembaga = An organisation
{id}-ask-nama-lembaga = What is the organisation called?
    .label = Organisation
    .hint = Write it as in its letter.
    .example = Yayasan Melati
{id}-ask-nama-lengkap = What is your full name?
    .label = Full name
    .hint = Write it as on your KTP.
    .example = Siti Aminah
{id}-ask-no-hp = What is your mobile number?
    .label = Mobile number
    .example = 081234567890
{id}-ask-foto-ktp = Send a photo of your KTP.
    .label = Photo of the KTP
    .hint = All words must be readable.

## Reasons to refuse

{id}-reject-tidak-lengkap = Something is missing. Apply again with everything that is needed.
