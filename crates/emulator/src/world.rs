//! The world behind the Bot API: persons, chats, messages, files and what waits for the bot.
//!
//! Everything lives in memory behind one lock ([`Shared`]); whoever changes it wakes those who wait.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicUsize;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::{Value, json};
use tokio::sync::watch;

use crate::clock::Clock;
use crate::faults::Faults;
use crate::options::Options;
use crate::random::Random;
use crate::refusal::Refusal;

pub(crate) mod access;
pub(crate) mod callbacks;
pub(crate) mod chats;
pub(crate) mod files;
pub(crate) mod inline;
pub(crate) mod messages;
pub(crate) mod moving;
pub(crate) mod people;
pub(crate) mod posting;
pub(crate) mod profile;
pub(crate) mod show;
pub(crate) mod updates;
pub(crate) mod webhook;

use callbacks::Callbacks;
use chats::{Chat, ChatKind, Role};
use files::Files;
use inline::InlineQueries;
use people::{Bot, Resident};
use profile::Profile;
use updates::Queue;
use webhook::Webhook;

/// The world and those who wait for it to change.
#[derive(Debug)]
pub(crate) struct Shared {
    world: Mutex<World>,
    version: watch::Sender<u64>,
    pub(crate) faults: Faults,
    /// Turns true when the emulator is dropped; nothing is answered any more.
    pub(crate) closing: watch::Sender<bool>,
    /// How many connections are open.
    pub(crate) open_lines: watch::Sender<usize>,
    pub(crate) options: Options,
    /// Connections accepted so far.
    pub(crate) connections: AtomicUsize,
}

impl Shared {
    pub(crate) fn new(options: Options) -> Self {
        Self {
            faults: Faults::seeded(options.seed, options.clock.clone()),
            world: Mutex::new(World::new(&options)),
            version: watch::Sender::new(0),
            closing: watch::Sender::new(false),
            open_lines: watch::Sender::new(0),
            options,
            connections: AtomicUsize::new(0),
        }
    }

    fn lock(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks without waking anybody.
    pub(crate) fn read<T>(&self, look: impl FnOnce(&World) -> T) -> T {
        look(&self.lock())
    }

    /// Changes the world and wakes whoever waits for a change.
    pub(crate) fn change<T>(&self, act: impl FnOnce(&mut World) -> T) -> T {
        let result = act(&mut self.lock());
        self.version.send_modify(|version| *version += 1);
        result
    }

    /// Changes the world without waking anybody.
    pub(crate) fn quietly<T>(&self, act: impl FnOnce(&mut World) -> T) -> T {
        act(&mut self.lock())
    }

    pub(crate) fn subscribe(&self) -> watch::Receiver<u64> {
        self.version.subscribe()
    }

    pub(crate) fn version(&self) -> u64 {
        *self.version.borrow()
    }
}

/// One call the bot made, for tests to look at.
#[derive(Debug, Clone)]
pub struct Call {
    /// The method in the Bot API's spelling.
    pub method: String,
    /// Its parameters; nested JSON unfolded, files by name and size.
    pub params: Value,
    /// Whether it was granted.
    pub ok: bool,
    /// The error's description where it was not.
    pub error: Option<String>,
    /// When, in milliseconds since 1970.
    pub at: i64,
}

/// What a person saw after tapping a button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    /// The words; empty where the bot only stopped the spinner.
    pub text: String,
    /// Whether it stays until dismissed.
    pub alert: bool,
}

/// A toast with its place in the order of events.
#[derive(Debug, Clone)]
pub(crate) struct ShownToast {
    pub(crate) number: u64,
    pub(crate) person: i64,
    pub(crate) toast: Toast,
    pub(crate) url: Option<String>,
    pub(crate) drained: bool,
}

/// A phone on the page.
#[derive(Debug, Clone)]
pub(crate) struct Phone {
    pub(crate) person: i64,
    pub(crate) role: String,
}

/// All state.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) clock: Clock,
    pub(crate) random: Random,
    pub(crate) bot: Bot,
    pub(crate) people: BTreeMap<i64, Resident>,
    pub(crate) chats: BTreeMap<i64, Chat>,
    pub(crate) files: Files,
    pub(crate) updates: Queue,
    pub(crate) callbacks: Callbacks,
    pub(crate) inline: InlineQueries,
    pub(crate) profile: Profile,
    pub(crate) webhook: Webhook,
    pub(crate) journal: Vec<Call>,
    pub(crate) toasts: Vec<ShownToast>,
    pub(crate) phones: Vec<Phone>,
    /// Counts what happens; messages and readers are compared by it.
    pub(crate) moment: u64,
}

/// How many calls the journal keeps.
const JOURNAL_LIMIT: usize = 200_000;

impl World {
    fn new(options: &Options) -> Self {
        let mut random = Random::seeded(options.seed);
        let id = options.token.split(':').next().and_then(|id| id.parse().ok()).unwrap_or(123_456);
        let first_update = updates::first_id(&mut random);
        Self {
            clock: options.clock.clone(),
            bot: Bot {
                id,
                token: options.token.clone(),
                name: options.bot_name.clone(),
                username: options.bot_username.clone(),
                privacy: options.privacy_mode,
                inline: true,
            },
            people: BTreeMap::new(),
            chats: BTreeMap::new(),
            files: Files::default(),
            updates: Queue::starting_at(first_update),
            callbacks: Callbacks::default(),
            inline: InlineQueries::default(),
            profile: Profile::default(),
            webhook: Webhook::default(),
            journal: Vec::new(),
            toasts: Vec::new(),
            phones: Vec::new(),
            moment: 0,
            random,
        }
    }

    /// The next moment of the world.
    pub(crate) fn tick(&mut self) -> u64 {
        self.moment += 1;
        self.moment
    }

    pub(crate) fn note(&mut self, call: Call) {
        if self.journal.len() >= JOURNAL_LIMIT {
            self.journal.drain(..JOURNAL_LIMIT / 2);
        }
        self.journal.push(call);
    }

    /// Adds a person with their private chat; one already known under this id is replaced in name only.
    pub(crate) fn add_person(&mut self, mut resident: Resident) {
        if let Some(known) = self.people.get(&resident.id) {
            resident.started = known.started;
            resident.blocked = known.blocked;
        }
        let id = resident.id;
        self.people.insert(id, resident);
        self.chats.entry(id).or_insert_with(|| Chat::new(id, ChatKind::Private));
    }

    /// An identifier no person has yet.
    pub(crate) fn free_person_id(&self) -> i64 {
        let highest = self.people.keys().next_back().copied().unwrap_or(0);
        highest.max(1_000_000_000) + 1
    }

    pub(crate) fn free_group_id(&self) -> i64 {
        let lowest = self.chats.keys().next().copied().unwrap_or(0);
        lowest.min(-1_001_000_000_000) - 1
    }

    /// Adds a group; the first person is its creator, the bot an ordinary member where `with_bot`.
    pub(crate) fn add_group(&mut self, id: i64, title: &str, persons: &[i64], with_bot: bool) {
        let mut chat = Chat::new(id, ChatKind::Supergroup { title: title.to_owned() });
        for (index, person) in persons.iter().enumerate() {
            chat.members.insert(*person, if index == 0 { Role::Creator } else { Role::Member });
        }
        if with_bot {
            chat.members.insert(self.bot.id, Role::Member);
        }
        self.chats.insert(id, chat);
    }

    /// The `User` object of a person or the bot.
    pub(crate) fn user_json(&self, id: i64) -> Value {
        if id == self.bot.id {
            return self.bot.to_json();
        }
        match self.people.get(&id) {
            Some(person) => person.to_json(),
            None => json!({"id": id, "is_bot": false, "first_name": ""}),
        }
    }

    /// The `Chat` object.
    pub(crate) fn chat_json(&self, id: i64) -> Value {
        let Some(chat) = self.chats.get(&id) else {
            return json!({"id": id, "type": "private"});
        };
        match &chat.kind {
            ChatKind::Private => {
                let mut shown = self.people.get(&id).map_or_else(|| json!({"id": id}), Resident::names);
                shown["type"] = json!("private");
                shown
            }
            ChatKind::Supergroup { title } => json!({"id": id, "title": title, "type": "supergroup"}),
        }
    }

    /// The chat, or Telegram's words for one it does not know.
    pub(crate) fn chat_mut(&mut self, id: i64) -> Result<&mut Chat, Refusal> {
        self.chats.get_mut(&id).ok_or_else(|| Refusal::bad("chat not found"))
    }

    /// Who is in a chat besides the bot.
    pub(crate) fn persons_in(&self, chat: i64) -> Vec<i64> {
        match self.chats.get(&chat) {
            Some(found) if found.is_private() => vec![chat],
            Some(found) => found
                .members
                .iter()
                .filter(|(id, role)| **id != self.bot.id && role.is_inside())
                .map(|(id, _)| *id)
                .collect(),
            None => Vec::new(),
        }
    }
}
