//! Rounds of load and kill, and the figures at the end.

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};
use loket::clock::{Chance, pause};
use loket_core::domain::ids::UserId;
use loket_emulator::{Fault, NewPerson};
use rustix::process::{Pid, Signal, kill_process};

use super::actors::{Citizen, Desk, Plan};
use super::audit::Books;
use super::house::{House, PATIENCE};
use super::journal::{self, Ledger};
use super::wal;

/// Citizens at the counter at the same time.
const CROWD: usize = 24;
/// A random kill comes within this time after the start.
const LONGEST_LIFE: f64 = 0.7;

/// After so many kills the database is looked at as the kill has left it.
const LOOK_EVERY: usize = 5;

/// The log is looked at so often at most: a process that writes nothing is killed all the same.
const MOST_LOOKS: u32 = 20_000_000;

/// When the process is killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kill {
    AtRandom,
    WhileStarting,
    InsideCommit,
    BeforeConfirmation,
    BeforeMark,
}

/// Everything that plays.
pub(crate) struct Load {
    name: &'static str,
    pub(crate) house: House,
    pub(crate) ledger: Ledger,
    chance: Chance,
    seed: u64,
    crowd: Vec<Citizen>,
    gone: Vec<Citizen>,
    pub(crate) desk: Desk,
    plans: BTreeMap<String, Plan>,
    kills: usize,
    /// One call in ten fails, and answers get lost: a message may come twice without a kill.
    pub(crate) lost_answers: bool,
    /// The last kill left a commit half written.
    pub(crate) left_torn: bool,
    /// What was found wrong right after kills.
    left: Vec<journal::Fault>,
    /// The last thing that was looked at there.
    pub(crate) last_left: Option<Books>,
}

impl Load {
    /// Builds a house.
    pub(crate) async fn open(name: &'static str, seed: u64, mode: &str) -> Result<Self> {
        let house = House::build(seed, mode).await?;
        let desk = Desk::new(house.staff.id, &house.officers);
        Ok(Self {
            name,
            house,
            ledger: Ledger::default(),
            chance: Chance::seeded(seed),
            seed,
            crowd: Vec::new(),
            gone: Vec::new(),
            desk,
            plans: BTreeMap::new(),
            kills: 0,
            lost_answers: false,
            left_torn: false,
            left: Vec::new(),
            last_left: None,
        })
    }

    /// Starts the process, lets everybody act, and kills it.
    pub(crate) async fn round(&mut self, kill: Kill) -> Result<()> {
        self.house.emulator.faults().clear();
        self.house.start()?;
        self.fill_up();
        self.spoil_calls().await?;
        match kill {
            Kill::AtRandom => self.live_until(Self::after(self.chance.share() * LONGEST_LIFE)).await?,
            Kill::WhileStarting => self.live_until(Self::after(self.chance.share() * 0.08)).await?,
            Kill::InsideCommit => self.live_until_commit().await?,
            Kill::BeforeConfirmation => {
                self.live_until_struck("getUpdates", Fault::Silence).await?;
                ensure!(self.house.emulator.pending_updates() > 0, "nothing waits for its confirmation");
            }
            Kill::BeforeMark => self.live_until_struck("sendMessage", Fault::HeldAnswer).await?,
        }
        if kill != Kill::InsideCommit {
            self.house.kill().await?;
        }
        self.house.emulator.hung_up().await?;
        let log = std::fs::read(wal::path(&self.house.database())).unwrap_or_default();
        self.left_torn = wal::is_torn(&log);
        self.kills += 1;
        self.look_at_what_is_left().await?;
        self.ledger.take(&self.house.emulator, self.kills, self.lost_answers);
        Ok(())
    }

    /// Whatever was committed, timers go with what they were set for.
    async fn look_at_what_is_left(&mut self) -> Result<()> {
        if !self.kills.is_multiple_of(LOOK_EVERY) || !self.house.database().exists() {
            return Ok(());
        }
        let people: Vec<UserId> = self.house.people().iter().map(|person| UserId(person.id())).collect();
        let books = Books::read_of(&self.house.copy_database()?, &people).await?;
        self.left.extend(books.alarm_faults());
        self.last_left = Some(books);
        Ok(())
    }

    /// Once it has greeted: a counter that cannot greet Telegram says so and ends, which is no crash.
    async fn spoil_calls(&mut self) -> Result<()> {
        if !self.lost_answers {
            return Ok(());
        }
        let emulator = self.house.emulator.clone();
        let greeted = async { emulator.until(|world| (!world.calls().is_empty()).then_some(())).await };
        self.live_for(greeted).await.context("it never greeted")?;
        for fault in [Fault::InternalError, Fault::LostAnswer, Fault::TooManyRequests(0), Fault::CutBefore] {
            self.house.emulator.faults().chance(0.025, fault);
        }
        Ok(())
    }

    async fn after(seconds: f64) {
        pause(Duration::from_secs_f64(seconds)).await;
    }

    /// Everybody acts until the moment of the kill.
    async fn live_until(&mut self, moment: impl Future<Output = ()>) -> Result<()> {
        tokio::pin!(moment);
        loop {
            let changed = self.house.emulator.changed();
            self.everybody_goes_on();
            tokio::select! {
                () = &mut moment => return Ok(()),
                () = changed => {}
            }
        }
    }

    /// The kill comes from a thread that does nothing but watch the log being written.
    async fn live_until_commit(&mut self) -> Result<()> {
        let process = i32::try_from(self.house.process()?).ok().and_then(Pid::from_raw).context("no process id")?;
        let path = wal::path(&self.house.database());
        let writes = 1 + self.chance.bits() % 24;
        let watch = std::thread::spawn(move || {
            // Once folded into the database, the log is written from its beginning again: it does not
            // grow, but it is younger.
            let look = || std::fs::metadata(&path).ok().map(|found| (found.len(), found.modified().ok()));
            let (mut last, mut written) = (look(), 0);
            for _ in 0..MOST_LOOKS {
                let now = look();
                written += u64::from(now != last);
                last = now;
                if written >= writes {
                    break;
                }
            }
            kill_process(process, Signal::KILL).is_ok()
        });
        self.live_until(async {
            while !watch.is_finished() {
                pause(Duration::from_millis(2)).await;
            }
        })
        .await?;
        ensure!(watch.join().is_ok_and(|killed| killed), "the process could not be killed");
        self.house.wait_for_the_end().await
    }

    /// A call is taken and never answered; the kill comes while the process waits for it.
    async fn live_until_struck(&mut self, method: &str, fault: Fault) -> Result<()> {
        let emulator = self.house.emulator.clone();
        // First it must be at work: the first `getUpdates` of a life confirms nothing.
        let calls = emulator.calls().len();
        let at_work = async { emulator.until(|world| (world.calls().len() > calls + 4).then_some(())).await };
        self.live_for(at_work).await.context("it never came to work")?;
        let struck = emulator.faults().struck();
        emulator.faults().next(method, 1, fault);
        let hit = async { emulator.until(|world| (world.faults().struck() > struck).then_some(())).await };
        self.live_for(hit).await.with_context(|| format!("{method} was never called"))
    }

    async fn live_for(&mut self, moment: impl Future<Output = ()>) -> Result<()> {
        match tokio::time::timeout(PATIENCE, self.live_until(moment)).await {
            Ok(lived) => lived,
            Err(_) => bail!("waited too long; {}\n{}", self.waiting(), self.house.log()),
        }
    }

    /// Everybody goes on; for each who has finished, somebody new comes.
    fn everybody_goes_on(&mut self) {
        let before = self.gone.len();
        self.those_here_go_on();
        if self.gone.len() > before {
            self.fill_up();
        }
    }

    fn those_here_go_on(&mut self) {
        for citizen in &mut self.crowd {
            citizen.goes_on(&self.house.emulator);
            if let Some(reference) = citizen.reference() {
                self.plans.entry(reference.to_owned()).or_insert_with(|| citizen.plan());
            }
        }
        self.desk.goes_on(&self.house.emulator, &self.plans);
        let (gone, staying) = std::mem::take(&mut self.crowd).into_iter().partition(Citizen::is_done);
        self.crowd = staying;
        self.gone.extend::<Vec<_>>(gone);
    }

    fn fill_up(&mut self) {
        while self.crowd.len() < CROWD {
            let number = self.gone.len() + self.crowd.len() + 1;
            let person = self.house.comes_in(NewPerson::named(&format!("Warga {number}"), "id"));
            self.crowd.push(Citizen::arrives(person, number));
        }
    }

    fn waiting(&self) -> String {
        self.crowd.iter().map(Citizen::awaits).collect::<Vec<_>>().join("\n")
    }

    /// Lets everybody come to an end, and stops the process politely.
    pub(crate) async fn settle(&mut self) -> Result<Vec<Citizen>> {
        self.house.emulator.faults().clear();
        self.house.start()?;
        let ended = tokio::time::timeout(PATIENCE, async {
            while !self.crowd.is_empty() || self.house.emulator.pending_updates() > 0 {
                let changed = self.house.emulator.changed();
                self.those_here_go_on();
                if !self.crowd.is_empty() || self.house.emulator.pending_updates() > 0 {
                    changed.await;
                }
            }
        });
        if ended.await.is_err() {
            let chats: Vec<String> = self.crowd.iter().map(|citizen| self.house.chat_of(citizen.chat())).collect();
            bail!(
                "seed {}: after {} kills somebody waits for ever:\n{}\n{}\n{}",
                self.seed,
                self.kills,
                self.waiting(),
                chats.join("\n---\n"),
                self.house.log()
            );
        }
        let emptied = async {
            while self
                .house
                .count("SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM file WHERE judged_at IS NULL)")?
                > 0
            {
                pause(Duration::from_millis(20)).await;
            }
            anyhow::Ok(())
        };
        tokio::time::timeout(PATIENCE, emptied).await.context("messages wait, or files, for ever")??;
        self.house.stop().await?;
        self.ledger.take(&self.house.emulator, self.kills + 1, self.lost_answers);
        Ok(self.gone.clone())
    }

    /// Settles, looks at everything, and gives the figures.
    pub(crate) async fn finish(&mut self) -> Result<Figures> {
        let people = self.settle().await?;
        let books = Books::read(&self.house, self.desk.cards(&self.house.emulator)).await?;
        let mut faults = std::mem::take(&mut self.left);
        faults.extend(books.faults(&people, &self.house.officers));
        faults.extend(self.ledger.faults(&people));
        let updates = people.iter().map(|citizen| citizen.updates).sum::<usize>() + self.desk.updates;
        Ok(Figures {
            name: self.name,
            seed: self.seed,
            kills: self.kills,
            updates,
            applications: people.len(),
            doubled: self.ledger.doubled,
            unanswered: self.house.emulator.unanswered_callbacks(),
            more: Vec::new(),
            faults,
            log: self.house.log(),
        })
    }
}

/// What came of it.
pub(crate) struct Figures {
    name: &'static str,
    seed: u64,
    kills: usize,
    updates: usize,
    applications: usize,
    pub(crate) doubled: usize,
    /// Presses without an answer: one that was on its way at a kill is lost, and nothing with it.
    unanswered: usize,
    more: Vec<(&'static str, usize)>,
    faults: Vec<journal::Fault>,
    log: String,
}

impl Figures {
    pub(crate) fn with(mut self, what: &'static str, count: usize) -> Self {
        self.more.push((what, count));
        self
    }

    /// One line of the table, which `--nocapture` shows; fails when anything was lost or doubled.
    #[expect(clippy::print_stdout, reason = "whoever runs the matrix reads its figures")]
    pub(crate) fn close(&self) -> Result<()> {
        let Self { name, seed, kills, updates, applications, doubled, unanswered, more, faults, log } = self;
        let lost = faults.iter().filter(|fault| matches!(fault, journal::Fault::Lost(_))).count();
        let twice = faults.len() - lost;
        println!(
            "crash: {name}: seed {seed}, kills {kills}, updates {updates}, applications {applications}, \
             effects lost {lost}, effects doubled {twice}, messages doubled {doubled}, presses unanswered {unanswered}{}",
            more.iter().fold(String::new(), |told, (what, count)| told + ", " + what + " " + &count.to_string())
        );
        let words: Vec<&str> = faults.iter().map(journal::Fault::words).collect();
        ensure!(faults.is_empty(), "seed {seed}: after {kills} kills:\n{}\n{log}", words.join("\n"));
        Ok(())
    }
}
