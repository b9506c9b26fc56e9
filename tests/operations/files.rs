//! Files under the real process: one that kills it, again and again.

use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use loket_emulator::{Emulator, Fault};

use crate::process::Process;

impl Process {
    /// What the database says, line by line.
    fn asks(&self, query: &str) -> Result<Vec<String>> {
        let output = Command::new("sqlite3").arg(self.database()).arg(query).output()?;
        ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        Ok(String::from_utf8(output.stdout)?.lines().map(str::to_owned).collect())
    }

    /// Runs until so many files are on their way, and dies then.
    async fn dies_with(&mut self, files: usize) -> Result<()> {
        let before = self.emulator.faults().struck();
        self.emulator.faults().next("getFile", files, Fault::HeldAnswer);
        self.start()?;
        self.until(|world| world.faults().struck() == before + u64::try_from(files).unwrap_or(u64::MAX)).await?;
        self.signal("-KILL")?;
        self.ends_within(Duration::from_secs(9)).await?;
        Ok(())
    }
}

fn fetches(world: &Emulator) -> usize {
    world.calls().iter().filter(|call| call.method == "getFile").count()
}

/// The process dies each time while the file is on its way, as of a document made for it.
#[tokio::test]
async fn a_file_that_kills_the_process_is_looked_into_five_times_and_its_neighbour_is_spared() -> Result<()> {
    let mut process = Process::open().await?;
    process.signal("-TERM")?;
    process.ends_within(Duration::from_secs(9)).await?;
    process.sqlite(
        "INSERT INTO file (chat_id, user_id, unique_id, file_id, due_at, created_at)
         VALUES (7, 7, 'hostile', 'x', 1, unixepoch() * 1000), (8, 8, 'innocent', 'y', 2, unixepoch() * 1000)",
    )?;
    process.dies_with(2).await?;
    for died in 2..=5 {
        process.dies_with(1).await?;
        let count = fetches(&process.emulator);
        ensure!(count == died + 1, "death {died}: {count}, so the other one was on its way beside it");
    }
    ensure!(process.asks("SELECT tries FROM file ORDER BY chat_id")? == ["5", "1"]);
    process.start()?;
    let judged = "SELECT found FROM file WHERE judged_at IS NOT NULL ORDER BY chat_id";
    process.comes_true(async || Ok(process.asks(judged)?.len() == 2)).await?;
    let found = process.asks(judged)?;
    // The emulator has never heard of the other one, which is a word of its own.
    ensure!(found == [r#"{"refused":"unopenable"}"#, r#"{"refused":"gone"}"#], "{found:?}");
    ensure!(fetches(&process.emulator) == 7, "only the innocent one was asked for once more");
    let log = process.log();
    let told = log.lines().find(|line| line.contains("is looked into no more")).context("it is told")?;
    ensure!(!told.contains("hostile"), "{told}");
    Ok(())
}
