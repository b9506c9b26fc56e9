//! What a person does on the page, as acts of [`Person`]; and what an onlooker does to the world.
//!
//! `POST /control/act`, `/control/upload`, `/control/persons`, `/control/world`.

use std::sync::Arc;

use axum::body::{Bytes, to_bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};

use crate::faults::Fault;
use crate::person::{AlbumItem, InlineQueryId, InlineResult, NewPerson, Person};
use crate::server::json_response;
use crate::text::link::parameter;
use crate::view;
use crate::world::{Phone, Shared};

/// The largest upload, in bytes.
const UPLOAD_LIMIT: usize = 60 * 1024 * 1024;
/// The largest order without files.
const ORDER_LIMIT: usize = 256 * 1024;

type Done = Result<Value, String>;

/// Answers a POST of the page.
pub(super) async fn answer(shared: &Arc<Shared>, path: &str, request: Request) -> Response {
    let done = match path {
        "/control/upload" => upload(shared, request).await,
        "/control/act" => order(request).await.and_then(|order| act(shared, &order)),
        "/control/persons" => order(request).await.map(|order| arrive(shared, &order)),
        "/control/world" => order(request).await.and_then(|order| turn(shared, &order)),
        _ => return json_response(StatusCode::NOT_FOUND, &json!({"error": "no such order"})),
    };
    match done {
        Ok(result) => json_response(StatusCode::OK, &result),
        Err(why) => json_response(StatusCode::BAD_REQUEST, &json!({"error": why})),
    }
}

/// The JSON body; only the page itself can send this type without asking the browser first.
async fn order(request: Request) -> Done {
    if !crate::server::content_type(&request).starts_with("application/json") {
        return Err("JSON expected".to_owned());
    }
    let body = to_bytes(request.into_body(), ORDER_LIMIT).await.map_err(|error| error.to_string())?;
    serde_json::from_slice(&body).map_err(|error| error.to_string())
}

/// Somebody's act in a chat.
fn act(shared: &Arc<Shared>, order: &Value) -> Done {
    let person = person(shared, order["person"].as_i64())?;
    let chat = order["chat"].as_i64().unwrap_or_else(|| person.private());
    let text = order["text"].as_str().unwrap_or_default();
    let message = order["message"].as_i64();
    let sent = match order["act"].as_str().unwrap_or_default() {
        "send" => match message {
            Some(replied) => person.replies(chat, replied, text),
            None => person.sends(chat, text),
        },
        "start" => person.starts(order["payload"].as_str()),
        "edit" => {
            person.edits(chat, message.unwrap_or_default(), text);
            message.unwrap_or_default()
        }
        "tap" => return tap(shared, &person, chat, message.unwrap_or_default(), order),
        "key" => person.taps_key(chat, text).map_err(|missing| missing.to_string())?,
        "contact" => match order["phone"].as_str().filter(|phone| !phone.is_empty()) {
            Some(phone) => person.shares_contact(chat, phone, false),
            None => person.shares_contact(chat, &person.phone_number(), true),
        },
        "location" => {
            let side = |name: &str, usual: f64| order[name].as_f64().unwrap_or(usual);
            person.shares_location(chat, side("latitude", -5.1477), side("longitude", 119.4327))
        }
        "sticker" => person.sends_sticker(chat),
        "voice" => person.sends_voice(chat),
        "video" => person.sends_video(chat),
        "animation" => person.sends_animation(chat),
        "poll" => person.sends_poll(chat),
        "dice" => person.sends_dice(chat),
        "block" => {
            person.blocks();
            return Ok(json!({}));
        }
        "unblock" => {
            person.unblocks();
            return Ok(json!({}));
        }
        "fold" => {
            fold(shared, &person, chat, order["folded"] == true);
            return Ok(json!({}));
        }
        "inline" => {
            let offset = order["offset"].as_str().unwrap_or_default();
            return Ok(json!({"query": person.asks_inline_from(chat, text, offset).0}));
        }
        "inline_results" => return Ok(inline_results(&person, &query(order))),
        "pick" => person.picks_inline(chat, &query(order), order["result"].as_str().unwrap_or_default()).unwrap_or(0),
        other => return Err(format!("no act «{other}»")),
    };
    if sent == 0 { Err("this person cannot write there".to_owned()) } else { Ok(json!({"message_id": sent})) }
}

fn person(shared: &Arc<Shared>, id: Option<i64>) -> Result<Person, String> {
    let id = id.unwrap_or_default();
    let known = shared.read(|world| world.people.contains_key(&id));
    if known { Ok(Person::known(shared, id)) } else { Err("no such person".to_owned()) }
}

/// A tap on a button that is still there; the toast comes with the next state.
fn tap(shared: &Shared, person: &Person, chat: i64, message: i64, order: &Value) -> Done {
    let data = order["data"].as_str().unwrap_or_default();
    let is_there = shared.read(|world| {
        let Ok(found) = world.message(chat, message, "") else {
            return false;
        };
        let buttons = view::view(world, found).buttons;
        buttons.iter().flatten().any(|button| button.kind == view::ButtonKind::Callback(data.to_owned()))
    });
    if !is_there {
        return Err("the button is gone".to_owned());
    }
    Ok(json!({"callback": person.taps_data(chat, message, data).0}))
}

fn query(order: &Value) -> InlineQueryId {
    InlineQueryId(order["query"].as_str().unwrap_or_default().to_owned())
}

/// The cards of a query, its button, and where the cards go on; null while the bot has not answered.
fn inline_results(person: &Person, query: &InlineQueryId) -> Value {
    let card = |card: InlineResult| json!({"id": card.id, "title": card.title, "description": card.description});
    let cards = person.inline_results(query).map(|cards| cards.into_iter().map(card).collect::<Vec<_>>());
    let button = person.inline_button(query).map(|(text, start)| json!({"text": text, "start": start}));
    json!({"results": cards, "button": button, "next": person.inline_next(query)})
}

fn fold(shared: &Shared, person: &Person, chat: i64, folded: bool) {
    shared.change(|world| {
        if let Some(keyboard) = world.chats.get_mut(&chat).and_then(|chat| chat.keyboards.get_mut(&person.id())) {
            keyboard.folded = folded;
        }
    });
}

/// A new citizen with a phone.
fn arrive(shared: &Arc<Shared>, order: &Value) -> Value {
    let text = |name: &str| order[name].as_str().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let new = NewPerson {
        first_name: text("first_name").unwrap_or_else(|| "Warga".to_owned()),
        last_name: text("last_name"),
        username: None,
        language_code: text("language"),
        id: None,
    };
    let person = Person::arrives(shared, new);
    let role = text("role").unwrap_or_default();
    shared.change(|world| {
        if !world.phones.is_empty() {
            world.phones.push(Phone { person: person.id(), role });
        }
    });
    json!({"person": person.id()})
}

/// The onlooker's switches: network, repeated updates, a refusal.
fn turn(shared: &Shared, order: &Value) -> Done {
    match order["act"].as_str().unwrap_or_default() {
        "offline" => {
            let off = order["on"] == true;
            shared.change(|_world| shared.faults.offline(off));
        }
        "redeliver" => {
            shared.change(|world| world.updates.redeliver(10));
        }
        "too_many" => shared.faults.next("sendMessage", 1, Fault::TooManyRequests(3)),
        other => return Err(format!("no switch «{other}»")),
    }
    Ok(json!({}))
}

/// One or several files: `?person=&chat=&as=photo|document&caption=`; several make an album.
async fn upload(shared: &Arc<Shared>, request: Request) -> Done {
    let query = request.uri().query().unwrap_or_default().to_owned();
    let number = |name: &str| parameter(&query, name).and_then(|text| text.parse::<i64>().ok());
    let person = person(shared, number("person"))?;
    let chat = number("chat").unwrap_or_else(|| person.private());
    let as_photo = parameter(&query, "as") == Some("photo");
    let caption = parameter(&query, "caption").map(crate::server::decoded).unwrap_or_default();
    let mut form = crate::server::multipart(request, UPLOAD_LIMIT).await.map_err(|refusal| refusal.description)?;
    let mut files: Vec<(String, String, Bytes)> = Vec::new();
    while let Some(field) = form.next_field().await.map_err(|error| error.to_string())? {
        let name = field.file_name().unwrap_or("berkas").to_owned();
        let mime = field.content_type().unwrap_or("application/octet-stream").to_owned();
        files.push((name, mime, field.bytes().await.map_err(|error| error.to_string())?));
    }
    Ok(json!({"message_ids": send_files(&person, chat, as_photo, &caption, files)}))
}

fn send_files(
    person: &Person,
    chat: i64,
    as_photo: bool,
    caption: &str,
    files: Vec<(String, String, Bytes)>,
) -> Vec<i64> {
    if let [(name, mime, bytes)] = files.as_slice() {
        let sent = if as_photo {
            person.sends_photo(chat, bytes.to_vec(), caption)
        } else {
            person.sends_document(chat, name, mime, bytes.to_vec(), caption)
        };
        return vec![sent];
    }
    let mut items = Vec::new();
    for (index, (name, mime, bytes)) in files.into_iter().enumerate() {
        let caption = if index == 0 { caption.to_owned() } else { String::new() };
        let bytes = bytes.to_vec();
        items.push(if as_photo {
            AlbumItem::Photo { bytes, caption }
        } else {
            AlbumItem::Document { name, mime, bytes, caption }
        });
    }
    person.sends_album(chat, items)
}
