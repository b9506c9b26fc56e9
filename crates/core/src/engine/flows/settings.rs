//! Language, and ids for operators.
//!
//! ```text
//! > /bahasa
//! < Pilih bahasa / Choose a language  [Bahasa Indonesia] [English]
//! > [English]
//! < From now on I speak English.
//! ```

use super::start;
use super::turn::Turn;
use crate::domain::lang::Lang;
use crate::engine::callback::Callback;
use crate::engine::keys;
use crate::engine::message::{Button, Message};

/// Shows the languages.
pub(super) fn show_languages(turn: &mut Turn<'_>) {
    let rows = vec![vec![
        Button::new(keys::settings_language_id(), Callback::Language(Lang::Id)),
        Button::new(keys::settings_language_en(), Callback::Language(Lang::En)),
    ]];
    turn.show(keys::settings_choose_language(), rows);
}

/// Takes up another language; an open question is asked again in it.
pub(super) fn on_language(turn: &mut Turn<'_>, lang: Lang) {
    turn.state.lang = Some(lang);
    turn.settle(keys::settings_language_set());
    let menu = start::menu();
    turn.send(Message { text: keys::settings_menu_renewed(), keyboard: menu });
    super::application::ask_again(turn);
}

/// Shows the ids an operator needs for `bot.toml`.
pub(super) fn show_ids(turn: &mut Turn<'_>) {
    let (chat, user) = (turn.chat.to_string(), turn.user.to_string());
    turn.say(keys::settings_ids(chat, user));
}
