//! A small world for the pure engine: people, chats, screens, applications and timers in memory.
//! It plays what the shell, the store and Telegram do, as simply as that can be done.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use loket::catalogue::{self, Paths};
use loket::i18n::{Rendered, RenderedKeyboard, RenderedPress, Renderer, split_html};
use loket_core::domain::answer::{FileRef, SentAs};
use loket_core::domain::application::{Application, Status};
use loket_core::domain::calendar::Calendar;
use loket_core::domain::catalogue::Catalogue;
use loket_core::domain::file::{FileFault, Finding, Media};
use loket_core::domain::ids::{AgencyId, ApplicationId, ChatId, DraftId, MessageId, UserId};
use loket_core::domain::lang::Lang;
use loket_core::domain::office::OfficeFacts;
use loket_core::domain::officer::{Officer, Staff};
use loket_core::domain::question::Question;
use loket_core::domain::reference::ReferenceNumber;
use loket_core::engine::callback::{Callback, DraftPress, StaffPress};
use loket_core::engine::context::{Limits, Named, Office, PrivateChat};
use loket_core::engine::effect::Card;
use loket_core::engine::event::Unreadable;
use loket_core::engine::journey::Path;
use loket_core::engine::lookup::Index;
use loket_core::engine::message::Press;
use loket_core::engine::{self, Context, Effect, Event, EventKind, Facts, Fresh, Keyboard, Person, State, Text, Wants};

/// The staff group.
const STAFF: ChatId = ChatId(-1_001);
/// Some other group.
const GROUP: ChatId = ChatId(-1_002);

/// What the shipped services hold.
pub(crate) static CATALOGUE: LazyLock<(Catalogue, Index)> = LazyLock::new(|| {
    let paths = Paths {
        services: PathBuf::from("services"),
        locales: PathBuf::from("locales"),
        regions: PathBuf::from("data/regions-73.12.toml"),
        words: PathBuf::from("data/words.toml"),
    };
    let catalogue = catalogue::load(&paths).unwrap_or_else(|problems| panic!("{problems}"));
    let index = Index::new(&catalogue);
    (catalogue, index)
});

/// The office of the transcripts: Soppeng, with two officers.
pub(crate) fn office() -> Office {
    let holidays =
        catalogue::load_holidays(&PathBuf::from("data/holidays.toml")).unwrap_or_else(|problems| panic!("{problems}"));
    let (facts, hours) =
        catalogue::load_office(&PathBuf::from("data/office.toml")).unwrap_or_else(|problems| panic!("{problems}"));
    let agencies = |ids: &[&str]| ids.iter().map(|id| AgencyId::new(*id)).collect();
    Office {
        limits: Limits::default(),
        name: "MPP Kabupaten Soppeng".to_owned(),
        facts: OfficeFacts {
            address: "Jalan Contoh 1, Watansoppeng".to_owned(),
            phone: "0484-21000".to_owned(),
            ..facts
        },
        prefix: "SPG".to_owned(),
        region_prefix: "7312".to_owned(),
        revision_days: 14,
        calendar: Calendar {
            zone: TimeZone::get("Asia/Makassar").unwrap(),
            zone_name: "WITA".to_owned(),
            open: hours,
            holidays,
        },
        staff: Staff {
            chat: Some(STAFF),
            officers: vec![
                Officer {
                    id: UserId(900),
                    name: "Daeng Situju".to_owned(),
                    agencies: agencies(&["disdukcapil", "dpmptsp", "desa-kelurahan", "bapenda", "layanan-mpp"]),
                },
                Officer { id: UserId(901), name: "Ibu Rahma".to_owned(), agencies: agencies(&["dpmptsp"]) },
                Officer {
                    id: UserId(902),
                    name: "Pak Udin".to_owned(),
                    agencies: agencies(&["disdukcapil", "desa-kelurahan"]),
                },
            ],
        },
        bot: "loket_bot".to_owned(),
    }
}

/// One message on a screen.
struct Shown {
    id: i64,
    rendered: Rendered,
}

/// The world of one transcript.
pub(crate) struct Stage {
    office: Office,
    renderer: Renderer,
    now: Timestamp,
    states: BTreeMap<(ChatId, UserId), String>,
    applications: Vec<Application>,
    screens: BTreeMap<ChatId, Vec<Shown>>,
    timers: BTreeMap<(ChatId, UserId, String), Timestamp>,
    /// For each kind of timer the one that was set last, also if it was taken away since.
    set_last: BTreeMap<String, String>,
    /// What has rung, the last one at the end.
    rung: Vec<(ChatId, UserId, String, Timestamp)>,
    /// Drafts whose citizen was reminded.
    reminded: BTreeSet<String>,
    counter: i64,
    language: Option<String>,
    last_press: String,
    everything: String,
    /// Files that were asked for, the newest at the end, and what was found in each.
    files: Vec<(ChatId, FileRef, Option<Finding>)>,
    /// Effects of the last step, for the properties.
    pub(crate) last_effects: usize,
}

impl Default for Stage {
    fn default() -> Self {
        let office = office();
        let renderer = Renderer::new(office.calendar.zone.clone(), office.calendar.zone_name.clone());
        Self {
            renderer,
            office,
            now: "2026-03-02T09:00:00+08:00".parse().unwrap(),
            states: BTreeMap::new(),
            applications: Vec::new(),
            screens: BTreeMap::new(),
            timers: BTreeMap::new(),
            set_last: BTreeMap::new(),
            rung: Vec::new(),
            reminded: BTreeSet::new(),
            counter: 0,
            language: Some("id".to_owned()),
            last_press: String::new(),
            everything: String::new(),
            files: Vec::new(),
            last_effects: 0,
        }
    }
}

impl Stage {
    /// A line `= now 2026-03-13T10:00+08:00` or `= language en`.
    pub(crate) fn set(&mut self, setting: &str, place: &str) {
        match setting.split_once(' ') {
            Some(("now", moment)) => self.now = moment.parse().unwrap_or_else(|error| panic!("{place}: {error}")),
            Some(("language", "none")) => self.language = None,
            Some(("language", code)) => self.language = Some(code.to_owned()),
            Some(("revision_days", days)) => {
                self.office.revision_days = days.parse().unwrap_or_else(|error| panic!("{place}: {error}"));
            }
            Some(("prefix", letters)) => letters.clone_into(&mut self.office.prefix),
            _ => panic!("{place}: a setting is `= now …`, `= language …`, `= revision_days …` or `= prefix …`"),
        }
    }

    /// Somebody does something; everything that is seen then.
    pub(crate) fn act(&mut self, who: &str, what: &str, place: &str) -> String {
        self.everything.clear();
        let (chat, user, name) = match who {
            "" => (ChatId(100), UserId(100), "Siti"),
            "andi" => (ChatId(101), UserId(101), "Andi"),
            "grup" => (GROUP, UserId(100), "Siti"),
            "daeng" => (STAFF, UserId(900), "Daeng"),
            "daeng-warga" => (ChatId(900), UserId(900), "Daeng"),
            "udin-warga" => (ChatId(902), UserId(902), "Udin"),
            "rahma" => (STAFF, UserId(901), "Rahma"),
            "udin" => (STAFF, UserId(902), "Udin"),
            "orang" => (STAFF, UserId(555), "Orang"),
            other => panic!("{place}: nobody is called `{other}`"),
        };
        if let Some(pause) = what.strip_prefix("{wait ").and_then(|rest| rest.strip_suffix('}')) {
            let pause: jiff::SignedDuration = pause.parse().unwrap_or_else(|error| panic!("{place}: {error}"));
            let until = self.now.saturating_add(pause).unwrap();
            self.ring(until, false);
            self.now = until;
        } else if let Some(pause) = what.strip_prefix("{late ").and_then(|rest| rest.strip_suffix('}')) {
            let pause: jiff::SignedDuration = pause.parse().unwrap_or_else(|error| panic!("{place}: {error}"));
            self.now = self.now.saturating_add(pause).unwrap();
            self.ring(self.now, true);
        } else if what == "{ring again}" {
            let (chat, user, key, due) = self.rung.last().cloned().unwrap_or_else(|| panic!("{place}: nothing rang"));
            self.step(chat, user, name, EventKind::TimerRang { key, due });
        } else if let Some(file) = what.strip_prefix("{checked ").and_then(|rest| rest.strip_suffix('}')) {
            self.check(file, place);
        } else if what == "{adopt}" {
            self.adopt();
        } else {
            let kind = self.read(chat, what, place);
            self.step(chat, user, name, kind);
        }
        self.hold_timers();
        std::mem::take(&mut self.everything)
    }

    /// Something happens, whatever it is.
    pub(crate) fn step(&mut self, chat: ChatId, user: UserId, name: &str, kind: EventKind) {
        let person = Person { id: user, first_name: name.to_owned(), language_code: self.language.clone() };
        let event = Event { chat, person, kind };
        let json = self.states.get(&(chat, user)).cloned().unwrap_or_else(|| "{}".to_owned());
        let state = State::upgrade(&json).unwrap();
        assert_eq!(State::upgrade(&state.to_json()).unwrap(), state, "the state does not survive being written");
        let wants = engine::wants(&self.office, &state, &event);
        let named = self
            .applications
            .iter()
            .find(|each| Some(each.id) == wants.application || Some(&each.reference) == wants.reference.as_ref())
            .cloned();
        let applicant_lang = named.as_ref().map_or(Lang::Id, |named| self.language_of(named.chat, named.applicant));
        let mut own: Vec<Application> =
            self.applications.iter().filter(|each| Some(each.applicant) == wants.applications_of).cloned().collect();
        own.reverse();
        let files = self.findings(&wants, named.as_ref());
        let named = named.map(|application| Named { application, applicant_lang, reachable: true });
        let private_chat = wants.private_chat_of.and_then(|user| self.private_chat(user));
        let facts = Facts { own, named, files, private_chat };
        self.counter += 1;
        let fresh = Fresh {
            draft: DraftId(1000 + self.counter),
            application: ApplicationId(5000 + self.counter),
            reference: ReferenceNumber::new("SPG", 0x2a5b_1c3d_u32.wrapping_mul(u32::try_from(self.counter).unwrap())),
        };
        let (catalogue, index) = &*CATALOGUE;
        let context = Context { office: &self.office, catalogue, index, now: self.now, fresh: &fresh, facts: &facts };
        let outcome = engine::step(&context, state, &event);
        self.states.insert((chat, user), outcome.state.to_json());
        self.last_effects = outcome.effects.len();
        for effect in outcome.effects {
            self.apply(chat, effect);
        }
    }

    /// The private chat of somebody who wrote to the bot there and has not left it since.
    fn private_chat(&self, user: UserId) -> Option<PrivateChat> {
        let json = self.states.get(&(ChatId(user.0), user))?;
        let state = State::upgrade(json).unwrap();
        Some(PrivateChat { lang: state.lang(), reachable: state.unreached_since.is_none() })
    }

    /// What is known of the files a step wants to be told of.
    fn findings(&self, wants: &Wants, named: Option<&Application>) -> BTreeMap<String, Option<Finding>> {
        let of_application = named.filter(|_| wants.files_of_application).into_iter();
        let of_application = of_application.flat_map(|application| application.answers.iter());
        let of_application = of_application.flat_map(|(_, given)| given.answer.files()).map(|file| &file.unique_id);
        let wanted: Vec<&String> = wants.files.iter().chain(of_application).collect();
        let known = self.files.iter().filter(|(_, file, _)| wanted.contains(&&file.unique_id));
        known.map(|(_, file, finding)| (file.unique_id.clone(), *finding)).collect()
    }

    /// A line `{checked name}` or `{checked name what-is-wrong}`. As in the store, what was checked
    /// is not checked twice.
    fn check(&mut self, words: &str, place: &str) {
        let (name, wrong) = words.split_once(' ').unwrap_or((words, ""));
        let finding = match wrong {
            "" => Finding::Kept { media: Media::Jpeg },
            "pdf" => Finding::Kept { media: Media::Pdf },
            wrong => Finding::Refused(fault(wrong).unwrap_or_else(|| panic!("{place}: no file is `{wrong}`"))),
        };
        let newest = self.files.iter_mut().rev().find(|(_, file, _)| file.file_id == name);
        let (chat, file, known) = newest.unwrap_or_else(|| panic!("{place}: nobody asked for the file {name}"));
        if known.is_some() {
            return;
        }
        *known = Some(finding);
        let (chat, unique_id) = (*chat, file.unique_id.clone());
        self.step(chat, UserId(chat.0), "Siti", EventKind::FileJudged { unique_id, finding });
    }

    /// Files that wait to be checked.
    pub(crate) fn waiting_files(&self) -> Vec<String> {
        let waiting = self.files.iter().filter(|(_, _, finding)| finding.is_none());
        waiting.map(|(_, file, _)| file.file_id.clone()).collect()
    }

    fn apply(&mut self, chat: ChatId, effect: Effect) {
        match effect {
            Effect::SendMessage { to, message, lang, .. } => {
                self.hold_limits(&message);
                self.hold_quiet(&message);
                let rendered = self.renderer.render_message(&message, lang);
                self.counter += 1;
                let id = self.counter;
                self.print(to, chat, "<", &rendered);
                self.screens.entry(to).or_default().push(Shown { id, rendered });
            }
            Effect::EditMessage { chat: to, message_id, message, lang } => {
                self.hold_limits(&message);
                let rendered = self.renderer.render_message(&message, lang);
                self.print(to, chat, "<~", &rendered);
                let shown = self.screens.entry(to).or_default();
                if let Some(shown) = shown.iter_mut().find(|shown| shown.id == message_id.0) {
                    shown.rendered = rendered;
                }
            }
            Effect::RemoveButtons { chat: to, message_id } => {
                let shown = self.screens.entry(to).or_default();
                if let Some(shown) = shown.iter_mut().find(|shown| shown.id == message_id.0) {
                    shown.rendered.keyboard = RenderedKeyboard::None;
                }
            }
            Effect::DeleteMessage { .. } => self.everything.push_str("< (pesan dihapus)\n"),
            Effect::SendFile { to, file, caption, lang } => {
                let (caption, side) = (self.renderer.render_text(&caption, lang), side(to, chat));
                writeln!(self.everything, "{side}< ({}) {caption}", file.file_id).unwrap();
            }
            Effect::Confide { to, text, files, lang } => self.confide(to, text, files, lang),
            Effect::AnswerButton { toast: Some(toast), lang, .. } => {
                writeln!(self.everything, "<! {}", self.renderer.render_plain(&toast, lang)).unwrap();
            }
            Effect::AnswerInlineQuery { cards, next, way_in, lang, .. } => {
                self.show_cards(chat, &cards, next, way_in.as_ref(), lang);
            }
            Effect::InsertApplication(application) => {
                assert!(
                    self.applications.iter().all(|each| each.draft != application.draft),
                    "one draft, two applications"
                );
                self.applications.push(*application);
            }
            Effect::UpdateApplication { application, expected_revision } => {
                let place = self.applications.iter_mut().find(|each| each.id == application.id).unwrap();
                assert_eq!(place.revision, expected_revision, "the revision moved on");
                *place = *application;
            }
            Effect::SetTimer { chat, user, key, due } => {
                let key = key.to_string();
                let word = key.split(':').next().unwrap().to_owned();
                self.set_last.insert(word, key.clone());
                self.timers.insert((chat, user, key), due);
            }
            Effect::CancelTimer { chat, user, key } => {
                self.timers.remove(&(chat, user, key.to_string()));
            }
            Effect::FetchFile { chat, file, .. } => {
                self.files.retain(|(_, known, _)| known.unique_id != file.unique_id);
                self.files.push((chat, file, None));
            }
            Effect::CountUnknown { text } => {
                let runs = text.split(|c: char| !c.is_ascii_digit());
                assert!(runs.map(str::len).max() < Some(4) && !text.contains('@'), "{text:?} says too much");
                assert!(text.chars().count() <= 80, "{text:?} is too long to be counted");
            }
            Effect::AnswerButton { toast: None, .. } | Effect::RecordConsent { .. } | Effect::RecordAttempt { .. } => {}
        }
    }

    /// What one officer alone is told.
    fn confide(&mut self, to: ChatId, text: Text, files: Vec<(FileRef, Text)>, lang: Lang) {
        assert!(to.0 > 0, "what is private was told to a group");
        let message = engine::Message::plain(text);
        self.hold_limits(&message);
        let rendered = self.renderer.render_message(&message, lang);
        self.print_aside("pribadi", "<", &rendered);
        for (file, caption) in files {
            let caption = self.renderer.render_text(&caption, lang);
            writeln!(self.everything, "pribadi< ({}) {caption}", file.file_id).unwrap();
        }
    }

    /// The cards as they stand in a list, what the first one sends, where the list goes on, and the button above it.
    fn show_cards(&mut self, chat: ChatId, cards: &[Card], next: Option<usize>, way_in: Option<&Text>, lang: Lang) {
        assert!(cards.len() <= 50, "Telegram takes no more than 50 results");
        for (place, card) in cards.iter().enumerate() {
            self.hold_limits(&card.message);
            let say = |text: &Text| self.renderer.render_plain(text, lang);
            writeln!(self.everything, "<? {} | {}", say(&card.title), say(&card.hint)).unwrap();
            if place == 0 {
                let rendered = self.renderer.render_message(&card.message, lang);
                self.print(chat, chat, "<?  ", &rendered);
            }
        }
        if cards.is_empty() {
            writeln!(self.everything, "<? -").unwrap();
        }
        if let Some(next) = next {
            writeln!(self.everything, "<? … from={next}").unwrap();
        }
        if let Some(words) = way_in {
            writeln!(self.everything, "<? [{}]", self.renderer.render_plain(words, lang)).unwrap();
        }
    }

    /// What is said unasked is said by day, and a draft is called to mind once.
    fn hold_quiet(&mut self, message: &engine::Message) {
        const UNASKED: [&str; 8] = [
            "application-abandoned",
            "application-abandoned-whole",
            "application-expired",
            "application-expired-mending",
            "tracking-mend-soon",
            "tracking-told-expired",
            "staff-deadline-soon",
            "staff-deadline-over",
        ];
        let Some(key) = first_key(&message.text).filter(|key| UNASKED.contains(key)) else { return };
        assert_eq!(self.office.calendar.by_day(self.now), self.now, "{key} at night");
        if key.starts_with("application-abandoned") {
            assert!(self.reminded.insert(format!("{:?}", first_draft(message))), "a draft is called to mind twice");
        }
    }

    /// What is open is watched by a timer, or its timer has rung; what is closed has none left.
    fn hold_timers(&self) {
        for application in &self.applications {
            let (chat, user, id) = (application.chat, application.applicant, application.id);
            let is_set = |word: &str| self.timers.contains_key(&(chat, user, format!("{word}:{id}")));
            let rang = |word: &str| self.rung.iter().any(|(.., key, _)| *key == format!("{word}:{id}"));
            let (decide, mend) = match application.status {
                Status::Submitted | Status::InReview => {
                    (is_set("decide-late") || rang("decide-late"), !is_set("mend-late"))
                }
                Status::NeedsRevision => (!is_set("decide-late"), is_set("mend-late")),
                Status::Approved
                | Status::Ready
                | Status::Completed
                | Status::Forwarded
                | Status::Rejected
                | Status::Withdrawn
                | Status::Expired => (!is_set("decide-late") && !is_set("decide-soon"), !is_set("mend-late")),
            };
            assert!(decide && mend, "the timers of an application that is {:?}: {:?}", application.status, self.timers);
        }
    }

    /// Telegram's limits, in every language (Bot API, `sendMessage`, `InlineKeyboardButton`).
    fn hold_limits(&self, message: &engine::Message) {
        for lang in Lang::ALL {
            let rendered = self.renderer.render_message(message, lang);
            assert!(!rendered.html.trim().is_empty(), "an empty message: {message:?}");
            assert!(!rendered.html.contains('⟨'), "a text without words: {}", rendered.html);
            assert!(split_html(&rendered.html, 4096).len() <= 3, "a flood of text: {}", rendered.html);
            if let RenderedKeyboard::Inline(rows) = &rendered.keyboard {
                assert!(rows.iter().flatten().count() <= 100, "too many buttons");
                for button in rows.iter().flatten() {
                    assert!(!button.label.trim().is_empty(), "a button without a label");
                    if let RenderedPress::Callback(data) = &button.does {
                        assert!((1..=64).contains(&data.len()), "button data of {} bytes", data.len());
                        assert!(Callback::parse(data).is_some(), "a button the bot cannot read: {data}");
                    }
                }
            }
        }
    }

    /// The question that is open in a private chat.
    pub(crate) fn open_question(&self, user: i64) -> Option<Question> {
        let state = State::upgrade(self.states.get(&(ChatId(user), UserId(user)))?).unwrap();
        let draft = state.open_draft()?;
        let catalogue = &CATALOGUE.0;
        let form = catalogue.forms.get(&draft.form)?;
        let today = self.office.calendar.day(self.now);
        let path = Path::walk(form, &draft.answers, catalogue, today);
        draft.reopened.as_ref().and_then(|id| path.find(id)).or(path.next).cloned()
    }

    /// A timer rings that nobody expects at this moment: early, or once more. False: there is none.
    pub(crate) fn ring_any(&mut self, number: usize) -> bool {
        let waiting = self.timers.iter().map(|((chat, user, key), due)| (*chat, *user, key.clone(), *due));
        let known: Vec<_> = waiting.chain(self.rung.iter().rev().take(5).cloned()).collect();
        let Some((chat, user, key, due)) = known.get(number % known.len().max(1)).cloned() else { return false };
        self.step(chat, user, "Siti", EventKind::TimerRang { key, due });
        true
    }

    /// What the migration does for applications of a version that set no timers.
    fn adopt(&mut self) {
        self.timers.retain(|(_, _, key), _| key.starts_with("draft:"));
        for application in self.applications.clone() {
            let key = format!("adopt:{}", application.id);
            self.timers.insert((application.chat, application.applicant, key), Timestamp::UNIX_EPOCH);
        }
        self.ring(self.now, true);
    }

    /// Rings what is due by then, each at its moment, or late: all of it at the moment it is.
    fn ring(&mut self, until: Timestamp, late: bool) {
        loop {
            let next = self.timers.iter().filter(|(_, due)| **due <= until).min_by_key(|(_, due)| **due);
            let Some(((chat, user, key), due)) = next.map(|(place, due)| (place.clone(), *due)) else { return };
            self.timers.remove(&(chat, user, key.clone()));
            self.rung.push((chat, user, key.clone(), due));
            if !late {
                self.now = self.now.max(due);
            }
            self.step(chat, user, "Siti", EventKind::TimerRang { key, due });
        }
    }

    fn language_of(&self, chat: ChatId, user: UserId) -> Lang {
        self.states.get(&(chat, user)).map_or(Lang::Id, |json| State::upgrade(json).unwrap().lang())
    }

    /// What a line of a transcript does.
    fn read(&mut self, chat: ChatId, what: &str, place: &str) -> EventKind {
        self.counter += 1;
        let message = MessageId(self.counter);
        if let Some(label) = what.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            return self.press(chat, label).unwrap_or_else(|| {
                panic!("{place}: there is no button [{label}] on the screen; there is\n{}", self.buttons(chat))
            });
        }
        let Some(act) = what.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) else {
            let text = what.replace("\\n", "\n");
            let answers_bot = (chat == STAFF).then_some(MessageId(1));
            return EventKind::TextReceived { message, text, answers_bot };
        };
        let words: Vec<&str> = act.split(' ').collect();
        match words.as_slice() {
            ["photo", rest @ ..] => {
                let album = rest.iter().find_map(|word| word.strip_prefix("album=")).map(str::to_owned);
                let file_id = rest.first().filter(|word| !word.contains('=')).copied().unwrap_or("foto.jpg").to_owned();
                let file = FileRef {
                    unique_id: format!("u-{file_id}-{}", message.0),
                    file_id,
                    sent_as: SentAs::Photo,
                    size: Some(200_000),
                    mime: None,
                    name: None,
                };
                EventKind::FileReceived { message, file, caption: None, album }
            }
            ["document", name, mime, size] => {
                let file = FileRef {
                    unique_id: format!("u-{name}-{}", message.0),
                    file_id: (*name).to_owned(),
                    sent_as: SentAs::Document,
                    size: Some(size.parse().unwrap()),
                    mime: Some((*mime).to_owned()),
                    name: Some((*name).to_owned()),
                };
                EventKind::FileReceived { message, file, caption: None, album: None }
            }
            ["inline", words @ ..] => {
                let place = words.iter().find_map(|word| word.strip_prefix("from="));
                let offset = place.map_or(0, |place| place.parse().unwrap());
                let words: Vec<&str> = words.iter().copied().filter(|word| !word.starts_with("from=")).collect();
                EventKind::InlineQueryReceived { query: format!("i{}", message.0), text: words.join(" "), offset }
            }
            ["contact", phone] => EventKind::ContactReceived { message, phone: (*phone).to_owned(), own: true },
            ["contact", "other", phone] => {
                EventKind::ContactReceived { message, phone: (*phone).to_owned(), own: false }
            }
            ["location", lat, lon] => {
                EventKind::LocationReceived { message, lat_micro: micro(lat), lon_micro: micro(lon) }
            }
            ["ring", word] => {
                let key = self.set_last.get(*word).cloned().unwrap_or_else(|| (*word).to_owned());
                EventKind::TimerRang { key, due: self.now }
            }
            ["long"] => EventKind::UnreadableReceived { message, what: Unreadable::TooLong },
            ["sticker"] => EventKind::UnreadableReceived { message, what: Unreadable::Sticker },
            ["voice"] => EventKind::UnreadableReceived { message, what: Unreadable::Voice },
            ["video"] => EventKind::UnreadableReceived { message, what: Unreadable::Video },
            ["edit"] => EventKind::MessageEdited { message },
            ["again"] => pressed(self.last_press.clone()),
            ["open", "private"] => pressed(self.private_button(place)),
            ["pick", number] => pressed(self.pick_button(chat, number, place)),
            ["press", data] => pressed((*data).to_owned()),
            _ => panic!("{place}: nobody knows how to do {{{act}}}"),
        }
    }

    /// The button that opens what is private of the newest application.
    fn private_button(&self, place: &str) -> String {
        let newest = self.applications.last().unwrap_or_else(|| panic!("{place}: nobody has applied"));
        let (application, revision, press) = (newest.id, newest.revision, StaffPress::Private);
        Callback::Staff { application, revision, press }.encode()
    }

    /// A choice of the question on the screen by its number in the form, also one that is not offered.
    fn pick_button(&self, chat: ChatId, number: &str, place: &str) -> String {
        let state = &self.states[&(chat, UserId(chat.0))];
        let state = State::upgrade(state).unwrap();
        let draft = state.open_draft().unwrap_or_else(|| panic!("{place}: no form is open"));
        let press = DraftPress::Pick(number.parse().unwrap());
        Callback::Draft { draft: draft.id, revision: draft.revision, press }.encode()
    }

    /// The press of a button or of a key at the bottom, the newest screen first.
    pub(crate) fn press(&mut self, chat: ChatId, label: &str) -> Option<EventKind> {
        for shown in self.screens.get(&chat)?.iter().rev() {
            match &shown.rendered.keyboard {
                RenderedKeyboard::Inline(rows) => {
                    let button = rows.iter().flatten().find(|button| button.label == label);
                    if let Some(RenderedPress::Callback(data)) = button.map(|button| &button.does) {
                        self.last_press.clone_from(data);
                        let message = Some(MessageId(shown.id));
                        return Some(EventKind::ButtonPressed { query: "q".to_owned(), message, data: data.clone() });
                    }
                }
                RenderedKeyboard::Menu(rows)
                | RenderedKeyboard::AskContact { others: rows, .. }
                | RenderedKeyboard::AskLocation { others: rows, .. } => {
                    if rows.iter().flatten().any(|key| key == label) {
                        let message = MessageId(shown.id);
                        return Some(EventKind::TextReceived { message, text: label.to_owned(), answers_bot: None });
                    }
                }
                RenderedKeyboard::None | RenderedKeyboard::ForceReply { .. } => {}
            }
        }
        None
    }

    /// Every button that can be pressed in a chat.
    pub(crate) fn pressable(&self, chat: ChatId) -> Vec<String> {
        let screens = self.screens.get(&chat).map(Vec::as_slice).unwrap_or_default();
        let rows = screens.iter().filter_map(|shown| match &shown.rendered.keyboard {
            RenderedKeyboard::Inline(rows) => Some(rows),
            RenderedKeyboard::None
            | RenderedKeyboard::Menu(_)
            | RenderedKeyboard::AskContact { .. }
            | RenderedKeyboard::AskLocation { .. }
            | RenderedKeyboard::ForceReply { .. } => None,
        });
        rows.flatten().flatten().map(|button| button.label.clone()).collect()
    }

    /// Does a button with this label tell the bot something?
    pub(crate) fn is_callback(&self, chat: ChatId, label: &str) -> bool {
        let screens = self.screens.get(&chat).map(Vec::as_slice).unwrap_or_default();
        screens.iter().rev().any(|shown| match &shown.rendered.keyboard {
            RenderedKeyboard::Inline(rows) => rows
                .iter()
                .flatten()
                .any(|button| button.label == label && matches!(button.does, RenderedPress::Callback(_))),
            RenderedKeyboard::None
            | RenderedKeyboard::Menu(_)
            | RenderedKeyboard::AskContact { .. }
            | RenderedKeyboard::AskLocation { .. }
            | RenderedKeyboard::ForceReply { .. } => false,
        })
    }

    fn buttons(&self, chat: ChatId) -> String {
        self.pressable(chat).join("\n")
    }

    fn print(&mut self, to: ChatId, from: ChatId, sign: &str, rendered: &Rendered) {
        self.print_aside(side(to, from), sign, rendered);
    }

    fn print_aside(&mut self, side: &str, sign: &str, rendered: &Rendered) {
        for line in rendered.html.lines() {
            writeln!(self.everything, "{}", format!("{side}{sign} {line}").trim_end()).unwrap();
        }
        let rows: Vec<Vec<String>> = match &rendered.keyboard {
            RenderedKeyboard::None => Vec::new(),
            RenderedKeyboard::Inline(rows) => {
                rows.iter().map(|row| row.iter().map(|button| format!("[{}]", button.label)).collect()).collect()
            }
            RenderedKeyboard::Menu(rows) => {
                rows.iter().map(|row| row.iter().map(|key| format!("({key})")).collect()).collect()
            }
            RenderedKeyboard::AskContact { share, others } | RenderedKeyboard::AskLocation { share, others } => {
                let others = others.iter().map(|row| row.iter().map(|key| format!("({key})")).collect());
                std::iter::once(vec![format!("({share})")]).chain(others).collect()
            }
            RenderedKeyboard::ForceReply { placeholder } => vec![vec![format!("(balas: {placeholder})")]],
        };
        for row in rows {
            writeln!(self.everything, "{side}{sign}   {}", row.join(" ")).unwrap();
        }
    }
}

/// A press of a button that is on no screen.
fn pressed(data: String) -> EventKind {
    EventKind::ButtonPressed { query: "q".to_owned(), message: None, data }
}

fn side(to: ChatId, from: ChatId) -> &'static str {
    if to == from {
        ""
    } else if to == STAFF {
        "petugas"
    } else {
        "warga"
    }
}

/// The key of the first text of a message.
fn first_key(text: &Text) -> Option<&'static str> {
    match text {
        Text::Key { key, .. } => Some(key),
        Text::Lines(parts) | Text::Paragraphs(parts) => parts.first().and_then(first_key),
        Text::Localised(_) | Text::Data(_) => None,
    }
}

/// The draft that the first button is about.
fn first_draft(message: &engine::Message) -> Option<DraftId> {
    let Keyboard::Inline(rows) = &message.keyboard else { return None };
    rows.iter().flatten().find_map(|button| match &button.does {
        Press::Callback(Callback::Draft { draft, .. }) => Some(*draft),
        Press::Callback(_) | Press::Url(_) | Press::Copy(_) => None,
    })
}

/// What is wrong with a file, in a word.
fn fault(word: &str) -> Option<FileFault> {
    Some(match word {
        "empty" => FileFault::Empty,
        "wrong" => FileFault::WrongType,
        "heic" => FileFault::Heic,
        "damaged" => FileFault::Damaged,
        "locked" => FileFault::Locked,
        "small" => FileFault::TooSmall { width: 50, height: 50 },
        "pages" => FileFault::TooManyPages { pages: 500, most: 100 },
        "big" => FileFault::TooBig { most: 20 },
        "gone" => FileFault::Gone,
        "unreachable" => FileFault::Unreachable,
        _ => return None,
    })
}

fn micro(degrees: &str) -> i64 {
    let thousandths: f64 = degrees.parse().unwrap();
    #[expect(clippy::cast_possible_truncation, reason = "degrees times a million fit")]
    let micro = (thousandths * 1_000_000.0).round() as i64;
    micro
}
