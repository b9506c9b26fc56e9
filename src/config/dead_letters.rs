//! `[dead_letters]`: what becomes of what was put aside.

use super::reader::{Notes, Section};

/// `[dead_letters]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeadLetters {
    /// Days until one is deleted; 0 keeps them for ever.
    pub keep_days: u32,
}

impl DeadLetters {
    pub(super) fn read(root: &mut Section<'_, '_>, notes: &mut Notes) -> Self {
        let mut section = root.section("dead_letters", notes);
        let keep_days = section.number("keep_days", 90, 0..=3650, notes);
        section.finish(notes);
        Self { keep_days }
    }
}
