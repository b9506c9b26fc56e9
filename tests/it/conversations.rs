//! Stories, by what they are about.

mod application;
