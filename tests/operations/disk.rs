//! A disk that is full, or that the kernel has made read-only, under the running process: it says so,
//! is not ready, loses nothing and does nothing twice.
//!
//! `disk.c` makes the system calls of the real process fail, each as the kernel would: that needs no
//! rights, hits the moment exactly, and can be taken back. A file system that really is full could
//! be mounted by few who run the tests.

use anyhow::{Context as _, Result, ensure};
use loket_emulator::{Emulator, Person};

use crate::process::{Process, SECONDS, replies};

const PEOPLE: usize = 12;

/// A way in which the disk fails.
#[derive(Clone, Copy)]
struct Trouble {
    /// As `disk.c` knows it.
    name: &'static str,
    /// What the log and the health page have to say of it.
    words: &'static str,
}

const FULL: Trouble = Trouble { name: "full", words: "the disk is full; make room on it" };
const READ_ONLY: Trouble = Trouble { name: "read-only", words: "its disk is mounted read-only" };

impl Process {
    async fn open_on_a_failing_disk() -> Result<Self> {
        let mut process = Self::prepare().await?;
        let library = process.build_library("disk")?;
        process.environment = vec![
            ("LD_PRELOAD", library.display().to_string()),
            ("LOKET_TEST_DISK", process.folder.path().join("disk").display().to_string()),
        ];
        process.start()?;
        process.is_told("/readyz").await?;
        process.becomes_ready().await?;
        Ok(process)
    }

    fn disk_fails(&self, trouble: Trouble) -> Result<()> {
        Ok(std::fs::write(self.folder.path().join("disk").with_extension(trouble.name), "")?)
    }

    /// How often the disk has refused to be written, as `disk.c` notes it.
    fn writes_refused(&self) -> u64 {
        std::fs::metadata(self.folder.path().join("disk.refused")).map_or(0, |file| file.len())
    }

    fn disk_works(&self, trouble: Trouble) -> Result<()> {
        Ok(std::fs::remove_file(self.folder.path().join("disk").with_extension(trouble.name))?)
    }
}

fn answered(world: &Emulator, people: &[Person]) -> Vec<usize> {
    people.iter().map(|person| replies(world, person)).collect()
}

/// Updates come while nothing can be written.
async fn updates_wait(trouble: Trouble) -> Result<()> {
    let process = Process::open_on_a_failing_disk().await?;
    let (people, tapper) = (process.people(PEOPLE), process.people(1).remove(0));
    tapper.starts(None);
    for person in &people {
        person.sends(person.private(), "/id");
    }
    process.until(|world| answered(world, &people) == [1; PEOPLE] && world.pending_updates() == 0).await?;
    process.settles().await?;
    let screen = process.emulator.messages(tapper.private()).pop().context("the welcome")?;
    let button = screen.buttons.iter().flatten().next().context("it has buttons")?;
    process.disk_fails(trouble)?;
    tapper.taps(tapper.private(), screen.id, &button.text)?;
    for person in &people {
        person.sends(person.private(), "/id");
    }
    process.becomes_unready(trouble.words).await?;
    process.rises_to("loket_batches_failed_total", 3.0).await?;
    ensure!(process.emulator.pending_updates() == PEOPLE + 1, "what was not kept must not be confirmed");
    ensure!(process.emulator.unanswered_callbacks() == 1, "nobody is told that a press counts that is not kept");
    ensure!(answered(&process.emulator, &people) == [1; PEOPLE], "nobody is told what is not kept");
    ensure!(process.page("/livez").await?.0 == 200, "a new start would not help");
    let told = process.log();
    let lines = told.lines().filter(|line| line.contains("a batch of updates cannot be worked")).count();
    ensure!(lines == 1 && told.contains(trouble.words), "it is to be told once:\n{told}");
    process.disk_works(trouble)?;
    process.until(|world| answered(world, &people) == [2; PEOPLE] && world.pending_updates() == 0).await?;
    process.becomes_ready().await?;
    process.is_told("it works again").await?;
    process.settles().await?;
    ensure!(answered(&process.emulator, &people) == [2; PEOPLE], "somebody was answered twice");
    Ok(())
}

/// The disk fails while messages are on their way: they land, and that cannot be written down.
async fn messages_on_their_way_go_out_once(trouble: Trouble) -> Result<()> {
    let process = Process::open_on_a_failing_disk().await?;
    let people = process.people(PEOPLE);
    process.emulator.faults().hold("sendMessage");
    for person in &people {
        person.sends(person.private(), "/id");
        person.sends(person.private(), "/id");
    }
    // One for each is on its way, and the second waits for what becomes of it.
    process.until(|world| world.faults().held() == PEOPLE && world.pending_updates() == 0).await?;
    process.disk_fails(trouble)?;
    process.emulator.faults().let_go();
    process.until(|world| answered(world, &people) == [1; PEOPLE]).await?;
    process.becomes_unready("messages cannot be sent").await?;
    // Nobody asks for the health any more: only the sender still writes, and tries it again and again.
    let refused = process.writes_refused() + 3;
    process.comes_true(async || Ok(process.writes_refused() >= refused)).await?;
    ensure!(answered(&process.emulator, &people) == [1; PEOPLE], "it sends what it cannot write down as sent");
    process.disk_works(trouble)?;
    process.until(|world| answered(world, &people) == [2; PEOPLE]).await?;
    process.is_told("the outbox can be worked again").await?;
    process.becomes_ready().await?;
    process.settles().await?;
    ensure!(answered(&process.emulator, &people) == [2; PEOPLE], "somebody was told twice");
    Ok(())
}

#[tokio::test]
async fn updates_wait_for_room_on_a_full_disk() -> Result<()> {
    updates_wait(FULL).await
}

#[tokio::test]
async fn updates_wait_for_a_disk_that_can_be_written() -> Result<()> {
    updates_wait(READ_ONLY).await
}

#[tokio::test]
async fn messages_sent_while_the_disk_fills_up_go_out_once() -> Result<()> {
    messages_on_their_way_go_out_once(FULL).await
}

#[tokio::test]
async fn messages_sent_while_the_disk_becomes_read_only_go_out_once() -> Result<()> {
    messages_on_their_way_go_out_once(READ_ONLY).await
}

/// A stop in the middle of it ends within seconds all the same, and the next start goes on.
#[tokio::test]
async fn it_can_be_stopped_and_started_again_while_the_disk_is_full() -> Result<()> {
    let mut process = Process::open_on_a_failing_disk().await?;
    let people = process.people(PEOPLE);
    process.disk_fails(FULL)?;
    for person in &people {
        person.sends(person.private(), "/id");
    }
    process.becomes_unready(FULL.words).await?;
    process.signal("-TERM")?;
    ensure!(process.ends_within(SECONDS).await?.success(), "{}", process.log());
    process.disk_works(FULL)?;
    process.start()?;
    process.until(|world| answered(world, &people) == [1; PEOPLE] && world.pending_updates() == 0).await
}

/// What was fetched cannot be written down: it is not fetched again and again meanwhile.
#[tokio::test]
async fn a_database_that_cannot_be_written_has_no_file_fetched_in_vain() -> Result<()> {
    let mut process = Process::open_on_a_failing_disk().await?;
    process.signal("-TERM")?;
    process.ends_within(SECONDS).await?;
    let file = process.receives_a_file_and_stops().await?;
    process.lets_a_file_wait(7, "a", &file, 8)?;
    let siti = process.people(1).remove(0);
    process.start()?;
    process.is_told("/readyz").await?;
    process.becomes_ready().await?;
    let fetches = |world: &Emulator| world.calls().iter().filter(|call| call.method == "getFile").count();
    process.disk_fails(READ_ONLY)?;
    process.until(|world| fetches(world) == 1).await?;
    process.becomes_unready("files cannot be worked").await?;
    siti.sends(siti.private(), "/id");
    process.comes_true(async || Ok(process.figure("loket_batches_failed_total").await? >= 5.0)).await?;
    ensure!(fetches(&process.emulator) == 1, "it was fetched in vain");
    process.disk_works(READ_ONLY)?;
    process.until(|world| replies(world, &siti) == 1 && fetches(world) == 2).await?;
    process.becomes_ready().await
}
