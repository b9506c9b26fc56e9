//! A file of an earlier version is brought up to date without losing anything, and what is open in
//! it gets the timers it did not have.

#[path = "support/scratch.rs"]
mod scratch;

use std::fs;
use std::path::Path;

use jiff::{SignedDuration, Timestamp};
use loket_core::domain::ids::ApplicationId;
use loket_store::{Store, Work};
use scratch::Scratch;
use sqlx::migrate::Migrator;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, SqliteConnection};

const EXPIRY: i64 = 1_775_000_000_000;

async fn application(outside: &mut SqliteConnection, id: i64, status: &str) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO application (id, reference, draft, service, form, applicant, chat_id, status, revision,
             submitted_at, due_on, answers, flags)
         VALUES (?1, 'SPG-000-' || ?1, ?1, 'sktm', '00ff', 7, 7, ?2, 1, 0, '2026-03-02', '{}', '[]')",
    )
    .bind(id)
    .bind(status)
    .execute(outside)
    .await?;
    Ok(())
}

#[tokio::test]
async fn what_is_open_in_a_file_without_timers_gets_them() {
    let scratch = Scratch::new();
    let first = scratch.path("first");
    fs::create_dir(&first).unwrap();
    let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations/sqlite");
    fs::copy(migrations.join("0001_counter.sql"), first.join("0001_counter.sql")).unwrap();
    let options = SqliteConnectOptions::new().filename(scratch.path("loket.db")).create_if_missing(true);
    let mut outside = options.connect().await.unwrap();
    Migrator::new(first).await.unwrap().run(&mut outside).await.unwrap();
    let statuses = ["submitted", "in_review", "needs_revision", "approved", "withdrawn"];
    for (id, status) in (1..).zip(statuses) {
        application(&mut outside, id, status).await.unwrap();
    }
    sqlx::query(
        "INSERT INTO timer (chat_id, user_id, key, due_at) VALUES (7, 7, 'draft:99', ?1), (7, 7, 'album:x', 5)",
    )
    .bind(EXPIRY)
    .execute(&mut outside)
    .await
    .unwrap();
    sqlx::Connection::close(outside).await.unwrap();

    let store = scratch.open("loket.db").await;
    let mut timers: Vec<(String, i64)> = store
        .list_due_timers(Timestamp::MAX, 100)
        .await
        .unwrap()
        .into_iter()
        .map(|timer| {
            assert_eq!((timer.dialogue.chat.0, timer.dialogue.user.0), (7, 7));
            (timer.key, timer.due.as_millisecond())
        })
        .collect();
    timers.sort();
    let expected = [
        ("adopt:1", 0),
        ("adopt:2", 0),
        ("adopt:3", 0),
        ("album:x", 5),
        ("draft:99", EXPIRY),
        ("remind:99", EXPIRY - i64::try_from(SignedDuration::from_hours(29 * 24).as_millis()).unwrap()),
    ];
    assert_eq!(timers, expected.map(|(key, due)| (key.to_owned(), due)));

    let mut work = store.begin().await.unwrap();
    let ids = [1, 2, 3, 4, 5].map(ApplicationId);
    let mut found = work.list_applications(&ids).await.unwrap();
    found.sort_by_key(|named| named.application.id);
    let is_set: Vec<bool> = found.iter().map(|named| named.application.mend_by.is_some()).collect();
    assert_eq!(is_set, [false, false, true, false, false], "only a revision has a deadline");
}
