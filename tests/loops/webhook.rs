//! A whole counter that is delivered to: what Telegram is told at the start and later, and that every
//! update has its effect once, however it comes.

use std::io::Write;
use std::sync::{Arc, Mutex};

use anyhow::Result;
use jiff::SignedDuration;
use loket::app::{App, Loaded, Running};
use loket::clock::{Clock, ManualClock};
use loket::config::{Environment, Secret, Token};
use loket::shell::Engine;
use loket_core::domain::lang::Lang;
use loket_core::engine::effect::Priority;
use loket_core::engine::{Context, Effect, Event, EventKind, Message, State, Text, Transition, Wants};
use loket_store::Store;
use proptest::prelude::*;
use proptest::test_runner::{Config as Cases, TestRunner};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use crate::STOP;
use crate::opening::{FREE, settings};
use crate::script::{self, Answer, Script};

/// An engine that counts: every text is the next number of its chat.
fn count(_: &Context<'_>, mut state: State, event: &Event) -> Transition {
    let EventKind::TextReceived { .. } = &event.kind else { return Transition { state, effects: Vec::new() } };
    state.misses += 1;
    let message = Message::plain(Text::data(format!("count-{}", state.misses)));
    let effect = Effect::SendMessage { to: event.chat, message, lang: Lang::Id, priority: Priority::Reply };
    Transition { state, effects: vec![effect] }
}

struct Counter {
    script: Script,
    clock: ManualClock,
    folder: TempDir,
    secret: Option<Secret>,
    running: Option<Running>,
}

impl Counter {
    async fn closed() -> Result<Self> {
        let clock = ManualClock::new("2026-03-02T01:00:00Z".parse()?);
        let (script, folder) = (Script::start().await, tempfile::tempdir()?);
        Ok(Self { script, clock, folder, secret: None, running: None })
    }

    async fn open() -> Result<Self> {
        let mut counter = Self::closed().await?;
        counter.start().await?;
        Ok(counter)
    }

    async fn start(&mut self) -> Result<()> {
        let text = "[telegram]\nmode = \"webhook\"\nbatch = 7\n[webhook]\nlisten = \"127.0.0.1:0\"\n";
        let environment = Environment { webhook_secret: self.secret.clone(), ..Environment::default() };
        let config = settings(environment, &self.script.url, self.folder.path(), &format!("{text}{FREE}"))?;
        let mut app = App::new(config, Token::new("1:x".to_owned()), Loaded::default());
        app.clock = Clock::Manual(self.clock.clone());
        app.engine = Engine { step: count, wants: |_, _, _| Wants::default() };
        self.running = Some(app.start().await?);
        Ok(())
    }

    async fn stop(&mut self) -> Result<()> {
        match self.running.take() {
            Some(running) => tokio::time::timeout(STOP, running.stop()).await?,
            None => Ok(()),
        }
    }

    /// Telegram delivers this; the status it hears.
    fn delivery(&self, client: &reqwest::Client, body: String) -> reqwest::RequestBuilder {
        let set = self.script.calls("setWebhook").last().expect("the webhook is set").parameters.clone();
        let (url, secret) = (set["url"].as_str().expect("an address"), set["secret_token"].as_str().expect("a secret"));
        client.post(url).header("X-Telegram-Bot-Api-Secret-Token", secret).body(body)
    }

    async fn failed_start() -> Result<String> {
        let mut counter = Self::closed().await?;
        let refusal = "Bad Request: bad webhook: HTTPS url must be provided for webhook";
        counter
            .script
            .answers("setWebhook", Answer::Refusal { code: 400, description: refusal, parameters: Value::Null });
        Ok(counter.start().await.expect_err("it must not start").to_string())
    }
}

fn client() -> reqwest::Client {
    reqwest::Client::builder().no_proxy().build().expect("a client")
}

#[tokio::test]
async fn the_webhook_is_set_with_the_secret_and_without_dropping_what_waits() -> Result<()> {
    let mut counter = Counter::open().await?;
    counter.stop().await?;
    counter.start().await?;
    let calls = counter.script.calls("setWebhook");
    let (first, second) = (&calls[0].parameters, &calls[1].parameters);
    assert_eq!(first["drop_pending_updates"], json!(false));
    assert_eq!(first["max_connections"], json!(40));
    assert_eq!(
        first["allowed_updates"],
        json!(["message", "edited_message", "callback_query", "my_chat_member", "inline_query"])
    );
    assert!(
        first["url"].as_str().is_some_and(|url| url.starts_with("http://127.0.0.1:") && url.ends_with("/telegram"))
    );
    let secret = first["secret_token"].as_str().expect("a secret");
    assert_eq!(secret.len(), 64);
    assert_ne!(second["secret_token"], json!(secret), "a secret is drawn at each start");
    assert!(counter.script.calls("getUpdates").is_empty() && counter.script.calls("deleteWebhook").is_empty());
    counter.stop().await?;
    assert!(counter.script.calls("deleteWebhook").is_empty(), "a stop leaves the webhook set");

    counter.secret = Some(Secret::new("pilihan-sendiri-0123456789".to_owned()));
    counter.start().await?;
    assert_eq!(counter.script.calls("setWebhook")[2].parameters["secret_token"], "pilihan-sendiri-0123456789");
    counter.stop().await
}

#[tokio::test]
async fn a_webhook_that_telegram_does_not_take_is_told_in_one_sentence() -> Result<()> {
    let told = Counter::failed_start().await?;
    assert!(told.starts_with("Telegram does not take the webhook http://127.0.0.1:"), "{told}");
    assert!(told.contains("HTTPS url must be provided") && told.lines().count() == 1, "{told}");

    let mut counter = Counter::closed().await?;
    counter.script.answers("getWebhookInfo", Answer::Result(json!({ "url": "https://other.example/x" })));
    let told = counter.start().await.expect_err("it must not start").to_string();
    assert!(told.contains("another program uses the same token"), "{told}");
    Ok(())
}

#[tokio::test]
async fn setting_it_too_often_is_tried_again() -> Result<()> {
    let mut counter = Counter::closed().await?;
    let parameters = json!({ "retry_after": 0 });
    let too_many = Answer::Refusal { code: 429, description: "Too Many Requests: retry after 0", parameters };
    counter.script.answers("setWebhook", too_many.clone());
    counter.script.answers("setWebhook", too_many);
    counter.start().await?;
    assert_eq!(counter.script.calls("setWebhook").len(), 3);
    counter.stop().await
}

#[tokio::test]
async fn a_webhook_that_was_taken_off_is_set_again() -> Result<()> {
    let mut counter = Counter::open().await?;
    counter.script.answers("getWebhookInfo", Answer::Result(json!({ "url": "" })));
    counter.clock.advance(SignedDuration::from_secs(60));
    counter.script.until(|script| script.calls("setWebhook").len() == 2).await;
    let calls = counter.script.calls("setWebhook");
    assert_eq!(calls[0].parameters, calls[1].parameters);
    counter.stop().await
}

#[tokio::test]
async fn trouble_with_deliveries_is_told_once_and_its_end_too() -> Result<()> {
    let log = Log::default();
    let hearing = tracing::subscriber::set_default(tracing_subscriber::fmt().with_writer(log.clone()).finish());
    let mut counter = Counter::open().await?;
    let url = counter.script.calls("setWebhook")[0].parameters["url"].clone();
    let info = |date: i64| {
        let why = "Wrong response from the webhook: 502 Bad Gateway";
        let info = json!({
            "url": url, "pending_update_count": 3, "last_error_date": date, "last_error_message": why,
        });
        Answer::Result(info)
    };
    for (looks, date) in [100, 160, 220, 220, 220].into_iter().enumerate() {
        counter.script.answers("getWebhookInfo", info(date));
        counter.clock.advance(SignedDuration::from_secs(60));
        // One look was made at the start.
        counter.script.until(|script| script.calls("getWebhookInfo").len() == looks + 2).await;
    }
    counter.stop().await?;
    drop(hearing);
    let told = log.text();
    let told: Vec<&str> = told.lines().filter(|line| line.contains("deliver")).collect();
    let times = |words: &str| told.iter().filter(|line| line.contains(words)).count();
    assert_eq!(
        times("Telegram cannot deliver: Wrong response from the webhook: 502 Bad Gateway; 3 updates"),
        1,
        "{told:?}"
    );
    assert_eq!(times("Telegram delivers again"), 1, "{told:?}");
    Ok(())
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().expect("nobody panicked")).into_owned()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("nobody panicked").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl tracing_subscriber::fmt::MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

#[test]
fn whatever_comes_twice_or_out_of_order_has_its_effect_once() {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let mut runner = TestRunner::new(Cases { cases: 8, failure_persistence: None, ..Cases::default() });
    // Thirty updates of three chats, each up to three times, in any order, many at the same time.
    let order = prop::collection::vec(1..4_usize, 30).prop_flat_map(|copies| {
        let all = (1..).zip(copies).flat_map(|(id, count)| vec![id; count]).collect::<Vec<i64>>();
        Just(all).prop_shuffle()
    });
    let played = runner.run(&(order, 1..40_usize), |(order, at_once)| {
        let said =
            runtime.block_on(deliver_all(order, at_once)).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let expected: Vec<String> = (1..=10).map(|number| format!("count-{number}")).collect();
        for texts in said {
            prop_assert_eq!(&texts, &expected, "an update had its effect twice, or never");
        }
        Ok(())
    });
    played.expect("every update has its effect once");
}

/// Delivers updates of the chats 7, 8 and 9 in this order, so many at the same time; what each chat is told.
async fn deliver_all(order: Vec<i64>, at_once: usize) -> Result<[Vec<String>; 3]> {
    let mut counter = Counter::open().await?;
    let (client, room) = (client(), Arc::new(Semaphore::new(at_once)));
    let mut deliveries = JoinSet::new();
    for id in order {
        let place = Arc::clone(&room).acquire_owned().await?;
        let request = counter.delivery(&client, script::text(id, 7 + id % 3, "satu lagi"));
        deliveries.spawn(async move {
            let status = request.send().await.map(|response| response.status().as_u16());
            drop(place);
            status
        });
    }
    while let Some(status) = deliveries.join_next().await {
        anyhow::ensure!(status?? == 200);
    }
    let shell = Arc::clone(counter.running.as_ref().expect("it runs").shell());
    shell.settled().await?;
    anyhow::ensure!(shell.store().count_outbox().await? == 0, "something was never sent");
    let said = [7, 8, 9].map(|chat| counter.script.sent(chat));
    counter.stop().await?;
    Ok(said)
}
