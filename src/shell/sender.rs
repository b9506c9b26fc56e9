//! The outbox to the Bot API: in order per chat, side by side between chats, within the limits.
//!
//! A row leaves the outbox when Telegram has it; a crash between the two sends it again. Of each
//! chat only the oldest row is looked at, and a chat with a message on its way waits for its
//! verdict: so nothing overtakes, and a chat that must wait keeps no other waiting.
//!
//! Urgent chats come first. What goes to many people leaves places free, among those on their way
//! as among those a second: a reply never waits for a broadcast.

pub mod congestion;
pub mod limiter;
pub mod outcome;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use loket_core::domain::ids::{ChatId, UserId};
use loket_core::engine::{Event, EventKind, Person};
use loket_store::rows::{Delivery, Refused, Verdict};
use loket_store::{Result, Store, StoreError};
use tokio::task::JoinSet;

use super::Shell;
use super::activity::UnderWay;
use super::worker::{Incoming, Source, log_letter};
use crate::clock::pause;
use crate::stop::Stop;
use crate::telegram::ApiError;
use crate::telegram::inbound::Reading;
use crate::telegram::outbound::BROADCAST;
use crate::telemetry::metrics;
use congestion::{Congestion, Pause};
use limiter::Limits;
use outcome::{Fate, judge};

const AFTER_TROUBLE: Duration = Duration::from_secs(1);
/// While broadcasts wait for a place, what is due is looked for this often.
const LOOK_AGAIN: SignedDuration = SignedDuration::from_secs(1);
/// One place in so many among those on their way is not for broadcasts.
const KEPT_FREE: usize = 4;

/// The loop's memory; everything in it can be lost.
struct Sender<S: Store> {
    shell: Arc<Shell<S>>,
    flights: JoinSet<Landed>,
    /// Broadcasts among them.
    broadcasts: usize,
    /// Chats with a message on its way, or landed without a recorded fate.
    busy: HashSet<ChatId>,
    /// What has landed and is not recorded yet.
    judged: Vec<Judged>,
    limits: Limits,
    congestion: Congestion,
    /// Chats that have sent enough for the moment.
    resting: HashMap<ChatId, Timestamp>,
    pause: Pause,
    /// When it was last looked what may be sent.
    looked_at: Timestamp,
}

/// A message whose call has ended.
struct Landed {
    delivery: Delivery,
    outcome: std::result::Result<(), ApiError>,
    sent_at: Timestamp,
    under_way: UnderWay,
}

/// The same, with what becomes of it.
struct Judged {
    chat: ChatId,
    fate: Fate,
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
            broadcasts: 0,
            busy: HashSet::new(),
            judged: Vec::new(),
            limits,
            congestion: Congestion::default(),
            resting: HashMap::new(),
            pause: Pause::default(),
            looked_at: Timestamp::MIN,
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

    /// Judges a message whose call has ended.
    fn land(&mut self, landed: std::result::Result<Landed, tokio::task::JoinError>) {
        // A flight that panicked would leave its chat waiting for ever; a restart sends it again.
        let Landed { delivery, outcome, sent_at, under_way } = landed.expect("a flight only calls and returns");
        let now = self.shell.parts.clock.now();
        self.limits.land(delivery.chat, &delivery.method, now);
        self.broadcasts -= usize::from(delivery.priority >= BROADCAST);
        let fate = match &outcome {
            Ok(()) => Fate::Recorded(Verdict::Sent { id: delivery.id }),
            Err(error) => {
                let judged = judge(&delivery, error, (sent_at, now), self.shell.parts.chance.share());
                let congested = judged.slowed_until.and_then(|until| self.congestion.note(delivery.chat, until, now));
                if congested.is_some() {
                    tracing::warn!("Telegram slows one chat after the other, so that everything waits for a moment");
                }
                if let Some(until) = judged.pause_all_until.max(congested) {
                    self.pause.lengthen(until, now);
                }
                judged.fate
            }
        };
        self.judged.push(Judged { chat: delivery.chat, fate, _under_way: under_way });
    }

    /// Writes down what became of all that has landed.
    ///
    /// A citizen who cannot be reached is an event like any other, so that the officers are told in
    /// the transaction that takes away what waits. Should this fail in between, it is done again
    /// whole: a refusal and a verdict whose rows are gone find nothing.
    async fn record(&mut self) -> Result<()> {
        if self.judged.is_empty() {
            return Ok(());
        }
        let mut verdicts = Vec::with_capacity(self.judged.len());
        let mut refused = Vec::new();
        for judged in &self.judged {
            match &judged.fate {
                Fate::Recorded(verdict) => verdicts.push(verdict.clone()),
                Fate::Unreachable(refusal) => refused.push(unreachable(*refusal)),
            }
        }
        if !refused.is_empty() {
            self.shell.work(&refused).await?;
            metrics::unreachable(refused.len());
        }
        let letters = self.shell.parts.store.record_verdicts(&verdicts).await?;
        for letter in letters {
            log_letter(letter, "a message that cannot be sent");
        }
        metrics::verdicts(&verdicts);
        for judged in self.judged.drain(..) {
            self.busy.remove(&judged.chat);
            if let Fate::Recorded(Verdict::Moved { moved, .. }) = judged.fate {
                self.shell.moves.learn(moved);
            }
        }
        Ok(())
    }

    /// Sends what may be sent now.
    async fn dispatch(&mut self) -> Result<Next> {
        let in_flight = usize::try_from(self.shell.parts.sending.in_flight).unwrap_or(1).max(1);
        loop {
            let now = self.shell.parts.clock.now();
            if now < self.looked_at {
                // The clock was set back: the limits tell anew how long a chat has to rest.
                self.resting.clear();
            }
            self.looked_at = now;
            self.resting.retain(|_, until| *until > now);
            let free = in_flight.saturating_sub(self.flights.len());
            if free == 0 {
                return Ok(Next::Landing);
            }
            if let Some(until) = self.pause.left(now) {
                return Ok(Next::At(until));
            }
            let allowed = self.limits.available(now);
            if allowed == 0 {
                return Ok(self.limits.next(now).map_or(Next::Landing, Next::At));
            }
            let passed_over: Vec<ChatId> = self.busy.iter().chain(self.resting.keys()).copied().collect();
            let limit = u32::try_from(free.min(allowed)).unwrap_or(u32::MAX);
            let rows = self.list(now, &passed_over, limit).await?;
            if rows.is_empty() {
                let due = self.shell.parts.store.find_next_delivery(&passed_over).await?;
                let rested = self.resting.values().min().copied();
                return Ok([due, rested].into_iter().flatten().min().map_or(Next::News, Next::At));
            }
            let at_once = in_flight - in_flight / KEPT_FREE;
            let mut places = at_once.saturating_sub(self.broadcasts).min(self.limits.available_for_broadcasts(now));
            for delivery in rows {
                let is_broadcast = delivery.priority >= BROADCAST;
                if is_broadcast && places == 0 {
                    // The most urgent come first: what is left are broadcasts too.
                    return Ok(self.wait_with_broadcasts(now));
                }
                match self.limits.take(delivery.chat, &delivery.method, now) {
                    Ok(()) => {
                        if is_broadcast {
                            places -= 1;
                            self.limits.take_broadcast(now);
                        }
                        self.launch(delivery, now);
                    }
                    Err(until) => {
                        self.resting.insert(delivery.chat, until);
                    }
                }
            }
        }
    }

    /// The rows that may be sent. One that cannot be read is put aside, or nothing would ever be
    /// sent again.
    async fn list(&self, now: Timestamp, passed_over: &[ChatId], limit: u32) -> Result<Vec<Delivery>> {
        let store = &self.shell.parts.store;
        match store.list_deliverable(now, passed_over, limit).await {
            Err(StoreError::Corrupt(error)) => {
                let count = store.put_aside_unreadable(now).await?;
                tracing::error!(error, "{count} messages in the outbox cannot be read and are put aside: {error}");
                store.list_deliverable(now, passed_over, limit).await
            }
            listed => listed,
        }
    }

    /// Broadcasts wait for a place in the window, or for one on its way to land.
    fn wait_with_broadcasts(&self, now: Timestamp) -> Next {
        let place = self.limits.next_broadcast(now).filter(|place| *place > now);
        let rested = self.resting.values().min().copied();
        let look_again = now.saturating_add(LOOK_AGAIN).ok();
        [place, rested, look_again].into_iter().flatten().min().map_or(Next::News, Next::At)
    }

    fn launch(&mut self, delivery: Delivery, now: Timestamp) {
        self.busy.insert(delivery.chat);
        self.broadcasts += usize::from(delivery.priority >= BROADCAST);
        let under_way = self.shell.activity.begin();
        let api = self.shell.parts.api.clone();
        let patience = Duration::from_secs(self.shell.parts.sending.timeout.into());
        self.flights.spawn(async move {
            let outcome = api.call(&delivery.method, &delivery.payload, patience).await.map(drop);
            Landed { delivery, outcome, sent_at: now, under_way }
        });
    }
}

/// A citizen who cannot be reached, as an event of their private chat.
fn unreachable(refused: Refused) -> Incoming {
    let person = Person { id: UserId(refused.chat.0), first_name: String::new(), language_code: None };
    let kind = EventKind::ReachabilityChanged { reachable: false, since: None };
    let reading = Reading::Event(Event { chat: refused.chat, person, kind });
    Incoming { source: Source::Refused(refused), reading }
}
