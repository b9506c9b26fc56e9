# Limits: when messages come too fast or too many of them.

# Half a minute and half an hour: see `Passage::take` in src/shell/limits.rs. At most 200 letters (the note over the screen).
limits-too-fast = Sorry, that was too fast for me: what you just did was not read. Please wait half a minute, then do it again. What you have filled in so far is kept.
limits-too-many-files = Sorry, those were too many files within one hour: what you just sent was not taken. Please wait half an hour, then send it again. What you sent before is kept, and ordinary messages are still read.
