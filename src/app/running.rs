//! A running counter: its loops, and how they end.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use loket_store::Store;
use loket_store_sqlite::SqliteStore;
use tokio::task::JoinHandle;

use super::inbound::Inbound;
use super::loops::Loops;
use crate::config::Config;
use crate::health::Door;
use crate::shell::Shell;
use crate::stop::Switch;
use crate::telegram::inbound::Reader;
use crate::telegram::{Api, Me, commands};

/// How long a stop waits for what is on its way.
const GRACE: Duration = Duration::from_secs(8);

/// A running counter. Dropped without [`Running::stop`], its loops end at once.
pub struct Running<S: Store = SqliteStore> {
    shell: Arc<Shell<S>>,
    config: Config,
    me: Me,
    switch: Switch,
    loops: Loops,
    /// Answers longer than the loops live, so that a stop can be seen.
    health: Option<AbortOnDrop>,
}

/// A task beside the loops.
struct AbortOnDrop(JoinHandle<()>);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl<S: Store> Running<S> {
    pub(super) fn start(
        shell: Arc<Shell<S>>,
        config: Config,
        api: Api,
        reader: Reader,
        inbound: Inbound,
        me: Me,
        switch: Switch,
    ) -> Self {
        let mut loops = Loops::new(shell.vitals().clone());
        let (sending, stop) = (Arc::clone(&shell), switch.listen());
        loops.begin("sender", async move {
            sending.send_outbox(stop).await;
            Ok(())
        });
        let (ringing, stop) = (Arc::clone(&shell), switch.listen());
        loops.begin("timers", async move {
            ringing.ring_timers(stop).await;
            Ok(())
        });
        let (fetching, stop) = (Arc::clone(&shell), switch.listen());
        loops.begin("files", async move {
            fetching.fetch_files(stop).await;
            Ok(())
        });
        let (tidying, stop) = (Arc::clone(&shell), switch.listen());
        loops.begin("janitor", async move {
            tidying.tidy_daily(stop).await;
            Ok(())
        });
        let (taking_up, again, stop) = (Arc::clone(&shell), reader.clone(), switch.listen());
        loops.begin("dead letters", async move {
            taking_up.take_up_letters(&again, stop).await;
            Ok(())
        });
        let (registering, with) = (Arc::clone(&shell), api.clone());
        let mut stop = switch.listen();
        loops.once(async move {
            let _under_way = registering.activity().begin();
            tokio::select! {
                registered = commands::register(&with, registering.renderer()) => {
                    if let Err(error) = registered {
                        tracing::warn!(%error, "the menu of commands was not registered: {error}");
                    }
                }
                () = stop.requested() => {}
            }
        });
        let (inbox, stop) = (Arc::clone(&shell), switch.listen());
        loops.begin(inbound.name(), async move { inbound.run(&api, reader, inbox.as_ref(), stop).await });
        Self { shell, config, me, switch, loops, health: None }
    }

    /// From now on tells at this door how the counter is; Telegram may be silent for so long.
    pub fn tell_health(&mut self, door: Door, silence: Duration) {
        self.health = Some(AbortOnDrop(tokio::spawn(door.serve(Arc::clone(&self.shell), silence))));
    }

    /// The shell.
    pub fn shell(&self) -> &Arc<Shell<S>> {
        &self.shell
    }

    /// The settings it was started with.
    pub(super) fn config(&self) -> &Config {
        &self.config
    }

    /// The bot.
    pub fn me(&self) -> &Me {
        &self.me
    }

    /// Waits until a loop fails, panics, or ends unasked; as long as all goes well, for ever.
    pub async fn failed(&mut self) -> anyhow::Error {
        self.loops.failed().await
    }

    /// Stops: no further update is taken, the batch at hand is finished, what is on its way lands.
    ///
    /// Fails when a loop has failed or panicked.
    pub async fn stop(mut self) -> Result<()> {
        self.shell.vitals().stop();
        self.switch.press();
        let drained = async {
            let drained = self.loops.drain().await;
            self.shell.activity().idle().await;
            drained
        };
        let drained = tokio::time::timeout(GRACE, drained).await.unwrap_or_else(|_late| {
            tracing::warn!("some messages were still on their way; they may be sent once more after the next start");
            self.loops.abort();
            Ok(())
        });
        drop(self.health.take());
        self.shell.store().close().await;
        drained
    }
}
