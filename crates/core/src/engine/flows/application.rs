//! Applying: from the data notice to the receipt.
//!
//! ```text
//! > [Ajukan sekarang]
//! < Langkah 1 dari 9: Kenapa KTP-nya perlu diganti?  [Hilang] [Rusak] [Data berubah]
//! > [Hilang]
//! < ✓ Sebab: Hilang. Langkah 2 dari 11: …
//! ```

mod asking;
mod consent;
mod digression;
mod doubting;
mod files;
mod input;
mod judged;
mod press;
mod review;
mod timers;

use super::turn::Turn;
use crate::domain::answer::Answers;
use crate::domain::catalogue::Service;
use crate::domain::ids::{ApplicationId, DraftId, ServiceId};
use crate::domain::question::Form;
use crate::engine::callback::{Callback, DraftPress};
use crate::engine::journey::Path;
use crate::engine::keys;
use crate::engine::message::{Button, Look, Text};
use crate::engine::state::{Draft, Mends, Scene};

pub(super) use consent::{on_consent, on_decline};
pub(super) use files::{on_album_whole, on_file};
pub(super) use input::{on_contact, on_edited, on_location, on_text, on_unreadable};
pub(super) use judged::{files_of, on_judged};
pub(super) use press::on_press;
pub(super) use review::is_submit_word;
pub(super) use timers::{on_expiry, on_reminder};

/// Days after the last answer until a draft is deleted.
const DRAFT_DAYS: i64 = 30;

/// Wants to apply: the data notice once, then the form. What is decided elsewhere is only shown.
pub(super) fn on_apply(turn: &mut Turn<'_>, id: &ServiceId, answers: Answers) {
    let Some(service) = turn.service(id) else {
        turn.toast(keys::start_button_gone());
        return super::catalogue::show_agencies(turn);
    };
    if !service.takes_applications() {
        return super::catalogue::show_service(turn, id);
    }
    let kept = turn.state.drafts.iter().find(|draft| &draft.service == id && draft.mends.is_none());
    if let Some(draft) = kept {
        let draft = draft.id;
        return offer_draft(turn, draft);
    }
    if has_too_many(turn) {
        return;
    }
    if consent::is_given(turn, service) {
        begin(turn, service, answers);
    } else {
        consent::ask(turn, service, answers);
    }
}

/// True: no further form may be begun; one of those that are open is to be gone on with or deleted.
fn has_too_many(turn: &mut Turn<'_>) -> bool {
    let most = turn.context.office.limits.drafts;
    if most == 0 || turn.state.drafts.len() < most {
        return false;
    }
    turn.say(keys::application_too_many_drafts(most));
    offer_drafts(turn);
    true
}

/// `/batal`: asks before anything is thrown away.
pub(super) fn on_cancel(turn: &mut Turn<'_>) {
    match (&turn.state.scene, turn.state.open_draft()) {
        (_, Some(draft)) => {
            let (id, revision) = (draft.id, draft.revision);
            let name = turn.service_name(&draft.service);
            let button = |label: Text, press| Button::new(label, draft_callback(id, revision, press));
            let rows = vec![
                vec![button(keys::application_continue(), DraftPress::Resume).look(Look::Primary)],
                vec![button(keys::application_save(), DraftPress::Pause)],
                vec![button(keys::application_discard(), DraftPress::Discard).look(Look::Danger)],
            ];
            turn.ask(keys::application_cancel_surely(name), rows);
        }
        (Scene::AwaitingConsent { .. }, None) => on_decline(turn),
        (Scene::AwaitingReference, None) => {
            turn.state.scene = Scene::Idle;
            turn.say(keys::application_cancelled());
        }
        (Scene::Idle | Scene::Filling { .. }, None) => {
            if turn.state.drafts.is_empty() {
                turn.say(keys::application_nothing_to_cancel());
            } else {
                offer_drafts(turn);
            }
        }
    }
}

/// Leaves the form for something else; it is kept.
pub(super) fn pause(turn: &mut Turn<'_>) {
    if let Some(draft) = turn.state.open_draft() {
        let (id, revision) = (draft.id, draft.revision);
        let name = turn.service_name(&draft.service);
        let go_on = Button::new(keys::application_continue(), draft_callback(id, revision, DraftPress::Resume));
        turn.ask(keys::application_paused(name), vec![vec![go_on]]);
    }
    turn.state.scene = Scene::Idle;
}

/// Asks the open question again, if there is one.
pub(super) fn ask_again(turn: &mut Turn<'_>) {
    if turn.state.open_draft().is_some() {
        asking::ask(turn);
    }
}

/// "lanjut": goes on with the form touched last.
pub(super) fn resume_last(turn: &mut Turn<'_>) {
    if let Some(draft) = turn.state.drafts.last() {
        let id = draft.id;
        resume(turn, id);
    }
}

/// Offers to go on with every form that was begun.
pub(super) fn offer_drafts(turn: &mut Turn<'_>) {
    let drafts: Vec<DraftId> = turn.state.drafts.iter().rev().map(|draft| draft.id).collect();
    for id in drafts {
        offer_draft(turn, id);
    }
}

/// Begins to mend the flagged answers of an application.
pub(super) fn begin_mending(turn: &mut Turn<'_>, application: &crate::domain::application::Application) {
    let kept = turn.state.drafts.iter().find(|draft| {
        draft
            .mends
            .as_ref()
            .is_some_and(|mends| mends.application == application.id && mends.revision == application.revision)
    });
    if let Some(draft) = kept {
        let id = draft.id;
        return resume(turn, id);
    }
    let mut answers = application.answers.clone();
    for flag in &application.flags {
        answers.remove(&flag.question);
    }
    // An earlier revision's draft is of no use any more.
    turn.state.drafts.retain(|draft| draft.mends.as_ref().is_none_or(|mends| mends.application != application.id));
    let draft = Draft {
        id: turn.context.fresh.draft,
        service: application.service.clone(),
        form: application.form.clone(),
        answers,
        reopened: None,
        partial: None,
        doubted: None,
        revision: 0,
        started_at: turn.context.now,
        touched_at: turn.context.now,
        reminded: false,
        mends: Some(Mends {
            application: application.id,
            reference: application.reference.clone(),
            revision: application.revision,
            flags: application.flags.clone(),
        }),
    };
    open(turn, draft);
    asking::ask(turn);
}

fn begin(turn: &mut Turn<'_>, service: &Service, answers: Answers) {
    if let Some(other) = turn.state.open_draft() {
        let name = turn.service_name(&other.service);
        turn.above(keys::application_other_saved(name));
    }
    let draft = Draft {
        id: turn.context.fresh.draft,
        service: service.id.clone(),
        form: service.form_hash.clone(),
        answers,
        reopened: None,
        partial: None,
        doubted: None,
        revision: 0,
        started_at: turn.context.now,
        touched_at: turn.context.now,
        reminded: false,
        mends: None,
    };
    open(turn, draft);
    turn.above(keys::application_begun(&service.name));
    asking::ask(turn);
}

fn open(turn: &mut Turn<'_>, mut draft: Draft) {
    turn.state.scene = Scene::Filling { draft: draft.id };
    turn.state.misses = 0;
    timers::touch(turn, &mut draft);
    turn.state.put_draft(draft);
}

/// Goes on with a form: says where one was and what is stored.
fn resume(turn: &mut Turn<'_>, id: DraftId) {
    let Some(mut draft) = turn.state.draft(id).cloned() else { return };
    if draft.mends.is_none() {
        match turn.service(&draft.service) {
            None => {
                let name = turn.service_name(&draft.service);
                forget(turn, id);
                return turn.say(keys::application_service_gone(name));
            }
            Some(service) if !service.takes_applications() => {
                forget(turn, id);
                return turn.say(keys::application_service_gone(Text::from(&service.name)));
            }
            Some(service) if leads_elsewhere(turn, &draft, service) => return begin_anew(turn, &draft, service),
            Some(service) if service.form_hash != draft.form => {
                renew_form(&mut draft, service);
                turn.above(keys::application_form_changed());
            }
            Some(_) => {}
        }
    }
    let (done, all) = progress(turn, &draft);
    let name = turn.service_name(&draft.service);
    turn.above(keys::application_resumed(all, DRAFT_DAYS, done, name));
    turn.state.scene = Scene::Filling { draft: id };
    turn.state.misses = 0;
    timers::touch(turn, &mut draft);
    // The form touched last stands at the end.
    turn.state.drafts.retain(|each| each.id != id);
    turn.state.put_draft(draft);
    asking::ask(turn);
}

/// Takes up a form that changed while a draft on it was open. True: another question is open now
/// and was asked, so that what just came answers nothing.
pub(super) fn renew(turn: &mut Turn<'_>) -> bool {
    let Some(mut draft) = turn.state.open_draft().filter(|draft| draft.mends.is_none()).cloned() else {
        return false;
    };
    let Some(service) = turn.service(&draft.service).filter(|service| service.form_hash != draft.form) else {
        return false;
    };
    if !service.takes_applications() || leads_elsewhere(turn, &draft, service) {
        resume(turn, draft.id);
        return true;
    }
    let open_question = |turn: &Turn<'_>, draft: &Draft| {
        form_of(turn, draft).and_then(|form| walk(turn, form, draft).next.map(|question| question.id.clone()))
    };
    let before = open_question(turn, &draft);
    renew_form(&mut draft, service);
    let after = open_question(turn, &draft);
    turn.state.put_draft(draft);
    turn.above(keys::application_form_changed());
    let differs = before != after;
    if differs {
        asking::ask(turn);
    }
    differs
}

/// Was the form begun for another end than it has now? What was agreed to does not cover that.
fn leads_elsewhere(turn: &Turn<'_>, draft: &Draft, service: &Service) -> bool {
    form_of(turn, draft).is_some_and(|form| form.course != service.form.course)
}

/// Asks for agreement to the other end, and begins again with the answers that are no files.
fn begin_anew(turn: &mut Turn<'_>, draft: &Draft, service: &Service) {
    let mut answers = draft.answers.clone();
    for question in service.form.questions.iter().filter(|question| question.kind.is_file()) {
        answers.remove(&question.id);
    }
    forget(turn, draft.id);
    turn.above(keys::application_form_changed());
    consent::ask(turn, service, answers);
}

/// The answers stay; only what is new or no longer fits is asked.
fn renew_form(draft: &mut Draft, service: &Service) {
    draft.form = service.form_hash.clone();
    draft.reopened = None;
    draft.partial = None;
    draft.doubted = None;
    draft.revision += 1;
}

fn offer_draft(turn: &mut Turn<'_>, id: DraftId) {
    let Some(draft) = turn.state.draft(id) else { return };
    let revision = draft.revision;
    let (done, all) = progress(turn, draft);
    let name = turn.service_name(&draft.service);
    let button = |label: Text, press| Button::new(label, draft_callback(id, revision, press));
    let mut rows = vec![vec![button(keys::application_continue(), DraftPress::Resume).look(Look::Primary)]];
    if draft.mends.is_none() {
        rows.push(vec![
            button(keys::application_restart(), DraftPress::Restart),
            button(keys::application_discard(), DraftPress::Discard),
        ]);
    }
    if turn.state.scene == (Scene::Filling { draft: id }) {
        turn.state.scene = Scene::Idle;
    }
    turn.ask(keys::application_unfinished(all, DRAFT_DAYS, done, name), rows);
}

fn forget(turn: &mut Turn<'_>, id: DraftId) {
    turn.state.drafts.retain(|draft| draft.id != id);
    if turn.state.scene == (Scene::Filling { draft: id }) {
        turn.state.scene = Scene::Idle;
    }
    timers::cancel(turn, id);
}

/// Drops what mends this application. True: something was mended already.
pub(super) fn forget_mending(turn: &mut Turn<'_>, application: ApplicationId) -> bool {
    let mends = |draft: &&Draft| draft.mends.as_ref().is_some_and(|mends| mends.application == application);
    let Some(draft) = turn.state.drafts.iter().find(mends) else { return false };
    let flags = draft.mends.iter().flat_map(|mends| &mends.flags);
    let was_begun =
        draft.partial.is_some() || flags.into_iter().any(|flag| draft.answers.get(&flag.question).is_some());
    let id = draft.id;
    forget(turn, id);
    was_begun
}

/// How many questions are answered, of how many.
fn progress(turn: &Turn<'_>, draft: &Draft) -> (usize, usize) {
    form_of(turn, draft).map_or((0, 0), |form| {
        let path = walk(turn, form, draft);
        (path.answered(), path.questions.len())
    })
}

fn form_of<'a>(turn: &Turn<'a>, draft: &Draft) -> Option<&'a Form> {
    turn.context.catalogue.forms.get(&draft.form).map(AsRef::as_ref)
}

fn walk<'f>(turn: &Turn<'_>, form: &'f Form, draft: &Draft) -> Path<'f> {
    Path::walk(form, &draft.answers, turn.context.catalogue, turn.context.today())
}

fn draft_callback(draft: DraftId, revision: u32, press: DraftPress) -> Callback {
    Callback::Draft { draft, revision, press }
}
