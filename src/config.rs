//! Settings: `bot.toml`, and what the environment overrides.
//!
//! Every setting has a default and stands in the repository's `bot.toml` with a comment; a test
//! compares both. Secrets come from the environment only ([`Environment`]).

mod dead_letters;
mod environment;
mod files;
mod health;
mod limits;
mod reader;
mod sections;
mod webhook;

use std::fmt;
use std::path::{Path, PathBuf};

pub use dead_letters::DeadLetters;
pub use environment::{Environment, Secret, Token};
pub use files::Files;
pub use health::Health;
pub use limits::Limits;
pub use reader::{Place, Problem, Setting};
pub use sections::{Catalogue, Database, Format, Level, Log, Mode, Office, Officer, Sending, Staff, Telegram};
pub use webhook::{Webhook, is_loopback};

use loket_core::domain::ids::{AgencyId, ChatId, UserId};
use loket_core::domain::officer;
use reader::{Notes, Section, Source};

/// The file looked for when none is named.
pub const DEFAULT_FILE: &str = "bot.toml";

/// All settings.
#[derive(Clone, Debug)]
pub struct Config {
    /// The mall itself.
    pub office: Office,
    /// How Telegram is reached.
    pub telegram: Telegram,
    /// Where Telegram delivers to.
    pub webhook: Webhook,
    /// How fast messages are sent.
    pub sending: Sending,
    /// Where everything is kept.
    pub database: Database,
    /// Where files are kept, and what is acceptable.
    pub files: Files,
    /// Where the services are described.
    pub catalogue: Catalogue,
    /// Who decides.
    pub staff: Staff,
    /// How much one citizen may ask of the counter.
    pub limits: Limits,
    /// What becomes of what was put aside.
    pub dead_letters: DeadLetters,
    /// Where it tells how it is.
    pub health: Health,
    /// What is written to the log.
    pub log: Log,
}

/// All mistakes found in the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.0.iter().map(Problem::to_string).collect();
        f.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for Problems {}

impl Config {
    /// Reads the settings. Without a named file, an absent `bot.toml` means the defaults.
    pub fn load(named: Option<&Path>, environment: &Environment) -> Result<Self, Problems> {
        let path = named.unwrap_or(Path::new(DEFAULT_FILE));
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if named.is_none() && error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(error) => {
                let what = format!("{} cannot be read: {error}", path.display());
                return Err(Problems(vec![Problem { place: None, what }]));
            }
        };
        let folder = path.parent().map(Path::to_path_buf).unwrap_or_default();
        Self::parse(&path.display().to_string(), &text, &folder, environment)
    }

    /// Reads the settings from a text; paths in it are relative to `folder`.
    pub fn parse(file: &str, text: &str, folder: &Path, environment: &Environment) -> Result<Self, Problems> {
        let mut notes = Notes::default();
        let source = Source { file, text };
        let table = reader::parse(source, &mut notes);
        // What cannot be parsed leaves an empty table; its defaults would only hide the one mistake.
        if !notes.problems.is_empty() {
            return Err(Problems(notes.problems));
        }
        let mut root = Section::root(source, &table);
        let mut config = Self::read(&mut root, folder, &mut notes);
        root.finish(&mut notes);
        config.override_with(environment, &mut notes);
        config.webhook.check(config.telegram.mode, &config.telegram.api_url, &mut notes);
        notes
            .problems
            .sort_by_key(|problem| problem.place.as_ref().map_or((usize::MAX, 0), |place| (place.line, place.column)));
        if notes.problems.is_empty() { Ok(config) } else { Err(Problems(notes.problems)) }
    }

    /// Every setting there is, with its default.
    pub fn settings() -> Vec<Setting> {
        let mut notes = Notes::default();
        let example = "[[staff.officer]]\n";
        let source = Source { file: DEFAULT_FILE, text: example };
        let table = reader::parse(source, &mut notes);
        Self::read(&mut Section::root(source, &table), Path::new(""), &mut notes);
        notes.settings
    }

    /// Tells of every agency named for an officer that the catalogue does not have.
    pub fn check_agencies(&self, known: &[AgencyId]) -> Result<(), Problems> {
        let mut problems = Vec::new();
        for (agency, place) in self.staff.officers.iter().flat_map(|officer| &officer.agencies) {
            if known.contains(agency) {
                continue;
            }
            let nearest = known
                .iter()
                .map(|each| (strsim::normalized_damerau_levenshtein(each.as_str(), agency.as_str()), each))
                .max_by(|one, other| one.0.total_cmp(&other.0))
                .filter(|(likeness, _)| *likeness >= 0.5);
            let what = if let Some((_, each)) = nearest {
                format!("unknown agency \"{agency}\", did you mean \"{each}\"?")
            } else {
                let names: Vec<&str> = known.iter().map(AgencyId::as_str).collect();
                format!("unknown agency \"{agency}\"; there are {}", names.join(", "))
            };
            problems.push(Problem { place: Some(place.clone()), what });
        }
        if problems.is_empty() { Ok(()) } else { Err(Problems(problems)) }
    }

    /// The officers and their chat, as the engine knows them.
    pub fn staff(&self) -> officer::Staff {
        officer::Staff {
            chat: self.staff.chat.map(ChatId),
            officers: self
                .staff
                .officers
                .iter()
                .map(|each| officer::Officer {
                    id: UserId(each.id),
                    name: each.name.clone(),
                    agencies: each.agencies.iter().map(|(agency, _)| agency.clone()).collect(),
                })
                .collect(),
        }
    }

    fn read(root: &mut Section<'_, '_>, folder: &Path, notes: &mut Notes) -> Self {
        Self {
            office: Office::read(root, notes),
            telegram: Telegram::read(root, notes),
            webhook: Webhook::read(root, notes),
            sending: Sending::read(root, notes),
            database: Database::read(root, folder, notes),
            files: Files::read(root, folder, notes),
            catalogue: Catalogue::read(root, folder, notes),
            staff: Staff::read(root, notes),
            limits: Limits::read(root, notes),
            dead_letters: DeadLetters::read(root, notes),
            health: Health::read(root, notes),
            log: Log::read(root, notes),
        }
    }

    fn override_with(&mut self, environment: &Environment, notes: &mut Notes) {
        if let Some(url) = &environment.api_url {
            match sections::keep_url(url) {
                Ok(url) => self.telegram.api_url = url,
                Err(what) => {
                    let what = format!("LOKET_TELEGRAM_API_URL {what}");
                    notes.problems.push(Problem { place: None, what });
                }
            }
        }
        if let Some(url) = &environment.database_url {
            match sections::keep_database(url) {
                Ok(path) => self.database.path = path,
                Err(what) => notes.problems.push(Problem { place: None, what: format!("DATABASE_URL {what}") }),
            }
        }
        match environment.find_webhook_secret() {
            Ok(secret) => self.webhook.secret = secret,
            Err(what) => notes.problems.push(Problem { place: None, what }),
        }
    }
}

/// A path of the settings, relative to the folder of `bot.toml`.
fn within(folder: &Path, path: &str) -> PathBuf {
    if folder.as_os_str().is_empty() { PathBuf::from(path) } else { folder.join(path) }
}
