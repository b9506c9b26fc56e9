//! Loads what the settings point to, and says everything that is wrong with it in the same words
//! for `check`, `run` and `demo`.

use std::collections::BTreeSet;
use std::fmt;

use jiff::civil::Date;
use loket_core::domain::catalogue::Catalogue;
use loket_core::domain::ids::AgencyId;

use crate::catalogue::{self, Paths};
use crate::config::Config;

/// What the settings point to.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// The mall's services.
    pub catalogue: Catalogue,
    /// Days on which the office is closed.
    pub holidays: BTreeSet<Date>,
    /// What should be looked at although it keeps nothing from starting.
    pub warnings: Vec<String>,
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
    let paths = Paths {
        services: config.catalogue.services.clone(),
        locales: config.catalogue.locales.clone(),
        regions: config.catalogue.regions.clone(),
    };
    let mut faults = Vec::new();
    let mut loaded = Loaded::default();
    match catalogue::load(&paths) {
        Ok(catalogue) => {
            let known: Vec<AgencyId> = catalogue.agencies.iter().map(|agency| agency.id.clone()).collect();
            if let Err(problems) = config.check_agencies(&known) {
                faults.push(problems.to_string());
            }
            loaded.catalogue = catalogue;
        }
        Err(problems) => faults.push(problems.to_string()),
    }
    match catalogue::load_holidays(&config.catalogue.holidays) {
        Ok(holidays) => loaded.holidays = holidays,
        Err(problems) => faults.push(problems.to_string()),
    }
    if faults.is_empty() { Ok(loaded) } else { Err(Broken(faults)) }
}
