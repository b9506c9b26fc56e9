//! Answers that the staff chat does not see, and phone numbers, of which it sees a few digits: the officer
//! who has claimed the application reads them in private, and every such look stands in the audit trail.
//!
//! ```text
//! < … Nama lengkap: 🔒 dirahasiakan  [Lihat jawaban] [Lihat berkas] [🔒 Lihat yang dirahasiakan]
//! > [🔒 Lihat yang dirahasiakan]
//! pribadi< 🔒 Yang dirahasiakan di SPG-7K3M-9QW: Nama lengkap: Siti Aminah …
//! ```

use super::super::turn::Turn;
use super::super::{forward, notify};
use super::card::is_looked_at;
use crate::domain::answer::Answer;
use crate::domain::application::{Act, Application};
use crate::domain::ids::ChatId;
use crate::domain::question::Question;
use crate::engine::effect::Effect;
use crate::engine::keys;
use crate::engine::message::Text;
use crate::engine::show::{Sight, show};

/// Is the answer to this question private? By the form it was given on, or by the one of today: what is
/// made private is private in earlier applications too. A condition is judged as of the day of handing in,
/// so that nothing comes to light by waiting.
pub(super) fn is_private(turn: &Turn<'_>, application: &Application, question: &Question) -> bool {
    let day = turn.context.office.calendar.day(application.submitted_at);
    let today = turn.service(&application.service).and_then(|service| service.form.find(&question.id));
    [Some(question), today].into_iter().flatten().any(|each| each.private.holds(&application.answers, day))
}

/// What the button says that opens it: of what is handed over the whole sheet, otherwise what is private,
/// or the phone number alone. None: there is nothing to be opened.
pub(super) fn label(turn: &Turn<'_>, application: &Application) -> Option<Text> {
    if forward::of(turn, application).is_some() {
        return Some(keys::forward_sheet());
    }
    let answers = answers(turn, application);
    if holds_private(turn, application, &answers) {
        return Some(keys::staff_see_private());
    }
    (!answers.is_empty()).then(keys::staff_see_phone)
}

/// Sends the private answers and files to the officer who pressed, and to nobody else, with the phone number
/// in full: the citizen was promised to be called. Whoever hands a form over to another agency gets all of
/// it, numbers in full: what is masked cannot be handed over.
pub(super) fn confide(turn: &mut Turn<'_>, application: &Application) {
    if application.officer != Some(turn.user) {
        return turn.toast(keys::staff_private_claim_first());
    }
    let errand = forward::of(turn, application);
    let answers = if errand.is_some() { all(turn, application) } else { answers(turn, application) };
    if answers.is_empty() || !is_looked_at(application.status) {
        return turn.toast(keys::staff_private_none());
    }
    let Some(chat) = turn.context.facts.private_chat.filter(|chat| chat.reachable) else {
        return turn.alert(keys::staff_private_start(turn.context.office.bot.as_str()));
    };
    let reference = application.reference.as_str();
    let name = turn.service_name(&application.service);
    let whole = errand.is_some();
    let (title, keep) = match errand {
        Some(errand) => {
            let title = keys::forward_sheet_title(errand.to.clone(), reference, name);
            (title, keys::forward_sheet_keep(errand.to))
        }
        None if holds_private(turn, application, &answers) => {
            (keys::staff_private_answers(reference, name), keys::staff_private_keep())
        }
        None => (keys::staff_phone_of(reference, name), keys::staff_phone_keep()),
    };
    let lines = answers.iter().map(|(question, answer)| {
        let sight = if whole || is_phone(answer) { Sight::Full } else { Sight::Masked };
        keys::application_review_line(show(question, answer, sight, turn.context.catalogue), &question.label)
    });
    let text = Text::Paragraphs(vec![title, Text::Lines(lines.collect()), keep]);
    let files = answers.iter().flat_map(|(question, answer)| {
        answer.files().iter().map(|file| (file.clone(), keys::staff_file(&question.label, reference)))
    });
    let files = files.collect();
    // With a person the private chat has the number of the account.
    turn.push(Effect::Confide { to: ChatId(turn.user.0), text, files, lang: chat.lang });
    let happening = notify::by_officer(turn, Act::Look, None);
    turn.push(Effect::RecordAttempt { application: application.id, happening });
    turn.toast(keys::staff_private_sent());
}

/// The private answers and the phone numbers, each with its question.
fn answers<'a>(turn: &Turn<'a>, application: &'a Application) -> Vec<(&'a Question, &'a Answer)> {
    let mut answers = all(turn, application);
    answers.retain(|(question, answer)| is_phone(answer) || is_private(turn, application, question));
    answers
}

/// Is one of these private? Otherwise they are phone numbers only.
fn holds_private(turn: &Turn<'_>, application: &Application, answers: &[(&Question, &Answer)]) -> bool {
    answers.iter().any(|(question, _)| is_private(turn, application, question))
}

fn is_phone(answer: &Answer) -> bool {
    matches!(answer, Answer::Phone(_))
}

/// Every answer, each with its question.
fn all<'a>(turn: &Turn<'a>, application: &'a Application) -> Vec<(&'a Question, &'a Answer)> {
    let form = turn.context.catalogue.forms.get(&application.form);
    let questions = form.into_iter().flat_map(|form| &form.questions);
    questions.filter_map(|question| Some((question, application.answers.get(&question.id)?))).collect()
}
