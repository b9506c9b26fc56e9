//! How many updates a second the shell works, in batches of a hundred on a database that is as
//! careful as in production (`synchronous = FULL`): dedupe, reading, the engine, rendering, writing.
//!
//! `cargo bench --bench batch`; the figures stand in `docs/reliability.md`.

#![expect(clippy::print_stdout, clippy::disallowed_methods, clippy::cast_precision_loss, reason = "a measurement")]

#[path = "../tests/support/desk.rs"]
mod desk;

use std::time::{Duration, Instant};

use anyhow::Result;
use desk::{Desk, story};

const BATCH: i64 = 100;
const ROUNDS: i64 = 30;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    // In the folder of the build: a temporary folder may be in memory, where nothing is ever safe.
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let mut desk = Desk::open(folder.path()).await?;
    let steps = story();
    let mut took = vec![Duration::ZERO; steps.len()];
    for round in 0..ROUNDS {
        let people = (round * BATCH + 1)..((round + 1) * BATCH + 1);
        for (step, took) in steps.iter().zip(&mut took) {
            let batch = desk.batch(people.clone(), |_| step.clone());
            let began = Instant::now();
            desk.shell.work(&batch).await?;
            *took += began.elapsed();
        }
    }
    let per_second = |updates: i64, took: Duration| format!("{:.0} updates/s", updates as f64 / took.as_secs_f64());
    for (step, took) in steps.iter().zip(&took) {
        println!("{:>18}  {step:.60?}", per_second(ROUNDS * BATCH, *took));
    }
    let updates = ROUNDS * BATCH * i64::try_from(steps.len())?;
    println!("{:>18}  all of it", per_second(updates, took.iter().sum()));
    Ok(())
}
