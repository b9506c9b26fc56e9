//! What becomes of messages that were sent, or could not be.

use loket_core::domain::ids::ChatId;

use super::outbox::{sendable, texts};
use super::sample::{delivery, letter, moment, put};
use crate::rows::{LetterKind, Moved, NewDelivery, Verdict};
use crate::{Result, Store};

/// Not a moment earlier; the sender is told when, and not earlier because of the rows behind.
pub async fn a_retry_waits_for_its_moment_and_the_chat_with_it<S: Store>(store: &S) -> Result<()> {
    put(store, &[delivery(1, 0, "a"), delivery(1, 0, "b"), delivery(2, 0, "c")]).await?;
    let head = sendable(store, 0).await?[0].clone();
    store.record_verdicts(&[Verdict::Retry { id: head.id, due: moment(60) }]).await?;
    assert_eq!(texts(&sendable(store, 59).await?), ["c"]);
    assert_eq!(store.find_next_delivery(&[ChatId(2)]).await?, Some(moment(60)));
    assert_eq!(store.find_next_delivery(&[]).await?, Some(moment(0)));
    assert_eq!(texts(&sendable(store, 60).await?), ["a", "c"]);
    Ok(())
}

/// Of the row that was tried, and of no other.
pub async fn attempts_are_counted<S: Store>(store: &S) -> Result<()> {
    put(store, &[delivery(1, 0, "a"), delivery(2, 0, "b")]).await?;
    let head = sendable(store, 0).await?[0].clone();
    for round in 1..=3 {
        store.record_verdicts(&[Verdict::Retry { id: head.id, due: moment(round) }]).await?;
    }
    let found = sendable(store, 3).await?;
    let counted: Vec<_> = found.iter().map(|each| (each.chat, each.attempts, each.created_at)).collect();
    assert_eq!(counted, vec![(ChatId(1), 3, moment(0)), (ChatId(2), 0, moment(0))]);
    Ok(())
}

/// Its letter can be read, and the next row of the chat is sent.
pub async fn a_dead_delivery_is_put_aside_and_the_chat_goes_on<S: Store>(store: &S) -> Result<()> {
    put(store, &[delivery(1, 0, "a"), delivery(1, 0, "b")]).await?;
    let head = sendable(store, 0).await?[0].clone();
    let put_aside = letter("Bad Request: can't parse entities", moment(5));
    let ids = store.record_verdicts(&[Verdict::Dead { id: head.id, letter: put_aside.clone() }]).await?;
    assert_eq!(texts(&sendable(store, 0).await?), ["b"]);
    let kept: Vec<_> =
        store.list_dead_letters(10).await?.into_iter().map(|each| (each.id, each.error, each.raw)).collect();
    assert_eq!(kept, vec![(ids[0], put_aside.error, put_aside.raw)]);
    Ok(())
}

/// Each kind finds its own rows.
pub async fn verdicts_of_every_kind_are_one_call<S: Store>(store: &S) -> Result<()> {
    let rows: Vec<NewDelivery> = [1, 2, 3, -4, 5].map(|chat| delivery(chat, 0, &chat.to_string())).to_vec();
    put(store, &rows).await?;
    put(store, &[delivery(1, 0, "lagi"), delivery(-4, 0, "ikut")]).await?;
    let id: Vec<i64> = sendable(store, 0).await?.iter().map(|each| each.id).collect();
    let verdicts = [
        Verdict::Dead { id: id[1], letter: letter("rusak", moment(1)) },
        Verdict::Moved { moved: Moved { from: ChatId(-4), to: ChatId(-44) }, at: moment(1) },
        Verdict::Sent { id: id[0] },
        Verdict::Retry { id: id[2], due: moment(30) },
    ];
    store.record_verdicts(&verdicts).await?;
    assert_eq!(texts(&sendable(store, 0).await?), ["-4", "5", "lagi"]);
    assert_eq!(texts(&sendable(store, 30).await?), ["3", "-4", "5", "lagi"]);
    assert_eq!(store.count_outbox().await?, 5);
    let letters = store.list_dead_letters(10).await?;
    assert_eq!(letters.iter().map(|each| each.kind).collect::<Vec<_>>(), [LetterKind::Delivery]);
    Ok(())
}

/// Its row is gone, and its id is never another row's.
pub async fn a_late_verdict_hits_nothing<S: Store>(store: &S) -> Result<()> {
    put(store, &[delivery(1, 0, "a")]).await?;
    let gone = sendable(store, 0).await?[0].id;
    store.record_verdicts(&[Verdict::Sent { id: gone }]).await?;
    put(store, &[delivery(1, 0, "b")]).await?;
    let late = [Verdict::Sent { id: gone }, Verdict::Retry { id: gone, due: moment(60) }];
    store.record_verdicts(&late).await?;
    let found = sendable(store, 0).await?;
    assert_eq!(texts(&found), ["b"]);
    assert!(found[0].id > gone, "a row was given an id that had been given before");
    Ok(())
}

/// Rows not named stay.
pub async fn two_hundred_verdicts_are_one_call<S: Store>(store: &S) -> Result<()> {
    let rows: Vec<NewDelivery> = (1..=201).map(|chat| delivery(chat, 0, "x")).collect();
    put(store, &rows).await?;
    let listed = sendable(store, 0).await?;
    let mut verdicts = Vec::new();
    for pair in listed[..200].chunks(2) {
        verdicts.push(Verdict::Sent { id: pair[0].id });
        verdicts.push(Verdict::Retry { id: pair[1].id, due: moment(pair[1].chat.0) });
    }
    store.record_verdicts(&verdicts).await?;
    assert_eq!(store.count_outbox().await?, 101);
    let left = sendable(store, 0).await?;
    assert_eq!(left.iter().map(|each| each.chat).collect::<Vec<_>>(), [ChatId(201)]);
    assert_eq!(store.find_next_delivery(&[ChatId(201)]).await?, Some(moment(2)));
    assert_eq!(sendable(store, 100).await?.len(), 51);
    Ok(())
}
