//! The wiring: from settings to a running counter. `run`, `demo` and the tests all start here.

mod inbound;
mod loading;
mod loops;
mod reloading;
mod running;

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, anyhow, bail};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use loket_core::domain::calendar::Calendar;
use loket_core::domain::catalogue::Catalogue;
use loket_core::engine::context::Office;
use loket_store::Store;
use loket_store_sqlite::SqliteStore;

use crate::clock::{Chance, Clock};
use crate::config::{Config, Token};
use crate::files::depot::Depot;
use crate::i18n::Renderer;
use crate::shell::{Engine, Offer, Parts, Shelf, Shell};
use crate::stop::Switch;
use crate::telegram::inbound::Reader;
use crate::telegram::{Api, ApiError, Me};

use inbound::Inbound;

pub use loading::{Broken, Fault, Loaded, check, load, load_with_drafts, paths};
pub use running::Running;

/// What a counter is started with.
#[derive(Clone)]
pub struct App {
    /// The settings.
    pub config: Config,
    /// The bot's token.
    pub token: Token,
    /// The mall's services and holidays.
    pub loaded: Loaded,
    /// Time.
    pub clock: Clock,
    /// Randomness.
    pub chance: Chance,
    /// The conversation.
    pub engine: Engine,
}

impl App {
    /// A counter on the machine's clock and chance.
    pub fn new(config: Config, token: Token, loaded: Loaded) -> Self {
        Self { config, token, loaded, clock: Clock::System, chance: Chance::System, engine: Engine::default() }
    }

    /// Opens the database, greets Telegram, and starts the loops.
    pub async fn start(self) -> Result<Running> {
        let store = open_store(&self.config.database.path).await?;
        self.start_on(store).await
    }

    /// The same on a database that was opened already.
    pub async fn start_on<S: Store>(self, store: S) -> Result<Running<S>> {
        let api = Api::new(&self.token, &self.config.telegram.api_url)
            .map_err(|error| anyhow!("the calls to Telegram cannot be prepared: {error}"))?;
        let me = greet(&api, &self.config).await?;
        let now = self.clock.now();
        let offer = offer(&store, &self.config, &self.loaded, &me, now).await?;
        let zone = &self.config.office.zone;
        let renderer = Renderer::new(zone.clone(), zone_name(zone, now));
        let reader = Reader { bot: me.id, username: me.username.clone(), staff_chat: self.config.staff().chat };
        let inbound = Inbound::prepare(&self.config, &api, &self.clock, &self.chance).await?;
        let shell = Arc::new(Shell::new(Parts {
            store,
            api: api.clone(),
            clock: self.clock,
            chance: self.chance,
            renderer,
            shelf: Shelf::new(offer),
            bot: me.id,
            engine: self.engine,
            sending: self.config.sending,
            letters_kept: self.config.dead_letters.keep_days,
            limits: self.config.limits,
            depot: Depot::new(self.config.files.folder.clone()),
            files: self.config.files.clone(),
        }));
        shell.recall_moves().await?;
        tracing::info!(bot = me.username, "the counter is open as @{}", me.username);
        tell_drafts(&self.loaded);
        Ok(Running::start(shell, self.config, api, reader, inbound, me, Switch::new()))
    }
}

/// Says which services nobody sees although their files are there.
fn tell_drafts(loaded: &Loaded) {
    if let Some(drafts) = loaded.list_drafts() {
        tracing::warn!(drafts, "not shown to citizens, since they say draft = true: {drafts}");
    }
}

async fn open_store(path: &Path) -> Result<SqliteStore> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        tokio::fs::create_dir_all(folder)
            .await
            .with_context(|| format!("the folder {} of the database cannot be made", folder.display()))?;
    }
    Ok(SqliteStore::open(path).await?)
}

async fn greet(api: &Api, config: &Config) -> Result<Me> {
    match api.get_me().await {
        Ok(me) => Ok(me),
        Err(ApiError::Telegram { code: 401 | 404, description, .. }) => {
            bail!(
                "Telegram refuses the token ({description}); get a new one from @BotFather and put it into TELOXIDE_TOKEN"
            )
        }
        Err(error) => {
            let host = config.telegram.api_url.host_str().unwrap_or_default().to_owned();
            bail!("Telegram cannot be reached at {host}: {error}")
        }
    }
}

/// What is offered when these files are read, with every form that somebody may still be on.
async fn offer(store: &impl Store, config: &Config, loaded: &Loaded, me: &Me, now: Timestamp) -> Result<Offer> {
    let mut catalogue = loaded.catalogue.clone();
    keep_forms(store, &mut catalogue).await?;
    Ok(Offer::new(office(config, loaded, me, now), catalogue))
}

/// Keeps the forms of today, and takes up every form an application may still be on.
async fn keep_forms(store: &impl Store, catalogue: &mut Catalogue) -> Result<()> {
    let current: Vec<_> =
        catalogue.services.iter().map(|service| (service.form_hash.clone(), service.form.as_ref().clone())).collect();
    store.insert_forms(&current).await?;
    for (hash, form) in store.list_forms().await? {
        catalogue.forms.entry(hash).or_insert_with(|| Arc::new(form));
    }
    Ok(())
}

fn office(config: &Config, loaded: &Loaded, me: &Me, now: Timestamp) -> Office {
    let office = &config.office;
    Office {
        name: office.name.clone(),
        facts: loaded.facts.clone(),
        prefix: office.reference_prefix.clone(),
        region_prefix: office.region_prefix.clone(),
        revision_days: office.revision_days,
        calendar: Calendar {
            zone: office.zone.clone(),
            zone_name: zone_name(&office.zone, now),
            open: loaded.hours.clone(),
            holidays: loaded.holidays.clone(),
        },
        staff: config.staff(),
        limits: config.limits.of_conversation(),
        bot: me.username.clone(),
    }
}

/// What the zone is called there: WIB, WITA or WIT.
fn zone_name(zone: &TimeZone, now: Timestamp) -> String {
    zone.to_offset_info(now).abbreviation().to_owned()
}
