//! A running counter: its loops, and how they end.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Result, anyhow};
use loket_store_sqlite::SqliteStore;
use tokio::task::{JoinError, JoinHandle, JoinSet};

use super::inbound::Inbound;
use crate::config::Config;
use crate::health::Door;
use crate::shell::Shell;
use crate::stop::Switch;
use crate::telegram::inbound::Reader;
use crate::telegram::polling::Refused;
use crate::telegram::{Api, Me, commands};

/// How long a stop waits for what is on its way.
const GRACE: Duration = Duration::from_secs(8);

/// A running counter. Dropped without [`Running::stop`], its loops end at once.
pub struct Running {
    shell: Arc<Shell<SqliteStore>>,
    config: Config,
    me: Me,
    switch: Switch,
    loops: JoinSet<Result<(), Refused>>,
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

impl Running {
    pub(super) fn start(
        shell: Arc<Shell<SqliteStore>>,
        config: Config,
        api: Api,
        reader: Reader,
        inbound: Inbound,
        me: Me,
        switch: Switch,
    ) -> Self {
        let mut loops = JoinSet::new();
        let (sending, stop) = (Arc::clone(&shell), switch.listen());
        let part = shell.vitals().part("sender");
        loops.spawn(async move {
            let _part = part;
            sending.send_outbox(stop).await;
            Ok(())
        });
        let (ringing, stop) = (Arc::clone(&shell), switch.listen());
        let part = shell.vitals().part("timers");
        loops.spawn(async move {
            let _part = part;
            ringing.ring_timers(stop).await;
            Ok(())
        });
        let (fetching, stop) = (Arc::clone(&shell), switch.listen());
        let part = shell.vitals().part("files");
        loops.spawn(async move {
            let _part = part;
            fetching.fetch_files(stop).await;
            Ok(())
        });
        let (tidying, stop) = (Arc::clone(&shell), switch.listen());
        let part = shell.vitals().part("janitor");
        loops.spawn(async move {
            let _part = part;
            tidying.tidy_daily(stop).await;
            Ok(())
        });
        let (taking_up, again, stop) = (Arc::clone(&shell), reader.clone(), switch.listen());
        let part = shell.vitals().part("dead letters");
        loops.spawn(async move {
            let _part = part;
            taking_up.take_up_letters(&again, stop).await;
            Ok(())
        });
        let (registering, with) = (Arc::clone(&shell), api.clone());
        let mut stop = switch.listen();
        loops.spawn(async move {
            let _under_way = registering.activity().begin();
            tokio::select! {
                registered = commands::register(&with, registering.renderer()) => {
                    if let Err(error) = registered {
                        tracing::warn!(%error, "the menu of commands was not registered: {error}");
                    }
                }
                () = stop.requested() => {}
            }
            Ok(())
        });
        let (inbox, stop) = (Arc::clone(&shell), switch.listen());
        let part = shell.vitals().part(inbound.name());
        loops.spawn(async move {
            let _part = part;
            inbound.run(&api, reader, inbox.as_ref(), stop).await
        });
        Self { shell, config, me, switch, loops, health: None }
    }

    /// From now on tells at this door how the counter is; Telegram may be silent for so long.
    pub fn tell_health(&mut self, door: Door, silence: Duration) {
        self.health = Some(AbortOnDrop(tokio::spawn(door.serve(Arc::clone(&self.shell), silence))));
    }

    /// The shell.
    pub fn shell(&self) -> &Arc<Shell<SqliteStore>> {
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

    /// Waits until a loop fails; as long as all goes well, for ever.
    pub async fn failed(&mut self) -> anyhow::Error {
        loop {
            match self.loops.join_next().await {
                Some(ended) => {
                    if let Err(error) = judge(ended) {
                        return error;
                    }
                }
                None => std::future::pending().await,
            }
        }
    }

    /// Stops: no further update is taken, the batch at hand is finished, what is on its way lands.
    ///
    /// Fails when a loop has failed or panicked.
    pub async fn stop(mut self) -> Result<()> {
        self.shell.vitals().stop();
        self.switch.press();
        let mut first_fault = None;
        let drained = async {
            while let Some(ended) = self.loops.join_next().await {
                if let Err(error) = judge(ended) {
                    first_fault.get_or_insert(error);
                }
            }
            self.shell.activity().idle().await;
        };
        if tokio::time::timeout(GRACE, drained).await.is_err() {
            tracing::warn!("some messages were still on their way; they may be sent once more after the next start");
            self.loops.abort_all();
        }
        drop(self.health.take());
        self.shell.store().close().await;
        first_fault.map_or(Ok(()), Err)
    }
}

fn judge(ended: Result<Result<(), Refused>, JoinError>) -> Result<()> {
    match ended {
        Ok(ended) => Ok(ended?),
        Err(error) if error.is_panic() => Err(anyhow!("a bug: a part of the counter panicked")),
        Err(_) => Ok(()),
    }
}
