//! Objects of the file store that perhaps no file names.

use loket_store::Result;
use sqlx::{SqliteConnection, SqlitePool};

use crate::error::failed;
use crate::set;

pub(crate) async fn insert(connection: &mut SqliteConnection, sha256: &str) -> Result<()> {
    sqlx::query!("INSERT INTO stray_object (sha256) VALUES (?1) ON CONFLICT DO NOTHING", sha256)
        .execute(connection)
        .await
        .map_err(failed)?;
    Ok(())
}

pub(crate) async fn list(readers: &SqlitePool, after: &str, limit: u32) -> Result<Vec<String>> {
    let limit = i64::from(limit);
    sqlx::query_scalar!(
        "SELECT sha256 FROM stray_object
         WHERE sha256 > ?1 AND NOT EXISTS (SELECT 1 FROM file WHERE file.sha256 = stray_object.sha256)
         ORDER BY sha256 LIMIT ?2",
        after,
        limit
    )
    .fetch_all(readers)
    .await
    .map_err(failed)
}

pub(crate) async fn forget(connection: &mut SqliteConnection, gone: &[String]) -> Result<()> {
    let gone = set::json(gone);
    sqlx::query!("DELETE FROM stray_object WHERE sha256 IN (SELECT value FROM json_each(?1))", gone)
        .execute(connection)
        .await
        .map_err(failed)?;
    Ok(())
}
