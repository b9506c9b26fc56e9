//! A file that cannot be opened is told of in one sentence that names it and says what to do.

#[path = "support/scratch.rs"]
mod scratch;

use std::fs;
use std::path::Path;

use loket_store::{Store, StoreError};
use loket_store_sqlite::SqliteStore;
use scratch::Scratch;
use sqlx::ConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;

async fn refusal(path: &Path) -> String {
    match SqliteStore::open(path).await {
        Err(StoreError::Database(said)) => {
            assert!(said.contains(&path.display().to_string()), "{said}");
            assert!(!said.contains('\n'), "{said}");
            said
        }
        other => panic!("opened, or refused in other words: {other:?}"),
    }
}

#[tokio::test]
async fn a_missing_directory_is_named() {
    let scratch = Scratch::new();
    let said = refusal(&scratch.path("tidak/ada/loket.db")).await;
    let directory = scratch.path("tidak/ada");
    assert!(said.contains(&format!("the directory {} does not exist; make it", directory.display())), "{said}");
    assert!(!directory.exists());
}

#[tokio::test]
async fn a_directory_is_no_database() {
    let scratch = Scratch::new();
    fs::create_dir(scratch.path("loket.db")).unwrap();
    let said = refusal(&scratch.path("loket.db")).await;
    assert!(said.contains("it is a directory; name a file in it"), "{said}");
}

#[tokio::test]
async fn a_file_in_place_of_the_directory_is_named() {
    let scratch = Scratch::new();
    fs::write(scratch.path("data"), "").unwrap();
    let said = refusal(&scratch.path("data/loket.db")).await;
    assert!(said.contains("is no directory; name another path"), "{said}");
}

#[tokio::test]
async fn another_kind_of_file_is_left_as_it_is() {
    let scratch = Scratch::new();
    let letter = "Surat keterangan. ".repeat(500);
    fs::write(scratch.path("surat.txt"), &letter).unwrap();
    let said = refusal(&scratch.path("surat.txt")).await;
    assert!(said.contains("not a SQLite database; name another path"), "{said}");
    assert_eq!(fs::read_to_string(scratch.path("surat.txt")).unwrap(), letter);
}

#[tokio::test]
async fn an_empty_file_becomes_a_database() {
    let scratch = Scratch::new();
    fs::write(scratch.path("loket.db"), "").unwrap();
    scratch.open("loket.db").await.check().await.unwrap();
}

/// Expand, then contract: a newer program may have written what this one does not know.
#[tokio::test]
async fn the_file_of_a_newer_version_is_refused() {
    let scratch = Scratch::new();
    scratch.open("loket.db").await.close().await;
    let mut outside = SqliteConnectOptions::new().filename(scratch.path("loket.db")).connect().await.unwrap();
    sqlx::query(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
         VALUES (9999, 'later', 1, x'00', 0)",
    )
    .execute(&mut outside)
    .await
    .unwrap();
    let said = refusal(&scratch.path("loket.db")).await;
    assert!(said.contains("written by a newer Loket"), "{said}");
}

#[tokio::test]
async fn the_file_of_an_altered_version_is_refused() {
    let scratch = Scratch::new();
    scratch.open("loket.db").await.close().await;
    let mut outside = SqliteConnectOptions::new().filename(scratch.path("loket.db")).connect().await.unwrap();
    sqlx::query("UPDATE _sqlx_migrations SET checksum = x'00'").execute(&mut outside).await.unwrap();
    let said = refusal(&scratch.path("loket.db")).await;
    assert!(said.contains("differs from the one built in here"), "{said}");
}

/// A damaged page must not end in a panic or in an empty database.
#[tokio::test]
async fn a_damaged_file_is_told_apart() {
    let scratch = Scratch::new();
    scratch.open("loket.db").await.close().await;
    let mut bytes = fs::read(scratch.path("loket.db")).unwrap();
    for byte in &mut bytes[100..4096] {
        *byte = 0xff;
    }
    fs::write(scratch.path("loket.db"), bytes).unwrap();
    let said = refusal(&scratch.path("loket.db")).await;
    assert!(said.contains("the file is damaged; restore a backup"), "{said}");
}

/// What stands in a row never gets into an error, which may end in a log.
#[tokio::test]
async fn a_value_that_cannot_be_read_is_not_repeated() {
    let scratch = Scratch::new();
    let store = scratch.open("loket.db").await;
    let mut outside = SqliteConnectOptions::new().filename(scratch.path("loket.db")).connect().await.unwrap();
    sqlx::query(
        "INSERT INTO outbox (chat_id, priority, method, payload, due_at, created_at)
         VALUES (1, 0, 'sendMessage', '{\"nik\": 7312015501900001', 0, 0)",
    )
    .execute(&mut outside)
    .await
    .unwrap();
    sqlx::query("INSERT INTO form (hash, content) VALUES ('00ff', '\"7312015501900001\"')")
        .execute(&mut outside)
        .await
        .unwrap();
    let delivery = store.list_deliverable(jiff::Timestamp::UNIX_EPOCH, &[], 1).await.unwrap_err();
    let form = store.list_forms().await.unwrap_err();
    for error in [delivery, form] {
        assert!(matches!(error, StoreError::Corrupt(_)), "{error:?}");
        assert!(!format!("{error} {error:?}").contains("7312015501900001"), "{error:?}");
    }
}
