//! The log of the real process on its highest level holds nothing that people wrote or are called.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use loket::config::{Config, Environment};
use loket::telemetry::log;
use loket_emulator::{Fault, NewPerson};
use serde_json::{Value, json};

use crate::process::{Process, SECONDS, replies};

const NAME: &str = "Rahasiawati";
const NIK: &str = "7312045208900777";
const TEXT: &str = "kucing-oranye";
const FILE: &str = "kartu-keluarga-wati.pdf";
const CAPTION: &str = "keterangan-foto-wati";
const PHONE: &str = "6281298765432";

/// What of it stands in the log, also with other marks between the digits.
fn leaks<'w>(log: &str, words: &[&'w str]) -> Vec<&'w str> {
    let bare = |text: &str| -> String { text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect() };
    let log = bare(log);
    words.iter().copied().filter(|word| log.contains(&bare(word))).collect()
}

#[test]
fn a_leak_would_be_seen() {
    let words = [NAME, NIK, TEXT, FILE, CAPTION, PHONE, "123456:loket-emulator"];
    assert_eq!(leaks("INFO worked 3 events in 2ms", &words), Vec::<&str>::new());
    assert_eq!(leaks(&format!("from rahasiawati: {NIK}"), &words), [NAME, NIK]);
    assert_eq!(leaks("7312 0452 0890 0777; +62 812-9876-5432; KARTU-KELUARGA-WATI.PDF", &words), [NIK, FILE, PHONE]);
    assert_eq!(leaks("POST /bot123456:loket-emulator/getMe", &words), ["123456:loket-emulator"]);
}

/// A story with everything that makes the counter talk: answers, files, faults, poison, a blocked bot.
async fn story(process: &mut Process) -> Result<()> {
    let wati = process.emulator.person(NewPerson::named(NAME, "id"));
    let chat = wati.private();
    let faults = process.emulator.faults();
    faults.next("sendMessage", 1, Fault::InternalError);
    faults.next("sendMessage", 1, Fault::TooManyRequests(1));
    faults.next("getUpdates", 1, Fault::BadGateway);
    wati.starts(Some("ajukan_sktm"));
    for text in [TEXT, NIK, "/id", "/status"] {
        wati.sends(chat, text);
    }
    wati.sends_document(chat, FILE, "application/pdf", b"%PDF-1.4".to_vec(), CAPTION);
    wati.sends_photo(chat, b"jpeg".to_vec(), CAPTION);
    wati.shares_contact(chat, PHONE, true);
    process.emulator.inject_update(json!({ "message": { "message_id": "?", "text": TEXT, "chat": NAME } }));
    process.until(|world| world.pending_updates() == 0 && replies(world, &wati) >= 4).await?;
    faults.latency(Duration::from_millis(300));
    wati.sends(chat, TEXT);
    wati.blocks();
    process.settles().await?;
    process.signal("-TERM")?;
    ensure!(process.ends_within(SECONDS).await?.success());
    Ok(())
}

async fn played(format: &str) -> Result<String> {
    let mut process = Process::prepare().await?;
    process.set("log", &format!("level = \"trace\"\nformat = \"{format}\"\n"));
    process.start()?;
    process.is_told("/readyz").await?;
    story(&mut process).await?;
    let (log, token) = (process.log(), process.emulator.token());
    let secret = token.split(':').nth(1).context("a token has a colon")?;
    let found = leaks(&log, &[NAME, NIK, TEXT, FILE, CAPTION, PHONE, token, secret]);
    ensure!(found.is_empty(), "{found:?} stands in the log:\n{log}");
    ensure!(log.contains("worked") && log.contains("put aside"), "the log tells too little for a test:\n{log}");
    Ok(log)
}

#[tokio::test]
async fn nothing_personal_is_logged_on_any_level() -> Result<()> {
    played("text").await.map(drop)
}

#[tokio::test]
async fn as_json_every_line_is_an_object_and_nothing_in_it_is_personal() -> Result<()> {
    let log = played("json").await?;
    for line in log.lines() {
        let line: Value = serde_json::from_str(line).with_context(|| line.to_owned())?;
        ensure!(line["level"].is_string() && line["timestamp"].is_string() && line["message"].is_string(), "{line}");
    }
    ensure!(log.lines().any(|line| line.contains("\"events\":")), "values are fields:\n{log}");
    Ok(())
}

/// Panics with somebody's words, in a process of its own.
#[test]
#[ignore = "played by the test below it"]
fn a_panic_with_words() {
    let config = Config::parse("bot.toml", "", Path::new(""), &Environment::default()).expect("the defaults are right");
    log::start(config.log);
    panic!("{NAME} {TEXT}");
}

#[test]
fn a_panic_tells_its_place_and_not_its_words() -> Result<()> {
    let mut play = Command::new(std::env::current_exe()?);
    play.args(["--exact", "logs::a_panic_with_words", "--ignored", "--nocapture"]);
    let output = play.output()?;
    let told = [output.stdout, output.stderr].concat();
    let told = String::from_utf8_lossy(&told);
    ensure!(!output.status.success() && told.contains("something panicked at tests/operations/logs.rs"), "{told}");
    ensure!(leaks(&told, &[NAME, TEXT]).is_empty(), "{told}");
    Ok(())
}
