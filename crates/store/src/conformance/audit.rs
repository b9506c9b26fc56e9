//! What happened, and what was attempted in vain.

use loket_core::domain::application::{Act, Actor, Happening};

use super::sample::{TRICKY, application, flagged, happening, insert, officer, read};
use crate::rows::Attempt;
use crate::{Result, Store, Work};

async fn attempt<S: Store>(store: &S, number: u32, happening: Happening) -> Result<()> {
    let mut work = store.begin().await?;
    let application = application(number).id;
    work.insert_attempts(&[Attempt { application, happening }]).await?;
    work.commit().await
}

/// They stand in the trail, where they happened, and in no application's history.
pub async fn attempts_are_no_history<S: Store>(store: &S) -> Result<()> {
    insert(store, &[application(1)]).await?;
    let tried = happening(30, officer(), Act::Approve, Some("permohonan sendiri"));
    attempt(store, 1, tried.clone()).await?;
    let changed = flagged(&application(1));
    let mut work = store.begin().await?;
    work.update_applications(&[(changed.clone(), 0)]).await?;
    work.commit().await?;
    assert_eq!(read(store, 1).await?.history, changed.history);
    let trail = store.list_audit(application(1).id).await?;
    assert_eq!(trail, vec![changed.history[0].clone(), tried, changed.history[1].clone()]);
    Ok(())
}

/// In the order of writing, also where two clocks disagree.
pub async fn the_trail_of_one_application_is_its_own<S: Store>(store: &S) -> Result<()> {
    insert(store, &[application(1), application(2)]).await?;
    let late = happening(90, officer(), Act::Claim, None);
    let early = happening(10, officer(), Act::Release, None);
    attempt(store, 1, late.clone()).await?;
    attempt(store, 2, early.clone()).await?;
    attempt(store, 1, early.clone()).await?;
    let trail = store.list_audit(application(1).id).await?;
    assert_eq!(trail, vec![application(1).history[0].clone(), late, early.clone()]);
    let other = store.list_audit(application(2).id).await?;
    assert_eq!(other, vec![application(2).history[0].clone(), early]);
    assert_eq!(store.list_audit(application(3).id).await?, Vec::new());
    Ok(())
}

/// With the name of that day, and with the note.
pub async fn every_actor_comes_back<S: Store>(store: &S) -> Result<()> {
    let mut each = application(1);
    each.history = vec![
        happening(1, Actor::Citizen(each.applicant), Act::Submit, None),
        happening(2, officer(), Act::Flag, Some(TRICKY)),
        happening(3, Actor::System, Act::Expire, Some("")),
    ];
    insert(store, std::slice::from_ref(&each)).await?;
    assert_eq!(read(store, 1).await?.history, each.history);
    assert_eq!(store.list_audit(each.id).await?, each.history);
    Ok(())
}
