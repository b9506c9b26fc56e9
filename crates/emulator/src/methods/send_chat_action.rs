//! sendChatAction: "typing…" for five seconds.

use serde_json::json;

use super::Outcome;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::World;

/// How long an action shows, in milliseconds (Bot API: sendChatAction).
const SHOWN_FOR: i64 = 5000;

const ACTIONS: &[&str] = &[
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "record_audio",
    "upload_audio",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
    "cancel",
];

pub(super) fn send_chat_action(world: &mut World, params: &Params) -> Outcome {
    let action = params.text("action").to_ascii_lowercase();
    if !ACTIONS.contains(&action.as_str()) {
        return Err(Refusal::bad("Wrong parameter action in request"));
    }
    let chat = world.writable_chat(params)?;
    let until = world.clock.millis() + SHOWN_FOR;
    world.chat_mut(chat)?.action = (action != "cancel").then_some((action, until));
    Ok(json!(true))
}
