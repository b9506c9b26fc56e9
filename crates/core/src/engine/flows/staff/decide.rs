//! Claiming, granting, refusing, handing over.

use super::super::turn::Turn;
use super::super::{forward, notify, tracking};
use super::card::{self, callback};
use crate::domain::application::{Act, transition};
use crate::domain::validate::text;
use crate::engine::callback::StaffPress;
use crate::engine::context::Named;
use crate::engine::keys;
use crate::engine::message::{Button, Keyboard, Look, Message, Text};
use crate::engine::state::{StaffStep, StaffTask};

/// The most characters of a reason or a note.
pub(super) const MOST_NOTE: usize = 500;

/// Does it, tells the citizen, shows the changed card. The first of two wins; the second is
/// shown what happened.
pub(super) fn change(turn: &mut Turn<'_>, named: &Named, act: Act, note: Option<String>) {
    let application = &named.application;
    let Some(status) = transition(forward::course(turn, application), application.status, act) else {
        return refuse(turn, named, act);
    };
    let mut changed = application.clone();
    changed.status = status;
    changed.revision += 1;
    match act {
        Act::Claim => changed.officer = Some(turn.user),
        Act::Release => changed.officer = None,
        Act::Reject => changed.reason.clone_from(&note),
        Act::Submit
        | Act::Flag
        | Act::Resubmit
        | Act::Forward
        | Act::Answer
        | Act::Approve
        | Act::MarkReady
        | Act::Complete
        | Act::Withdraw
        | Act::Expire
        | Act::Look => {}
    }
    changed.history.push(notify::by_officer(turn, act, note));
    let task = turn.state.staff.take();
    let card = task.and_then(|task| task.card);
    turn.toast(keys::staff_done());
    card::replace(turn, card, &changed, named.reachable);
    notify::update_and_tell(turn, changed, application.revision, named.applicant_lang);
}

/// An act that has no place: a button of an older card, or one this card never had.
pub(super) fn refuse(turn: &mut Turn<'_>, named: &Named, act: Act) {
    let application = &named.application;
    let why = match (forward::of(turn, application), act) {
        (Some(errand), Act::Approve | Act::MarkReady | Act::Complete) => keys::forward_decided_elsewhere(errand.to),
        (None, Act::Forward) => keys::forward_decided_here(),
        (None, Act::Approve | Act::MarkReady) if forward::course(turn, application).is_answered() => keys::reply_only(),
        (Some(_) | None, Act::Answer) if !forward::course(turn, application).is_answered() => keys::reply_not_here(),
        (Some(_) | None, _) => keys::staff_already(tracking::status(turn, application)),
    };
    turn.toast(why);
    turn.state.staff = None;
    card::refresh(turn, named);
}

/// Granting cannot be undone: asks once.
pub(super) fn ask_approval(turn: &mut Turn<'_>, named: &Named) {
    let application = &named.application;
    if transition(forward::course(turn, application), application.status, Act::Approve).is_none() {
        return refuse(turn, named, Act::Approve);
    }
    let rows = vec![
        vec![
            Button::new(keys::staff_approve_yes(), callback(application, StaffPress::ApproveSurely))
                .look(Look::Success),
        ],
        vec![Button::new(keys::staff_back(), callback(application, StaffPress::Card))],
    ];
    let text = Text::Paragraphs(vec![
        card::text(turn, application, named.reachable),
        keys::staff_approve_surely(application.reference.as_str()),
    ]);
    turn.show(text, rows);
}

/// Refusing needs a reason: ready-made or typed.
pub(super) fn ask_reason(turn: &mut Turn<'_>, named: &Named) {
    let application = &named.application;
    let reasons =
        turn.service(&application.service).map(|service| service.reject_reasons.as_slice()).unwrap_or_default();
    let mut rows: Vec<Vec<Button>> = reasons
        .iter()
        .zip(0u16..)
        .map(|(reason, number)| vec![Button::new(reason, callback(application, StaffPress::RejectBecause(number)))])
        .collect();
    rows.push(vec![
        Button::new(keys::staff_reject_typed(), callback(application, StaffPress::RejectTyped)).look(Look::Primary),
    ]);
    rows.push(vec![Button::new(keys::staff_back(), callback(application, StaffPress::Card))]);
    let reference = application.reference.as_str();
    let why = match forward::of(turn, application) {
        Some(_) => keys::forward_refuse_why(reference),
        None if forward::course(turn, application).is_answered() => keys::reply_refuse_why(reference),
        None => keys::staff_reject_why(reference),
    };
    let text = Text::Paragraphs(vec![card::text(turn, application, named.reachable), why]);
    turn.show(text, rows);
}

/// A ready-made reason, in the citizen's language.
pub(super) fn reject_because(turn: &mut Turn<'_>, named: &Named, place: usize) {
    let service = turn.service(&named.application.service);
    match service.and_then(|service| service.reject_reasons.get(place)) {
        Some(reason) => change(turn, named, Act::Reject, Some(reason.get(named.applicant_lang).to_owned())),
        None => turn.toast(keys::start_button_gone()),
    }
}

/// Asks for a typed reason.
pub(super) fn ask_typed_reason(turn: &mut Turn<'_>, named: &Named) {
    let reference = named.application.reference.as_str();
    let asked = match forward::of(turn, &named.application) {
        Some(_) => keys::forward_refuse_type(reference),
        None if forward::course(turn, &named.application).is_answered() => keys::reply_refuse_type(reference),
        None => keys::staff_type_reason(reference),
    };
    await_reply(turn, named, StaffStep::AwaitingReason, asked);
}

/// The typed reason came.
pub(super) fn reject_typed(turn: &mut Turn<'_>, named: &Named, typed: &str) {
    match text::parse_long_text(typed, 5, MOST_NOTE) {
        Ok(reason) => change(turn, named, Act::Reject, Some(reason)),
        Err(_) => ask_reply(turn, keys::staff_type_more(MOST_NOTE, 5_usize)),
    }
}

/// Asks the officer for something typed about this application, and remembers what for.
pub(super) fn await_reply(turn: &mut Turn<'_>, named: &Named, step: StaffStep, text: Text) {
    turn.state.staff = Some(StaffTask {
        application: named.application.id,
        revision: named.application.revision,
        card: turn.pressed_message(),
        step,
    });
    ask_reply(turn, text);
}

/// Asks the officer to reply to this message.
pub(super) fn ask_reply(turn: &mut Turn<'_>, text: Text) {
    turn.send(Message { text, keyboard: Keyboard::ForceReply { placeholder: keys::staff_type_here() } });
}
