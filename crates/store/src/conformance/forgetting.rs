//! A file is forgotten when nobody names it any more, and its object when no file does.

use std::collections::HashSet;

use loket_core::domain::file::{FileFault, Finding, Media};
use serde_json::json;

use super::sample::{application, dialogue, key, moment};
use crate::rows::{DialogueRow, FileKey, JudgedFile, NewFile, StoredObject};
use crate::{Result, Store, Work};

fn name(person: i64, unique_id: &str) -> FileKey {
    FileKey { dialogue: key(person), unique_id: unique_id.to_owned() }
}

fn asked(person: i64, unique_id: &str) -> NewFile {
    NewFile { key: name(person, unique_id), file_id: "BQAC".to_owned() }
}

/// A conversation that names these files in whatever place.
fn naming(person: i64, files: &[&str]) -> DialogueRow {
    let named: Vec<_> = files.iter().map(|unique_id| json!({ "unique_id": unique_id })).collect();
    let state = json!({ "drafts": [{ "partial": { "files": named } }] }).to_string();
    DialogueRow { state, ..dialogue(person) }
}

async fn judge<S: Store>(store: &S, person: i64, unique_id: &str, sha256: Option<&str>) -> Result<()> {
    let mut work = store.begin().await?;
    work.upsert_files(&[asked(person, unique_id)], moment(1)).await?;
    let finding = match sha256 {
        Some(_) => Finding::Kept { media: Media::Pdf },
        None => Finding::Refused(FileFault::Damaged),
    };
    let object = sha256.map(|sha256| StoredObject { sha256: sha256.to_owned(), size: 7 });
    let judged = [JudgedFile { key: name(person, unique_id), finding, object }];
    assert_eq!(work.judge_files(&judged, moment(2)).await?.len(), 1);
    work.commit().await
}

async fn forget<S: Store>(store: &S, keys: &[FileKey]) -> Result<u64> {
    let mut work = store.begin().await?;
    let count = work.forget_files(keys, moment(100)).await?;
    work.commit().await?;
    Ok(count)
}

/// Neither by a conversation, in whatever part of it, nor by an application; who else names the same
/// file is no matter, nor is a longer name.
pub async fn what_somebody_names_is_not_forgotten<S: Store>(store: &S) -> Result<()> {
    let mut work = store.begin().await?;
    let mut files: Vec<NewFile> = ["part", "AQA", "\"\\Ä"].map(|unique_id| asked(1, unique_id)).to_vec();
    files.extend(["AQAD-foto", "AQAD-dua", "AQAD"].map(|unique_id| asked(2, unique_id)));
    files.push(asked(3, "part"));
    work.upsert_files(&files, moment(1)).await?;
    work.upsert_files(&[asked(3, "young")], moment(100)).await?;
    work.upsert_dialogues(&[naming(1, &["part", "AQAD", "\"\\Ä"]), naming(3, &["AQAD-foto"])], moment(1)).await?;
    work.insert_applications(&[application(2)]).await?;
    work.commit().await?;
    let mut listed = store.list_forgettable_files(moment(100), None, 10).await?;
    listed.sort();
    assert_eq!(listed, [name(1, "AQA"), name(2, "AQAD"), name(3, "part")]);
    let all: Vec<FileKey> = files.iter().map(|file| file.key.clone()).chain([name(3, "young")]).collect();
    assert_eq!(forget(store, &all).await?, 3);
    assert_eq!(store.list_forgettable_files(moment(100), None, 10).await?, []);
    let mut work = store.begin().await?;
    assert_eq!(work.list_findings(&all).await?.len(), 5);
    Ok(())
}

/// Nor what was asked for anew since it was listed.
pub async fn what_is_named_again_meanwhile_is_not_forgotten<S: Store>(store: &S) -> Result<()> {
    judge(store, 1, "a", None).await?;
    judge(store, 1, "b", None).await?;
    judge(store, 1, "c", None).await?;
    let listed = store.list_forgettable_files(moment(100), None, 10).await?;
    assert_eq!(listed.len(), 3);
    let mut work = store.begin().await?;
    work.upsert_dialogues(&[naming(1, &["a"])], moment(3)).await?;
    work.upsert_files(&[asked(1, "b")], moment(100)).await?;
    work.commit().await?;
    assert_eq!(forget(store, &listed).await?, 1);
    Ok(())
}

/// So that a sweep comes in small steps.
pub async fn no_more_files_are_listed_than_asked_for<S: Store>(store: &S) -> Result<()> {
    let mut work = store.begin().await?;
    work.upsert_files(&(1..=50).map(|person| asked(person, "a")).collect::<Vec<_>>(), moment(1)).await?;
    work.commit().await?;
    let listed = store.list_forgettable_files(moment(100), None, 30).await?;
    assert_eq!(listed.len(), 30);
    // What was passed over does not come again.
    let rest = store.list_forgettable_files(moment(100), listed.last(), 30).await?;
    let all: HashSet<&FileKey> = listed.iter().chain(&rest).collect();
    assert_eq!((rest.len(), all.len()), (20, 50));
    assert_eq!(store.list_forgettable_files(moment(100), rest.last(), 30).await?, []);
    assert_eq!((forget(store, &listed).await?, forget(store, &rest).await?), (30, 20));
    Ok(())
}

/// From before it is kept: a crash leaves nothing that is not known of.
pub async fn an_object_is_a_stray_one_until_a_file_names_it<S: Store>(store: &S) -> Result<()> {
    store.expect_object("aa").await?;
    store.expect_object("aa").await?;
    store.expect_object("bb").await?;
    assert_eq!(store.list_stray_objects("", 1).await?, ["aa"]);
    assert_eq!(store.list_stray_objects("aa", 9).await?, ["bb"]);
    assert_eq!(store.list_stray_objects("", 10).await?, ["aa", "bb"]);
    judge(store, 1, "a", Some("aa")).await?;
    assert_eq!(store.list_stray_objects("", 10).await?, ["bb"]);
    let mut work = store.begin().await?;
    work.forget_objects(&["bb".to_owned()]).await?;
    work.commit().await?;
    assert_eq!(store.list_stray_objects("", 10).await?, Vec::<String>::new());
    Ok(())
}

/// When the row goes, or when it names another object or none from then on.
pub async fn an_object_is_a_stray_one_when_its_last_file_lets_go_of_it<S: Store>(store: &S) -> Result<()> {
    judge(store, 1, "a", Some("aa")).await?;
    judge(store, 2, "a", Some("aa")).await?;
    judge(store, 3, "b", Some("bb")).await?;
    judge(store, 4, "c", Some("cc")).await?;
    assert_eq!(forget(store, &[name(1, "a")]).await?, 1);
    assert_eq!(store.list_stray_objects("", 10).await?, Vec::<String>::new(), "somebody else has the same content");
    assert_eq!(forget(store, &[name(2, "a")]).await?, 1);
    judge(store, 3, "b", Some("dd")).await?;
    judge(store, 4, "c", None).await?;
    assert_eq!(store.list_stray_objects("", 10).await?, ["aa", "bb", "cc"]);
    let mut work = store.begin().await?;
    work.forget_objects(&["aa".to_owned()]).await?;
    drop(work);
    assert_eq!(store.list_stray_objects("", 10).await?, ["aa", "bb", "cc"]);
    Ok(())
}
