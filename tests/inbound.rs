//! What Telegram sends, and what the engine hears of it.

#![expect(clippy::needless_pass_by_value, reason = "the tables read better with values")]

use loket::telegram::inbound::{Parsed, Reader, Reading};
use loket_core::domain::answer::SentAs;
use loket_core::domain::ids::{ChatId, MessageId, UserId};
use loket_core::engine::event::Unreadable;
use loket_core::engine::{Event, EventKind};
use serde_json::value::RawValue;
use serde_json::{Value, json};

const STAFF: i64 = -1007;

fn reader() -> Reader {
    Reader { bot: UserId(1), username: "LoketBot".to_owned(), staff_chat: Some(ChatId(STAFF)) }
}

fn read_text(raw: &str) -> Parsed {
    reader().read(&RawValue::from_string(raw.to_owned()).expect("a test writes JSON"))
}

fn read(update: &Value) -> Parsed {
    read_text(&update.to_string())
}

fn event(update: &Value) -> Option<Event> {
    match read(update).reading {
        Reading::Event(event) => Some(event),
        Reading::Nothing | Reading::GroupMoved { .. } => None,
        Reading::Broken { error, .. } => panic!("{error}: {update}"),
    }
}

/// What is heard of a message with these fields.
fn heard(chat: Value, fields: Value) -> Option<EventKind> {
    let mut message = json!({
        "message_id": 5, "date": 1, "chat": chat,
        "from": { "id": 7, "is_bot": false, "first_name": "Siti", "language_code": "id" },
    });
    let fields = fields.as_object().expect("fields are an object").clone();
    message.as_object_mut().expect("a message is an object").extend(fields);
    event(&json!({ "update_id": 3, "message": message })).map(|event| event.kind)
}

fn private(fields: Value) -> Option<EventKind> {
    heard(json!({ "id": 7, "type": "private", "first_name": "Siti" }), fields)
}

fn group(fields: Value) -> Option<EventKind> {
    heard(json!({ "id": -44, "type": "supergroup", "title": "Warga RT 05" }), fields)
}

fn text(kind: Option<EventKind>) -> Option<String> {
    match kind {
        Some(EventKind::TextReceived { text, .. }) => Some(text),
        Some(other) => panic!("{other:?}"),
        None => None,
    }
}

#[test]
fn a_text_is_heard_with_who_where_and_what_it_answers() {
    let update = json!({ "update_id": 9_000_000_000_i64, "message": {
        "message_id": 5, "date": 1, "chat": { "id": 7, "type": "private" }, "text": "halo",
        "from": { "id": 7, "is_bot": false, "first_name": "Siti", "language_code": "en-GB" },
        "reply_to_message": { "message_id": 4, "from": { "id": 1, "is_bot": true, "first_name": "Loket" } },
        "entities": [{ "type": "something_new", "offset": 0, "length": 2 }],
        "some_future_field": { "deep": [1, 2, 3] },
    }});
    let parsed = read(&update);
    assert_eq!(parsed.update_id, 9_000_000_000);
    assert!(parsed.confirmable);
    let Reading::Event(event) = parsed.reading else { panic!("{parsed:?}") };
    assert_eq!((event.chat, event.person.id), (ChatId(7), UserId(7)));
    assert_eq!(event.person.language_code.as_deref(), Some("en-GB"));
    let answers_bot = Some(MessageId(4));
    assert_eq!(event.kind, EventKind::TextReceived { message: MessageId(5), text: "halo".to_owned(), answers_bot });
}

#[test]
fn files_contacts_and_places_are_heard() {
    let sizes = json!([
        { "file_id": "small", "file_unique_id": "s", "width": 90, "height": 60, "file_size": 100 },
        { "file_id": "big", "file_unique_id": "b", "width": 1280, "height": 960, "file_size": 9000 },
        { "file_id": "middle", "file_unique_id": "m", "width": 320, "height": 240 },
    ]);
    let photo = private(json!({ "photo": sizes, "caption": "KK", "media_group_id": "a1" }));
    let Some(EventKind::FileReceived { file, caption, album, .. }) = photo else { panic!("{photo:?}") };
    assert_eq!((file.file_id.as_str(), file.sent_as, file.size), ("big", SentAs::Photo, Some(9000)));
    assert_eq!((caption.as_deref(), album.as_deref()), (Some("KK"), Some("a1")));

    let document = json!({ "file_id": "d", "file_unique_id": "u", "file_name": "kk.pdf", "mime_type": "application/pdf", "file_size": 5 });
    let document = private(json!({ "document": document }));
    let Some(EventKind::FileReceived { file, .. }) = document else { panic!("{document:?}") };
    assert_eq!((file.sent_as, file.name.as_deref()), (SentAs::Document, Some("kk.pdf")));

    let own = |user_id: Value| {
        private(json!({ "contact": { "phone_number": "0812", "first_name": "x", "user_id": user_id } }))
    };
    for (user_id, expected) in [(json!(7), true), (json!(8), false), (Value::Null, false)] {
        let Some(EventKind::ContactReceived { own, .. }) = own(user_id.clone()) else { panic!() };
        assert_eq!(own, expected, "{user_id}");
    }

    let place = private(json!({ "location": { "latitude": -4.350_001, "longitude": 119.883_2 } }));
    let Some(EventKind::LocationReceived { lat_micro, lon_micro, .. }) = place else { panic!("{place:?}") };
    assert_eq!((lat_micro, lon_micro), (-4_350_001, 119_883_200));
}

#[test]
fn what_cannot_be_read_is_named() {
    let table = [
        (json!({ "sticker": {} }), Unreadable::Sticker),
        (json!({ "voice": {} }), Unreadable::Voice),
        (json!({ "video_note": {} }), Unreadable::Voice),
        (json!({ "video": {} }), Unreadable::Video),
        (json!({ "animation": {}, "document": { "file_id": "g", "file_unique_id": "g" } }), Unreadable::Video),
        (json!({ "audio": {} }), Unreadable::Audio),
        (json!({ "poll": {} }), Unreadable::Other),
        (json!({ "something_of_next_year": {} }), Unreadable::Other),
    ];
    for (fields, expected) in table {
        let Some(EventKind::UnreadableReceived { what, .. }) = private(fields.clone()) else { panic!("{fields}") };
        assert_eq!(what, expected, "{fields}");
    }
    assert_eq!(private(json!({ "pinned_message": {} })), None);
}

#[test]
fn in_a_group_only_what_concerns_the_bot_is_heard() {
    let mention = |text: &str, offset: usize, length: usize| {
        group(json!({ "text": text, "entities": [{ "type": "mention", "offset": offset, "length": length }] }))
    };
    assert_eq!(group(json!({ "text": "selamat pagi semua" })), None);
    assert_eq!(group(json!({ "sticker": {} })), None);
    assert_eq!(text(group(json!({ "text": "/status SPG" }))).as_deref(), Some("/status SPG"));
    assert_eq!(text(group(json!({ "text": "/status@loketbot SPG" }))).as_deref(), Some("/status SPG"));
    assert_eq!(group(json!({ "text": "/status@OtherBot SPG" })), None);
    assert_eq!(text(mention("😀 @LoketBot halo", 3, 9)).as_deref(), Some("😀 @LoketBot halo"));
    assert_eq!(mention("😀 @OtherBot halo", 3, 9), None);
    assert_eq!(mention("@x", 7, 90), None);
    let number = "NIK saya 7312-0412 0890.0001";
    assert_eq!(text(group(json!({ "text": number }))).as_deref(), Some(number));
    assert_eq!(group(json!({ "text": "hubungi 0812 3456 7890" })), None);
    let reply = json!({ "message_id": 4, "from": { "id": 1, "is_bot": true } });
    assert!(group(json!({ "text": "ok", "reply_to_message": reply })).is_some());
}

#[test]
fn in_the_staff_chat_every_text_is_heard() {
    let staff = json!({ "id": STAFF, "type": "supergroup" });
    assert_eq!(text(heard(staff.clone(), json!({ "text": "foto terpotong" }))).as_deref(), Some("foto terpotong"));
    assert_eq!(heard(staff.clone(), json!({ "voice": {} })), None);
    assert_eq!(heard(staff, json!({ "text": "/start@OtherBot" })), None);
}

#[test]
fn bots_channels_and_anonymous_senders_are_not_heard() {
    assert_eq!(private(json!({ "text": "x", "from": { "id": 8, "is_bot": true, "first_name": "B" } })), None);
    assert_eq!(private(json!({ "text": "x", "from": null })), None);
    assert_eq!(heard(json!({ "id": -5, "type": "channel" }), json!({ "text": "/start" })), None);
}

#[test]
fn edits_are_heard_once_and_in_private_only() {
    let edited = |chat: Value, more: Value| {
        let mut message = json!({ "message_id": 5, "chat": chat, "from": { "id": 7, "first_name": "S" } });
        message.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        event(&json!({ "update_id": 3, "edited_message": message })).map(|event| event.kind)
    };
    let private = json!({ "id": 7, "type": "private" });
    assert_eq!(
        edited(private.clone(), json!({ "text": "b" })),
        Some(EventKind::MessageEdited { message: MessageId(5) })
    );
    assert_eq!(edited(private, json!({ "location": { "latitude": 1.0, "longitude": 2.0 } })), None);
    assert_eq!(edited(json!({ "id": -9, "type": "group" }), json!({ "text": "b" })), None);
}

#[test]
fn presses_are_heard_also_below_messages_that_are_too_old() {
    let pressed = |message: Value| {
        let query = json!({ "id": "q", "from": { "id": 7, "first_name": "S" }, "data": "menu", "message": message });
        event(&json!({ "update_id": 3, "callback_query": query })).unwrap()
    };
    let kind = |message| EventKind::ButtonPressed { query: "q".to_owned(), message, data: "menu".to_owned() };
    let fresh = pressed(json!({ "message_id": 6, "date": 99, "chat": { "id": -44, "type": "group" }, "text": "x" }));
    assert_eq!((fresh.chat, fresh.kind), (ChatId(-44), kind(Some(MessageId(6)))));
    let old = pressed(json!({ "message_id": 6, "date": 0, "chat": { "id": -44, "type": "group" } }));
    assert_eq!((old.chat, old.kind), (ChatId(-44), kind(None)));
    let gone = pressed(Value::Null);
    assert_eq!((gone.chat, gone.kind), (ChatId(7), kind(None)));
}

/// Whole or cut, of a known shape or not.
#[test]
fn nothing_is_kept_of_what_is_typed_in_another_chat() {
    let from = json!({ "id": 42, "is_bot": false, "first_name": "Siti" });
    let query = |id: Value| json!({ "id": id, "from": from, "query": "sakit rahasia", "offset": "" });
    let update = |id: Value| format!("{{\"update_id\":3,\"inline_query\":{}}}", query(id));
    let (whole, strange) = (update(json!("q1")), update(json!(["q1"])));
    for text in [whole.clone(), strange, whole.replace(':', " :"), whole[..whole.len() - 9].to_owned()] {
        let parsed = reader().read_text(text.clone());
        assert!(!matches!(parsed.reading, Reading::Broken { .. }), "{parsed:?}");
        for kept in [parsed, Parsed::unreadable(text.clone(), String::new()), Parsed::lost(3, text, String::new())] {
            assert!(!kept.raw.contains("sakit") && kept.raw.contains("update_id"), "{kept:?}");
        }
    }
    // Who writes of it in the chat with the bot loses nothing.
    let text = json!({ "update_id": 3, "message": { "text": "\"inline_query\": a", "caption": "inline_query" } });
    let text = text.to_string();
    assert_eq!(reader().read_text(text.clone()).raw, text);
    assert_eq!(Parsed::lost(3, text.clone(), String::new()).raw, text);
}

#[test]
fn inline_queries_are_heard_and_the_cards_they_bring_are_not() {
    let asked = |query: &str| {
        let from = json!({ "id": 7, "is_bot": false, "first_name": "Siti", "language_code": "en" });
        event(&json!({ "update_id": 3, "inline_query": { "id": "q1", "from": from, "query": query, "offset": "" } }))
    };
    let heard = asked("ktp hilang").expect("it concerns the bot");
    assert_eq!((heard.chat, heard.person.id), (ChatId(7), UserId(7)));
    assert_eq!(heard.person.language_code.as_deref(), Some("en"));
    let kind = |text: &str| EventKind::InlineQueryReceived { query: "q1".to_owned(), text: text.to_owned(), offset: 0 };
    assert_eq!(heard.kind, kind("ktp hilang"));
    let further = json!({ "id": "q1", "from": { "id": 7, "first_name": "Siti" }, "query": "", "offset": "20" });
    let further = event(&json!({ "update_id": 3, "inline_query": further })).map(|event| event.kind);
    let from = |offset| EventKind::InlineQueryReceived { query: "q1".to_owned(), text: String::new(), offset };
    assert_eq!(further, Some(from(20)));
    assert_eq!(asked("").map(|event| event.kind), Some(kind("")));
    assert_eq!(asked(&"a".repeat(5000)).map(|event| event.kind), Some(kind(&"a".repeat(256))));
    let card = json!({ "text": "Ganti KTP-el", "via_bot": { "id": 1, "is_bot": true, "first_name": "Loket" } });
    assert_eq!(private(card.clone()), None);
    assert_eq!(group(card), None);
    let foreign = json!({ "text": "ktp hilang", "via_bot": { "id": 2, "is_bot": true, "first_name": "Lain" } });
    assert_eq!(text(private(foreign)).as_deref(), Some("ktp hilang"));
}

#[test]
fn blocking_coming_back_and_being_added_are_heard() {
    let changed = |chat: Value, before: &str, after: &str| {
        let member = |status: &str| json!({ "status": status, "user": { "id": 1, "is_bot": true } });
        let change = json!({ "chat": chat, "from": { "id": 7, "first_name": "S" }, "date": 1,
            "old_chat_member": member(before), "new_chat_member": member(after) });
        event(&json!({ "update_id": 3, "my_chat_member": change })).map(|event| event.kind)
    };
    let private = json!({ "id": 7, "type": "private" });
    let group = json!({ "id": -44, "type": "supergroup" });
    let reachable = |reachable| Some(EventKind::ReachabilityChanged { reachable, since: None });
    assert_eq!(changed(private.clone(), "member", "kicked"), reachable(false));
    assert_eq!(changed(private, "kicked", "member"), reachable(true));
    assert_eq!(changed(group.clone(), "left", "member"), Some(EventKind::AddedToGroup));
    assert_eq!(changed(group.clone(), "member", "administrator"), None);
    assert_eq!(changed(group, "member", "kicked"), None);
}

#[test]
fn both_groups_tell_of_a_move() {
    let told = |chat: i64, fields: Value| {
        let mut message = json!({ "message_id": 5, "date": 1, "chat": { "id": chat, "type": "supergroup" },
            "from": { "id": 1_087_968_824, "is_bot": true, "first_name": "Group" } });
        for (name, value) in fields.as_object().expect("fields") {
            message[name] = value.clone();
        }
        read(&json!({ "update_id": 3, "message": message })).reading
    };
    let moved = Reading::GroupMoved { from: ChatId(-44), to: ChatId(-1009) };
    assert_eq!(told(-44, json!({ "migrate_to_chat_id": -1009 })), moved);
    assert_eq!(told(-1009, json!({ "migrate_from_chat_id": -44 })), moved);
    assert_eq!(told(-1009, json!({ "migrate_from_chat_id": -1009 })), Reading::Nothing, "to where it is");
}

#[test]
fn unknown_kinds_of_updates_concern_nobody_but_are_confirmed() {
    let parsed = read(&json!({ "update_id": 12, "business_thing": { "x": 1 } }));
    assert_eq!((parsed.reading, parsed.update_id, parsed.confirmable), (Reading::Nothing, 12, true));
}

#[test]
fn what_has_no_known_shape_is_saved_as_far_as_it_goes() {
    let parsed = read(&json!({ "update_id": -8, "message": {
        "message_id": "five", "text": 7, "chat": { "id": 7, "type": "private" }, "from": { "id": 7, "first_name": "Siti" },
    }}));
    assert_eq!((parsed.update_id, parsed.confirmable), (-8, true));
    let Reading::Broken { error, from } = parsed.reading else { panic!() };
    assert!(!error.contains("five"), "{error}");
    assert_eq!(from.map(|(chat, person)| (chat, person.id)), Some((ChatId(7), UserId(7))));

    let strange = [
        r#"{"message":{}}"#,
        r#"{"update_id":"x"}"#,
        "[1,2]",
        r#"{"update_id":1e400}"#,
        r#"{"update_id":4,"message":{"message_id":1,"chat":{"id":7,"type":"private"},"from":{"id":7},"text":"\ud800"}}"#,
    ];
    for raw in strange {
        let first = read_text(raw);
        assert!(matches!(first.reading, Reading::Broken { .. }), "{raw}");
        assert_eq!(first.update_id, read_text(raw).update_id, "{raw}");
        assert_eq!(first.raw, raw);
    }
}

/// However wild an update is: it is read quickly, it can be confirmed, and whoever waits is known.
#[test]
fn wild_updates_keep_their_id_and_their_sender() {
    let from = r#""from":{"id":7,"first_name":"Siti"},"chat":{"id":7,"type":"private"}"#;
    let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let wild = [
        format!(r#"{{"update_id":9,"message":{{"message_id":1,{from},"poll":{}}}}}"#, deep(100_000)),
        format!(r#"{{"update_id":9,"message":{{"message_id":1,{from},"text":{}}}}}"#, deep(100_000)),
        format!(r#"{{"message":{{{from},"text":"\ud800"}},"update_id":9}}"#),
        format!(r#"{{"update_id":9,"message":{{{from},"message_id":99999999999999999999999}}}}"#),
        format!(r#"{{"update_id":9,"message":{{{from},"message_id":1,"photo":{{}}}}}}"#),
        format!(r#"{{"update_id":9,"message":{{{from},"message_id":1,"entities":[7]}}}}"#),
        format!(r#"{{"update_id":9,"message":{{{from},"message_id":1,"location":{{"latitude":"x"}}}}}}"#),
        format!(
            r#"{{"update_id":9,"message":{{{from},"message_id":1,"document":{{"file_id":"{}","file_unique_id":"x"}}}}}}"#,
            "x".repeat(1_000_000)
        ),
    ];
    for raw in wild {
        let parsed = read_text(&raw);
        let start: String = raw.chars().take(120).collect();
        assert_eq!((parsed.update_id, parsed.confirmable), (9, true), "{start}");
        match parsed.reading {
            Reading::Broken { from, .. } => assert_eq!(from.map(|(chat, _)| chat), Some(ChatId(7)), "{start}"),
            Reading::Event(event) => assert_eq!(event.chat, ChatId(7), "{start}"),
            Reading::GroupMoved { .. } | Reading::Nothing => panic!("{start}"),
        }
        assert_eq!(parsed.raw, raw);
    }
    for id in ["99999999999999999999", "-1e400", "\"nine\"", "null", "[]"] {
        let parsed = read_text(&format!(r#"{{"update_id":{id},"message":{{"message_id":1,{from},"text":"x"}}}}"#));
        assert!(!parsed.confirmable && matches!(parsed.reading, Reading::Broken { from: Some(_), .. }), "{id}");
    }
    for raw in ["7", "null", "[]", "\"x\"", "{}"] {
        let parsed = read_text(raw);
        assert!(matches!(parsed.reading, Reading::Broken { from: None, .. }) && !parsed.confirmable, "{raw}");
    }
}

/// Of what is kept nothing is longer than what Telegram allows.
#[test]
fn a_megabyte_of_anything_stays_outside() {
    let big = "x".repeat(1_000_000);
    for text in [&big, &"a b ".repeat(300_000)] {
        let kind = private(json!({ "text": text }));
        assert!(matches!(kind, Some(EventKind::UnreadableReceived { what: Unreadable::TooLong, .. })), "{kind:?}");
    }
    assert!(text(private(json!({ "text": "x".repeat(4096) }))).is_some());
    assert_eq!(group(json!({ "text": format!("/status {big}") })), None);

    let document = json!({ "file_id": "f", "file_unique_id": "u", "file_name": big, "mime_type": big });
    let Some(EventKind::FileReceived { file, caption, .. }) = private(json!({ "document": document, "caption": big }))
    else {
        panic!("it is a file")
    };
    assert_eq!((file.name.map(|name| name.len()), file.mime, caption), (Some(255), None, None));
    let contact = private(json!({ "contact": { "phone_number": big } }));
    let Some(EventKind::ContactReceived { phone, .. }) = contact else { panic!("{contact:?}") };
    assert_eq!(phone.len(), 64);
    let person = json!({ "id": 7, "first_name": big, "language_code": big });
    let message = json!({ "message_id": 1, "from": person, "chat": { "id": 7, "type": "private" }, "text": "x" });
    let person = event(&json!({ "update_id": 3, "message": message })).expect("it is an event").person;
    assert_eq!((person.first_name.len(), person.language_code), (64, None));
}

/// A kind of chat, of update or of message that is not known is no poison: nobody waits for it.
#[test]
fn what_is_not_known_and_concerns_nobody_is_passed_over() {
    let from = json!({ "id": 7, "first_name": "Siti" });
    for update in [
        json!({ "update_id": 3, "of_next_year": { "from": from } }),
        json!({ "update_id": 3, "message_reaction": {} }),
        json!({ "update_id": 3, "message": { "message_id": 1, "from": from, "chat": { "id": -9, "type": "of_next_year" }, "text": "x" } }),
        json!({ "update_id": 3, "message": { "message_id": 1, "chat": { "id": -9, "type": "channel" }, "text": "x" } }),
    ] {
        assert_eq!(read(&update).reading, Reading::Nothing, "{update}");
    }
}
