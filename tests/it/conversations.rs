//! Stories, by what they are about.

mod application;
mod group;
mod settings;
mod staff;
