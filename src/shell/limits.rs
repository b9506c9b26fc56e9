//! How much one person may ask of the counter: updates a minute, files an hour.
//!
//! What is over a limit is claimed like any update, so that it never comes again, and then dropped
//! before its step: nothing of the conversation changes. The first time the person is told, then
//! nothing is said until the episode is over. It lives in memory, on the shell's clock; after a
//! restart everybody begins with a full bucket.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};
use loket_core::domain::ids::{ChatId, UserId};
use loket_core::engine::{Event, EventKind};
use loket_store::rows::DialogueKey;

use crate::config::Limits;

/// Buckets are looked through for full ones when there are more of them than this.
const KEPT: usize = 8192;

/// Everybody's buckets.
#[derive(Debug)]
pub struct Gate {
    settings: Limits,
    staff: Option<ChatId>,
    buckets: Mutex<HashMap<Key, Bucket>>,
}

/// What is counted of whom. In a group that is not the staff's, all people are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Key {
    dialogue: DialogueKey,
    what: What,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// Everything that comes.
    Updates,
    /// Photos and documents.
    Uploads,
    /// Inline queries: one for each letter that is typed.
    Queries,
}

/// A bucket that empties with every update and fills with time.
#[derive(Clone, Copy, Debug)]
struct Bucket {
    /// When it is full again.
    full_at: Timestamp,
    /// Over the limit: until it is half full, nothing passes.
    closed: bool,
    /// That was said in this episode.
    told: bool,
}

/// What is done with an update.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is worked.
    Pass,
    /// It is dropped, and its person is told.
    Tell(What),
    /// It is dropped.
    Drop,
}

/// A transaction's share of the gate: counted for good only when it commits, so that a batch which
/// is done again costs nobody twice.
#[derive(Debug)]
pub struct Passage<'g> {
    gate: &'g Gate,
    now: Timestamp,
    changed: HashMap<Key, Bucket>,
}

impl Gate {
    /// With full buckets.
    pub fn new(settings: Limits, staff: Option<ChatId>) -> Self {
        Self { settings, staff, buckets: Mutex::default() }
    }

    /// Begins a transaction.
    pub fn begin(&self, now: Timestamp) -> Passage<'_> {
        Passage { gate: self, now, changed: HashMap::new() }
    }

    /// How many may come at once, and how long a full bucket takes to fill.
    fn rate(&self, key: Key) -> (u32, SignedDuration) {
        let is_staff = self.staff == Some(key.dialogue.chat);
        match key.what {
            What::Updates if is_staff => (self.settings.staff_updates_per_minute, SignedDuration::from_mins(1)),
            What::Updates | What::Queries => (self.settings.updates_per_minute, SignedDuration::from_mins(1)),
            What::Uploads => (self.settings.uploads_per_hour, SignedDuration::from_hours(1)),
        }
    }

    fn key(&self, event: &Event, what: What) -> Key {
        let is_crowd = event.chat.0 < 0 && self.staff != Some(event.chat);
        let user = if is_crowd { UserId(0) } else { event.person.id };
        Key { dialogue: DialogueKey { chat: event.chat, user }, what }
    }
}

impl Bucket {
    fn fresh(now: Timestamp) -> Self {
        Self { full_at: now, closed: false, told: false }
    }

    /// No bucket takes longer to fill than its span: the clock was set back, and nobody has to wait
    /// until it is there again.
    fn is_of_another_time(self, span: SignedDuration, now: Timestamp) -> bool {
        self.full_at.duration_since(now) > span
    }
}

impl Passage<'_> {
    /// Judges an update that was not seen before.
    pub fn judge(&mut self, event: &Event) -> Verdict {
        let is_press = match &event.kind {
            // What Telegram or the counter does by itself is nobody's flood.
            EventKind::TimerRang { .. }
            | EventKind::FileJudged { .. }
            | EventKind::StepFailed
            | EventKind::ReachabilityChanged { .. }
            | EventKind::AddedToGroup => return Verdict::Pass,
            EventKind::ButtonPressed { .. } => true,
            // Whoever types on gets no message about it: the words simply bring no cards for a while.
            EventKind::InlineQueryReceived { .. } => {
                return match self.take(event, What::Queries, false) {
                    Verdict::Pass => Verdict::Pass,
                    Verdict::Tell(_) | Verdict::Drop => Verdict::Drop,
                };
            }
            EventKind::FileReceived { .. } => match self.take(event, What::Uploads, false) {
                Verdict::Pass => false,
                over @ (Verdict::Tell(_) | Verdict::Drop) => return over,
            },
            EventKind::TextReceived { .. }
            | EventKind::ContactReceived { .. }
            | EventKind::LocationReceived { .. }
            | EventKind::MessageEdited { .. }
            | EventKind::UnreadableReceived { .. } => false,
        };
        self.take(event, What::Updates, is_press)
    }

    /// The moment it is.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// It is committed: what was counted counts.
    pub fn commit(self) {
        let now = self.now;
        let mut buckets = self.gate.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() > KEPT {
            buckets
                .retain(|key, bucket| bucket.full_at > now && !bucket.is_of_another_time(self.gate.rate(*key).1, now));
        }
        buckets.extend(self.changed);
    }

    /// A press is always answered with a toast, so that it needs no message.
    fn take(&mut self, event: &Event, what: What, is_press: bool) -> Verdict {
        let key = self.gate.key(event, what);
        let (most, span) = self.gate.rate(key);
        let Ok(burst) = i32::try_from(most) else { return Verdict::Pass };
        if burst == 0 {
            return Verdict::Pass;
        }
        let mut bucket = self.find(key);
        if bucket.is_of_another_time(span, self.now) {
            bucket = Bucket::fresh(self.now);
        }
        let level = bucket.full_at.max(self.now);
        let missing = level.duration_since(self.now);
        if bucket.closed && missing <= span / 2 {
            bucket = Bucket { closed: false, told: false, ..bucket };
        }
        let one = span / burst;
        if !bucket.closed && missing + one <= span {
            bucket.full_at = level.saturating_add(one).unwrap_or(level);
            self.changed.insert(key, bucket);
            return Verdict::Pass;
        }
        let verdict = if bucket.told || is_press { Verdict::Drop } else { Verdict::Tell(what) };
        bucket.told |= verdict != Verdict::Drop;
        bucket.closed = true;
        self.changed.insert(key, bucket);
        verdict
    }

    fn find(&self, key: Key) -> Bucket {
        self.changed.get(&key).copied().unwrap_or_else(|| {
            let buckets = self.gate.buckets.lock().unwrap_or_else(PoisonError::into_inner);
            buckets.get(&key).copied().unwrap_or_else(|| Bucket::fresh(self.now))
        })
    }
}
