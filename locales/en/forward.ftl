# What the counter only passes on to the agency that decides.

forward-apply = 📨 Hand it in here
forward-offer = 📨 You can also <b>hand it in at this counter</b>: fill it in here, send the photos, and we pass it on to { $agency }. Sent now and complete, we pass it on by <b>{ $due }</b>. { $agency } still checks and decides. The counter takes no money.
forward-promise = 📨 Handed in here now and complete, we pass it on to { $agency } by <b>{ $due }</b>. From then on { $agency } sets the time.
forward-free = 📨 Handing it in here costs nothing. If anybody at the counter asks for money, report it: write <i>complaint</i> here.
forward-notice =
    <b>Before you begin: we only pass this on</b>

    { $office } only checks that nothing is missing and passes it on. { $agency } decides. The counter takes no money.

    Officers of the counter see your answers and files, then give them to { $agency }, for this matter only. Once passed on, it cannot be withdrawn through this bot. What you do not send is deleted after { $days } days.

    The basis is UU 27/2022 on the protection of personal data. You may also go there yourself.

    Do you agree?
forward-agreed = ✅ You agree that your answers and files are passed on to { $agency }.
forward-privacy = 🔒 Officers of the counter see your data, then give them to { $agency }, since that is what you ask for. Nobody else gets them. Personal numbers are opened only by the officer who hands it over.
forward-review-ask = Is everything right? Once sent, an officer of the counter checks that nothing is missing and passes it on to { $agency }.
forward-receipt =
    ✅ <b>Received, to be passed on</b>

    Your number: <code>{ $reference }</code>
    Service: { $service }
    We pass it on to { $agency } by <b>{ $due }</b>.
    { $agency } still checks and decides. The counter takes no money.

    Keep the number. I will tell you here as soon as it is passed on, or when something is missing.
forward-mended =
    ✅ The changes to <code>{ $reference }</code> were sent to the officers of the counter.
    We pass it on to { $agency } by <b>{ $due }</b>.
forward-due = We pass it on to { $agency } by <b>{ $due }</b>.
forward-somebody = the agency in charge
forward-status-forwarded = passed on
forward-status-refused = cannot be passed on
forward-happened-forwarded = we passed it on to { $agency }
forward-happened-refused = it could not be passed on
forward-told-claimed = 👀 An officer of the counter is checking that nothing is missing in <code>{ $reference }</code>, { $service }.
forward-told-forwarded = ➡️ Application <code>{ $reference }</code>, { $service }, <b>was passed on</b> to { $agency }.
forward-told-refused =
    ✖️ We <b>cannot pass on</b> application <code>{ $reference }</code>, { $service }.
    Reason: { $reason }

    This is no decision of { $agency }. You may hand it in again once that is mended, or go there yourself:
forward-note = The officer's note: <b>{ $note }</b>
forward-next = What comes next: { $next }
forward-ask = From now on, ask { $agency } about news, changes and cancelling, not the counter:
forward-by-oneself = This is no decision of { $agency }. You may hand it in again once that is mended, or go there yourself:

## The staff chat

forward-card = ➡️ To be passed on to <b>{ $agency }</b>. Here it is only checked whether it is complete.
forward-card-due = Pass it on by <b>{ $due }</b>
forward-hand-over = ➡️ Pass on
forward-sheet = 📄 Whole sheet to hand over
forward-sheet-title = 📄 <b>To be handed to { $agency }</b> · <code>{ $reference }</code> · { $service }
forward-sheet-keep = Everything is in full here, only to be handed to { $agency }. Do not write it in the group or send it to anybody; once handed over, delete it from this chat. Each time it is opened, it is written down who did and when.
forward-surely = Was <b>{ $reference }</b> handed to { $agency }? The applicant is told at once, and it cannot be undone. If { $agency } gave a number, type it so that the applicant can ask about it.
forward-yes = ➡️ Yes, without a note
forward-typed = ⌨️ Yes, type a number or a note
forward-type = Reply to this message with the number that { $agency } gave to <b>{ $reference }</b>, or with a note for the applicant.
forward-refuse = ✖️ Cannot be passed on
forward-refuse-why = Why can <b>{ $reference }</b> not be passed on? The applicant reads the reason.
forward-refuse-type = Reply to this message: why can <b>{ $reference }</b> not be passed on?
forward-decided-elsewhere = This is only passed on: { $agency } decides.
forward-decided-here = This is decided here, not passed on.
forward-deadline-soon = ⏰ <b>{ $reference }</b> · { $service }: not passed on to { $agency } yet, promised by <b>{ $due }</b>.
forward-deadline-over = 🚨 <b>Promise broken</b>: <b>{ $reference }</b> · { $service } should have been passed on to { $agency } by <b>{ $due }</b>. Pass it on now, or tell the applicant why it cannot be done.
