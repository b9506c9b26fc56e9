//! Where updates come from: the one choice between asking for them and having them delivered.

use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use reqwest::Url;
use tokio::net::TcpListener;

use crate::clock::{Chance, Clock};
use crate::config::{Config, Mode, Secret};
use crate::stop::Stop;
use crate::telegram::Api;
use crate::telegram::inbound::Reader;
use crate::telegram::polling::{self, Inbox, Refused};
use crate::telegram::webhook::registration::{Registration, Watch, register};
use crate::telegram::webhook::{self, Settings};

/// The path where no address is set.
const DEFAULT_PATH: &str = "/telegram";

/// A source of updates, ready to run.
pub(super) enum Inbound {
    /// They are asked for.
    Polling(polling::Settings),
    /// They are delivered.
    Webhook(Box<Delivered>),
}

/// Everything that takes deliveries.
pub(super) struct Delivered {
    listener: TcpListener,
    settings: Settings,
    registration: Registration,
    watch: Watch,
    clock: Clock,
}

impl Inbound {
    /// Makes ready what the settings say: for deliveries the address is opened first, and Telegram is told then.
    pub(super) async fn prepare(config: &Config, api: &Api, clock: &Clock, chance: &Chance) -> Result<Self> {
        let limit = config.telegram.batch;
        match config.telegram.mode {
            Mode::Polling => {
                let wait = Duration::from_secs(config.telegram.poll_timeout.into());
                Ok(Self::Polling(polling::Settings { wait, limit }))
            }
            Mode::Webhook => Ok(Self::Webhook(Box::new(listen(config, api, clock, chance).await?))),
        }
    }

    /// What it is called where the parts of the counter are listed.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Polling(_) => "polling",
            Self::Webhook(_) => "webhook",
        }
    }

    /// Takes updates until it is stopped.
    pub(super) async fn run(self, api: &Api, reader: Reader, inbox: &impl Inbox, stop: Stop) -> Result<(), Refused> {
        match self {
            Self::Polling(settings) => polling::poll(api, &reader, settings, inbox, stop).await,
            Self::Webhook(delivered) => {
                let Delivered { listener, settings, registration, watch, clock } = *delivered;
                let watching = watch.keep(api, &registration, &clock, stop.clone());
                let serving = webhook::serve(listener, reader, settings, inbox, stop);
                tokio::try_join!(serving, watching).map(|((), ())| ())
            }
        }
    }
}

async fn listen(config: &Config, api: &Api, clock: &Clock, chance: &Chance) -> Result<Delivered> {
    let wanted = &config.webhook;
    let listener = TcpListener::bind(wanted.listen).await.with_context(|| {
        format!("the webhook cannot listen at {}; choose another [webhook] \"listen\"", wanted.listen)
    })?;
    let url = match &wanted.url {
        Some(url) => url.clone(),
        None => Url::parse(&format!("http://{}{DEFAULT_PATH}", listener.local_addr()?))
            .map_err(|error| anyhow!("the webhook's own address: {error}"))?,
    };
    let drawn = || Secret::of_bits([chance.bits(), chance.bits(), chance.bits(), chance.bits()]);
    let secret = wanted.secret.clone().unwrap_or_else(drawn);
    let settings = Settings {
        path: url.path().to_owned(),
        secret: secret.clone(),
        limit: config.telegram.batch,
        body_limit: usize::try_from(wanted.body_limit).unwrap_or(usize::MAX).saturating_mul(1024),
    };
    let registration = Registration { url, secret, max_connections: wanted.max_connections };
    let watch = register(api, &registration, clock.now()).await?;
    Ok(Delivered { listener, settings, registration, watch, clock: clock.clone() })
}
