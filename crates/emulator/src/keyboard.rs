//! Reply markup: inline and reply keyboards as bots send them, checked as Telegram checks them.

use serde_json::{Map, Value, json};

use crate::params::Params;
use crate::refusal::Refusal;
use crate::text::link;
use crate::world::messages::Markup;

/// The most bytes a button's callback data may hold.
const DATA_LIMIT: usize = 64;
/// The most characters a copy button may hold.
const COPY_LIMIT: usize = 256;
/// The most buttons of one inline keyboard.
const BUTTON_LIMIT: usize = 100;

/// The `reply_markup` of a call, for the chat it goes to.
pub(crate) fn parse(params: &Params, chat: i64) -> Result<Option<Markup>, Refusal> {
    let Some(value) = params.json("reply_markup", "reply keyboard markup")? else {
        return Ok(None);
    };
    let Value::Object(object) = value else {
        return Err(Refusal::bad("Object expected as reply markup"));
    };
    let flag = |name: &str| object.get(name).is_some_and(|value| value == true);
    let rows = parse_rows(&object, "keyboard", "Field \"keyboard\" must be an Array of Arrays", |button| {
        reply_button(button, chat)
    })?;
    if !rows.is_empty() {
        return Ok(Some(Markup::Reply(reply_keyboard(&object, rows))));
    }
    let rows = parse_rows(
        &object,
        "inline_keyboard",
        "Field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays",
        inline_button,
    )?;
    if rows.iter().map(|row| row.as_array().map_or(0, Vec::len)).sum::<usize>() > BUTTON_LIMIT {
        return Err(Refusal::bad("reply markup is too long"));
    }
    if !rows.is_empty() {
        return Ok(Some(Markup::Inline(json!({"inline_keyboard": rows}))));
    }
    if flag("remove_keyboard") || flag("hide_keyboard") {
        return Ok(Some(Markup::Remove { selective: flag("selective") }));
    }
    if flag("force_reply") {
        let placeholder = object.get("input_field_placeholder").and_then(Value::as_str).map(str::to_owned);
        return Ok(Some(Markup::ForceReply { selective: flag("selective"), placeholder }));
    }
    Ok(None)
}

/// The markup of an edit, which can only be inline.
pub(crate) fn parse_inline(params: &Params, chat: i64) -> Result<Option<Markup>, Refusal> {
    match parse(params, chat)? {
        None => Ok(None),
        Some(markup @ Markup::Inline(_)) => Ok(Some(markup)),
        Some(Markup::Reply(_) | Markup::Remove { .. } | Markup::ForceReply { .. }) => {
            Err(Refusal::bad("Inline keyboard expected"))
        }
    }
}

/// Rows of buttons; empty texts and rows that come out empty are left away.
fn parse_rows(
    object: &Map<String, Value>,
    field: &str,
    shape: &str,
    parse_button: impl Fn(&Value) -> Result<Value, Refusal>,
) -> Result<Vec<Value>, Refusal> {
    let rows = match object.get(field) {
        None | Some(Value::Null) => return Ok(Vec::new()),
        Some(Value::Array(rows)) => rows,
        Some(_) => return Err(Refusal::bad(format!("Field \"{field}\" must be of type Array"))),
    };
    let mut parsed = Vec::new();
    for row in rows {
        let Value::Array(buttons) = row else {
            return Err(Refusal::bad(shape));
        };
        let mut row = Vec::new();
        for button in buttons {
            let button = parse_button(button)?;
            if button["text"] != "" {
                row.push(button);
            }
        }
        if !row.is_empty() {
            parsed.push(Value::Array(row));
        }
    }
    Ok(parsed)
}

fn reply_keyboard(object: &Map<String, Value>, rows: Vec<Value>) -> Value {
    let mut markup = Map::new();
    markup.insert("keyboard".to_owned(), Value::Array(rows));
    for field in ["resize_keyboard", "one_time_keyboard", "is_persistent", "selective"] {
        if object.get(field).is_some_and(|value| value == true) {
            markup.insert(field.to_owned(), json!(true));
        }
    }
    if let Some(text) = object.get("input_field_placeholder").and_then(Value::as_str) {
        markup.insert("input_field_placeholder".to_owned(), json!(text));
    }
    Value::Object(markup)
}

fn reply_button(button: &Value, chat: i64) -> Result<Value, Refusal> {
    let object = match button {
        Value::String(text) => return Ok(json!({"text": text})),
        Value::Object(object) => object,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => {
            return Err(unparsed("keyboard button", "KeyboardButton must be a String or an Object"));
        }
    };
    let mut kept = common_fields(object, "keyboard button")?;
    let asks = |field: &str| object.get(field).is_some_and(|value| value == true || value.is_object());
    if chat < 0 {
        for (field, what) in [
            ("request_contact", "Phone number can be requested in private chats only"),
            ("request_location", "Location can be requested in private chats only"),
            ("request_poll", "Poll can be requested in private chats only"),
            ("request_users", "Users can be requested in private chats only"),
            ("request_chat", "Chats can be requested in private chats only"),
            ("web_app", "Web App buttons can be used in private chats only"),
        ] {
            if asks(field) {
                return Err(Refusal::bad(what));
            }
        }
    }
    for field in ["request_contact", "request_location", "request_poll", "request_users", "request_chat", "web_app"] {
        if let Some(value) = object.get(field).filter(|_| asks(field)) {
            kept.insert(field.to_owned(), value.clone());
        }
    }
    Ok(Value::Object(kept))
}

fn inline_button(button: &Value) -> Result<Value, Refusal> {
    const WHAT: &str = "inline keyboard button";
    let Value::Object(object) = button else {
        return Err(unparsed(WHAT, "InlineKeyboardButton must be an Object"));
    };
    let mut kept = common_fields(object, WHAT)?;
    let text = |field: &str| object.get(field).and_then(Value::as_str).filter(|text| !text.is_empty());
    if let Some(url) = text("url") {
        kept.insert("url".to_owned(), json!(checked_url(url, "")?));
    } else if let Some(data) = text("callback_data") {
        if data.len() > DATA_LIMIT {
            return Err(Refusal::bad("BUTTON_DATA_INVALID"));
        }
        kept.insert("callback_data".to_owned(), json!(data));
    } else if let Some(field) = KINDS.iter().find(|field| object.get(**field).is_some_and(|value| !value.is_null())) {
        let value = &object[*field];
        match *field {
            "copy_text" => check_copy(value)?,
            "login_url" => {
                checked_url(value["url"].as_str().unwrap_or_default(), "login ")?;
            }
            "web_app" => check_web_app(value)?,
            _ => {}
        }
        kept.insert((*field).to_owned(), value.clone());
    } else {
        return Err(unparsed(WHAT, "Text buttons are unallowed in the inline keyboard"));
    }
    Ok(Value::Object(kept))
}

/// What else than `url` and `callback_data` a button can do, in the order Telegram looks.
const KINDS: &[&str] = &[
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "login_url",
    "web_app",
    "copy_text",
];

/// `text`, `style` and `icon_custom_emoji_id`, which all buttons have.
fn common_fields(object: &Map<String, Value>, what: &str) -> Result<Map<String, Value>, Refusal> {
    let text = match object.get("text") {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        None | Some(Value::Null) => return Err(unparsed(what, "Can't find field \"text\"")),
        Some(_) => return Err(unparsed(what, "Field \"text\" must be of type String")),
    };
    let mut kept = Map::new();
    kept.insert("text".to_owned(), json!(text));
    if let Some(style) = object.get("style").and_then(Value::as_str) {
        let style = style.to_ascii_lowercase();
        match style.as_str() {
            "" | "default" => {}
            "primary" | "danger" | "success" => {
                kept.insert("style".to_owned(), json!(style));
            }
            _ => return Err(unparsed(what, "invalid button style specified")),
        }
    }
    if let Some(icon) = object.get("icon_custom_emoji_id").and_then(Value::as_str).filter(|icon| !icon.is_empty()) {
        kept.insert("icon_custom_emoji_id".to_owned(), json!(icon));
    }
    Ok(kept)
}

fn unparsed(what: &str, why: &str) -> Refusal {
    Refusal::bad(format!("Can't parse {what}: {why}"))
}

fn checked_url(url: &str, which: &str) -> Result<String, Refusal> {
    if link::user_of(url).is_some() {
        return Ok(url.to_owned());
    }
    link::checked(url)
        .map_err(|why| Refusal::bad(format!("Inline keyboard button {which}URL '{url}' is invalid: {why}")))
}

fn check_copy(value: &Value) -> Result<(), Refusal> {
    let Some(text) = value["text"].as_str() else {
        return Err(unparsed("inline keyboard button", "Can't find field \"text\""));
    };
    if (1..=COPY_LIMIT).contains(&text.chars().count()) {
        Ok(())
    } else {
        Err(Refusal::bad("BUTTON_COPY_TEXT_INVALID"))
    }
}

fn check_web_app(value: &Value) -> Result<(), Refusal> {
    let url = value["url"].as_str().unwrap_or_default();
    let invalid = |why: &str| Refusal::bad(format!("Inline keyboard button Web App URL '{url}' is invalid: {why}"));
    let checked = link::checked(url).map_err(invalid)?;
    if checked.starts_with("https://") { Ok(()) } else { Err(invalid("Only HTTPS links are allowed")) }
}
