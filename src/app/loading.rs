//! Loads what the settings point to, and says everything that is wrong with it in the same words
//! for `check`, `run` and `demo`.

use std::collections::BTreeSet;
use std::fmt;

use jiff::Timestamp;
use jiff::civil::Date;
use loket_core::domain::catalogue::Catalogue;
use loket_core::domain::ids::AgencyId;

use crate::catalogue::{self, Checked, Paths};
use crate::config::Config;

/// What the settings point to.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// The mall's services.
    pub catalogue: Catalogue,
    /// Days on which the office is closed.
    pub holidays: BTreeSet<Date>,
}

/// Everything that keeps the counter from opening.
#[derive(Clone, Debug)]
pub struct Broken(pub Vec<String>);

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("\n"))
    }
}

impl std::error::Error for Broken {}

/// Loads the catalogue and the holidays, and holds the officers against them.
pub fn load(config: &Config) -> Result<Loaded, Broken> {
    match catalogue::load(&paths(config)) {
        Ok(catalogue) => complete(config, catalogue, Vec::new()),
        Err(problems) => complete(config, Catalogue::default(), vec![problems.to_string()]),
    }
}

/// The same with everything that should be looked at although it keeps nothing from starting, such
/// as facts nobody has compared with their source for long.
pub fn check(config: &Config, now: Timestamp) -> Result<(Loaded, Option<String>), Broken> {
    let today = now.to_zoned_datetime(config.office.zone.clone()).date();
    let Checked { catalogue, problems } = catalogue::check(&paths(config), today);
    let told = (!problems.is_empty()).then(|| problems.to_string());
    if problems.is_fatal() {
        return complete(config, catalogue, told.into_iter().collect()).map(|loaded| (loaded, None));
    }
    complete(config, catalogue, Vec::new()).map(|loaded| (loaded, told))
}

fn complete(config: &Config, catalogue: Catalogue, mut faults: Vec<String>) -> Result<Loaded, Broken> {
    let known: Vec<AgencyId> = catalogue.agencies.iter().map(|agency| agency.id.clone()).collect();
    // Without a catalogue every agency would be unknown.
    if faults.is_empty()
        && let Err(problems) = config.check_agencies(&known)
    {
        faults.push(problems.to_string());
    }
    match catalogue::load_holidays(&config.catalogue.holidays) {
        Ok(holidays) if faults.is_empty() => Ok(Loaded { catalogue, holidays }),
        Ok(_) => Err(Broken(faults)),
        Err(problems) => {
            faults.push(problems.to_string());
            Err(Broken(faults))
        }
    }
}

fn paths(config: &Config) -> Paths {
    Paths {
        services: config.catalogue.services.clone(),
        locales: config.catalogue.locales.clone(),
        regions: config.catalogue.regions.clone(),
    }
}
