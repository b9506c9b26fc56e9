//! What is fuzzed: one function a target, from bytes to nothing; whatever should not be is a panic.
//!
//! The fuzzer and `tests/fuzz.rs` share these: there the corpus and every former crash is replayed
//! without a fuzzer.

pub mod answer;
pub mod callback;
pub mod service;
pub mod update;
mod world;

/// Bytes as a text, as the edges of the house read them: what is no UTF-8 is replaced.
fn text(data: &[u8]) -> String {
    String::from_utf8_lossy(data).into_owned()
}
