//! Telegram's limits: how many messages may leave when (Bot API FAQ, "My bot is hitting limits").
//!
//! Over all chats and in a group a sliding window, so that no second and no minute ever sees more;
//! in one chat a bucket, since short bursts pass there. Telegram counts a message when it arrives,
//! some time between the call's beginning and its end. So a place is taken when the call begins,
//! and the time after which it is free again runs from the call's end: however long calls take,
//! no second at Telegram's end sees more than the limit.
//!
//! A clock can be set back. What then lies further ahead than the limits can explain is drawn near,
//! or nothing would be sent until the clock is there again.
//!
//! What goes to many people leaves a part of the window free, so that a reply always finds a place,
//! and is spread over the second, so that a reply never stands behind a burst of it.

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
/// One place in so many is not for broadcasts.
const KEPT_FREE: usize = 5;

/// Broadcasts leave in groups of at most a tenth of what a second may see.
const GROUPS: usize = 10;

/// What was sent lately, and what may be sent now.
#[derive(Debug)]
pub struct Limits {
    all: Window,
    chats: HashMap<ChatId, Chat>,
    per_chat: Option<SignedDuration>,
    per_group: u32,
    /// No broadcast before this moment.
    broadcasts_from: Timestamp,
}

/// A chat; its sender lets only one message be on its way.
#[derive(Debug)]
struct Chat {
    /// When the bucket is full again.
    full_at: Timestamp,
    group: Option<Window>,
}

/// At most so many within any span of this length.
#[derive(Debug)]
struct Window {
    most: usize,
    span: SignedDuration,
    under_way: usize,
    landed: VecDeque<Timestamp>,
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
            broadcasts_from: Timestamp::MIN,
        }
    }

    /// How many messages may leave now over all chats.
    pub fn available(&mut self, now: Timestamp) -> usize {
        if self.chats.len() > CHATS_KEPT {
            self.chats.retain(|_, chat| !chat.is_quiet(self.per_chat, now));
        }
        self.all.available(now, 0)
    }

    /// How many of them may be broadcasts.
    pub fn available_for_broadcasts(&mut self, now: Timestamp) -> usize {
        self.broadcasts_from = self.broadcasts_from.min(after(now, SECOND));
        let available = self.all.available(now, self.all.kept_free());
        match self.all.most {
            0 => available,
            _ if now < self.broadcasts_from => 0,
            most => available.min((most / GROUPS).max(1)),
        }
    }

    /// The next place taken is a broadcast's.
    pub fn take_broadcast(&mut self, now: Timestamp) {
        let per_second = i32::try_from(self.all.most - self.all.kept_free()).unwrap_or(i32::MAX);
        if per_second > 0 {
            self.broadcasts_from = after(self.broadcasts_from.max(now), SECOND / per_second);
        }
    }

    /// When the next one may leave, if none may now; none where only a landing tells.
    pub fn next(&self, now: Timestamp) -> Option<Timestamp> {
        self.all.next(now, 0)
    }

    /// The same for a broadcast.
    pub fn next_broadcast(&self, now: Timestamp) -> Option<Timestamp> {
        self.all.next(now, self.all.kept_free()).map(|place| place.max(self.broadcasts_from))
    }

    /// Takes the right to send to a chat, or says from when on there is one.
    pub fn take(&mut self, chat: ChatId, method: &str, now: Timestamp) -> Result<(), Timestamp> {
        if counts(method) {
            let (per_chat, per_group) = (self.per_chat, self.per_group);
            let state = self
                .chats
                .entry(chat)
                .or_insert_with(|| Chat { full_at: now, group: (chat.0 < 0).then(|| Window::new(per_group, MINUTE)) });
            state.check(per_chat, now)?;
        }
        self.all.under_way += 1;
        Ok(())
    }

    /// The call has ended for which the right was taken, well or not.
    pub fn land(&mut self, chat: ChatId, method: &str, now: Timestamp) {
        self.all.land(now);
        if counts(method)
            && let Some(state) = self.chats.get_mut(&chat)
        {
            state.land(self.per_chat, now);
        }
    }
}

/// Does Telegram count it as a message in its chat?
fn counts(method: &str) -> bool {
    ["send", "edit", "copy", "forward"].iter().any(|kind| method.starts_with(kind))
}

impl Chat {
    fn check(&mut self, interval: Option<SignedDuration>, now: Timestamp) -> Result<(), Timestamp> {
        self.draw_near(interval, now);
        if let Some(group) = &mut self.group
            && group.available(now, 0) == 0
        {
            return Err(group.next(now, 0).unwrap_or(now));
        }
        if let Some(interval) = interval {
            let free_from = after(self.full_at.max(now), interval * (1 - BURST));
            if free_from > now {
                return Err(free_from);
            }
        }
        Ok(())
    }

    fn land(&mut self, interval: Option<SignedDuration>, now: Timestamp) {
        if let Some(interval) = interval {
            self.full_at = after(self.full_at.max(now), interval);
        }
        self.draw_near(interval, now);
        if let Some(group) = &mut self.group {
            group.draw_near(now);
            group.landed.push_back(now);
        }
    }

    /// An empty bucket is full again after so many intervals, and no later.
    fn draw_near(&mut self, interval: Option<SignedDuration>, now: Timestamp) {
        let longest = interval.map_or(SignedDuration::ZERO, |interval| interval * BURST);
        self.full_at = self.full_at.min(after(now, longest));
    }

    fn is_quiet(&mut self, interval: Option<SignedDuration>, now: Timestamp) -> bool {
        self.draw_near(interval, now);
        self.full_at <= now && self.group.as_mut().is_none_or(|group| group.is_empty(now))
    }
}

impl Window {
    fn new(most: u32, span: SignedDuration) -> Self {
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        Self { most, span, under_way: 0, landed: VecDeque::new() }
    }

    /// The part that is not for broadcasts.
    fn kept_free(&self) -> usize {
        if self.most > 1 { self.most.div_ceil(KEPT_FREE) } else { 0 }
    }

    fn available(&mut self, now: Timestamp, kept_free: usize) -> usize {
        self.forget(now);
        if self.most == 0 {
            return usize::MAX;
        }
        self.most.saturating_sub(kept_free + self.under_way + self.landed.len())
    }

    fn land(&mut self, now: Timestamp) {
        self.under_way = self.under_way.saturating_sub(1);
        if self.most > 0 {
            self.draw_near(now);
            self.landed.push_back(now);
        }
    }

    /// When so many have left the window that there is a place.
    fn next(&self, now: Timestamp, kept_free: usize) -> Option<Timestamp> {
        let taken = kept_free + self.under_way + self.landed.len();
        match taken.checked_sub(self.most) {
            None => Some(now),
            Some(_) if self.most == 0 => Some(now),
            Some(too_many) => self.landed.get(too_many).map(|landed| after(*landed, self.span)),
        }
    }

    fn is_empty(&mut self, now: Timestamp) -> bool {
        self.forget(now);
        self.landed.is_empty()
    }

    fn forget(&mut self, now: Timestamp) {
        self.draw_near(now);
        while self.landed.front().is_some_and(|oldest| after(*oldest, self.span) <= now) {
            self.landed.pop_front();
        }
    }

    /// What landed later than now landed at the latest now.
    fn draw_near(&mut self, now: Timestamp) {
        for landed in self.landed.iter_mut().rev().take_while(|landed| **landed > now) {
            *landed = now;
        }
    }
}

fn after(moment: Timestamp, time: SignedDuration) -> Timestamp {
    moment.saturating_add(time).unwrap_or(moment)
}
