//! What is under way: counted, so that a stop can wait for it and a test can see it end.

use std::sync::Arc;

use tokio::sync::watch;

#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    under_way: usize,
    changes: u64,
}

/// Counts what is under way.
#[derive(Clone, Debug, Default)]
pub struct Activity(Arc<watch::Sender<Counts>>);

/// Something under way; it ends when this is dropped.
#[derive(Debug)]
pub struct UnderWay(Activity);

impl Activity {
    /// Something begins.
    pub fn begin(&self) -> UnderWay {
        self.0.send_modify(|counts| {
            counts.under_way += 1;
            counts.changes += 1;
        });
        UnderWay(self.clone())
    }

    /// Is nothing under way?
    pub fn is_idle(&self) -> bool {
        self.0.borrow().under_way == 0
    }

    /// Waits until nothing is under way.
    pub async fn idle(&self) {
        let mut counts = self.0.subscribe();
        // The sender lives in `self`, so that waiting cannot fail.
        let idle = counts.wait_for(|counts| counts.under_way == 0).await;
        debug_assert!(idle.is_ok());
    }

    /// Sees every beginning and end.
    pub fn watch(&self) -> Changes {
        Changes(self.0.subscribe())
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.0.send_modify(|counts| {
            counts.under_way -= 1;
            counts.changes += 1;
        });
    }
}

/// Sees beginnings and ends.
#[derive(Debug)]
pub struct Changes(watch::Receiver<Counts>);

impl Changes {
    /// How many there were.
    pub fn mark(&self) -> u64 {
        self.0.borrow().changes
    }

    /// Was there one since?
    pub fn changed_since(&self, mark: u64) -> bool {
        self.mark() != mark
    }

    /// Waits for the next one after a mark.
    pub async fn wait_past(&mut self, mark: u64) {
        let changed = self.0.wait_for(|counts| counts.changes != mark).await;
        drop(changed);
    }
}
