//! Messages as the Bot API shows them.

use serde_json::{Map, Value, json};

use super::World;
use super::messages::{ContentKind, Markup, Message};
use crate::text::Styled;

impl World {
    /// The `Message` object of a message, with the message it replies to.
    pub(crate) fn message_json(&self, chat: i64, id: i64) -> Value {
        self.find_json(chat, id, true).unwrap_or(Value::Null)
    }

    fn find_json(&self, chat: i64, id: i64, with_reply: bool) -> Option<Value> {
        let message = self.chats.get(&chat)?.messages.get(&id)?;
        Some(self.show(chat, message, with_reply))
    }

    fn show(&self, chat: i64, message: &Message, with_reply: bool) -> Value {
        let mut shown = Map::new();
        let mut put = |name: &str, value: Value| shown.insert(name.to_owned(), value);
        put("message_id", json!(message.id));
        put("from", self.user_json(message.from));
        put("chat", self.chat_json(chat));
        put("date", json!(message.date));
        if let Some(edited) = message.edit_date {
            put("edit_date", json!(edited));
        }
        if let Some(forwarded) = &message.forwarded {
            let origin = self.user_json(forwarded.from);
            let described = json!({"type": "user", "sender_user": origin.clone(), "date": forwarded.date});
            put("forward_origin", described);
            put("forward_from", origin);
            put("forward_date", json!(forwarded.date));
        }
        if with_reply && let Some(replied) = message.reply_to.and_then(|id| self.find_json(chat, id, false)) {
            put("reply_to_message", replied);
        }
        if let Some(group) = &message.media_group {
            put("media_group_id", json!(group));
        }
        if message.protected {
            put("has_protected_content", json!(true));
        }
        for (name, value) in &message.content.fields {
            put(name, value.clone());
        }
        self.put_words(&message.content.words, message.content.kind, &mut put);
        if let Some(Markup::Inline(markup)) = &message.markup {
            put("reply_markup", markup.clone());
        }
        Value::Object(shown)
    }

    fn put_words(&self, words: &Styled, kind: ContentKind, put: &mut impl FnMut(&str, Value) -> Option<Value>) {
        if words.text.is_empty() {
            return;
        }
        let (text, entities) =
            if kind == ContentKind::Text { ("text", "entities") } else { ("caption", "caption_entities") };
        put(text, json!(words.text));
        if !words.entities.is_empty() {
            put(entities, self.entities_json(words));
        }
    }

    pub(crate) fn entities_json(&self, words: &Styled) -> Value {
        let user = |id: i64| self.user_json(id);
        Value::Array(words.entities.iter().map(|entity| entity.to_json(&user)).collect())
    }
}
