//! Files wait until they are judged, once; a person's files come one after the other.

use jiff::Timestamp;
use loket_core::domain::file::{FileFault, Finding, Media};

use super::sample::{key, moment};
use crate::rows::{FileKey, JudgedFile, NewFile, StoredObject};
use crate::{Result, Store, Work};

const KEPT: Finding = Finding::Kept { media: Media::Pdf };
const SMALL: Finding = Finding::Refused(FileFault::TooSmall { width: 50, height: 49 });

fn name(person: i64, unique_id: &str) -> FileKey {
    FileKey { dialogue: key(person), unique_id: unique_id.to_owned() }
}

fn file(person: i64, unique_id: &str) -> NewFile {
    NewFile { key: name(person, unique_id), file_id: format!("BQAC-{unique_id} \"📄\"") }
}

fn judged(person: i64, unique_id: &str, finding: Finding) -> JudgedFile {
    let object = StoredObject { sha256: "00ff".repeat(16), size: 5_000_000_000 };
    JudgedFile { key: name(person, unique_id), finding, object: (finding == KEPT).then_some(object) }
}

async fn ask<S: Store>(store: &S, files: &[NewFile], at: Timestamp) -> Result<()> {
    let mut work = store.begin().await?;
    work.upsert_files(files, at).await?;
    work.commit().await
}

async fn judge<S: Store>(store: &S, files: &[JudgedFile]) -> Result<Vec<FileKey>> {
    let mut work = store.begin().await?;
    let mut judged = work.judge_files(files, moment(9)).await?;
    work.commit().await?;
    judged.sort();
    Ok(judged)
}

async fn due<S: Store>(store: &S, at: i64, limit: u32) -> Result<Vec<String>> {
    let files = store.list_due_files(moment(at), &[], limit).await?;
    Ok(files.into_iter().map(|file| file.key.unique_id).collect())
}

/// With its handle, its attempts and when it was asked for.
pub async fn a_file_waits_as_it_was_asked_for<S: Store>(store: &S) -> Result<()> {
    assert_eq!(store.find_next_file(&[]).await?, None);
    ask(store, &[file(1, "a")], moment(3)).await?;
    assert_eq!(due(store, 2, 10).await?, Vec::<String>::new());
    let waiting = store.list_due_files(moment(3), &[], 10).await?;
    assert_eq!(waiting.len(), 1);
    assert_eq!((&waiting[0].key, &waiting[0].file_id), (&name(1, "a"), &file(1, "a").file_id));
    assert_eq!((waiting[0].attempts, waiting[0].created_at, &waiting[0].known), (0, moment(3), &None));
    assert_eq!(store.find_next_file(&[]).await?, Some(moment(3)));
    Ok(())
}

/// So that nobody's many files keep somebody else's one waiting.
pub async fn of_each_person_one_file_is_listed<S: Store>(store: &S) -> Result<()> {
    ask(store, &[file(1, "c"), file(1, "b")], moment(1)).await?;
    ask(store, &[file(2, "d")], moment(2)).await?;
    ask(store, &[file(1, "a")], moment(3)).await?;
    assert_eq!(due(store, 9, 10).await?, ["b", "d"]);
    assert_eq!(due(store, 9, 1).await?, ["b"]);
    judge(store, &[judged(1, "b", KEPT)]).await?;
    assert_eq!(due(store, 9, 10).await?, ["c", "d"]);
    Ok(())
}

/// Neither what is due nor what will be.
pub async fn busy_people_are_left_out<S: Store>(store: &S) -> Result<()> {
    ask(store, &[file(1, "a")], moment(1)).await?;
    ask(store, &[file(2, "b")], moment(2)).await?;
    let listed = store.list_due_files(moment(9), &[key(1)], 10).await?;
    assert_eq!(listed.iter().map(|file| file.key.clone()).collect::<Vec<_>>(), [name(2, "b")]);
    assert_eq!(store.find_next_file(&[key(1)]).await?, Some(moment(2)));
    assert_eq!(store.find_next_file(&[key(1), key(2)]).await?, None);
    Ok(())
}

/// It is tried again then, and the person's others before it.
pub async fn a_postponed_file_waits_for_its_moment<S: Store>(store: &S) -> Result<()> {
    ask(store, &[file(1, "a"), file(1, "b")], moment(1)).await?;
    store.postpone_file(&name(1, "a"), moment(60)).await?;
    assert_eq!(due(store, 59, 10).await?, ["b"]);
    judge(store, &[judged(1, "b", KEPT)]).await?;
    assert_eq!(store.find_next_file(&[]).await?, Some(moment(60)));
    store.postpone_file(&name(1, "a"), moment(70)).await?;
    let waiting = store.list_due_files(moment(70), &[], 10).await?;
    assert_eq!((waiting[0].attempts, waiting[0].created_at), (2, moment(1)));
    judge(store, &[judged(1, "a", SMALL)]).await?;
    store.postpone_file(&name(1, "a"), moment(80)).await?;
    assert_eq!(store.find_next_file(&[]).await?, None, "what was judged waits no more");
    Ok(())
}

/// The second judgement gets nothing, nor does one on a file nobody asked for.
pub async fn a_file_is_judged_once<S: Store>(store: &S) -> Result<()> {
    ask(store, &[file(1, "a"), file(2, "a"), file(1, "b")], moment(1)).await?;
    let both = [judged(1, "a", KEPT), judged(1, "b", SMALL), judged(7, "a", KEPT)];
    assert_eq!(judge(store, &both).await?, [name(1, "a"), name(1, "b")]);
    assert_eq!(judge(store, &both).await?, Vec::new());
    assert_eq!(due(store, 9, 10).await?, ["a"], "the same file of somebody else waits");
    Ok(())
}

/// Nothing yet for what waits; nothing at all for what is unknown.
pub async fn findings_come_back<S: Store>(store: &S) -> Result<()> {
    ask(store, &[file(1, "a"), file(1, "b"), file(1, "c")], moment(1)).await?;
    judge(store, &[judged(1, "a", KEPT), judged(1, "b", SMALL)]).await?;
    let mut work = store.begin().await?;
    let asked = [name(1, "c"), name(1, "a"), name(1, "b"), name(2, "a"), name(1, "a")];
    let mut found = work.list_findings(&asked).await?;
    found.sort_by(|one, other| one.0.cmp(&other.0));
    let expected = [(name(1, "a"), Some(KEPT)), (name(1, "b"), Some(SMALL)), (name(1, "c"), None)];
    assert_eq!(found, expected);
    Ok(())
}

/// It is judged anew, and what is known of it comes along; until then it counts as waiting.
pub async fn a_judged_file_asked_for_again_waits_again<S: Store>(store: &S) -> Result<()> {
    ask(store, &[file(1, "a")], moment(1)).await?;
    store.postpone_file(&name(1, "a"), moment(2)).await?;
    judge(store, &[judged(1, "a", KEPT)]).await?;
    let again = NewFile { file_id: "new".to_owned(), ..file(1, "a") };
    ask(store, &[again.clone(), again], moment(20)).await?;
    let waiting = store.list_due_files(moment(20), &[], 10).await?;
    assert_eq!(waiting.len(), 1);
    assert_eq!((waiting[0].file_id.as_str(), waiting[0].attempts), ("new", 0));
    assert_eq!(waiting[0].created_at, moment(20));
    assert_eq!(waiting[0].known, Some(judged(1, "a", KEPT)));
    let mut work = store.begin().await?;
    assert_eq!(work.list_findings(&[name(1, "a")]).await?, [(name(1, "a"), None)]);
    drop(work);
    assert_eq!(judge(store, &[judged(1, "a", KEPT)]).await?, [name(1, "a")]);
    Ok(())
}

/// Its attempts and its age count on, or a citizen who is impatient would have it tried for ever.
pub async fn a_waiting_file_asked_for_again_goes_on_waiting<S: Store>(store: &S) -> Result<()> {
    ask(store, &[file(1, "a")], moment(1)).await?;
    store.postpone_file(&name(1, "a"), moment(600)).await?;
    ask(store, &[file(1, "a")], moment(5)).await?;
    let waiting = store.list_due_files(moment(5), &[], 10).await?;
    assert_eq!((waiting[0].attempts, waiting[0].created_at), (1, moment(1)));
    Ok(())
}

/// In one set.
pub async fn two_hundred_files_are_asked_for_and_judged_at_once<S: Store>(store: &S) -> Result<()> {
    let files: Vec<NewFile> = (1..=200).map(|person| file(person, "a")).collect();
    ask(store, &files, moment(1)).await?;
    assert_eq!(due(store, 1, 1000).await?.len(), 200);
    let found: Vec<JudgedFile> = (1..=200).map(|person| judged(person, "a", KEPT)).collect();
    assert_eq!(judge(store, &found).await?.len(), 200);
    assert_eq!(store.find_next_file(&[]).await?, None);
    Ok(())
}

async fn tries<S: Store>(store: &S, person: i64) -> Result<Vec<u32>> {
    let files = store.list_due_files(moment(900), &[], 10).await?;
    Ok(files.into_iter().filter(|file| file.key.dialogue == key(person)).map(|file| file.tries).collect())
}

/// A death counts until a try has ended in order.
pub async fn a_death_counts_until_a_try_has_ended_in_order<S: Store>(store: &S) -> Result<()> {
    ask(store, &[file(1, "a"), file(2, "a"), file(3, "a")], moment(1)).await?;
    assert_eq!(tries(store, 1).await?, [0]);
    store.count_deaths(&[name(1, "a"), name(2, "a"), name(9, "unknown")]).await?;
    store.count_deaths(&[name(1, "a")]).await?;
    assert_eq!((tries(store, 1).await?, tries(store, 2).await?, tries(store, 3).await?), (vec![2], vec![1], vec![0]));
    ask(store, &[file(1, "a")], moment(2)).await?;
    assert_eq!(tries(store, 1).await?, [2], "sent again, it is no other file");
    store.postpone_file(&name(2, "a"), moment(5)).await?;
    assert_eq!(tries(store, 2).await?, [0]);
    store.count_deaths(&[name(3, "a")]).await?;
    judge(store, &[judged(3, "a", SMALL)]).await?;
    store.count_deaths(&[name(3, "a")]).await?;
    ask(store, &[file(3, "a")], moment(20)).await?;
    assert_eq!(tries(store, 3).await?, [0], "judged, and begun with by nobody since it is asked for anew");
    Ok(())
}
