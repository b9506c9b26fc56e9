//! Files both ways: uploads, downloads, files sent again, sizes.

use serde_json::{Value, json};

use crate::bench::{Bench, PNG, bench};

async fn upload(bench: &Bench, method: &str, field: &'static str, name: &str, bytes: &[u8]) -> Value {
    let part = reqwest::multipart::Part::bytes(bytes.to_vec()).file_name(name.to_owned());
    let form = reqwest::multipart::Form::new()
        .text("chat_id", "7001")
        .text("caption", "<b>ini</b>")
        .text("parse_mode", "HTML")
        .part(field, part);
    bench.client.post(bench.url(method)).multipart(form).send().await.unwrap().json().await.unwrap()
}

async fn download(bench: &Bench, path: &str) -> Vec<u8> {
    let url = format!("{}/file/bot{}/{path}", bench.emulator.api_url(), bench.emulator.token());
    bench.client.get(url).send().await.unwrap().bytes().await.unwrap().to_vec()
}

#[tokio::test]
async fn a_document_goes_out_and_comes_back() {
    let bench = bench().await;
    let answer = upload(&bench, "sendDocument", "document", "syarat.pdf", b"%PDF-1.7").await;
    let message = &answer["result"];
    assert_eq!(message["document"]["file_name"], "syarat.pdf");
    assert_eq!(message["document"]["mime_type"], "application/pdf");
    assert_eq!(message["document"]["file_size"], 8);
    assert_eq!(message["caption"], "ini");
    assert_eq!(message["caption_entities"][0]["type"], "bold");
    let id = message["document"]["file_id"].as_str().unwrap();
    let file = bench.granted("getFile", json!({"file_id": id})).await;
    let path = file["file_path"].as_str().unwrap();
    assert_eq!(download(&bench, path).await, b"%PDF-1.7");
    assert_eq!(download(&bench, &path.replace('/', "%2F")).await, b"%PDF-1.7");
    let again = bench.granted("sendDocument", json!({"chat_id": 7001, "document": id})).await;
    assert_eq!(again["document"], message["document"]);
}

#[tokio::test]
async fn photos_come_in_sizes() {
    let bench = bench().await;
    bench.siti.sends_photo(7001, vec![0xFF, 0xD8, 0xFF, 0xE0], "KTP");
    let message = bench.update().await["message"].clone();
    let sizes = message["photo"].as_array().unwrap();
    assert_eq!(sizes.len(), 3);
    assert!(sizes[0]["width"].as_i64() < sizes[2]["width"].as_i64());
    assert_eq!(message["caption"], "KTP");
    let unique: Vec<&Value> = sizes.iter().map(|size| &size["file_unique_id"]).collect();
    assert!(unique[0] != unique[1] && unique[1] != unique[2]);
    let file = bench.granted("getFile", json!({"file_id": sizes[2]["file_id"]})).await;
    assert!(file["file_path"].as_str().unwrap().starts_with("photos/file_"));
    let largest = json!({"chat_id": 7001, "photo": sizes[2]["file_id"]});
    assert_eq!(bench.granted("sendPhoto", largest).await["photo"], message["photo"]);
}

#[tokio::test]
async fn what_is_no_image_is_no_photo() {
    let bench = bench().await;
    let answer = upload(&bench, "sendPhoto", "photo", "x.jpg", b"bukan gambar").await;
    assert_eq!(answer["description"], "Bad Request: IMAGE_PROCESS_FAILED");
    let answer = upload(&bench, "sendPhoto", "photo", "x.png", PNG).await;
    assert_eq!(answer["ok"], true);
    let answer = upload(&bench, "sendDocument", "document", "x", b"").await;
    assert_eq!(answer["description"], "Bad Request: file must be non-empty");
}

#[tokio::test]
async fn kinds_of_files_are_not_mixed_up() {
    let bench = bench().await;
    let answer = upload(&bench, "sendDocument", "document", "a.pdf", b"x").await;
    let id = answer["result"]["document"]["file_id"].clone();
    let refusal = bench.refused("sendPhoto", json!({"chat_id": 7001, "photo": id})).await;
    assert_eq!(refusal, "400 Bad Request: can't use file of type Document as Photo");
}

#[tokio::test]
async fn large_files_cannot_be_fetched() {
    let bench = bench().await;
    bench.siti.sends_large_document(7001, "besar.pdf", "application/pdf", 21 * 1024 * 1024);
    let document = bench.update().await["message"]["document"].clone();
    assert_eq!(document["file_size"], 21 * 1024 * 1024);
    let refusal = bench.refused("getFile", json!({"file_id": document["file_id"]})).await;
    assert_eq!(refusal, "400 Bad Request: file is too big");
}

#[tokio::test]
async fn captions_have_limits() {
    let bench = bench().await;
    let answer = upload(&bench, "sendDocument", "document", "a.pdf", b"x").await;
    let id = answer["result"]["document"]["file_id"].clone();
    let params = json!({"chat_id": 7001, "document": id, "caption": "x".repeat(1025)});
    assert_eq!(bench.refused("sendDocument", params).await, "400 Bad Request: message caption is too long");
    let message = answer["result"]["message_id"].clone();
    let edit = json!({"chat_id": 7001, "message_id": message, "caption": "lain"});
    assert_eq!(bench.granted("editMessageCaption", edit).await["caption"], "lain");
    let text = json!({"chat_id": 7001, "message_id": message, "text": "lain"});
    let refusal = bench.refused("editMessageText", text).await;
    assert_eq!(refusal, "400 Bad Request: there is no text in the message to edit");
}

#[tokio::test]
async fn unknown_paths_and_tokens_get_no_file() {
    let bench = bench().await;
    let base = bench.emulator.api_url();
    for path in ["/file/bot1:x/documents/file_1.pdf", "/file/bot123456:loket-emulator/documents/none"] {
        assert_eq!(bench.client.get(format!("{base}{path}")).send().await.unwrap().status(), 404);
    }
}

#[tokio::test]
async fn a_medium_can_be_replaced() {
    let bench = bench().await;
    let answer = upload(&bench, "sendDocument", "document", "a.pdf", b"x").await;
    let part = reqwest::multipart::Part::bytes(PNG.to_vec()).file_name("b.png");
    let media = json!({"type": "photo", "media": "attach://baru", "caption": "baru"}).to_string();
    let form = reqwest::multipart::Form::new()
        .text("chat_id", "7001")
        .text("message_id", answer["result"]["message_id"].to_string())
        .text("media", media)
        .part("baru", part);
    let request = bench.client.post(bench.url("editMessageMedia")).multipart(form);
    let answer: Value = request.send().await.unwrap().json().await.unwrap();
    assert!(answer["result"]["photo"].is_array(), "{answer}");
    assert_eq!(answer["result"]["caption"], "baru");
}
