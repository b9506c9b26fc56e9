# A drawing of a form's journey, for those who write services.

graph-start = Start: { $service }
graph-check = Check all answers
graph-send = Sent to { $agency }
graph-elsewhere = Goes on at: { $channel }
graph-yes = yes
graph-no = no
graph-other = anything else
graph-optional = may be skipped
graph-fit = tapped before the form
graph-is = { $question } = { $answer }
graph-is-not = { $question } ≠ { $answer }
graph-at-least = { $question } ≥ { $number }
graph-older-than = { $question } is { $years } years ago or more
graph-any = { $one } or { $other }
graph-all = { $one } and { $other }
graph-group = ({ $inside })
