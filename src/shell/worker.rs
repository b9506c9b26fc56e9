//! A batch of events in one transaction: claim, read, step, write, commit; and only then act.
//!
//! A batch that meets a conflict is done again whole, then one by one; what still cannot be worked
//! is put aside with its raw text and never stops the rest. Only a database that fails stops the
//! batch, and then nothing of it was confirmed.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use loket_core::domain::ids::ChatId;
use loket_core::engine::{Event, EventKind};
use loket_store::rows::{FileKey, JudgedFile, Moved, Refused, TimerRow};
use loket_store::{Result, Store, StoreError, Work};
use serde_json::{Value, json};

use super::Shell;
use super::limits::{Passage, Verdict, What};
use super::wave::{Item, Run};
use crate::clock::Stopwatch;
use crate::telegram::inbound::{Parsed, Reading};
use crate::telegram::polling::Inbox;
use crate::telemetry::metrics;

/// How often a batch, and then each of its events, is done again after a conflict.
const TRIES: u32 = 3;

/// Something to be worked.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// Where it came from: decides whether it was worked already.
    pub source: Source,
    /// What it says.
    pub reading: Reading,
}

/// Where an event came from.
#[derive(Clone, Debug)]
pub enum Source {
    /// Telegram.
    Update {
        /// Its id.
        id: i64,
        /// As it came.
        raw: String,
    },
    /// A timer that is due.
    Timer(TimerRow),
    /// A message that could not be delivered.
    Refused(Refused),
    /// A dead letter that was given back.
    Letter(i64),
    /// A file that was looked into.
    File(JudgedFile),
}

/// What is to be done after the commit.
#[derive(Debug, Default)]
pub(super) struct After {
    pub(super) answers: Vec<Value>,
    pub(super) wrote_deliveries: bool,
    pub(super) wrote_timers: bool,
    /// What was put aside: the letters, each with why.
    pub(super) letters: Vec<(i64, String)>,
    pub(super) wrote_files: bool,
}

impl<S: Store> Inbox for Shell<S> {
    type Error = StoreError;

    async fn take(&self, batch: Vec<Parsed>) -> Result<()> {
        let batch: Vec<Incoming> = batch
            .into_iter()
            .map(|parsed| Incoming {
                source: Source::Update { id: parsed.update_id, raw: parsed.raw },
                reading: parsed.reading,
            })
            .collect();
        self.work(&batch).await
    }
}

impl<S: Store> Shell<S> {
    /// Works a batch. When this returns, every event in it was worked or put aside, once.
    ///
    /// Fails only when the database does; then nothing was changed.
    pub async fn work(&self, batch: &[Incoming]) -> Result<()> {
        let _under_way = self.activity.begin();
        let _round = self.vitals().round("worker");
        let done = self.work_in_time(batch).await;
        match &done {
            Ok(()) => {
                self.vitals().mend("worker");
            }
            Err(error) => {
                metrics::batch_failed();
                self.vitals().fail("worker", format!("what comes in cannot be worked: {error}"));
            }
        }
        done
    }

    async fn work_in_time(&self, batch: &[Incoming]) -> Result<()> {
        let watch = Stopwatch::start();
        match self.work_patiently(batch).await {
            Ok(()) => {
                let took = watch.elapsed();
                metrics::batch(batch.len(), took);
                tracing::debug!(events = batch.len(), ?took, "worked {} events in {took:?}", batch.len());
                return Ok(());
            }
            Err(error @ StoreError::Database(_)) => return Err(error),
            Err(error) if batch.len() > 1 => {
                tracing::warn!(%error, "a batch cannot be worked as a whole, so one by one: {error}");
            }
            Err(_) => {}
        }
        for one in batch {
            match self.work_patiently(std::slice::from_ref(one)).await {
                Ok(()) => {}
                Err(error @ StoreError::Database(_)) => return Err(error),
                Err(error) => self.put_aside(one, &error).await?,
            }
        }
        Ok(())
    }

    async fn work_patiently(&self, batch: &[Incoming]) -> Result<()> {
        let mut tries = 1;
        loop {
            match self.work_once(batch).await {
                Ok(after) => {
                    self.act(after);
                    return Ok(());
                }
                // Every try draws new ids and reads what others have changed.
                Err(StoreError::Conflict | StoreError::Duplicate(_)) if tries < TRIES => tries += 1,
                Err(error) => return Err(error),
            }
        }
    }

    /// One transaction.
    async fn work_once(&self, batch: &[Incoming]) -> Result<After> {
        let now = self.parts.clock.now();
        let mut work = self.parts.store.begin().await?;
        let mut after = After::default();
        let mut passage = self.gate.begin(now);
        let items = self.claim(&mut work, batch, &mut passage, &mut after).await?;
        if items.is_empty() && after.answers.is_empty() {
            // Everything was seen before, or concerns nobody; what was claimed is kept all the same.
            work.commit().await?;
            passage.commit();
            return Ok(after);
        }
        let mut run = Run::begin(self, &mut work, items, now).await?;
        while run.wave(&mut work, &mut after).await? {}
        work.commit().await?;
        passage.commit();
        Ok(after)
    }

    /// Takes what was not worked before.
    async fn claim<'b>(
        &self,
        work: &mut S::Work,
        batch: &'b [Incoming],
        passage: &mut Passage<'_>,
        after: &mut After,
    ) -> Result<Vec<Item<'b>>> {
        let now = passage.now();
        let ids: Vec<i64> = batch.iter().filter_map(update_id).collect();
        let timers: Vec<TimerRow> = batch.iter().filter_map(timer).cloned().collect();
        let mut unseen = match ids.as_slice() {
            [] => HashSet::new(),
            ids => work.claim_updates(self.parts.bot, ids, now).await?,
        };
        let mut rung = match timers.as_slice() {
            [] => Vec::new(),
            timers => work.claim_timers(timers).await?,
        };
        let refusals: Vec<Refused> = batch.iter().filter_map(refused).copied().collect();
        let mut unreached: HashMap<ChatId, Timestamp> = match refusals.as_slice() {
            [] => HashMap::new(),
            refusals => work.claim_refusals(refusals).await?.into_iter().map(|each| (each.chat, each.since)).collect(),
        };
        let mut moves = Vec::new();
        let letters: Vec<i64> = batch.iter().filter_map(letter).collect();
        let mut given_back = match letters.as_slice() {
            [] => HashSet::new(),
            letters => work.claim_dead_letters(letters).await?,
        };
        let mut judged = judge_files(work, batch, now).await?;
        let mut items = Vec::new();
        for incoming in batch {
            let mut since = None;
            let is_new = match &incoming.source {
                Source::Letter(id) => given_back.remove(id),
                Source::Update { id, .. } => unseen.remove(id),
                Source::Timer(row) => {
                    let place =
                        rung.iter().position(|claimed| claimed.dialogue == row.dialogue && claimed.key == row.key);
                    place.map(|place| rung.swap_remove(place)).is_some()
                }
                Source::Refused(refused) => {
                    since = unreached.remove(&refused.chat);
                    since.is_some()
                }
                Source::File(file) => judged.remove(&file.key),
            };
            match &incoming.reading {
                Reading::Event(event) if is_new => {
                    let mut event = self.moves.inside(event);
                    if let EventKind::ReachabilityChanged { since: unheard, .. } = &mut event.kind {
                        *unheard = since;
                    }
                    items.extend(admit(incoming, event, passage));
                }
                Reading::GroupMoved { from, to } if is_new => {
                    let moved = Moved { from: *from, to: *to };
                    self.moves.learn(moved);
                    moves.push(moved);
                }
                // The press was worked, but whether it was answered died with the process.
                Reading::Event(Event { kind: EventKind::ButtonPressed { query, .. }, .. }) => {
                    after.answers.push(json!({ "callback_query_id": query }));
                }
                Reading::Broken { error, from } if is_new => {
                    items.push(Item::broken(incoming, error.clone(), from.clone()));
                }
                Reading::Nothing if is_new => metrics::passed_over(),
                Reading::Event(_) | Reading::GroupMoved { .. } | Reading::Broken { .. } | Reading::Nothing => {}
            }
        }
        if !moves.is_empty() {
            work.move_chats(&moves, now).await?;
        }
        Ok(items)
    }

    /// Acts on what was committed.
    fn act(&self, after: After) {
        for (letter, error) in &after.letters {
            log_letter(*letter, error);
        }
        self.answer(after.answers);
        if after.wrote_deliveries {
            self.outbox_changed.notify_one();
        }
        if after.wrote_timers {
            self.timers_changed.notify_one();
        }
        if after.wrote_files {
            self.files_changed.notify_one();
        }
    }

    /// Puts an event aside that cannot be worked: its person gets an apology, or at least the
    /// event is kept for whoever mends the bug.
    async fn put_aside(&self, incoming: &Incoming, error: &StoreError) -> Result<()> {
        if matches!(&incoming.reading, Reading::Event(event) if is_query(event)) {
            let unread = Incoming { source: incoming.source.clone(), reading: Reading::Nothing };
            return self.work_patiently(&[unread]).await;
        }
        let from = match (&incoming.source, &incoming.reading) {
            (Source::Update { .. }, Reading::Event(event)) => Some((event.chat, event.person.clone())),
            (Source::Update { .. }, Reading::Broken { from, .. }) => from.clone(),
            (Source::Timer(_) | Source::Refused(_) | Source::Letter(_) | Source::File(_), _)
            | (_, Reading::GroupMoved { .. } | Reading::Nothing) => None,
        };
        let set_aside = |from| Incoming {
            source: incoming.source.clone(),
            reading: Reading::Broken { error: error.to_string(), from },
        };
        match self.work_patiently(&[set_aside(from)]).await {
            Ok(()) => Ok(()),
            Err(error @ StoreError::Database(_)) => Err(error),
            Err(_) => self.work_patiently(&[set_aside(None)]).await,
        }
    }
}

/// What is over a limit is claimed like anything else, and at most a word is said about it.
fn admit<'b>(incoming: &'b Incoming, event: Event, passage: &mut Passage<'_>) -> Option<Item<'b>> {
    let verdict = match &incoming.source {
        Source::Update { .. } => passage.judge(&event),
        Source::Timer(_) | Source::Refused(_) | Source::Letter(_) | Source::File(_) => Verdict::Pass,
    };
    match verdict {
        Verdict::Pass => Some(Item::new(incoming, event)),
        Verdict::Tell(what) => {
            metrics::limited();
            Some(Item::limited(incoming, event, what))
        }
        Verdict::Drop => {
            metrics::limited();
            matches!(event.kind, EventKind::ButtonPressed { .. }).then(|| Item::limited(incoming, event, What::Updates))
        }
    }
}

/// Says where the operator finds what was put aside.
pub(super) fn log_letter(letter: i64, error: &str) {
    tracing::error!(
        letter,
        error,
        "put aside as dead letter {letter}; see: loket dead-letters show {letter} ({error})"
    );
}

/// Writes down what was found in files, and returns those that waited for it.
async fn judge_files(work: &mut impl Work, batch: &[Incoming], now: Timestamp) -> Result<HashSet<FileKey>> {
    let files: Vec<JudgedFile> = batch.iter().filter_map(file).cloned().collect();
    match files.as_slice() {
        [] => Ok(HashSet::new()),
        files => Ok(work.judge_files(files, now).await?.into_iter().collect()),
    }
}

/// Nobody waits in the private chat for what was typed elsewhere, and nothing of it is kept.
pub(super) fn is_query(event: &Event) -> bool {
    matches!(event.kind, EventKind::InlineQueryReceived { .. })
}

fn update_id(incoming: &Incoming) -> Option<i64> {
    match &incoming.source {
        Source::Update { id, .. } => Some(*id),
        Source::Timer(_) | Source::Refused(_) | Source::Letter(_) | Source::File(_) => None,
    }
}

fn timer(incoming: &Incoming) -> Option<&TimerRow> {
    match &incoming.source {
        Source::Timer(row) => Some(row),
        Source::Update { .. } | Source::Refused(_) | Source::Letter(_) | Source::File(_) => None,
    }
}

fn file(incoming: &Incoming) -> Option<&JudgedFile> {
    match &incoming.source {
        Source::File(file) => Some(file),
        Source::Update { .. } | Source::Timer(_) | Source::Refused(_) | Source::Letter(_) => None,
    }
}

fn refused(incoming: &Incoming) -> Option<&Refused> {
    match &incoming.source {
        Source::Refused(refused) => Some(refused),
        Source::Update { .. } | Source::Timer(_) | Source::Letter(_) | Source::File(_) => None,
    }
}

fn letter(incoming: &Incoming) -> Option<i64> {
    match &incoming.source {
        Source::Letter(id) => Some(*id),
        Source::Update { .. } | Source::Timer(_) | Source::Refused(_) | Source::File(_) => None,
    }
}
