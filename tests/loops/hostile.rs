//! A file that kills whoever looks into it: its tries are counted, it is looked into alone, and at
//! last not at all; nobody else's file pays for it.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result};
use jiff::Timestamp;
use loket::files::depot::Depot;
use loket::shell::Engine;
use loket::shell::files::Trouble;
use loket::shell::files::fleet::{Fleet, Landed, MOST_TRIES};
use loket_core::domain::ids::{ChatId, UserId};
use loket_core::engine::Wants;
use loket_store::rows::{DialogueKey, FileKey, NewFile, WaitingFile};
use loket_store::{Store, StoreError, Work};
use loket_store_sqlite::SqliteStore;
use serde_json::json;

use super::samples::pdf;
use super::script::Answer;
use super::{Counter, step};

const KEPT: &str = ":Kept{media:Pdf}";

fn engine() -> Engine {
    Engine { step, wants: |_, _, _| Wants::default() }
}

fn name(person: i64, unique_id: &str) -> FileKey {
    let dialogue = DialogueKey { chat: ChatId(person), user: UserId(person) };
    FileKey { dialogue, unique_id: unique_id.to_owned() }
}

fn waiting(person: i64, tries: u32) -> WaitingFile {
    let key = name(person, "kk");
    WaitingFile { key, file_id: "id-kk".to_owned(), attempts: 0, tries, created_at: Timestamp::UNIX_EPOCH, known: None }
}

/// A counter that died as often of these files, each of another person, due in this order.
async fn after_deaths(settings: &'static str, files: &[(i64, &str, u32)]) -> Result<Counter> {
    let mut counter = Counter::open_with(settings, engine()).await?;
    for (_, unique_id, _) in files {
        counter.script.offers(unique_id, pdf(2));
    }
    let shell = Arc::clone(counter.running().shell());
    counter.stop().await?;
    drop(shell);
    let store = open(&counter).await?;
    for (person, unique_id, tries) in files {
        let key = name(*person, unique_id);
        let mut work = store.begin().await?;
        let file = NewFile { key: key.clone(), file_id: format!("id-{unique_id}") };
        work.upsert_files(&[file], counter.clock.now()).await?;
        work.commit().await?;
        for _ in 0..*tries {
            store.count_deaths(std::slice::from_ref(&key)).await?;
        }
    }
    store.close().await;
    Ok(counter)
}

async fn open(counter: &Counter) -> Result<SqliteStore> {
    Ok(SqliteStore::open(&counter.folder.path().join("loket.db")).await?)
}

async fn tries(counter: &Counter) -> Result<Vec<u32>> {
    let store = open(counter).await?;
    let due = store.list_due_files(Timestamp::MAX, &[], 10).await?;
    store.close().await;
    Ok(due.into_iter().map(|file| file.tries).collect())
}

fn asked_for(counter: &Counter) -> Vec<String> {
    let calls = counter.script.calls("getFile");
    calls.iter().map(|call| call.parameters["file_id"].as_str().unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn a_file_with_no_tries_left_is_judged_without_being_fetched_and_its_neighbour_is_not() -> Result<()> {
    let mut counter = Box::pin(after_deaths("", &[(7, "a", MOST_TRIES), (8, "b", MOST_TRIES - 1)])).await?;
    counter.start().await?;
    counter.script.until(|script| script.sent(7).len() == 1 && script.sent(8).len() == 1).await;
    assert_eq!(counter.script.sent(7), ["a:Refused(Unopenable)"]);
    assert_eq!(counter.script.sent(8), [format!("b{KEPT}")]);
    assert_eq!(asked_for(&counter), ["id-b"]);
    // Sent again, it is the same file.
    counter.script.text(1, 7, "fetch a");
    counter.script.until(|script| script.sent(7).len() == 2).await;
    assert_eq!((counter.script.sent(7)[1].as_str(), asked_for(&counter).len()), ("a:Refused(Unopenable)", 1));
    counter.close().await
}

#[tokio::test]
async fn a_file_that_was_on_its_way_when_the_process_died_is_looked_into_alone() -> Result<()> {
    let mut counter =
        Box::pin(after_deaths("[files]\nat_once = 8\n", &[(7, "a", 1), (8, "b", 1), (9, "c", 0)])).await?;
    counter.script.answers("getFile", Answer::Held(None));
    counter.start().await?;
    counter.script.until(|script| script.calls("getFile").len() == 1).await;
    counter.script.text(1, 5, "say hello");
    counter.script.until(|script| script.sent(5).len() == 1).await;
    assert_eq!(asked_for(&counter), ["id-a"], "nothing is on its way beside it");
    counter.stop().await?;
    assert_eq!(tries(&counter).await?, [1, 1, 0], "a stop in order is no death");
    counter.start().await?;
    counter.script.until(|script| [7, 8, 9].iter().all(|chat| script.sent(*chat).len() == 1)).await;
    let told: Vec<String> = [7, 8, 9].iter().flat_map(|chat| counter.script.sent(*chat)).collect();
    assert_eq!(told, ["a", "b", "c"].map(|id| format!("{id}{KEPT}")));
    counter.close().await
}

#[tokio::test]
async fn only_a_process_that_dies_in_the_middle_of_a_look_leaves_a_try_counted() -> Result<()> {
    let mut counter = Box::pin(after_deaths("", &[(7, "a", 0), (8, "b", 0)])).await?;
    let marks = Depot::new(counter.folder.path().join("files")).marks();
    // As a look leaves it that ends the process.
    std::mem::forget(marks.set(&json!(name(7, "a")).to_string())?);
    for _ in 0..2 {
        counter.script.answers("getFile", Answer::Held(None));
        let before = counter.script.calls("getFile").len();
        counter.start().await?;
        counter.script.until(|script| script.calls("getFile").len() > before).await;
        drop(counter.running.take().context("it runs")?);
    }
    assert_eq!(tries(&counter).await?, [1, 0], "to die while they are fetched is no sign of anything");
    assert!(marks.read()?.is_empty());
    counter.start().await?;
    counter.script.until(|script| script.sent(7).len() == 1 && script.sent(8).len() == 1).await;
    assert!(marks.read()?.is_empty(), "a look that has ended leaves no mark");
    counter.close().await
}

#[tokio::test]
async fn a_flight_that_panics_frees_its_person_at_once() -> Result<()> {
    let mut fleet = Fleet::default();
    fleet.launch(&waiting(7, 0), async { panic!("as a bug makes it") });
    assert_eq!(fleet.people(), [name(7, "kk").dialogue]);
    let landed = fleet.landed().await.context("it is on its way")?;
    assert!(matches!(landed, Landed::Dead(key) if key == name(7, "kk")));
    assert!(fleet.is_empty() && fleet.people().is_empty());
    Ok(())
}

#[tokio::test]
async fn a_suspect_waits_for_the_others_and_the_others_for_it() -> Result<()> {
    let people = |files: &[WaitingFile]| files.iter().map(|file| file.key.dialogue.chat.0).collect::<Vec<_>>();
    let mut fleet = Fleet::default();
    let due = vec![waiting(1, 0), waiting(2, MOST_TRIES), waiting(3, 2), waiting(4, 0)];
    assert_eq!(people(&fleet.admit(due.clone())), [1, 2]);
    fleet.launch(&due[0], std::future::pending());
    assert_eq!((people(&fleet.admit(due[2..].to_vec())), fleet.room(4)), (vec![], 3));
    fleet.ground().await;
    assert_eq!(people(&fleet.admit(due[2..].to_vec())), [3]);
    fleet.launch(&due[2], async { Err(StoreError::Conflict) });
    assert_eq!(fleet.room(4), 0);
    let landed = fleet.landed().await.context("it is on its way")?;
    assert!(matches!(landed, Landed::Unwritten(StoreError::Conflict)));
    assert_eq!(fleet.room(4), 4);
    Ok(())
}

#[test]
fn pauses_grow_while_nothing_can_be_written() {
    let mut trouble = Trouble::default();
    let seconds: Vec<u64> = (0..7).map(|_| trouble.lengthen()).map(|time: Duration| time.as_secs()).collect();
    assert_eq!(seconds, [1, 2, 4, 8, 16, 30, 30]);
}
