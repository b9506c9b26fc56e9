//! `loket run`: the counter on Telegram.

use std::path::Path;

use anyhow::{Result, anyhow};

use super::{Reload, attend, prepare};
use crate::app::{App, load};
use crate::config::Environment;
use crate::health;

/// Opens the counter and keeps it open.
pub(super) async fn run(named: Option<&Path>) -> Result<()> {
    // First of all: a change may be announced while the counter is still opening.
    let reload = Reload::on_hangup()?;
    let environment = Environment::read();
    let (config, loaded) = prepare(named, &environment, load)?;
    let token = environment.find_token().map_err(|sentence| anyhow!(sentence))?;
    if config.staff.chat.is_none() {
        tracing::warn!("no staff chat is set in bot.toml: applications will wait unseen");
    }
    let door = health::open(&config.health).await?;
    let silence = config.health.silence(&config.telegram);
    let mut running = App::new(config, token, loaded).start().await?;
    if let Some(door) = door {
        running.tell_health(door, silence);
    }
    attend(running, reload).await
}
