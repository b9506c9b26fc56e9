//! Tells Telegram where to deliver, and looks now and then whether it does.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use reqwest::Url;
use serde::Deserialize;
use serde_json::json;

use crate::clock::{Clock, pause};
use crate::config::Secret;
use crate::stop::Stop;
use crate::telegram::api::{Api, ApiError, NetworkFault, PATIENCE};
use crate::telegram::polling::{ALLOWED, Refused, refuse};

/// How often it is looked at.
const EVERY: SignedDuration = SignedDuration::from_secs(60);
/// How often setting it is tried: Telegram allows it about once a second.
const TRIES: u32 = 5;

/// A webhook as it shall be.
#[derive(Clone, Debug)]
pub struct Registration {
    /// Where Telegram delivers to.
    pub url: Url,
    /// What it says with every delivery.
    pub secret: Secret,
    /// How many updates it may deliver at the same time.
    pub max_connections: u32,
}

/// Why the webhook is not set, for the operator.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RegistrationError {
    /// Telegram does not take it.
    #[error("Telegram does not take the webhook {url} ({why}); correct [webhook] \"url\", or set mode = \"polling\"")]
    Refused {
        /// The address.
        url: String,
        /// Telegram's words.
        why: String,
    },
    /// Nobody knows whether Telegram heard it.
    #[error("the webhook cannot be set: {0}")]
    Unheard(ApiError),
    /// It was set, and is another one now.
    #[error("the webhook was set and is gone at once: another program uses the same token; stop one of the two")]
    Replaced,
}

/// As Telegram has it (Bot API, `WebhookInfo`).
#[derive(Debug, Default, Deserialize)]
struct Info {
    #[serde(default)]
    url: String,
    #[serde(default)]
    pending_update_count: u64,
    #[serde(default)]
    last_error_date: i64,
    #[serde(default)]
    last_error_message: String,
}

/// Sets the webhook and looks whether Telegram has it. What waits for the bot goes on waiting.
pub async fn register(api: &Api, wanted: &Registration, now: Timestamp) -> Result<Watch, RegistrationError> {
    set(api, wanted).await?;
    let info = look(api).await.map_err(RegistrationError::Unheard)?;
    if info.url != wanted.url.as_str() {
        return Err(RegistrationError::Replaced);
    }
    let waiting = info.pending_update_count;
    tracing::info!(waiting, "Telegram delivers to {}; {waiting} updates wait there", wanted.url);
    Ok(Watch { looked: now, last_error: info.last_error_date, is_told: false })
}

async fn set(api: &Api, wanted: &Registration) -> Result<(), RegistrationError> {
    let parameters = json!({
        "url": wanted.url,
        "secret_token": wanted.secret.reveal(),
        "max_connections": wanted.max_connections,
        "allowed_updates": ALLOWED,
        "drop_pending_updates": false,
    });
    let mut tries = 1;
    loop {
        match api.call("setWebhook", &parameters, PATIENCE).await {
            Ok(_) => return Ok(()),
            Err(ApiError::Telegram { retry_after: Some(time), .. }) if tries < TRIES => {
                tries += 1;
                pause(time.min(Duration::from_secs(10))).await;
            }
            Err(ApiError::Telegram { description, .. }) => {
                return Err(RegistrationError::Refused { url: wanted.url.to_string(), why: description });
            }
            Err(error @ ApiError::Network(_)) => return Err(RegistrationError::Unheard(error)),
        }
    }
}

async fn look(api: &Api) -> Result<Info, ApiError> {
    let raw = api.call("getWebhookInfo", &json!({}), PATIENCE).await?;
    serde_json::from_str(raw.get()).map_err(|_shape| ApiError::Network(NetworkFault::Unreadable(200)))
}

/// What was seen of the webhook so far.
#[derive(Clone, Copy, Debug)]
pub struct Watch {
    /// When it was looked at last, or should have been.
    looked: Timestamp,
    /// When Telegram failed to deliver last, in Unix seconds.
    last_error: i64,
    /// The operator knows of the trouble there is.
    is_told: bool,
}

impl Watch {
    /// Looks every minute, until it is stopped: tells once of trouble with deliveries, and sets the webhook
    /// again when somebody took it off, since nothing would come otherwise.
    pub async fn keep(
        mut self,
        api: &Api,
        wanted: &Registration,
        clock: &Clock,
        mut stop: Stop,
    ) -> Result<(), Refused> {
        loop {
            let next = self.looked.saturating_add(EVERY).unwrap_or(self.looked);
            tokio::select! {
                () = clock.sleep_until(next) => {}
                () = stop.requested() => return Ok(()),
            }
            // After a machine has slept, once is enough; and a clock can be set back.
            let now = clock.now();
            self.looked = next.min(now).max(now.saturating_sub(EVERY).unwrap_or(now));
            let looked = tokio::select! {
                looked = look(api) => looked,
                () = stop.requested() => return Ok(()),
            };
            match looked {
                Ok(info) if info.url == wanted.url.as_str() => self.tell(&info),
                Ok(_) => set_again(api, wanted).await,
                Err(error) => {
                    refuse(&error)?;
                    tracing::debug!(%error, "the webhook cannot be looked at: {error}");
                }
            }
        }
    }

    fn tell(&mut self, info: &Info) {
        let (why, waiting) = (&info.last_error_message, info.pending_update_count);
        if info.last_error_date > self.last_error {
            if !self.is_told {
                tracing::warn!(why, waiting, "Telegram cannot deliver: {why}; {waiting} updates wait there");
            }
            (self.last_error, self.is_told) = (info.last_error_date, true);
        } else if self.is_told {
            tracing::info!("Telegram delivers again");
            self.is_told = false;
        }
    }
}

async fn set_again(api: &Api, wanted: &Registration) {
    tracing::warn!("another program has changed this bot's webhook; it is set again, stop the other one");
    if let Err(error) = set(api, wanted).await {
        tracing::warn!(%error, "{error}");
    }
}
