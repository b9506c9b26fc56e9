//! Every promise of the store, kept by `SQLite`: each check on a new file, as a test of its own.

#[path = "support/scratch.rs"]
mod scratch;

use std::fs;
use std::path::Path;

use loket_store::conformance;
use scratch::Scratch;

macro_rules! test_each {
    ($($module:ident::$check:ident,)+) => {
        $(
            #[tokio::test]
            async fn $check() {
                let scratch = Scratch::new();
                let store = scratch.open("loket.db").await;
                conformance::$module::$check(&store).await.unwrap();
            }
        )+

        const LISTED: &[&str] = &[$(concat!(stringify!($module), "::", stringify!($check))),+];
    };
}

loket_store::with_conformance_checks!(test_each);

#[tokio::test]
async fn the_suite_runs_in_one_go() {
    let scratch = Scratch::new();
    let numbers = std::sync::atomic::AtomicU32::new(0);
    let open = async || {
        let number = numbers.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        scratch.open(&format!("{number}.db")).await
    };
    Box::pin(conformance::run(open)).await.unwrap();
}

/// A check that is in no list would never run.
#[test]
fn every_check_is_listed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../store/src/conformance");
    let mut written = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let module = path.file_stem().unwrap().to_str().unwrap().to_owned();
        for line in fs::read_to_string(&path).unwrap().lines() {
            if let Some(rest) = line.strip_prefix("pub async fn ") {
                let name = rest.split(['<', '(']).next().unwrap();
                written.push(format!("{module}::{name}"));
            }
        }
    }
    let mut listed: Vec<String> = LISTED.iter().map(|&name| name.to_owned()).collect();
    written.sort();
    listed.sort();
    assert_eq!(written, listed);
}
