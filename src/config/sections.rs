//! The sections of `bot.toml`, each with its defaults and ranges.

use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;
use loket_core::domain::ids::AgencyId;
use reqwest::Url;

use super::reader::{Notes, Place, Problem, Section};
use super::within;

/// `[office]`: the mall itself.
#[derive(Clone, Debug)]
pub struct Office {
    /// Its name.
    pub name: String,
    /// Begins every reference number.
    pub reference_prefix: String,
    /// Begins a NIK that was registered here.
    pub region_prefix: String,
    /// Days a citizen has to mend an application.
    pub revision_days: u32,
    /// Its zone.
    pub zone: TimeZone,
}

impl Office {
    pub(super) fn read(root: &mut Section<'_, '_>, notes: &mut Notes) -> Self {
        let mut office = root.section("office", notes);
        let read = Self {
            name: office.text("name", "MPP Kabupaten Soppeng", notes, keep_filled),
            reference_prefix: office.text("reference_prefix", "SPG", notes, keep_prefix),
            region_prefix: office.text("region_prefix", "7312", notes, keep_region),
            revision_days: office.number("revision_days", 14, 3..=90, notes),
            zone: office.text("zone", "Asia/Makassar", notes, keep_zone),
        };
        office.finish(notes);
        read
    }
}

/// `[telegram]`: how Telegram is reached.
#[derive(Clone, Debug)]
pub struct Telegram {
    /// Where the Bot API answers.
    pub api_url: Url,
    /// How updates come.
    pub mode: Mode,
    /// How long Telegram may wait for news, in seconds.
    pub poll_timeout: u32,
    /// How many updates are worked in one transaction.
    pub batch: u32,
}

/// How updates come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The counter asks for them and waits.
    Polling,
    /// Telegram delivers them.
    Webhook,
}

impl Telegram {
    pub(super) fn read(root: &mut Section<'_, '_>, notes: &mut Notes) -> Self {
        let mut telegram = root.section("telegram", notes);
        let read = Self {
            api_url: telegram.text("api_url", "https://api.telegram.org", notes, keep_url),
            mode: telegram.text("mode", "polling", notes, |word| match word {
                "polling" => Ok(Mode::Polling),
                "webhook" => Ok(Mode::Webhook),
                _ => Err("must be polling or webhook".to_owned()),
            }),
            poll_timeout: telegram.number("poll_timeout", 50, 0..=50, notes),
            batch: telegram.number("batch", 100, 1..=100, notes),
        };
        telegram.finish(notes);
        read
    }
}

/// `[sending]`: how fast messages are sent; 0 switches a limit off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sending {
    /// Messages a second over all chats.
    pub per_second: u32,
    /// Messages a second in one chat; a short burst passes.
    pub per_chat_per_second: u32,
    /// Messages a minute in one group.
    pub per_group_per_minute: u32,
    /// Messages on their way at the same time.
    pub in_flight: u32,
    /// How long a call may take, in seconds; after that the message is sent again.
    pub timeout: u32,
}

impl Sending {
    pub(super) fn read(root: &mut Section<'_, '_>, notes: &mut Notes) -> Self {
        let mut sending = root.section("sending", notes);
        let read = Self {
            per_second: sending.number("per_second", 30, 0..=10_000, notes),
            per_chat_per_second: sending.number("per_chat_per_second", 1, 0..=1_000, notes),
            per_group_per_minute: sending.number("per_group_per_minute", 20, 0..=10_000, notes),
            in_flight: sending.number("in_flight", 32, 1..=1_000, notes),
            timeout: sending.number("timeout", 20, 1..=60, notes),
        };
        sending.finish(notes);
        read
    }
}

/// `[database]`: where everything is kept.
#[derive(Clone, Debug)]
pub struct Database {
    /// The database file.
    pub path: PathBuf,
}

impl Database {
    pub(super) fn read(root: &mut Section<'_, '_>, folder: &Path, notes: &mut Notes) -> Self {
        let mut database = root.section("database", notes);
        let path = database.text("url", "sqlite:data/loket.db", notes, keep_database);
        database.finish(notes);
        Self { path: if path.is_absolute() { path } else { folder.join(path) } }
    }
}

/// `[catalogue]`: where the services are described.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// One folder per agency, one file per service.
    pub services: PathBuf,
    /// The texts of the services.
    pub locales: PathBuf,
    /// Kecamatan, desa and kelurahan.
    pub regions: PathBuf,
    /// How citizens write.
    pub words: PathBuf,
    /// National holidays and joint leave days.
    pub holidays: PathBuf,
    /// Address, hours and channels for complaints of the office.
    pub office: PathBuf,
}

impl Catalogue {
    pub(super) fn read(root: &mut Section<'_, '_>, folder: &Path, notes: &mut Notes) -> Self {
        let mut catalogue = root.section("catalogue", notes);
        let mut path = |key, default| {
            catalogue.text(key, default, notes, |text| keep_filled(text).map(|text| within(folder, &text)))
        };
        let read = Self {
            services: path("services", "services"),
            locales: path("locales", "locales"),
            regions: path("regions", "data/regions-73.12.toml"),
            words: path("words", "data/words.toml"),
            holidays: path("holidays", "data/holidays.toml"),
            office: path("office", "data/office.toml"),
        };
        catalogue.finish(notes);
        read
    }
}

/// `[staff]`: who decides.
#[derive(Clone, Debug, Default)]
pub struct Staff {
    /// The group in which the officers work.
    pub chat: Option<i64>,
    /// `[[staff.officer]]`: the officers.
    pub officers: Vec<Officer>,
}

/// `[[staff.officer]]`.
#[derive(Clone, Debug)]
pub struct Officer {
    /// The Telegram account.
    pub id: i64,
    /// As colleagues and the audit trail read it.
    pub name: String,
    /// The agencies, each with its place in the file.
    pub agencies: Vec<(AgencyId, Place)>,
}

impl Staff {
    pub(super) fn read(root: &mut Section<'_, '_>, notes: &mut Notes) -> Self {
        let mut staff = root.section("staff", notes);
        let chat = staff.id("chat", notes, |id| {
            if id < 0 {
                Ok(id)
            } else {
                Err("must be a group's id: those are negative, e.g. -1001234567890".to_owned())
            }
        });
        let mut officers: Vec<Officer> = Vec::new();
        for (mut officer, place) in staff.sections("officer", notes) {
            let id = officer.id("id", notes, |id| {
                if id > 0 { Ok(id) } else { Err("must be a person's id: those are positive".to_owned()) }
            });
            let name = officer.optional_text("name", notes).filter(|name| !name.trim().is_empty());
            let agencies: Vec<_> =
                officer.texts("agencies", notes).into_iter().map(|(id, place)| (AgencyId::new(id), place)).collect();
            officer.finish(notes);
            let twice = id.is_some_and(|id| officers.iter().any(|known| known.id == id));
            match (id, name) {
                (Some(id), Some(name)) if !agencies.is_empty() && !twice => {
                    officers.push(Officer { id, name, agencies });
                }
                _ => {
                    let what = if twice {
                        "this officer's id stands in bot.toml twice"
                    } else {
                        "an officer needs \"id\", \"name\" and \"agencies\""
                    };
                    notes.problems.push(Problem { place: Some(place), what: what.to_owned() });
                }
            }
        }
        staff.finish(notes);
        Self { chat, officers }
    }
}

/// `[log]`: what is written to the log.
#[derive(Clone, Copy, Debug)]
pub struct Log {
    /// From this level up.
    pub level: Level,
    /// As what.
    pub format: Format,
}

/// How a line of the log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people.
    Text,
    /// One JSON object.
    Json,
}

/// How much is logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Only what needs somebody's attention.
    Error,
    /// And what is strange.
    Warn,
    /// And what an operator wants to know.
    Info,
    /// And what a developer wants to know.
    Debug,
    /// Everything.
    Trace,
}

impl Log {
    pub(super) fn read(root: &mut Section<'_, '_>, notes: &mut Notes) -> Self {
        let mut log = root.section("log", notes);
        let level = log.text("level", "info", notes, |word| match word {
            "error" => Ok(Level::Error),
            "warn" => Ok(Level::Warn),
            "info" => Ok(Level::Info),
            "debug" => Ok(Level::Debug),
            "trace" => Ok(Level::Trace),
            _ => Err("must be one of error, warn, info, debug, trace".to_owned()),
        });
        let format = log.text("format", "text", notes, |word| match word {
            "text" => Ok(Format::Text),
            "json" => Ok(Format::Json),
            _ => Err("must be one of text, json".to_owned()),
        });
        log.finish(notes);
        Self { level, format }
    }
}

pub(super) fn keep_url(text: &str) -> Result<Url, String> {
    let refused =
        || "must be an address that begins with https:// or http://, e.g. \"https://api.telegram.org\"".to_owned();
    let url = Url::parse(text).map_err(|_syntax| refused())?;
    if matches!(url.scheme(), "http" | "https") && url.has_host() { Ok(url) } else { Err(refused()) }
}

pub(super) fn keep_database(url: &str) -> Result<PathBuf, String> {
    let Some((scheme, rest)) = url.split_once(':') else {
        return Err("must name a database, e.g. \"sqlite:data/loket.db\"".to_owned());
    };
    if scheme != "sqlite" {
        return Err(format!(
            "names a {scheme} database, but only SQLite is supported so far: \"sqlite:data/loket.db\""
        ));
    }
    let path = rest.strip_prefix("//").unwrap_or(rest);
    let path = path.split('?').next().unwrap_or_default();
    if path.is_empty() || path == ":memory:" {
        return Err(
            "must name a file, e.g. \"sqlite:data/loket.db\"; a database in memory would lose everything".to_owned()
        );
    }
    Ok(PathBuf::from(path))
}

fn keep_filled(text: &str) -> Result<String, String> {
    match text.trim() {
        "" => Err("must not be empty".to_owned()),
        filled => Ok(filled.to_owned()),
    }
}

fn keep_prefix(text: &str) -> Result<String, String> {
    let fits = (2..=5).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase());
    if fits { Ok(text.to_owned()) } else { Err("must be 2 to 5 capital letters, e.g. \"SPG\"".to_owned()) }
}

fn keep_region(text: &str) -> Result<String, String> {
    let fits = (2..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if fits { Ok(text.to_owned()) } else { Err("must be 2 to 6 digits, e.g. \"7312\"".to_owned()) }
}

fn keep_zone(text: &str) -> Result<TimeZone, String> {
    TimeZone::get(text).map_err(|_unknown| {
        "is no zone known here; Indonesia has \"Asia/Jakarta\" (WIB), \"Asia/Makassar\" (WITA) and \"Asia/Jayapura\" (WIT)"
            .to_owned()
    })
}
