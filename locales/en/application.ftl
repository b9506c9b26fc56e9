# Applying: from the data notice to the receipt.

application-notice =
    <b>Before we begin, about your data</b>

    { $office } asks for data and files only to work on this application. Only the officers of the counter see them. What you do not send is deleted after { $days } days.

    You may stop at any time. The legal basis is Law 27/2022 on Personal Data Protection.

    Do you agree?
application-agree = ✅ Agree and begin
application-disagree = I do not agree
application-notice-agreed = ✅ You agreed that your data is used for this application.
application-notice-declined = All right, nothing is stored. You can still apply at the office in person.
application-already-begun = The form has begun already, see below.
application-begun = Let us begin: <b>{ $name }</b>. Answer one question at a time. You can stop and go on whenever you like.
application-step = <b>Step { $step } of { $all }</b> · { $name }
application-prompt = <b>{ $prompt }</b>
application-hint = <i>{ $hint }</i>
application-example = Example: <code>{ $example }</code>
application-current = Answer so far: { $answer }
application-echo = ✓ { $label }: { $answer }
application-mending = <b>Mending { $reference }</b>
application-flag-note = ⚠️ The officer's note: { $note }
application-how-choices = Tap everything that fits, then tap <b>Done</b>.
application-how-files = Send photos or PDFs, at most { $max } files of at most 5 MB each.
application-files-so-far = { $count } received (at most { $max }). Send more, or tap <b>Done</b>.
application-how-document = Send a clear photo or a PDF of at most 5 MB.
application-how-photo = Send the photo, bright and not cut off.
application-how-contact = Tap the key below to send your number, or type it.
application-how-location = Tap the key below to send where you are, or type the point, for example <code>-4.35, 119.88</code>.
application-how-niks = One NIK a line, at most { $max } persons.
application-how-district = Choose the district (kecamatan) first, or type the name of the village.
application-how-village = District { $district }. Now choose the village (desa or kelurahan).
application-which-village = Several are alike. Which one is right?
application-which-file = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
 } received. Which one is for <b>{ $label }</b>?
application-file-number = Photo { $number }
application-ticked = ☑️ { $label }
application-unticked = ⬜ { $label }
application-same-address = The same: { $address }
application-share-contact = 📱 Send my number
application-share-location = 📍 Send my location
application-key-skip = ⏭ Skip
application-key-back = ⬅️ Back
application-key-cancel = ✖️ Cancel
application-done = Done ✓
application-keep = Keep this answer
application-skip = ⏭ Skip
application-back = ⬅️ Back
application-cancel = ✖️ Cancel
application-kept-file = { $label } as stored
application-required = This one is needed. If you do not have it at hand, what you filled in stays stored; type <i>cancel</i> to stop for now.
application-pick-one = Tap one of the buttons, or type what one of them says.
application-pick-some = Tap everything that fits, then tap Done.
application-pick-yes-no = Answer <b>yes</b> or <b>no</b>.
application-pick-district = Several districts have a name like that. Choose from the buttons below.
application-no-such-place = There is no such place in this regency. Choose the district from the buttons below.
application-send-file = This one needs a file: send a photo or the document.
application-no-file-now = I do not need a file right now, so it is not stored.
application-not-a-contact = I do not need a contact here.
application-contact-not-own = That is somebody else's contact. Send your own number, or type it.
application-not-a-location = I do not need a location here.
application-cannot-read = I cannot read { $kind } yet. I need: <b>{ $label }</b>.
application-same = This must not be the same as an earlier answer.
application-same-as = This must not be the same as <b>{ $label }</b>.
application-no-earlier-address = There is no earlier address yet. Please write it in full.
application-no-working-day = The office is closed on { $day }. The next working day is { $next }.
application-too-early = The date must not be before { $first }.
application-too-long-after = The date may be at most { $days } days after { $first }.
application-line-refused = Line { $line }: { $why }
application-persons = Write { $min } to { $max } NIK, one a line.
application-no-more-choices = At most { $max } choices.
application-not-enough = Not enough yet. Please add some.
application-file-empty = The file is empty. Please send it again.
application-file-too-big = The file has { $got } MB, which is too big. At most { $max } MB. Send it as an ordinary photo to make it smaller.
application-file-heic = HEIC files cannot be used yet. Send it as an ordinary photo, not as a file.
application-file-no-picture = This one must be a picture (JPG or PNG). Send it as an ordinary photo.
application-file-wrong-type = Only photos (JPG, PNG) or PDFs can be taken. Photograph the original paper and send the photo, please.
application-try-like = A good answer looks like this: <code>{ $example }</code>
application-stale-button = That is an old button. See the newest question below.
application-first-question = This is the first question.
application-change = ✏️ Change answers
application-edit-not-read = I do not read changes to earlier messages. Tap the button below to change an answer.
application-nothing-open = No form is open now. Choose a service with /apply first.
application-nothing-to-cancel = Nothing is being filled in.
application-cancelled = All right, cancelled.
application-cancel-surely = Stop filling in <b>{ $name }</b>?
application-continue = ▶️ Go on
application-save = 💾 Save for later
application-discard = 🗑 Delete it
application-restart = 🔄 Begin again
application-saved = 💾 <b>{ $name }</b> is saved. Type <i>continue</i> at any time. It is deleted after { $days } days without an answer.
application-discarded = 🗑 <b>{ $name }</b> was deleted.
application-paused = 💾 <b>{ $name }</b> is saved. Go on whenever you like.
application-other-saved = 💾 <b>{ $name }</b> is saved for later.
application-unfinished = You have an unfinished form: <b>{ $name }</b> ({ $done } of { $all } answered). Go on or begin again? It is deleted after { $days } days without an answer.
application-resumed = Let us go on with <b>{ $name }</b>: { $done } of { $all } answered. It is deleted after { $days } days without an answer.
application-form-changed = The form has just been renewed. Your answers are kept; only what is new is asked.
application-service-gone = The service <b>{ $name }</b> is no longer offered here.
application-too-many-drafts = You already have { $max } unfinished forms, all of them kept. Please finish or delete one first, then begin a new one.
application-draft-gone = This form is no longer there.
application-expired = <b>{ $name }</b> was deleted after { $days } days without an answer. You can begin again at any time.
application-expired-mending = The changes you began for <code>{ $reference }</code> were deleted after { $days } days without an answer. The application still waits for your changes.
application-abandoned =
    <b>{ $name }</b> is not finished. You stopped at step { $step } of { $all }.

    Your answers are kept until <b>{ $until }</b>. Do you want to go on?
application-abandoned-whole =
    <b>{ $name }</b> is complete, but not sent yet.

    Your answers are kept until <b>{ $until }</b>. Do you want to go on?
application-review = <b>Check your answers</b> · { $name }
application-review-so-far = <b>Your answers so far</b> · { $name }
application-review-line = • { $label }: <b>{ $answer }</b>
application-review-ask = Is everything right? Once sent, an officer checks it.
application-review-only = Every question is answered. Tap <b>Send</b>, or change what is wrong.
application-edit = ✏️ { $label }
application-submit = 📨 Send application
application-not-complete = Something is not answered yet.
application-receipt =
    ✅ <b>Application received</b>

    Your number: <code>{ $reference }</code>
    Service: { $service }
    Promised by <b>{ $due }</b>.

    Keep the number. I will tell you here whenever something changes.
application-mended =
    ✅ Your changes to <code>{ $reference }</code> were sent to the officer.
    Promised by <b>{ $due }</b>.
application-mending-too-late = Application { $reference } has changed meanwhile, so this cannot be sent. See /status.
application-copy-number = 📋 Copy number
application-already-sent = This form was sent already. Its number is { $reference }.
application-privacy = 🔒 Your data is used for this application only, and only the officers who check it see it. Personal numbers are masked on screens. Nothing is passed on to others.
application-other-wish = You mentioned <b>{ $name }</b>. This form stays saved if you would like to open it.
application-open-other = Open { $name }
