# Cards of services that are shared in other chats (inline mode).

inline-hint = { $fee } · { $time }
inline-fee-unclear = fee not certain, ask the counter
inline-free = FREE
inline-fee = Fee { $amount }
inline-fee-depends = The fee depends on the case
inline-time = { $days ->
    [0] done the same day
    [one] { $days } working day
   *[other] { $days } working days
 }
inline-elsewhere = Handled at { $channel }
inline-forward = Handled at { $channel }, can be handed in at this counter
inline-apply = Apply
inline-read = Requirements and fee
inline-needs-more = … and { $count } more. The button below shows the whole list.
inline-none = Nothing found. Open the counter
inline-all = Open the counter
