//! The parts of Telegram's shapes that we use (Bot API: Update, Message, `CallbackQuery`,
//! `ChatMemberUpdated`).

use std::collections::HashSet;
use std::fmt;

use serde::de::{Error, IgnoredAny, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::MOST_ID;

#[derive(Deserialize)]
pub(super) struct Update {
    #[serde(rename = "update_id")]
    pub(super) id: i64,
    pub(super) message: Option<Box<Message>>,
    #[serde(rename = "edited_message")]
    pub(super) edited: Option<Box<Message>>,
    #[serde(rename = "callback_query")]
    pub(super) pressed: Option<Box<Pressed>>,
    #[serde(rename = "my_chat_member")]
    pub(super) member: Option<Box<MemberChange>>,
    #[serde(rename = "inline_query")]
    pub(super) asked: Option<Box<Asked>>,
}

#[derive(Deserialize)]
pub(super) struct Message {
    #[serde(rename = "message_id")]
    pub(super) id: i64,
    pub(super) from: Option<User>,
    pub(super) chat: Chat,
    pub(super) text: Option<String>,
    #[serde(default)]
    pub(super) entities: Vec<Entity>,
    pub(super) caption: Option<String>,
    #[serde(default, deserialize_with = "short_if_any")]
    pub(super) media_group_id: Option<String>,
    #[serde(rename = "reply_to_message")]
    pub(super) answered: Option<Box<Replied>>,
    pub(super) photo: Option<Vec<Photo>>,
    pub(super) document: Option<Document>,
    pub(super) contact: Option<Contact>,
    pub(super) location: Option<Location>,
    /// The bot whose card this is.
    pub(super) via_bot: Option<User>,
    /// The group goes on as a supergroup with this id.
    pub(super) migrate_to_chat_id: Option<i64>,
    /// The supergroup was a group with this id.
    pub(super) migrate_from_chat_id: Option<i64>,
    /// Everything else, by name only: tells what it was.
    #[serde(flatten, deserialize_with = "names")]
    pub(super) rest: HashSet<String>,
}

/// The names of what is in an object, without what stands behind them.
fn names<'de, D: Deserializer<'de>>(deserializer: D) -> Result<HashSet<String>, D::Error> {
    struct Names;
    impl<'de> Visitor<'de> for Names {
        type Value = HashSet<String>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut names = HashSet::new();
            while let Some((name, IgnoredAny)) = map.next_entry::<String, IgnoredAny>()? {
                names.insert(name);
            }
            Ok(names)
        }
    }
    deserializer.deserialize_map(Names)
}

/// An id that is kept with a conversation: what is too long for one is no id.
fn short<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let id = String::deserialize(deserializer)?;
    if id.len() > MOST_ID { Err(D::Error::custom("an id is too long")) } else { Ok(id) }
}

fn short_if_any<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let id = Option::<String>::deserialize(deserializer)?;
    if id.as_ref().is_some_and(|id| id.len() > MOST_ID) { Err(D::Error::custom("an id is too long")) } else { Ok(id) }
}

#[derive(Deserialize)]
pub(super) struct Replied {
    pub(super) message_id: i64,
    pub(super) from: Option<User>,
}

#[derive(Deserialize)]
pub(super) struct User {
    pub(super) id: i64,
    #[serde(default)]
    pub(super) is_bot: bool,
    #[serde(default)]
    pub(super) first_name: String,
    pub(super) language_code: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Chat {
    pub(super) id: i64,
    #[serde(rename = "type")]
    pub(super) kind: ChatKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ChatKind {
    Private,
    Group,
    Other,
}

impl<'de> Deserialize<'de> for ChatKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        Ok(match word.as_str() {
            "private" => Self::Private,
            "group" | "supergroup" => Self::Group,
            _ => Self::Other,
        })
    }
}

#[derive(Deserialize)]
pub(super) struct Entity {
    #[serde(rename = "type")]
    pub(super) kind: String,
    /// In UTF-16 units.
    pub(super) offset: usize,
    /// In UTF-16 units.
    pub(super) length: usize,
    pub(super) user: Option<User>,
}

#[derive(Deserialize)]
pub(super) struct Photo {
    #[serde(deserialize_with = "short")]
    pub(super) file_id: String,
    #[serde(deserialize_with = "short")]
    pub(super) file_unique_id: String,
    #[serde(default)]
    pub(super) width: u64,
    #[serde(default)]
    pub(super) height: u64,
    pub(super) file_size: Option<u64>,
}

#[derive(Deserialize)]
pub(super) struct Document {
    #[serde(deserialize_with = "short")]
    pub(super) file_id: String,
    #[serde(deserialize_with = "short")]
    pub(super) file_unique_id: String,
    pub(super) file_name: Option<String>,
    pub(super) mime_type: Option<String>,
    pub(super) file_size: Option<u64>,
}

#[derive(Deserialize)]
pub(super) struct Contact {
    pub(super) phone_number: String,
    pub(super) user_id: Option<i64>,
}

#[derive(Deserialize)]
pub(super) struct Location {
    pub(super) latitude: f64,
    pub(super) longitude: f64,
}

#[derive(Deserialize)]
pub(super) struct Pressed {
    #[serde(deserialize_with = "short")]
    pub(super) id: String,
    pub(super) from: User,
    pub(super) message: Option<PressedMessage>,
    pub(super) data: Option<String>,
}

/// An inline query.
#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(deserialize_with = "short")]
    pub(super) id: String,
    pub(super) from: User,
    #[serde(default)]
    pub(super) query: String,
    /// What we gave as the place to go on from.
    #[serde(default)]
    pub(super) offset: String,
}

/// The message of a pressed button, whole or inaccessible.
#[derive(Deserialize)]
pub(super) struct PressedMessage {
    pub(super) message_id: i64,
    pub(super) chat: Chat,
    #[serde(default)]
    pub(super) date: i64,
}

#[derive(Deserialize)]
pub(super) struct MemberChange {
    pub(super) chat: Chat,
    pub(super) from: User,
    pub(super) old_chat_member: Member,
    pub(super) new_chat_member: Member,
}

#[derive(Deserialize)]
pub(super) struct Member {
    pub(super) status: String,
}
