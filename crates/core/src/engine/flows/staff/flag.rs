//! Asking for single answers to be mended.

use super::super::turn::Turn;
use super::super::{forward, notify};
use super::card::{self, callback};
use super::decide::{MOST_NOTE, ask_reply};
use crate::domain::application::{Act, Flag, Note, transition};
use crate::domain::question::{Form, Question};
use crate::domain::validate::text;
use crate::engine::callback::StaffPress;
use crate::engine::context::Named;
use crate::engine::keys;
use crate::engine::message::{Button, Look, Text};
use crate::engine::state::{StaffStep, StaffTask};

/// Shows the answers to pick from.
pub(super) fn begin(turn: &mut Turn<'_>, named: &Named) {
    let course = forward::course(turn, &named.application);
    if transition(course, named.application.status, Act::Flag).is_none() {
        return card::refresh(turn, named);
    }
    let card = turn.pressed_message();
    turn.state.staff = Some(StaffTask {
        application: named.application.id,
        revision: named.application.revision,
        card,
        step: StaffStep::Flagging { flags: Vec::new() },
    });
    show_answers(turn, named, &[]);
}

/// An answer was picked: what is wrong with it? Picked again, it is taken off.
pub(super) fn pick(turn: &mut Turn<'_>, named: &Named, place: usize) {
    let Some(form) = form(turn, named) else { return turn.toast(keys::staff_gone()) };
    let Some(question) = answered(form, named).get(place).copied() else {
        return turn.toast(keys::start_button_gone());
    };
    let mut flags = flags_so_far(turn, named);
    if flags.iter().any(|flag| flag.question == question.id) {
        flags.retain(|flag| flag.question != question.id);
        set_step(turn, named, StaffStep::Flagging { flags: flags.clone() });
        return show_answers(turn, named, &flags);
    }
    set_step(turn, named, StaffStep::AwaitingNote { flags, question: question.id.clone() });
    let application = &named.application;
    let mut rows: Vec<Vec<Button>> = notes(question)
        .iter()
        .zip(0u16..)
        .map(|(note, number)| {
            vec![Button::new(notify::note(note), callback(application, StaffPress::FlagNote(number)))]
        })
        .collect();
    rows.push(vec![
        Button::new(keys::staff_note_typed(), callback(application, StaffPress::FlagTyped)).look(Look::Primary),
    ]);
    rows.push(vec![Button::new(keys::staff_back(), callback(application, StaffPress::Card))]);
    turn.show(keys::staff_note_why(&question.label, application.reference.as_str()), rows);
}

/// A ready-made note.
pub(super) fn note(turn: &mut Turn<'_>, named: &Named, place: usize) {
    let Some((question, flags)) = awaited(turn, named) else { return begin(turn, named) };
    match notes(question).get(place) {
        Some(note) => add(turn, named, flags, question, note.clone()),
        None => turn.toast(keys::start_button_gone()),
    }
}

/// Asks for a typed note.
pub(super) fn ask_typed_note(turn: &mut Turn<'_>, named: &Named) {
    let Some((question, _)) = awaited(turn, named) else { return begin(turn, named) };
    ask_reply(turn, keys::staff_type_note(&question.label, named.application.reference.as_str()));
}

/// The typed note came.
pub(super) fn typed_note(turn: &mut Turn<'_>, named: &Named, typed: &str) {
    let Some((question, flags)) = awaited(turn, named) else { return };
    match text::parse_long_text(typed, 3, MOST_NOTE) {
        Ok(note) => add(turn, named, flags, question, Note::Typed(note)),
        Err(_) => ask_reply(turn, keys::staff_type_more(MOST_NOTE, 3_usize)),
    }
}

/// Sends the request to the citizen; the clock of the promise stands still meanwhile.
pub(super) fn send(turn: &mut Turn<'_>, named: &Named) {
    let application = &named.application;
    let flags = flags_so_far(turn, named);
    let course = forward::course(turn, application);
    let (false, Some(status)) = (flags.is_empty(), transition(course, application.status, Act::Flag)) else {
        turn.toast(keys::staff_nothing_flagged());
        return show_answers(turn, named, &flags);
    };
    let calendar = &turn.context.office.calendar;
    let mut changed = application.clone();
    changed.status = status;
    changed.revision += 1;
    changed.days_left = Some(calendar.working_days_between(turn.context.today(), application.due_on).max(1));
    changed.mend_by = Some(calendar.working_day_in(turn.context.now, turn.context.office.revision_days));
    changed.flags = flags;
    changed.history.push(notify::by_officer(turn, Act::Flag, None));
    let card = turn.state.staff.take().and_then(|task| task.card);
    turn.toast(keys::staff_done());
    card::replace(turn, card, &changed, named.reachable);
    notify::update_and_tell(turn, changed, application.revision, named.applicant_lang);
}

fn add(turn: &mut Turn<'_>, named: &Named, mut flags: Vec<Flag>, question: &Question, note: Note) {
    flags.push(Flag { question: question.id.clone(), note });
    set_step(turn, named, StaffStep::Flagging { flags: flags.clone() });
    show_answers(turn, named, &flags);
}

/// The answers, those already flagged marked.
fn show_answers(turn: &mut Turn<'_>, named: &Named, flags: &[Flag]) {
    let Some(form) = form(turn, named) else { return turn.toast(keys::staff_gone()) };
    let application = &named.application;
    let mut rows: Vec<Vec<Button>> = answered(form, named)
        .into_iter()
        .zip(0u16..)
        .map(|(question, number)| {
            let is_flagged = flags.iter().any(|flag| flag.question == question.id);
            let label = if is_flagged { keys::staff_flagged(&question.label) } else { Text::from(&question.label) };
            vec![Button::new(label, callback(application, StaffPress::FlagAnswer(number)))]
        })
        .collect();
    if !flags.is_empty() {
        rows.push(vec![
            Button::new(keys::staff_flag_send(flags.len()), callback(application, StaffPress::FlagSend))
                .look(Look::Primary),
        ]);
    }
    rows.push(vec![Button::new(keys::staff_back(), callback(application, StaffPress::Card))]);
    let mut parts = vec![keys::staff_flag_which(application.reference.as_str())];
    if !flags.is_empty() {
        let mut shown = application.clone();
        shown.flags = flags.to_vec();
        parts.push(notify::flags(turn, &shown));
    }
    let text = Text::Paragraphs(parts);
    let card = turn.state.staff.as_ref().and_then(|task| task.card);
    if turn.pressed_message().is_some() {
        turn.show(text, rows);
    } else if let Some(message_id) = card {
        let chat = turn.chat;
        let message = crate::engine::message::Message::with_buttons(text, rows);
        turn.push(crate::engine::effect::Effect::EditMessage { chat, message_id, message, lang: card::STAFF_LANG });
        turn.say(keys::staff_note_kept());
    } else {
        turn.ask(text, rows);
    }
}

fn set_step(turn: &mut Turn<'_>, named: &Named, step: StaffStep) {
    let kept = turn.state.staff.as_ref().and_then(|task| task.card);
    let card = kept.or_else(|| turn.pressed_message());
    let application = named.application.id;
    let revision = named.application.revision;
    turn.state.staff = Some(StaffTask { application, revision, card, step });
}

fn flags_so_far(turn: &Turn<'_>, named: &Named) -> Vec<Flag> {
    match &turn.state.staff {
        Some(task) if task.application == named.application.id && task.revision == named.application.revision => {
            match &task.step {
                StaffStep::Flagging { flags } | StaffStep::AwaitingNote { flags, .. } => flags.clone(),
                StaffStep::AwaitingReason | StaffStep::AwaitingHandover | StaffStep::AwaitingReply => Vec::new(),
            }
        }
        _ => Vec::new(),
    }
}

fn awaited<'a>(turn: &Turn<'a>, named: &Named) -> Option<(&'a Question, Vec<Flag>)> {
    let task = turn.state.staff.as_ref().filter(|task| task.application == named.application.id)?;
    match &task.step {
        StaffStep::AwaitingNote { flags, question } => {
            let found = form(turn, named)?.find(question)?;
            Some((found, flags.clone()))
        }
        StaffStep::AwaitingReason
        | StaffStep::AwaitingHandover
        | StaffStep::AwaitingReply
        | StaffStep::Flagging { .. } => None,
    }
}

fn form<'a>(turn: &Turn<'a>, named: &Named) -> Option<&'a Form> {
    turn.context.catalogue.forms.get(&named.application.form).map(AsRef::as_ref)
}

fn answered<'f>(form: &'f Form, named: &Named) -> Vec<&'f Question> {
    form.questions.iter().filter(|question| named.application.answers.get(&question.id).is_some()).collect()
}

/// What is often wrong with an answer of this type.
fn notes(question: &Question) -> &'static [Note] {
    if question.kind.is_file() {
        &[Note::Blurred, Note::WrongFile, Note::OldFile]
    } else {
        &[Note::Mismatch, Note::Incomplete]
    }
}
