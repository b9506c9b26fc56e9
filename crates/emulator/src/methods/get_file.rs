//! getFile, getUserProfilePhotos.

use serde_json::{Value, json};

use super::Outcome;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::World;
use crate::world::files::{DOWNLOAD_LIMIT, identity};

pub(super) fn get_file(world: &mut World, params: &Params) -> Outcome {
    let id = params.text("file_id");
    if id.is_empty() {
        return Err(Refusal::bad("file_id not specified"));
    }
    let Some(file) = world.files.find(id) else {
        return Err(Refusal::bad("invalid file_id"));
    };
    if file.size > DOWNLOAD_LIMIT {
        return Err(Refusal::bad("file is too big"));
    }
    let mut shown = identity(file);
    shown.insert("file_path".to_owned(), json!(file.path));
    Ok(Value::Object(shown))
}

/// Nobody here has a profile photo.
pub(super) fn get_user_profile_photos(world: &mut World, params: &Params) -> Outcome {
    match params.integer("user_id") {
        Some(id) if world.people.contains_key(&id) || id == world.bot.id => Ok(json!({"total_count": 0, "photos": []})),
        Some(_) => Err(Refusal::bad("user not found")),
        None => Err(Refusal::bad("invalid user_id specified")),
    }
}
