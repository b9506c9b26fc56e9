//! Timers: one of each key for a person in a chat.

use jiff::Timestamp;
use loket_core::domain::ids::{ChatId, UserId};
use loket_store::rows::{DialogueKey, TimerRow};
use loket_store::{Result, StoreError};
use sqlx::{SqliteConnection, SqlitePool};

use crate::error::failed;
use crate::{moment, set};

struct Row {
    chat_id: i64,
    user_id: i64,
    key: String,
    due_at: i64,
}

impl TryFrom<Row> for TimerRow {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            dialogue: DialogueKey { chat: ChatId(row.chat_id), user: UserId(row.user_id) },
            key: row.key,
            due: moment::read(row.due_at, "timer.due_at")?,
        })
    }
}

fn json(timers: &[TimerRow]) -> String {
    set::json(
        timers.iter().map(|timer| (timer.dialogue.chat, timer.dialogue.user, &timer.key, moment::stored(timer.due))),
    )
}

pub(crate) async fn upsert(connection: &mut SqliteConnection, timers: &[TimerRow]) -> Result<()> {
    if timers.is_empty() {
        return Ok(());
    }
    let rows = json(timers);
    sqlx::query!(
        "INSERT INTO timer (chat_id, user_id, key, due_at)
         SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?1) WHERE true
         ON CONFLICT (chat_id, user_id, key) DO UPDATE SET due_at = excluded.due_at",
        rows
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

pub(crate) async fn delete(connection: &mut SqliteConnection, timers: &[(DialogueKey, String)]) -> Result<()> {
    if timers.is_empty() {
        return Ok(());
    }
    let rows = set::json(timers.iter().map(|(dialogue, key)| (dialogue.chat, dialogue.user, key)));
    sqlx::query!(
        "DELETE FROM timer WHERE (chat_id, user_id, key) IN
             (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?1))",
        rows
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

/// A timer set anew has another `due_at` and stays.
pub(crate) async fn claim(connection: &mut SqliteConnection, timers: &[TimerRow]) -> Result<Vec<TimerRow>> {
    if timers.is_empty() {
        return Ok(Vec::new());
    }
    let rows = json(timers);
    sqlx::query_as!(
        Row,
        r#"DELETE FROM timer WHERE (chat_id, user_id, key, due_at) IN
               (SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?1))
           RETURNING chat_id AS "chat_id!", user_id AS "user_id!", key AS "key!", due_at AS "due_at!""#,
        rows
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?
    .into_iter()
    .map(TimerRow::try_from)
    .collect()
}

pub(crate) async fn list_due(readers: &SqlitePool, now: Timestamp, limit: u32) -> Result<Vec<TimerRow>> {
    let now = moment::stored(now);
    let limit = i64::from(limit);
    sqlx::query_as!(
        Row,
        r#"SELECT chat_id AS "chat_id!", user_id AS "user_id!", key AS "key!", due_at AS "due_at!"
           FROM timer WHERE due_at <= ?1 ORDER BY due_at LIMIT ?2"#,
        now,
        limit
    )
    .fetch_all(readers)
    .await
    .map_err(failed)?
    .into_iter()
    .map(TimerRow::try_from)
    .collect()
}

pub(crate) async fn find_next(readers: &SqlitePool) -> Result<Option<Timestamp>> {
    sqlx::query_scalar!("SELECT due_at FROM timer ORDER BY due_at LIMIT 1")
        .fetch_optional(readers)
        .await
        .map_err(failed)?
        .map(|due| moment::read(due, "timer.due_at"))
        .transpose()
}
