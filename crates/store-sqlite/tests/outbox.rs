//! The outbox under load, and with a row in it that cannot be read.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

#[path = "support/scratch.rs"]
mod scratch;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use jiff::Timestamp;
use loket_core::domain::ids::ChatId;
use loket_store::rows::{Delivery, LetterKind, NewDelivery, Verdict};
use loket_store::{Store, StoreError, Work};
use loket_store_sqlite::SqliteStore;
use scratch::Scratch;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Row, SqliteConnection};

const AT: Timestamp = Timestamp::UNIX_EPOCH;

async fn outside(scratch: &Scratch) -> SqliteConnection {
    SqliteConnectOptions::new().filename(scratch.path("loket.db")).connect().await.unwrap()
}

async fn put(store: &SqliteStore, chats: impl Iterator<Item = i64>, priority: u8) {
    let row = |chat| NewDelivery {
        chat: ChatId(chat),
        priority,
        method: "sendMessage".to_owned(),
        payload: serde_json::json!({ "chat_id": chat, "text": "halo" }),
    };
    let mut work = store.begin().await.unwrap();
    work.insert_deliveries(&chats.map(row).collect::<Vec<_>>(), AT).await.unwrap();
    work.commit().await.unwrap();
}

async fn list(store: &SqliteStore, busy: &[ChatId]) -> Vec<Delivery> {
    store.list_deliverable(AT, busy, 32).await.unwrap()
}

/// Whatever it is about the row; the others go on in their order.
#[tokio::test]
async fn rows_that_cannot_be_read_are_put_aside() {
    let scratch = Scratch::new();
    let store = scratch.open("loket.db").await;
    put(&store, [7, 8].into_iter(), 10).await;
    let mut outside = outside(&scratch).await;
    for (chat, priority, payload, due) in
        [(7, 10, "{\"nik\": ", 0_i64), (9, -3, "{}", 0), (10, 10, r#"{"text":"\ud800"}"#, 0)]
    {
        sqlx::query(
            "INSERT INTO outbox (chat_id, priority, method, payload, due_at, created_at) VALUES (?1, ?2, 'x', ?3, ?4, 0)",
        )
        .bind(chat)
        .bind(priority)
        .bind(payload)
        .bind(due)
        .execute(&mut outside)
        .await
        .unwrap();
    }
    put(&store, [7, 9].into_iter(), 10).await;
    assert!(matches!(store.list_deliverable(AT, &[], 32).await, Err(StoreError::Corrupt(_))));
    assert_eq!(store.put_aside_unreadable(AT).await.unwrap(), 3);
    assert_eq!(list(&store, &[]).await.iter().map(|row| row.chat.0).collect::<Vec<_>>(), [7, 8, 9]);
    assert_eq!(store.count_outbox().await.unwrap(), 4);
    let letters = store.list_dead_letters(10).await.unwrap();
    assert_eq!(letters.len(), 3);
    assert!(letters.iter().all(|letter| letter.kind == LetterKind::Delivery && !letter.error.contains("nik")));
    assert!(letters.iter().any(|letter| letter.raw.contains("nik")), "the raw row is kept for whoever mends it");
    assert_eq!(store.put_aside_unreadable(AT).await.unwrap(), 0);
}

/// What in `SQLite`'s plan for a statement grows with the outbox: sorting, or reading whole rows.
async fn growing(scratch: &Scratch, statement: &str) -> Vec<String> {
    let explained = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {statement}"));
    let plan = sqlx::query(explained).fetch_all(&mut outside(scratch).await).await.unwrap();
    let mut details: Vec<String> = plan.iter().map(|row| row.get("detail")).collect();
    details.retain(|detail| {
        let reads_rows = detail.starts_with("SCAN waiting") && !detail.contains("USING INDEX outbox_order");
        detail.contains("TEMP B-TREE") || reads_rows
    });
    details
}

/// A look at the outbox walks its order and stops at the limit.
#[tokio::test]
async fn a_look_at_the_outbox_walks_an_index_and_sorts_nothing() {
    let scratch = Scratch::new();
    let store = scratch.open("loket.db").await;
    put(&store, 1..=3_000, 30).await;
    assert_eq!(growing(&scratch, &look()).await, Vec::<String>::new());
}

/// With three hundred rows or thirty thousand, with busy chats before it: by the steps of `SQLite`'s machine.
#[tokio::test]
async fn a_long_outbox_makes_no_look_slower() {
    let scratch = Scratch::new();
    let store = scratch.open("loket.db").await;
    put(&store, 1..=300, 30).await;
    let short = steps(&scratch, &look()).await;
    put(&store, 301..=30_000, 30).await;
    let long = steps(&scratch, &look()).await;
    assert!(short > 0 && long <= short, "{short} steps became {long}");
    let busy: Vec<ChatId> = (1..=32).map(ChatId).collect();
    let listed = list(&store, &busy).await;
    assert_eq!(listed[0].chat, ChatId(33));
    let sent: Vec<Verdict> = listed.iter().map(|row| Verdict::Sent { id: row.id }).collect();
    store.record_verdicts(&sent).await.unwrap();
}

/// The statement of a look, with thirty-two busy chats and a limit of thirty-two.
fn look() -> String {
    let source = include_str!("../src/outbox.rs");
    let start = source.find("SELECT id, chat_id, priority, method, payload, attempts, created_at\n").unwrap();
    let statement = &source[start..start + source[start..].find('"').unwrap()];
    let busy: Vec<String> = (1..=32).map(|chat: i64| chat.to_string()).collect();
    statement.replace("?1", "0").replace("?2", &format!("'[{}]'", busy.join(","))).replace("?3", "32")
}

/// How many steps `SQLite`'s machine takes for a statement.
async fn steps(scratch: &Scratch, statement: &str) -> u64 {
    let (mut outside, count) = (outside(scratch).await, Arc::new(AtomicU64::new(0)));
    let counting = Arc::clone(&count);
    outside.lock_handle().await.unwrap().set_progress_handler(1, move || {
        counting.fetch_add(1, Ordering::Relaxed);
        true
    });
    let rows = sqlx::query(sqlx::AssertSqlSafe(statement.to_owned())).fetch_all(&mut outside).await.unwrap();
    assert_eq!(rows.len(), 32);
    count.load(Ordering::Relaxed)
}
