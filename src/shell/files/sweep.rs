//! Files that nobody names any more: what was never handed in, was thrown away or was replaced.
//!
//! First the rows go, and what they named is written down as a stray object in the same transaction.
//! Then the strays that no row names are deleted, and struck off only when they are gone. A crash in
//! between leaves them written down, and the next sweep goes on.
//!
//! The same content may be kept anew at that moment. Whoever keeps an object holds the objects from
//! before it is written until its row names it, and a sweep looks and deletes only while nobody holds
//! them: so what is named when it looks is named as long as it deletes.

use jiff::{SignedDuration, Timestamp};
use loket_store::{Store, StoreError, Work};
use tokio::sync::RwLockReadGuard;

use super::super::Shell;
use crate::files::depot::DepotError;
use crate::stop::Stop;

/// A file is left alone for so long, whoever names it.
const LEAST_AGE: SignedDuration = SignedDuration::from_hours(24);
/// The most in one transaction, and the most deleted while whoever keeps a file waits.
const BATCH: u32 = 200;

/// How much was deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Rows.
    pub files: u64,
    /// Objects in the file store.
    pub objects: u64,
}

/// Why not all was deleted.
#[derive(Debug, thiserror::Error)]
pub enum SweepError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file store.
    #[error(transparent)]
    Depot(#[from] DepotError),
}

impl<S: Store> Shell<S> {
    /// As long as this lives, no object is deleted from the file store.
    pub async fn hold_objects(&self) -> RwLockReadGuard<'_, ()> {
        self.objects.read().await
    }

    /// Deletes files that nobody names any more and that are older than a day, in small steps.
    pub async fn sweep_files(&self, stop: &Stop) -> Result<Swept, SweepError> {
        let _under_way = self.activity.begin();
        let before = self.parts.clock.now().saturating_sub(LEAST_AGE).unwrap_or(Timestamp::MIN);
        let mut swept = Swept::default();
        while let Some(count) = self.forget_files(before, stop).await? {
            swept.files += count;
        }
        while let Some(count) = self.delete_strays(stop).await? {
            swept.objects += count;
        }
        Ok(swept)
    }

    /// One batch of rows; nothing when there is none left.
    async fn forget_files(&self, before: Timestamp, stop: &Stop) -> Result<Option<u64>, SweepError> {
        if stop.is_requested() {
            return Ok(None);
        }
        let keys = self.parts.store.list_forgettable_files(before, BATCH).await?;
        if keys.is_empty() {
            return Ok(None);
        }
        let mut work = self.parts.store.begin().await?;
        let count = work.forget_files(&keys, before).await?;
        work.commit().await?;
        Ok((count > 0).then_some(count))
    }

    /// One batch of objects; nothing when there is none left.
    async fn delete_strays(&self, stop: &Stop) -> Result<Option<u64>, SweepError> {
        let _alone = self.objects.write().await;
        // Asked with the right to delete at hand: a stop breaks off whoever keeps an object, and the
        // system may write that object to its end all the same.
        if stop.is_requested() {
            return Ok(None);
        }
        let strays = self.parts.store.list_stray_objects(BATCH).await?;
        for sha256 in &strays {
            self.parts.depot.delete(sha256).await?;
        }
        let mut work = self.parts.store.begin().await?;
        work.forget_objects(&strays).await?;
        work.commit().await?;
        let count = u64::try_from(strays.len()).unwrap_or(u64::MAX);
        Ok((count > 0).then_some(count))
    }
}
