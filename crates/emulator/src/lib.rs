//! A Telegram Bot API on loopback, with persons who chat and a page that shows their phones.
//!
//! Real HTTP and real JSON, built to the published Bot API and to nobody's bot: any client library
//! can be pointed at it. Where Telegram would refuse, so does this, in Telegram's words.
//!
//! - [`Emulator`] is the world with its server; [`Person`] is somebody in it, and acts.
//! - [`Faults`] makes things go wrong: limits, errors, lost answers, repeated updates.
//! - The page at `/` (with [`Options::page`]) shows a phone for each person.
//!
//! Nothing here knows the bot: this crate imports none of the others, so that it cannot share their mistakes.

mod clock;
mod emulator;
mod faults;
mod keyboard;
mod methods;
mod options;
mod page;
mod params;
mod person;
mod random;
mod refusal;
mod server;
mod text;
mod view;
mod world;

pub use clock::Clock;
pub use emulator::{Emulator, Group, StartError};
pub use faults::{Fault, Faults, Limits};
pub use options::Options;
pub use person::{AlbumItem, CallbackId, InlineQueryId, InlineResult, NewPerson, NoSuchButton, Person};
pub use view::{ButtonKind, ButtonView, KeyRequest, KeyView, MessageView};
pub use world::messages::ContentKind;
pub use world::{Call, Toast};
