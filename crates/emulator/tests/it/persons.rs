//! What persons do, as the bot hears of it.

use serde_json::{Value, json};

use crate::bench::bench;

#[tokio::test]
async fn a_deep_link_starts_with_its_payload() {
    let bench = bench().await;
    bench.siti.starts(Some("status_SPG7K3M9QW"));
    let message = bench.update().await["message"].clone();
    assert_eq!(message["text"], "/start status_SPG7K3M9QW");
    assert_eq!(message["entities"], json!([{"type": "bot_command", "offset": 0, "length": 6}]));
}

#[tokio::test]
async fn an_edit_is_an_edited_message() {
    let bench = bench().await;
    let id = bench.siti.sends(7001, "737101");
    bench.confirm_all().await;
    bench.siti.edits(7001, id, "737102");
    let update = bench.update().await;
    assert_eq!(update["edited_message"]["text"], "737102");
    assert_eq!(update["edited_message"]["message_id"], id);
    assert!(update["edited_message"]["edit_date"].is_i64());
}

#[tokio::test]
async fn blocking_and_coming_back_are_membership_updates() {
    let bench = bench().await;
    bench.siti.blocks();
    let change = bench.update().await["my_chat_member"].clone();
    assert_eq!(change["chat"]["type"], "private");
    assert_eq!(change["old_chat_member"]["status"], "member");
    assert_eq!(change["new_chat_member"]["status"], "kicked");
    let refusal = bench.refused("sendMessage", json!({"chat_id": 7001, "text": "x"})).await;
    assert_eq!(refusal, "403 Forbidden: bot was blocked by the user");
    bench.siti.sends(7001, "saya kembali");
    let updates = bench.updates().await;
    assert_eq!(updates[0]["my_chat_member"]["new_chat_member"]["status"], "member");
    assert_eq!(updates[1]["message"]["text"], "saya kembali");
    bench.tell("selamat datang").await;
}

#[tokio::test]
async fn every_kind_arrives_in_its_field() {
    let bench = bench().await;
    let siti = &bench.siti;
    siti.sends_sticker(7001);
    siti.sends_voice(7001);
    siti.sends_video(7001);
    siti.sends_video_note(7001);
    siti.sends_animation(7001);
    siti.sends_audio(7001);
    siti.sends_poll(7001);
    siti.sends_dice(7001);
    siti.shares_location(7001, -5.14, 119.43);
    siti.shares_contact(7001, "62811", true);
    siti.shares_contact(7001, "62812", false);
    siti.sends_unknown(7001, "checklist", json!({"title": "x"}));
    let fields = [
        "sticker",
        "voice",
        "video",
        "video_note",
        "animation",
        "audio",
        "poll",
        "dice",
        "location",
        "contact",
        "contact",
        "checklist",
    ];
    let updates = bench.updates().await;
    assert_eq!(updates.len(), fields.len());
    for (update, field) in updates.iter().zip(fields) {
        assert!(update["message"][field].is_object(), "{field}: {update}");
    }
    assert_eq!(updates[9]["message"]["contact"]["user_id"], 7001);
    assert!(updates[10]["message"]["contact"].get("user_id").is_none());
    assert!(updates[0]["message"]["sticker"]["file_id"].is_string());
}

#[tokio::test]
async fn forwarded_messages_name_their_origin() {
    let bench = bench().await;
    let group = bench.emulator.group("Keluarga", &[&bench.siti]);
    let id = bench.siti.sends(group, "lihat ini");
    bench.siti.forwards(7001, group, id);
    let update: Value = bench.update().await;
    assert_eq!(update["message"]["forward_origin"]["type"], "user");
    assert_eq!(update["message"]["text"], "lihat ini");
}

#[tokio::test]
async fn long_texts_go_out_in_parts() {
    let bench = bench().await;
    bench.siti.sends(7001, &"x".repeat(5000));
    let updates = bench.updates().await;
    assert_eq!(updates.len(), 2);
    assert_eq!(updates[0]["message"]["text"].as_str().unwrap().len(), 4096);
}

#[tokio::test]
async fn waiting_for_a_change_needs_no_sleep() {
    let bench = bench().await;
    let emulator = bench.emulator.clone();
    let seen = tokio::spawn(async move {
        emulator.until(|emulator| emulator.messages(7001).into_iter().find(|message| message.from_bot)).await
    });
    bench.tell("halo").await;
    assert_eq!(seen.await.unwrap().text, "halo");
}
