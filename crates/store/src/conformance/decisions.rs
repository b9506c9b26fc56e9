//! One draft, one application; one revision, one decision.

use loket_core::domain::application::{Act, Actor, Application, Status};
use loket_core::domain::ids::{ApplicationId, DraftId};

use super::sample::{TRICKY, application, flagged, happening, insert, moment, officer, read, reference};
use crate::{Result, Store, StoreError, Work};

async fn update<S: Store>(store: &S, changes: &[(Application, u32)]) -> Result<()> {
    let mut work = store.begin().await?;
    work.update_applications(changes).await?;
    work.commit().await
}

/// A second application from the same draft, also much later, is refused.
pub async fn one_draft_gives_one_application<S: Store>(store: &S) -> Result<()> {
    insert(store, &[application(1)]).await?;
    let mut again = application(2);
    again.draft = application(1).draft;
    let refused = insert(store, &[application(3), again]).await;
    assert!(matches!(refused, Err(StoreError::Duplicate(_))), "{refused:?}");
    assert_eq!(read(store, 1).await?, application(1));
    let mut work = store.begin().await?;
    let others = [application(2).id, application(3).id];
    assert_eq!(work.list_applications(&others).await?.len(), 0, "the whole set is refused");
    Ok(())
}

/// Also twice within one set.
pub async fn one_draft_gives_one_application_in_one_batch<S: Store>(store: &S) -> Result<()> {
    let mut again = application(2);
    again.draft = application(1).draft;
    let refused = insert(store, &[application(1), again]).await;
    assert!(matches!(refused, Err(StoreError::Duplicate(_))), "{refused:?}");
    let mut work = store.begin().await?;
    assert_eq!(work.list_applications(&[application(1).id]).await?.len(), 0);
    Ok(())
}

/// And so is an id.
pub async fn a_reference_number_is_given_once<S: Store>(store: &S) -> Result<()> {
    insert(store, &[application(1)]).await?;
    let mut same_number = application(2);
    same_number.reference = reference(1);
    let mut same_id = application(3);
    same_id.id = application(1).id;
    for other in [same_number, same_id] {
        let refused = insert(store, &[other]).await;
        assert!(matches!(refused, Err(StoreError::Duplicate(_))), "{refused:?}");
    }
    insert(store, &[application(4)]).await
}

/// An error may end in a log, and says which column, not whose row.
pub async fn a_refusal_names_no_values<S: Store>(store: &S) -> Result<()> {
    let mut first = application(1);
    first.draft = DraftId(987_654_321);
    let mut same_draft = application(2);
    same_draft.draft = first.draft;
    let mut same_number = application(3);
    same_number.reference = first.reference.clone();
    insert(store, &[first]).await?;
    for (other, column) in [(same_draft, "draft"), (same_number, "reference")] {
        let said = match insert(store, &[other]).await {
            Err(error @ StoreError::Duplicate(_)) => error.to_string(),
            other => panic!("no duplicate was noticed: {other:?}"),
        };
        assert!(said.contains(column), "{said}");
        for value in ["987654321", reference(1).as_str(), "7312015501900001"] {
            assert!(!said.contains(value), "{said}");
        }
    }
    Ok(())
}

/// The second officer decides on a revision that is no more.
pub async fn the_first_decision_wins<S: Store>(store: &S) -> Result<()> {
    insert(store, &[application(1)]).await?;
    let first = flagged(&application(1));
    update(store, &[(first.clone(), 0)]).await?;
    let mut second = application(1);
    second.status = Status::Rejected;
    second.revision = 1;
    second.history.push(happening(4000, officer(), Act::Reject, Some("terlambat")));
    let refused = update(store, &[(second.clone(), 0)]).await;
    assert!(matches!(refused, Err(StoreError::Conflict)), "{refused:?}");
    let refused = update(store, &[(second.clone(), 2)]).await;
    assert!(matches!(refused, Err(StoreError::Conflict)), "{refused:?}");
    assert_eq!(read(store, 1).await?, first);
    second.revision = 2;
    update(store, &[(second, 1)]).await?;
    assert_eq!(read(store, 1).await?.status, Status::Rejected);
    Ok(())
}

/// One conflict makes the whole work be done again.
pub async fn a_conflict_leaves_the_others_unchanged<S: Store>(store: &S) -> Result<()> {
    insert(store, &[application(1), application(2)]).await?;
    let changes = [(flagged(&application(1)), 0), (flagged(&application(2)), 7)];
    let refused = update(store, &changes).await;
    assert!(matches!(refused, Err(StoreError::Conflict)), "{refused:?}");
    assert_eq!(read(store, 1).await?, application(1));
    assert_eq!(read(store, 2).await?, application(2));
    assert_eq!(store.list_audit(application(1).id).await?.len(), 1);
    Ok(())
}

/// There is nothing whose revision could fit.
pub async fn an_unknown_application_is_a_conflict<S: Store>(store: &S) -> Result<()> {
    let refused = update(store, &[(flagged(&application(1)), 0)]).await;
    assert!(matches!(refused, Err(StoreError::Conflict)), "{refused:?}");
    assert_eq!(store.list_audit(ApplicationId(application(1).id.0)).await?, Vec::new());
    Ok(())
}

/// Set and emptied again; nobody else's row is touched.
pub async fn every_changed_field_is_kept<S: Store>(store: &S) -> Result<()> {
    insert(store, &[application(1), application(2)]).await?;
    let full = flagged(&application(1));
    update(store, &[(full.clone(), 0)]).await?;
    assert_eq!(read(store, 1).await?, full);
    assert_eq!(read(store, 2).await?, application(2));
    let mut emptied = application(1);
    emptied.status = Status::Withdrawn;
    emptied.revision = 2;
    emptied.history = full.history;
    emptied.history.push(happening(8000, Actor::Citizen(emptied.applicant), Act::Withdraw, None));
    update(store, &[(emptied.clone(), 1)]).await?;
    assert_eq!(read(store, 1).await?, emptied);
    Ok(())
}

/// The last one of the history given; what was written down before stays as it is.
pub async fn one_happening_is_added_a_change<S: Store>(store: &S) -> Result<()> {
    insert(store, &[application(1)]).await?;
    let mut changed = flagged(&application(1));
    let first = changed.history[0].clone();
    changed.history[0].at = moment(99);
    changed.history[0].note = Some(TRICKY.to_owned());
    update(store, &[(changed.clone(), 0)]).await?;
    let kept = read(store, 1).await?;
    assert_eq!(kept.history, vec![first, changed.history[1].clone()]);
    Ok(())
}

/// In one set, each with a revision of its own.
pub async fn two_hundred_applications_are_changed_at_once<S: Store>(store: &S) -> Result<()> {
    let mut kept: Vec<Application> = (1..=200).map(application).collect();
    for (revision, each) in (0..).zip(&mut kept) {
        each.revision = revision;
    }
    insert(store, &kept).await?;
    let changes: Vec<(Application, u32)> = kept.iter().map(|each| (flagged(each), each.revision)).collect();
    update(store, &changes).await?;
    for (each, _) in [&changes[0], &changes[199]] {
        let mut work = store.begin().await?;
        let found = work.list_applications(&[each.id]).await?;
        assert_eq!(found.first().map(|named| &named.application), Some(each));
    }
    Ok(())
}
