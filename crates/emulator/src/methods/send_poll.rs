//! sendPoll, sendDice: kept and shown, but nobody votes.

use serde_json::{Value, json};

use super::{Outcome, outgoing};
use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::World;
use crate::world::messages::{Content, ContentKind};

pub(super) fn send_poll(world: &mut World, params: &Params) -> Outcome {
    let question = params.required("question")?.to_owned();
    if question.chars().count() > 300 {
        return Err(Refusal::bad("Poll question length must not exceed 300"));
    }
    let Some(Value::Array(options)) = params.json("options", "options")? else {
        return Err(Refusal::bad("Expected an Array of String as options"));
    };
    let text = |option: &Value| option.as_str().or_else(|| option["text"].as_str()).unwrap_or_default().to_owned();
    let options: Vec<String> = options.iter().map(text).collect();
    if !(1..=12).contains(&options.len()) {
        return Err(Refusal::bad("poll must have at least 1 option"));
    }
    let multiple = params.flag("allows_multiple_answers");
    outgoing::send(world, params, |world| {
        let id = world.random.below(1 << 60).to_string();
        Ok(Content::single(ContentKind::Poll, poll(&id, &question, &options, multiple)))
    })
}

/// A `Poll` object nobody has voted in.
pub(crate) fn poll(id: &str, question: &str, options: &[String], multiple: bool) -> Value {
    let options: Vec<Value> = options
        .iter()
        .enumerate()
        .map(|(index, text)| json!({"persistent_id": index.to_string(), "text": text, "voter_count": 0}))
        .collect();
    json!({
        "id": id, "question": question, "options": options, "total_voter_count": 0, "is_closed": false,
        "is_anonymous": true, "type": "regular", "allows_multiple_answers": multiple,
        "allows_revoting": true, "members_only": false
    })
}

pub(super) fn send_dice(world: &mut World, params: &Params) -> Outcome {
    let emoji = match params.text("emoji") {
        "" => "🎲".to_owned(),
        given => given.to_owned(),
    };
    outgoing::send(world, params, |world| {
        let value = 1 + world.random.below(6);
        Ok(Content::single(ContentKind::Dice, json!({"emoji": emoji, "value": value})))
    })
}
