//! Buttons of a form.

use super::super::turn::Turn;
use super::asking::{Desk, ask, ask_here, back_target, keep, take};
use super::{doubting, forget, offer_drafts, resume, review};
use crate::domain::answer::Answer;
use crate::domain::ids::DraftId;
use crate::domain::question::{AnswerType, Question};
use crate::engine::callback::{ApplicationPress, Callback, DraftPress};
use crate::engine::keys;
use crate::engine::message::{Button, Look};
use crate::engine::reading::{Reading, accept, earlier_address, is_offered, read_pick};
use crate::engine::state::{Draft, Partial, Scene};

/// A button of a form was pressed.
pub(in super::super) fn on_press(turn: &mut Turn<'_>, id: DraftId, revision: u32, press: DraftPress) {
    let Some(draft) = turn.state.draft(id).cloned() else {
        return on_gone(turn, id);
    };
    // Going on and leaving lose nothing, however old the button is.
    if press == DraftPress::Resume {
        turn.remove_buttons();
        return resume(turn, id);
    }
    if press == DraftPress::Pause {
        return on_pause(turn, &draft);
    }
    if draft.revision != revision {
        turn.toast(keys::application_stale_button());
        return turn.remove_buttons();
    }
    if press == DraftPress::Discard {
        return on_discard(turn, &draft);
    }
    if press == DraftPress::Restart {
        return on_restart(turn, &draft);
    }
    turn.state.scene = Scene::Filling { draft: id };
    let Some(desk) = Desk::of(turn, draft) else { return on_gone(turn, id) };
    match press {
        DraftPress::Submit => review::on_submit(turn, &desk),
        DraftPress::Review => review::show_here(turn),
        DraftPress::Edit(number) => on_edit(turn, desk, usize::from(number)),
        DraftPress::Cancel => super::on_cancel(turn),
        DraftPress::Resume | DraftPress::Pause | DraftPress::Discard | DraftPress::Restart => {}
        DraftPress::Pick(_)
        | DraftPress::Yes
        | DraftPress::No
        | DraftPress::Done
        | DraftPress::Skip
        | DraftPress::Back
        | DraftPress::Keep
        | DraftPress::Confirm
        | DraftPress::Retry => {
            if let Some(question) = desk.question {
                on_answer(turn, desk, question, press);
            } else {
                turn.toast(keys::application_stale_button());
                turn.remove_buttons();
            }
        }
    }
}

/// A button that answers the open question.
fn on_answer(turn: &mut Turn<'_>, mut desk: Desk<'_>, question: &Question, press: DraftPress) {
    match press {
        DraftPress::Pick(number) => on_pick(turn, desk, question, number),
        DraftPress::Yes if question.kind == AnswerType::YesNo => {
            take(turn, desk, question, Reading::Answer(Answer::YesNo(true)));
        }
        DraftPress::No if question.kind == AnswerType::YesNo => {
            take(turn, desk, question, Reading::Answer(Answer::YesNo(false)));
        }
        DraftPress::Done => on_done(turn, desk, question),
        DraftPress::Skip if question.optional => take(turn, desk, question, Reading::Skip),
        DraftPress::Back => on_back(turn, desk, question),
        DraftPress::Keep => match desk.path.live.get(&question.id).cloned() {
            Some(kept) => keep(turn, desk.draft, question, kept, true),
            None => ask_here(turn),
        },
        DraftPress::Confirm => match desk.draft.doubted.take() {
            Some(doubted) if doubted.question == question.id => {
                keep(turn, desk.draft, question, doubted.answer, true);
            }
            _ => ask_here(turn),
        },
        DraftPress::Retry => {
            desk.draft.doubted = None;
            desk.draft.revision += 1;
            turn.state.put_draft(desk.draft);
            ask_here(turn);
        }
        DraftPress::Yes
        | DraftPress::No
        | DraftPress::Skip
        | DraftPress::Edit(_)
        | DraftPress::Review
        | DraftPress::Submit
        | DraftPress::Cancel
        | DraftPress::Discard
        | DraftPress::Pause
        | DraftPress::Resume
        | DraftPress::Restart => turn.toast(keys::application_stale_button()),
    }
}

fn on_pick(turn: &mut Turn<'_>, mut desk: Desk<'_>, question: &Question, number: u16) {
    let place = usize::from(number);
    let reading = match (&question.kind, &desk.draft.partial) {
        (AnswerType::Choices { choices, max, .. }, partial) => {
            let mut ticked = match partial {
                Some(Partial::Choices(ticked)) => ticked.clone(),
                _ => Vec::new(),
            };
            let choice = choices.get(place).filter(|choice| is_offered(desk.asked(turn, question), choice));
            let Some(choice) = choice else { return turn.toast(keys::start_button_gone()) };
            if ticked.contains(&choice.id) {
                ticked.retain(|each| each != &choice.id);
            } else if ticked.len() < *max {
                ticked.push(choice.id.clone());
            } else {
                return turn.toast(keys::application_no_more_choices(*max));
            }
            desk.draft.partial = Some(Partial::Choices(ticked));
            desk.draft.revision += 1;
            turn.state.put_draft(desk.draft);
            return ask_here(turn);
        }
        (AnswerType::Region, Some(Partial::Villages(codes))) => {
            codes.get(place).map(|code| Reading::Answer(Answer::Region(code.clone())))
        }
        (AnswerType::Photo | AnswerType::Document, Some(Partial::Files(files))) => {
            files.get(place).map(|file| Reading::Answer(Answer::File(file.clone())))
        }
        (AnswerType::Address, _) => {
            let asked = desk.asked(turn, question);
            earlier_address(asked).map(|address| accept(asked, Answer::Text(address)))
        }
        _ => read_pick(desk.asked(turn, question), number),
    };
    match reading {
        Some(reading) => take(turn, desk, question, reading),
        None => turn.toast(keys::start_button_gone()),
    }
}

fn on_done(turn: &mut Turn<'_>, desk: Desk<'_>, question: &Question) {
    let answer = match (&question.kind, &desk.draft.partial) {
        (AnswerType::Choices { choices, min, .. }, Some(Partial::Choices(ticked))) if ticked.len() >= *min => {
            // In the order of the form, not of the taps.
            let picked = choices.iter().filter(|choice| ticked.contains(&choice.id));
            Answer::Choices(picked.map(|choice| choice.id.clone()).collect())
        }
        (AnswerType::Files { min, .. }, Some(Partial::Files(files))) if files.len() >= *min => {
            Answer::Files(files.clone())
        }
        _ => return turn.toast(keys::application_not_enough()),
    };
    take(turn, desk, question, Reading::Answer(answer));
}

/// Back: first out of a part of an answer, then to the question before.
pub(super) fn on_back(turn: &mut Turn<'_>, mut desk: Desk<'_>, question: &Question) {
    if desk.draft.partial.is_some() && desk.draft.reopened.as_ref() != Some(&question.id) {
        desk.draft.partial = None;
    } else if let Some(target) = back_target(&desk, question) {
        desk.draft.reopened = Some(target.id.clone());
        desk.draft.partial = None;
    } else {
        turn.toast(keys::application_first_question());
        return ask_here(turn);
    }
    desk.draft.doubted = None;
    desk.draft.revision += 1;
    turn.state.misses = 0;
    turn.state.put_draft(desk.draft);
    ask_here(turn);
}

fn on_edit(turn: &mut Turn<'_>, mut desk: Desk<'_>, place: usize) {
    let Some(question) = desk.path.questions.get(place).copied() else {
        return turn.toast(keys::start_button_gone());
    };
    doubting::keep_meanwhile(turn, &mut desk, question);
    desk.draft.reopened = Some(question.id.clone());
    desk.draft.partial = None;
    desk.draft.doubted = None;
    desk.draft.revision += 1;
    turn.state.put_draft(desk.draft);
    turn.remove_buttons();
    ask(turn);
}

fn on_pause(turn: &mut Turn<'_>, draft: &Draft) {
    if turn.state.scene == (Scene::Filling { draft: draft.id }) {
        turn.state.scene = Scene::Idle;
    }
    let name = turn.service_name(&draft.service);
    turn.settle(keys::application_saved(super::DRAFT_DAYS, name));
}

fn on_discard(turn: &mut Turn<'_>, draft: &Draft) {
    forget(turn, draft.id);
    let name = turn.service_name(&draft.service);
    turn.settle(keys::application_discarded(name));
}

fn on_restart(turn: &mut Turn<'_>, draft: &Draft) {
    let Some(service) = turn.service(&draft.service) else { return offer_drafts(turn) };
    if draft.mends.is_some() {
        return resume(turn, draft.id);
    }
    forget(turn, draft.id);
    turn.remove_buttons();
    super::begin(turn, service, crate::domain::answer::Answers::default());
}

/// The draft is no more: handed in, thrown away or expired. A second tap on "Kirim" gets the
/// first one's result.
fn on_gone(turn: &mut Turn<'_>, id: DraftId) {
    let sent = turn.state.sent.iter().find(|sent| sent.draft == id).cloned();
    if let Some(sent) = sent {
        turn.toast(keys::application_already_sent(&sent.reference));
        let view = Callback::Application { application: sent.application, revision: 0, press: ApplicationPress::View };
        let rows = vec![vec![Button::new(keys::tracking_view(), view).look(Look::Primary)]];
        turn.show(keys::application_already_sent(&sent.reference), rows);
    } else {
        turn.toast(keys::application_draft_gone());
        turn.remove_buttons();
    }
}
