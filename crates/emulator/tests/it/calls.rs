//! How calls arrive: paths, tokens, encodings; and how they stand in the journal.

use serde_json::{Value, json};

use crate::bench::bench;

#[tokio::test]
async fn method_names_are_compared_without_case() {
    let bench = bench().await;
    for name in ["getMe", "GetMe", "getme", "GETME"] {
        let me = bench.granted(name, json!({})).await;
        assert_eq!(me["id"], 123_456);
        assert_eq!(me["is_bot"], true);
        assert_eq!(me["username"], "loket_demo_bot");
        assert_eq!(me["can_read_all_group_messages"], false);
    }
    assert_eq!(bench.refused("getNothing", json!({})).await, "404 Not Found");
}

#[tokio::test]
async fn only_the_right_token_is_let_in() {
    let bench = bench().await;
    for token in ["1:wrong", "123456:loket-emulatoR"] {
        let url = format!("{}/bot{token}/getMe", bench.emulator.api_url());
        let response = bench.client.get(url).send().await.unwrap();
        assert_eq!(response.status(), 401);
        let body: Value = response.json().await.unwrap();
        assert_eq!(body, json!({"ok": false, "error_code": 401, "description": "Unauthorized"}));
    }
    let encoded = format!("{}/bot123456%3Aloket-emulator/getMe", bench.emulator.api_url());
    assert_eq!(bench.client.get(encoded).send().await.unwrap().status(), 200);
}

#[tokio::test]
async fn every_encoding_says_the_same() {
    let bench = bench().await;
    let url = bench.url("sendMessage");
    let keyboard = r#"{"inline_keyboard":[[{"text":"Ya & tidak","callback_data":"y"}]]}"#;
    let query = format!("{url}?chat_id=7001&text=halo%20%26+ya&reply_markup={}", percent(keyboard));
    let form = format!("chat_id=7001&text=halo%20%26+ya&reply_markup={}", percent(keyboard));
    let parts = reqwest::multipart::Form::new()
        .text("chat_id", "7001")
        .text("text", "halo & ya")
        .text("reply_markup", keyboard);
    let client = &bench.client;
    let kind = "application/x-www-form-urlencoded";
    let parsed: Value = serde_json::from_str(keyboard).unwrap();
    let requests = [
        client.get(&query),
        client.post(&query),
        client.post(&url).header("content-type", kind).body(form),
        client.post(&url).multipart(parts),
        client.post(&url).json(&json!({"chat_id": "7001", "text": "halo & ya", "reply_markup": keyboard})),
        client.post(&url).json(&json!({"chat_id": 7001, "text": "halo & ya", "reply_markup": parsed})),
    ];
    for request in requests {
        let answer: Value = request.send().await.unwrap().json().await.unwrap();
        assert_eq!(answer["result"]["text"], "halo & ya", "{answer}");
        assert_eq!(answer["result"]["reply_markup"], parsed);
    }
}

fn percent(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::new(), |mut out, byte| {
        write!(out, "%{byte:02X}").unwrap();
        out
    })
}

#[tokio::test]
async fn bodies_that_are_no_json_are_refused() {
    let bench = bench().await;
    let request = bench.client.post(bench.url("sendMessage")).header("content-type", "application/json").body("{");
    let answer: Value = request.send().await.unwrap().json().await.unwrap();
    assert_eq!(answer["error_code"], 400);
}

#[tokio::test]
async fn messages_look_as_telegram_sends_them() {
    let bench = bench().await;
    let message = bench.tell("halo").await;
    let chat = json!({
        "id": 7001, "type": "private", "first_name": "Siti", "last_name": "Rahma", "username": "siti_r"
    });
    let from = json!({"id": 123_456, "is_bot": true, "first_name": "Loket", "username": "loket_demo_bot"});
    let date = crate::bench::OPENING;
    assert_eq!(message, json!({"message_id": 2, "from": from, "chat": chat, "date": date, "text": "halo"}));
}

#[tokio::test]
async fn the_journal_keeps_calls_and_refusals() {
    let bench = bench().await;
    bench.emulator.forget_calls();
    bench.tell("halo").await;
    bench.refused("sendMessage", json!({"chat_id": 5, "text": "{\"a\":1}"})).await;
    let calls = bench.emulator.calls();
    assert_eq!(calls.len(), 2);
    assert_eq!((calls[0].method.as_str(), calls[0].ok), ("sendMessage", true));
    assert_eq!(calls[0].params, json!({"chat_id": 7001, "text": "halo"}));
    assert_eq!(calls[1].error.as_deref(), Some("Bad Request: chat not found"));
    assert_eq!(calls[1].params["text"], "{\"a\":1}");
}

#[tokio::test]
async fn other_kinds_can_be_sent() {
    let bench = bench().await;
    let location = bench.granted("sendLocation", json!({"chat_id": 7001, "latitude": -5.1, "longitude": 119.4})).await;
    assert_eq!(location["location"], json!({"latitude": -5.1, "longitude": 119.4}));
    let place = json!({"chat_id": 7001, "latitude": -5.1, "longitude": 119.4, "title": "MPP", "address": "Jl. Urip"});
    let venue = bench.granted("sendVenue", place).await;
    assert_eq!(venue["venue"]["title"], "MPP");
    let card = json!({"chat_id": 7001, "phone_number": "+62411", "first_name": "Loket"});
    let contact = bench.granted("sendContact", card).await;
    assert_eq!(contact["contact"], json!({"phone_number": "+62411", "first_name": "Loket"}));
    let poll = bench.granted("sendPoll", json!({"chat_id": 7001, "question": "?", "options": ["a", "b"]})).await;
    assert_eq!(poll["poll"]["options"][1]["text"], "b");
    assert!(bench.granted("sendDice", json!({"chat_id": 7001})).await["dice"]["value"].is_u64());
    assert_eq!(bench.granted("logOut", json!({})).await, true);
}

/// Some clients send the end of a form as a chunk of its own; the connection has to survive that.
#[tokio::test]
async fn a_connection_outlives_chunked_forms() {
    let bench = bench().await;
    let address = bench.emulator.api_url().replace("http://", "");
    tokio::task::spawn_blocking(move || speak_twice(&address)).await.unwrap();
}

fn speak_twice(address: &str) {
    use std::io::{Read as _, Write as _};
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    let form = "--b\r\ncontent-disposition: form-data; name=\"chat_id\"\r\n\r\n7001\r\n--b\r\n\
                content-disposition: form-data; name=\"text\"\r\n\r\nhalo\r\n--b--\r\n";
    let (first, last) = form.split_at(form.len() - 9);
    let head = "POST /bot123456:loket-emulator/sendMessage HTTP/1.1\r\nhost: x\r\n\
                content-type: multipart/form-data; boundary=b\r\ntransfer-encoding: chunked\r\n\r\n";
    for number in 2..4 {
        let chunk = format!("{head}{:x}\r\n{first}\r\n{:x}\r\n{last}\r\n", first.len(), last.len());
        stream.write_all(chunk.as_bytes()).unwrap();
        stream.write_all(b"0\r\n\r\n").unwrap();
        let mut answer = vec![0; 2000];
        let length = stream.read(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer[..length]).into_owned();
        assert!(answer.contains(&format!("\"message_id\":{number}")), "{answer}");
    }
}
