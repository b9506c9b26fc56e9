//! `loket check`: are the settings, services, texts and holidays right?

use std::io::{IsTerminal, stdout};
use std::path::Path;

use anyhow::Result;

use super::say;
use crate::app;
use crate::clock::Clock;
use crate::config::{Config, Environment};

/// Checks everything that is read at start, and says what was found.
pub(super) fn check(named: Option<&Path>) -> Result<()> {
    let config = Config::load(named, &Environment::read())?;
    let (loaded, warnings) = app::check(&config, Clock::System.now())?;
    if !warnings.is_empty() {
        say(&if stdout().is_terminal() { warnings.pretty(true) } else { warnings.to_string() });
    }
    let catalogue = &loaded.catalogue;
    say(&format!(
        "ok: {} services of {} agencies, {} holidays, {} officers",
        catalogue.services.len(),
        catalogue.agencies.len(),
        loaded.holidays.len(),
        config.staff.officers.len()
    ));
    if let Some(drafts) = loaded.list_drafts() {
        say(&format!("drafts, which citizens do not see until the line draft = true is taken out: {drafts}"));
    }
    Ok(())
}
