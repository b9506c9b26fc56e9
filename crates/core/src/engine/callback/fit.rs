//! Buttons of the questions that narrow the requirements: service, stamp of the form, picks so far.

use super::{Callback, base36, of_word, word_of};
use crate::domain::ids::ServiceId;

/// What is pressed on the questions that narrow the requirements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FitPress {
    /// Show the next question, or what is needed when none is left.
    Show,
    /// Apply, with these answers.
    Apply,
    /// Send the checklist.
    List,
}

impl FitPress {
    const WORDS: [(Self, &'static str); 3] = [(Self::Show, "fit"), (Self::Apply, "fitapply"), (Self::List, "fitlist")];
}

/// The data of such a button.
pub(super) fn encode(service: &ServiceId, stamp: &str, picks: &[u8], press: FitPress) -> String {
    let word = word_of(&FitPress::WORDS, press);
    let picks: String = picks.iter().map(|pick| base36(i64::from(*pick))).collect();
    format!("{word}:{service}:{stamp}:{picks}")
}

/// Reads what stands behind the word.
pub(super) fn parse(word: &str, rest: &str) -> Option<Callback> {
    let press = of_word(&FitPress::WORDS, word)?;
    let mut parts = rest.splitn(3, ':');
    let service = parts.next().filter(|id| !id.is_empty())?;
    let stamp = parts.next().filter(|stamp| !stamp.is_empty())?;
    // A number of up to 35 is one sign, and a choice has fewer.
    let picks = parts.next()?.chars().map(|sign| u8::try_from(sign.to_digit(36)?).ok()).collect::<Option<_>>()?;
    Some(Callback::Fit { service: ServiceId::new(service), stamp: stamp.to_owned(), picks, press })
}
