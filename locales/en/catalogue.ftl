# Finding a service.

catalogue-agencies = <b>Which service are you looking for?</b> Choose the office, or just write its name.
catalogue-services = <b>{ $agency }</b>
    Choose the service:
catalogue-back = ⬅️ Back
catalogue-all = 📋 All services
catalogue-apply = 📝 Apply now
catalogue-which = Which one do you mean?
catalogue-title = <b>{ $name }</b>
catalogue-agency = 🏢 { $agency }
catalogue-requirements = <b>What you need</b>
catalogue-requirement = • { $text }
catalogue-free = 💰 Fee: <b>FREE</b> ({ $basis }). If anybody asks you for money, report it.
catalogue-fee = 💰 Fee: <b>{ $amount }</b> ({ $basis })
catalogue-time = { $days ->
    [0] ⏱ If you apply now and everything is complete: done on the same working day, <b>{ $due }</b>.
    [one] ⏱ If you apply now and everything is complete: done by <b>{ $due }</b> ({ $days } working day).
   *[other] ⏱ If you apply now and everything is complete: done by <b>{ $due }</b> ({ $days } working days).
 }
catalogue-product = 📄 You get: { $product }
catalogue-legal = <i>Legal basis: { $list }</i>
catalogue-verified = <i>Checked { $date }. Source: { $source }</i>
