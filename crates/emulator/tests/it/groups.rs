//! Groups: who is in, what the bot hears, what it may do.

use loket_emulator::{NewPerson, Options, Person};
use serde_json::{Value, json};

use crate::bench::{Bench, bench, bench_with};

fn officer(bench: &Bench) -> Person {
    bench.emulator.person(NewPerson {
        username: Some("daeng".into()),
        id: Some(8001),
        ..NewPerson::named("Daeng", "id")
    })
}

async fn heard(bench: &Bench) -> Vec<Value> {
    let updates = bench.updates().await;
    updates.into_iter().map(|update| update["message"]["text"].clone()).collect()
}

#[tokio::test]
async fn privacy_lets_commands_mentions_and_replies_through() {
    let bench = bench().await;
    let daeng = officer(&bench);
    let group = bench.emulator.group("Petugas", &[&daeng, &bench.siti]);
    assert!(group.id < -1_000_000_000_000);
    let card = bench.granted("sendMessage", json!({"chat_id": group.id, "text": "baru"})).await;
    assert_eq!(card["chat"], json!({"id": group.id, "type": "supergroup", "title": "Petugas"}));
    daeng.sends(group, "obrolan biasa");
    daeng.sends(group, "/ambil");
    daeng.sends(group, "/ambil@loket_demo_bot 1");
    daeng.sends(group, "/ambil@other_bot");
    daeng.sends(group, "hei @Loket_Demo_Bot");
    daeng.sends(group, "hei @siti_r");
    daeng.replies(group, card["message_id"].as_i64().unwrap(), "foto terpotong");
    let texts = heard(&bench).await;
    assert_eq!(texts, ["/ambil", "/ambil@loket_demo_bot 1", "hei @Loket_Demo_Bot", "foto terpotong"]);
    assert_eq!(bench.emulator.messages(group).len(), 8, "people see everything");
}

#[tokio::test]
async fn without_privacy_or_as_administrator_the_bot_hears_all() {
    let open = bench_with(Options { privacy_mode: false, ..Options::default() }).await;
    let group = open.emulator.group("Petugas", &[&open.siti]);
    open.siti.sends(group, "biasa");
    assert_eq!(heard(&open).await, ["biasa"]);

    let closed = bench().await;
    let group = closed.emulator.group("Petugas", &[&closed.siti]);
    closed.emulator.promote(group, closed.emulator.bot_id());
    closed.siti.sends(group, "biasa");
    assert_eq!(heard(&closed).await, ["biasa"]);
}

#[tokio::test]
async fn the_bot_is_told_when_it_is_added_and_removed() {
    let bench = bench().await;
    let group = bench.siti.creates_group("Baru", &[]);
    let updates = bench.updates().await;
    assert_eq!(updates[0]["my_chat_member"]["new_chat_member"]["status"], "member");
    assert_eq!(updates[0]["my_chat_member"]["old_chat_member"]["status"], "left");
    assert_eq!(updates[1]["message"]["new_chat_members"][0]["is_bot"], true);
    bench.siti.removes_bot(group);
    assert_eq!(bench.update().await["my_chat_member"]["new_chat_member"]["status"], "kicked");
    let refusal = bench.refused("sendMessage", json!({"chat_id": group.id, "text": "x"})).await;
    assert_eq!(refusal, "403 Forbidden: bot was kicked from the supergroup chat");
    bench.siti.adds_bot(group);
    bench.granted("leaveChat", json!({"chat_id": group.id})).await;
    let refusal = bench.refused("sendMessage", json!({"chat_id": group.id, "text": "x"})).await;
    assert_eq!(refusal, "403 Forbidden: bot is not a member of the supergroup chat");
}

#[tokio::test]
async fn members_can_be_asked_for() {
    let bench = bench().await;
    let daeng = officer(&bench);
    let group = bench.emulator.group_with_id(-1_009_999, "Petugas", &[&daeng, &bench.siti]);
    let member = |user: i64| json!({"chat_id": group.id, "user_id": user});
    assert_eq!(bench.granted("getChatMember", member(8001)).await["status"], "creator");
    assert_eq!(bench.granted("getChatMember", member(7001)).await["status"], "member");
    assert_eq!(bench.granted("getChatMember", member(123_456)).await["user"]["is_bot"], true);
    assert_eq!(bench.refused("getChatMember", member(1)).await, "400 Bad Request: PARTICIPANT_ID_INVALID");
    assert_eq!(bench.granted("getChatMemberCount", json!({"chat_id": group.id})).await, 3);
    let admins = bench.granted("getChatAdministrators", json!({"chat_id": group.id})).await;
    assert_eq!(admins.as_array().unwrap().len(), 1);
    let refusal = bench.refused("getChatAdministrators", json!({"chat_id": 7001})).await;
    assert_eq!(refusal, "400 Bad Request: there are no administrators in the private chat");
    let chat = bench.granted("getChat", json!({"chat_id": group.id})).await;
    assert_eq!(chat["permissions"]["can_send_messages"], true);
    daeng.leaves(group);
    assert_eq!(bench.granted("getChatMember", member(8001)).await["status"], "left");
}

#[tokio::test]
async fn selective_keyboards_reach_those_they_are_for() {
    let bench = bench().await;
    let daeng = officer(&bench);
    let group = bench.emulator.group("Petugas", &[&daeng, &bench.siti]);
    let asked = daeng.sends(group, "/ambil");
    let markup = json!({"keyboard": [["a"]], "selective": true});
    let params = json!({"chat_id": group.id, "text": "x", "reply_markup": markup, "reply_to_message_id": asked});
    bench.granted("sendMessage", params).await;
    assert!(bench.emulator.reply_keyboard(group, &daeng).is_some());
    assert!(bench.emulator.reply_keyboard(group, &bench.siti).is_none());
}

#[tokio::test]
async fn in_groups_the_bot_deletes_its_own_messages_only() {
    let bench = bench().await;
    let group = bench.emulator.group("Petugas", &[&bench.siti]);
    let theirs = bench.siti.sends(group, "/x");
    let refusal = bench.refused("deleteMessage", json!({"chat_id": group.id, "message_id": theirs})).await;
    assert_eq!(refusal, "400 Bad Request: message can't be deleted");
    bench.emulator.promote(group, bench.emulator.bot_id());
    bench.granted("deleteMessage", json!({"chat_id": group.id, "message_id": theirs})).await;
}

#[tokio::test]
async fn contacts_are_not_asked_for_in_groups() {
    let bench = bench().await;
    let group = bench.emulator.group("Petugas", &[&bench.siti]);
    let markup = json!({"keyboard": [[{"text": "Nomor", "request_contact": true}]]});
    let params = json!({"chat_id": group.id, "text": "x", "reply_markup": markup});
    let words = "400 Bad Request: phone number can be requested in private chats only";
    assert_eq!(bench.refused("sendMessage", params).await, words);
}

#[tokio::test]
async fn a_group_that_became_a_supergroup_says_where_it_is() {
    let bench = bench().await;
    let daeng = officer(&bench);
    let group = bench.emulator.group("Petugas", &[&daeng]);
    let new = bench.emulator.upgrade_group(group, true).unwrap();
    let refused = bench.answer("sendMessage", json!({"chat_id": group.id, "text": "baru"})).await;
    assert_eq!(refused["parameters"], json!({"migrate_to_chat_id": new.id}));
    assert_eq!(refused["description"], "Bad Request: group chat was upgraded to a supergroup chat");
    bench.granted("sendMessage", json!({"chat_id": new.id, "text": "baru"})).await;
    let updates = bench.updates().await;
    assert_eq!(updates[0]["message"]["migrate_to_chat_id"], new.id);
    assert_eq!(updates[1]["message"]["migrate_from_chat_id"], group.id);
    assert_eq!(updates[1]["message"]["chat"]["id"], new.id);
}
