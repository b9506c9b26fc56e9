//! End to end: people with phones, the emulated Bot API over real HTTP, a real database.
//!
//! A story opens a mall, speaks as people do, reads every message, and leaves nothing pending:
//! an unread message, an unsent row, a dead letter or a panicked loop fails it. No sleeps: the mall
//! settles, and its clock is moved by hand.

mod actor;
mod conversations;
mod durability;
mod harness;
mod logs;
mod mall;
#[path = "../support/opening.rs"]
mod opening;
#[path = "../support/plausible.rs"]
mod plausible;
mod reaching;
#[path = "../support/samples.rs"]
mod samples;
mod screen;
mod traffic;
mod webhook;
