//! The sender: who comes first, what keeps whom waiting, and what becomes of what cannot be sent.

use anyhow::Result;
use jiff::SignedDuration;
use loket::shell::Engine;
use loket::telegram::outbound::BROADCAST;
use loket_core::domain::ids::{ChatId, UserId};
use loket_core::engine::Wants;
use loket_store::rows::{DialogueKey, FileKey, NewDelivery, NewFile};
use loket_store::{Store, Work};
use serde_json::{Value, json};
use sqlx::ConnectOptions;

use super::script::{Answer, Script};
use super::{Counter, refusal, step};

fn engine() -> Engine {
    Engine { step, wants: |_, _, _| Wants::default() }
}

fn row(chat: i64, priority: u8, text: &str) -> NewDelivery {
    let payload = json!({ "chat_id": chat, "text": text });
    NewDelivery { chat: ChatId(chat), priority, method: "sendMessage".to_owned(), payload }
}

/// Puts rows into the outbox, without waking the sender.
async fn put_rows(counter: &Counter, rows: &[NewDelivery]) -> Result<()> {
    let mut work = counter.running().shell().store().begin().await?;
    work.insert_deliveries(rows, counter.clock.now()).await?;
    Ok(work.commit().await?)
}

/// One message for each of these chats.
async fn put(counter: &Counter, chats: impl IntoIterator<Item = i64>, priority: u8, text: &str) -> Result<()> {
    let rows: Vec<NewDelivery> = chats.into_iter().map(|chat| row(chat, priority, text)).collect();
    put_rows(counter, &rows).await
}

fn texts(script: &Script) -> Vec<String> {
    script.calls("sendMessage").iter().map(super::script::Call::text).collect()
}

#[tokio::test]
async fn replies_come_before_notifications_and_those_before_broadcasts() -> Result<()> {
    let mut counter = Counter::open_with("in_flight = 1\n", engine()).await?;
    counter.script.answers("sendMessage", Answer::Held(None));
    counter.script.text(1, 7, "say first");
    counter.script.until(|script| script.sent(7).len() == 1).await;
    put(&counter, [1], BROADCAST, "broadcast").await?;
    put(&counter, [2], 20, "notification").await?;
    put(&counter, [3], 10, "reply").await?;
    counter.script.release();
    counter.script.until(|script| texts(script).len() == 4).await;
    assert_eq!(texts(&counter.script), ["first", "reply", "notification", "broadcast"]);
    counter.running().shell().settled().await?;
    counter.stop().await
}

/// Set by a clock that ran ahead, and was set back while nobody was there.
#[tokio::test]
async fn what_was_to_be_tried_again_by_a_clock_that_ran_ahead_is_tried_after_the_start() -> Result<()> {
    let mut counter = Counter::open_with("", engine()).await?;
    counter.stop().await?;
    let store = loket_store_sqlite::SqliteStore::open(&counter.folder.path().join("loket.db")).await?;
    let ahead = counter.clock.now() + SignedDuration::from_hours(24 * 365);
    let mut work = store.begin().await?;
    work.insert_deliveries(&[row(7, 10, "late")], ahead).await?;
    let dialogue = DialogueKey { chat: ChatId(8), user: UserId(8) };
    let file = NewFile { key: FileKey { dialogue, unique_id: "kk".to_owned() }, file_id: "id-kk".to_owned() };
    work.upsert_files(&[file], ahead).await?;
    work.commit().await?;
    store.close().await;
    counter.script.offers("kk", super::samples::pdf(2));
    counter.start().await?;
    counter.script.until(|script| script.sent(7) == ["late"] && script.sent(8) == ["kk:Kept{media:Pdf}"]).await;
    counter.close().await
}

#[tokio::test]
async fn a_reply_never_waits_for_slow_broadcasts() -> Result<()> {
    let counter = Counter::open_with("in_flight = 4\n", engine()).await?;
    for _ in 0..3 {
        counter.script.answers("sendPhoto", Answer::Held(None));
    }
    let row = |chat| NewDelivery { method: "sendPhoto".to_owned(), ..row(chat, BROADCAST, "siaran") };
    put_rows(&counter, &(100..110).map(row).collect::<Vec<_>>()).await?;
    counter.script.text(1, 7, "say a b");
    counter.script.until(|script| script.sent(7) == ["a", "b"] && script.calls("sendPhoto").len() == 3).await;
    counter.script.text(2, 8, "say c");
    counter.script.until(|script| script.sent(8) == ["c"]).await;
    assert_eq!(counter.script.calls("sendPhoto").len(), 3, "one place of four is for those who wait");
    counter.script.release();
    counter.script.until(|script| script.calls("sendPhoto").len() == 10).await;
    counter.close().await
}

#[tokio::test]
async fn a_press_is_answered_while_the_outbox_is_full_and_a_send_hangs() -> Result<()> {
    let counter = Counter::open_with("in_flight = 1\n", engine()).await?;
    counter.script.answers("sendMessage", Answer::Held(None));
    counter.script.text(1, 7, "say a b c");
    counter.script.until(|script| script.sent(7) == ["a"]).await;
    put(&counter, 100..200, 10, "x").await?;
    counter.script.press(2, 7);
    counter.script.until(|script| script.calls("answerCallbackQuery").len() == 1).await;
    assert_eq!(texts(&counter.script), ["a"], "nothing else left");
    counter.script.release();
    counter.script.until(|script| texts(script).len() == 103).await;
    counter.close().await
}

#[tokio::test]
async fn several_chats_slowed_at_once_let_everybody_wait() -> Result<()> {
    let counter = Counter::open().await?;
    for seconds in [9, 5, 7] {
        let told = json!({ "retry_after": seconds });
        counter.script.answers("sendMessage", refusal(429, "Too Many Requests: retry after 9", told));
    }
    for chat in [7, 8, 9] {
        counter.script.text(chat, chat, "say a");
        counter.script.until(|script| script.sent(chat) == ["a"]).await;
    }
    counter.running().shell().settled().await?;
    counter.script.text(20, 20, "say b");
    counter.clock.advance(SignedDuration::from_secs(4));
    // Time enough for a message that does not wait: a press is answered without the outbox.
    for presses in 1..=5 {
        counter.script.press(20 + presses, 20);
        counter.script.until(|script| Ok(script.calls("answerCallbackQuery").len()) == usize::try_from(presses)).await;
    }
    assert_eq!(counter.script.sent(20), [""; 0], "a fourth chat would have earned a 429 too");
    counter.clock.advance(SignedDuration::from_secs(1));
    counter.script.until(|script| script.sent(20) == ["b"]).await;
    counter.clock.advance(SignedDuration::from_secs(5));
    counter.script.until(|script| [7, 8, 9].iter().all(|chat| script.sent(*chat) == ["a", "a"])).await;
    counter.close().await
}

#[tokio::test]
async fn a_row_that_cannot_be_read_is_put_aside_and_stalls_nobody() -> Result<()> {
    let mut counter = Counter::open().await?;
    counter.stop().await?;
    let path = counter.folder.path().join("loket.db");
    let mut outside = sqlx::sqlite::SqliteConnectOptions::new().filename(path).connect().await?;
    sqlx::query(
        "INSERT INTO outbox (chat_id, priority, method, payload, due_at, created_at)
         VALUES (7, 0, 'sendMessage', '{\"chat_id\": 7, ', 0, 0)",
    )
    .execute(&mut outside)
    .await?;
    drop(outside);
    counter.start().await?;
    counter.script.text(1, 7, "say a");
    counter.script.text(2, 8, "say b");
    counter.script.until(|script| script.sent(7) == ["a"] && script.sent(8) == ["b"]).await;
    let letters = counter.running().shell().store().list_dead_letters(10).await?;
    assert_eq!(letters.len(), 1);
    assert!(letters[0].raw.contains("sendMessage") && !letters[0].error.contains("chat_id"), "{letters:?}");
    counter.close().await
}

/// The refusal is an old one: whoever has written meanwhile is back, and gets everything.
#[tokio::test]
async fn a_reply_put_while_a_refusal_was_on_its_way_is_not_lost() -> Result<()> {
    let counter = Counter::open().await?;
    let forbidden = (403, "Forbidden: bot was blocked by the user");
    counter.script.answers("sendMessage", Answer::Held(Some(forbidden)));
    counter.script.text(1, 8, "tell 7 a b");
    counter.script.until(|script| script.sent(7) == ["a"]).await;
    counter.clock.advance(SignedDuration::from_secs(1));
    counter.script.text(2, 7, "say c");
    counter.script.until(|script| script.calls("getUpdates").iter().any(|call| call.parameters["offset"] == 3)).await;
    counter.script.release();
    counter.script.until(|script| script.sent(7) == ["a", "a", "b", "c"]).await;
    counter.close().await
}

#[tokio::test]
async fn a_move_outlasts_a_restart_and_needs_no_second_refusal() -> Result<()> {
    let mut counter = Counter::open().await?;
    let moved = "Bad Request: group chat was upgraded to a supergroup chat";
    counter.script.answers("sendMessage", refusal(400, moved, json!({ "migrate_to_chat_id": -1009 })));
    counter.script.text(1, 7, "tell -5 a b");
    counter.script.until(|script| script.sent(-1009) == ["a", "b"]).await;
    counter.running().shell().settled().await?;
    counter.stop().await?;
    counter.start().await?;
    counter.script.text(2, 7, "tell -5 c");
    counter.script.until(|script| script.sent(-1009) == ["a", "b", "c"]).await;
    assert_eq!(counter.script.sent(-5), ["a"]);
    counter.close().await
}

#[tokio::test]
async fn a_move_is_learnt_from_the_group_itself_too() -> Result<()> {
    let counter = Counter::open().await?;
    let message = json!({ "message_id": 1, "date": 1, "chat": { "id": -5, "type": "group" },
        "migrate_to_chat_id": -1009, "from": { "id": 8, "is_bot": false, "first_name": "x" } });
    counter.script.push(1, json!({ "update_id": 1, "message": message }).to_string());
    counter.script.text(2, 7, "tell -5 a");
    counter.script.until(|script| script.sent(-1009) == ["a"]).await;
    assert_eq!(counter.script.calls("sendMessage").len(), 1);
    assert_eq!(counter.script.calls("sendMessage")[0].parameters["parse_mode"], Value::from("HTML"));
    counter.close().await
}
