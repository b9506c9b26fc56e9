//! What Loket needs of a database.
//!
//! [`Store`] is the whole of it; `loket-store-sqlite` keeps it, and a further database has to pass
//! the same [`conformance`] suite. No SQL stands above this floor.
//!
//! Everything that happens is written inside a [`Work`]: one transaction, set-based statements,
//! and nothing is true before [`Work::commit`] has returned.

pub mod conformance;
pub mod rows;

use std::collections::HashSet;
use std::future::Future;

use jiff::Timestamp;
use loket_core::domain::application::{Application, Happening};
use loket_core::domain::file::Finding;
use loket_core::domain::ids::{ApplicationId, ChatId, FormHash, UserId};
use loket_core::domain::question::Form;
use loket_core::domain::reference::ReferenceNumber;
use loket_core::engine::context::Named;

use rows::{
    Attempt, Consent, DeadLetter, Delivery, DialogueKey, DialogueRow, FileKey, JudgedFile, KeptLetter, LetterQuery,
    Moved, NewDelivery, NewFile, Refused, Stock, TimerRow, UnknownQuery, Unreached, Verdict, WaitingFile,
};

/// What went wrong in the database.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else changed the application first; the whole work is to be done again.
    #[error("the application was changed by somebody else first")]
    Conflict,
    /// A row that must be unique exists already: a reference number, or a draft handed in twice.
    #[error("a row with this key exists already: {0}")]
    Duplicate(String),
    /// A stored value cannot be read.
    #[error("a stored value cannot be read: {0}")]
    Corrupt(String),
    /// The database is well, but does not take what is to be written: a rule of its tables forbids it,
    /// or it is too big. Trying again helps nothing.
    #[error("the database does not take what is to be written: {0}")]
    Unfit(String),
    /// The database itself: cannot be opened, is full, is read-only, is gone.
    #[error("the database failed: {0}")]
    Database(String),
}

/// The outcome of a call to the database.
pub type Result<T> = std::result::Result<T, StoreError>;

/// A database.
pub trait Store: Clone + Send + Sync + 'static {
    /// A transaction that writes.
    type Work: Work;

    /// Begins a transaction that writes. There is one at a time (`SQLite`) or the rows decide.
    fn begin(&self) -> impl Future<Output = Result<Self::Work>> + Send;

    /// Waits for what is under way and lets the database go; what was committed is found again.
    fn close(&self) -> impl Future<Output = ()> + Send;

    /// Can it be written to at this moment?
    fn check(&self) -> impl Future<Output = Result<()>> + Send;

    /// Deliveries that may be sent now: for every chat its oldest row, if that is due, and if the
    /// chat is not among `busy`. The most urgent chats first, then older rows first.
    /// [`StoreError::Corrupt`] when one cannot be read; see [`Store::put_aside_unreadable`].
    fn list_deliverable(
        &self,
        now: Timestamp,
        busy: &[ChatId],
        limit: u32,
    ) -> impl Future<Output = Result<Vec<Delivery>>> + Send;

    /// When the next waiting delivery becomes due, of chats not among `busy`.
    fn find_next_delivery(&self, busy: &[ChatId]) -> impl Future<Output = Result<Option<Timestamp>>> + Send;

    /// Writes down what became of deliveries, in one transaction; returns the ids of the dead
    /// letters. A delivery that was a dead letter before is that letter again.
    fn record_verdicts(&self, verdicts: &[Verdict]) -> impl Future<Output = Result<Vec<i64>>> + Send;

    /// Puts deliveries that cannot be read aside as dead letters; returns how many there were.
    /// Reads the whole outbox.
    fn put_aside_unreadable(&self, at: Timestamp) -> impl Future<Output = Result<u64>> + Send;

    /// Groups that have another id now, each with the id it has today.
    fn list_moved_chats(&self) -> impl Future<Output = Result<Vec<Moved>>> + Send;

    /// How many deliveries wait.
    fn count_outbox(&self) -> impl Future<Output = Result<u64>> + Send;

    /// How much of everything there is at `now`.
    fn take_stock(&self, now: Timestamp) -> impl Future<Output = Result<Stock>> + Send;

    /// Timers due by `now`, the oldest first.
    fn list_due_timers(&self, now: Timestamp, limit: u32) -> impl Future<Output = Result<Vec<TimerRow>>> + Send;

    /// When the next timer rings.
    fn find_next_timer(&self) -> impl Future<Output = Result<Option<Timestamp>>> + Send;

    /// Files that may be fetched now: of every person not among `busy` the one due longest. The
    /// longest due first.
    fn list_due_files(
        &self,
        now: Timestamp,
        busy: &[DialogueKey],
        limit: u32,
    ) -> impl Future<Output = Result<Vec<WaitingFile>>> + Send;

    /// When the next waiting file becomes due, of people not among `busy`.
    fn find_next_file(&self, busy: &[DialogueKey]) -> impl Future<Output = Result<Option<Timestamp>>> + Send;

    /// Lets deliveries and files that wait for a moment after `latest` wait no longer than until `now`;
    /// returns how many there were. No pause is so long: the clock was wrong when it was set.
    fn end_long_waits(&self, latest: Timestamp, now: Timestamp) -> impl Future<Output = Result<u64>> + Send;

    /// Counts a try without an end of each of these files, those of them that wait.
    fn count_deaths(&self, files: &[FileKey]) -> impl Future<Output = Result<()>> + Send;

    /// Tries a file again then; the attempts are counted up, and the try has ended in order.
    /// Nothing for one that waits no more.
    fn postpone_file(&self, key: &FileKey, due: Timestamp) -> impl Future<Output = Result<()>> + Send;

    /// An object of this name is about to be put into the file store. Until a file names it, it is
    /// a stray one: so whatever a crash leaves there is found.
    fn expect_object(&self, sha256: &str) -> impl Future<Output = Result<()>> + Send;

    /// Objects that were put into the file store, or were to be, and that no file names; by their
    /// names, those after the one given, which may be empty.
    fn list_stray_objects(&self, after: &str, limit: u32) -> impl Future<Output = Result<Vec<String>>> + Send;

    /// Files asked for before this moment that neither the conversation nor an application of their
    /// person names any more; in the order of their keys, those after the one given. To its end it
    /// reads every file once.
    fn list_forgettable_files(
        &self,
        before: Timestamp,
        after: Option<&FileKey>,
        limit: u32,
    ) -> impl Future<Output = Result<Vec<FileKey>>> + Send;

    /// Keeps forms that are not kept yet; a form never changes under its hash.
    fn insert_forms(&self, forms: &[(FormHash, Form)]) -> impl Future<Output = Result<()>> + Send;

    /// Every form kept.
    fn list_forms(&self) -> impl Future<Output = Result<Vec<(FormHash, Form)>>> + Send;

    /// What was put aside, the newest first.
    fn list_dead_letters(&self, limit: u32) -> impl Future<Output = Result<Vec<KeptLetter>>> + Send {
        self.search_dead_letters(LetterQuery::default(), limit)
    }

    /// What was put aside and is asked for, the newest first.
    fn search_dead_letters(
        &self,
        query: LetterQuery,
        limit: u32,
    ) -> impl Future<Output = Result<Vec<KeptLetter>>> + Send;

    /// One of them.
    fn find_dead_letter(&self, id: i64) -> impl Future<Output = Result<Option<KeptLetter>>> + Send;

    /// What was given back and not taken up yet, the oldest first.
    fn list_retrying(&self, limit: u32) -> impl Future<Output = Result<Vec<KeptLetter>>> + Send;

    /// What was asked for in vain, the most frequent first, of equals the newest.
    fn list_unknown_queries(&self, limit: u32) -> impl Future<Output = Result<Vec<UnknownQuery>>> + Send;

    /// Everything written down about one application: its history and attempts, the oldest first.
    fn list_audit(&self, application: ApplicationId) -> impl Future<Output = Result<Vec<Happening>>> + Send;
}

/// One transaction. Dropped without [`Work::commit`], it leaves no trace.
///
/// Every method takes a whole set and costs a constant number of statements.
pub trait Work: Send {
    /// Writes down the ids of updates and returns those that were not seen before.
    fn claim_updates(
        &mut self,
        bot: UserId,
        ids: &[i64],
        at: Timestamp,
    ) -> impl Future<Output = Result<HashSet<i64>>> + Send;

    /// Forgets updates seen before this moment, the oldest first, so many at most.
    fn forget_updates(&mut self, before: Timestamp, limit: u32) -> impl Future<Output = Result<u64>> + Send;

    /// What is remembered of these conversations; nothing for new ones.
    fn list_dialogues(&mut self, keys: &[DialogueKey]) -> impl Future<Output = Result<Vec<DialogueRow>>> + Send;

    /// Keeps conversations, new ones and changed ones.
    fn upsert_dialogues(&mut self, rows: &[DialogueRow], at: Timestamp) -> impl Future<Output = Result<()>> + Send;

    /// The applications of these people with their history, the newest first, at most `each` a
    /// person.
    fn list_applications_of(
        &mut self,
        applicants: &[UserId],
        each: u32,
    ) -> impl Future<Output = Result<Vec<Application>>> + Send;

    /// Applications by id, with what is known of those who applied.
    fn list_applications(&mut self, ids: &[ApplicationId]) -> impl Future<Output = Result<Vec<Named>>> + Send;

    /// Applications by number, with what is known of those who applied.
    fn list_applications_by_reference(
        &mut self,
        references: &[ReferenceNumber],
    ) -> impl Future<Output = Result<Vec<Named>>> + Send;

    /// Keeps new applications and the happenings in their history.
    /// [`StoreError::Duplicate`] when a reference number or a draft is taken.
    fn insert_applications(&mut self, applications: &[Application]) -> impl Future<Output = Result<()>> + Send;

    /// Keeps changed applications, each with the revision it must still have, and the last
    /// happening of each one's history. [`StoreError::Conflict`] when one has another revision.
    fn update_applications(&mut self, applications: &[(Application, u32)]) -> impl Future<Output = Result<()>> + Send;

    /// Writes down attempts that changed nothing.
    fn insert_attempts(&mut self, attempts: &[Attempt]) -> impl Future<Output = Result<()>> + Send;

    /// Writes down who agreed to which notice.
    fn insert_consents(&mut self, consents: &[Consent]) -> impl Future<Output = Result<()>> + Send;

    /// Puts messages into the outbox, in this order; those to a group that has moved go to where
    /// it is today. A chat becomes as urgent as the most urgent of them, so that nobody who waits
    /// for a reply waits for what others are told.
    fn insert_deliveries(
        &mut self,
        deliveries: &[NewDelivery],
        at: Timestamp,
    ) -> impl Future<Output = Result<()>> + Send;

    /// Takes away everything that waits for the chats in which these were refused, unless the row
    /// is gone, or something was put there after the call had begun: then somebody may be back,
    /// and the refusal is no longer news.
    fn claim_refusals(&mut self, refusals: &[Refused]) -> impl Future<Output = Result<Vec<Unreached>>> + Send;

    /// Keeps where groups have moved to, and sends what waits for them there. Changes of earlier
    /// messages are dropped: the messages stayed behind.
    fn move_chats(&mut self, moves: &[Moved], at: Timestamp) -> impl Future<Output = Result<()>> + Send;

    /// Sets timers; the same key replaces the earlier one.
    fn upsert_timers(&mut self, timers: &[TimerRow]) -> impl Future<Output = Result<()>> + Send;

    /// Takes timers away.
    fn delete_timers(&mut self, timers: &[(DialogueKey, String)]) -> impl Future<Output = Result<()>> + Send;

    /// Takes away timers that rang, unless they were set anew for another moment since; returns
    /// those that were really there. Only they may have an effect.
    fn claim_timers(&mut self, timers: &[TimerRow]) -> impl Future<Output = Result<Vec<TimerRow>>> + Send;

    /// Asks for files to be fetched, from now on. One that waits already goes on waiting with its
    /// newest handle; one that was judged is asked for anew, and what was found is remembered.
    fn upsert_files(&mut self, files: &[NewFile], at: Timestamp) -> impl Future<Output = Result<()>> + Send;

    /// Writes down what was found in files that wait, and returns which of them really waited.
    /// Only they may have an effect. Their tries have ended in order.
    fn judge_files(&mut self, files: &[JudgedFile], at: Timestamp)
    -> impl Future<Output = Result<Vec<FileKey>>> + Send;

    /// What was found in these files; nothing yet for those that wait. Unknown ones are left out.
    fn list_findings(
        &mut self,
        keys: &[FileKey],
    ) -> impl Future<Output = Result<Vec<(FileKey, Option<Finding>)>>> + Send;

    /// Deletes those of these files that were asked for before this moment and are still named by
    /// nobody; returns how many. What they alone named in the file store is a stray object from then on.
    fn forget_files(&mut self, keys: &[FileKey], before: Timestamp) -> impl Future<Output = Result<u64>> + Send;

    /// These objects are gone from the file store: they are no stray ones any more.
    fn forget_objects(&mut self, gone: &[String]) -> impl Future<Output = Result<()>> + Send;

    /// Puts aside what could not be worked; returns the ids, in order.
    fn insert_dead_letters(&mut self, letters: &[DeadLetter]) -> impl Future<Output = Result<Vec<i64>>> + Send;

    /// Gives waiting letters back, all of them without `ids`, but no conversations: those have begun
    /// anew. Returns how many.
    fn retry_dead_letters(&mut self, ids: Option<&[i64]>, at: Timestamp) -> impl Future<Output = Result<u64>> + Send;

    /// Takes up letters that were given back, and returns those that nobody took up before.
    fn claim_dead_letters(&mut self, ids: &[i64]) -> impl Future<Output = Result<HashSet<i64>>> + Send;

    /// Puts taken-up letters aside again, each with what went wrong this time.
    fn return_dead_letters(&mut self, letters: &[(i64, String)]) -> impl Future<Output = Result<()>> + Send;

    /// Puts messages that were dead letters at the end of their chats, as if never tried.
    fn redeliver(
        &mut self,
        deliveries: &[(i64, NewDelivery)],
        at: Timestamp,
    ) -> impl Future<Output = Result<()>> + Send;

    /// Deletes dead letters for good, unless one is just given back; returns how many.
    fn delete_dead_letters(&mut self, ids: &[i64]) -> impl Future<Output = Result<u64>> + Send;

    /// Deletes dead letters put aside before this moment, in whatever state but `retrying`, the
    /// oldest first, so many at most.
    fn forget_dead_letters(&mut self, before: Timestamp, limit: u32) -> impl Future<Output = Result<u64>> + Send;

    /// Counts what was asked for in vain; a text that comes several times counts as often.
    fn count_unknown_queries(&mut self, texts: &[String], at: Timestamp) -> impl Future<Output = Result<()>> + Send;

    /// Deletes those last asked before this moment, and of the rest the oldest beyond so many.
    fn forget_unknown_queries(&mut self, before: Timestamp, most: u32) -> impl Future<Output = Result<u64>> + Send;

    /// Makes it all true.
    fn commit(self) -> impl Future<Output = Result<()>> + Send;
}
