//! Messages on their way to Telegram.
//!
//! Within a chat only the oldest row may be sent, also while it waits to be tried again: the rows
//! behind it wait with it. "Is there an older one?" is one step in an index for each row, so that a
//! query walks the sender's order and stops at its limit, however long the outbox is.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use loket_core::domain::ids::ChatId;
use loket_store::rows::{DeadLetter, Delivery, LetterKind, NewDelivery, Refused, Unreached, Verdict};
use loket_store::{Result, StoreError};
use serde_json::json;
use sqlx::{SqliteConnection, SqlitePool};

use crate::error::failed;
use crate::{dead_letter, moment, moved_chat, set};

struct Row {
    id: i64,
    chat_id: i64,
    priority: i64,
    method: String,
    payload: String,
    attempts: i64,
    created_at: i64,
}

impl TryFrom<Row> for Delivery {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let id = row.id;
        let corrupt = |column: &str| StoreError::Corrupt(format!("outbox.{column} of row {id}"));
        Ok(Self {
            id,
            chat: ChatId(row.chat_id),
            priority: u8::try_from(row.priority).map_err(|_too_big| corrupt("priority"))?,
            method: row.method,
            payload: serde_json::from_str(&row.payload).map_err(|_may_hold_values| corrupt("payload"))?,
            attempts: u32::try_from(row.attempts).map_err(|_too_big| corrupt("attempts"))?,
            created_at: moment::read(row.created_at, "outbox.created_at")?,
        })
    }
}

pub(crate) async fn insert(connection: &mut SqliteConnection, deliveries: &[NewDelivery], at: Timestamp) -> Result<()> {
    if deliveries.is_empty() {
        return Ok(());
    }
    let rows = set::json(
        deliveries
            .iter()
            .map(|delivery| (delivery.chat, delivery.priority, &delivery.method, delivery.payload.to_string())),
    );
    let at = moment::stored(at);
    sqlx::query!(
        "INSERT INTO outbox (chat_id, priority, method, payload, attempts, due_at, created_at)
         SELECT coalesce(moved.new_chat, line.value ->> 0), line.value ->> 1, line.value ->> 2,
             iif(moved.new_chat IS NULL, line.value ->> 3, json_set(line.value ->> 3, '$.chat_id', moved.new_chat)),
             0, ?2, ?2
         FROM json_each(?1) AS line LEFT JOIN moved_chat AS moved ON moved.old_chat = line.value ->> 0
         ORDER BY line.key",
        rows,
        at
    )
    .execute(&mut *connection)
    .await
    .map_err(failed)?;
    hurry(connection, deliveries).await
}

/// Lets a chat be as urgent as the most urgent row in it: what stands before a reply is sent as
/// soon as a reply would be, or the reply would wait for it.
async fn hurry(connection: &mut SqliteConnection, deliveries: &[NewDelivery]) -> Result<()> {
    let lines = set::json(deliveries.iter().map(|delivery| (delivery.chat, delivery.priority)));
    sqlx::query!(
        "UPDATE outbox SET priority = urgent.priority
         FROM (
             SELECT coalesce(moved.new_chat, line.value ->> 0) AS chat, min(line.value ->> 1) AS priority
             FROM json_each(?1) AS line LEFT JOIN moved_chat AS moved ON moved.old_chat = line.value ->> 0
             GROUP BY 1
         ) AS urgent
         WHERE outbox.chat_id = urgent.chat AND outbox.priority > urgent.priority",
        lines
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

pub(crate) async fn list_deliverable(
    readers: &SqlitePool,
    now: Timestamp,
    busy: &[ChatId],
    limit: u32,
) -> Result<Vec<Delivery>> {
    let now = moment::stored(now);
    let busy = set::json(busy);
    let limit = i64::from(limit);
    sqlx::query_as!(
        Row,
        "SELECT id, chat_id, priority, method, payload, attempts, created_at
         FROM outbox AS waiting
         WHERE due_at <= ?1
           AND chat_id NOT IN (SELECT value FROM json_each(?2))
           AND NOT EXISTS (
               SELECT 1 FROM outbox AS older
               WHERE older.chat_id = waiting.chat_id AND older.id < waiting.id
           )
         ORDER BY priority, id
         LIMIT ?3",
        now,
        busy,
        limit
    )
    .fetch_all(readers)
    .await
    .map_err(failed)?
    .into_iter()
    .map(Delivery::try_from)
    .collect()
}

pub(crate) async fn end_long_waits(
    connection: &mut SqliteConnection,
    latest: Timestamp,
    now: Timestamp,
) -> Result<u64> {
    let (latest, now) = (moment::stored(latest), moment::stored(now));
    let hastened = sqlx::query!("UPDATE outbox SET due_at = ?2 WHERE due_at > ?1", latest, now)
        .execute(connection)
        .await
        .map_err(failed)?;
    Ok(hastened.rows_affected())
}

/// Only the oldest row of each chat counts: the due times behind it are past, and would let the
/// sender wake up in vain.
pub(crate) async fn find_next(readers: &SqlitePool, busy: &[ChatId]) -> Result<Option<Timestamp>> {
    let busy = set::json(busy);
    sqlx::query_scalar!(
        "SELECT due_at FROM outbox AS waiting
         WHERE chat_id NOT IN (SELECT value FROM json_each(?1))
           AND NOT EXISTS (
               SELECT 1 FROM outbox AS older
               WHERE older.chat_id = waiting.chat_id AND older.id < waiting.id
           )
         ORDER BY due_at
         LIMIT 1",
        busy
    )
    .fetch_optional(readers)
    .await
    .map_err(failed)?
    .map(|due| moment::read(due, "outbox.due_at"))
    .transpose()
}

pub(crate) async fn count(readers: &SqlitePool) -> Result<u64> {
    let count = sqlx::query_scalar!(r#"SELECT count(*) AS "count!: i64" FROM outbox"#)
        .fetch_one(readers)
        .await
        .map_err(failed)?;
    Ok(count.unsigned_abs())
}

/// Messages that were put aside once and are tried again; `letter` says what each one was.
pub(crate) async fn redeliver(
    connection: &mut SqliteConnection,
    deliveries: &[(i64, NewDelivery)],
    at: Timestamp,
) -> Result<()> {
    if deliveries.is_empty() {
        return Ok(());
    }
    let rows = set::json(
        deliveries
            .iter()
            .map(|(letter, each)| (each.chat, each.priority, &each.method, each.payload.to_string(), letter)),
    );
    let at = moment::stored(at);
    sqlx::query!(
        "INSERT INTO outbox (chat_id, priority, method, payload, letter, attempts, due_at, created_at)
         SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, 0, ?2, ?2
         FROM json_each(?1) ORDER BY key",
        rows,
        at
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

/// Each kind of verdict costs a constant number of statements.
pub(crate) async fn record_verdicts(connection: &mut SqliteConnection, verdicts: &[Verdict]) -> Result<Vec<i64>> {
    let mut gone = Vec::new();
    let mut retries = Vec::new();
    let mut dead = Vec::new();
    let mut moves = Vec::new();
    let mut moved_at = Timestamp::UNIX_EPOCH;
    for verdict in verdicts {
        match verdict {
            Verdict::Sent { id } => gone.push(*id),
            Verdict::Retry { id, due } => retries.push((*id, moment::stored(*due))),
            Verdict::Dead { id, letter } => {
                gone.push(*id);
                dead.push((*id, letter));
            }
            Verdict::Moved { moved, at } => {
                moves.push(*moved);
                moved_at = moved_at.max(*at);
            }
        }
    }
    let letters = put_aside(connection, &dead).await?;
    delete(connection, &gone).await?;
    retry(connection, &retries).await?;
    moved_chat::insert(connection, &moves, moved_at).await?;
    Ok(letters)
}

/// A message that was a letter before is that letter again.
async fn put_aside(connection: &mut SqliteConnection, dead: &[(i64, &DeadLetter)]) -> Result<Vec<i64>> {
    if dead.is_empty() {
        return Ok(Vec::new());
    }
    let ids = set::json(dead.iter().map(|(id, _)| id));
    let known: HashMap<i64, i64> = sqlx::query!(
        r#"SELECT id, letter AS "letter!" FROM outbox
           WHERE id IN (SELECT value FROM json_each(?1)) AND letter IN (SELECT id FROM dead_letter)"#,
        ids
    )
    .fetch_all(&mut *connection)
    .await
    .map_err(failed)?
    .into_iter()
    .map(|row| (row.id, row.letter))
    .collect();
    let again: Vec<(i64, String)> =
        dead.iter().filter_map(|(id, letter)| Some((*known.get(id)?, letter.error.clone()))).collect();
    dead_letter::put_back(connection, &again).await?;
    let mut letters: Vec<i64> = again.into_iter().map(|(id, _)| id).collect();
    let fresh = dead.iter().filter(|(id, _)| !known.contains_key(id)).map(|(_, letter)| *letter);
    letters.extend(dead_letter::insert(connection, fresh).await?);
    Ok(letters)
}

async fn delete(connection: &mut SqliteConnection, ids: &[i64]) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    let ids = set::json(ids);
    sqlx::query!("DELETE FROM outbox WHERE id IN (SELECT value FROM json_each(?1))", ids)
        .execute(connection)
        .await
        .map_err(failed)?;
    Ok(())
}

async fn retry(connection: &mut SqliteConnection, retries: &[(i64, i64)]) -> Result<()> {
    if retries.is_empty() {
        return Ok(());
    }
    let retries = set::json(retries);
    sqlx::query!(
        "UPDATE outbox SET attempts = attempts + 1, due_at = retry.value ->> 1
         FROM json_each(?1) AS retry
         WHERE outbox.id = retry.value ->> 0",
        retries
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

/// Takes away what waits for chats in which nobody can be reached; the oldest of it tells since when.
pub(crate) async fn claim_refusals(connection: &mut SqliteConnection, refusals: &[Refused]) -> Result<Vec<Unreached>> {
    let rows = set::json(refusals.iter().map(|refused| (refused.id, refused.chat, moment::stored(refused.sent_at))));
    let taken = sqlx::query!(
        r#"DELETE FROM outbox WHERE chat_id IN (
             SELECT failed.chat_id
             FROM json_each(?1) AS line JOIN outbox AS failed ON failed.id = line.value ->> 0
             WHERE failed.chat_id = line.value ->> 1
               AND NOT EXISTS (
                   SELECT 1 FROM outbox AS newer
                   WHERE newer.chat_id = failed.chat_id AND newer.created_at > line.value ->> 2
               )
         )
         RETURNING chat_id AS "chat_id!: i64", created_at AS "created_at!: i64""#,
        rows
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    let mut oldest: BTreeMap<i64, i64> = BTreeMap::new();
    for row in taken {
        let since = oldest.entry(row.chat_id).or_insert(row.created_at);
        *since = row.created_at.min(*since);
    }
    let unreached = |(chat, since): (i64, i64)| {
        Ok(Unreached { chat: ChatId(chat), since: moment::read(since, "outbox.created_at")? })
    };
    oldest.into_iter().map(unreached).collect()
}

/// A row that cannot be read would otherwise keep every other one from being sent.
pub(crate) async fn put_aside_unreadable(connection: &mut SqliteConnection, at: Timestamp) -> Result<u64> {
    let rows = sqlx::query_as!(
        Row,
        "SELECT id, chat_id, priority, method, payload, attempts, created_at FROM outbox ORDER BY id"
    )
    .fetch_all(&mut *connection)
    .await
    .map_err(failed)?;
    let mut dead = Vec::new();
    for row in rows {
        let id = row.id;
        let raw = json!({ "chat": row.chat_id, "method": &row.method, "payload": &row.payload }).to_string();
        if let Err(error) = Delivery::try_from(row) {
            dead.push((id, DeadLetter { kind: LetterKind::Delivery, error: error.to_string(), raw, at }));
        }
    }
    let letters: Vec<(i64, &DeadLetter)> = dead.iter().map(|(id, letter)| (*id, letter)).collect();
    put_aside(connection, &letters).await?;
    let ids: Vec<i64> = dead.iter().map(|(id, _)| *id).collect();
    delete(connection, &ids).await?;
    Ok(ids.len() as u64)
}
