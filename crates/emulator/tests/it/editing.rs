//! Edits, deletions, copies, forwards, pins, and what a reader has not seen yet.

use serde_json::{Value, json};

use crate::bench::{Bench, bench};

const UNCHANGED: &str = "400 Bad Request: message is not modified: specified new message content and reply markup are \
                         exactly the same as a current content and reply markup of the message";

fn id_of(message: &Value) -> i64 {
    message["message_id"].as_i64().unwrap()
}

async fn question(bench: &Bench) -> i64 {
    let keyboard = json!({"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]});
    id_of(&bench.granted("sendMessage", json!({"chat_id": 7001, "text": "Benar?", "reply_markup": keyboard})).await)
}

#[tokio::test]
async fn an_edit_rewrites_the_text_and_drops_the_keyboard() {
    let bench = bench().await;
    let id = question(&bench).await;
    let edited = bench.granted("editMessageText", json!({"chat_id": 7001, "message_id": id, "text": "Sudah"})).await;
    assert_eq!(edited["text"], "Sudah");
    assert!(edited.get("reply_markup").is_none());
    assert!(edited["edit_date"].is_i64());
    assert!(bench.emulator.message(7001, id).unwrap().edited);
}

#[tokio::test]
async fn an_edit_has_to_change_something() {
    let bench = bench().await;
    let id = question(&bench).await;
    let keyboard = json!({"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]});
    let same = json!({"chat_id": 7001, "message_id": id, "text": "Benar?", "reply_markup": keyboard});
    assert_eq!(bench.refused("editMessageText", same).await, UNCHANGED);
    let same = json!({"chat_id": 7001, "message_id": id, "reply_markup": keyboard});
    assert_eq!(bench.refused("editMessageReplyMarkup", same).await, UNCHANGED);
    bench.granted("editMessageReplyMarkup", json!({"chat_id": 7001, "message_id": id})).await;
    assert_eq!(bench.refused("editMessageReplyMarkup", json!({"chat_id": 7001, "message_id": id})).await, UNCHANGED);
}

#[tokio::test]
async fn not_every_message_can_be_edited() {
    let bench = bench().await;
    let with = |markup: Value| json!({"chat_id": 7001, "text": "x", "reply_markup": markup});
    let plain = id_of(&bench.tell("x").await);
    let keyed = id_of(&bench.granted("sendMessage", with(json!({"keyboard": [["a"]]}))).await);
    let edit = |id: i64| json!({"chat_id": 7001, "message_id": id, "text": "y"});
    assert_eq!(bench.refused("editMessageText", edit(keyed)).await, "400 Bad Request: message can't be edited");
    let caption = json!({"chat_id": 7001, "message_id": plain, "caption": "y"});
    let words = "400 Bad Request: there is no caption in the message to edit";
    assert_eq!(bench.refused("editMessageCaption", caption).await, words);
    let mut wrong = edit(plain);
    wrong["reply_markup"] = json!({"keyboard": [["a"]]});
    assert_eq!(bench.refused("editMessageText", wrong).await, "400 Bad Request: inline keyboard expected");
    let lost = json!({"text": "y"});
    assert_eq!(bench.refused("editMessageText", lost).await, "400 Bad Request: message identifier is not specified");
}

#[tokio::test]
async fn deleted_messages_are_gone() {
    let bench = bench().await;
    let id = id_of(&bench.tell("x").await);
    assert_eq!(bench.granted("deleteMessage", json!({"chat_id": 7001, "message_id": id})).await, true);
    assert!(bench.emulator.message(7001, id).is_none());
    let next = id_of(&bench.tell("y").await);
    assert_eq!(next, id + 1, "numbers are not used again");
    assert_eq!(bench.granted("deleteMessages", json!({"chat_id": 7001, "message_ids": [next, 99]})).await, true);
    let old = id_of(&bench.tell("z").await);
    bench.clock.advance(std::time::Duration::from_hours(49));
    let refusal = bench.refused("deleteMessage", json!({"chat_id": 7001, "message_id": old})).await;
    assert_eq!(refusal, "400 Bad Request: message can't be deleted");
}

#[tokio::test]
async fn copies_and_forwards_differ_in_their_origin() {
    let bench = bench().await;
    let sent = bench.siti.sends(7001, "asli");
    let params = json!({"chat_id": 7001, "from_chat_id": 7001, "message_id": sent});
    let forwarded = bench.granted("forwardMessage", params.clone()).await;
    assert_eq!(forwarded["forward_origin"]["sender_user"]["id"], 7001);
    assert_eq!(forwarded["text"], "asli");
    let copied = bench.granted("copyMessage", params).await;
    assert_eq!(copied.as_object().unwrap().len(), 1);
    let seen = bench.emulator.message(7001, id_of(&copied)).unwrap();
    assert_eq!((seen.text.as_str(), seen.forwarded_from), ("asli", None));
    let many = json!({"chat_id": 7001, "from_chat_id": 7001, "message_ids": [sent, 99]});
    assert_eq!(bench.granted("copyMessages", many).await.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn replies_pins_and_reactions_show() {
    let bench = bench().await;
    let sent = bench.siti.sends(7001, "tanya");
    let params = json!({"chat_id": 7001, "text": "jawab", "reply_parameters": {"message_id": sent}});
    assert_eq!(bench.granted("sendMessage", params).await["reply_to_message"]["text"], "tanya");
    bench.granted("pinChatMessage", json!({"chat_id": 7001, "message_id": sent})).await;
    assert_eq!(bench.granted("getChat", json!({"chat_id": 7001})).await["pinned_message"]["text"], "tanya");
    bench.granted("unpinChatMessage", json!({"chat_id": 7001})).await;
    let react = json!({"chat_id": 7001, "message_id": sent, "reaction": [{"type": "emoji", "emoji": "👍"}]});
    bench.granted("setMessageReaction", react).await;
    assert_eq!(bench.emulator.message(7001, sent).unwrap().reaction.as_deref(), Some("👍"));
    let wrong = json!({"chat_id": 7001, "message_id": sent, "reaction": [{"type": "emoji", "emoji": "x"}]});
    assert_eq!(bench.refused("setMessageReaction", wrong).await, "400 Bad Request: REACTION_INVALID");
}

#[tokio::test]
async fn unread_is_what_came_or_changed_since_reading() {
    let bench = bench().await;
    let texts = |bench: &Bench| {
        let unread = bench.emulator.unread(&bench.siti, 7001);
        unread.into_iter().map(|message| message.text).collect::<Vec<_>>()
    };
    let first = id_of(&bench.tell("satu").await);
    bench.tell("dua").await;
    assert_eq!(texts(&bench), ["satu", "dua"]);
    bench.emulator.mark_read(&bench.siti, 7001);
    assert_eq!(texts(&bench), Vec::<String>::new());
    bench.siti.sends(7001, "tiga");
    bench.granted("editMessageText", json!({"chat_id": 7001, "message_id": first, "text": "satu!"})).await;
    assert_eq!(texts(&bench), ["satu!"]);
}
