//! Check your answers, and handing them in.

use jiff::civil::Date;

use super::super::turn::Turn;
use super::super::{deadlines, forward, notify, staff};
use super::asking::{Desk, ask};
use super::{begin_anew, draft_callback, forget, leads_elsewhere};
use crate::domain::answer::Answer;
use crate::domain::application::{Act, Actor, Application, Happening, Status, transition};
use crate::domain::catalogue::Service;
use crate::engine::callback::{ApplicationPress, Callback, DraftPress};
use crate::engine::effect::Effect;
use crate::engine::keys;
use crate::engine::message::{Button, Look, Text};
use crate::engine::show::{Sight, show};
use crate::engine::state::Sent;

/// How many handed-in drafts are remembered for second taps.
const REMEMBERED: usize = 10;

/// Shows the answers below.
pub(super) fn show_below(turn: &mut Turn<'_>) {
    if let Some((text, rows)) = screen(turn) {
        turn.ask(text, rows);
    }
}

/// Shows the answers in place of the pressed screen.
pub(super) fn show_here(turn: &mut Turn<'_>) {
    if let Some((text, rows)) = screen(turn) {
        turn.show(text, rows);
    }
}

/// Does this text hand in what was checked?
pub(in super::super) fn is_submit_word(typed: &str) -> bool {
    let word: String = typed.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
    matches!(word.as_str(), "kirim" | "kirimkan" | "submit" | "send")
}

/// "Kirim" was pressed.
pub(super) fn on_submit(turn: &mut Turn<'_>, desk: &Desk<'_>) {
    if desk.path.next.is_some() {
        turn.toast(keys::application_not_complete());
        turn.remove_buttons();
        return ask(turn);
    }
    turn.remove_buttons();
    if desk.draft.mends.is_some() { hand_in_again(turn, desk) } else { hand_in(turn, desk) }
}

fn hand_in(turn: &mut Turn<'_>, desk: &Desk<'_>) {
    let Some(service) = turn.service(&desk.draft.service).filter(|service| service.takes_applications()) else {
        let name = turn.service_name(&desk.draft.service);
        forget(turn, desk.draft.id);
        return turn.say(keys::application_service_gone(name));
    };
    if leads_elsewhere(turn, &desk.draft, service) {
        return begin_anew(turn, &desk.draft, service);
    }
    let (fresh, now) = (turn.context.fresh, turn.context.now);
    let application = Application {
        id: fresh.application,
        reference: fresh.reference.clone(),
        draft: desk.draft.id,
        service: service.id.clone(),
        form: desk.draft.form.clone(),
        applicant: turn.user,
        chat: turn.chat,
        status: Status::Submitted,
        revision: 1,
        officer: None,
        submitted_at: now,
        due_on: promise(turn, Some(service), desk, service.working_days),
        days_left: None,
        mend_by: None,
        answers: desk.path.live.clone(),
        flags: Vec::new(),
        reason: None,
        history: vec![Happening { at: now, by: Actor::Citizen(turn.user), act: Act::Submit, note: None }],
    };
    turn.state.sent.push(Sent {
        draft: desk.draft.id,
        application: application.id,
        reference: application.reference.clone(),
    });
    let surplus = turn.state.sent.len().saturating_sub(REMEMBERED);
    turn.state.sent.drain(..surplus);
    forget(turn, desk.draft.id);
    let receipt = match forward::of(turn, &application) {
        Some(errand) => errand.receipt(&application, Text::from(&service.name)),
        None if forward::course(turn, &application).is_answered() => {
            keys::reply_receipt(application.due_on, application.reference.as_str(), &service.name)
        }
        None => keys::application_receipt(application.due_on, application.reference.as_str(), &service.name),
    };
    let rows = receipt_rows(&application);
    turn.ask(receipt, rows);
    staff::announce(turn, &application);
    deadlines::follow(turn, &application);
    turn.push(Effect::InsertApplication(Box::new(application)));
}

fn hand_in_again(turn: &mut Turn<'_>, desk: &Desk<'_>) {
    let Some(mends) = desk.draft.mends.clone() else { return };
    let current = turn.own_named(mends.application);
    let next = current.and_then(|current| transition(forward::course(turn, current), current.status, Act::Resubmit));
    let (Some(current), Some(status)) = (current.filter(|current| current.revision == mends.revision), next) else {
        forget(turn, desk.draft.id);
        return turn.say(keys::application_mending_too_late(mends.reference.as_str()));
    };
    let now = turn.context.now;
    let mut application = current.clone();
    application.status = status;
    application.revision += 1;
    application.officer = None;
    application.answers = desk.path.live.clone();
    application.flags.clear();
    let service = turn.service(&current.service);
    application.due_on = promise(turn, service, desk, current.days_left.unwrap_or(1));
    application.days_left = None;
    application.mend_by = None;
    application.history.push(Happening { at: now, by: Actor::Citizen(turn.user), act: Act::Resubmit, note: None });
    turn.state.sent.push(Sent {
        draft: desk.draft.id,
        application: application.id,
        reference: application.reference.clone(),
    });
    forget(turn, desk.draft.id);
    let receipt = match forward::of(turn, &application) {
        Some(errand) => errand.mended(&application),
        None if forward::course(turn, &application).is_answered() => {
            keys::reply_mended(application.due_on, application.reference.as_str())
        }
        None => keys::application_mended(application.due_on, application.reference.as_str()),
    };
    let rows = receipt_rows(&application);
    turn.ask(receipt, rows);
    staff::announce(turn, &application);
    notify::update(turn, application, current.revision);
}

fn receipt_rows(application: &Application) -> Vec<Vec<Button>> {
    let view = Callback::Application {
        application: application.id,
        revision: application.revision,
        press: ApplicationPress::View,
    };
    vec![
        vec![Button::copy(keys::application_copy_number(), application.reference.as_str())],
        vec![Button::new(keys::tracking_view(), view).look(Look::Primary)],
    ]
}

/// Every answer, each of them editable; personal numbers masked.
fn screen(turn: &Turn<'_>) -> Option<(Text, Vec<Vec<Button>>)> {
    let desk = Desk::find(turn)?;
    let draft = &desk.draft;
    let button = |label: Text, press| Button::new(label, draft_callback(draft.id, draft.revision, press));
    let mut lines = Vec::new();
    let mut edits = Vec::new();
    for (question, number) in desk.path.questions.iter().zip(0u16..) {
        let Some(given) = desk.path.live.given(&question.id) else { continue };
        let shown = show(question, &given.answer, Sight::Masked, turn.context.catalogue);
        lines.push(keys::application_review_line(shown, &question.label));
        let may_edit =
            draft.mends.as_ref().is_none_or(|mends| mends.flags.iter().any(|flag| flag.question == question.id));
        if may_edit {
            edits.push(button(keys::application_edit(&question.label), DraftPress::Edit(number)));
        }
    }
    let name = turn.service_name(&draft.service);
    let mut rows = Vec::new();
    let title = if desk.path.next.is_none() {
        rows.push(vec![button(keys::application_submit(), DraftPress::Submit).look(Look::Success)]);
        keys::application_review(name)
    } else {
        rows.push(vec![button(keys::application_continue(), DraftPress::Resume).look(Look::Primary)]);
        keys::application_review_so_far(name)
    };
    let mut edits = edits.into_iter().peekable();
    while edits.peek().is_some() {
        rows.push(edits.by_ref().take(2).collect());
    }
    rows.push(vec![button(keys::application_cancel(), DraftPress::Cancel)]);
    let mut parts = vec![title, Text::Lines(lines)];
    if desk.path.next.is_none() {
        let to = turn.service(&draft.service).and_then(|service| forward::to(turn, service));
        parts.push(to.map_or_else(keys::application_review_ask, keys::forward_review_ask));
    }
    Some((Text::Paragraphs(parts), rows))
}

/// The day promised; where the citizen has to come, not before that day.
fn promise(turn: &Turn<'_>, service: Option<&Service>, desk: &Desk<'_>, days: u32) -> Date {
    let calendar = &turn.context.office.calendar;
    let due = calendar.due(turn.context.now, days);
    let Some((service, from)) = service.and_then(|service| Some((service, service.counted_from.as_ref()?))) else {
        return due;
    };
    match desk.path.live.get(from) {
        Some(Answer::Date(day)) => due.max(calendar.due(calendar.opening(*day), service.working_days)),
        _ => due,
    }
}
