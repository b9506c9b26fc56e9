//! Messages as the world keeps them, before they are shown to the bot or on a phone.

use serde_json::{Map, Value};

use crate::text::Styled;

/// One message of a chat.
#[derive(Debug, Clone)]
pub(crate) struct Message {
    pub(crate) id: i64,
    pub(crate) from: i64,
    pub(crate) date: i64,
    pub(crate) edit_date: Option<i64>,
    pub(crate) content: Content,
    pub(crate) reply_to: Option<i64>,
    pub(crate) markup: Option<Markup>,
    pub(crate) media_group: Option<String>,
    pub(crate) forwarded: Option<Forwarded>,
    pub(crate) protected: bool,
    /// The bot's reactions, as given.
    pub(crate) reaction: Option<Value>,
    /// The moment of the world at which the message last changed.
    pub(crate) touched: u64,
}

/// Where a forwarded message comes from.
#[derive(Debug, Clone)]
pub(crate) struct Forwarded {
    pub(crate) from: i64,
    pub(crate) date: i64,
}

/// What a message holds.
#[derive(Debug, Clone)]
pub(crate) struct Content {
    pub(crate) kind: ContentKind,
    /// Ready fields of the Bot API object besides text and caption: `photo`, `document`, `contact`, ….
    pub(crate) fields: Map<String, Value>,
    /// The text, or the caption of a medium.
    pub(crate) words: Styled,
    /// The file a click opens: the largest size of a photo.
    pub(crate) file: Option<String>,
}

/// The sort of content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContentKind {
    /// Plain or formatted text.
    Text,
    /// A photo in several sizes.
    Photo,
    /// A file sent as a document.
    Document,
    /// A shared contact.
    Contact,
    /// A point on the map.
    Location,
    /// A named point on the map.
    Venue,
    /// A sticker.
    Sticker,
    /// A voice note.
    Voice,
    /// A video.
    Video,
    /// A round video message.
    VideoNote,
    /// A silent animation (GIF).
    Animation,
    /// A piece of music.
    Audio,
    /// A poll.
    Poll,
    /// A die, dart or the like.
    Dice,
    /// A service message: somebody joined, a message was pinned.
    Service,
}

impl ContentKind {
    /// The field of the Bot API that holds such content.
    pub fn field(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Photo => "photo",
            Self::Document => "document",
            Self::Contact => "contact",
            Self::Location => "location",
            Self::Venue => "venue",
            Self::Sticker => "sticker",
            Self::Voice => "voice",
            Self::Video => "video",
            Self::VideoNote => "video_note",
            Self::Animation => "animation",
            Self::Audio => "audio",
            Self::Poll => "poll",
            Self::Dice => "dice",
            Self::Service => "service",
        }
    }

    /// Whether a caption may stand under it.
    pub(crate) fn has_caption(self) -> bool {
        match self {
            Self::Photo | Self::Document | Self::Voice | Self::Video | Self::Animation | Self::Audio => true,
            Self::Text
            | Self::Contact
            | Self::Location
            | Self::Venue
            | Self::Sticker
            | Self::VideoNote
            | Self::Poll
            | Self::Dice
            | Self::Service => false,
        }
    }
}

impl Content {
    pub(crate) fn text(words: Styled) -> Self {
        Self { kind: ContentKind::Text, fields: Map::new(), words, file: None }
    }

    /// Content that is one ready field, such as `contact`.
    pub(crate) fn single(kind: ContentKind, value: Value) -> Self {
        let mut fields = Map::new();
        fields.insert(kind.field().to_owned(), value);
        Self { kind, fields, words: Styled::default(), file: None }
    }

    pub(crate) fn captioned(mut self, caption: Styled) -> Self {
        self.words = caption;
        self
    }

    pub(crate) fn with_file(mut self, file_id: String) -> Self {
        self.file = Some(file_id);
        self
    }
}

/// The keyboard that came with a message.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Markup {
    /// Buttons under the message: an `InlineKeyboardMarkup`.
    Inline(Value),
    /// A `ReplyKeyboardMarkup`.
    Reply(Value),
    /// `ReplyKeyboardRemove`.
    Remove { selective: bool },
    /// `ForceReply`.
    ForceReply { selective: bool, placeholder: Option<String> },
}

impl Markup {
    /// The rows of inline buttons, where there are any.
    pub(crate) fn inline_rows(&self) -> &[Value] {
        match self {
            Self::Inline(markup) => markup["inline_keyboard"].as_array().map_or(&[], Vec::as_slice),
            Self::Reply(_) | Self::Remove { .. } | Self::ForceReply { .. } => &[],
        }
    }
}
