//! A finding that cannot be read is as good as none.

#[path = "support/scratch.rs"]
mod scratch;

use jiff::Timestamp;
use loket_core::domain::file::{Finding, Media};
use loket_core::domain::ids::{ChatId, UserId};
use loket_store::rows::{DialogueKey, FileKey, JudgedFile, NewFile, StoredObject};
use loket_store::{Store, Work};
use scratch::Scratch;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};

#[tokio::test]
async fn a_finding_that_cannot_be_read_keeps_no_other_file_waiting() {
    let scratch = Scratch::new();
    let store = scratch.open("loket.db").await;
    let key = |person| FileKey {
        dialogue: DialogueKey { chat: ChatId(person), user: UserId(person) },
        unique_id: "a".to_owned(),
    };
    let files = [1, 2].map(|person| NewFile { key: key(person), file_id: "x".to_owned() });
    let mut work = store.begin().await.unwrap();
    work.upsert_files(&files, Timestamp::UNIX_EPOCH).await.unwrap();
    work.commit().await.unwrap();
    let mut outside = SqliteConnectOptions::new().filename(scratch.path("loket.db")).connect().await.unwrap();
    let broken = "UPDATE file SET found = '{\"of_next_year\":1}', sha256 = 'aa', size = 1 WHERE chat_id = 1";
    sqlx::query(broken).execute(&mut outside).await.unwrap();
    let due = store.list_due_files(Timestamp::MAX, &[], 10).await.unwrap();
    let known: Vec<bool> = due.iter().map(|file| file.known.is_some()).collect();
    assert_eq!(known, [false, false]);
    sqlx::query("UPDATE file SET judged_at = 1 WHERE chat_id = 1").execute(&mut outside).await.unwrap();
    outside.close().await.unwrap();
    let mut work = store.begin().await.unwrap();
    assert_eq!(work.list_findings(&[key(1)]).await.unwrap(), [(key(1), None)]);
}

/// Every file that is kept was expected before: none of them may stay among the strays, or every sweep
/// would look at all files there are.
#[tokio::test]
async fn an_object_that_a_file_names_is_not_written_down_as_a_stray_one() {
    let scratch = Scratch::new();
    let store = scratch.open("loket.db").await;
    let mut outside = SqliteConnectOptions::new().filename(scratch.path("loket.db")).connect().await.unwrap();
    let mut strays = async || {
        let found = sqlx::query_scalar("SELECT sha256 FROM stray_object ORDER BY 1").fetch_all(&mut outside).await;
        let found: Vec<String> = found.unwrap();
        found
    };
    let key = |person| FileKey {
        dialogue: DialogueKey { chat: ChatId(person), user: UserId(person) },
        unique_id: "a".to_owned(),
    };
    store.expect_object("aa").await.unwrap();
    assert_eq!(strays().await, ["aa"]);
    let object = Some(StoredObject { sha256: "aa".to_owned(), size: 7 });
    for person in [1, 2] {
        let file = NewFile { key: key(person), file_id: "x".to_owned() };
        let finding = Finding::Kept { media: Media::Pdf };
        let mut work = store.begin().await.unwrap();
        work.upsert_files(&[file], Timestamp::UNIX_EPOCH).await.unwrap();
        let judged = [JudgedFile { key: key(person), finding, object: object.clone() }];
        work.judge_files(&judged, Timestamp::UNIX_EPOCH).await.unwrap();
        work.commit().await.unwrap();
    }
    let none: [&str; 0] = [];
    assert_eq!(strays().await, none);
    for (person, left) in [(1, &none[..]), (2, &["aa"][..])] {
        let mut work = store.begin().await.unwrap();
        assert_eq!(work.forget_files(&[key(person)], Timestamp::MAX).await.unwrap(), 1);
        work.commit().await.unwrap();
        assert_eq!(strays().await, left);
    }
}
