//! What the bot remembers of a conversation. Kept as JSON; read back between any two steps.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::timer::TimerKey;
use crate::domain::answer::{Answer, Answers, FileRef};
use crate::domain::application::Flag;
use crate::domain::ids::{ApplicationId, ChoiceId, DraftId, FormHash, MessageId, QuestionId, ServiceId};
use crate::domain::lang::Lang;
use crate::domain::reference::ReferenceNumber;
use crate::domain::region::RegionCode;

/// The version this code writes; [`State::upgrade`] reads all earlier ones.
pub const VERSION: u32 = 1;

/// How many timers that were acted on are remembered.
const MOST_RUNG: usize = 20;

/// The memory of one person in one chat.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// The version of this shape.
    #[serde(default)]
    pub version: u32,
    /// The language chosen; none before the first event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
    /// The wording of the data notice that was agreed to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<u32>,
    /// What is awaited.
    #[serde(default)]
    pub scene: Scene,
    /// Forms being filled in, the one touched last at the end.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub drafts: Vec<Draft>,
    /// Drafts that became applications, so that a second tap gets the first one's result.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sent: Vec<Sent>,
    /// How often in a row an answer could not be read.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub misses: u8,
    /// Numbers asked for lately that are not one's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lookups: Option<Lookups>,
    /// The service whose card was shown last; a question outside of any form is about that one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<ServiceId>,
    /// An album being gathered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub album: Option<Album>,
    /// Timers of this person's applications that were acted on last, so that none is acted on twice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rung: Vec<Rung>,
    /// The citizen cannot be reached: what happened since this moment has not been heard of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unreached_since: Option<Timestamp>,
    /// In the staff chat: what the officer is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<StaffTask>,
}

/// What is awaited of a citizen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scene {
    /// Anything.
    #[default]
    Idle,
    /// Agreement to the data notice, before this service's form.
    AwaitingConsent {
        /// The service to apply for then.
        service: ServiceId,
        /// What was answered before the form, by the taps that narrow the requirements.
        #[serde(default, skip_serializing_if = "Answers::is_empty")]
        answers: Answers,
    },
    /// An answer, or a tap on check-your-answers.
    Filling {
        /// The draft being filled in.
        draft: DraftId,
    },
    /// A reference number.
    AwaitingReference,
}

/// A form being filled in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// Its id, in every button of it.
    pub id: DraftId,
    /// Which service.
    pub service: ServiceId,
    /// The form the answers were given on.
    pub form: FormHash,
    /// The answers so far.
    pub answers: Answers,
    /// A question asked again although it has an answer: after Back or Edit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reopened: Option<QuestionId>,
    /// The answer given in part: a district, some choices, some files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partial: Option<Partial>,
    /// An answer that raised a doubt and waits for "sudah benar".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubted: Option<Doubted>,
    /// Counts what was shown; a button that carries another number is stale.
    pub revision: u32,
    /// When it was begun.
    pub started_at: Timestamp,
    /// When it was last answered or taken up again.
    pub touched_at: Timestamp,
    /// Its citizen was reminded of it; that is done once.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reminded: bool,
    /// It mends an application that an officer flagged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mends: Option<Mends>,
}

/// Part of an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Partial {
    /// The kecamatan is known, the desa is not.
    District(RegionCode),
    /// Choices ticked so far.
    Choices(Vec<ChoiceId>),
    /// Files sent so far.
    Files(Vec<FileRef>),
    /// Desa with a name like the one typed.
    Villages(Vec<RegionCode>),
}

/// An answer that waits for confirmation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Doubted {
    /// The question.
    pub question: QuestionId,
    /// The answer.
    pub answer: Answer,
}

/// What a revision mends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mends {
    /// The application.
    pub application: ApplicationId,
    /// Its number, for the screens.
    pub reference: ReferenceNumber,
    /// Its revision when the officer flagged it.
    pub revision: u32,
    /// The answers to be mended, and why.
    pub flags: Vec<Flag>,
}

/// A draft that became an application.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sent {
    /// The draft.
    pub draft: DraftId,
    /// The application.
    pub application: ApplicationId,
    /// Its number.
    pub reference: ReferenceNumber,
}

/// Numbers that are not one's own, counted for an hour, so that guessing leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lookups {
    /// How many.
    pub failed: u32,
    /// When the first of them was asked for.
    pub since: Timestamp,
}

/// An album comes as separate messages without an end; it is gathered for a moment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Album {
    /// Telegram's `media_group_id`.
    pub id: String,
    /// The gathering is over and was answered; a late file joins silently.
    pub closed: bool,
}

/// A timer that was acted on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rung {
    /// Which one, as it is stored.
    pub key: String,
    /// When it was due.
    pub due: Timestamp,
}

/// What an officer is about in the staff chat.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StaffTask {
    /// On which application.
    pub application: ApplicationId,
    /// At which revision.
    pub revision: u32,
    /// The card it is done on.
    pub card: Option<MessageId>,
    /// The step.
    pub step: StaffStep,
}

/// A step of an officer's task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StaffStep {
    /// Types the reason of a refusal.
    AwaitingReason,
    /// Types the number that the other agency gave, or a note.
    AwaitingHandover,
    /// Types the answer to a complaint.
    AwaitingReply,
    /// Picks answers to be mended.
    Flagging {
        /// Those picked so far.
        flags: Vec<Flag>,
    },
    /// Types or picks what is wrong with one answer.
    AwaitingNote {
        /// Those picked so far.
        flags: Vec<Flag>,
        /// The answer in question.
        question: QuestionId,
    },
}

impl State {
    /// Reads a stored state of any earlier version; what cannot be read becomes a fresh state
    /// rather than a dead chat.
    pub fn upgrade(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// As it is stored.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("a state holds no map with keys that are no text")
    }

    /// The language to speak.
    pub fn lang(&self) -> Lang {
        self.lang.unwrap_or_default()
    }

    /// The draft with this id.
    pub fn draft(&self, id: DraftId) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.id == id)
    }

    /// The draft with this id, to be changed.
    pub fn draft_mut(&mut self, id: DraftId) -> Option<&mut Draft> {
        self.drafts.iter_mut().find(|draft| draft.id == id)
    }

    /// Keeps a draft in place of its earlier self.
    pub fn put_draft(&mut self, draft: Draft) {
        match self.draft_mut(draft.id) {
            Some(place) => *place = draft,
            None => self.drafts.push(draft),
        }
    }

    /// Remembers that a timer is acted on. False: it was before, and this is the same ring again.
    pub fn rings_first(&mut self, key: &TimerKey, due: Timestamp) -> bool {
        let rung = Rung { key: key.to_string(), due };
        if self.rung.contains(&rung) {
            return false;
        }
        self.rung.push(rung);
        let surplus = self.rung.len().saturating_sub(MOST_RUNG);
        self.rung.drain(..surplus);
        true
    }

    /// The draft being filled in at the moment.
    pub fn open_draft(&self) -> Option<&Draft> {
        match &self.scene {
            Scene::Filling { draft } => self.draft(*draft),
            Scene::Idle | Scene::AwaitingConsent { .. } | Scene::AwaitingReference => None,
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_zero(number: &u8) -> bool {
    *number == 0
}
