//! setMyName, setMyDescription, setMyShortDescription and their getters.

use serde_json::json;

use super::{Outcome, set_my_commands};
use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::World;
use crate::world::profile::Label;

pub(super) fn set_my_name(world: &mut World, params: &Params) -> Outcome {
    set(world, params, Label::Name, "name", 64, "BOT_TITLE_INVALID")
}

pub(super) fn get_my_name(world: &mut World, params: &Params) -> Outcome {
    let language = set_my_commands::language(params)?;
    let name = world.profile.label(Label::Name, language).unwrap_or(&world.bot.name);
    Ok(json!({"name": name}))
}

pub(super) fn set_my_description(world: &mut World, params: &Params) -> Outcome {
    set(world, params, Label::Description, "description", 512, "BOT_DESCRIPTION_INVALID")
}

pub(super) fn get_my_description(world: &mut World, params: &Params) -> Outcome {
    let language = set_my_commands::language(params)?;
    Ok(json!({"description": world.profile.label(Label::Description, language).unwrap_or_default()}))
}

pub(super) fn set_my_short_description(world: &mut World, params: &Params) -> Outcome {
    set(world, params, Label::ShortDescription, "short_description", 120, "BOT_SHORT_DESCRIPTION_INVALID")
}

pub(super) fn get_my_short_description(world: &mut World, params: &Params) -> Outcome {
    let language = set_my_commands::language(params)?;
    Ok(json!({"short_description": world.profile.label(Label::ShortDescription, language).unwrap_or_default()}))
}

fn set(world: &mut World, params: &Params, label: Label, field: &str, limit: usize, too_long: &str) -> Outcome {
    let language = set_my_commands::language(params)?;
    let text = params.text(field).trim();
    if text.chars().count() > limit {
        return Err(Refusal::bad(too_long));
    }
    world.profile.set_label(label, language, text);
    Ok(json!(true))
}
