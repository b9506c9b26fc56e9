# Finding a service.

catalogue-agencies = <b>Which service are you looking for?</b> Choose the office, or just write its name.
catalogue-services = <b>{ $agency }</b>
    Choose the service:
catalogue-back = ⬅️ Back
catalogue-all = 📋 All services
catalogue-apply = 📝 Apply now
catalogue-more = ℹ️ Read more
catalogue-fit = 🎯 What I need
catalogue-fit-hint = <i>{ $hint }</i>
catalogue-fit-said = { $label }: <b>{ $answer }</b>
catalogue-fit-requirements = <b>What you need in your case</b>
catalogue-open-channel = 🔗 Open the official channel
catalogue-checklist-send = 📋 Send this list
catalogue-checklist = 📋 What to prepare: { $name }
catalogue-checklist-item = ☐ { $text }
catalogue-checklist-office = 🏢 { $office }
catalogue-checklist-free = 💰 Fee: <b>FREE</b>. If somebody asks for money, do not pay; report it to the counter.
catalogue-checklist-date = List from the counter of { $office }, { $date }.
catalogue-which = Which one do you mean?
catalogue-not-here = Not at this counter:
catalogue-not-here-item = • { $text }
catalogue-title = <b>{ $name }</b>
catalogue-agency = 🏢 { $agency }
catalogue-requirements = <b>What you need</b>
catalogue-requirement = • { $text }
catalogue-requirement-case = { $case }: { $text }
catalogue-free = 💰 Fee: <b>FREE</b> ({ $basis }). Asking you for money is an offence. Report it: write <i>complaint</i> here.
catalogue-fee = 💰 Fee: <b>{ $amount }</b> ({ $basis })
catalogue-fee-unclear = 💰 Fee: <b>not certain</b> ({ $basis }). Ask the counter first; do not pay without an official letter.
catalogue-fee-depends = 💰 The fee depends on your case ({ $basis }).
catalogue-fee-list = 💰 Fees ({ $basis }):
catalogue-fee-case = • { $case }: <b>{ $amount }</b>
catalogue-fee-case-free = • { $case }: <b>FREE</b>. If somebody asks for money, report it: write <i>complaint</i> here.
catalogue-time = { $days ->
    [0] ⏱ If you apply now and everything is complete: done on the same working day, <b>{ $due }</b>.
    [one] ⏱ If you apply now and everything is complete: done by <b>{ $due }</b> ({ $days } working day).
   *[other] ⏱ If you apply now and everything is complete: done by <b>{ $due }</b> ({ $days } working days).
 }
catalogue-time-from = { $days ->
    [0] ⏱ If everything is complete: done <b>on the day you come</b>.
    [one] ⏱ If everything is complete: done within <b>{ $days } working day</b> of the day you come.
   *[other] ⏱ If everything is complete: done within <b>{ $days } working days</b> of the day you come.
 }
catalogue-time-elsewhere = ⏱ { $note }
catalogue-product = 📄 You get: { $product }
catalogue-elsewhere = Another agency decides on this, not this counter. Use its official channel:
catalogue-channel = 🏛 <b>{ $name }</b>
catalogue-address = 📍 { $address }
catalogue-hours = 🕘 { $hours }
catalogue-hours-mall = Opening hours of { $office }:
catalogue-hours-unknown = Its opening hours are not on record here. Ask that channel before you set out.
catalogue-phone = ☎️ { $phone }
catalogue-url = 🔗 { $url }
catalogue-checked = { $more ->
    [0] <i>Checked { $date } · source: { $source }</i>
   *[other] <i>Checked { $date } · source: { $source } +{ $more }</i>
 }
catalogue-steps = <b>Step by step</b>
catalogue-step = { $number }. { $step }
catalogue-validity = 📅 Valid: { $validity }
catalogue-complaints = 📣 Not satisfied? Write <i>complaint</i> here, or turn to:
catalogue-complaints-own = 📣 Complaints: { $text }
catalogue-legal = <i>Legal basis, as cited in Indonesian: { $list }</i>
catalogue-verified = <i>Checked { $date }. Source: { $source }</i>
