//! One call of the Bot API.
//!
//! Of teloxide we take the `Bot` (token, address, client), not its requests: they sleep ten seconds
//! inside a call on a server's error, and their errors carry bodies. An error here never holds the
//! token, an address or what was sent.

mod download;

use std::fmt;
use std::time::Duration;

use jiff::Timestamp;
use jiff::fmt::rfc2822;
use loket_core::domain::ids::{ChatId, UserId};
use reqwest::header::{CONTENT_TYPE, DATE};
use reqwest::{Client, Url};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use teloxide::Bot;

use crate::clock::Stopwatch;
use crate::config::{Token, is_loopback};
use crate::telemetry::metrics::{self, Answered};
use crate::telemetry::vitals::Vitals;

pub use download::Download;

/// How long a call may take that does not wait for news.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Calls the Bot API.
#[derive(Clone)]
pub struct Api {
    bot: Bot,
    base: String,
    vitals: Vitals,
}

impl fmt::Debug for Api {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Api(…)")
    }
}

/// Why a call failed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApiError {
    /// Telegram said no.
    #[error("Telegram answered {code}: {description}")]
    Telegram {
        /// As in HTTP.
        code: i64,
        /// Telegram's words.
        description: String,
        /// To be tried again after this.
        retry_after: Option<Duration>,
        /// The group has another id now.
        migrate_to: Option<ChatId>,
    },
    /// Nobody knows whether Telegram heard it.
    #[error("the network failed: {0}")]
    Network(NetworkFault),
}

/// How the network failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NetworkFault {
    /// No connection could be made.
    Connect,
    /// The answer took too long.
    Timeout,
    /// The connection broke.
    Broken,
    /// What answered is no Bot API.
    Unreadable(u16),
}

impl fmt::Display for NetworkFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Connect => f.write_str("no connection"),
            Self::Timeout => f.write_str("no answer in time"),
            Self::Broken => f.write_str("the connection broke"),
            Self::Unreadable(status) => write!(f, "an answer that is not the Bot API's (HTTP {status})"),
        }
    }
}

/// The bot itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Me {
    /// Its account.
    pub id: UserId,
    /// Its name, without `@`.
    pub username: String,
}

#[derive(Deserialize)]
struct Reply<'a> {
    ok: bool,
    #[serde(borrow)]
    result: Option<&'a RawValue>,
    error_code: Option<i64>,
    description: Option<String>,
    parameters: Option<Parameters>,
}

#[derive(Default, Deserialize)]
struct Parameters {
    retry_after: Option<u64>,
    migrate_to_chat_id: Option<i64>,
}

impl Api {
    /// Prepares calls to the Bot API at this address.
    pub fn new(token: &Token, url: &Url) -> Result<Self, ApiError> {
        let builder = Client::builder();
        // What runs on this very machine is never behind a proxy.
        let builder = if is_loopback(url) { builder.no_proxy() } else { builder };
        let client = builder
            .connect_timeout(Duration::from_secs(10))
            .tcp_nodelay(true)
            .pool_idle_timeout(Duration::from_secs(90))
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|error| fault(&error))?;
        let bot = Bot::with_client(token.reveal(), client).set_api_url(url.clone());
        let base = format!("{}/bot{}", bot.api_url().as_str().trim_end_matches('/'), bot.token());
        Ok(Self { bot, base, vitals: Vitals::default() })
    }

    /// Signs of life of whoever calls, among them when Telegram was last heard.
    pub fn vitals(&self) -> &Vitals {
        &self.vitals
    }

    /// Calls a method and gives its result as it came.
    pub async fn call(
        &self,
        method: &str,
        parameters: &impl Serialize,
        patience: Duration,
    ) -> Result<Box<RawValue>, ApiError> {
        self.call_dated(method, parameters, patience).await.0
    }

    /// The same, with the time on Telegram's clock where it was told (the header `Date`).
    pub async fn call_dated(
        &self,
        method: &str,
        parameters: &impl Serialize,
        patience: Duration,
    ) -> (Result<Box<RawValue>, ApiError>, Option<Timestamp>) {
        let watch = Stopwatch::start();
        let mut date = None;
        let result = self.exchange(method, parameters, patience, &mut date).await;
        let answered = match &result {
            Ok(_) => Answered::Ok,
            Err(ApiError::Telegram { code: 429, .. }) => Answered::TooMany,
            Err(ApiError::Telegram { .. }) => Answered::Refused,
            Err(ApiError::Network(_)) => Answered::Network,
        };
        if answered != Answered::Network {
            self.vitals.hear();
        }
        metrics::call(method, answered, watch.elapsed());
        (result, date)
    }

    /// Calls a method and gives the whole answer as a text, with its HTTP status.
    pub(super) async fn call_unread(
        &self,
        method: &str,
        parameters: &impl Serialize,
        patience: Duration,
    ) -> Result<(String, u16), ApiError> {
        let watch = Stopwatch::start();
        let result = self.post(method, parameters, patience, &mut None).await;
        let answered = match &result {
            Ok((_, 429)) => Answered::TooMany,
            Ok((_, 200)) => Answered::Ok,
            Ok(_) => Answered::Refused,
            Err(_) => Answered::Network,
        };
        if answered != Answered::Network {
            self.vitals.hear();
        }
        metrics::call(method, answered, watch.elapsed());
        result
    }

    async fn exchange(
        &self,
        method: &str,
        parameters: &impl Serialize,
        patience: Duration,
        date: &mut Option<Timestamp>,
    ) -> Result<Box<RawValue>, ApiError> {
        let (text, status) = self.post(method, parameters, patience, date).await?;
        read_reply(&text, status)
    }

    async fn post(
        &self,
        method: &str,
        parameters: &impl Serialize,
        patience: Duration,
        date: &mut Option<Timestamp>,
    ) -> Result<(String, u16), ApiError> {
        let body = serde_json::to_vec(parameters).expect("parameters have text keys only");
        let response = self
            .bot
            .client()
            .post(format!("{}/{method}", self.base))
            .header(CONTENT_TYPE, "application/json")
            .timeout(patience)
            .body(body)
            .send()
            .await
            .map_err(|error| fault(&error))?;
        let status = response.status().as_u16();
        let told = response.headers().get(DATE).and_then(|date| date.to_str().ok());
        *date = told.and_then(|date| rfc2822::parse(date).ok()).map(|date| date.timestamp());
        let bytes = response.bytes().await.map_err(|error| fault(&error))?;
        // One broken byte in one citizen's message must not cost the rest of the batch.
        Ok((String::from_utf8_lossy(&bytes).into_owned(), status))
    }

    /// Who the bot is; fails when the token is refused.
    pub async fn get_me(&self) -> Result<Me, ApiError> {
        #[derive(Deserialize)]
        struct User {
            id: i64,
            username: String,
        }
        let raw = self.call("getMe", &serde_json::json!({}), PATIENCE).await?;
        let user: User =
            serde_json::from_str(raw.get()).map_err(|_shape| ApiError::Network(NetworkFault::Unreadable(200)))?;
        Ok(Me { id: UserId(user.id), username: user.username })
    }
}

pub(super) fn read_reply(text: &str, status: u16) -> Result<Box<RawValue>, ApiError> {
    let unreadable = || ApiError::Network(NetworkFault::Unreadable(status));
    let reply: Reply<'_> = serde_json::from_str(text).map_err(|_shape| unreadable())?;
    match (reply.ok, reply.result) {
        (true, Some(result)) => Ok(result.to_owned()),
        (true, None) => Err(unreadable()),
        (false, _) => {
            let parameters = reply.parameters.unwrap_or_default();
            Err(ApiError::Telegram {
                code: reply.error_code.unwrap_or(i64::from(status)),
                description: reply.description.unwrap_or_default(),
                retry_after: parameters.retry_after.map(Duration::from_secs),
                migrate_to: parameters.migrate_to_chat_id.map(ChatId),
            })
        }
    }
}

/// Keeps the kind of a fault and nothing else: reqwest's own words hold the address.
fn fault(error: &reqwest::Error) -> ApiError {
    ApiError::Network(if error.is_timeout() {
        NetworkFault::Timeout
    } else if error.is_connect() || error.is_builder() {
        NetworkFault::Connect
    } else {
        NetworkFault::Broken
    })
}
