//! Files that nobody names any more: what was never handed in, was thrown away or was replaced.
//!
//! First the rows go, and what they named is written down as a stray object in the same transaction.
//! Then the strays that no row names are deleted, and struck off only when they are gone. A crash in
//! between leaves them written down, and the next sweep goes on.
//!
//! The same content may be kept anew at that moment. Whoever keeps an object holds the objects from
//! before it is written until its row names it, and a sweep looks and deletes only while nobody holds
//! them: so what is named when it looks is named as long as it deletes.

use std::collections::HashSet;

use jiff::{SignedDuration, Timestamp};
use loket_store::{Store, StoreError, Work};
use tokio::sync::RwLockReadGuard;

use super::super::Shell;
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

impl<S: Store> Shell<S> {
    /// As long as this lives, no object is deleted from the file store.
    pub async fn hold_objects(&self) -> RwLockReadGuard<'_, ()> {
        self.objects.read().await
    }

    /// What the process before this one was writing when it died: part of a citizen's file, which no
    /// row names. Nothing is being kept yet.
    pub(super) async fn delete_unfinished(&self) {
        match self.parts.depot.delete_unfinished().await {
            Ok(0) => {}
            Ok(count) => tracing::info!(count, "deleted {count} files whose writing a crash had broken off"),
            Err(error) => tracing::warn!(%error, "files whose writing was broken off cannot be deleted: {error}"),
        }
    }

    /// Deletes files that nobody names any more and that are older than a day, in small steps.
    pub async fn sweep_files(&self, stop: &Stop) -> Result<Swept, StoreError> {
        let _under_way = self.activity.begin();
        let before = self.parts.clock.now().saturating_sub(LEAST_AGE).unwrap_or(Timestamp::MIN);
        let mut swept = Swept::default();
        while let Some(count) = self.forget_files(before, stop).await? {
            swept.files += count;
        }
        let mut passed_over = Vec::new();
        while let Some(count) = self.delete_strays(&mut passed_over, stop).await? {
            swept.objects += count;
        }
        if let Some((_, why)) = passed_over.last() {
            let count = passed_over.len();
            tracing::warn!(count, "{count} objects of the file store cannot be deleted, tomorrow again: {why}");
        }
        Ok(swept)
    }

    /// One batch of rows; nothing when there is none left.
    async fn forget_files(&self, before: Timestamp, stop: &Stop) -> Result<Option<u64>, StoreError> {
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

    /// One batch of objects; nothing when there is none left that was not tried. What cannot be deleted
    /// is passed over with the reason, stays written down, and keeps no other from being deleted.
    async fn delete_strays(
        &self,
        passed_over: &mut Vec<(String, String)>,
        stop: &Stop,
    ) -> Result<Option<u64>, StoreError> {
        let _alone = self.objects.write().await;
        // Asked with the right to delete at hand: a stop breaks off whoever keeps an object, and the
        // system may write that object to its end all the same.
        if stop.is_requested() {
            return Ok(None);
        }
        let limit = BATCH.saturating_add(u32::try_from(passed_over.len()).unwrap_or(u32::MAX));
        let mut strays = self.parts.store.list_stray_objects(limit).await?;
        let tried: HashSet<&String> = passed_over.iter().map(|(sha256, _)| sha256).collect();
        strays.retain(|sha256| !tried.contains(sha256));
        if strays.is_empty() {
            return Ok(None);
        }
        let mut gone = Vec::with_capacity(strays.len());
        for sha256 in strays {
            match self.parts.depot.delete(&sha256).await {
                Ok(()) => gone.push(sha256),
                Err(error) => passed_over.push((sha256, error.reason())),
            }
        }
        let mut work = self.parts.store.begin().await?;
        work.forget_objects(&gone).await?;
        work.commit().await?;
        Ok(Some(u64::try_from(gone.len()).unwrap_or(u64::MAX)))
    }
}
