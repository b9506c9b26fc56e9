//! getMe, logOut, close.

#![expect(clippy::unnecessary_wraps, reason = "methods have one shape, also those that are always granted")]

use serde_json::json;

use super::Outcome;
use crate::params::Params;
use crate::world::World;

pub(super) fn get_me(world: &mut World, _params: &Params) -> Outcome {
    Ok(world.bot.me())
}

/// Granted, and without effect: the emulator is the only server there is.
pub(super) fn log_out(_world: &mut World, _params: &Params) -> Outcome {
    Ok(json!(true))
}

/// Granted, and without effect.
pub(super) fn close(_world: &mut World, _params: &Params) -> Outcome {
    Ok(json!(true))
}
