//! The loops against a Bot API that answers by script: what is confirmed when, what is sent in
//! which order, and what faults may not do.

#[path = "loops/doctor.rs"]
mod doctor;
#[path = "loops/files.rs"]
mod files;
#[path = "loops/fragile.rs"]
mod fragile;
#[path = "loops/hostile.rs"]
mod hostile;
#[path = "support/opening.rs"]
mod opening;
#[path = "loops/polling.rs"]
mod polling;
#[path = "support/samples.rs"]
mod samples;
#[path = "loops/script.rs"]
mod script;
#[path = "loops/sender.rs"]
mod sender;
#[path = "loops/sweep.rs"]
mod sweep;
#[path = "loops/webhook.rs"]
mod webhook;

use std::time::Duration;

use anyhow::Result;
use jiff::SignedDuration;
use loket::app::{App, Loaded, Running};
use loket::clock::{Chance, Clock, ManualClock, Stopwatch};
use loket::config::{Environment, Token};
use loket::shell::Engine;
use loket_core::domain::answer::{FileRef, SentAs};
use loket_core::domain::ids::ChatId;
use loket_core::domain::lang::Lang;
use loket_core::engine::effect::Priority;
use loket_core::engine::{Context, Effect, Event, EventKind, Message, State, Text, Transition, Wants};
use loket_store::Store;
use opening::{FREE, settings};
use script::{Answer, Script};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Longer than a stop takes on a busy machine, and shorter than it waits for what hangs.
const STOP: Duration = Duration::from_secs(7);

/// An engine that does what it is told: `say a b` sends two messages, `tell 9 a` tells chat 9,
/// `fetch a b` fetches two files and says what was found in each.
fn step(_: &Context<'_>, state: State, event: &Event) -> Transition {
    let words = match &event.kind {
        EventKind::TextReceived { text, .. } => text.clone(),
        EventKind::StepFailed => "say sorry".to_owned(),
        EventKind::FileJudged { unique_id, finding } => {
            format!("say {unique_id}:{}", format!("{finding:?}").replace(' ', ""))
        }
        EventKind::ButtonPressed { .. }
        | EventKind::InlineQueryReceived { .. }
        | EventKind::FileReceived { .. }
        | EventKind::ContactReceived { .. }
        | EventKind::LocationReceived { .. }
        | EventKind::MessageEdited { .. }
        | EventKind::UnreadableReceived { .. }
        | EventKind::ReachabilityChanged { .. }
        | EventKind::AddedToGroup
        | EventKind::TimerRang { .. } => String::new(),
    };
    let message = |to: ChatId, text: &str| Effect::SendMessage {
        to,
        message: Message::plain(Text::data(text)),
        lang: Lang::Id,
        priority: Priority::Reply,
    };
    let words: Vec<&str> = words.split(' ').collect();
    let effects = match words.as_slice() {
        ["fetch", rest @ ..] => rest.iter().map(|id| fetch(event, id)).collect(),
        ["say", rest @ ..] => rest.iter().map(|text| message(event.chat, text)).collect(),
        ["tell", chat, rest @ ..] => {
            let chat = ChatId(chat.parse().expect("a chat"));
            rest.iter().map(|text| message(chat, text)).collect()
        }
        _ => Vec::new(),
    };
    Transition { state, effects }
}

fn fetch(event: &Event, id: &str) -> Effect {
    let file = FileRef {
        file_id: format!("id-{id}"),
        unique_id: id.to_owned(),
        sent_as: SentAs::Document,
        size: None,
        mime: None,
        name: None,
    };
    Effect::FetchFile { chat: event.chat, user: event.person.id, file }
}

struct Counter {
    script: Script,
    clock: ManualClock,
    folder: TempDir,
    /// Further lines of `bot.toml`; they begin in `[sending]`.
    settings: &'static str,
    engine: Engine,
    running: Option<Running>,
}

impl Counter {
    async fn open() -> Result<Self> {
        Self::open_with("", Engine { step, wants: |_, _, _| Wants::default() }).await
    }

    async fn open_with(settings: &'static str, engine: Engine) -> Result<Self> {
        let clock = ManualClock::new("2026-03-02T01:00:00Z".parse()?);
        let (script, folder) = (Script::start().await, tempfile::tempdir()?);
        let mut counter = Self { script, clock, folder, settings, engine, running: None };
        counter.start().await?;
        Ok(counter)
    }

    async fn start(&mut self) -> Result<()> {
        let text = format!("[limits]\nupdates_per_minute = 0\n{FREE}{}", self.settings);
        let config = settings(Environment::default(), &self.script.url, self.folder.path(), &text)?;
        let mut app = App::new(config, Token::new("1:x".to_owned()), Loaded::default());
        app.clock = Clock::Manual(self.clock.clone());
        app.chance = Chance::seeded(7);
        app.engine = self.engine;
        self.running = Some(app.start().await?);
        Ok(())
    }

    async fn stop(&mut self) -> Result<()> {
        match self.running.take() {
            Some(running) => tokio::time::timeout(STOP, running.stop()).await?,
            None => Ok(()),
        }
    }

    fn running(&self) -> &Running {
        self.running.as_ref().expect("it runs")
    }

    async fn close(mut self) -> Result<()> {
        self.running().shell().settled().await?;
        assert_eq!(self.running().shell().store().count_outbox().await?, 0, "something was never sent");
        self.stop().await
    }
}

fn refusal(code: u16, description: &'static str, parameters: Value) -> Answer {
    Answer::Refusal { code, description, parameters }
}

#[tokio::test]
async fn a_batch_is_confirmed_once_and_only_after_it_was_worked() -> Result<()> {
    let counter = Counter::open().await?;
    counter.script.text(40, 7, "say one");
    counter.script.text(41, 7, "say two");
    counter.script.until(|script| script.sent(7).len() == 2).await;
    counter.script.until(|script| script.calls("getUpdates").iter().any(|call| call.parameters["offset"] == 42)).await;
    // Ids begin anew at random after a quiet week; an old offset would throw them away.
    counter.script.text(5, 7, "say three");
    counter.script.until(|script| script.sent(7).len() == 3).await;
    assert_eq!(counter.script.sent(7), ["one", "two", "three"]);
    let first = &counter.script.calls("getUpdates")[0].parameters;
    assert_eq!(first["offset"], Value::Null);
    assert_eq!(
        first["allowed_updates"],
        json!(["message", "edited_message", "callback_query", "my_chat_member", "inline_query"])
    );
    counter.close().await
}

#[tokio::test]
async fn what_was_worked_before_a_stop_is_not_worked_again_after_it() -> Result<()> {
    let mut counter = Counter::open().await?;
    counter.script.text(40, 7, "say one");
    counter.script.until(|script| script.sent(7).len() == 1).await;
    counter.stop().await?;
    // Telegram hands the old one over again, as after a crash before the confirmation.
    counter.script.text(40, 7, "say one");
    counter.script.text(41, 7, "say two");
    counter.start().await?;
    counter.script.until(|script| script.sent(7).len() == 2).await;
    assert_eq!(counter.script.sent(7), ["one", "two"]);
    counter.close().await
}

#[tokio::test]
async fn poison_in_a_batch_keeps_nobody_else_waiting() -> Result<()> {
    let counter = Counter::open().await?;
    let from = r#""from":{"id":8,"first_name":"x"},"chat":{"id":8,"type":"private"}"#;
    counter.script.push(39, format!(r#"{{"update_id":39,"message":{{"message_id":"?",{from}}}}}"#));
    counter.script.push(40, b"{\"update_id\":40,\"message\":{\"message_id\":1,\"text\":\"\xff\xfe\"}}".to_vec());
    counter.script.push(41, r#"{"update_id":41,"message":{"text":"\ud800"}}"#);
    counter.script.push(42, r#"{"update_id":42,"of_next_year":{}}"#);
    counter.script.text(43, 7, "say hello");
    counter.script.until(|script| script.sent(7) == ["hello"] && script.sent(8) == ["sorry"]).await;
    counter.script.until(|script| script.calls("getUpdates").iter().any(|call| call.parameters["offset"] == 44)).await;
    let letters = counter.running().shell().store().list_dead_letters(10).await?;
    assert_eq!(letters.len(), 3);
    counter.close().await
}

#[tokio::test]
async fn order_within_a_chat_outlasts_every_fault() -> Result<()> {
    let counter = Counter::open().await?;
    for fault in [
        refusal(500, "Internal Server Error", Value::Null),
        Answer::Page(502),
        refusal(429, "Too Many Requests: retry after 3", json!({ "retry_after": 3 })),
        refusal(500, "Internal Server Error", Value::Null),
    ] {
        counter.script.answers("sendMessage", fault);
    }
    counter.script.text(1, 7, "say a b c d e");
    counter.script.text(2, 8, "say f g h");
    let done = |script: &Script| script.calls("sendMessage").len() == 12;
    for _ in 0..12 {
        counter.running().shell().settled().await?;
        if done(&counter.script) {
            break;
        }
        counter.clock.advance(SignedDuration::from_secs(8));
    }
    let first_tries = |chat| {
        let mut seen = Vec::new();
        for text in counter.script.sent(chat) {
            if seen.last() != Some(&text) {
                seen.push(text);
            }
        }
        seen
    };
    counter.script.until(done).await;
    assert_eq!(first_tries(7), ["a", "b", "c", "d", "e"]);
    assert_eq!(first_tries(8), ["f", "g", "h"]);
    counter.close().await
}

#[tokio::test]
async fn a_429_makes_its_chat_wait_exactly_so_long_and_no_other() -> Result<()> {
    let counter = Counter::open().await?;
    counter
        .script
        .answers("sendMessage", refusal(429, "Too Many Requests: retry after 30", json!({ "retry_after": 30 })));
    counter.script.text(1, 7, "say a b");
    counter.script.until(|script| script.sent(7) == ["a"]).await;
    counter.script.text(2, 8, "say c");
    counter.script.until(|script| script.sent(8) == ["c"]).await;
    counter.running().shell().settled().await?;
    counter.clock.advance(SignedDuration::from_secs(29));
    counter.running().shell().settled().await?;
    assert_eq!(counter.script.sent(7), ["a"]);
    counter.clock.advance(SignedDuration::from_secs(1));
    counter.script.until(|script| script.sent(7) == ["a", "a", "b"]).await;
    counter.close().await
}

#[tokio::test]
async fn whoever_blocked_the_bot_is_left_alone_until_they_write_again() -> Result<()> {
    let counter = Counter::open().await?;
    counter.script.answers("sendMessage", refusal(403, "Forbidden: bot was blocked by the user", Value::Null));
    counter.script.text(1, 8, "tell 7 a b c");
    counter.script.until(|script| script.sent(7).len() == 1).await;
    counter.running().shell().settled().await?;
    assert_eq!(counter.running().shell().store().count_outbox().await?, 0);
    counter.script.text(2, 7, "say d");
    counter.script.until(|script| script.sent(7) == ["a", "d"]).await;
    counter.close().await
}

#[tokio::test]
async fn a_refused_message_is_put_aside_and_the_rest_of_its_chat_goes_on() -> Result<()> {
    let counter = Counter::open().await?;
    counter.script.answers("sendMessage", refusal(400, "Bad Request: can't parse entities", Value::Null));
    counter.script.text(1, 7, "say a b");
    counter.script.until(|script| script.sent(7) == ["a", "b"]).await;
    counter.running().shell().settled().await?;
    let letters = counter.running().shell().store().list_dead_letters(10).await?;
    assert!(letters[0].error.contains("can't parse entities") && letters[0].raw.contains("sendMessage"));
    counter.close().await
}

#[tokio::test]
async fn a_group_that_has_moved_is_found_under_its_new_id() -> Result<()> {
    let counter = Counter::open().await?;
    let moved = "Bad Request: group chat was upgraded to a supergroup chat";
    counter.script.answers("sendMessage", refusal(400, moved, json!({ "migrate_to_chat_id": -1009 })));
    counter.script.text(1, 7, "tell -5 a b");
    counter.script.until(|script| script.sent(-1009) == ["a", "b"]).await;
    assert_eq!(counter.script.sent(-5), ["a"]);
    counter.close().await
}

#[tokio::test]
async fn a_lost_confirmation_brings_nothing_twice() -> Result<()> {
    let counter = Counter::open().await?;
    counter.script.until(|script| script.calls("getUpdates").len() == 1).await;
    counter.script.answers("getUpdates", Answer::Page(502));
    counter.script.text(1, 7, "say a");
    counter
        .script
        .until(|script| script.calls("getUpdates").iter().filter(|call| call.parameters["offset"] == 2).count() >= 2)
        .await;
    counter.running().shell().settled().await?;
    assert_eq!(counter.script.sent(7), ["a"]);
    counter.close().await
}

#[tokio::test]
async fn updates_are_not_asked_for_before_the_time_that_telegram_names() -> Result<()> {
    let counter = Counter::open().await?;
    counter.script.until(|script| script.calls("getUpdates").len() == 1).await;
    let slow = "Too Many Requests: retry after 1";
    counter.script.answers("getUpdates", refusal(429, slow, json!({ "retry_after": 1 })));
    // From before the answer, so that a busy machine only adds to it.
    let watch = Stopwatch::start();
    counter.script.text(1, 7, "say a");
    counter.script.until(|script| script.calls("getUpdates").len() >= 3).await;
    assert!(watch.elapsed() >= Duration::from_millis(900), "{:?}", watch.elapsed());
    counter.close().await
}

#[tokio::test]
async fn a_webhook_left_over_is_taken_off_without_losing_updates() -> Result<()> {
    let counter = Counter::open().await?;
    counter.script.until(|script| script.calls("getUpdates").len() == 1).await;
    let conflict =
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
    counter.script.answers("getUpdates", refusal(409, conflict, Value::Null));
    counter.script.text(1, 7, "say a");
    counter.script.until(|script| !script.calls("deleteWebhook").is_empty()).await;
    assert_eq!(counter.script.calls("deleteWebhook")[0].parameters, json!({ "drop_pending_updates": false }));
    counter.close().await
}

#[tokio::test]
async fn a_token_that_is_refused_ends_the_counter_with_one_sentence() -> Result<()> {
    let mut counter = Counter::open().await?;
    counter.script.until(|script| script.calls("getUpdates").len() == 1).await;
    counter.script.answers("getUpdates", refusal(401, "Unauthorized", Value::Null));
    counter.script.text(1, 7, "say a");
    let mut running = counter.running.take().expect("it runs");
    let told = running.failed().await.to_string();
    assert!(told.starts_with("Telegram refuses the token"), "{told}");
    running.stop().await?;

    counter.script.answers("getMe", refusal(401, "Unauthorized", Value::Null));
    let told = counter.start().await.expect_err("it must not start").to_string();
    assert!(told.starts_with("Telegram refuses the token"), "{told}");
    Ok(())
}

#[tokio::test]
async fn a_press_is_answered_even_if_it_was_worked_before() -> Result<()> {
    let counter = Counter::open().await?;
    counter.script.press(1, 7);
    counter.script.until(|script| script.calls("answerCallbackQuery").len() == 1).await;
    counter.script.press(1, 7);
    counter.script.until(|script| script.calls("answerCallbackQuery").len() == 2).await;
    counter.close().await
}
