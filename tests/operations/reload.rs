//! SIGHUP: changed files are taken up without a restart, and refused whole when one is wrong.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use loket_emulator::Person;

use crate::process::{LOKET, Process, SECONDS, replies};

const WORDS: &str = "locales/id/services/sktm.ftl";
const SERVICE: &str = "services/desa-kelurahan/sktm.toml";
const TAKEN_UP: &str = "the changed files are in use";
const REFUSED: &str = "the changed files are refused";

/// A counter on copies of the shipped files.
async fn open() -> Result<Process> {
    let mut process = Process::prepare().await?;
    process.files = process.folder.path().join("mall");
    std::fs::create_dir(&process.files)?;
    let mut copy = Command::new("cp");
    copy.args(["-r", "services", "locales", "data"]).arg(&process.files).current_dir(env!("CARGO_MANIFEST_DIR"));
    ensure!(copy.status()?.success());
    process.start()?;
    process.is_told("/readyz").await?;
    Ok(process)
}

fn change(folder: &Path, file: &str, old: &str, new: &str) -> Result<()> {
    let path = folder.join(file);
    let text = std::fs::read_to_string(&path)?;
    ensure!(text.contains(old), "{file} holds {old:?}");
    Ok(std::fs::write(path, text.replacen(old, new, 1))?)
}

/// Sends SIGHUP and waits until so many times was logged what came of it.
async fn hang_up(process: &Process, outcome: &str, times: usize) -> Result<()> {
    process.signal("-HUP")?;
    process.comes_true(async || Ok(process.log().matches(outcome).count() >= times)).await
}

/// What the person is told next.
async fn reply(process: &Process, person: &Person, written: &str) -> Result<String> {
    let before = replies(&process.emulator, person);
    person.sends(person.private(), written);
    process.settles().await?;
    let messages = process.emulator.messages(person.private());
    let told: Vec<String> = messages.iter().filter(|message| message.from_bot).map(|each| each.text.clone()).collect();
    Ok(told[before..].join("\n"))
}

#[tokio::test]
async fn changed_words_are_said_without_a_restart_and_broken_files_are_refused_whole() -> Result<()> {
    let process = open().await?;
    let siti = &process.people(1)[0];
    let name = name_of_the_service(&process.files)?;
    ensure!(reply(&process, siti, "/start layanan_sktm").await?.contains(&name));
    change(&process.files, WORDS, &name, "Surat Baru dari Desa")?;
    hang_up(&process, TAKEN_UP, 1).await?;
    let told = reply(&process, siti, "/start layanan_sktm").await?;
    ensure!(told.contains("Surat Baru dari Desa") && !told.contains(&name), "{told}");

    // One file is good and one is wrong: neither is taken up.
    change(&process.files, WORDS, "Surat Baru dari Desa", "Surat yang tidak dipakai")?;
    change(&process.files, SERVICE, "decision = ", "decison = ")?;
    hang_up(&process, REFUSED, 1).await?;
    let checked = Command::new(LOKET).args(["check", "--config"]).arg(process.write_settings()?).output()?;
    ensure!(!checked.status.success());
    let words = String::from_utf8(checked.stderr)?;
    ensure!(words.contains("sktm.toml:"), "{words}");
    process.is_told(words.trim()).await.context("the log and `loket check` use the same words")?;
    let told = reply(&process, siti, "/start layanan_sktm").await?;
    ensure!(told.contains("Surat Baru dari Desa"), "what was read before stays: {told}");

    change(&process.files, SERVICE, "decison = ", "decision = ")?;
    hang_up(&process, TAKEN_UP, 2).await?;
    let told = reply(&process, siti, "/start layanan_sktm").await?;
    ensure!(told.contains("Surat yang tidak dipakai"), "{told}");
    Ok(())
}

/// A form that is being filled goes on, with what was answered before; nothing is lost by a crash
/// right after the files were taken up.
#[tokio::test]
async fn a_form_that_is_being_filled_goes_on_with_the_changed_questions() -> Result<()> {
    let mut process = open().await?;
    let siti = process.people(1)[0].clone();
    reply(&process, &siti, "/ajukan ktp-el-ganti").await?;
    let notice = process.emulator.messages(siti.private()).pop().context("the notice")?;
    siti.taps(siti.private(), notice.id, "✅ Setuju dan mulai")?;
    process.settles().await?;
    let words = "locales/id/services/ktp-el-ganti.ftl";
    change(&process.files, words, "ktp-el-ganti-sebab-is-hilang = Hilang", "ktp-el-ganti-sebab-is-hilang = Raib")?;
    hang_up(&process, TAKEN_UP, 1).await?;
    let told = reply(&process, &siti, "raib").await?;
    ensure!(told.contains("formulir") || told.contains("nama lengkap"), "{told}");
    process.is_killed().await?;
    process.start()?;
    process.is_told("/readyz").await?;
    // What was on its way when the process died may come once more, so the last word is waited for.
    siti.sends(siti.private(), "Siti Aminah");
    let asked = async || {
        let messages = process.emulator.messages(siti.private());
        Ok(messages.last().is_some_and(|last| last.from_bot && last.text.contains("lahir")))
    };
    process.comes_true(asked).await.context("the next question is asked")
}

/// What is still being written is not offered, at the start as little as after a reload.
#[tokio::test]
async fn a_draft_is_never_shown_and_is_opened_by_a_reload() -> Result<()> {
    let mut process = open().await?;
    let siti = process.people(1)[0].clone();
    let settings = process.write_settings()?;
    let begin = ["new-service", "izin-keramaian", "--agency", "desa-kelurahan", "--config"];
    ensure!(Command::new(LOKET).args(begin).arg(settings).output()?.status.success());
    let not_shown = "not shown to citizens, since they say draft = true: izin-keramaian";
    let hidden = async |process: &Process| -> Result<()> {
        for written in ["/start layanan_izin_keramaian", "/ajukan izin-keramaian"] {
            let told = reply(process, &siti, written).await?;
            ensure!(!told.contains("TULIS") && !told.contains("Keramaian"), "{written}: {told}");
        }
        Ok(())
    };
    hang_up(&process, TAKEN_UP, 1).await?;
    process.is_told(not_shown).await?;
    hidden(&process).await?;
    process.is_killed().await?;
    process.start()?;
    process.is_told("/readyz").await?;
    process.is_told(not_shown).await?;
    hidden(&process).await?;

    // Without the line, but not yet written: refused whole, and still hidden.
    let file = "services/desa-kelurahan/izin-keramaian.toml";
    change(&process.files, file, "draft = true\n", "")?;
    hang_up(&process, REFUSED, 1).await?;
    hidden(&process).await?;

    for file in [file, "locales/id/services/izin-keramaian.ftl", "locales/en/services/izin-keramaian.ftl"] {
        let path = process.files.join(file);
        let text = std::fs::read_to_string(&path)?;
        std::fs::write(path, text.replace("TULIS: nama layanan", "Izin Keramaian").replace("TULIS:", "Isi:"))?;
    }
    hang_up(&process, TAKEN_UP, 1).await?;
    let told = reply(&process, &siti, "/start layanan_izin_keramaian").await?;
    ensure!(told.contains("Izin Keramaian"), "{told}");

    // A service may become a draft again.
    change(&process.files, file, "version = 1\n", "draft = true\nversion = 1\n")?;
    hang_up(&process, TAKEN_UP, 2).await?;
    hidden(&process).await
}

/// Whoever hangs up before the counter is open, or again and again, ends nothing.
#[tokio::test]
async fn a_hangup_never_ends_the_process() -> Result<()> {
    let mut process = open().await?;
    for _ in 0..20 {
        process.signal("-HUP")?;
    }
    process.is_told(TAKEN_UP).await?;
    ensure!(!process.has_ended()?);
    process.signal("-TERM")?;
    let status = process.ends_within(SECONDS).await?;
    ensure!(status.success(), "it ended with {status}");
    Ok(())
}

fn name_of_the_service(folder: &Path) -> Result<String> {
    let words = std::fs::read_to_string(folder.join(WORDS))?;
    let line = words.lines().find_map(|line| line.strip_prefix("sktm = "));
    Ok(line.context("the service has a name")?.to_owned())
}
