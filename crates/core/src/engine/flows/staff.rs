//! The staff chat: cards of applications, and what officers do with them.
//!
//! ```text
//! < 🆕 SPG-7K3M-9QW · Ganti KTP-el · janji 25 November 2026  [Ambil]
//! > [Ambil]
//! < … diperiksa Daeng Situju  [Lihat jawaban] [Berkas] [Setujui] [Minta perbaikan] [Tolak]
//! ```

mod card;
mod decide;
mod flag;
mod handover;
mod private;
mod reply;

use super::turn::Turn;
use super::{notify, settings};
use crate::domain::application::{Act, Application};
use crate::domain::ids::ApplicationId;
use crate::domain::officer::Officer;
use crate::engine::callback::{Callback, StaffPress};
use crate::engine::context::Named;
use crate::engine::effect::Effect;
use crate::engine::event::{Event, EventKind};
use crate::engine::keys;
use crate::engine::state::StaffStep;

pub(super) use card::{announce, announce_unreachable, warn, warn_of_file};

/// Something happened in the staff chat.
pub(super) fn on_event(turn: &mut Turn<'_>, event: &Event) {
    match &event.kind {
        EventKind::ButtonPressed { data, .. } => on_press(turn, data),
        EventKind::TextReceived { text, answers_bot, .. } => on_text(turn, text, answers_bot.is_some()),
        EventKind::StepFailed => turn.say(keys::start_sorry()),
        EventKind::AddedToGroup => turn.say(keys::staff_welcome()),
        EventKind::FileReceived { .. }
        | EventKind::InlineQueryReceived { .. }
        | EventKind::ContactReceived { .. }
        | EventKind::LocationReceived { .. }
        | EventKind::MessageEdited { .. }
        | EventKind::UnreadableReceived { .. }
        | EventKind::ReachabilityChanged { .. }
        | EventKind::TimerRang { .. }
        | EventKind::FileJudged { .. } => {}
    }
}

fn on_press(turn: &mut Turn<'_>, data: &str) {
    match Callback::parse(data) {
        Some(Callback::Staff { application, revision, press }) => on_staff_press(turn, application, revision, press),
        Some(
            Callback::Catalogue
            | Callback::Agency(_)
            | Callback::Service(_)
            | Callback::Apply(_)
            | Callback::Consent(_)
            | Callback::More(_)
            | Callback::Fit { .. }
            | Callback::Decline
            | Callback::Language(_)
            | Callback::Applications
            | Callback::Draft { .. }
            | Callback::Application { .. },
        )
        | None => turn.toast(keys::start_button_gone()),
    }
}

fn on_staff_press(turn: &mut Turn<'_>, id: ApplicationId, revision: u32, press: StaffPress) {
    let Some(officer) = turn.context.office.staff.find(turn.user) else {
        return turn.toast(keys::staff_not_an_officer());
    };
    let Some(named) = turn.named(id) else {
        return turn.toast(keys::staff_gone());
    };
    let application = &named.application;
    if application.applicant == turn.user {
        let happening = notify::by_officer(turn, attempted(press), None);
        turn.push(Effect::RecordAttempt { application: id, happening });
        return turn.alert(keys::staff_own_application());
    }
    if !may_decide(turn, officer, application) {
        return turn.toast(keys::staff_other_agency());
    }
    if application.revision != revision {
        turn.toast(keys::staff_already(super::tracking::status(turn, application)));
        turn.state.staff = None;
        return card::refresh(turn, named);
    }
    let claimed_by_other = application.officer.is_some_and(|holder| holder != turn.user);
    let needs_claim = !matches!(press, StaffPress::Claim | StaffPress::Answers | StaffPress::Files | StaffPress::Card);
    if claimed_by_other && needs_claim {
        return turn.toast(keys::staff_claimed_by_other(card::holder(turn, application)));
    }
    act(turn, named, press);
}

fn act(turn: &mut Turn<'_>, named: &Named, press: StaffPress) {
    match press {
        StaffPress::Claim => decide::change(turn, named, Act::Claim, None),
        StaffPress::Release => decide::change(turn, named, Act::Release, None),
        StaffPress::Answers => card::show_answers(turn, &named.application),
        StaffPress::Files => card::show_files(turn, &named.application),
        StaffPress::Private => private::confide(turn, &named.application),
        StaffPress::Approve => decide::ask_approval(turn, named),
        StaffPress::ApproveSurely => decide::change(turn, named, Act::Approve, None),
        StaffPress::Reject => decide::ask_reason(turn, named),
        StaffPress::RejectBecause(number) => decide::reject_because(turn, named, usize::from(number)),
        StaffPress::RejectTyped => decide::ask_typed_reason(turn, named),
        StaffPress::Flag => flag::begin(turn, named),
        StaffPress::FlagAnswer(number) => flag::pick(turn, named, usize::from(number)),
        StaffPress::FlagNote(number) => flag::note(turn, named, usize::from(number)),
        StaffPress::FlagTyped => flag::ask_typed_note(turn, named),
        StaffPress::FlagSend => flag::send(turn, named),
        StaffPress::Forward => handover::ask(turn, named),
        StaffPress::ForwardSurely => decide::change(turn, named, Act::Forward, None),
        StaffPress::ForwardTyped => handover::ask_note(turn, named),
        StaffPress::Reply => reply::ask(turn, named),
        StaffPress::Ready => decide::change(turn, named, Act::MarkReady, None),
        StaffPress::Complete => decide::change(turn, named, Act::Complete, None),
        StaffPress::Card => {
            turn.state.staff = None;
            card::refresh(turn, named);
        }
    }
}

/// A text in the staff chat counts only as the reply the bot asked for, or as a command.
fn on_text(turn: &mut Turn<'_>, text: &str, is_reply: bool) {
    let word = text.trim_start();
    if word.starts_with("/id") {
        return settings::show_ids(turn);
    }
    if word.starts_with("/batal") || word.starts_with("/cancel") {
        if turn.state.staff.take().is_some() {
            turn.say(keys::application_cancelled());
        }
        return;
    }
    let Some(task) = turn.state.staff.clone() else {
        if word.starts_with('/') {
            turn.say(keys::staff_help());
        }
        return;
    };
    let awaits_text = match task.step {
        StaffStep::AwaitingReason
        | StaffStep::AwaitingHandover
        | StaffStep::AwaitingReply
        | StaffStep::AwaitingNote { .. } => true,
        StaffStep::Flagging { .. } => false,
    };
    if !is_reply || !awaits_text || turn.context.office.staff.find(turn.user).is_none() {
        return;
    }
    let Some(named) = turn.named(task.application) else {
        turn.state.staff = None;
        return turn.say(keys::staff_gone());
    };
    if named.application.revision != task.revision {
        turn.state.staff = None;
        turn.say(keys::staff_already(super::tracking::status(turn, &named.application)));
        return;
    }
    match task.step {
        StaffStep::AwaitingReason => decide::reject_typed(turn, named, text),
        StaffStep::AwaitingHandover => handover::typed(turn, named, text),
        StaffStep::AwaitingReply => reply::typed(turn, named, text),
        StaffStep::AwaitingNote { .. } => flag::typed_note(turn, named, text),
        StaffStep::Flagging { .. } => {}
    }
}

/// Does the officer work for the agency that answers for the application, or hands it over?
fn may_decide(turn: &Turn<'_>, officer: &Officer, application: &Application) -> bool {
    turn.service(&application.service).is_some_and(|service| officer.agencies.contains(service.keeper()))
}

fn attempted(press: StaffPress) -> Act {
    match press {
        StaffPress::Approve | StaffPress::ApproveSurely => Act::Approve,
        StaffPress::Reject | StaffPress::RejectBecause(_) | StaffPress::RejectTyped => Act::Reject,
        StaffPress::Flag
        | StaffPress::FlagAnswer(_)
        | StaffPress::FlagNote(_)
        | StaffPress::FlagTyped
        | StaffPress::FlagSend => Act::Flag,
        StaffPress::Release => Act::Release,
        StaffPress::Private => Act::Look,
        StaffPress::Forward | StaffPress::ForwardSurely | StaffPress::ForwardTyped => Act::Forward,
        StaffPress::Reply => Act::Answer,
        StaffPress::Ready => Act::MarkReady,
        StaffPress::Complete => Act::Complete,
        StaffPress::Claim | StaffPress::Answers | StaffPress::Files | StaffPress::Card => Act::Claim,
    }
}
