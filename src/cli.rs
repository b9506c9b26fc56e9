//! The command line: what an operator types, and what is printed for them.
//!
//! A failure is one sentence on standard error and an exit code that is not zero.

mod check;
mod dead_letters;
mod demo;
mod doctor;
mod graph;
mod lookup;
mod measure;
mod new_service;
mod qr;
mod run;
mod unknown;

use std::io::{IsTerminal, Write, stderr, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::{Parser, Subcommand};
use loket_core::domain::catalogue::{Catalogue, Service};
use loket_core::domain::ids::ServiceId;
use loket_core::domain::lang::Lang;
use tokio::signal::unix::{Signal, SignalKind, signal};

use crate::app::{Broken, Loaded, Running};
use crate::catalogue::advise;
use crate::config::{Config, Environment};
use crate::telemetry;

const EXAMPLES: &str = "\
Examples:
  loket demo                       try everything in a browser: no token, no server, no network
  TELOXIDE_TOKEN=… loket run       open the counter on Telegram
  loket doctor                     is everything the counter stands on as it should be?
  loket check                      are the settings, services and texts right?
  loket new-service izin-keramaian --agency desa-kelurahan
  loket graph ktp-el-ganti --svg alur.svg
  echo 'ktp hilang' | loket lookup --json";

/// The counter of an Indonesian public-service mall inside Telegram.
#[derive(Debug, Parser)]
#[command(name = "loket", version, about, after_help = EXAMPLES)]
struct Cli {
    /// The settings; without it bot.toml in this folder, or else the defaults.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Opens the counter on Telegram; the token comes from the environment (`TELOXIDE_TOKEN`).
    Run,
    /// Opens the counter in a browser, with a citizen's and an officer's phone.
    Demo(demo::Args),
    /// Checks settings, services, texts and holidays, and tells of every mistake.
    Check,
    /// Looks at token, webhook, database, disk, clock and files, and says what to do; a counter may run meanwhile.
    Doctor(doctor::Args),
    /// What could not be worked or sent: looks at it, and gives it back.
    #[command(subcommand)]
    DeadLetters(dead_letters::Act),
    /// Draws the journey of a service's form: its questions, and its conditions as branches.
    Graph(graph::Args),
    /// Begins a new service: a service file with comments, and its words in both languages.
    NewService(new_service::Args),
    /// Makes a poster, or the code alone, that opens a service in Telegram.
    Qr(qr::Args),
    /// What citizens asked for in vain, the most frequent first: words that a service file could have.
    Unknown(unknown::Args),
    /// Reads questions line by line and prints what the counter would offer.
    Lookup(lookup::Args),
}

/// Reads the command line and does what it says.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let done = match &cli.command {
        Command::Run => block_on(run::run(cli.config.as_deref())),
        Command::Demo(args) => block_on(demo::demo(cli.config.as_deref(), args)),
        Command::Check => check::check(cli.config.as_deref()),
        Command::Doctor(args) => block_on(doctor::doctor(cli.config.as_deref(), args)),
        Command::DeadLetters(act) => block_on(dead_letters::dead_letters(cli.config.as_deref(), act)),
        Command::Graph(args) => graph::graph(cli.config.as_deref(), args),
        Command::NewService(args) => new_service::new_service(cli.config.as_deref(), args),
        Command::Qr(args) => block_on(qr::qr(cli.config.as_deref(), args)),
        Command::Unknown(args) => block_on(unknown::unknown(cli.config.as_deref(), args)),
        Command::Lookup(args) => lookup::lookup(cli.config.as_deref(), args),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&match error.downcast_ref::<Broken>() {
                Some(broken) if stderr().is_terminal() => broken.pretty(true),
                Some(_) | None => format!("{error:#}"),
            });
            ExitCode::FAILURE
        }
    }
}

fn block_on(work: impl Future<Output = Result<()>>) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let done = runtime.block_on(work);
    // A stuck file or name look-up must not keep the process from ending.
    runtime.shutdown_timeout(std::time::Duration::from_millis(300));
    done
}

/// A service by what was typed, or the one that was probably meant.
fn find_service<'c>(catalogue: &'c Catalogue, typed: &str) -> Result<&'c Service> {
    if let Some(service) = catalogue.find(&ServiceId::new(typed)) {
        return Ok(service);
    }
    let known = catalogue.services.iter().map(|service| service.id.as_str());
    bail!("there is no service \"{typed}\"; {}", advise(typed, known))
}

/// `id` or `en`.
fn parse_lang(typed: &str) -> Result<Lang, String> {
    Lang::ALL.into_iter().find(|lang| lang.code() == typed).ok_or_else(|| "there are: id, en".to_owned())
}

/// Reads the settings and all they point to, and starts the log.
fn prepare(
    named: Option<&Path>,
    environment: &Environment,
    load: impl Fn(&Config) -> Result<Loaded, Broken>,
) -> Result<(Config, Loaded)> {
    let config = Config::load(named, environment)?;
    telemetry::log::start(config.log);
    let loaded = load(&config)?;
    Ok((config, loaded))
}

/// Whoever may ask for changed files to be taken up.
enum Reload {
    /// SIGHUP, which from now on ends the process no more.
    Hangup(Signal),
    /// Nobody.
    Never,
}

impl Reload {
    fn on_hangup() -> Result<Self> {
        Ok(Self::Hangup(signal(SignalKind::hangup())?))
    }

    async fn asked(&mut self) {
        if let Self::Hangup(signal) = self
            && signal.recv().await.is_some()
        {
            return;
        }
        std::future::pending::<()>().await;
    }
}

/// Waits for Ctrl-C or SIGTERM.
async fn asked_to_stop() -> Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        pressed = tokio::signal::ctrl_c() => Ok(pressed?),
        _ = terminate.recv() => Ok(()),
    }
}

/// Keeps a counter running until it is asked to stop or fails by itself; each time it is asked to,
/// it takes up changed files.
async fn attend(mut running: Running, mut reload: Reload) -> Result<()> {
    // One wait for all rounds: a stop asked for while files are read must not go unheard.
    let mut stop = std::pin::pin!(asked_to_stop());
    let failed = loop {
        tokio::select! {
            asked = &mut stop => {
                asked?;
                break None;
            }
            error = running.failed() => break Some(error),
            () = reload.asked() => running.reload_or_stay().await,
        }
    };
    tracing::info!("closing the counter");
    let stopped = tokio::select! {
        stopped = running.stop() => stopped,
        asked = asked_to_stop() => {
            asked?;
            bail!("ended at once, as asked a second time; messages on their way may be sent once more after the next start")
        }
    };
    match failed {
        Some(error) => Err(error),
        None => stopped,
    }
}

/// Prints for the operator; nobody may be reading any more, as behind `| head`.
fn say(line: &str) {
    writeln!(stdout(), "{line}").unwrap_or_default();
}

/// Prints what went wrong.
#[expect(clippy::print_stderr, reason = "the command line talks to the operator")]
fn complain(line: &str) {
    eprintln!("{line}");
}
