# The door: greeting, menu, help, and text that belongs to no form.

start-welcome =
    Hello { $name }, welcome to the counter of <b>{ $office }</b>.

    Here you can get papers and permits from your phone: find the service, answer the questions, and wait for word from the officer.
start-what-next = Just write what you need, for example <i>lost id card</i>, or look at the list of services.
start-greeting =
    Hello! This is the counter of { $office }.
    Write what you need, or choose from the menu below.
start-thanks = You are welcome. Good luck with it.
start-help =
    <b>What you can do here</b>

    📋 /services – all services, what they need and cost
    📝 /apply – start an application
    🔎 /status – see how your applications are going
    ✖️ /cancel – stop filling in
    ℹ️ /info – address, opening hours and complaints
    🌐 /language – another language

    You can also just write, for example <i>birth certificate</i>, or send an application number.
start-human =
    Would you like to talk to an officer? Contact { $office }:
    { $contact }
    { $hours }
start-human-without-contact =
    Would you like to talk to an officer? Come to { $office }.
    { $hours }
start-hours = 🕘 The counter is open ({ $zone }), except on holidays:
start-hours-season = 🕘 { $name } ({ $from } to { $to }):
start-hours-line = • { $days }: { $times }
start-hours-days = { $first } to { $last }
start-hours-span = { $opens }–{ $closes }
start-hours-and = { $one } and { $two }
start-hours-estimated = <i>These hours are an estimate. Ask before you come.</i>
start-monday = Monday
start-tuesday = Tuesday
start-wednesday = Wednesday
start-thursday = Thursday
start-friday = Friday
start-saturday = Saturday
start-sunday = Sunday
start-open-now = Open today until { $closes }.
start-opens-later = Opens today at { $opens }.
start-closed-now = Closed for today. Open again on { $weekday }, { $next }.
start-day-open = { $weekday }, { $day }: open { $times }.
start-day-closed = { $weekday }, { $day }: closed. Open again on { $weekdaynext }, { $next }.
start-address = 📍 { $address }
start-phone = ☎️ { $phone }
start-complaints = 📣 Complaints: write <i>complaint</i> here, or turn to:
start-complaint = • { $name }: { $way }
start-complaint-phone = • { $name }: call { $phone }
start-complaint-both = • { $name }: { $way }, call { $phone }
start-not-understood = Sorry, I did not get that. Write what you need, for example <i>lost id card</i> or <i>business number</i>, or choose from the list of services.
start-which-service = For which service? Write its name, for example <i>lost ktp</i>, or choose from the list.
start-unknown-command = There is no such command. Type /help to see what you can do.
start-see-services = 📋 See the services
start-menu-catalogue = 📋 Services
start-menu-apply = 📝 Apply
start-menu-status = 🔎 My applications
start-menu-help = ❓ Help
start-menu-language = 🌐 Language
start-button-gone = This button no longer works.
start-sorry = Sorry, I could not work on your message. Your data is safe. Please try again, or type /help.
start-cannot-read = I cannot read { $kind } yet. Please write it in words.
start-too-long = Sorry, that message is too long, so it was not read. Please send a shorter one, at most { $max } characters. What you have filled in is kept.
start-a-sticker = a sticker
start-a-voice-note = a voice note
start-a-video = a video
start-an-audio = an audio file
start-such-a-message = such a message
start-edit-not-read = I do not read changes to earlier messages. Just send a new one.
start-group = Hello! Let us talk about services in private, so that your data stays safe.
start-group-number = Please do not write personal numbers in a group. Let us talk in private, so that your data stays safe.
start-group-open = Open a private chat
