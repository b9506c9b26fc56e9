//! `loket dead-letters`: what could not be worked or sent, and giving it back.
//!
//! It works beside a running counter: it only marks what the counter then takes up. What a letter
//! holds is personal data, so that only `show` prints it.

use std::path::Path;

use anyhow::{Context, Result, bail};
use clap::{Subcommand, ValueEnum};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use loket_store::rows::{KeptLetter, LetterKind, LetterQuery, LetterState};
use loket_store::{Store, Work};
use loket_store_sqlite::SqliteStore;
use serde_json::json;

use super::say;
use crate::clock::Clock;
use crate::config::{Config, Environment};

/// The longest reason in a list.
const MOST_WHY: usize = 60;

/// What can be done with dead letters.
#[derive(Debug, Subcommand)]
pub(super) enum Act {
    /// Lists what was put aside, the newest first; without what it holds.
    List {
        /// The most letters to list.
        #[arg(long, default_value_t = 50, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
        limit: u32,
        /// Only these.
        #[arg(long)]
        kind: Option<Kind>,
        /// Also those that were given back with success.
        #[arg(long)]
        done: bool,
        /// One line of JSON for each.
        #[arg(long)]
        json: bool,
    },
    /// Shows all of one, with its raw content: personal data.
    Show {
        /// As the list or the log names it.
        id: i64,
    },
    /// Gives it back: the running counter, or the next one, works or sends it once more.
    Retry {
        /// As the list or the log names it.
        #[arg(required_unless_present = "all", conflicts_with = "all")]
        id: Option<i64>,
        /// Everything that waits.
        #[arg(long)]
        all: bool,
    },
    /// Deletes one for good.
    Delete {
        /// As the list or the log names it.
        id: i64,
        /// Really.
        #[arg(long)]
        yes: bool,
    },
}

/// What a letter was.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Kind {
    /// Updates from Telegram.
    Update,
    /// Messages to Telegram.
    Delivery,
    /// Timers that rang.
    Timer,
    /// What was found in files.
    File,
    /// What was remembered of conversations.
    Conversation,
}

impl From<Kind> for LetterKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Update => Self::Update,
            Kind::Delivery => Self::Delivery,
            Kind::Timer => Self::Timer,
            Kind::File => Self::File,
            Kind::Conversation => Self::Conversation,
        }
    }
}

/// Does it.
pub(super) async fn dead_letters(named: Option<&Path>, act: &Act) -> Result<()> {
    let config = Config::load(named, &Environment::read())?;
    let path = &config.database.path;
    if !path.exists() {
        bail!("there is no database at {}: has the counter ever run with these settings?", path.display());
    }
    let store = SqliteStore::open(path).await?;
    let zone = &config.office.zone;
    let done = match act {
        Act::List { limit, kind, done, json } => {
            let query = LetterQuery { kind: kind.map(LetterKind::from), open_only: !done };
            list(&store, query, *limit, *json, zone).await
        }
        Act::Show { id } => show(&store, *id, zone).await,
        Act::Retry { id, .. } => retry(&store, *id, zone).await,
        Act::Delete { id, yes } => delete(&store, *id, *yes).await,
    };
    store.close().await;
    done
}

async fn list(store: &SqliteStore, query: LetterQuery, limit: u32, as_json: bool, zone: &TimeZone) -> Result<()> {
    let letters = store.search_dead_letters(query, limit).await?;
    if as_json {
        for letter in &letters {
            say(&json!({
                "id": letter.id, "kind": letter.kind, "state": letter.state, "at": letter.at,
                "retries": letter.retries, "retried_at": letter.retried_at, "why": why(letter),
            })
            .to_string());
        }
        return Ok(());
    }
    if letters.is_empty() {
        say("nothing is put aside");
        return Ok(());
    }
    say(&format!("{:>6}  {:<16}  {:<12}  {:<8}  {:>7}  why", "id", "since", "kind", "state", "retries"));
    for letter in &letters {
        let (kind, state) = (letter.kind.as_str(), letter.state.as_str());
        let (since, retries) = (minute(letter.at, zone), letter.retries);
        say(&format!("{:>6}  {since:<16}  {kind:<12}  {state:<8}  {retries:>7}  {}", letter.id, why(letter)));
    }
    if letters.len() == usize::try_from(limit).unwrap_or(usize::MAX) {
        say(&format!("the newest {limit}; more with --limit"));
    }
    Ok(())
}

async fn show(store: &SqliteStore, id: i64, zone: &TimeZone) -> Result<()> {
    let letter = find(store, id).await?;
    say(&format!("dead letter {id}: {}, {}", letter.kind.as_str(), letter.state.as_str()));
    say(&format!("put aside:     {}", minute(letter.at, zone)));
    if let Some(at) = letter.retried_at {
        say(&format!("given back:    {} (times: {})", minute(at, zone), letter.retries));
    }
    say(&format!("why:           {}", letter.error));
    say(&letter.raw);
    Ok(())
}

async fn retry(store: &SqliteStore, id: Option<i64>, zone: &TimeZone) -> Result<()> {
    if let Some(id) = id {
        let letter = find(store, id).await?;
        match (letter.kind, letter.state, letter.retried_at) {
            (LetterKind::Conversation, _, _) => bail!(
                "dead letter {id} is what was remembered of a conversation that has begun anew; there is nothing to give back"
            ),
            (_, LetterState::Done, at) => {
                let when = at.map(|at| minute(at, zone)).unwrap_or_default();
                bail!("dead letter {id} was given back already, on {when}, and did not fail again")
            }
            (_, LetterState::Retrying, _) => bail!("dead letter {id} is given back already; the counter takes it up"),
            (_, LetterState::Waiting, _) => {}
        }
    }
    let mut work = store.begin().await?;
    let marked = work.retry_dead_letters(id.as_ref().map(std::slice::from_ref), Clock::System.now()).await?;
    work.commit().await?;
    say(&match marked {
        0 => "nothing waits to be given back".to_owned(),
        1 => "given back: 1 letter; a running counter takes it up within seconds, otherwise the next one".to_owned(),
        more => {
            format!(
                "given back: {more} letters; a running counter takes them up within seconds, otherwise the next one"
            )
        }
    });
    Ok(())
}

async fn delete(store: &SqliteStore, id: i64, surely: bool) -> Result<()> {
    let letter = find(store, id).await?;
    if !surely {
        bail!("dead letter {id} ({}) would be gone for good; add --yes", letter.kind.as_str());
    }
    let mut work = store.begin().await?;
    let gone = work.delete_dead_letters(&[id]).await?;
    work.commit().await?;
    if gone == 0 {
        bail!("dead letter {id} is just being given back; try again in a moment");
    }
    say(&format!("deleted: dead letter {id}"));
    Ok(())
}

async fn find(store: &SqliteStore, id: i64) -> Result<KeptLetter> {
    let found = store.find_dead_letter(id).await?;
    found.with_context(|| format!("there is no dead letter {id}; those there are: loket dead-letters list --done"))
}

/// Telegram quotes the message in some refusals; that part is not for a list.
fn why(letter: &KeptLetter) -> String {
    let quiet = letter.error.split('"').next().unwrap_or_default();
    let line: String = quiet.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    if line.chars().count() > MOST_WHY {
        return line.chars().take(MOST_WHY - 1).chain(['…']).collect();
    }
    line
}

fn minute(moment: Timestamp, zone: &TimeZone) -> String {
    moment.to_zoned_datetime(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string()
}
