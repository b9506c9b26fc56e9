//! Keyboards as Telegram's JSON.

use loket_core::engine::message::Look;
use reqwest::Url;
use serde_json::{Value, json};
use teloxide::types::{
    ButtonRequest, CopyTextButton, ForceReply, InlineKeyboardButton, InlineKeyboardButtonKind, KeyboardButton,
    KeyboardMarkup,
};

use crate::i18n::{RenderedButton, RenderedKeyboard, RenderedPress};

/// The longest hint in the input field (Bot API: `ForceReply.input_field_placeholder`).
const MOST_HINT: usize = 64;

/// The `reply_markup` of a message with this text.
pub(super) fn markup(keyboard: &RenderedKeyboard, html: &str) -> Option<Value> {
    Some(match keyboard {
        RenderedKeyboard::None => return None,
        RenderedKeyboard::Inline(rows) => return (!rows.is_empty()).then(|| inline(rows)),
        RenderedKeyboard::Menu(rows) => bottom(Vec::new(), rows, true),
        RenderedKeyboard::AskContact { share, others } => {
            let share = KeyboardButton::new(share.as_str()).request(ButtonRequest::Contact);
            bottom(vec![vec![share]], others, false)
        }
        RenderedKeyboard::AskLocation { share, others } => {
            let share = KeyboardButton::new(share.as_str()).request(ButtonRequest::Location);
            bottom(vec![vec![share]], others, false)
        }
        RenderedKeyboard::ForceReply { placeholder } => {
            let hint: String = placeholder.chars().take(MOST_HINT).collect();
            let reply = ForceReply::new().input_field_placeholder((!hint.is_empty()).then_some(hint));
            // Telegram opens the reply only for those who are mentioned; without a mention, for all.
            let mentions_one = html.contains("tg://user?id=") || html.contains('@');
            json!(if mentions_one { reply.selective() } else { reply })
        }
    })
}

/// The `reply_markup` of an edited message: only buttons can stand below it.
pub(super) fn inline_only(keyboard: &RenderedKeyboard) -> Option<Value> {
    match keyboard {
        RenderedKeyboard::Inline(rows) if !rows.is_empty() => Some(inline(rows)),
        RenderedKeyboard::Inline(_)
        | RenderedKeyboard::None
        | RenderedKeyboard::Menu(_)
        | RenderedKeyboard::AskContact { .. }
        | RenderedKeyboard::AskLocation { .. }
        | RenderedKeyboard::ForceReply { .. } => None,
    }
}

fn inline(rows: &[Vec<RenderedButton>]) -> Value {
    let rows: Vec<Vec<Value>> = rows.iter().map(|row| row.iter().filter_map(button).collect()).collect();
    json!({ "inline_keyboard": rows })
}

fn button(button: &RenderedButton) -> Option<Value> {
    let kind = match &button.does {
        RenderedPress::Callback(data) => InlineKeyboardButtonKind::CallbackData(data.clone()),
        RenderedPress::Copy(text) => InlineKeyboardButtonKind::CopyText(CopyTextButton { text: text.clone() }),
        RenderedPress::Url(url) => match Url::parse(url) {
            Ok(url) => InlineKeyboardButtonKind::Url(url),
            Err(error) => {
                tracing::error!(%error, "a bug: a button opens what is no address; it is left out: {error}");
                return None;
            }
        },
    };
    let mut value = json!(InlineKeyboardButton::new(button.label.as_str(), kind));
    let style = match button.look {
        Look::Plain => None,
        Look::Primary => Some("primary"),
        Look::Success => Some("success"),
        Look::Danger => Some("danger"),
    };
    if let Some(style) = style {
        value["style"] = json!(style);
    }
    Some(value)
}

fn bottom(mut first: Vec<Vec<KeyboardButton>>, rows: &[Vec<String>], stays: bool) -> Value {
    first.extend(rows.iter().map(|row| row.iter().map(|label| KeyboardButton::new(label.as_str())).collect()));
    let mut keyboard = KeyboardMarkup::new(first);
    keyboard.resize_keyboard = true;
    keyboard.is_persistent = stays;
    json!(keyboard)
}
