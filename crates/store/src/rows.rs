//! Rows that are no domain types of their own: conversations, outbox, timers, dead letters.

use jiff::Timestamp;
use loket_core::domain::application::{Happening, Status};
use loket_core::domain::file::Finding;
use loket_core::domain::ids::{ApplicationId, ChatId, UserId};
use loket_core::domain::lang::Lang;
use serde::{Deserialize, Serialize};

/// One person in one chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DialogueKey {
    /// The chat.
    pub chat: ChatId,
    /// The person.
    pub user: UserId,
}

/// What is remembered of a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DialogueRow {
    /// Whose.
    pub key: DialogueKey,
    /// The engine's state, as JSON.
    pub state: String,
    /// The language chosen.
    pub lang: Lang,
    /// The bot can write to this chat.
    pub reachable: bool,
}

/// A message for the outbox.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NewDelivery {
    /// Where it goes.
    pub chat: ChatId,
    /// Lower numbers are sent first among chats; within a chat the order of rows counts, and a chat
    /// is as urgent as the most urgent row in it.
    pub priority: u8,
    /// A Bot API method, e.g. `sendMessage`.
    pub method: String,
    /// Its parameters.
    pub payload: serde_json::Value,
}

/// A message that waits in the outbox.
#[derive(Clone, Debug, PartialEq)]
pub struct Delivery {
    /// Its row: within a chat they are sent in this order.
    pub id: i64,
    /// Where it goes.
    pub chat: ChatId,
    /// See [`NewDelivery::priority`].
    pub priority: u8,
    /// A Bot API method.
    pub method: String,
    /// Its parameters.
    pub payload: serde_json::Value,
    /// How often it was tried in vain.
    pub attempts: u32,
    /// When it was put here.
    pub created_at: Timestamp,
}

/// What became of a delivery.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// Telegram has it: the row goes.
    Sent {
        /// The row.
        id: i64,
    },
    /// To be tried again then; the attempts are counted up.
    Retry {
        /// The row.
        id: i64,
        /// When.
        due: Timestamp,
    },
    /// Never to be sent: the row goes, and this is put aside.
    Dead {
        /// The row.
        id: i64,
        /// What is put aside.
        letter: DeadLetter,
    },
    /// The group has another id now: its rows go there, and what is still to come.
    Moved {
        /// From where to where.
        moved: Moved,
        /// When it was noticed.
        at: Timestamp,
    },
}

/// What a database holds at a moment, as figures for whoever watches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stock {
    /// Messages that wait.
    pub deliveries: u64,
    /// When the oldest of them was put there.
    pub oldest_delivery: Option<Timestamp>,
    /// Timers that are due.
    pub timers_due: u64,
    /// What was put aside.
    pub dead_letters: u64,
    /// Applications by status, every status there is, in the order of [`Status::ALL`].
    pub applications: Vec<(Status, u64)>,
}

/// A group that Telegram has given another id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Moved {
    /// The id it had.
    pub from: ChatId,
    /// The id it has.
    pub to: ChatId,
}

/// A message that was refused because nobody can be reached in its chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// The row.
    pub id: i64,
    /// The chat.
    pub chat: ChatId,
    /// When the call began that was refused.
    pub sent_at: Timestamp,
}

/// A chat whose rows were taken away because nobody can be reached there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreached {
    /// The chat.
    pub chat: ChatId,
    /// When the oldest of those rows was put there: what happened since has not been heard of.
    pub since: Timestamp,
}

/// A timer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimerRow {
    /// For whom.
    pub dialogue: DialogueKey,
    /// Which one; one of each for a person in a chat.
    pub key: String,
    /// When it rings.
    pub due: Timestamp,
}

/// A file of a person in a chat.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FileKey {
    /// Whose.
    pub dialogue: DialogueKey,
    /// Telegram's name for its content.
    pub unique_id: String,
}

/// A file to be fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// Which.
    pub key: FileKey,
    /// Telegram's handle to fetch it by.
    pub file_id: String,
}

/// A file that waits to be fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingFile {
    /// Which.
    pub key: FileKey,
    /// Telegram's handle to fetch it by.
    pub file_id: String,
    /// How often that was tried in vain.
    pub attempts: u32,
    /// How often in a row the process died in the middle of a look into it.
    pub tries: u32,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// What was found when it was asked for before.
    pub known: Option<JudgedFile>,
}

/// A file that was looked into.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JudgedFile {
    /// Which.
    pub key: FileKey,
    /// What was found.
    pub finding: Finding,
    /// Where it is kept; nothing for what is not kept.
    pub object: Option<StoredObject>,
}

/// An object in the file store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredObject {
    /// The SHA-256 of its content, in hexadecimal.
    pub sha256: String,
    /// Its bytes.
    pub size: u64,
}

/// An attempt that changed nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Attempt {
    /// On what.
    pub application: ApplicationId,
    /// Who, when, what.
    pub happening: Happening,
}

/// An agreement to the data notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Who.
    pub user: UserId,
    /// Which wording.
    pub notice_version: u32,
    /// When.
    pub at: Timestamp,
}

/// Something put aside: an update that could not be worked, a message that could not be sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeadLetter {
    /// What it was.
    pub kind: LetterKind,
    /// Why.
    pub error: String,
    /// The raw update, or the method and payload.
    pub raw: String,
    /// When.
    pub at: Timestamp,
}

/// A dead letter as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptLetter {
    /// By which it is named.
    pub id: i64,
    /// What it was.
    pub kind: LetterKind,
    /// Why it was put aside, the last time.
    pub error: String,
    /// The raw update, or the method and payload.
    pub raw: String,
    /// When it was put aside first.
    pub at: Timestamp,
    /// Where it stands.
    pub state: LetterState,
    /// How often it was given back.
    pub retries: u32,
    /// When it was given back last.
    pub retried_at: Option<Timestamp>,
}

/// Which dead letters are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LetterQuery {
    /// Only those of this kind.
    pub kind: Option<LetterKind>,
    /// Without those that were given back and not put aside again.
    pub open_only: bool,
}

/// A text that nothing was found for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownQuery {
    /// Without anything personal.
    pub text: String,
    /// How often it was asked.
    pub count: u64,
    /// For the first time.
    pub first_at: Timestamp,
    /// For the last time.
    pub last_at: Timestamp,
}

/// What a dead letter was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterKind {
    /// From Telegram.
    Update,
    /// To Telegram.
    Delivery,
    /// A timer that rang.
    Timer,
    /// What was found in a file.
    File,
    /// What was remembered of a conversation.
    Conversation,
}

impl LetterKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Update, Self::Delivery, Self::Timer, Self::File, Self::Conversation];

    /// As it is stored, and as an operator reads it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Update => "update",
            Self::Delivery => "delivery",
            Self::Timer => "timer",
            Self::File => "file",
            Self::Conversation => "conversation",
        }
    }
}

/// Where a dead letter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterState {
    /// For a person to look at.
    Waiting,
    /// Given back, and not taken up yet.
    Retrying,
    /// Given back and taken up.
    Done,
}

impl LetterState {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Retrying, Self::Done];

    /// As it is stored, and as an operator reads it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Retrying => "retrying",
            Self::Done => "done",
        }
    }
}
