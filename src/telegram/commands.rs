//! The commands of Telegram's menu, in every language.

use loket_core::domain::lang::Lang;
use loket_core::engine::flows::command::Command;
use serde::Deserialize;
use serde_json::{Value, json};

use super::api::{Api, ApiError, PATIENCE};
use crate::i18n::Renderer;

#[derive(PartialEq, Eq, Deserialize)]
struct Listed {
    command: String,
    description: String,
}

/// Registers the commands where they differ from what Telegram has: for everybody in the first
/// language, and for each language by its code.
pub async fn register(api: &Api, renderer: &Renderer) -> Result<(), ApiError> {
    let languages = Lang::ALL.into_iter().map(|lang| (lang, Some(lang.code())));
    for (lang, code) in [(Lang::default(), None)].into_iter().chain(languages) {
        let wanted = list(renderer, lang);
        let scope = |mut parameters: Value| {
            if let Some(code) = code {
                parameters["language_code"] = json!(code);
            }
            parameters
        };
        let known = api.call("getMyCommands", &scope(json!({})), PATIENCE).await?;
        if serde_json::from_str::<Vec<Listed>>(known.get()).is_ok_and(|known| known == wanted) {
            continue;
        }
        let commands: Vec<Value> =
            wanted.iter().map(|each| json!({ "command": each.command, "description": each.description })).collect();
        api.call("setMyCommands", &scope(json!({ "commands": commands })), PATIENCE).await?;
    }
    Ok(())
}

fn list(renderer: &Renderer, lang: Lang) -> Vec<Listed> {
    Command::LISTED
        .into_iter()
        .map(|command| Listed {
            command: command.name(lang).to_owned(),
            description: renderer.render_plain(&command.description(), lang),
        })
        .collect()
}
