//! An update is worked once, however often Telegram sends it.

use std::collections::HashSet;

use loket_core::domain::ids::UserId;

use super::sample::moment;
use crate::{Result, Store, Work};

const BOT: UserId = UserId(77);

async fn claim<S: Store>(store: &S, bot: UserId, ids: &[i64], seconds: i64) -> Result<HashSet<i64>> {
    let mut work = store.begin().await?;
    let new = work.claim_updates(bot, ids, moment(seconds)).await?;
    work.commit().await?;
    Ok(new)
}

/// A repeated update is not returned again, beside new ones in the same batch.
pub async fn an_update_is_claimed_once<S: Store>(store: &S) -> Result<()> {
    assert_eq!(claim(store, BOT, &[1, 2], 0).await?, HashSet::from([1, 2]));
    assert_eq!(claim(store, BOT, &[2, 3], 1).await?, HashSet::from([3]));
    assert_eq!(claim(store, BOT, &[3, 2, 1], 2).await?, HashSet::new());
    Ok(())
}

/// Each bot counts its own updates.
pub async fn the_same_id_of_another_bot_is_another_update<S: Store>(store: &S) -> Result<()> {
    claim(store, BOT, &[1, 2], 0).await?;
    assert_eq!(claim(store, UserId(78), &[2, 3], 0).await?, HashSet::from([2, 3]));
    assert_eq!(claim(store, BOT, &[2, 3], 0).await?, HashSet::from([3]));
    Ok(())
}

/// Also when the repetition stands in the same batch.
pub async fn an_id_twice_in_a_batch_is_claimed_once<S: Store>(store: &S) -> Result<()> {
    assert_eq!(claim(store, BOT, &[7, 7, 8, 7], 0).await?, HashSet::from([7, 8]));
    Ok(())
}

/// No id is rounded on its way.
pub async fn ids_of_any_size_are_told_apart<S: Store>(store: &S) -> Result<()> {
    let ids = [i64::MAX, i64::MAX - 1, 1 << 53, (1 << 53) + 1, 0, -1, i64::MIN];
    assert_eq!(claim(store, BOT, &ids, 0).await?, HashSet::from(ids));
    assert_eq!(claim(store, BOT, &ids, 0).await?, HashSet::new());
    let many: Vec<i64> = (1000..1200).collect();
    assert_eq!(claim(store, BOT, &many, 0).await?.len(), 200);
    Ok(())
}

/// What was seen at the moment named, or later, is still known.
pub async fn only_older_updates_are_forgotten<S: Store>(store: &S) -> Result<()> {
    claim(store, BOT, &[1, 2], 0).await?;
    claim(store, BOT, &[3], 10).await?;
    claim(store, BOT, &[4], 20).await?;
    let mut work = store.begin().await?;
    assert_eq!(work.forget_updates(moment(10), 1).await?, 1);
    assert_eq!(work.forget_updates(moment(10), 9).await?, 1);
    work.commit().await?;
    assert_eq!(claim(store, BOT, &[1, 2, 3, 4], 30).await?, HashSet::from([1, 2]));
    Ok(())
}
