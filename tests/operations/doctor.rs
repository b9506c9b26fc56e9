//! `loket doctor`: every kind of trouble is told with what to do, and a counter that runs is not disturbed.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use jiff::{SignedDuration, Timestamp};
use loket::clock::{Clock, ManualClock};
use loket::config::{Config, Environment, Token};
use loket::doctor::{Finding, Patient, State, examine};
use serde_json::{Value, json};
use sqlx::Connection as _;

use crate::process::{LOKET, Process, SECONDS, replies};

const STAFF_CHAT: i64 = -1_007_312_000_009;

impl Process {
    async fn with_a_group() -> Result<Self> {
        let mut process = Self::prepare().await?;
        let daeng = process.people(1);
        process.emulator.group_with_id(STAFF_CHAT, "Petugas", &[&daeng[0]]);
        process.emulator.promote(STAFF_CHAT, process.emulator.bot_id());
        process.set("staff", &format!("chat = {STAFF_CHAT}\n"));
        Ok(process)
    }

    /// What the doctor says, with whether it found nothing bad; not on a thread that the emulator needs.
    async fn doctor(&self, changes: &[(&str, &str)]) -> Result<(bool, Vec<Value>)> {
        let mut command = tokio::process::Command::new(LOKET);
        command.args(["doctor", "--json", "--config"]).arg(self.write_settings()?).env_clear();
        command.env("TELOXIDE_TOKEN", self.emulator.token()).env("LOKET_TELEGRAM_API_URL", self.emulator.api_url());
        command.env("DATABASE_URL", format!("sqlite:{}", self.database().display()));
        command.envs(changes.iter().copied());
        let output = command.output().await?;
        let told = String::from_utf8(output.stdout)?;
        ensure!(!told.contains(self.emulator.token()), "the token is printed");
        Ok((output.status.success(), serde_json::from_str(&told).with_context(|| told.clone())?))
    }

    /// It finds this, and its exit code fits.
    async fn finds(&self, changes: &[(&str, &str)], subject: &str, state: &str, words: &str) -> Result<()> {
        let (is_well, found) = self.doctor(changes).await?;
        let one = found.iter().find(|finding| finding["subject"] == subject);
        let one = one.with_context(|| format!("nothing about the {subject}: {found:?}"))?;
        let told = format!("{} → {}", one["told"], one["remedy"]);
        ensure!(one["state"] == state && told.contains(words), "{words} is not in {one}");
        ensure!((one["remedy"] == Value::Null) == (state == "good"), "what is not good needs a remedy: {one}");
        ensure!(is_well == found.iter().all(|finding| finding["state"] != "bad"), "the exit code lies: {found:?}");
        Ok(())
    }

    async fn call(&self, method: &str, parameters: Value) -> Result<()> {
        let address = format!("{}/bot{}/{method}", self.emulator.api_url(), self.emulator.token());
        let client = reqwest::Client::builder().no_proxy().build()?;
        ensure!(client.post(address).json(&parameters).send().await?.status().is_success());
        Ok(())
    }
}

#[tokio::test]
async fn a_counter_that_runs_is_well_and_goes_on() -> Result<()> {
    let mut process = Process::with_a_group().await?;
    process.finds(&[], "database", "good", "the first start makes it").await?;
    ensure!(!process.database().exists(), "the doctor makes no database");
    process.start()?;
    process.is_told("/readyz").await?;
    let siti = process.people(1).remove(0);
    for round in 1..=3 {
        siti.sends(siti.private(), "/id");
        let (is_well, found) = process.doctor(&[]).await?;
        let states: Vec<&Value> = found.iter().map(|finding| &finding["subject"]).collect();
        ensure!(is_well, "{found:?}");
        ensure!(
            states
                == [
                    "files",
                    "officers",
                    "database",
                    "disk",
                    "file store",
                    "token",
                    "clock",
                    "updates",
                    "inline mode",
                    "staff group"
                ],
            "{states:?}"
        );
        process.until(|world| replies(world, &siti) == round).await?;
    }
    process.finds(&[], "database", "good", "is whole, up to date, and can be written").await?;
    process.finds(&[], "staff group", "good", "administrator").await?;
    process.finds(&[], "updates", "good", "by polling").await?;
    process.finds(&[], "inline mode", "good", "ktp").await?;
    process.finds(&[], "token", "good", &process.emulator.bot_username()).await?;
    ensure!(!process.log().contains("WARN") && !process.log().contains("ERROR"), "{}", process.log());
    Ok(())
}

#[tokio::test]
async fn trouble_with_telegram_is_told() -> Result<()> {
    let process = Process::with_a_group().await?;
    process.finds(&[("TELOXIDE_TOKEN", "1:wrong")], "token", "bad", "@BotFather").await?;
    process.finds(&[("TELOXIDE_TOKEN", "")], "token", "bad", "TELOXIDE_TOKEN").await?;
    process.finds(&[("LOKET_TELEGRAM_API_URL", "http://127.0.0.1:9")], "token", "bad", "check the network").await?;
    process.call("setWebhook", json!({ "url": "http://127.0.0.1:9/hook" })).await?;
    process.finds(&[], "updates", "doubtful", "a webhook is set").await?;
    process.call("deleteWebhook", json!({})).await?;
    process.emulator.switch_inline_mode(false);
    process.finds(&[], "inline mode", "doubtful", "/setinline").await?;
    let siti = process.people(1).remove(0);
    for _ in 0..101 {
        siti.sends(siti.private(), "halo");
    }
    process.finds(&[], "updates", "doubtful", "101 updates wait").await
}

#[tokio::test]
async fn trouble_with_the_staff_group_is_told() -> Result<()> {
    let mut process = Process::with_a_group().await?;
    siti_throws_the_bot_out(&process);
    process.finds(&[], "staff group", "bad", "add the bot to the group").await?;
    process.set("staff", "chat = -1007312999999\n");
    process.finds(&[], "staff group", "bad", "add the bot to the group").await?;
    process.set("staff", "");
    process.finds(&[], "staff group", "doubtful", "applications wait unseen").await
}

/// Forms that are passed on belong to the agency that hands them over, not to the one that decides.
#[tokio::test]
async fn agencies_without_an_officer_are_told() -> Result<()> {
    let mut process = Process::with_a_group().await?;
    let officer = |agencies: &str| {
        format!("chat = {STAFF_CHAT}\n[[staff.officer]]\nid = 900\nname = \"Daeng Situju\"\nagencies = [{agencies}]\n")
    };
    process.set("staff", &officer("\"disdukcapil\", \"dpmptsp\", \"bapenda\", \"desa-kelurahan\", \"kua\""));
    process.finds(&[], "officers", "doubtful", "handed in for: layanan-mpp\"").await?;
    process.set("staff", &officer("\"disdukcapil\", \"dpmptsp\", \"bapenda\", \"desa-kelurahan\", \"layanan-mpp\""));
    process.finds(&[], "officers", "good", "1 of them, for every agency").await
}

fn siti_throws_the_bot_out(process: &Process) {
    let siti = process.people(1).remove(0);
    siti.joins(STAFF_CHAT);
    process.emulator.promote(STAFF_CHAT, siti.id());
    siti.removes_bot(STAFF_CHAT);
}

#[tokio::test]
async fn trouble_with_the_database_is_told() -> Result<()> {
    let mut process = Process::with_a_group().await?;
    std::fs::create_dir_all(process.database().parent().context("a folder")?)?;
    process.sqlite("CREATE TABLE other (x)")?;
    process.finds(&[], "database", "doubtful", "migrations wait for the next start").await?;
    std::fs::remove_file(process.database())?;
    process.start()?;
    process.is_told("/readyz").await?;
    process.signal("-TERM")?;
    process.ends_within(SECONDS).await?;
    process.finds(&[], "database", "good", "is whole").await?;

    let other = process.locked().await?;
    process.finds(&[], "database", "bad", "cannot be written: the database failed: another program").await?;
    other.close().await?;

    process.sqlite("INSERT INTO _sqlx_migrations VALUES (9999, 'later', 0, 1, x'', 1)")?;
    process.finds(&[], "database", "bad", "written by a newer Loket").await?;
    process.sqlite("DELETE FROM _sqlx_migrations WHERE version = 9999")?;

    process.sqlite("PRAGMA journal_mode = DELETE")?;
    process.finds(&[], "database", "doubtful", "not in WAL mode").await?;
    // Damage that keeps nothing from being read: a value that its table does not allow.
    process.sqlite(
        "CREATE TABLE other (x); INSERT INTO other VALUES (NULL); PRAGMA writable_schema = ON;
         UPDATE sqlite_master SET sql = 'CREATE TABLE other (x NOT NULL)' WHERE name = 'other'",
    )?;
    process.finds(&[], "database", "bad", "is damaged: NULL value in other.x").await?;

    let mut bytes = std::fs::read(process.database())?;
    for page in 2..bytes.len() / 4096 {
        bytes[page * 4096..page * 4096 + 200].fill(0xAB);
    }
    std::fs::write(process.database(), &bytes)?;
    process.finds(&[], "database", "bad", "restore a backup").await?;
    std::fs::write(process.database(), "Surat keterangan. ".repeat(500))?;
    process.finds(&[], "database", "bad", "not a SQLite database").await?;
    let nowhere = ("DATABASE_URL", "sqlite:/proc/nowhere/loket.db");
    process.finds(&[nowhere], "database", "bad", "nothing can be written in").await
}

#[tokio::test]
async fn trouble_with_files_and_settings_is_told() -> Result<()> {
    let mut process = Process::with_a_group().await?;
    process.set("office", "reference_prefix = \"spg\"\n");
    process.finds(&[], "settings", "bad", "capital letters").await?;
    process.set("office", "");
    process.set("staff", "[[staff.officer]]\nid = 7\nname = \"Daeng\"\nagencies = [\"dinsoss\"]\n");
    process.finds(&[], "files", "bad", "unknown agency").await?;
    process.set("staff", "");
    process.finds(&[], "file store", "good", "the first file makes it").await?;
    process.set("files", "folder = \"/proc/nowhere/files\"\n");
    process.finds(&[], "file store", "bad", "nothing can be written in").await?;
    process.set("files", "folder = \"bot.toml\"\n");
    process.finds(&[], "file store", "bad", "is no folder").await
}

/// Files do not lie in the folder itself, and one that can be written may still have no room.
#[tokio::test]
async fn a_file_store_that_keeps_not_every_file_is_told() -> Result<()> {
    let process = Process::with_a_group().await?;
    let folder = process.folder.path().join("data/files");
    std::fs::create_dir_all(folder.join("a7"))?;
    process.finds(&[], "file store", "good", "can be written").await?;
    std::fs::write(folder.join("5e"), "")?;
    process.finds(&[], "file store", "bad", "data/files/5e: ").await?;
    std::fs::remove_file(folder.join("5e"))?;
    std::fs::write(folder.join("looking"), "")?;
    process.finds(&[], "file store", "bad", "data/files/looking: ").await?;
    std::fs::remove_file(folder.join("looking"))?;
    let (library, disk) = (process.build_library("disk")?, process.folder.path().join("disk"));
    std::fs::write(disk.with_extension("no-room"), "")?;
    let (library, disk) = (library.display().to_string(), disk.display().to_string());
    let full = [("LD_PRELOAD", library.as_str()), ("LOKET_TEST_DISK", disk.as_str())];
    process.finds(&full, "file store", "bad", "there is no room in").await?;
    ensure!(std::fs::read_dir(&folder)?.count() == 1, "the doctor leaves nothing behind");
    Ok(())
}

async fn examined(process: &Process, clock: Clock, least_free: u64) -> Result<Vec<Finding>> {
    let text = std::fs::read_to_string(process.write_settings()?)?;
    let environment = Environment { api_url: Some(process.emulator.api_url()), ..Environment::default() };
    let config = Config::parse("bot.toml", &text, Path::new("/tmp"), &environment)?;
    let token = Ok(Token::new(process.emulator.token().to_owned()));
    Ok(examine(&Patient { config, token, clock, least_free }).await)
}

#[tokio::test]
async fn a_wrong_clock_and_a_disk_with_little_room_are_told() -> Result<()> {
    let process = Process::with_a_group().await?;
    let now = Clock::System.now();
    let told = |found: &[Finding], subject: &str| {
        let one = found.iter().find(|finding| finding.subject == subject).expect("it is looked at");
        (one.state, one.told.clone())
    };
    let at = |moment: Timestamp| Clock::Manual(ManualClock::new(moment));
    let hour = SignedDuration::from_hours(1);
    let found = examined(&process, at(now + hour), u64::MAX).await?;
    let (state, said) = told(&found, "clock");
    ensure!(state == State::Doubtful && said.contains("seconds fast"), "{said}");
    let (state, said) = told(&found, "disk");
    ensure!(state == State::Doubtful && said.contains("MiB are free"), "{said}");
    ensure!(told(&found, "file store").0 == State::Doubtful);
    let found = examined(&process, at(now - hour), 1).await?;
    ensure!(told(&found, "clock").1.contains("seconds slow"));
    ensure!(told(&found, "disk").0 == State::Good && told(&found, "file store").0 == State::Good);
    let found = examined(&process, at(now + SignedDuration::from_secs(20)), 1).await?;
    ensure!(told(&found, "clock").0 == State::Good, "half a minute is nothing");
    Ok(())
}

#[tokio::test]
async fn people_get_a_sign_and_a_remedy_for_each() -> Result<()> {
    let process = Process::prepare().await?;
    let mut command = tokio::process::Command::new(LOKET);
    command.args(["doctor", "--config"]).arg(process.write_settings()?).env_clear();
    command.env("DATABASE_URL", format!("sqlite:{}", process.database().display()));
    let output = command.output().await?;
    let told = String::from_utf8(output.stdout)?;
    ensure!(!output.status.success());
    ensure!(told.contains("✓ database: ") && told.contains("✗ token: no token") && told.contains("\n    → "), "{told}");
    Ok(())
}
