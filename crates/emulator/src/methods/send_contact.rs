//! sendContact.

use serde_json::json;

use super::{Outcome, outgoing};
use crate::params::Params;
use crate::world::World;
use crate::world::messages::{Content, ContentKind};

pub(super) fn send_contact(world: &mut World, params: &Params) -> Outcome {
    let phone = params.required("phone_number")?;
    let first_name = params.required("first_name")?;
    let mut contact = json!({"phone_number": phone, "first_name": first_name});
    for field in ["last_name", "vcard"] {
        if !params.text(field).is_empty() {
            contact[field] = json!(params.text(field));
        }
    }
    outgoing::send(world, params, |_world| Ok(Content::single(ContentKind::Contact, contact)))
}
