//! Timers: what is due becomes an event and goes through the worker like any other.
//!
//! The worker claims a timer in the transaction of its step, so that a late or repeated ring does
//! nothing twice.

use std::time::Duration;

use loket_core::engine::{Event, EventKind, Person};
use loket_store::rows::TimerRow;
use loket_store::{Store, StoreError};

use super::Shell;
use super::worker::{Incoming, Source};
use crate::clock::pause;
use crate::stop::Stop;
use crate::telegram::inbound::Reading;

/// The most timers in one transaction.
const BATCH: u32 = 100;
const AFTER_TROUBLE: Duration = Duration::from_secs(2);

impl<S: Store> Shell<S> {
    /// Rings what is due, until it is stopped.
    pub async fn ring_timers(&self, mut stop: Stop) {
        while !stop.is_requested() {
            let round = self.vitals().round("timers");
            let rung = self.ring_due().await;
            drop(round);
            if rung.is_ok() && self.vitals().mend("timers") {
                tracing::info!("timers can be worked again");
            }
            match rung {
                Ok(true) => {}
                Ok(false) => self.wait_for_timer(&mut stop).await,
                Err(error) => {
                    if self.vitals().fail("timers", format!("timers cannot be worked: {error}")) {
                        tracing::error!(%error, "timers cannot be worked; trying again until it works: {error}");
                    }
                    tokio::select! {
                        () = pause(AFTER_TROUBLE) => {}
                        () = stop.requested() => {}
                    }
                }
            }
        }
    }

    /// Works the timers that are due; false when there was none.
    async fn ring_due(&self) -> Result<bool, StoreError> {
        let due = self.parts.store.list_due_timers(self.parts.clock.now(), BATCH).await?;
        if due.is_empty() {
            return Ok(false);
        }
        self.work(&due.into_iter().map(incoming).collect::<Vec<_>>()).await?;
        Ok(true)
    }

    async fn wait_for_timer(&self, stop: &mut Stop) {
        let next = match self.parts.store.find_next_timer().await {
            Ok(next) => next,
            Err(error) => {
                tracing::debug!(%error, "the next timer cannot be found: {error}");
                Some(self.parts.clock.now())
            }
        };
        let rings = async {
            match next {
                Some(moment) => self.parts.clock.sleep_until(moment).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = rings => {}
            () = self.timers_changed.notified() => {}
            () = stop.requested() => {}
        }
    }
}

pub(super) fn incoming(row: TimerRow) -> Incoming {
    let person = Person { id: row.dialogue.user, first_name: String::new(), language_code: None };
    let kind = EventKind::TimerRang { key: row.key.clone(), due: row.due };
    let reading = Reading::Event(Event { chat: row.dialogue.chat, person, kind });
    Incoming { source: Source::Timer(row), reading }
}
