//! The emulator's clock: real by default, moved by hand where a test says so.
//!
//! The only file of this crate that reads the machine's clock or waits on it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Where the emulator takes its time from.
///
/// Clones share the same time: a test keeps one and moves the emulator's clock with it.
#[derive(Debug, Clone, Default)]
pub struct Clock(Source);

#[derive(Debug, Clone, Default)]
enum Source {
    #[default]
    Machine,
    Hand(Arc<AtomicI64>),
}

impl Clock {
    /// The machine's own clock.
    pub fn real() -> Self {
        Self(Source::Machine)
    }

    /// A clock that stands at `unix_seconds` until it is moved with [`Clock::advance`].
    pub fn manual(unix_seconds: i64) -> Self {
        Self(Source::Hand(Arc::new(AtomicI64::new(unix_seconds.saturating_mul(1000)))))
    }

    /// Moves a manual clock on; the real clock takes no orders.
    pub fn advance(&self, by: Duration) {
        if let Source::Hand(millis) = &self.0 {
            let step = i64::try_from(by.as_millis()).unwrap_or(i64::MAX);
            millis.fetch_add(step, Ordering::SeqCst);
        }
    }

    /// Milliseconds since 1970.
    pub fn millis(&self) -> i64 {
        match &self.0 {
            Source::Machine => machine_millis(),
            Source::Hand(millis) => millis.load(Ordering::SeqCst),
        }
    }

    /// Whole seconds since 1970, as Telegram dates its messages.
    pub fn unix(&self) -> i64 {
        self.millis().div_euclid(1000)
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place where the emulator reads the machine's clock")]
fn machine_millis() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .ok()
        .and_then(|since| i64::try_from(since.as_millis()).ok())
        .unwrap_or_default()
}

/// Waits in real time: latency, webhook retries.
#[expect(clippy::disallowed_methods, reason = "the one place where the emulator waits")]
pub(crate) async fn pause(time: Duration) {
    tokio::time::sleep(time).await;
}
