//! The edge to Telegram: raw updates in, Bot API calls out. No decisions stand here.

pub mod api;
pub mod commands;
pub mod inbound;
pub mod outbound;
pub mod polling;
pub mod webhook;

pub use api::{Api, ApiError, Me};
