//! The card of an application in the staff chat.

use super::super::turn::Turn;
use super::super::{forward, notify, tracking};
use super::private;
use crate::domain::answer::Answer;
use crate::domain::application::{Application, Course, Status};
use crate::domain::file::FileFault;
use crate::domain::ids::MessageId;
use crate::domain::lang::Lang;
use crate::domain::question::Question;
use crate::engine::callback::{Callback, StaffPress};
use crate::engine::context::Named;
use crate::engine::effect::Effect;
use crate::engine::fault::explain_file;
use crate::engine::keys;
use crate::engine::message::{Button, Keyboard, Look, Message, Text};
use crate::engine::show::{Sight, show};

/// The language of the staff chat.
pub(super) const STAFF_LANG: Lang = Lang::Id;

/// Tells the staff chat of a new, mended or withdrawn application.
pub(in super::super) fn announce(turn: &mut Turn<'_>, application: &Application) {
    let Some(chat) = turn.context.office.staff.chat else { return };
    let message = Message::with_buttons(text(turn, application, true), rows(turn, application));
    turn.notify(chat, STAFF_LANG, message);
}

/// Tells the staff chat of an application that waits for too long, with what can be done with it.
pub(in super::super) fn warn(turn: &mut Turn<'_>, application: &Application, what: Text) {
    let Some(chat) = turn.context.office.staff.chat else { return };
    let who = if application.officer.is_some() {
        keys::staff_card_officer(holder(turn, application))
    } else {
        keys::staff_deadline_nobody()
    };
    let message = Message::with_buttons(Text::Lines(vec![what, who]), rows(turn, application));
    turn.notify(chat, STAFF_LANG, message);
}

/// Tells the staff chat that an applicant cannot be reached; the card is a tap away.
pub(in super::super) fn announce_unreachable(turn: &mut Turn<'_>, application: &Application) {
    let Some(chat) = turn.context.office.staff.chat else { return };
    let name = turn.service_name(&application.service);
    let title = keys::staff_card(application.reference.as_str(), name);
    let card = Button::new(keys::staff_see_card(), callback(application, StaffPress::Card));
    let text = Text::Paragraphs(vec![title, keys::staff_unreachable()]);
    turn.notify(chat, STAFF_LANG, Message::with_buttons(text, vec![vec![card]]));
}

/// Shows the card as it stands now, in place of the pressed message.
pub(super) fn refresh(turn: &mut Turn<'_>, named: &Named) {
    let text = text(turn, &named.application, named.reachable);
    let rows = rows(turn, &named.application);
    turn.show(text, rows);
}

/// Shows a changed card in place of an earlier one, or below where that is not known.
pub(super) fn replace(turn: &mut Turn<'_>, card: Option<MessageId>, application: &Application, reachable: bool) {
    let message = Message::with_buttons(text(turn, application, reachable), rows(turn, application));
    match card.or_else(|| turn.pressed_message()) {
        Some(message_id) => {
            let chat = turn.chat;
            turn.push(Effect::EditMessage { chat, message_id, message, lang: STAFF_LANG });
        }
        None => turn.send(message),
    }
}

/// All answers, personal numbers masked, and of those that are private only that they are there.
pub(super) fn show_answers(turn: &mut Turn<'_>, application: &Application) {
    let Some(form) = turn.context.catalogue.forms.get(&application.form) else {
        return turn.toast(keys::staff_gone());
    };
    let mut lines = vec![keys::staff_answers(application.reference.as_str())];
    for question in &form.questions {
        if let Some(given) = application.answers.given(&question.id) {
            let shown = shown(turn, application, question, &given.answer);
            lines.push(keys::application_review_line(shown, &question.label));
        }
    }
    turn.send(Message { text: Text::Lines(lines), keyboard: Keyboard::None });
}

/// All files that are not private, each with the question it answers.
pub(super) fn show_files(turn: &mut Turn<'_>, application: &Application) {
    let Some(form) = turn.context.catalogue.forms.get(&application.form) else {
        return turn.toast(keys::staff_gone());
    };
    let mut count = 0;
    let mut hidden = 0;
    for question in &form.questions {
        let files = application.answers.get(&question.id).map(Answer::files).unwrap_or_default();
        if private::is_private(turn, application, question) {
            hidden += files.len();
            continue;
        }
        for file in files {
            count += 1;
            let to = turn.chat;
            let caption = keys::staff_file(&question.label, application.reference.as_str());
            turn.push(Effect::SendFile { to, file: file.clone(), caption, lang: STAFF_LANG });
        }
    }
    if count == 0 {
        turn.toast(if hidden > 0 { keys::staff_only_private_files() } else { keys::staff_no_files() });
    }
}

/// An answer as the staff chat sees it.
fn shown(turn: &Turn<'_>, application: &Application, question: &Question, answer: &Answer) -> Text {
    if *answer != Answer::Skipped && private::is_private(turn, application, question) {
        keys::staff_private()
    } else {
        show(question, answer, Sight::Masked, turn.context.catalogue)
    }
}

/// Who holds the application.
pub(super) fn holder(turn: &Turn<'_>, application: &Application) -> Text {
    let officer = application.officer.and_then(|id| turn.context.office.staff.find(id));
    officer.map_or_else(keys::staff_somebody, |officer| Text::data(officer.name.as_str()))
}

/// The words of the card.
pub(super) fn text(turn: &Turn<'_>, application: &Application, reachable: bool) -> Text {
    let name = turn.service_name(&application.service);
    let mut lines = vec![
        keys::staff_card(application.reference.as_str(), name),
        keys::staff_card_status(tracking::status(turn, application)),
    ];
    let errand = forward::of(turn, application);
    lines.extend(errand.as_ref().map(|errand| keys::forward_card(errand.to.clone())));
    if let Some(form) = turn.context.catalogue.forms.get(&application.form) {
        // The first answers tell whom it is about.
        for question in form.questions.iter().filter(|question| !question.kind.is_file()).take(4) {
            if let Some(answer) = application.answers.get(&question.id) {
                let shown = shown(turn, application, question, answer);
                lines.push(keys::application_review_line(shown, &question.label));
            }
        }
    }
    lines.push(keys::staff_card_submitted(application.submitted_at));
    if application.status.is_open() {
        lines.push(match errand {
            Some(_) => keys::forward_card_due(notify::day(application.due_on)),
            None => keys::staff_card_due(application.due_on),
        });
    }
    if application.officer.is_some() {
        lines.push(keys::staff_card_officer(holder(turn, application)));
    }
    lines.extend(forward::note(application).map(keys::forward_note));
    if let Some(reason) = &application.reason {
        lines.push(keys::tracking_reason(reason.as_str()));
    }
    let mut parts = vec![Text::Lines(lines)];
    if !application.flags.is_empty() {
        parts.push(notify::flags(turn, application));
    }
    parts.extend(files(turn, application));
    if !reachable {
        parts.push(keys::staff_unreachable());
    }
    Text::Paragraphs(parts)
}

/// The files that are not looked into yet, and those that cannot be used.
fn files(turn: &Turn<'_>, application: &Application) -> Option<Text> {
    let form = turn.context.catalogue.forms.get(&application.form)?;
    let known = &turn.context.facts.files;
    let mut waiting = 0;
    let mut lines = Vec::new();
    for question in &form.questions {
        for file in application.answers.get(&question.id).map(Answer::files).unwrap_or_default() {
            match known.get(&file.unique_id) {
                Some(Some(finding)) => {
                    let fault = finding.fault_for(&question.kind).map(explain_file);
                    lines.extend(fault.map(|what| keys::staff_card_file_refused(&question.label, what)));
                }
                Some(None) => waiting += 1,
                None => {}
            }
        }
    }
    if waiting > 0 {
        lines.push(keys::staff_card_files_waiting(waiting));
    }
    (!lines.is_empty()).then_some(Text::Lines(lines))
}

/// Tells the staff chat that a file of an application cannot be used.
pub(in super::super) fn warn_of_file(
    turn: &mut Turn<'_>,
    application: &Application,
    question: &Question,
    fault: FileFault,
) {
    let Some(chat) = turn.context.office.staff.chat else { return };
    let text = keys::staff_file_refused(&question.label, application.reference.as_str(), explain_file(fault));
    let see = Button::new(keys::staff_see_card(), callback(application, StaffPress::Card));
    turn.notify(chat, STAFF_LANG, Message::with_buttons(text, vec![vec![see]]));
}

/// What can be done with it.
fn rows(turn: &Turn<'_>, application: &Application) -> Vec<Vec<Button>> {
    let button = |label: Text, press| Button::new(label, callback(application, press));
    let acts = match application.status {
        Status::Submitted => vec![vec![button(keys::staff_claim(), StaffPress::Claim).look(Look::Primary)]],
        Status::InReview => {
            let (yes, no) = match forward::course(turn, application) {
                Course::Decided => (button(keys::staff_approve(), StaffPress::Approve), keys::staff_reject()),
                Course::Forwarded => (button(keys::forward_hand_over(), StaffPress::Forward), keys::forward_refuse()),
                Course::Answered => (button(keys::reply_button(), StaffPress::Reply), keys::reply_refuse()),
            };
            vec![
                vec![yes.look(Look::Success)],
                vec![button(keys::staff_flag(), StaffPress::Flag), button(no, StaffPress::Reject).look(Look::Danger)],
                vec![button(keys::staff_release(), StaffPress::Release)],
            ]
        }
        Status::Approved => vec![
            vec![button(keys::staff_ready(), StaffPress::Ready).look(Look::Primary)],
            vec![button(keys::staff_complete(), StaffPress::Complete)],
        ],
        Status::Ready => vec![vec![button(keys::staff_complete(), StaffPress::Complete).look(Look::Primary)]],
        Status::NeedsRevision
        | Status::Completed
        | Status::Forwarded
        | Status::Rejected
        | Status::Withdrawn
        | Status::Expired => Vec::new(),
    };
    if !is_looked_at(application.status) {
        return acts;
    }
    let mut rows = vec![vec![
        button(keys::staff_see_answers(), StaffPress::Answers),
        button(keys::staff_see_files(), StaffPress::Files),
    ]];
    rows.extend(private::label(turn, application).map(|label| vec![button(label, StaffPress::Private)]));
    rows.extend(acts);
    rows
}

/// Is it somebody's work to look at the answers now?
pub(super) fn is_looked_at(status: Status) -> bool {
    match status {
        Status::InReview | Status::NeedsRevision | Status::Approved | Status::Ready => true,
        Status::Submitted
        | Status::Completed
        | Status::Forwarded
        | Status::Rejected
        | Status::Withdrawn
        | Status::Expired => false,
    }
}

/// The data of an officer's button.
pub(super) fn callback(application: &Application, press: StaffPress) -> Callback {
    Callback::Staff { application: application.id, revision: application.revision, press }
}
