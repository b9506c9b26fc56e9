//! The domain and the conversation engine of Loket.
//!
//! Everything here is pure: no clock, no randomness, no IO.
//! Time, fresh ids and facts from the database come in as values ([`engine::Context`]),
//! what shall happen goes out as values ([`engine::Effect`]).
//! [`engine::step`] never fails: bad input is an outcome with a message.

pub mod domain;
pub mod engine;
