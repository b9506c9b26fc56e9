//! A part of the counter that panics: a database that breaks where only that part asks it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::Result;
use jiff::{SignedDuration, Timestamp};
use loket::app::{App, Loaded, Running};
use loket::clock::{Clock, ManualClock};
use loket::config::{Environment, Token};
use loket::shell::Engine;
use loket_core::domain::application::Happening;
use loket_core::domain::ids::{ApplicationId, ChatId, FormHash};
use loket_core::domain::question::Form;
use loket_core::engine::Wants;
use loket_store::rows::{
    Delivery, DialogueKey, FileKey, KeptLetter, LetterQuery, Moved, Stock, TimerRow, UnknownQuery, Verdict, WaitingFile,
};
use loket_store::{Result as Stored, Store};
use loket_store_sqlite::{SqliteStore, SqliteWork};
use tempfile::TempDir;

use crate::opening::{FREE, settings};
use crate::script::Script;
use crate::{STOP, step};

/// A database that panics in one method, once it is told to.
#[derive(Clone)]
struct Fragile {
    inner: SqliteStore,
    method: &'static str,
    breaks: Arc<AtomicBool>,
}

impl Fragile {
    fn passes(&self, method: &str) -> &SqliteStore {
        assert!(method != self.method || !self.breaks.load(Ordering::SeqCst), "as I was told");
        &self.inner
    }
}

impl Store for Fragile {
    type Work = SqliteWork;

    async fn begin(&self) -> Stored<SqliteWork> {
        self.passes("begin").begin().await
    }

    async fn close(&self) {
        self.inner.close().await;
    }

    async fn check(&self) -> Stored<()> {
        self.inner.check().await
    }

    async fn list_deliverable(&self, now: Timestamp, busy: &[ChatId], limit: u32) -> Stored<Vec<Delivery>> {
        self.inner.list_deliverable(now, busy, limit).await
    }

    async fn find_next_delivery(&self, busy: &[ChatId]) -> Stored<Option<Timestamp>> {
        self.passes("find_next_delivery").find_next_delivery(busy).await
    }

    async fn record_verdicts(&self, verdicts: &[Verdict]) -> Stored<Vec<i64>> {
        self.passes("record_verdicts").record_verdicts(verdicts).await
    }

    async fn put_aside_unreadable(&self, at: Timestamp) -> Stored<u64> {
        self.inner.put_aside_unreadable(at).await
    }

    async fn list_moved_chats(&self) -> Stored<Vec<Moved>> {
        self.inner.list_moved_chats().await
    }

    async fn count_outbox(&self) -> Stored<u64> {
        self.inner.count_outbox().await
    }

    async fn take_stock(&self, now: Timestamp) -> Stored<Stock> {
        self.inner.take_stock(now).await
    }

    async fn list_due_timers(&self, now: Timestamp, limit: u32) -> Stored<Vec<TimerRow>> {
        self.inner.list_due_timers(now, limit).await
    }

    async fn find_next_timer(&self) -> Stored<Option<Timestamp>> {
        self.passes("find_next_timer").find_next_timer().await
    }

    async fn list_due_files(&self, now: Timestamp, busy: &[DialogueKey], limit: u32) -> Stored<Vec<WaitingFile>> {
        self.inner.list_due_files(now, busy, limit).await
    }

    async fn find_next_file(&self, busy: &[DialogueKey]) -> Stored<Option<Timestamp>> {
        self.passes("find_next_file").find_next_file(busy).await
    }

    async fn postpone_file(&self, key: &FileKey, due: Timestamp) -> Stored<()> {
        self.inner.postpone_file(key, due).await
    }

    async fn end_long_waits(&self, latest: Timestamp, now: Timestamp) -> Stored<u64> {
        self.inner.end_long_waits(latest, now).await
    }

    async fn count_deaths(&self, files: &[FileKey]) -> Stored<()> {
        self.inner.count_deaths(files).await
    }

    async fn expect_object(&self, sha256: &str) -> Stored<()> {
        self.inner.expect_object(sha256).await
    }

    async fn list_stray_objects(&self, after: &str, limit: u32) -> Stored<Vec<String>> {
        self.inner.list_stray_objects(after, limit).await
    }

    async fn list_forgettable_files(
        &self,
        before: Timestamp,
        after: Option<&FileKey>,
        limit: u32,
    ) -> Stored<Vec<FileKey>> {
        self.inner.list_forgettable_files(before, after, limit).await
    }

    async fn insert_forms(&self, forms: &[(FormHash, Form)]) -> Stored<()> {
        self.inner.insert_forms(forms).await
    }

    async fn list_forms(&self) -> Stored<Vec<(FormHash, Form)>> {
        self.inner.list_forms().await
    }

    async fn search_dead_letters(&self, query: LetterQuery, limit: u32) -> Stored<Vec<KeptLetter>> {
        self.inner.search_dead_letters(query, limit).await
    }

    async fn find_dead_letter(&self, id: i64) -> Stored<Option<KeptLetter>> {
        self.inner.find_dead_letter(id).await
    }

    async fn list_retrying(&self, limit: u32) -> Stored<Vec<KeptLetter>> {
        self.passes("list_retrying").list_retrying(limit).await
    }

    async fn list_unknown_queries(&self, limit: u32) -> Stored<Vec<UnknownQuery>> {
        self.inner.list_unknown_queries(limit).await
    }

    async fn list_audit(&self, application: ApplicationId) -> Stored<Vec<Happening>> {
        self.inner.list_audit(application).await
    }
}

struct Counter {
    script: Script,
    clock: ManualClock,
    breaks: Arc<AtomicBool>,
    running: Running<Fragile>,
    _folder: TempDir,
}

impl Counter {
    async fn open(method: &'static str, breaks_at_once: bool) -> Result<Self> {
        let clock = ManualClock::new("2026-03-02T01:00:00Z".parse()?);
        let (script, folder) = (Script::start().await, tempfile::tempdir()?);
        let config = settings(Environment::default(), &script.url, folder.path(), FREE)?;
        let mut app = App::new(config, Token::new("1:x".to_owned()), Loaded::default());
        app.clock = Clock::Manual(clock.clone());
        app.engine = Engine { step, wants: |_, _, _| Wants::default() };
        let breaks = Arc::new(AtomicBool::new(breaks_at_once));
        let inner = SqliteStore::open(&folder.path().join("loket.db")).await?;
        let running = app.start_on(Fragile { inner, method, breaks: Arc::clone(&breaks) }).await?;
        Ok(Self { script, clock, breaks, running, _folder: folder })
    }

    /// The counter fails by itself, says which part it was, and stops within its grace.
    async fn falls(mut self, part: &str) -> Result<()> {
        let told = tokio::time::timeout(Duration::from_secs(20), self.running.failed()).await?.to_string();
        assert_eq!(told, format!("a bug: the part \"{part}\" of the counter panicked; it has to be started again"));
        let ailments = self.running.shell().vitals().ailments(self.running.shell().vitals().now());
        assert_eq!(ailments, [format!("the part \"{part}\" of the counter has ended")]);
        tokio::time::timeout(STOP, self.running.stop()).await?
    }
}

#[tokio::test]
async fn a_sender_that_panics_ends_the_counter() -> Result<()> {
    let counter = Counter::open("record_verdicts", true).await?;
    counter.script.text(1, 7, "say a");
    counter.falls("sender").await
}

#[tokio::test]
async fn inboxes_that_panic_end_the_counter() -> Result<()> {
    let counter = Counter::open("begin", false).await?;
    counter.script.text(1, 7, "say a");
    counter.script.until(|script| script.sent(7) == ["a"]).await;
    counter.running.shell().settled().await?;
    counter.breaks.store(true, Ordering::SeqCst);
    counter.script.text(2, 7, "say b");
    counter.falls("polling").await
}

#[tokio::test]
async fn a_janitor_that_panics_ends_the_counter() -> Result<()> {
    let counter = Counter::open("begin", false).await?;
    counter.script.text(1, 7, "say a");
    counter.script.until(|script| script.sent(7) == ["a"]).await;
    counter.running.shell().settled().await?;
    counter.breaks.store(true, Ordering::SeqCst);
    counter.clock.advance(SignedDuration::from_hours(25));
    counter.falls("janitor").await
}

#[tokio::test]
async fn every_part_that_only_waits_and_panics_ends_the_counter() -> Result<()> {
    for (method, part) in
        [("find_next_timer", "timers"), ("find_next_file", "files"), ("list_retrying", "dead letters")]
    {
        Counter::open(method, true).await?.falls(part).await?;
    }
    Ok(())
}
