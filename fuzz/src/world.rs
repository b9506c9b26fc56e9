//! A small world around one step of the engine, and the limits no step may pass.

use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use loket::catalogue::{self, Paths};
use loket::i18n::{RenderedKeyboard, RenderedPress, Renderer, split_html};
use loket_core::domain::answer::Answers;
use loket_core::domain::application::{Application, Status};
use loket_core::domain::calendar::Calendar;
use loket_core::domain::catalogue::{Catalogue, Service};
use loket_core::domain::ids::{ApplicationId, ChatId, DraftId, ServiceId, UserId};
use loket_core::domain::lang::Lang;
use loket_core::domain::officer::{Officer, Staff};
use loket_core::domain::question::Form;
use loket_core::domain::reference::ReferenceNumber;
use loket_core::engine::callback::Callback;
use loket_core::engine::context::{Limits, Named, Office};
use loket_core::engine::lookup::Index;
use loket_core::engine::state::{Draft, Scene};
use loket_core::engine::{self, Context, Effect, Event, EventKind, Facts, Fresh, Message, Person, State};

/// The bot's account.
pub(crate) const BOT: i64 = 1;
/// The officers' group.
pub(crate) const STAFF: ChatId = ChatId(-1_001);
const CITIZEN: i64 = 100;
const OFFICER: i64 = 900;

/// The most effects of one step: an answer, its echo, drafts on offer, files of a card.
const MOST_EFFECTS: usize = 60;
/// The most bytes of a state: the longest answers, and what is around them.
const MOST_STATE: usize = 64 * 1024;

/// An office, what it offers, and its words.
pub(crate) struct World {
    office: Office,
    catalogue: Catalogue,
    index: Index,
    asked: Vec<State>,
}

/// The bot's words, which no service changes.
static WORDS: LazyLock<Renderer> = LazyLock::new(|| Renderer::new(zone(), "WITA".to_owned()));

/// The shipped services, and beside them one with a single question for each kind they ask.
static SHARED: LazyLock<World> = LazyLock::new(|| {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let root = if root.ends_with("fuzz") { root.join("..") } else { root };
    let paths = Paths {
        services: root.join("services"),
        locales: root.join("locales"),
        regions: root.join("data/regions-73.12.toml"),
        words: root.join("data/words.toml"),
    };
    let mut catalogue = catalogue::load(&paths).unwrap_or_else(|problems| panic!("{problems}"));
    let mut singles: Vec<Service> = Vec::new();
    for service in &catalogue.services {
        for question in &service.form.questions {
            let mut question = question.clone();
            (question.when, question.differs_from) = (None, Vec::new());
            if singles.iter().any(|known| known.form.questions[0].kind == question.kind) {
                continue;
            }
            let id = ServiceId::new(format!("q{}", singles.len()));
            let course = service.form.course;
            let form = Form { service: id.clone(), version: 1, course, questions: vec![question], doubts: Vec::new() };
            singles.push(Service { id, form_hash: form.hash(), form: Arc::new(form), ..service.as_ref().clone() });
        }
    }
    // Nobody looks the single questions up.
    let mut world = World::new(catalogue.clone());
    for single in singles {
        world.asked.push(asked(&single));
        catalogue.forms.insert(single.form_hash.clone(), Arc::clone(&single.form));
        catalogue.services.push(Arc::new(single));
    }
    world.catalogue = catalogue;
    world
});

fn asked(service: &Service) -> State {
    let draft = Draft {
        id: DraftId(1),
        service: service.id.clone(),
        form: service.form_hash.clone(),
        answers: Answers::default(),
        reopened: None,
        partial: None,
        doubted: None,
        revision: 1,
        started_at: now(),
        touched_at: now(),
        mends: None,
        reminded: false,
    };
    State { consent: Some(1), scene: Scene::Filling { draft: draft.id }, drafts: vec![draft], ..State::default() }
}

fn zone() -> TimeZone {
    TimeZone::fixed(jiff::tz::offset(8))
}

fn now() -> Timestamp {
    Timestamp::from_second(1_772_413_200).expect("a moment of 2026")
}

impl World {
    /// The shipped services.
    pub(crate) fn shared() -> &'static Self {
        &SHARED
    }

    /// An office that offers this.
    pub(crate) fn new(catalogue: Catalogue) -> Self {
        let agencies = catalogue.agencies.iter().map(|agency| agency.id.clone()).collect();
        let office = Office {
            limits: Limits::default(),
            name: "MPP Contoh".to_owned(),
            facts: loket_core::domain::office::OfficeFacts::default(),
            prefix: "SPG".to_owned(),
            revision_days: 14,
            region_prefix: "7312".to_owned(),
            calendar: Calendar {
                zone: zone(),
                zone_name: "WITA".to_owned(),
                open: loket_core::domain::office::Hours::weekdays(
                    jiff::civil::time(8, 0, 0, 0),
                    jiff::civil::time(16, 0, 0, 0),
                ),
                holidays: std::collections::BTreeSet::new(),
            },
            staff: Staff {
                chat: Some(STAFF),
                officers: vec![Officer { id: UserId(OFFICER), name: "Daeng Situju".to_owned(), agencies }],
            },
            bot: "loket_bot".to_owned(),
        };
        Self { index: Index::new(&catalogue), office, catalogue, asked: Vec::new() }
    }

    /// How many questions there are to ask.
    pub(crate) fn questions(&self) -> usize {
        self.asked.len()
    }

    /// A citizen who is asked this question.
    pub(crate) fn asked(&self, place: usize) -> State {
        self.asked[place].clone()
    }

    /// One step; its limits are held.
    pub(crate) fn step(&self, state: State, event: &Event) -> State {
        let wants = engine::wants(&self.office, &state, event);
        let applicant = wants.applications_of.unwrap_or(UserId(CITIZEN));
        let application = self.application(applicant);
        let is_named = wants.application.is_some() || wants.reference.is_some();
        let named = is_named.then(|| application.clone()).flatten();
        let facts = Facts {
            own: if wants.applications_of.is_some() { application.into_iter().collect() } else { Vec::new() },
            named: named.map(|application| Named { application, applicant_lang: Lang::Id, reachable: true }),
            files: std::collections::BTreeMap::new(),
            private_chat: None,
        };
        let fresh = Fresh {
            draft: DraftId(1000),
            application: ApplicationId(5000),
            reference: ReferenceNumber::new("SPG", 0x2a5b_1c3d),
        };
        let (office, catalogue, index) = (&self.office, &self.catalogue, &self.index);
        let context = Context { office, catalogue, index, now: now(), fresh: &fresh, facts: &facts };
        let outcome = engine::step(&context, state, event);
        assert!(outcome.effects.len() <= MOST_EFFECTS, "{} effects in one step", outcome.effects.len());
        for effect in &outcome.effects {
            if let Effect::SendMessage { message, .. } | Effect::EditMessage { message, .. } = effect {
                hold_limits(message);
            }
        }
        let json = outcome.state.to_json();
        assert!(json.len() <= MOST_STATE, "a state of {} bytes", json.len());
        assert_eq!(State::upgrade(&json).ok().as_ref(), Some(&outcome.state), "the state survives being written");
        outcome.state
    }

    /// Whatever is named, this application is found.
    fn application(&self, applicant: UserId) -> Option<Application> {
        let service = self.catalogue.services.first()?;
        Some(Application {
            id: ApplicationId(7),
            reference: ReferenceNumber::new("SPG", 7),
            draft: DraftId(7),
            service: service.id.clone(),
            form: service.form_hash.clone(),
            applicant,
            chat: ChatId(applicant.0),
            status: Status::Submitted,
            revision: 0,
            officer: None,
            submitted_at: now(),
            due_on: jiff::civil::date(2026, 3, 9),
            days_left: None,
            mend_by: None,
            answers: Answers::default(),
            flags: Vec::new(),
            reason: None,
            history: Vec::new(),
        })
    }
}

/// Telegram's limits, in every language (Bot API, `sendMessage`, `InlineKeyboardButton`).
fn hold_limits(message: &Message) {
    for lang in Lang::ALL {
        let rendered = WORDS.render_message(message, lang);
        assert!(!rendered.html.trim().is_empty(), "an empty message: {message:?}");
        assert!(!rendered.html.contains('⟨'), "a text without words: {}", rendered.html);
        assert!(split_html(&rendered.html, 4096).len() <= 3, "a flood of text");
        let RenderedKeyboard::Inline(rows) = &rendered.keyboard else { continue };
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

/// Something a citizen does.
pub(crate) fn by_citizen(kind: EventKind) -> Event {
    event(CITIZEN, ChatId(CITIZEN), kind)
}

/// Something an officer does in the staff chat.
pub(crate) fn by_officer(kind: EventKind) -> Event {
    event(OFFICER, STAFF, kind)
}

fn event(person: i64, chat: ChatId, kind: EventKind) -> Event {
    let person = Person { id: UserId(person), first_name: "Siti".to_owned(), language_code: Some("id".to_owned()) };
    Event { chat, person, kind }
}
