//! Cards of inline mode (Bot API: `answerInlineQuery`, `InlineQueryResultArticle`).

use loket_core::domain::lang::Lang;
use loket_core::engine::effect::Card;
use loket_core::engine::message::Text;
use serde_json::{Value, json};

use super::keyboard::inline_only;
use crate::i18n::Renderer;

/// How long Telegram may answer the same query of the same person by itself, in seconds.
const CACHE: u32 = 300;
/// What the button above the cards opens the chat with: the greeting and the menu.
const START: &str = "cari";

/// What an inline query is answered with.
#[derive(Debug)]
pub struct Found<'a> {
    /// The best first.
    pub cards: &'a [Card],
    /// There are more from this place on.
    pub next: Option<usize>,
    /// The words of a button above the cards.
    pub way_in: Option<&'a Text>,
}

/// The parameters that answer an inline query.
pub fn answer_inline_query(renderer: &Renderer, query: &str, found: &Found<'_>, lang: Lang) -> Value {
    let results: Vec<Value> = found.cards.iter().map(|card| article(renderer, card, lang)).collect();
    // Personal, since the same words bring another language to another phone.
    let mut answer = json!({ "inline_query_id": query, "results": results, "cache_time": CACHE, "is_personal": true });
    if let Some(next) = found.next {
        answer["next_offset"] = json!(next.to_string());
    }
    if let Some(words) = found.way_in {
        answer["button"] = json!({ "text": renderer.render_plain(words, lang), "start_parameter": START });
    }
    answer
}

fn article(renderer: &Renderer, card: &Card, lang: Lang) -> Value {
    let rendered = renderer.render_message(&card.message, lang);
    let mut article = json!({
        "type": "article",
        "id": card.id.as_str(),
        "title": renderer.render_plain(&card.title, lang),
        "description": renderer.render_plain(&card.hint, lang),
        "input_message_content": {
            "message_text": rendered.html,
            "parse_mode": "HTML",
            "link_preview_options": { "is_disabled": true },
        },
    });
    if let Some(buttons) = inline_only(&rendered.keyboard) {
        article["reply_markup"] = buttons;
    }
    article
}
