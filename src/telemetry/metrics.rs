//! The figures of `/metrics`, each by its name: written where something happens, read by Prometheus.
//!
//! A label has few values, all of them words of ours; nothing a citizen wrote or is called may
//! become one. Without [`install`] every figure is written into the void, at next to no cost.

use std::sync::OnceLock;
use std::time::Duration;

use jiff::Timestamp;
use loket_store::rows::{Stock, Verdict};
use metrics::{Unit, counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};

/// Seconds; from a batch on a fast disk to a call that times out.
const SECONDS: &[f64] = &[0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 20.0];
/// Events in a batch.
const EVENTS: &[f64] = &[1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0];

static INSTALLED: OnceLock<Option<PrometheusHandle>> = OnceLock::new();

/// How a call of the Bot API ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// It was done.
    Ok,
    /// Not now: 429.
    TooMany,
    /// No.
    Refused,
    /// Nobody knows.
    Network,
}

/// What became of an attempt to fetch a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Looked {
    /// It is kept.
    Kept,
    /// It cannot be used.
    Refused,
    /// It is tried again.
    Later,
}

/// From now on figures are kept. Again and again gives the same ones.
pub fn install(started: Timestamp) -> Option<&'static PrometheusHandle> {
    let installed = INSTALLED.get_or_init(|| {
        let recorder = PrometheusBuilder::new()
            .set_buckets(SECONDS)
            .and_then(|builder| builder.set_buckets_for_metric(Matcher::Full("loket_batch_events".to_owned()), EVENTS))
            .ok()?
            .build_recorder();
        let handle = recorder.handle();
        metrics::set_global_recorder(recorder).ok()?;
        describe();
        begin_at_nought();
        gauge!("loket_build_info", "version" => env!("CARGO_PKG_VERSION")).set(1.0);
        gauge!("process_start_time_seconds").set(seconds(started));
        Some(handle)
    });
    installed.as_ref()
}

/// A batch was worked.
pub(crate) fn batch(events: usize, took: Duration) {
    counter!("loket_events_worked_total").increment(u64::try_from(events).unwrap_or(u64::MAX));
    histogram!("loket_batch_events").record(u32::try_from(events).map_or(f64::MAX, f64::from));
    histogram!("loket_batch_seconds").record(took);
}

/// A batch could not be worked, because the database failed.
pub(crate) fn batch_failed() {
    counter!("loket_batches_failed_total").increment(1);
}

/// A step panicked.
pub(crate) fn step_panicked() {
    counter!("loket_steps_panicked_total").increment(1);
}

/// An update was over its person's limit.
pub(crate) fn limited() {
    counter!("loket_updates_limited_total").increment(1);
}

/// An update that concerns nobody was passed over.
pub(crate) fn passed_over() {
    counter!("loket_updates_passed_over_total").increment(1);
}

/// What became of messages was written down.
pub(crate) fn verdicts(verdicts: &[Verdict]) {
    for verdict in verdicts {
        let outcome = match verdict {
            Verdict::Sent { .. } => "sent",
            Verdict::Retry { .. } => "retry",
            Verdict::Dead { .. } => "dead",
            Verdict::Moved { .. } => "moved",
        };
        counter!("loket_messages_total", "outcome" => outcome).increment(1);
    }
}

/// Messages were refused because nobody can be reached in their chats.
pub(crate) fn unreachable(messages: usize) {
    counter!("loket_messages_total", "outcome" => "unreachable").increment(messages as u64);
}

/// A file was fetched and looked into, or could not be.
pub(crate) fn looked(outcome: Looked) {
    let outcome = match outcome {
        Looked::Kept => "kept",
        Looked::Refused => "refused",
        Looked::Later => "later",
    };
    counter!("loket_files_total", "outcome" => outcome).increment(1);
}

/// A call of the Bot API ended. Methods are written by us; a stored row may hold none but those.
pub(crate) fn call(method: &str, answered: Answered, took: Duration) {
    let answer = match answered {
        Answered::Ok => "ok",
        Answered::TooMany => "too_many",
        Answered::Refused => "refused",
        Answered::Network => "network",
    };
    counter!("loket_calls_total", "method" => method.to_owned(), "answer" => answer).increment(1);
    // A long poll waits for news; how long says nothing.
    if method != "getUpdates" {
        histogram!("loket_call_seconds", "method" => method.to_owned()).record(took);
    }
}

/// Was the counter ready when it was last asked?
pub(crate) fn ready(ready: bool) {
    gauge!("loket_ready").set(if ready { 1.0 } else { 0.0 });
}

/// Looks into files that never end.
pub(crate) fn endless_looks(count: usize) {
    gauge!("loket_looks_endless").set(number(u64::try_from(count).unwrap_or(u64::MAX)));
}

/// What the database holds at the moment.
pub(crate) fn stock(stock: &Stock, now: Timestamp) {
    let age = stock.oldest_delivery.map_or(0.0, |oldest| now.duration_since(oldest).as_secs_f64().max(0.0));
    gauge!("loket_outbox_messages").set(number(stock.deliveries));
    gauge!("loket_outbox_oldest_seconds").set(age);
    gauge!("loket_timers_due").set(number(stock.timers_due));
    gauge!("loket_dead_letters").set(number(stock.dead_letters));
    for (status, count) in &stock.applications {
        gauge!("loket_applications", "status" => status.as_str()).set(number(*count));
    }
}

/// A counter that is not there until something happens cannot be told from one that is misspelt.
fn begin_at_nought() {
    for name in ["loket_events_worked_total", "loket_batches_failed_total", "loket_steps_panicked_total"] {
        counter!(name).absolute(0);
    }
    for outcome in ["sent", "retry", "dead", "unreachable"] {
        counter!("loket_messages_total", "outcome" => outcome).absolute(0);
    }
    for outcome in ["kept", "refused", "later"] {
        counter!("loket_files_total", "outcome" => outcome).absolute(0);
    }
}

fn describe() {
    describe_gauge!("loket_build_info", "Always 1; the version is a label.");
    describe_gauge!("process_start_time_seconds", Unit::Seconds, "When the process started, in Unix time.");
    describe_counter!("loket_events_worked_total", "Updates and timers worked.");
    describe_histogram!("loket_batch_events", "Events in one transaction.");
    describe_histogram!("loket_batch_seconds", Unit::Seconds, "From a batch to its commit.");
    describe_counter!("loket_batches_failed_total", "Batches that the database refused; they are worked again.");
    describe_counter!("loket_steps_panicked_total", "Steps that panicked: bugs; their events are put aside.");
    describe_counter!("loket_updates_limited_total", "Updates over a person's limit: not worked.");
    describe_counter!("loket_updates_passed_over_total", "Updates that concern nobody, also of kinds not known.");
    describe_counter!("loket_messages_total", "Verdicts on messages of the outbox, by outcome.");
    describe_counter!("loket_files_total", "Attempts to fetch a file, by outcome.");
    describe_counter!("loket_calls_total", "Calls of the Bot API, by method and answer.");
    describe_histogram!("loket_call_seconds", Unit::Seconds, "How long calls took, getUpdates left out.");
    describe_gauge!("loket_ready", "1 while /readyz says ready.");
    describe_gauge!("loket_looks_endless", "Looks into files that were given up and live on.");
    describe_gauge!("loket_outbox_messages", "Messages that wait to be sent.");
    describe_gauge!("loket_outbox_oldest_seconds", Unit::Seconds, "How long the oldest of them has waited.");
    describe_gauge!("loket_timers_due", "Timers that are due and not worked yet.");
    describe_gauge!("loket_dead_letters", "What is put aside and waits for a person.");
    describe_gauge!("loket_applications", "Applications by status.");
}

fn seconds(moment: Timestamp) -> f64 {
    moment.as_duration().as_secs_f64()
}

fn number(count: u64) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}
