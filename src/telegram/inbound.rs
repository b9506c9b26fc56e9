//! From a raw update to an event, each update by itself.
//!
//! Only the fields we use are read, unknown ones are passed over: a new kind of entity, of message
//! or of update costs nothing. What cannot be read at all is put aside by the shell.

mod message;
mod shape;

use std::collections::HashMap;

use loket_core::domain::ids::{ChatId, MessageId, UserId};
use loket_core::engine::{Event, EventKind, Person};
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use shape::{Chat, ChatKind, MemberChange, Pressed, Update, User};

/// The longest text that Telegram passes on (Bot API: `Message.text`), and what longer ones are.
const MOST_TEXT: usize = 4096;
/// The longest first name of a profile.
const MOST_NAME: usize = 64;
/// The longest name of a file that is kept.
const MOST_FILE_NAME: usize = 255;
/// The longest inline query (Bot API: `InlineQuery.query`).
const MOST_QUERY: usize = 256;
/// The longest id that is kept; Telegram's have up to a hundred letters.
const MOST_ID: usize = 512;

/// What is known of the bot and its chats while reading.
#[derive(Clone, Debug)]
pub struct Reader {
    /// The bot's account.
    pub bot: UserId,
    /// The bot's name, without `@`.
    pub username: String,
    /// The officers' group.
    pub staff_chat: Option<ChatId>,
}

/// An update, read.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// Its id; made from its content when it carries none.
    pub update_id: i64,
    /// The id came from Telegram, so that the update can be confirmed by it.
    pub confirmable: bool,
    /// What it says.
    pub reading: Reading,
    /// As it came, but for what somebody typed in another chat: that is kept by nobody.
    pub raw: String,
}

/// What an update says.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// Something the engine hears of.
    Event(Event),
    /// A group goes on under another id.
    GroupMoved {
        /// The id it had.
        from: ChatId,
        /// The id it has now.
        to: ChatId,
    },
    /// Nothing that concerns us.
    Nothing,
    /// It cannot be read.
    Broken {
        /// Why, without what was written.
        error: String,
        /// Who may be waiting for an answer.
        from: Option<(ChatId, Person)>,
    },
}

impl Parsed {
    /// A text that is no update: it is put aside.
    pub fn unreadable(raw: String, error: String) -> Self {
        Self { update_id: stand_in(&raw), confirmable: false, ..Self::lost(0, raw, error) }
    }

    /// What came instead of the update of this id: it is put aside.
    pub fn lost(update_id: i64, raw: String, error: String) -> Self {
        let reading = Reading::Broken { error, from: None };
        Self { update_id, confirmable: true, reading, raw: without_query(raw) }
    }
}

impl Reader {
    /// Reads one update.
    pub fn read(&self, raw: &RawValue) -> Parsed {
        self.read_text(raw.get().to_owned())
    }

    /// Reads one update from a text that need not be JSON at all.
    pub fn read_text(&self, text: String) -> Parsed {
        match serde_json::from_str::<Update>(&text) {
            Ok(update) => {
                let update_id = update.id;
                let reading = match update.message.as_deref().and_then(moved) {
                    Some((from, to)) => Reading::GroupMoved { from, to },
                    None => self.event(update).map_or(Reading::Nothing, Reading::Event),
                };
                Parsed { update_id, confirmable: true, reading, raw: without_query(text) }
            }
            Err(error) => broken(text, &error),
        }
    }

    fn event(&self, update: Update) -> Option<Event> {
        let Update { message, edited, pressed, member, asked, .. } = update;
        if let Some(message) = message {
            self.message(*message)
        } else if let Some(edited) = edited {
            edited_event(&edited)
        } else if let Some(pressed) = pressed {
            pressed_event(*pressed)
        } else {
            let changed = member.and_then(|change| member_event(&change));
            changed.or_else(|| asked.and_then(|asked| asked_event(*asked)))
        }
    }
}

/// Both groups tell of a move, the old one and the new one.
fn moved(message: &shape::Message) -> Option<(ChatId, ChatId)> {
    let here = ChatId(message.chat.id);
    let there = |id: Option<i64>| id.map(ChatId).filter(|there| *there != here);
    let to = there(message.migrate_to_chat_id).map(|to| (here, to));
    to.or_else(|| there(message.migrate_from_chat_id).map(|from| (from, here)))
}

fn edited_event(edited: &shape::Message) -> Option<Event> {
    let person = sender(edited.from.as_ref()?)?;
    // A live location edits itself all the time.
    let concerns = edited.chat.kind == ChatKind::Private && edited.location.is_none();
    let kind = EventKind::MessageEdited { message: MessageId(edited.id) };
    concerns.then_some(Event { chat: ChatId(edited.chat.id), person, kind })
}

fn pressed_event(pressed: Pressed) -> Option<Event> {
    let person = sender(&pressed.from)?;
    let chat = pressed.message.as_ref().map_or(ChatId(pressed.from.id), |message| ChatId(message.chat.id));
    // Of a message that is too old nothing but its place is known: its date is nought.
    let message = pressed.message.filter(|message| message.date != 0).map(|message| MessageId(message.message_id));
    let data = pressed.data.unwrap_or_default();
    Some(Event { chat, person, kind: EventKind::ButtonPressed { query: pressed.id, message, data } })
}

/// Of words longer than Telegram lets anybody type, the beginning.
fn asked_event(asked: shape::Asked) -> Option<Event> {
    let person = sender(&asked.from)?;
    let text = asked.query.chars().take(MOST_QUERY).collect();
    let offset = asked.offset.parse().unwrap_or_default();
    let kind = EventKind::InlineQueryReceived { query: asked.id, text, offset };
    Some(Event { chat: ChatId(asked.from.id), person, kind })
}

fn member_event(change: &MemberChange) -> Option<Event> {
    let person = sender(&change.from)?;
    let (before, after) = (change.old_chat_member.status.as_str(), change.new_chat_member.status.as_str());
    let kind = match change.chat.kind {
        ChatKind::Private => match after {
            "kicked" => EventKind::ReachabilityChanged { reachable: false, since: None },
            "member" => EventKind::ReachabilityChanged { reachable: true, since: None },
            _ => return None,
        },
        ChatKind::Group => {
            let was_outside = matches!(before, "left" | "kicked");
            let is_inside = matches!(after, "member" | "administrator" | "restricted");
            (was_outside && is_inside).then_some(EventKind::AddedToGroup)?
        }
        ChatKind::Other => return None,
    };
    Some(Event { chat: ChatId(change.chat.id), person, kind })
}

/// The person, unless it is a bot.
fn sender(user: &User) -> Option<Person> {
    (!user.is_bot).then(|| Person {
        id: UserId(user.id),
        first_name: user.first_name.chars().take(MOST_NAME).collect(),
        language_code: user.language_code.clone().filter(|code| code.len() <= MOST_NAME),
    })
}

/// Saves what can be saved of an update whose shape is not known, however wild the rest of it is.
fn broken(text: String, error: &serde_json::Error) -> Parsed {
    let fields = fields(&text);
    let id = fields.get("update_id").and_then(|raw| serde_json::from_str::<i64>(raw.get()).ok());
    let category = format!("{:?}", error.classify()).to_lowercase();
    let error = format!("the update's shape is not known ({category} error at column {})", error.column());
    let is_query = fields.contains_key("inline_query") || find_query(&text).is_some();
    let reading = if is_query { Reading::Nothing } else { Reading::Broken { error, from: find_sender(&fields) } };
    let update_id = id.unwrap_or_else(|| stand_in(&text));
    Parsed { update_id, confirmable: id.is_some(), reading, raw: without_query(text) }
}

/// Takes away what somebody typed in another chat, with all that stands behind it.
fn without_query(mut text: String) -> String {
    if let Some(place) = find_query(&text) {
        text.truncate(place);
    }
    text
}

/// Where an inline query begins, in a text that need not be whole. The words of a message cannot look
/// like its name: their quotes are escaped.
fn find_query(text: &str) -> Option<usize> {
    const NAME: &str = "\"inline_query\"";
    let mut named = text.match_indices(NAME).map(|(place, _)| place + NAME.len());
    let end = named.find(|end| text[*end..].trim_start().starts_with(':'))?;
    Some(end - NAME.len())
}

/// The fields of an object, unread: neither depth nor broken letters in one of them matter.
fn fields(text: &str) -> HashMap<String, &RawValue> {
    serde_json::from_str(text).unwrap_or_default()
}

fn find_sender(update: &HashMap<String, &RawValue>) -> Option<(ChatId, Person)> {
    let holder = ["message", "callback_query"].iter().find_map(|kind| update.get(*kind))?;
    let holder = fields(holder.get());
    let from = fields(holder.get("from")?.get());
    let user = User {
        id: parse(&from, "id")?,
        is_bot: parse(&from, "is_bot").unwrap_or_default(),
        first_name: parse(&from, "first_name").unwrap_or_default(),
        language_code: parse(&from, "language_code"),
    };
    let person = sender(&user)?;
    let chat: Chat = parse(&holder, "chat")?;
    // Nobody is apologised to in a group.
    (chat.kind == ChatKind::Private).then_some((ChatId(chat.id), person))
}

fn parse<T: DeserializeOwned>(fields: &HashMap<String, &RawValue>, name: &str) -> Option<T> {
    serde_json::from_str(fields.get(name)?.get()).ok()
}

/// An id for an update without one: the same content gets the same id, below all of Telegram's.
fn stand_in(text: &str) -> i64 {
    let hash = Sha256::digest(text.as_bytes());
    let bytes: [u8; 8] = hash[..8].try_into().expect("a hash has thirty-two bytes");
    i64::from_le_bytes(bytes) | i64::MIN
}
