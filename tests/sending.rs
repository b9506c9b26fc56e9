//! The rules of sending: how fast, and what becomes of a message by Telegram's answer.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use loket::config::Sending;
use loket::shell::sender::limiter::Limits;
use loket::shell::sender::outcome::judge;
use loket::telegram::ApiError;
use loket::telegram::api::NetworkFault;
use loket_core::domain::ids::ChatId;
use loket_store::rows::{Delivery, Verdict};
use serde_json::json;

const SITI: ChatId = ChatId(7);
const STAFF: ChatId = ChatId(-44);

fn at(millis: i64) -> Timestamp {
    Timestamp::from_millisecond(1_772_000_000_000 + millis).expect("a moment of this year")
}

fn limits(per_second: u32, per_chat_per_second: u32, per_group_per_minute: u32) -> Limits {
    Limits::new(Sending { per_second, per_chat_per_second, per_group_per_minute, in_flight: 1 })
}

#[test]
fn no_second_sees_more_than_the_limit() {
    let mut limits = limits(30, 0, 0);
    let mut sent = Vec::new();
    for millis in 0..5_000 {
        let now = at(millis);
        while limits.available(now) > 0 {
            limits.take(ChatId(millis + 1), "sendMessage", now).unwrap();
            sent.push(millis);
        }
    }
    assert_eq!(sent.len(), 150);
    let busiest = (0..5_000).map(|start| sent.iter().filter(|at| (start..start + 1_000).contains(*at)).count()).max();
    assert_eq!(busiest, Some(30));
    assert_eq!(limits.next(at(4_999)), at(5_000));
}

#[test]
fn a_short_burst_passes_in_one_chat_and_then_one_a_second() {
    let mut limits = limits(0, 1, 0);
    let mut send = |millis| limits.take(SITI, "sendMessage", at(millis));
    assert_eq!([send(0), send(0), send(0)], [Ok(()), Ok(()), Ok(())]);
    assert_eq!(send(0), Err(at(1_000)));
    assert_eq!(send(999), Err(at(1_000)));
    assert_eq!([send(1_000), send(1_000)], [Ok(()), Err(at(2_000))]);
    assert_eq!(limits.take(ChatId(8), "sendMessage", at(1_000)), Ok(()));
    assert_eq!(limits.take(SITI, "deleteMessage", at(1_000)), Ok(()), "no message, so not counted");
}

#[test]
fn no_minute_in_a_group_sees_more_than_the_limit() {
    let mut limits = limits(0, 0, 20);
    for _ in 0..20 {
        limits.take(STAFF, "sendMessage", at(0)).unwrap();
    }
    assert_eq!(limits.take(STAFF, "sendMessage", at(30_000)), Err(at(60_000)));
    assert_eq!(limits.take(SITI, "sendMessage", at(0)), Ok(()), "a person is no group");
    assert_eq!(limits.take(STAFF, "sendMessage", at(60_000)), Ok(()));
}

#[test]
fn nought_switches_a_limit_off() {
    let mut limits = limits(0, 0, 0);
    for _ in 0..1_000 {
        limits.take(STAFF, "sendMessage", at(0)).unwrap();
    }
    assert_eq!(limits.available(at(0)), usize::MAX);
}

fn delivery(chat: ChatId, attempts: u32) -> Delivery {
    let payload = json!({ "chat_id": chat.0, "text": "rahasia" });
    Delivery { id: 3, chat, priority: 10, method: "sendMessage".to_owned(), payload, attempts, created_at: at(0) }
}

fn told(code: i64, description: &str, retry_after: Option<u64>) -> ApiError {
    let retry_after = retry_after.map(Duration::from_secs);
    ApiError::Telegram { code, description: description.to_owned(), retry_after, migrate_to: None }
}

#[test]
fn a_429_waits_exactly_as_long_as_asked_and_for_its_chat_only() {
    let judged = judge(&delivery(SITI, 4), &told(429, "Too Many Requests: retry after 7", Some(7)), at(50), 0.9);
    assert_eq!(judged.verdict, Verdict::Retry { id: 3, due: at(7_050) });
    assert_eq!(judged.pause_all_until, None);
    let judged = judge(&delivery(SITI, 0), &told(429, "Too Many Requests: global limit", Some(7)), at(0), 0.0);
    assert_eq!(judged.pause_all_until, Some(at(7_000)));
}

#[test]
fn trouble_that_passes_is_tried_again_later_each_time() {
    let due = |attempts, share| {
        let judged = judge(&delivery(SITI, attempts), &told(502, "Bad Gateway", None), at(0), share);
        match judged.verdict {
            Verdict::Retry { due, .. } => due.duration_since(at(0)).as_millis(),
            Verdict::Sent { .. } | Verdict::Dead { .. } | Verdict::Unreachable { .. } => panic!("{judged:?}"),
        }
    };
    assert_eq!([due(0, 0.0), due(0, 1.0)], [500, 1_000]);
    assert_eq!([due(3, 1.0), due(60, 1.0)], [8_000, 600_000]);
    let timeout = judge(&delivery(SITI, 0), &ApiError::Network(NetworkFault::Timeout), at(0), 1.0);
    assert_eq!(timeout.verdict, Verdict::Retry { id: 3, due: at(1_000) });
}

#[test]
fn what_cannot_be_sent_for_three_days_is_put_aside() {
    let three_days = at(0) + SignedDuration::from_hours(72);
    let judged = judge(&delivery(SITI, 9), &told(500, "Internal Server Error", None), three_days, 0.0);
    let Verdict::Dead { letter, .. } = judged.verdict else { panic!("{judged:?}") };
    assert_eq!(letter.raw, r#"{"method":"sendMessage","payload":{"chat_id":7,"text":"rahasia"}}"#);
}

#[test]
fn refusals_are_told_apart() {
    let verdict =
        |chat, code, description: &str| judge(&delivery(chat, 0), &told(code, description, None), at(0), 0.0).verdict;
    let is_retry = |verdict| matches!(verdict, Verdict::Retry { .. });
    let gone = Verdict::Unreachable { chat: SITI };
    assert_eq!(verdict(SITI, 403, "Forbidden: bot was blocked by the user"), gone);
    assert_eq!(verdict(SITI, 403, "Forbidden: user is deactivated"), gone);
    assert_eq!(verdict(SITI, 400, "Bad Request: chat not found"), gone);
    assert!(is_retry(verdict(STAFF, 403, "Forbidden: bot was kicked from the supergroup chat")));
    assert!(is_retry(verdict(STAFF, 400, "Bad Request: chat not found")));
    assert!(is_retry(verdict(SITI, 401, "Unauthorized")));
    let harmless = [
        "message is not modified: …",
        "message to edit not found",
        "message can't be edited",
        "message to delete not found",
    ];
    for harmless in harmless {
        assert_eq!(verdict(SITI, 400, &format!("Bad Request: {harmless}")), Verdict::Sent { id: 3 }, "{harmless}");
    }
    assert!(matches!(verdict(SITI, 400, "Bad Request: can't parse entities"), Verdict::Dead { id: 3, .. }));
}
