//! Signs of life: when Telegram was last heard, what each part of the counter is doing, and what
//! keeps failing. Written by the loops, read by the health page.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::clock::Stopwatch;

/// A part that has been at one round for so long is stuck: every wait inside a round has a shorter
/// limit of its own (30 s for the database, 20 s for a call).
pub const STUCK: Duration = Duration::from_mins(3);

/// The signs of life of one counter; clones share them.
#[derive(Clone, Debug)]
pub struct Vitals(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    since: Stopwatch,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    heard: Duration,
    is_stopping: bool,
    /// What is being done, each with its beginning.
    rounds: HashMap<u64, (&'static str, Duration)>,
    rounds_begun: u64,
    ended: BTreeSet<&'static str>,
    /// What keeps failing, with the reason.
    troubles: BTreeMap<&'static str, String>,
}

/// A round of a part; it ends when this is dropped.
#[derive(Debug)]
pub struct Round {
    vitals: Vitals,
    number: u64,
}

/// A part that must not end before the counter stops; it has ended when this is dropped.
#[derive(Debug)]
pub struct Part {
    vitals: Vitals,
    name: &'static str,
}

impl Default for Vitals {
    fn default() -> Self {
        Self(Arc::new(Inner { since: Stopwatch::start(), state: Mutex::default() }))
    }
}

impl Vitals {
    /// The time on the stopwatch that the moments here are told in.
    pub fn now(&self) -> Duration {
        self.0.since.elapsed()
    }

    /// Telegram has answered, whatever it said.
    pub fn hear(&self) {
        let now = self.now();
        self.lock().heard = now;
    }

    /// How long Telegram has been silent.
    pub fn silence(&self, now: Duration) -> Duration {
        now.saturating_sub(self.lock().heard)
    }

    /// A part begins to do something that ends by itself.
    pub fn round(&self, part: &'static str) -> Round {
        let now = self.now();
        let mut state = self.lock();
        state.rounds_begun += 1;
        let number = state.rounds_begun;
        state.rounds.insert(number, (part, now));
        Round { vitals: self.clone(), number }
    }

    /// A part lives from now on until the counter stops.
    pub fn part(&self, name: &'static str) -> Part {
        Part { vitals: self.clone(), name }
    }

    /// Something fails and is tried again; the reason holds no personal data. True when it is new.
    pub fn fail(&self, part: &'static str, reason: String) -> bool {
        self.lock().troubles.insert(part, reason).is_none()
    }

    /// It works. True when it did not before.
    pub fn mend(&self, part: &'static str) -> bool {
        self.lock().troubles.remove(part).is_some()
    }

    /// The counter stops.
    pub fn stop(&self) {
        self.lock().is_stopping = true;
    }

    /// Does it stop?
    pub fn is_stopping(&self) -> bool {
        self.lock().is_stopping
    }

    /// Why the process has to be started again; empty while it lives.
    pub fn ailments(&self, now: Duration) -> Vec<String> {
        let state = self.lock();
        let mut found: Vec<String> =
            state.ended.iter().map(|part| format!("the part \"{part}\" of the counter has ended")).collect();
        let stuck: BTreeSet<&str> = state
            .rounds
            .values()
            .filter(|(_, begun)| now.saturating_sub(*begun) > STUCK)
            .map(|(part, _)| *part)
            .collect();
        let stuck = stuck.into_iter().map(|part| {
            format!("the part \"{part}\" of the counter has been at one thing for over {} seconds", STUCK.as_secs())
        });
        found.extend(stuck);
        found
    }

    /// What keeps failing at the moment.
    pub fn troubles(&self) -> Vec<String> {
        self.lock().troubles.values().cloned().collect()
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Round {
    fn drop(&mut self) {
        self.vitals.lock().rounds.remove(&self.number);
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        let mut state = self.vitals.lock();
        if !state.is_stopping {
            state.ended.insert(self.name);
        }
    }
}
