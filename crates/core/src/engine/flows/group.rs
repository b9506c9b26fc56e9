//! In a group nothing personal is asked or shown: one line with a way to the private chat.
//!
//! ```text
//! > NIK saya 7312 0412 0890 0001   (in "Warga RT 05")
//! < Di grup saya tidak menerima data pribadi. Mari bicara berdua.  [Buka chat pribadi]
//! ```

use super::turn::Turn;
use crate::engine::event::{Event, EventKind};
use crate::engine::keys;
use crate::engine::message::{Button, Look};

/// Answers in a group that is not the staff's.
pub(super) fn on_event(turn: &mut Turn<'_>, event: &Event) {
    match &event.kind {
        EventKind::TextReceived { message, text, .. } => {
            if text.trim_start().starts_with("/id") {
                return super::settings::show_ids(turn);
            }
            let holds_number = text.chars().filter(|c| c.is_numeric()).count() >= 10;
            if holds_number {
                super::delete(turn, *message);
            }
            // One line a person, then quiet; a command or a number is worth another one.
            if turn.state.misses == 0 || holds_number || text.trim_start().starts_with('/') {
                turn.state.misses = 1;
                invite(turn, holds_number);
            }
        }
        EventKind::AddedToGroup => invite(turn, false),
        EventKind::ButtonPressed { .. } => turn.toast(keys::start_button_gone()),
        EventKind::FileReceived { .. }
        | EventKind::InlineQueryReceived { .. }
        | EventKind::ContactReceived { .. }
        | EventKind::LocationReceived { .. }
        | EventKind::MessageEdited { .. }
        | EventKind::UnreadableReceived { .. }
        | EventKind::ReachabilityChanged { .. }
        | EventKind::TimerRang { .. }
        | EventKind::FileJudged { .. }
        | EventKind::StepFailed => {}
    }
}

fn invite(turn: &mut Turn<'_>, holds_number: bool) {
    let text = if holds_number { keys::start_group_number() } else { keys::start_group() };
    let link = format!("https://t.me/{}?start=grup", turn.context.office.bot);
    turn.ask(text, vec![vec![Button::url(keys::start_group_open(), link).look(Look::Primary)]]);
}
