//! The crash matrix: the real process, a load of citizens and officers, and SIGKILL at any instant.
//!
//! `scripts/crash-test` runs the same with more rounds on a release build. Read from the environment:
//! `LOKET_CRASH_ROUNDS` (kills at random), `LOKET_CRASH_SEED`, `LOKET_CRASH_MODE`
//! (`polling`, `webhook`), `LOKET_CRASH_BIN` (another binary).

#[path = "crash/actors.rs"]
mod actors;
#[path = "crash/alarms.rs"]
mod alarms;
#[path = "crash/audit.rs"]
mod audit;
#[path = "crash/house.rs"]
mod house;
#[path = "crash/journal.rs"]
mod journal;
#[path = "support/jpeg.rs"]
mod jpeg;
#[path = "support/real.rs"]
mod real;
#[path = "crash/rounds.rs"]
mod rounds;
#[path = "crash/wal.rs"]
mod wal;

use anyhow::{Context as _, Result, ensure};
use rounds::{Kill, Load};

/// Kills at random in a plain test run.
const ROUNDS: usize = 200;
/// Kills of each kind that are aimed.
const AIMED: usize = 12;

#[expect(clippy::disallowed_methods, reason = "how much this test does is said from outside")]
fn said<T: std::str::FromStr>(name: &str, otherwise: T) -> T {
    std::env::var(name).ok().and_then(|word| word.parse().ok()).unwrap_or(otherwise)
}

fn seed() -> u64 {
    said("LOKET_CRASH_SEED", 20_261_124)
}

/// How updates come: by long polling, or delivered.
fn mode() -> String {
    said("LOKET_CRASH_MODE", "polling".to_owned())
}

/// Kills at any instant while citizens apply, officers decide, and albums wait for their timers.
#[tokio::test(flavor = "multi_thread")]
async fn a_kill_at_any_instant_loses_nothing_and_doubles_no_effect() -> Result<()> {
    let rounds = said("LOKET_CRASH_ROUNDS", ROUNDS);
    let mut load = Load::open("kills at random", seed(), &mode()).await?;
    for _ in 0..rounds {
        load.round(Kill::AtRandom).await?;
    }
    load.finish().await?.close()
}

/// The same while one call in ten fails on the way, in each of the ways Telegram and the network have.
#[tokio::test(flavor = "multi_thread")]
async fn kills_and_failing_calls_together_lose_nothing() -> Result<()> {
    let mut load = Load::open("kills at random, one call in ten fails", seed() ^ 1, &mode()).await?;
    load.lost_answers = true;
    for _ in 0..said("LOKET_CRASH_ROUNDS", ROUNDS) / 4 {
        load.round(Kill::AtRandom).await?;
    }
    load.finish().await?.close()
}

/// The same while Telegram delivers instead of being asked.
#[tokio::test(flavor = "multi_thread")]
async fn kills_while_telegram_delivers_lose_nothing() -> Result<()> {
    let mut load = Load::open("kills at random, updates delivered", seed() ^ 7, "webhook").await?;
    for _ in 0..said("LOKET_CRASH_ROUNDS", ROUNDS) / 4 {
        load.round(Kill::AtRandom).await?;
    }
    load.finish().await?.close()
}

/// Killed while the log of the database is written: between the first page of a commit and its end.
#[tokio::test(flavor = "multi_thread")]
async fn a_kill_inside_the_commit_leaves_all_of_it_or_nothing() -> Result<()> {
    let mut load = Load::open("killed inside the commit", seed() ^ 2, &mode()).await?;
    let mut torn = 0;
    for _ in 0..AIMED * 4 {
        load.round(Kill::InsideCommit).await?;
        torn += usize::from(load.left_torn);
    }
    load.finish().await?.with("commits found half written", torn).close()?;
    ensure!(torn > 0, "no kill left a commit half written: the aim is off");
    Ok(())
}

/// Killed after the commit, when the confirmation is on its way but nobody has taken note of it.
#[tokio::test(flavor = "multi_thread")]
async fn a_kill_between_commit_and_confirmation_works_nothing_twice() -> Result<()> {
    // What is delivered is confirmed by the answer itself; only who asks confirms later.
    let mut load = Load::open("killed between commit and confirmation", seed() ^ 3, "polling").await?;
    for _ in 0..AIMED {
        load.round(Kill::BeforeConfirmation).await?;
    }
    load.finish().await?.close()
}

/// Killed when Telegram has a message but its row still stands in the outbox: that message comes
/// twice, and so may those that were on their way beside it; nothing else does.
#[tokio::test(flavor = "multi_thread")]
async fn a_kill_between_send_and_mark_doubles_only_what_was_on_its_way() -> Result<()> {
    let mut load = Load::open("killed between send and mark", seed() ^ 4, &mode()).await?;
    for _ in 0..AIMED {
        load.round(Kill::BeforeMark).await?;
    }
    let figures = load.finish().await?;
    figures.close()?;
    let doubled = figures.doubled;
    ensure!(doubled >= AIMED, "{doubled} messages came twice in {AIMED} kills: the aim is off");
    Ok(())
}

/// Killed while it starts, and again at once.
#[tokio::test(flavor = "multi_thread")]
async fn a_kill_during_the_start_loses_nothing() -> Result<()> {
    let mut load = Load::open("killed while it starts, several times in a row", seed() ^ 5, &mode()).await?;
    for _ in 0..AIMED {
        load.round(Kill::WhileStarting).await?;
        load.round(Kill::WhileStarting).await?;
        load.round(Kill::AtRandom).await?;
    }
    load.finish().await?.close()
}

/// What all this rests on: the checks must be able to fail.
#[tokio::test(flavor = "multi_thread")]
async fn the_checks_see_what_they_are_for() -> Result<()> {
    let mut load = Load::open("checks", seed() ^ 6, &mode()).await?;
    while !load.last_left.as_ref().is_some_and(audit::Books::has_timers) {
        load.round(Kill::AtRandom).await?;
    }
    let left = load.last_left.clone().context("a kill leaves something")?;
    ensure!(left.alarm_faults().is_empty(), "{:?}", left.alarm_faults());
    ensure!(!left.without_a_timer().alarm_faults().is_empty(), "a lost timer is not seen");
    let people = load.settle().await?;
    let seen = |doctored: audit::Books| !doctored.faults(&people, &load.house.officers).is_empty();
    let books = audit::Books::read(&load.house, load.desk.cards(&load.house.emulator)).await?;
    ensure!(books.faults(&people, &load.house.officers).is_empty(), "the books are right as they are");
    ensure!(seen(books.clone().without_an_application()), "a lost application is not seen");
    ensure!(seen(books.clone().with_an_application_twice()), "an application that stands twice is not seen");
    ensure!(seen(books.clone().with_a_changed_answer()), "a wrong answer is not seen");
    ensure!(seen(books.clone().with_a_doubled_act()), "an act that happened twice is not seen");
    ensure!(seen(books.clone().with_a_row_unsent()), "a message that was never sent is not seen");
    ensure!(seen(books.clone().with_a_timer_left()), "a timer that nothing waits for is not seen");
    ensure!(seen(books.clone().with_an_old_card()), "a card that was not changed is not seen");
    ensure!(seen(books.clone().without_a_file()), "a lost file is not seen");
    ensure!(seen(books.clone().without_objects()), "a deleted object is not seen");
    ensure!(seen(books.clone().with_a_conversation_unfinished()), "a lost conversation is not seen");
    let ledger = &load.ledger;
    ensure!(ledger.faults(&people).is_empty(), "{:?}", ledger.faults(&people));
    ensure!(!ledger.clone().without_the_last(&people).faults(&people).is_empty(), "a missing message is not seen");
    let again = ledger.clone().with_an_old_one_again(&people);
    ensure!(!again.faults(&people).is_empty(), "an old message that comes again is not seen");
    ensure!(!ledger.clone().shuffled(&people).faults(&people).is_empty(), "a wrong order is not seen");
    Ok(())
}
