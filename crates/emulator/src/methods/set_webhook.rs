//! setWebhook, deleteWebhook, getWebhookInfo.

#![expect(clippy::unnecessary_wraps, reason = "methods have one shape, also those that are always granted")]

use serde_json::{Value, json};

use super::Outcome;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::text::link;
use crate::world::World;
use crate::world::webhook::Webhook;

pub(super) fn set_webhook(world: &mut World, params: &Params) -> Outcome {
    let url = params.text("url").trim().to_owned();
    if url.is_empty() {
        return delete_webhook(world, params);
    }
    check_address(&url)?;
    let secret = params.text("secret_token");
    if secret.len() > 256 {
        return Err(Refusal::bad("secret token is too long"));
    }
    if !secret.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-') {
        return Err(Refusal::bad("secret token contains unallowed characters"));
    }
    remember_allowed(world, params)?;
    if params.flag("drop_pending_updates") {
        world.updates.drop_all();
    }
    let connections = params.integer("max_connections").unwrap_or(40).clamp(1, 100);
    world.updates.polls += 1;
    world.webhook = Webhook {
        url,
        secret: Some(secret.to_owned()).filter(|secret| !secret.is_empty()),
        max_connections: usize::try_from(connections).unwrap_or(40),
        generation: world.webhook.generation + 1,
        last_error: None,
    };
    Ok(json!(true))
}

pub(super) fn delete_webhook(world: &mut World, params: &Params) -> Outcome {
    if params.flag("drop_pending_updates") {
        world.updates.drop_all();
    }
    world.webhook = Webhook { generation: world.webhook.generation + 1, ..Webhook::default() };
    Ok(json!(true))
}

pub(super) fn get_webhook_info(world: &mut World, _params: &Params) -> Outcome {
    let webhook = &world.webhook;
    let mut info = json!({
        "url": webhook.url,
        "has_custom_certificate": false,
        "pending_update_count": world.updates.len(),
    });
    if webhook.is_set() {
        info["max_connections"] = json!(webhook.max_connections);
        info["ip_address"] = json!("127.0.0.1");
        if let Some((date, message)) = &webhook.last_error {
            info["last_error_date"] = json!(date);
            info["last_error_message"] = json!(message);
        }
    }
    if let Some(kinds) = &world.updates.allowed {
        info["allowed_updates"] = json!(kinds);
    }
    Ok(info)
}

/// `allowed_updates` of a call: remembered until the next call that names it; an empty list is the default set.
pub(crate) fn remember_allowed(world: &mut World, params: &Params) -> Result<(), Refusal> {
    if let Some(Value::Array(kinds)) = params.json("allowed_updates", "allowed_updates")? {
        let kinds: Vec<String> = kinds.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        world.updates.allowed = Some(kinds).filter(|kinds| !kinds.is_empty());
    }
    Ok(())
}

/// The emulator delivers to loopback only.
fn check_address(url: &str) -> Result<(), Refusal> {
    let rest = url.strip_prefix("http://").or_else(|| url.strip_prefix("https://"));
    let Some(rest) = rest else {
        return Err(Refusal::bad("bad webhook: An HTTPS URL must be provided for webhook"));
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    if matches!(name, "127.0.0.1" | "localhost" | "[::1]") {
        return Ok(());
    }
    match link::checked(url) {
        Ok(_) => Err(Refusal::bad("bad webhook: Failed to resolve host: Name or service not known")),
        Err(_) => Err(Refusal::bad("invalid webhook URL specified")),
    }
}
