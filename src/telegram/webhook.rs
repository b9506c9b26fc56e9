//! Updates by webhook: Telegram delivers each in a request of its own, and hears "200" only after
//! the commit.
//!
//! The requests that wait are joined into one batch; while it is worked the next one gathers, so
//! that nobody is kept waiting to fill a batch. Whatever is not answered with 200 comes again, and
//! what was seen is dropped by its id. So only what can succeed later is refused: a database that
//! fails is a 503, while a text that is no update is put aside and answered with 200, since it
//! would come again for ever.

pub mod gathering;
pub mod registration;

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, HttpBody};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode};
use subtle::ConstantTimeEq;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};

use gathering::{Waiting, gather};

use super::inbound::{Parsed, Reader};
use super::polling::{Inbox, Refused};
use crate::clock::pause;
use crate::config::Secret;
use crate::stop::Stop;

/// Where Telegram puts the secret (Bot API, `setWebhook`).
const SECRET: &str = "x-telegram-bot-api-secret-token";
/// How long a request may take to arrive.
const ARRIVAL: Duration = Duration::from_secs(30);
/// How long a stop waits for requests at hand: shorter than the counter's own patience.
const DRAIN: Duration = Duration::from_secs(5);
/// The most that is read and thrown away of a request that is too long, so that its sender hears the answer.
const MOST_DISCARDED: usize = 64 * 1024 * 1024;

/// What the door is kept by.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The one path that is answered.
    pub path: String,
    /// Whoever does not know it is not let in.
    pub secret: Secret,
    /// The most updates in one batch.
    pub limit: u32,
    /// The longest update that is read whole, in bytes.
    pub body_limit: usize,
}

/// What every request needs.
struct Door {
    reader: Reader,
    settings: Settings,
    queue: mpsc::Sender<Waiting>,
    stop: Stop,
}

/// Takes deliveries and hands them over; until it is stopped, and the requests at hand are answered.
pub async fn serve(
    listener: TcpListener,
    reader: Reader,
    settings: Settings,
    inbox: &impl Inbox,
    stop: Stop,
) -> Result<(), Refused> {
    let limit = usize::try_from(settings.limit).unwrap_or(1).max(1);
    let (queue, waiting) = mpsc::channel(limit);
    let (mut stopping, mut overdue) = (stop.clone(), stop.clone());
    let door = Arc::new(Door { reader, settings, queue, stop });
    let serving = async move {
        let router = Router::new().fallback(knock).with_state(door);
        axum::serve(listener, router).with_graceful_shutdown(async move { stopping.requested().await }).await
    };
    // The last request takes the queue's last end with it, and that ends the gathering.
    let working = async { tokio::join!(serving, gather(inbox, waiting, limit)) };
    tokio::select! {
        (served, ()) = working => served.map_err(|error| Refused::Listener(error.to_string())),
        () = async { overdue.requested().await; pause(DRAIN).await } => {
            tracing::debug!("a delivery did not arrive before the stop; Telegram will repeat it");
            Ok(())
        }
    }
}

async fn knock(State(door): State<Arc<Door>>, request: Request) -> StatusCode {
    let (head, body) = request.into_parts();
    if head.uri.path() != door.settings.path {
        return StatusCode::NOT_FOUND;
    }
    if head.method != Method::POST {
        return StatusCode::METHOD_NOT_ALLOWED;
    }
    if !door.knows(&head.headers) {
        return StatusCode::UNAUTHORIZED;
    }
    door.take(body).await
}

impl Door {
    /// In constant time, so that nobody learns the secret letter by letter.
    fn knows(&self, headers: &HeaderMap) -> bool {
        let said = headers.get(SECRET).map_or(&[][..], |value| value.as_bytes());
        said.ct_eq(self.settings.secret.reveal().as_bytes()).into()
    }

    async fn take(&self, body: Body) -> StatusCode {
        let mut stop = self.stop.clone();
        let arriving = tokio::time::timeout(ARRIVAL, read(body, self.settings.body_limit));
        let parsed = tokio::select! {
            biased;
            arrived = arriving => match arrived {
                Ok(Some(arrived)) => self.parse(&arrived),
                Ok(None) => return StatusCode::BAD_REQUEST,
                Err(_) => return StatusCode::REQUEST_TIMEOUT,
            },
            () = stop.requested() => return StatusCode::SERVICE_UNAVAILABLE,
        };
        let (tell, told) = oneshot::channel();
        if self.queue.send(Waiting { parsed, tell }).await.is_err() {
            return StatusCode::SERVICE_UNAVAILABLE;
        }
        if told.await.unwrap_or(false) { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }
    }

    fn parse(&self, arrived: &Arrived) -> Parsed {
        let text = String::from_utf8_lossy(&arrived.bytes).into_owned();
        if arrived.is_whole {
            return self.reader.read_text(text);
        }
        let most = self.settings.body_limit / 1024;
        Parsed::unreadable(text, format!("the update is longer than {most} KiB; only its beginning is kept"))
    }
}

/// What arrived of a request.
struct Arrived {
    bytes: Vec<u8>,
    /// Nothing was cut off.
    is_whole: bool,
}

/// Reads a request to its end, of which at most so many bytes are kept; nothing if it broke off.
async fn read(mut body: Body, limit: usize) -> Option<Arrived> {
    let mut bytes = Vec::new();
    let mut length: usize = 0;
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let Ok(data) = frame.ok()?.into_data() else { continue };
        length = length.saturating_add(data.len());
        let room = limit.saturating_sub(bytes.len()).min(data.len());
        bytes.extend_from_slice(&data[..room]);
        if length > limit.saturating_add(MOST_DISCARDED) {
            break;
        }
    }
    Some(Arrived { bytes, is_whole: length <= limit })
}
