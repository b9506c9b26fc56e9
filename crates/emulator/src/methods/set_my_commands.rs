//! setMyCommands, getMyCommands, deleteMyCommands: by scope and language.

use serde_json::{Value, json};

use super::Outcome;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::World;
use crate::world::profile::Scope;

pub(super) fn set_my_commands(world: &mut World, params: &Params) -> Outcome {
    let commands = commands(params)?;
    let scope = scope(world, params)?;
    let language = language(params)?;
    world.profile.set_commands(scope, language, commands);
    Ok(json!(true))
}

pub(super) fn get_my_commands(world: &mut World, params: &Params) -> Outcome {
    let scope = scope(world, params)?;
    let language = language(params)?;
    Ok(Value::Array(world.profile.commands(&scope, language).to_vec()))
}

pub(super) fn delete_my_commands(world: &mut World, params: &Params) -> Outcome {
    let scope = scope(world, params)?;
    let language = language(params)?;
    world.profile.set_commands(scope, language, Vec::new());
    Ok(json!(true))
}

/// A two-letter language, or none for all languages.
pub(super) fn language(params: &Params) -> Result<&str, Refusal> {
    let code = params.text("language_code");
    let fits = code.is_empty() || (code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase()));
    if fits { Ok(code) } else { Err(Refusal::bad("Invalid language code specified")) }
}

fn commands(params: &Params) -> Result<Vec<Value>, Refusal> {
    let items = match params.json("commands", "commands")? {
        None => return Ok(Vec::new()),
        Some(Value::Array(items)) => items,
        Some(_) => return Err(Refusal::bad("Expected an Array of BotCommand")),
    };
    if items.len() > 100 {
        return Err(Refusal::bad("BOT_COMMANDS_TOO_MUCH"));
    }
    items.iter().map(command).collect()
}

fn command(item: &Value) -> Result<Value, Refusal> {
    let unparsed = |why: &str| Refusal::bad(format!("Can't parse BotCommand: {why}"));
    if !item.is_object() {
        return Err(unparsed("expected an Object"));
    }
    let Some(name) = item["command"].as_str() else {
        return Err(unparsed("Can't find field \"command\""));
    };
    let Some(description) = item["description"].as_str().map(str::trim) else {
        return Err(unparsed("Can't find field \"description\""));
    };
    let name = name.trim().trim_start_matches('/');
    if name.chars().count() > 32 {
        return Err(Refusal::bad("Command length must not exceed 32"));
    }
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    if name.is_empty() || !name.bytes().all(fits) {
        return Err(Refusal::bad("BOT_COMMAND_INVALID"));
    }
    match description.chars().count() {
        0 => Err(Refusal::bad("BOT_COMMAND_DESCRIPTION_INVALID")),
        1..=256 => Ok(json!({"command": name, "description": description})),
        _ => Err(Refusal::bad("Command description length must not exceed 256")),
    }
}

fn scope(world: &World, params: &Params) -> Result<Scope, Refusal> {
    let unparsed = |why: &str| Refusal::bad(format!("Can't parse BotCommandScope: {why}"));
    let Some(value) = params.json("scope", "BotCommandScope")? else {
        return Ok(Scope::Default);
    };
    if !value.is_object() {
        return Err(unparsed("BotCommandScope must be an Object"));
    }
    let chat = || {
        let text = match &value["chat_id"] {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
                return Err(unparsed("Can't find field \"chat_id\""));
            }
        };
        let id = world.chat_named(&text)?;
        world.check_member(id)?;
        Ok(id)
    };
    match value["type"].as_str() {
        Some("default") => Ok(Scope::Default),
        Some("all_private_chats") => Ok(Scope::AllPrivateChats),
        Some("all_group_chats") => Ok(Scope::AllGroupChats),
        Some("all_chat_administrators") => Ok(Scope::AllChatAdministrators),
        Some("chat") => Ok(Scope::Chat(chat()?)),
        Some("chat_administrators") => Ok(Scope::ChatAdministrators(chat()?)),
        Some("chat_member") => match value["user_id"].as_i64().filter(|id| *id > 0) {
            Some(user) => Ok(Scope::ChatMember(chat()?, user)),
            None => Err(unparsed("Invalid user_id specified")),
        },
        Some(_) => Err(unparsed("Unsupported type specified")),
        None => Err(unparsed("Can't find field \"type\"")),
    }
}
