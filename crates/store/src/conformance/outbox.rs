//! What may be sent now, and in which order.

use loket_core::domain::ids::ChatId;
use serde_json::json;

use super::sample::{TRICKY, delivery, key, moment, put};
use crate::rows::{Delivery, FileKey, NewDelivery, NewFile, Verdict};
use crate::{Result, Store, Work};

pub(super) fn texts(deliveries: &[Delivery]) -> Vec<String> {
    deliveries.iter().filter_map(|each| each.payload["text"].as_str().map(str::to_owned)).collect()
}

pub(super) async fn sendable<S: Store>(store: &S, seconds: i64) -> Result<Vec<Delivery>> {
    store.list_deliverable(moment(seconds), &[], 1000).await
}

/// Every field; not tried yet.
pub async fn a_delivery_comes_back_as_it_was_put<S: Store>(store: &S) -> Result<()> {
    let new = NewDelivery {
        chat: ChatId(-1_001_234_567_890),
        priority: 255,
        method: "editMessageText".to_owned(),
        payload: json!({ "text": TRICKY, "n": [i64::MAX, 0.1, null, true], "nested": { "😀": "<b>" } }),
    };
    put(store, std::slice::from_ref(&new)).await?;
    let found = sendable(store, 0).await?;
    assert_eq!(found.len(), 1);
    let each = &found[0];
    assert_eq!(
        (each.chat, each.priority, &each.method, &each.payload),
        (new.chat, new.priority, &new.method, &new.payload)
    );
    assert_eq!((each.attempts, each.created_at), (0, moment(0)));
    Ok(())
}

/// The rows behind it wait for it; other chats do not. Nothing is sent before it was put there.
pub async fn only_the_oldest_row_of_a_chat_is_deliverable<S: Store>(store: &S) -> Result<()> {
    put(store, &[delivery(1, 5, "a"), delivery(1, 5, "b"), delivery(2, 5, "c")]).await?;
    assert_eq!(texts(&sendable(store, 0).await?), ["a", "c"]);
    assert_eq!(texts(&sendable(store, -1).await?), Vec::<String>::new());
    assert_eq!(store.count_outbox().await?, 3);
    Ok(())
}

/// Each one appears when the one before it is gone.
pub async fn a_chat_is_sent_in_the_order_of_its_rows<S: Store>(store: &S) -> Result<()> {
    put(store, &[delivery(1, 5, "a"), delivery(1, 5, "b")]).await?;
    put(store, &[delivery(1, 5, "c")]).await?;
    let mut sent = Vec::new();
    while let Some(head) = sendable(store, 0).await?.first() {
        sent.extend(texts(std::slice::from_ref(head)));
        store.record_verdicts(&[Verdict::Sent { id: head.id }]).await?;
    }
    assert_eq!(sent, ["a", "b", "c"]);
    assert_eq!(store.count_outbox().await?, 0);
    Ok(())
}

/// Lower numbers first, the older one first among equals.
pub async fn urgent_chats_come_first<S: Store>(store: &S) -> Result<()> {
    let rows = [delivery(1, 9, "siaran"), delivery(4, 1, "dua"), delivery(3, 0, "balas"), delivery(2, 1, "tiga")];
    put(store, &rows).await?;
    assert_eq!(texts(&sendable(store, 0).await?), ["balas", "dua", "tiga", "siaran"]);
    Ok(())
}

/// A reply does not overtake the notification before it; that one is sent as soon as the reply
/// would be, and so is what was put there after it.
pub async fn what_stands_before_a_reply_is_as_urgent<S: Store>(store: &S) -> Result<()> {
    put(store, &[delivery(1, 9, "lambat"), delivery(2, 5, "lain"), delivery(3, 9, "siaran")]).await?;
    assert_eq!(texts(&sendable(store, 0).await?), ["lain", "lambat", "siaran"]);
    put(store, &[delivery(1, 0, "cepat"), delivery(4, 6, "kabar")]).await?;
    assert_eq!(texts(&sendable(store, 0).await?), ["lambat", "lain", "kabar", "siaran"]);
    put(store, &[delivery(1, 9, "sesudahnya")]).await?;
    let head = sendable(store, 0).await?[0].clone();
    store.record_verdicts(&[Verdict::Sent { id: head.id }]).await?;
    assert_eq!(texts(&sendable(store, 0).await?), ["cepat", "lain", "kabar", "siaran"]);
    Ok(())
}

/// Neither listed, nor waited for.
pub async fn busy_chats_are_left_out<S: Store>(store: &S) -> Result<()> {
    put(store, &[delivery(1, 0, "a"), delivery(2, 0, "b"), delivery(-3, 0, "c")]).await?;
    let busy = [ChatId(1), ChatId(-3), ChatId(99)];
    assert_eq!(texts(&store.list_deliverable(moment(0), &busy, 10).await?), ["b"]);
    assert_eq!(store.find_next_delivery(&busy).await?, Some(moment(0)));
    let all = [ChatId(1), ChatId(2), ChatId(-3)];
    assert_eq!(store.list_deliverable(moment(0), &all, 10).await?, Vec::new());
    assert_eq!(store.find_next_delivery(&all).await?, None);
    assert_eq!(store.find_next_delivery(&[]).await?, Some(moment(0)));
    Ok(())
}

/// The first ones, in order.
pub async fn no_more_than_the_limit_is_listed<S: Store>(store: &S) -> Result<()> {
    put(store, &[delivery(1, 2, "a"), delivery(2, 1, "b"), delivery(3, 2, "c")]).await?;
    assert_eq!(texts(&store.list_deliverable(moment(0), &[], 2).await?), ["b", "a"]);
    assert_eq!(store.list_deliverable(moment(0), &[], 0).await?, Vec::new());
    Ok(())
}

/// And nothing is waited for.
pub async fn nothing_waits_in_an_empty_outbox<S: Store>(store: &S) -> Result<()> {
    assert_eq!(sendable(store, 100).await?, Vec::new());
    assert_eq!(store.find_next_delivery(&[]).await?, None);
    assert_eq!(store.count_outbox().await?, 0);
    Ok(())
}

/// Over two hundred chats, and over the rows of one chat.
pub async fn two_hundred_deliveries_keep_their_order<S: Store>(store: &S) -> Result<()> {
    let names: Vec<String> = (1..=200).map(|number| format!("pesan {number}")).collect();
    let rows: Vec<NewDelivery> = (0..).zip(&names).map(|(at, name)| delivery(500 - at, 3, name)).collect();
    put(store, &rows).await?;
    assert_eq!(texts(&sendable(store, 0).await?), names);
    let to_one: Vec<NewDelivery> = names.iter().map(|name| delivery(7, 3, name)).collect();
    put(store, &to_one).await?;
    assert_eq!(store.count_outbox().await?, 400);
    let listed = sendable(store, 0).await?;
    assert_eq!(listed.len(), 201);
    assert_eq!(texts(&listed[200..]), ["pesan 1"]);
    Ok(())
}

/// Neither a message nor a file; what waits for an earlier moment goes on waiting for it.
pub async fn no_wait_is_longer_than_allowed<S: Store>(store: &S) -> Result<()> {
    let mut work = store.begin().await?;
    work.insert_deliveries(&[delivery(1, 0, "a"), delivery(2, 0, "b"), delivery(3, 0, "c")], moment(0)).await?;
    let file = |person| FileKey { dialogue: key(person), unique_id: "kk".to_owned() };
    let files = [1, 2].map(|person| NewFile { key: file(person), file_id: "BQAC".to_owned() });
    work.upsert_files(&files, moment(0)).await?;
    work.commit().await?;
    let ids: Vec<i64> = store.list_deliverable(moment(0), &[], 9).await?.iter().map(|each| each.id).collect();
    let retry = |id, seconds| Verdict::Retry { id, due: moment(seconds) };
    store.record_verdicts(&[retry(ids[0], 1000), retry(ids[1], 600)]).await?;
    store.postpone_file(&file(1), moment(601)).await?;
    store.postpone_file(&file(2), moment(600)).await?;
    assert_eq!(store.end_long_waits(moment(600), moment(10)).await?, 2);
    assert_eq!(store.find_next_file(&[]).await?, Some(moment(10)));
    assert_eq!(store.list_due_files(moment(599), &[], 9).await?.len(), 1);
    assert_eq!(store.list_deliverable(moment(599), &[], 9).await?.len(), 2);
    assert_eq!(store.end_long_waits(moment(600), moment(10)).await?, 0);
    Ok(())
}
