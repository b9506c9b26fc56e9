//! Files on their way: whose they are, which may begin beside them, and how each way ends.

use std::collections::HashMap;
use std::future::Future;

use loket_store::rows::{DialogueKey, FileKey, WaitingFile};
use loket_store::{Result, StoreError};
use tokio::task::{Id, JoinError, JoinSet};

/// A file that was begun with so often without an end is not looked into any more.
pub const MOST_TRIES: u32 = 5;

/// Files on their way.
#[derive(Debug, Default)]
pub struct Fleet {
    flights: JoinSet<Result<()>>,
    aboard: HashMap<Id, Aboard>,
}

#[derive(Debug)]
struct Aboard {
    key: FileKey,
    is_suspect: bool,
}

/// How one has ended.
#[derive(Debug)]
pub enum Landed {
    /// What became of it is written down.
    Safe,
    /// What became of it could not be written down.
    Unwritten(StoreError),
    /// It panicked: a try without an end, as if the process had died of it.
    Dead(FileKey),
}

/// Has it tries left? One that has none is not looked into.
pub fn has_tries(file: &WaitingFile) -> bool {
    file.tries < MOST_TRIES
}

/// The process died with this file on its way, or a flight of it did: it may be the cause. Looked
/// into alone, it can condemn no other one.
fn is_suspect(file: &WaitingFile) -> bool {
    file.tries > 0 && has_tries(file)
}

impl Fleet {
    /// For how many more there is room, of so many at once; for none beside a suspect.
    pub fn room(&self, at_once: usize) -> usize {
        if self.aboard.values().any(|aboard| aboard.is_suspect) {
            return 0;
        }
        at_once.saturating_sub(self.aboard.len())
    }

    /// Is nothing on its way?
    pub fn is_empty(&self) -> bool {
        self.aboard.is_empty()
    }

    /// Whose files are on their way.
    pub fn people(&self) -> Vec<DialogueKey> {
        self.aboard.values().map(|aboard| aboard.key.dialogue).collect()
    }

    /// Those of the due files that may begin now, in their order: a suspect begins when nothing
    /// else is on its way, and what was due after it waits for it.
    pub fn admit(&self, mut due: Vec<WaitingFile>) -> Vec<WaitingFile> {
        let first = due.iter().position(is_suspect).unwrap_or(due.len());
        let is_first = first == 0 && self.is_empty();
        due.truncate(if is_first { 1 } else { first });
        due
    }

    /// Begins with one.
    pub fn launch(&mut self, file: &WaitingFile, flight: impl Future<Output = Result<()>> + Send + 'static) {
        let id = self.flights.spawn(flight).id();
        let aboard = Aboard { key: file.key.clone(), is_suspect: is_suspect(file) };
        self.aboard.insert(id, aboard);
    }

    /// Waits for the next one to end; nothing when none is on its way. May be given up.
    pub async fn landed(&mut self) -> Option<Landed> {
        let landed = self.flights.join_next_with_id().await?;
        self.note(landed)
    }

    /// One that has ended already.
    pub fn landed_before(&mut self) -> Option<Landed> {
        let landed = self.flights.try_join_next_with_id()?;
        self.note(landed)
    }

    /// Breaks off all that are on their way, and waits until they are.
    pub async fn ground(&mut self) {
        self.flights.shutdown().await;
        self.aboard.clear();
    }

    fn note(&mut self, landed: std::result::Result<(Id, Result<()>), JoinError>) -> Option<Landed> {
        let id = landed.as_ref().map_or_else(JoinError::id, |(id, _)| *id);
        let key = self.aboard.remove(&id)?.key;
        Some(match landed {
            Ok((_, Ok(()))) => Landed::Safe,
            Ok((_, Err(error))) => Landed::Unwritten(error),
            Err(_panic) => Landed::Dead(key),
        })
    }
}
