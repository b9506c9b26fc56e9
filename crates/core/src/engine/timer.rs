//! The names of timers: what shall happen when one rings, as it stands in the database.
//!
//! A name says only what to look at. Whether anything happens is decided by the state and the
//! application as they stand when it rings, so that a late, early or repeated ring does nothing wrong.

use std::fmt;

use crate::domain::ids::{ApplicationId, DraftId};

/// What a timer is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimerKey {
    /// The album with this `media_group_id` counts as whole.
    Album(String),
    /// A draft was left alone; the citizen is reminded once.
    DraftReminder(DraftId),
    /// A draft was left alone for so long that it is deleted.
    DraftExpiry(DraftId),
    /// The deadline of a revision comes near.
    RevisionReminder(ApplicationId),
    /// The deadline of a revision has passed.
    RevisionDeadline(ApplicationId),
    /// Most of the time promised is over.
    DecisionWarning(ApplicationId),
    /// The time promised is over.
    DecisionOverdue(ApplicationId),
    /// An application from a version that set no timers gets those it should have.
    Adoption(ApplicationId),
}

impl TimerKey {
    /// Reads a stored name; one of another version is none, and then nothing happens.
    pub fn parse(stored: &str) -> Option<Self> {
        let (word, id) = stored.split_once(':')?;
        let draft = || id.parse().ok().map(DraftId);
        let application = || id.parse().ok().map(ApplicationId);
        match word {
            "album" => Some(Self::Album(id.to_owned())),
            "remind" => draft().map(Self::DraftReminder),
            "draft" => draft().map(Self::DraftExpiry),
            "mend-soon" => application().map(Self::RevisionReminder),
            "mend-late" => application().map(Self::RevisionDeadline),
            "decide-soon" => application().map(Self::DecisionWarning),
            "decide-late" => application().map(Self::DecisionOverdue),
            "adopt" => application().map(Self::Adoption),
            _ => None,
        }
    }

    /// The application it is about.
    pub fn application(&self) -> Option<ApplicationId> {
        match self {
            Self::RevisionReminder(id)
            | Self::RevisionDeadline(id)
            | Self::DecisionWarning(id)
            | Self::DecisionOverdue(id)
            | Self::Adoption(id) => Some(*id),
            Self::Album(_) | Self::DraftReminder(_) | Self::DraftExpiry(_) => None,
        }
    }
}

impl fmt::Display for TimerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Album(id) => write!(f, "album:{id}"),
            Self::DraftReminder(id) => write!(f, "remind:{id}"),
            Self::DraftExpiry(id) => write!(f, "draft:{id}"),
            Self::RevisionReminder(id) => write!(f, "mend-soon:{id}"),
            Self::RevisionDeadline(id) => write!(f, "mend-late:{id}"),
            Self::DecisionWarning(id) => write!(f, "decide-soon:{id}"),
            Self::DecisionOverdue(id) => write!(f, "decide-late:{id}"),
            Self::Adoption(id) => write!(f, "adopt:{id}"),
        }
    }
}
