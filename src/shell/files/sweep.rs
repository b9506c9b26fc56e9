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
use loket_store::rows::FileKey;
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

/// How far a sweep has come with the objects.
#[derive(Debug, Default)]
struct Strays {
    /// The last one tried, by its name.
    last: String,
    passed_over: usize,
    /// Why the last of those passed over could not be deleted.
    why: Option<String>,
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
        let mut last = None;
        while let Some(count) = self.forget_files(before, &mut last, stop).await? {
            swept.files += count;
        }
        let mut strays = Strays::default();
        while let Some(count) = self.delete_strays(&mut strays, stop).await? {
            swept.objects += count;
        }
        if let Some(why) = strays.why {
            let count = strays.passed_over;
            tracing::warn!(count, "{count} objects of the file store cannot be deleted, tomorrow again: {why}");
        }
        Ok(swept)
    }

    /// One batch of rows, those after the last one looked at; nothing when there is none left.
    async fn forget_files(
        &self,
        before: Timestamp,
        last: &mut Option<FileKey>,
        stop: &Stop,
    ) -> Result<Option<u64>, StoreError> {
        if stop.is_requested() {
            return Ok(None);
        }
        let keys = self.parts.store.list_forgettable_files(before, last.as_ref(), BATCH).await?;
        if keys.is_empty() {
            return Ok(None);
        }
        let mut work = self.parts.store.begin().await?;
        let count = work.forget_files(&keys, before).await?;
        work.commit().await?;
        *last = keys.into_iter().next_back();
        Ok(Some(count))
    }

    /// One batch of objects, those after the last one tried; nothing when there is none left. What cannot
    /// be deleted is passed over, stays written down, and keeps no other from being deleted.
    async fn delete_strays(&self, so_far: &mut Strays, stop: &Stop) -> Result<Option<u64>, StoreError> {
        let _alone = self.objects.write().await;
        // Asked with the right to delete at hand: a stop breaks off whoever keeps an object, and the
        // system may write that object to its end all the same.
        if stop.is_requested() {
            return Ok(None);
        }
        let strays = self.parts.store.list_stray_objects(&so_far.last, BATCH).await?;
        let Some(last) = strays.last() else { return Ok(None) };
        so_far.last.clone_from(last);
        let mut gone = Vec::with_capacity(strays.len());
        for sha256 in strays {
            match self.parts.depot.delete(&sha256).await {
                Ok(()) => gone.push(sha256),
                Err(error) => {
                    so_far.passed_over += 1;
                    so_far.why = Some(error.reason());
                }
            }
        }
        let mut work = self.parts.store.begin().await?;
        work.forget_objects(&gone).await?;
        work.commit().await?;
        Ok(Some(u64::try_from(gone.len()).unwrap_or(u64::MAX)))
    }
}
