//! A person with a phone: who they are and what they do with text and buttons.

use std::sync::Arc;

use serde_json::json;

use crate::text::{MESSAGE_LIMIT, Styled, units};
use crate::view::{self, ButtonKind, KeyRequest};
use crate::world::chats::Role;
use crate::world::messages::{Content, Forwarded};
use crate::world::people::Resident;
use crate::world::posting::Draft;
use crate::world::{Shared, World};

mod account;
mod inline;
mod sharing;

pub use inline::{InlineQueryId, InlineResult};
pub use sharing::AlbumItem;

/// Somebody in the world; clones are the same person.
#[derive(Debug, Clone)]
pub struct Person {
    shared: Arc<Shared>,
    id: i64,
}

/// Who is to come into the world.
#[derive(Debug, Clone, Default)]
pub struct NewPerson {
    /// First name, not empty.
    pub first_name: String,
    /// Last name.
    pub last_name: Option<String>,
    /// Username without `@`.
    pub username: Option<String>,
    /// The language of their Telegram, such as `id`.
    pub language_code: Option<String>,
    /// The Telegram user id; without one, the next free one.
    pub id: Option<i64>,
}

impl NewPerson {
    /// Somebody with a first name and a language.
    pub fn named(first_name: &str, language_code: &str) -> Self {
        Self { first_name: first_name.to_owned(), language_code: Some(language_code.to_owned()), ..Self::default() }
    }
}

/// A tap that waits for `answerCallbackQuery`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallbackId(pub String);

/// The button is not on the person's screen.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no button «{wanted}» to tap; on the screen: {}", listed(.offered))]
pub struct NoSuchButton {
    /// The label that was looked for.
    pub wanted: String,
    /// The labels that are there.
    pub offered: Vec<String>,
}

fn listed(offered: &[String]) -> String {
    if offered.is_empty() { "none".to_owned() } else { format!("«{}»", offered.join("», «")) }
}

impl Person {
    pub(crate) fn arrives(shared: &Arc<Shared>, new: NewPerson) -> Self {
        let id = shared.change(|world| {
            let id = new.id.unwrap_or_else(|| world.free_person_id());
            world.add_person(Resident {
                id,
                first_name: new.first_name,
                last_name: new.last_name,
                username: new.username,
                language_code: new.language_code,
                started: false,
                blocked: false,
                deleted: false,
            });
            id
        });
        Self::known(shared, id)
    }

    pub(crate) fn known(shared: &Arc<Shared>, id: i64) -> Self {
        Self { shared: Arc::clone(shared), id }
    }

    /// Their Telegram user id.
    pub fn id(&self) -> i64 {
        self.id
    }

    /// Their private chat with the bot, which has the same number.
    pub fn private(&self) -> i64 {
        self.id
    }

    /// Their full name.
    pub fn name(&self) -> String {
        self.shared.read(|world| view::name_of(world, self.id))
    }

    /// Opens `t.me/bot?start=payload` (or the bare chat) and presses START.
    pub fn starts(&self, payload: Option<&str>) -> i64 {
        match payload.filter(|payload| !payload.is_empty()) {
            Some(payload) => self.sends(self.id, &format!("/start {payload}")),
            None => self.sends(self.id, "/start"),
        }
    }

    /// Writes a text; the message's number, 0 where the person cannot write there.
    ///
    /// A text over 4,096 units goes out in parts, as phones do it; the number is the last part's.
    pub fn sends(&self, chat: impl Into<i64>, text: &str) -> i64 {
        let chat = chat.into();
        let mut last = 0;
        for part in parts(text) {
            last = self.posts(chat, |_world| Draft::of(Content::text(Styled::plain(&part))));
        }
        last
    }

    /// Answers a message with a text.
    pub fn replies(&self, chat: impl Into<i64>, to_message_id: i64, text: &str) -> i64 {
        let words = Styled::plain(text.trim());
        self.posts(chat.into(), |_world| Draft { reply_to: Some(to_message_id), ..Draft::of(Content::text(words)) })
    }

    /// Rewrites a message of their own: its text, or the caption of a medium.
    pub fn edits(&self, chat: impl Into<i64>, message_id: i64, text: &str) {
        let chat = chat.into();
        let words = Styled::plain(text.trim());
        self.shared.change(|world| {
            let date = world.clock.unix();
            let touched = world.tick();
            let Ok(message) = world.message_mut(chat, message_id, "") else {
                return;
            };
            if message.from != self.id {
                return;
            }
            message.content.words = words;
            message.edit_date = Some(date);
            message.touched = touched;
            world.announce("edited_message", chat, message_id);
        });
    }

    /// Forwards a message of another of their chats.
    pub fn forwards(&self, chat: impl Into<i64>, from_chat: impl Into<i64>, message_id: i64) -> i64 {
        let from_chat = from_chat.into();
        let found = self.shared.read(|world| world.message(from_chat, message_id, "").cloned());
        let Ok(message) = found else {
            return 0;
        };
        let origin = message.forwarded.unwrap_or(Forwarded { from: message.from, date: message.date });
        self.posts(chat.into(), |_world| Draft { forwarded: Some(origin), ..Draft::of(message.content) })
    }

    /// Taps an inline button that is on the message now.
    pub fn taps(&self, chat: impl Into<i64>, message_id: i64, button: &str) -> Result<CallbackId, NoSuchButton> {
        let chat = chat.into();
        let buttons = self.shared.read(|world| {
            let message = world.message(chat, message_id, "").ok()?;
            Some(view::view(world, message).buttons.into_iter().flatten().collect::<Vec<_>>())
        });
        let buttons = buttons.unwrap_or_default();
        let data = buttons.iter().filter(|found| found.text == button).find_map(|found| match &found.kind {
            ButtonKind::Callback(data) => Some(data.clone()),
            ButtonKind::Url(_) | ButtonKind::Copy(_) | ButtonKind::WebApp(_) | ButtonKind::Other(_) => None,
        });
        match data {
            Some(data) => Ok(self.taps_data(chat, message_id, &data)),
            None => Err(NoSuchButton {
                wanted: button.to_owned(),
                offered: buttons.into_iter().map(|found| found.text).collect(),
            }),
        }
    }

    /// A press with this data whatever is on the message: remembered from before, or forged.
    pub fn taps_data(&self, chat: impl Into<i64>, message_id: i64, data: &str) -> CallbackId {
        let chat = chat.into();
        self.shared.change(|world| {
            let id = (4_000_000_000_000_000_000 + world.random.below(1 << 59)).to_string();
            let at = world.clock.millis();
            world.callbacks.add(id.clone(), self.id, at);
            let message = match world.message(chat, message_id, "") {
                Ok(_) => world.message_json(chat, message_id),
                Err(_) => json!({"chat": world.chat_json(chat), "message_id": message_id, "date": 0}),
            };
            let query = json!({
                "id": id, "from": world.user_json(self.id), "message": message,
                "chat_instance": chat.unsigned_abs().wrapping_mul(7919).to_string(), "data": data,
            });
            world.updates.push("callback_query", &query, chat);
            CallbackId(id)
        })
    }

    /// Presses a key of the reply keyboard before them: its label is sent, or what it asks for.
    pub fn taps_key(&self, chat: impl Into<i64>, key: &str) -> Result<i64, NoSuchButton> {
        let chat = chat.into();
        let keys = self.shared.read(|world| view::reply_keyboard(world, self.id, chat));
        let keys: Vec<_> = keys.into_iter().flatten().flatten().collect();
        let Some(found) = keys.iter().find(|found| found.text == key) else {
            let offered = keys.into_iter().map(|found| found.text).collect();
            return Err(NoSuchButton { wanted: key.to_owned(), offered });
        };
        self.shared.quietly(|world| fold(world, chat, self.id));
        Ok(match found.request {
            KeyRequest::Contact => self.shares_contact(chat, &self.phone_number(), true),
            KeyRequest::Location => self.shares_location(chat, -5.1477, 119.4327),
            KeyRequest::Nothing | KeyRequest::Other => self.sends(chat, key),
        })
    }

    /// A phone number that is always the same for this person.
    pub fn phone_number(&self) -> String {
        format!("62812{:08}", self.id.rem_euclid(100_000_000))
    }

    /// Puts a message into a chat and tells the bot; 0 where the person cannot write there.
    fn posts(&self, chat: i64, make: impl FnOnce(&mut World) -> Draft) -> i64 {
        self.shared.change(|world| {
            if !self.may_write(world, chat) {
                tracing::warn!(person = self.id, chat, "this person cannot write there");
                return 0;
            }
            self.enters(world, chat);
            let draft = make(world);
            let id = world.post(chat, self.id, draft);
            world.announce("message", chat, id);
            id
        })
    }

    fn may_write(&self, world: &World, chat: i64) -> bool {
        let alive = world.people.get(&self.id).is_some_and(|person| !person.deleted);
        let inside = world
            .chats
            .get(&chat)
            .is_some_and(|found| if found.is_private() { chat == self.id } else { found.role(self.id).is_inside() });
        alive && inside
    }

    /// Writing in the private chat starts it, and takes a block back.
    fn enters(&self, world: &mut World, chat: i64) {
        if chat != self.id {
            return;
        }
        let Some(person) = world.people.get_mut(&self.id) else {
            return;
        };
        person.started = true;
        if std::mem::take(&mut person.blocked) {
            world.announce_membership(chat, self.id, Role::Kicked, Role::Member);
        }
    }
}

/// One-time keyboards fold away once used.
fn fold(world: &mut World, chat: i64, person: i64) {
    if let Some(keyboard) = world.chats.get_mut(&chat).and_then(|chat| chat.keyboards.get_mut(&person)) {
        keyboard.folded = keyboard.markup["one_time_keyboard"] == true;
    }
}

/// A text in parts a message can hold.
fn parts(text: &str) -> Vec<String> {
    let text = text.trim();
    if units(text) <= MESSAGE_LIMIT {
        return vec![text.to_owned()];
    }
    let mut parts = vec![String::new()];
    let mut used = 0;
    for letter in text.chars() {
        if used + letter.len_utf16() > MESSAGE_LIMIT {
            parts.push(String::new());
            used = 0;
        }
        used += letter.len_utf16();
        if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
    }
    parts
}
