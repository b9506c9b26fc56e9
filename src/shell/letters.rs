//! Dead letters that an operator gave back: updates, timers and looks into files go through the worker once more,
//! messages go to the end of their chats.
//!
//! `loket dead-letters retry` runs in another process and only marks a letter in the database; the
//! counter looks for marks every few seconds, and claims a letter in the transaction of what becomes
//! of it: so it is worked once, also across a crash.

use std::time::Duration;

use loket_core::domain::ids::ChatId;
use loket_core::engine::effect::Priority;
use loket_store::rows::{JudgedFile, KeptLetter, LetterKind, NewDelivery, TimerRow};
use loket_store::{Result, Store, Work};
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use super::Shell;
use super::worker::{Incoming, Source, log_letter};
use super::{files, timers};
use crate::clock::pause;
use crate::stop::Stop;
use crate::telegram::inbound::{Reader, Reading};
use crate::telegram::outbound::rank;

const LOOK_EVERY: Duration = Duration::from_secs(2);
/// The most letters in one transaction.
const BATCH: u32 = 100;

impl<S: Store> Shell<S> {
    /// Takes up what is given back, until it is stopped.
    pub async fn take_up_letters(&self, reader: &Reader, mut stop: Stop) {
        while !stop.is_requested() {
            let taken_up = self.take_up_some(reader).await;
            if taken_up.is_ok() && self.vitals().mend("dead letters") {
                tracing::info!("dead letters can be taken up again");
            }
            match taken_up {
                Ok(0) => {}
                Ok(_) => continue,
                Err(error) => {
                    if self.vitals().fail("dead letters", format!("dead letters cannot be taken up: {error}")) {
                        tracing::warn!(%error, "dead letters cannot be taken up; trying again until it works: {error}");
                    }
                }
            }
            tokio::select! {
                () = pause(LOOK_EVERY) => {}
                () = stop.requested() => {}
            }
        }
    }

    /// Takes up the letters that are given back at the moment; how many there were.
    pub async fn take_up_some(&self, reader: &Reader) -> Result<usize> {
        let letters = self.parts.store.list_retrying(BATCH).await?;
        let count = letters.len();
        let (messages, events): (Vec<KeptLetter>, Vec<KeptLetter>) =
            letters.into_iter().partition(|letter| letter.kind == LetterKind::Delivery);
        if !messages.is_empty() {
            self.redeliver(messages).await?;
        }
        if !events.is_empty() {
            let events: Vec<Incoming> = events.into_iter().map(|letter| incoming(reader, letter)).collect();
            self.work(&events).await?;
        }
        Ok(count)
    }

    async fn redeliver(&self, letters: Vec<KeptLetter>) -> Result<()> {
        let ids: Vec<i64> = letters.iter().map(|letter| letter.id).collect();
        let mut work = self.parts.store.begin().await?;
        let claimed = work.claim_dead_letters(&ids).await?;
        let (mut messages, mut returned) = (Vec::new(), Vec::new());
        for letter in letters.into_iter().filter(|letter| claimed.contains(&letter.id)) {
            match message(&letter.raw) {
                Some(message) => messages.push((letter.id, message)),
                None => returned.push((letter.id, "it holds no message that could be sent".to_owned())),
            }
        }
        work.redeliver(&messages, self.parts.clock.now()).await?;
        work.return_dead_letters(&returned).await?;
        work.commit().await?;
        for (letter, error) in &returned {
            log_letter(*letter, error);
        }
        self.outbox_changed.notify_one();
        Ok(())
    }
}

fn incoming(reader: &Reader, letter: KeptLetter) -> Incoming {
    let broken = |error: &str| Reading::Broken { error: error.to_owned(), from: None };
    let reading = match letter.kind {
        LetterKind::Timer => serde_json::from_str::<TimerRow>(&letter.raw)
            .map_or_else(|_shape| broken("it holds no timer"), |row| timers::incoming(row).reading),
        LetterKind::File => serde_json::from_str::<JudgedFile>(&letter.raw)
            .map_or_else(|_shape| broken("it holds no file"), |file| files::judged(file).reading),
        LetterKind::Update | LetterKind::Delivery | LetterKind::Conversation => {
            match RawValue::from_string(letter.raw) {
                Ok(raw) => without_apology(reader.read(&raw).reading),
                Err(_) => broken("it is no whole JSON"),
            }
        }
    };
    Incoming { source: Source::Letter(letter.id), reading }
}

/// Whoever wrote it was told so when it was put aside first.
fn without_apology(reading: Reading) -> Reading {
    match reading {
        Reading::Broken { error, .. } => Reading::Broken { error, from: None },
        Reading::Event(_) | Reading::GroupMoved { .. } | Reading::Nothing => reading,
    }
}

fn message(raw: &str) -> Option<NewDelivery> {
    #[derive(Deserialize)]
    struct Kept {
        method: String,
        payload: Value,
    }
    let Kept { method, payload } = serde_json::from_str(raw).ok()?;
    let chat = ChatId(payload.get("chat_id")?.as_i64()?);
    Some(NewDelivery { chat, priority: rank(Priority::Notification), method, payload })
}
