//! Services as data: reads `services/`, the services' texts, the places and the holidays, and tells of
//! every mistake in them with file, line, what is wrong and how to mend it.
//!
//! Nothing here knows a single service, and nothing here talks to citizens: the words they read come
//! from Fluent files, what is told here is for those who write services. The format is described in
//! `docs/service-files.md`. What is given has been checked: below, nobody checks it again.

mod agencies;
mod ambiguous;
mod condition;
mod doubt;
mod example;
mod forward;
mod holidays;
mod kinds;
mod names;
mod office;
mod placeholder;
mod problem;
mod question;
mod reach;
mod regions;
mod service;
mod skeleton;
mod source;
mod standard;
mod table;
mod texts;
mod wording;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use loket_core::domain::catalogue::{Agency, Catalogue, Service};
use loket_core::domain::ids::AgencyId;
use loket_core::domain::office::{Hours, OfficeFacts};

pub use names::advise;
pub use problem::{Place, Problem, Problems, Severity};
pub use skeleton::{Skeleton, Taken};

use names::is_kebab;
use service::Frame;
use source::{Source, has_ending, list, stem};
use texts::Texts;
use wording::{COMMON, Wording};

/// A button's data holds 64 bytes (Bot API, `InlineKeyboardButton`), a word and an id.
const MOST_ID_BYTES: usize = 40;

/// What the files of texts are called that belong to no service.
const RESERVED: [&str; 3] = [COMMON, agencies::STEM, ambiguous::STEM];

/// Where everything lies.
#[derive(Clone, Debug)]
pub struct Paths {
    /// `agencies.toml`, and one folder per agency with one file per service.
    pub services: PathBuf,
    /// `<language>/services/<service>.ftl`.
    pub locales: PathBuf,
    /// The kecamatan with their desa and kelurahan.
    pub regions: PathBuf,
    /// How citizens write, for the look-up.
    pub words: PathBuf,
}

/// What was read, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// Everything that could be read; whole only when no problem is fatal.
    pub catalogue: Catalogue,
    /// Services that are still being written: they are checked, and no citizen sees them.
    pub drafts: Vec<Arc<Service>>,
    /// Every mistake found.
    pub problems: Problems,
}

impl Checked {
    /// The catalogue with what is still being written, each service in its place.
    pub fn with_drafts(self) -> Catalogue {
        let Self { mut catalogue, drafts, .. } = self;
        for draft in drafts {
            catalogue.forms.insert(draft.form_hash.clone(), Arc::clone(&draft.form));
            catalogue.services.push(draft);
        }
        let place = |agency: &AgencyId| catalogue.agencies.iter().position(|each| each.id == *agency);
        catalogue.services.sort_by_cached_key(|service| (place(&service.agency), service.id.clone()));
        catalogue
    }
}

/// Reads the catalogue. Warnings are passed over; `check` gives them too.
///
/// # Errors
/// Every mistake found, warnings among them, when one of them is fatal.
pub fn load(paths: &Paths) -> Result<Catalogue, Problems> {
    open(paths).map(|checked| checked.catalogue)
}

/// The same with what is still being written beside it.
///
/// # Errors
/// As [`load`].
pub fn open(paths: &Paths) -> Result<Checked, Problems> {
    let checked = read(paths, None);
    if checked.problems.is_fatal() { Err(checked.problems) } else { Ok(checked) }
}

/// Reads the catalogue and tells of everything, also of what is out of date today.
pub fn check(paths: &Paths, today: Date) -> Checked {
    read(paths, Some(today))
}

/// Reads the days on which the office is closed.
///
/// # Errors
/// Every mistake found.
pub fn load_holidays(path: &Path) -> Result<BTreeSet<Date>, Problems> {
    let mut problems = Problems::default();
    let days = holidays::read(path, &mut problems);
    problems.sort();
    if problems.is_fatal() { Err(problems) } else { Ok(days) }
}

/// Reads the facts and the hours of the office.
///
/// # Errors
/// Every mistake found.
pub fn load_office(path: &Path) -> Result<(OfficeFacts, Hours), Problems> {
    let mut problems = Problems::default();
    let office = office::read(path, &mut problems);
    problems.sort();
    office.filter(|_| !problems.is_fatal()).ok_or(problems)
}

fn read(paths: &Paths, today: Option<Date>) -> Checked {
    let mut problems = Problems::default();
    let mut texts = Texts::read(&paths.locales, &mut problems);
    let agencies = agencies::read(&paths.services, &mut texts, &mut problems);
    let regions = regions::read(&paths.regions, &mut problems);
    let catalogue = Catalogue { agencies, regions, ..Catalogue::default() };
    let mut checked = Checked { catalogue, drafts: Vec::new(), problems };
    let services = read_services(&mut checked, &paths.services, today, &mut texts);
    let mut frame = ambiguous::Frame { services: &services, texts: &mut texts, fillers: Vec::new() };
    checked.catalogue.lexicon = words::read(&paths.words, &mut frame, &mut checked.problems);
    texts.finish(&mut checked.problems);
    checked.problems.sort();
    checked
}

/// Services stand in the order of their agencies, and within one in the order of their names. Every id is
/// given, also of a service with a mistake in it.
fn read_services(checked: &mut Checked, folder: &Path, today: Option<Date>, texts: &mut Texts) -> Vec<String> {
    let Checked { catalogue, drafts, problems } = checked;
    let agencies: Vec<String> = catalogue.agencies.iter().map(|agency| agency.id.as_str().to_owned()).collect();
    check_folders(folder, &catalogue.agencies, problems);
    let mut seen: BTreeMap<String, PathBuf> = BTreeMap::new();
    for agency in &agencies {
        let own = folder.join(agency);
        let files = if own.is_dir() { list(&own, "", problems) } else { Vec::new() };
        for path in files.into_iter().filter(|path| has_ending(path, "toml")) {
            let id = stem(&path);
            let Some(source) = Source::read(&path, "", problems) else { continue };
            check_service_id(&id, &source, problems);
            if let Some(other) = seen.insert(id.clone(), path.clone()) {
                let what = format!("there is another service \"{id}\": {}", other.display());
                problems.error(&source, &(0..0), what, "rename one of the two files");
                continue;
            }
            let mut wording = Wording { texts, stem: &id, source: &source };
            let frame = Frame { id: &id, agency, agencies: &agencies, today };
            let Some(read) = service::read(&source, frame, &mut wording, problems) else { continue };
            let service = Arc::new(read.service);
            if read.is_draft {
                drafts.push(service);
            } else {
                catalogue.forms.insert(service.form_hash.clone(), Arc::clone(&service.form));
                catalogue.services.push(service);
            }
        }
    }
    seen.into_keys().collect()
}

/// Every folder is an agency's, and services lie in folders.
fn check_folders(folder: &Path, agencies: &[Agency], problems: &mut Problems) {
    let advice = "the services belong there: one folder per agency, one file per service";
    for path in list(folder, advice, problems) {
        let name = stem(&path);
        let shown = path.display().to_string();
        if path.is_dir() && agencies.iter().all(|agency| agency.id.as_str() != name) {
            let known = agencies.iter().map(|agency| agency.id.as_str());
            problems.file(&shown, format!("the folder \"{name}\" is no agency"), advise(&name, known));
        } else if path.is_file() && has_ending(&path, "toml") && name != agencies::STEM {
            problems.file(&shown, "a service lies in the folder of its agency", "move the file there");
        }
    }
}

fn check_service_id(id: &str, source: &Source, problems: &mut Problems) {
    if !is_kebab(id) {
        let what = format!("\"{id}\" is no id for a service");
        let help = "name the file in lower-case letters and digits, words joined by hyphens, e.g. kk-ubah.toml";
        problems.error(source, &(0..0), what, help);
    }
    if RESERVED.contains(&id) {
        problems.error(
            source,
            &(0..0),
            format!("\"{id}\" cannot be a service: its texts have another use"),
            "rename the file",
        );
    }
    check_button(id, "service", source, &(0..0), problems);
}

/// Ids stand in the data of buttons.
fn check_button(id: &str, of: &str, source: &Source, span: &Range<usize>, problems: &mut Problems) {
    if id.len() > MOST_ID_BYTES {
        let what = format!("the id of the {of} has {} bytes; a button has room for {MOST_ID_BYTES}", id.len());
        problems.error(source, span, what, "shorten it");
    }
}
