//! The floor that ties the others together: reads, asks the engine, writes, and only then acts.
//!
//! * [`worker`]: a batch of events in one transaction.
//! * [`sender`]: the outbox to the Bot API, in order per chat, within the limits.
//! * [`timers`]: what is due becomes an event.
//! * [`files`]: what citizens send is fetched, looked into and kept.
//! * [`janitor`]: forgets what is no longer needed.
//! * [`limits`]: how much one person may ask for.
//! * [`letters`]: takes up what an operator gave back.

pub mod activity;
pub mod files;
pub mod janitor;
pub mod letters;
pub mod limits;
pub mod sender;
pub mod timers;
pub mod worker;

mod answers;
mod effects;
mod moves;
mod offer;
mod wave;

use jiff::Timestamp;
use loket_core::domain::ids::UserId;
use loket_core::engine::context::Office;
use loket_core::engine::{Context, Event, State, Transition, Wants};
use loket_store::{Store, StoreError};
use tokio::sync::{Notify, RwLock, Semaphore};

use crate::clock::{Chance, Clock};
use crate::config::{Files, Limits, Sending};
use crate::files::depot::Depot;
use crate::files::inspect::Looks;
use crate::i18n::Renderer;
use crate::telegram::Api;
use crate::telemetry::vitals::Vitals;
use activity::Activity;
use moves::Moves;

pub use offer::{Offer, Shelf};

/// The engine, as two functions, so that a test can put a faulty one in its place.
#[derive(Clone, Copy)]
pub struct Engine {
    /// One step.
    pub step: fn(&Context<'_>, State, &Event) -> Transition,
    /// What must be read before it.
    pub wants: fn(&Office, &State, &Event) -> Wants,
}

impl Default for Engine {
    fn default() -> Self {
        Self { step: loket_core::engine::step, wants: loket_core::engine::wants }
    }
}

/// Everything the shell works with.
pub struct Parts<S> {
    /// The database.
    pub store: S,
    /// The Bot API.
    pub api: Api,
    /// Time.
    pub clock: Clock,
    /// Randomness.
    pub chance: Chance,
    /// Keys to words.
    pub renderer: Renderer,
    /// The mall and what it offers.
    pub shelf: Shelf,
    /// The bot's account.
    pub bot: UserId,
    /// The conversation.
    pub engine: Engine,
    /// The limits of sending.
    pub sending: Sending,
    /// How long dead letters are kept, in days; 0: for ever.
    pub letters_kept: u32,
    /// How much one person may ask for.
    pub limits: Limits,
    /// The limits of files.
    pub files: Files,
    /// Where files are kept.
    pub depot: Depot,
}

/// The shell, shared by its loops.
pub struct Shell<S> {
    parts: Parts<S>,
    activity: Activity,
    gate: limits::Gate,
    answering: std::sync::Arc<Semaphore>,
    outbox_changed: Notify,
    timers_changed: Notify,
    moves: Moves,
    files_changed: Notify,
    /// Held for reading by whoever keeps an object, for writing by whoever deletes objects.
    objects: RwLock<()>,
    unkept: files::room::Unkept,
    looks: Looks,
}

impl<S: Store> Shell<S> {
    /// Puts the parts together; nothing runs yet.
    pub fn new(parts: Parts<S>) -> Self {
        let at_once = usize::try_from(parts.sending.in_flight).unwrap_or(1).max(1);
        let staff = parts.shelf.take().office.staff.chat;
        let (moves, gate) = (Moves::new(staff), limits::Gate::new(parts.limits, staff));
        Self {
            parts,
            moves,
            activity: Activity::default(),
            gate,
            answering: std::sync::Arc::new(Semaphore::new(at_once)),
            outbox_changed: Notify::new(),
            timers_changed: Notify::new(),
            files_changed: Notify::new(),
            objects: RwLock::new(()),
            unkept: files::room::Unkept::default(),
            looks: Looks::default(),
        }
    }

    /// Remembers which groups have another id now; before anything is worked.
    pub async fn recall_moves(&self) -> Result<(), StoreError> {
        for moved in self.parts.store.list_moved_chats().await? {
            self.moves.learn(moved);
        }
        Ok(())
    }

    /// Offers this from the next batch on; the forms in it are kept in the store already.
    pub fn exchange(&self, offer: Offer) {
        self.parts.shelf.put(offer);
    }

    /// The database.
    pub fn store(&self) -> &S {
        &self.parts.store
    }

    /// Where files are kept.
    pub fn depot(&self) -> &Depot {
        &self.parts.depot
    }

    /// Keys to words.
    pub fn renderer(&self) -> &Renderer {
        &self.parts.renderer
    }

    /// The Bot API.
    pub fn api(&self) -> &Api {
        &self.parts.api
    }

    /// The moment it is.
    pub fn now(&self) -> Timestamp {
        self.parts.clock.now()
    }

    /// The signs of life.
    pub fn vitals(&self) -> &Vitals {
        self.parts.api.vitals()
    }

    /// What is under way at the moment.
    pub fn activity(&self) -> &Activity {
        &self.activity
    }

    /// Waits until nothing is under way and nothing is due: every message that may be sent now was
    /// sent, every pressed button was answered, every timer that rang was worked, every file fetched.
    pub async fn settled(&self) -> Result<(), StoreError> {
        let mut changes = self.activity.watch();
        loop {
            let seen = changes.mark();
            if self.activity.is_idle() && !self.has_due(self.parts.clock.now()).await? && !changes.changed_since(seen) {
                return Ok(());
            }
            changes.wait_past(seen).await;
        }
    }

    async fn has_due(&self, now: Timestamp) -> Result<bool, StoreError> {
        let store = &self.parts.store;
        Ok(!store.list_deliverable(now, &[], 1).await?.is_empty()
            || !store.list_due_timers(now, 1).await?.is_empty()
            || !store.list_due_files(now, &[], 1).await?.is_empty())
    }
}
