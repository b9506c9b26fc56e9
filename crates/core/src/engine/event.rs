//! What happened, in the past tense and without Telegram's shapes.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::answer::FileRef;
use crate::domain::file::Finding;
use crate::domain::ids::{ChatId, MessageId, UserId};

/// Something that happened in a chat.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Where.
    pub chat: ChatId,
    /// Whose doing it is.
    pub person: Person,
    /// What.
    pub kind: EventKind,
}

/// The person behind an event, as Telegram tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The account.
    pub id: UserId,
    /// The profile's first name: never trusted, only greeted with.
    pub first_name: String,
    /// The client's language, e.g. `id` or `en-GB`.
    pub language_code: Option<String>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// A text was written; commands too.
    TextReceived {
        /// The message.
        message: MessageId,
        /// As written.
        text: String,
        /// It answers a message of the bot.
        answers_bot: Option<MessageId>,
    },
    /// A button below a message was pressed.
    ButtonPressed {
        /// To be answered with a toast.
        query: String,
        /// The message the button stands below, unless it is too old.
        message: Option<MessageId>,
        /// The button's data, as it came.
        data: String,
    },
    /// Somebody writes the bot's name and some words in any chat, to share a card.
    InlineQueryReceived {
        /// To be answered.
        query: String,
        /// The words so far.
        text: String,
        /// So many cards were shown already.
        offset: usize,
    },
    /// A photo or a document came.
    FileReceived {
        /// The message.
        message: MessageId,
        /// The file.
        file: FileRef,
        /// What stands below it.
        caption: Option<String>,
        /// The album it is part of.
        album: Option<String>,
    },
    /// A contact came.
    ContactReceived {
        /// The message.
        message: MessageId,
        /// The number.
        phone: String,
        /// It is the sender's own.
        own: bool,
    },
    /// A point on the map came.
    LocationReceived {
        /// The message.
        message: MessageId,
        /// Millionths of a degree north.
        lat_micro: i64,
        /// Millionths of a degree east.
        lon_micro: i64,
    },
    /// An earlier message was edited.
    MessageEdited {
        /// The message.
        message: MessageId,
    },
    /// Something came that the bot cannot read.
    UnreadableReceived {
        /// The message.
        message: MessageId,
        /// What it was.
        what: Unreadable,
    },
    /// The citizen blocked the bot, or came back.
    ReachabilityChanged {
        /// Can the bot write to the chat?
        reachable: bool,
        /// The oldest message that did not arrive was written then; none: nothing was on its way.
        since: Option<Timestamp>,
    },
    /// The bot was added to a group.
    AddedToGroup,
    /// A timer rang.
    TimerRang {
        /// Which one, as it was stored; see [`super::timer::TimerKey`].
        key: String,
        /// When it was due.
        due: Timestamp,
    },
    /// A file of this person was fetched and looked into, or could not be.
    FileJudged {
        /// Which: [`FileRef::unique_id`].
        unique_id: String,
        /// What it is, or what is wrong with it.
        finding: Finding,
    },
    /// An update could not be worked; the person gets an apology.
    StepFailed,
}

/// Kinds of messages the bot cannot read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unreadable {
    /// A sticker.
    Sticker,
    /// A voice or video note.
    Voice,
    /// A video or an animation.
    Video,
    /// Music.
    Audio,
    /// A text longer than Telegram passes on.
    TooLong,
    /// A poll, a dice, a game, a story, or what is not known yet.
    Other,
}
