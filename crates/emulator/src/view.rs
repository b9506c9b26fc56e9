//! The world as a person sees it on a screen: messages, buttons, keyboards.

use serde::Serialize;
use serde_json::Value;

use crate::text::render;
use crate::world::World;
use crate::world::chats::Chat;
use crate::world::messages::{ContentKind, Markup, Message};

/// One message on a screen.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MessageView {
    /// Its number in the chat.
    pub id: i64,
    /// Whether the bot sent it.
    pub from_bot: bool,
    /// Who sent it.
    pub sender: i64,
    /// The sender's name.
    pub sender_name: String,
    /// When it was sent, Unix seconds.
    pub date: i64,
    /// The text, or the caption of a medium, without formatting.
    pub text: String,
    /// The same with its formatting as simple HTML.
    pub html: String,
    /// The formatting as the Bot API lists it.
    pub entities: Value,
    /// The inline buttons under it, row by row.
    pub buttons: Vec<Vec<ButtonView>>,
    /// What it holds.
    #[serde(serialize_with = "kind_name")]
    pub kind: ContentKind,
    /// The Bot API's fields for what it holds: `photo`, `contact`, `location`, ….
    pub content: Value,
    /// The name of its file.
    pub file_name: Option<String>,
    /// The file a click opens.
    pub file_id: Option<String>,
    /// The size of that file, in bytes.
    pub file_size: Option<u64>,
    /// The album it belongs to.
    pub album: Option<String>,
    /// Whether it was edited.
    pub edited: bool,
    /// The message it replies to.
    pub reply_to: Option<i64>,
    /// Whether it makes the reader reply to it.
    pub force_reply: bool,
    /// What an empty input field says while one replies.
    pub placeholder: Option<String>,
    /// Who wrote it first, where it was forwarded.
    pub forwarded_from: Option<String>,
    /// The reaction the bot gave it.
    pub reaction: Option<String>,
    /// The moment of the world at which it last changed.
    pub touched: u64,
}

/// An inline button.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ButtonView {
    /// Its label.
    pub text: String,
    /// What it does.
    #[serde(flatten)]
    pub kind: ButtonKind,
    /// `primary`, `success` or `danger`.
    pub style: Option<String>,
}

/// What an inline button does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum ButtonKind {
    /// Sends this data to the bot.
    Callback(String),
    /// Opens this address.
    Url(String),
    /// Puts this text on the clipboard.
    Copy(String),
    /// Opens this Mini App.
    WebApp(String),
    /// Anything else, by its Bot API field.
    Other(String),
}

/// A key of a reply keyboard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeyView {
    /// Its label, which is what it sends.
    pub text: String,
    /// What it sends instead.
    pub request: KeyRequest,
    /// `primary`, `success` or `danger`.
    pub style: Option<String>,
}

/// What a key asks the person to share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyRequest {
    /// Nothing: it sends its label.
    Nothing,
    /// Their phone number.
    Contact,
    /// Where they are.
    Location,
    /// Something no phone here can give: a poll, a chat, a Mini App.
    Other,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape serde asks for")]
fn kind_name<S: serde::Serializer>(kind: &ContentKind, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(kind.field())
}

pub(crate) fn messages(world: &World, chat: i64) -> Vec<MessageView> {
    let found = world.chats.get(&chat);
    found.map_or_else(Vec::new, |found| found.messages.values().map(|message| view(world, message)).collect())
}

pub(crate) fn unread(world: &World, reader: i64, chat: i64) -> Vec<MessageView> {
    let Some(found) = world.chats.get(&chat) else {
        return Vec::new();
    };
    let read = found.read.get(&reader).copied().unwrap_or(0);
    let fresh = found.messages.values().filter(|message| message.from == world.bot.id && message.touched > read);
    fresh.map(|message| view(world, message)).collect()
}

pub(crate) fn name_of(world: &World, id: i64) -> String {
    if id == world.bot.id {
        return world.bot.name.clone();
    }
    world.people.get(&id).map_or_else(|| "?".to_owned(), crate::world::people::Resident::full_name)
}

pub(crate) fn view(world: &World, message: &Message) -> MessageView {
    let content = &message.content;
    let file = content.file.as_deref().and_then(|id| world.files.find(id));
    let (force_reply, placeholder) = match &message.markup {
        Some(Markup::ForceReply { placeholder, .. }) => (true, placeholder.clone()),
        Some(Markup::Inline(_) | Markup::Reply(_) | Markup::Remove { .. }) | None => (false, None),
    };
    MessageView {
        id: message.id,
        from_bot: message.from == world.bot.id,
        sender: message.from,
        sender_name: name_of(world, message.from),
        date: message.date,
        text: content.words.text.clone(),
        html: render::html(&content.words.text, &content.words.entities),
        entities: world.entities_json(&content.words),
        buttons: message.markup.as_ref().map_or_else(Vec::new, inline_buttons),
        kind: content.kind,
        content: Value::Object(content.fields.clone()),
        file_name: file.and_then(|file| file.name.clone()),
        file_id: content.file.clone(),
        file_size: file.map(|file| file.size),
        album: message.media_group.clone(),
        edited: message.edit_date.is_some(),
        reply_to: message.reply_to,
        force_reply,
        placeholder,
        forwarded_from: message.forwarded.as_ref().map(|forwarded| name_of(world, forwarded.from)),
        reaction: message.reaction.as_ref().and_then(|reaction| reaction["emoji"].as_str()).map(str::to_owned),
        touched: message.touched,
    }
}

fn rows<T>(rows: &[Value], view: impl Fn(&Value) -> T) -> Vec<Vec<T>> {
    let row = |row: &Value| row.as_array().map_or_else(Vec::new, |keys| keys.iter().map(&view).collect());
    rows.iter().map(row).collect()
}

/// The buttons of a keyboard below a message.
pub(crate) fn inline_buttons(markup: &Markup) -> Vec<Vec<ButtonView>> {
    rows(markup.inline_rows(), button)
}

fn button(button: &Value) -> ButtonView {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let kind = if let Some(data) = text(&button["callback_data"]) {
        ButtonKind::Callback(data)
    } else if let Some(url) = text(&button["url"]) {
        ButtonKind::Url(url)
    } else if let Some(copied) = text(&button["copy_text"]["text"]) {
        ButtonKind::Copy(copied)
    } else if let Some(url) = text(&button["web_app"]["url"]) {
        ButtonKind::WebApp(url)
    } else {
        let fields = button.as_object().into_iter().flatten().map(|(field, _)| field.as_str());
        let other = fields.into_iter().find(|field| !matches!(*field, "text" | "style" | "icon_custom_emoji_id"));
        ButtonKind::Other(other.unwrap_or_default().to_owned())
    };
    ButtonView { text: text(&button["text"]).unwrap_or_default(), kind, style: text(&button["style"]) }
}

fn key(key: &Value) -> KeyView {
    let request = if key["request_contact"] == true {
        KeyRequest::Contact
    } else if key["request_location"] == true {
        KeyRequest::Location
    } else if key
        .as_object()
        .is_some_and(|key| key.keys().any(|field| field.starts_with("request_") || field == "web_app"))
    {
        KeyRequest::Other
    } else {
        KeyRequest::Nothing
    };
    let text = |value: &Value| value.as_str().map(str::to_owned);
    KeyView { text: text(&key["text"]).unwrap_or_default(), request, style: text(&key["style"]) }
}

pub(crate) fn reply_keyboard(world: &World, reader: i64, chat: i64) -> Option<Vec<Vec<KeyView>>> {
    let keyboard = world.chats.get(&chat)?.keyboards.get(&reader)?;
    let keys = keyboard.markup["keyboard"].as_array().map_or(&[][..], Vec::as_slice);
    Some(rows(keys, key))
}

pub(crate) fn commands(world: &World, reader: i64, chat: i64) -> Vec<(String, String)> {
    let language = world.people.get(&reader).and_then(|person| person.language_code.clone()).unwrap_or_default();
    let language = language.split('-').next().unwrap_or_default();
    let found = world.chats.get(&chat);
    let is_private = found.is_none_or(Chat::is_private);
    let is_admin = found.is_some_and(|chat| chat.role(reader).is_administrator());
    let offered = world.profile.commands_for(chat, is_private, reader, is_admin, language);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    offered.iter().map(|command| (text(&command["command"]), text(&command["description"]))).collect()
}
