# How an application is going.

tracking-view = 🔎 See status
tracking-mend = ✏️ Mend it now
tracking-apply-again = 📝 Apply again
tracking-all = 📋 All my applications
tracking-withdraw = ↩️ Withdraw
tracking-withdraw-surely = Withdraw application <b>{ $reference }</b>? Officers will not work on it any more.
tracking-withdraw-yes = Yes, withdraw
tracking-withdraw-no = Never mind
tracking-none = You have no applications yet. If you have an application number, send it here.
tracking-list = <b>Your applications</b> ({ $count })
tracking-item = { $reference } · { $status } · { $service }
tracking-not-found = That number is not among your applications. Please check it, or see /status.
tracking-wait = Too many numbers within this hour were not yours. Please wait, then try again. Your own applications are at /status.
tracking-mistyped = The number seems to have a typing mistake. A right one looks like this: <code>{ $example }</code>.
tracking-changed = This application has changed meanwhile.
tracking-title = <b>{ $reference }</b> · { $service }
tracking-status = Status: <b>{ $status }</b>
tracking-due = Promised by <b>{ $due }</b>.
tracking-reason = Reason: { $reason }
tracking-fetch = You can fetch the result at { $office }. Bring your ID card or show this number.
tracking-timeline = <b>What happened so far</b>
tracking-happened = • { $at }: { $what }
tracking-happened-submitted = you sent the application
tracking-happened-claimed = an officer began to check it
tracking-happened-released = back in the queue
tracking-happened-flagged = the officer asked for changes
tracking-happened-mended = you sent the changes
tracking-happened-approved = approved
tracking-happened-rejected = rejected
tracking-happened-ready = the result is ready
tracking-happened-completed = completed
tracking-happened-withdrawn = you withdrew it
tracking-happened-expired = the changes did not come in time
tracking-happened-looked = the officer opened what is private
tracking-status-submitted = waiting for an officer
tracking-status-in-review = being checked
tracking-status-needs-revision = needs changes
tracking-status-approved = approved
tracking-status-ready = ready to be fetched
tracking-status-completed = completed
tracking-status-rejected = rejected
tracking-status-withdrawn = withdrawn
tracking-status-expired = expired
tracking-flag = ⚠️ <b>{ $label }</b>: { $note }
tracking-while-away = 📬 While you could not be reached, this happened:
tracking-told-claimed = 👀 Application <code>{ $reference }</code>, { $service }, is being checked by an officer of { $agency }.
tracking-told-released = Application <code>{ $reference }</code>, { $service }, is back in the queue; another officer will check it.
tracking-told-flagged = ✏️ Application <code>{ $reference }</code>, { $service }, needs changes:
tracking-told-flagged-next = Only what is named above is asked again. The time promised stands still meanwhile.
tracking-mend-by = Send the changes by <b>{ $until }</b>. After that the application is closed.
tracking-mend-soon = ⏳ Application <code>{ $reference }</code>, { $service }, still waits for your changes, by <b>{ $until }</b>. After that it is closed.
tracking-told-approved =
    🎉 Application <code>{ $reference }</code>, { $service }, is <b>approved</b>.
    You get: { $product }
    I will tell you when it is ready.
tracking-told-rejected =
    ❌ Application <code>{ $reference }</code>, { $service }, was <b>rejected</b>.
    Reason: { $reason }
    You may apply again once that is mended.
tracking-told-ready = 📦 The result of <code>{ $reference }</code>, { $service }, is <b>ready</b> at { $office }. Bring your ID card or show this number.
tracking-told-completed = ✅ Application <code>{ $reference }</code>, { $service }, is completed. Thank you.
tracking-told-expired = ⌛ Application <code>{ $reference }</code>, { $service }, was closed, since the changes did not come in time. You may apply again at any time.
tracking-told-expired-begun = ⌛ Application <code>{ $reference }</code>, { $service }, sadly had to be closed: you had begun the changes, but they were not sent in time. You may apply again at any time.
tracking-told-withdrawn = ↩️ Application <code>{ $reference }</code>, { $service }, was withdrawn.
