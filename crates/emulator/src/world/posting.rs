//! New messages in a chat, whoever sends them, and what follows: keyboards, forced replies, updates.

use serde_json::{Value, json};

use super::World;
use super::chats::Keyboard;
use super::messages::{Content, Forwarded, Markup, Message};
use crate::text::entity::Kind;

/// A message about to be sent.
#[derive(Debug)]
pub(crate) struct Draft {
    pub(crate) content: Content,
    pub(crate) reply_to: Option<i64>,
    pub(crate) markup: Option<Markup>,
    pub(crate) media_group: Option<String>,
    pub(crate) forwarded: Option<Forwarded>,
    pub(crate) protected: bool,
}

impl Draft {
    pub(crate) fn of(content: Content) -> Self {
        Self { content, reply_to: None, markup: None, media_group: None, forwarded: None, protected: false }
    }
}

impl World {
    /// Puts a message into an existing chat and gives its id.
    pub(crate) fn post(&mut self, chat_id: i64, from: i64, draft: Draft) -> i64 {
        let date = self.clock.unix();
        let touched = self.tick();
        let readers = self.keyboard_readers(chat_id, &draft);
        let Some(chat) = self.chats.get_mut(&chat_id) else {
            return 0;
        };
        let id = chat.next_message_id();
        if from == self.bot.id {
            chat.action = None;
            match &draft.markup {
                Some(Markup::Reply(markup)) => {
                    for person in readers {
                        chat.keyboards.insert(person, Keyboard { markup: markup.clone(), folded: false });
                    }
                }
                Some(Markup::Remove { .. }) => chat.keyboards.retain(|person, _| !readers.contains(person)),
                Some(Markup::ForceReply { .. }) => {
                    chat.forced_replies.extend(readers.into_iter().map(|person| (person, id)));
                }
                Some(Markup::Inline(_)) | None => {}
            }
        } else {
            chat.forced_replies.remove(&from);
        }
        let message = Message {
            id,
            from,
            date,
            edit_date: None,
            content: draft.content,
            reply_to: draft.reply_to,
            markup: draft.markup,
            media_group: draft.media_group,
            forwarded: draft.forwarded,
            protected: draft.protected,
            reaction: None,
            touched,
        };
        chat.messages.insert(id, message);
        id
    }

    /// Who sees the reply keyboard of this message: everybody, or with `selective` those it is meant for.
    fn keyboard_readers(&self, chat_id: i64, draft: &Draft) -> Vec<i64> {
        let everybody = self.persons_in(chat_id);
        let selective = match &draft.markup {
            Some(Markup::Reply(markup)) => markup["selective"] == true,
            Some(Markup::Remove { selective } | Markup::ForceReply { selective, .. }) => *selective,
            Some(Markup::Inline(_)) | None => return Vec::new(),
        };
        if !selective || chat_id > 0 {
            return everybody;
        }
        let answered = draft.reply_to.and_then(|id| self.message(chat_id, id, "").ok()).map(|message| message.from);
        let words = &draft.content.words;
        let mentioned: Vec<i64> = words
            .entities
            .iter()
            .filter_map(|entity| {
                if let Kind::TextMention(id) = entity.kind {
                    return Some(id);
                }
                let marked = slice_units(&words.text, entity.offset, entity.length);
                (entity.kind == Kind::Mention).then(|| self.person_named(&marked))?
            })
            .collect();
        everybody.into_iter().filter(|id| answered == Some(*id) || mentioned.contains(id)).collect()
    }

    fn person_named(&self, mention: &str) -> Option<i64> {
        let name = mention.strip_prefix('@')?;
        let named =
            |username: &Option<String>| username.as_deref().is_some_and(|known| known.eq_ignore_ascii_case(name));
        self.people.values().find(|person| named(&person.username)).map(|person| person.id)
    }

    /// Queues a person's message for the bot where the bot is to see it.
    pub(crate) fn announce(&mut self, kind: &str, chat: i64, message_id: i64) {
        if self.reaches_bot(chat, message_id) {
            let shown = self.message_json(chat, message_id);
            self.updates.push(kind, &shown, chat);
        }
    }

    /// Privacy mode: which messages of a group reach the bot (Telegram: bots/features#privacy-mode).
    fn reaches_bot(&self, chat_id: i64, message_id: i64) -> bool {
        let Some(chat) = self.chats.get(&chat_id) else {
            return false;
        };
        if chat.is_private() {
            return true;
        }
        let role = chat.role(self.bot.id);
        if !role.is_inside() {
            return false;
        }
        let Some(message) = chat.messages.get(&message_id) else {
            return false;
        };
        if message.content.fields.contains_key("via_bot") {
            return true;
        }
        let is_service = message.content.kind == super::messages::ContentKind::Service;
        if !self.bot.privacy || role.is_administrator() || is_service {
            return true;
        }
        let replied = message.reply_to.and_then(|id| chat.messages.get(&id));
        if replied.is_some_and(|replied| replied.from == self.bot.id) {
            return true;
        }
        let words = &message.content.words;
        words.entities.iter().any(|entity| {
            let marked = slice_units(&words.text, entity.offset, entity.length);
            let named = || marked[1..].eq_ignore_ascii_case(&self.bot.username);
            entity.kind == Kind::TextMention(self.bot.id)
                || (entity.kind == Kind::BotCommand && self.is_own_command(&marked))
                || (entity.kind == Kind::Mention && named())
        })
    }

    fn is_own_command(&self, command: &str) -> bool {
        command.split_once('@').is_none_or(|(_, name)| name.eq_ignore_ascii_case(&self.bot.username))
    }

    /// A service message by a person, told to the bot.
    pub(crate) fn post_service(&mut self, chat: i64, from: i64, field: &str, value: Value) -> i64 {
        let mut content = Content::single(super::messages::ContentKind::Service, Value::Null);
        content.fields.clear();
        content.fields.insert(field.to_owned(), value);
        let id = self.post(chat, from, Draft::of(content));
        if from != self.bot.id {
            self.announce("message", chat, id);
        }
        id
    }

    /// Tells the bot that its own membership changed.
    pub(crate) fn announce_membership(&mut self, chat: i64, by: i64, old: super::chats::Role, new: super::chats::Role) {
        let bot = self.bot.to_json();
        let change = json!({
            "chat": self.chat_json(chat),
            "from": self.user_json(by),
            "date": self.clock.unix(),
            "old_chat_member": super::chats::member_json(&bot, old),
            "new_chat_member": super::chats::member_json(&bot, new),
        });
        self.updates.push("my_chat_member", &change, chat);
    }
}

/// The part of a text that an entity marks.
pub(crate) fn slice_units(text: &str, offset: usize, length: usize) -> String {
    let units: Vec<u16> = text.encode_utf16().skip(offset).take(length).collect();
    String::from_utf16_lossy(&units)
}
