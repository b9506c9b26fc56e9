//! The log: readable lines on standard error with the same values as fields, or one JSON object a
//! line for a collector.
//!
//! No personal data: no texts, names, numbers, payloads; only our own code is heard, since
//! libraries print addresses with the token in them.

use std::io::IsTerminal;
use std::panic;

use tracing::{Level, Subscriber};
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt;
use tracing_subscriber::layer::{Layer, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt;

use crate::config::{self, Format};

/// Writes the log to standard error as the settings say.
pub fn start(settings: config::Log) {
    let level = match settings.level {
        config::Level::Error => Level::ERROR,
        config::Level::Warn => Level::WARN,
        config::Level::Info => Level::INFO,
        config::Level::Debug => Level::DEBUG,
        config::Level::Trace => Level::TRACE,
    };
    let ours = Targets::new().with_target("loket", level);
    // A second start in one process (tests) keeps the first log.
    if tracing_subscriber::registry().with(lines(settings.format)).with(ours).try_init().is_ok() {
        panic::set_hook(Box::new(log_panic));
    }
}

fn lines<S>(format: Format) -> Box<dyn Layer<S> + Send + Sync>
where
    S: Subscriber + for<'s> LookupSpan<'s>,
{
    let lines = fmt::layer().with_target(false).with_writer(std::io::stderr);
    match format {
        Format::Text => lines.with_ansi(std::io::stderr().is_terminal()).boxed(),
        Format::Json => lines.with_ansi(false).json().flatten_event(true).with_current_span(false).boxed(),
    }
}

/// Only where it happened: what a panic says may quote what a citizen wrote.
fn log_panic(info: &panic::PanicHookInfo<'_>) {
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    tracing::error!(place, "a bug: something panicked at {place}");
}
