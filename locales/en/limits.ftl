# Limits: when messages come too fast or too many of them.

limits-too-fast = Your messages come too fast. Please wait a moment, then send again; what you have filled in is kept.
limits-too-many-files = Too many files within one hour. Please send it again later; what you have filled in is kept.
