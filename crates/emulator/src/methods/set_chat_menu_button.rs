//! setChatMenuButton, getChatMenuButton.

use serde_json::{Value, json};

use super::Outcome;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::World;

pub(super) fn set_chat_menu_button(world: &mut World, params: &Params) -> Outcome {
    let unparsed = |why: &str| Refusal::bad(format!("Can't parse menu button: {why}"));
    let button = params.json("menu_button", "menu button")?.unwrap_or_else(|| json!({"type": "default"}));
    if !button.is_object() {
        return Err(unparsed("MenuButton must be an Object"));
    }
    match button["type"].as_str() {
        Some("default" | "commands") => {}
        Some("web_app") if button["text"].is_string() && button["web_app"]["url"].is_string() => {}
        Some("web_app") => return Err(unparsed("Can't find field \"text\"")),
        Some(_) => return Err(unparsed("MenuButton has unsupported type")),
        None => return Err(unparsed("Can't find field \"type\"")),
    }
    let chat = chat(world, params)?;
    world.profile.set_menu_button(chat, button);
    Ok(json!(true))
}

pub(super) fn get_chat_menu_button(world: &mut World, params: &Params) -> Outcome {
    let chat = chat(world, params)?;
    let button: Value = world.profile.menu_button(chat);
    Ok(button)
}

/// The private chat meant, 0 for all.
fn chat(world: &World, params: &Params) -> Result<i64, Refusal> {
    if !params.has("chat_id") {
        return Ok(0);
    }
    match params.integer("chat_id") {
        Some(id) if world.people.contains_key(&id) => Ok(id),
        Some(_) => Err(Refusal::bad("chat not found")),
        None => Err(Refusal::bad("invalid chat_id specified")),
    }
}
