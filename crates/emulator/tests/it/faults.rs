//! Things that go wrong on purpose.

use std::time::Duration;

use loket_emulator::{Fault, Limits};
use serde_json::{Value, json};

use crate::bench::{Bench, bench};

fn text(chat: i64) -> Value {
    json!({"chat_id": chat, "text": "x"})
}

async fn code(bench: &Bench, chat: i64) -> u64 {
    bench.answer("sendMessage", text(chat)).await["error_code"].as_u64().unwrap_or(200)
}

#[tokio::test]
async fn the_next_calls_can_be_made_to_fail() {
    let bench = bench().await;
    let faults = bench.emulator.faults();
    faults.next("sendMessage", 2, Fault::InternalError);
    faults.next("*", 1, Fault::BadGateway);
    assert_eq!(code(&bench, 7001).await, 500);
    bench.granted("getUpdates", json!({})).await;
    assert_eq!(code(&bench, 7001).await, 500);
    assert_eq!(code(&bench, 7001).await, 502);
    assert_eq!(code(&bench, 7001).await, 200);
    assert_eq!(bench.emulator.messages(7001).len(), 2, "a failed call does nothing");
}

#[tokio::test]
async fn a_lost_answer_is_an_act_without_an_answer() {
    let bench = bench().await;
    bench.emulator.faults().next("sendMessage", 1, Fault::LostAnswer);
    let request = bench.client.post(bench.url("sendMessage")).json(&text(7001));
    assert!(request.send().await.is_err());
    assert_eq!(bench.emulator.messages(7001).len(), 2);
    bench.emulator.faults().next("sendMessage", 1, Fault::CutBefore);
    let request = bench.client.post(bench.url("sendMessage")).json(&text(7001));
    assert!(request.send().await.is_err());
    assert_eq!(bench.emulator.messages(7001).len(), 2);
    bench.tell("lagi").await;
}

#[tokio::test]
async fn a_silent_call_ends_with_the_callers_patience() {
    let bench = bench().await;
    bench.emulator.faults().next("sendMessage", 1, Fault::Silence);
    let request = bench.client.post(bench.url("sendMessage")).json(&text(7001)).timeout(Duration::from_millis(50));
    assert!(request.send().await.unwrap_err().is_timeout());
    assert_eq!(bench.emulator.messages(7001).len(), 1);
}

#[tokio::test]
async fn offline_means_no_answer_to_anything() {
    let bench = bench().await;
    bench.emulator.faults().offline(true);
    assert!(bench.client.get(bench.url("getMe")).send().await.is_err());
    bench.emulator.faults().offline(false);
    bench.granted("getMe", json!({})).await;
}

#[tokio::test]
async fn chance_is_repeatable() {
    let mut runs = Vec::new();
    for _ in 0..2 {
        let bench = bench().await;
        bench.emulator.faults().chance(0.5, Fault::TooManyRequests(1));
        let mut codes = Vec::new();
        for _ in 0..20 {
            codes.push(code(&bench, 7001).await);
        }
        assert!(codes.contains(&429) && codes.contains(&200));
        runs.push(codes);
    }
    assert_eq!(runs[0], runs[1]);
}

#[tokio::test]
async fn one_chat_gets_one_message_a_second_after_a_short_burst() {
    let bench = bench().await;
    bench.emulator.faults().limits(Some(Limits::default()));
    let mut codes = Vec::new();
    for _ in 0..4 {
        codes.push(code(&bench, 7001).await);
    }
    assert_eq!(codes, [200, 200, 200, 429]);
    let answer = bench.answer("sendMessage", text(7001)).await;
    assert_eq!(answer["parameters"]["retry_after"], 1);
    bench.clock.advance(Duration::from_secs(1));
    assert_eq!(code(&bench, 7001).await, 200);
    assert_eq!(code(&bench, 7001).await, 429);
}

#[tokio::test]
async fn a_group_gets_twenty_messages_a_minute() {
    let bench = bench().await;
    let group = bench.emulator.group("Petugas", &[&bench.siti]);
    bench.emulator.faults().limits(Some(Limits::default()));
    for _ in 0..20 {
        assert_eq!(code(&bench, group.id).await, 200);
        bench.clock.advance(Duration::from_secs(1));
    }
    let answer = bench.answer("sendMessage", text(group.id)).await;
    assert_eq!(answer["parameters"]["retry_after"], 40);
}

#[tokio::test]
async fn all_chats_together_get_thirty_a_second() {
    let bench = bench().await;
    let limits = Limits { chat_burst: 0, ..Limits::default() };
    bench.emulator.faults().limits(Some(limits));
    for _ in 0..30 {
        assert_eq!(code(&bench, 7001).await, 200);
    }
    assert_eq!(code(&bench, 7001).await, 429);
    bench.clock.advance(Duration::from_secs(1));
    assert_eq!(code(&bench, 7001).await, 200);
}

#[tokio::test]
async fn when_the_emulator_ends_so_do_its_polls() {
    let bench = bench().await;
    let before = bench.emulator.changed();
    let poll = bench.client.post(bench.url("getUpdates")).json(&json!({"timeout": 50})).send();
    let poll = tokio::spawn(poll);
    before.await;
    drop(bench);
    assert!(poll.await.unwrap().is_err());
}

#[tokio::test]
async fn a_held_answer_is_carried_out_and_then_silent() {
    let bench = bench().await;
    bench.emulator.faults().next("sendMessage", 1, Fault::HeldAnswer);
    let call = bench.client.post(bench.url("sendMessage")).json(&text(7001)).send();
    let call = tokio::spawn(call);
    bench
        .emulator
        .until(|world| (world.faults().struck() == 1 && !world.messages(7001).is_empty()).then_some(()))
        .await;
    assert!(!call.is_finished());
    call.abort();
    assert_eq!(code(&bench, 7001).await, 200);
    assert_eq!(bench.emulator.messages(7001).iter().filter(|message| message.from_bot).count(), 2);
}
