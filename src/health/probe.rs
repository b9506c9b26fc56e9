//! Finds out how the counter is.

use std::sync::Arc;
use std::time::Duration;

use loket_store::Store;
use serde_json::json;
use tokio::sync::Mutex;

use crate::clock::Stopwatch;
use crate::shell::Shell;
use crate::telegram::api::PATIENCE;
use crate::telemetry::metrics;

/// So long a database may take to keep one row before it counts as one that cannot be written.
const WRITING: Duration = Duration::from_secs(5);
/// An answer is good for so long: whoever asks more often costs no further commit.
const FRESH: Duration = Duration::from_secs(1);
/// The same for counting what the database holds.
const STOCK_FRESH: Duration = Duration::from_secs(10);

/// Finds out how a counter is.
pub struct Probe<S: Store> {
    shell: Arc<Shell<S>>,
    /// Telegram may be silent for so long.
    silence: Duration,
    written: Mutex<Option<(Stopwatch, Option<String>)>>,
    counted: Mutex<Option<Stopwatch>>,
}

impl<S: Store> Probe<S> {
    /// Telegram may be silent for so long.
    pub fn new(shell: Arc<Shell<S>>, silence: Duration) -> Self {
        Self { shell, silence, written: Mutex::default(), counted: Mutex::default() }
    }

    /// Why the process has to be started again.
    pub fn ailments(&self) -> Vec<String> {
        self.shell.vitals().ailments(self.shell.vitals().now())
    }

    /// Why the counter cannot serve at the moment.
    pub async fn hindrances(&self) -> Vec<String> {
        let vitals = self.shell.vitals();
        if vitals.is_stopping() {
            return vec!["the counter is closing".to_owned()];
        }
        let mut found = self.ailments();
        let silent = vitals.silence(vitals.now());
        if silent > self.silence {
            found.push(format!("Telegram has not answered for {} seconds; is the network up?", silent.as_secs()));
        }
        found.extend(self.find_why_unwritable().await);
        // A small row may still find room where a batch does not.
        found.extend(vitals.troubles());
        found
    }

    /// Really writes: a full disk shows only then.
    async fn find_why_unwritable(&self) -> Option<String> {
        let mut written = self.written.lock().await;
        if let Some((_, found)) = written.as_ref().filter(|(at, _)| at.elapsed() < FRESH) {
            return found.clone();
        }
        let _round = self.shell.vitals().round("health");
        let found = match tokio::time::timeout(WRITING, self.shell.store().check()).await {
            Ok(Ok(())) => None,
            Ok(Err(error)) => Some(format!("the database cannot be written: {error}")),
            Err(_late) => Some(format!("the database has not kept a row within {} seconds", WRITING.as_secs())),
        };
        *written = Some((Stopwatch::start(), found.clone()));
        found
    }

    /// Counts what lives in the process, and what the database holds; that at most every few seconds.
    pub async fn take_stock(&self) {
        metrics::endless_looks(self.shell.endless_looks());
        let mut counted = self.counted.lock().await;
        if counted.is_some_and(|at| at.elapsed() < STOCK_FRESH) {
            return;
        }
        let now = self.shell.now();
        match self.shell.store().take_stock(now).await {
            Ok(stock) => metrics::stock(&stock, now),
            Err(error) => tracing::debug!(%error, "the database cannot be counted: {error}"),
        }
        *counted = Some(Stopwatch::start());
    }

    /// Asks Telegram something when it has not been heard for so long: a webhook may be quiet
    /// because nobody writes.
    pub async fn break_silence(&self, after: Duration) {
        let vitals = self.shell.vitals();
        if vitals.silence(vitals.now()) < after || vitals.is_stopping() {
            return;
        }
        let asked = self.shell.api().call("getMe", &json!({}), PATIENCE).await;
        if let Err(error) = asked {
            tracing::debug!(%error, "Telegram is silent: {error}");
        }
    }
}
