//! getUpdates: long polling, confirmation by offset, one poller at a time.

use std::time::Duration;

use serde_json::Value;

use crate::clock::pause;
use crate::methods::{Outcome, remember_allowed};
use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::{Shared, World};

/// The longest a poll waits, in seconds.
const LONGEST: i64 = 50;

const WEBHOOK_ACTIVE: &str =
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
const OTHER_POLL: &str = "terminated by other getUpdates request; make sure that only one bot instance is running";

/// Answers at once where updates wait, else when one comes or the time is over.
pub(super) async fn get_updates(shared: &Shared, params: &Params) -> Outcome {
    let mut changes = shared.subscribe();
    let limit = params.integer("limit").filter(|limit| (1..=100).contains(limit)).unwrap_or(100);
    let limit = usize::try_from(limit).unwrap_or(100);
    let timeout = params.integer("timeout").unwrap_or(0).clamp(0, LONGEST);
    let poll = begin(shared, params)?;
    let deadline = pause(Duration::from_secs(timeout.unsigned_abs()));
    tokio::pin!(deadline);
    loop {
        if let Some(outcome) = shared.quietly(|world| look(world, poll, limit)) {
            return outcome;
        }
        if timeout == 0 {
            return Ok(Value::Array(Vec::new()));
        }
        tokio::select! {
            () = &mut deadline => {
                let last = shared.quietly(|world| look(world, poll, limit));
                return last.unwrap_or_else(|| Ok(Value::Array(Vec::new())));
            }
            changed = changes.changed() => {
                if changed.is_err() {
                    return Ok(Value::Array(Vec::new()));
                }
            }
        }
    }
}

/// Confirms what the offset confirms and takes the poll over from whoever waits.
fn begin(shared: &Shared, params: &Params) -> Result<u64, Refusal> {
    let offset = params.integer("offset").unwrap_or(0);
    let repeats = shared.faults.repeats_now();
    shared.change(|world| {
        if world.webhook.is_set() {
            return Err(Refusal::conflict(WEBHOOK_ACTIVE));
        }
        remember_allowed(world, params)?;
        let confirmed = world.updates.confirm(offset);
        if repeats {
            world.updates.redeliver(confirmed);
        }
        world.updates.polls += 1;
        Ok(world.updates.polls)
    })
}

fn look(world: &mut World, poll: u64, limit: usize) -> Option<Outcome> {
    if world.webhook.is_set() || world.updates.polls != poll {
        return Some(Err(Refusal::conflict(OTHER_POLL)));
    }
    (!world.updates.is_empty()).then(|| Ok(Value::Array(world.updates.batch(limit))))
}
