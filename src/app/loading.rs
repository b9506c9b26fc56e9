//! Loads what the settings point to, and says everything that is wrong with it in the same words
//! for `check`, `run` and `demo`.

use std::collections::BTreeSet;
use std::fmt;

use jiff::Timestamp;
use jiff::civil::Date;
use loket_core::domain::catalogue::Catalogue;
use loket_core::domain::ids::AgencyId;
use loket_core::domain::office::{Hours, OfficeFacts};

use crate::catalogue::{self, Checked, Paths, Problems};
use crate::config::Config;

/// What the settings point to.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// The mall's services.
    pub catalogue: Catalogue,
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

/// Loads the catalogue and the holidays, and holds the officers against them.
pub fn load(config: &Config) -> Result<Loaded, Broken> {
    match catalogue::load(&paths(config)) {
        Ok(catalogue) => complete(config, catalogue, Vec::new()),
        Err(problems) => complete(config, Catalogue::default(), vec![Fault::Files(problems)]),
    }
}

/// The same with everything that should be looked at although it keeps nothing from starting, such
/// as facts nobody has compared with their source for long.
pub fn check(config: &Config, now: Timestamp) -> Result<(Loaded, Problems), Broken> {
    let today = now.to_zoned_datetime(config.office.zone.clone()).date();
    let Checked { catalogue, problems } = catalogue::check(&paths(config), today);
    if problems.is_fatal() {
        return complete(config, catalogue, vec![Fault::Files(problems)]).map(|loaded| (loaded, Problems::default()));
    }
    complete(config, catalogue, Vec::new()).map(|loaded| (loaded, problems))
}

fn complete(config: &Config, catalogue: Catalogue, mut faults: Vec<Fault>) -> Result<Loaded, Broken> {
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
        (Ok(holidays), Ok((facts, hours))) if faults.is_empty() => Ok(Loaded { catalogue, holidays, facts, hours }),
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
