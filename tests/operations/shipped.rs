//! The program as it ships: built by itself, without what the tests bring along. A feature of a library that
//! only they ask for is there in every other test, and missing where citizens write.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use loket_emulator::NewPerson;

use crate::process::{Process, replies};

/// What citizens type in the transcripts below a folder, story by story.
fn typed(folder: &Path, stories: &mut Vec<Vec<String>>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            typed(&path, stories)?;
        } else if path.extension().is_some_and(|end| end == "txt") {
            let text = std::fs::read_to_string(&path)?;
            let said = text.lines().filter_map(|line| line.strip_prefix("> "));
            stories.push(said.filter(|said| !said.starts_with(['[', '{', '('])).map(str::to_owned).collect());
        }
    }
    Ok(())
}

#[tokio::test]
#[ignore = "scripts/test builds the program by itself and names it in LOKET_SHIPPED"]
async fn the_program_that_ships_answers_all_that_transcripts_say() -> Result<()> {
    let program = std::env::var_os("LOKET_SHIPPED").context("LOKET_SHIPPED names the program")?;
    let mut stories = Vec::new();
    typed(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts"), &mut stories)?;
    ensure!(stories.len() > 100, "only {} stories are found", stories.len());
    let mut process = Process::prepare().await?;
    process.binary = PathBuf::from(program);
    process.start()?;
    process.is_told("/readyz").await?;
    for (number, story) in stories.iter().enumerate() {
        let person = process.emulator.person(NewPerson::named(&format!("Warga {number}"), "id"));
        person.starts(None);
        for said in story {
            person.sends(person.private(), said);
        }
        process.until(|world| world.pending_updates() == 0 && replies(world, &person) > 0).await?;
    }
    process.settles().await?;
    let letters = process.asks("SELECT count(*) FROM dead_letter")?;
    let log = process.log();
    ensure!(letters == ["0"] && !log.contains("a bug"), "{letters:?} put aside; the log:\n{log}");
    Ok(())
}
