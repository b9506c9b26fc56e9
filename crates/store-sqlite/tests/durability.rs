//! What is committed stays, what is not never was: on reopening, on dropping, on a full disk.

#[path = "support/scratch.rs"]
mod scratch;

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Waker};

use jiff::Timestamp;
use loket_core::domain::ids::{ChatId, UserId};
use loket_core::domain::lang::Lang;
use loket_store::rows::{Consent, DialogueKey, DialogueRow, NewDelivery};
use loket_store::{Store, StoreError, Work};
use loket_store_sqlite::SqliteStore;
use scratch::Scratch;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, SqliteConnection};

async fn look_into(scratch: &Scratch, name: &str) -> SqliteConnection {
    let settings = SqliteConnectOptions::new().filename(scratch.path(name));
    settings.connect().await.expect("the file was opened before")
}

fn delivery(chat: i64, text: &str) -> NewDelivery {
    NewDelivery {
        chat: ChatId(chat),
        priority: 0,
        method: "sendMessage".to_owned(),
        payload: serde_json::json!({ "text": text }),
    }
}

async fn put(store: &SqliteStore, deliveries: &[NewDelivery]) -> loket_store::Result<()> {
    let mut work = store.begin().await?;
    work.insert_deliveries(deliveries, Timestamp::UNIX_EPOCH).await?;
    work.commit().await
}

/// WAL is kept in the file, where anybody sees it; the other settings belong to a connection.
#[tokio::test]
async fn a_commit_outlives_a_power_cut() {
    let scratch = Scratch::new();
    let store = scratch.open("loket.db").await;
    let safety = store.read_safety().await.unwrap();
    assert_eq!(safety.journal_mode, "wal");
    assert_eq!(safety.synchronous, 2, "FULL");
    assert!(safety.foreign_keys);
    assert_eq!(safety.busy_timeout_ms, 5000);
    let mut outside = look_into(&scratch, "loket.db").await;
    let mode: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(&mut outside).await.unwrap();
    assert_eq!(mode, "wal");
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_on_the_machine_can_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let scratch = Scratch::new();
    let store = scratch.open("loket.db").await;
    put(&store, &[delivery(1, "halo")]).await.unwrap();
    for name in ["loket.db", "loket.db-wal", "loket.db-shm"] {
        let mode = std::fs::metadata(scratch.path(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{name}");
    }
}

#[tokio::test]
async fn a_reopened_file_has_everything() {
    let scratch = Scratch::new();
    let row = DialogueRow {
        key: DialogueKey { chat: ChatId(1), user: UserId(1) },
        state: "{}".to_owned(),
        lang: Lang::En,
        reachable: true,
    };
    for (opened, expected) in [(1, 0), (2, 1), (3, 2)] {
        let store = scratch.open("loket.db").await;
        assert_eq!(store.count_outbox().await.unwrap(), expected);
        put(&store, &[delivery(1, "halo")]).await.unwrap();
        let mut work = store.begin().await.unwrap();
        let kept = work.list_dialogues(&[row.key]).await.unwrap();
        assert_eq!(kept.len(), usize::from(opened > 1));
        work.upsert_dialogues(std::slice::from_ref(&row), Timestamp::UNIX_EPOCH).await.unwrap();
        work.commit().await.unwrap();
        store.close().await;
    }
}

/// A copy of the files as they lie on the disk while the store is open is what a `kill -9` leaves.
#[tokio::test]
async fn a_killed_process_loses_nothing_committed_and_keeps_nothing_else() {
    let scratch = Scratch::new();
    let store = scratch.open("loket.db").await;
    put(&store, &[delivery(1, "ditulis")]).await.unwrap();
    let mut open_work = store.begin().await.unwrap();
    open_work.insert_deliveries(&[delivery(2, "belum")], Timestamp::UNIX_EPOCH).await.unwrap();
    for suffix in ["", "-wal"] {
        let from = scratch.path(&format!("loket.db{suffix}"));
        std::fs::copy(from, scratch.path(&format!("after.db{suffix}"))).unwrap();
    }
    let after = scratch.open("after.db").await;
    let found = after.list_deliverable(Timestamp::UNIX_EPOCH, &[], 10).await.unwrap();
    assert_eq!(found.iter().map(|each| each.chat).collect::<Vec<_>>(), [ChatId(1)]);
}

/// A call that is given up half-way rolls back before the next work begins.
#[tokio::test]
async fn a_cancelled_call_leaves_no_trace() {
    let scratch = Scratch::new();
    let store = scratch.open("loket.db").await;
    for round in 0..20 {
        let mut work = store.begin().await.unwrap();
        work.insert_deliveries(&[delivery(1, "satu")], Timestamp::UNIX_EPOCH).await.unwrap();
        let many: Vec<NewDelivery> = (0..50).map(|chat| delivery(chat, "dua")).collect();
        {
            let mut call = pin!(work.insert_deliveries(&many, Timestamp::UNIX_EPOCH));
            let mut context = Context::from_waker(Waker::noop());
            for _ in 0..=round % 3 {
                if call.as_mut().poll(&mut context).is_ready() {
                    break;
                }
            }
        }
        drop(work);
    }
    put(&store, &[delivery(9, "tiga")]).await.unwrap();
    assert_eq!(store.count_outbox().await.unwrap(), 1);
}

/// Neither a `begin` nor a `commit` given up half-way keeps the writer to itself.
#[tokio::test]
async fn a_cancelled_begin_or_commit_blocks_nobody() {
    let scratch = Scratch::new();
    let store = scratch.open("loket.db").await;
    let mut context = Context::from_waker(Waker::noop());
    for round in 0..100 {
        let mut begin = Box::pin(store.begin());
        for _ in 0..=round % 4 {
            if begin.as_mut().poll(&mut context).is_ready() {
                break;
            }
        }
        drop(begin);
        let mut work = store.begin().await.unwrap();
        work.insert_deliveries(&[delivery(1, "satu")], Timestamp::UNIX_EPOCH).await.unwrap();
        let mut commit = Box::pin(work.commit());
        let _started = commit.as_mut().poll(&mut context);
        drop(commit);
    }
    let before = store.count_outbox().await.unwrap();
    put(&store, &[delivery(9, "tiga")]).await.unwrap();
    assert!(store.count_outbox().await.unwrap() > before);
}

/// Nor does a question given up half-way, however many are.
#[tokio::test]
async fn a_cancelled_question_blocks_nobody() {
    let scratch = Scratch::new();
    let store = scratch.open("loket.db").await;
    put(&store, &[delivery(1, "satu")]).await.unwrap();
    let mut context = Context::from_waker(Waker::noop());
    for round in 0..300 {
        let mut questions: Vec<_> = (0..10).map(|_| Box::pin(store.count_outbox())).collect();
        for _ in 0..=round % 3 {
            questions.retain_mut(|question| question.as_mut().poll(&mut context).is_pending());
        }
        drop(questions);
        if round % 5 == 0 {
            assert_eq!(store.count_outbox().await.unwrap(), 1);
        }
    }
    assert_eq!(store.count_outbox().await.unwrap(), 1);
}

/// Works queue up behind each other and none is lost.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn works_wait_for_each_other() {
    let scratch = Scratch::new();
    let store = scratch.open("loket.db").await;
    let tasks: Vec<_> = (0..16)
        .map(|task| {
            let store = store.clone();
            tokio::spawn(async move {
                for round in 0..5 {
                    let mut work = store.begin().await.unwrap();
                    let new = work.claim_updates(UserId(1), &[round], Timestamp::UNIX_EPOCH).await.unwrap();
                    let rows: Vec<_> = new.iter().map(|_| delivery(task, "halo")).collect();
                    work.insert_deliveries(&rows, Timestamp::UNIX_EPOCH).await.unwrap();
                    work.commit().await.unwrap();
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(store.count_outbox().await.unwrap(), 5, "each update had its effect once");
}

/// `SQLite` rolls back by itself when the disk is full; the store says so in words, and works again
/// as soon as there is room.
#[tokio::test]
async fn a_full_disk_is_told_and_passes() {
    let scratch = Scratch::new();
    let store = SqliteStore::open_limited(&scratch.path("loket.db"), 60).await.unwrap();
    put(&store, &[delivery(1, "sebelum")]).await.unwrap();
    let long = "x".repeat(3000);
    let many: Vec<NewDelivery> = (2..200).map(|chat| delivery(chat, &long)).collect();
    for _ in 0..3 {
        match put(&store, &many).await {
            Err(StoreError::Database(said)) => assert!(said.contains("the disk is full"), "{said}"),
            other => panic!("the limit was not noticed: {other:?}"),
        }
        assert_eq!(store.count_outbox().await.unwrap(), 1);
    }
    put(&store, &[delivery(1, "sesudah")]).await.unwrap();
    store.check().await.unwrap();
    assert_eq!(store.count_outbox().await.unwrap(), 2);
}

#[tokio::test]
async fn every_agreement_is_on_record() {
    let scratch = Scratch::new();
    let store = scratch.open("loket.db").await;
    let agreed = |version, at| Consent {
        user: UserId(7),
        notice_version: version,
        at: Timestamp::from_millisecond(at).unwrap(),
    };
    let mut work = store.begin().await.unwrap();
    work.insert_consents(&[agreed(1, 5), agreed(1, 5), agreed(1, 9), agreed(2, 9)]).await.unwrap();
    work.commit().await.unwrap();
    let mut outside = look_into(&scratch, "loket.db").await;
    let rows: Vec<(i64, i64, i64)> =
        sqlx::query_as("SELECT user_id, notice_version, at FROM consent ORDER BY notice_version, at")
            .fetch_all(&mut outside)
            .await
            .unwrap();
    assert_eq!(rows, [(7, 1, 5), (7, 1, 9), (7, 2, 9)]);
}
