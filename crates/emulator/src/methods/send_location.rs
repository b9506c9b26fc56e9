//! sendLocation, sendVenue.

use serde_json::{Value, json};

use super::{Outcome, outgoing};
use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::World;
use crate::world::messages::{Content, ContentKind};

pub(super) fn send_location(world: &mut World, params: &Params) -> Outcome {
    let location = location(params)?;
    outgoing::send(world, params, |_world| Ok(Content::single(ContentKind::Location, location)))
}

pub(super) fn send_venue(world: &mut World, params: &Params) -> Outcome {
    let location = location(params)?;
    let title = params.required("title")?.to_owned();
    let address = params.required("address")?.to_owned();
    outgoing::send(world, params, |_world| {
        let venue = json!({"location": location, "title": title, "address": address});
        let mut content = Content::single(ContentKind::Venue, venue);
        content.fields.insert("location".to_owned(), location);
        Ok(content)
    })
}

fn location(params: &Params) -> Result<Value, Refusal> {
    let side = |name: &str| -> Result<f64, Refusal> {
        if params.text(name).trim().is_empty() {
            return Err(Refusal::bad(format!("{name} is empty")));
        }
        Ok(params.number(name).unwrap_or_default())
    };
    let (latitude, longitude) = (side("latitude")?, side("longitude")?);
    if latitude.abs() > 90.0 || longitude.abs() > 180.0 {
        return Err(Refusal::bad("Wrong location specified"));
    }
    Ok(json!({"latitude": latitude, "longitude": longitude}))
}
