//! setMessageReaction.

use serde_json::{Value, json};

use super::{Outcome, outgoing};
use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::World;

/// Reactions a bot may give are these, among others Telegram keeps adding.
const EMOJI: &[&str] = &[
    "👍",
    "👎",
    "❤",
    "🔥",
    "🥰",
    "👏",
    "😁",
    "🤔",
    "🤯",
    "😱",
    "🤬",
    "😢",
    "🎉",
    "🤩",
    "🤮",
    "💩",
    "🙏",
    "👌",
    "🕊",
    "🤡",
    "🥱",
    "🥴",
    "😍",
    "🐳",
    "❤‍🔥",
    "🌚",
    "🌭",
    "💯",
    "🤣",
    "⚡",
    "🍌",
    "🏆",
    "💔",
    "🤨",
    "😐",
    "🍓",
    "🍾",
    "💋",
    "🖕",
    "😈",
    "😴",
    "😭",
    "🤓",
    "👻",
    "👨‍💻",
    "👀",
    "🎃",
    "🙈",
    "😇",
    "😨",
    "🤝",
    "✍",
    "🤗",
    "🫡",
    "🎅",
    "🎄",
    "☃",
    "💅",
    "🤪",
    "🗿",
    "🆒",
    "💘",
    "🙉",
    "🦄",
    "😘",
    "💊",
    "🙊",
    "😎",
    "👾",
    "🤷‍♂",
    "🤷",
    "🤷‍♀",
    "😡",
];

pub(super) fn set_message_reaction(world: &mut World, params: &Params) -> Outcome {
    let reactions = match params.json("reaction", "reaction types")? {
        None => Vec::new(),
        Some(Value::Array(reactions)) => reactions,
        Some(_) => return Err(Refusal::bad("Expected an Array of ReactionType")),
    };
    for reaction in &reactions {
        let emoji = reaction["emoji"].as_str().unwrap_or_default().trim_end_matches('\u{FE0F}');
        match reaction["type"].as_str() {
            Some("emoji") if EMOJI.contains(&emoji) => {}
            Some("custom_emoji") => {}
            Some("emoji") => return Err(Refusal::bad("REACTION_INVALID")),
            _ => return Err(Refusal::bad("Can't parse ReactionType: invalid reaction type specified")),
        }
    }
    if reactions.len() > 1 {
        return Err(Refusal::bad("REACTIONS_TOO_MANY"));
    }
    let chat = world.writable_chat(params)?;
    let touched = world.tick();
    let message = world.message_mut(chat, outgoing::message_id(params), "message to react")?;
    message.reaction = reactions.into_iter().next();
    message.touched = touched;
    Ok(json!(true))
}
