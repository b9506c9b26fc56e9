//! The door: greeting, main menu, help, and free text that belongs to nothing else.
//!
//! ```text
//! > /start
//! < Selamat datang di loket MPP Kabupaten Soppeng.  [📋 Layanan] [📝 Ajukan] …
//! > ktp hilang
//! < Ganti KTP-el …  [Ajukan sekarang]
//! ```

use super::turn::Turn;
use super::{application, catalogue, tracking};
use crate::domain::ids::ServiceId;
use crate::engine::callback::Callback;
use crate::engine::keys;
use crate::engine::lookup::Intent;
use crate::engine::message::{Button, Keyboard, Look, Message, Text};
use crate::engine::state::Scene;

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
        .strip_prefix("layanan_")
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
        turn.ask(
            keys::start_what_next(),
            vec![vec![Button::new(keys::start_see_services(), Callback::Catalogue).look(Look::Primary)]],
        );
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

/// How to reach a person.
pub(super) fn contact(turn: &Turn<'_>) -> Text {
    let office = turn.context.office;
    let hours = hours(turn);
    if office.contact.is_empty() {
        keys::start_human_without_contact(hours, office.name.as_str())
    } else {
        keys::start_human(office.contact.as_str(), hours, office.name.as_str())
    }
}

/// The office's hours.
pub(super) fn hours(turn: &Turn<'_>) -> Text {
    let calendar = &turn.context.office.calendar;
    let clock = |time: jiff::civil::Time| format!("{:02}.{:02}", time.hour(), time.minute());
    keys::start_hours(clock(calendar.closes), clock(calendar.opens), calendar.zone_name.as_str())
}

/// A free text outside of any form.
pub(super) fn on_text(turn: &mut Turn<'_>, text: &str) {
    if is_go_on(text) && !turn.state.drafts.is_empty() {
        return application::resume_last(turn);
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
        Intent::Status => tracking::show_list(turn),
        Intent::Service => catalogue::offer(turn, &found.services),
        Intent::None => turn.ask(
            keys::start_not_understood(),
            vec![vec![Button::new(keys::start_see_services(), Callback::Catalogue).look(Look::Primary)]],
        ),
    }
}

/// "lanjut": go on with the form.
pub(super) fn is_go_on(text: &str) -> bool {
    let word: String = text.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
    matches!(word.as_str(), "lanjut" | "lanjutkan" | "lanjutki" | "teruskan" | "continue" | "resume")
}
