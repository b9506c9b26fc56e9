//! Answers that the staff chat does not see: the officer who has claimed the application reads them in
//! private, and every such look stands in the audit trail.
//!
//! ```text
//! < … Nama lengkap: 🔒 dirahasiakan  [Lihat jawaban] [Lihat berkas] [🔒 Lihat yang dirahasiakan]
//! > [🔒 Lihat yang dirahasiakan]
//! pribadi< 🔒 Yang dirahasiakan di SPG-7K3M-9QW: Nama lengkap: Siti Aminah …
//! ```

use super::super::notify;
use super::super::turn::Turn;
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

/// Is there an answer to be opened?
pub(super) fn has_any(turn: &Turn<'_>, application: &Application) -> bool {
    !answers(turn, application).is_empty()
}

/// Sends the private answers and files to the officer who pressed, and to nobody else.
pub(super) fn confide(turn: &mut Turn<'_>, application: &Application) {
    if application.officer != Some(turn.user) {
        return turn.toast(keys::staff_private_claim_first());
    }
    let answers = answers(turn, application);
    if answers.is_empty() || !is_looked_at(application.status) {
        return turn.toast(keys::staff_private_none());
    }
    let Some(chat) = turn.context.facts.private_chat.filter(|chat| chat.reachable) else {
        return turn.alert(keys::staff_private_start(turn.context.office.bot.as_str()));
    };
    let reference = application.reference.as_str();
    let lines = answers.iter().map(|(question, answer)| {
        keys::application_review_line(show(question, answer, Sight::Masked, turn.context.catalogue), &question.label)
    });
    let text = Text::Paragraphs(vec![
        keys::staff_private_answers(reference, turn.service_name(&application.service)),
        Text::Lines(lines.collect()),
        keys::staff_private_keep(),
    ]);
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

/// The private answers, each with its question.
fn answers<'a>(turn: &Turn<'a>, application: &'a Application) -> Vec<(&'a Question, &'a Answer)> {
    let form = turn.context.catalogue.forms.get(&application.form);
    let questions = form.into_iter().flat_map(|form| &form.questions);
    questions
        .filter(|question| is_private(turn, application, question))
        .filter_map(|question| Some((question, application.answers.get(&question.id)?)))
        .collect()
}
