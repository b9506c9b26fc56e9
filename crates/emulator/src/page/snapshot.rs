//! What the page draws: every phone with its chats, as one JSON object.

use std::time::Duration;

use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};

use crate::clock::pause;
use crate::server::json_response;
use crate::text::link::parameter;
use crate::view;
use crate::world::chats::{Chat, ChatKind};
use crate::world::{Phone, Shared, World};

/// How many messages of a chat are drawn.
const SHOWN: usize = 200;
/// The longest a page waits for a change, in milliseconds.
const LONGEST: u64 = 20_000;

/// The state as it is.
pub(super) fn now(shared: &Shared) -> Response {
    json_response(StatusCode::OK, &state(shared))
}

/// The state once it differs from `since`, or only its version when `timeout` milliseconds are over.
pub(super) async fn next(shared: &Shared, query: &str) -> Response {
    let number = |name: &str| parameter(query, name).and_then(|text| text.parse::<u64>().ok());
    let since = number("since").unwrap_or(0);
    let timeout = number("timeout").unwrap_or(0).min(LONGEST);
    let mut changes = shared.subscribe();
    let mut closing = shared.closing.subscribe();
    if shared.version() == since && timeout > 0 {
        tokio::select! {
            () = pause(Duration::from_millis(timeout)) => {}
            _ = changes.wait_for(|version| *version != since) => {}
            _ = closing.wait_for(|closing| *closing) => {}
        }
    }
    if shared.version() == since {
        return json_response(StatusCode::OK, &json!({"version": since}));
    }
    now(shared)
}

fn state(shared: &Shared) -> Value {
    let version = shared.version();
    let offline = shared.faults.is_offline();
    shared.read(|world| {
        let phones: Vec<Value> = phones(world).iter().map(|phone| phone_json(world, phone)).collect();
        json!({
            "version": version,
            "title": shared.options.page_title,
            "hint": shared.options.page_hint,
            "bot": {"id": world.bot.id, "name": world.bot.name, "username": world.bot.username},
            "offline": offline,
            "pending": world.updates.len(),
            "phones": phones,
        })
    })
}

/// The chosen phones, or one for everybody while none is chosen.
fn phones(world: &World) -> Vec<Phone> {
    if world.phones.is_empty() {
        return world.people.keys().map(|person| Phone { person: *person, role: String::new() }).collect();
    }
    world.phones.clone()
}

fn phone_json(world: &World, phone: &Phone) -> Value {
    let person = world.people.get(&phone.person);
    let chats = world.chats.values().filter(|chat| is_in(chat, phone.person));
    let mut chats: Vec<Value> = chats.map(|chat| chat_json(world, phone.person, chat)).collect();
    chats.sort_by_key(|chat| chat["private"] != true);
    let toasts = world.toasts.iter().filter(|shown| shown.person == phone.person);
    let toasts: Vec<Value> = toasts
        .map(|shown| {
            json!({"number": shown.number, "text": shown.toast.text, "alert": shown.toast.alert, "url": shown.url})
        })
        .collect();
    json!({
        "person": phone.person,
        "role": phone.role,
        "name": view::name_of(world, phone.person),
        "language": person.and_then(|person| person.language_code.clone()),
        "started": person.is_some_and(|person| person.started),
        "blocked": person.is_some_and(|person| person.blocked),
        "deleted": person.is_some_and(|person| person.deleted),
        "chats": chats,
        "toasts": toasts,
        "unanswered": world.callbacks.unanswered_of(phone.person),
    })
}

fn is_in(chat: &Chat, person: i64) -> bool {
    if chat.is_private() { chat.id == person } else { chat.role(person).is_inside() }
}

fn chat_json(world: &World, reader: i64, chat: &Chat) -> Value {
    let (title, members) = match &chat.kind {
        ChatKind::Private => (world.bot.name.clone(), 2),
        ChatKind::Supergroup { title } => {
            (title.clone(), chat.members.values().filter(|role| role.is_inside()).count())
        }
    };
    let skip = chat.messages.len().saturating_sub(SHOWN);
    let messages: Vec<_> = chat.messages.values().skip(skip).map(|message| view::view(world, message)).collect();
    let typing = chat
        .action
        .as_ref()
        .map(|(action, until)| json!({"action": action, "for_ms": (until - world.clock.millis()).max(0)}));
    let commands: Vec<Value> = view::commands(world, reader, chat.id)
        .into_iter()
        .map(|(command, description)| json!({"command": command, "description": description}))
        .collect();
    json!({
        "id": chat.id,
        "title": title,
        "members": members,
        "private": chat.is_private(),
        "messages": messages,
        "keyboard": keyboard_json(world, reader, chat),
        "forced_reply": chat.forced_replies.get(&reader),
        "typing": typing,
        "commands": commands,
        "pinned": chat.pinned.last(),
    })
}

fn keyboard_json(world: &World, reader: i64, chat: &Chat) -> Value {
    let (Some(rows), Some(keyboard)) = (view::reply_keyboard(world, reader, chat.id), chat.keyboards.get(&reader))
    else {
        return Value::Null;
    };
    json!({
        "rows": rows,
        "folded": keyboard.folded,
        "resize": keyboard.markup["resize_keyboard"] == true,
        "persistent": keyboard.markup["is_persistent"] == true,
        "placeholder": keyboard.markup["input_field_placeholder"],
    })
}
