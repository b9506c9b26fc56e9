//! Inline and reply keyboards: what is kept, what is refused, what persons see and press.

use loket_emulator::{ButtonKind, KeyRequest};
use serde_json::{Value, json};

use crate::bench::bench;

#[expect(clippy::needless_pass_by_value, reason = "reads better where it is called")]
fn with(markup: Value) -> Value {
    json!({"chat_id": 7001, "text": "pilih", "reply_markup": markup})
}

#[expect(clippy::needless_pass_by_value, reason = "reads better where it is called")]
fn inline(button: Value) -> Value {
    with(json!({"inline_keyboard": [[button]]}))
}

#[tokio::test]
async fn buttons_are_kept_as_they_were_given() {
    let bench = bench().await;
    let buttons = [
        json!({"text": "a", "callback_data": "x".repeat(64)}),
        json!({"text": "b", "callback_data": "x", "style": "success"}),
        json!({"text": "c", "url": "https://example.com/x"}),
        json!({"text": "d", "copy_text": {"text": "SPG-7K3M-9QW"}, "style": "primary"}),
        json!({"text": "e", "web_app": {"url": "https://example.com/"}}),
        json!({"text": "f", "switch_inline_query": ""}),
        json!({"text": "g", "switch_inline_query_current_chat": "x"}),
        json!({"text": "h", "callback_data": "x", "icon_custom_emoji_id": "5368324170671202286", "style": "danger"}),
    ];
    for button in buttons {
        let message = bench.granted("sendMessage", inline(button.clone())).await;
        assert_eq!(message["reply_markup"], json!({"inline_keyboard": [[button]]}));
    }
    let message = bench.granted("sendMessage", inline(json!({"text": "u", "url": "t.me/x"}))).await;
    assert_eq!(message["reply_markup"]["inline_keyboard"][0][0]["url"], "http://t.me/x");
}

#[tokio::test]
async fn wrong_buttons_are_refused() {
    let unparsed = "can't parse inline keyboard button: ";
    let cases = [
        (json!({"text": "x"}), format!("{unparsed}Text buttons are unallowed in the inline keyboard")),
        (
            json!({"text": "x", "callback_data": ""}),
            format!("{unparsed}Text buttons are unallowed in the inline keyboard"),
        ),
        (json!("x"), format!("{unparsed}InlineKeyboardButton must be an Object")),
        (json!({"callback_data": "x"}), format!("{unparsed}Can't find field \"text\"")),
        (
            json!({"text": "x", "callback_data": "x", "style": "pink"}),
            format!("{unparsed}invalid button style specified"),
        ),
        (json!({"text": "x", "callback_data": "x".repeat(65)}), "BUTTON_DATA_INVALID".to_owned()),
        (json!({"text": "x", "callback_data": "é".repeat(33)}), "BUTTON_DATA_INVALID".to_owned()),
        (json!({"text": "x", "copy_text": {"text": ""}}), "BUTTON_COPY_TEXT_INVALID".to_owned()),
        (json!({"text": "x", "copy_text": {"text": "x".repeat(257)}}), "BUTTON_COPY_TEXT_INVALID".to_owned()),
        (
            json!({"text": "x", "url": "http://localhost:8080/"}),
            "inline keyboard button URL 'http://localhost:8080/' is invalid: Wrong HTTP URL".to_owned(),
        ),
        (
            json!({"text": "x", "url": "ftp://example.com"}),
            "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol".to_owned(),
        ),
        (
            json!({"text": "x", "web_app": {"url": "http://example.com/"}}),
            "inline keyboard button Web App URL 'http://example.com/' is invalid: Only HTTPS links are allowed"
                .to_owned(),
        ),
    ];
    let bench = bench().await;
    for (button, words) in cases {
        let refusal = bench.refused("sendMessage", inline(button.clone())).await;
        assert_eq!(refusal, format!("400 Bad Request: {words}"), "{button}");
    }
}

#[tokio::test]
async fn wrong_markup_is_refused() {
    let many: Vec<Value> = (0..101).map(|n| json!([{"text": "x", "callback_data": n.to_string()}])).collect();
    let cases = [
        (json!("{"), "can't parse reply keyboard markup JSON object"),
        (json!([]), "object expected as reply markup"),
        (json!({"keyboard": ["x"]}), "field \"keyboard\" must be an Array of Arrays"),
        (
            json!({"inline_keyboard": [{}]}),
            "field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays",
        ),
        (json!({"keyboard": [[1]]}), "can't parse keyboard button: KeyboardButton must be a String or an Object"),
        (json!({"inline_keyboard": many}), "reply markup is too long"),
    ];
    let bench = bench().await;
    for (markup, words) in cases {
        assert_eq!(bench.refused("sendMessage", with(markup)).await, format!("400 Bad Request: {words}"));
    }
}

#[tokio::test]
async fn a_tap_is_an_update_and_its_answer_a_toast() {
    let bench = bench().await;
    let message = bench.granted("sendMessage", inline(json!({"text": "Ya", "callback_data": "y:1"}))).await;
    let id = message["message_id"].as_i64().unwrap();
    let tap = bench.siti.taps(7001, id, "Ya").unwrap();
    let query = bench.update().await["callback_query"].clone();
    assert_eq!(query["id"], tap.0);
    assert_eq!(query["data"], "y:1");
    assert_eq!(query["message"], message);
    assert_eq!(query["from"]["id"], 7001);
    assert_eq!(bench.emulator.unanswered_callbacks(), 1);
    let params = json!({"callback_query_id": tap.0, "text": "Tersimpan", "show_alert": true});
    bench.granted("answerCallbackQuery", params).await;
    assert_eq!(bench.emulator.unanswered_callbacks(), 0);
    let toasts = bench.emulator.toasts(&bench.siti);
    assert_eq!(toasts.len(), 1);
    assert_eq!((toasts[0].text.as_str(), toasts[0].alert), ("Tersimpan", true));
    assert!(bench.emulator.toasts(&bench.siti).is_empty(), "asking drains them");
}

#[tokio::test]
async fn only_buttons_on_the_screen_can_be_tapped() {
    let bench = bench().await;
    let message = bench.granted("sendMessage", inline(json!({"text": "Ya", "callback_data": "y"}))).await;
    let id = message["message_id"].as_i64().unwrap();
    let missing = bench.siti.taps(7001, id, "Tidak").unwrap_err();
    assert_eq!(missing.offered, ["Ya"]);
    bench.granted("editMessageReplyMarkup", json!({"chat_id": 7001, "message_id": id})).await;
    assert!(bench.siti.taps(7001, id, "Ya").is_err());
    bench.siti.taps_data(7001, id, "y");
    assert_eq!(bench.update().await["callback_query"]["data"], "y", "a remembered press still goes out");
}

#[tokio::test]
async fn a_press_grows_too_old_to_answer() {
    let bench = bench().await;
    let tap = bench.siti.taps_data(7001, 1, "x");
    bench.clock.advance(std::time::Duration::from_secs(61));
    let refusal = bench.refused("answerCallbackQuery", json!({"callback_query_id": tap.0})).await;
    assert_eq!(refusal, "400 Bad Request: query is too old and response timeout expired or query ID is invalid");
}

#[tokio::test]
async fn reply_keyboards_stay_until_removed() {
    let bench = bench().await;
    let keys = json!([["Layanan", {"text": "Nomor", "request_contact": true}], [{"text": "Tempat", "request_location": true}]]);
    let message = bench.granted("sendMessage", with(json!({"keyboard": keys, "resize_keyboard": true}))).await;
    assert!(message.get("reply_markup").is_none(), "only inline keyboards come back");
    bench.tell("tanpa papan").await;
    let shown = bench.emulator.reply_keyboard(7001, &bench.siti).unwrap();
    assert_eq!(shown[0][0].text, "Layanan");
    assert_eq!(shown[0][1].request, KeyRequest::Contact);
    bench.siti.taps_key(7001, "Layanan").unwrap();
    assert_eq!(bench.update().await["message"]["text"], "Layanan");
    bench.siti.taps_key(7001, "Nomor").unwrap();
    assert_eq!(bench.update().await["message"]["contact"]["user_id"], 7001);
    bench.siti.taps_key(7001, "Tempat").unwrap();
    assert!(bench.update().await["message"]["location"]["latitude"].is_f64());
    assert_eq!(bench.siti.taps_key(7001, "Lain").unwrap_err().offered, ["Layanan", "Nomor", "Tempat"]);
    bench.granted("sendMessage", with(json!({"remove_keyboard": true}))).await;
    assert!(bench.emulator.reply_keyboard(7001, &bench.siti).is_none());
}

#[tokio::test]
async fn a_forced_reply_shows_on_the_message() {
    let bench = bench().await;
    let markup = json!({"force_reply": true, "input_field_placeholder": "16 angka"});
    bench.granted("sendMessage", with(markup)).await;
    let seen = bench.emulator.messages(7001).pop().unwrap();
    assert!(seen.force_reply);
    assert_eq!(seen.placeholder.as_deref(), Some("16 angka"));
    bench.siti.replies(7001, seen.id, "7371");
    let update = bench.update().await;
    assert_eq!(update["message"]["reply_to_message"]["message_id"], seen.id);
}

#[tokio::test]
async fn button_kinds_read_as_what_they_do() {
    let bench = bench().await;
    let row = json!([{"text": "a", "callback_data": "1"}, {"text": "b", "copy_text": {"text": "2"}}]);
    bench.granted("sendMessage", with(json!({"inline_keyboard": [row]}))).await;
    let seen = bench.emulator.messages(7001).pop().unwrap();
    assert_eq!(seen.buttons[0][0].kind, ButtonKind::Callback("1".into()));
    assert_eq!(seen.buttons[0][1].kind, ButtonKind::Copy("2".into()));
}
