//! `[webhook]`: where Telegram delivers to, when it does not wait to be asked.

use std::net::SocketAddr;
use std::str::FromStr;

use reqwest::Url;

use super::environment::Secret;
use super::reader::{Notes, Place, Problem, Section};
use super::sections::Mode;

/// The one Bot API that has limits on where it delivers to; a local server has none.
const OFFICIAL: &str = "api.telegram.org";
/// The ports that Telegram delivers to (Bot API, `setWebhook`).
const PORTS: [u16; 4] = [443, 80, 88, 8443];

/// `[webhook]`: where Telegram delivers to.
#[derive(Clone, Debug)]
pub struct Webhook {
    /// Where the counter listens.
    pub listen: SocketAddr,
    /// Where Telegram delivers to; without one, where the counter listens.
    pub url: Option<Url>,
    /// How many updates Telegram may deliver at the same time.
    pub max_connections: u32,
    /// The longest update that is read whole, in KiB.
    pub body_limit: u32,
    /// Shows that a delivery is Telegram's; without one, it is drawn anew at each start.
    pub secret: Option<Secret>,
    place: Option<Place>,
}

impl Webhook {
    pub(super) fn read(root: &mut Section<'_, '_>, notes: &mut Notes) -> Self {
        let mut webhook = root.section("webhook", notes);
        let read = Self {
            listen: webhook.text("listen", "127.0.0.1:8082", notes, keep_socket),
            url: webhook.text("url", "", notes, keep_target),
            max_connections: webhook.number("max_connections", 40, 1..=100, notes),
            body_limit: webhook.number("body_limit", 4096, 64..=65_536, notes),
            secret: None,
            place: webhook.place(),
        };
        webhook.finish(notes);
        read
    }

    /// Holds the address against the Bot API that shall deliver to it.
    pub(super) fn check(&self, mode: Mode, api_url: &Url, notes: &mut Notes) {
        let is_official = api_url.host_str() == Some(OFFICIAL);
        if mode == Mode::Polling {
            return;
        }
        let what = match &self.url {
            None if is_loopback(api_url) && self.listen.ip().is_loopback() => return,
            None => {
                "mode = \"webhook\" needs [webhook] \"url\": the https address under which Telegram reaches this \
                 counter, e.g. \"https://mpp.example.go.id/telegram\""
            }
            Some(url) if is_official && url.scheme() != "https" => {
                "[webhook] \"url\" must begin with https://: Telegram delivers over nothing else"
            }
            Some(url) if is_official && url.port_or_known_default().is_none_or(|port| !PORTS.contains(&port)) => {
                "[webhook] \"url\" has a port that Telegram does not deliver to; it knows 443, 80, 88 and 8443"
            }
            Some(_) => return,
        };
        notes.problems.push(Problem { place: self.place.clone(), what: what.to_owned() });
    }
}

/// Does the address lead to this very machine?
pub fn is_loopback(url: &Url) -> bool {
    url.host_str().is_some_and(|host| host == "localhost" || host.starts_with("127.") || host == "[::1]")
}

fn keep_socket(text: &str) -> Result<SocketAddr, String> {
    SocketAddr::from_str(text).map_err(|_syntax| "must be an address and a port, e.g. \"127.0.0.1:8082\"".to_owned())
}

fn keep_target(text: &str) -> Result<Option<Url>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let url = Url::parse(text.trim()).ok().filter(|url| {
        let is_plain = url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
        matches!(url.scheme(), "http" | "https") && url.has_host() && is_plain
    });
    match url {
        Some(url) => Ok(Some(url)),
        None => Err("must be a plain address without ? and #, e.g. \"https://mpp.example.go.id/telegram\"".to_owned()),
    }
}
