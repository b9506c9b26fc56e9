//! Keeping a change of an application and telling the citizen of it, always together.

use super::deadlines;
use super::forward::{self, Errand};
use super::turn::Turn;
use crate::domain::application::{Act, Actor, Application, Happening, Note};
use crate::domain::ids::ServiceId;
use crate::domain::lang::Lang;
use crate::engine::callback::{ApplicationPress, Callback};
use crate::engine::effect::Effect;
use crate::engine::keys;
use crate::engine::message::{Button, Look, Message, Text};
use jiff::civil::Date;

/// Keeps a changed application, and the timers that go with it.
pub(super) fn update(turn: &mut Turn<'_>, application: Application, expected_revision: u32) {
    deadlines::follow(turn, &application);
    turn.push(Effect::UpdateApplication { application: Box::new(application), expected_revision });
}

/// Keeps what an officer did, and tells the citizen what changed, why, and what comes next.
pub(super) fn update_and_tell(turn: &mut Turn<'_>, application: Application, expected_revision: u32, lang: Lang) {
    if let Some(happening) = application.history.last() {
        let message = message(turn, &application, happening);
        turn.notify(application.chat, lang, message);
    }
    update(turn, application, expected_revision);
}

/// What the citizen is told.
fn message(turn: &Turn<'_>, application: &Application, happening: &Happening) -> Message {
    let reference = application.reference.as_str();
    let name = turn.service_name(&application.service);
    let agency = agency_name(turn, &application.service);
    let errand = forward::of(turn, application);
    let mut rows = next_step(application, happening.act);
    if matches!(happening.act, Act::Forward | Act::Reject) {
        let button = errand.as_ref().and_then(Errand::button);
        rows.splice(0..0, button.map(|button| vec![button]));
    }
    if let Some(text) = errand.and_then(|errand| errand.told(turn, application, happening)) {
        return Message::with_buttons(text, rows);
    }
    let text = match happening.act {
        Act::Claim => keys::tracking_told_claimed(agency, reference, name),
        Act::Release => keys::tracking_told_released(reference, name),
        Act::Flag => Text::Paragraphs(
            [
                keys::tracking_told_flagged(reference, name),
                flags(turn, application),
                keys::tracking_told_flagged_next(),
            ]
            .into_iter()
            .chain(mend_by(application))
            .collect(),
        ),
        Act::Approve => keys::tracking_told_approved(product(turn, &application.service), reference, name),
        Act::Answer => {
            let answer = happening.note.as_deref().unwrap_or_default();
            Text::Paragraphs(vec![keys::reply_told(reference, name), Text::data(answer)])
        }
        // Of what is decided here nothing is handed over; the table has no way to it.
        Act::Forward => keys::tracking_title(reference, name),
        Act::Reject if forward::course(turn, application).is_answered() => {
            keys::reply_told_refused(application.reason.as_deref().unwrap_or_default(), reference, name)
        }
        Act::Reject => keys::tracking_told_rejected(application.reason.as_deref().unwrap_or_default(), reference, name),
        Act::MarkReady => keys::tracking_told_ready(turn.context.office.name.as_str(), reference, name),
        Act::Complete => keys::tracking_told_completed(reference, name),
        Act::Expire => keys::tracking_told_expired(reference, name),
        Act::Submit | Act::Resubmit => keys::application_mended(application.due_on, reference),
        Act::Withdraw => keys::tracking_told_withdrawn(reference, name),
        Act::Look => keys::tracking_happened_looked(),
    };
    Message::with_buttons(text, rows)
}

/// The next step as a button.
pub(super) fn next_step(application: &Application, act: Act) -> Vec<Vec<Button>> {
    let press = |press| Callback::Application { application: application.id, revision: application.revision, press };
    let view = Button::new(keys::tracking_view(), press(ApplicationPress::View));
    match act {
        Act::Flag => vec![
            vec![Button::new(keys::tracking_mend(), press(ApplicationPress::Mend)).look(Look::Primary)],
            vec![view],
        ],
        Act::Reject | Act::Expire => vec![
            vec![Button::new(keys::tracking_apply_again(), Callback::Service(application.service.clone()))],
            vec![view],
        ],
        Act::Submit
        | Act::Claim
        | Act::Release
        | Act::Resubmit
        | Act::Forward
        | Act::Answer
        | Act::Approve
        | Act::MarkReady
        | Act::Complete
        | Act::Withdraw
        | Act::Look => vec![vec![view]],
    }
}

/// Until when mended answers are taken.
pub(super) fn mend_by(application: &Application) -> Option<Text> {
    application.mend_by.map(|last| keys::tracking_mend_by(day(last)))
}

/// A day with its weekday, so that nobody has to look it up.
pub(super) fn day(day: Date) -> Text {
    keys::common_day(day, i32::from(day.weekday().to_monday_one_offset()))
}

/// The answers to be mended, each with the officer's note.
pub(super) fn flags(turn: &Turn<'_>, application: &Application) -> Text {
    let form = turn.context.catalogue.forms.get(&application.form);
    let lines = application.flags.iter().map(|flag| {
        let question = form.and_then(|form| form.find(&flag.question));
        let label = question.map_or_else(|| Text::data(flag.question.as_str()), |found| Text::from(&found.label));
        keys::tracking_flag(label, note(&flag.note))
    });
    Text::Lines(lines.collect())
}

/// What is wrong with an answer, in words.
pub(super) fn note(note: &Note) -> Text {
    match note {
        Note::Blurred => keys::staff_note_blurred(),
        Note::WrongFile => keys::staff_note_wrong_file(),
        Note::OldFile => keys::staff_note_old_file(),
        Note::Mismatch => keys::staff_note_mismatch(),
        Note::Incomplete => keys::staff_note_incomplete(),
        Note::Typed(words) => Text::data(words.as_str()),
    }
}

/// What happened, as one line of a timeline.
pub(super) fn line(happening: &Happening, errand: Option<&Errand<'_>>) -> Text {
    let at = happening.at;
    if let Some(what) = errand.and_then(|errand| errand.line(happening.act)) {
        return keys::tracking_happened(at, what);
    }
    let what = match happening.act {
        Act::Submit => keys::tracking_happened_submitted(),
        Act::Claim => keys::tracking_happened_claimed(),
        Act::Release => keys::tracking_happened_released(),
        Act::Flag => keys::tracking_happened_flagged(),
        Act::Resubmit => keys::tracking_happened_mended(),
        Act::Forward => keys::forward_status_forwarded(),
        Act::Answer => keys::reply_happened(),
        Act::Approve => keys::tracking_happened_approved(),
        Act::Reject => keys::tracking_happened_rejected(),
        Act::MarkReady => keys::tracking_happened_ready(),
        Act::Complete => keys::tracking_happened_completed(),
        Act::Withdraw => keys::tracking_happened_withdrawn(),
        Act::Expire => keys::tracking_happened_expired(),
        Act::Look => keys::tracking_happened_looked(),
    };
    keys::tracking_happened(at, what)
}

/// What an officer did, to be kept in the history.
pub(super) fn by_officer(turn: &Turn<'_>, act: Act, note: Option<String>) -> Happening {
    let name = turn.context.office.staff.find(turn.user).map(|officer| officer.name.clone());
    let by = Actor::Officer { id: turn.user, name: name.unwrap_or_default() };
    Happening { at: turn.context.now, by, act, note }
}

fn agency_name(turn: &Turn<'_>, service: &ServiceId) -> Text {
    let catalogue = turn.context.catalogue;
    turn.service(service)
        .and_then(|service| catalogue.find_agency(&service.agency))
        .map_or_else(|| Text::data(turn.context.office.name.as_str()), |agency| Text::from(&agency.name))
}

fn product(turn: &Turn<'_>, service: &ServiceId) -> Text {
    turn.service(service).map_or_else(|| turn.service_name(service), |service| Text::from(&service.product))
}
