//! Files that citizens sent: what waits to be fetched, and what was found.

use jiff::Timestamp;
use loket_core::domain::file::Finding;
use loket_core::domain::ids::{ChatId, UserId};
use loket_store::rows::{DialogueKey, FileKey, JudgedFile, NewFile, StoredObject, WaitingFile};
use loket_store::{Result, StoreError};
use sqlx::{SqliteConnection, SqlitePool};

use crate::error::failed;
use crate::{moment, set};

struct Waiting {
    chat_id: i64,
    user_id: i64,
    unique_id: String,
    file_id: String,
    attempts: i64,
    tries: i64,
    created_at: i64,
    found: Option<String>,
    sha256: Option<String>,
    size: Option<i64>,
}

impl TryFrom<Waiting> for WaitingFile {
    type Error = StoreError;

    fn try_from(row: Waiting) -> Result<Self> {
        let key = key(row.chat_id, row.user_id, row.unique_id);
        let object = row.sha256.zip(row.size).map(|(sha256, size)| StoredObject { sha256, size: size.unsigned_abs() });
        let found = row.found.as_deref().and_then(read);
        let known = found.map(|finding| JudgedFile { key: key.clone(), finding, object });
        Ok(Self {
            key,
            file_id: row.file_id,
            attempts: u32::try_from(row.attempts).unwrap_or(u32::MAX),
            tries: u32::try_from(row.tries).unwrap_or(u32::MAX),
            created_at: moment::read(row.created_at, "file.created_at")?,
            known,
        })
    }
}

struct Key {
    chat: i64,
    user: i64,
    unique_id: String,
}

struct Looked {
    chat_id: i64,
    user_id: i64,
    unique_id: String,
    judged_at: Option<i64>,
    found: Option<String>,
}

fn key(chat: i64, user: i64, unique_id: String) -> FileKey {
    FileKey { dialogue: DialogueKey { chat: ChatId(chat), user: UserId(user) }, unique_id }
}

/// What was found; a finding of a later version, or a broken one, is as good as none, and keeps
/// nobody else's file waiting.
fn read(found: &str) -> Option<Finding> {
    serde_json::from_str(found).ok()
}

fn names(keys: &[FileKey]) -> String {
    set::json(keys.iter().map(|key| (key.dialogue.chat, key.dialogue.user, &key.unique_id)))
}

fn people(busy: &[DialogueKey]) -> String {
    set::json(busy.iter().map(|dialogue| (dialogue.chat, dialogue.user)))
}

pub(crate) async fn upsert(connection: &mut SqliteConnection, files: &[NewFile], at: Timestamp) -> Result<()> {
    if files.is_empty() {
        return Ok(());
    }
    let rows = set::json(
        files.iter().map(|file| (file.key.dialogue.chat, file.key.dialogue.user, &file.key.unique_id, &file.file_id)),
    );
    let at = moment::stored(at);
    sqlx::query!(
        "INSERT INTO file (chat_id, user_id, unique_id, file_id, due_at, created_at)
         SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, ?2, ?2 FROM json_each(?1) WHERE true
         ON CONFLICT (chat_id, user_id, unique_id) DO UPDATE SET
             file_id = excluded.file_id,
             due_at = excluded.due_at,
             attempts = iif(judged_at IS NULL, attempts, 0),
             created_at = iif(judged_at IS NULL, created_at, excluded.created_at),
             judged_at = NULL",
        rows,
        at
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

pub(crate) async fn judge(
    connection: &mut SqliteConnection,
    files: &[JudgedFile],
    at: Timestamp,
) -> Result<Vec<FileKey>> {
    if files.is_empty() {
        return Ok(Vec::new());
    }
    let rows = set::json(files.iter().map(|file| {
        let found = serde_json::to_string(&file.finding).expect("a finding is an enum of numbers");
        let (sha256, size) = file.object.as_ref().map(|object| (&object.sha256, object.size)).unzip();
        (file.key.dialogue.chat, file.key.dialogue.user, &file.key.unique_id, found, sha256, size)
    }));
    let at = moment::stored(at);
    let judged = sqlx::query_as!(
        Key,
        r#"UPDATE file SET judged_at = ?2, tries = 0, found = rows.value ->> 3,
             sha256 = rows.value ->> 4, size = rows.value ->> 5
           FROM json_each(?1) AS rows
           WHERE file.chat_id = rows.value ->> 0 AND file.user_id = rows.value ->> 1
             AND file.unique_id = rows.value ->> 2 AND file.judged_at IS NULL
           RETURNING chat_id AS "chat!", user_id AS "user!", unique_id AS "unique_id!""#,
        rows,
        at
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    Ok(judged.into_iter().map(|row| key(row.chat, row.user, row.unique_id)).collect())
}

pub(crate) async fn list_findings(
    connection: &mut SqliteConnection,
    keys: &[FileKey],
) -> Result<Vec<(FileKey, Option<Finding>)>> {
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let rows = names(keys);
    let found = sqlx::query_as!(
        Looked,
        r#"SELECT chat_id AS "chat_id!", user_id AS "user_id!", unique_id AS "unique_id!", judged_at, found FROM file
           WHERE (chat_id, user_id, unique_id) IN
               (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?1))"#,
        rows
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    Ok(found
        .into_iter()
        .map(|row| {
            let finding = row.found.as_deref().filter(|_| row.judged_at.is_some()).and_then(read);
            (key(row.chat_id, row.user_id, row.unique_id), finding)
        })
        .collect())
}

pub(crate) async fn postpone(connection: &mut SqliteConnection, key: &FileKey, due: Timestamp) -> Result<()> {
    let (chat, user, unique_id) = (key.dialogue.chat.0, key.dialogue.user.0, &key.unique_id);
    let due = moment::stored(due);
    sqlx::query!(
        "UPDATE file SET attempts = attempts + 1, tries = 0, due_at = ?4
         WHERE chat_id = ?1 AND user_id = ?2 AND unique_id = ?3 AND judged_at IS NULL",
        chat,
        user,
        unique_id,
        due
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

pub(crate) async fn count_deaths(connection: &mut SqliteConnection, keys: &[FileKey]) -> Result<()> {
    let rows = names(keys);
    sqlx::query!(
        "UPDATE file SET tries = tries + 1
         WHERE judged_at IS NULL AND (chat_id, user_id, unique_id) IN
             (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?1))",
        rows
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

pub(crate) async fn list_due(
    readers: &SqlitePool,
    now: Timestamp,
    busy: &[DialogueKey],
    limit: u32,
) -> Result<Vec<WaitingFile>> {
    let now = moment::stored(now);
    let busy = people(busy);
    let limit = i64::from(limit);
    sqlx::query_as!(
        Waiting,
        r#"SELECT chat_id AS "chat_id!", user_id AS "user_id!", unique_id AS "unique_id!", file_id AS "file_id!",
             attempts AS "attempts!", tries AS "tries!", created_at AS "created_at!", found, sha256, size
         FROM file AS waiting
         WHERE judged_at IS NULL AND due_at <= ?1
           AND (chat_id, user_id) NOT IN (SELECT value ->> 0, value ->> 1 FROM json_each(?2))
           AND NOT EXISTS (
               SELECT 1 FROM file AS longer
               WHERE longer.chat_id = waiting.chat_id AND longer.user_id = waiting.user_id
                 AND longer.judged_at IS NULL
                 AND (longer.due_at, longer.unique_id) < (waiting.due_at, waiting.unique_id)
           )
         ORDER BY due_at, unique_id
         LIMIT ?3"#,
        now,
        busy,
        limit
    )
    .fetch_all(readers)
    .await
    .map_err(failed)?
    .into_iter()
    .map(WaitingFile::try_from)
    .collect()
}

pub(crate) async fn end_long_waits(
    connection: &mut SqliteConnection,
    latest: Timestamp,
    now: Timestamp,
) -> Result<u64> {
    let (latest, now) = (moment::stored(latest), moment::stored(now));
    let hastened = sqlx::query!("UPDATE file SET due_at = ?2 WHERE due_at > ?1 AND judged_at IS NULL", latest, now)
        .execute(connection)
        .await
        .map_err(failed)?;
    Ok(hastened.rows_affected())
}

pub(crate) async fn find_next(readers: &SqlitePool, busy: &[DialogueKey]) -> Result<Option<Timestamp>> {
    let busy = people(busy);
    sqlx::query_scalar!(
        r#"SELECT due_at AS "due_at!" FROM file
           WHERE judged_at IS NULL
             AND (chat_id, user_id) NOT IN (SELECT value ->> 0, value ->> 1 FROM json_each(?1))
           ORDER BY due_at
           LIMIT 1"#,
        busy
    )
    .fetch_optional(readers)
    .await
    .map_err(failed)?
    .map(|due| moment::read(due, "file.due_at"))
    .transpose()
}

/// What names a file is told by the view `nameless_file`.
pub(crate) async fn list_forgettable(
    readers: &SqlitePool,
    before: Timestamp,
    after: Option<&FileKey>,
    limit: u32,
) -> Result<Vec<FileKey>> {
    let before = moment::stored(before);
    let (chat, user, unique_id) = after
        .map_or((i64::MIN, i64::MIN, ""), |key| (key.dialogue.chat.0, key.dialogue.user.0, key.unique_id.as_str()));
    let limit = i64::from(limit);
    let found = sqlx::query_as!(
        Key,
        r#"SELECT chat_id AS "chat!: i64", user_id AS "user!: i64", unique_id AS "unique_id!: String"
           FROM nameless_file
           WHERE created_at < ?1 AND (chat_id, user_id, unique_id) > (?2, ?3, ?4)
           ORDER BY chat_id, user_id, unique_id
           LIMIT ?5"#,
        before,
        chat,
        user,
        unique_id,
        limit
    )
    .fetch_all(readers)
    .await
    .map_err(failed)?;
    Ok(found.into_iter().map(|row| key(row.chat, row.user, row.unique_id)).collect())
}

/// Looks once more: somebody may have sent one of them again since.
pub(crate) async fn forget(connection: &mut SqliteConnection, keys: &[FileKey], before: Timestamp) -> Result<u64> {
    let rows = names(keys);
    let before = moment::stored(before);
    let forgotten = sqlx::query!(
        "DELETE FROM file WHERE (chat_id, user_id, unique_id) IN (
             SELECT chat_id, user_id, unique_id FROM nameless_file
             WHERE created_at < ?2 AND (chat_id, user_id, unique_id) IN
                   (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?1))
         )",
        rows,
        before
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(forgotten.rows_affected())
}
