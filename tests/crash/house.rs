//! The house that is killed: the emulator, a small mall on disk, and the process.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use loket_emulator::{Emulator, Group, NewPerson, Options, Person};
use tempfile::TempDir;
use tokio::process::Child;

use super::real::{Start, ask, data_in};
use super::said;

/// How long anything may take that must come to be.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);
const STAFF_CHAT: i64 = -1_007_312_000_001;
/// Messages on their way at the same time.
pub(crate) const IN_FLIGHT: usize = 16;

const AGENCIES: &str = "agencies = [\"dinas\"]\n";
const SERVICE: &str = r#"version = 1
agency = "dinas"
decision = "officer"
effective_from = 2018-10-18
verified_on = 2026-11-24
source = ["contoh.go.id"]
legal = ["UU 1/2000"]
synonyms = ["kartu uji"]
reject_reasons = ["buram"]
[fee]
rupiah = 0
basis = "UU 1/2000 pasal 1"
[time]
working_days = 3
[[requirement]]
id = "surat"
[[question]]
id = "satu"
type = "text"
[[question]]
id = "dua"
type = "text"
[[question]]
id = "jenis"
type = "choice"
choices = ["merah", "putih"]
[[question]]
id = "tiga"
type = "text"
[[question]]
id = "gambar"
type = "files"
min = 1
max = 3
when = { question = "jenis", is = "putih" }
"#;

const WORDS: &str = "uji = Uji
    .summary = Untuk warga.
    .product = Kartu
uji-validity = Selamanya
uji-step-1 = Ajukan.
uji-need-surat = Surat
uji-reject-buram = Foto buram.
uji-ask-satu = Apa yang pertama?
    .label = Pertama
    .example = Satu
uji-ask-dua = Apa yang kedua?
    .label = Kedua
    .example = Dua
uji-ask-jenis = Merah atau putih?
    .label = Jenis
uji-jenis-is-merah = Merah
uji-jenis-is-putih = Putih
uji-ask-tiga = Apa yang ketiga?
    .label = Ketiga
    .example = Tiga
uji-ask-gambar = Kirim gambarnya.
    .label = Gambar
";

/// The house.
pub(crate) struct House {
    pub(crate) emulator: Emulator,
    pub(crate) folder: TempDir,
    pub(crate) officers: Vec<Person>,
    pub(crate) staff: Group,
    citizens: Vec<Person>,
    child: Option<Child>,
}

impl House {
    /// Builds it; nothing runs yet.
    pub(crate) async fn build(seed: u64, mode: &str) -> Result<Self> {
        let emulator = Emulator::start(Options { seed, ..Options::default() }).await?;
        let officers: Vec<Person> = ["Situju", "Udin", "Rahma", "Baso", "Tenri", "Cenning"]
            .iter()
            .map(|name| emulator.person(NewPerson::named(name, "id")))
            .collect();
        let staff = emulator.group_with_id(STAFF_CHAT, "Petugas", &officers.iter().collect::<Vec<_>>());
        emulator.promote(staff, emulator.bot_id());
        let house = Self { emulator, folder: tempfile::tempdir()?, officers, staff, citizens: Vec::new(), child: None };
        house.write_files(mode)?;
        Ok(house)
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.folder.path().join("loket.db")
    }

    fn write_files(&self, mode: &str) -> Result<()> {
        let write = |name: &str, text: &str| -> Result<()> {
            let path = self.folder.path().join(name);
            std::fs::create_dir_all(path.parent().context("it lies in the folder")?)?;
            Ok(std::fs::write(path, text)?)
        };
        write("services/agencies.toml", AGENCIES)?;
        write("services/dinas/uji.toml", SERVICE)?;
        let ours = Path::new(env!("CARGO_MANIFEST_DIR"));
        for lang in ["id", "en"] {
            let words = format!("locales/{lang}/services/words.ftl");
            write(&words, &std::fs::read_to_string(ours.join(&words))?)?;
            write(&format!("locales/{lang}/services/agencies.ftl"), "agency-dinas = Dinas\n")?;
            write(&format!("locales/{lang}/services/uji.ftl"), WORDS)?;
        }
        let mut settings = format!(
            "[sending]\nper_second = 0\nper_chat_per_second = 0\nper_group_per_minute = 0\nin_flight = {IN_FLIGHT}\n\
             [limits]\nupdates_per_minute = 0\nstaff_updates_per_minute = 0\nuploads_per_hour = 0\n\
             [catalogue]\nservices = \"services\"\nlocales = \"locales\"\n"
        );
        // Words that mean several things name services of the whole mall.
        let mut words: toml::Table = std::fs::read_to_string(ours.join("data/words.toml"))?.parse()?;
        words.remove("ambiguous");
        write("words.toml", &words.to_string())?;
        settings.push_str(&data_in(ours, &self.folder.path().join("words.toml")));
        writeln!(settings, "[staff]\nchat = {STAFF_CHAT}")?;
        for officer in &self.officers {
            let (id, name) = (officer.id(), officer.name());
            writeln!(settings, "[[staff.officer]]\nid = {id}\nname = {name:?}\nagencies = [\"dinas\"]")?;
        }
        writeln!(settings, "[telegram]\nmode = {mode:?}\n[webhook]\nlisten = \"127.0.0.1:0\"")?;
        write("bot.toml", &settings)
    }

    /// Starts the process.
    pub(crate) fn start(&mut self) -> Result<()> {
        let binary: PathBuf = said("LOKET_CRASH_BIN", PathBuf::from(env!("CARGO_BIN_EXE_loket")));
        let (settings, log) = (self.folder.path().join("bot.toml"), self.folder.path().join("log"));
        let (database, emulator) = (self.database(), &self.emulator);
        let start = Start { binary: &binary, settings: &settings, database: &database, log: &log, emulator };
        self.child = Some(start.command()?.spawn()?);
        Ok(())
    }

    /// The process id, to be killed from another thread.
    pub(crate) fn process(&self) -> Result<u32> {
        self.child.as_ref().and_then(Child::id).context("no process runs")
    }

    /// Kills it, and waits until it is gone.
    pub(crate) async fn kill(&mut self) -> Result<()> {
        let mut child = self.child.take().context("no process runs")?;
        // It must not have ended by itself: that would be another fault than the one we make.
        let ended = child.try_wait()?;
        ensure!(ended.is_none_or(|status| status.code().is_none()), "it ended by itself: {ended:?}\n{}", self.log());
        child.kill().await.context("the process cannot be killed")
    }

    /// Waits for the end of a process that somebody else kills.
    pub(crate) async fn wait_for_the_end(&mut self) -> Result<()> {
        let mut child = self.child.take().context("no process runs")?;
        let status = tokio::time::timeout(PATIENCE, child.wait()).await.context("it was not killed")??;
        ensure!(status.code().is_none(), "it ended by itself: {status}\n{}", self.log());
        Ok(())
    }

    /// Stops it politely.
    pub(crate) async fn stop(&mut self) -> Result<()> {
        let id = self.process()?.to_string();
        ensure!(std::process::Command::new("kill").args(["-TERM", &id]).status()?.success(), "no signal was sent");
        let mut child = self.child.take().context("no process runs")?;
        let status = tokio::time::timeout(PATIENCE, child.wait()).await.context("it does not stop")??;
        ensure!(status.success(), "it ended with {status}\n{}", self.log());
        Ok(())
    }

    /// A number out of the database.
    pub(crate) fn count(&self, what: &str) -> Result<usize> {
        Ok(self.lines(what)?.concat().trim().parse()?)
    }

    /// Lines out of the database.
    pub(crate) fn lines(&self, what: &str) -> Result<Vec<String>> {
        ask(&self.database(), &["-readonly"], what)
    }

    /// Somebody comes in.
    pub(crate) fn comes_in(&mut self, new: NewPerson) -> Person {
        let person = self.emulator.person(new);
        self.citizens.push(person.clone());
        person
    }

    /// Every citizen there was.
    pub(crate) fn people(&self) -> &[Person] {
        &self.citizens
    }

    /// A chat as it reads, for whoever looks for a fault.
    pub(crate) fn chat_of(&self, chat: i64) -> String {
        let messages = self.emulator.messages(chat);
        let line = |from_bot: bool| if from_bot { "<" } else { ">" };
        messages.iter().map(|each| format!("{} {}", line(each.from_bot), each.text)).collect::<Vec<_>>().join("\n")
    }

    /// The database as a kill has left it, with its log, beside the real one: a look that changed that
    /// one would spare the next life its work.
    pub(crate) fn copy_database(&self) -> Result<PathBuf> {
        let copy = self.folder.path().join("copy.db");
        for end in ["", "-wal", "-shm"] {
            let with_end = |path: &Path| PathBuf::from(format!("{}{end}", path.display()));
            let (from, to) = (with_end(&self.database()), with_end(&copy));
            if to.exists() {
                std::fs::remove_file(&to)?;
            }
            // The third is made anew from the second.
            if end != "-shm" && from.exists() {
                std::fs::copy(from, to)?;
            }
        }
        Ok(copy)
    }

    /// What the process has said, the end of it.
    pub(crate) fn log(&self) -> String {
        let log = std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        lines[lines.len().saturating_sub(20)..].join("\n")
    }
}
