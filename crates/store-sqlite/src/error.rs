//! `SQLite`'s failures in the words of the store.
//!
//! `SQLite`'s messages name tables and columns, never values; those of JSON and of decoding may hold
//! values, and are replaced.

use std::fs::OpenOptions;
use std::io;
use std::path::Path;

use loket_store::StoreError;
use sqlx::error::DatabaseError;
use sqlx::migrate::MigrateError;

/// What a failed statement means.
pub(crate) fn failed(error: sqlx::Error) -> StoreError {
    let unique = error.as_database_error().filter(|database| database.is_unique_violation());
    if let Some(database) = unique {
        let message = database.message();
        let columns = message.strip_prefix("UNIQUE constraint failed: ").unwrap_or(message);
        return StoreError::Duplicate(columns.to_owned());
    }
    if let Some(database) = error.as_database_error().filter(|database| is_unfit(*database)) {
        return StoreError::Unfit(database.message().to_owned());
    }
    if let sqlx::Error::ColumnDecode { index, .. } = error {
        return StoreError::Corrupt(format!("column {index} has another type than expected"));
    }
    StoreError::Database(sentence(&error))
}

/// What failed migrations mean.
pub(crate) fn not_migrated(error: &MigrateError) -> String {
    if let MigrateError::Execute(inner) | MigrateError::ExecuteMigration(inner, _) = error {
        return sentence(inner);
    }
    if let MigrateError::VersionMissing(version) = error {
        return format!(
            "it was written by a newer Loket (its migration {version} is unknown here); start that version or restore a backup"
        );
    }
    if let MigrateError::VersionMismatch(version) = error {
        return format!(
            "its migration {version} differs from the one built in here; start the version that wrote the file or restore a backup"
        );
    }
    error.to_string()
}

/// The disk cannot be written, whatever `SQLite` makes of it.
pub(crate) const DISK_READ_ONLY: &str = "its disk is mounted read-only, as the kernel does after errors on it; look into the kernel's log, then mount it for writing";
/// There is no room left.
pub(crate) const DISK_FULL: &str = "the disk is full; make room on it";

/// What a failure to write means, with a look at the disk: to `SQLite` a disk that has become
/// read-only is one that does not answer.
pub(crate) fn failed_to_write(error: sqlx::Error, path: &Path) -> StoreError {
    let is_disk = error.as_database_error().and_then(primary_code).is_some_and(|code| matches!(code, 8 | 10 | 14));
    if is_disk && OpenOptions::new().append(true).open(path).is_err_and(|found| is_read_only(&found)) {
        return StoreError::Database(DISK_READ_ONLY.to_owned());
    }
    failed(error)
}

pub(crate) fn is_read_only(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::ReadOnlyFilesystem
}

/// A sentence that says what to do, where something can be done.
pub(crate) fn sentence(error: &sqlx::Error) -> String {
    if let Some(database) = error.as_database_error() {
        return match advice(database) {
            Some(advice) => format!("{advice} ({})", database.message()),
            None => database.message().to_owned(),
        };
    }
    if matches!(error, sqlx::Error::PoolTimedOut) {
        return "every connection was in use for too long; a question to it hangs".to_owned();
    }
    error.to_string()
}

/// Does `SQLite` refuse the content alone: too big, against a rule of a table, or of another type?
fn is_unfit(error: &dyn DatabaseError) -> bool {
    matches!(primary_code(error), Some(18..=20))
}

fn primary_code(error: &dyn DatabaseError) -> Option<i32> {
    let extended: i32 = error.code()?.parse().ok()?;
    Some(extended & 0xff)
}

/// What helps against a failure, by `SQLite`'s primary result code (<https://www.sqlite.org/rescode.html>).
fn advice(error: &dyn DatabaseError) -> Option<&'static str> {
    // To lie beside the log, a file of memory has to grow (SQLITE_IOERR_SHMSIZE).
    if error.code().is_some_and(|code| code == "4874") {
        return Some(DISK_FULL);
    }
    match primary_code(error)? {
        5 | 6 => Some("another program is writing to it; stop that one, or start only one Loket on a file"),
        3 | 14 | 23 => Some("this user may not open it; give the user rights on the file and on its directory"),
        8 => Some("it is read-only for this user; give the user the right to write to the file and to its directory"),
        10 => {
            Some("the disk does not answer as it should; check the disk, then restore a backup if the file is damaged")
        }
        11 => Some("the file is damaged; restore a backup"),
        13 => Some(DISK_FULL),
        26 => Some("the file is not a SQLite database; name another path, or move the file away"),
        _ => None,
    }
}
