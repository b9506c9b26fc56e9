//! Timers against what they were set for: whatever a kill leaves, a draft and an application that
//! waits have theirs, and nobody else has any.

use std::collections::BTreeSet;

use loket_core::domain::application::{Application, Status};
use loket_core::engine::{State, TimerKey};
use loket_store::rows::{DialogueRow, TimerRow};

use super::journal::Fault;

/// A timer by whom it belongs to and what it is for.
type Alarm = (i64, String);

/// Timers that are missing, and timers that nothing waits for.
pub(crate) fn faults(dialogues: &[DialogueRow], applications: &[Application], timers: &[TimerRow]) -> Vec<Fault> {
    let mut needed: BTreeSet<Alarm> = BTreeSet::new();
    let mut allowed: BTreeSet<Alarm> = BTreeSet::new();
    for row in dialogues {
        let Ok(state) = State::upgrade(&row.state) else { continue };
        for draft in &state.drafts {
            needed.insert((row.key.user.0, TimerKey::DraftExpiry(draft.id).to_string()));
            if draft.mends.is_none() && !draft.reminded {
                needed.insert((row.key.user.0, TimerKey::DraftReminder(draft.id).to_string()));
            }
        }
    }
    for application in applications {
        let (id, user) = (application.id, application.applicant.0);
        match application.status {
            Status::Submitted | Status::InReview => {
                needed.insert((user, TimerKey::DecisionOverdue(id).to_string()));
                // None where the time is nearly over.
                allowed.insert((user, TimerKey::DecisionWarning(id).to_string()));
            }
            Status::NeedsRevision => {
                needed.insert((user, TimerKey::RevisionDeadline(id).to_string()));
                allowed.insert((user, TimerKey::RevisionReminder(id).to_string()));
            }
            Status::Approved
            | Status::Ready
            | Status::Completed
            | Status::Forwarded
            | Status::Rejected
            | Status::Withdrawn
            | Status::Expired => {}
        }
    }
    let is_album = |key: &str| matches!(TimerKey::parse(key), Some(TimerKey::Album(_)));
    let there: BTreeSet<Alarm> = timers
        .iter()
        .filter(|timer| !is_album(&timer.key))
        .map(|timer| (timer.dialogue.user.0, timer.key.clone()))
        .collect();
    let missing = needed.difference(&there).map(|(user, key)| Fault::Lost(format!("timer {key} of {user} is not set")));
    let left = there.difference(&needed).filter(|alarm| !allowed.contains(*alarm));
    let left =
        left.map(|(user, key)| Fault::Doubled(format!("timer {key} of {user} is there, and nothing waits for it")));
    missing.chain(left).collect()
}
