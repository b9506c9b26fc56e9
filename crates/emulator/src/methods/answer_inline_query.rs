//! answerInlineQuery: what a person sees above the keyboard and can pick. Of the kinds of results
//! articles are shown; the others are granted and not shown.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::Outcome;
use crate::keyboard;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::text;
use crate::world::World;
use crate::world::inline::{Answer, Offered};

/// The most results of one answer (Bot API: answerInlineQuery).
const MOST: usize = 50;
/// The longest identifier of a result, in bytes (Bot API: `InlineQueryResultArticle`).
const ID_LIMIT: usize = 64;
/// The longest `next_offset`, in bytes (Bot API: answerInlineQuery).
const OFFSET_LIMIT: usize = 64;

/// Every kind of result there is (Bot API: `InlineQueryResult`).
const KINDS: &[&str] = &[
    "article",
    "photo",
    "gif",
    "mpeg4_gif",
    "video",
    "audio",
    "voice",
    "document",
    "location",
    "venue",
    "contact",
    "game",
    "sticker",
];

pub(super) fn answer_inline_query(world: &mut World, params: &Params) -> Outcome {
    let Some(Value::Array(results)) = params.json("results", "inline query results")? else {
        return Err(Refusal::bad("Expected an Array of inline query results"));
    };
    if results.len() > MOST {
        return Err(Refusal::bad("Too many inline query results specified"));
    }
    let mut seen = BTreeSet::new();
    let next = params.text("next_offset");
    if next.len() > OFFSET_LIMIT {
        return Err(Refusal::bad("NEXT_OFFSET_INVALID"));
    }
    let mut answer = Answer {
        results: Vec::new(),
        next: (!next.is_empty()).then(|| next.to_owned()),
        button: params.json("button", "inline query results button")?,
    };
    for result in &results {
        let (id, offered) = read(result)?;
        if !seen.insert(id) {
            return Err(Refusal::bad("RESULT_ID_DUPLICATE"));
        }
        answer.results.extend(offered);
    }
    check_button(answer.button.as_ref())?;
    let id = params.text("inline_query_id");
    if !world.inline.is_open(id, world.clock.millis()) {
        return Err(Refusal::bad("query is too old and response timeout expired or query ID is invalid"));
    }
    world.inline.answer(id, answer);
    Ok(json!(true))
}

/// A result's identifier, and what is shown of it.
fn read(result: &Value) -> Result<(String, Option<Offered>), Refusal> {
    let Value::Object(result) = result else {
        return Err(unparsed("Inline query result must be an object"));
    };
    let kind = optional(result, "type");
    if !KINDS.contains(&kind) {
        return Err(unparsed(&format!("type \"{kind}\" is unsupported for the inline query result")));
    }
    let id = optional(result, "id").to_owned();
    if id.is_empty() || id.len() > ID_LIMIT {
        return Err(Refusal::bad("RESULT_ID_INVALID"));
    }
    if kind != "article" {
        return Ok((id, None));
    }
    let title = required(result, "title")?.to_owned();
    let Some(Value::Object(content)) = result.get("input_message_content") else {
        return Err(unparsed("Message content is not specified"));
    };
    let words = read_words(content)?;
    let mut given = Params::default();
    given.add_json(result);
    let markup = keyboard::parse_inline(&given, 0).map_err(|refusal| wrapped(&refusal))?;
    let description = optional(result, "description").to_owned();
    Ok((id.clone(), Some(Offered { id, title, description, words, markup })))
}

fn read_words(content: &Map<String, Value>) -> Result<text::Styled, Refusal> {
    let mut given = Params::default();
    given.add_json(content);
    given.add("text", optional(content, "message_text"));
    text::message_text(&given).map_err(|refusal| wrapped(&refusal))
}

/// `InlineQueryResultsButton`: words, and either a start parameter or a web app.
fn check_button(button: Option<&Value>) -> Result<(), Refusal> {
    let Some(button) = button else { return Ok(()) };
    let text = |field: &str| button[field].as_str().unwrap_or_default();
    let start = text("start_parameter");
    let fits = start.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_' || sign == '-');
    if text("text").is_empty() {
        return Err(Refusal::bad("Can't parse inline query results button: Can't find field \"text\""));
    }
    if button["web_app"].is_null() && (start.is_empty() || start.len() > 64 || !fits) {
        return Err(Refusal::bad("START_PARAM_INVALID"));
    }
    Ok(())
}

fn optional<'v>(object: &'v Map<String, Value>, field: &str) -> &'v str {
    object.get(field).and_then(Value::as_str).unwrap_or_default()
}

fn required<'v>(object: &'v Map<String, Value>, field: &str) -> Result<&'v str, Refusal> {
    match optional(object, field) {
        "" => Err(unparsed(&format!("Can't find field \"{field}\""))),
        text => Ok(text),
    }
}

fn unparsed(why: &str) -> Refusal {
    Refusal::bad(format!("Can't parse inline query result: {why}"))
}

/// What was refused within a result, as Telegram puts it into its sentence.
fn wrapped(refusal: &Refusal) -> Refusal {
    let why = refusal.description.trim_start_matches("Bad Request: ");
    let mut letters = why.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase()).into_iter();
    unparsed(&first.chain(letters).collect::<String>())
}
