//! From an effect to rows of the outbox: a Bot API method and its parameters.
//!
//! Shapes are teloxide's typed payloads where they exist; what is newer than they are (a button's
//! `style`) is added to their JSON.

mod inline;
mod keyboard;

use loket_core::domain::answer::{FileRef, SentAs};
use loket_core::domain::ids::{self, ChatId};
use loket_core::domain::lang::Lang;
use loket_core::engine::effect::Priority;
use loket_core::engine::{Message, Text};
use loket_store::rows::NewDelivery;
use serde::Serialize;
use serde_json::Value;
use teloxide::payloads::{
    AnswerCallbackQuery, DeleteMessage, EditMessageReplyMarkup, EditMessageText, SendDocument, SendMessage, SendPhoto,
};
use teloxide::types::{CallbackQueryId, FileId, InputFile, LinkPreviewOptions, MessageId, ParseMode, Recipient};

use crate::i18n::{RenderedKeyboard, Renderer, split_html};
use keyboard::{inline_only, markup};

pub use inline::{Found, answer_inline_query};

/// The longest text (Bot API: `sendMessage.text`), in UTF-16 units.
const MOST_TEXT: usize = 4096;
/// The longest caption (Bot API: `sendPhoto.caption`), in UTF-16 units.
const MOST_CAPTION: usize = 1024;
/// The longest toast (Bot API: `answerCallbackQuery.text`).
const MOST_TOAST: usize = 200;

/// The outbox's number of a priority; room is left for what comes between and after.
pub const fn rank(priority: Priority) -> u8 {
    match priority {
        Priority::Reply => 10,
        Priority::Notification => 20,
    }
}

/// From this number on a row of the outbox is a broadcast: one of many to people who wait for
/// nothing. It is sent when nobody waits, and leaves places free for those who will.
pub const BROADCAST: u8 = 30;

/// A message as rows: one, or more when the text is too long; the keyboard is on the last.
pub fn send_message(
    renderer: &Renderer,
    to: ChatId,
    message: &Message,
    lang: Lang,
    priority: Priority,
) -> Vec<NewDelivery> {
    let rendered = renderer.render_message(message, lang);
    let parts = split_html(&rendered.html, MOST_TEXT);
    texts(to, parts, &rendered.keyboard, rank(priority))
}

/// A message in the place of an earlier one; what does not fit follows below.
pub fn edit_message(
    renderer: &Renderer,
    chat: ChatId,
    message_id: ids::MessageId,
    message: &Message,
    lang: Lang,
) -> Vec<NewDelivery> {
    let rendered = renderer.render_message(message, lang);
    let mut parts = split_html(&rendered.html, MOST_TEXT).into_iter();
    let first = parts.next().unwrap_or_default();
    let rest: Vec<String> = parts.collect();
    let mut edit = EditMessageText::new(recipient(chat), telegram_id(message_id), first);
    edit.parse_mode = Some(ParseMode::Html);
    edit.link_preview_options = Some(no_preview());
    let mut payload = json(&edit);
    if rest.is_empty()
        && let Some(buttons) = inline_only(&rendered.keyboard)
    {
        payload["reply_markup"] = buttons;
    }
    let mut rows = vec![row(chat, rank(Priority::Reply), "editMessageText", payload)];
    if !rest.is_empty() {
        rows.extend(texts(chat, rest, &rendered.keyboard, rank(Priority::Reply)));
    }
    rows
}

/// The buttons of an earlier message taken off.
pub fn remove_buttons(chat: ChatId, message_id: ids::MessageId) -> NewDelivery {
    let payload = json(&EditMessageReplyMarkup::new(recipient(chat), telegram_id(message_id)));
    row(chat, rank(Priority::Reply), "editMessageReplyMarkup", payload)
}

/// A message deleted.
pub fn delete_message(chat: ChatId, message_id: ids::MessageId) -> NewDelivery {
    let payload = json(&DeleteMessage::new(recipient(chat), telegram_id(message_id)));
    row(chat, rank(Priority::Reply), "deleteMessage", payload)
}

/// A file that Telegram has; what does not fit below it follows as a text.
pub fn send_file(renderer: &Renderer, to: ChatId, file: &FileRef, caption: &Text, lang: Lang) -> Vec<NewDelivery> {
    let html = renderer.render_text(caption, lang);
    let mut parts = split_html(&html, MOST_CAPTION).into_iter();
    let caption = parts.next().filter(|caption| !caption.is_empty());
    let input = InputFile::file_id(FileId(file.file_id.clone()));
    let mode = caption.as_ref().map(|_| ParseMode::Html);
    let (method, payload) = match file.sent_as {
        SentAs::Photo => {
            let mut photo = SendPhoto::new(recipient(to), input);
            photo.caption = caption;
            photo.parse_mode = mode;
            ("sendPhoto", json(&photo))
        }
        SentAs::Document => {
            let mut document = SendDocument::new(recipient(to), input);
            document.caption = caption;
            document.parse_mode = mode;
            ("sendDocument", json(&document))
        }
    };
    let mut rows = vec![row(to, rank(Priority::Reply), method, payload)];
    let rest: Vec<String> = parts.collect();
    if !rest.is_empty() {
        rows.extend(texts(to, rest, &RenderedKeyboard::None, rank(Priority::Reply)));
    }
    rows
}

/// What one person alone is told: a text and files that can be neither forwarded nor saved.
pub fn confide(
    renderer: &Renderer,
    to: ChatId,
    text: &Text,
    files: &[(FileRef, Text)],
    lang: Lang,
) -> Vec<NewDelivery> {
    let parts = split_html(&renderer.render_text(text, lang), MOST_TEXT);
    let mut rows = texts(to, parts, &RenderedKeyboard::None, rank(Priority::Reply));
    rows.extend(files.iter().flat_map(|(file, caption)| send_file(renderer, to, file, caption, lang)));
    for row in &mut rows {
        row.payload["protect_content"] = Value::Bool(true);
    }
    rows
}

/// The parameters that answer a pressed button.
pub fn answer_button(renderer: &Renderer, query: &str, toast: Option<&Text>, alert: bool, lang: Lang) -> Value {
    let mut answer = AnswerCallbackQuery::new(CallbackQueryId(query.to_owned()));
    answer.text = toast.map(|toast| shorten(&renderer.render_plain(toast, lang)));
    answer.show_alert = alert.then_some(true);
    json(&answer)
}

fn texts(to: ChatId, parts: Vec<String>, keyboard: &RenderedKeyboard, priority: u8) -> Vec<NewDelivery> {
    let last = parts.len().saturating_sub(1);
    let one = |(place, text): (usize, String)| {
        let markup = if place == last { markup(keyboard, &text) } else { None };
        let mut send = SendMessage::new(recipient(to), text);
        send.parse_mode = Some(ParseMode::Html);
        send.link_preview_options = Some(no_preview());
        let mut payload = json(&send);
        if let Some(markup) = markup {
            payload["reply_markup"] = markup;
        }
        row(to, priority, "sendMessage", payload)
    };
    parts.into_iter().enumerate().map(one).collect()
}

fn row(chat: ChatId, priority: u8, method: &str, payload: Value) -> NewDelivery {
    NewDelivery { chat, priority, method: method.to_owned(), payload }
}

fn recipient(chat: ChatId) -> Recipient {
    Recipient::Id(teloxide::types::ChatId(chat.0))
}

/// Telegram counts messages in 32 bits; a number beyond names no message.
fn telegram_id(message: ids::MessageId) -> MessageId {
    MessageId(i32::try_from(message.0).unwrap_or(i32::MAX))
}

fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

fn shorten(toast: &str) -> String {
    if toast.chars().count() <= MOST_TOAST {
        return toast.to_owned();
    }
    toast.chars().take(MOST_TOAST - 1).chain(['…']).collect()
}

fn json(payload: &impl Serialize) -> Value {
    serde_json::to_value(payload).expect("Bot API payloads have text keys only")
}
