//! Looks at a database file without opening a counter on it: nothing is made, nothing migrated.

use std::collections::BTreeSet;
use std::path::Path;

use loket_store::{Result, StoreError};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};

use crate::error::{failed, sentence};
use crate::open::{BUSY, MIGRATIONS};

/// What was found in a database file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inspection {
    /// Migrations that the next start will run.
    pub waiting: usize,
    /// It was written by a newer Loket.
    pub is_newer: bool,
    /// What `PRAGMA quick_check` complains of.
    pub damage: Vec<String>,
    /// The log that lets readers and the writer work side by side, and makes a commit safe.
    pub is_wal: bool,
    /// Why no row can be kept, if so; not tried on a file that was never migrated.
    pub unwritable: Option<String>,
}

/// Looks at the file; `None` where there is none.
///
/// A counter may run on it meanwhile: it reads what is committed, and writes one row of its own.
///
/// # Errors
/// [`StoreError::Database`] when it cannot be opened or is no database.
pub async fn inspect(path: &Path) -> Result<Option<Inspection>> {
    if !path.exists() {
        return Ok(None);
    }
    let settings = SqliteConnectOptions::new().filename(path).create_if_missing(false).busy_timeout(BUSY);
    let told = |error: sqlx::Error| StoreError::Database(sentence(&error));
    let mut connection = settings.connect().await.map_err(told)?;
    let mut found = look(&mut connection).await.map_err(told)?;
    if found.waiting < MIGRATIONS.iter().count() {
        found.unwritable = write(&mut connection).await.err().map(|error| error.to_string());
    }
    connection.close().await.map_err(failed)?;
    Ok(Some(found))
}

/// These statements name what the checked schema does not have.
async fn look(connection: &mut SqliteConnection) -> sqlx::Result<Inspection> {
    let mode: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(&mut *connection).await?;
    // So many faults are told at most: a broken file has thousands.
    let checked: Vec<String> = sqlx::query_scalar("PRAGMA quick_check(5)").fetch_all(&mut *connection).await?;
    let was_migrated: i64 = sqlx::query_scalar("SELECT count(*) FROM sqlite_master WHERE name = '_sqlx_migrations'")
        .fetch_one(&mut *connection)
        .await?;
    let run: BTreeSet<i64> = if was_migrated == 0 {
        BTreeSet::new()
    } else {
        let run: Vec<i64> =
            sqlx::query_scalar("SELECT version FROM _sqlx_migrations").fetch_all(&mut *connection).await?;
        run.into_iter().collect()
    };
    let known: BTreeSet<i64> = MIGRATIONS.iter().map(|migration| migration.version).collect();
    Ok(Inspection {
        waiting: known.difference(&run).count(),
        is_newer: run.difference(&known).next().is_some(),
        damage: checked.into_iter().filter(|line| line != "ok").collect(),
        is_wal: mode == "wal",
        unwritable: None,
    })
}

async fn write(connection: &mut SqliteConnection) -> Result<()> {
    let told = |error: sqlx::Error| StoreError::Database(sentence(&error));
    sqlx::query!("UPDATE heartbeat SET beats = beats + 1 WHERE id = 1")
        .execute(connection)
        .await
        .map(drop)
        .map_err(told)
}
