//! Files under the real process: one that kills it, again and again.

use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use loket_emulator::Emulator;

use crate::process::Process;

impl Process {
    /// Runs until it dies of a look.
    async fn dies(&mut self) -> Result<()> {
        self.start()?;
        let status = self.ends_within(Duration::from_secs(20)).await?;
        ensure!(!status.success(), "it lives:\n{}", self.log());
        Ok(())
    }
}

fn fetches(world: &Emulator) -> usize {
    world.calls().iter().filter(|call| call.method == "getFile").count()
}

/// The process dies each time in the middle of a look, as of a document made for it.
#[tokio::test]
async fn a_file_that_kills_the_process_is_looked_into_five_times_and_its_neighbour_is_spared() -> Result<()> {
    let mut process = Process::prepare().await?;
    let library = process.build_library("look")?;
    let hostile = process.folder.path().join("hostile");
    process.environment =
        vec![("LD_PRELOAD", library.display().to_string()), ("LOKET_TEST_LOOK", hostile.display().to_string())];
    let file = process.receives_a_file_and_stops().await?;
    process.lets_a_file_wait(7, "hostile", &file, -9)?;
    std::fs::write(&hostile, "")?;
    process.dies().await?;
    // Every look dies as long as that file is there, so the neighbour comes when the other is suspected.
    process.lets_a_file_wait(8, "innocent", &file, -8)?;
    let first = fetches(&process.emulator);
    for died in 1..=3 {
        process.dies().await?;
        let count = fetches(&process.emulator) - first;
        ensure!(count == died, "death {died}: {count} were asked for, so not one alone");
    }
    process.dies().await?;
    std::fs::remove_file(&hostile)?;
    process.start()?;
    let judged = "SELECT found FROM file WHERE judged_at IS NOT NULL ORDER BY chat_id";
    process.comes_true(async || Ok(process.asks(judged)?.len() == 2)).await?;
    let found = process.asks(judged)?;
    ensure!(found == [r#"{"refused":"unopenable"}"#, r#"{"refused":"wrong_type"}"#], "{found:?}");
    let log = process.log();
    let told = log.lines().find(|line| line.contains("is looked into no more")).context("it is told")?;
    ensure!(!told.contains("hostile"), "{told}");
    Ok(())
}

/// A look that hangs is given up, but lives; and no thread may be had for a look. Neither is the fault of
/// the files that wait meanwhile.
#[tokio::test]
async fn files_wait_while_looks_never_end_or_cannot_begin() -> Result<()> {
    let mut process = Process::prepare().await?;
    let library = process.build_library("look")?;
    let look = process.folder.path().join("look");
    process.environment =
        vec![("LD_PRELOAD", library.display().to_string()), ("LOKET_TEST_LOOK", look.display().to_string())];
    let file = process.receives_a_file_and_stops().await?;
    for person in 1..=4 {
        process.lets_a_file_wait(person, "endless", &file, -9)?;
    }
    let endless = look.with_extension("endless");
    ensure!(Command::new("mkfifo").arg(&endless).status()?.success(), "no pipe was made");
    process.start()?;
    process.is_told("/readyz").await?;
    process.becomes_unready("looks into files never end").await?;
    process.rises_to("loket_looks_endless", 4.0).await?;
    let judged = "SELECT unique_id || ' ' || found FROM file WHERE judged_at IS NOT NULL ORDER BY chat_id";
    ensure!(process.asks(judged)? == [r#"endless {"refused":"damaged"}"#; 4], "{:?}", process.asks(judged)?);
    process.lets_a_file_wait(5, "later", &file, -9)?;
    let no_thread = look.with_extension("no-thread");
    std::fs::write(&no_thread, "")?;
    // All of them read on, and those after them find no pipe.
    drop(std::fs::OpenOptions::new().write(true).open(&endless)?);
    std::fs::remove_file(&endless)?;
    process.becomes_ready().await?;
    process.rises_to("loket_files_total{outcome=\"later\"}", 1.0).await?;
    ensure!(process.asks(judged)?.len() == 4, "no thread is no fault of the file");
    std::fs::remove_file(&no_thread)?;
    process.comes_true(async || Ok(process.asks(judged)?.len() == 5)).await?;
    ensure!(process.asks(judged)?[4] == r#"later {"refused":"wrong_type"}"#, "{:?}", process.asks(judged)?);
    Ok(())
}
