//! Answers to pressed buttons and inline queries: sent at once and side by side, never through the
//! outbox. Telegram forgets both within seconds, so that an answer that fails is not tried again.

use std::time::Duration;

use loket_store::Store;
use serde_json::Value;

use super::Shell;
use crate::telegram::ApiError;

impl<S: Store> Shell<S> {
    /// Sends the answers; only after the commit that they tell of.
    pub(super) fn answer(&self, answers: Vec<Value>) {
        for parameters in answers {
            let under_way = self.activity.begin();
            let api = self.parts.api.clone();
            let turn = self.answering.clone();
            let patience = Duration::from_secs(self.parts.sending.timeout.into());
            tokio::spawn(async move {
                let _turn = turn.acquire_owned().await;
                if let Err(error) = api.call(method_of(&parameters), &parameters, patience).await {
                    log(&error);
                }
                drop(under_way);
            });
        }
    }
}

/// What an answer answers stands in it.
fn method_of(answer: &Value) -> &'static str {
    if answer.get("inline_query_id").is_some() { "answerInlineQuery" } else { "answerCallbackQuery" }
}

fn log(error: &ApiError) {
    match error {
        // The press is too old: the citizen waited longer than Telegram does.
        ApiError::Telegram { code: 400, .. } => tracing::debug!(%error, "a press or query was not answered: {error}"),
        ApiError::Telegram { .. } | ApiError::Network(_) => {
            tracing::warn!(%error, "a press or query was not answered: {error}");
        }
    }
}
