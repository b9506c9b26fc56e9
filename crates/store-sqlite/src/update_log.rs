//! Which updates were worked already.

use std::collections::HashSet;

use jiff::Timestamp;
use loket_core::domain::ids::UserId;
use loket_store::Result;
use sqlx::SqliteConnection;

use crate::error::failed;
use crate::{moment, set};

pub(crate) async fn claim(
    connection: &mut SqliteConnection,
    bot: UserId,
    ids: &[i64],
    at: Timestamp,
) -> Result<HashSet<i64>> {
    if ids.is_empty() {
        return Ok(HashSet::new());
    }
    let ids = set::json(ids);
    let at = moment::stored(at);
    // `WHERE true` keeps SQLite from reading ON CONFLICT as the condition of a join.
    let new = sqlx::query_scalar!(
        r#"INSERT INTO update_seen (bot, update_id, seen_at)
           SELECT ?1, value, ?2 FROM json_each(?3) WHERE true
           ON CONFLICT DO NOTHING
           RETURNING update_id AS "update_id!""#,
        bot.0,
        at,
        ids
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    Ok(new.into_iter().collect())
}

pub(crate) async fn forget(connection: &mut SqliteConnection, before: Timestamp, limit: u32) -> Result<u64> {
    let (before, limit) = (moment::stored(before), i64::from(limit));
    let gone = sqlx::query!(
        "DELETE FROM update_seen WHERE (bot, update_id) IN
             (SELECT bot, update_id FROM update_seen WHERE seen_at < ?1 ORDER BY seen_at LIMIT ?2)",
        before,
        limit
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(gone.rows_affected())
}
