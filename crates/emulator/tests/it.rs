//! The emulator seen from outside: over HTTP as a bot sees it, and with persons who act.

#[path = "it/albums.rs"]
mod albums;
#[path = "it/bench.rs"]
mod bench;
#[path = "it/calls.rs"]
mod calls;
#[path = "it/editing.rs"]
mod editing;
#[path = "it/faults.rs"]
mod faults;
#[path = "it/files.rs"]
mod files;
#[path = "it/formatting.rs"]
mod formatting;
#[path = "it/groups.rs"]
mod groups;
#[path = "it/keyboards.rs"]
mod keyboards;
#[path = "it/persons.rs"]
mod persons;
#[path = "it/polling.rs"]
mod polling;
#[path = "it/profile.rs"]
mod profile;
#[path = "it/refusals.rs"]
mod refusals;
#[path = "it/webhook.rs"]
mod webhook;
