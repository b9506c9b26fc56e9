//! What all sending methods share: the chat, the reply, the keyboard, the answer.

use serde_json::{Value, json};

use super::Outcome;
use crate::keyboard;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::World;
use crate::world::messages::{Content, ContentKind};
use crate::world::posting::Draft;

/// Sends content to the chat of the call.
pub(super) fn send(
    world: &mut World,
    params: &Params,
    make: impl FnOnce(&mut World) -> Result<Content, Refusal>,
) -> Outcome {
    let chat = world.known_chat(params)?;
    let markup = keyboard::parse(params, chat)?;
    world.check_writable(chat)?;
    let reply_to = world.reply_target(params, chat)?;
    let content = make(world)?;
    let protected = params.flag("protect_content");
    let draft = Draft { reply_to, markup, protected, ..Draft::of(content) };
    let bot = world.bot.id;
    let id = world.post(chat, bot, draft);
    Ok(world.message_json(chat, id))
}

/// The `message_id` of a call, 0 where there is none.
pub(super) fn message_id(params: &Params) -> i64 {
    params.integer("message_id").unwrap_or(0)
}

/// The `message_ids` of a call: 1 to 100 identifiers, rising.
pub(super) fn message_ids(params: &Params) -> Result<Vec<i64>, Refusal> {
    let Some(value) = params.json("message_ids", "message_ids")? else {
        return Err(Refusal::bad("Message identifiers are not specified"));
    };
    let Value::Array(items) = value else {
        return Err(Refusal::bad("Expected an Array of message identifiers"));
    };
    if items.len() > 100 {
        return Err(Refusal::bad("Too many message identifiers specified"));
    }
    let number = |item: &Value| item.as_i64().or_else(|| item.as_str().and_then(|text| text.parse().ok()));
    let ids: Option<Vec<i64>> = items.iter().map(number).collect();
    match ids {
        Some(ids) if ids.is_empty() => Err(Refusal::bad("Message identifiers are not specified")),
        Some(ids) if ids.iter().all(|id| *id > 0) => Ok(ids),
        Some(_) => Err(Refusal::bad("Invalid message identifier specified")),
        None => Err(Refusal::bad("Message identifier must be a Number")),
    }
}

/// A message of another chat that is to be forwarded or copied.
pub(super) fn source(world: &World, params: &Params, what: &str) -> Result<(i64, i64), Refusal> {
    let from = world.chat_named(params.text("from_chat_id"))?;
    world.check_member(from)?;
    let id = message_id(params);
    let message = world.message(from, id, what)?;
    if message.content.kind == ContentKind::Service || message.protected {
        let done = if what.ends_with("copy") { "copied" } else { "forwarded" };
        return Err(Refusal::bad(format!("the message can't be {done}")));
    }
    Ok((from, id))
}

/// `{"message_id": …}`.
pub(super) fn only_id(id: i64) -> Value {
    json!({"message_id": id})
}
