//! The outbox to the Bot API: in order per chat, side by side between chats, within the limits.
//!
//! A row leaves the outbox when Telegram has it; a crash between the two sends it again. Of each
//! chat only the oldest row is looked at, and a chat with a message on its way waits for its
//! verdict: so nothing overtakes, and a chat that must wait keeps no other waiting.

pub mod limiter;
pub mod outcome;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use loket_core::domain::ids::ChatId;
use loket_store::rows::{Delivery, Verdict};
use loket_store::{Result, Store};
use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::Shell;
use super::activity::UnderWay;
use crate::clock::pause;
use crate::stop::Stop;
use crate::telegram::api::PATIENCE;
use crate::telegram::{Api, ApiError};
use crate::telemetry::metrics;
use limiter::Limits;
use outcome::{judge, moved_to};

const AFTER_TROUBLE: Duration = Duration::from_secs(1);

/// The loop's memory; everything in it can be lost.
struct Sender<S: Store> {
    shell: Arc<Shell<S>>,
    flights: JoinSet<Landed>,
    /// Chats with a message on its way, or landed without a recorded verdict.
    busy: HashSet<ChatId>,
    landed: Vec<Landed>,
    limits: Limits,
    /// Chats that have sent enough for the moment.
    resting: HashMap<ChatId, Timestamp>,
    paused_until: Option<Timestamp>,
    /// Groups that have another id now.
    moved: HashMap<ChatId, ChatId>,
}

/// A message whose call has ended.
struct Landed {
    delivery: Delivery,
    outcome: std::result::Result<(), ApiError>,
    moved_to: Option<ChatId>,
    _under_way: UnderWay,
}

/// What the loop waits for next.
#[derive(Clone, Copy, Debug)]
enum Next {
    /// A moment, or news before it.
    At(Timestamp),
    /// News only.
    News,
    /// A message that is on its way.
    Landing,
}

impl<S: Store> Shell<S> {
    /// Sends what waits, until it is stopped; then lets land what is on its way.
    pub async fn send_outbox(self: Arc<Self>, stop: Stop) {
        let limits = Limits::new(self.parts.sending);
        let sender = Sender {
            shell: self,
            flights: JoinSet::new(),
            busy: HashSet::new(),
            landed: Vec::new(),
            limits,
            resting: HashMap::new(),
            paused_until: None,
            moved: HashMap::new(),
        };
        sender.run(stop).await;
    }
}

impl<S: Store> Sender<S> {
    async fn run(mut self, mut stop: Stop) {
        loop {
            while let Some(landed) = self.flights.try_join_next() {
                self.land(landed);
            }
            let round = self.shell.vitals().round("sender");
            let recorded = self.record().await;
            let stopping = stop.is_requested();
            if stopping && self.flights.is_empty() {
                return;
            }
            let next = match (recorded, stopping) {
                (Ok(()), true) => Ok(Next::Landing),
                (Ok(()), false) => self.dispatch().await,
                (Err(error), _) => Err(error),
            };
            drop(round);
            match next {
                Ok(next) => {
                    if self.shell.vitals().mend("sender") {
                        tracing::info!("the outbox can be worked again");
                    }
                    self.wait(next, stopping, &mut stop).await;
                }
                Err(error) => {
                    if self.shell.vitals().fail("sender", format!("messages cannot be sent: {error}")) {
                        tracing::error!(%error, "the outbox cannot be worked; trying again until it works: {error}");
                    }
                    pause(AFTER_TROUBLE).await;
                }
            }
        }
    }

    /// Waits; `stopping` is what the round has seen of the stop, which may be requested meanwhile.
    async fn wait(&mut self, next: Next, stopping: bool, stop: &mut Stop) {
        let clock = self.shell.parts.clock.clone();
        let shell = Arc::clone(&self.shell);
        let moment = async {
            match next {
                Next::At(moment) => clock.sleep_until(moment).await,
                Next::News | Next::Landing => std::future::pending().await,
            }
        };
        tokio::select! {
            Some(landed) = self.flights.join_next() => self.land(landed),
            () = moment => {}
            () = shell.outbox_changed.notified(), if !matches!(next, Next::Landing) => {}
            () = stop.requested(), if !stopping => {}
        }
    }

    fn land(&mut self, landed: std::result::Result<Landed, tokio::task::JoinError>) {
        // A flight that panicked would leave its chat waiting for ever; a restart sends it again.
        self.landed.push(landed.expect("a flight only calls and returns"));
    }

    /// Writes down what became of all that has landed, in one transaction.
    async fn record(&mut self) -> Result<()> {
        if self.landed.is_empty() {
            return Ok(());
        }
        let now = self.shell.parts.clock.now();
        let mut verdicts = Vec::with_capacity(self.landed.len());
        for landed in &self.landed {
            verdicts.push(match &landed.outcome {
                Ok(()) => Verdict::Sent { id: landed.delivery.id },
                Err(error) => {
                    let judged = judge(&landed.delivery, error, now, self.shell.parts.chance.share());
                    self.paused_until = self.paused_until.max(judged.pause_all_until);
                    judged.verdict
                }
            });
        }
        self.shell.parts.store.record_verdicts(&verdicts).await?;
        metrics::verdicts(&verdicts);
        for landed in self.landed.drain(..) {
            self.busy.remove(&landed.delivery.chat);
            if let Some(new) = landed.moved_to
                && self.moved.insert(landed.delivery.chat, new).is_none()
            {
                tracing::warn!("a group has become a supergroup with the id {new}; put that id into bot.toml");
            }
        }
        Ok(())
    }

    /// Sends what may be sent now.
    async fn dispatch(&mut self) -> Result<Next> {
        let in_flight = usize::try_from(self.shell.parts.sending.in_flight).unwrap_or(1).max(1);
        loop {
            let now = self.shell.parts.clock.now();
            self.resting.retain(|_, until| *until > now);
            let free = in_flight.saturating_sub(self.flights.len());
            if free == 0 {
                return Ok(Next::Landing);
            }
            if let Some(until) = self.paused_until.filter(|until| *until > now) {
                return Ok(Next::At(until));
            }
            let allowed = self.limits.available(now);
            if allowed == 0 {
                return Ok(Next::At(self.limits.next(now)));
            }
            let passed_over: Vec<ChatId> = self.busy.iter().chain(self.resting.keys()).copied().collect();
            let limit = u32::try_from(free.min(allowed)).unwrap_or(u32::MAX);
            let store = &self.shell.parts.store;
            let rows = store.list_deliverable(now, &passed_over, limit).await?;
            if rows.is_empty() {
                let due = store.find_next_delivery(&passed_over).await?;
                let rested = self.resting.values().min().copied();
                return Ok([due, rested].into_iter().flatten().min().map_or(Next::News, Next::At));
            }
            for delivery in rows {
                match self.limits.take(delivery.chat, &delivery.method, now) {
                    Ok(()) => self.launch(delivery),
                    Err(until) => {
                        self.resting.insert(delivery.chat, until);
                    }
                }
            }
        }
    }

    fn launch(&mut self, delivery: Delivery) {
        self.busy.insert(delivery.chat);
        let under_way = self.shell.activity.begin();
        let api = self.shell.parts.api.clone();
        let moved = self.moved.get(&delivery.chat).copied();
        self.flights.spawn(async move {
            let (outcome, moved_to) = send(&api, &delivery, moved).await;
            Landed { delivery, outcome, moved_to, _under_way: under_way }
        });
    }
}

/// Calls the method; a group that has moved is called again under its new id.
async fn send(
    api: &Api,
    delivery: &Delivery,
    moved: Option<ChatId>,
) -> (std::result::Result<(), ApiError>, Option<ChatId>) {
    let first = match moved {
        Some(new) => call(api, delivery, &readdressed(&delivery.payload, new)).await,
        None => call(api, delivery, &delivery.payload).await,
    };
    match first {
        Err(error) => match moved_to(&error) {
            Some(new) => (call(api, delivery, &readdressed(&delivery.payload, new)).await, Some(new)),
            None => (Err(error), None),
        },
        Ok(()) => (Ok(()), None),
    }
}

async fn call(api: &Api, delivery: &Delivery, payload: &Value) -> std::result::Result<(), ApiError> {
    api.call(&delivery.method, payload, PATIENCE).await.map(drop)
}

fn readdressed(payload: &Value, chat: ChatId) -> Value {
    let mut payload = payload.clone();
    payload["chat_id"] = json!(chat.0);
    payload
}
