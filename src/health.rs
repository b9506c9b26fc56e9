//! `/livez`, `/readyz` and `/metrics`, on an address of this machine.
//!
//! * `/livez`: 503 when the process has to be started again: a loop has ended or is stuck.
//! * `/readyz`: 503 while the counter cannot serve: the database cannot be written, Telegram is
//!   silent, it stops. A restart would not help.
//! * `/metrics`: figures for Prometheus ([`crate::telemetry::metrics`]).
//!
//! Nothing in them is personal; there is no password, which is why nobody beyond the machine may ask.

mod probe;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Result, bail};
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use loket_store::Store;
use metrics_exporter_prometheus::PrometheusHandle;
use serde_json::json;
use tokio::net::TcpListener;

use crate::clock::pause;
use crate::config;
use crate::shell::Shell;
use crate::telemetry::metrics;
pub use probe::Probe;

/// How often old samples are folded, also when nobody asks for figures, and Telegram's silence is
/// looked into.
const UPKEEP: Duration = Duration::from_secs(30);

/// An address that is held; nothing is answered there yet.
#[derive(Debug)]
pub struct Door(TcpListener);

/// What the pages are made of.
struct Pages<S: Store> {
    probe: Probe<S>,
    figures: Option<&'static PrometheusHandle>,
}

/// Takes the address of the settings; none where it is switched off. An address in use is a
/// failure when somebody chose it; the one that nobody chose is only missed.
pub async fn open(settings: &config::Health) -> Result<Option<Door>> {
    let Some(address) = settings.listen else { return Ok(None) };
    match TcpListener::bind(address).await {
        Ok(listener) => Ok(Some(Door(listener))),
        Err(error) if settings.is_chosen => bail!("{}", refused(address, &error)),
        Err(error) => {
            let why = refused(address, &error);
            tracing::warn!("{why}; until then there is no /livez, /readyz and /metrics");
            Ok(None)
        }
    }
}

fn refused(address: SocketAddr, error: &io::Error) -> String {
    if error.kind() == io::ErrorKind::AddrInUse {
        return format!(
            "the address {address} is in use by another program; set another one, or \"\", as [health] listen in bot.toml"
        );
    }
    format!(
        "the address {address} cannot be opened ({error}); set another one, or \"\", as [health] listen in bot.toml"
    )
}

impl Door {
    /// Where it is.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }

    /// Answers there until this is dropped. Longer than the loops live: what stops says so.
    pub async fn serve<S: Store>(self, shell: Arc<Shell<S>>, silence: Duration) {
        let figures = metrics::install(shell.now());
        if let Ok(place) = self.address() {
            tracing::info!(%place, "health and figures: http://{place}/readyz, /livez, /metrics");
        }
        let pages = Arc::new(Pages { probe: Probe::new(shell, silence), figures });
        let router = Router::new()
            .route("/livez", get(live::<S>))
            .route("/readyz", get(ready::<S>))
            .route("/metrics", get(figures_now::<S>))
            .with_state(Arc::clone(&pages));
        let upkeep = async {
            loop {
                pause(UPKEEP).await;
                pages.probe.break_silence(UPKEEP * 2).await;
                if let Some(figures) = pages.figures {
                    figures.run_upkeep();
                }
            }
        };
        let serving = async { axum::serve(self.0, router).await };
        tokio::select! {
            () = upkeep => {}
            served = serving => {
                if let Err(error) = served {
                    tracing::error!(%error, "the health page has ended: {error}");
                }
            }
        }
    }
}

async fn live<S: Store>(State(pages): State<Arc<Pages<S>>>) -> Response {
    told("alive", &pages.probe.ailments())
}

async fn ready<S: Store>(State(pages): State<Arc<Pages<S>>>) -> Response {
    let reasons = pages.probe.hindrances().await;
    metrics::ready(reasons.is_empty());
    told("ready", &reasons)
}

async fn figures_now<S: Store>(State(pages): State<Arc<Pages<S>>>) -> Response {
    let Some(figures) = pages.figures else {
        return (StatusCode::SERVICE_UNAVAILABLE, "another recorder keeps the figures of this process\n")
            .into_response();
    };
    metrics::ready(pages.probe.hindrances().await.is_empty());
    pages.probe.take_stock().await;
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], figures.render()).into_response()
}

/// The word, whether it holds, and why not.
fn told(word: &str, reasons: &[String]) -> Response {
    let status = if reasons.is_empty() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let body = json!({ word: reasons.is_empty(), "reasons": reasons }).to_string() + "\n";
    (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}
