//! A batch costs as many statements for a hundred rows as for one.
//!
//! Alone in its file: it listens to every statement of the process.

#[path = "support/scratch.rs"]
mod scratch;

use std::sync::atomic::{AtomicUsize, Ordering};

use jiff::Timestamp;
use loket_core::domain::file::{Finding, Media};
use loket_core::domain::ids::{ChatId, UserId};
use loket_core::domain::lang::Lang;
use loket_store::rows::{
    Consent, DeadLetter, DialogueKey, DialogueRow, FileKey, JudgedFile, LetterKind, Moved, NewDelivery, NewFile,
    Refused, TimerRow, Verdict,
};
use loket_store::{Store, Work};
use loket_store_sqlite::SqliteStore;
use scratch::Scratch;
use tracing::span;

static STATEMENTS: AtomicUsize = AtomicUsize::new(0);

/// Counts the lines that sqlx writes, one for each statement.
struct Counter;

impl tracing::Subscriber for Counter {
    fn enabled(&self, metadata: &tracing::Metadata<'_>) -> bool {
        metadata.target() == "sqlx::query"
    }

    fn event(&self, _event: &tracing::Event<'_>) {
        STATEMENTS.fetch_add(1, Ordering::SeqCst);
    }

    fn new_span(&self, _attributes: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }

    fn record(&self, _span: &span::Id, _values: &span::Record<'_>) {}
    fn record_follows_from(&self, _span: &span::Id, _follows: &span::Id) {}
    fn enter(&self, _span: &span::Id) {}
    fn exit(&self, _span: &span::Id) {}
}

/// Everything a batch does, for so many people; returns how many statements it took.
async fn work_batch(store: &SqliteStore, people: i64) -> loket_store::Result<usize> {
    let at = Timestamp::UNIX_EPOCH;
    let before = STATEMENTS.load(Ordering::SeqCst);
    let key = |person| DialogueKey { chat: ChatId(person), user: UserId(person) };
    let keys: Vec<_> = (0..people).map(key).collect();
    let rows: Vec<_> =
        keys.iter().map(|&key| DialogueRow { key, state: "{}".to_owned(), lang: Lang::Id, reachable: true }).collect();
    let timers: Vec<_> = keys.iter().map(|&dialogue| TimerRow { dialogue, key: "ingat".to_owned(), due: at }).collect();
    let deliveries: Vec<_> = keys
        .iter()
        .map(|key| NewDelivery {
            chat: key.chat,
            priority: 0,
            method: "sendMessage".to_owned(),
            payload: serde_json::Value::Null,
        })
        .collect();
    let letter = DeadLetter { kind: LetterKind::Update, error: String::new(), raw: String::new(), at };
    let letters = vec![letter; keys.len()];
    let consents: Vec<_> = keys.iter().map(|key| Consent { user: key.user, notice_version: 1, at }).collect();
    let ids: Vec<i64> = (0..people).map(|id| people * 1000 + id).collect();
    let users: Vec<UserId> = keys.iter().map(|key| key.user).collect();

    let file_keys: Vec<_> = keys.iter().map(|&dialogue| FileKey { dialogue, unique_id: "AQAD".to_owned() }).collect();
    let files: Vec<_> = file_keys.iter().map(|key| NewFile { key: key.clone(), file_id: "BQAC".to_owned() }).collect();
    let finding = Finding::Kept { media: Media::Pdf };
    let judged: Vec<_> = file_keys.iter().map(|key| JudgedFile { key: key.clone(), finding, object: None }).collect();

    store.count_deaths(&file_keys).await?;
    let mut work = store.begin().await?;
    work.claim_updates(UserId(1), &ids, at).await?;
    work.list_dialogues(&keys).await?;
    work.list_applications_of(&users, 20).await?;
    work.upsert_dialogues(&rows, at).await?;
    work.upsert_timers(&timers).await?;
    work.claim_timers(&timers).await?;
    work.insert_deliveries(&deliveries, at).await?;
    work.insert_dead_letters(&letters).await?;
    work.insert_consents(&consents).await?;
    work.upsert_files(&files, at).await?;
    work.judge_files(&judged, at).await?;
    work.list_findings(&file_keys).await?;
    work.count_unknown_queries(&(0..people).map(|each| format!("layanan {each}")).collect::<Vec<_>>(), at).await?;
    work.commit().await?;
    let sent = store.list_deliverable(at, &[], 1000).await?;
    assert_eq!(sent.len(), keys.len());
    let verdicts: Vec<_> = sent.iter().map(|each| Verdict::Sent { id: each.id }).collect();
    store.record_verdicts(&verdicts).await?;
    Ok(STATEMENTS.load(Ordering::SeqCst) - before)
}

/// Everything that can become of messages, for so many chats each; returns how many statements it took.
async fn judge_batch(store: &SqliteStore, chats: i64) -> loket_store::Result<usize> {
    let at = Timestamp::UNIX_EPOCH;
    let row = |chat| NewDelivery {
        chat: ChatId(chat),
        priority: 0,
        method: "sendMessage".to_owned(),
        payload: serde_json::json!({ "chat_id": chat }),
    };
    let mut work = store.begin().await?;
    work.insert_deliveries(&(1..=5 * chats).map(|number| row(chats * 10_000 + number)).collect::<Vec<_>>(), at).await?;
    work.commit().await?;
    let sent = store.list_deliverable(at, &[], 1000).await?;
    let before = STATEMENTS.load(Ordering::SeqCst);
    let mut verdicts = Vec::new();
    let mut refusals = Vec::new();
    for five in sent.chunks(5) {
        let letter = DeadLetter { kind: LetterKind::Delivery, error: String::new(), raw: String::new(), at };
        let moved = Moved { from: five[2].chat, to: ChatId(five[2].chat.0 + 1_000_000) };
        verdicts.push(Verdict::Sent { id: five[0].id });
        verdicts.push(Verdict::Retry { id: five[1].id, due: Timestamp::MAX });
        verdicts.push(Verdict::Moved { moved, at });
        verdicts.push(Verdict::Dead { id: five[3].id, letter });
        refusals.push(Refused { id: five[4].id, chat: five[4].chat, sent_at: at });
    }
    store.record_verdicts(&verdicts).await?;
    let mut work = store.begin().await?;
    assert_eq!(work.claim_refusals(&refusals).await?.len(), refusals.len());
    work.commit().await?;
    let took = STATEMENTS.load(Ordering::SeqCst) - before;
    let rest: Vec<_> =
        store.list_deliverable(at, &[], 1000).await?.iter().map(|each| Verdict::Sent { id: each.id }).collect();
    assert_eq!(rest.len(), refusals.len(), "those that moved");
    store.record_verdicts(&rest).await?;
    Ok(took)
}

#[tokio::test]
async fn a_hundred_rows_cost_as_many_statements_as_one() {
    tracing::subscriber::set_global_default(Counter).unwrap();
    let scratch = Scratch::new();
    let store = scratch.open("loket.db").await;
    let for_one = work_batch(&store, 1).await.unwrap();
    let for_hundred = work_batch(&store, 100).await.unwrap();
    assert_eq!(for_one, for_hundred);
    // BEGIN, one set, COMMIT; BEGIN, thirteen sets and a second for the outbox, COMMIT; one
    // question; BEGIN, one set, COMMIT.
    assert_eq!(for_one, 23);

    let for_five = judge_batch(&store, 1).await.unwrap();
    let for_five_hundred = judge_batch(&store, 100).await.unwrap();
    assert_eq!(for_five, for_five_hundred);
    // BEGIN; gone, tried again, letters of before, letters, and five for groups that moved; COMMIT; BEGIN, refusals, COMMIT.
    assert_eq!(for_five, 14);
}
