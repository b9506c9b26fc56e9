//! Chats in which nobody can be reached, and groups that have another id now.

use loket_core::domain::ids::ChatId;
use serde_json::json;

use super::outbox::{sendable, texts};
use super::sample::{delivery, moment, put};
use crate::rows::{Delivery, Moved, NewDelivery, Refused, Unreached, Verdict};
use crate::{Result, Store, Work};

fn refused(delivery: &Delivery, seconds: i64) -> Refused {
    Refused { id: delivery.id, chat: delivery.chat, sent_at: moment(seconds) }
}

async fn claim<S: Store>(store: &S, refusals: &[Refused]) -> Result<Vec<Unreached>> {
    let mut work = store.begin().await?;
    let mut claimed = work.claim_refusals(refusals).await?;
    work.commit().await?;
    claimed.sort_by_key(|each| each.chat);
    Ok(claimed)
}

async fn shift<S: Store>(store: &S, moves: &[(i64, i64)]) -> Result<()> {
    let moves: Vec<Moved> = moves.iter().map(|(from, to)| Moved { from: ChatId(*from), to: ChatId(*to) }).collect();
    let mut work = store.begin().await?;
    work.move_chats(&moves, moment(0)).await?;
    work.commit().await
}

async fn put_later<S: Store>(store: &S, deliveries: &[NewDelivery], seconds: i64) -> Result<()> {
    let mut work = store.begin().await?;
    work.insert_deliveries(deliveries, moment(seconds)).await?;
    work.commit().await
}

/// All of it, and nobody else's; the oldest tells since when.
pub async fn a_refusal_takes_what_waits_for_its_chat<S: Store>(store: &S) -> Result<()> {
    put(store, &[delivery(1, 0, "a"), delivery(2, 0, "c")]).await?;
    put_later(store, &[delivery(1, 0, "b")], 3).await?;
    let head = sendable(store, 5).await?[0].clone();
    let claimed = claim(store, &[refused(&head, 5)]).await?;
    assert_eq!(claimed, [Unreached { chat: ChatId(1), since: moment(0) }]);
    assert_eq!(texts(&sendable(store, 5).await?), ["c"]);
    assert_eq!(store.count_outbox().await?, 1);
    assert_eq!(store.list_dead_letters(10).await?, Vec::new());
    Ok(())
}

/// However often it is handed over; and never one whose message has gone out, or that was of
/// another chat.
pub async fn a_refusal_counts_once<S: Store>(store: &S) -> Result<()> {
    put(store, &[delivery(1, 0, "a"), delivery(2, 0, "b"), delivery(3, 0, "c")]).await?;
    let heads = sendable(store, 0).await?;
    store.record_verdicts(&[Verdict::Sent { id: heads[1].id }]).await?;
    let elsewhere = Refused { chat: ChatId(1), ..refused(&heads[2], 0) };
    let refusals = [refused(&heads[0], 0), refused(&heads[1], 0), elsewhere];
    assert_eq!(claim(store, &refusals).await?.len(), 1);
    assert_eq!(claim(store, &refusals).await?, []);
    assert_eq!(texts(&sendable(store, 0).await?), ["c"]);
    Ok(())
}

/// Whoever was written to after the call had begun may be back: nothing is taken away, and the
/// next try tells.
pub async fn a_reply_put_since_keeps_everything<S: Store>(store: &S) -> Result<()> {
    put(store, &[delivery(1, 0, "a"), delivery(1, 0, "b")]).await?;
    let head = sendable(store, 0).await?[0].clone();
    put_later(store, &[delivery(1, 0, "balasan")], 6).await?;
    assert_eq!(claim(store, &[refused(&head, 5)]).await?, []);
    assert_eq!(store.count_outbox().await?, 3);
    assert_eq!(texts(&sendable(store, 5).await?), ["a"]);
    assert_eq!(claim(store, &[refused(&head, 6)]).await?.len(), 1);
    assert_eq!(store.count_outbox().await?, 0);
    Ok(())
}

/// In one call.
pub async fn two_hundred_refusals_are_claimed_at_once<S: Store>(store: &S) -> Result<()> {
    let rows: Vec<NewDelivery> = (1..=201).map(|chat| delivery(chat, 0, "x")).collect();
    put(store, &rows).await?;
    let heads = sendable(store, 0).await?;
    let refusals: Vec<Refused> = heads[..200].iter().map(|head| refused(head, 0)).collect();
    let claimed = claim(store, &refusals).await?;
    assert_eq!(claimed.iter().map(|each| each.chat.0).collect::<Vec<_>>(), (1..=200).collect::<Vec<_>>());
    assert_eq!(store.count_outbox().await?, 1);
    Ok(())
}

/// In its order, and to the new id also where the message names it.
pub async fn what_waits_follows_a_group<S: Store>(store: &S) -> Result<()> {
    put(store, &[delivery(-5, 0, "a"), delivery(-6, 0, "c"), delivery(-5, 0, "b")]).await?;
    shift(store, &[(-5, -1009)]).await?;
    let heads = sendable(store, 0).await?;
    assert_eq!(texts(&heads), ["a", "c"]);
    assert_eq!((heads[0].chat, &heads[0].payload["chat_id"]), (ChatId(-1009), &json!(-1009)));
    assert_eq!((heads[1].chat, &heads[1].payload["chat_id"]), (ChatId(-6), &json!(-6)));
    store.record_verdicts(&[Verdict::Sent { id: heads[0].id }]).await?;
    assert_eq!(texts(&sendable(store, 0).await?), ["c", "b"]);
    assert_eq!(store.list_moved_chats().await?, [Moved { from: ChatId(-5), to: ChatId(-1009) }]);
    Ok(())
}

/// Whoever still writes to the old id is heard at the new one, in one queue with the others.
pub async fn what_comes_later_follows_a_group<S: Store>(store: &S) -> Result<()> {
    shift(store, &[(-5, -1009)]).await?;
    put(store, &[delivery(-1009, 9, "a"), delivery(-5, 0, "b"), delivery(-6, 5, "c")]).await?;
    let heads = sendable(store, 0).await?;
    assert_eq!(texts(&heads), ["a", "c"], "one queue, as urgent as its most urgent row");
    store.record_verdicts(&[Verdict::Sent { id: heads[0].id }]).await?;
    let heads = sendable(store, 0).await?;
    assert_eq!((heads[0].chat, &heads[0].payload["chat_id"]), (ChatId(-1009), &json!(-1009)));
    Ok(())
}

/// The message they change is in the old group; its number may be another message's in the new one.
pub async fn changes_of_messages_stay_behind<S: Store>(store: &S) -> Result<()> {
    let mut edit = NewDelivery { method: "editMessageText".to_owned(), ..delivery(-5, 0, "kartu") };
    edit.payload["message_id"] = json!(17);
    put(store, &[edit, delivery(-5, 0, "baru")]).await?;
    shift(store, &[(-5, -1009)]).await?;
    assert_eq!(texts(&sendable(store, 0).await?), ["baru"]);
    assert_eq!(store.count_outbox().await?, 1);
    Ok(())
}

/// One look finds where a group is today.
pub async fn a_chain_of_moves_is_closed<S: Store>(store: &S) -> Result<()> {
    shift(store, &[(-5, -6)]).await?;
    shift(store, &[(-6, -7)]).await?;
    shift(store, &[(-5, -7), (-8, -8)]).await?;
    let expected = [Moved { from: ChatId(-6), to: ChatId(-7) }, Moved { from: ChatId(-5), to: ChatId(-7) }];
    assert_eq!(store.list_moved_chats().await?, expected);
    Ok(())
}

/// Whatever was told earlier.
pub async fn a_move_in_a_circle_ends_where_the_group_is<S: Store>(store: &S) -> Result<()> {
    shift(store, &[(-5, -6)]).await?;
    shift(store, &[(-6, -5)]).await?;
    assert_eq!(store.list_moved_chats().await?, [Moved { from: ChatId(-6), to: ChatId(-5) }]);
    put(store, &[delivery(-5, 0, "a"), delivery(-6, 0, "b")]).await?;
    let heads = sendable(store, 0).await?;
    assert_eq!(heads.iter().map(|head| head.chat.0).collect::<Vec<_>>(), [-5]);
    Ok(())
}
