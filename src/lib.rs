//! Loket: the counter of an Indonesian public-service mall inside Telegram.
//!
//! Floors, an arrow points down only: `main → cli → app → shell → telegram → i18n`, and below them
//! the crates `loket-store` and `loket-core`. What each may do stands at the head of its module.

pub mod app;
pub mod catalogue;
pub mod cli;
pub mod clock;
pub mod config;
pub mod doctor;
pub mod drawing;
pub mod files;
pub mod graph;
pub mod health;
pub mod i18n;
pub mod poster;
pub mod shell;
pub mod stop;
pub mod telegram;
pub mod telemetry;
