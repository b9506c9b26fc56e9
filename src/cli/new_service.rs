//! `loket new-service`: begins a service file with its words.

use std::path::Path;

use anyhow::{Result, anyhow};

use super::say;
use crate::app::{load, paths};
use crate::catalogue::Skeleton;
use crate::config::{Config, Environment};

/// What can be said on the command line.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  loket new-service izin-keramaian --agency desa-kelurahan")]
pub(super) struct Args {
    /// The new service's id: lower-case words joined by hyphens, e.g. izin-keramaian.
    id: String,
    /// The agency that decides, by the name of its folder in services/.
    #[arg(long, value_name = "AGENCY")]
    agency: String,
}

/// Writes the files, and says what comes next.
pub(super) fn new_service(named: Option<&Path>, args: &Args) -> Result<()> {
    let config = Config::load(named, &Environment::read())?;
    let catalogue = load(&config)?.catalogue;
    let agencies: Vec<&str> = catalogue.agencies.iter().map(|agency| agency.id.as_str()).collect();
    let skeleton = Skeleton::begin(&paths(&config), &args.id, &args.agency, &agencies)?;
    let written = skeleton.write().map_err(|(path, error)| anyhow!("{} cannot be written: {error}", path.display()))?;
    for path in written {
        say(&format!("written: {}", path.display()));
    }
    say(&format!(
        "It is a draft: `loket check` reads it, `loket demo` shows it, citizens never see it. Put the facts and words \
         of the service where TULIS: stands; `loket graph {}` draws what you have. Take the line draft = true out when \
         everything is written and compared with its source.",
        args.id
    ));
    Ok(())
}
