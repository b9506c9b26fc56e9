//! A citizen cannot be reached, and comes back.
//!
//! ```text
//! (Siti blocks the bot)
//! < 📵 SPG-7K3M-9QW …: pemohon tidak bisa dihubungi. Hubungi lewat telepon.   (in the staff chat)
//! > /start
//! < Selama Anda tidak bisa dihubungi, ada perkembangan: SPG-7K3M-9QW … disetujui
//! ```

use jiff::Timestamp;

use super::turn::Turn;
use super::{staff, tracking};
use crate::domain::application::{Application, Status};
use crate::engine::event::{Event, EventKind};
use crate::engine::keys;
use crate::engine::state::State;

/// Comes before what the event is otherwise about.
pub(super) fn on_event(turn: &mut Turn<'_>, event: &Event) {
    if let EventKind::ReachabilityChanged { reachable: false, since } = &event.kind {
        lose(turn, since.unwrap_or(turn.context.now));
    } else if is_return(&turn.state, event) {
        welcome_back(turn);
    }
}

/// Is the citizen heard of again?
pub(super) fn is_return(state: &State, event: &Event) -> bool {
    state.unreached_since.is_some()
        && match &event.kind {
            EventKind::ReachabilityChanged { reachable, .. } => *reachable,
            EventKind::TextReceived { .. }
            | EventKind::ButtonPressed { .. }
            | EventKind::FileReceived { .. }
            | EventKind::ContactReceived { .. }
            | EventKind::LocationReceived { .. }
            | EventKind::MessageEdited { .. }
            | EventKind::UnreadableReceived { .. } => true,
            EventKind::AddedToGroup
            | EventKind::TimerRang { .. }
            | EventKind::FileJudged { .. }
            | EventKind::InlineQueryReceived { .. }
            | EventKind::StepFailed => false,
        }
}

/// The officers are told once, of what still concerns the citizen.
fn lose(turn: &mut Turn<'_>, since: Timestamp) {
    let known = turn.state.unreached_since;
    turn.state.unreached_since = Some(known.map_or(since, |known| known.min(since)));
    if known.is_some() {
        return;
    }
    let own = &turn.context.facts.own;
    for application in own.iter().filter(|each| awaits_news(each.status) || has_changed(each, since)) {
        staff::announce_unreachable(turn, application);
    }
}

/// Whatever was not heard of is told as it stands now.
fn welcome_back(turn: &mut Turn<'_>) {
    let Some(since) = turn.state.unreached_since.take() else { return };
    let own = &turn.context.facts.own;
    for (place, application) in own.iter().filter(|each| has_changed(each, since)).enumerate() {
        if place == 0 {
            turn.above(keys::tracking_while_away());
        }
        tracking::tell(turn, application);
    }
}

fn has_changed(application: &Application, since: Timestamp) -> bool {
    application.history.last().is_some_and(|happening| happening.at >= since)
}

/// Does the citizen still have to hear of it?
fn awaits_news(status: Status) -> bool {
    match status {
        Status::Submitted | Status::InReview | Status::NeedsRevision | Status::Approved | Status::Ready => true,
        Status::Completed | Status::Forwarded | Status::Rejected | Status::Withdrawn | Status::Expired => false,
    }
}
