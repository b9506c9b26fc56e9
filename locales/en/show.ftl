# Answers as people read them.

show-date = { $date }
show-time = { $time }
show-money = { $amount }
show-item = { $item }
show-yes = Yes
show-no = No
show-village = { $village }, { $district } district
show-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
 }
show-skipped = (skipped)
