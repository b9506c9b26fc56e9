//! What is remembered of conversations.

use jiff::Timestamp;
use loket_core::domain::ids::{ChatId, UserId};
use loket_core::domain::lang::Lang;
use loket_store::rows::{DialogueKey, DialogueRow};
use loket_store::{Result, StoreError};
use sqlx::SqliteConnection;

use crate::error::failed;
use crate::{moment, set};

struct Row {
    chat_id: i64,
    user_id: i64,
    state: String,
    lang: String,
    reachable: i64,
}

impl TryFrom<Row> for DialogueRow {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            key: DialogueKey { chat: ChatId(row.chat_id), user: UserId(row.user_id) },
            state: row.state,
            lang: parse_lang(&row.lang)?,
            reachable: row.reachable != 0,
        })
    }
}

/// Reads a stored language.
pub(crate) fn parse_lang(stored: &str) -> Result<Lang> {
    Lang::find(stored).ok_or_else(|| StoreError::Corrupt("dialogue.lang is no language of the counter".to_owned()))
}

pub(crate) async fn list(connection: &mut SqliteConnection, keys: &[DialogueKey]) -> Result<Vec<DialogueRow>> {
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let keys = set::json(keys.iter().map(|key| (key.chat, key.user)));
    sqlx::query_as!(
        Row,
        "SELECT chat_id, user_id, state, lang, reachable FROM dialogue
         WHERE (chat_id, user_id) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?1))",
        keys
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?
    .into_iter()
    .map(DialogueRow::try_from)
    .collect()
}

pub(crate) async fn upsert(connection: &mut SqliteConnection, rows: &[DialogueRow], at: Timestamp) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let rows =
        set::json(rows.iter().map(|row| (row.key.chat, row.key.user, &row.state, row.lang.code(), row.reachable)));
    let at = moment::stored(at);
    sqlx::query!(
        "INSERT INTO dialogue (chat_id, user_id, state, lang, reachable, updated_at)
         SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, ?2
         FROM json_each(?1) WHERE true
         ON CONFLICT (chat_id, user_id) DO UPDATE SET
             state = excluded.state,
             lang = excluded.lang,
             reachable = excluded.reachable,
             updated_at = excluded.updated_at",
        rows,
        at
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}
