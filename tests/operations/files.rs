//! Files under the real process: one that kills it, again and again.

use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use loket_emulator::Emulator;

use crate::process::{Process, replies};

impl Process {
    /// What the database says, line by line.
    fn asks(&self, query: &str) -> Result<Vec<String>> {
        let output =
            Command::new("sqlite3").args(["-cmd", ".timeout 9000"]).arg(self.database()).arg(query).output()?;
        ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        Ok(String::from_utf8(output.stdout)?.lines().map(str::to_owned).collect())
    }

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
    process.start()?;
    process.is_told("/readyz").await?;
    let siti = process.people(1).remove(0);
    siti.sends_document(siti.private(), "kk.pdf", "application/pdf", b"no PDF at all".to_vec(), "");
    process.until(|world| replies(world, &siti) == 1).await?;
    process.signal("-TERM")?;
    process.ends_within(Duration::from_secs(9)).await?;
    let sent = process.emulator.messages(siti.private());
    let file = sent.iter().find_map(|message| message.file_id.clone()).context("she has sent a file")?;
    let waits = |id: i64, name: &str| {
        format!(
            "INSERT INTO file (chat_id, user_id, unique_id, file_id, due_at, created_at)
             VALUES ({id}, {id}, '{name}', '{file}', {id}, unixepoch() * 1000)"
        )
    };
    process.sqlite(&waits(7, "hostile"))?;
    std::fs::write(&hostile, "")?;
    process.dies().await?;
    // Every look dies as long as that file is there, so the neighbour comes when the other is suspected.
    process.sqlite(&waits(8, "innocent"))?;
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
