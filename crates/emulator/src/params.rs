//! The parameters of a call, however they came: query, form, JSON or multipart.
//!
//! As in Telegram's own server every parameter is a string; nested JSON is kept as its text.

use std::collections::BTreeMap;

use axum::body::Bytes;
use serde_json::{Map, Value, json};

use crate::refusal::Refusal;

/// A file that came with a multipart call.
#[derive(Debug, Clone)]
pub(crate) struct Upload {
    pub(crate) name: String,
    pub(crate) mime: Option<String>,
    pub(crate) bytes: Bytes,
}

/// All parameters of one call.
#[derive(Debug, Clone, Default)]
pub(crate) struct Params {
    values: BTreeMap<String, String>,
    uploads: BTreeMap<String, Upload>,
}

impl Params {
    /// Takes the fields of a JSON body; nested values are kept as their text, `null` is absent.
    pub(crate) fn add_json(&mut self, object: &Map<String, Value>) {
        for (name, value) in object {
            match value {
                Value::Null => {}
                Value::String(text) => self.add(name, text),
                Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
                    self.add(name, &value.to_string());
                }
            }
        }
    }

    pub(crate) fn add(&mut self, name: &str, value: &str) {
        self.values.insert(name.to_owned(), value.to_owned());
    }

    pub(crate) fn add_upload(&mut self, name: &str, upload: Upload) {
        self.uploads.insert(name.to_owned(), upload);
    }

    /// The text of a parameter, empty where it is absent.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.values.contains_key(name)
    }

    pub(crate) fn upload(&self, name: &str) -> Option<&Upload> {
        self.uploads.get(name)
    }

    pub(crate) fn integer(&self, name: &str) -> Option<i64> {
        self.text(name).trim().parse().ok()
    }

    pub(crate) fn number(&self, name: &str) -> Option<f64> {
        self.text(name).trim().parse().ok()
    }

    /// `true`, `yes` and `1` are true in any case, as in Telegram's server.
    pub(crate) fn flag(&self, name: &str) -> bool {
        matches!(self.text(name).to_ascii_lowercase().as_str(), "true" | "yes" | "1")
    }

    /// A parameter that holds JSON; `what` names it in the refusal.
    pub(crate) fn json(&self, name: &str, what: &str) -> Result<Option<Value>, Refusal> {
        let text = self.text(name);
        if text.is_empty() {
            return Ok(None);
        }
        match serde_json::from_str(text) {
            Ok(Value::Null) => Ok(None),
            Ok(value) => Ok(Some(value)),
            Err(_) => Err(Refusal::bad(format!("Can't parse {what} JSON object"))),
        }
    }

    /// A text parameter that must be there.
    pub(crate) fn required(&self, name: &str) -> Result<&str, Refusal> {
        let text = self.text(name);
        if text.is_empty() {
            return Err(Refusal::bad(format!("Parameter \"{name}\" is required")));
        }
        Ok(text)
    }

    /// How the call reads in the journal: JSON texts unfolded, files by name and size.
    pub(crate) fn journal(&self) -> Value {
        let mut shown = Map::new();
        for (name, text) in &self.values {
            shown.insert(name.clone(), unfolded(name, text));
        }
        for (name, upload) in &self.uploads {
            shown.insert(name.clone(), json!({"file": upload.name, "size": upload.bytes.len()}));
        }
        Value::Object(shown)
    }
}

/// Parameters that are free text and stay text even where they look like JSON.
const FREE_TEXT: &[&str] = &["text", "caption", "name", "description", "short_description"];

fn unfolded(name: &str, text: &str) -> Value {
    if FREE_TEXT.contains(&name) {
        return Value::String(text.to_owned());
    }
    match serde_json::from_str(text) {
        Ok(value @ (Value::Object(_) | Value::Array(_) | Value::Bool(_) | Value::Number(_))) => value,
        Ok(Value::String(_) | Value::Null) | Err(_) => Value::String(text.to_owned()),
    }
}
