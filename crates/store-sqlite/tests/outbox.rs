//! The outbox under load, and with a row in it that cannot be read.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

#[path = "support/scratch.rs"]
mod scratch;

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
    let source = include_str!("../src/outbox.rs");
    let start = source.find("SELECT id, chat_id, priority, method, payload, attempts, created_at\n").unwrap();
    let statement = &source[start..start + source[start..].find('"').unwrap()];
    let bound = statement.replace("?1", "0").replace("?2", "'[1,2,3]'").replace("?3", "32");
    assert_eq!(growing(&scratch, &bound).await, Vec::<String>::new());
}

/// With three hundred rows or thirty thousand, with busy chats before it and with none.
#[tokio::test]
async fn a_long_outbox_makes_no_look_slower() {
    let scratch = Scratch::new();
    let store = scratch.open("loket.db").await;
    put(&store, 1..=300, 30).await;
    let busy: Vec<ChatId> = (1..=32).map(ChatId).collect();
    let short = measure(&store, &busy).await;
    put(&store, 301..=30_000, 30).await;
    let long = measure(&store, &busy).await;
    assert!(long < short * 8 + std::time::Duration::from_millis(2), "{short:?} became {long:?}");
    let sent: Vec<Verdict> = list(&store, &busy).await.iter().map(|row| Verdict::Sent { id: row.id }).collect();
    store.record_verdicts(&sent).await.unwrap();
}

/// The shortest of many looks.
#[expect(clippy::disallowed_methods, reason = "a measurement")]
async fn measure(store: &SqliteStore, busy: &[ChatId]) -> std::time::Duration {
    let mut shortest = std::time::Duration::MAX;
    for _ in 0..30 {
        let start = std::time::Instant::now();
        assert_eq!(list(store, busy).await[0].chat, ChatId(33));
        shortest = shortest.min(start.elapsed());
    }
    shortest
}
