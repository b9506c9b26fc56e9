//! Stories, by what they are about.

mod application;
mod deadlines;
mod files;
mod forward;
mod group;
mod inline;
pub(crate) mod private;
mod reply;
mod settings;
mod staff;
