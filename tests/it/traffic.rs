//! Many at once: a broadcast beside conversations, by a clock that stands still and in real time with
//! Telegram's limits enforced, and a network in which one call in ten goes wrong.
//! [`docs/reliability.md`] has the figures.

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use jiff::{SignedDuration, Timestamp};
use loket::app::{App, Loaded, Running};
use loket::clock::{Chance, Clock, ManualClock};
use loket::config::{Environment, Token};
use loket::shell::Engine;
use loket::telegram::outbound::BROADCAST;
use loket_core::domain::ids::ChatId;
use loket_core::domain::lang::Lang;
use loket_core::engine::effect::Priority;
use loket_core::engine::{Context, Effect, Event, EventKind, Message, State, Text, Transition, Wants};
use loket_emulator::{Emulator, Fault, Limits, NewPerson, Options, Person};
use loket_store::rows::NewDelivery;
use loket_store::{Store, Work};
use serde_json::json;
use tempfile::TempDir;

use crate::opening::settings;

/// Says again what is said, so that every reply can be told apart; a command is not answered.
fn echo(_: &Context<'_>, state: State, event: &Event) -> Transition {
    let effects = match &event.kind {
        EventKind::TextReceived { text, .. } if !text.starts_with('/') => vec![Effect::SendMessage {
            to: event.chat,
            message: Message::plain(Text::data(text.as_str())),
            lang: Lang::Id,
            priority: Priority::Reply,
        }],
        EventKind::TextReceived { .. }
        | EventKind::ButtonPressed { .. }
        | EventKind::InlineQueryReceived { .. }
        | EventKind::FileReceived { .. }
        | EventKind::ContactReceived { .. }
        | EventKind::LocationReceived { .. }
        | EventKind::MessageEdited { .. }
        | EventKind::UnreadableReceived { .. }
        | EventKind::ReachabilityChanged { .. }
        | EventKind::AddedToGroup
        | EventKind::TimerRang { .. }
        | EventKind::FileJudged { .. }
        | EventKind::StepFailed => Vec::new(),
    };
    Transition { state, effects }
}

struct Rush {
    emulator: Emulator,
    running: Running,
    people: Vec<Person>,
    _folder: TempDir,
}

impl Rush {
    /// A counter with these lines in `[sending]`, and so many people who have started the bot.
    async fn open(sending: &str, people: usize) -> Result<Self> {
        Self::open_at(Clock::System, sending, people).await
    }

    /// The same with a clock of its own.
    async fn open_at(clock: Clock, sending: &str, people: usize) -> Result<Self> {
        let emulator = Emulator::start(Options::default()).await?;
        let folder = tempfile::tempdir()?;
        let text = format!("[sending]\n{sending}");
        let config = settings(Environment::default(), &emulator.api_url(), folder.path(), &text)?;
        let app = App {
            clock,
            chance: Chance::seeded(3),
            engine: Engine { step: echo, wants: |_, _, _| Wants::default() },
            ..App::new(config, Token::new(emulator.token().to_owned()), Loaded::default())
        };
        let people: Vec<Person> =
            (0..people).map(|number| emulator.person(NewPerson::named(&format!("Warga {number}"), "id"))).collect();
        for person in &people {
            person.starts(None);
        }
        let running = app.start().await?;
        let rush = Self { emulator, running, people, _folder: folder };
        rush.within(60, |world| world.pending_updates() == 0).await?;
        Ok(rush)
    }

    /// Waits until something is so.
    async fn within(&self, seconds: u64, mut so: impl FnMut(&Emulator) -> bool) -> Result<()> {
        let waiting = self.emulator.until(|world| so(world).then_some(()));
        tokio::time::timeout(Duration::from_secs(seconds), waiting).await.context("this never came to be")
    }

    /// Two messages for every tenth person and one for the others, as rows of a broadcast.
    async fn broadcast(&self) -> Result<usize> {
        let row = |person: &Person, text: &str| NewDelivery {
            chat: ChatId(person.private()),
            priority: BROADCAST,
            method: "sendMessage".to_owned(),
            payload: json!({ "chat_id": person.private(), "text": text }),
        };
        let mut rows: Vec<NewDelivery> = self.people.iter().map(|person| row(person, "siaran 1")).collect();
        rows.extend(self.people.iter().step_by(10).map(|person| row(person, "siaran 2")));
        let mut work = self.running.shell().store().begin().await?;
        work.insert_deliveries(&rows, self.running.shell().now()).await?;
        work.commit().await?;
        Ok(rows.len())
    }

    /// The first people write so often, each every so many seconds, and are answered; how long
    /// each answer took, in milliseconds, the shortest first.
    async fn converse(&self, people: usize, rounds: u32, every: SignedDuration) -> Result<Vec<i64>> {
        let began = now();
        let step = every / i32::try_from(people).context("people")?;
        let mut written = BTreeMap::new();
        for round in 0..rounds {
            for (number, person) in (0..).zip(&self.people[..people]) {
                let moment = began + every * i32::try_from(round)? + step * number;
                Clock::System.sleep_until(moment).await;
                let text = format!("{began} {number} {round}");
                person.sends(person.private(), &text);
                written.insert(text, now().as_millisecond());
            }
        }
        let came = self.came();
        if came.len() < written.len() || written.keys().any(|text| !came.contains_key(text)) {
            self.within(30, |_| written.keys().all(|text| self.came().contains_key(text))).await?;
        }
        let came = self.came();
        let mut took: Vec<i64> = written.iter().map(|(text, at)| came[text] - at).collect();
        took.sort_unstable();
        Ok(took)
    }

    /// When each text first came.
    fn came(&self) -> HashMap<String, i64> {
        let mut came = HashMap::new();
        for call in self.emulator.calls().iter().filter(|call| call.ok && call.method == "sendMessage") {
            let text = call.params["text"].as_str().unwrap_or_default().to_owned();
            came.entry(text).or_insert(call.at);
        }
        came
    }

    /// What a person was sent, in order, repetitions left out.
    fn read(&self, person: &Person) -> Vec<String> {
        let mut texts = Vec::new();
        for message in self.emulator.messages(person.private()).iter().filter(|message| message.from_bot) {
            if texts.last() != Some(&message.text) {
                texts.push(message.text.clone());
            }
        }
        texts
    }
}

fn now() -> Timestamp {
    Clock::System.now()
}

/// The value that so many of a hundred do not exceed.
fn percentile(sorted: &[i64], percent: usize) -> i64 {
    sorted[(sorted.len() * percent).div_ceil(100).saturating_sub(1)]
}

/// The same conversations without a broadcast and beside one, and how long each reply took.
async fn a_broadcast_beside_conversations(
    per_second: u32,
    every: SignedDuration,
    rounds: u32,
) -> Result<[Vec<i64>; 2]> {
    let rush = Rush::open(&format!("per_second = {per_second}\n"), 3_000).await?;
    let limits = Limits { overall_per_second: per_second, ..Limits::default() };
    rush.emulator.faults().limits(Some(limits));
    rush.emulator.faults().latency(Duration::from_millis(50));
    let quiet = rush.converse(50, rounds, every).await?;
    let began = now();
    let rows = rush.broadcast().await?;
    let busy = rush.converse(50, rounds, every).await?;
    rush.within(600, |world| {
        let count = world.calls().iter().filter(|call| call.ok && call.method == "sendMessage").count();
        count == rows + quiet.len() + busy.len()
    })
    .await?;
    let took = now().duration_since(began);
    let figures = |sorted: &[i64]| [50, 99, 100].map(|percent| percentile(sorted, percent));
    let connections = rush.emulator.connections();
    let told = format!(
        "{per_second}/s: {rows} broadcast messages in {took:.1?}, {} replies each; p50, p99, most in ms: alone {:?}, beside it {:?}; {connections} connections",
        quiet.len(),
        figures(&quiet),
        figures(&busy)
    );
    let refused = rush.emulator.calls().iter().filter(|call| !call.ok).count();
    ensure!(refused == 0, "{refused} calls were refused; {told}");
    ensure!(connections <= 32 + 8, "every call of its own connection? {told}");
    for (number, person) in rush.people.iter().enumerate() {
        let read = rush.read(person);
        let siaran: Vec<&String> = read.iter().filter(|text| text.starts_with("siaran")).collect();
        ensure!(siaran == ["siaran 1", "siaran 2"][..if number % 10 == 0 { 2 } else { 1 }], "{read:?}");
        let replies: Vec<&String> = read.iter().filter(|text| !text.starts_with("siaran")).collect();
        let expected = if number < 50 { 2 * rounds as usize } else { 0 };
        ensure!(replies.len() == expected, "{read:?}");
        let numbers: Vec<u32> = replies.iter().filter_map(|text| text.rsplit(' ').next()?.parse().ok()).collect();
        ensure!(numbers == (0..rounds).chain(0..rounds).take(expected).collect::<Vec<_>>(), "{read:?}");
    }
    eprintln_figures(&told);
    rush.running.stop().await?;
    Ok([quiet, busy])
}

/// The ninety-ninth of a hundred replies beside a broadcast against the same without it. Whatever else
/// the machine does meanwhile is in it, so that it is measured on purpose and not in every test run.
fn hold_twice([quiet, busy]: [Vec<i64>; 2]) -> Result<()> {
    let (alone, beside) = (percentile(&quiet, 99), percentile(&busy, 99));
    ensure!(beside <= 2 * alone, "p99 alone {alone} ms, beside a broadcast {beside} ms");
    Ok(())
}

#[expect(clippy::print_stderr, reason = "a measurement")]
fn eprintln_figures(told: &str) {
    eprintln!("{told}");
}

/// The clock stands still from the moment somebody writes until they are answered: at Telegram's own
/// limit a reply takes no time at all, however much of a broadcast waits. Without the places kept free,
/// or behind the broadcast, it would have to wait for time to pass, and here for ever.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_broadcast_to_three_thousand_makes_no_reply_late() -> Result<()> {
    const STEP: SignedDuration = SignedDuration::from_millis(200);
    let clock = ManualClock::new("2026-03-02T01:00:00Z".parse()?);
    let rush = Rush::open_at(Clock::Manual(clock.clone()), "per_second = 30\n", 3_000).await?;
    let rows = rush.broadcast().await?;
    let sent = |world: &Emulator| world.calls().iter().filter(|call| call.method == "sendMessage").count();
    // Ten seconds, fifty citizens: each of them writes once.
    for (number, person) in rush.people[..50].iter().enumerate() {
        let before = sent(&rush.emulator);
        clock.advance(STEP);
        rush.within(30, |world| number % 5 != 4 || sent(world) > before).await.context("the broadcast stands still")?;
        let text = format!("{number}");
        person.sends(person.private(), &text);
        let came = rush.within(30, |_| rush.came().contains_key(&text)).await;
        came.with_context(|| format!("reply {number} waits for time to pass"))?;
    }
    ensure!(sent(&rush.emulator) < rows / 2, "the broadcast was over too soon to be in anybody's way");
    rush.running.stop().await
}

/// Nothing earns a 429, nothing overtakes, and calls share connections; ten times Telegram's limit, so
/// that it is over in seconds.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_broadcast_beside_conversations_keeps_every_limit_and_order() -> Result<()> {
    a_broadcast_beside_conversations(300, SignedDuration::from_secs(2), 4).await.map(drop)
}

/// Ten times Telegram's limit.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a measurement, for a machine that does nothing else"]
async fn a_broadcast_at_ten_times_telegrams_limit() -> Result<()> {
    hold_twice(a_broadcast_beside_conversations(300, SignedDuration::from_secs(2), 7).await?)
}

/// Telegram's own limit, in real time: minutes.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a measurement of five minutes, for a machine that does nothing else"]
async fn a_broadcast_at_telegrams_own_limit() -> Result<()> {
    hold_twice(a_broadcast_beside_conversations(30, SignedDuration::from_secs(10), 12).await?)
}

/// A chat that was sent a burst rests, and no other one with it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_chat_that_was_sent_enough_rests_alone() -> Result<()> {
    let clock = ManualClock::new("2026-03-02T01:00:00Z".parse()?);
    let rush = Rush::open_at(Clock::Manual(clock.clone()), "per_second = 0\n", 6).await?;
    let chat = rush.people[0].private();
    for number in 0..6 {
        rush.people[0].sends(chat, &format!("banyak {number}"));
    }
    let came = || rush.came().keys().filter(|text| text.starts_with("banyak")).count();
    rush.within(30, |world| world.pending_updates() == 0 && came() >= 3).await?;
    for person in &rush.people[1..] {
        let text = format!("sapa {}", person.id());
        person.sends(person.private(), &text);
        rush.within(30, |_| rush.came().contains_key(&text)).await.context("another chat has to wait too")?;
    }
    for second in 0..=3 {
        ensure!(came() == 3 + second, "{} came within {second} seconds", came());
        clock.advance(SignedDuration::from_secs(1));
        rush.within(30, |_| came() > 3 + second || second == 3).await?;
    }
    rush.running.stop().await
}

/// All that may be on their way are, and the rest waits for one of them to land.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_messages_are_on_their_way_at_once() -> Result<()> {
    let rush = Rush::open("per_second = 0\nper_chat_per_second = 0\nin_flight = 12\n", 40).await?;
    rush.emulator.faults().hold("sendMessage");
    for person in &rush.people {
        person.sends(person.private(), &format!("halo {}", person.id()));
    }
    rush.within(30, |world| world.pending_updates() == 0 && world.faults().held() >= 12).await?;
    // Time enough for one more, if it were let go.
    for person in &rush.people[..5] {
        person.sends(person.private(), &format!("lagi {}", person.id()));
        rush.within(30, |world| world.pending_updates() == 0).await?;
    }
    let held = rush.emulator.faults().held();
    rush.emulator.faults().let_go();
    rush.within(30, |_| rush.came().len() == 45).await?;
    ensure!(held == 12, "{held} were on their way");
    rush.running.stop().await
}

/// Nothing is lost, nothing overtakes; only what was under way when an answer was lost comes twice.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_call_in_ten_goes_wrong_and_nothing_is_lost() -> Result<()> {
    let free = "per_second = 0\nper_chat_per_second = 0\ntimeout = 1\n";
    let rush = Rush::open(free, 40).await?;
    for fault in [Fault::TooManyRequests(1), Fault::InternalError, Fault::Silence, Fault::LostAnswer] {
        rush.emulator.faults().chance_of("sendMessage", 0.025, fault);
    }
    for round in 0..8 {
        for person in &rush.people {
            person.sends(person.private(), &format!("{} {round}", person.private()));
        }
    }
    rush.within(90, |_| rush.came().len() == 40 * 8).await?;
    for person in &rush.people {
        let expected: Vec<String> = (0..8).map(|round| format!("{} {round}", person.private())).collect();
        ensure!(rush.read(person) == expected, "{:?}", rush.read(person));
    }
    let refused = rush.emulator.calls().iter().filter(|call| !call.ok).count();
    ensure!(refused > 3, "the faults never came: {refused}");
    ensure!(rush.running.shell().store().list_dead_letters(1).await?.is_empty());
    rush.running.stop().await
}
