//! The log: readable lines on standard error, with the same values as fields.
//!
//! No personal data: no texts, names, numbers, payloads; only our own code is heard, since
//! libraries print addresses with the token in them.

use std::io::IsTerminal;
use std::panic;

use tracing::Level;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

use crate::config;

/// Writes the log to standard error from this level up.
pub fn start(level: config::Level) {
    let level = match level {
        config::Level::Error => Level::ERROR,
        config::Level::Warn => Level::WARN,
        config::Level::Info => Level::INFO,
        config::Level::Debug => Level::DEBUG,
        config::Level::Trace => Level::TRACE,
    };
    let ours = Targets::new().with_target("loket", level);
    let lines = tracing_subscriber::fmt::layer()
        .with_target(false)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    // A second start in one process (tests) keeps the first log.
    if tracing_subscriber::registry().with(lines).with(ours).try_init().is_ok() {
        panic::set_hook(Box::new(log_panic));
    }
}

/// Only where it happened: what a panic says may quote what a citizen wrote.
fn log_panic(info: &panic::PanicHookInfo<'_>) {
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    tracing::error!(place, "a bug: something panicked at {place}");
}
