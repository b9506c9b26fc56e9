//! Joins the updates that wait into batches.

use tokio::sync::{mpsc, oneshot};

use crate::telegram::inbound::Parsed;
use crate::telegram::polling::Inbox;

/// An update whose request waits to hear whether it is safe.
#[derive(Debug)]
pub struct Waiting {
    /// The update.
    pub parsed: Parsed,
    /// Hears true after the commit, false when there was none.
    pub tell: oneshot::Sender<bool>,
}

/// Works what waits, at most so many at a time, and tells every request how it went; until nobody
/// can bring anything any more.
pub async fn gather(inbox: &impl Inbox, mut queue: mpsc::Receiver<Waiting>, limit: usize) {
    let mut is_failing = false;
    let mut waiting: Vec<Waiting> = Vec::new();
    while queue.recv_many(&mut waiting, limit).await > 0 {
        // Requests overtake each other; where they wait together, Telegram's order is the order.
        waiting.sort_by_key(|each| each.parsed.update_id);
        let (batch, ends): (Vec<Parsed>, Vec<_>) = waiting.drain(..).map(|each| (each.parsed, each.tell)).unzip();
        let taken = inbox.take(batch).await;
        match &taken {
            Ok(()) if is_failing => tracing::info!("it works again"),
            Err(error) if !is_failing => {
                tracing::warn!("a batch of updates cannot be worked: {error}; Telegram repeats it until it works");
            }
            Ok(()) | Err(_) => {}
        }
        is_failing = taken.is_err();
        for end in ends {
            if end.send(taken.is_ok()).is_err() {
                tracing::debug!("a delivery was given up before it was answered");
            }
        }
    }
}
