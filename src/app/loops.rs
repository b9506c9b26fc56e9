//! The loops of a counter, by name: none of them may end before the counter does.

use std::collections::HashMap;
use std::future::Future;

use anyhow::{Error, Result, anyhow};
use tokio::task::{Id, JoinError, JoinSet};

use crate::telegram::polling::Refused;
use crate::telemetry::vitals::Vitals;

/// The loops. Dropped, they end at once.
pub(super) struct Loops {
    set: JoinSet<Result<(), Refused>>,
    /// Those that live until the counter stops.
    names: HashMap<Id, &'static str>,
    vitals: Vitals,
}

impl Loops {
    /// None runs yet; their signs of life are kept here.
    pub(super) fn new(vitals: Vitals) -> Self {
        Self { set: JoinSet::new(), names: HashMap::new(), vitals }
    }

    /// Lives until the counter stops.
    pub(super) fn begin(
        &mut self,
        name: &'static str,
        part: impl Future<Output = Result<(), Refused>> + Send + 'static,
    ) {
        let life = self.vitals.part(name);
        let task = self.set.spawn(async move {
            let _life = life;
            part.await
        });
        self.names.insert(task.id(), name);
    }

    /// Ends by itself when it is done.
    pub(super) fn once(&mut self, errand: impl Future<Output = ()> + Send + 'static) {
        self.set.spawn(async move {
            errand.await;
            Ok(())
        });
    }

    /// Waits until a part ends although nobody has asked it to; for ever, as long as all goes well.
    pub(super) async fn failed(&mut self) -> Error {
        loop {
            let Some(ended) = self.set.join_next_with_id().await else { return std::future::pending().await };
            let name = self.name_of(&ended);
            match (self.judge(ended), name) {
                (Err(error), _) => return error,
                (Ok(()), Some(name)) => {
                    return anyhow!("a bug: the part \"{name}\" of the counter has ended by itself");
                }
                (Ok(()), None) => {}
            }
        }
    }

    /// Waits until all have ended; the first failure among them.
    pub(super) async fn drain(&mut self) -> Result<()> {
        let mut first_fault = Ok(());
        while let Some(ended) = self.set.join_next_with_id().await {
            first_fault = first_fault.and(self.judge(ended));
        }
        first_fault
    }

    /// Gives up those that still run.
    pub(super) fn abort(&mut self) {
        self.set.abort_all();
    }

    fn name_of(&self, ended: &Ended) -> Option<&'static str> {
        let id = ended.as_ref().map_or_else(JoinError::id, |(id, _)| *id);
        self.names.get(&id).copied()
    }

    fn judge(&self, ended: Ended) -> Result<()> {
        let name = self.name_of(&ended).unwrap_or("start");
        match ended {
            Ok((_, ended)) => Ok(ended?),
            Err(error) if error.is_panic() => {
                Err(anyhow!("a bug: the part \"{name}\" of the counter panicked; it has to be started again"))
            }
            Err(_) => Ok(()),
        }
    }
}

type Ended = Result<(Id, Result<(), Refused>), JoinError>;
