//! Puts right, once a day, what waits for too long, and forgets what is no longer needed.

use jiff::{SignedDuration, Timestamp};
use loket_store::{Store, StoreError, Work};

use super::Shell;
use super::files::sweep::Swept;
use super::{files, sender};
use crate::stop::Stop;

/// Telegram keeps an update for a day; ids seen this long ago never come again.
const UPDATES_KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);
/// Nobody who has not looked at what was asked in vain for half a year will.
const QUERIES_KEPT: SignedDuration = SignedDuration::from_hours(180 * 24);
/// More different ones than an operator reads; the oldest go first.
const MOST_QUERIES: u32 = 2000;
/// The most deleted in one transaction, since everybody else waits for it.
const BATCH: u32 = 1000;
const EVERY: SignedDuration = SignedDuration::from_hours(24);

impl<S: Store> Shell<S> {
    /// Tidies up now and then every day, until it is stopped.
    pub async fn tidy_daily(&self, mut stop: Stop) {
        while !stop.is_requested() {
            let now = self.parts.clock.now();
            if let Err(error) = self.end_long_waits(now).await {
                tracing::warn!(%error, "whether anything waits for too long cannot be told: {error}");
            }
            match self.forget_updates(now).await {
                Ok(forgotten) => tracing::debug!(forgotten, "forgot {forgotten} update ids"),
                Err(error) => tracing::warn!(%error, "old update ids cannot be forgotten, tomorrow again: {error}"),
            }
            match self.forget_letters(now).await {
                Ok(0) => {}
                Ok(forgotten) => tracing::info!(forgotten, "deleted {forgotten} old dead letters"),
                Err(error) => tracing::warn!(%error, "old dead letters cannot be deleted, tomorrow again: {error}"),
            }
            match self.forget_queries(now).await {
                Ok(forgotten) => tracing::debug!(forgotten, "forgot {forgotten} unknown queries"),
                Err(error) => {
                    tracing::warn!(%error, "old unknown queries cannot be forgotten, tomorrow again: {error}");
                }
            }
            match self.sweep_files(&stop).await {
                Ok(swept) if swept == Swept::default() => {}
                Ok(Swept { files, objects }) => {
                    tracing::info!(
                        files,
                        objects,
                        "deleted {files} files that nobody names, {objects} of the file store"
                    );
                }
                Err(error) => tracing::warn!("files that nobody names cannot be deleted, tomorrow again: {error}"),
            }
            let tomorrow = now.saturating_add(EVERY).unwrap_or(Timestamp::MAX);
            tokio::select! {
                () = self.parts.clock.sleep_until(tomorrow) => {}
                () = stop.requested() => {}
            }
        }
    }

    /// What was to be tried again soon by a clock that was set back since would wait until it is that
    /// late again. Who was asked by Telegram to wait longer is asked again.
    async fn end_long_waits(&self, now: Timestamp) -> Result<(), StoreError> {
        let longest = sender::outcome::LONGEST_PAUSE.max(files::LONGEST_PAUSE);
        let latest = now.saturating_add(longest).unwrap_or(now);
        let hastened = self.parts.store.end_long_waits(latest, now).await?;
        if hastened > 0 {
            tracing::warn!(hastened, "{hastened} messages or files waited for too long; was the clock set back?");
            self.outbox_changed.notify_one();
            self.files_changed.notify_one();
        }
        Ok(())
    }

    async fn forget_updates(&self, now: Timestamp) -> Result<u64, StoreError> {
        let before = now.saturating_sub(UPDATES_KEPT).unwrap_or(Timestamp::MIN);
        let mut forgotten = 0;
        loop {
            let mut work = self.parts.store.begin().await?;
            let count = work.forget_updates(before, BATCH).await?;
            work.commit().await?;
            forgotten += count;
            if count < u64::from(BATCH) {
                return Ok(forgotten);
            }
        }
    }

    async fn forget_queries(&self, now: Timestamp) -> Result<u64, StoreError> {
        let before = now.saturating_sub(QUERIES_KEPT).unwrap_or(Timestamp::MIN);
        let mut work = self.parts.store.begin().await?;
        let forgotten = work.forget_unknown_queries(before, MOST_QUERIES).await?;
        work.commit().await?;
        Ok(forgotten)
    }

    /// Dead letters hold personal data; nobody who has not looked for months will.
    async fn forget_letters(&self, now: Timestamp) -> Result<u64, StoreError> {
        let days = i64::from(self.parts.letters_kept);
        if days == 0 {
            return Ok(0);
        }
        let before = now.saturating_sub(SignedDuration::from_hours(24 * days)).unwrap_or(Timestamp::MIN);
        let mut forgotten = 0;
        loop {
            let mut work = self.parts.store.begin().await?;
            let count = work.forget_dead_letters(before, BATCH).await?;
            work.commit().await?;
            forgotten += count;
            if count < u64::from(BATCH) {
                return Ok(forgotten);
            }
        }
    }
}
