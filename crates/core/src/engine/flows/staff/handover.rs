//! Handing an application over to the agency that decides: what was done is written down, and the
//! citizen is told whom to ask from now on.

use super::super::forward;
use super::super::turn::Turn;
use super::card::{self, callback};
use super::decide::{self, MOST_NOTE, ask_reply};
use crate::domain::application::{Act, transition};
use crate::domain::validate::text;
use crate::engine::callback::StaffPress;
use crate::engine::context::Named;
use crate::engine::keys;
use crate::engine::message::{Button, Look, Text};
use crate::engine::state::StaffStep;

/// The fewest characters of a number or a note.
const LEAST_NOTE: usize = 2;

/// Handing over cannot be undone: asks once, and for a number or a note that may be left out.
pub(super) fn ask(turn: &mut Turn<'_>, named: &Named) {
    let application = &named.application;
    let Some(errand) = forward::of(turn, application) else { return decide::refuse(turn, named, Act::Forward) };
    if transition(forward::course(turn, application), application.status, Act::Forward).is_none() {
        return decide::refuse(turn, named, Act::Forward);
    }
    let button = |label: Text, press| Button::new(label, callback(application, press));
    let rows = vec![
        vec![button(keys::forward_yes(), StaffPress::ForwardSurely).look(Look::Success)],
        vec![button(keys::forward_typed(), StaffPress::ForwardTyped).look(Look::Primary)],
        vec![button(keys::staff_back(), StaffPress::Card)],
    ];
    let text = Text::Paragraphs(vec![
        card::text(turn, application, named.reachable),
        keys::forward_surely(errand.to, application.reference.as_str()),
    ]);
    turn.show(text, rows);
}

/// Asks for the number or the note.
pub(super) fn ask_note(turn: &mut Turn<'_>, named: &Named) {
    let application = &named.application;
    let Some(errand) = forward::of(turn, application) else { return decide::refuse(turn, named, Act::Forward) };
    if transition(forward::course(turn, application), application.status, Act::Forward).is_none() {
        return decide::refuse(turn, named, Act::Forward);
    }
    let asked = keys::forward_type(errand.to, application.reference.as_str());
    decide::await_reply(turn, named, StaffStep::AwaitingHandover, asked);
}

/// The number or the note came.
pub(super) fn typed(turn: &mut Turn<'_>, named: &Named, typed: &str) {
    match text::parse_long_text(typed, LEAST_NOTE, MOST_NOTE) {
        Ok(note) => decide::change(turn, named, Act::Forward, Some(note)),
        Err(_) => ask_reply(turn, keys::staff_type_more(MOST_NOTE, LEAST_NOTE)),
    }
}
