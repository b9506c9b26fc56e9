//! Files that citizens send: what they are by their content, and where they are kept.
//!
//! * [`inspect`]: bytes to a finding, without trusting them.
//! * [`depot`]: the file store, by content.
//! * [`marks`]: which looks are under way, for whoever comes after a process that died.

pub mod depot;
pub mod inspect;
pub mod marks;

mod pdf;
mod picture;
