//! What becomes of a delivery, by Telegram's answer.

use jiff::{SignedDuration, Timestamp};
use loket_store::rows::{DeadLetter, Delivery, LetterKind, Moved, Refused, Verdict};
use serde_json::json;

use crate::telegram::ApiError;

/// What cannot be sent for so long, and was tried so often, is put aside. Age alone says nothing: after
/// days of standing still every message is old before it is tried once.
const GIVE_UP: SignedDuration = SignedDuration::from_hours(72);
const FEWEST_TRIES: u32 = 10;
const FIRST_PAUSE: SignedDuration = SignedDuration::from_secs(1);
/// The longest pause before something is tried again, unless Telegram asks for a longer one.
pub(in crate::shell) const LONGEST_PAUSE: SignedDuration = SignedDuration::from_mins(10);
/// The pause doubles until it is this many times as long as the first.
const MOST_DOUBLINGS: u32 = 12;

/// Refusals after which there is nothing left to do: what was wanted is already so, or the message
/// to be changed is gone.
const HARMLESS: [&str; 6] = [
    "message is not modified",
    "message to edit not found",
    "message can't be edited",
    "message to delete not found",
    "message can't be deleted",
    "query is too old",
];

/// What becomes of one message.
#[derive(Clone, Debug, PartialEq)]
pub enum Fate {
    /// This is written down.
    Recorded(Verdict),
    /// Nobody can be reached in its chat.
    Unreachable(Refused),
}

/// The fate of a message, and what it means for others.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// What becomes of it.
    pub fate: Fate,
    /// Its chat was sent too much, and has to wait until then.
    pub slowed_until: Option<Timestamp>,
    /// Nothing at all may be sent before this moment.
    pub pause_all_until: Option<Timestamp>,
}

/// Judges a failed call by when it began and ended. `share` is a random number from nought up to
/// one, for the jitter.
pub fn judge(delivery: &Delivery, error: &ApiError, (began, now): (Timestamp, Timestamp), share: f64) -> Judgement {
    let only = |fate| Judgement { fate, slowed_until: None, pause_all_until: None };
    let recorded = |verdict| only(Fate::Recorded(verdict));
    let ApiError::Telegram { code, description, retry_after, migrate_to } = error else {
        return recorded(later(delivery, error, now, share));
    };
    match (code, retry_after, migrate_to) {
        (429, Some(time), _) => {
            let due = now.saturating_add(SignedDuration::try_from(*time).unwrap_or(LONGEST_PAUSE)).unwrap_or(now);
            tracing::warn!(
                delivery = delivery.id,
                ?time,
                "Telegram asks to wait {time:?} with message {}",
                delivery.id
            );
            let concerns_all = description.to_lowercase().contains("global");
            Judgement {
                fate: Fate::Recorded(retry_until_given_up(delivery, error, due, now)),
                slowed_until: Some(due),
                pause_all_until: concerns_all.then_some(due),
            }
        }
        (400, _, Some(to)) if *to != delivery.chat => {
            recorded(Verdict::Moved { moved: Moved { from: delivery.chat, to: *to }, at: now })
        }
        (400, _, _) if HARMLESS.iter().any(|known| description.contains(known)) => {
            let why = quiet(description);
            tracing::debug!(delivery = delivery.id, "nothing left to do for message {}: {why}", delivery.id);
            recorded(Verdict::Sent { id: delivery.id })
        }
        (403, _, _) => only(unreachable(delivery, error, (began, now), share)),
        (400, _, _) if description.contains("chat not found") => {
            only(unreachable(delivery, error, (began, now), share))
        }
        (400, _, _) => {
            tracing::error!(
                delivery = delivery.id,
                method = delivery.method,
                "a bug: message {} ({}) is put aside, Telegram refuses it: {}",
                delivery.id,
                delivery.method,
                quiet(description)
            );
            recorded(dead(delivery, error, now))
        }
        _ => recorded(later(delivery, error, now, share)),
    }
}

/// A person who has blocked the bot hears nothing more until they write again. A group is another
/// matter: the officers' cards wait until the bot is a member.
fn unreachable(delivery: &Delivery, error: &ApiError, (began, now): (Timestamp, Timestamp), share: f64) -> Fate {
    if delivery.chat.0 > 0 {
        tracing::info!(delivery = delivery.id, "the chat of message {} cannot be reached", delivery.id);
        return Fate::Unreachable(Refused { id: delivery.id, chat: delivery.chat, sent_at: began });
    }
    if delivery.attempts == 0 {
        tracing::error!("the bot cannot write to a group it has to write to; make it a member: {error}");
    }
    Fate::Recorded(retry_until_given_up(delivery, error, after_pause(delivery, now, share), now))
}

/// Trouble that passes.
fn later(delivery: &Delivery, error: &ApiError, now: Timestamp, share: f64) -> Verdict {
    if delivery.attempts == 0 {
        tracing::warn!(delivery = delivery.id, "message {} is tried again: {}", delivery.id, quiet(&error.to_string()));
    }
    retry_until_given_up(delivery, error, after_pause(delivery, now, share), now)
}

fn retry_until_given_up(delivery: &Delivery, error: &ApiError, due: Timestamp, now: Timestamp) -> Verdict {
    // Who is asked to wait is not refused.
    let is_slowed = matches!(error, ApiError::Telegram { code: 429, .. });
    if is_slowed || delivery.attempts < FEWEST_TRIES || now.duration_since(delivery.created_at) < GIVE_UP {
        return Verdict::Retry { id: delivery.id, due };
    }
    tracing::error!(delivery = delivery.id, "message {} could not be sent in three days and is put aside", delivery.id);
    dead(delivery, error, now)
}

/// Twice as long each time, and each time somewhat different, so that not all come back at once.
fn after_pause(delivery: &Delivery, now: Timestamp, share: f64) -> Timestamp {
    let doubled = FIRST_PAUSE * 2_i32.pow(delivery.attempts.min(MOST_DOUBLINGS));
    let pause = doubled.min(LONGEST_PAUSE).mul_f64(0.5 + share / 2.0);
    now.saturating_add(pause).unwrap_or(now)
}

fn dead(delivery: &Delivery, error: &ApiError, now: Timestamp) -> Verdict {
    let raw = json!({ "method": delivery.method, "payload": delivery.payload }).to_string();
    let letter = DeadLetter { kind: LetterKind::Delivery, error: error.to_string(), raw, at: now };
    Verdict::Dead { id: delivery.id, letter }
}

/// Telegram quotes the message in some refusals; that part is not for the log.
fn quiet(description: &str) -> &str {
    description.split('"').next().unwrap_or_default()
}
