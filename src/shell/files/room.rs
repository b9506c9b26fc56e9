//! Whether files can be looked into and kept at the moment.
//!
//! What failed is tried again where it failed: a folder above may be written while the one that
//! objects go to may not. One of those folders alone keeps no other file waiting.

use std::collections::BTreeMap;
use std::future::pending;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use loket_store::Store;

use super::super::Shell;
use crate::clock::pause;
use crate::files::depot::Part;

/// Where something could not be written.
#[derive(Debug, Default)]
pub(in super::super) struct Unkept(Mutex<BTreeMap<Part, Refusal>>);

#[derive(Clone, Debug)]
struct Refusal {
    /// Of how many bytes it was.
    bytes: u64,
    /// What the system said.
    why: String,
}

impl Unkept {
    fn lock(&self) -> MutexGuard<'_, BTreeMap<Part, Refusal>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<S: Store> Shell<S> {
    /// Is it worth fetching anything? What failed must find room first, except where one folder of many
    /// refuses what others take.
    pub(super) async fn can_keep(&self) -> bool {
        let refused = self.unkept.lock().clone();
        let (mut is_kept_elsewhere, mut left) = (false, None);
        for (part, refusal) in &refused {
            if self.parts.depot.try_keeping(part, refusal.bytes).await.is_ok() {
                self.unkept.lock().remove(part);
                continue;
            }
            left = left.or(Some((part, refusal)));
            is_kept_elsewhere |=
                matches!(part, Part::Shard(_)) && self.parts.depot.try_keeping(&Part::Top, refusal.bytes).await.is_ok();
            if !is_kept_elsewhere {
                break;
            }
        }
        match left {
            Some((part, refusal)) => self.tell_unkept(part, &refusal.why),
            None if self.vitals().mend("file store") => tracing::info!("files can be kept again"),
            None => {}
        }
        left.is_none() || is_kept_elsewhere
    }

    /// May a look begin? Not beside too many that never end; their files were judged long ago.
    pub(super) fn can_look(&self) -> bool {
        if self.looks.may_begin() {
            if self.vitals().mend("looks") {
                tracing::info!("files can be looked into again");
            }
            return true;
        }
        let count = self.looks.endless();
        let told = format!("{count} looks into files never end, so that no other is begun; a new start ends them");
        if self.vitals().fail("looks", told.clone()) {
            tracing::error!("{told}; files wait until then");
        }
        false
    }

    /// How many looks into files live that nobody waits for.
    pub fn endless_looks(&self) -> usize {
        self.looks.endless()
    }

    pub(super) fn note_unkept(&self, part: Part, bytes: u64, why: &str) {
        self.tell_unkept(&part, why);
        self.unkept.lock().insert(part, Refusal { bytes: bytes.max(1), why: why.to_owned() });
    }

    fn tell_unkept(&self, part: &Part, why: &str) {
        let place = self.parts.depot.path_of(part);
        let place = place.display();
        let told = format!(
            "files cannot be kept in {place}: {why}; make room there, and give this user the right to write there"
        );
        if self.vitals().fail("file store", told.clone()) {
            tracing::error!("{told}; they wait, and are fetched again when it works");
        }
    }

    /// Never while everything can be kept.
    pub(super) async fn room_may_be_there(&self, after: Duration) {
        if self.unkept.lock().is_empty() {
            pending::<()>().await;
        }
        pause(after).await;
    }
}
