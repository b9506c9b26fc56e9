//! `loket demo`: the whole counter in a browser, against the built-in Bot API.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use loket_core::domain::ids::AgencyId;
use loket_emulator::{Emulator, NewPerson, Options, StartError};
use tempfile::TempDir;

use super::{Reload, attend, prepare, say};
use crate::app::{App, Loaded, load_with_drafts};
use crate::clock::Chance;
use crate::config::{Environment, Mode, Officer, Place, Sending, Staff, Token};

/// The same people and the same group every time, so that a kept database knows them again.
const SITI: i64 = 7_312_001;
const SITUJU: i64 = 7_312_002;
const STAFF_CHAT: i64 = -1_007_312_000_001;

/// What can be said on the command line.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  loket demo\n  loket demo --port 9000 --keep")]
pub(super) struct Args {
    /// Where the page and the Bot API answer, on this machine only.
    #[arg(long, default_value_t = 8080, value_name = "PORT")]
    port: u16,
    /// Keep applications in data/demo.db instead of forgetting them at the end.
    #[arg(long)]
    keep: bool,
}

/// Opens the counter in a browser and keeps it open.
pub(super) async fn demo(named: Option<&Path>, args: &Args) -> Result<()> {
    // Of the environment nothing is taken: the demo must not touch a real bot or its database.
    let (mut config, loaded) = prepare(named, &Environment::default(), load_with_drafts)?;
    let database = Database::choose(args.keep)?;
    let emulator = open_world(args.port).await?;
    config.database.path = database.path();
    config.files.folder = database.files();
    // Nobody in a demo has to wait for Telegram's limits.
    config.sending = Sending { per_second: 0, per_chat_per_second: 0, per_group_per_minute: 0, ..config.sending };
    config.staff = staff(&loaded);
    config.telegram.mode = Mode::Polling;
    config.telegram.api_url = emulator.api_url().parse().context("the address of the emulator")?;
    let token = Token::new(emulator.token().to_owned());
    let running = App::new(config, token, loaded).start().await?;
    say(&welcome(&emulator.api_url(), &database));
    // A closed terminal ends the demo.
    attend(running, Reload::Never).await
}

async fn open_world(port: u16) -> Result<Emulator> {
    let options = Options {
        port,
        page: true,
        page_title: "Loket".to_owned(),
        page_hint: "Siti: press START, then write \"ktp hilang\". Daeng Situju: press the buttons of the card."
            .to_owned(),
        seed: Chance::System.bits(),
        ..Options::default()
    };
    let emulator = Emulator::start(options).await.map_err(|error| match error {
        StartError::Port { port, source } if source.kind() == std::io::ErrorKind::AddrInUse => {
            anyhow!("port {port} is in use already; choose another one: loket demo --port {}", port.saturating_add(1))
        }
        StartError::Port { port, source } => {
            anyhow!("port {port} cannot be opened ({source}); choose another one with --port")
        }
        error @ StartError::Token => anyhow!(error),
    })?;
    // A kept database has seen the updates of earlier demos.
    emulator.restart_update_ids();
    let siti = emulator.person(NewPerson { id: Some(SITI), ..NewPerson::named("Siti", "id") });
    let situju = emulator.person(NewPerson { id: Some(SITUJU), ..NewPerson::named("Daeng Situju", "id") });
    let group = emulator.group_with_id(STAFF_CHAT, "Petugas", &[&situju]);
    // An administrator hears everything in a group, so that a typed reason needs no reply.
    emulator.promote(group, emulator.bot_id());
    emulator.show_phone(&siti, "Warga");
    emulator.show_phone(&situju, "Petugas");
    Ok(emulator)
}

/// One officer who may decide for every agency.
fn staff(loaded: &Loaded) -> Staff {
    let nowhere = || Place { file: "demo".to_owned(), line: 1, column: 1 };
    let all = |agency: &AgencyId| (agency.clone(), nowhere());
    let agencies = loaded.catalogue.agencies.iter().map(|agency| all(&agency.id)).collect();
    let officer = Officer { id: SITUJU, name: "Daeng Situju".to_owned(), agencies };
    Staff { chat: Some(STAFF_CHAT), officers: vec![officer] }
}

/// Where the demo keeps everything while it runs.
enum Database {
    /// Forgotten at the end.
    Fleeting(TempDir),
    /// Kept.
    Kept(PathBuf),
}

impl Database {
    fn choose(keep: bool) -> Result<Self> {
        if keep {
            return Ok(Self::Kept(PathBuf::from("data/demo.db")));
        }
        let folder = tempfile::Builder::new().prefix("loket-demo-").tempdir();
        Ok(Self::Fleeting(folder.context("no temporary folder can be made")?))
    }

    fn path(&self) -> PathBuf {
        match self {
            Self::Fleeting(folder) => folder.path().join("loket.db"),
            Self::Kept(path) => path.clone(),
        }
    }

    /// Where the files of citizens are kept, beside it.
    fn files(&self) -> PathBuf {
        match self {
            Self::Fleeting(folder) => folder.path().join("files"),
            Self::Kept(path) => path.with_file_name("demo-files"),
        }
    }
}

fn welcome(url: &str, database: &Database) -> String {
    let kept = match database {
        Database::Fleeting(_) => "nothing is kept; --keep keeps it".to_owned(),
        Database::Kept(path) => format!("everything is kept in {}", path.display()),
    };
    format!(
        "\n\
         The counter is open:  {url}\n\
         \n\
         Left, Siti, a citizen:  press START, write \"ktp hilang\", and apply; any answer may be silly.\n\
         Right, Daeng Situju, an officer:  her application arrives as a card; take it, look, then\n\
         ask for a correction, approve or refuse. Siti is told, and mends what was flagged.\n\
         Then as Siti:  /status, /bahasa, a sticker, a photo instead of a number, two taps at once.\n\
         \n\
         Ctrl-C closes it ({kept}).\n"
    )
}
