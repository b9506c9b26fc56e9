//! What could not be worked or sent.

use loket_store::rows::{DeadLetter, LetterKind};
use loket_store::{Result, StoreError};
use sqlx::{SqliteConnection, SqlitePool};

use crate::error::failed;
use crate::{moment, set};

struct Row {
    kind: String,
    error: String,
    raw: String,
    at: i64,
}

impl TryFrom<Row> for DeadLetter {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let kind = match row.kind.as_str() {
            "update" => LetterKind::Update,
            "delivery" => LetterKind::Delivery,
            _ => return Err(StoreError::Corrupt("dead_letter.kind is no kind of letter".to_owned())),
        };
        Ok(Self { kind, error: row.error, raw: row.raw, at: moment::read(row.at, "dead_letter.at")? })
    }
}

fn word(kind: LetterKind) -> &'static str {
    match kind {
        LetterKind::Update => "update",
        LetterKind::Delivery => "delivery",
    }
}

pub(crate) async fn insert<'a>(
    connection: &mut SqliteConnection,
    letters: impl IntoIterator<Item = &'a DeadLetter>,
) -> Result<()> {
    let rows: Vec<_> = letters
        .into_iter()
        .map(|letter| (word(letter.kind), &letter.error, &letter.raw, moment::stored(letter.at)))
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    let rows = set::json(rows);
    sqlx::query!(
        "INSERT INTO dead_letter (kind, error, raw, at)
         SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?1) ORDER BY key",
        rows
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

pub(crate) async fn list(readers: &SqlitePool, limit: u32) -> Result<Vec<DeadLetter>> {
    let limit = i64::from(limit);
    sqlx::query_as!(Row, "SELECT kind, error, raw, at FROM dead_letter ORDER BY id DESC LIMIT ?1", limit)
        .fetch_all(readers)
        .await
        .map_err(failed)?
        .into_iter()
        .map(DeadLetter::try_from)
        .collect()
}
