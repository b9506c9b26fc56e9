//! `loket doctor`: looks at everything a counter stands on, and says what to do about what is wrong.
//!
//! It only asks: Telegram is told nothing, no update is fetched, and of the database one row of its
//! own is written, so that a counter may run meanwhile.

mod machine;
mod telegram;

use std::path::Path;

use serde::Serialize;

use crate::clock::Clock;
use crate::config::{Config, Token};

/// How good it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// As it should be.
    Good,
    /// The counter works, but somebody should look.
    Doubtful,
    /// The counter does not work so.
    Bad,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What was looked at, in a word.
    pub subject: &'static str,
    /// How good it is.
    pub state: State,
    /// What was found, in a sentence.
    pub told: String,
    /// What to do, where something is to be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
}

/// What is looked at.
#[derive(Clone, Debug)]
pub struct Patient {
    /// The settings.
    pub config: Config,
    /// The token, or why there is none.
    pub token: Result<Token, String>,
    /// Time.
    pub clock: Clock,
    /// So much of a disk should be free, in bytes.
    pub least_free: u64,
}

/// A gibibyte: weeks of a busy counter.
pub const LEAST_FREE: u64 = 1 << 30;

/// Looks at everything.
pub async fn examine(patient: &Patient) -> Vec<Finding> {
    let mut found = machine::files(&patient.config, patient.clock.now());
    found.extend(machine::database(&patient.config.database.path).await);
    found.push(machine::disk(&patient.config.database.path, patient.least_free));
    found.push(machine::file_store(&patient.config.files, patient.least_free));
    match &patient.token {
        Ok(token) => found.extend(telegram::examine(&patient.config, token, &patient.clock).await),
        Err(why) => found.push(Finding::bad("token", why.clone(), "put the token where it is looked for")),
    }
    found
}

impl Finding {
    fn good(subject: &'static str, told: impl Into<String>) -> Self {
        Self { subject, state: State::Good, told: told.into(), remedy: None }
    }

    fn doubtful(subject: &'static str, told: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { subject, state: State::Doubtful, told: told.into(), remedy: Some(remedy.into()) }
    }

    /// Something that keeps the counter from working.
    pub fn bad(subject: &'static str, told: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { subject, state: State::Bad, told: told.into(), remedy: Some(remedy.into()) }
    }
}

/// The nearest folder that exists.
fn nearest_folder(path: &Path) -> &Path {
    let above = path.ancestors().skip(1).find(|folder| folder.is_dir());
    above.unwrap_or(Path::new("."))
}
