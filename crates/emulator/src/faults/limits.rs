//! Telegram's sending limits: about 30 messages a second, 1 a second in one chat, 20 a minute in a group.
//!
//! Source: <https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>.

use std::collections::{BTreeMap, VecDeque};

/// How many messages are let through; 0 switches one limit off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Messages a second over all chats.
    pub overall_per_second: u32,
    /// How many messages one chat may get at once before it is held to one a second.
    pub chat_burst: u32,
    /// Messages a minute in one group.
    pub group_per_minute: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { overall_per_second: 30, chat_burst: 3, group_per_minute: 20 }
    }
}

const SECOND: i64 = 1000;
const MINUTE: i64 = 60 * SECOND;

/// What was sent lately, in milliseconds since 1970.
#[derive(Debug, Default)]
pub(crate) struct Meter {
    overall: VecDeque<i64>,
    /// Until when each chat's bucket is spoken for.
    chats: BTreeMap<i64, i64>,
    groups: BTreeMap<i64, VecDeque<i64>>,
}

impl Meter {
    /// Counts `messages` to a chat, or gives the seconds to wait and counts nothing.
    pub(crate) fn count(&mut self, limits: &Limits, chat: i64, messages: u32, now: i64) -> Option<u64> {
        forget(&mut self.overall, now - SECOND);
        let group = self.groups.entry(chat).or_default();
        forget(group, now - MINUTE);
        let filled = self.chats.get(&chat).copied().unwrap_or(0).max(now);
        let wait = [
            over(&self.overall, limits.overall_per_second, messages).then_some(SECOND),
            (limits.chat_burst > 0 && filled - now > (i64::from(limits.chat_burst) - 1) * SECOND)
                .then_some(filled - now - (i64::from(limits.chat_burst) - 1) * SECOND),
            (chat < 0 && over(group, limits.group_per_minute, messages))
                .then(|| group.front().map_or(MINUTE, |first| first + MINUTE - now)),
        ];
        if let Some(longest) = wait.into_iter().flatten().max() {
            let seconds = u64::try_from(longest).unwrap_or(0).div_ceil(1000);
            return Some(seconds.max(1));
        }
        for _ in 0..messages {
            self.overall.push_back(now);
            group.push_back(now);
        }
        self.chats.insert(chat, filled + SECOND * i64::from(messages));
        None
    }
}

fn forget(times: &mut VecDeque<i64>, before: i64) {
    while times.front().is_some_and(|time| *time <= before) {
        times.pop_front();
    }
}

fn over(times: &VecDeque<i64>, limit: u32, messages: u32) -> bool {
    limit > 0 && times.len() + messages as usize > limit as usize
}
