//! What was put aside: listed, given back once, put aside again, forgotten.

use super::outbox::{sendable, texts};
use super::sample::{TRICKY, delivery, letter, moment, put};
use crate::rows::{DeadLetter, KeptLetter, LetterKind, LetterQuery, LetterState, Verdict};
use crate::{Result, Store, Work};

async fn keep<S: Store>(store: &S, letters: &[DeadLetter]) -> Result<Vec<i64>> {
    let mut work = store.begin().await?;
    let ids = work.insert_dead_letters(letters).await?;
    work.commit().await?;
    Ok(ids)
}

async fn retry<S: Store>(store: &S, ids: Option<&[i64]>, seconds: i64) -> Result<u64> {
    let mut work = store.begin().await?;
    let marked = work.retry_dead_letters(ids, moment(seconds)).await?;
    work.commit().await?;
    Ok(marked)
}

async fn states<S: Store>(store: &S) -> Result<Vec<(LetterState, u32)>> {
    Ok(store.list_dead_letters(10).await?.into_iter().rev().map(|each| (each.state, each.retries)).collect())
}

fn of_kind(kind: LetterKind) -> DeadLetter {
    DeadLetter { kind, ..letter(kind.as_str(), moment(1)) }
}

/// Within one set too; at most so many; each with its id.
pub async fn dead_letters_come_newest_first<S: Store>(store: &S) -> Result<()> {
    let update = DeadLetter { kind: LetterKind::Update, error: TRICKY.to_owned(), ..letter("", moment(1)) };
    let letters = [update, letter("dua", moment(2)), letter("tiga", moment(3))];
    let mut ids = keep(store, &letters[..2]).await?;
    ids.extend(keep(store, &letters[2..]).await?);
    assert!(ids.is_sorted() && ids.len() == 3, "{ids:?}");
    let kept = |(id, letter): (&i64, &DeadLetter)| KeptLetter {
        id: *id,
        kind: letter.kind,
        error: letter.error.clone(),
        raw: letter.raw.clone(),
        at: letter.at,
        state: LetterState::Waiting,
        retries: 0,
        retried_at: None,
    };
    let newest: Vec<KeptLetter> = ids.iter().zip(&letters).rev().map(kept).collect();
    assert_eq!(store.list_dead_letters(10).await?, newest);
    assert_eq!(store.list_dead_letters(2).await?, newest[..2].to_vec());
    assert_eq!(store.find_dead_letter(ids[0]).await?.as_ref(), newest.last());
    assert_eq!(store.find_dead_letter(ids[2] + 1).await?, None);
    Ok(())
}

/// Every kind comes back, and can be asked for alone.
pub async fn dead_letters_are_found_by_kind<S: Store>(store: &S) -> Result<()> {
    keep(store, &LetterKind::ALL.map(of_kind)).await?;
    for kind in LetterKind::ALL {
        let query = LetterQuery { kind: Some(kind), open_only: true };
        let found = store.search_dead_letters(query, 10).await?;
        assert_eq!(found.iter().map(|each| each.kind).collect::<Vec<_>>(), [kind]);
    }
    Ok(())
}

/// Whoever comes second finds nothing to take up.
pub async fn a_letter_is_given_back_and_taken_up_once<S: Store>(store: &S) -> Result<()> {
    let ids = keep(store, &[of_kind(LetterKind::Update), of_kind(LetterKind::Timer)]).await?;
    assert_eq!(retry(store, Some(&ids[..1]), 5).await?, 1);
    assert_eq!(retry(store, Some(&ids[..1]), 6).await?, 0, "it is on its way already");
    let listed = store.list_retrying(10).await?;
    assert_eq!(listed.iter().map(|each| (each.id, each.retried_at)).collect::<Vec<_>>(), [(ids[0], Some(moment(5)))]);
    for taken in [1, 0] {
        let mut work = store.begin().await?;
        assert_eq!(work.claim_dead_letters(&ids).await?.len(), taken);
        work.commit().await?;
    }
    assert_eq!(states(store).await?, [(LetterState::Done, 1), (LetterState::Waiting, 0)]);
    assert_eq!(retry(store, Some(&ids[..1]), 7).await?, 0, "what is done is not given back");
    let open = LetterQuery { kind: None, open_only: true };
    assert_eq!(store.search_dead_letters(open, 10).await?.len(), 1);
    assert_eq!(store.take_stock(moment(9)).await?.dead_letters, 1);
    Ok(())
}

/// A claim that did not commit took nothing; one that failed again counts up.
pub async fn a_letter_that_fails_again_waits_again<S: Store>(store: &S) -> Result<()> {
    let ids = keep(store, &[of_kind(LetterKind::Update)]).await?;
    for round in 1..=2 {
        retry(store, Some(&ids), i64::from(round)).await?;
        let mut work = store.begin().await?;
        work.claim_dead_letters(&ids).await?;
        drop(work);
        let mut work = store.begin().await?;
        assert_eq!(work.claim_dead_letters(&ids).await?.len(), 1);
        work.return_dead_letters(&[(ids[0], format!("lagi {round}"))]).await?;
        work.commit().await?;
        let kept = store.find_dead_letter(ids[0]).await?.expect("it is kept");
        assert_eq!((kept.state, kept.retries, kept.error), (LetterState::Waiting, round, format!("lagi {round}")));
    }
    Ok(())
}

/// A conversation has begun anew; there is nothing to give back.
pub async fn all_are_given_back_but_conversations<S: Store>(store: &S) -> Result<()> {
    keep(store, &LetterKind::ALL.map(of_kind)).await?;
    assert_eq!(retry(store, None, 1).await?, 4);
    let kinds: Vec<LetterKind> = store.list_retrying(10).await?.iter().map(|each| each.kind).collect();
    assert_eq!(kinds, [LetterKind::Update, LetterKind::Delivery, LetterKind::Timer, LetterKind::File]);
    Ok(())
}

/// As if never tried, and behind what waits; refused again, it is the same letter, or a new one if
/// that was deleted meanwhile.
pub async fn a_message_given_back_is_the_same_letter_when_it_fails<S: Store>(store: &S) -> Result<()> {
    let ids = keep(store, &[of_kind(LetterKind::Delivery)]).await?;
    put(store, &[delivery(1, 0, "a")]).await?;
    retry(store, Some(&ids), 1).await?;
    let mut work = store.begin().await?;
    work.claim_dead_letters(&ids).await?;
    work.redeliver(&[(ids[0], delivery(1, 0, "b"))], moment(2)).await?;
    work.commit().await?;
    let head = sendable(store, 3).await?[0].clone();
    store.record_verdicts(&[Verdict::Sent { id: head.id }]).await?;
    let found = sendable(store, 3).await?;
    assert_eq!((texts(&found), found[0].attempts), (vec!["b".to_owned()], 0));
    let dead = Verdict::Dead { id: found[0].id, letter: letter("lagi", moment(4)) };
    assert_eq!(store.record_verdicts(&[dead]).await?, ids);
    assert_eq!(states(store).await?, [(LetterState::Waiting, 1)]);

    let mut work = store.begin().await?;
    work.redeliver(&[(ids[0], delivery(1, 0, "c"))], moment(5)).await?;
    assert_eq!(work.delete_dead_letters(&ids).await?, 1);
    work.commit().await?;
    let row = sendable(store, 6).await?[0].id;
    let fresh = store.record_verdicts(&[Verdict::Dead { id: row, letter: letter("baru", moment(6)) }]).await?;
    assert!(fresh.len() == 1 && fresh != ids, "{fresh:?}");
    Ok(())
}

/// Except for what is just being given back.
pub async fn old_letters_are_forgotten<S: Store>(store: &S) -> Result<()> {
    let letters: Vec<DeadLetter> = (1..=5).map(|seconds| letter("x", moment(seconds))).collect();
    let ids = keep(store, &letters).await?;
    retry(store, Some(&ids[..1]), 5).await?;
    let mut work = store.begin().await?;
    assert_eq!(work.forget_dead_letters(moment(4), 1).await?, 1);
    assert_eq!(work.forget_dead_letters(moment(4), 9).await?, 1);
    assert_eq!(work.delete_dead_letters(&[ids[0], ids[4]]).await?, 1);
    work.commit().await?;
    let left: Vec<i64> = store.list_dead_letters(10).await?.iter().map(|each| each.id).collect();
    assert_eq!(left, [ids[3], ids[0]]);
    Ok(())
}
