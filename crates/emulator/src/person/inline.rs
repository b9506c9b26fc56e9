//! What a person does with inline mode: writes the bot's name and some words, and picks a result.

use serde_json::json;

use super::Person;
use crate::view::{self, ButtonView};
use crate::world::World;
use crate::world::chats::Role;
use crate::world::messages::Content;
use crate::world::posting::Draft;

/// A query that waits for `answerInlineQuery`, or was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InlineQueryId(pub String);

/// A result as the person sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InlineResult {
    /// The bot's identifier.
    pub id: String,
    /// The title.
    pub title: String,
    /// The line below it; empty where there is none.
    pub description: String,
    /// What would be sent, without its formatting.
    pub text: String,
    /// The buttons that would be under it.
    pub buttons: Vec<Vec<ButtonView>>,
}

impl Person {
    /// Types `@bot words` in a chat, whether the bot is in it or not. With inline mode switched off
    /// the bot hears nothing of it.
    pub fn asks_inline(&self, chat: impl Into<i64>, words: &str) -> InlineQueryId {
        self.asks_inline_from(chat, words, "")
    }

    /// Scrolls to the end of the results: the same words are asked again, with what the bot gave as
    /// `next_offset`.
    pub fn asks_inline_from(&self, chat: impl Into<i64>, words: &str, offset: &str) -> InlineQueryId {
        let chat = chat.into();
        let words: String = words.chars().take(256).collect();
        self.shared.change(|world| {
            let id = (5_000_000_000_000_000_000 + world.random.below(1 << 59)).to_string();
            let at = world.clock.millis();
            world.inline.add(id.clone(), at);
            let query = json!({
                "id": id, "from": world.user_json(self.id), "query": words, "offset": offset,
                "chat_type": chat_type(world, chat, self.id),
            });
            // Telegram keeps no order between a chat's messages and what is typed there.
            if world.bot.inline {
                world.updates.push("inline_query", &query, self.id);
            }
            InlineQueryId(id)
        })
    }

    /// Taps a result: its message is sent into the chat as this person's, through the bot.
    /// `None` where the query was not answered, holds no such result, or the person cannot write there.
    pub fn picks_inline(&self, chat: impl Into<i64>, query: &InlineQueryId, result: &str) -> Option<i64> {
        let chat = chat.into();
        let found = self.shared.read(|world| {
            let answer = world.inline.find(&query.0)?;
            let offered = answer.results.iter().find(|offered| offered.id == result)?;
            Some((offered.clone(), world.bot.to_json()))
        });
        let (offered, bot) = found?;
        let id = self.posts(chat, |_world| {
            let mut content = Content::text(offered.words);
            content.fields.insert("via_bot".to_owned(), bot);
            Draft { markup: offered.markup, ..Draft::of(content) }
        });
        (id != 0).then_some(id)
    }

    /// What a query was answered with; `None` while it waits.
    pub fn inline_results(&self, query: &InlineQueryId) -> Option<Vec<InlineResult>> {
        self.shared.read(|world| {
            let answer = world.inline.find(&query.0)?;
            let shown = answer.results.iter().map(|offered| InlineResult {
                id: offered.id.clone(),
                title: offered.title.clone(),
                description: offered.description.clone(),
                text: offered.words.text.clone(),
                buttons: offered.markup.as_ref().map_or_else(Vec::new, view::inline_buttons),
            });
            Some(shown.collect())
        })
    }

    /// Where the results go on; `None` where all are there.
    pub fn inline_next(&self, query: &InlineQueryId) -> Option<String> {
        self.shared.read(|world| world.inline.find(&query.0)?.next.clone())
    }

    /// The button above the results: its words, and what it starts the bot with.
    pub fn inline_button(&self, query: &InlineQueryId) -> Option<(String, String)> {
        self.shared.read(|world| {
            let button = world.inline.find(&query.0)?.button.as_ref()?;
            let text = |field: &str| button[field].as_str().unwrap_or_default().to_owned();
            Some((text("text"), text("start_parameter")))
        })
    }
}

/// `sender` is the private chat with the bot, `private` one with somebody else (Bot API: `InlineQuery`).
fn chat_type(world: &World, chat: i64, person: i64) -> &'static str {
    match world.chats.get(&chat) {
        Some(found) if !found.is_private() && found.role(person) != Role::Left => "supergroup",
        Some(found) if found.is_private() && chat == person => "sender",
        Some(_) | None => "private",
    }
}
