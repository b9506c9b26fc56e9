//! Telegram's limit over all chats, as it shows: refusals in one chat after the other.
//!
//! A `429` that does not say so concerns its chat. But our own limits keep one chat from being sent
//! too much, so that several chats refused at once can only mean the token's limit: then nothing
//! is sent for the shortest of the times asked for, instead of earning a `429` for every chat there is.

use std::collections::{HashSet, VecDeque};

use jiff::{SignedDuration, Timestamp};
use loket_core::domain::ids::ChatId;

/// Refusals in so many chats …
const CHATS: usize = 3;
/// … within this time mean the token's limit.
const WITHIN: SignedDuration = SignedDuration::from_secs(1);

/// The refusals of the last second.
#[derive(Debug, Default)]
pub struct Congestion {
    recent: VecDeque<Slowed>,
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
        self.recent.push_back(Slowed { at: now, chat, until });
        while self.recent.front().is_some_and(|slowed| now.duration_since(slowed.at) >= WITHIN) {
            self.recent.pop_front();
        }
        let chats: HashSet<ChatId> = self.recent.iter().map(|slowed| slowed.chat).collect();
        if chats.len() < CHATS {
            return None;
        }
        let shortest = self.recent.iter().map(|slowed| slowed.until).min();
        self.recent.clear();
        shortest
    }
}
