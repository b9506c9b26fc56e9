//! Files by their content: what is refused and why, and where the rest is kept.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

#[path = "support/samples.rs"]
mod samples;

use std::path::Path;
use std::sync::{Arc, Barrier};
use std::time::Duration;

use loket::files::depot::Depot;
use loket::files::inspect::{Limits, Looks, MOST_ENDLESS, inspect};
use loket_core::domain::file::{FileFault, Finding, Media};
use samples::{jpeg, locked_pdf, pdf, png};
use tokio::sync::oneshot;

const LIMITS: Limits = Limits { most_megabytes: 20, least_pixels: 100_000, most_pages: 100 };

fn kept(media: Media) -> Finding {
    Finding::Kept { media }
}

fn refused(fault: FileFault) -> Finding {
    Finding::Refused(fault)
}

#[track_caller]
fn finds(bytes: &[u8], finding: Finding) {
    assert_eq!(inspect(bytes, LIMITS), finding);
}

#[test]
fn good_files_are_known_by_their_content() {
    finds(&jpeg(640, 480), kept(Media::Jpeg));
    finds(&png(640, 480), kept(Media::Png));
    finds(&pdf(1), kept(Media::Pdf));
    finds(&pdf(100), kept(Media::Pdf));
}

#[test]
fn what_is_no_picture_and_no_document_is_refused_whatever_it_is_called() {
    finds(b"", refused(FileFault::Empty));
    finds(b"Kartu keluarga saya ada di rumah.", refused(FileFault::WrongType));
    finds(b"PK\x03\x04 a zip", refused(FileFault::WrongType));
    finds(b"MZ\x90\0 a program", refused(FileFault::WrongType));
    finds(b"GIF89a\x01\0\x01\0", refused(FileFault::WrongType));
    finds(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", refused(FileFault::Heic));
}

#[test]
fn a_picture_on_which_nothing_can_be_read_is_refused() {
    finds(&png(50, 50), refused(FileFault::TooSmall { width: 50, height: 50 }));
    finds(&jpeg(48, 48), refused(FileFault::TooSmall { width: 48, height: 48 }));
    finds(&png(400, 249), refused(FileFault::TooSmall { width: 400, height: 249 }));
    finds(&png(400, 250), kept(Media::Png));
}

#[test]
fn a_small_file_that_claims_a_huge_picture_is_refused_without_being_drawn() {
    let mut bomb = png(8, 8);
    bomb[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
    bomb[20..24].copy_from_slice(&60_000_u32.to_be_bytes());
    finds(&bomb, refused(FileFault::Damaged));
    finds(&png(0, 0), refused(FileFault::Damaged));
}

/// Wherever it is cut off: the transfer broke, or the disk of the phone was full.
#[test]
fn a_picture_that_is_cut_off_is_damaged() {
    let pictures: [(Vec<u8>, &[usize]); 2] =
        [(jpeg(640, 480), &[4, 100, 250, 800]), (png(640, 480), &[30, 100, 20_000])];
    for (whole, cuts) in pictures {
        for cut in cuts.iter().copied().chain([whole.len() - 2]) {
            finds(&whole[..cut], refused(FileFault::Damaged));
        }
    }
}

#[test]
fn what_only_begins_like_a_document_is_damaged() {
    finds(b"%PDF-1.4\nthis is a text that was renamed", refused(FileFault::Damaged));
    finds(&pdf(3)[..200], refused(FileFault::Damaged));
    finds(&pdf(3)[..pdf(3).len() - 8], refused(FileFault::Damaged));
    finds(&pdf(0), refused(FileFault::Damaged));
    finds(b"%PDF-1.4\n1 0 obj\n<< /Type /Pages /Kids [1 0 R] >>\nendobj\n", refused(FileFault::Damaged));
}

#[test]
fn a_document_with_too_many_pages_or_a_password_is_refused() {
    finds(&pdf(101), refused(FileFault::TooManyPages { pages: 101, most: 100 }));
    finds(&pdf(500), refused(FileFault::TooManyPages { pages: 500, most: 100 }));
    finds(&locked_pdf(), refused(FileFault::Locked));
}

#[test]
fn more_bytes_than_allowed_are_refused_at_the_boundary() {
    let limits = Limits { most_megabytes: 1, ..LIMITS };
    let mut picture = png(640, 480);
    picture.resize(1024 * 1024, 0);
    assert_eq!(inspect(&picture, limits), kept(Media::Png));
    picture.push(0);
    assert_eq!(inspect(&picture, limits), refused(FileFault::TooBig { most: 1 }));
}

/// Bytes of every kind: an answer, never a panic.
#[test]
fn broken_bytes_never_panic() {
    let mut seed = 7_u64;
    for sample in [jpeg(64, 64), png(64, 64), pdf(3), locked_pdf()] {
        for _ in 0..400 {
            let mut broken = sample.clone();
            for _ in 0..4 {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let place = usize::try_from(seed >> 33).unwrap() % broken.len();
                broken[place] = seed.to_be_bytes()[1];
            }
            let _finding = inspect(&broken, LIMITS);
        }
    }
}

#[tokio::test]
async fn a_look_that_panics_or_never_ends_is_a_damaged_file() {
    let looks = Looks::default();
    let panics = looks.apart(|| panic!("as a broken document makes it")).await;
    assert_eq!((panics, looks.endless()), (Some(refused(FileFault::Damaged)), 0));
    let (finding, bytes) = looks.inspect(png(640, 480), LIMITS).await;
    assert_eq!((finding, bytes), (Some(kept(Media::Png)), png(640, 480)));
    assert_eq!(looks.endless(), 0);
}

/// They live on, so that no more than a few are begun; when they end after all, others may begin.
#[tokio::test]
async fn looks_without_end_are_counted_and_no_more_than_a_few_are_begun() {
    let looks = Looks::new(Duration::from_millis(20), 1 << 20);
    let (end, mut ends) = (Arc::new(Barrier::new(MOST_ENDLESS + 1)), Vec::new());
    for count in 1..=MOST_ENDLESS {
        assert!(looks.may_begin());
        let (end, (ended, sees_end)) = (Arc::clone(&end), oneshot::channel::<()>());
        let endless = looks.apart(move || {
            let _ended = ended;
            end.wait();
            kept(Media::Png)
        });
        assert_eq!((endless.await, looks.endless()), (Some(refused(FileFault::Damaged)), count));
        ends.push(sees_end);
    }
    assert!(!looks.may_begin());
    assert_eq!(looks.apart(|| panic!("it was begun")).await, None);
    assert_eq!(looks.inspect(png(640, 480), LIMITS).await.0, None);
    tokio::task::spawn_blocking(move || end.wait()).await.unwrap();
    for sees_end in ends {
        assert!(sees_end.await.is_err());
    }
    while !looks.may_begin() {
        tokio::task::yield_now().await;
    }
    let patient = Looks::new(Duration::from_secs(10), 1 << 20);
    assert_eq!(patient.inspect(png(640, 480), LIMITS).await.0, Some(kept(Media::Png)));
}

/// It says nothing of the file.
#[tokio::test]
async fn a_look_for_which_there_is_no_thread_is_not_now() {
    let looks = Looks::new(Duration::from_secs(10), 1 << 60);
    let (finding, bytes) = looks.inspect(png(640, 480), LIMITS).await;
    assert_eq!((finding, bytes, looks.endless()), (None, png(640, 480), 0));
}

fn objects(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(objects(&path));
        } else {
            found.push(path.file_name().unwrap().to_str().unwrap().to_owned());
        }
    }
    found.sort();
    found
}

#[tokio::test]
async fn the_same_content_is_kept_once_under_a_name_that_says_nothing() {
    let scratch = tempfile::tempdir().unwrap();
    let folder = scratch.path().join("data/files");
    let depot = Depot::new(folder.clone());
    assert!(!folder.exists(), "no folder before the first file");
    let first = depot.keep(png(640, 480)).await.unwrap();
    let second = depot.keep(png(640, 480)).await.unwrap();
    let other = depot.keep(pdf(1)).await.unwrap();
    assert_eq!(first, second);
    assert_eq!(first.size, u64::try_from(png(640, 480).len()).unwrap());
    let mut names = vec![first.sha256.clone(), other.sha256.clone()];
    names.sort();
    assert_eq!(objects(&folder), names);
    assert_eq!(depot.read(&other).await.unwrap(), pdf(1));
    assert!(depot.has(&first).await.unwrap());
}

/// What a crash left half-written under the name is written anew.
#[tokio::test]
async fn an_object_that_is_not_whole_is_written_again() {
    let scratch = tempfile::tempdir().unwrap();
    let depot = Depot::new(scratch.path().to_owned());
    let object = depot.keep(pdf(2)).await.unwrap();
    let place = scratch.path().join(&object.sha256[..2]).join(&object.sha256);
    std::fs::write(&place, b"%PDF").unwrap();
    assert!(!depot.has(&object).await.unwrap());
    depot.keep(pdf(2)).await.unwrap();
    assert_eq!(std::fs::read(place).unwrap(), pdf(2));
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_may_look_into_the_folder() {
    use std::os::unix::fs::PermissionsExt as _;
    let scratch = tempfile::tempdir().unwrap();
    let folder = scratch.path().join("files");
    Depot::new(folder.clone()).keep(pdf(1)).await.unwrap();
    assert_eq!(std::fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
}

#[tokio::test]
async fn a_folder_that_cannot_be_used_is_an_error_with_its_name() {
    let scratch = tempfile::tempdir().unwrap();
    let file = scratch.path().join("file");
    std::fs::write(&file, b"").unwrap();
    let told = Depot::new(file.join("files")).keep(pdf(1)).await.unwrap_err().to_string();
    assert!(told.contains("file/files for files cannot be used"), "{told}");
}
