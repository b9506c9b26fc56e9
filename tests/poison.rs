//! What cannot be worked or sent: put aside, named in the log, and given back by the command beside
//! the running counter. The engine does what it is told, and can be mended while it runs.

#[path = "support/opening.rs"]
mod opening;
#[path = "loops/script.rs"]
#[expect(dead_code, reason = "other tests use more of it")]
mod script;

use std::process::Output;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::Result;
use jiff::SignedDuration;
use loket::app::{App, Loaded, Running};
use loket::clock::{Chance, Clock, ManualClock};
use loket::config::{Environment, Token};
use loket::shell::Engine;
use loket::shell::worker::{Incoming, Source};
use loket::telegram::inbound::Reading;
use loket_core::domain::ids::MessageId;
use loket_core::domain::lang::Lang;
use loket_core::engine::context::Office;
use loket_core::engine::effect::Priority;
use loket_core::engine::{Context, Effect, Event, EventKind, Message, Person, State, Text, Transition, Wants};
use loket_store::rows::{KeptLetter, LetterKind, LetterState};
use loket_store::{Store, Work};
use loket_store_sqlite::SqliteStore;
use opening::{FREE, settings};
use script::{Answer, Script};
use serde_json::json;
use tempfile::TempDir;

/// Says what it hears; `bug` and `bug-before` panic until the program is mended.
fn step(_: &Context<'_>, state: State, event: &Event, is_mended: bool) -> Transition {
    let words = match &event.kind {
        EventKind::TextReceived { text, .. } => text.clone(),
        EventKind::StepFailed => "sorry".to_owned(),
        EventKind::InlineQueryReceived { text, .. } => {
            assert!(text != "bug", "as I was told");
            return Transition { state, effects: Vec::new() };
        }
        EventKind::ButtonPressed { .. }
        | EventKind::FileReceived { .. }
        | EventKind::ContactReceived { .. }
        | EventKind::LocationReceived { .. }
        | EventKind::MessageEdited { .. }
        | EventKind::UnreadableReceived { .. }
        | EventKind::ReachabilityChanged { .. }
        | EventKind::AddedToGroup
        | EventKind::FileJudged { .. }
        | EventKind::TimerRang { .. } => return Transition { state, effects: Vec::new() },
    };
    assert!(words != "bug" || is_mended, "as I was told");
    let message = Message::plain(Text::data(words));
    let effect = Effect::SendMessage { to: event.chat, message, lang: Lang::Id, priority: Priority::Reply };
    Transition { state, effects: vec![effect] }
}

fn wants(_: &Office, _: &State, event: &Event) -> Wants {
    if let EventKind::TextReceived { text, .. } = &event.kind {
        assert!(text != "bug-before", "as I was told");
    }
    Wants::default()
}

/// One program for each test that is mended, since a function of the engine knows no test.
macro_rules! program {
    ($mended:ident, $engine:ident) => {
        static $mended: AtomicBool = AtomicBool::new(false);
        const $engine: Engine =
            Engine { step: |context, state, event| step(context, state, event, $mended.load(Ordering::SeqCst)), wants };
    };
}

program!(NEVER, BROKEN);

struct Counter {
    script: Script,
    clock: ManualClock,
    folder: TempDir,
    running: Running,
}

impl Counter {
    async fn open(engine: Engine) -> Result<Self> {
        let clock = ManualClock::new("2026-03-02T01:00:00Z".parse()?);
        let (script, folder) = (Script::start().await, tempfile::tempdir()?);
        let config = settings(Environment::default(), &script.url, folder.path(), FREE)?;
        let mut app = App::new(config, Token::new("1:x".to_owned()), Loaded::default());
        app.clock = Clock::Manual(clock.clone());
        app.chance = Chance::seeded(7);
        app.engine = engine;
        Ok(Self { running: app.start().await?, script, clock, folder })
    }

    fn store(&self) -> &SqliteStore {
        self.running.shell().store()
    }

    /// The command, in a process of its own.
    async fn dead_letters(&self, arguments: &[&str]) -> Result<Output> {
        let mut command = tokio::process::Command::new(env!("CARGO_BIN_EXE_loket"));
        command.arg("dead-letters").args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).env_clear();
        command.env("DATABASE_URL", format!("sqlite:{}", self.folder.path().join("loket.db").display()));
        Ok(command.output().await?)
    }

    async fn says(&self, arguments: &[&str]) -> Result<String> {
        let output = self.dead_letters(arguments).await?;
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        Ok(String::from_utf8(output.stdout)?)
    }

    async fn complains(&self, arguments: &[&str]) -> Result<String> {
        let output = self.dead_letters(arguments).await?;
        assert!(!output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
        Ok(String::from_utf8(output.stderr)?)
    }

    async fn only_letter(&self) -> Result<KeptLetter> {
        let mut letters = self.store().list_dead_letters(10).await?;
        assert_eq!(letters.len(), 1, "{letters:?}");
        Ok(letters.remove(0))
    }

    /// Waits until the one letter stands so.
    async fn until_letter(&self, state: LetterState, retries: u32) -> Result<KeptLetter> {
        let waiting = async {
            loop {
                let letter = self.only_letter().await?;
                if (letter.state, letter.retries) == (state, retries) {
                    return Ok::<_, anyhow::Error>(letter);
                }
                loket::clock::pause(Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(20), waiting).await?
    }

    fn confirms(&self, offset: i64) -> bool {
        self.script.calls("getUpdates").iter().any(|call| call.parameters["offset"] == offset)
    }

    async fn close(self) -> Result<()> {
        self.running.shell().settled().await?;
        assert_eq!(self.store().count_outbox().await?, 0, "something was never sent");
        tokio::time::timeout(Duration::from_secs(7), self.running.stop()).await?
    }
}

#[tokio::test]
async fn of_a_hundred_updates_one_panics_and_is_worked_once_when_the_program_is_mended() -> Result<()> {
    program!(MENDED, ENGINE);
    let counter = Counter::open(ENGINE).await?;
    let raw = |id: i64, text: &str| {
        let user = json!({ "id": 100 + id, "is_bot": false, "first_name": "x" });
        let chat = json!({ "id": 100 + id, "type": "private" });
        json!({ "update_id": id, "message": { "message_id": 1, "from": user, "chat": chat, "text": text } }).to_string()
    };
    let updates: Vec<(i64, Vec<u8>)> =
        (1..=100).map(|id| (id, raw(id, if id == 50 { "bug" } else { "hello" }).into_bytes())).collect();
    counter.script.push_all(updates);
    counter.script.until(|script| script.calls("sendMessage").len() == 100 && counter.confirms(101)).await;
    assert_eq!(counter.script.sent(150), ["sorry"]);
    assert!((101..=200).filter(|chat| *chat != 150).all(|chat| counter.script.sent(chat) == ["hello"]));
    let letter = counter.only_letter().await?;
    assert_eq!((letter.kind, letter.raw.as_str()), (LetterKind::Update, raw(50, "bug").as_str()));

    let id = letter.id.to_string();
    assert!(counter.says(&["retry", &id]).await?.starts_with("given back: 1 letter"));
    let again = counter.until_letter(LetterState::Waiting, 1).await?;
    assert_eq!(again.error, "a bug: its step panicked");
    assert_eq!(counter.script.sent(150), ["sorry"], "nobody is told twice");

    MENDED.store(true, Ordering::SeqCst);
    assert!(counter.says(&["retry", "--all"]).await?.starts_with("given back: 1 letter"));
    counter.script.until(|script| script.sent(150) == ["sorry", "bug"]).await;
    counter.until_letter(LetterState::Done, 2).await?;
    assert!(counter.complains(&["retry", &id]).await?.contains("was given back already"));
    assert_eq!(counter.says(&["retry", "--all"]).await?.trim(), "nothing waits to be given back");
    // Another look at the marks, begun before it was taken up, finds nothing left to claim.
    let user = loket_core::domain::ids::UserId(150);
    let person = Person { id: user, first_name: "x".to_owned(), language_code: None };
    let kind = EventKind::TextReceived { message: MessageId(1), text: "twice".to_owned(), answers_bot: None };
    let reading = Reading::Event(Event { chat: loket_core::domain::ids::ChatId(150), person, kind });
    counter.running.shell().work(&[Incoming { source: Source::Letter(letter.id), reading }]).await?;
    counter.running.shell().settled().await?;
    assert_eq!(counter.script.sent(150), ["sorry", "bug"]);
    counter.close().await
}

/// What somebody types in another chat is kept by nobody, and they are told nothing in this one.
#[tokio::test]
async fn of_an_inline_query_that_breaks_something_nothing_is_kept_or_said() -> Result<()> {
    let counter = Counter::open(BROKEN).await?;
    let from = json!({ "id": 7, "is_bot": false, "first_name": "x" });
    let query = json!({ "id": "q", "from": from, "query": "bug", "offset": "" });
    let raw = |id: i64, query: &serde_json::Value| {
        (id, json!({ "update_id": id, "inline_query": query }).to_string().into_bytes())
    };
    let unknown = json!({ "id": ["of another shape"], "from": from, "query": "bug" });
    counter.script.push_all(vec![raw(1, &query), raw(2, &unknown)]);
    counter.script.text(3, 8, "hello");
    counter.script.until(|script| !script.sent(8).is_empty() && counter.confirms(4)).await;
    assert_eq!(counter.store().list_dead_letters(10).await?, []);
    // An answer that breaks off in the middle of one: where it stood is put aside, and no word of it.
    let mut cut = format!("{{\"update_id\":4,\"inline_query\":{query}").into_bytes();
    cut.truncate(cut.len() - 9);
    counter.script.push_all(vec![(4, cut)]);
    counter.script.until(|script| counter.confirms(5) || script.calls("getUpdates").len() > 99).await;
    let letter = counter.only_letter().await?;
    assert!(letter.raw.contains("\"update_id\":4") && !letter.raw.contains("bug"), "{}", letter.raw);
    assert!(counter.script.sent(7).is_empty());
    counter.close().await
}

#[tokio::test]
async fn an_event_whose_wants_panic_is_put_aside_and_the_rest_goes_on() -> Result<()> {
    let counter = Counter::open(BROKEN).await?;
    counter.script.text(1, 7, "bug-before");
    counter.script.text(2, 7, "after");
    counter.script.text(3, 8, "hello");
    counter.script.until(|script| script.sent(7) == ["sorry", "after"] && script.sent(8) == ["hello"]).await;
    assert_eq!(counter.only_letter().await?.error, "a bug: what its step wants panicked");
    counter.close().await
}

#[tokio::test]
async fn a_refused_message_given_back_goes_to_the_end_of_its_chat() -> Result<()> {
    let counter = Counter::open(BROKEN).await?;
    let refusal = || Answer::Refusal {
        code: 400,
        description: "Bad Request: can't parse \"<b>Siti\"",
        parameters: serde_json::Value::Null,
    };
    counter.script.answers("sendMessage", refusal());
    counter.script.text(1, 7, "a");
    counter.script.text(2, 7, "b");
    counter.script.until(|script| script.sent(7) == ["a", "b"]).await;
    let letter = counter.until_letter(LetterState::Waiting, 0).await?;

    let listed = counter.says(&["list", "--kind", "delivery"]).await?;
    assert!(listed.contains("can't parse") && !listed.contains("Siti"), "{listed}");
    assert_eq!(counter.says(&["list", "--kind", "update"]).await?.trim(), "nothing is put aside");

    counter.script.answers("sendMessage", refusal());
    counter.says(&["retry", &letter.id.to_string()]).await?;
    counter.script.until(|script| script.sent(7) == ["a", "b", "a"]).await;
    counter.until_letter(LetterState::Waiting, 1).await?;
    counter.says(&["retry", "--all"]).await?;
    counter.script.until(|script| script.sent(7) == ["a", "b", "a", "a"]).await;
    counter.until_letter(LetterState::Done, 2).await?;
    counter.close().await
}

#[tokio::test]
async fn an_update_that_breaks_the_whole_answer_costs_no_other_one() -> Result<()> {
    let counter = Counter::open(BROKEN).await?;
    let (first, last) = (|id| 100 + id, |id| 200 + id);
    let text = |user: i64, id: i64| {
        let from = format!(r#"{{"id":{user},"first_name":"x"}}"#);
        let message =
            format!(r#"{{"message_id":1,"from":{from},"chat":{{"id":{user},"type":"private"}},"text":"hi"}}"#);
        (id, format!(r#"{{"update_id":{id},"message":{message}}}"#).into_bytes())
    };
    let mut updates: Vec<(i64, Vec<u8>)> = (1..=49).map(|id| text(first(id), id)).collect();
    updates.push((50, br#"{"update_id":50,"message":{"text":"cut in the mid"#.to_vec()));
    updates.extend((51..=99).map(|id| text(last(id), id)));
    counter.script.push_all(updates);
    counter.script.until(|script| script.calls("sendMessage").len() == 98 && counter.confirms(100)).await;
    let letter = counter.only_letter().await?;
    assert!(letter.raw.contains("cut in the mid"), "{letter:?}");
    let calls = counter.script.calls("getUpdates");
    let alone = calls.iter().filter(|call| call.parameters["limit"] == 1).count();
    assert_eq!(alone, 5, "an answer cut by chance must not cost an update");
    assert!(counter.complains(&["retry", "99"]).await?.contains("there is no dead letter 99"));
    counter.says(&["retry", &letter.id.to_string()]).await?;
    assert_eq!(counter.until_letter(LetterState::Waiting, 1).await?.error, "it is no whole JSON");
    counter.close().await
}

#[tokio::test]
async fn a_list_shows_nobody_and_show_shows_all() -> Result<()> {
    let counter = Counter::open(BROKEN).await?;
    assert_eq!(counter.says(&["list"]).await?.trim(), "nothing is put aside");
    counter.script.text(1, 7_312_000_001, "bug");
    counter.script.until(|script| script.sent(7_312_000_001) == ["sorry"]).await;
    let id = counter.only_letter().await?.id.to_string();
    for listed in [counter.says(&["list"]).await?, counter.says(&["list", "--json"]).await?] {
        assert!(listed.contains("a bug: its step panicked"), "{listed}");
        assert!(!listed.contains("7312000001"), "{listed}");
    }
    let json: serde_json::Value = serde_json::from_str(&counter.says(&["list", "--json", "--limit", "1"]).await?)?;
    assert_eq!((&json["kind"], &json["state"], &json["retries"]), (&json!("update"), &json!("waiting"), &json!(0)));
    let shown = counter.says(&["show", &id]).await?;
    assert!(shown.contains("7312000001") && shown.contains("put aside:"), "{shown}");
    assert!(counter.complains(&["show", "99"]).await?.contains("loket dead-letters list"));
    assert!(counter.complains(&["delete", &id]).await?.contains("--yes"));
    assert_eq!(counter.says(&["delete", &id, "--yes"]).await?.trim(), format!("deleted: dead letter {id}"));
    assert!(counter.store().list_dead_letters(10).await?.is_empty());
    counter.close().await
}

#[tokio::test]
async fn the_janitor_deletes_old_letters_and_keeps_new_ones() -> Result<()> {
    let counter = Counter::open(BROKEN).await?;
    counter.script.text(1, 7, "bug");
    counter.script.until(|script| script.sent(7) == ["sorry"]).await;
    counter.clock.advance(SignedDuration::from_hours(89 * 24));
    counter.script.text(2, 8, "bug");
    counter.script.until(|script| script.sent(8) == ["sorry"]).await;
    counter.clock.advance(SignedDuration::from_hours(2 * 24));
    let left = counter.until_letter(LetterState::Waiting, 0);
    let waiting = async {
        while counter.store().list_dead_letters(10).await?.len() > 1 {
            loket::clock::pause(Duration::from_millis(20)).await;
        }
        Ok::<(), anyhow::Error>(())
    };
    tokio::time::timeout(Duration::from_secs(20), waiting).await??;
    assert!(left.await?.raw.contains("\"update_id\":2"));
    counter.close().await
}

#[tokio::test]
async fn what_was_remembered_of_a_conversation_cannot_be_given_back() -> Result<()> {
    let counter = Counter::open(BROKEN).await?;
    counter.script.text(1, 7, "hello");
    counter.script.until(|script| script.sent(7) == ["hello"]).await;
    let mut work = counter.store().begin().await?;
    let key = loket_store::rows::DialogueKey {
        chat: loket_core::domain::ids::ChatId(7),
        user: loket_core::domain::ids::UserId(7),
    };
    let mut row = work.list_dialogues(&[key]).await?.remove(0);
    row.state = r#"{"scene":"of another world"}"#.to_owned();
    work.upsert_dialogues(&[row], counter.clock.now()).await?;
    work.commit().await?;
    counter.script.text(2, 7, "again");
    counter.script.until(|script| script.sent(7) == ["hello", "again"]).await;
    let letter = counter.only_letter().await?;
    assert_eq!((letter.kind, letter.raw.contains("of another world")), (LetterKind::Conversation, true));
    assert!(counter.complains(&["retry", &letter.id.to_string()]).await?.contains("has begun anew"));
    assert_eq!(counter.says(&["retry", "--all"]).await?.trim(), "nothing waits to be given back");
    assert!(!NEVER.load(Ordering::SeqCst));
    counter.close().await
}

#[test]
fn without_a_database_the_command_says_where_it_looked() {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_loket"));
    command.args(["dead-letters", "list"]).env_clear().env("DATABASE_URL", "sqlite:/nowhere/loket.db");
    let output = command.output().expect("the command starts");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && told.contains("there is no database at /nowhere/loket.db"), "{told}");
}
