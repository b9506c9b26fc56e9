//! Whether the bot may write to, edit in or read a chat, and which message a call means.

use super::World;
use super::chats::Role;
use super::messages::Message;
use crate::params::Params;
use crate::refusal::Refusal;

/// How long a bot may delete messages, in seconds (Bot API: deleteMessage).
const DELETE_WINDOW: i64 = 48 * 3600;

impl World {
    /// The chat of `chat_id`, which the bot at least knows.
    pub(crate) fn known_chat(&self, params: &Params) -> Result<i64, Refusal> {
        self.chat_named(params.text("chat_id"))
    }

    /// A chat by its identifier as text.
    pub(crate) fn chat_named(&self, text: &str) -> Result<i64, Refusal> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Refusal::bad("chat_id is empty"));
        }
        let id: i64 = text.parse().map_err(|_error| Refusal::bad("chat not found"))?;
        if self.chats.contains_key(&id) && id != self.bot.id { Ok(id) } else { Err(Refusal::bad("chat not found")) }
    }

    /// The chat of `chat_id`, in which the bot may write now.
    pub(crate) fn writable_chat(&self, params: &Params) -> Result<i64, Refusal> {
        let id = self.known_chat(params)?;
        self.check_writable(id)?;
        Ok(id)
    }

    /// Refuses where the bot may not write.
    pub(crate) fn check_writable(&self, id: i64) -> Result<(), Refusal> {
        if let Some(person) = self.people.get(&id) {
            if person.deleted {
                return Err(Refusal::forbidden("user is deactivated"));
            }
            if person.blocked {
                return Err(Refusal::forbidden("bot was blocked by the user"));
            }
            if !person.started {
                return Err(Refusal::forbidden("bot can't initiate conversation with a user"));
            }
            return Ok(());
        }
        self.check_member(id)
    }

    /// Refuses where the bot is not in the group.
    pub(crate) fn check_member(&self, id: i64) -> Result<(), Refusal> {
        let Some(chat) = self.chats.get(&id) else {
            return Err(Refusal::bad("chat not found"));
        };
        if chat.is_private() {
            return Ok(());
        }
        if let Some(to) = chat.moved_to {
            return Err(Refusal::migrated(to));
        }
        match chat.role(self.bot.id) {
            Role::Creator | Role::Administrator | Role::Member => Ok(()),
            Role::Kicked => Err(Refusal::forbidden("bot was kicked from the supergroup chat")),
            Role::Left => Err(Refusal::forbidden("bot is not a member of the supergroup chat")),
        }
    }

    /// A message of a chat; `what` is Telegram's word for it ("message to edit").
    pub(crate) fn message(&self, chat: i64, id: i64, what: &str) -> Result<&Message, Refusal> {
        self.chats
            .get(&chat)
            .and_then(|chat| chat.messages.get(&id))
            .ok_or_else(|| Refusal::bad(format!("{what} not found")))
    }

    pub(crate) fn message_mut(&mut self, chat: i64, id: i64, what: &str) -> Result<&mut Message, Refusal> {
        self.chats
            .get_mut(&chat)
            .and_then(|chat| chat.messages.get_mut(&id))
            .ok_or_else(|| Refusal::bad(format!("{what} not found")))
    }

    /// The message a call replies to, from `reply_parameters` or the older `reply_to_message_id`.
    pub(crate) fn reply_target(&self, params: &Params, chat: i64) -> Result<Option<i64>, Refusal> {
        let (id, lenient) = match params.json("reply_parameters", "reply parameters")? {
            Some(value) if value.is_object() => {
                if let Some(other) = value["chat_id"].as_i64()
                    && other != chat
                {
                    return Ok(None);
                }
                (value["message_id"].as_i64(), value["allow_sending_without_reply"] == true)
            }
            Some(_) => return Err(Refusal::bad("Object expected as reply parameters")),
            None => (params.integer("reply_to_message_id"), params.flag("allow_sending_without_reply")),
        };
        let Some(id) = id.filter(|id| *id > 0) else {
            return Ok(None);
        };
        match self.message(chat, id, "message to be replied") {
            Ok(_) => Ok(Some(id)),
            Err(_) if lenient => Ok(None),
            Err(refusal) => Err(refusal),
        }
    }

    /// Refuses where the bot may not delete this message.
    pub(crate) fn check_deletable(&self, chat: i64, id: i64) -> Result<(), Refusal> {
        let message = self.message(chat, id, "message to delete")?;
        let is_own = message.from == self.bot.id;
        let is_admin = self.chats.get(&chat).is_some_and(|chat| chat.role(self.bot.id).is_administrator());
        let is_old = self.clock.unix() - message.date > DELETE_WINDOW;
        let in_private = chat > 0;
        if is_admin || ((is_own || in_private) && !is_old) {
            Ok(())
        } else {
            Err(Refusal::bad("message can't be deleted"))
        }
    }
}
