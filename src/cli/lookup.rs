//! `loket lookup`: what the counter would offer for a question; the same code that the chat uses.

use std::io::BufRead;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use loket_core::engine::lookup::{Found, Index};
use serde::Serialize;

use super::{measure, say};
use crate::app::load;
use crate::config::{Config, Environment};

/// What can be said on the command line.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  printf 'ktp hilang\\nbuat kk baru\\n' | loket lookup --json
  loket lookup --measure tests/lookup/unseen.tsv")]
pub(super) struct Args {
    /// One line of JSON for each question instead of words.
    #[arg(long)]
    json: bool,
    /// Measures against a table of questions (query, kind, accepted services, intent) and lists
    /// what was answered wrongly.
    #[arg(long, value_name = "FILE", conflicts_with = "json")]
    measure: Option<PathBuf>,
}

#[derive(Serialize)]
struct Line<'a> {
    query: &'a str,
    intent: &'static str,
    services: Vec<Candidate<'a>>,
}

#[derive(Serialize)]
struct Candidate<'a> {
    id: &'a str,
    score: f64,
}

/// Answers every line of standard input with a line.
pub(super) fn lookup(named: Option<&Path>, args: &Args) -> Result<()> {
    let config = Config::load(named, &Environment::read())?;
    let catalogue = load(&config)?.catalogue;
    let index = Index::new(&catalogue);
    if let Some(path) = &args.measure {
        return measure::measure(path, &index);
    }
    for query in std::io::stdin().lock().lines() {
        let query = query.context("standard input cannot be read")?;
        let found = index.find(&query);
        say(&if args.json { as_json(&query, &found)? } else { as_words(&query, &found) });
    }
    Ok(())
}

fn as_json(query: &str, found: &Found) -> Result<String> {
    let services = found.services.iter().map(|(id, score)| Candidate { id: id.as_str(), score: *score }).collect();
    Ok(serde_json::to_string(&Line { query, intent: found.intent.as_str(), services })?)
}

fn as_words(query: &str, found: &Found) -> String {
    let services: Vec<String> = found.services.iter().map(|(id, score)| format!("{id} {score:.2}")).collect();
    let asks = if found.asks { " (asks which)" } else { "" };
    let told = format!("{query}: {}{asks} {}", found.intent.as_str(), services.join(", "));
    let elsewhere = found.elsewhere.iter().map(|text| text.id.as_str());
    std::iter::once(told.trim_end()).chain(elsewhere).collect::<Vec<_>>().join(" | ")
}
