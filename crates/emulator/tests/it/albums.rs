//! Albums both ways.

use loket_emulator::AlbumItem;
use serde_json::{Value, json};

use crate::bench::{Bench, PNG, bench};

async fn send(bench: &Bench, media: Value) -> Value {
    let part = || reqwest::multipart::Part::bytes(PNG.to_vec()).file_name("a.png");
    let form = reqwest::multipart::Form::new()
        .text("chat_id", "7001")
        .text("media", media.to_string())
        .part("satu", part())
        .part("dua", part());
    bench.client.post(bench.url("sendMediaGroup")).multipart(form).send().await.unwrap().json().await.unwrap()
}

#[tokio::test]
async fn an_album_is_several_messages_of_one_group() {
    let bench = bench().await;
    let media = json!([
        {"type": "photo", "media": "attach://satu", "caption": "<i>satu</i>", "parse_mode": "HTML"},
        {"type": "photo", "media": "attach://dua"},
    ]);
    let answer = send(&bench, media).await;
    let sent = answer["result"].as_array().unwrap();
    assert_eq!(sent.len(), 2);
    assert_eq!(sent[0]["media_group_id"], sent[1]["media_group_id"]);
    assert_eq!(sent[0]["caption_entities"][0]["type"], "italic");
    assert!(sent[1].get("caption").is_none());
}

#[tokio::test]
async fn albums_have_rules() {
    let photo = json!({"type": "photo", "media": "attach://satu"});
    let cases = [
        (json!([]), "there are no messages to send"),
        (json!({}), "expected an Array of InputMedia"),
        (
            json!([photo, {"type": "document", "media": "attach://dua"}]),
            "document can't be mixed with other media types",
        ),
        (json!([{"type": "photo", "media": "attach://tiga"}]), "can't parse InputMedia: media not found"),
        (json!([{"type": "gas", "media": "attach://satu"}]), "can't parse InputMedia: invalid media type specified"),
        (json!([{"type": "photo", "media": "https://example.com/a.png"}]), "wrong file identifier/HTTP URL specified"),
        (json!(vec![photo.clone(); 11]), "too many messages to send as an album"),
    ];
    let bench = bench().await;
    for (media, words) in cases {
        let answer = send(&bench, media.clone()).await;
        assert_eq!(answer["description"], format!("Bad Request: {words}"), "{media}");
    }
}

#[tokio::test]
async fn a_persons_album_comes_as_separate_updates() {
    let bench = bench().await;
    let sent = bench.siti.sends_album(
        7001,
        vec![
            AlbumItem::Photo { bytes: PNG.to_vec(), caption: "KTP".into() },
            AlbumItem::Document {
                name: "kk.pdf".into(),
                mime: "application/pdf".into(),
                bytes: b"x".to_vec(),
                caption: String::new(),
            },
        ],
    );
    let updates = bench.updates().await;
    assert_eq!(updates.len(), 2);
    assert_eq!(updates[0]["message"]["message_id"], sent[0]);
    assert_eq!(updates[0]["message"]["caption"], "KTP");
    assert_eq!(updates[1]["message"]["document"]["file_name"], "kk.pdf");
    assert_eq!(updates[0]["message"]["media_group_id"], updates[1]["message"]["media_group_id"]);
    assert!(updates[0]["message"]["media_group_id"].is_string());
}
