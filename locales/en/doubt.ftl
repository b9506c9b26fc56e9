# What is asked about once more, without refusing.

doubt-ask = 🤔 { $label }: <b>{ $answer }</b>
doubt-surely = If that is how it is, all is well. Is it right?
doubt-right = ✅ It is right
doubt-change = ✏️ Change
doubt-unknown-region = Its first digits are no province I know.
doubt-foreign-region = This NIK was first registered in another region. That is normal if you have moved.
doubt-foreign-land = A NOP of land here begins with { $here }. This one is land elsewhere.
doubt-impossible-date = The date inside the number does not exist.
doubt-serial-zero = Its last four digits are 0000, which is unusual.
doubt-luhn = The check digit does not fit. Perhaps two digits changed places.
doubt-sex-digit = The digit for the sex is unusual.
doubt-appointed-young = By the number, the appointment was at the age of { $years }.
doubt-mail-domain = Did you mean <b>{ $suggestion }</b>?
doubt-birth-date = The NIK says born on { $nik }, you wrote { $given }.
doubt-sex = The sex in the NIK differs from your answer.
doubt-few-words = A name should have at least { $words } words, not abbreviated.
doubt-old-date = That was { $age } ago; usually nothing older than { $most } is accepted.
doubt-days =
    { $count ->
        [one] one day
       *[other] { $count } days
    }
doubt-months =
    { $count ->
        [one] one month
       *[other] { $count } months
    }
doubt-years =
    { $count ->
        [one] one year
       *[other] { $count } years
    }
doubt-not-together = ✋ { $label }: <b>{ $answer }</b>
doubt-change-one = Which one would you like to change?
