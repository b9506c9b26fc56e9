//! All of a work is true, or nothing.

use std::collections::HashSet;

use loket_core::domain::application::{Act, Actor};
use loket_core::domain::ids::UserId;

use super::sample::{self, application, delivery, dialogue, happening, key, letter, moment, timer};
use crate::rows::{Attempt, Consent};
use crate::{Result, Store, StoreError, Work};

/// One row in every table.
async fn write_everything<W: Work>(work: &mut W) -> Result<()> {
    work.claim_updates(UserId(77), &[1], moment(0)).await?;
    work.upsert_dialogues(&[dialogue(1)], moment(0)).await?;
    work.insert_applications(&[application(1)]).await?;
    let happening = happening(1, Actor::System, Act::Claim, None);
    work.insert_attempts(&[Attempt { application: application(1).id, happening }]).await?;
    let consent = Consent { user: UserId(1), notice_version: 1, at: moment(0) };
    work.insert_consents(&[consent]).await?;
    work.insert_deliveries(&[delivery(1, 0, "halo")], moment(0)).await?;
    work.upsert_timers(&[timer(1, "ingat", moment(0))]).await?;
    work.insert_dead_letters(&[letter("rusak", moment(0))]).await.map(drop)
}

async fn assert_untouched<S: Store>(store: &S) -> Result<()> {
    assert_eq!(store.count_outbox().await?, 0);
    assert_eq!(store.find_next_timer().await?, None);
    assert_eq!(store.list_dead_letters(10).await?, Vec::new());
    assert_eq!(store.list_audit(application(1).id).await?, Vec::new());
    let mut work = store.begin().await?;
    assert_eq!(work.claim_updates(UserId(77), &[1], moment(0)).await?, HashSet::from([1]));
    assert_eq!(work.list_dialogues(&[key(1)]).await?, Vec::new());
    assert_eq!(work.list_applications(&[application(1).id]).await?.len(), 0);
    Ok(())
}

/// Dropped without a commit, whatever was written; the next work begins at once.
pub async fn a_dropped_work_leaves_no_trace<S: Store>(store: &S) -> Result<()> {
    let mut work = store.begin().await?;
    write_everything(&mut work).await?;
    drop(work);
    assert_untouched(store).await
}

/// A statement that failed takes what came before it along.
pub async fn a_refused_work_leaves_no_trace<S: Store>(store: &S) -> Result<()> {
    let mut other = application(2);
    other.draft = application(1).draft;
    let mut work = store.begin().await?;
    write_everything(&mut work).await?;
    let refused = work.insert_applications(&[other]).await;
    assert!(matches!(refused, Err(StoreError::Duplicate(_))), "{refused:?}");
    drop(work);
    assert_untouched(store).await
}

/// Later waves of a batch build on the earlier ones.
pub async fn a_work_sees_its_own_writes<S: Store>(store: &S) -> Result<()> {
    let mut work = store.begin().await?;
    write_everything(&mut work).await?;
    assert_eq!(work.claim_updates(UserId(77), &[1], moment(0)).await?, HashSet::new());
    assert_eq!(work.list_dialogues(&[key(1)]).await?, vec![dialogue(1)]);
    let own = work.list_applications_of(&[UserId(1)], 20).await?;
    assert_eq!(own, vec![application(1)]);
    assert_eq!(work.claim_timers(&[timer(1, "ingat", moment(0))]).await?.len(), 1);
    Ok(())
}

/// Readers see the state before, until the commit has returned.
pub async fn nobody_sees_a_work_before_its_commit<S: Store>(store: &S) -> Result<()> {
    let mut work = store.begin().await?;
    write_everything(&mut work).await?;
    assert_eq!(store.count_outbox().await?, 0);
    assert_eq!(store.list_due_timers(moment(9), 10).await?, Vec::new());
    work.commit().await?;
    assert_eq!(store.count_outbox().await?, 1);
    assert_eq!(store.list_due_timers(moment(9), 10).await?.len(), 1);
    assert_eq!(store.list_audit(application(1).id).await?.len(), 2);
    Ok(())
}

/// Nothing to do is done without an error.
pub async fn empty_sets_are_no_work<S: Store>(store: &S) -> Result<()> {
    sample::insert(store, &[application(1)]).await?;
    store.record_verdicts(&[]).await?;
    store.insert_forms(&[]).await?;
    let mut work = store.begin().await?;
    assert_eq!(work.claim_updates(UserId(77), &[], moment(0)).await?, HashSet::new());
    assert_eq!(work.list_dialogues(&[]).await?, Vec::new());
    work.upsert_dialogues(&[], moment(0)).await?;
    assert_eq!(work.list_applications_of(&[], 20).await?, Vec::new());
    assert_eq!(work.list_applications(&[]).await?.len(), 0);
    assert_eq!(work.list_applications_by_reference(&[]).await?.len(), 0);
    work.insert_applications(&[]).await?;
    work.update_applications(&[]).await?;
    work.insert_attempts(&[]).await?;
    work.insert_consents(&[]).await?;
    work.insert_deliveries(&[], moment(0)).await?;
    work.upsert_timers(&[]).await?;
    work.delete_timers(&[]).await?;
    assert_eq!(work.claim_timers(&[]).await?, Vec::new());
    work.insert_dead_letters(&[]).await?;
    work.commit().await?;
    assert_eq!(sample::read(store, 1).await?, application(1));
    Ok(())
}

/// As often as it is asked, and without a trace among the data.
pub async fn the_database_says_that_it_can_be_written_to<S: Store>(store: &S) -> Result<()> {
    store.check().await?;
    store.check().await?;
    assert_untouched(store).await
}
