//! A shell with the shipped services on a real database, without loops or a network: batches go in,
//! rows come out.

use std::path::Path;

use anyhow::Result;
use loket::app::load;
use loket::clock::{Chance, Clock, ManualClock};
use loket::config::{self, Config, Environment, Token};
use loket::files::depot::Depot;
use loket::i18n::Renderer;
use loket::shell::worker::{Incoming, Source};
use loket::shell::{Engine, Offer, Parts, Shelf, Shell};
use loket::telegram::Api;
use loket::telegram::inbound::Reading;
use loket_core::domain::calendar::Calendar;
use loket_core::domain::ids::{ChatId, MessageId, ServiceId, UserId};
use loket_core::domain::officer::Staff;
use loket_core::engine::callback::Callback;
use loket_core::engine::context::{Limits, Office};
use loket_core::engine::{Event, EventKind, Person};
use loket_store_sqlite::SqliteStore;

/// The desk.
pub(crate) struct Desk {
    pub(crate) shell: Shell<SqliteStore>,
    next_update: i64,
}

impl Desk {
    /// A new database in this folder.
    pub(crate) async fn open(folder: &Path) -> Result<Self> {
        let config = Config::parse("bot.toml", "", Path::new(env!("CARGO_MANIFEST_DIR")), &Environment::default())?;
        let loaded = load(&config)?;
        let zone = config.office.zone.clone();
        let clock = ManualClock::new("2026-03-02T01:00:00Z".parse()?);
        let calendar = Calendar {
            zone: zone.clone(),
            zone_name: "WITA".to_owned(),
            open: loaded.hours,
            holidays: loaded.holidays,
        };
        let office = Office {
            name: config.office.name,
            facts: loaded.facts,
            prefix: config.office.reference_prefix,
            region_prefix: config.office.region_prefix,
            revision_days: config.office.revision_days,
            calendar,
            staff: Staff { chat: Some(ChatId(-44)), ..Staff::default() },
            limits: Limits::default(),
            bot: "LoketBot".to_owned(),
        };
        let shell = Shell::new(Parts {
            store: SqliteStore::open(&folder.join("loket.db")).await?,
            // Nothing answers there; the answers to pressed buttons come to nothing.
            api: Api::new(&Token::new("1:x".to_owned()), &"http://127.0.0.1:9".parse()?)?,
            clock: Clock::Manual(clock),
            chance: Chance::seeded(1),
            renderer: Renderer::new(zone, "WITA".to_owned()),
            shelf: Shelf::new(Offer::new(office, loaded.catalogue)),
            bot: UserId(1),
            engine: Engine::default(),
            sending: config.sending,
            letters_kept: 90,
            limits: config::Limits::OFF,
            depot: Depot::new(folder.join("files")),
            files: config.files,
        });
        Ok(Self { shell, next_update: 0 })
    }

    /// One event of each of these people.
    pub(crate) fn batch(&mut self, people: std::ops::Range<i64>, kind: impl Fn(i64) -> EventKind) -> Vec<Incoming> {
        people
            .map(|number| {
                self.next_update += 1;
                let person = Person { id: UserId(number), first_name: "Siti".to_owned(), language_code: None };
                let event = Event { chat: ChatId(number), person, kind: kind(number) };
                let raw = format!(r#"{{"update_id":{}}}"#, self.next_update);
                let source = Source::Update { id: self.next_update, raw };
                Incoming { source, reading: Reading::Event(event) }
            })
            .collect()
    }
}

/// A text.
pub(crate) fn text(text: &str) -> EventKind {
    EventKind::TextReceived { message: MessageId(1), text: text.to_owned(), answers_bot: None }
}

/// A press that needs no answer to be waited for.
pub(crate) fn press(callback: &Callback) -> EventKind {
    EventKind::ButtonPressed { query: "q".to_owned(), message: Some(MessageId(2)), data: callback.encode() }
}

/// The beginning of an application, step by step; every step is one event of a person.
pub(crate) fn story() -> Vec<EventKind> {
    let service = || ServiceId::new("ktp-el-ganti");
    vec![
        text("/start"),
        text("ktp hilang"),
        press(&Callback::Service(service())),
        press(&Callback::Apply(service())),
        press(&Callback::Consent(service())),
        text("apa syaratnya?"),
        text("7312041208900001"),
        text("/status"),
    ]
}
