//! Opening the file: settings, migrations, and clear words when it cannot be done.

use std::fs::OpenOptions;
use std::io;
use std::path::Path;
use std::time::Duration;

use loket_store::{Result, StoreError};
use sqlx::ConnectOptions;
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use crate::SqliteStore;
use crate::error::{DISK_FULL, DISK_READ_ONLY, is_read_only, not_migrated, sentence};
use crate::writer::Writer;

pub(crate) static MIGRATIONS: Migrator = sqlx::migrate!("../../migrations/sqlite");

/// How long a statement waits for another process on the same file.
pub(crate) const BUSY: Duration = Duration::from_secs(5);
const READERS: u32 = 4;

pub(crate) async fn open(path: &Path, pages: Option<u32>) -> Result<SqliteStore> {
    create_file(path).map_err(|error| refused(path, &for_io(path, &error)))?;
    let shared = SqliteConnectOptions::new().filename(path).foreign_keys(true).busy_timeout(BUSY);
    let writing = for_writing(shared.clone(), pages);

    let mut connection = writing.connect().await.map_err(|error| refused(path, &sentence(&error)))?;
    MIGRATIONS.run(&mut connection).await.map_err(|error| refused(path, &not_migrated(&error)))?;

    let readers = SqlitePoolOptions::new()
        .max_connections(READERS)
        .test_before_acquire(false)
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_with(shared.read_only(true))
        .await
        .map_err(|error| refused(path, &sentence(&error)))?;
    Ok(SqliteStore { writer: Writer::new(writing, connection), readers })
}

/// `synchronous = FULL` makes a commit outlive a power cut; `NORMAL` would lose the last ones in WAL
/// mode, and a batch is confirmed to Telegram on the strength of its commit.
fn for_writing(shared: SqliteConnectOptions, pages: Option<u32>) -> SqliteConnectOptions {
    let settings = shared.journal_mode(SqliteJournalMode::Wal).synchronous(SqliteSynchronous::Full);
    match pages {
        Some(pages) => settings.pragma("max_page_count", pages.to_string()),
        None => settings,
    }
}

/// Makes the file if there is none, readable by its owner only: it holds people's numbers. `SQLite`
/// gives its log files the same rights.
fn create_file(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

fn for_io(path: &Path, error: &io::Error) -> String {
    let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new(".")).display();
    if path.is_dir() {
        return "it is a directory; name a file in it".to_owned();
    }
    if error.kind() == io::ErrorKind::NotFound {
        return format!("the directory {directory} does not exist; make it or name another path");
    }
    if error.kind() == io::ErrorKind::NotADirectory {
        return format!("{directory} is no directory; name another path");
    }
    if error.kind() == io::ErrorKind::PermissionDenied {
        return format!("this user may not write there; give the user rights on the file and on {directory}");
    }
    if is_read_only(error) {
        return format!("{DISK_READ_ONLY}, or name another path");
    }
    if error.kind() == io::ErrorKind::StorageFull {
        return DISK_FULL.to_owned();
    }
    error.to_string()
}

fn refused(path: &Path, why: &str) -> StoreError {
    StoreError::Database(format!("cannot open the database {}: {why}", path.display()))
}
