//! Time and chance: the only place where either is read.
//!
//! Both have a double for tests: a clock moved by hand, and a seeded source.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;

/// What time it is, and waiting for a time to come.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock moved by hand.
    Manual(ManualClock),
}

/// A clock moved by hand: it stands still until somebody advances it.
#[derive(Clone, Debug)]
pub struct ManualClock {
    now: Arc<watch::Sender<Timestamp>>,
}

impl ManualClock {
    /// A clock that stands at this moment.
    pub fn new(now: Timestamp) -> Self {
        Self { now: Arc::new(watch::Sender::new(now)) }
    }

    /// The moment it stands at.
    pub fn now(&self) -> Timestamp {
        *self.now.borrow()
    }

    /// Moves it forward; whoever waits for a moment up to then goes on. A negative time sets it back.
    pub fn advance(&self, by: SignedDuration) {
        self.now.send_modify(|now| *now = now.saturating_add(by).unwrap_or(*now));
    }
}

impl Clock {
    /// The moment it is.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    pub fn now(&self) -> Timestamp {
        match self {
            Self::System => Timestamp::now(),
            Self::Manual(clock) => clock.now(),
        }
    }

    /// Waits until that moment has come, or until it is noticed that the clock was set back: whoever
    /// waits looks anew how long there is to wait by the new time.
    pub async fn sleep_until(&self, moment: Timestamp) {
        match self {
            Self::System => {
                let mut last = self.now();
                // In steps, so that a clock that was set or a machine that slept is noticed.
                while let Some(left) =
                    Duration::try_from(moment.duration_since(last)).ok().filter(|left| !left.is_zero())
                {
                    pause(left.min(Duration::from_secs(30))).await;
                    let now = self.now();
                    if now < last {
                        return;
                    }
                    last = now;
                }
            }
            Self::Manual(clock) => {
                let mut changes = clock.now.subscribe();
                let mut last = self.now();
                // The sender lives in this very clock, so that waiting cannot fail.
                let reached = changes.wait_for(|now| *now >= moment || *now < std::mem::replace(&mut last, *now)).await;
                debug_assert!(reached.is_ok());
            }
        }
    }
}

/// Waits in real time whatever the clock: for the network to recover, never for a date.
#[expect(clippy::disallowed_methods, reason = "the one place that waits")]
pub async fn pause(time: Duration) {
    tokio::time::sleep(time).await;
}

/// A stopwatch for the log.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch(std::time::Instant);

impl Stopwatch {
    /// Starts it.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    pub fn start() -> Self {
        Self(std::time::Instant::now())
    }

    /// The time since.
    pub fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}

/// A source of random numbers.
#[derive(Clone, Debug)]
pub enum Chance {
    /// The machine's.
    System,
    /// The same numbers every time.
    Seeded(Arc<Mutex<u64>>),
}

impl Chance {
    /// A source that gives the same numbers for the same seed.
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(Arc::new(Mutex::new(seed)))
    }

    /// Sixty-four random bits.
    #[expect(clippy::disallowed_methods, reason = "the one place that draws chance")]
    pub fn bits(&self) -> u64 {
        match self {
            Self::System => {
                let mut bytes = [0; 8];
                getrandom::fill(&mut bytes).expect("a machine without randomness cannot give out numbers");
                u64::from_le_bytes(bytes)
            }
            Self::Seeded(state) => {
                // splitmix64
                let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
                *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
                let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
                let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
                mixed ^ (mixed >> 31)
            }
        }
    }

    /// A random id: never negative, so that it can be written short.
    pub fn id(&self) -> i64 {
        i64::try_from(self.bits() >> 1).expect("sixty-three bits fit")
    }

    /// Thirty-two random bits.
    pub fn short(&self) -> u32 {
        u32::try_from(self.bits() >> 32).expect("thirty-two bits fit")
    }

    /// A number from nought up to, but without, one.
    pub fn share(&self) -> f64 {
        f64::from(self.short()) / (f64::from(u32::MAX) + 1.0)
    }
}
