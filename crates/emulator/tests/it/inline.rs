//! Inline mode: queries come, answers are checked, and what is picked is sent through the bot.

use loket_emulator::{ButtonKind, NewPerson};
use serde_json::{Value, json};

use crate::bench::bench;

fn article(id: &str) -> Value {
    json!({
        "type": "article", "id": id, "title": "Ganti KTP-el", "description": "GRATIS",
        "input_message_content": {"message_text": "<b>Ganti KTP-el</b>", "parse_mode": "HTML"},
        "reply_markup": {"inline_keyboard": [[{"text": "Ajukan", "url": "https://t.me/loket_demo_bot?start=a"}]]},
    })
}

#[tokio::test]
async fn a_query_is_answered_and_a_result_is_sent_through_the_bot() {
    let bench = bench().await;
    let andi = bench.emulator.person(NewPerson::named("Andi", "en"));
    let group = bench.emulator.group("Warga RT 05", &[&bench.siti, &andi]);
    let query = bench.siti.asks_inline(group.id, "ktp");
    let update = bench.update().await;
    assert_eq!(update["inline_query"]["query"], "ktp");
    assert_eq!(update["inline_query"]["id"], query.0);
    assert_eq!(update["inline_query"]["chat_type"], "supergroup");
    assert_eq!(update["inline_query"]["offset"], "");
    assert_eq!(update["inline_query"]["from"]["language_code"], "id");
    assert_eq!(bench.siti.inline_results(&query), None);
    let answer = json!({"inline_query_id": query.0, "results": [article("a"), article("b")], "cache_time": 300});
    assert_eq!(bench.granted("answerInlineQuery", answer.clone()).await, true);
    let results = bench.siti.inline_results(&query).unwrap();
    assert_eq!(results.len(), 2);
    assert_eq!((results[0].title.as_str(), results[0].description.as_str()), ("Ganti KTP-el", "GRATIS"));
    assert_eq!(bench.siti.picks_inline(group.id, &query, "nothing"), None);
    let id = bench.siti.picks_inline(group.id, &query, "a").unwrap();
    let message = bench.emulator.message(group.id, id).unwrap();
    assert_eq!((message.sender, message.from_bot), (bench.siti.id(), false));
    assert_eq!(message.html, "<b>Ganti KTP-el</b>");
    assert!(matches!(&message.buttons[0][0].kind, ButtonKind::Url(url) if url.ends_with("?start=a")));
    let update = bench.update().await;
    assert_eq!(update["message"]["via_bot"]["username"], "loket_demo_bot");
    let again = bench.refused("answerInlineQuery", answer).await;
    assert!(again.contains("query is too old"), "each is answered once: {again}");
}

#[tokio::test]
async fn answers_that_telegram_would_refuse_are_refused_in_its_words() {
    let bench = bench().await;
    let query = bench.siti.asks_inline(bench.siti.private(), "");
    let unparsed = "400 Bad Request: can't parse inline query result: ";
    let without = |field: &str| {
        let mut wrong = article("a");
        wrong.as_object_mut().unwrap().remove(field);
        json!([wrong])
    };
    let with = |field: &str, value: Value| {
        let mut changed = article("a");
        changed[field] = value;
        json!([changed])
    };
    let many: Vec<Value> = (0..51).map(|n| article(&n.to_string())).collect();
    let cases = [
        (json!({"x": 1}), "400 Bad Request: expected an Array of inline query results".to_owned()),
        (json!(many), "400 Bad Request: too many inline query results specified".to_owned()),
        (without("type"), format!("{unparsed}type \"\" is unsupported for the inline query result")),
        (without("title"), format!("{unparsed}Can't find field \"title\"")),
        (without("input_message_content"), format!("{unparsed}Message content is not specified")),
        (with("id", json!("")), "400 Bad Request: RESULT_ID_INVALID".to_owned()),
        (with("id", json!("x".repeat(65))), "400 Bad Request: RESULT_ID_INVALID".to_owned()),
        (json!([article("a"), article("a")]), "400 Bad Request: RESULT_ID_DUPLICATE".to_owned()),
        (with("input_message_content", json!({"message_text": "  "})), format!("{unparsed}Message text is empty")),
        (
            with("reply_markup", json!({"inline_keyboard": [[{"text": "x"}]]})),
            format!("{unparsed}Can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        ),
    ];
    for (results, words) in cases {
        let shown = results.to_string();
        let told = bench.refused("answerInlineQuery", json!({"inline_query_id": query.0, "results": results})).await;
        assert_eq!(told, words, "{shown:.200}");
    }
    let broken = with("input_message_content", json!({"message_text": "<b>x", "parse_mode": "HTML"}));
    let told = bench.refused("answerInlineQuery", json!({"inline_query_id": query.0, "results": broken})).await;
    assert!(told.starts_with(&format!("{unparsed}Can't parse entities: ")), "{told}");
    let button = json!({"text": "Buka", "start_parameter": "a b"});
    let call = json!({"inline_query_id": query.0, "results": [], "button": button});
    assert_eq!(bench.refused("answerInlineQuery", call).await, "400 Bad Request: START_PARAM_INVALID");
    let unknown = bench.refused("answerInlineQuery", json!({"inline_query_id": "1", "results": []})).await;
    assert!(unknown.contains("query ID is invalid"), "{unknown}");
    let button = json!({"text": "Buka", "start_parameter": "cari"});
    bench.granted("answerInlineQuery", json!({"inline_query_id": query.0, "results": [], "button": button})).await;
    assert_eq!(bench.siti.inline_button(&query), Some(("Buka".to_owned(), "cari".to_owned())));
}

#[tokio::test]
async fn more_results_are_asked_for_from_where_the_bot_said() {
    let bench = bench().await;
    let query = bench.siti.asks_inline(bench.siti.private(), "ktp");
    bench.update().await;
    let long = json!({"inline_query_id": query.0, "results": [], "next_offset": "x".repeat(65)});
    assert_eq!(bench.refused("answerInlineQuery", long).await, "400 Bad Request: NEXT_OFFSET_INVALID");
    let answer = json!({"inline_query_id": query.0, "results": [article("a")], "next_offset": "20"});
    bench.granted("answerInlineQuery", answer).await;
    let next = bench.siti.inline_next(&query).unwrap();
    let further = bench.siti.asks_inline_from(bench.siti.private(), "ktp", &next);
    let update = bench.update().await;
    assert_eq!(
        (&update["inline_query"]["offset"], &update["inline_query"]["chat_type"]),
        (&json!("20"), &json!("sender"))
    );
    bench.granted("answerInlineQuery", json!({"inline_query_id": further.0, "results": []})).await;
    assert_eq!(bench.siti.inline_next(&further), None);
}

#[tokio::test]
async fn with_inline_mode_off_the_bot_hears_of_no_query() {
    let bench = bench().await;
    assert_eq!(bench.granted("getMe", json!({})).await["supports_inline_queries"], true);
    bench.emulator.switch_inline_mode(false);
    assert_eq!(bench.granted("getMe", json!({})).await["supports_inline_queries"], false);
    bench.siti.asks_inline(bench.siti.private(), "ktp");
    assert_eq!(bench.emulator.pending_updates(), 0);
}

#[tokio::test]
async fn an_answer_that_comes_late_is_refused() {
    let bench = bench().await;
    let query = bench.siti.asks_inline(bench.siti.private(), "ktp");
    bench.clock.advance(std::time::Duration::from_mins(1));
    let told = bench.refused("answerInlineQuery", json!({"inline_query_id": query.0, "results": []})).await;
    assert!(told.contains("query is too old"), "{told}");
}
