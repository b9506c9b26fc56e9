//! A file that was looked into after it had been taken: what cannot be used is asked for again.
//!
//! ```text
//! < ⚠️ Foto KTP yang Anda kirim belum bisa dipakai: gambarnya terlalu kecil (50 × 50 titik). …
//! < Langkah 7 dari 8 · … Kirim foto KTP Anda yang lama.
//! ```
//!
//! Nothing waits for the look: the conversation goes on, and so does an application that was
//! handed in meanwhile. A file that stands in no answer any more changes nothing.

use super::super::staff;
use super::super::turn::Turn;
use super::asking::{Desk, ask};
use super::draft_callback;
use crate::domain::answer::Answer;
use crate::domain::application::Application;
use crate::domain::file::{FileFault, Finding};
use crate::domain::ids::ApplicationId;
use crate::domain::question::{AnswerType, Question};
use crate::engine::callback::DraftPress;
use crate::engine::fault::{explain_file, remedy_for_file};
use crate::engine::keys;
use crate::engine::message::{Button, Look, Text};
use crate::engine::state::{Draft, Partial};

/// A question whose answer holds the file, and why it cannot.
type Refused<'a> = (&'a Question, FileFault);

/// A file was looked into.
pub(in super::super) fn on_judged(turn: &mut Turn<'_>, unique_id: &str, finding: Finding) {
    // What a draft mends is no more said of the application it belongs to.
    let mut mending: Vec<ApplicationId> = Vec::new();
    for draft in turn.state.drafts.clone() {
        let mends = draft.mends.as_ref().map(|mends| mends.application);
        if in_draft(turn, draft, unique_id, finding) {
            mending.extend(mends);
        }
    }
    let own = &turn.context.facts.own;
    for application in own.iter().filter(|each| each.status.is_open() && !mending.contains(&each.id)) {
        in_application(turn, application, unique_id, finding);
    }
}

/// Takes the file out of a draft's answers and asks for it again; false when it was in none.
fn in_draft(turn: &mut Turn<'_>, draft: Draft, unique_id: &str, finding: Finding) -> bool {
    let is_open = turn.state.open_draft().is_some_and(|open| open.id == draft.id);
    let Some(mut desk) = Desk::of(turn, draft) else { return false };
    let gathered = desk.question.and_then(|question| take_out_of_part(&mut desk.draft, question, unique_id, finding));
    let mut refused: Vec<Refused<'_>> = gathered.into_iter().collect();
    for question in &desk.form.questions {
        refused.extend(take_out_of_answer(&mut desk.draft, question, unique_id, finding));
    }
    if refused.is_empty() {
        return false;
    }
    let mut parts: Vec<Text> = refused.iter().map(|(question, fault)| told(question, *fault)).collect();
    if !is_open {
        turn.state.put_draft(desk.draft.clone());
        parts.push(keys::file_other_draft(turn.service_name(&desk.draft.service)));
        let resume = draft_callback(desk.draft.id, desk.draft.revision, DraftPress::Resume);
        let go_on = Button::new(keys::application_continue(), resume).look(Look::Primary);
        turn.ask(Text::Paragraphs(parts), vec![vec![go_on]]);
        return true;
    }
    let gathers = gathered.is_some() && turn.state.album.as_ref().is_some_and(|album| !album.closed);
    let other = desk.question.filter(|open| refused.iter().all(|(question, _)| question.id != open.id));
    if gathers {
        // The rest of the album is answered when it is whole.
        turn.state.put_draft(desk.draft);
        turn.say(Text::Paragraphs(parts));
    } else if let Some(open) = other {
        // What is on its way now answers the question on the screen, not the one asked again.
        desk.draft.reopened = Some(open.id.clone());
        turn.state.put_draft(desk.draft);
        parts.push(keys::file_asked_later());
        turn.say(Text::Paragraphs(parts));
    } else {
        if matches!(&desk.draft.partial, Some(Partial::Files(files)) if files.is_empty()) {
            desk.draft.partial = None;
        }
        desk.draft.reopened = None;
        desk.draft.revision += 1;
        turn.state.put_draft(desk.draft);
        turn.above(Text::Paragraphs(parts));
        ask(turn);
    }
    true
}

/// Takes the file out of what is being gathered for the open question.
fn take_out_of_part<'f>(
    draft: &mut Draft,
    question: &'f Question,
    unique_id: &str,
    finding: Finding,
) -> Option<Refused<'f>> {
    let Some(Partial::Files(files)) = &mut draft.partial else { return None };
    let fault = finding.fault_for(&question.kind)?;
    let before = files.len();
    files.retain(|file| file.unique_id != unique_id);
    (files.len() < before).then_some((question, fault))
}

/// Takes the file out of an answer. Of several files the others stay, also when they are too few
/// by now: then the question is open again, and what comes joins them.
fn take_out_of_answer<'f>(
    draft: &mut Draft,
    question: &'f Question,
    unique_id: &str,
    finding: Finding,
) -> Option<Refused<'f>> {
    let files = draft.answers.get(&question.id).map(Answer::files).unwrap_or_default();
    if files.iter().all(|file| file.unique_id != unique_id) {
        return None;
    }
    let fault = finding.fault_for(&question.kind)?;
    let rest: Vec<_> = files.iter().filter(|file| file.unique_id != unique_id).cloned().collect();
    if rest.is_empty() || !matches!(question.kind, AnswerType::Files { .. }) {
        draft.answers.remove(&question.id);
    } else {
        draft.answers.set(question.id.clone(), Answer::Files(rest), false);
    }
    Some((question, fault))
}

/// The application was handed in before the look: the citizen and the officers are told, and an
/// officer decides what is to be mended.
fn in_application(turn: &mut Turn<'_>, application: &Application, unique_id: &str, finding: Finding) {
    let Some(form) = turn.context.catalogue.forms.get(&application.form) else { return };
    for question in &form.questions {
        let files = application.answers.get(&question.id).map(Answer::files).unwrap_or_default();
        let fault = finding.fault_for(&question.kind);
        let Some(fault) = fault.filter(|_| files.iter().any(|file| file.unique_id == unique_id)) else { continue };
        let reference = application.reference.as_str();
        turn.say(keys::file_handed_in(&question.label, reference, explain_file(fault)));
        staff::warn_of_file(turn, application, question, fault);
    }
}

fn told(question: &Question, fault: FileFault) -> Text {
    keys::file_refused(remedy_for_file(fault), &question.label, explain_file(fault))
}

/// The files of a draft, to be named as facts when it is handed in.
pub(in super::super) fn files_of(draft: &Draft) -> Vec<String> {
    let answers = draft.answers.iter().flat_map(|(_, given)| given.answer.files());
    answers.map(|file| file.unique_id.clone()).collect()
}
