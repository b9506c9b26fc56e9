//! What becomes of a draft that is left alone: one reminder by day, and in the end it is deleted.
//!
//! ```text
//! < Isian Ganti KTP-el belum selesai, Anda berhenti di langkah 3 dari 8. …  [Lanjutkan mengisi] [Hapus isian]
//! < Isian Ganti KTP-el dihapus karena 30 hari tidak disentuh. …
//! ```

use jiff::{SignedDuration, Timestamp};

use super::super::notify;
use super::super::turn::Turn;
use super::asking::Desk;
use super::{DRAFT_DAYS, draft_callback, forget};
use crate::domain::application::Status;
use crate::domain::ids::DraftId;
use crate::engine::callback::{ApplicationPress, Callback, DraftPress};
use crate::engine::keys;
use crate::engine::message::{Button, Look, Text};
use crate::engine::state::Draft;
use crate::engine::timer::TimerKey;

/// How long a draft is left alone before its citizen is reminded.
const QUIET: SignedDuration = SignedDuration::from_hours(24);

/// Somebody is at this draft: what happens when it is left alone counts from now.
pub(super) fn touch(turn: &mut Turn<'_>, draft: &mut Draft) {
    draft.touched_at = turn.context.now;
    let expires = expires(turn, draft);
    turn.set_timer(TimerKey::DraftExpiry(draft.id), expires);
    // A draft that mends an application has the deadline of the revision, and its reminder.
    if !draft.reminded && draft.mends.is_none() {
        let due = turn.context.office.calendar.by_day(after(draft.touched_at, QUIET));
        turn.set_timer(TimerKey::DraftReminder(draft.id), due);
    }
}

/// Takes away what `touch` has set.
pub(super) fn cancel(turn: &mut Turn<'_>, id: DraftId) {
    turn.cancel_timer(TimerKey::DraftExpiry(id));
    turn.cancel_timer(TimerKey::DraftReminder(id));
}

/// A draft may have been left alone: its citizen is reminded, once and by day.
pub(in super::super) fn on_reminder(turn: &mut Turn<'_>, id: DraftId) {
    let now = turn.context.now;
    let Some(draft) = turn.state.draft(id).filter(|draft| !draft.reminded && draft.mends.is_none()).cloned() else {
        return;
    };
    // Whoever fills in another form at the moment is not called away from it.
    let others = turn.state.drafts.iter().filter(|other| other.id != id && other.touched_at > draft.touched_at);
    let touched = others.map(|other| other.touched_at).max().unwrap_or(draft.touched_at);
    let due = turn.context.office.calendar.by_day(after(touched, QUIET).max(now));
    if due > now {
        return turn.set_timer(TimerKey::DraftReminder(id), due);
    }
    let until = turn.context.office.calendar.day(expires(turn, &draft));
    let Some(text) = Desk::of(turn, draft.clone()).map(|desk| words(turn, &desk, notify::day(until))) else {
        return;
    };
    let button = |label: Text, press| Button::new(label, draft_callback(id, draft.revision, press));
    let rows = vec![
        vec![button(keys::application_continue(), DraftPress::Resume).look(Look::Primary)],
        vec![button(keys::application_discard(), DraftPress::Discard)],
    ];
    if let Some(kept) = turn.state.draft_mut(id) {
        kept.reminded = true;
    }
    turn.remind(text, rows);
}

/// A draft may be too old: it is deleted, and its citizen is told.
pub(in super::super) fn on_expiry(turn: &mut Turn<'_>, id: DraftId) {
    let Some(draft) = turn.state.draft(id).cloned() else { return };
    let due = turn.context.office.calendar.by_day(expires(turn, &draft).max(turn.context.now));
    if due > turn.context.now {
        return turn.set_timer(TimerKey::DraftExpiry(id), due);
    }
    forget(turn, id);
    let Some(mends) = &draft.mends else {
        let name = turn.service_name(&draft.service);
        return turn.remind(keys::application_expired(DRAFT_DAYS, name), Vec::new());
    };
    // The application stays; what was typed so far goes.
    let waits = turn
        .own_named(mends.application)
        .filter(|application| application.status == Status::NeedsRevision && application.revision == mends.revision);
    if let Some(application) = waits {
        let (application, revision) = (application.id, application.revision);
        let mend = Callback::Application { application, revision, press: ApplicationPress::Mend };
        let rows = vec![vec![Button::new(keys::tracking_mend(), mend).look(Look::Primary)]];
        turn.remind(keys::application_expired_mending(DRAFT_DAYS, mends.reference.as_str()), rows);
    }
}

/// Where one stopped, and until when it is kept.
fn words(turn: &Turn<'_>, desk: &Desk<'_>, until: Text) -> Text {
    let name = turn.service_name(&desk.draft.service);
    match desk.question {
        Some(question) => {
            let (step, all) = desk.path.position(&question.id);
            keys::application_abandoned(all, name, step, until)
        }
        None => keys::application_abandoned_whole(name, until),
    }
}

/// When a draft is deleted: by day, so that the notice of it wakes nobody.
fn expires(turn: &Turn<'_>, draft: &Draft) -> Timestamp {
    let kept = SignedDuration::from_hours(24 * DRAFT_DAYS);
    turn.context.office.calendar.by_day(after(draft.touched_at, kept))
}

fn after(at: Timestamp, span: SignedDuration) -> Timestamp {
    at.saturating_add(span).unwrap_or(Timestamp::MAX)
}
