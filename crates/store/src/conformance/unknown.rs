//! What was asked for in vain: counted in sets, listed by how often, forgotten.

use super::sample::{TRICKY, moment};
use crate::rows::UnknownQuery;
use crate::{Result, Store, Work};

async fn count<S: Store>(store: &S, texts: &[&str], seconds: i64) -> Result<()> {
    let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
    let mut work = store.begin().await?;
    work.count_unknown_queries(&texts, moment(seconds)).await?;
    work.commit().await
}

async fn forget<S: Store>(store: &S, seconds: i64, most: u32) -> Result<u64> {
    let mut work = store.begin().await?;
    let gone = work.forget_unknown_queries(moment(seconds), most).await?;
    work.commit().await?;
    Ok(gone)
}

async fn texts<S: Store>(store: &S) -> Result<Vec<String>> {
    Ok(store.list_unknown_queries(100).await?.into_iter().map(|query| query.text).collect())
}

/// Within one set and over several; the first moment stays, the last one moves on and never back.
pub async fn the_same_question_is_counted_together<S: Store>(store: &S) -> Result<()> {
    count(store, &["peta", TRICKY, "peta"], 5).await?;
    count(store, &["peta"], 9).await?;
    count(store, &["peta"], 7).await?;
    let query = |text: &str, count, last| UnknownQuery {
        text: text.to_owned(),
        count,
        first_at: moment(5),
        last_at: moment(last),
    };
    assert_eq!(store.list_unknown_queries(10).await?, vec![query("peta", 4, 9), query(TRICKY, 1, 5)]);
    Ok(())
}

/// The most frequent first, of equals the newest, and no more than asked for.
pub async fn the_most_frequent_question_comes_first<S: Store>(store: &S) -> Result<()> {
    count(store, &["satu", "dua", "tiga", "tiga"], 1).await?;
    count(store, &["dua"], 2).await?;
    assert_eq!(texts(store).await?, ["dua", "tiga", "satu"]);
    let two = store.list_unknown_queries(2).await?;
    assert_eq!(two.iter().map(|query| query.text.as_str()).collect::<Vec<_>>(), ["dua", "tiga"]);
    Ok(())
}

/// Those asked before a moment, and of the rest the oldest beyond so many.
pub async fn old_questions_are_forgotten<S: Store>(store: &S) -> Result<()> {
    count(store, &["lama", "lama", "lama"], 1).await?;
    count(store, &["agak lama"], 2).await?;
    count(store, &["baru"], 3).await?;
    assert_eq!(forget(store, 2, 10).await?, 1);
    assert_eq!(texts(store).await?, ["baru", "agak lama"]);
    assert_eq!(forget(store, 0, 1).await?, 1);
    assert_eq!(texts(store).await?, ["baru"]);
    assert_eq!(forget(store, 0, 1).await?, 0);
    Ok(())
}

/// What is counted is true with the rest of its work, or not at all.
pub async fn a_dropped_work_counts_no_question<S: Store>(store: &S) -> Result<()> {
    let mut work = store.begin().await?;
    work.count_unknown_queries(&["peta".to_owned()], moment(1)).await?;
    drop(work);
    assert_eq!(texts(store).await?, Vec::<String>::new());
    Ok(())
}

/// Two hundred at once, half of them the same.
pub async fn two_hundred_questions_are_counted_at_once<S: Store>(store: &S) -> Result<()> {
    let many: Vec<String> =
        (0..100).map(|number| format!("layanan {number}")).chain((0..100).map(|_| "peta".to_owned())).collect();
    let mut work = store.begin().await?;
    work.count_unknown_queries(&many, moment(1)).await?;
    work.count_unknown_queries(&[], moment(2)).await?;
    work.commit().await?;
    let kept = store.list_unknown_queries(1000).await?;
    assert_eq!((kept.len(), kept[0].count), (101, 100));
    Ok(())
}
