//! The real process against the emulator, with its log and its health page.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitStatus;
use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};
use loket_emulator::{Emulator, NewPerson, Options, Person};
use serde_json::Value;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, SqliteConnection};
use tempfile::TempDir;
use tokio::process::Child;

use crate::real::{Start, ask, data_in};

pub(crate) const LOKET: &str = env!("CARGO_BIN_EXE_loket");
/// A stop waits eight seconds at most; the rest is for a busy machine.
pub(crate) const SECONDS: Duration = Duration::from_secs(15);
pub(crate) const PATIENCE: Duration = Duration::from_secs(40);
/// How long to wait before something is looked at again that nobody tells of.
const AGAIN: Duration = Duration::from_millis(30);

/// The real process, on a database of its own.
pub(crate) struct Process {
    pub(crate) emulator: Emulator,
    pub(crate) folder: TempDir,
    /// Lines of `bot.toml` by section.
    pub(crate) settings: Vec<(&'static str, String)>,
    /// Further variables of its environment.
    pub(crate) environment: Vec<(&'static str, String)>,
    /// Where services, locales and data lie.
    pub(crate) files: PathBuf,
    pub(crate) binary: PathBuf,
    child: Option<Child>,
    /// How much of the log earlier processes have written.
    log_begins: usize,
}

impl Process {
    pub(crate) async fn prepare() -> Result<Self> {
        let emulator = Emulator::start(Options::default()).await?;
        let settings = vec![
            ("sending", "per_second = 0\nper_chat_per_second = 0\nper_group_per_minute = 0\n".to_owned()),
            ("limits", "updates_per_minute = 0\n".to_owned()),
            ("telegram", "poll_timeout = 1\n".to_owned()),
            ("health", "listen = \"127.0.0.1:0\"\n".to_owned()),
        ];
        let (folder, environment) = (tempfile::tempdir()?, Vec::new());
        let files = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let binary = PathBuf::from(LOKET);
        Ok(Self { emulator, folder, settings, environment, files, binary, child: None, log_begins: 0 })
    }

    pub(crate) async fn open() -> Result<Self> {
        let mut process = Self::prepare().await?;
        process.start()?;
        process.is_told("/readyz").await?;
        Ok(process)
    }

    /// `key = value` in a section, after all that was set before.
    pub(crate) fn set(&mut self, section: &'static str, lines: &str) {
        match self.settings.iter_mut().find(|(name, _)| *name == section) {
            Some((_, known)) => lines.clone_into(known),
            None => self.settings.push((section, lines.to_owned())),
        }
    }

    pub(crate) fn start(&mut self) -> Result<()> {
        self.log_begins = self.whole_log().len();
        let (settings, database, log) = (self.write_settings()?, self.database(), self.log_file());
        let (binary, emulator) = (self.binary.as_path(), &self.emulator);
        let mut command = Start { binary, settings: &settings, database: &database, log: &log, emulator }.command()?;
        command.envs(self.environment.iter().map(|(name, value)| (*name, value.clone())));
        self.child = Some(command.spawn()?);
        Ok(())
    }

    /// Compiles what is laid before the process with `LD_PRELOAD`: a file of this folder.
    pub(crate) fn build_library(&self, name: &str) -> Result<PathBuf> {
        let library = self.folder.path().join(name).with_extension("so");
        let source = format!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/operations/{}.c"), name);
        let mut build = std::process::Command::new("cc");
        build.args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(source).arg("-ldl");
        ensure!(build.status()?.success(), "{name}.c does not compile");
        Ok(library)
    }

    pub(crate) fn write_settings(&self) -> Result<PathBuf> {
        let mut text = String::new();
        for (section, lines) in &self.settings {
            write!(text, "[{section}]\n{lines}")?;
        }
        text.push_str("[catalogue]\n");
        for key in ["services", "locales"] {
            writeln!(text, "{key} = {:?}", self.files.join(key).display().to_string())?;
        }
        text.push_str(&data_in(&self.files, &self.files.join("data/words.toml")));
        let file = self.folder.path().join("bot.toml");
        std::fs::write(&file, text)?;
        Ok(file)
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.folder.path().join("data/loket.db")
    }

    fn log_file(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    fn whole_log(&self) -> String {
        std::fs::read_to_string(self.log_file()).unwrap_or_default()
    }

    /// What the process that runs now, or ran last, has logged so far.
    pub(crate) fn log(&self) -> String {
        self.whole_log().split_off(self.log_begins)
    }

    pub(crate) fn pid(&self) -> Result<String> {
        Ok(self.child.as_ref().and_then(Child::id).context("it runs")?.to_string())
    }

    pub(crate) fn signal(&self, name: &str) -> Result<()> {
        let sent = std::process::Command::new("kill").args([name, &self.pid()?]).status()?;
        ensure!(sent.success(), "{name} was not sent");
        Ok(())
    }

    /// How it ended, and that it did so in time.
    pub(crate) async fn ends_within(&mut self, time: Duration) -> Result<ExitStatus> {
        let child = self.child.as_mut().context("no process runs")?;
        Ok(tokio::time::timeout(time, child.wait()).await.context("it does not end")??)
    }

    /// Kills it, and waits until it is gone.
    pub(crate) async fn is_killed(&mut self) -> Result<()> {
        Ok(self.child.as_mut().context("no process runs")?.kill().await?)
    }

    pub(crate) fn has_ended(&mut self) -> Result<bool> {
        Ok(self.child.as_mut().context("no process runs")?.try_wait()?.is_some())
    }

    /// Waits until the log says so.
    pub(crate) async fn is_told(&self, words: &str) -> Result<()> {
        self.comes_true(async || Ok(self.log().contains(words))).await.with_context(|| format!("never told: {words}"))
    }

    /// Waits until the emulator shows something.
    pub(crate) async fn until(&self, mut so: impl FnMut(&Emulator) -> bool) -> Result<()> {
        let shown = self.emulator.until(|world| so(world).then_some(()));
        tokio::time::timeout(PATIENCE, shown).await.with_context(|| format!("this never came to be:\n{}", self.log()))
    }

    /// Looks again and again at something outside of the emulator, which tells nobody of changes.
    pub(crate) async fn comes_true(&self, mut so: impl AsyncFnMut() -> Result<bool>) -> Result<()> {
        let mut looks = tokio::time::interval(AGAIN);
        let waiting = async {
            while !so().await? {
                looks.tick().await;
            }
            Ok(())
        };
        match tokio::time::timeout(PATIENCE, waiting).await {
            Ok(done) => done,
            Err(_) => bail!("it never came true; the log:\n{}", self.log()),
        }
    }

    /// A page of the health address: its status and its body.
    pub(crate) async fn page(&self, path: &str) -> Result<(u16, String)> {
        let log = self.log();
        let port = log.split("http://127.0.0.1:").nth(1).and_then(|rest| rest.split('/').next());
        let port = port.with_context(|| format!("no health page is told of:\n{log}"))?;
        let client = reqwest::Client::builder().no_proxy().build()?;
        let answer = client.get(format!("http://127.0.0.1:{port}{path}")).send().await?;
        Ok((answer.status().as_u16(), answer.text().await?))
    }

    /// Whether it is ready, and why not.
    pub(crate) async fn readiness(&self) -> Result<(bool, String)> {
        let (status, body) = self.page("/readyz").await?;
        let told: Value = serde_json::from_str(&body)?;
        let ready = told["ready"].as_bool().context("it says whether it is ready")?;
        ensure!(ready == (status == 200) && ready != (status == 503), "{status} {body}");
        Ok((ready, told["reasons"].to_string()))
    }

    pub(crate) async fn becomes_ready(&self) -> Result<()> {
        self.comes_true(async || Ok(self.readiness().await?.0)).await
    }

    pub(crate) async fn becomes_unready(&self, words: &str) -> Result<()> {
        let waited = self.comes_true(async || Ok(self.readiness().await?.1.contains(words))).await;
        waited.with_context(|| format!("never told as a reason: {words}"))
    }

    /// The value of a figure, with its labels as they are written.
    pub(crate) async fn figure(&self, name: &str) -> Result<f64> {
        let (_, page) = self.page("/metrics").await?;
        let line = page.lines().find_map(|line| line.strip_prefix(name).and_then(|rest| rest.strip_prefix(' ')));
        line.with_context(|| format!("{name} is not in\n{page}"))?.parse().context("a number")
    }

    /// Waits until a figure is at least so high. What is done is counted a moment after it is done.
    pub(crate) async fn rises_to(&self, name: &str, least: f64) -> Result<()> {
        let risen = self.comes_true(async || Ok(self.figure(name).await.is_ok_and(|found| found >= least))).await;
        risen.with_context(|| format!("{name} never came to {least}"))
    }

    /// A connection of somebody else to its database.
    pub(crate) async fn connect(&self) -> Result<SqliteConnection> {
        Ok(SqliteConnectOptions::new().filename(self.database()).connect().await?)
    }

    /// Somebody else holds the database until the connection is closed.
    pub(crate) async fn locked(&self) -> Result<SqliteConnection> {
        let mut other = self.connect().await?;
        sqlx::query("BEGIN IMMEDIATE").execute(&mut other).await?;
        Ok(other)
    }

    /// How many messages stand in the outbox; the figure of that name is up to ten seconds old.
    pub(crate) async fn unsent(&self) -> Result<i64> {
        let mut other = self.connect().await?;
        Ok(sqlx::query_scalar("SELECT count(*) FROM outbox").fetch_one(&mut other).await?)
    }

    /// Waits until everything that came was worked, and everything said about it was sent.
    pub(crate) async fn settles(&self) -> Result<()> {
        self.until(|world| world.pending_updates() == 0 && world.unanswered_callbacks() == 0).await?;
        self.comes_true(async || Ok(self.unsent().await? == 0)).await
    }

    /// Starts, has somebody send a file that is no answer, and stops; returns the file's handle.
    pub(crate) async fn receives_a_file_and_stops(&mut self) -> Result<String> {
        self.start()?;
        self.is_told("/readyz").await?;
        let siti = self.people(1).remove(0);
        siti.sends_document(siti.private(), "kk.pdf", "application/pdf", b"no PDF at all".to_vec(), "");
        self.until(|world| replies(world, &siti) == 1).await?;
        self.signal("-TERM")?;
        self.ends_within(SECONDS).await?;
        let sent = self.emulator.messages(siti.private());
        sent.iter().find_map(|message| message.file_id.clone()).context("she has sent a file")
    }

    /// A file of that handle waits to be fetched, so many seconds from now, for the person of that id.
    pub(crate) fn lets_a_file_wait(&self, person: i64, unique_id: &str, handle: &str, seconds: i64) -> Result<()> {
        self.sqlite(&format!(
            "INSERT INTO file (chat_id, user_id, unique_id, file_id, due_at, created_at)
             VALUES ({person}, {person}, '{unique_id}', '{handle}', (unixepoch() + {seconds}) * 1000, unixepoch() * 1000)"
        ))
    }

    /// What the database says, line by line.
    pub(crate) fn asks(&self, query: &str) -> Result<Vec<String>> {
        ask(&self.database(), &[], query)
    }

    pub(crate) fn sqlite(&self, statements: &str) -> Result<()> {
        self.asks(statements).map(drop)
    }

    pub(crate) fn people(&self, count: usize) -> Vec<Person> {
        (0..count).map(|n| self.emulator.person(NewPerson::named(&format!("Warga {n}"), "id"))).collect()
    }
}

/// What the bot has written to a person.
pub(crate) fn replies(world: &Emulator, person: &Person) -> usize {
    world.messages(person.private()).iter().filter(|message| message.from_bot).count()
}
