//! Answering what is handed in to be answered, a complaint: in the officer's words, and with that it ends.

use super::super::forward;
use super::super::turn::Turn;
use super::decide::{self, ask_reply};
use crate::domain::application::{Act, transition};
use crate::domain::validate::text;
use crate::engine::context::Named;
use crate::engine::keys;
use crate::engine::state::StaffStep;

/// The fewest and the most characters of an answer.
const LEAST: usize = 10;
const MOST: usize = 1500;

/// Asks for the answer.
pub(super) fn ask(turn: &mut Turn<'_>, named: &Named) {
    let application = &named.application;
    if transition(forward::course(turn, application), application.status, Act::Answer).is_none() {
        return decide::refuse(turn, named, Act::Answer);
    }
    decide::await_reply(turn, named, StaffStep::AwaitingReply, keys::reply_type(application.reference.as_str()));
}

/// The answer came.
pub(super) fn typed(turn: &mut Turn<'_>, named: &Named, typed: &str) {
    match text::parse_long_text(typed, LEAST, MOST) {
        Ok(answer) => decide::change(turn, named, Act::Answer, Some(answer)),
        Err(_) => ask_reply(turn, keys::staff_type_more(MOST, LEAST)),
    }
}
