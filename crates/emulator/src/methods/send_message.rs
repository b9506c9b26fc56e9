//! sendMessage.

use serde_json::Value;

use super::{Outcome, outgoing};
use crate::params::Params;
use crate::text;
use crate::world::World;
use crate::world::messages::Content;

pub(super) fn send_message(world: &mut World, params: &Params) -> Outcome {
    let words = text::message_text(params)?;
    outgoing::send(world, params, |_world| {
        let mut content = Content::text(words);
        if let Some(options) = link_preview(params) {
            content.fields.insert("link_preview_options".to_owned(), options);
        }
        Ok(content)
    })
}

/// The preview options a message keeps.
pub(super) fn link_preview(params: &Params) -> Option<Value> {
    let given: Option<Value> = serde_json::from_str(params.text("link_preview_options")).ok();
    let legacy = params.flag("disable_web_page_preview").then(|| serde_json::json!({"is_disabled": true}));
    given.filter(Value::is_object).or(legacy)
}
