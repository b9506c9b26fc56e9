//! The door: greeting, main menu, help, and free text that belongs to nothing else.
//!
//! ```text
//! > /start
//! < Selamat datang di loket MPP Kabupaten Soppeng.  [📋 Layanan] [📝 Ajukan] …
//! > ktp hilang
//! < Ganti KTP-el …  [Ajukan sekarang]
//! ```

mod opening;

pub(super) use opening::{hours, open_on};

use super::turn::Turn;
use super::{application, catalogue, question, tracking};
use crate::domain::ids::ServiceId;
use crate::domain::office::ComplaintChannel;
use crate::engine::callback::Callback;
use crate::engine::effect::Effect;
use crate::engine::keys;
use crate::engine::link;
use crate::engine::lookup::Intent;
use crate::engine::message::{Button, Keyboard, Look, Message, Text};
use crate::engine::state::Scene;
use crate::engine::unknown;

/// The most services put as buttons to somebody who asks about one without naming it.
const MOST_AT_HAND: usize = 4;

/// The main menu at the bottom of the screen.
pub(super) fn menu() -> Keyboard {
    Keyboard::Menu(vec![
        vec![keys::start_menu_catalogue(), keys::start_menu_apply()],
        vec![keys::start_menu_status(), keys::start_menu_help(), keys::start_menu_language()],
    ])
}

/// `/start`, also with the payload of a deep link.
pub(super) fn on_start(turn: &mut Turn<'_>, payload: &str) {
    if let Some(reference) = payload.strip_prefix("status_") {
        return tracking::on_status(turn, reference);
    }
    let service = payload
        .strip_prefix(link::SERVICE)
        .or_else(|| payload.strip_prefix("ajukan_"))
        .map(|id| ServiceId::new(id.replace('_', "-")));
    if let Some(id) = service.filter(|id| turn.service(id).is_some()) {
        let is_filling = turn.state.open_draft().is_some();
        catalogue::show_service(turn, &id);
        if is_filling {
            application::offer_drafts(turn);
        }
        return;
    }
    let office = turn.context.office.name.as_str();
    let name = turn.first_name.chars().take(40).collect::<String>();
    turn.send(Message { text: keys::start_welcome(name, office), keyboard: menu() });
    if turn.state.drafts.is_empty() {
        turn.state.scene = Scene::Idle;
        turn.ask(keys::start_what_next(), vec![vec![see_services()]]);
    } else {
        application::offer_drafts(turn);
    }
}

/// `/bantuan`
pub(super) fn show_help(turn: &mut Turn<'_>) {
    turn.send(Message { text: keys::start_help(), keyboard: menu() });
    turn.say(contact(turn));
    application::ask_again(turn);
}

/// A command nobody knows.
pub(super) fn unknown_command(turn: &mut Turn<'_>) {
    turn.say(keys::start_unknown_command());
    application::ask_again(turn);
}

/// `/info`: where the office is, when it is open, and who takes complaints.
pub(super) fn show_info(turn: &mut Turn<'_>) {
    let mut parts = vec![open_on(turn, turn.context.today()), contact(turn)];
    let complaints = complaints(turn);
    if !complaints.is_empty() {
        parts.push(Text::Lines(std::iter::once(keys::start_complaints()).chain(complaints).collect()));
    }
    turn.say(Text::Paragraphs(parts));
    application::ask_again(turn);
}

/// Who takes complaints beside the counter's own service.
pub(super) fn complaints(turn: &Turn<'_>) -> Vec<Text> {
    let channels = &turn.context.office.facts.complaints;
    let line = |channel: &ComplaintChannel| {
        let name = channel.name.as_str();
        match (&channel.way, &channel.phone) {
            (Some(way), Some(phone)) => keys::start_complaint_both(name, phone, way),
            (None, Some(phone)) => keys::start_complaint_phone(name, phone),
            (way, None) => keys::start_complaint(name, way.as_deref().unwrap_or_default()),
        }
    };
    channels.iter().map(line).collect()
}

/// How to reach a person.
pub(super) fn contact(turn: &Turn<'_>) -> Text {
    let office = turn.context.office;
    let facts = &office.facts;
    let mut lines = Vec::new();
    if !facts.address.is_empty() {
        lines.push(keys::start_address(facts.address.as_str()));
    }
    if !facts.phone.is_empty() {
        lines.push(keys::start_phone(facts.phone.as_str()));
    }
    let hours = hours(turn);
    if lines.is_empty() {
        keys::start_human_without_contact(hours, office.name.as_str())
    } else {
        keys::start_human(Text::Lines(lines), hours, office.name.as_str())
    }
}

/// A free text outside of any form.
pub(super) fn on_text(turn: &mut Turn<'_>, text: &str) {
    if is_go_on(text) {
        if turn.state.drafts.is_empty() {
            return turn.say(keys::application_nothing_to_cancel());
        }
        return application::resume_last(turn);
    }
    if question::on_text(turn, text) {
        return;
    }
    if question::is_about_office(turn, text) {
        return show_info(turn);
    }
    let found = turn.context.index.find(text);
    match found.intent {
        Intent::Greeting => {
            let office = turn.context.office.name.as_str();
            turn.send(Message { text: keys::start_greeting(office), keyboard: menu() });
        }
        Intent::Thanks => turn.say(keys::start_thanks()),
        Intent::Cancel => application::on_cancel(turn),
        Intent::Human => turn.say(contact(turn)),
        Intent::Status if turn.context.facts.own.is_empty() && question::is_about_service(turn, text) => {
            ask_which_service(turn);
        }
        Intent::Status => tracking::show_list(turn),
        Intent::Service => catalogue::offer(turn, &found),
        Intent::None if !found.elsewhere.is_empty() => {
            let told = Text::Lines(found.elsewhere.iter().map(Text::from).collect());
            turn.ask(told, vec![vec![see_services()]]);
        }
        Intent::None if question::is_about_service(turn, text) => ask_which_service(turn),
        Intent::None => on_unknown(turn, text),
    }
}

/// Nothing was found. Whoever has a form begun may mean an answer by it, which is nobody else's business.
fn on_unknown(turn: &mut Turn<'_>, text: &str) {
    if turn.state.drafts.is_empty()
        && turn.state.scene == Scene::Idle
        && let Some(text) = unknown::masked(text)
    {
        turn.push(Effect::CountUnknown { text });
    }
    turn.ask(keys::start_not_understood(), vec![vec![see_services()]]);
}

/// "biayanya berapa" of somebody who has seen no card yet: of which service? The ones that are being filled or
/// were applied for are at hand.
fn ask_which_service(turn: &mut Turn<'_>) {
    let drafts = turn.state.drafts.iter().rev().map(|draft| &draft.service);
    let applied = turn.context.facts.own.iter().map(|application| &application.service);
    let mut ids: Vec<&ServiceId> = Vec::new();
    for id in drafts.chain(applied) {
        if ids.len() < MOST_AT_HAND && !ids.contains(&id) && turn.service(id).is_some() {
            ids.push(id);
        }
    }
    let rows = catalogue::offered(turn, &ids);
    turn.ask(keys::start_which_service(), rows);
}

fn see_services() -> Button {
    Button::new(keys::start_see_services(), Callback::Catalogue).look(Look::Primary)
}

/// "lanjut": go on with the form.
pub(super) fn is_go_on(text: &str) -> bool {
    let word: String = text.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
    matches!(word.as_str(), "lanjut" | "lanjutkan" | "lanjutki" | "teruskan" | "continue" | "resume")
}
