//! getUpdates: order, confirmation, waiting, allowed kinds, conflicts, repeats.

use serde_json::{Value, json};

use crate::bench::{Bench, bench};

async fn ids(bench: &Bench, params: Value) -> Vec<i64> {
    let updates = bench.granted("getUpdates", params).await;
    updates.as_array().unwrap().iter().map(|update| update["update_id"].as_i64().unwrap()).collect()
}

#[tokio::test]
async fn updates_stay_until_a_higher_offset_confirms_them() {
    let bench = bench().await;
    for text in ["satu", "dua", "tiga"] {
        bench.siti.sends(7001, text);
    }
    let first = ids(&bench, json!({})).await;
    assert_eq!(first.len(), 3);
    assert_eq!(first[1], first[0] + 1);
    assert_eq!(ids(&bench, json!({"limit": 2})).await, first[..2]);
    assert_eq!(ids(&bench, json!({"offset": first[0]})).await, first);
    assert_eq!(ids(&bench, json!({"offset": first[1]})).await, first[1..]);
    assert_eq!(ids(&bench, json!({})).await, first[1..], "confirmed updates are forgotten");
    assert_eq!(ids(&bench, json!({"offset": first[2] + 1})).await, Vec::<i64>::new());
    assert_eq!(bench.emulator.pending_updates(), 0);
}

#[tokio::test]
async fn a_negative_offset_keeps_the_last_ones() {
    let bench = bench().await;
    for text in ["satu", "dua", "tiga"] {
        bench.siti.sends(7001, text);
    }
    let all = ids(&bench, json!({})).await;
    assert_eq!(ids(&bench, json!({"offset": -1})).await, all[2..]);
    assert_eq!(bench.emulator.pending_updates(), 1);
}

#[tokio::test]
async fn an_offset_from_another_life_confirms_nothing() {
    let bench = bench().await;
    bench.siti.sends(7001, "halo");
    let all = ids(&bench, json!({"offset": 2_000_000_000})).await;
    assert_eq!(all.len(), 1);
}

#[tokio::test]
async fn a_long_poll_answers_as_soon_as_something_comes() {
    let bench = bench().await;
    let poll = bench.client.post(bench.url("getUpdates")).json(&json!({"timeout": 50})).send();
    let poll = tokio::spawn(poll);
    bench.siti.sends(7001, "halo");
    let answer: Value = poll.await.unwrap().unwrap().json().await.unwrap();
    assert_eq!(answer["result"][0]["message"]["text"], "halo");
    let message = &answer["result"][0]["message"];
    assert_eq!(message["from"]["language_code"], "id");
    assert_eq!(message["chat"]["type"], "private");
}

#[tokio::test]
async fn the_older_of_two_pollers_gives_way() {
    let bench = bench().await;
    let before = bench.emulator.changed();
    let older = bench.client.post(bench.url("getUpdates")).json(&json!({"timeout": 50})).send();
    let older = tokio::spawn(older);
    before.await;
    bench.granted("getUpdates", json!({"timeout": 0})).await;
    let answer: Value = older.await.unwrap().unwrap().json().await.unwrap();
    assert_eq!(answer["error_code"], 409);
    let words = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
    assert_eq!(answer["description"], words);
}

#[tokio::test]
async fn polling_and_a_webhook_exclude_each_other() {
    let bench = bench().await;
    bench.granted("setWebhook", json!({"url": "http://127.0.0.1:9/x"})).await;
    let words = "409 Conflict: can't use getUpdates method while webhook is active; \
                 use deleteWebhook to delete the webhook first";
    assert_eq!(bench.refused("getUpdates", json!({})).await, words);
    bench.granted("deleteWebhook", json!({})).await;
    bench.granted("getUpdates", json!({})).await;
}

#[tokio::test]
async fn allowed_kinds_are_remembered() {
    let bench = bench().await;
    bench.granted("getUpdates", json!({"allowed_updates": ["callback_query"]})).await;
    bench.siti.sends(7001, "tidak sampai");
    bench.siti.taps_data(7001, 1, "x");
    let updates = bench.updates().await;
    assert_eq!(updates.len(), 1);
    assert_eq!(updates[0]["callback_query"]["data"], "x");
    bench.granted("getUpdates", json!({"allowed_updates": []})).await;
    bench.siti.sends(7001, "sampai");
    assert_eq!(bench.update().await["message"]["text"], "sampai");
}

#[tokio::test]
async fn confirmed_updates_can_come_again() {
    let bench = bench().await;
    bench.siti.sends(7001, "halo");
    let before = bench.update().await;
    let next = before["update_id"].as_i64().unwrap() + 1;
    assert_eq!(bench.emulator.redeliver_last(1), 1);
    let again = bench.granted("getUpdates", json!({"offset": next})).await;
    assert_eq!(again, json!([before]));
    assert_eq!(bench.granted("getUpdates", json!({"offset": next})).await, json!([]));
}

#[tokio::test]
async fn every_batch_can_be_made_to_repeat() {
    let bench = bench().await;
    bench.emulator.faults().repeat_updates(1.0);
    bench.siti.sends(7001, "halo");
    let first = ids(&bench, json!({})).await;
    assert_eq!(ids(&bench, json!({"offset": first[0] + 1})).await, first);
    bench.emulator.faults().clear();
    assert_eq!(ids(&bench, json!({"offset": first[0] + 1})).await, Vec::<i64>::new());
}

#[tokio::test]
async fn raw_updates_and_restarted_ids_get_through() {
    let bench = bench().await;
    bench.emulator.inject_update(json!({"update_id": 5_000_000_000_u64, "from_the_future": {"x": 1}}));
    bench.emulator.inject_update(json!({"chat_boost": {}}));
    let updates = bench.granted("getUpdates", json!({})).await;
    assert_eq!(updates[0]["update_id"], 5_000_000_000_u64);
    assert_eq!(updates[1]["update_id"], 5_000_000_001_u64);
    bench.granted("getUpdates", json!({"offset": 5_000_000_002_u64})).await;
    bench.emulator.restart_update_ids();
    bench.siti.sends(7001, "halo");
    let id = bench.granted("getUpdates", json!({"offset": 5_000_000_002_u64})).await[0]["update_id"].as_i64();
    assert!(id.unwrap() < 1_000_000_000);
}
