//! Stopping: one switch, and everybody who has to hear of it.

use std::sync::Arc;

use tokio::sync::watch;

/// Tells everybody to stop.
#[derive(Clone, Debug)]
pub struct Switch(Arc<watch::Sender<bool>>);

/// Hears of the stop.
#[derive(Clone, Debug)]
pub struct Stop(watch::Receiver<bool>);

impl Switch {
    /// A switch nobody has pressed.
    pub fn new() -> Self {
        Self(Arc::new(watch::Sender::new(false)))
    }

    /// Tells everybody to stop.
    pub fn press(&self) {
        self.0.send_replace(true);
    }

    /// Somebody who hears of it.
    pub fn listen(&self) -> Stop {
        Stop(self.0.subscribe())
    }
}

impl Default for Switch {
    fn default() -> Self {
        Self::new()
    }
}

impl Stop {
    /// Was the switch pressed?
    pub fn is_requested(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits for it. A switch that is gone counts as pressed.
    pub async fn requested(&mut self) {
        let stopped = self.0.wait_for(|stop| *stop).await;
        drop(stopped);
    }
}
