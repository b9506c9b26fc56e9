//! The command itself: what it says when something is wrong, and how it ends.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use anyhow::Result;
use loket_store::{Store as _, Work as _};
use loket_store_sqlite::SqliteStore;
use tempfile::TempDir;

const LOKET: &str = env!("CARGO_BIN_EXE_loket");

fn loket(arguments: &[&str]) -> Command {
    let mut command = Command::new(LOKET);
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).env_clear();
    command
}

/// What a command that must fail says: one sentence, and nothing else.
fn complaint(output: &Output) -> String {
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success(), "it must fail: {told}");
    assert!(!told.contains("panicked") && !told.contains("stack backtrace"), "{told}");
    told.trim_end().lines().last().unwrap_or_default().to_owned()
}

#[test]
fn without_a_token_one_sentence_names_the_variable_and_the_demo() {
    let told = complaint(&loket(&["run"]).output().unwrap());
    assert!(told.contains("TELOXIDE_TOKEN") && told.contains("loket demo"), "{told}");
}

#[test]
fn a_telegram_that_cannot_be_reached_is_one_sentence_without_the_token() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = loket(&["run"]);
    command.env("TELOXIDE_TOKEN", "123:secret").env("LOKET_TELEGRAM_API_URL", "http://127.0.0.1:9");
    let output = command.env("DATABASE_URL", database(&folder)).output().unwrap();
    let told = complaint(&output);
    assert!(told.contains("Telegram cannot be reached at 127.0.0.1"), "{told}");
    assert!(!String::from_utf8_lossy(&output.stderr).contains("secret"));
}

#[test]
fn a_database_that_cannot_be_opened_is_one_sentence() {
    let mut command = loket(&["run"]);
    command.env("TELOXIDE_TOKEN", "123:secret").env("DATABASE_URL", "sqlite:/proc/nowhere/loket.db");
    let told = complaint(&command.output().unwrap());
    assert!(told.contains("/proc/nowhere"), "{told}");
}

#[test]
fn settings_that_cannot_be_found_or_read_are_one_sentence() {
    let told = complaint(&loket(&["check", "--config", "nowhere.toml"]).output().unwrap());
    assert!(told.contains("nowhere.toml cannot be read"), "{told}");
}

#[test]
fn check_run_and_demo_tell_of_a_broken_service_in_the_same_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut copy = Command::new("cp");
    copy.args(["-r", "services", "locales", "data", "bot.toml"]).arg(folder.path());
    let copied = copy.current_dir(env!("CARGO_MANIFEST_DIR")).status().unwrap();
    assert!(copied.success());
    let service = folder.path().join("services/desa-kelurahan/sktm.toml");
    let text = std::fs::read_to_string(&service).unwrap();
    std::fs::write(&service, text.replace("decision = ", "decison = ")).unwrap();
    let told = |arguments: &[&str]| {
        let output = loket(arguments).current_dir(folder.path()).env("TELOXIDE_TOKEN", "123:x").output().unwrap();
        assert!(!output.status.success());
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    let checked = told(&["check"]);
    assert!(checked.contains("sktm.toml:3:1") && checked.contains("decision"), "{checked}");
    assert_eq!(told(&["run"]), checked);
    assert_eq!(told(&["demo", "--port", "0"]), checked);
}

#[test]
fn the_shipped_files_are_right() {
    let output = loket(&["check"]).output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && told.contains("ok: "), "{told}{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_lookup_is_one_line_of_json_for_each_question() {
    let mut command = loket(&["lookup", "--json"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all("ktp saya hilang\n\nxyzzy\n".as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<serde_json::Value> = told.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0]["query"], "ktp saya hilang");
    assert_eq!(lines[0]["intent"], "service");
    assert_eq!(lines[0]["services"][0]["id"], "ktp-el-ganti");
    assert!(lines[0]["services"][0]["score"].as_f64().is_some_and(|score| score > 0.5));
    assert_eq!(lines[2]["services"], serde_json::json!([]));
}

#[test]
fn a_port_in_use_is_one_sentence_that_names_the_way_out() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let told = complaint(&loket(&["demo", "--port", &port]).output().unwrap());
    assert!(told.contains(&port) && told.contains("--port"), "{told}");
}

#[tokio::test]
async fn what_was_asked_in_vain_is_listed_by_how_often() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let run = |arguments: &[&str]| loket(arguments).env("DATABASE_URL", database(&folder)).output();
    let told = complaint(&run(&["unknown"])?);
    assert!(told.contains("has the counter ever run"), "{told}");
    let store = SqliteStore::open(&folder.path().join("loket.db")).await?;
    assert!(String::from_utf8(run(&["unknown"])?.stdout)?.contains("nothing was asked for in vain"));
    let mut work = store.begin().await?;
    let texts = ["peta buta", "pajak kapal", "pajak kapal"].map(str::to_owned);
    work.count_unknown_queries(&texts, "2026-03-02T01:00:00Z".parse()?).await?;
    work.commit().await?;
    let told = String::from_utf8(run(&["unknown"])?.stdout)?;
    let lines: Vec<&str> = told.lines().map(str::trim).collect();
    assert_eq!(lines[1..], ["2  2026-03-02  2026-03-02  pajak kapal", "1  2026-03-02  2026-03-02  peta buta"]);
    let told = String::from_utf8(run(&["unknown", "--json", "--limit", "1"])?.stdout)?;
    let line: serde_json::Value = serde_json::from_str(&told)?;
    assert_eq!((line["text"].as_str(), line["count"].as_u64()), (Some("pajak kapal"), Some(2)));
    store.close().await;
    Ok(())
}

fn database(folder: &TempDir) -> String {
    format!("sqlite:{}", folder.path().join("loket.db").display())
}
