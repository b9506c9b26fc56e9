//! The conversation: `step(context, state, event)` gives the next state and what shall be done.
//!
//! It never fails and never waits. A poison event is an answer too; a panic is a bug.

pub mod callback;
pub mod context;
mod doubt;
pub mod effect;
pub mod event;
mod fault;
pub mod flows;
pub mod journey;
pub mod keys;
pub mod link;
pub mod lookup;
pub mod message;
mod reading;
mod show;
pub mod state;
pub mod timer;
pub mod unknown;

pub use context::{Context, Facts, Fresh, Wants};
pub use effect::{Effect, Transition};
pub use event::{Event, EventKind, Person};
pub use flows::{step, wants};
pub use message::{Arg, Button, Keyboard, Message, Text};
pub use state::State;
pub use timer::TimerKey;
