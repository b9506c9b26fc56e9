//! What shall be done, in the imperative. The shell does it, all of it in one transaction.

use jiff::Timestamp;

use super::message::{Message, Text};
use super::state::State;
use super::timer::TimerKey;
use crate::domain::answer::FileRef;
use crate::domain::application::{Application, Happening};
use crate::domain::ids::{ApplicationId, ChatId, MessageId, ServiceId, UserId};
use crate::domain::lang::Lang;

/// The outcome of a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Transition {
    /// The state to keep.
    pub state: State,
    /// What to do, in order.
    pub effects: Vec<Effect>,
}

/// Who is served first when many messages wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    /// Somebody waits for it.
    Reply,
    /// Somebody should know.
    Notification,
}

/// A service as it is shared in another chat.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Which service.
    pub id: ServiceId,
    /// What stands in the list while it is chosen.
    pub title: Text,
    /// The line below the title.
    pub hint: Text,
    /// What is sent when it is tapped.
    pub message: Message,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Send a message.
    SendMessage {
        /// Where.
        to: ChatId,
        /// What.
        message: Message,
        /// In which language.
        lang: Lang,
        /// How soon.
        priority: Priority,
    },
    /// Put a message in the place of an earlier one.
    EditMessage {
        /// Where.
        chat: ChatId,
        /// Which.
        message_id: MessageId,
        /// What.
        message: Message,
        /// In which language.
        lang: Lang,
    },
    /// Take the buttons off an earlier message.
    RemoveButtons {
        /// Where.
        chat: ChatId,
        /// Which.
        message_id: MessageId,
    },
    /// Delete somebody's message, where the bot may; it holds what does not belong there.
    DeleteMessage {
        /// Where.
        chat: ChatId,
        /// Which.
        message_id: MessageId,
    },
    /// Send a file that Telegram already has.
    SendFile {
        /// Where.
        to: ChatId,
        /// Which.
        file: FileRef,
        /// What stands below it.
        caption: Text,
        /// In which language.
        lang: Lang,
    },
    /// Tell one person in private what nobody else may see. Telegram lets it be neither forwarded nor
    /// saved (Bot API: `protect_content`).
    Confide {
        /// Their private chat.
        to: ChatId,
        /// What.
        text: Text,
        /// Files that belong to it, each with what stands below it.
        files: Vec<(FileRef, Text)>,
        /// In which language.
        lang: Lang,
    },
    /// Fetch a file that was taken as an answer, look into it, and tell what was found as
    /// [`super::EventKind::FileJudged`]. Asked for again, it is told again.
    FetchFile {
        /// Where it was sent.
        chat: ChatId,
        /// By whom.
        user: UserId,
        /// Which.
        file: FileRef,
    },
    /// Answer a pressed button, with a toast or without. Not durable: Telegram forgets the
    /// press within seconds.
    AnswerButton {
        /// The press.
        query: String,
        /// The toast.
        toast: Option<Text>,
        /// Show it in a box that must be closed.
        alert: bool,
        /// In which language.
        lang: Lang,
    },
    /// Answer an inline query with cards to share. Not durable: the next letter brings another query.
    AnswerInlineQuery {
        /// The query.
        query: String,
        /// The best first; at most 50.
        cards: Vec<Card>,
        /// There are more from this place on.
        next: Option<usize>,
        /// The words of a button above the cards that opens the counter.
        way_in: Option<Text>,
        /// In which language.
        lang: Lang,
    },
    /// Keep a new application, with its first happening in `history`.
    InsertApplication(Box<Application>),
    /// Keep a changed application; `history` ends with what happened.
    /// Its revision is one above `expected_revision`, or nobody changes anything.
    UpdateApplication {
        /// As it shall stand.
        application: Box<Application>,
        /// As it stood.
        expected_revision: u32,
    },
    /// The citizen agreed to the data notice.
    RecordConsent {
        /// Who.
        user: UserId,
        /// Which wording.
        notice_version: u32,
        /// When.
        at: Timestamp,
    },
    /// Something worth remembering although nothing changed: an attempt on one's own application, a look at
    /// what is private.
    RecordAttempt {
        /// On what.
        application: ApplicationId,
        /// What was attempted or looked at, by whom.
        happening: Happening,
    },
    /// Nothing was found for this: let an operator see how often. Made by [`super::unknown::masked`].
    CountUnknown {
        /// Without anything personal.
        text: String,
    },
    /// Ring later in a conversation, not always the one at hand: as an event in this chat by this
    /// person. The same key replaces the earlier one. Of timers set in one wave no order is kept between
    /// conversations, and none is needed: what touches one application never stands in one wave.
    SetTimer {
        /// In which chat.
        chat: ChatId,
        /// For whom.
        user: UserId,
        /// Which one.
        key: TimerKey,
        /// When.
        due: Timestamp,
    },
    /// Do not ring after all.
    CancelTimer {
        /// In which chat.
        chat: ChatId,
        /// For whom.
        user: UserId,
        /// Which one.
        key: TimerKey,
    },
}
