//! `loket lookup --measure`: how many questions of a table the look-up answers as somebody wished.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};
use loket_core::engine::lookup::{Found, Index, Intent};

use super::say;
use crate::clock::Stopwatch;

/// One question and what would be right.
struct Row<'t> {
    query: &'t str,
    kind: &'t str,
    accepted: Vec<&'t str>,
    intent: &'t str,
}

#[derive(Default)]
struct Tally {
    right: usize,
    all: usize,
}

impl Tally {
    fn add(&mut self, right: bool) {
        self.right += usize::from(right);
        self.all += 1;
    }

    fn line(&self, name: &str) -> String {
        let Self { right, all } = self;
        format!("{name:<28} {right:>5} of {all:>5} {:>6} %", share(*right, *all))
    }
}

/// Measures every row and prints a table, the wrong ones below it.
pub(super) fn measure(path: &Path, index: &Index) -> Result<()> {
    let text = std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let rows = read(path, &text)?;
    let watch = Stopwatch::start();
    let found: Vec<Found> = rows.iter().map(|row| index.find(row.query)).collect();
    let took = watch.elapsed();
    let mut kinds: BTreeMap<&str, Tally> = BTreeMap::new();
    let (mut services, mut others, mut offers, mut wrong) = (Tally::default(), Tally::default(), 0, Vec::new());
    let mut asked = Tally::default();
    for (row, found) in rows.iter().zip(&found) {
        let right = is_right(row, found);
        kinds.entry(row.kind).or_default().add(right);
        if row.intent == Intent::Service.as_str() {
            services.add(right);
            if found.asks {
                asked.add(found.services.iter().any(|(id, _)| row.accepted.contains(&id.as_str())));
            }
        } else {
            others.add(right);
            offers += usize::from(found.intent == Intent::Service);
        }
        if !right {
            wrong.push(explain(row, found));
        }
    }
    for (kind, tally) in &kinds {
        say(&tally.line(kind));
    }
    say(&services.line("first place right"));
    if asked.all > 0 {
        say(&asked.line("asked back, right one named"));
    }
    say(&others.line("no service, said so rightly"));
    say(&format!("{:<28} {offers:>5} of {:>5} {:>6} %", "false offers", others.all, share(offers, others.all)));
    let each = took.as_micros() / u128::try_from(rows.len().max(1))?;
    say(&format!("{:<28} {each:>5} µs", "a question takes"));
    if !wrong.is_empty() {
        say(&format!("\nWrong:\n{}", wrong.join("\n")));
    }
    Ok(())
}

fn read<'t>(path: &Path, text: &'t str) -> Result<Vec<Row<'t>>> {
    let mut rows = Vec::new();
    for (number, line) in text.lines().enumerate() {
        match line.split('\t').collect::<Vec<_>>().as_slice() {
            ["query", ..] | [""] => {}
            [query, kind, accepted, intent] => {
                rows.push(Row { query, kind, accepted: accepted.split(',').collect(), intent: intent.trim() });
            }
            _ => bail!(
                "{}:{}: a line holds query, kind, accepted and intent, with tabs between them",
                path.display(),
                number + 1
            ),
        }
    }
    Ok(rows)
}

fn is_right(row: &Row<'_>, found: &Found) -> bool {
    if row.intent != Intent::Service.as_str() {
        return found.intent.as_str() == row.intent;
    }
    found.services.first().is_some_and(|(best, _)| row.accepted.contains(&best.as_str()))
}

fn explain(row: &Row<'_>, found: &Found) -> String {
    let offered: Vec<String> =
        found.services.iter().take(3).map(|(id, score)| format!("{} {score:.2}", id.as_str())).collect();
    let wanted = if row.intent == Intent::Service.as_str() { row.accepted.join(",") } else { row.intent.to_owned() };
    format!("{} [{wanted}] → {} {}", row.query, found.intent.as_str(), offered.join(", "))
}

/// In per cent, one decimal.
fn share(part: usize, whole: usize) -> String {
    let tenths = (part * 1000 + whole.max(1) / 2) / whole.max(1);
    format!("{}.{}", tenths / 10, tenths % 10)
}
