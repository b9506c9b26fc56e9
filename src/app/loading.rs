//! Loads what the settings point to, and says everything that is wrong with it in the same words
//! for `check`, `run` and `demo`.

use std::collections::BTreeSet;
use std::fmt;

use jiff::Timestamp;
use jiff::civil::Date;
use loket_core::domain::catalogue::Catalogue;
use loket_core::domain::ids::{AgencyId, ServiceId};
use loket_core::domain::office::{Hours, OfficeFacts};

use crate::catalogue::{self, Checked, Paths, Problems};
use crate::config::Config;

/// What the settings point to.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// The mall's services.
    pub catalogue: Catalogue,
    /// Services that are still being written, and that no citizen sees.
    pub drafts: Vec<ServiceId>,
    /// Days on which the office is closed.
    pub holidays: BTreeSet<Date>,
    /// Where the office is.
    pub facts: OfficeFacts,
    /// When it is open.
    pub hours: Hours,
}

/// Everything that keeps the counter from opening.
#[derive(Clone, Debug)]
pub struct Broken(pub Vec<Fault>);

/// One of the things that keep it from opening.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Mistakes in the files of the catalogue.
    Files(Problems),
    /// What the settings say does not fit to them.
    Settings(String),
}

impl Broken {
    /// The same with the lines in which the mistakes stand, for a terminal.
    pub fn pretty(&self, colours: bool) -> String {
        let told = self.0.iter().map(|fault| match fault {
            Fault::Files(problems) => problems.pretty(colours),
            Fault::Settings(told) => told.clone(),
        });
        told.collect::<Vec<_>>().join("\n")
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Files(problems) => problems.fmt(f),
            Self::Settings(told) => f.write_str(told),
        }
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, fault) in self.0.iter().enumerate() {
            if place > 0 {
                f.write_str("\n")?;
            }
            fault.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Broken {}

impl Loaded {
    /// The drafts by name, for a line that says that nobody sees them; none where there are none.
    pub fn list_drafts(&self) -> Option<String> {
        let names: Vec<&str> = self.drafts.iter().map(ServiceId::as_str).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }
}

/// Loads the catalogue and the holidays, and holds the officers against them.
pub fn load(config: &Config) -> Result<Loaded, Broken> {
    finish(config, catalogue::open(&paths(config)))
}

/// The same with services that are still being written among the others: to be tried, never for citizens.
pub fn load_with_drafts(config: &Config) -> Result<Loaded, Broken> {
    let opened = catalogue::open(&paths(config));
    finish(config, opened.map(|checked| Checked { catalogue: checked.with_drafts(), ..Checked::default() }))
}

fn finish(config: &Config, opened: Result<Checked, Problems>) -> Result<Loaded, Broken> {
    match opened {
        Ok(checked) => complete(config, checked, Vec::new()),
        Err(problems) => complete(config, Checked::default(), vec![Fault::Files(problems)]),
    }
}

/// The same with everything that should be looked at although it keeps nothing from starting, such
/// as facts nobody has compared with their source for long.
pub fn check(config: &Config, now: Timestamp) -> Result<(Loaded, Problems), Broken> {
    let today = now.to_zoned_datetime(config.office.zone.clone()).date();
    let mut checked = catalogue::check(&paths(config), today);
    let problems = std::mem::take(&mut checked.problems);
    if problems.is_fatal() {
        return complete(config, checked, vec![Fault::Files(problems)]).map(|loaded| (loaded, Problems::default()));
    }
    complete(config, checked, Vec::new()).map(|loaded| (loaded, problems))
}

fn complete(config: &Config, checked: Checked, mut faults: Vec<Fault>) -> Result<Loaded, Broken> {
    let Checked { catalogue, drafts, .. } = checked;
    let drafts = drafts.iter().map(|draft| draft.id.clone()).collect();
    let known: Vec<AgencyId> = catalogue.agencies.iter().map(|agency| agency.id.clone()).collect();
    // Without a catalogue every agency would be unknown.
    if faults.is_empty()
        && let Err(problems) = config.check_agencies(&known)
    {
        faults.push(Fault::Settings(problems.to_string()));
    }
    let holidays = catalogue::load_holidays(&config.catalogue.holidays);
    let office = catalogue::load_office(&config.catalogue.office);
    match (holidays, office) {
        (Ok(holidays), Ok((facts, hours))) if faults.is_empty() => {
            Ok(Loaded { catalogue, drafts, holidays, facts, hours })
        }
        (holidays, office) => {
            faults.extend(holidays.err().into_iter().chain(office.err()).map(Fault::Files));
            Err(Broken(faults))
        }
    }
}

/// Where the settings say that the catalogue lies.
pub fn paths(config: &Config) -> Paths {
    Paths {
        services: config.catalogue.services.clone(),
        locales: config.catalogue.locales.clone(),
        regions: config.catalogue.regions.clone(),
        words: config.catalogue.words.clone(),
    }
}
