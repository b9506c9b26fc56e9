//! The fuzzer's corpus and every former crash, replayed without a fuzzer: nothing of them may panic.
//!
//! `scripts/fuzz` looks for more (docs/fuzzing.md).

use std::fs;
use std::path::Path;

#[path = "../fuzz/src/lib.rs"]
#[expect(unreachable_pub, reason = "the fuzzer's crate is made of the same files")]
mod targets;

/// Runs a target over everything in its folders.
fn replay(target: &str, run: fn(&[u8])) {
    let mut played = 0;
    for kind in ["corpus", "crashes"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join(kind).join(target);
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.expect("the folder can be read").path();
            run(&fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())));
            played += 1;
        }
    }
    assert!(played >= 50, "the corpus of {target} is missing: {played} inputs");
}

#[test]
fn no_update_breaks_its_reading() {
    replay("update", targets::update::run);
}

#[test]
fn no_button_data_breaks_the_conversation() {
    replay("callback", targets::callback::run);
}

#[test]
fn no_answer_breaks_its_reading() {
    replay("answer", targets::answer::run);
}

#[test]
fn no_service_file_breaks_the_catalogue() {
    replay("service", targets::service::run);
}
