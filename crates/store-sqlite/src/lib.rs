//! The database of Loket on `SQLite`: one file, one writer, readers beside it.
//!
//! * **Floors.** [`SqliteStore`] and [`SqliteWork`] only hand over; the SQL of each aggregate stands
//!   in the file of its name. No domain rule is decided here.
//! * **Sets.** A set goes into a statement as one JSON array, opened with `json_each`: one statement
//!   a table, however many rows.
//! * **Checked.** Every statement is checked while compiling against the migrations, with the data
//!   in `.sqlx/`; `scripts/prepare-queries` writes that data anew.
//! * **Moments** are kept in whole milliseconds; finer parts are cut off on writing *and* on
//!   comparing, so that what was written always equals itself.
//! * **Errors** never hold a stored value: they may end in a log.

mod application;
mod audit;
mod consent;
mod dead_letter;
mod dialogue;
mod error;
mod file;
mod form;
mod inspect;
mod moment;
mod moved_chat;
mod open;
mod outbox;
mod safety;
mod set;
mod stock;
mod stray_object;
mod timer;
mod unknown_query;
mod update_log;
mod work;
mod writer;

use std::path::Path;

use jiff::Timestamp;
use loket_core::domain::application::Happening;
use loket_core::domain::ids::{ApplicationId, ChatId, FormHash};
use loket_core::domain::question::Form;
use loket_store::rows::{
    Delivery, DialogueKey, FileKey, KeptLetter, LetterQuery, Moved, Stock, TimerRow, UnknownQuery, Verdict, WaitingFile,
};
use loket_store::{Result, Store, StoreError};
use sqlx::SqlitePool;

use crate::error::failed;
pub use crate::inspect::{Inspection, inspect};
pub use crate::safety::Safety;
pub use crate::work::SqliteWork;
use crate::writer::Writer;

/// A `SQLite` database file. A clone is another handle to the same one.
#[derive(Clone, Debug)]
pub struct SqliteStore {
    /// One connection that writes.
    writer: Writer,
    /// Connections that can only read; in WAL mode they never wait for the writer.
    readers: SqlitePool,
}

impl SqliteStore {
    /// Opens the database at this path, makes the file if there is none (its directory must be
    /// there), and brings its tables up to date.
    ///
    /// # Errors
    /// [`StoreError::Database`] with one sentence that names the path and what to do.
    pub async fn open(path: &Path) -> Result<Self> {
        open::open(path, None).await
    }

    /// As [`SqliteStore::open`], but the file may never have more than so many pages of 4 KiB: to
    /// keep a small disk from filling up, and to rehearse what happens on a full one.
    ///
    /// # Errors
    /// As [`SqliteStore::open`].
    pub async fn open_limited(path: &Path, pages: u32) -> Result<Self> {
        open::open(path, Some(pages)).await
    }

    /// The settings a commit's safety stands on, as the writing connection really has them.
    ///
    /// # Errors
    /// [`StoreError::Database`] when the database cannot be read.
    pub async fn read_safety(&self) -> Result<Safety> {
        let mut turn = self.writer.begin().await?;
        safety::read(&mut turn).await
    }
}

impl Store for SqliteStore {
    type Work = SqliteWork;

    async fn begin(&self) -> Result<SqliteWork> {
        self.writer.begin().await.map(SqliteWork::new)
    }

    /// Closes the file, so that its log is folded into it.
    async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }

    /// Writes a row and commits it: a full disk shows only when something is really written.
    async fn check(&self) -> Result<()> {
        let mut turn = self.writer.begin().await?;
        let written = sqlx::query!("UPDATE heartbeat SET beats = beats + 1 WHERE id = 1")
            .execute(&mut *turn)
            .await
            .map_err(failed)?;
        if written.rows_affected() != 1 {
            return Err(StoreError::Corrupt("heartbeat has lost its row".to_owned()));
        }
        turn.commit().await
    }

    async fn list_deliverable(&self, now: Timestamp, busy: &[ChatId], limit: u32) -> Result<Vec<Delivery>> {
        outbox::list_deliverable(&self.readers, now, busy, limit).await
    }

    async fn find_next_delivery(&self, busy: &[ChatId]) -> Result<Option<Timestamp>> {
        outbox::find_next(&self.readers, busy).await
    }

    async fn record_verdicts(&self, verdicts: &[Verdict]) -> Result<Vec<i64>> {
        if verdicts.is_empty() {
            return Ok(Vec::new());
        }
        let mut turn = self.writer.begin().await?;
        let letters = outbox::record_verdicts(&mut turn, verdicts).await?;
        turn.commit().await?;
        Ok(letters)
    }

    async fn put_aside_unreadable(&self, at: Timestamp) -> Result<u64> {
        let mut turn = self.writer.begin().await?;
        let count = outbox::put_aside_unreadable(&mut turn, at).await?;
        turn.commit().await?;
        Ok(count)
    }

    async fn list_moved_chats(&self) -> Result<Vec<Moved>> {
        moved_chat::list(&self.readers).await
    }

    async fn count_outbox(&self) -> Result<u64> {
        outbox::count(&self.readers).await
    }

    async fn take_stock(&self, now: Timestamp) -> Result<Stock> {
        stock::take(&self.readers, now).await
    }

    async fn list_due_timers(&self, now: Timestamp, limit: u32) -> Result<Vec<TimerRow>> {
        timer::list_due(&self.readers, now, limit).await
    }

    async fn find_next_timer(&self) -> Result<Option<Timestamp>> {
        timer::find_next(&self.readers).await
    }

    async fn list_due_files(&self, now: Timestamp, busy: &[DialogueKey], limit: u32) -> Result<Vec<WaitingFile>> {
        file::list_due(&self.readers, now, busy, limit).await
    }

    async fn find_next_file(&self, busy: &[DialogueKey]) -> Result<Option<Timestamp>> {
        file::find_next(&self.readers, busy).await
    }

    async fn end_long_waits(&self, latest: Timestamp, now: Timestamp) -> Result<u64> {
        let mut turn = self.writer.begin().await?;
        let deliveries = outbox::end_long_waits(&mut turn, latest, now).await?;
        let files = file::end_long_waits(&mut turn, latest, now).await?;
        turn.commit().await?;
        Ok(deliveries + files)
    }

    async fn count_deaths(&self, files: &[FileKey]) -> Result<()> {
        if files.is_empty() {
            return Ok(());
        }
        let mut turn = self.writer.begin().await?;
        file::count_deaths(&mut turn, files).await?;
        turn.commit().await
    }

    async fn postpone_file(&self, key: &FileKey, due: Timestamp) -> Result<()> {
        let mut turn = self.writer.begin().await?;
        file::postpone(&mut turn, key, due).await?;
        turn.commit().await
    }

    async fn expect_object(&self, sha256: &str) -> Result<()> {
        let mut turn = self.writer.begin().await?;
        stray_object::insert(&mut turn, sha256).await?;
        turn.commit().await
    }

    async fn list_stray_objects(&self, after: &str, limit: u32) -> Result<Vec<String>> {
        stray_object::list(&self.readers, after, limit).await
    }

    async fn list_forgettable_files(
        &self,
        before: Timestamp,
        after: Option<&FileKey>,
        limit: u32,
    ) -> Result<Vec<FileKey>> {
        file::list_forgettable(&self.readers, before, after, limit).await
    }

    async fn insert_forms(&self, forms: &[(FormHash, Form)]) -> Result<()> {
        if forms.is_empty() {
            return Ok(());
        }
        let mut turn = self.writer.begin().await?;
        form::insert(&mut turn, forms).await?;
        turn.commit().await
    }

    async fn list_forms(&self) -> Result<Vec<(FormHash, Form)>> {
        form::list(&self.readers).await
    }

    async fn search_dead_letters(&self, query: LetterQuery, limit: u32) -> Result<Vec<KeptLetter>> {
        dead_letter::search(&self.readers, query, limit).await
    }

    async fn find_dead_letter(&self, id: i64) -> Result<Option<KeptLetter>> {
        dead_letter::find(&self.readers, id).await
    }

    async fn list_retrying(&self, limit: u32) -> Result<Vec<KeptLetter>> {
        dead_letter::list_retrying(&self.readers, limit).await
    }

    async fn list_unknown_queries(&self, limit: u32) -> Result<Vec<UnknownQuery>> {
        unknown_query::list(&self.readers, limit).await
    }

    async fn list_audit(&self, application: ApplicationId) -> Result<Vec<Happening>> {
        audit::list(&self.readers, application).await
    }
}
