//! deleteMessage, deleteMessages.

use serde_json::json;

use super::{Outcome, outgoing};
use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::World;

pub(super) fn delete_message(world: &mut World, params: &Params) -> Outcome {
    if params.text("chat_id").is_empty() {
        return Err(Refusal::bad("Chat identifier is not specified"));
    }
    let id = outgoing::message_id(params);
    if id == 0 {
        return Err(Refusal::bad("Message identifier is not specified"));
    }
    let chat = world.known_chat(params)?;
    world.check_member(chat)?;
    world.check_deletable(chat, id)?;
    remove(world, chat, id)?;
    Ok(json!(true))
}

/// Those that cannot be found are skipped; one that may not be deleted refuses the call.
pub(super) fn delete_messages(world: &mut World, params: &Params) -> Outcome {
    let ids = outgoing::message_ids(params)?;
    let chat = world.known_chat(params)?;
    world.check_member(chat)?;
    let found: Vec<i64> = ids.into_iter().filter(|id| world.message(chat, *id, "").is_ok()).collect();
    for id in &found {
        world.check_deletable(chat, *id)?;
    }
    for id in found {
        remove(world, chat, id)?;
    }
    Ok(json!(true))
}

fn remove(world: &mut World, chat: i64, id: i64) -> Result<(), Refusal> {
    let chat = world.chat_mut(chat)?;
    chat.messages.remove(&id);
    chat.pinned.retain(|pinned| *pinned != id);
    chat.forced_replies.retain(|_, forced| *forced != id);
    Ok(())
}
