# What is answered, not approved or refused: complaints and suggestions.

reply-button = 💬 Answer
reply-refuse = ✖️ Cannot be followed up
reply-type = Reply to this message with the answer to <b>{ $reference }</b>. Whoever reported it reads it at once, and it cannot be taken back.
reply-only = This is answered, not approved.
reply-not-here = This is approved or refused, not answered.
reply-receipt =
    ✅ <b>Report received</b>

    Your number: <code>{ $reference }</code>
    Service: { $service }
    Answered by <b>{ $due }</b> at the latest.

    Keep the number. I will send you the answer here.
reply-mended =
    ✅ The corrections of <code>{ $reference }</code> were sent to the officers.
    Answered by <b>{ $due }</b> at the latest.
reply-due = Answered by <b>{ $due }</b> at the latest.
reply-told = 💬 <code>{ $reference }</code>, { $service }, <b>was answered</b>:
reply-told-refused =
    ✖️ <code>{ $reference }</code>, { $service }, <b>cannot be followed up</b>.
    Reason: { $reason }
reply-status = answered
reply-status-refused = cannot be followed up
reply-happened = answered
reply-shown = Answer: { $answer }
reply-promise = { $days ->
    [0] ⏱ If you send it now: answered on the same working day, <b>{ $due }</b>.
    [one] ⏱ If you send it now: answered by <b>{ $due }</b> ({ $days } working day).
   *[other] ⏱ If you send it now: answered by <b>{ $due }</b> ({ $days } working days).
 }
reply-refuse-why = Why can <b>{ $reference }</b> not be followed up? Whoever reported it reads the reason.
reply-refuse-type = Reply to this message: why can <b>{ $reference }</b> not be followed up?
