//! The rules of sending: how fast, and what becomes of a message by Telegram's answer.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use loket::config::Sending;
use loket::shell::sender::congestion::{Congestion, Pause};
use loket::shell::sender::limiter::Limits;
use loket::shell::sender::outcome::{Fate, Judgement, judge};
use loket::telegram::ApiError;
use loket::telegram::api::NetworkFault;
use loket_core::domain::ids::ChatId;
use loket_store::rows::{Delivery, Moved, Refused, Verdict};
use serde_json::json;

const SITI: ChatId = ChatId(7);
const STAFF: ChatId = ChatId(-44);

fn at(millis: i64) -> Timestamp {
    Timestamp::from_millisecond(1_772_000_000_000 + millis).expect("a moment of this year")
}

fn limits(per_second: u32, per_chat_per_second: u32, per_group_per_minute: u32) -> Limits {
    Limits::new(Sending { per_second, per_chat_per_second, per_group_per_minute, in_flight: 1, timeout: 20 })
}

/// Takes the right to send, and lands at once.
fn send(limits: &mut Limits, chat: ChatId, millis: i64) -> Result<(), Timestamp> {
    limits.take(chat, "sendMessage", at(millis))?;
    limits.land(chat, "sendMessage", at(millis));
    Ok(())
}

fn busiest_second(sent: &[i64]) -> Option<usize> {
    sent.iter().map(|start| sent.iter().filter(|at| (*start..start + 1_000).contains(*at)).count()).max()
}

#[test]
fn no_second_sees_more_than_the_limit() {
    let mut limits = limits(30, 0, 0);
    let mut sent = Vec::new();
    for millis in 0..5_000 {
        while limits.available(at(millis)) > 0 {
            send(&mut limits, ChatId(millis + 1), millis).unwrap();
            sent.push(millis);
        }
    }
    assert_eq!(sent.len(), 150);
    assert_eq!(busiest_second(&sent), Some(30));
    assert_eq!(limits.next(at(4_999)), Some(at(5_000)));
}

/// Telegram counts a message when it comes, at any moment between the call's beginning and its end.
#[test]
fn no_second_sees_more_than_the_limit_however_long_calls_take() {
    let mut limits = limits(30, 0, 0);
    // The first call of a second is slow and comes late, the others come at once.
    let (mut under_way, mut came) = (Vec::new(), Vec::new());
    for millis in 0..10_000 {
        under_way.retain(|(chat, ends)| {
            if *ends == millis {
                limits.land(*chat, "sendMessage", at(millis));
            }
            *ends != millis
        });
        while limits.available(at(millis)) > 0 {
            let chat = ChatId(1 + i64::try_from(came.len()).unwrap());
            limits.take(chat, "sendMessage", at(millis)).unwrap();
            let (arrives, ends) = if chat.0 % 2 == 0 { (millis + 700, millis + 700) } else { (millis, millis + 1) };
            came.push(arrives);
            under_way.push((chat, ends));
        }
    }
    assert!(came.len() > 150, "{}", came.len());
    assert_eq!(busiest_second(&came), Some(30));
    for _ in 0..30 {
        if limits.available(at(20_000)) > 0 {
            limits.take(SITI, "deleteMessage", at(20_000)).unwrap();
        }
    }
    assert_eq!(limits.next(at(20_000)), None, "all of them are on their way: only a landing makes room");
}

#[test]
fn a_broadcast_leaves_places_free_for_replies_and_is_spread() {
    let mut limits = limits(30, 0, 0);
    let mut sent = Vec::new();
    for millis in 0..1_000 {
        while limits.available_for_broadcasts(at(millis)) > 0 {
            limits.take_broadcast(at(millis));
            send(&mut limits, ChatId(1 + millis), millis).unwrap();
            sent.push(millis);
        }
    }
    assert_eq!(sent.len(), 24);
    let most = (0..1_000).map(|start| sent.iter().filter(|at| (start..start + 40).contains(*at)).count()).max();
    assert!(most <= Some(3), "so many at once: {most:?}");
    for reply in 1..=6 {
        assert_eq!(limits.next(at(999)), Some(at(999)));
        send(&mut limits, ChatId(5_000 + reply), 999).unwrap();
    }
    assert_eq!(limits.available(at(999)), 0);
    // The replies of the last second count: as many more have to leave the window first.
    let first = |limits: &mut Limits| (1_000..3_000).find(|millis| limits.available_for_broadcasts(at(*millis)) > 0);
    assert!(limits.available(at(1_000)) > 0 && first(&mut limits) > Some(1_100));
}

#[test]
fn a_limit_of_one_a_second_does_not_shut_broadcasts_out() {
    assert_eq!(limits(1, 0, 0).available_for_broadcasts(at(0)), 1);
    assert_eq!(limits(2, 0, 0).available_for_broadcasts(at(0)), 1);
}

#[test]
fn a_short_burst_passes_in_one_chat_and_then_one_a_second() {
    let mut limits = limits(0, 1, 0);
    let mut send = |millis| send(&mut limits, SITI, millis);
    assert_eq!([send(0), send(0), send(0)], [Ok(()), Ok(()), Ok(())]);
    assert_eq!(send(0), Err(at(1_000)));
    assert_eq!(send(999), Err(at(1_000)));
    assert_eq!([send(1_000), send(1_000)], [Ok(()), Err(at(2_000))]);
    assert_eq!(limits.take(ChatId(8), "sendMessage", at(1_000)), Ok(()));
    assert_eq!(limits.take(SITI, "editMessageReplyMarkup", at(1_000)), Err(at(2_000)), "a change counts too");
    assert_eq!(limits.take(SITI, "deleteMessage", at(1_000)), Ok(()), "no message, so not counted");
}

#[test]
fn a_slow_call_counts_from_its_end() {
    let mut limits = limits(0, 1, 0);
    for began in [0, 800, 800] {
        limits.take(SITI, "sendMessage", at(began)).unwrap();
        limits.land(SITI, "sendMessage", at(800));
    }
    assert_eq!(limits.take(SITI, "sendMessage", at(1_000)), Err(at(1_800)));
}

#[test]
fn no_minute_in_a_group_sees_more_than_the_limit() {
    let mut limits = limits(0, 0, 20);
    for _ in 0..20 {
        send(&mut limits, STAFF, 0).unwrap();
    }
    assert_eq!(limits.take(STAFF, "sendMessage", at(30_000)), Err(at(60_000)));
    assert_eq!(limits.take(SITI, "sendMessage", at(0)), Ok(()), "a person is no group");
    assert_eq!(limits.take(STAFF, "sendMessage", at(60_000)), Ok(()));
}

/// The clock is set back by an hour: nobody waits for it to be there again, and no limit is passed.
#[test]
fn after_a_clock_was_set_back_no_more_is_waited_than_the_limits_ask_for() {
    const BACK: i64 = -3_600_000;
    let mut limits = limits(30, 1, 20);
    for chat in 1..=10 {
        for _ in 0..2 {
            send(&mut limits, ChatId(chat), 0).unwrap();
        }
    }
    for _ in 0..10 {
        limits.take_broadcast(at(0));
    }
    let mut sent = Vec::new();
    for millis in BACK..BACK + 5_000 {
        while limits.available(at(millis)) > 0 {
            send(&mut limits, ChatId(100 + i64::try_from(sent.len()).unwrap()), millis).unwrap();
            sent.push(millis);
        }
    }
    // What was sent just before counts as sent now.
    assert_eq!((sent.len(), busiest_second(&sent)), (10 + 4 * 30, Some(30)));
    assert_eq!(sent[10], BACK + 1_000);
    limits.available_for_broadcasts(at(BACK + 5_000));
    assert!(limits.available_for_broadcasts(at(BACK + 6_000)) > 0);
    // A chat that was not looked at since waits a second from then on.
    assert_eq!(send(&mut limits, ChatId(1), BACK + 6_000), Err(at(BACK + 7_000)));
    assert_eq!(send(&mut limits, ChatId(1), BACK + 7_000), Ok(()));
}

#[test]
fn after_a_clock_was_set_back_a_chat_and_a_group_wait_their_own_time() {
    const BACK: i64 = -3_600_000;
    let mut limits = limits(0, 1, 3);
    for chat in [SITI, STAFF] {
        for _ in 0..3 {
            send(&mut limits, chat, 0).unwrap();
        }
    }
    assert_eq!(limits.take(SITI, "sendMessage", at(BACK)), Err(at(BACK + 1_000)));
    assert_eq!(limits.take(SITI, "sendMessage", at(BACK + 1_000)), Ok(()));
    assert_eq!(limits.take(STAFF, "sendMessage", at(BACK)), Err(at(BACK + 60_000)));
    assert_eq!(limits.take(STAFF, "sendMessage", at(BACK + 60_000)), Ok(()));
    // A call that was on its way when the clock was set back.
    limits.land(STAFF, "sendMessage", at(BACK - 9_000_000));
    assert_eq!(limits.take(STAFF, "sendMessage", at(BACK - 9_000_000 + 60_000)), Ok(()));
}

#[test]
fn after_a_clock_was_set_back_a_pause_lasts_as_long_as_was_asked_for() {
    let mut pause = Pause::default();
    pause.lengthen(at(7_000), at(0));
    pause.lengthen(at(3_000), at(1_000));
    assert_eq!([pause.left(at(1_000)), pause.left(at(6_999))], [Some(at(7_000)); 2]);
    assert_eq!(pause.left(at(7_000)), None, "it is over");
    pause.lengthen(at(17_000), at(10_000));
    assert_eq!(pause.left(at(-90_000)), Some(at(-83_000)));
    assert_eq!(pause.left(at(-83_000)), None);

    let mut congestion = Congestion::default();
    for chat in [1, 2] {
        assert_eq!(congestion.note(ChatId(chat), at(9_000), at(0)), None);
    }
    assert_eq!(congestion.note(ChatId(3), at(-80_000), at(-90_000)), None, "the others were at another time");
}

#[test]
fn nought_switches_a_limit_off() {
    let mut limits = limits(0, 0, 0);
    for _ in 0..1_000 {
        send(&mut limits, STAFF, 0).unwrap();
    }
    assert_eq!([limits.available(at(0)), limits.available_for_broadcasts(at(0))], [usize::MAX; 2]);
}

#[test]
fn several_chats_slowed_within_a_second_mean_everybody() {
    let mut congestion = Congestion::default();
    assert_eq!(congestion.note(ChatId(1), at(9_000), at(0)), None);
    assert_eq!(congestion.note(ChatId(2), at(5_000), at(300)), None);
    assert_eq!(congestion.note(ChatId(2), at(5_000), at(400)), None, "one chat is one chat, however often");
    assert_eq!(congestion.note(ChatId(3), at(7_000), at(999)), Some(at(5_000)), "for the shortest time asked for");
    assert_eq!(congestion.note(ChatId(4), at(7_000), at(999)), None, "and then it is counted anew");

    let mut congestion = Congestion::default();
    congestion.note(ChatId(1), at(9_000), at(0));
    congestion.note(ChatId(2), at(9_000), at(500));
    assert_eq!(congestion.note(ChatId(3), at(9_000), at(1_000)), None, "the first is a second ago");
}

fn delivery(chat: ChatId, attempts: u32) -> Delivery {
    let payload = json!({ "chat_id": chat.0, "text": "rahasia" });
    Delivery { id: 3, chat, priority: 10, method: "sendMessage".to_owned(), payload, attempts, created_at: at(0) }
}

/// When the call began and ended.
fn during(millis: i64) -> (Timestamp, Timestamp) {
    (at(millis - 40), at(millis))
}

fn verdict_of(judged: Judgement) -> Verdict {
    match judged.fate {
        Fate::Recorded(verdict) => verdict,
        Fate::Unreachable(refused) => panic!("{refused:?}"),
    }
}

fn told(code: i64, description: &str, retry_after: Option<u64>) -> ApiError {
    let retry_after = retry_after.map(Duration::from_secs);
    ApiError::Telegram { code, description: description.to_owned(), retry_after, migrate_to: None }
}

#[test]
fn a_429_waits_exactly_as_long_as_asked_and_for_its_chat_only() {
    let judged = judge(&delivery(SITI, 4), &told(429, "Too Many Requests: retry after 7", Some(7)), during(50), 0.9);
    assert_eq!((judged.slowed_until, judged.pause_all_until), (Some(at(7_050)), None));
    assert_eq!(verdict_of(judged), Verdict::Retry { id: 3, due: at(7_050) });
    let judged = judge(&delivery(SITI, 0), &told(429, "Too Many Requests: global limit", Some(7)), during(0), 0.0);
    assert_eq!(judged.pause_all_until, Some(at(7_000)));
}

#[test]
fn trouble_that_passes_is_tried_again_later_each_time() {
    let due = |attempts, share| {
        let judged = judge(&delivery(SITI, attempts), &told(502, "Bad Gateway", None), during(0), share);
        match verdict_of(judged) {
            Verdict::Retry { due, .. } => due.duration_since(at(0)).as_millis(),
            other @ (Verdict::Sent { .. } | Verdict::Dead { .. } | Verdict::Moved { .. }) => panic!("{other:?}"),
        }
    };
    assert_eq!([due(0, 0.0), due(0, 1.0)], [500, 1_000]);
    assert_eq!([due(3, 1.0), due(60, 1.0)], [8_000, 600_000]);
    let timeout = judge(&delivery(SITI, 0), &ApiError::Network(NetworkFault::Timeout), during(0), 1.0);
    assert_eq!(verdict_of(timeout), Verdict::Retry { id: 3, due: at(1_000) });
}

#[test]
fn what_cannot_be_sent_for_three_days_is_put_aside() {
    let three_days = at(0) + SignedDuration::from_hours(72);
    let almost = three_days - SignedDuration::from_millis(1);
    let judged =
        |attempts, error: &ApiError, now| verdict_of(judge(&delivery(SITI, attempts), error, (at(0), now), 0.0));
    let broken = told(500, "Internal Server Error", None);
    assert!(matches!(judged(10, &broken, almost), Verdict::Retry { .. }));
    for attempts in [0, 9] {
        let verdict = judged(attempts, &broken, three_days);
        assert!(matches!(verdict, Verdict::Retry { .. }), "old, but tried only {attempts} times before");
    }
    for retry_after in [Some(7), None] {
        let verdict = judged(60, &told(429, "Too Many Requests", retry_after), three_days);
        assert!(matches!(verdict, Verdict::Retry { .. }), "asked to wait is not refused");
    }
    let Verdict::Dead { letter, .. } = judged(10, &broken, three_days) else { panic!("it is tried for ever") };
    assert_eq!(letter.raw, r#"{"method":"sendMessage","payload":{"chat_id":7,"text":"rahasia"}}"#);
}

#[test]
fn refusals_are_told_apart() {
    let fate =
        |chat, code, description: &str| judge(&delivery(chat, 0), &told(code, description, None), during(0), 0.0).fate;
    let is_retry = |fate| matches!(fate, Fate::Recorded(Verdict::Retry { .. }));
    let gone = Fate::Unreachable(Refused { id: 3, chat: SITI, sent_at: at(-40) });
    assert_eq!(fate(SITI, 403, "Forbidden: bot was blocked by the user"), gone);
    assert_eq!(fate(SITI, 403, "Forbidden: user is deactivated"), gone);
    assert_eq!(fate(SITI, 400, "Bad Request: chat not found"), gone);
    assert!(is_retry(fate(STAFF, 403, "Forbidden: bot was kicked from the supergroup chat")));
    assert!(is_retry(fate(STAFF, 400, "Bad Request: chat not found")));
    assert!(is_retry(fate(SITI, 401, "Unauthorized")));
    let harmless = [
        "message is not modified: …",
        "message to edit not found",
        "message can't be edited",
        "message to delete not found",
    ];
    for harmless in harmless {
        let sent = Fate::Recorded(Verdict::Sent { id: 3 });
        assert_eq!(fate(SITI, 400, &format!("Bad Request: {harmless}")), sent, "{harmless}");
    }
    let refused = fate(SITI, 400, "Bad Request: can't parse entities");
    assert!(matches!(refused, Fate::Recorded(Verdict::Dead { id: 3, .. })));
}

#[test]
fn a_group_that_moved_is_no_bug_unless_it_moved_to_itself() {
    let moved = |to| {
        let description = "Bad Request: group chat was upgraded to a supergroup chat".to_owned();
        let error = ApiError::Telegram { code: 400, description, retry_after: None, migrate_to: Some(ChatId(to)) };
        verdict_of(judge(&delivery(STAFF, 0), &error, during(0), 0.0))
    };
    let moved_away = Verdict::Moved { moved: Moved { from: STAFF, to: ChatId(-1009) }, at: at(0) };
    assert_eq!(moved(-1009), moved_away);
    assert!(matches!(moved(STAFF.0), Verdict::Dead { .. }));
}
