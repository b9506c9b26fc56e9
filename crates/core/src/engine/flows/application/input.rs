//! What is typed, shared or edited while a form is open.

use super::super::start;
use super::super::turn::Turn;
use super::asking::{Desk, ask, keep, refuse, take};
use super::digression::Led;
use super::press::on_back;
use super::{digression, draft_callback, on_cancel, on_consent, on_decline, review};
use crate::domain::question::{AnswerType, Question};
use crate::domain::validate::{phone, text, yes_no};
use crate::engine::callback::DraftPress;
use crate::engine::event::Unreadable;
use crate::engine::fault::explain;
use crate::engine::keys;
use crate::engine::message::{Button, Text};
use crate::engine::reading::{Reading, accept, read_location, read_text};
use crate::engine::state::Scene;

/// The longest text that Telegram passes on (Bot API: `Message.text`).
const MOST_LETTERS: usize = 4096;

/// A text came. False: no form has anything to do with it.
pub(in super::super) fn on_text(turn: &mut Turn<'_>, typed: &str) -> bool {
    match turn.state.scene.clone() {
        Scene::AwaitingConsent { service, .. } => {
            let wish = typed.to_lowercase();
            match yes_no::parse_yes_no(typed) {
                Some(true) => on_consent(turn, &service),
                Some(false) => on_decline(turn),
                None if wish.contains("setuju") || wish.contains("agree") => {
                    if wish.contains("tidak") || wish.contains("not") {
                        on_decline(turn);
                    } else {
                        on_consent(turn, &service);
                    }
                }
                None => return false,
            }
            true
        }
        Scene::Filling { .. } => on_filling(turn, typed),
        Scene::Idle | Scene::AwaitingReference => false,
    }
}

fn on_filling(turn: &mut Turn<'_>, typed: &str) -> bool {
    let Some(desk) = Desk::find(turn) else {
        turn.state.scene = Scene::Idle;
        return false;
    };
    on_open_form(turn, desk, typed);
    true
}

fn on_open_form(turn: &mut Turn<'_>, desk: Desk<'_>, typed: &str) {
    match (Order::parse(typed), desk.question) {
        (Some(Order::Cancel), _) => on_cancel(turn),
        (Some(Order::GoOn), _) => super::resume(turn, desk.draft.id),
        (Some(Order::Back), Some(question)) => on_back(turn, desk, question),
        (Some(Order::Back), None) => review::show_below(turn),
        (Some(Order::Skip), Some(question)) if question.optional => take(turn, desk, question, Reading::Skip),
        (Some(Order::Skip) | None, Some(question)) => on_answer(turn, desk, question, typed),
        (Some(Order::Skip) | None, None) => on_review_text(turn, &desk, typed),
    }
}

/// A text that is no command: a question of the citizen's, "sudah benar", or the answer.
fn on_answer(turn: &mut Turn<'_>, mut desk: Desk<'_>, question: &Question, typed: &str) {
    if digression::on_text(turn, typed, &desk.draft.service, true) {
        return ask(turn);
    }
    if let Some(doubted) = desk.draft.doubted.take_if(|doubted| doubted.question == question.id) {
        match yes_no::parse_yes_no(typed) {
            Some(true) => return keep(turn, desk.draft, question, doubted.answer, true),
            Some(false) => {
                desk.draft.revision += 1;
                turn.state.put_draft(desk.draft);
                return ask(turn);
            }
            None => {}
        }
    }
    let reading = read_text(desk.asked(turn, question), typed);
    if matches!(reading, Reading::Refused(_)) && !question.kind.is_free_text() {
        if digression::on_text(turn, typed, &desk.draft.service, false) {
            return ask(turn);
        }
        match digression::on_other_wish(turn, typed, &desk.draft.service) {
            Led::Nowhere => {}
            Led::Aside => return ask(turn),
            Led::Away => return,
        }
    }
    take(turn, desk, question, reading);
}

/// On check-your-answers a clear word hands it in; anything else shows it again.
fn on_review_text(turn: &mut Turn<'_>, desk: &Desk<'_>, typed: &str) {
    if review::is_submit_word(typed) {
        if let Some(desk) = Desk::find(turn) {
            review::on_submit(turn, &desk);
        }
        return;
    }
    if !digression::on_text(turn, typed, &desk.draft.service, false) {
        match digression::on_other_wish(turn, typed, &desk.draft.service) {
            Led::Nowhere => turn.above(keys::application_review_only()),
            Led::Aside => {}
            Led::Away => return,
        }
    }
    review::show_below(turn);
}

/// A contact was shared.
pub(in super::super) fn on_contact(turn: &mut Turn<'_>, number: &str, own: bool) {
    let Some(desk) = Desk::find(turn) else { return nothing_open(turn) };
    let Some(question) = desk.question else { return review::show_below(turn) };
    if !matches!(question.kind, AnswerType::Contact | AnswerType::Phone) {
        return refuse(turn, question, keys::application_not_a_contact());
    }
    if !own {
        return refuse(turn, question, keys::application_contact_not_own());
    }
    let international = if number.starts_with('+') { number.to_owned() } else { format!("+{number}") };
    let reading = match phone::parse_phone(&international) {
        Ok(phone) => accept(desk.asked(turn, question), crate::domain::answer::Answer::Phone(phone)),
        Err(fault) => Reading::Refused(explain(&fault, &question.kind)),
    };
    take(turn, desk, question, reading);
}

/// A point on the map was shared.
pub(in super::super) fn on_location(turn: &mut Turn<'_>, lat_micro: i64, lon_micro: i64) {
    let Some(desk) = Desk::find(turn) else { return nothing_open(turn) };
    match desk.question {
        None => review::show_below(turn),
        Some(question) if question.kind == AnswerType::Location => {
            take(turn, desk, question, Reading::Answer(read_location(lat_micro, lon_micro)));
        }
        Some(question) => refuse(turn, question, keys::application_not_a_location()),
    }
}

/// An earlier message was edited: it is no new answer, but there is a way to change one.
pub(in super::super) fn on_edited(turn: &mut Turn<'_>) {
    let Some(draft) = turn.state.open_draft() else {
        return turn.say(keys::start_edit_not_read());
    };
    let change = Button::new(keys::application_change(), draft_callback(draft.id, draft.revision, DraftPress::Review));
    turn.ask(keys::application_edit_not_read(), vec![vec![change]]);
}

/// A sticker, a voice note or the like.
pub(in super::super) fn on_unreadable(turn: &mut Turn<'_>, what: Unreadable) {
    let name = name_of(what);
    let told = || name.clone().map_or_else(|| keys::start_too_long(MOST_LETTERS), keys::start_cannot_read);
    match Desk::find(turn) {
        Some(Desk { question: Some(question), .. }) => {
            let why = name.map_or_else(
                || keys::start_too_long(MOST_LETTERS),
                |name| keys::application_cannot_read(name, &question.label),
            );
            refuse(turn, question, why);
        }
        Some(Desk { question: None, .. }) => {
            turn.above(told());
            review::show_below(turn);
        }
        None => turn.say(told()),
    }
}

/// Nothing is open that could take what came.
pub(super) fn nothing_open(turn: &mut Turn<'_>) {
    turn.say(keys::application_nothing_open());
    if !turn.state.drafts.is_empty() {
        super::offer_drafts(turn);
    }
}

/// What it is called; a text is called nothing, it is only too long.
fn name_of(what: Unreadable) -> Option<Text> {
    match what {
        Unreadable::Sticker => Some(keys::start_a_sticker()),
        Unreadable::Voice => Some(keys::start_a_voice_note()),
        Unreadable::Video => Some(keys::start_a_video()),
        Unreadable::Audio => Some(keys::start_an_audio()),
        Unreadable::TooLong => None,
        Unreadable::Other => Some(keys::start_such_a_message()),
    }
}

/// A clear command in words. Nothing longer counts: somebody may be called "Halim Batal".
enum Order {
    Cancel,
    Back,
    Skip,
    GoOn,
}

impl Order {
    fn parse(typed: &str) -> Option<Self> {
        match keys::find_label(typed) {
            Some("application-key-skip") => return Some(Self::Skip),
            Some("application-key-back") => return Some(Self::Back),
            Some("application-key-cancel") => return Some(Self::Cancel),
            _ => {}
        }
        if start::is_go_on(typed) {
            return Some(Self::GoOn);
        }
        match text::clean(typed).to_lowercase().trim_end_matches(['.', '!']) {
            "batal" | "batalkan" | "cancel" | "stop" => Some(Self::Cancel),
            "kembali" | "back" | "mundur" => Some(Self::Back),
            "lewati" | "skip" | "lewat" => Some(Self::Skip),
            _ => None,
        }
    }
}
