//! The real process and its database, from outside.

use std::fmt::Write as _;
use std::fs::File;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context as _, Result, ensure};
use loket_emulator::Emulator;
use tokio::process::Command;

/// What the process is started with.
pub(crate) struct Start<'a> {
    pub(crate) binary: &'a Path,
    pub(crate) settings: &'a Path,
    pub(crate) database: &'a Path,
    /// Its log is written at the end of this file.
    pub(crate) log: &'a Path,
    pub(crate) emulator: &'a Emulator,
}

impl Start<'_> {
    /// With nothing else in its environment.
    pub(crate) fn command(&self) -> Result<Command> {
        let log = File::options().create(true).append(true).open(self.log)?;
        let mut command = Command::new(self.binary);
        command.args(["run", "--config"]).arg(self.settings).kill_on_drop(true).env_clear();
        command.env("TELOXIDE_TOKEN", self.emulator.token()).env("LOKET_TELEGRAM_API_URL", self.emulator.api_url());
        command.env("DATABASE_URL", format!("sqlite:{}", self.database.display())).stderr(Stdio::from(log));
        Ok(command)
    }
}

/// Lines of `[catalogue]` for what lies in the folder `data` of this one, and for these words.
pub(crate) fn data_in(folder: &Path, words: &Path) -> String {
    let shipped = [("regions", "regions-73.12"), ("holidays", "holidays"), ("office", "office")];
    let mut lines = format!("words = {:?}\n", words.display().to_string());
    for (key, name) in shipped {
        let path = folder.join("data").join(name).with_added_extension("toml");
        writeln!(lines, "{key} = {:?}", path.display().to_string()).expect("a String takes everything");
    }
    lines
}

/// What the database says, line by line, by its own command: there is no door for all rows.
pub(crate) fn ask(database: &Path, arguments: &[&str], statement: &str) -> Result<Vec<String>> {
    let mut command = std::process::Command::new("sqlite3");
    let output = command.args(["-cmd", ".timeout 9000"]).args(arguments).arg(database).arg(statement).output();
    let output = output.context("sqlite3 is needed: apt-get install sqlite3")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?.lines().map(str::to_owned).collect())
}
