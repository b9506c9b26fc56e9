//! Who lives in the world: persons and the bot, as Telegram describes users.

use serde_json::{Value, json};

/// A person with a Telegram account.
#[derive(Debug, Clone)]
pub(crate) struct Resident {
    pub(crate) id: i64,
    pub(crate) first_name: String,
    pub(crate) last_name: Option<String>,
    pub(crate) username: Option<String>,
    pub(crate) language_code: Option<String>,
    /// Has written to the bot or pressed START at least once.
    pub(crate) started: bool,
    pub(crate) blocked: bool,
    pub(crate) deleted: bool,
}

impl Resident {
    pub(crate) fn full_name(&self) -> String {
        match &self.last_name {
            Some(last) => format!("{} {last}", self.first_name),
            None => self.first_name.clone(),
        }
    }

    /// A `User` object.
    pub(crate) fn to_json(&self) -> Value {
        let mut user = self.names();
        user["is_bot"] = json!(false);
        if let Some(code) = &self.language_code {
            user["language_code"] = json!(code);
        }
        user
    }

    /// The fields that users and private chats share.
    pub(crate) fn names(&self) -> Value {
        let shown = if self.deleted { "" } else { &self.first_name };
        let mut names = json!({"id": self.id, "first_name": shown});
        if let Some(last) = self.last_name.as_ref().filter(|_| !self.deleted) {
            names["last_name"] = json!(last);
        }
        if let Some(name) = self.username.as_ref().filter(|_| !self.deleted) {
            names["username"] = json!(name);
        }
        names
    }
}

/// The bot itself.
#[derive(Debug, Clone)]
pub(crate) struct Bot {
    pub(crate) id: i64,
    pub(crate) token: String,
    pub(crate) name: String,
    pub(crate) username: String,
    /// Privacy mode: in groups only commands, mentions and replies reach the bot.
    pub(crate) privacy: bool,
    /// Inline mode is on at @`BotFather`.
    pub(crate) inline: bool,
}

impl Bot {
    /// A `User` object.
    pub(crate) fn to_json(&self) -> Value {
        json!({"id": self.id, "is_bot": true, "first_name": self.name, "username": self.username})
    }

    /// The fuller object of `getMe`.
    pub(crate) fn me(&self) -> Value {
        let mut me = self.to_json();
        me["can_join_groups"] = json!(true);
        me["can_read_all_group_messages"] = json!(!self.privacy);
        me["supports_inline_queries"] = json!(self.inline);
        for field in [
            "supports_guest_queries",
            "can_connect_to_business",
            "has_main_web_app",
            "has_topics_enabled",
            "allows_users_to_create_topics",
            "can_manage_bots",
        ] {
            me[field] = json!(false);
        }
        me
    }
}
