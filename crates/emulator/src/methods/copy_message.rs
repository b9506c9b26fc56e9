//! copyMessage, copyMessages.

use serde_json::Value;

use super::{Outcome, outgoing};
use crate::keyboard;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::text;
use crate::world::World;
use crate::world::messages::ContentKind;
use crate::world::posting::Draft;

pub(super) fn copy_message(world: &mut World, params: &Params) -> Outcome {
    let caption = text::caption(params)?;
    let chat = world.known_chat(params)?;
    let markup = keyboard::parse(params, chat)?;
    world.check_writable(chat)?;
    let (from, id) = outgoing::source(world, params, "message to copy")?;
    let reply_to = world.reply_target(params, chat)?;
    let mut content = world.message(from, id, "message to copy")?.content.clone();
    if params.has("caption") && content.kind.has_caption() {
        content.words = caption;
    }
    let protected = params.flag("protect_content");
    let draft = Draft { reply_to, markup, protected, ..Draft::of(content) };
    let bot = world.bot.id;
    Ok(outgoing::only_id(world.post(chat, bot, draft)))
}

pub(super) fn copy_messages(world: &mut World, params: &Params) -> Outcome {
    let chat = world.writable_chat(params)?;
    let from = world.chat_named(params.text("from_chat_id"))?;
    world.check_member(from)?;
    let ids = outgoing::message_ids(params)?;
    let mut sent = Vec::new();
    for id in ids {
        let Ok(message) = world.message(from, id, "message to copy") else {
            continue;
        };
        if message.content.kind == ContentKind::Service || message.protected {
            continue;
        }
        let mut content = message.content.clone();
        if params.flag("remove_caption") && content.kind.has_caption() {
            content.words = text::Styled::default();
        }
        let bot = world.bot.id;
        sent.push(outgoing::only_id(world.post(chat, bot, Draft::of(content))));
    }
    if sent.is_empty() {
        return Err(Refusal::bad("there are no messages to copy"));
    }
    Ok(Value::Array(sent))
}
