//! The emulator seen from outside: over HTTP as a bot sees it, and with persons who act.

#[cfg(test)]
#[path = "it/albums.rs"]
mod albums;
#[cfg(test)]
#[path = "it/bench.rs"]
mod bench;
#[cfg(test)]
#[path = "it/calls.rs"]
mod calls;
#[cfg(test)]
#[path = "it/editing.rs"]
mod editing;
#[cfg(test)]
#[path = "it/faults.rs"]
mod faults;
#[cfg(test)]
#[path = "it/files.rs"]
mod files;
#[cfg(test)]
#[path = "it/formatting.rs"]
mod formatting;
#[cfg(test)]
#[path = "it/groups.rs"]
mod groups;
#[cfg(test)]
#[path = "it/inline.rs"]
mod inline;
#[cfg(test)]
#[path = "it/keyboards.rs"]
mod keyboards;
#[cfg(test)]
#[path = "it/page.rs"]
mod page;
#[cfg(test)]
#[path = "it/persons.rs"]
mod persons;
#[cfg(test)]
#[path = "it/polling.rs"]
mod polling;
#[cfg(test)]
#[path = "it/profile.rs"]
mod profile;
#[cfg(test)]
#[path = "it/refusals.rs"]
mod refusals;
#[cfg(test)]
#[path = "it/webhook.rs"]
mod webhook;
