//! How an application is going: by number, by list, by deep link; and taking it back.
//!
//! ```text
//! > spg 7k3m 9q2
//! < SPG-7K3M-9QW, Ganti KTP-el. Sedang diperiksa petugas …  [Tarik permohonan]
//! > /status
//! < Permohonan Anda  [SPG-7K3M-9QW · Ganti KTP-el · sedang diperiksa]
//! ```

use jiff::SignedDuration;

use super::turn::Turn;
use super::{application, forward, notify, staff};
use crate::domain::application::{Act, Actor, Application, Course, Happening, Status, transition};
use crate::domain::ids::ApplicationId;
use crate::domain::reference::{Mention, ReferenceNumber, find_reference};
use crate::engine::callback::{ApplicationPress, Callback};
use crate::engine::keys;
use crate::engine::message::{Button, Look, Text};
use crate::engine::state::{Lookups, Scene};

/// `/status`, also with a number behind it. An open question is asked again afterwards.
pub(super) fn on_status(turn: &mut Turn<'_>, rest: &str) {
    if rest.is_empty() || !mention(turn, rest) {
        if rest.is_empty() {
            show_list(turn);
        } else {
            turn.say(keys::tracking_not_found());
        }
    }
    application::ask_again(turn);
}

/// A text outside of any form. False: it holds no number and none was awaited.
pub(super) fn on_text(turn: &mut Turn<'_>, text: &str) -> bool {
    if mention(turn, text) {
        stop_awaiting(turn);
        return true;
    }
    stop_awaiting(turn);
    false
}

fn stop_awaiting(turn: &mut Turn<'_>) {
    if turn.state.scene == Scene::AwaitingReference {
        turn.state.scene = Scene::Idle;
    }
}

/// Shows the application whose number the text mentions. False: it mentions none.
pub(super) fn mention(turn: &mut Turn<'_>, text: &str) -> bool {
    match find_reference(text, &turn.context.office.prefix) {
        None => false,
        Some(Mention::Mistyped) => {
            let example = ReferenceNumber::example(&turn.context.office.prefix);
            turn.say(keys::tracking_mistyped(example.as_str()));
            true
        }
        Some(Mention::Number(number)) => {
            let named = turn.context.facts.named.as_ref().map(|named| &named.application);
            // "Not yours" and "no such number" read the same.
            match named.filter(|named| named.reference == number && named.applicant == turn.user) {
                Some(application) => show_application(turn, application),
                // One answer for both, also here: whoever guesses learns nothing more by waiting.
                None if asks_too_often(turn) => turn.say(keys::tracking_wait()),
                None => turn.say(keys::tracking_not_found()),
            }
            true
        }
    }
}

/// Counts a number that is not one's own. True: there were too many within the hour.
fn asks_too_often(turn: &mut Turn<'_>) -> bool {
    let (most, now) = (turn.context.office.limits.lookups_per_hour, turn.context.now);
    let lately = turn.state.lookups.filter(|lookups| now.duration_since(lookups.since) < SignedDuration::from_hours(1));
    let Lookups { failed, since } = lately.unwrap_or(Lookups { failed: 0, since: now });
    if most > 0 && failed >= most {
        return true;
    }
    turn.state.lookups = Some(Lookups { failed: failed + 1, since });
    false
}

/// The person's own applications.
pub(super) fn show_list(turn: &mut Turn<'_>) {
    let own = &turn.context.facts.own;
    if own.is_empty() {
        let apply = Button::new(keys::start_see_services(), Callback::Catalogue);
        if turn.state.scene == Scene::Idle {
            turn.state.scene = Scene::AwaitingReference;
        }
        return turn.show(keys::tracking_none(), vec![vec![apply]]);
    }
    let rows = own
        .iter()
        .map(|each| {
            let name = turn.service_name(&each.service);
            let label = keys::tracking_item(each.reference.as_str(), name, status(turn, each));
            vec![Button::new(label, press(each, ApplicationPress::View))]
        })
        .collect();
    turn.show(keys::tracking_list(own.len()), rows);
}

/// A citizen's button on an application.
pub(super) fn on_press(turn: &mut Turn<'_>, id: ApplicationId, revision: u32, pressed: ApplicationPress) {
    let Some(application) = turn.own_named(id) else {
        return turn.alert(keys::tracking_not_found());
    };
    let is_current = application.revision == revision;
    match pressed {
        ApplicationPress::View => show_application(turn, application),
        ApplicationPress::Mend if application.status == Status::NeedsRevision => {
            turn.remove_buttons();
            application::begin_mending(turn, application);
        }
        ApplicationPress::Withdraw if application.status.is_open() => {
            let rows = vec![
                vec![
                    Button::new(keys::tracking_withdraw_yes(), press(application, ApplicationPress::WithdrawSurely))
                        .look(Look::Danger),
                ],
                vec![Button::new(keys::tracking_withdraw_no(), press(application, ApplicationPress::View))],
            ];
            turn.show(keys::tracking_withdraw_surely(application.reference.as_str()), rows);
        }
        ApplicationPress::WithdrawSurely if is_current => withdraw(turn, application),
        ApplicationPress::Mend | ApplicationPress::Withdraw | ApplicationPress::WithdrawSurely => {
            turn.toast(keys::tracking_changed());
            show_application(turn, application);
        }
    }
}

fn withdraw(turn: &mut Turn<'_>, application: &Application) {
    let Some(status) = transition(forward::course(turn, application), application.status, Act::Withdraw) else {
        turn.toast(keys::tracking_changed());
        return show_application(turn, application);
    };
    let mut changed = application.clone();
    changed.status = status;
    changed.revision += 1;
    changed.flags.clear();
    changed.mend_by = None;
    let by = Actor::Citizen(turn.user);
    changed.history.push(Happening { at: turn.context.now, by, act: Act::Withdraw, note: None });
    let name = turn.service_name(&changed.service);
    turn.show(keys::tracking_told_withdrawn(changed.reference.as_str(), name), Vec::new());
    staff::announce(turn, &changed);
    notify::update(turn, changed, application.revision);
}

/// Tells where it stands in a message of its own.
pub(super) fn tell(turn: &mut Turn<'_>, application: &Application) {
    let (text, rows) = view(turn, application);
    turn.ask(text, rows);
}

fn show_application(turn: &mut Turn<'_>, application: &Application) {
    let (text, rows) = view(turn, application);
    turn.show(text, rows);
}

/// Where it stands, what happened, what comes next.
fn view(turn: &Turn<'_>, application: &Application) -> (Text, Vec<Vec<Button>>) {
    let name = turn.service_name(&application.service);
    let mut parts = vec![
        keys::tracking_title(application.reference.as_str(), name),
        keys::tracking_status(status(turn, application)),
    ];
    let errand = forward::of(turn, application);
    match application.status {
        Status::Submitted | Status::InReview => parts.push(match &errand {
            Some(errand) => errand.due(application),
            None if forward::course(turn, application).is_answered() => keys::reply_due(application.due_on),
            None => keys::tracking_due(application.due_on),
        }),
        Status::Forwarded => parts.extend(errand.iter().flat_map(|errand| errand.afterwards(application))),
        Status::NeedsRevision => {
            parts.push(notify::flags(turn, application));
            parts.extend(notify::mend_by(application));
        }
        Status::Rejected => {
            parts.extend(application.reason.as_ref().map(|reason| keys::tracking_reason(reason.as_str())));
            parts.extend(errand.as_ref().map(forward::Errand::by_oneself));
        }
        Status::Approved | Status::Ready => parts.push(keys::tracking_fetch(turn.context.office.name.as_str())),
        Status::Completed => parts.extend(application.reply().map(keys::reply_shown)),
        Status::Withdrawn | Status::Expired => {}
    }
    let mut lines = vec![keys::tracking_timeline()];
    lines.extend(application.history.iter().map(|happening| notify::line(happening, errand.as_ref())));
    parts.push(Text::Lines(lines));
    let mut rows = Vec::new();
    if application.status == Status::NeedsRevision {
        rows.push(vec![
            Button::new(keys::tracking_mend(), press(application, ApplicationPress::Mend)).look(Look::Primary),
        ]);
    }
    if matches!(application.status, Status::Forwarded | Status::Rejected) {
        rows.extend(errand.as_ref().and_then(forward::Errand::button).map(|button| vec![button]));
    }
    rows.push(vec![Button::copy(keys::application_copy_number(), application.reference.as_str())]);
    if application.status.is_open() {
        rows.push(vec![Button::new(keys::tracking_withdraw(), press(application, ApplicationPress::Withdraw))]);
    }
    rows.push(vec![Button::new(keys::tracking_all(), Callback::Applications)]);
    (Text::Paragraphs(parts), rows)
}

/// A status in words.
pub(super) fn status(turn: &Turn<'_>, application: &Application) -> Text {
    match application.status {
        Status::Submitted => keys::tracking_status_submitted(),
        Status::InReview => keys::tracking_status_in_review(),
        Status::NeedsRevision => keys::tracking_status_needs_revision(),
        Status::Approved => keys::tracking_status_approved(),
        Status::Ready => keys::tracking_status_ready(),
        Status::Completed if application.reply().is_some() => keys::reply_status(),
        Status::Completed => keys::tracking_status_completed(),
        Status::Forwarded => keys::forward_status_forwarded(),
        Status::Rejected => match forward::course(turn, application) {
            Course::Decided => keys::tracking_status_rejected(),
            Course::Forwarded => keys::forward_status_refused(),
            Course::Answered => keys::reply_status_refused(),
        },
        Status::Withdrawn => keys::tracking_status_withdrawn(),
        Status::Expired => keys::tracking_status_expired(),
    }
}

fn press(application: &Application, press: ApplicationPress) -> Callback {
    Callback::Application { application: application.id, revision: application.revision, press }
}
