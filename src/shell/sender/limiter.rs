//! Telegram's limits: how many messages may leave when (Bot API FAQ, "My bot is hitting limits").
//!
//! Over all chats and in a group a sliding window, so that no second and no minute ever sees more;
//! in one chat a bucket, since short bursts pass there.

use std::collections::{HashMap, VecDeque};

use jiff::{SignedDuration, Timestamp};
use loket_core::domain::ids::ChatId;

use crate::config::Sending;

const SECOND: SignedDuration = SignedDuration::from_secs(1);
const MINUTE: SignedDuration = SignedDuration::from_secs(60);
/// So many messages may follow each other at once in a chat that was quiet.
const BURST: i32 = 3;
/// Chats are forgotten when there are more of them than this and they have been quiet.
const CHATS_KEPT: usize = 4096;

/// What was sent lately, and what may be sent now.
#[derive(Debug)]
pub struct Limits {
    all: Window,
    chats: HashMap<ChatId, Chat>,
    per_chat: Option<SignedDuration>,
    per_group: u32,
}

#[derive(Debug)]
struct Chat {
    /// When the bucket is full again.
    full_at: Timestamp,
    group: Option<Window>,
}

/// At most so many within any span of this length.
#[derive(Debug)]
struct Window {
    most: u32,
    span: SignedDuration,
    taken: VecDeque<Timestamp>,
}

impl Limits {
    /// Nothing was sent yet.
    pub fn new(settings: Sending) -> Self {
        let per_chat = i32::try_from(settings.per_chat_per_second).ok().filter(|rate| *rate > 0);
        Self {
            all: Window::new(settings.per_second, SECOND),
            chats: HashMap::new(),
            per_chat: per_chat.map(|rate| SECOND / rate),
            per_group: settings.per_group_per_minute,
        }
    }

    /// How many messages may leave now over all chats.
    pub fn available(&mut self, now: Timestamp) -> usize {
        if self.chats.len() > CHATS_KEPT {
            self.chats.retain(|_, chat| !chat.is_quiet(now));
        }
        self.all.available(now)
    }

    /// When the next one may leave, if none may now.
    pub fn next(&self, now: Timestamp) -> Timestamp {
        self.all.next(now)
    }

    /// Takes the right to send to a chat, or says from when on there is one.
    pub fn take(&mut self, chat: ChatId, method: &str, now: Timestamp) -> Result<(), Timestamp> {
        let counts = method.starts_with("send") || method == "editMessageText";
        if counts {
            let (per_chat, per_group) = (self.per_chat, self.per_group);
            let state = self
                .chats
                .entry(chat)
                .or_insert_with(|| Chat { full_at: now, group: (chat.0 < 0).then(|| Window::new(per_group, MINUTE)) });
            state.take(per_chat, now)?;
        }
        self.all.take(now);
        Ok(())
    }
}

impl Chat {
    fn take(&mut self, interval: Option<SignedDuration>, now: Timestamp) -> Result<(), Timestamp> {
        if let Some(group) = &mut self.group
            && group.available(now) == 0
        {
            return Err(group.next(now));
        }
        if let Some(interval) = interval {
            let full_at = self.full_at.max(now);
            let free_from = after(full_at, interval * (1 - BURST));
            if free_from > now {
                return Err(free_from);
            }
            self.full_at = after(full_at, interval);
        }
        if let Some(group) = &mut self.group {
            group.take(now);
        }
        Ok(())
    }

    fn is_quiet(&mut self, now: Timestamp) -> bool {
        self.full_at <= now && self.group.as_mut().is_none_or(|group| group.is_empty(now))
    }
}

impl Window {
    fn new(most: u32, span: SignedDuration) -> Self {
        Self { most, span, taken: VecDeque::new() }
    }

    fn available(&mut self, now: Timestamp) -> usize {
        if self.most == 0 {
            return usize::MAX;
        }
        self.forget(now);
        let most = usize::try_from(self.most).unwrap_or(usize::MAX);
        most.saturating_sub(self.taken.len())
    }

    fn take(&mut self, now: Timestamp) {
        if self.most > 0 {
            self.taken.push_back(now);
        }
    }

    /// When the oldest one leaves the window.
    fn next(&self, now: Timestamp) -> Timestamp {
        self.taken.front().map_or(now, |oldest| after(*oldest, self.span))
    }

    fn is_empty(&mut self, now: Timestamp) -> bool {
        self.forget(now);
        self.taken.is_empty()
    }

    fn forget(&mut self, now: Timestamp) {
        while self.taken.front().is_some_and(|oldest| after(*oldest, self.span) <= now) {
            self.taken.pop_front();
        }
    }
}

fn after(moment: Timestamp, time: SignedDuration) -> Timestamp {
    moment.saturating_add(time).unwrap_or(moment)
}
