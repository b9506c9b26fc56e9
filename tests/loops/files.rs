//! Files fetched in the background: what Telegram may answer, and what a stop may interrupt.

use std::time::Duration;

use anyhow::Result;
use jiff::SignedDuration;
use loket_core::domain::ids::{ChatId, UserId};
use loket_store::rows::{DialogueKey, FileKey, NewFile};
use loket_store::{Store, Work};
use serde_json::{Value, json};

use super::samples::{jpeg, locked_pdf, pdf, png};
use super::script::{Answer, Script};
use super::{Counter, refusal, step};
use loket::config::Token;
use loket::files::depot::name_of;
use loket::shell::Engine;
use loket::telegram::Api;
use loket::telegram::api::Download;
use loket_core::engine::Wants;

const KEPT: &str = ":Kept{media:Pdf}";

fn engine() -> Engine {
    Engine { step, wants: |_, _, _| Wants::default() }
}

/// Moves time on in steps, so that every pause passes.
async fn wait(counter: &Counter, steps: usize, seconds: i64) -> Result<()> {
    for _ in 0..steps {
        counter.running().shell().settled().await?;
        counter.clock.advance(SignedDuration::from_secs(seconds));
    }
    counter.running().shell().settled().await?;
    Ok(())
}

fn objects(counter: &Counter) -> usize {
    let folders = std::fs::read_dir(counter.folder.path().join("files")).into_iter().flatten().flatten();
    folders.filter_map(|folder| std::fs::read_dir(folder.path()).ok()).map(Iterator::count).sum()
}

#[tokio::test]
async fn a_fetch_that_fails_three_times_is_tried_until_it_works() -> Result<()> {
    let counter = Counter::open_with("", engine()).await?;
    counter.script.offers("kk", pdf(2));
    counter.script.answers("getFile", refusal(500, "Internal Server Error", Value::Null));
    counter.script.answers("getFile", Answer::Page(502));
    counter.script.answers("getFile", refusal(429, "Too Many Requests: retry after 7", json!({ "retry_after": 7 })));
    counter.script.text(1, 7, "fetch kk");
    counter.script.until(|script| script.calls("getFile").len() == 1).await;
    wait(&counter, 2, 4).await?;
    assert_eq!(counter.script.calls("getFile").len(), 3);
    wait(&counter, 1, 6).await?;
    assert_eq!(counter.script.calls("getFile").len(), 3, "Telegram's word counts");
    wait(&counter, 1, 1).await?;
    assert_eq!(counter.script.sent(7), [format!("kk{KEPT}")]);
    assert_eq!((counter.script.calls("getFile").len(), objects(&counter)), (4, 1));
    counter.close().await
}

#[tokio::test]
async fn a_download_that_breaks_is_asked_for_anew() -> Result<()> {
    let counter = Counter::open_with("", engine()).await?;
    counter.script.offers("kk", pdf(2));
    counter.script.answers("download", Answer::Page(404));
    counter.script.answers("download", Answer::Page(500));
    counter.script.text(1, 7, "fetch kk");
    counter.script.until(|script| script.calls("download").len() == 1).await;
    wait(&counter, 2, 4).await?;
    assert_eq!(counter.script.sent(7), [format!("kk{KEPT}")]);
    counter.close().await
}

#[tokio::test]
async fn what_telegram_will_never_give_is_told_at_once() -> Result<()> {
    let counter = Counter::open_with("", engine()).await?;
    counter.script.answers("getFile", refusal(400, "Bad Request: file is too big", Value::Null));
    counter.script.answers("getFile", refusal(400, "Bad Request: invalid file_id", Value::Null));
    counter.script.text(1, 7, "fetch big gone");
    counter.script.until(|script| script.sent(7).len() == 2).await;
    assert_eq!(counter.script.sent(7), ["big:Refused(TooBig{most:20})", "gone:Refused(Gone)"]);
    assert_eq!(objects(&counter), 0);
    counter.close().await
}

/// Whatever Telegram says about it: the bytes are counted as they come.
#[tokio::test]
async fn no_more_bytes_are_read_than_allowed() -> Result<()> {
    let counter = Counter::open_with("[files]\nmax_megabytes = 1\n", engine()).await?;
    let mut large = png(640, 480);
    large.resize(1024 * 1024 + 1, 0);
    counter.script.offers("large", large);
    counter.script.text(1, 7, "fetch large");
    counter.script.until(|script| script.sent(7).len() == 1).await;
    assert_eq!(counter.script.sent(7), ["large:Refused(TooBig{most:1})"]);
    counter.close().await
}

/// No more are kept in memory than are wanted.
#[tokio::test]
async fn a_download_ends_where_it_is_too_long() -> Result<()> {
    let script = Script::start().await;
    script.offers("large", vec![0; 2 * 1024 * 1024]);
    let api = Api::new(&Token::new("1:x".to_owned()), &script.url.parse()?)?;
    assert_eq!(api.fetch_file("id-large", 1024 * 1024).await?, Download::TooBig);
    Ok(())
}

/// Of a file that Telegram itself says is too big not a byte is asked for.
#[tokio::test]
async fn what_is_too_big_by_telegrams_word_is_not_downloaded() -> Result<()> {
    let counter = Counter::open_with("", engine()).await?;
    let file = json!({ "file_id": "id-kk", "file_size": 20 * 1024 * 1024 + 1, "file_path": "documents/kk" });
    counter.script.answers("getFile", Answer::Result(file));
    counter.script.text(1, 7, "fetch kk");
    counter.script.until(|script| script.sent(7).len() == 1).await;
    assert_eq!(counter.script.sent(7), ["kk:Refused(TooBig{most:20})"]);
    assert!(counter.script.calls("download").is_empty());
    counter.close().await
}

#[tokio::test]
async fn what_cannot_be_fetched_in_three_days_is_told() -> Result<()> {
    let counter = Counter::open_with("", engine()).await?;
    for _ in 0..11 {
        counter.script.answers("getFile", Answer::Page(502));
    }
    counter.script.text(1, 7, "fetch kk");
    counter.script.until(|script| script.calls("getFile").len() == 1).await;
    super::sweep::names(counter.running().shell(), 7, "kk").await?;
    // Old from its second try on, but tried too seldom until the eleventh.
    for _ in 0..9 {
        wait(&counter, 1, 72 * 3600).await?;
    }
    assert_eq!(counter.script.sent(7), Vec::<String>::new());
    wait(&counter, 1, 3600).await?;
    assert_eq!(counter.script.sent(7), ["kk:Refused(Unreachable)"]);
    counter.close().await
}

#[tokio::test]
async fn many_files_of_one_keep_nobody_else_waiting_and_a_stop_loses_none() -> Result<()> {
    let mut counter = Counter::open_with("[files]\nat_once = 2\n", engine()).await?;
    for id in ["a", "b", "c", "d"] {
        counter.script.offers(id, pdf(1));
    }
    counter.script.answers("download", Answer::Held(None));
    counter.script.text(1, 7, "fetch a b c");
    counter.script.until(|script| script.calls("download").len() == 1).await;
    counter.script.text(2, 8, "fetch d");
    counter.script.until(|script| script.sent(8).len() == 1).await;
    assert_eq!(counter.script.sent(8), [format!("d{KEPT}")]);
    assert_eq!(counter.script.calls("getFile").len(), 2, "one file of a person at a time");
    counter.stop().await?;
    assert_eq!(counter.script.sent(7), Vec::<String>::new());
    counter.start().await?;
    counter.script.until(|script| script.sent(7).len() == 3).await;
    let mut told = counter.script.sent(7);
    told.sort();
    assert_eq!(told, ["a", "b", "c"].map(|id| format!("{id}{KEPT}")));
    assert_eq!(objects(&counter), 1, "the same content is kept once");
    counter.close().await
}

/// As a crash leaves it: the object is safe, its row still waits.
#[tokio::test]
async fn a_crash_between_keeping_and_judging_only_fetches_again() -> Result<()> {
    let mut counter = Counter::open_with("", engine()).await?;
    counter.script.offers("kk", pdf(2));
    let shell = std::sync::Arc::clone(counter.running().shell());
    shell.depot().keep(pdf(2)).await?;
    let dialogue = DialogueKey { chat: ChatId(7), user: UserId(7) };
    let file = NewFile { key: FileKey { dialogue, unique_id: "kk".to_owned() }, file_id: "id-kk".to_owned() };
    let mut work = shell.store().begin().await?;
    work.upsert_files(&[file], counter.clock.now()).await?;
    work.commit().await?;
    drop(shell);
    counter.stop().await?;
    counter.start().await?;
    counter.script.until(|script| script.sent(7).len() == 1).await;
    assert_eq!(counter.script.sent(7), [format!("kk{KEPT}")]);
    assert_eq!(objects(&counter), 1);
    counter.close().await
}

#[tokio::test]
async fn a_file_sent_again_is_told_again_without_being_fetched() -> Result<()> {
    let counter = Counter::open_with("", engine()).await?;
    counter.script.offers("kk", pdf(2));
    counter.script.text(1, 7, "fetch kk kk");
    counter.script.until(|script| script.sent(7).len() == 1).await;
    counter.script.text(2, 7, "fetch kk");
    counter.script.until(|script| script.sent(7).len() == 2).await;
    assert_eq!((counter.script.calls("getFile").len(), objects(&counter)), (1, 1));
    counter.close().await
}

#[tokio::test]
async fn a_full_disk_keeps_a_file_waiting() -> Result<()> {
    let counter = Counter::open_with("", engine()).await?;
    counter.script.offers("kk", pdf(2));
    // A file where the folder should be: nothing can be kept there.
    let folder = counter.folder.path().join("files");
    std::fs::write(&folder, b"")?;
    counter.script.text(1, 7, "fetch kk");
    counter.script.until(|script| script.calls("download").len() == 1).await;
    counter.running().shell().settled().await?;
    assert_eq!(counter.script.sent(7), Vec::<String>::new());
    let troubles = counter.running().shell().vitals().troubles();
    assert!(troubles.len() == 1 && troubles[0].contains("files cannot be kept in"), "{troubles:?}");
    // Nothing is fetched in vain meanwhile, however much is due.
    counter.clock.advance(SignedDuration::from_secs(10));
    counter.script.text(2, 5, "say hello");
    counter.script.until(|script| script.sent(5).len() == 1).await;
    assert_eq!(counter.script.calls("download").len(), 1);
    std::fs::remove_file(&folder)?;
    wait(&counter, 1, 4).await?;
    assert_eq!(counter.script.sent(7), [format!("kk{KEPT}")]);
    assert_eq!(counter.running().shell().vitals().troubles(), Vec::<String>::new());
    counter.close().await
}

/// One folder of the many that objects go to: whatever else can be kept is, and readiness does not flap.
#[tokio::test]
async fn a_folder_of_objects_that_cannot_be_written_is_told_until_it_can() -> Result<()> {
    let counter = Counter::open_with("", engine()).await?;
    let (stuck, other) = (pdf(2), pdf(3));
    let part = counter.folder.path().join("files").join(&name_of(&stuck)[..2]);
    assert_ne!(name_of(&stuck)[..2], name_of(&other)[..2], "they lie in two folders");
    std::fs::create_dir_all(part.parent().unwrap_or(&part))?;
    std::fs::write(&part, b"")?;
    counter.script.offers("kk", stuck);
    counter.script.offers("ktp", other);
    counter.script.text(1, 7, "fetch kk");
    let troubles = || counter.running().shell().vitals().troubles().concat();
    for again in 1..=3 {
        counter.script.until(|script| script.calls("download").len() == again).await;
        wait(&counter, 1, 0).await?;
        assert!(troubles().contains(&format!("files cannot be kept in {}", part.display())), "{}", troubles());
        counter.clock.advance(SignedDuration::from_secs(20));
    }
    counter.script.text(2, 8, "fetch ktp");
    counter.script.until(|script| script.sent(8).len() == 1).await;
    assert_eq!((counter.script.sent(8), counter.script.sent(7).len()), (vec![format!("ktp{KEPT}")], 0));
    assert!(!troubles().is_empty(), "what is kept elsewhere mends nothing");
    std::fs::remove_file(&part)?;
    counter.clock.advance(SignedDuration::from_mins(10));
    counter.script.text(3, 5, "say hello");
    counter.script.until(|script| script.sent(7).len() == 1).await;
    assert_eq!(counter.script.sent(7), [format!("kk{KEPT}")]);
    // It is looked at once more after the file has landed.
    let mut looks = tokio::time::interval(Duration::from_millis(20));
    let mending = async {
        while !troubles().is_empty() {
            looks.tick().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), mending).await?;
    counter.close().await
}

/// The token stands in the address of a download, and the address in no word of ours.
#[tokio::test]
async fn the_path_is_asked_for_as_telegram_gave_it() -> Result<()> {
    let counter = Counter::open_with("", engine()).await?;
    counter.script.offers("kk", pdf(2));
    counter.script.text(1, 7, "fetch kk");
    counter.script.until(|script| script.sent(7).len() == 1).await;
    let asked = &counter.script.calls("download")[0].parameters;
    assert_eq!(asked["path"], "/file/bot1:x/documents/kk");
    counter.close().await
}

#[tokio::test]
async fn what_was_found_is_told_whatever_it_is() -> Result<()> {
    let counter = Counter::open_with("", engine()).await?;
    counter.script.offers("photo", jpeg(640, 480));
    counter.script.offers("small", png(50, 40));
    counter.script.offers("locked", locked_pdf());
    counter.script.text(1, 7, "fetch photo small locked");
    counter.script.until(|script| script.sent(7).len() == 3).await;
    let mut told = counter.script.sent(7);
    told.sort();
    let small = "small:Refused(TooSmall{width:50,height:40})";
    assert_eq!(told, ["locked:Refused(Locked)", "photo:Kept{media:Jpeg}", small]);
    assert_eq!(objects(&counter), 1, "what cannot be used is not kept");
    counter.close().await
}
