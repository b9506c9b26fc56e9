//! What could not be worked or sent, and what a person did about it.

use std::collections::HashSet;

use jiff::Timestamp;
use loket_store::rows::{DeadLetter, KeptLetter, LetterKind, LetterQuery, LetterState};
use loket_store::{Result, StoreError};
use sqlx::{SqliteConnection, SqlitePool};

use crate::error::failed;
use crate::{moment, set};

struct Row {
    id: i64,
    kind: String,
    error: String,
    raw: String,
    at: i64,
    state: String,
    retries: i64,
    retried_at: Option<i64>,
}

impl TryFrom<Row> for KeptLetter {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let corrupt = |column: &str| StoreError::Corrupt(format!("dead_letter.{column} is not known"));
        let kind = LetterKind::ALL.into_iter().find(|kind| kind.as_str() == row.kind);
        let state = LetterState::ALL.into_iter().find(|state| state.as_str() == row.state);
        Ok(Self {
            id: row.id,
            kind: kind.ok_or_else(|| corrupt("kind"))?,
            error: row.error,
            raw: row.raw,
            at: moment::read(row.at, "dead_letter.at")?,
            state: state.ok_or_else(|| corrupt("state"))?,
            retries: u32::try_from(row.retries).map_err(|_range| corrupt("retries"))?,
            retried_at: row.retried_at.map(|at| moment::read(at, "dead_letter.retried_at")).transpose()?,
        })
    }
}

fn read(rows: Vec<Row>) -> Result<Vec<KeptLetter>> {
    rows.into_iter().map(KeptLetter::try_from).collect()
}

/// The ids come in the order of the letters: `AUTOINCREMENT` only ever counts up.
pub(crate) async fn insert<'a>(
    connection: &mut SqliteConnection,
    letters: impl IntoIterator<Item = &'a DeadLetter>,
) -> Result<Vec<i64>> {
    let rows: Vec<_> = letters
        .into_iter()
        .map(|letter| (letter.kind.as_str(), &letter.error, &letter.raw, moment::stored(letter.at)))
        .collect();
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let rows = set::json(rows);
    let mut ids = sqlx::query_scalar!(
        r#"INSERT INTO dead_letter (kind, error, raw, at)
           SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?1) ORDER BY key
           RETURNING id AS "id!""#,
        rows
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    ids.sort_unstable();
    Ok(ids)
}

pub(crate) async fn search(readers: &SqlitePool, query: LetterQuery, limit: u32) -> Result<Vec<KeptLetter>> {
    let kind = query.kind.map(LetterKind::as_str);
    let limit = i64::from(limit);
    let rows = sqlx::query_as!(
        Row,
        "SELECT id, kind, error, raw, at, state, retries, retried_at FROM dead_letter
         WHERE (?1 IS NULL OR kind = ?1) AND (NOT ?2 OR state <> 'done')
         ORDER BY id DESC LIMIT ?3",
        kind,
        query.open_only,
        limit
    )
    .fetch_all(readers)
    .await
    .map_err(failed)?;
    read(rows)
}

pub(crate) async fn find(readers: &SqlitePool, id: i64) -> Result<Option<KeptLetter>> {
    let row = sqlx::query_as!(
        Row,
        "SELECT id, kind, error, raw, at, state, retries, retried_at FROM dead_letter WHERE id = ?1",
        id
    )
    .fetch_optional(readers)
    .await
    .map_err(failed)?;
    row.map(KeptLetter::try_from).transpose()
}

pub(crate) async fn list_retrying(readers: &SqlitePool, limit: u32) -> Result<Vec<KeptLetter>> {
    let limit = i64::from(limit);
    let rows = sqlx::query_as!(
        Row,
        "SELECT id, kind, error, raw, at, state, retries, retried_at FROM dead_letter
         WHERE state = 'retrying' ORDER BY id LIMIT ?1",
        limit
    )
    .fetch_all(readers)
    .await
    .map_err(failed)?;
    read(rows)
}

pub(crate) async fn retry(connection: &mut SqliteConnection, ids: Option<&[i64]>, at: Timestamp) -> Result<u64> {
    let ids = ids.map(set::json);
    let at = moment::stored(at);
    let marked = sqlx::query!(
        "UPDATE dead_letter SET state = 'retrying', retries = retries + 1, retried_at = ?2
         WHERE state = 'waiting' AND kind <> 'conversation'
           AND (?1 IS NULL OR id IN (SELECT value FROM json_each(?1)))",
        ids,
        at
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(marked.rows_affected())
}

pub(crate) async fn claim(connection: &mut SqliteConnection, ids: &[i64]) -> Result<HashSet<i64>> {
    let ids = set::json(ids);
    let claimed = sqlx::query_scalar!(
        r#"UPDATE dead_letter SET state = 'done'
           WHERE state = 'retrying' AND id IN (SELECT value FROM json_each(?1))
           RETURNING id AS "id!""#,
        ids
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    Ok(claimed.into_iter().collect())
}

pub(crate) async fn put_back(connection: &mut SqliteConnection, letters: &[(i64, String)]) -> Result<()> {
    if letters.is_empty() {
        return Ok(());
    }
    let rows = set::json(letters);
    sqlx::query!(
        "UPDATE dead_letter SET state = 'waiting', error = again.value ->> 1
         FROM json_each(?1) AS again WHERE dead_letter.id = again.value ->> 0",
        rows
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

pub(crate) async fn delete(connection: &mut SqliteConnection, ids: &[i64]) -> Result<u64> {
    let ids = set::json(ids);
    let gone = sqlx::query!(
        "DELETE FROM dead_letter WHERE state <> 'retrying' AND id IN (SELECT value FROM json_each(?1))",
        ids
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(gone.rows_affected())
}

pub(crate) async fn forget(connection: &mut SqliteConnection, before: Timestamp, limit: u32) -> Result<u64> {
    let (before, limit) = (moment::stored(before), i64::from(limit));
    let gone = sqlx::query!(
        "DELETE FROM dead_letter WHERE id IN
             (SELECT id FROM dead_letter WHERE at < ?1 AND state <> 'retrying' ORDER BY at LIMIT ?2)",
        before,
        limit
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(gone.rows_affected())
}
