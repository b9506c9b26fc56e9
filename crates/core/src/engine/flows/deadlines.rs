//! Deadlines of applications: the citizen is reminded of a revision and the application expires
//! without it; officers are warned before the time promised is over, and alarmed when it is.
//!
//! ```text
//! < ⏳ SPG-7K3M-9QW … masih menunggu perbaikan Anda, paling lambat Senin, 7 Desember 2026.  [Perbaiki sekarang]
//! < ⌛ Permohonan SPG-7K3M-9QW … ditutup karena perbaikannya tidak dikirim sampai batas waktu.
//! petugas< ⏰ SPG-7K3M-9QW · Ganti KTP-el: belum diputus, janjinya paling lambat Rabu, 25 November 2026.
//! petugas< 🚨 Lewat janji: SPG-7K3M-9QW · Ganti KTP-el …
//! ```
//!
//! Whoever acts, the timers belong to the applicant's conversation: there they are found again
//! without knowing who set them, and what an officer is about is never mixed with them.

use jiff::civil::Date;
use jiff::{Span, Timestamp};

use super::turn::Turn;
use super::{application, forward, notify, staff};
use crate::domain::application::{Act, Actor, Application, Happening, Status, transition};
use crate::domain::ids::ApplicationId;
use crate::engine::context::Named;
use crate::engine::keys;
use crate::engine::message::{Message, Text};
use crate::engine::timer::TimerKey;

/// So many days before its deadline a revision is called to mind.
const REMIND_BEFORE: i64 = 3;
/// Officers are warned when this part of the time promised is left.
const PERCENT_LEFT: u32 = 25;

/// Sets and takes away the timers that go with what happened last.
pub(super) fn follow(turn: &mut Turn<'_>, application: &Application) {
    let Some(happening) = application.history.last() else { return };
    match happening.act {
        Act::Submit => set_for_decision(turn, application),
        Act::Resubmit => {
            cancel_for_revision(turn, application);
            set_for_decision(turn, application);
        }
        Act::Flag => {
            cancel_for_decision(turn, application);
            set_for_revision(turn, application);
        }
        Act::Forward | Act::Answer | Act::Approve | Act::Reject | Act::Withdraw | Act::Expire => {
            cancel_for_decision(turn, application);
            cancel_for_revision(turn, application);
        }
        // They change nothing of what is waited for.
        Act::Claim | Act::Release | Act::MarkReady | Act::Complete | Act::Look => {}
    }
}

/// An application from a version that set no timers.
pub(super) fn on_adoption(turn: &mut Turn<'_>, id: ApplicationId) {
    let Some(named) = turn.named(id) else { return };
    match named.application.status {
        Status::Submitted | Status::InReview => set_for_decision(turn, &named.application),
        Status::NeedsRevision => set_for_revision(turn, &named.application),
        Status::Approved
        | Status::Ready
        | Status::Completed
        | Status::Forwarded
        | Status::Rejected
        | Status::Withdrawn
        | Status::Expired => {}
    }
}

/// The deadline of a revision comes near.
pub(super) fn on_revision_reminder(turn: &mut Turn<'_>, id: ApplicationId, due: Timestamp) {
    let key = TimerKey::RevisionReminder(id);
    let Some((named, mend_by)) = awaits_mending(turn, id) else { return };
    let now = turn.context.now;
    // Not before its day; and once the deadline is over, that is told instead.
    if turn.context.today() < days_before(mend_by, REMIND_BEFORE) || now >= revision_ends(turn, mend_by) {
        return;
    }
    if put_off(turn, &key) || !turn.state.rings_first(&key, due) {
        return;
    }
    let application = &named.application;
    let name = turn.service_name(&application.service);
    let text = Text::Paragraphs(vec![
        keys::tracking_mend_soon(application.reference.as_str(), name, notify::day(mend_by)),
        notify::flags(turn, application),
    ]);
    let rows = notify::next_step(application, Act::Flag);
    turn.remind(text, rows);
}

/// The deadline of a revision has passed, and nothing came.
pub(super) fn on_revision_deadline(turn: &mut Turn<'_>, id: ApplicationId) {
    let Some((named, mend_by)) = awaits_mending(turn, id) else { return };
    let before = &named.application;
    let Some(status) = transition(forward::course(turn, before), before.status, Act::Expire) else { return };
    if turn.context.now < revision_ends(turn, mend_by) || put_off(turn, &TimerKey::RevisionDeadline(id)) {
        return;
    }
    let mut changed = before.clone();
    changed.status = status;
    changed.revision += 1;
    changed.flags.clear();
    changed.mend_by = None;
    changed.days_left = None;
    changed.history.push(Happening { at: turn.context.now, by: Actor::System, act: Act::Expire, note: None });
    let (reference, name) = (changed.reference.as_str(), turn.service_name(&changed.service));
    let text = if application::forget_mending(turn, id) {
        keys::tracking_told_expired_begun(reference, name)
    } else {
        keys::tracking_told_expired(reference, name)
    };
    let rows = notify::next_step(&changed, Act::Expire);
    turn.notify(changed.chat, named.applicant_lang, Message::with_buttons(text, rows));
    staff::announce(turn, &changed);
    notify::update(turn, changed, before.revision);
}

/// Most of the time promised is over.
pub(super) fn on_decision_warning(turn: &mut Turn<'_>, id: ApplicationId, due: Timestamp) {
    let key = TimerKey::DecisionWarning(id);
    let Some(named) = awaits_decision(turn, id) else { return };
    let application = &named.application;
    let now = turn.context.now;
    // Once it is over, the alarm says so.
    if now < warning(turn, application) || now >= overdue(turn, application) {
        return;
    }
    if put_off(turn, &key) || !turn.state.rings_first(&key, due) {
        return;
    }
    let name = turn.service_name(&application.service);
    let (due, reference) = (notify::day(application.due_on), application.reference.as_str());
    let text = match forward::of(turn, application) {
        Some(errand) => keys::forward_deadline_soon(errand.to, due, reference, name),
        None => keys::staff_deadline_soon(due, reference, name),
    };
    staff::warn(turn, application, text);
}

/// The time promised is over, and nothing was decided or handed over.
pub(super) fn on_decision_overdue(turn: &mut Turn<'_>, id: ApplicationId, due: Timestamp) {
    let key = TimerKey::DecisionOverdue(id);
    let Some(named) = awaits_decision(turn, id) else { return };
    let application = &named.application;
    if turn.context.now < overdue(turn, application) {
        return;
    }
    if put_off(turn, &key) || !turn.state.rings_first(&key, due) {
        return;
    }
    let name = turn.service_name(&application.service);
    let (due, reference) = (notify::day(application.due_on), application.reference.as_str());
    let text = match forward::of(turn, application) {
        Some(errand) => keys::forward_deadline_over(errand.to, due, reference, name),
        None => keys::staff_deadline_over(due, reference, name),
    };
    staff::warn(turn, application, text);
}

fn set_for_decision(turn: &mut Turn<'_>, application: &Application) {
    let now = turn.context.now;
    let overdue = overdue(turn, application);
    turn.set_timer_of(application, TimerKey::DecisionOverdue(application.id), overdue);
    // Handed in again with little time left, the announcement was the warning; the day it is due is another.
    let moments = [warning(turn, application), turn.context.office.calendar.opening(application.due_on)];
    if let Some(due) = moments.into_iter().find(|moment| *moment > now) {
        turn.set_timer_of(application, TimerKey::DecisionWarning(application.id), due);
    }
}

fn set_for_revision(turn: &mut Turn<'_>, application: &Application) {
    let Some(mend_by) = application.mend_by else { return };
    let ends = revision_ends(turn, mend_by);
    turn.set_timer_of(application, TimerKey::RevisionDeadline(application.id), ends);
    let today = turn.context.today();
    let days = (1..=REMIND_BEFORE).rev().map(|days| days_before(mend_by, days));
    if let Some(day) = days.into_iter().find(|day| *day > today) {
        let calendar = &turn.context.office.calendar;
        let due = calendar.by_day(calendar.opening(day));
        turn.set_timer_of(application, TimerKey::RevisionReminder(application.id), due);
    }
}

fn cancel_for_decision(turn: &mut Turn<'_>, application: &Application) {
    turn.cancel_timer_of(application, TimerKey::DecisionWarning(application.id));
    turn.cancel_timer_of(application, TimerKey::DecisionOverdue(application.id));
}

fn cancel_for_revision(turn: &mut Turn<'_>, application: &Application) {
    turn.cancel_timer_of(application, TimerKey::RevisionReminder(application.id));
    turn.cancel_timer_of(application, TimerKey::RevisionDeadline(application.id));
}

/// The application, if its citizen is still asked to mend it.
fn awaits_mending<'a>(turn: &Turn<'a>, id: ApplicationId) -> Option<(&'a Named, Date)> {
    let named = turn.named(id).filter(|named| named.application.status == Status::NeedsRevision)?;
    Some((named, named.application.mend_by?))
}

/// The application, if officers still have to decide on it or to hand it over.
fn awaits_decision<'a>(turn: &Turn<'a>, id: ApplicationId) -> Option<&'a Named> {
    turn.named(id).filter(|named| matches!(named.application.status, Status::Submitted | Status::InReview))
}

/// At night the ring waits for the morning.
fn put_off(turn: &mut Turn<'_>, key: &TimerKey) -> bool {
    let morning = turn.context.office.calendar.by_day(turn.context.now);
    let is_night = morning > turn.context.now;
    if is_night {
        turn.set_timer(key.clone(), morning);
    }
    is_night
}

/// The whole last day counts; it is closed the morning after.
fn revision_ends(turn: &Turn<'_>, mend_by: Date) -> Timestamp {
    let calendar = &turn.context.office.calendar;
    calendar.by_day(calendar.end(mend_by))
}

/// The promise is broken when the office closes on the day promised: what is decided later counts
/// as the next working day's, as what is handed in does.
fn overdue(turn: &Turn<'_>, application: &Application) -> Timestamp {
    turn.context.office.calendar.closing(application.due_on)
}

/// Counted back from the end, so that what a revision took is not counted.
fn warning(turn: &Turn<'_>, application: &Application) -> Timestamp {
    let calendar = &turn.context.office.calendar;
    let promised = turn.service(&application.service).map_or_else(
        || calendar.working_days_between(calendar.day(application.submitted_at), application.due_on),
        |service| service.working_days,
    );
    // What is promised for the same day is a day's work at most.
    let left = calendar.hours() * i32::try_from(promised.max(1) * PERCENT_LEFT).unwrap_or(i32::MAX) / 100;
    calendar.before_closing(application.due_on, left)
}

fn days_before(day: Date, days: i64) -> Date {
    day.saturating_sub(Span::new().days(days))
}
