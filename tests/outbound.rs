//! What the engine wants said, as calls of the Bot API.

use jiff::tz::TimeZone;
use loket::i18n::Renderer;
use loket::telegram::outbound;
use loket_core::domain::answer::{FileRef, SentAs};
use loket_core::domain::ids::{ChatId, MessageId};
use loket_core::domain::lang::Lang;
use loket_core::engine::callback::Callback;
use loket_core::engine::effect::Priority;
use loket_core::engine::message::Look;
use loket_core::engine::{Button, Keyboard, Message, Text};
use loket_store::rows::NewDelivery;
use serde_json::{Value, json};

const SITI: ChatId = ChatId(7);

fn renderer() -> Renderer {
    Renderer::new(TimeZone::UTC, "UTC".to_owned())
}

fn send(message: &Message) -> Vec<NewDelivery> {
    outbound::send_message(&renderer(), SITI, message, Lang::Id, Priority::Reply)
}

fn sent_with(keyboard: Keyboard) -> Value {
    let mut rows = send(&Message { text: Text::data("halo"), keyboard });
    assert_eq!(rows.len(), 1);
    rows.remove(0).payload["reply_markup"].take()
}

fn units(text: &Value) -> usize {
    text.as_str().map_or(0, |text| text.encode_utf16().count())
}

#[test]
fn a_message_is_html_without_previews_and_escaped() {
    let rows = send(&Message::plain(Text::data("Andi <b> & 'x'")));
    let expected = json!({
        "chat_id": 7,
        "text": "Andi &lt;b&gt; &amp; 'x'",
        "parse_mode": "HTML",
        "link_preview_options": { "is_disabled": true },
    });
    assert_eq!((rows[0].method.as_str(), &rows[0].payload, rows[0].priority), ("sendMessage", &expected, 10));
    let told =
        outbound::send_message(&renderer(), SITI, &Message::plain(Text::data("x")), Lang::Id, Priority::Notification);
    assert_eq!(told[0].priority, 20);
}

#[test]
fn buttons_carry_their_data_and_their_look() {
    let rows = vec![
        vec![
            Button::new(Text::data("Setuju"), Callback::Catalogue).look(Look::Success),
            Button::new(Text::data("Tolak"), Callback::Decline).look(Look::Danger),
        ],
        vec![
            Button::copy(Text::data("Salin"), "SPG-7K3M-9QW"),
            Button::url(Text::data("Buka"), "https://t.me/LoketBot?start=grup").look(Look::Primary),
        ],
    ];
    let expected = json!({ "inline_keyboard": [
        [
            { "text": "Setuju", "callback_data": "menu", "style": "success" },
            { "text": "Tolak", "callback_data": "decline", "style": "danger" },
        ],
        [
            { "text": "Salin", "copy_text": { "text": "SPG-7K3M-9QW" } },
            { "text": "Buka", "url": "https://t.me/LoketBot?start=grup", "style": "primary" },
        ],
    ]});
    assert_eq!(sent_with(Keyboard::Inline(rows)), expected);
    assert_eq!(sent_with(Keyboard::Inline(Vec::new())), Value::Null);
}

#[test]
fn keys_at_the_bottom_ask_for_what_they_say() {
    let label = || Text::data("Layanan");
    let menu = json!({ "keyboard": [[{ "text": "Layanan" }]], "is_persistent": true, "resize_keyboard": true });
    assert_eq!(sent_with(Keyboard::Menu(vec![vec![label()]])), menu);
    let share = || Text::data("Kirim");
    let contact = sent_with(Keyboard::AskContact { share: share(), others: vec![vec![label()]] });
    let keys = json!([[{ "text": "Kirim", "request_contact": true }], [{ "text": "Layanan" }]]);
    assert_eq!(contact, json!({ "keyboard": keys, "resize_keyboard": true }));
    let place = sent_with(Keyboard::AskLocation { share: share(), others: Vec::new() });
    assert_eq!(place["keyboard"], json!([[{ "text": "Kirim", "request_location": true }]]));
    let reply = sent_with(Keyboard::ForceReply { placeholder: Text::data("x".repeat(90)) });
    assert_eq!((&reply["force_reply"], units(&reply["input_field_placeholder"])), (&json!(true), 64));
}

#[test]
fn a_long_text_goes_out_in_parts_with_the_keyboard_on_the_last() {
    let paragraphs = (0..40).map(|_| Text::data("kata 👩🏽‍🌾 ".repeat(30))).collect();
    let rows = vec![vec![Button::new(Text::data("Lanjut"), Callback::Catalogue)]];
    let sent = send(&Message::with_buttons(Text::Paragraphs(paragraphs), rows));
    assert!(sent.len() > 2, "{}", sent.len());
    let (last, before) = sent.split_last().expect("there are some");
    assert!(sent.iter().all(|row| units(&row.payload["text"]) <= 4096 && row.chat == SITI));
    assert!(before.iter().all(|row| row.payload["reply_markup"].is_null()));
    assert!(last.payload["reply_markup"].is_object());
}

#[test]
fn an_edit_that_is_too_long_goes_on_below() {
    let edit = |text: String| {
        let rows = vec![vec![Button::new(Text::data("Lanjut"), Callback::Catalogue)]];
        let message = Message::with_buttons(Text::data(text), rows);
        outbound::edit_message(&renderer(), SITI, MessageId(5), &message, Lang::Id)
    };
    let short = edit("halo".to_owned());
    assert_eq!(short.len(), 1);
    assert_eq!((short[0].method.as_str(), &short[0].payload["message_id"]), ("editMessageText", &json!(5)));
    assert!(short[0].payload["reply_markup"].is_object());

    let long = edit("kata ".repeat(1_500));
    let methods: Vec<&str> = long.iter().map(|row| row.method.as_str()).collect();
    assert_eq!(methods, ["editMessageText", "sendMessage"]);
    assert!(long[0].payload["reply_markup"].is_null() && long[1].payload["reply_markup"].is_object());
}

#[test]
fn a_file_is_sent_by_its_handle_as_what_it_was() {
    let file = |sent_as| FileRef {
        file_id: "abc".to_owned(),
        unique_id: "u".to_owned(),
        sent_as,
        size: None,
        mime: None,
        name: None,
    };
    let send =
        |sent_as, caption: &str| outbound::send_file(&renderer(), SITI, &file(sent_as), &Text::data(caption), Lang::Id);
    let photo = send(SentAs::Photo, "KK & KTP");
    let expected = json!({ "chat_id": 7, "photo": "abc", "caption": "KK &amp; KTP", "parse_mode": "HTML" });
    assert_eq!((photo[0].method.as_str(), &photo[0].payload), ("sendPhoto", &expected));
    let document = send(SentAs::Document, "");
    assert_eq!(
        (document[0].method.as_str(), &document[0].payload),
        ("sendDocument", &json!({ "chat_id": 7, "document": "abc" }))
    );
    let long = send(SentAs::Photo, &"kata ".repeat(400));
    assert!(units(&long[0].payload["caption"]) <= 1024);
    assert_eq!(long[1].method, "sendMessage");
}

#[test]
fn small_acts_name_their_message() {
    let expected = json!({ "chat_id": -44, "message_id": 9 });
    let removed = outbound::remove_buttons(ChatId(-44), MessageId(9));
    assert_eq!((removed.method.as_str(), &removed.payload), ("editMessageReplyMarkup", &expected));
    let deleted = outbound::delete_message(ChatId(-44), MessageId(9));
    assert_eq!((deleted.method.as_str(), &deleted.payload), ("deleteMessage", &expected));
}

#[test]
fn a_toast_fits() {
    let answer =
        |toast: Option<Text>, alert| outbound::answer_button(&renderer(), "q", toast.as_ref(), alert, Lang::Id);
    assert_eq!(answer(None, false), json!({ "callback_query_id": "q" }));
    let long = answer(Some(Text::data("x".repeat(300))), true);
    assert_eq!((units(&long["text"]), &long["show_alert"]), (200, &json!(true)));
}

#[test]
fn what_is_confided_can_be_neither_forwarded_nor_saved() {
    let file = |sent_as| FileRef {
        file_id: "f".to_owned(),
        unique_id: "u".to_owned(),
        sent_as,
        size: None,
        mime: None,
        name: None,
    };
    let caption = || Text::data("Bukti ".repeat(300));
    let files = [(file(SentAs::Photo), Text::data("Bukti")), (file(SentAs::Document), caption())];
    let rows = outbound::confide(&renderer(), SITI, &Text::data("Siti ".repeat(1_000)), &files, Lang::Id);
    let methods: Vec<&str> = rows.iter().map(|row| row.method.as_str()).collect();
    assert_eq!(methods, ["sendMessage", "sendMessage", "sendPhoto", "sendDocument", "sendMessage"]);
    assert!(rows.iter().all(|row| row.chat == SITI && row.payload["protect_content"] == json!(true)));
    let open = outbound::send_file(&renderer(), SITI, &file(SentAs::Photo), &caption(), Lang::Id);
    assert!(open.iter().all(|row| row.payload.get("protect_content").is_none()));
}
