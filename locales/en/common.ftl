# Dates, times and money: used by every message, also as what a variable holds.

# Variables: $day (number), $month (number 1–12), $year (text)
common-date =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }

# Variables: $date (a date), $weekday (1–7, from Monday)
common-day =
    { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }, { $date }

# Variables: $date (a date), $hour and $minute (two digits), $zone (WIB, WITA, WIT)
common-moment = { $date } at { $hour }:{ $minute } { $zone }

# Variables: $amount (digits with a dot per thousand, as everywhere in Indonesia)
common-rupiah = Rp{ $amount }
common-rupiah-negative = -Rp{ $amount }
