//! Timers ring once, and only for what they were set for last.

use std::time::Duration;

use jiff::Timestamp;

use super::sample::{key, moment, timer};
use crate::rows::TimerRow;
use crate::{Result, Store, Work};

async fn set<S: Store>(store: &S, timers: &[TimerRow]) -> Result<()> {
    let mut work = store.begin().await?;
    work.upsert_timers(timers).await?;
    work.commit().await
}

async fn claim<S: Store>(store: &S, timers: &[TimerRow]) -> Result<Vec<TimerRow>> {
    let mut work = store.begin().await?;
    let mut claimed = work.claim_timers(timers).await?;
    work.commit().await?;
    claimed.sort_by_key(|each| (each.dialogue, each.key.clone()));
    Ok(claimed)
}

/// Those that are due, at most so many.
pub async fn due_timers_are_listed_oldest_first<S: Store>(store: &S) -> Result<()> {
    let rows =
        [timer(1, "a", moment(30)), timer(2, "b", moment(10)), timer(3, "c", moment(20)), timer(4, "d", moment(31))];
    set(store, &rows).await?;
    let due = [rows[1].clone(), rows[2].clone(), rows[0].clone()];
    assert_eq!(store.list_due_timers(moment(30), 10).await?, due.to_vec());
    assert_eq!(store.list_due_timers(moment(30), 2).await?, due[..2].to_vec());
    assert_eq!(store.list_due_timers(moment(9), 10).await?, Vec::new());
    Ok(())
}

/// Also one that is long overdue; none when there is none.
pub async fn the_next_timer_is_found<S: Store>(store: &S) -> Result<()> {
    assert_eq!(store.find_next_timer().await?, None);
    set(store, &[timer(1, "a", moment(30)), timer(2, "b", moment(-10_000))]).await?;
    assert_eq!(store.find_next_timer().await?, Some(moment(-10_000)));
    Ok(())
}

/// Later or earlier.
pub async fn a_timer_set_again_replaces_the_first<S: Store>(store: &S) -> Result<()> {
    set(store, &[timer(1, "a", moment(10))]).await?;
    for due in [50, 20] {
        let again = timer(1, "a", moment(due));
        set(store, std::slice::from_ref(&again)).await?;
        assert_eq!(store.list_due_timers(moment(99), 10).await?, vec![again]);
    }
    Ok(())
}

/// Chat, person and key together name a timer.
pub async fn timers_of_other_people_and_keys_stay<S: Store>(store: &S) -> Result<()> {
    let mut elsewhere = timer(1, "a", moment(3));
    elsewhere.dialogue.chat.0 = -100;
    let mut colleague = timer(1, "a", moment(4));
    colleague.dialogue.user.0 = 2;
    let rows = [timer(1, "a", moment(1)), timer(1, "permohonan:10001 🔔", moment(2)), elsewhere, colleague];
    set(store, &rows).await?;
    assert_eq!(store.list_due_timers(moment(9), 10).await?, rows.to_vec());
    let mut work = store.begin().await?;
    work.delete_timers(&[(key(1), "a".to_owned())]).await?;
    work.commit().await?;
    assert_eq!(store.list_due_timers(moment(9), 10).await?, rows[1..].to_vec());
    Ok(())
}

/// The second one who tries gets nothing.
pub async fn a_timer_is_claimed_once<S: Store>(store: &S) -> Result<()> {
    let rows = [timer(1, "a", moment(1)), timer(1, "b", moment(1)), timer(2, "a", moment(1))];
    set(store, &rows).await?;
    assert_eq!(claim(store, &rows[..2]).await?, rows[..2].to_vec());
    assert_eq!(claim(store, &rows).await?, rows[2..].to_vec());
    assert_eq!(claim(store, &rows).await?, Vec::new());
    assert_eq!(store.find_next_timer().await?, None);
    Ok(())
}

/// It was read, set anew for another moment, and only then claimed: it rings at the new moment.
pub async fn a_timer_set_anew_is_not_claimed<S: Store>(store: &S) -> Result<()> {
    let read = timer(1, "a", moment(1));
    let anew = timer(1, "a", moment(60));
    set(store, std::slice::from_ref(&read)).await?;
    set(store, std::slice::from_ref(&anew)).await?;
    assert_eq!(claim(store, &[read]).await?, Vec::new());
    assert_eq!(store.list_due_timers(moment(60), 10).await?, vec![anew]);
    Ok(())
}

/// Nor can it be claimed; one that was never set can be taken away too.
pub async fn a_timer_taken_away_does_not_ring<S: Store>(store: &S) -> Result<()> {
    let row = timer(1, "a", moment(1));
    set(store, std::slice::from_ref(&row)).await?;
    let mut work = store.begin().await?;
    work.delete_timers(&[(key(1), "a".to_owned()), (key(9), "tiada".to_owned())]).await?;
    work.commit().await?;
    assert_eq!(store.list_due_timers(moment(9), 10).await?, Vec::new());
    assert_eq!(claim(store, &[row]).await?, Vec::new());
    Ok(())
}

/// A database may cut off what is finer than a millisecond, on writing and on comparing alike.
pub async fn fine_moments_equal_themselves<S: Store>(store: &S) -> Result<()> {
    let fine = moment(1) + Duration::from_nanos(456_789);
    let row = timer(1, "a", fine);
    set(store, std::slice::from_ref(&row)).await?;
    assert_eq!(store.list_due_timers(fine, 10).await?.len(), 1, "due at its own moment");
    let kept = store.find_next_timer().await?.map(Timestamp::as_millisecond);
    assert_eq!(kept, Some(fine.as_millisecond()));
    assert_eq!(claim(store, &[row]).await?.len(), 1, "claimed by its own moment");
    Ok(())
}

/// In one set.
pub async fn two_hundred_timers_are_set_and_claimed_at_once<S: Store>(store: &S) -> Result<()> {
    let rows: Vec<TimerRow> = (1..=200).map(|person| timer(person, "a", moment(person))).collect();
    set(store, &rows).await?;
    assert_eq!(store.list_due_timers(moment(200), 1000).await?, rows);
    assert_eq!(claim(store, &rows).await?, rows);
    assert_eq!(store.find_next_timer().await?, None);
    Ok(())
}
