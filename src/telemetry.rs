//! What is seen of a running counter from outside: its log, its figures, and its signs of life.
//!
//! No personal data in any of them.

pub mod log;
pub mod metrics;
pub mod vitals;
