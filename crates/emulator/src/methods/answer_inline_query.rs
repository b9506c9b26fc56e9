//! answerInlineQuery: checked and left in the journal; no phone shows inline results.

use serde_json::{Value, json};

use super::Outcome;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::World;

pub(super) fn answer_inline_query(_world: &mut World, params: &Params) -> Outcome {
    if params.text("inline_query_id").is_empty() {
        return Err(Refusal::bad("query is too old and response timeout expired or query ID is invalid"));
    }
    match params.json("results", "inline query results")? {
        Some(Value::Array(results)) if results.len() <= 50 => Ok(json!(true)),
        Some(Value::Array(_)) => Err(Refusal::bad("Too many inline query results specified")),
        _ => Err(Refusal::bad("Expected an Array of inline query results")),
    }
}
