//! Message entities: spans of a text with a meaning, counted in UTF-16 units.
//!
//! Bot API: <https://core.telegram.org/bots/api#messageentity>.

use serde_json::{Value, json};

use crate::refusal::Refusal;

/// One entity.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entity {
    pub(crate) kind: Kind,
    /// UTF-16 units before the entity.
    pub(crate) offset: usize,
    /// UTF-16 units inside it.
    pub(crate) length: usize,
}

/// What an entity means; the second half is found in plain text, never asked for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Kind {
    Bold,
    Italic,
    Underline,
    Strikethrough,
    Spoiler,
    Code,
    Pre(Option<String>),
    TextLink(String),
    TextMention(i64),
    CustomEmoji(String),
    Blockquote,
    ExpandableBlockquote,
    DateTime(i64, String),
    Mention,
    Hashtag,
    BotCommand,
    Url,
    Email,
    PhoneNumber,
}

impl Kind {
    /// The name on the wire.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Bold => "bold",
            Self::Italic => "italic",
            Self::Underline => "underline",
            Self::Strikethrough => "strikethrough",
            Self::Spoiler => "spoiler",
            Self::Code => "code",
            Self::Pre(_) => "pre",
            Self::TextLink(_) => "text_link",
            Self::TextMention(_) => "text_mention",
            Self::CustomEmoji(_) => "custom_emoji",
            Self::Blockquote => "blockquote",
            Self::ExpandableBlockquote => "expandable_blockquote",
            Self::DateTime(..) => "date_time",
            Self::Mention => "mention",
            Self::Hashtag => "hashtag",
            Self::BotCommand => "bot_command",
            Self::Url => "url",
            Self::Email => "email",
            Self::PhoneNumber => "phone_number",
        }
    }

    /// Whether nothing else may be found inside (code, links and what is found in plain text).
    pub(crate) fn is_closed(&self) -> bool {
        match self {
            Self::Bold
            | Self::Italic
            | Self::Underline
            | Self::Strikethrough
            | Self::Spoiler
            | Self::Blockquote
            | Self::ExpandableBlockquote => false,
            Self::Code
            | Self::Pre(_)
            | Self::TextLink(_)
            | Self::TextMention(_)
            | Self::CustomEmoji(_)
            | Self::DateTime(..)
            | Self::Mention
            | Self::Hashtag
            | Self::BotCommand
            | Self::Url
            | Self::Email
            | Self::PhoneNumber => true,
        }
    }
}

impl Entity {
    pub(crate) fn end(&self) -> usize {
        self.offset + self.length
    }

    /// The entity as the Bot API shows it; `user` gives the user object of a mention without a name.
    pub(crate) fn to_json(&self, user: &dyn Fn(i64) -> Value) -> Value {
        let mut shown = json!({"type": self.kind.name(), "offset": self.offset, "length": self.length});
        match &self.kind {
            Kind::Pre(Some(language)) => shown["language"] = json!(language),
            Kind::TextLink(url) => shown["url"] = json!(url),
            Kind::TextMention(id) => shown["user"] = user(*id),
            Kind::CustomEmoji(id) => shown["custom_emoji_id"] = json!(id),
            Kind::DateTime(unix, format) => {
                shown["unix_time"] = json!(unix);
                shown["date_time_format"] = json!(format);
            }
            Kind::Bold
            | Kind::Italic
            | Kind::Underline
            | Kind::Strikethrough
            | Kind::Spoiler
            | Kind::Code
            | Kind::Pre(None)
            | Kind::Blockquote
            | Kind::ExpandableBlockquote
            | Kind::Mention
            | Kind::Hashtag
            | Kind::BotCommand
            | Kind::Url
            | Kind::Email
            | Kind::PhoneNumber => {}
        }
        shown
    }
}

/// Entities given ready-made by the caller; those found in plain text anyway are skipped.
pub(crate) fn parse_entities(value: &Value) -> Result<Vec<Entity>, Refusal> {
    let Value::Array(items) = value else {
        return Ok(Vec::new());
    };
    let mut entities = Vec::new();
    for item in items {
        if !item.is_object() {
            return Err(unparsed("expected an Object"));
        }
        let place = |field: &str| item[field].as_u64().and_then(|number| usize::try_from(number).ok());
        let (Some(offset), Some(length)) = (place("offset"), place("length")) else {
            return Err(unparsed("Can't find field \"offset\" or \"length\""));
        };
        if let Some(kind) = parse_kind(item)? {
            entities.push(Entity { kind, offset, length });
        }
    }
    Ok(entities)
}

fn unparsed(why: &str) -> Refusal {
    Refusal::bad(format!("Can't parse MessageEntity: {why}"))
}

fn parse_kind(item: &Value) -> Result<Option<Kind>, Refusal> {
    let text = |field: &str| item[field].as_str().unwrap_or_default().to_owned();
    Ok(Some(match item["type"].as_str().unwrap_or_default() {
        "bold" => Kind::Bold,
        "italic" => Kind::Italic,
        "underline" => Kind::Underline,
        "strikethrough" => Kind::Strikethrough,
        "spoiler" => Kind::Spoiler,
        "code" => Kind::Code,
        "pre" => Kind::Pre(item["language"].as_str().map(str::to_owned).filter(|name| !name.is_empty())),
        "text_link" => match super::link::checked(&text("url")) {
            Ok(url) => Kind::TextLink(url),
            Err(_) => return Ok(None),
        },
        "text_mention" => Kind::TextMention(item["user"]["id"].as_i64().unwrap_or_default()),
        "custom_emoji" => Kind::CustomEmoji(text("custom_emoji_id")),
        "blockquote" => Kind::Blockquote,
        "expandable_blockquote" => Kind::ExpandableBlockquote,
        "date_time" => Kind::DateTime(item["unix_time"].as_i64().unwrap_or_default(), text("date_time_format")),
        "mention" | "hashtag" | "cashtag" | "bot_command" | "url" | "email" | "phone_number" | "bank_card_number" => {
            return Ok(None);
        }
        _ => return Err(unparsed("Unsupported type specified")),
    }))
}

/// Outer before inner, first before later: the order of the Bot API.
pub(crate) fn sort(entities: &mut [Entity]) {
    entities.sort_by(|a, b| a.offset.cmp(&b.offset).then(b.length.cmp(&a.length)));
}
