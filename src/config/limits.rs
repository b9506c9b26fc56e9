//! `[limits]`: how much one citizen may ask of the counter; 0 switches a limit off.

use loket_core::engine::context;

use super::reader::{Notes, Section};

/// `[limits]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Updates a minute of one person in one chat; so many may come at once.
    pub updates_per_minute: u32,
    /// Updates a minute of one officer in the staff group.
    pub staff_updates_per_minute: u32,
    /// Photos and documents an hour of one person.
    pub uploads_per_hour: u32,
    /// Forms that one person has open at a time.
    pub drafts: u32,
    /// Reference numbers an hour that are not one's own.
    pub lookups_per_hour: u32,
}

impl Limits {
    /// No limit at all.
    pub const OFF: Self = Self {
        updates_per_minute: 0,
        staff_updates_per_minute: 0,
        uploads_per_hour: 0,
        drafts: 0,
        lookups_per_hour: 0,
    };

    /// Those that the conversation itself keeps.
    pub fn of_conversation(&self) -> context::Limits {
        let drafts = usize::try_from(self.drafts).unwrap_or_default();
        context::Limits { drafts, lookups_per_hour: self.lookups_per_hour }
    }

    pub(super) fn read(root: &mut Section<'_, '_>, notes: &mut Notes) -> Self {
        let mut limits = root.section("limits", notes);
        let read = Self {
            updates_per_minute: limits.number("updates_per_minute", 40, 0..=10_000, notes),
            staff_updates_per_minute: limits.number("staff_updates_per_minute", 240, 0..=10_000, notes),
            uploads_per_hour: limits.number("uploads_per_hour", 100, 0..=10_000, notes),
            drafts: limits.number("drafts", 5, 0..=50, notes),
            lookups_per_hour: limits.number("lookups_per_hour", 10, 0..=10_000, notes),
        };
        limits.finish(notes);
        read
    }
}
