//! What was asked for in vain, and how often.

use jiff::Timestamp;
use loket_store::rows::UnknownQuery;
use loket_store::{Result, StoreError};
use sqlx::{SqliteConnection, SqlitePool};

use crate::error::failed;
use crate::{moment, set};

pub(crate) async fn count(connection: &mut SqliteConnection, texts: &[String], at: Timestamp) -> Result<()> {
    if texts.is_empty() {
        return Ok(());
    }
    let (rows, at) = (set::json(texts), moment::stored(at));
    sqlx::query!(
        "INSERT INTO unknown_query (text, count, first_at, last_at)
         SELECT value, count(*), ?2, ?2 FROM json_each(?1) WHERE true GROUP BY value
         ON CONFLICT (text) DO UPDATE
             SET count = count + excluded.count, last_at = max(last_at, excluded.last_at)",
        rows,
        at
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

pub(crate) async fn forget(connection: &mut SqliteConnection, before: Timestamp, most: u32) -> Result<u64> {
    let (before, most) = (moment::stored(before), i64::from(most));
    let gone = sqlx::query!(
        "DELETE FROM unknown_query
         WHERE last_at < ?1
            OR text NOT IN (SELECT text FROM unknown_query ORDER BY last_at DESC, count DESC, text LIMIT ?2)",
        before,
        most
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(gone.rows_affected())
}

pub(crate) async fn list(readers: &SqlitePool, limit: u32) -> Result<Vec<UnknownQuery>> {
    let limit = i64::from(limit);
    let rows = sqlx::query!(
        "SELECT text, count, first_at, last_at FROM unknown_query
         ORDER BY count DESC, last_at DESC, text LIMIT ?1",
        limit
    )
    .fetch_all(readers)
    .await
    .map_err(failed)?;
    rows.into_iter()
        .map(|row| {
            Ok(UnknownQuery {
                text: row.text,
                count: u64::try_from(row.count)
                    .map_err(|_range| StoreError::Corrupt("unknown_query.count is not known".to_owned()))?,
                first_at: moment::read(row.first_at, "unknown_query.first_at")?,
                last_at: moment::read(row.last_at, "unknown_query.last_at")?,
            })
        })
        .collect()
}
