//! `/livez`, `/readyz`, `/metrics`: what they say when, and where they may be asked.

use std::net::TcpListener;
use std::process::Command;

use anyhow::{Result, ensure};
use loket_emulator::{Fault, NewPerson};
use sqlx::Connection as _;

use crate::process::{LOKET, PATIENCE, Process};

#[tokio::test]
async fn a_counter_that_serves_is_alive_and_ready() -> Result<()> {
    let process = Process::open().await?;
    process.becomes_ready().await?;
    ensure!(process.page("/livez").await? == (200, "{\"alive\":true,\"reasons\":[]}\n".to_owned()));
    ensure!(process.readiness().await? == (true, "[]".to_owned()));
    ensure!(process.page("/").await?.0 == 404);
    Ok(())
}

#[tokio::test]
async fn a_silent_telegram_makes_it_unready_and_an_answer_ready_again() -> Result<()> {
    let mut process = Process::prepare().await?;
    process.set("health", "listen = \"127.0.0.1:0\"\ntelegram_silence = 1\n");
    process.start()?;
    process.is_told("/readyz").await?;
    process.becomes_ready().await?;
    process.emulator.faults().offline(true);
    process.becomes_unready("Telegram has not answered for").await?;
    ensure!(process.page("/livez").await?.0 == 200, "starting it again would not bring Telegram back");
    process.emulator.faults().offline(false);
    process.becomes_ready().await
}

#[tokio::test]
async fn the_figures_tell_what_was_worked_sent_and_refused() -> Result<()> {
    let process = Process::open().await?;
    let siti = process.emulator.person(NewPerson::named("Siti Rahasia", "id"));
    process.emulator.faults().next("sendMessage", 1, Fault::TooManyRequests(1));
    siti.sends(siti.private(), "/id");
    process.until(|world| world.messages(siti.private()).len() == 2).await?;
    process.settles().await?;
    let least = [
        ("loket_events_worked_total", 1.0),
        ("loket_batch_events_count", 1.0),
        ("loket_batch_seconds_count", 1.0),
        ("loket_messages_total{outcome=\"sent\"}", 1.0),
        ("loket_messages_total{outcome=\"retry\"}", 1.0),
        ("loket_calls_total{method=\"sendMessage\",answer=\"too_many\"}", 1.0),
        ("loket_call_seconds_count{method=\"sendMessage\"}", 2.0),
        ("loket_ready", 1.0),
        ("loket_dead_letters", 0.0),
        ("loket_timers_due", 0.0),
        ("loket_outbox_oldest_seconds", 0.0),
        ("loket_applications{status=\"submitted\"}", 0.0),
        ("process_start_time_seconds", 1.7e9),
        (concat!("loket_build_info{version=\"", env!("CARGO_PKG_VERSION"), "\"}"), 1.0),
    ];
    for (name, value) in least {
        process.rises_to(name, value).await?;
    }
    let (_, page) = process.page("/metrics").await?;
    for personal in ["Rahasia", &siti.id().to_string(), process.emulator.token()] {
        ensure!(!page.contains(personal), "{personal} stands in the figures");
    }
    Ok(())
}

/// What keeps a small row from being kept keeps a batch too; somebody else holding the file is such a case.
#[tokio::test]
async fn a_database_that_cannot_be_written_makes_it_unready() -> Result<()> {
    let process = Process::open().await?;
    process.becomes_ready().await?;
    let other = process.locked().await?;
    process.becomes_unready("database").await?;
    other.close().await?;
    process.becomes_ready().await
}

#[tokio::test]
async fn a_chosen_address_in_use_is_one_sentence() -> Result<()> {
    let taken = TcpListener::bind("127.0.0.1:0")?;
    let mut process = Process::prepare().await?;
    process.set("health", &format!("listen = \"{}\"\n", taken.local_addr()?));
    process.start()?;
    ensure!(!process.ends_within(PATIENCE).await?.success());
    let told = process.log();
    let last = told.trim_end().lines().last().unwrap_or_default();
    ensure!(last.contains("is in use by another program; set another one"), "{told}");
    Ok(())
}

/// A second counter, or a stranger's program, on the default port keeps nobody from being served.
#[tokio::test]
async fn the_default_address_in_use_is_only_told() -> Result<()> {
    let _taken = TcpListener::bind("127.0.0.1:8090");
    let mut process = Process::prepare().await?;
    process.set("health", "");
    process.start()?;
    process.is_told("the counter is open").await?;
    ensure!(process.log().contains("127.0.0.1:8090 is in use by another program"), "{}", process.log());
    Ok(())
}

#[tokio::test]
async fn nothing_listens_where_it_is_switched_off() -> Result<()> {
    let mut process = Process::prepare().await?;
    process.set("health", "listen = \"\"\n");
    process.start()?;
    process.is_told("the counter is open").await?;
    ensure!(!process.log().contains("/readyz"), "{}", process.log());
    Ok(())
}

#[test]
fn nobody_beyond_the_machine_may_ask() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("bot.toml");
    for address in ["0.0.0.0:8090", "192.168.1.4:8090", "[::]:8090", "8090"] {
        std::fs::write(&file, format!("[health]\nlisten = \"{address}\"\n")).expect("written");
        let output = Command::new(LOKET).args(["check", "--config"]).arg(&file).output().expect("it runs");
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(told.contains("must be an address of this machine with a port"), "{address}: {told}");
    }
}
