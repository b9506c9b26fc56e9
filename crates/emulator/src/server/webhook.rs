//! Delivery of updates to the bot's webhook: in order per chat, repeated until taken.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tokio::sync::mpsc;

use super::run;
use crate::clock::pause;
use crate::faults::Fault;
use crate::params::Params;
use crate::world::Shared;
use crate::world::updates::Waiting;
use crate::world::webhook::Webhook;

/// How long a failed delivery rests before it is tried again.
const REST: Duration = Duration::from_millis(200);
/// How long the bot may take over one update.
const PATIENCE: Duration = Duration::from_mins(1);

/// What is on its way: update ids, and chats whose next update has to wait.
#[derive(Default)]
struct UnderWay {
    updates: BTreeSet<i64>,
    chats: BTreeSet<i64>,
}

/// Delivers until the emulator closes.
pub(crate) async fn deliver(shared: Arc<Shared>) {
    let Ok(client) = reqwest::Client::builder().timeout(PATIENCE).no_proxy().build() else {
        tracing::error!("webhooks are off: no HTTP client can be built");
        return;
    };
    let mut closing = shared.closing.subscribe();
    let mut changes = shared.subscribe();
    let (done, mut finished) = mpsc::unbounded_channel::<Waiting>();
    let mut under_way = UnderWay::default();
    loop {
        let scatters = shared.faults.scatters();
        for (update, webhook) in shared.read(|world| ready(&world.webhook, world.updates.iter(), &under_way, scatters))
        {
            under_way.updates.insert(update.id);
            under_way.chats.insert(update.chat);
            let (shared, client, done) = (Arc::clone(&shared), client.clone(), done.clone());
            tokio::spawn(async move {
                attempt(&shared, &client, &webhook, &update).await;
                if done.send(update).is_err() {
                    tracing::debug!("a delivery ended after the emulator");
                }
            });
        }
        tokio::select! {
            _ = closing.wait_for(|closing| *closing) => return,
            changed = changes.changed() => if changed.is_err() { return },
            Some(update) = finished.recv() => {
                under_way.updates.remove(&update.id);
                under_way.chats.remove(&update.chat);
            }
        }
    }
}

/// What can leave now: the first waiting update of each chat that has none on its way; scattered, any.
fn ready<'a>(
    webhook: &Webhook,
    waiting: impl Iterator<Item = &'a Waiting>,
    under_way: &UnderWay,
    scatters: bool,
) -> Vec<(Waiting, Webhook)> {
    if !webhook.is_set() {
        return Vec::new();
    }
    let room = webhook.max_connections.saturating_sub(under_way.updates.len());
    let mut taken = under_way.chats.clone();
    let idle = waiting.filter(|update| !under_way.updates.contains(&update.id));
    if scatters {
        let mut all: Vec<&Waiting> = idle.collect();
        all.sort_by_key(|update| update.id.wrapping_mul(0x2545_f491_4f6c_dd1d));
        return all.into_iter().take(room).map(|update| (update.clone(), webhook.clone())).collect();
    }
    let free = idle.filter(|update| taken.insert(update.chat));
    free.take(room).map(|update| (update.clone(), webhook.clone())).collect()
}

/// One delivery: done on any 2xx, else noted and left in the queue after a rest.
async fn attempt(shared: &Shared, client: &reqwest::Client, webhook: &Webhook, update: &Waiting) {
    let mut request = client.post(&webhook.url).json(&update.body);
    if let Some(secret) = &webhook.secret {
        request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    let failure = match post(request, shared.faults.hit_delivery()).await {
        Ok(reply) => {
            let repeats = shared.faults.repeats_now();
            shared.change(|world| {
                if world.webhook.generation == webhook.generation {
                    world.updates.delivered(update.id);
                    if repeats {
                        world.updates.redeliver(1);
                    }
                }
            });
            if let Some(reply) = reply {
                carry_out(shared, &reply);
            }
            return;
        }
        Err(failure) => failure,
    };
    shared.change(|world| {
        if world.webhook.generation == webhook.generation {
            world.webhook.last_error = Some((world.clock.unix(), failure));
        }
    });
    pause(REST).await;
}

/// Posts an update: what was answered to it, or how it failed.
async fn post(request: reqwest::RequestBuilder, fault: Option<Fault>) -> Result<Option<Value>, String> {
    let lost = || "Read timeout expired".to_owned();
    if fault.is_some_and(|fault| fault != Fault::LostAnswer) {
        return Err(lost());
    }
    let answered = request.send().await;
    if fault.is_some() {
        return Err(lost());
    }
    match answered {
        Ok(response) if response.status().is_success() => Ok(response.json::<Value>().await.ok()),
        Ok(response) => Err(format!("Wrong response from the webhook: {}", response.status())),
        Err(error) if error.is_timeout() => Err(lost()),
        Err(_) => Err("Connection refused".to_owned()),
    }
}

/// A method may be called in the answer to a delivery (Bot API: making requests when getting updates).
fn carry_out(shared: &Shared, reply: &Value) {
    let Some(object) = reply.as_object() else {
        return;
    };
    let Some(method) = object.get("method").and_then(Value::as_str) else {
        return;
    };
    let mut params = Params::default();
    params.add_json(object);
    if let Err(refusal) = run(shared, method, &params) {
        tracing::debug!(method, description = %refusal.description, "a call in a webhook's answer was refused");
    }
}
