//! Conversations as text files, played by the pure engine: `tests/transcripts/**/*.txt`.
//!
//! A line `> …` is what a person does, the lines after it are everything they then see.
//! `UPDATE=1 cargo test --test transcripts` writes what is seen; the difference is for the eye.
//! The state is written and read back between any two steps. See `tests/transcripts/README.md`.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

#[path = "support/earlier.rs"]
mod earlier;
#[path = "support/errands.rs"]
mod errands;
#[path = "support/plausible.rs"]
mod plausible;
#[path = "support/properties.rs"]
mod properties;
#[path = "support/stage.rs"]
mod stage;
#[path = "transcripts/whole.rs"]
mod whole;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use stage::Stage;

#[test]
fn every_transcript_reads_as_it_is_written() {
    let mut files = Vec::new();
    list(Path::new("tests/transcripts"), &mut files);
    files.sort();
    assert!(files.len() >= 9, "the transcripts are missing");
    let update = std::env::vars_os().any(|(name, _)| name == "UPDATE");
    let mut differences = String::new();
    for file in files {
        let written = std::fs::read_to_string(&file).unwrap();
        let played = play(&file, &written);
        if played == written {
            continue;
        }
        if update {
            std::fs::write(&file, played).unwrap();
        } else {
            let line = played.lines().zip(written.lines()).take_while(|(one, other)| one == other).count();
            let seen: Vec<&str> = played.lines().skip(line).take(6).collect();
            let expected: Vec<&str> = written.lines().skip(line).take(6).collect();
            writeln!(
                differences,
                "{}:{}\n  expected: {}\n  seen:     {}",
                file.display(),
                line + 1,
                expected.join("\n            "),
                seen.join("\n            ")
            )
            .unwrap();
        }
    }
    assert!(differences.is_empty(), "\n{differences}\nUPDATE=1 writes what is seen.");
}

/// Plays the `>` lines and puts what is seen below each of them.
fn play(file: &Path, written: &str) -> String {
    let mut stage = Stage::default();
    let mut out = String::new();
    for (number, line) in written.lines().enumerate() {
        let place = format!("{}:{}", file.display(), number + 1);
        if line.starts_with('#') || line.starts_with("= ") || line.is_empty() {
            if let Some(setting) = line.strip_prefix("= ") {
                stage.set(setting, &place);
            }
            if !(line.is_empty() && out.ends_with("\n\n")) {
                writeln!(out, "{line}").unwrap();
            }
        } else if let Some((who, what)) = line.split_once("> ").filter(|(who, _)| !who.contains('<')) {
            let seen = stage.act(who.trim(), what, &place);
            writeln!(out, "{line}").unwrap();
            out.push_str(&seen);
        }
    }
    out
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            list(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "txt") {
            files.push(path);
        }
    }
}
