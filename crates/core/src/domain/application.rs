//! The life of an application: one table of transitions, and what happened so far.
//!
//! ```text
//! submitted → in review (claimed) → needs revision → submitted again
//!                                 → approved → ready → completed
//!                                 → rejected
//!                                 → forwarded, of what another agency decides: then nothing more here
//! withdrawn by the citizen, or expired, from any open state
//! ```

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::answer::Answers;
use super::ids::{ApplicationId, ChatId, DraftId, FormHash, QuestionId, ServiceId, UserId};
use super::reference::ReferenceNumber;

/// What an application is handed in for. It stands in the form, so that it is frozen with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Course {
    /// To be decided here.
    #[default]
    Decided,
    /// To be handed over to the agency that decides; nothing is granted or fetched here.
    Forwarded,
    /// To be answered in words, as a complaint is; nothing is granted.
    Answered,
}

impl Course {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Decided, Self::Forwarded, Self::Answered];

    /// Is it decided here?
    pub const fn is_decided(&self) -> bool {
        matches!(self, Self::Decided)
    }

    /// Is it handed over to the agency that decides?
    pub const fn is_forwarded(&self) -> bool {
        matches!(self, Self::Forwarded)
    }

    /// Is it answered in words?
    pub const fn is_answered(&self) -> bool {
        matches!(self, Self::Answered)
    }
}

/// Where an application stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Waits for an officer.
    Submitted,
    /// An officer has claimed it.
    InReview,
    /// The citizen is asked to mend some answers.
    NeedsRevision,
    /// Granted.
    Approved,
    /// The result can be fetched.
    Ready,
    /// The result was handed over.
    Completed,
    /// Handed over to the agency that decides.
    Forwarded,
    /// Refused, with a reason.
    Rejected,
    /// Taken back by the citizen.
    Withdrawn,
    /// The revision was never answered.
    Expired,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 10] = [
        Self::Submitted,
        Self::InReview,
        Self::NeedsRevision,
        Self::Approved,
        Self::Ready,
        Self::Completed,
        Self::Forwarded,
        Self::Rejected,
        Self::Withdrawn,
        Self::Expired,
    ];

    /// The word stored in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::InReview => "in_review",
            Self::NeedsRevision => "needs_revision",
            Self::Approved => "approved",
            Self::Ready => "ready",
            Self::Completed => "completed",
            Self::Forwarded => "forwarded",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
            Self::Expired => "expired",
        }
    }

    /// Reads the stored word.
    pub fn find(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == word)
    }

    /// May the application still be decided?
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Submitted | Self::InReview | Self::NeedsRevision)
    }
}

/// What somebody does with an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// The citizen hands it in.
    Submit,
    /// An officer takes it on.
    Claim,
    /// The officer gives it back to the queue.
    Release,
    /// The officer asks for some answers to be mended.
    Flag,
    /// The citizen hands in the mended answers.
    Resubmit,
    /// The officer hands it over to the agency that decides.
    Forward,
    /// The officer answers it in words.
    Answer,
    /// The officer grants it.
    Approve,
    /// The officer refuses it.
    Reject,
    /// The result lies ready.
    MarkReady,
    /// The result was handed over.
    Complete,
    /// The citizen takes it back.
    Withdraw,
    /// Nobody answered the revision in time.
    Expire,
    /// The officer opens the answers that the staff chat does not see. Nothing changes by it.
    Look,
}

impl Act {
    /// Every act.
    pub const ALL: [Self; 14] = [
        Self::Submit,
        Self::Claim,
        Self::Release,
        Self::Flag,
        Self::Resubmit,
        Self::Forward,
        Self::Answer,
        Self::Approve,
        Self::Reject,
        Self::MarkReady,
        Self::Complete,
        Self::Withdraw,
        Self::Expire,
        Self::Look,
    ];

    /// The word stored in the audit trail.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Claim => "claim",
            Self::Release => "release",
            Self::Flag => "flag",
            Self::Resubmit => "resubmit",
            Self::Forward => "forward",
            Self::Answer => "answer",
            Self::Approve => "approve",
            Self::Reject => "reject",
            Self::MarkReady => "mark_ready",
            Self::Complete => "complete",
            Self::Withdraw => "withdraw",
            Self::Expire => "expire",
            Self::Look => "look",
        }
    }

    /// Reads the stored word.
    pub fn find(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.as_str() == word)
    }
}

/// The one transition table: the status after an act, or `None` where the act has no place.
pub const fn transition(course: Course, status: Status, act: Act) -> Option<Status> {
    match (status, act) {
        (Status::Submitted, Act::Claim) => Some(Status::InReview),
        (Status::InReview, Act::Release) | (Status::NeedsRevision, Act::Resubmit) => Some(Status::Submitted),
        (Status::InReview, Act::Flag) => Some(Status::NeedsRevision),
        (Status::InReview, Act::Approve) if course.is_decided() => Some(Status::Approved),
        (Status::InReview, Act::Answer) if course.is_answered() => Some(Status::Completed),
        (Status::InReview, Act::Forward) if course.is_forwarded() => Some(Status::Forwarded),
        (Status::InReview, Act::Reject) => Some(Status::Rejected),
        (Status::Approved, Act::MarkReady) => Some(Status::Ready),
        (Status::Approved | Status::Ready, Act::Complete) => Some(Status::Completed),
        (Status::Submitted | Status::InReview | Status::NeedsRevision, Act::Withdraw) => Some(Status::Withdrawn),
        (Status::NeedsRevision, Act::Expire) => Some(Status::Expired),
        _ => None,
    }
}

/// An answer the officer wants mended, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flag {
    /// Which answer.
    pub question: QuestionId,
    /// What is wrong with it.
    pub note: Note,
}

/// What is wrong with an answer: ready-made, to be read in the citizen's language, or typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    /// A photo is blurred or cut off.
    Blurred,
    /// It is another file than the one asked for.
    WrongFile,
    /// The document is no longer valid.
    OldFile,
    /// It does not match the documents.
    Mismatch,
    /// Something is missing in it.
    Incomplete,
    /// In the officer's own words.
    Typed(String),
}

/// Who did something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The citizen who applied.
    Citizen(UserId),
    /// An officer, with the name of that day.
    Officer {
        /// The account.
        id: UserId,
        /// The name.
        name: String,
    },
    /// A timer or a rule.
    System,
}

/// One line of the audit trail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Happening {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: Actor,
    /// What.
    pub act: Act,
    /// The reason or note given, if any.
    pub note: Option<String>,
}

/// A submitted application, as it stands in the database.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Application {
    /// Its id, also in buttons.
    pub id: ApplicationId,
    /// The number the citizen was given.
    pub reference: ReferenceNumber,
    /// The draft it grew from: one draft gives one application.
    pub draft: DraftId,
    /// Which service.
    pub service: ServiceId,
    /// The form it was filled in on.
    pub form: FormHash,
    /// Who applied.
    pub applicant: UserId,
    /// Where the applicant is told.
    pub chat: ChatId,
    /// Where it stands.
    pub status: Status,
    /// Counts every change; a button that carries another one is stale.
    pub revision: u32,
    /// The officer who has claimed it.
    pub officer: Option<UserId>,
    /// When it was first handed in.
    pub submitted_at: Timestamp,
    /// The day promised; while the citizen revises, the day is as of the flagging.
    pub due_on: Date,
    /// Working days still left when the clock was stopped for a revision.
    pub days_left: Option<u32>,
    /// The last day on which mended answers are taken, while a revision is asked.
    #[serde(default)]
    pub mend_by: Option<Date>,
    /// The answers on the path when it was handed in.
    pub answers: Answers,
    /// Answers to be mended, while a revision is asked.
    pub flags: Vec<Flag>,
    /// The reason of a refusal.
    pub reason: Option<String>,
    /// What happened so far, the oldest first.
    pub history: Vec<Happening>,
}

impl Application {
    /// The answer it was given, if it was handed in to be answered.
    pub fn reply(&self) -> Option<&str> {
        self.history.iter().rev().find(|happening| happening.act == Act::Answer)?.note.as_deref()
    }
}
