//! How `SQLite` goes about every statement: what is asked again and again reads no table from end to end.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

#[path = "support/scratch.rs"]
mod scratch;

use std::fs;
use std::path::Path;

use scratch::Scratch;
use serde_json::Value;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions as _, Row as _};

/// What may be read from end to end, by the beginning of the statement.
const MAY_SCAN: [(&str, &str); 8] = [
    ("SELECT text, count, first_at, last_at FROM unknown_query", "by a command; the table is kept short"),
    ("DELETE FROM unknown_query", "once a day; the table is kept short"),
    ("UPDATE dead_letter SET state = 'retrying'", "by a command"),
    ("SELECT id, kind, error, raw, at, state, retries, retried_at FROM dead_letter WHERE (?1", "by a command"),
    (
        "SELECT id, chat_id, priority, method, payload, attempts, created_at FROM outbox ORDER BY id",
        "when a row is broken",
    ),
    ("SELECT old_chat, new_chat FROM moved_chat", "at the start; groups that moved are few"),
    ("UPDATE moved_chat SET new_chat", "when a group moves; those that moved are few"),
    ("SELECT hash, content FROM form", "at the start: all of them are wanted"),
];

fn statements() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(".sqlx");
    let texts = fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    let described = texts.map(|text| serde_json::from_str::<Value>(&text).unwrap());
    let queries =
        described.map(|each| each["query"].as_str().unwrap().split_whitespace().collect::<Vec<_>>().join(" "));
    queries.collect()
}

/// A table of the database, not of an array; an index that holds the answer is as good as a search.
fn is_scan(step: &str) -> bool {
    let is_read = step.starts_with("SCAN ") && !step.contains("VIRTUAL TABLE") && step != "SCAN CONSTANT ROW";
    is_read && !step.contains(" INDEX ") && step != "SCAN urgent"
}

#[tokio::test]
async fn no_statement_reads_a_table_from_end_to_end() {
    let scratch = Scratch::new();
    scratch.open("loket.db").await;
    let mut database = SqliteConnectOptions::new().filename(scratch.path("loket.db")).connect().await.unwrap();
    let (mut seen, mut excused) = (0, [false; MAY_SCAN.len()]);
    for statement in statements() {
        let asked = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {statement}"));
        let plan = sqlx::query(asked).fetch_all(&mut database).await.unwrap();
        let steps: Vec<String> = plan.iter().map(|row| row.get("detail")).collect();
        seen += 1;
        if steps.iter().any(|step| is_scan(step)) {
            let excuse = MAY_SCAN.iter().position(|(begins, _)| statement.starts_with(begins));
            let excuse = excuse.unwrap_or_else(|| panic!("{statement}\n{steps:#?}"));
            excused[excuse] = true;
        }
    }
    assert!(seen > 40, "only {seen} statements were found");
    let idle: Vec<&str> = MAY_SCAN.iter().zip(excused).filter(|(_, used)| !used).map(|((name, _), _)| *name).collect();
    assert_eq!(idle, ["DELETE FROM unknown_query"], "these need no excuse any more");
}
