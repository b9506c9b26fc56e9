//! The data of buttons: at most 64 bytes, (draft or application, revision, choice).
//!
//! Words: `menu`, `agency:<id>`, `service:<id>`, `more:<id>`, `apply:<id>`, `consent:<id>`, `lang:<code>`,
//! `fit:<id>:<stamp>:<picks>`, `fitapply:…`, `fitlist:…`,
//! `d:<draft>:<revision>:<press>`, `a:<application>:<revision>:<press>`,
//! `s:<application>:<revision>:<press>`. Ids are written in base 36.

mod fit;

use crate::domain::ids::{AgencyId, ApplicationId, DraftId, ServiceId};
use crate::domain::lang::Lang;

pub use fit::FitPress;

/// The most bytes Telegram takes (Bot API, `InlineKeyboardButton.callback_data`).
pub const MOST_BYTES: usize = 64;

/// What a pressed button says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Callback {
    /// Show the agencies.
    Catalogue,
    /// Show the services of an agency.
    Agency(AgencyId),
    /// Show a service.
    Service(ServiceId),
    /// Show the rest of what is to be known of a service.
    More(ServiceId),
    /// On the questions that narrow the requirements to one person.
    Fit {
        /// Which service.
        service: ServiceId,
        /// The first digits of the form's hash; with another form the picks mean something else.
        stamp: String,
        /// The choices picked so far, each as its number; of yes and no, yes is nought.
        picks: Vec<u8>,
        /// What.
        press: FitPress,
    },
    /// Apply for a service.
    Apply(ServiceId),
    /// Agree to the data notice and go on with this service.
    Consent(ServiceId),
    /// Do not agree.
    Decline,
    /// Choose a language.
    Language(Lang),
    /// Show the citizen's applications.
    Applications,
    /// On a form.
    Draft {
        /// Which.
        draft: DraftId,
        /// As of which screen.
        revision: u32,
        /// What.
        press: DraftPress,
    },
    /// A citizen on an application of their own.
    Application {
        /// Which.
        application: ApplicationId,
        /// As of which revision.
        revision: u32,
        /// What.
        press: ApplicationPress,
    },
    /// An officer on an application.
    Staff {
        /// Which.
        application: ApplicationId,
        /// As of which revision.
        revision: u32,
        /// What.
        press: StaffPress,
    },
}

/// What is pressed on a form. Numbers count from nought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftPress {
    /// The choice, district, village or doubtful candidate with this number.
    Pick(u16),
    /// Yes.
    Yes,
    /// No.
    No,
    /// Enough picked or sent.
    Done,
    /// Pass over an optional question.
    Skip,
    /// Back to the question before.
    Back,
    /// Keep the answer there is.
    Keep,
    /// The doubted answer is right.
    Confirm,
    /// The doubted answer is wrong.
    Retry,
    /// Change the answer with this number on check-your-answers.
    Edit(u16),
    /// Show check-your-answers.
    Review,
    /// Hand it in.
    Submit,
    /// Stop filling in; asks first.
    Cancel,
    /// Throw the draft away.
    Discard,
    /// Keep the draft for later.
    Pause,
    /// Go on where one was.
    Resume,
    /// Throw the draft away and begin again.
    Restart,
}

/// What a citizen presses on an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApplicationPress {
    /// Show how it goes.
    View,
    /// Mend the flagged answers.
    Mend,
    /// Take it back; asks first.
    Withdraw,
    /// Yes, take it back.
    WithdrawSurely,
}

/// What an officer presses. Numbers count from nought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaffPress {
    /// Take it on.
    Claim,
    /// Give it back to the queue.
    Release,
    /// Show the answers.
    Answers,
    /// Show the files.
    Files,
    /// Send the private answers to the officer alone.
    Private,
    /// Grant it; asks first.
    Approve,
    /// Yes, grant it.
    ApproveSurely,
    /// Refuse it: shows the reasons.
    Reject,
    /// Refuse it with this ready-made reason.
    RejectBecause(u16),
    /// Refuse it with a typed reason.
    RejectTyped,
    /// Pick answers to be mended.
    Flag,
    /// This answer.
    FlagAnswer(u16),
    /// With this ready-made note.
    FlagNote(u16),
    /// With a typed note.
    FlagTyped,
    /// Send the request to the citizen.
    FlagSend,
    /// Hand it over to the agency that decides; asks first.
    Forward,
    /// Yes, it was handed over.
    ForwardSurely,
    /// The same, with a typed number or note.
    ForwardTyped,
    /// Types the answer to a complaint.
    Reply,
    /// The result lies ready.
    Ready,
    /// The result was handed over.
    Complete,
    /// Back to the card.
    Card,
}

impl Callback {
    /// The data to put into the button.
    pub fn encode(&self) -> String {
        match self {
            Self::Catalogue => "menu".to_owned(),
            Self::Agency(id) => format!("agency:{id}"),
            Self::Service(id) => format!("service:{id}"),
            Self::More(id) => format!("more:{id}"),
            Self::Fit { service, stamp, picks, press } => fit::encode(service, stamp, picks, *press),
            Self::Apply(id) => format!("apply:{id}"),
            Self::Consent(id) => format!("consent:{id}"),
            Self::Decline => "decline".to_owned(),
            Self::Language(lang) => format!("lang:{}", lang.code()),
            Self::Applications => "mine".to_owned(),
            Self::Draft { draft, revision, press } => triple('d', draft.0, *revision, &press.encode()),
            Self::Application { application, revision, press } => triple('a', application.0, *revision, press.word()),
            Self::Staff { application, revision, press } => triple('s', application.0, *revision, &press.encode()),
        }
    }

    /// Reads a button's data; `None` for anything this bot never wrote.
    pub fn parse(data: &str) -> Option<Self> {
        if data.len() > MOST_BYTES {
            return None;
        }
        let (word, rest) = data.split_once(':').unwrap_or((data, ""));
        match (word, rest) {
            ("menu", "") => Some(Self::Catalogue),
            ("mine", "") => Some(Self::Applications),
            ("decline", "") => Some(Self::Decline),
            ("agency", id) if !id.is_empty() => Some(Self::Agency(AgencyId::new(id))),
            ("service", id) if !id.is_empty() => Some(Self::Service(ServiceId::new(id))),
            ("more", id) if !id.is_empty() => Some(Self::More(ServiceId::new(id))),
            ("fit" | "fitapply" | "fitlist", rest) => fit::parse(word, rest),
            ("apply", id) if !id.is_empty() => Some(Self::Apply(ServiceId::new(id))),
            ("consent", id) if !id.is_empty() => Some(Self::Consent(ServiceId::new(id))),
            ("lang", code) => Lang::ALL.into_iter().find(|lang| lang.code() == code).map(Self::Language),
            ("d", rest) => {
                let (id, revision, press) = parse_triple(rest)?;
                let press = DraftPress::parse(press)?;
                Some(Self::Draft { draft: DraftId(id), revision, press })
            }
            ("a", rest) => {
                let (id, revision, press) = parse_triple(rest)?;
                let press = ApplicationPress::parse(press)?;
                Some(Self::Application { application: ApplicationId(id), revision, press })
            }
            ("s", rest) => {
                let (id, revision, press) = parse_triple(rest)?;
                let press = StaffPress::parse(press)?;
                Some(Self::Staff { application: ApplicationId(id), revision, press })
            }
            _ => None,
        }
    }
}

impl DraftPress {
    const PLAIN: [(Self, &'static str); 15] = [
        (Self::Yes, "yes"),
        (Self::No, "no"),
        (Self::Done, "done"),
        (Self::Skip, "skip"),
        (Self::Back, "back"),
        (Self::Keep, "keep"),
        (Self::Confirm, "confirm"),
        (Self::Retry, "retry"),
        (Self::Review, "review"),
        (Self::Submit, "submit"),
        (Self::Cancel, "cancel"),
        (Self::Discard, "discard"),
        (Self::Pause, "pause"),
        (Self::Resume, "resume"),
        (Self::Restart, "restart"),
    ];

    fn encode(self) -> String {
        match self {
            Self::Pick(number) => return format!("pick{number}"),
            Self::Edit(number) => return format!("edit{number}"),
            Self::Yes
            | Self::No
            | Self::Done
            | Self::Skip
            | Self::Back
            | Self::Keep
            | Self::Confirm
            | Self::Retry
            | Self::Review
            | Self::Submit
            | Self::Cancel
            | Self::Discard
            | Self::Pause
            | Self::Resume
            | Self::Restart => {}
        }
        word_of(&Self::PLAIN, self).to_owned()
    }

    fn parse(word: &str) -> Option<Self> {
        numbered(word, "pick")
            .map(Self::Pick)
            .or_else(|| numbered(word, "edit").map(Self::Edit))
            .or_else(|| of_word(&Self::PLAIN, word))
    }
}

impl ApplicationPress {
    const PLAIN: [(Self, &'static str); 4] =
        [(Self::View, "view"), (Self::Mend, "mend"), (Self::Withdraw, "withdraw"), (Self::WithdrawSurely, "surely")];

    fn word(self) -> &'static str {
        word_of(&Self::PLAIN, self)
    }

    fn parse(word: &str) -> Option<Self> {
        of_word(&Self::PLAIN, word)
    }
}

impl StaffPress {
    const PLAIN: [(Self, &'static str); 19] = [
        (Self::Claim, "claim"),
        (Self::Release, "release"),
        (Self::Answers, "answers"),
        (Self::Files, "files"),
        (Self::Private, "private"),
        (Self::Approve, "approve"),
        (Self::ApproveSurely, "surely"),
        (Self::Reject, "reject"),
        (Self::RejectTyped, "typed"),
        (Self::Flag, "flag"),
        (Self::FlagTyped, "notetyped"),
        (Self::FlagSend, "send"),
        (Self::Forward, "forward"),
        (Self::ForwardSurely, "passed"),
        (Self::ForwardTyped, "passnote"),
        (Self::Reply, "reply"),
        (Self::Ready, "ready"),
        (Self::Complete, "complete"),
        (Self::Card, "card"),
    ];

    fn encode(self) -> String {
        match self {
            Self::RejectBecause(number) => return format!("because{number}"),
            Self::FlagAnswer(number) => return format!("answer{number}"),
            Self::FlagNote(number) => return format!("note{number}"),
            Self::Claim
            | Self::Release
            | Self::Answers
            | Self::Files
            | Self::Private
            | Self::Approve
            | Self::ApproveSurely
            | Self::Reject
            | Self::RejectTyped
            | Self::Flag
            | Self::FlagTyped
            | Self::FlagSend
            | Self::Forward
            | Self::ForwardSurely
            | Self::ForwardTyped
            | Self::Reply
            | Self::Ready
            | Self::Complete
            | Self::Card => {}
        }
        word_of(&Self::PLAIN, self).to_owned()
    }

    fn parse(word: &str) -> Option<Self> {
        numbered(word, "because")
            .map(Self::RejectBecause)
            .or_else(|| numbered(word, "answer").map(Self::FlagAnswer))
            .or_else(|| numbered(word, "note").map(Self::FlagNote))
            .or_else(|| of_word(&Self::PLAIN, word))
    }
}

fn word_of<T: PartialEq + Copy>(table: &[(T, &'static str)], press: T) -> &'static str {
    table
        .iter()
        .find(|(known, _)| *known == press)
        .map(|(_, word)| *word)
        .expect("every press without a number stands in its table; a test goes through all of them")
}

fn of_word<T: Copy>(table: &[(T, &'static str)], word: &str) -> Option<T> {
    table.iter().find(|(_, known)| *known == word).map(|(press, _)| *press)
}

fn numbered(word: &str, prefix: &str) -> Option<u16> {
    let digits = word.strip_prefix(prefix)?;
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok())?
}

fn triple(kind: char, id: i64, revision: u32, press: &str) -> String {
    format!("{kind}:{}:{revision}:{press}", base36(id))
}

fn parse_triple(rest: &str) -> Option<(i64, u32, &str)> {
    let mut parts = rest.splitn(3, ':');
    let id = i64::from_str_radix(parts.next()?, 36).ok().filter(|id| *id >= 0)?;
    let revision = parts.next()?.parse().ok()?;
    Some((id, revision, parts.next()?))
}

fn base36(id: i64) -> String {
    let mut rest = id.unsigned_abs();
    let mut digits = Vec::new();
    loop {
        let digit = u32::try_from(rest % 36).expect("less than 36");
        digits.push(char::from_digit(digit, 36).expect("less than 36"));
        rest /= 36;
        if rest == 0 {
            break;
        }
    }
    digits.iter().rev().collect()
}
