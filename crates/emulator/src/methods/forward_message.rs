//! forwardMessage, forwardMessages.

use serde_json::Value;

use super::{Outcome, outgoing};
use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::World;
use crate::world::messages::{ContentKind, Forwarded};
use crate::world::posting::Draft;

pub(super) fn forward_message(world: &mut World, params: &Params) -> Outcome {
    let chat = world.writable_chat(params)?;
    let (from, id) = outgoing::source(world, params, "message to forward")?;
    let sent = forward(world, chat, from, id, params.flag("protect_content"))?;
    Ok(world.message_json(chat, sent))
}

pub(super) fn forward_messages(world: &mut World, params: &Params) -> Outcome {
    let chat = world.writable_chat(params)?;
    let from = world.chat_named(params.text("from_chat_id"))?;
    world.check_member(from)?;
    let ids = outgoing::message_ids(params)?;
    let mut sent = Vec::new();
    for id in ids {
        let Ok(message) = world.message(from, id, "message to forward") else {
            continue;
        };
        if message.content.kind == ContentKind::Service || message.protected {
            continue;
        }
        sent.push(outgoing::only_id(forward(world, chat, from, id, params.flag("protect_content"))?));
    }
    if sent.is_empty() {
        return Err(Refusal::bad("there are no messages to forward"));
    }
    Ok(Value::Array(sent))
}

fn forward(world: &mut World, chat: i64, from: i64, id: i64, protected: bool) -> Result<i64, Refusal> {
    let message = world.message(from, id, "message to forward")?.clone();
    let origin = message.forwarded.unwrap_or(Forwarded { from: message.from, date: message.date });
    let draft = Draft { forwarded: Some(origin), protected, ..Draft::of(message.content) };
    let bot = world.bot.id;
    Ok(world.post(chat, bot, draft))
}
