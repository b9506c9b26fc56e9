//! Answers that raise a doubt are asked about once; those that can never be right together are refused.
//! What they do not go together with can be changed at once.
//!
//! ```text
//! > 12 agustus 1990
//! < 🤔 Tanggal lahir anak: 12 Agustus 1990. Anda memilih umur di bawah 5 tahun, tetapi … Sudah benar?
//! <   [✅ Sudah benar]
//! <   [✏️ Tanggal lahir anak] [✏️ Umur anak]
//! ```

use super::super::turn::Turn;
use super::asking::Desk;
use super::draft_callback;
use crate::domain::answer::Answer;
use crate::domain::question::{FormDoubt, Question};
use crate::engine::callback::DraftPress;
use crate::engine::doubt::{doubts, raised};
use crate::engine::keys;
use crate::engine::message::{Button, Look, Text};
use crate::engine::show::{Sight, show};
use crate::engine::state::Doubted;

/// What is said about an answer before it is kept.
pub(super) struct Objection {
    found: Vec<Text>,
    /// It can never be right.
    refuse: bool,
    /// The answers it does not go together with: their names and places on the path.
    others: Vec<(Text, u16)>,
}

/// What is to be said about this answer, if anything.
pub(super) fn object(turn: &Turn<'_>, desk: &Desk<'_>, question: &Question, answer: &Answer) -> Option<Objection> {
    let asked = desk.asked(turn, question);
    let raised = raised(asked, answer);
    let refused: Vec<&FormDoubt> = raised.iter().copied().filter(|doubt| doubt.refuse).collect();
    let refuse = !refused.is_empty();
    let (mut found, told) = if refuse { (Vec::new(), refused) } else { (doubts(asked, answer), raised) };
    found.extend(told.iter().map(|doubt| Text::from(&doubt.text)));
    let others = others(desk, question, &told);
    (!found.is_empty()).then_some(Objection { found, refuse, others })
}

/// Says it, and waits for "sudah benar" or for a change.
pub(super) fn ask(turn: &mut Turn<'_>, mut desk: Desk<'_>, question: &Question, answer: Answer, objection: Objection) {
    let Objection { found, refuse, others } = objection;
    let draft = &mut desk.draft;
    draft.doubted = None;
    draft.revision += 1;
    turn.state.misses = 0;
    let button = |label: Text, press| Button::new(label, draft_callback(draft.id, draft.revision, press));
    let shown = show(question, &answer, Sight::Full, turn.context.catalogue);
    let mut parts = Vec::new();
    let mut rows = Vec::new();
    if refuse {
        parts.push(keys::doubt_not_together(shown, &question.label));
    } else {
        parts.push(keys::doubt_ask(shown, &question.label));
        rows.push(vec![button(keys::doubt_right(), DraftPress::Confirm).look(Look::Success)]);
    }
    parts.extend(found);
    if !refuse {
        parts.push(keys::doubt_surely());
    } else if !others.is_empty() {
        parts.push(keys::doubt_change_one());
    }
    if others.is_empty() && !refuse {
        rows.push(vec![button(keys::doubt_change(), DraftPress::Retry)]);
    } else {
        rows.push(vec![button(keys::application_edit(&question.label), DraftPress::Retry)]);
        let edit = |(label, number)| vec![button(keys::application_edit(label), DraftPress::Edit(number))];
        rows.extend(others.into_iter().map(edit));
    }
    if !refuse {
        draft.doubted = Some(Doubted { question: question.id.clone(), answer });
    }
    turn.remove_buttons();
    turn.ask(Text::Paragraphs(parts), rows);
    turn.state.put_draft(desk.draft);
}

/// Another answer is to be changed: the doubted one is kept meanwhile, if it is that one it does not go
/// together with.
pub(super) fn keep_meanwhile(turn: &Turn<'_>, desk: &mut Desk<'_>, other: &Question) {
    let Some(open) = desk.question else { return };
    let Some(doubted) = desk.draft.doubted.take_if(|doubted| doubted.question == open.id) else { return };
    let raised = raised(desk.asked(turn, open), &doubted.answer);
    if raised.iter().any(|doubt| doubt.when.questions().contains(&&other.id)) {
        desk.draft.answers.set(doubted.question, doubted.answer, false);
    }
}

/// What these doubts look at besides this question, as far as it is answered and may be changed.
fn others(desk: &Desk<'_>, question: &Question, raised: &[&FormDoubt]) -> Vec<(Text, u16)> {
    let may_change = |other: &Question| {
        let mends = desk.draft.mends.as_ref();
        mends.is_none_or(|mends| mends.flags.iter().any(|flag| flag.question == other.id))
    };
    let numbered = desk.path.questions.iter().zip(0u16..);
    numbered
        .filter(|(other, _)| other.id != question.id && desk.path.live.get(&other.id).is_some() && may_change(other))
        .filter(|(other, _)| raised.iter().any(|doubt| doubt.when.questions().contains(&&other.id)))
        .map(|(other, number)| (Text::from(&other.label), number))
        .collect()
}
