//! Inline queries that wait for `answerInlineQuery`, and what they were answered with.

use std::collections::BTreeMap;

use serde_json::Value;

use super::messages::Markup;
use crate::text::Styled;

/// How long a query can be answered, in milliseconds. Telegram does not say; it is a matter of seconds.
const LIFETIME: i64 = 15_000;

/// A result that a person can pick.
#[derive(Debug, Clone)]
pub(crate) struct Offered {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) description: String,
    /// What is sent when it is picked.
    pub(crate) words: Styled,
    pub(crate) markup: Option<Markup>,
}

/// An answer to a query.
#[derive(Debug, Clone, Default)]
pub(crate) struct Answer {
    pub(crate) results: Vec<Offered>,
    /// What the next results are asked for with.
    pub(crate) next: Option<String>,
    /// The button above the results, as given.
    pub(crate) button: Option<Value>,
}

#[derive(Debug)]
struct Query {
    at: i64,
    answer: Option<Answer>,
}

/// All queries by their identifier.
#[derive(Debug, Default)]
pub(crate) struct InlineQueries {
    queries: BTreeMap<String, Query>,
}

impl InlineQueries {
    pub(crate) fn add(&mut self, id: String, at: i64) {
        self.queries.insert(id, Query { at, answer: None });
    }

    /// Can this query still be answered? Each can be once.
    pub(crate) fn is_open(&self, id: &str, now: i64) -> bool {
        self.queries.get(id).is_some_and(|query| query.answer.is_none() && now - query.at <= LIFETIME)
    }

    pub(crate) fn answer(&mut self, id: &str, answer: Answer) {
        if let Some(query) = self.queries.get_mut(id) {
            query.answer = Some(answer);
        }
    }

    pub(crate) fn find(&self, id: &str) -> Option<&Answer> {
        self.queries.get(id)?.answer.as_ref()
    }
}
