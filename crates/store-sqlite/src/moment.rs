//! Moments as `SQLite` keeps them: whole milliseconds since 1970, UTC.

use jiff::Timestamp;
use loket_store::{Result, StoreError};

/// The stored number; what is finer than a millisecond is cut off.
pub(crate) fn stored(moment: Timestamp) -> i64 {
    moment.as_millisecond()
}

/// Reads a stored number; `place` names table and column for the error.
pub(crate) fn read(stored: i64, place: &str) -> Result<Timestamp> {
    Timestamp::from_millisecond(stored)
        .map_err(|_out_of_range| StoreError::Corrupt(format!("{place} holds no moment that exists")))
}
