//! How the process ends: on request within seconds, at once when asked twice, and by itself when a
//! part of it fails.

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::{Result, ensure};
use loket_emulator::{Emulator, Fault, Options, Person};

use crate::process::{PATIENCE, Process, SECONDS, replies};

const PEOPLE: usize = 60;

fn all_answered(world: &Emulator, people: &[Person], count: usize) -> bool {
    world.pending_updates() == 0 && people.iter().all(|person| replies(world, person) >= count)
}

#[tokio::test]
async fn a_stop_under_load_ends_within_seconds_and_loses_and_doubles_nothing() -> Result<()> {
    let mut process = Process::open().await?;
    let people = process.people(PEOPLE);
    process.emulator.faults().latency(Duration::from_millis(20));
    for round in 1..=3 {
        for person in &people {
            person.sends(person.private(), "/id");
        }
        // In the middle of it: some were answered, most were not.
        process.until(|world| people.iter().filter(|person| replies(world, person) >= round).count() >= 5).await?;
        process.signal("-TERM")?;
        let status = process.ends_within(SECONDS).await?;
        ensure!(status.success(), "it ended with {status}:\n{}", process.log());
        ensure!(!process.log().contains("still on their way"), "{}", process.log());
        process.start()?;
        process.until(|world| all_answered(world, &people, round)).await?;
    }
    let told: BTreeMap<usize, usize> = people.iter().fold(BTreeMap::new(), |mut told, person| {
        *told.entry(replies(&process.emulator, person)).or_default() += 1;
        told
    });
    ensure!(told == BTreeMap::from([(3, PEOPLE)]), "replies: people {told:?}");
    Ok(())
}

/// What hangs is waited for; meanwhile the counter says that it closes.
#[tokio::test]
async fn it_is_unready_before_it_is_gone_and_a_second_signal_ends_it_at_once() -> Result<()> {
    let mut process = Process::open().await?;
    process.becomes_ready().await?;
    let people = process.people(1);
    process.emulator.faults().next("sendMessage", 1, Fault::Silence);
    people[0].sends(people[0].private(), "/id");
    process.until(|world| world.pending_updates() == 0).await?;
    ensure!(process.unsent().await? > 0, "it is still on its way");
    process.signal("-TERM")?;
    process.becomes_unready("the counter is closing").await?;
    ensure!(!process.has_ended()?, "it waits for what is on its way");
    process.signal("-TERM")?;
    // The status tells it from an end after the usual grace.
    let status = process.ends_within(PATIENCE).await?;
    ensure!(!status.success(), "what was on its way was given up");
    ensure!(process.log().contains("asked a second time"), "{}", process.log());
    process.start()?;
    process.until(|world| replies(world, &people[0]) == 1).await
}

/// A telegram that hangs does not keep the process for longer than its grace.
#[tokio::test]
async fn a_call_that_hangs_is_given_up_after_seconds() -> Result<()> {
    let mut process = Process::open().await?;
    let people = process.people(1);
    process.emulator.faults().next("sendMessage", 1, Fault::Silence);
    people[0].sends(people[0].private(), "/id");
    process.until(|world| world.pending_updates() == 0).await?;
    ensure!(process.unsent().await? > 0, "it is still on its way");
    process.signal("-INT")?;
    // Sooner than the call gives itself up, which is after twenty seconds.
    let status = process.ends_within(SECONDS).await?;
    ensure!(status.success(), "it ended with {status}");
    ensure!(process.log().contains("still on their way"), "{}", process.log());
    Ok(())
}

/// Another bot answers at the address, as if the token had been revoked.
#[tokio::test]
async fn a_part_that_fails_ends_the_process_with_a_sentence() -> Result<()> {
    let mut process = Process::open().await?;
    let port = process.emulator.api_url().rsplit(':').next().unwrap_or_default().parse()?;
    process.emulator = Emulator::start(Options::default()).await?;
    let changed = Options { port, token: "999:another".to_owned(), ..Options::default() };
    let mut replaced = Emulator::start(changed.clone()).await;
    while replaced.is_err() {
        tokio::task::yield_now().await;
        replaced = Emulator::start(changed.clone()).await;
    }
    let status = process.ends_within(PATIENCE).await?;
    ensure!(!status.success());
    ensure!(process.log().contains("Telegram refuses the token"), "{}", process.log());
    Ok(())
}
