//! `loket doctor`: what is wrong, and what to do about it.

use std::path::Path;

use anyhow::{Result, bail};

use super::say;
use crate::clock::Clock;
use crate::config::{Config, Environment};
use crate::doctor::{Finding, LEAST_FREE, Patient, State, examine};

/// What can be said on the command line.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  loket doctor --json | jq '.[] | select(.state != \"good\")'")]
pub(super) struct Args {
    /// A list in JSON instead of lines.
    #[arg(long)]
    json: bool,
}

/// Looks at everything; fails when something is bad.
pub(super) async fn doctor(named: Option<&Path>, args: &Args) -> Result<()> {
    let environment = Environment::read();
    let found = match Config::load(named, &environment) {
        Ok(config) => {
            let token = environment.find_token();
            examine(&Patient { config, token, clock: Clock::System, least_free: LEAST_FREE }).await
        }
        Err(problems) => vec![Finding::bad("settings", problems.to_string(), "mend them; nothing else was looked at")],
    };
    if args.json {
        say(&serde_json::to_string_pretty(&found)?);
    } else {
        for finding in &found {
            say(&line(finding));
        }
    }
    match found.iter().filter(|finding| finding.state == State::Bad).count() {
        0 => Ok(()),
        bad => bail!("{bad} of {} must be mended", found.len()),
    }
}

fn line(finding: &Finding) -> String {
    let sign = match finding.state {
        State::Good => '✓',
        State::Doubtful => '!',
        State::Bad => '✗',
    };
    let remedy = finding.remedy.as_ref().map(|remedy| format!("\n    → {remedy}")).unwrap_or_default();
    format!("{sign} {}: {}{remedy}", finding.subject, finding.told.replace('\n', "\n    "))
}
