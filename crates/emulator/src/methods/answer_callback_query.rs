//! answerCallbackQuery: stops the spinner, shows a toast or an alert.

use serde_json::json;

use super::Outcome;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::text::units;
use crate::world::{ShownToast, Toast, World};

/// The longest toast, in UTF-16 units (Bot API: answerCallbackQuery).
const TEXT_LIMIT: usize = 200;

pub(super) fn answer_callback_query(world: &mut World, params: &Params) -> Outcome {
    let text = params.text("text");
    if units(text) > TEXT_LIMIT {
        return Err(Refusal::bad("MESSAGE_TOO_LONG"));
    }
    let now = world.clock.millis();
    let Some(press) = world.callbacks.answer(params.text("callback_query_id"), now) else {
        return Err(Refusal::bad("query is too old and response timeout expired or query ID is invalid"));
    };
    let url = Some(params.text("url").to_owned()).filter(|url| !url.is_empty());
    if !press.answered && (!text.is_empty() || url.is_some()) {
        let number = world.tick();
        let toast = Toast { text: text.to_owned(), alert: params.flag("show_alert") };
        world.toasts.push(ShownToast { number, person: press.person, toast, url, drained: false });
    }
    Ok(json!(true))
}
