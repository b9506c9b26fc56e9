//! How the bot presents itself: commands by scope and language, names, descriptions, the menu button.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// Who sees a list of commands (Bot API: `BotCommandScope`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Scope {
    Default,
    AllPrivateChats,
    AllGroupChats,
    AllChatAdministrators,
    Chat(i64),
    ChatAdministrators(i64),
    ChatMember(i64, i64),
}

/// The three texts a bot can set per language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Label {
    Name,
    Description,
    ShortDescription,
}

/// The profile.
#[derive(Debug, Default)]
pub(crate) struct Profile {
    commands: BTreeMap<(Scope, String), Vec<Value>>,
    labels: BTreeMap<(Label, String), String>,
    menu_buttons: BTreeMap<i64, Value>,
}

impl Profile {
    pub(crate) fn set_commands(&mut self, scope: Scope, language: &str, commands: Vec<Value>) {
        if commands.is_empty() {
            self.commands.remove(&(scope, language.to_owned()));
        } else {
            self.commands.insert((scope, language.to_owned()), commands);
        }
    }

    /// Exactly what was set for this scope and language.
    pub(crate) fn commands(&self, scope: &Scope, language: &str) -> &[Value] {
        self.commands.get(&(scope.clone(), language.to_owned())).map_or(&[], Vec::as_slice)
    }

    /// What somebody sees: the first scope with commands in their language, or in none, wins.
    pub(crate) fn commands_for(
        &self,
        chat: i64,
        is_private: bool,
        user: i64,
        is_admin: bool,
        language: &str,
    ) -> &[Value] {
        let scopes: Vec<Scope> = if is_private {
            vec![Scope::Chat(chat), Scope::AllPrivateChats, Scope::Default]
        } else if is_admin {
            vec![
                Scope::ChatMember(chat, user),
                Scope::ChatAdministrators(chat),
                Scope::Chat(chat),
                Scope::AllChatAdministrators,
                Scope::AllGroupChats,
                Scope::Default,
            ]
        } else {
            vec![Scope::ChatMember(chat, user), Scope::Chat(chat), Scope::AllGroupChats, Scope::Default]
        };
        let tried = scopes.iter().flat_map(|scope| [(scope, language), (scope, "")]);
        tried.map(|(scope, language)| self.commands(scope, language)).find(|found| !found.is_empty()).unwrap_or(&[])
    }

    pub(crate) fn set_label(&mut self, label: Label, language: &str, text: &str) {
        if text.is_empty() {
            self.labels.remove(&(label, language.to_owned()));
        } else {
            self.labels.insert((label, language.to_owned()), text.to_owned());
        }
    }

    /// The text for a language, or the one for all languages.
    pub(crate) fn label(&self, label: Label, language: &str) -> Option<&str> {
        let found = |language: &str| self.labels.get(&(label, language.to_owned())).map(String::as_str);
        found(language).or_else(|| found(""))
    }

    /// Sets the menu button of one private chat, or with 0 of all.
    pub(crate) fn set_menu_button(&mut self, chat: i64, button: Value) {
        if button["type"] == "default" && chat != 0 {
            self.menu_buttons.remove(&chat);
        } else {
            self.menu_buttons.insert(chat, button);
        }
    }

    pub(crate) fn menu_button(&self, chat: i64) -> Value {
        let found = self.menu_buttons.get(&chat).or_else(|| self.menu_buttons.get(&0));
        match found {
            Some(button) if button["type"] == "default" && chat != 0 => json!({"type": "commands"}),
            Some(button) => button.clone(),
            None => json!({"type": "commands"}),
        }
    }
}
