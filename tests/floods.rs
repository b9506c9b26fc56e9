//! Whoever sends too much delays nobody but themselves: what is over a limit is confirmed and not
//! worked, a word is said about it once, and then it is as if it had never come.

#[path = "support/opening.rs"]
mod opening;
#[path = "loops/script.rs"]
#[expect(dead_code, reason = "other tests use more of it")]
mod script;

use std::sync::Mutex;
use std::time::Duration;

use anyhow::Result;
use jiff::SignedDuration;
use loket::app::{App, Loaded, Running};
use loket::clock::{Chance, Clock, ManualClock};
use loket::config::{Environment, Token};
use loket::shell::Engine;
use loket_core::domain::lang::Lang;
use loket_core::engine::effect::Priority;
use loket_core::engine::{Context, Effect, Event, EventKind, Message, State, Text, Transition, Wants};
use loket_store::Store;
use opening::{FREE, settings};
use script::Script;
use serde_json::{Value, json};
use tempfile::TempDir;

const STAFF: i64 = -1007;

/// Every step taken in this process: the bot it is told of by, and its chat.
static STEPS: Mutex<Vec<(String, i64)>> = Mutex::new(Vec::new());

/// Says what it hears, and nothing to what has no words.
fn step(context: &Context<'_>, state: State, event: &Event) -> Transition {
    STEPS.lock().expect("no step panics").push((context.office.name.clone(), event.chat.0));
    let EventKind::TextReceived { text, .. } = &event.kind else { return Transition { state, effects: Vec::new() } };
    let message = Message::plain(Text::data(text.clone()));
    let effect = Effect::SendMessage { to: event.chat, message, lang: Lang::Id, priority: Priority::Reply };
    Transition { state, effects: vec![effect] }
}

struct Counter {
    name: &'static str,
    script: Script,
    clock: ManualClock,
    running: Running,
    _folder: TempDir,
}

impl Counter {
    /// A counter with these limits; its name tells its steps from those of other tests.
    async fn open(name: &'static str, limits: &str) -> Result<Self> {
        let clock = ManualClock::new("2026-03-02T01:00:00Z".parse()?);
        let (script, folder) = (Script::start().await, tempfile::tempdir()?);
        let text = format!("[office]\nname = {name:?}\n{FREE}[staff]\nchat = {STAFF}\n[limits]\n{limits}");
        let config = settings(Environment::default(), &script.url, folder.path(), &text)?;
        let mut app = App::new(config, Token::new("1:x".to_owned()), Loaded::default());
        app.clock = Clock::Manual(clock.clone());
        app.chance = Chance::seeded(7);
        app.engine = Engine { step, wants: |_, _, _| Wants::default() };
        Ok(Self { name, running: app.start().await?, script, clock, _folder: folder })
    }

    /// Puts these before the bot at once, and waits until all of them are confirmed and answered.
    async fn hears(&self, first: i64, updates: Vec<Value>) -> Result<()> {
        let last = first + i64::try_from(updates.len())? - 1;
        let raw = |(id, mut update): (i64, Value)| {
            update["update_id"] = json!(id);
            (id, update.to_string().into_bytes())
        };
        self.script.push_all((first..).zip(updates).map(raw).collect());
        let offset =
            |script: &Script| script.calls("getUpdates").iter().any(|call| call.parameters["offset"] == last + 1);
        self.script.until(offset).await;
        Ok(self.running.shell().settled().await?)
    }

    fn steps(&self, chat: i64) -> usize {
        let steps = STEPS.lock().expect("no step panics");
        steps.iter().filter(|(name, place)| name == self.name && *place == chat).count()
    }

    async fn close(self) -> Result<()> {
        self.running.shell().settled().await?;
        assert_eq!(self.running.shell().store().count_outbox().await?, 0, "something was never sent");
        assert!(self.running.shell().store().list_dead_letters(10).await?.is_empty());
        tokio::time::timeout(Duration::from_secs(7), self.running.stop()).await?
    }
}

fn message(chat: i64, user: i64, fields: &Value) -> Value {
    let kind = if chat > 0 { "private" } else { "supergroup" };
    let language = if user == 9 { "en" } else { "id" };
    let mut message = json!({
        "message_id": 1, "date": 1, "chat": { "id": chat, "type": kind },
        "from": { "id": user, "first_name": "x", "language_code": language },
    });
    let fields = fields.as_object().expect("fields are an object").clone();
    message.as_object_mut().expect("a message is an object").extend(fields);
    json!({ "message": message })
}

fn text(user: i64, text: &str) -> Value {
    message(user, user, &json!({ "text": text }))
}

fn photo(user: i64) -> Value {
    message(user, user, &json!({ "photo": [{ "file_id": "f", "file_unique_id": "u" }] }))
}

fn press(user: i64, query: usize) -> Value {
    json!({ "callback_query": { "id": format!("q{query}"), "from": { "id": user, "first_name": "x" }, "data": "menu" } })
}

fn query(number: usize) -> Value {
    let from = json!({ "id": 7, "first_name": "x" });
    json!({ "inline_query": { "id": format!("q{number}"), "from": from, "query": "ktp", "offset": "" } })
}

#[tokio::test]
async fn a_flood_of_a_thousand_costs_others_no_more_waves_than_one_burst() -> Result<()> {
    let counter = Counter::open("flood", "").await?;
    let mut updates: Vec<Value> = (0..1000).map(|_| text(7, "spam")).collect();
    updates.insert(99, text(8, "early"));
    updates.push(text(8, "late"));
    updates.push(text(9, "hello"));
    counter.hears(1, updates).await?;
    assert_eq!(counter.script.sent(8), ["early", "late"]);
    assert_eq!(counter.script.sent(9), ["hello"]);
    // A wave takes one event of a chat: so many waves in the first batch, and one in each after it.
    assert_eq!(counter.steps(7), 40);
    let said = counter.script.sent(7);
    assert_eq!(said.iter().filter(|said| *said == "spam").count(), 40);
    assert_eq!(said.iter().filter(|said| said.contains("terlalu cepat")).count(), 1, "{:?}", said.last());
    assert_eq!(said.len(), 41);

    counter.clock.advance(SignedDuration::from_secs(20));
    counter.hears(2001, vec![text(7, "too early"), text(8, "hi")]).await?;
    counter.clock.advance(SignedDuration::from_secs(10));
    counter.hears(2003, vec![text(7, "calm")]).await?;
    assert_eq!(counter.script.sent(7)[41..], ["calm"]);
    counter.close().await
}

#[tokio::test]
async fn the_line_is_in_the_language_of_whoever_is_told_and_comes_once_an_episode() -> Result<()> {
    let counter = Counter::open("language", "updates_per_minute = 2\n").await?;
    for (round, first) in [(1, 1), (2, 101)] {
        counter.hears(first, (0..10).map(|_| text(9, "x")).collect()).await?;
        let said = counter.script.sent(9);
        assert_eq!(said.iter().filter(|said| said.contains("too fast")).count(), round, "{said:?}");
        counter.clock.advance(SignedDuration::from_secs(60));
    }
    counter.close().await
}

#[tokio::test]
async fn an_album_and_a_fast_typer_meet_no_limit() -> Result<()> {
    let counter = Counter::open("album", "").await?;
    let mut updates: Vec<Value> = (0..10).map(|_| photo(7)).collect();
    updates.extend((0..20).map(|_| text(7, "fast")));
    counter.hears(1, updates).await?;
    assert_eq!((counter.steps(7), counter.script.sent(7).len()), (30, 20));
    counter.close().await
}

#[tokio::test]
async fn a_press_over_the_limit_is_answered_with_a_toast() -> Result<()> {
    let counter = Counter::open("press", "updates_per_minute = 3\n").await?;
    counter.hears(1, (0..8).map(|query| press(7, query)).collect()).await?;
    let answers = counter.script.calls("answerCallbackQuery");
    let toasts = answers.iter().filter(|call| call.text().contains("terlalu cepat")).count();
    assert_eq!((answers.len(), toasts, counter.steps(7)), (8, 5, 3));
    // Bot API: answerCallbackQuery.text holds 200 characters.
    assert!(answers.iter().all(|call| call.text().chars().count() <= 200));
    assert!(counter.script.sent(7).is_empty());
    counter.close().await
}

/// Every letter that is typed is a query: a flood of them is left alone, and costs no message of theirs.
#[tokio::test]
async fn queries_over_the_limit_are_left_alone_and_leave_room_for_messages() -> Result<()> {
    let counter = Counter::open("queries", "updates_per_minute = 5\n").await?;
    counter.hears(1, (0..20).map(query).collect()).await?;
    assert_eq!(counter.steps(7), 5);
    counter.hears(101, vec![text(7, "words")]).await?;
    assert_eq!(counter.script.sent(7), ["words"]);
    counter.close().await
}

/// Queries are worked in the wave of the first message: nobody's words wait for what is typed elsewhere.
#[tokio::test]
async fn queries_make_no_waves_of_their_own() -> Result<()> {
    let counter = Counter::open("waves", "").await?;
    let mut updates = vec![text(7, "first")];
    updates.extend((0..5).map(query));
    updates.extend([text(8, "other"), text(7, "second")]);
    counter.hears(1, updates).await?;
    let steps = STEPS.lock().expect("no step panics").clone();
    let order: Vec<i64> = steps.iter().filter(|(name, _)| *name == counter.name).map(|(_, chat)| *chat).collect();
    assert_eq!(order, [7, 7, 7, 7, 7, 7, 8, 7]);
    assert_eq!(counter.script.sent(7), ["first", "second"]);
    counter.close().await
}

#[tokio::test]
async fn too_many_files_within_an_hour_are_refused_and_words_are_not() -> Result<()> {
    let counter = Counter::open("files", "uploads_per_hour = 4\n").await?;
    let mut updates: Vec<Value> = (0..9).map(|_| photo(7)).collect();
    updates.push(text(7, "words"));
    counter.hears(1, updates).await?;
    assert_eq!(counter.steps(7), 5);
    let said = counter.script.sent(7);
    assert!(said.len() == 2 && said.iter().any(|said| said.contains("sudah terlalu banyak")), "{said:?}");
    counter.clock.advance(SignedDuration::from_hours(1));
    counter.hears(101, vec![photo(7)]).await?;
    assert_eq!(counter.steps(7), 6);
    counter.close().await
}

/// Whoever was busy just before does not wait until the clock is there again.
#[tokio::test]
async fn after_a_clock_was_set_back_nobody_is_too_fast_for_what_was_before() -> Result<()> {
    let counter = Counter::open("back", "updates_per_minute = 4\n").await?;
    let mut updates = vec![text(7, "before"), photo(7), text(8, "before")];
    updates.extend((0..9).map(|_| text(9, "x")));
    counter.hears(1, updates).await?;
    let before = counter.script.sent(9).len();
    counter.clock.advance(SignedDuration::from_hours(-5));
    let updates = (0..9).map(|_| text(7, "after")).chain([text(8, "after"), text(9, "calm"), photo(8)]).collect();
    counter.hears(101, updates).await?;
    assert_eq!((counter.script.sent(8), counter.steps(8)), (vec!["before".to_owned(), "after".to_owned()], 3));
    assert_eq!(counter.script.sent(9)[before..], ["calm"]);
    let said = counter.script.sent(7);
    assert_eq!(said.iter().filter(|said| *said == "after").count(), 4, "and the limits hold on: {said:?}");
    counter.close().await
}

#[tokio::test]
async fn a_group_is_one_and_officers_have_a_limit_of_their_own() -> Result<()> {
    let counter = Counter::open("groups", "updates_per_minute = 5\nstaff_updates_per_minute = 20\n").await?;
    let mut updates: Vec<Value> = (100..120).map(|user| message(-5, user, &json!({ "text": "/status" }))).collect();
    updates.extend((0..20).map(|_| message(STAFF, 50, &json!({ "text": "officer" }))));
    updates.extend((0..5).map(|_| message(STAFF, 51, &json!({ "text": "colleague" }))));
    counter.hears(1, updates).await?;
    assert_eq!((counter.steps(-5), counter.script.sent(-5).len()), (5, 6));
    assert_eq!((counter.steps(STAFF), counter.script.sent(STAFF).len()), (25, 25));
    counter.close().await
}

#[tokio::test]
async fn an_update_that_comes_again_is_counted_once() -> Result<()> {
    let counter = Counter::open("again", "updates_per_minute = 10\n").await?;
    for _ in 0..5 {
        counter.hears(1, (0..6).map(|_| text(7, "x")).collect()).await?;
    }
    counter.hears(11, (0..4).map(|_| text(7, "y")).collect()).await?;
    assert_eq!((counter.steps(7), counter.script.sent(7).len()), (10, 10));
    counter.close().await
}
