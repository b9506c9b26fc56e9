//! What can go wrong between a bot and Telegram: limits, refusals, errors, lost answers, repeats.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;

use crate::clock::Clock;
use crate::random::Random;

pub(crate) mod limits;

pub use limits::Limits;
use limits::Meter;

/// One way in which a call goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// 429 with this `retry_after` in seconds; nothing is done.
    TooManyRequests(u64),
    /// 500; nothing is done.
    InternalError,
    /// 502; nothing is done.
    BadGateway,
    /// 504 after nothing was done.
    GatewayTimeout,
    /// The connection stays open and silent until the caller gives up; nothing is done.
    Silence,
    /// The call is carried out, but the connection is cut before the answer.
    LostAnswer,
    /// The call is carried out, but the answer never comes: the connection stays open and silent.
    HeldAnswer,
    /// The connection is cut before anything is done.
    CutBefore,
}

/// The switchboard of faults; every call of the bot passes through it.
#[derive(Debug)]
pub struct Faults {
    state: Mutex<State>,
    clock: Clock,
    holding: watch::Sender<Holding>,
}

/// Calls that wait until they are let go.
#[derive(Debug, Default)]
struct Holding {
    /// In lower case; none where nothing is held.
    method: Option<String>,
    count: usize,
}

#[derive(Debug)]
struct State {
    random: Random,
    /// Ordered faults by method in lower case; `*` for any method.
    next: BTreeMap<String, Vec<Fault>>,
    /// A method in lower case, or none for any.
    chances: Vec<(Option<String>, f64, Fault)>,
    deliveries: Vec<(f64, Fault)>,
    scatters: bool,
    repeats: f64,
    latency: Duration,
    offline: bool,
    limits: Option<Limits>,
    meter: Meter,
    struck: u64,
}

impl State {
    fn draw(&mut self, method: &str) -> Option<Fault> {
        let any = if method == "getupdates" { "" } else { "*" };
        for name in [method, any] {
            if let Some(queue) = self.next.get_mut(name)
                && !queue.is_empty()
            {
                return Some(queue.remove(0));
            }
        }
        let mut chances = self.chances.clone();
        chances.retain(|(only, _, _)| only.as_deref().is_none_or(|only| only == method));
        chances.into_iter().find(|(_, probability, _)| self.random.happens(*probability)).map(|(_, _, fault)| fault)
    }
}

impl Faults {
    pub(crate) fn seeded(seed: u64, clock: Clock) -> Self {
        let state = State {
            random: Random::seeded(seed ^ 0xFA17),
            next: BTreeMap::new(),
            chances: Vec::new(),
            deliveries: Vec::new(),
            scatters: false,
            repeats: 0.0,
            latency: Duration::ZERO,
            offline: false,
            limits: None,
            meter: Meter::default(),
            struck: 0,
        };
        Self { state: Mutex::new(state), clock, holding: watch::Sender::default() }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next `count` calls of `method` (`"*"` for any but `getUpdates`) go wrong in this way;
    /// `download` is the fetching of a file's bytes.
    pub fn next(&self, method: &str, count: usize, fault: Fault) {
        let mut state = self.lock();
        state.next.entry(method.to_ascii_lowercase()).or_default().extend(std::iter::repeat_n(fault, count));
    }

    /// Every call goes wrong in this way with this probability (0 to 1), by the seed of the options.
    pub fn chance(&self, probability: f64, fault: Fault) {
        self.lock().chances.push((None, probability, fault));
    }

    /// The same for the calls of one method.
    pub fn chance_of(&self, method: &str, probability: f64, fault: Fault) {
        self.lock().chances.push((Some(method.to_ascii_lowercase()), probability, fault));
    }

    /// Every delivery to a webhook goes wrong in this way with this probability (0 to 1): with
    /// [`Fault::LostAnswer`] the bot hears it and its answer is lost, else the bot does not hear it.
    pub fn deliveries(&self, probability: f64, fault: Fault) {
        self.lock().deliveries.push((probability, fault));
    }

    /// Whether deliveries to a webhook overtake each other: all that wait leave at once, in no order,
    /// also those of one chat. Telegram does not do so by itself, what stands between may.
    pub fn scatter_deliveries(&self, scatter: bool) {
        self.lock().scatters = scatter;
    }

    /// Each confirmed batch of updates, and each update a webhook has taken, comes again with this probability.
    pub fn repeat_updates(&self, probability: f64) {
        self.lock().repeats = probability;
    }

    /// Every answer waits this long.
    pub fn latency(&self, time: Duration) {
        self.lock().latency = time;
    }

    /// From now on every call of this method waits, and nothing is done, until [`Faults::let_go`].
    pub fn hold(&self, method: &str) {
        self.holding.send_modify(|holding| holding.method = Some(method.to_ascii_lowercase()));
    }

    /// How many calls are held at the moment.
    pub fn held(&self) -> usize {
        self.holding.borrow().count
    }

    /// Carries out what is held, and holds nothing any more.
    pub fn let_go(&self) {
        self.holding.send_modify(|holding| *holding = Holding::default());
    }

    /// Whether every connection is cut at once, as if the network were down.
    pub fn offline(&self, offline: bool) {
        self.lock().offline = offline;
    }

    /// Enforces Telegram's sending limits (or others); `None` lets everything through.
    pub fn limits(&self, limits: Option<Limits>) {
        let mut state = self.lock();
        state.limits = limits;
        state.meter = Meter::default();
    }

    /// Takes every fault back.
    pub fn clear(&self) {
        let mut state = self.lock();
        state.next.clear();
        state.chances.clear();
        state.deliveries.clear();
        state.scatters = false;
        state.repeats = 0.0;
        state.latency = Duration::ZERO;
        state.offline = false;
        state.limits = None;
        drop(state);
        self.let_go();
    }

    /// How many calls have gone wrong so far, by order or by chance.
    pub fn struck(&self) -> u64 {
        self.lock().struck
    }

    pub(crate) fn is_offline(&self) -> bool {
        self.lock().offline
    }

    pub(crate) fn wait(&self) -> Duration {
        self.lock().latency
    }

    /// Waits while calls of this method, in lower case, are held; `note` is called when it has to.
    pub(crate) async fn pass(&self, method: &str, note: impl FnOnce()) {
        let is_held = self.holding.send_if_modified(|holding| {
            let is_held = holding.method.as_deref() == Some(method);
            holding.count += usize::from(is_held);
            is_held
        });
        if is_held {
            note();
            let mut changes = self.holding.subscribe();
            // The sender lives in `self`, so that waiting cannot fail.
            let free = changes.wait_for(|holding| holding.method.is_none()).await;
            debug_assert!(free.is_ok());
        }
    }

    /// The fault that hits this call, if any.
    pub(crate) fn hit(&self, method: &str) -> Option<Fault> {
        let mut state = self.lock();
        let fault = state.draw(method);
        state.struck += u64::from(fault.is_some());
        fault
    }

    /// The fault that hits this delivery, if any.
    pub(crate) fn hit_delivery(&self) -> Option<Fault> {
        let mut state = self.lock();
        let deliveries = state.deliveries.clone();
        deliveries.into_iter().find(|(probability, _)| state.random.happens(*probability)).map(|(_, fault)| fault)
    }

    pub(crate) fn scatters(&self) -> bool {
        self.lock().scatters
    }

    pub(crate) fn repeats_now(&self) -> bool {
        let mut state = self.lock();
        let probability = state.repeats;
        probability > 0.0 && state.random.happens(probability)
    }

    /// Counts a message to a chat; the seconds to wait where it is one too many.
    pub(crate) fn meter(&self, chat: i64, messages: u32) -> Option<u64> {
        let now = self.clock.millis();
        let mut state = self.lock();
        let limits = state.limits.clone()?;
        state.meter.count(&limits, chat, messages, now)
    }
}
