//! `[health]`: where the counter tells how it is.

use std::net::SocketAddr;
use std::time::Duration;

use super::reader::{Notes, Section};
use super::sections::Telegram;

/// Where it is told unless something else is set.
const LISTEN: &str = "127.0.0.1:8090";

/// `[health]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Health {
    /// The address of `/livez`, `/readyz` and `/metrics`, on this machine; none switches them off.
    pub listen: Option<SocketAddr>,
    /// Whether this address was chosen, so that it matters when it is in use.
    pub is_chosen: bool,
    /// After so many seconds without an answer of Telegram the counter is not ready.
    pub telegram_silence: u32,
}

impl Health {
    /// How long Telegram may be silent: a long poll is silence that was asked for.
    pub fn silence(&self, telegram: &Telegram) -> Duration {
        Duration::from_secs(u64::from(self.telegram_silence) + u64::from(telegram.poll_timeout))
    }

    pub(super) fn read(root: &mut Section<'_, '_>, notes: &mut Notes) -> Self {
        let mut health = root.section("health", notes);
        let (listen, is_chosen) =
            health.text("listen", LISTEN, notes, |text| keep_loopback(text).map(|kept| (kept, text != LISTEN)));
        let telegram_silence = health.number("telegram_silence", 180, 1..=3600, notes);
        health.finish(notes);
        Self { listen, is_chosen, telegram_silence }
    }
}

/// There is no password, so that nobody beyond this machine may ask.
fn keep_loopback(text: &str) -> Result<Option<SocketAddr>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let address: Option<SocketAddr> = text.trim().parse().ok();
    address.filter(|address| address.ip().is_loopback()).map(Some).ok_or_else(|| {
        format!("must be an address of this machine with a port, e.g. \"{LISTEN}\", or empty to switch it off")
    })
}
