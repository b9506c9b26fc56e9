//! A batch in one transaction, on a real database and with an engine that does what it is told:
//! what comes twice, what is poison, what meets a conflict, and in which order.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Result;
use jiff::{SignedDuration, Timestamp};
use loket::clock::{Chance, Clock, ManualClock};
use loket::config::{self, Config, Environment, Sending, Token};
use loket::files::depot::Depot;
use loket::i18n::Renderer;
use loket::shell::worker::{Incoming, Source};
use loket::shell::{Engine, Offer, Parts, Shelf, Shell};
use loket::telegram::Api;
use loket::telegram::inbound::Reading;
use loket_core::domain::answer::Answers;
use loket_core::domain::application::{Act, Actor, Application, Happening, Status};
use loket_core::domain::calendar::Calendar;
use loket_core::domain::catalogue::Catalogue;
use loket_core::domain::file::{FileFault, Finding};
use loket_core::domain::ids::{ChatId, FormHash, MessageId, ServiceId, UserId};
use loket_core::domain::lang::Lang;
use loket_core::domain::officer::Staff;
use loket_core::domain::reference::{Mention, ReferenceNumber, find_reference};
use loket_core::engine::context::{Limits, Office};
use loket_core::engine::effect::Priority;
use loket_core::engine::{
    Context, Effect, Event, EventKind, Message, Person, State, Text, TimerKey, Transition, Wants,
};
use loket_store::rows::{DialogueKey, FileKey, JudgedFile, LetterKind, NewFile, TimerRow};
use loket_store::{Store, Work};
use loket_store_sqlite::SqliteStore;
use sqlx::ConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use tempfile::TempDir;

/// How often `bump` was worked in this process.
static BUMPS: AtomicUsize = AtomicUsize::new(0);

/// An engine that does what it is told: `say …`, `count`, `ring …` and `ring-for …`, `insert`, `twin`, `bump …`, `mine`;
/// anything else is a panic.
fn step(context: &Context<'_>, mut state: State, event: &Event) -> Transition {
    let mut effects = Vec::new();
    let mut say = |text: String| {
        effects.push(Effect::SendMessage {
            to: event.chat,
            message: Message::plain(Text::data(text)),
            lang: Lang::Id,
            priority: Priority::Reply,
        });
    };
    match &event.kind {
        EventKind::TextReceived { text, .. } => match text.split_once(' ').unwrap_or((text, "")) {
            ("say", what) => say(what.to_owned()),
            ("count", _) => {
                state.misses += 1;
                say(format!("count-{}", state.misses));
            }
            ("ring", key) => {
                let due = context.now + SignedDuration::from_mins(5);
                let (chat, user, key) = (event.chat, event.person.id, TimerKey::Album(key.to_owned()));
                effects.push(Effect::SetTimer { chat, user, key, due });
            }
            ("ring-for" | "hush-for", whom) => {
                let whom = whom.parse().expect("a test names a person");
                let (chat, user, key) = (ChatId(whom), UserId(whom), TimerKey::Album("errand".to_owned()));
                let due = context.now + SignedDuration::from_mins(5);
                effects.push(if text.starts_with("ring") {
                    Effect::SetTimer { chat, user, key, due }
                } else {
                    Effect::CancelTimer { chat, user, key }
                });
            }
            ("insert", _) => {
                let application = application(context.fresh.reference.clone(), context, event);
                say(application.reference.to_string());
                effects.push(Effect::InsertApplication(Box::new(application)));
            }
            ("twin", _) => {
                let application = application(ReferenceNumber::new("SPG", 5), context, event);
                effects.push(Effect::InsertApplication(Box::new(application)));
            }
            ("bump", _) => {
                BUMPS.fetch_add(1, Ordering::SeqCst);
                let mut application = context.facts.named.clone().expect("a test names one").application;
                let expected_revision = application.revision;
                application.revision += 1;
                application.history.push(happening(context, event));
                say(format!("revision-{}", application.revision));
                let application = Box::new(application);
                effects.push(Effect::UpdateApplication { application, expected_revision });
            }
            ("mine", _) => {
                say(format!("mine-{:?}", context.facts.own.iter().map(|own| own.revision).collect::<Vec<_>>()));
            }
            _ => panic!("as I was told"),
        },
        EventKind::TimerRang { key, .. } => say(format!("rang-{key}")),
        EventKind::FileJudged { unique_id, .. } => say(format!("judged-{unique_id}")),
        EventKind::StepFailed => say("sorry".to_owned()),
        EventKind::ButtonPressed { .. }
        | EventKind::InlineQueryReceived { .. }
        | EventKind::FileReceived { .. }
        | EventKind::ContactReceived { .. }
        | EventKind::LocationReceived { .. }
        | EventKind::MessageEdited { .. }
        | EventKind::UnreadableReceived { .. }
        | EventKind::ReachabilityChanged { .. }
        | EventKind::AddedToGroup => {}
    }
    Transition { state, effects }
}

fn wants(office: &Office, _: &State, event: &Event) -> Wants {
    let mut wants = Wants::default();
    if let EventKind::TextReceived { text, .. } = &event.kind {
        match (text.starts_with("mine"), find_reference(text, &office.prefix)) {
            (true, _) => wants.applications_of = Some(event.person.id),
            (false, Some(Mention::Number(number))) => wants.reference = Some(number),
            (false, Some(Mention::Mistyped) | None) => {}
        }
    }
    wants
}

fn application(reference: ReferenceNumber, context: &Context<'_>, event: &Event) -> Application {
    Application {
        id: context.fresh.application,
        reference,
        draft: context.fresh.draft,
        service: ServiceId::new("sktm"),
        form: FormHash::new("00ff"),
        applicant: event.person.id,
        chat: event.chat,
        status: Status::Submitted,
        revision: 0,
        officer: None,
        submitted_at: context.now,
        due_on: jiff::civil::date(2026, 3, 9),
        days_left: None,
        mend_by: None,
        answers: Answers::default(),
        flags: Vec::new(),
        reason: None,
        history: vec![happening(context, event)],
    }
}

fn happening(context: &Context<'_>, event: &Event) -> Happening {
    Happening { at: context.now, by: Actor::Citizen(event.person.id), act: Act::Submit, note: None }
}

struct Counter {
    shell: Arc<Shell<SqliteStore>>,
    clock: ManualClock,
    folder: TempDir,
}

impl Counter {
    async fn open() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let clock = ManualClock::new("2026-03-02T01:00:00Z".parse()?);
        let store = SqliteStore::open(&folder.path().join("loket.db")).await?;
        let shell = Arc::new(shell(store, &clock)?);
        Ok(Self { shell, clock, folder })
    }

    /// The same counter after its process died.
    async fn restart(self) -> Result<Self> {
        let store = SqliteStore::open(&self.folder.path().join("loket.db")).await?;
        let shell = Arc::new(shell(store, &self.clock)?);
        Ok(Self { shell, ..self })
    }

    fn store(&self) -> &SqliteStore {
        self.shell.store()
    }

    /// What waits in the outbox, in the order of its rows; of each chat only the first is
    /// deliverable, so that the rows are taken out one by one.
    async fn outbox(&self) -> Result<Vec<(i64, String)>> {
        let mut rows = Vec::new();
        loop {
            let found = self.store().list_deliverable(self.clock.now(), &[], 100).await?;
            if found.is_empty() {
                break;
            }
            let verdicts: Vec<_> = found.iter().map(|row| loket_store::rows::Verdict::Sent { id: row.id }).collect();
            self.store().record_verdicts(&verdicts).await?;
            rows.extend(found);
        }
        rows.sort_by_key(|row| row.id);
        let text = |row: &loket_store::rows::Delivery| row.payload["text"].as_str().unwrap_or_default().to_owned();
        Ok(rows.iter().map(|row| (row.chat.0, text(row))).collect())
    }
}

fn shell(store: SqliteStore, clock: &ManualClock) -> Result<Shell<SqliteStore>> {
    let zone = jiff::tz::TimeZone::UTC;
    let api = Api::new(&Token::new("1:x".to_owned()), &"http://127.0.0.1:9".parse()?)?;
    Ok(Shell::new(Parts {
        store,
        api,
        clock: Clock::Manual(clock.clone()),
        chance: Chance::seeded(1),
        renderer: Renderer::new(zone.clone(), "UTC".to_owned()),
        shelf: Shelf::new(Offer::new(office(zone), Catalogue::default())),
        bot: UserId(1),
        engine: Engine { step, wants },
        sending: Sending { per_second: 0, per_chat_per_second: 0, per_group_per_minute: 0, in_flight: 8, timeout: 20 },
        letters_kept: 90,
        limits: config::Limits::OFF,
        depot: Depot::new(std::path::PathBuf::from("target/tmp/shell-files")),
        files: Config::parse("bot.toml", "", std::path::Path::new(""), &Environment::default())?.files,
    }))
}

fn office(zone: jiff::tz::TimeZone) -> Office {
    Office {
        name: String::new(),
        facts: loket_core::domain::office::OfficeFacts::default(),
        prefix: "SPG".to_owned(),
        region_prefix: "7312".to_owned(),
        revision_days: 14,
        calendar: Calendar {
            zone,
            zone_name: "UTC".to_owned(),
            open: loket_core::domain::office::Hours::weekdays(
                jiff::civil::time(8, 0, 0, 0),
                jiff::civil::time(16, 0, 0, 0),
            ),
            holidays: std::collections::BTreeSet::new(),
        },
        staff: Staff::default(),
        limits: Limits::default(),
        bot: "LoketBot".to_owned(),
    }
}

fn event(user: i64, kind: EventKind) -> Event {
    let person = Person { id: UserId(user), first_name: "x".to_owned(), language_code: None };
    Event { chat: ChatId(user), person, kind }
}

fn text(id: i64, user: i64, text: &str) -> Incoming {
    let kind = EventKind::TextReceived { message: MessageId(id), text: text.to_owned(), answers_bot: None };
    Incoming { source: Source::Update { id, raw: format!("raw-{id}") }, reading: Reading::Event(event(user, kind)) }
}

fn says(rows: &[(i64, String)], user: i64) -> Vec<&str> {
    rows.iter().filter(|(chat, _)| *chat == user).map(|(_, text)| text.as_str()).collect()
}

fn contains(said: &[&str], words: &[&str]) -> bool {
    said.len() == words.len() && said.iter().zip(words).all(|(said, word)| said.contains(word))
}

#[tokio::test]
async fn an_update_that_comes_again_changes_nothing() -> Result<()> {
    let counter = Counter::open().await?;
    counter.shell.work(&[text(10, 7, "count"), text(10, 7, "count")]).await?;
    counter.shell.work(&[text(10, 7, "count"), text(11, 7, "count")]).await?;
    let counter = counter.restart().await?;
    counter.shell.work(&[text(11, 7, "count"), text(10, 7, "count"), text(3, 7, "count")]).await?;
    let rows = counter.outbox().await?;
    assert!(contains(&says(&rows, 7), &["count-1", "count-2", "count-3"]), "{rows:?}");
    Ok(())
}

#[tokio::test]
async fn a_conversation_keeps_its_order_within_a_batch() -> Result<()> {
    let counter = Counter::open().await?;
    let batch: Vec<Incoming> = (0..30).map(|n| text(n, 7 + n % 3, "count")).collect();
    counter.shell.work(&batch).await?;
    let rows = counter.outbox().await?;
    for user in 7..10 {
        let expected: Vec<String> = (1..=10).map(|n| format!("count-{n}")).collect();
        let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
        assert!(contains(&says(&rows, user), &expected), "{rows:?}");
    }
    Ok(())
}

#[tokio::test]
async fn poison_is_put_aside_with_an_apology_and_the_rest_goes_on() -> Result<()> {
    let counter = Counter::open().await?;
    let broken = Incoming {
        source: Source::Update { id: 3, raw: "raw-3".to_owned() },
        reading: Reading::Broken {
            error: "its shape is not known".to_owned(),
            from: Some((ChatId(9), event(9, EventKind::StepFailed).person)),
        },
    };
    let batch = [text(1, 7, "count"), text(2, 8, "panic"), broken, text(4, 8, "say after"), text(5, 7, "count")];
    counter.shell.work(&batch).await?;
    let rows = counter.outbox().await?;
    assert!(contains(&says(&rows, 7), &["count-1", "count-2"]), "{rows:?}");
    assert!(contains(&says(&rows, 8), &["sorry", "after"]), "{rows:?}");
    assert!(contains(&says(&rows, 9), &["sorry"]), "{rows:?}");

    let letters = counter.store().list_dead_letters(10).await?;
    let mut raw: Vec<&str> = letters.iter().map(|letter| letter.raw.as_str()).collect();
    raw.sort_unstable();
    assert_eq!(raw, ["raw-2", "raw-3"]);
    assert!(letters.iter().all(|letter| letter.kind == LetterKind::Update));

    counter.shell.work(&batch).await?;
    assert!(counter.outbox().await?.is_empty());
    assert_eq!(counter.store().list_dead_letters(10).await?.len(), 2);
    Ok(())
}

#[tokio::test]
async fn one_application_is_changed_by_one_event_after_the_other() -> Result<()> {
    let counter = Counter::open().await?;
    counter.shell.work(&[text(1, 7, "insert")]).await?;
    let rows = counter.outbox().await?;
    let Some(Mention::Number(number)) = find_reference(&rows[0].1, "SPG") else { panic!("{rows:?}") };
    let bump = format!("bump {number}");
    let batch = [text(2, 8, &bump), text(3, 9, &bump), text(4, 7, "mine"), text(5, 10, &bump)];
    counter.shell.work(&batch).await?;
    let rows = counter.outbox().await?;
    let revisions: Vec<Vec<&str>> = [8, 9, 10].iter().map(|user| says(&rows, *user)).collect();
    assert!(contains(&revisions.concat(), &["revision-1", "revision-2", "revision-3"]), "{rows:?}");
    assert!(contains(&says(&rows, 7), &["mine-[2]"]), "{rows:?}");
    assert_eq!(BUMPS.load(Ordering::SeqCst), 3, "none had to be done again");
    assert!(counter.store().list_dead_letters(10).await?.is_empty());
    Ok(())
}

#[tokio::test]
async fn an_event_sees_what_the_one_before_it_in_its_conversation_has_written() -> Result<()> {
    let counter = Counter::open().await?;
    counter.shell.work(&[text(1, 7, "insert"), text(2, 7, "mine")]).await?;
    let rows = counter.outbox().await?;
    assert_eq!(says(&rows, 7)[1..], ["mine-[0]"], "{rows:?}");
    Ok(())
}

/// Two processes may draw the same; the second try draws anew.
#[tokio::test]
async fn a_number_that_is_taken_puts_nobody_aside() -> Result<()> {
    let counter = Counter::open().await?;
    counter.shell.work(&[text(1, 7, "insert"), text(2, 8, "insert")]).await?;
    // The next process draws the same from the beginning, so that two tries in a row find it taken.
    let counter = counter.restart().await?;
    counter.shell.work(&[text(3, 9, "insert")]).await?;
    assert_eq!(counter.outbox().await?.len(), 3);
    assert!(counter.store().list_dead_letters(10).await?.is_empty());
    Ok(())
}

#[tokio::test]
async fn what_meets_a_conflict_again_and_again_is_put_aside_and_the_rest_goes_on() -> Result<()> {
    let counter = Counter::open().await?;
    counter.shell.work(&[text(1, 7, "twin")]).await?;
    counter.shell.work(&[text(2, 8, "count"), text(3, 9, "twin"), text(4, 8, "count")]).await?;
    let rows = counter.outbox().await?;
    assert!(contains(&says(&rows, 8), &["count-1", "count-2"]), "{rows:?}");
    assert!(contains(&says(&rows, 9), &["sorry"]), "{rows:?}");
    let letters = counter.store().list_dead_letters(10).await?;
    assert_eq!(letters.iter().map(|letter| letter.raw.as_str()).collect::<Vec<_>>(), ["raw-3"]);
    Ok(())
}

#[tokio::test]
async fn what_a_table_does_not_take_is_put_aside_and_the_rest_goes_on() -> Result<()> {
    let counter = Counter::open().await?;
    // What the counter remembers of the eighth breaks a CHECK.
    let mut outside = SqliteConnectOptions::new().filename(counter.folder.path().join("loket.db")).connect().await?;
    sqlx::query(
        "CREATE TRIGGER picky BEFORE INSERT ON dialogue WHEN NEW.user_id = 8
         BEGIN INSERT INTO moved_chat (old_chat, new_chat, moved_at) VALUES (1, 1, 0); END",
    )
    .execute(&mut outside)
    .await?;
    counter.shell.work(&[text(1, 7, "count"), text(2, 8, "count"), text(3, 7, "count")]).await?;
    let rows = counter.outbox().await?;
    assert!(contains(&says(&rows, 7), &["count-1", "count-2"]), "{rows:?}");
    let letters = counter.store().list_dead_letters(10).await?;
    assert_eq!(letters.iter().map(|letter| letter.raw.as_str()).collect::<Vec<_>>(), ["raw-2"]);
    assert!(letters[0].error.contains("CHECK constraint failed"), "{}", letters[0].error);
    Ok(())
}

#[tokio::test]
async fn a_timer_rings_once_however_often_it_is_handed_over() -> Result<()> {
    let counter = Counter::open().await?;
    counter.shell.work(&[text(1, 7, "ring reminder"), text(2, 8, "ring panic")]).await?;
    counter.clock.advance(SignedDuration::from_mins(6));
    let due = counter.store().list_due_timers(counter.clock.now(), 10).await?;
    assert_eq!(due.len(), 2);
    let batch: Vec<Incoming> = due.into_iter().map(rang).collect();
    counter.shell.work(&batch).await?;
    counter.shell.work(&batch).await?;
    let rows = counter.outbox().await?;
    assert!(contains(&says(&rows, 7), &["rang-album:reminder"]), "{rows:?}");
    assert!(counter.store().list_due_timers(Timestamp::MAX, 10).await?.is_empty());
    Ok(())
}

/// A verdict handed over twice, or on a file nobody asked for, has no effect.
#[tokio::test]
async fn a_look_into_a_file_counts_once() -> Result<()> {
    let counter = Counter::open().await?;
    let name = |unique_id: &str| FileKey { dialogue: key(), unique_id: unique_id.to_owned() };
    let mut work = counter.store().begin().await?;
    work.upsert_files(&[NewFile { key: name("a"), file_id: "id-a".to_owned() }], counter.clock.now()).await?;
    work.commit().await?;
    let looked = |unique_id: &str| {
        let finding = Finding::Refused(FileFault::Damaged);
        let file = JudgedFile { key: name(unique_id), finding, object: None };
        let kind = EventKind::FileJudged { unique_id: unique_id.to_owned(), finding };
        Incoming { source: Source::File(file), reading: Reading::Event(event(7, kind)) }
    };
    counter.shell.work(&[looked("a"), looked("a"), looked("b")]).await?;
    counter.shell.work(&[looked("a")]).await?;
    let rows = counter.outbox().await?;
    assert!(contains(&says(&rows, 7), &["judged-a"]), "{rows:?}");
    Ok(())
}

#[tokio::test]
async fn a_timer_set_anew_does_not_ring_for_its_old_moment() -> Result<()> {
    let counter = Counter::open().await?;
    counter.shell.work(&[text(1, 7, "ring reminder")]).await?;
    counter.clock.advance(SignedDuration::from_mins(6));
    let due = counter.store().list_due_timers(counter.clock.now(), 10).await?;
    counter.shell.work(&[text(2, 7, "ring reminder")]).await?;
    counter.shell.work(&due.into_iter().map(rang).collect::<Vec<_>>()).await?;
    assert!(counter.outbox().await?.is_empty());
    assert_eq!(counter.store().list_due_timers(Timestamp::MAX, 10).await?.len(), 1);
    Ok(())
}

#[tokio::test]
async fn a_timer_rings_in_the_conversation_it_was_set_for() -> Result<()> {
    let counter = Counter::open().await?;
    counter.shell.work(&[text(1, 7, "ring-for 8"), text(2, 7, "ring-for 9")]).await?;
    counter.shell.work(&[text(3, 10, "hush-for 9")]).await?;
    counter.clock.advance(SignedDuration::from_mins(6));
    let due = counter.store().list_due_timers(counter.clock.now(), 10).await?;
    counter.shell.work(&due.into_iter().map(rang).collect::<Vec<_>>()).await?;
    let rows = counter.outbox().await?;
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert!(contains(&says(&rows, 8), &["rang-album:errand"]), "{rows:?}");
    Ok(())
}

#[tokio::test]
async fn whoever_writes_can_be_reached_again() -> Result<()> {
    let counter = Counter::open().await?;
    let blocked = Incoming {
        source: Source::Update { id: 1, raw: String::new() },
        reading: Reading::Event(event(7, EventKind::ReachabilityChanged { reachable: false, since: None })),
    };
    counter.shell.work(&[blocked]).await?;
    assert!(!reachable(&counter).await?);
    counter.shell.work(&[text(2, 7, "say hello")]).await?;
    assert!(reachable(&counter).await?);
    Ok(())
}

#[tokio::test]
async fn a_conversation_that_cannot_be_read_begins_anew_and_is_kept() -> Result<()> {
    let counter = Counter::open().await?;
    counter.shell.work(&[text(1, 7, "count")]).await?;
    let mut work = counter.store().begin().await?;
    let mut row = work.list_dialogues(&[key()]).await?.remove(0);
    row.state = r#"{"scene":"of another world"}"#.to_owned();
    work.upsert_dialogues(&[row], counter.clock.now()).await?;
    work.commit().await?;
    counter.shell.work(&[text(2, 7, "count")]).await?;
    let rows = counter.outbox().await?;
    assert!(contains(&says(&rows, 7), &["count-1", "count-1"]), "{rows:?}");
    let letters = counter.store().list_dead_letters(10).await?;
    assert!(letters[0].raw.contains("of another world"));
    Ok(())
}

#[tokio::test]
async fn old_questions_asked_in_vain_are_forgotten() -> Result<()> {
    let counter = Counter::open().await?;
    let day = |days: i64| counter.clock.now() - SignedDuration::from_hours(24 * days);
    let mut work = counter.store().begin().await?;
    work.count_unknown_queries(&["lama".to_owned()], day(181)).await?;
    let many: Vec<String> = (0..2000).map(|number| format!("layanan {number}")).collect();
    work.count_unknown_queries(&many, day(179)).await?;
    work.count_unknown_queries(&["baru".to_owned(), "baru".to_owned()], day(1)).await?;
    work.commit().await?;
    let switch = loket::stop::Switch::new();
    let tidying = tokio::spawn({
        let (shell, stop) = (Arc::clone(&counter.shell), switch.listen());
        async move { shell.tidy_daily(stop).await }
    });
    let mut kept = Vec::new();
    for _ in 0..10_000 {
        kept = counter.store().list_unknown_queries(5000).await?;
        if kept.len() == 2000 {
            break;
        }
        tokio::task::yield_now().await;
    }
    switch.press();
    tidying.await?;
    assert_eq!((kept.len(), kept[0].text.as_str(), kept[0].count), (2000, "baru", 2));
    assert!(kept.iter().all(|query| query.text != "lama"));
    Ok(())
}

fn key() -> DialogueKey {
    DialogueKey { chat: ChatId(7), user: UserId(7) }
}

async fn reachable(counter: &Counter) -> Result<bool> {
    let mut work = counter.store().begin().await?;
    Ok(work.list_dialogues(&[key()]).await?[0].reachable)
}

fn rang(row: TimerRow) -> Incoming {
    let kind = EventKind::TimerRang { key: row.key.clone(), due: row.due };
    let reading = Reading::Event(event(row.dialogue.user.0, kind));
    Incoming { source: Source::Timer(row), reading }
}
