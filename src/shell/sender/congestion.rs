//! Telegram's limit over all chats, as it shows: refusals in one chat after the other.
//!
//! A `429` that does not say so concerns its chat. But our own limits keep one chat from being sent
//! too much, so that several chats refused at once can only mean the token's limit: then nothing
//! is sent for the shortest of the times asked for, instead of earning a `429` for every chat there is.

use std::collections::HashSet;

use jiff::{SignedDuration, Timestamp};
use loket_core::domain::ids::ChatId;

/// Refusals in so many chats …
const CHATS: usize = 3;
/// … within this time mean the token's limit.
const WITHIN: SignedDuration = SignedDuration::from_secs(1);

/// The refusals of the last second.
#[derive(Debug, Default)]
pub struct Congestion {
    recent: Vec<Slowed>,
}

#[derive(Debug)]
struct Slowed {
    at: Timestamp,
    chat: ChatId,
    until: Timestamp,
}

impl Congestion {
    /// A chat was refused until a moment; until when everything has to wait, if it has to.
    pub fn note(&mut self, chat: ChatId, until: Timestamp, now: Timestamp) -> Option<Timestamp> {
        self.recent.push(Slowed { at: now, chat, until });
        // Nor what was noted before the clock was set back.
        self.recent.retain(|slowed| slowed.at <= now && now.duration_since(slowed.at) < WITHIN);
        let chats: HashSet<ChatId> = self.recent.iter().map(|slowed| slowed.chat).collect();
        if chats.len() < CHATS {
            return None;
        }
        let shortest = self.recent.iter().map(|slowed| slowed.until).min();
        self.recent.clear();
        shortest
    }
}

/// Telegram's word that nothing is to be sent for a while.
#[derive(Debug, Default)]
pub struct Pause {
    /// The moment it is over, and the longest it can take until then.
    until: Option<(Timestamp, SignedDuration)>,
}

impl Pause {
    /// It lasts until this moment, if not longer already.
    pub fn lengthen(&mut self, until: Timestamp, now: Timestamp) {
        let until = self.left(now).map_or(until, |before| before.max(until));
        self.until = Some((until, until.duration_since(now)));
    }

    /// When it is over, if it is not yet. After a clock was set back it lasts as long as was asked for
    /// at most, not until the clock is there again.
    pub fn left(&mut self, now: Timestamp) -> Option<Timestamp> {
        let (until, longest) = self.until?;
        let until = until.min(now.saturating_add(longest).unwrap_or(until));
        self.until = (until > now).then_some((until, until.duration_since(now)));
        self.until.map(|(until, _)| until)
    }
}
