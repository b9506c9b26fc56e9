# Language, commands, and ids for operators.

settings-choose-language = Pilih bahasa / Choose a language
settings-language-id = Bahasa Indonesia
settings-language-en = English
settings-language-set = ✅ From now on I speak English.
settings-menu-renewed = The menu below has changed its language.
settings-ids =
    The id of this chat: <code>{ $chat }</code>
    The id of your account: <code>{ $user }</code>
settings-command-start = Start over
settings-command-catalogue = See all services
settings-command-apply = Apply for something
settings-command-status = See how it is going
settings-command-cancel = Stop filling in
settings-command-help = Help
settings-command-info = Address, opening hours and complaints
settings-command-language = Another language
