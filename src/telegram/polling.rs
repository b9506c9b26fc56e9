//! Long polling: a batch is confirmed to Telegram only after it was committed here.
//!
//! Telegram is the inbox: what is not confirmed comes again, and what was seen is dropped by its
//! id. The offset is used once, to confirm the batch just committed, and then left away: after a
//! week without news Telegram begins its ids anew at random, possibly below an old offset.

mod answer;

use std::fmt;
use std::future::Future;
use std::time::Duration;

use serde_json::json;

use super::api::{Api, ApiError, PATIENCE};
use super::inbound::{Parsed, Reader};
use crate::clock::pause;
use crate::stop::Stop;
use answer::Answer;

/// What we want to hear of.
pub(super) const ALLOWED: [&str; 5] = ["message", "edited_message", "callback_query", "my_chat_member", "inline_query"];
const FIRST_PAUSE: Duration = Duration::from_millis(200);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
/// The database is ours alone: asking it often burdens nobody, and people wait.
const LONGEST_PAUSE_AT_HOME: Duration = Duration::from_secs(5);

/// So often an update that cannot be read is asked for alone before it is put aside.
const TRIES_ALONE: u32 = 5;

/// Whoever works the updates.
pub trait Inbox {
    /// Why a batch could not be worked; it will be handed over again.
    type Error: fmt::Display + Send;

    /// Works a batch. When this returns, all of it is safe.
    fn take(&self, batch: Vec<Parsed>) -> impl Future<Output = Result<(), Self::Error>> + Send;
}

/// How the loop ended before it was stopped.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The token is wrong.
    #[error("Telegram refuses the token: {0}; get a new one from @BotFather and put it into TELOXIDE_TOKEN")]
    Token(String),
    /// Nothing can be delivered any more.
    #[error("the webhook can no longer be listened at: {0}")]
    Listener(String),
}

/// The loop's settings.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// How long Telegram may wait for news.
    pub wait: Duration,
    /// The most updates in one batch.
    pub limit: u32,
}

/// Fetches updates, hands them over, confirms them; until it is stopped.
pub async fn poll(
    api: &Api,
    reader: &Reader,
    settings: Settings,
    inbox: &impl Inbox,
    mut stop: Stop,
) -> Result<(), Refused> {
    let mut confirm: Option<i64> = None;
    let mut outage = Outage::default();
    // How often the first update alone could not be read; while above nought it is asked for alone.
    let mut alone = 0;
    while !stop.is_requested() {
        let fetched = tokio::select! {
            fetched = fetch(api, confirm, settings, alone > 0) => fetched,
            () = stop.requested() => break,
        };
        let answer = match fetched {
            Ok(answer) => answer,
            Err(error) => {
                refuse(&error)?;
                let why = explain(api, &error).await;
                match error {
                    ApiError::Telegram { retry_after: Some(time), .. } => outage.rest(time, &why, &mut stop).await,
                    ApiError::Telegram { .. } | ApiError::Network(_) => outage.wait(&why, &mut stop).await,
                }
                continue;
            }
        };
        confirm = None;
        let Some(batch) = batch_of(answer, reader, &mut alone) else {
            outage.wait("an answer of Telegram cannot be read", &mut stop).await;
            continue;
        };
        if batch.is_empty() {
            outage.end();
            continue;
        }
        if !hand_over(inbox, &batch, &mut outage, &mut stop).await {
            break;
        }
        confirm = batch.iter().filter(|each| each.confirmable).map(|each| each.update_id.saturating_add(1)).max();
        match confirm {
            Some(_) => outage.end(),
            // Nothing in it can be confirmed, so that it comes at once again; whoever writes meanwhile
            // must not wait for long.
            None => {
                outage.wait_at_most(LONGEST_PAUSE_AT_HOME, "Telegram sends updates without an id", &mut stop).await;
            }
        }
    }
    confirm_last(api, confirm).await;
    Ok(())
}

async fn fetch(api: &Api, offset: Option<i64>, settings: Settings, alone: bool) -> Result<Answer, ApiError> {
    let limit = if alone { 1 } else { settings.limit };
    let mut parameters = json!({ "limit": limit, "timeout": settings.wait.as_secs(), "allowed_updates": ALLOWED });
    if let Some(offset) = offset {
        parameters["offset"] = json!(offset);
    }
    let (text, status) = api.call_unread("getUpdates", &parameters, settings.wait + Duration::from_secs(15)).await?;
    answer::read(text, status)
}

/// The updates of an answer that can be worked. None: nothing of it can be read, and it is to be
/// asked for again, the first update alone. When that is no better after several tries, it is put
/// aside by its id, so that those behind it are not kept waiting for ever.
fn batch_of(answer: Answer, reader: &Reader, alone: &mut u32) -> Option<Vec<Parsed>> {
    let (updates, text) = match answer {
        Answer::Whole(updates) => (updates, None),
        Answer::Cut { readable, text } => (readable, Some(text)),
    };
    let Some(text) = text.filter(|_| updates.is_empty()) else {
        *alone = 0;
        return Some(updates.iter().map(|update| reader.read(update)).collect());
    };
    *alone += 1;
    let update_id = answer::first_id(&text).filter(|_| *alone > TRIES_ALONE)?;
    *alone = 0;
    let error = "the answer that held it is no whole JSON".to_owned();
    Some(vec![Parsed::lost(update_id, text, error)])
}

/// Hands a batch over until it is taken; false when it was stopped before that.
async fn hand_over(inbox: &impl Inbox, batch: &[Parsed], outage: &mut Outage, stop: &mut Stop) -> bool {
    loop {
        match inbox.take(batch.to_vec()).await {
            Ok(()) => return true,
            Err(_) if stop.is_requested() => return false,
            Err(error) => {
                let what = format!("a batch of updates cannot be worked: {error}");
                outage.wait_at_most(LONGEST_PAUSE_AT_HOME, &what, stop).await;
            }
        }
        if stop.is_requested() {
            return false;
        }
    }
}

/// Confirms the last batch on leaving. Without it nothing is lost: it would come again and be dropped.
async fn confirm_last(api: &Api, confirm: Option<i64>) {
    let Some(offset) = confirm else { return };
    let parameters = json!({ "offset": offset, "limit": 1, "timeout": 0, "allowed_updates": ALLOWED });
    if let Err(error) = api.call("getUpdates", &parameters, Duration::from_secs(2)).await {
        tracing::debug!(%error, "the last batch was not confirmed: {error}");
    }
}

pub(super) fn refuse(error: &ApiError) -> Result<(), Refused> {
    match error {
        ApiError::Telegram { code: 401 | 404, description, .. } => Err(Refused::Token(description.clone())),
        ApiError::Telegram { .. } | ApiError::Network(_) => Ok(()),
    }
}

/// Says why nothing comes. A webhook set earlier keeps updates from us; taking it off loses none.
async fn explain(api: &Api, error: &ApiError) -> String {
    let ApiError::Telegram { code: 409, description, .. } = error else {
        return format!("updates cannot be fetched: {error}");
    };
    if !description.contains("webhook") {
        return "another program fetches this bot's updates with the same token; stop one of the two".to_owned();
    }
    match api.call("deleteWebhook", &json!({ "drop_pending_updates": false }), PATIENCE).await {
        Ok(_) => "a webhook was set for this bot; it was taken off, no update is lost".to_owned(),
        Err(error) => format!("a webhook is set for this bot and cannot be taken off: {error}"),
    }
}

/// Trouble that lasts: waits longer each time, and says so once.
#[derive(Debug, Default)]
struct Outage {
    pause: Option<Duration>,
}

impl Outage {
    async fn wait(&mut self, what: &str, stop: &mut Stop) {
        self.wait_at_most(LONGEST_PAUSE, what, stop).await;
    }

    async fn wait_at_most(&mut self, longest: Duration, what: &str, stop: &mut Stop) {
        let time = self.pause.map_or(FIRST_PAUSE, |last| (last * 2).min(longest));
        self.rest(time, what, stop).await;
    }

    async fn rest(&mut self, time: Duration, what: &str, stop: &mut Stop) {
        if self.pause.replace(time).is_none() {
            tracing::warn!("{what}; trying again until it works");
        }
        tokio::select! {
            () = pause(time) => {}
            () = stop.requested() => {}
        }
    }

    fn end(&mut self) {
        if self.pause.take().is_some() {
            tracing::info!("it works again");
        }
    }
}
