//! The flows of the conversation, and which of them an event belongs to.
//!
//! Every flow file keeps one order: what it is about, what it shows, what it answers, helpers.

mod application;
mod catalogue;
pub mod command;
mod deadlines;
mod forward;
mod group;
mod inline;
mod notify;
mod question;
mod reach;
mod settings;
mod staff;
mod start;
mod tracking;
mod turn;

use super::Wants;
use super::callback::{Callback, DraftPress, FitPress, StaffPress};
use super::context::{Context, Office};
use super::effect::{Effect, Transition};
use super::event::{Event, EventKind};
use super::keys;
use super::state::State;
use super::timer::TimerKey;
use crate::domain::answer::Answers;
use crate::domain::ids::{DraftId, MessageId};
use crate::domain::lang::Lang;
use crate::domain::reference::{Mention, find_reference};
use command::{Command, parse_command, parse_menu};
use inline::Asked;
use jiff::Timestamp;
use turn::Turn;

/// One step of a conversation. It never fails: bad input is an outcome with a message.
pub fn step(context: &Context<'_>, mut state: State, event: &Event) -> Transition {
    if let EventKind::InlineQueryReceived { query, text, offset } = &event.kind {
        return inline::answer(context, state, event, &Asked { query, text, offset: *offset });
    }
    if state.lang.is_none() {
        let is_private = event.chat.0 > 0;
        let client = event.person.language_code.as_deref();
        state.lang = Some(if is_private { Lang::for_client(client) } else { Lang::Id });
    }
    let mut turn = Turn::new(context, state, event);
    if let EventKind::ButtonPressed { query, message, .. } = &event.kind {
        turn.press(query, *message);
    }
    if context.office.staff.chat == Some(event.chat) {
        staff::on_event(&mut turn, event);
    } else if event.chat.0 < 0 {
        group::on_event(&mut turn, event);
    } else {
        on_private(&mut turn, event);
    }
    turn.finish()
}

/// What the event names and the shell must read before the step: some of it stands in the
/// event, some in the state (an officer's typed reason belongs to the application at hand).
///
/// So the shell reads the states first, asks this, and lets an event wait for the next wave
/// when it names an application that an earlier event of the wave names too.
pub fn wants(office: &Office, state: &State, event: &Event) -> Wants {
    let mut wants = Wants::default();
    let is_staff = office.staff.chat == Some(event.chat);
    if !is_staff && event.chat.0 < 0 {
        return wants;
    }
    match &event.kind {
        EventKind::TextReceived { text, .. } if is_staff => {
            wants.application = state.staff.as_ref().map(|task| task.application);
            wants.files_of_application = true;
            wants.reference = mentioned(text, office);
        }
        EventKind::TextReceived { text, .. } => {
            wants.applications_of = Some(event.person.id);
            wants.reference = mentioned(text, office);
            if application::is_submit_word(text) {
                wants.files = state.open_draft().map(application::files_of).unwrap_or_default();
            }
        }
        EventKind::ButtonPressed { data, .. } => want_for_press(&mut wants, state, event, data, is_staff),
        EventKind::TimerRang { key, .. } => {
            wants.application = match TimerKey::parse(key) {
                Some(TimerKey::DraftExpiry(draft)) => mended(state, draft),
                Some(key) => key.application(),
                None => None,
            };
        }
        EventKind::ReachabilityChanged { .. } => wants.applications_of = Some(event.person.id),
        EventKind::FileJudged { finding, .. } => {
            wants.applications_of = (!finding.fits_everywhere()).then_some(event.person.id);
        }
        EventKind::FileReceived { .. }
        | EventKind::InlineQueryReceived { .. }
        | EventKind::ContactReceived { .. }
        | EventKind::LocationReceived { .. }
        | EventKind::MessageEdited { .. }
        | EventKind::UnreadableReceived { .. }
        | EventKind::AddedToGroup
        | EventKind::StepFailed => {}
    }
    if !is_staff && reach::is_return(state, event) {
        wants.applications_of = Some(event.person.id);
    }
    wants
}

/// What a pressed button is about.
fn want_for_press(wants: &mut Wants, state: &State, event: &Event, data: &str, is_staff: bool) {
    match Callback::parse(data) {
        Some(Callback::Application { application, .. }) => {
            wants.application = Some(application);
            wants.files_of_application = is_staff;
        }
        Some(Callback::Staff { application, press, .. }) => {
            wants.application = Some(application);
            wants.files_of_application = is_staff;
            wants.private_chat_of = (is_staff && press == StaffPress::Private).then_some(event.person.id);
        }
        Some(Callback::Draft { draft, press: DraftPress::Submit, .. }) => {
            wants.application = mended(state, draft);
            wants.files = state.draft(draft).map(application::files_of).unwrap_or_default();
        }
        Some(
            Callback::Applications
            | Callback::Apply(_)
            | Callback::Consent(_)
            | Callback::Fit { press: FitPress::Apply, .. },
        ) => {
            wants.applications_of = Some(event.person.id);
        }
        Some(
            Callback::Draft { .. }
            | Callback::Catalogue
            | Callback::Agency(_)
            | Callback::Service(_)
            | Callback::More(_)
            | Callback::Fit { press: FitPress::Show | FitPress::List, .. }
            | Callback::Decline
            | Callback::Language(_),
        )
        | None => {}
    }
}

fn mentioned(text: &str, office: &Office) -> Option<crate::domain::reference::ReferenceNumber> {
    match find_reference(text, &office.prefix) {
        Some(Mention::Number(number)) => Some(number),
        Some(Mention::Mistyped) | None => None,
    }
}

fn mended(state: &State, draft: DraftId) -> Option<crate::domain::ids::ApplicationId> {
    state.draft(draft)?.mends.as_ref().map(|mends| mends.application)
}

fn on_private(turn: &mut Turn<'_>, event: &Event) {
    reach::on_event(turn, event);
    let answers = match &event.kind {
        EventKind::TextReceived { text, .. } => !text.trim_start().starts_with('/') && parse_menu(text).is_none(),
        EventKind::FileReceived { .. } | EventKind::ContactReceived { .. } | EventKind::LocationReceived { .. } => true,
        EventKind::ButtonPressed { .. }
        | EventKind::InlineQueryReceived { .. }
        | EventKind::MessageEdited { .. }
        | EventKind::UnreadableReceived { .. }
        | EventKind::ReachabilityChanged { .. }
        | EventKind::AddedToGroup
        | EventKind::TimerRang { .. }
        | EventKind::FileJudged { .. }
        | EventKind::StepFailed => false,
    };
    if answers && application::renew(turn) {
        return;
    }
    match &event.kind {
        EventKind::TextReceived { text, .. } => on_text(turn, text),
        EventKind::ButtonPressed { data, .. } => on_press(turn, data),
        EventKind::FileReceived { file, album, .. } => application::on_file(turn, file, album.as_deref()),
        EventKind::ContactReceived { phone, own, .. } => application::on_contact(turn, phone, *own),
        EventKind::LocationReceived { lat_micro, lon_micro, .. } => {
            application::on_location(turn, *lat_micro, *lon_micro);
        }
        EventKind::MessageEdited { .. } => application::on_edited(turn),
        EventKind::UnreadableReceived { what, .. } => application::on_unreadable(turn, *what),
        EventKind::TimerRang { key, due } => on_timer(turn, key, *due),
        EventKind::FileJudged { unique_id, finding } => application::on_judged(turn, unique_id, *finding),
        EventKind::StepFailed => turn.say(keys::start_sorry()),
        EventKind::ReachabilityChanged { .. } | EventKind::AddedToGroup | EventKind::InlineQueryReceived { .. } => {}
    }
}

/// A timer rang. What is stored under a name of another version does nothing.
fn on_timer(turn: &mut Turn<'_>, key: &str, due: Timestamp) {
    match TimerKey::parse(key) {
        Some(TimerKey::Album(id)) => application::on_album_whole(turn, &id),
        Some(TimerKey::DraftReminder(id)) => application::on_reminder(turn, id),
        Some(TimerKey::DraftExpiry(id)) => application::on_expiry(turn, id),
        Some(TimerKey::RevisionReminder(id)) => deadlines::on_revision_reminder(turn, id, due),
        Some(TimerKey::RevisionDeadline(id)) => deadlines::on_revision_deadline(turn, id),
        Some(TimerKey::DecisionWarning(id)) => deadlines::on_decision_warning(turn, id, due),
        Some(TimerKey::DecisionOverdue(id)) => deadlines::on_decision_overdue(turn, id, due),
        Some(TimerKey::Adoption(id)) => deadlines::on_adoption(turn, id),
        None => {}
    }
}

fn on_text(turn: &mut Turn<'_>, text: &str) {
    match parse_command(text) {
        Some(Ok((command, rest))) => return on_command(turn, command, rest),
        Some(Err(_)) => return start::unknown_command(turn),
        None => {}
    }
    if let Some(command) = parse_menu(text) {
        return on_command(turn, command, "");
    }
    if application::on_text(turn, text) || tracking::on_text(turn, text) {
        return;
    }
    start::on_text(turn, text);
}

fn on_command(turn: &mut Turn<'_>, command: Command, rest: &str) {
    match command {
        Command::Start => start::on_start(turn, rest),
        Command::Catalogue => {
            application::pause(turn);
            catalogue::show_agencies(turn);
        }
        Command::Apply => {
            application::pause(turn);
            catalogue::on_apply(turn, rest);
        }
        Command::Status => tracking::on_status(turn, rest),
        Command::Cancel => application::on_cancel(turn),
        Command::Help => start::show_help(turn),
        Command::Info => start::show_info(turn),
        Command::Language => settings::show_languages(turn),
        Command::Id => settings::show_ids(turn),
    }
}

fn on_press(turn: &mut Turn<'_>, data: &str) {
    match Callback::parse(data) {
        Some(Callback::Catalogue) => catalogue::show_agencies(turn),
        Some(Callback::Agency(id)) => catalogue::show_services(turn, &id),
        Some(Callback::Service(id)) => catalogue::show_service(turn, &id),
        Some(Callback::More(id)) => catalogue::show_more(turn, &id),
        Some(Callback::Fit { service, stamp, picks, press }) => {
            catalogue::on_fit(turn, &service, &stamp, &picks, press);
        }
        Some(Callback::Apply(id)) => application::on_apply(turn, &id, Answers::default()),
        Some(Callback::Consent(id)) => application::on_consent(turn, &id),
        Some(Callback::Decline) => application::on_decline(turn),
        Some(Callback::Language(lang)) => settings::on_language(turn, lang),
        Some(Callback::Applications) => tracking::show_list(turn),
        Some(Callback::Draft { draft, revision, press }) => application::on_press(turn, draft, revision, press),
        Some(Callback::Application { application, revision, press }) => {
            tracking::on_press(turn, application, revision, press);
        }
        Some(Callback::Staff { .. }) => turn.toast(keys::staff_not_yours()),
        None => on_forged(turn),
    }
}

/// A button this bot never wrote, or wrote long ago.
fn on_forged(turn: &mut Turn<'_>) {
    turn.toast(keys::start_button_gone());
    turn.remove_buttons();
}

/// Deletes a message that holds what does not belong there.
fn delete(turn: &mut Turn<'_>, message: MessageId) {
    let chat = turn.chat;
    turn.push(Effect::DeleteMessage { chat, message_id: message });
}
