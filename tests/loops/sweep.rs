//! Files that nobody names any more are deleted, row and object, whatever a crash interrupts.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Result, ensure};
use jiff::SignedDuration;
use loket::files::depot::name_of;
use loket::shell::{Engine, Shell};
use loket::stop::Switch;
use loket_core::domain::ids::{ChatId, UserId};
use loket_core::domain::lang::Lang;
use loket_core::engine::Wants;
use loket_store::rows::{DialogueKey, DialogueRow, FileKey};
use loket_store::{Store, Work};
use loket_store_sqlite::SqliteStore;

use super::samples::pdf;
use super::{Counter, step};

const PATIENCE: Duration = Duration::from_secs(20);

fn dialogue(person: i64) -> DialogueKey {
    DialogueKey { chat: ChatId(person), user: UserId(person) }
}

/// The names of the objects that lie there.
fn objects(counter: &Counter) -> Vec<String> {
    fn under(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let found = entries.flat_map(|entry| match entry.path() {
            path if path.is_dir() => under(&path),
            _ => vec![entry.file_name().to_string_lossy().into_owned()],
        });
        found.collect()
    }
    let mut found = under(&counter.folder.path().join("files"));
    found.sort();
    found
}

/// Files of these people and contents are kept, and no conversation names them.
async fn with_files(files: &[(i64, &str, usize)]) -> Result<Counter> {
    let counter = Counter::open_with("", Engine { step, wants: |_, _, _| Wants::default() }).await?;
    for (update, (person, unique_id, pages)) in (1..).zip(files) {
        counter.script.offers(unique_id, pdf(*pages));
        counter.script.text(update, *person, &format!("fetch {unique_id}"));
        counter.script.until(|script| script.sent(*person).len() == 1).await;
    }
    Ok(counter)
}

/// The conversation names a file, in a place that the code knows nothing of.
pub(super) async fn names(shell: &Shell<SqliteStore>, person: i64, unique_id: &str) -> Result<()> {
    let state = format!("{{\"of_next_year\":[\"{unique_id}\"]}}");
    let row = DialogueRow { key: dialogue(person), state, lang: Lang::Id, reachable: true };
    let mut work = shell.store().begin().await?;
    work.upsert_dialogues(&[row], shell.now()).await?;
    Ok(work.commit().await?)
}

async fn sweep(shell: &Shell<SqliteStore>) -> Result<()> {
    shell.sweep_files(&Switch::new().listen()).await?;
    Ok(())
}

fn pass_a_day(counter: &Counter) {
    counter.clock.advance(SignedDuration::from_hours(25));
}

#[tokio::test]
async fn the_janitor_deletes_what_nobody_names_and_leaves_what_somebody_names() -> Result<()> {
    let counter = with_files(&[(7, "a", 1), (8, "b", 1), (9, "c", 2)]).await?;
    let shell = Arc::clone(counter.running().shell());
    names(&shell, 8, "b").await?;
    sweep(&shell).await?;
    assert_eq!(objects(&counter).len(), 2, "for a day all is left alone");
    pass_a_day(&counter);
    let mut looks = tokio::time::interval(Duration::from_millis(20));
    let deleting = async {
        while objects(&counter) != [name_of(&pdf(1))] {
            looks.tick().await;
        }
    };
    tokio::time::timeout(PATIENCE, deleting).await?;
    drop(shell);
    counter.close().await
}

#[tokio::test]
async fn a_crash_between_row_and_object_leaves_nothing_behind() -> Result<()> {
    let mut counter = with_files(&[(7, "gone", 1), (8, "there", 2)]).await?;
    let shell = Arc::clone(counter.running().shell());
    // Both rows go, and one of the objects; then the process dies.
    let keys = [(7, "gone"), (8, "there")]
        .map(|(person, unique_id)| FileKey { dialogue: dialogue(person), unique_id: unique_id.to_owned() });
    let mut work = shell.store().begin().await?;
    let tomorrow = shell.now() + SignedDuration::from_hours(24);
    assert_eq!(work.forget_files(&keys, tomorrow).await?, 2);
    work.commit().await?;
    shell.depot().delete(&name_of(&pdf(1))).await?;
    // An object that was kept when the process died, and that no row ever named.
    shell.store().expect_object(&name_of(&pdf(3))).await?;
    shell.depot().keep(pdf(3)).await?;
    // And what this database never had, which is not its own to delete.
    shell.depot().keep(pdf(4)).await?;
    drop((shell, counter.running.take()));
    assert_eq!(objects(&counter).len(), 3);
    counter.start().await?;
    let shell = Arc::clone(counter.running().shell());
    sweep(&shell).await?;
    assert_eq!(objects(&counter), [name_of(&pdf(4))]);
    assert!(shell.store().list_stray_objects("", 9).await?.is_empty());
    drop(shell);
    counter.close().await
}

/// A folder lies where an object was: nobody can delete it as one. It comes first by its name, too.
#[tokio::test]
async fn an_object_that_cannot_be_deleted_keeps_no_other_from_it() -> Result<()> {
    let counter = with_files(&[]).await?;
    let shell = Arc::clone(counter.running().shell());
    let stuck = "00".repeat(32);
    std::fs::create_dir_all(counter.folder.path().join("files/00").join(&stuck).join("x"))?;
    let kept = name_of(&pdf(1));
    shell.depot().keep(pdf(1)).await?;
    for name in [&stuck, &kept] {
        shell.store().expect_object(name).await?;
    }
    let swept = shell.sweep_files(&Switch::new().listen()).await?;
    ensure!(objects(&counter).is_empty(), "{swept:?} {:?}", objects(&counter));
    ensure!(shell.store().list_stray_objects("", 9).await? == [stuck.as_str()], "it stays written down");
    std::fs::remove_dir_all(counter.folder.path().join("files/00").join(&stuck))?;
    sweep(&shell).await?;
    ensure!(shell.store().list_stray_objects("", 9).await?.is_empty());
    drop(shell);
    counter.close().await
}

/// As a process leaves it that was killed in the middle of a write.
#[tokio::test]
async fn a_start_deletes_what_a_crash_left_half_written_and_nothing_else() -> Result<()> {
    let mut counter = with_files(&[(7, "a", 1)]).await?;
    counter.stop().await?;
    let (whole, folder) = (name_of(&pdf(1)), counter.folder.path().join("files"));
    std::fs::create_dir_all(folder.join("ab"))?;
    std::fs::create_dir_all(folder.join("notes"))?;
    let half = format!("ab{}", "0".repeat(62));
    for left in [format!("ab/{half}#1"), format!("{}/{whole}#12", &whole[..2]), "probe#2".to_owned()] {
        std::fs::write(folder.join(left), "half a citizen's card")?;
    }
    let others = ["notes/a#1", "ab/a#1", "probe#x", "list#3"];
    for other in others {
        std::fs::write(folder.join(other), "somebody else's")?;
    }
    counter.start().await?;
    let mut left = vec!["a#1".to_owned(), "a#1".to_owned(), "list#3".to_owned(), "probe#x".to_owned(), whole];
    left.sort();
    let mut looks = tokio::time::interval(Duration::from_millis(20));
    let deleting = async {
        while objects(&counter) != left {
            looks.tick().await;
        }
    };
    let done = tokio::time::timeout(PATIENCE, deleting).await;
    ensure!(done.is_ok(), "{:?}", objects(&counter));
    counter.close().await
}

/// Whoever keeps the same content just then has not named it yet.
#[tokio::test]
async fn nothing_is_deleted_while_somebody_keeps_an_object() -> Result<()> {
    let counter = with_files(&[(7, "a", 1)]).await?;
    let shell = Arc::clone(counter.running().shell());
    let hold = shell.hold_objects().await;
    pass_a_day(&counter);
    let elsewhere = async {
        let count = async || shell.store().list_stray_objects("", 9).await.map(|strays| strays.len());
        let mut looks = tokio::time::interval(Duration::from_millis(20));
        while count().await? == 0 {
            looks.tick().await;
        }
        counter.script.text(50, 5, "say hello");
        counter.script.until(|script| script.sent(5).len() == 1).await;
        anyhow::Ok(())
    };
    tokio::select! {
        swept = sweep(&shell) => swept.and_then(|()| Err(anyhow::anyhow!("it was deleted all the same")))?,
        met = elsewhere => met?,
    }
    ensure!(objects(&counter).len() == 1);
    // Named in the meantime: somebody else has sent the same content.
    counter.script.offers("b", pdf(1));
    drop(hold);
    sweep(&shell).await?;
    ensure!(objects(&counter).is_empty());
    counter.script.text(51, 8, "fetch b");
    counter.script.until(|script| script.sent(8).len() == 1).await;
    ensure!(objects(&counter) == [name_of(&pdf(1))], "kept anew");
    sweep(&shell).await?;
    ensure!(objects(&counter).len() == 1 && shell.store().list_stray_objects("", 9).await?.is_empty());
    drop(shell);
    counter.close().await
}

#[tokio::test]
async fn a_file_that_is_forgotten_while_it_waits_leaves_no_object() -> Result<()> {
    let counter = with_files(&[]).await?;
    let shell = Arc::clone(counter.running().shell());
    counter.script.offers("kk", pdf(1));
    counter.script.answers("download", super::script::Answer::Held(None));
    counter.script.text(1, 7, "fetch kk");
    counter.script.until(|script| script.calls("download").len() == 1).await;
    let key = FileKey { dialogue: dialogue(7), unique_id: "kk".to_owned() };
    let mut work = shell.store().begin().await?;
    assert_eq!(work.forget_files(&[key], shell.now() + SignedDuration::from_hours(24)).await?, 1);
    work.commit().await?;
    counter.script.release();
    shell.settled().await?;
    sweep(&shell).await?;
    ensure!(objects(&counter).is_empty() && counter.script.sent(7).is_empty());
    drop(shell);
    counter.close().await
}
