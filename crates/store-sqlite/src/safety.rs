//! The settings on which the promise "committed is kept" stands, read back from the connection.

use loket_store::Result;
use sqlx::SqliteConnection;

use crate::error::failed;

/// What the writing connection really runs with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Safety {
    /// `wal`: readers never wait for the writer.
    pub journal_mode: String,
    /// 2 is `FULL`: a commit outlives a power cut.
    pub synchronous: i64,
    /// A happening needs its application.
    pub foreign_keys: bool,
    /// How long a statement waits for another process, in milliseconds.
    pub busy_timeout_ms: i64,
}

/// Without the casts the macro would look the columns up in tables that `SQLite` only pretends to have.
pub(crate) async fn read(connection: &mut SqliteConnection) -> Result<Safety> {
    sqlx::query_as!(
        Safety,
        r#"SELECT CAST(mode.journal_mode AS TEXT) AS "journal_mode!: String",
               CAST(disk.synchronous AS INTEGER) AS "synchronous!: i64",
               CAST(keys.foreign_keys AS INTEGER) AS "foreign_keys!: bool",
               CAST(busy.timeout AS INTEGER) AS "busy_timeout_ms!: i64"
           FROM pragma_journal_mode AS mode, pragma_synchronous AS disk, pragma_foreign_keys AS keys,
               pragma_busy_timeout AS busy"#
    )
    .fetch_one(connection)
    .await
    .map_err(failed)
}
