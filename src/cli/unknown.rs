//! `loket unknown`: what citizens asked for in vain, so that an operator can add their words to a service.
//!
//! It works beside a running counter and changes nothing.

use std::path::Path;

use anyhow::{Result, bail};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use loket_store::Store;
use loket_store::rows::UnknownQuery;
use loket_store_sqlite::SqliteStore;
use serde_json::json;

use super::say;
use crate::config::{Config, Environment};

/// What to list.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The most questions to list.
    #[arg(long, default_value_t = 50, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    limit: u32,
    /// One line of JSON for each.
    #[arg(long)]
    json: bool,
}

/// Lists them.
pub(super) async fn unknown(named: Option<&Path>, args: &Args) -> Result<()> {
    let config = Config::load(named, &Environment::read())?;
    let path = &config.database.path;
    if !path.exists() {
        bail!("there is no database at {}: has the counter ever run with these settings?", path.display());
    }
    let store = SqliteStore::open(path).await?;
    let listed = store.list_unknown_queries(args.limit).await;
    store.close().await;
    print(&listed?, args, &config.office.zone);
    Ok(())
}

fn print(queries: &[UnknownQuery], args: &Args, zone: &TimeZone) {
    if args.json {
        for query in queries {
            say(&json!({
                "text": query.text, "count": query.count, "first_at": query.first_at, "last_at": query.last_at,
            })
            .to_string());
        }
        return;
    }
    if queries.is_empty() {
        say("nothing was asked for in vain");
        return;
    }
    say(&format!("{:>6}  {:<10}  {:<10}  question", "times", "first", "last"));
    for query in queries {
        let (first, last) = (day(query.first_at, zone), day(query.last_at, zone));
        say(&format!("{:>6}  {first:<10}  {last:<10}  {}", query.count, query.text));
    }
}

fn day(moment: Timestamp, zone: &TimeZone) -> String {
    moment.to_zoned_datetime(zone.clone()).strftime("%Y-%m-%d").to_string()
}
