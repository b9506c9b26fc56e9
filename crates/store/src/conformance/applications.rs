//! Applications are found again, word for word.

use loket_core::domain::application::{Act, Actor, Application, Status};
use loket_core::domain::ids::{ApplicationId, ChatId, UserId};
use loket_core::domain::lang::Lang;
use loket_core::engine::context::Named;

use super::sample::{application, dialogue, flagged, happening, insert, moment, read, reference};
use crate::rows::DialogueRow;
use crate::{Result, Store, Work};

fn ids(found: &[Named]) -> Vec<ApplicationId> {
    let mut ids: Vec<ApplicationId> = found.iter().map(|named| named.application.id).collect();
    ids.sort();
    ids
}

/// Every field, the empty ones and the full ones; answers as the same JSON.
pub async fn an_application_comes_back_as_it_was_kept<S: Store>(store: &S) -> Result<()> {
    let bare = application(1);
    let full = flagged(&application(2));
    insert(store, &[bare.clone(), full.clone()]).await?;
    assert_eq!(read(store, 1).await?, bare);
    let kept = read(store, 2).await?;
    assert_eq!(kept, full);
    let json = |application: &Application| serde_json::to_string(&application.answers).ok();
    assert_eq!(json(&kept), json(&full));
    Ok(())
}

/// No word of the domain is lost in the tables.
pub async fn every_status_and_act_comes_back<S: Store>(store: &S) -> Result<()> {
    let mut applications = Vec::new();
    for (number, status) in (1..).zip(Status::ALL) {
        let mut each = application(number);
        each.status = status;
        each.history = (1..).zip(Act::ALL).map(|(at, act)| happening(at, Actor::System, act, None)).collect();
        applications.push(each);
    }
    insert(store, &applications).await?;
    for (number, each) in (1..).zip(applications) {
        assert_eq!(read(store, number).await?, each);
    }
    Ok(())
}

/// Absent, not an error.
pub async fn unknown_applications_are_left_out<S: Store>(store: &S) -> Result<()> {
    insert(store, &[application(1)]).await?;
    let mut work = store.begin().await?;
    let found = work.list_applications(&[application(2).id, application(1).id]).await?;
    assert_eq!(ids(&found), vec![application(1).id]);
    assert_eq!(work.list_applications(&[application(2).id]).await?.len(), 0);
    assert_eq!(work.list_applications_by_reference(&[reference(2)]).await?.len(), 0);
    assert_eq!(work.list_applications_of(&[UserId(2)], 20).await?, Vec::new());
    Ok(())
}

/// With their history too.
pub async fn applications_are_found_by_number<S: Store>(store: &S) -> Result<()> {
    insert(store, &[application(1), flagged(&application(2)), application(3)]).await?;
    let mut work = store.begin().await?;
    let found = work.list_applications_by_reference(&[reference(2), reference(1)]).await?;
    assert_eq!(ids(&found), vec![application(1).id, application(2).id]);
    for named in found {
        let wanted = if named.application.id == application(1).id { application(1) } else { flagged(&application(2)) };
        assert_eq!(named.application, wanted);
    }
    Ok(())
}

/// Two officers tap on the same application in many a batch.
pub async fn an_application_asked_for_twice_comes_once<S: Store>(store: &S) -> Result<()> {
    insert(store, &[application(1)]).await?;
    let id = application(1).id;
    let mut work = store.begin().await?;
    assert_eq!(work.list_applications(&[id, id]).await?.len(), 1);
    assert_eq!(work.list_applications_by_reference(&[reference(1), reference(1)]).await?.len(), 1);
    let own = work.list_applications_of(&[UserId(1), UserId(1)], 20).await?;
    assert_eq!(own, vec![application(1)]);
    Ok(())
}

/// From the applicant's conversation in the chat they are told in, and from no other; without one, the
/// first language and the hope that the message arrives.
pub async fn the_applicants_language_and_reach_come_along<S: Store>(store: &S) -> Result<()> {
    let mut elsewhere = dialogue(3);
    elsewhere.key.chat = ChatId(-5);
    let mut neighbour = dialogue(2);
    neighbour.key.user = UserId(50);
    let rows = [
        DialogueRow { reachable: false, ..neighbour },
        DialogueRow { lang: Lang::En, reachable: false, ..dialogue(1) },
        DialogueRow { lang: Lang::En, ..dialogue(2) },
        DialogueRow { lang: Lang::En, reachable: false, ..elsewhere },
    ];
    insert(store, &[application(1), application(2), application(3)]).await?;
    let mut work = store.begin().await?;
    work.upsert_dialogues(&rows, moment(0)).await?;
    let mut by_id = work.list_applications(&[1, 2, 3].map(|number| application(number).id)).await?;
    let mut by_number = work.list_applications_by_reference(&[1, 2, 3].map(reference)).await?;
    for found in [&mut by_id, &mut by_number] {
        found.sort_by_key(|named| named.application.id);
        let known: Vec<_> = found.iter().map(|named| (named.applicant_lang, named.reachable)).collect();
        assert_eq!(known, vec![(Lang::En, false), (Lang::En, true), (Lang::Id, true)]);
    }
    Ok(())
}

fn of(person: i64, number: u32, seconds: i64) -> Application {
    let mut each = application(number);
    each.applicant = UserId(person);
    each.submitted_at = moment(seconds);
    each
}

/// By the moment they were handed in, whatever their ids; nobody else's among them.
pub async fn a_persons_applications_come_newest_first<S: Store>(store: &S) -> Result<()> {
    let kept = [of(1, 1, 50), of(1, 2, 10), of(1, 3, 90), of(2, 4, 70)];
    insert(store, &kept).await?;
    let mut work = store.begin().await?;
    let found = work.list_applications_of(&[UserId(1)], 20).await?;
    assert_eq!(found, vec![kept[2].clone(), kept[0].clone(), kept[1].clone()]);
    Ok(())
}

/// Somebody with many applications crowds nobody out.
pub async fn each_person_has_a_limit_of_their_own<S: Store>(store: &S) -> Result<()> {
    let mut kept: Vec<Application> = (1..=30).map(|number| of(1, number, 1000 + i64::from(number))).collect();
    kept.push(of(2, 31, 1));
    kept.push(of(2, 32, 2));
    insert(store, &kept).await?;
    let mut work = store.begin().await?;
    let found = work.list_applications_of(&[UserId(1), UserId(2), UserId(3)], 3).await?;
    let numbers = |person: i64| -> Vec<ApplicationId> {
        found.iter().filter(|each| each.applicant == UserId(person)).map(|each| each.id).collect()
    };
    assert_eq!(numbers(1), [30, 29, 28].map(|number| application(number).id).to_vec());
    assert_eq!(numbers(2), [32, 31].map(|number| application(number).id).to_vec());
    assert_eq!(found.len(), 5);
    Ok(())
}

/// In one set, with their histories.
pub async fn two_hundred_applications_are_kept_at_once<S: Store>(store: &S) -> Result<()> {
    let kept: Vec<Application> = (1..=200).map(|number| flagged(&application(number))).collect();
    insert(store, &kept).await?;
    let mut work = store.begin().await?;
    let wanted: Vec<ApplicationId> = kept.iter().map(|each| each.id).collect();
    let mut found = work.list_applications(&wanted).await?;
    found.sort_by_key(|named| named.application.id);
    let found: Vec<Application> = found.into_iter().map(|named| named.application).collect();
    assert_eq!(found, kept);
    Ok(())
}
