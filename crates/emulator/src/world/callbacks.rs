//! Presses of inline buttons that wait for `answerCallbackQuery`.

use std::collections::BTreeMap;

/// How long a press can be answered, in milliseconds.
const LIFETIME: i64 = 60_000;

/// One press.
#[derive(Debug, Clone)]
pub(crate) struct Press {
    pub(crate) person: i64,
    pub(crate) at: i64,
    pub(crate) answered: bool,
}

/// All presses by their query identifier.
#[derive(Debug, Default)]
pub(crate) struct Callbacks {
    presses: BTreeMap<String, Press>,
}

impl Callbacks {
    pub(crate) fn add(&mut self, id: String, person: i64, at: i64) {
        self.presses.insert(id, Press { person, at, answered: false });
    }

    /// Marks a press answered; `None` where it is unknown or too old.
    pub(crate) fn answer(&mut self, id: &str, now: i64) -> Option<Press> {
        let press = self.presses.get_mut(id).filter(|press| now - press.at <= LIFETIME)?;
        let before = press.clone();
        press.answered = true;
        Some(before)
    }

    pub(crate) fn is_answered(&self, id: &str) -> bool {
        self.presses.get(id).is_some_and(|press| press.answered)
    }

    /// The identifiers of a person's presses that wait.
    pub(crate) fn unanswered_of(&self, person: i64) -> Vec<&str> {
        let waiting = self.presses.iter().filter(|(_, press)| press.person == person && !press.answered);
        waiting.map(|(id, _)| id.as_str()).collect()
    }

    pub(crate) fn unanswered(&self) -> usize {
        self.presses.values().filter(|press| !press.answered).count()
    }
}
