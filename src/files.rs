//! Files that citizens send: what they are by their content, and where they are kept.
//!
//! * [`inspect`]: bytes to a finding, without trusting them.
//! * [`depot`]: the file store, by content.

pub mod depot;
pub mod inspect;

mod pdf;
mod picture;
