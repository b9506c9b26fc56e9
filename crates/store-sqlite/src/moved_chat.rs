//! Groups that Telegram has given another id, and what waits for them.

use jiff::Timestamp;
use loket_core::domain::ids::ChatId;
use loket_store::Result;
use loket_store::rows::Moved;
use sqlx::{SqliteConnection, SqlitePool};

use crate::error::failed;
use crate::{moment, set};

/// Keeps the moves, closes chains, and readdresses what waits.
pub(crate) async fn insert(connection: &mut SqliteConnection, moves: &[Moved], at: Timestamp) -> Result<()> {
    // A group that moved to where it is has not moved.
    let moves: Vec<_> = moves.iter().filter(|moved| moved.from != moved.to).collect();
    if moves.is_empty() {
        return Ok(());
    }
    let rows = set::json(moves.iter().map(|moved| (moved.from, moved.to)));
    let at = moment::stored(at);
    // Where a group has moved to is where it is: an older move away from there no longer counts.
    sqlx::query!("DELETE FROM moved_chat WHERE old_chat IN (SELECT value ->> 1 FROM json_each(?1))", rows)
        .execute(&mut *connection)
        .await
        .map_err(failed)?;
    sqlx::query!(
        "INSERT INTO moved_chat (old_chat, new_chat, moved_at)
         SELECT value ->> 0, value ->> 1, ?2 FROM json_each(?1) WHERE true
         ON CONFLICT (old_chat) DO UPDATE SET new_chat = excluded.new_chat, moved_at = excluded.moved_at",
        rows,
        at
    )
    .execute(&mut *connection)
    .await
    .map_err(failed)?;
    sqlx::query!(
        "UPDATE moved_chat SET new_chat = line.value ->> 1
         FROM json_each(?1) AS line
         WHERE moved_chat.new_chat = line.value ->> 0 AND moved_chat.old_chat <> line.value ->> 1",
        rows
    )
    .execute(&mut *connection)
    .await
    .map_err(failed)?;
    readdress(connection, &rows).await
}

/// A message that is to be changed stayed in the old group, and its number may be another's in the
/// new one.
async fn readdress(connection: &mut SqliteConnection, moves: &str) -> Result<()> {
    sqlx::query!(
        "DELETE FROM outbox
         WHERE chat_id IN (SELECT value ->> 0 FROM json_each(?1))
           AND json_valid(payload) AND json_extract(payload, '$.message_id') IS NOT NULL",
        moves
    )
    .execute(&mut *connection)
    .await
    .map_err(failed)?;
    sqlx::query!(
        "UPDATE outbox SET
             chat_id = line.value ->> 1,
             payload = iif(json_valid(payload), json_set(payload, '$.chat_id', line.value ->> 1), payload)
         FROM json_each(?1) AS line
         WHERE outbox.chat_id = line.value ->> 0",
        moves
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

pub(crate) async fn list(readers: &SqlitePool) -> Result<Vec<Moved>> {
    let rows = sqlx::query!("SELECT old_chat, new_chat FROM moved_chat ORDER BY old_chat")
        .fetch_all(readers)
        .await
        .map_err(failed)?;
    Ok(rows.iter().map(|row| Moved { from: ChatId(row.old_chat), to: ChatId(row.new_chat) }).collect())
}
