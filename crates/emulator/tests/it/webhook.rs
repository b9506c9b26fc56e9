//! Delivery by webhook: secret, order, repeats, answers that carry a call.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use axum::routing::post;
use serde_json::{Value, json};
use tokio::sync::Notify;

use loket_emulator::Fault;

use crate::bench::{Bench, bench};

/// What came: the secret and the update.
type Delivery = (Option<String>, Value);

/// A bot's end of a webhook: notes what comes, answers as told.
#[derive(Clone, Default)]
struct Hook {
    seen: Arc<Mutex<Vec<Delivery>>>,
    failures: Arc<Mutex<usize>>,
    reply: Arc<Mutex<Option<Value>>>,
    news: Arc<Notify>,
}

async fn take(State(hook): State<Hook>, headers: HeaderMap, body: axum::Json<Value>) -> axum::response::Response {
    let secret = headers.get("x-telegram-bot-api-secret-token").map(|value| value.to_str().unwrap().to_owned());
    hook.seen.lock().unwrap().push((secret, body.0));
    hook.news.notify_one();
    let mut failures = hook.failures.lock().unwrap();
    if *failures > 0 {
        *failures -= 1;
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    match hook.reply.lock().unwrap().take() {
        Some(reply) => axum::Json(reply).into_response(),
        None => StatusCode::OK.into_response(),
    }
}

async fn hooked(bench: &Bench) -> Hook {
    let hook = Hook::default();
    let router = Router::new().route("/hook", post(take)).with_state(hook.clone());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    let params = json!({"url": url, "secret_token": "rahasia_1", "max_connections": 5});
    assert_eq!(bench.granted("setWebhook", params).await, true);
    hook
}

async fn drained(bench: &Bench) {
    bench.emulator.until(|emulator| (emulator.pending_updates() == 0).then_some(())).await;
}

fn texts(hook: &Hook) -> Vec<Value> {
    hook.seen.lock().unwrap().iter().map(|(_, update)| update["message"]["text"].clone()).collect()
}

#[tokio::test]
async fn updates_are_posted_with_the_secret_and_in_order() {
    let bench = bench().await;
    let hook = hooked(&bench).await;
    for text in ["satu", "dua", "tiga"] {
        bench.siti.sends(7001, text);
    }
    drained(&bench).await;
    assert_eq!(texts(&hook), ["satu", "dua", "tiga"]);
    assert!(hook.seen.lock().unwrap().iter().all(|(secret, _)| secret.as_deref() == Some("rahasia_1")));
    let info = bench.granted("getWebhookInfo", json!({})).await;
    assert_eq!(info["pending_update_count"], 0);
    assert_eq!(info["max_connections"], 5);
}

#[tokio::test]
async fn a_failed_delivery_is_repeated_before_the_next() {
    let bench = bench().await;
    let hook = hooked(&bench).await;
    *hook.failures.lock().unwrap() = 1;
    bench.siti.sends(7001, "satu");
    bench.siti.sends(7001, "dua");
    drained(&bench).await;
    assert_eq!(texts(&hook), ["satu", "satu", "dua"]);
    let info = bench.granted("getWebhookInfo", json!({})).await;
    assert_eq!(info["last_error_message"], "Wrong response from the webhook: 500 Internal Server Error");
}

#[tokio::test]
async fn a_delivery_whose_answer_is_lost_comes_again() {
    let bench = bench().await;
    let hook = hooked(&bench).await;
    bench.emulator.faults().deliveries(1.0, Fault::LostAnswer);
    bench.siti.sends(7001, "satu");
    bench.emulator.until(|_| (!texts(&hook).is_empty()).then_some(())).await;
    assert_eq!(bench.emulator.pending_updates(), 1);
    bench.emulator.faults().clear();
    drained(&bench).await;
    assert!(texts(&hook).len() >= 2 && texts(&hook).iter().all(|text| text == "satu"));
}

#[tokio::test]
async fn deliveries_repeat_and_overtake_each_other_where_they_are_told_to() {
    let bench = bench().await;
    for number in 0..12 {
        bench.siti.sends(7001, &number.to_string());
    }
    bench.emulator.faults().scatter_deliveries(true);
    bench.emulator.faults().repeat_updates(0.5);
    let hook = hooked(&bench).await;
    drained(&bench).await;
    let seen: Vec<usize> = texts(&hook).iter().map(|text| text.as_str().unwrap().parse().unwrap()).collect();
    assert!((0..12).all(|number| seen.contains(&number)), "{seen:?}");
    assert!(seen.len() > 12 && !seen.is_sorted(), "{seen:?}");
}

#[tokio::test]
async fn an_answer_may_carry_a_call() {
    let bench = bench().await;
    let hook = hooked(&bench).await;
    let reply = json!({"method": "sendMessage", "chat_id": 7001, "text": "dari jawaban"});
    *hook.reply.lock().unwrap() = Some(reply);
    bench.siti.sends(7001, "halo");
    let seen = bench.emulator.until(|emulator| emulator.messages(7001).into_iter().find(|one| one.from_bot)).await;
    assert_eq!(seen.text, "dari jawaban");
}

#[tokio::test]
async fn webhooks_can_be_dropped_with_what_waits() {
    let bench = bench().await;
    bench.siti.sends(7001, "halo");
    bench.granted("deleteWebhook", json!({"drop_pending_updates": true})).await;
    assert_eq!(bench.emulator.pending_updates(), 0);
    assert_eq!(bench.granted("getWebhookInfo", json!({})).await["url"], "");
}

#[tokio::test]
async fn wrong_webhooks_are_refused() {
    let cases = [
        (json!({"url": "ftp://127.0.0.1/"}), "bad webhook: An HTTPS URL must be provided for webhook"),
        (json!({"url": "https://example.com/"}), "bad webhook: Failed to resolve host: Name or service not known"),
        (json!({"url": "http://127.0.0.1:9/", "secret_token": "a b"}), "secret token contains unallowed characters"),
        (json!({"url": "http://127.0.0.1:9/", "secret_token": "a".repeat(257)}), "secret token is too long"),
    ];
    let bench = bench().await;
    for (params, words) in cases {
        assert_eq!(bench.refused("setWebhook", params).await, format!("400 Bad Request: {words}"));
    }
}
