//! The answer to `getUpdates`, read as far as it can be: what stands before a broken place is worked
//! and confirmed, so that the broken update comes first and alone the next time.

use std::fmt;
use std::sync::LazyLock;

use regex::Regex;
use serde::Deserializer;
use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::telegram::api::{ApiError, NetworkFault, read_reply};

/// The first update's id, where it must stand: nothing that a person wrote can come before it.
static FIRST_ID: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"^\s*\{\s*"ok"\s*:\s*true\s*,\s*"result"\s*:\s*\[\s*\{\s*"update_id"\s*:\s*(-?[0-9]{1,18})\s*[,}]"#)
        .expect("the pattern is right; a test uses it")
});

/// What was answered.
#[derive(Debug)]
pub(super) enum Answer {
    /// All of it can be read.
    Whole(Vec<Box<RawValue>>),
    /// Behind these updates nothing can be read.
    Cut {
        /// The updates before the broken place.
        readable: Vec<Box<RawValue>>,
        /// The whole answer.
        text: String,
    },
}

/// Reads an answer with this HTTP status.
pub(super) fn read(text: String, status: u16) -> Result<Answer, ApiError> {
    let error = match read_reply(&text, status) {
        Ok(raw) => match serde_json::from_str(raw.get()) {
            Ok(updates) => return Ok(Answer::Whole(updates)),
            Err(_) => ApiError::Network(NetworkFault::Unreadable(status)),
        },
        Err(error) => error,
    };
    if status != 200 || error != ApiError::Network(NetworkFault::Unreadable(200)) {
        return Err(error);
    }
    let readable = prefix(&text);
    // Otherwise it is no answer of the Bot API at all: a proxy's page.
    if readable.is_empty() && first_id(&text).is_none() { Err(error) } else { Ok(Answer::Cut { readable, text }) }
}

/// The id of the first update of an answer that cannot be parsed.
pub(super) fn first_id(text: &str) -> Option<i64> {
    FIRST_ID.captures(text)?[1].parse().ok()
}

fn prefix(text: &str) -> Vec<Box<RawValue>> {
    let mut found = Vec::new();
    let ended = serde_json::Deserializer::from_str(text).deserialize_map(Envelope(&mut found));
    // It ends where the answer is broken; that it is, is known.
    drop(ended);
    found
}

struct Envelope<'f>(&'f mut Vec<Box<RawValue>>);

impl<'de> Visitor<'de> for Envelope<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            if name == "result" {
                map.next_value_seed(Updates(self.0))?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

struct Updates<'f>(&'f mut Vec<Box<RawValue>>);

impl<'de> DeserializeSeed<'de> for Updates<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Updates<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("updates")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut updates: A) -> Result<(), A::Error> {
        while let Some(update) = updates.next_element()? {
            self.0.push(update);
        }
        Ok(())
    }
}
