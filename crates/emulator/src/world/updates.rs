//! The queue of updates: what waits for the bot, what was confirmed, who may poll.

use std::collections::VecDeque;

use serde_json::{Value, json};

use crate::random::Random;

/// Kinds a bot gets only when it asks for them by name (Bot API: getUpdates).
const ASKED_FOR: &[&str] = &["chat_member", "message_reaction", "message_reaction_count"];
/// How many confirmed updates are remembered for redelivery.
const MEMORY: usize = 1000;

/// One update that waits.
#[derive(Debug, Clone)]
pub(crate) struct Waiting {
    pub(crate) id: i64,
    pub(crate) body: Value,
    /// Redelivered: given out once more even where the offset is past it.
    pub(crate) again: bool,
    /// The chat it is about, for ordered webhook delivery.
    pub(crate) chat: i64,
}

/// The queue.
#[derive(Debug)]
pub(crate) struct Queue {
    waiting: VecDeque<Waiting>,
    confirmed: VecDeque<Waiting>,
    next_id: i64,
    /// Whether identifiers may stand out of order: redelivered, injected, restarted.
    shuffled: bool,
    /// The kinds last asked for; `None` stands for Telegram's default set.
    pub(crate) allowed: Option<Vec<String>>,
    /// Counts polls: an older poll that still waits sees it change and gives way.
    pub(crate) polls: u64,
}

impl Queue {
    pub(crate) fn starting_at(first_id: i64) -> Self {
        Self {
            waiting: VecDeque::new(),
            confirmed: VecDeque::new(),
            next_id: first_id,
            shuffled: false,
            allowed: None,
            polls: 0,
        }
    }

    /// Queues an update of a kind unless the bot did not ask for it.
    pub(crate) fn push(&mut self, kind: &str, content: &Value, chat: i64) {
        if self.wants(kind) {
            let id = self.next_id;
            self.next_id += 1;
            self.waiting.push_back(Waiting { id, body: json!({"update_id": id, kind: content}), again: false, chat });
        }
    }

    /// Queues a raw update; an own `update_id` in it is kept, otherwise it gets the next.
    pub(crate) fn push_raw(&mut self, mut body: Value) {
        let id = body["update_id"].as_i64().unwrap_or(self.next_id);
        self.shuffled = true;
        if id >= self.next_id {
            self.next_id = id + 1;
        }
        if body.is_object() && body["update_id"].is_null() {
            body["update_id"] = json!(id);
        }
        self.waiting.push_back(Waiting { id, body, again: false, chat: 0 });
    }

    fn wants(&self, kind: &str) -> bool {
        match &self.allowed {
            Some(kinds) => kinds.iter().any(|allowed| allowed == kind),
            None => !ASKED_FOR.contains(&kind),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    pub(crate) fn len(&self) -> usize {
        self.waiting.len()
    }

    /// Forgets what `offset` confirms and says how many that was.
    ///
    /// An offset far past the end (old identifiers after a restart) confirms nothing, as in Telegram's queue.
    pub(crate) fn confirm(&mut self, offset: i64) -> usize {
        if offset < 0 {
            let keep = usize::try_from(-offset).unwrap_or(usize::MAX);
            let drop = self.waiting.len().saturating_sub(keep);
            let dropped: Vec<Waiting> = self.waiting.drain(..drop).collect();
            return self.remember(dropped);
        }
        if offset == 0 || offset > self.next_id + 10 {
            return 0;
        }
        let is_done = |update: &Waiting| update.id < offset && !update.again;
        if self.shuffled {
            let (done, rest): (VecDeque<Waiting>, VecDeque<Waiting>) = self.waiting.drain(..).partition(is_done);
            self.waiting = rest;
            self.shuffled = !self.waiting.is_empty();
            return self.remember(done);
        }
        let count = self.waiting.iter().take_while(|update| is_done(update)).count();
        let done: Vec<Waiting> = self.waiting.drain(..count).collect();
        self.remember(done)
    }

    /// Marks one update as delivered by webhook.
    pub(crate) fn delivered(&mut self, id: i64) {
        if let Some(at) = self.waiting.iter().position(|update| update.id == id)
            && let Some(update) = self.waiting.remove(at)
        {
            self.remember([update]);
        }
    }

    fn remember(&mut self, done: impl IntoIterator<Item = Waiting>) -> usize {
        let before = self.confirmed.len();
        self.confirmed.extend(done);
        let count = self.confirmed.len() - before;
        while self.confirmed.len() > MEMORY {
            self.confirmed.pop_front();
        }
        count
    }

    /// The next updates to give out; redelivered ones count as given out from now on.
    pub(crate) fn batch(&mut self, limit: usize) -> Vec<Value> {
        let given = self.waiting.iter_mut().take(limit);
        given
            .map(|update| {
                update.again = false;
                update.body.clone()
            })
            .collect()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Waiting> {
        self.waiting.iter()
    }

    pub(crate) fn drop_all(&mut self) {
        self.waiting.clear();
    }

    /// Puts the last `count` confirmed updates before those that wait.
    pub(crate) fn redeliver(&mut self, count: usize) -> usize {
        let from = self.confirmed.len().saturating_sub(count);
        let again: Vec<Waiting> = self.confirmed.drain(from..).collect();
        let number = again.len();
        self.shuffled = true;
        for mut update in again.into_iter().rev() {
            update.again = true;
            self.waiting.push_front(update);
        }
        number
    }

    /// Identifiers go on from a random place, as after a quiet week.
    pub(crate) fn restart_ids(&mut self, random: &mut Random) {
        self.next_id = first_id(random);
        self.shuffled = !self.waiting.is_empty();
    }
}

/// A first identifier as Telegram draws it: anywhere among the positive 32-bit numbers.
pub(crate) fn first_id(random: &mut Random) -> i64 {
    let drawn = 100_000_000 + random.below(800_000_000);
    i64::try_from(drawn).unwrap_or(100_000_000)
}
