//! The page and its control routes: what is served, to whom, and that acts arrive.

use loket_emulator::Options;
use serde_json::{Value, json};

use crate::bench::{Bench, PNG, bench, bench_with};

async fn paged() -> Bench {
    bench_with(Options {
        page: true,
        page_title: "Loket".into(),
        page_hint: "Coba /start".into(),
        ..Options::default()
    })
    .await
}

async fn act(bench: &Bench, order: Value) -> Value {
    let url = format!("{}/control/act", bench.emulator.api_url());
    bench.client.post(url).json(&order).send().await.unwrap().json().await.unwrap()
}

async fn state(bench: &Bench) -> Value {
    let url = format!("{}/control/state", bench.emulator.api_url());
    bench.client.get(url).send().await.unwrap().json().await.unwrap()
}

#[tokio::test]
async fn everything_the_page_names_is_served_and_nothing_comes_from_elsewhere() {
    let bench = paged().await;
    let mut waiting = vec!["/".to_owned()];
    let mut served = Vec::new();
    while let Some(path) = waiting.pop() {
        if served.contains(&path) {
            continue;
        }
        let response = bench.client.get(format!("{}{path}", bench.emulator.api_url())).send().await.unwrap();
        assert_eq!(response.status(), 200, "{path}");
        assert!(response.headers().contains_key("content-security-policy"));
        let text = response.text().await.unwrap();
        let foreign = text.replace("http://www.w3.org/2000/svg", "").replace("http://${raw}", "");
        assert!(!foreign.contains("src=\"http") && !foreign.contains("url(http") && !foreign.contains("innerHTML"));
        for word in text.split(['"', '\'']) {
            if word.starts_with("/assets/") {
                waiting.push(word.to_owned());
            } else if let Some(module) = word.strip_prefix("./") {
                waiting.push(format!("/assets/{module}"));
            }
        }
        served.push(path);
    }
    assert!(served.len() >= 14, "{served:?}");
}

#[tokio::test]
async fn the_page_can_be_left_away() {
    let bench = bench().await;
    let base = bench.emulator.api_url();
    for path in ["/", "/control/state"] {
        assert_eq!(bench.client.get(format!("{base}{path}")).send().await.unwrap().status(), 404);
    }
}

#[tokio::test]
async fn other_hosts_and_other_pages_are_turned_away() {
    let bench = paged().await;
    let base = bench.emulator.api_url();
    for path in ["/", "/control/state"] {
        let request = bench.client.get(format!("{base}{path}")).header("host", "evil.example:80");
        assert_eq!(request.send().await.unwrap().status(), 403);
    }
    let order = json!({"person": 7001, "act": "send", "text": "x"});
    let request = bench.client.post(format!("{base}/control/act")).header("origin", "http://evil.example").json(&order);
    assert_eq!(request.send().await.unwrap().status(), 403);
    let request = bench.client.post(format!("{base}/control/act")).header("origin", &base).json(&order);
    assert_eq!(request.send().await.unwrap().status(), 200);
    let request = bench.client.post(format!("{base}/control/act")).body(order.to_string());
    assert_eq!(request.send().await.unwrap().status(), 400, "only JSON, which other pages cannot send unasked");
}

#[tokio::test]
async fn acts_reach_the_bot() {
    let bench = paged().await;
    act(&bench, json!({"person": 7001, "act": "start", "payload": "status_X"})).await;
    act(&bench, json!({"person": 7001, "act": "send", "text": "halo"})).await;
    act(&bench, json!({"person": 7001, "act": "contact"})).await;
    act(&bench, json!({"person": 7001, "act": "location", "latitude": 1.5, "longitude": 2.5})).await;
    act(&bench, json!({"person": 7001, "act": "sticker"})).await;
    act(&bench, json!({"person": 7001, "act": "block"})).await;
    let updates = bench.updates().await;
    assert_eq!(updates[0]["message"]["text"], "/start status_X");
    assert_eq!(updates[1]["message"]["text"], "halo");
    assert_eq!(updates[2]["message"]["contact"]["user_id"], 7001);
    assert_eq!(updates[3]["message"]["location"]["latitude"], 1.5);
    assert!(updates[4]["message"]["sticker"].is_object());
    assert_eq!(updates[5]["my_chat_member"]["new_chat_member"]["status"], "kicked");
    let unknown = act(&bench, json!({"person": 1, "act": "send", "text": "x"})).await;
    assert_eq!(unknown["error"], "no such person");
}

#[tokio::test]
async fn cards_are_asked_for_shown_and_picked() {
    let bench = paged().await;
    let query = act(&bench, json!({"person": 7001, "act": "inline", "text": "ktp"})).await["query"].clone();
    let look = json!({"person": 7001, "act": "inline_results", "query": query});
    assert_eq!(act(&bench, look.clone()).await, json!({"results": null, "button": null, "next": null}));
    let content = json!({"message_text": "Ganti KTP-el"});
    let card = json!({"type": "article", "id": "a", "title": "KTP", "input_message_content": content});
    let button = json!({"text": "Buka loket", "start_parameter": "cari"});
    let answer = json!({"inline_query_id": query, "results": [card], "button": button, "next_offset": "1"});
    bench.granted("answerInlineQuery", answer).await;
    let found = act(&bench, look).await;
    assert_eq!(found["results"], json!([{"id": "a", "title": "KTP", "description": ""}]));
    assert_eq!((&found["button"]["start"], &found["next"]), (&json!("cari"), &json!("1")));
    let picked = act(&bench, json!({"person": 7001, "act": "pick", "query": query, "result": "a"})).await;
    assert!(picked["message_id"].is_i64(), "{picked}");
    let wrong = act(&bench, json!({"person": 7001, "act": "pick", "query": query, "result": "b"})).await;
    assert_eq!(wrong["error"], "this person cannot write there");
}

#[tokio::test]
async fn taps_need_the_button_to_be_there() {
    let bench = paged().await;
    let markup = json!({"inline_keyboard": [[{"text": "Ya", "callback_data": "y", "style": "success"}]]});
    let params = json!({"chat_id": 7001, "text": "Benar?", "reply_markup": markup});
    let id = bench.granted("sendMessage", params).await["message_id"].clone();
    let tap = |data: &str| json!({"person": 7001, "act": "tap", "message": id, "data": data});
    assert!(act(&bench, tap("y")).await["callback"].is_string());
    assert_eq!(act(&bench, tap("z")).await["error"], "the button is gone");
    let phone = state(&bench).await["phones"][0].clone();
    assert_eq!(phone["unanswered"].as_array().unwrap().len(), 1);
    let messages = phone["chats"][0]["messages"].as_array().unwrap();
    let button = &messages.last().unwrap()["buttons"][0][0];
    assert_eq!(*button, json!({"text": "Ya", "kind": "callback", "value": "y", "style": "success"}));
}

#[tokio::test]
async fn several_uploads_are_an_album_and_can_be_opened() {
    let bench = paged().await;
    let part = || reqwest::multipart::Part::bytes(PNG.to_vec()).file_name("a.png");
    let form = reqwest::multipart::Form::new().part("file", part()).part("file", part());
    let base = bench.emulator.api_url();
    let url = format!("{base}/control/upload?person=7001&as=photo&caption=KTP%20dan%20KK");
    let answer: Value = bench.client.post(url).multipart(form).send().await.unwrap().json().await.unwrap();
    assert_eq!(answer["message_ids"].as_array().unwrap().len(), 2);
    let updates = bench.updates().await;
    assert_eq!(updates[0]["message"]["caption"], "KTP dan KK");
    assert_eq!(updates[0]["message"]["media_group_id"], updates[1]["message"]["media_group_id"]);
    let file = updates[0]["message"]["photo"][0]["file_id"].as_str().unwrap();
    let response = bench.client.get(format!("{base}/control/file/{file}")).send().await.unwrap();
    assert_eq!(response.headers()["content-type"], "image/png");
    assert_eq!(response.bytes().await.unwrap(), PNG);
}

#[tokio::test]
async fn files_cannot_run_in_the_page() {
    let bench = paged().await;
    bench.siti.sends_document(7001, "x.html", "text/html", b"<script>1</script>".to_vec(), "");
    let file = bench.emulator.messages(7001).pop().unwrap().file_id.unwrap();
    let url = format!("{}/control/file/{file}", bench.emulator.api_url());
    let response = bench.client.get(url).send().await.unwrap();
    assert_eq!(response.headers()["content-type"], "application/octet-stream");
    assert_eq!(response.headers()["content-disposition"], "attachment; filename=\"x.html\"");
    assert_eq!(response.headers()["x-content-type-options"], "nosniff");
}

#[tokio::test]
async fn waiting_gives_the_next_state() {
    let bench = paged().await;
    let before = state(&bench).await;
    let since = before["version"].as_u64().unwrap();
    let base = bench.emulator.api_url();
    let unchanged = bench.client.get(format!("{base}/control/wait?since={since}&timeout=0")).send().await.unwrap();
    assert_eq!(unchanged.json::<Value>().await.unwrap(), json!({"version": since}));
    let waiting = bench.client.get(format!("{base}/control/wait?since={since}&timeout=20000")).send();
    let waiting = tokio::spawn(waiting);
    bench.tell("halo").await;
    let after: Value = waiting.await.unwrap().unwrap().json().await.unwrap();
    assert!(after["version"].as_u64().unwrap() > since);
    let messages = after["phones"][0]["chats"][0]["messages"].as_array().unwrap();
    assert_eq!(messages.last().unwrap()["text"], "halo");
}

#[tokio::test]
async fn phones_are_those_chosen_and_those_added() {
    let bench = paged().await;
    bench.emulator.show_phone(&bench.siti, "Warga");
    let url = format!("{}/control/persons", bench.emulator.api_url());
    let order = json!({"first_name": "Budi", "language": "en", "role": "Warga"});
    let added: Value = bench.client.post(url).json(&order).send().await.unwrap().json().await.unwrap();
    let phones = state(&bench).await["phones"].clone();
    assert_eq!(phones.as_array().unwrap().len(), 2);
    assert_eq!(phones[1]["person"], added["person"]);
    assert_eq!(phones[1]["language"], "en");
    assert_eq!(phones[1]["started"], false);
    let id = added["person"].as_i64().unwrap();
    act(&bench, json!({"person": id, "act": "start"})).await;
    assert_eq!(bench.update().await["message"]["from"]["language_code"], "en");
}
