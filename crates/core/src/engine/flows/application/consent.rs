//! The data notice before a form: agreed to once where the counter decides, and each time where what
//! is handed in goes on to another agency.

use super::super::forward;
use super::super::turn::Turn;
use super::{DRAFT_DAYS, begin, has_too_many};
use crate::domain::answer::Answers;
use crate::domain::catalogue::Service;
use crate::domain::ids::ServiceId;
use crate::engine::callback::Callback;
use crate::engine::effect::Effect;
use crate::engine::keys;
use crate::engine::message::{Button, Look};
use crate::engine::state::Scene;

/// The wording of the data notice; a new wording is agreed to anew.
const NOTICE_VERSION: u32 = 1;
/// The wording of the notice of what is passed on, counted apart from the other.
const FORWARD_NOTICE_VERSION: u32 = 1_001;

/// Need nothing be asked before this form?
pub(super) fn is_given(turn: &Turn<'_>, service: &Service) -> bool {
    service.forward().is_none() && turn.state.consent == Some(NOTICE_VERSION)
}

/// Shows the notice; these answers wait until it is agreed to.
pub(super) fn ask(turn: &mut Turn<'_>, service: &Service, answers: Answers) {
    turn.state.scene = Scene::AwaitingConsent { service: service.id.clone(), answers };
    let office = turn.context.office.name.as_str();
    let rows = vec![
        vec![Button::new(keys::application_agree(), Callback::Consent(service.id.clone())).look(Look::Success)],
        vec![Button::new(keys::application_disagree(), Callback::Decline)],
    ];
    let notice = match forward::to(turn, service) {
        Some(to) => keys::forward_notice(to, DRAFT_DAYS, office),
        None => keys::application_notice(DRAFT_DAYS, office),
    };
    turn.ask(notice, rows);
}

/// Agreed to the notice.
pub(in super::super) fn on_consent(turn: &mut Turn<'_>, id: &ServiceId) {
    let Some(service) = turn.service(id).filter(|service| service.takes_applications()) else {
        turn.toast(keys::start_button_gone());
        return;
    };
    let to = forward::to(turn, service);
    if to.is_none() && turn.state.consent != Some(NOTICE_VERSION) {
        turn.state.consent = Some(NOTICE_VERSION);
        record(turn, NOTICE_VERSION);
    }
    let begun = turn.state.drafts.iter().any(|draft| &draft.service == id && draft.mends.is_none());
    if begun {
        turn.toast(keys::application_already_begun());
        turn.remove_buttons();
        return;
    }
    if has_too_many(turn) {
        return turn.remove_buttons();
    }
    let answers = match &turn.state.scene {
        Scene::AwaitingConsent { service, answers } if service == id => answers.clone(),
        Scene::AwaitingConsent { .. } | Scene::Idle | Scene::Filling { .. } | Scene::AwaitingReference => {
            Answers::default()
        }
    };
    match to {
        Some(to) => {
            record(turn, FORWARD_NOTICE_VERSION);
            turn.settle(keys::forward_agreed(to));
        }
        None => turn.settle(keys::application_notice_agreed()),
    }
    begin(turn, service, answers);
}

/// Did not agree to the notice.
pub(in super::super) fn on_decline(turn: &mut Turn<'_>) {
    if matches!(turn.state.scene, Scene::AwaitingConsent { .. }) {
        turn.state.scene = Scene::Idle;
    }
    turn.settle(keys::application_notice_declined());
    let contact = super::super::start::contact(turn);
    turn.say(contact);
}

fn record(turn: &mut Turn<'_>, notice_version: u32) {
    let (user, at) = (turn.user, turn.context.now);
    turn.push(Effect::RecordConsent { user, notice_version, at });
}
