//! pinChatMessage, unpinChatMessage, unpinAllChatMessages.

use serde_json::json;

use super::{Outcome, outgoing};
use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::World;

pub(super) fn pin_chat_message(world: &mut World, params: &Params) -> Outcome {
    let chat = may_pin(world, params)?;
    let id = outgoing::message_id(params);
    world.message(chat, id, "message to pin")?;
    let pinned = &mut world.chat_mut(chat)?.pinned;
    pinned.retain(|other| *other != id);
    pinned.push(id);
    let shown = world.message_json(chat, id);
    let bot = world.bot.id;
    world.post_service(chat, bot, "pinned_message", shown);
    Ok(json!(true))
}

pub(super) fn unpin_chat_message(world: &mut World, params: &Params) -> Outcome {
    let chat = may_pin(world, params)?;
    let id = outgoing::message_id(params);
    let pinned = &mut world.chat_mut(chat)?.pinned;
    let found = if id == 0 { pinned.len().checked_sub(1) } else { pinned.iter().position(|other| *other == id) };
    match found {
        Some(at) => {
            pinned.remove(at);
            Ok(json!(true))
        }
        None => Err(Refusal::bad("Message to unpin not found")),
    }
}

pub(super) fn unpin_all_chat_messages(world: &mut World, params: &Params) -> Outcome {
    let chat = may_pin(world, params)?;
    world.chat_mut(chat)?.pinned.clear();
    Ok(json!(true))
}

fn may_pin(world: &World, params: &Params) -> Result<i64, Refusal> {
    let chat = world.writable_chat(params)?;
    let may = chat > 0 || world.chats.get(&chat).is_some_and(|found| found.role(world.bot.id).is_administrator());
    if may { Ok(chat) } else { Err(Refusal::bad("not enough rights to manage pinned messages in the chat")) }
}
