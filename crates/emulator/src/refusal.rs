//! What the Bot API answers when it says no, in Telegram's own words.

use serde_json::{Value, json};

/// A refused call: the HTTP status, the description and its parameters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) code: u16,
    pub(crate) description: String,
    pub(crate) retry_after: Option<u64>,
    pub(crate) migrate_to: Option<i64>,
}

impl Refusal {
    fn new(code: u16, description: String) -> Self {
        Self { code, description, retry_after: None, migrate_to: None }
    }

    /// 400; the first letter is lowered the way the Bot API server does it.
    pub(crate) fn bad(words: impl AsRef<str>) -> Self {
        Self::new(400, format!("Bad Request: {}", lowered(words.as_ref())))
    }

    /// 403.
    pub(crate) fn forbidden(words: &str) -> Self {
        Self::new(403, format!("Forbidden: {words}"))
    }

    /// 409.
    pub(crate) fn conflict(words: &str) -> Self {
        Self::new(409, format!("Conflict: {words}"))
    }

    /// 429 with `parameters.retry_after`.
    pub(crate) fn too_many(retry_after: u64) -> Self {
        Self {
            code: 429,
            description: format!("Too Many Requests: retry after {retry_after}"),
            retry_after: Some(retry_after),
            migrate_to: None,
        }
    }

    /// 400 with `parameters.migrate_to_chat_id`.
    pub(crate) fn migrated(to: i64) -> Self {
        Self { migrate_to: Some(to), ..Self::bad("group chat was upgraded to a supergroup chat") }
    }

    /// Any other code with a description as it stands.
    pub(crate) fn plain(code: u16, description: &str) -> Self {
        Self::new(code, description.to_owned())
    }

    /// The body of the answer.
    pub(crate) fn to_json(&self) -> Value {
        let mut body = json!({"ok": false, "error_code": self.code, "description": self.description});
        if let Some(seconds) = self.retry_after {
            body["parameters"] = json!({"retry_after": seconds});
        }
        if let Some(chat) = self.migrate_to {
            body["parameters"] = json!({"migrate_to_chat_id": chat});
        }
        body
    }
}

/// `Message text is empty` → `message text is empty`, but `BUTTON_DATA_INVALID` stays.
fn lowered(words: &str) -> String {
    let mut letters = words.chars();
    let (first, second) = (letters.next(), letters.next());
    let keeps = second.is_some_and(|letter| letter == '_' || letter.is_ascii_uppercase());
    match first {
        Some(letter) if !keeps => letter.to_ascii_lowercase().to_string() + &words[letter.len_utf8()..],
        Some(_) | None => words.to_owned(),
    }
}
