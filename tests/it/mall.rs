//! The mall of a story: the emulator, the counter, the clock, and the accounts at the end.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::rc::Rc;
use std::sync::LazyLock;
use std::time::Duration;

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use jiff::{SignedDuration, Timestamp};
use loket::app::{App, Loaded, Running, load};
use loket::clock::{Chance, Clock, ManualClock};
use loket::config::{Config, Environment, Mode, Token};
use loket::shell::{Engine, Shell};
use loket_emulator::{Emulator, NewPerson, Options, Person};
use loket_store::Store;
use loket_store_sqlite::SqliteStore;
use tempfile::TempDir;

use crate::actor::Actor;
use crate::opening::{FREE, settings};

/// The officers' group.
pub(crate) const STAFF_CHAT: i64 = -1_007_312_000_001;
/// A story that takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(30);
/// Longer than a stop takes on a busy machine, and shorter than it waits for what hangs.
const STOP: Duration = Duration::from_secs(7);

/// What the shipped services hold.
pub(crate) static SHIPPED: LazyLock<Loaded> = LazyLock::new(|| {
    let config = Config::parse("bot.toml", "", Path::new(env!("CARGO_MANIFEST_DIR")), &Environment::default());
    let config = config.expect("the defaults are right");
    load(&config).unwrap_or_else(|broken| panic!("{broken}"))
});

/// A mall in which a story plays; clones are the same one.
#[derive(Clone)]
pub(crate) struct Mall(Rc<Inner>);

struct Inner {
    emulator: Emulator,
    phones_clock: loket_emulator::Clock,
    clock: ManualClock,
    folder: TempDir,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    running: Option<Running>,
    engine: Engine,
    by_webhook: bool,
    officers: BTreeMap<i64, (String, Vec<String>)>,
    /// An officer was added since the counter started.
    is_outdated: bool,
    actors: Vec<Actor>,
    dead_letters_expected: usize,
    restarts: u64,
}

impl Mall {
    /// Plays a story that begins at this moment; whatever is left pending fails the test.
    pub(crate) async fn open(at: &str, story: impl AsyncFnOnce(Mall) -> Result<()>) {
        if let Err(error) = Self::play(at, story).await {
            panic!("{error:#}");
        }
    }

    /// The same, and what fails is told.
    pub(crate) async fn play(at: &str, story: impl AsyncFnOnce(Mall) -> Result<()>) -> Result<()> {
        let now: Timestamp = at.parse().with_context(|| format!("\"{at}\" is no moment"))?;
        let phones_clock = loket_emulator::Clock::manual(now.as_second());
        let emulator = Emulator::start(Options { clock: phones_clock.clone(), ..Options::default() }).await?;
        emulator.group_with_id(STAFF_CHAT, "Petugas", &[]);
        let mall = Self(Rc::new(Inner {
            emulator,
            phones_clock,
            clock: ManualClock::new(now),
            folder: tempfile::tempdir()?,
            state: RefCell::default(),
        }));
        mall.restart().await?;
        story(mall.clone()).await?;
        mall.close().await
    }

    /// A citizen whose Telegram speaks this language.
    pub(crate) fn citizen(&self, name: &str, language: &str) -> Actor {
        let person = self.0.emulator.person(NewPerson::named(name, language));
        let private = person.private();
        self.takes_part(Actor::new(self.clone(), person, private))
    }

    /// An officer of an agency, in the staff chat.
    pub(crate) fn officer(&self, name: &str, agency: &str) -> Actor {
        let actor = self.colleague(name);
        let mut state = self.0.state.borrow_mut();
        state.officers.insert(actor.person().id(), (name.to_owned(), vec![agency.to_owned()]));
        state.is_outdated = true;
        drop(state);
        actor
    }

    /// Somebody who sits in the staff chat without being an officer.
    pub(crate) fn colleague(&self, name: &str) -> Actor {
        let person = self.0.emulator.person(NewPerson::named(name, "id"));
        person.joins(STAFF_CHAT);
        self.takes_part(Actor::new(self.clone(), person, STAFF_CHAT))
    }

    /// Somebody acts in this chat; what they are told there has to be read.
    pub(crate) fn takes_part(&self, actor: Actor) -> Actor {
        let mut state = self.0.state.borrow_mut();
        if state.actors.iter().all(|known| !known.is_same(&actor)) {
            state.actors.push(actor.clone());
        }
        actor
    }

    /// The emulated world.
    pub(crate) fn emulator(&self) -> &Emulator {
        &self.0.emulator
    }

    /// The counter's shell.
    pub(crate) fn shell(&self) -> Result<std::sync::Arc<Shell<SqliteStore>>> {
        let state = self.0.state.borrow();
        let running = state.running.as_ref().ok_or_else(|| anyhow!("the counter is closed"))?;
        Ok(std::sync::Arc::clone(running.shell()))
    }

    /// The folder in which files are kept.
    pub(crate) fn files(&self) -> std::path::PathBuf {
        self.0.folder.path().join("files")
    }

    /// From the next start on the counter converses with this engine.
    pub(crate) fn converses_with(&self, engine: Engine) {
        let mut state = self.0.state.borrow_mut();
        state.engine = engine;
        state.is_outdated = true;
    }

    /// From the next start on updates come so.
    pub(crate) fn gets_updates_by(&self, mode: Mode) {
        let mut state = self.0.state.borrow_mut();
        state.by_webhook = mode == Mode::Webhook;
        state.is_outdated = true;
    }

    /// This many events or messages are meant to be put aside.
    pub(crate) fn expects_dead_letters(&self, count: usize) {
        self.0.state.borrow_mut().dead_letters_expected = count;
    }

    /// Closes the counter and opens it again on the same database.
    pub(crate) async fn restart(&self) -> Result<()> {
        self.stop().await?;
        let text = self.settings();
        let config = settings(Environment::default(), &self.0.emulator.api_url(), self.0.folder.path(), &text)?;
        let restarts = self.0.state.borrow().restarts;
        let app = App {
            clock: Clock::Manual(self.0.clock.clone()),
            // New ids after a restart, or the second run would draw those of the first.
            chance: Chance::seeded(restarts),
            engine: self.0.state.borrow().engine,
            ..App::new(config, Token::new(self.0.emulator.token().to_owned()), SHIPPED.clone())
        };
        let running = app.start().await?;
        let mut state = self.0.state.borrow_mut();
        state.running = Some(running);
        state.is_outdated = false;
        state.restarts += 1;
        Ok(())
    }

    /// Closes the counter; people can go on writing.
    pub(crate) async fn stop(&self) -> Result<()> {
        let running = self.0.state.borrow_mut().running.take();
        match running {
            Some(running) => {
                tokio::time::timeout(STOP, running.stop()).await.context("the counter does not stop within seconds")?
            }
            None => Ok(()),
        }
    }

    /// Moves time on, and waits for what that brings.
    pub(crate) async fn advance(&self, by: &str) -> Result<()> {
        let by: SignedDuration = by.parse().with_context(|| format!("\"{by}\" is no span"))?;
        self.settle().await?;
        self.0.phones_clock.advance(by.unsigned_abs());
        self.0.clock.advance(by);
        self.settle().await
    }

    /// Closes the counter, lets time pass, and opens it again on the same database.
    pub(crate) async fn closed_for(&self, by: &str) -> Result<()> {
        let span: SignedDuration = by.parse().with_context(|| format!("\"{by}\" is no span"))?;
        self.settle().await?;
        self.stop().await?;
        self.0.phones_clock.advance(span.unsigned_abs());
        self.0.clock.advance(span);
        self.restart().await?;
        self.settle().await
    }

    /// Waits until nothing is pending: every update confirmed, every press answered, everything
    /// that is due sent.
    pub(crate) async fn settle(&self) -> Result<()> {
        let is_outdated = self.0.state.borrow().is_outdated;
        if is_outdated {
            self.restart().await?;
        }
        let shell = self.shell()?;
        let settling = async {
            loop {
                self.0.emulator.until(|world| is_quiet(world).then_some(())).await;
                shell.settled().await?;
                if is_quiet(&self.0.emulator) {
                    return Ok::<(), anyhow::Error>(());
                }
            }
        };
        let settled = tokio::time::timeout(PATIENCE, settling).await;
        settled.with_context(|| self.pending())?
    }

    fn pending(&self) -> String {
        let world = &self.0.emulator;
        let (updates, presses) = (world.pending_updates(), world.unanswered_callbacks());
        format!("the mall does not settle: {updates} updates unconfirmed, {presses} presses unanswered")
    }

    fn settings(&self) -> String {
        let mut text = format!(
            "{FREE}[limits]\nupdates_per_minute = 0\nstaff_updates_per_minute = 0\nuploads_per_hour = 0\n\
             [staff]\nchat = {STAFF_CHAT}\n"
        );
        if self.0.state.borrow().by_webhook {
            text.push_str("[telegram]\nmode = \"webhook\"\n[webhook]\nlisten = \"127.0.0.1:0\"\n");
        }
        for (id, (name, agencies)) in &self.0.state.borrow().officers {
            writeln!(text, "[[staff.officer]]\nid = {id}\nname = {name:?}\nagencies = {agencies:?}")
                .expect("a String takes everything");
        }
        text
    }

    /// The accounts: nothing may be left.
    async fn close(self) -> Result<()> {
        self.settle().await?;
        let shell = self.shell()?;
        let waiting = shell.store().count_outbox().await?;
        ensure!(waiting == 0, "{waiting} messages were never sent");
        let letters = shell.store().list_dead_letters(10).await?;
        let expected = self.0.state.borrow().dead_letters_expected;
        if letters.len() != expected {
            let told: Vec<String> = letters.iter().map(|letter| format!("{}: {}", letter.error, letter.raw)).collect();
            bail!("{} dead letters, {expected} expected:\n{}", letters.len(), told.join("\n"));
        }
        let actors = self.0.state.borrow().actors.clone();
        for actor in actors {
            let unread = actor.look();
            ensure!(unread.is_empty(), "{} has not read:\n{unread}", actor.person().name());
        }
        self.stop().await
    }
}

fn is_quiet(world: &Emulator) -> bool {
    world.pending_updates() == 0 && world.unanswered_callbacks() == 0
}

/// Two of the same?
pub(crate) fn is_same_person(one: &Person, other: &Person) -> bool {
    one.id() == other.id()
}
