//! Can a condition hold at all? A question that nobody is ever asked is a mistake of its author.
//!
//! What is answered must have been asked: whoever looks at a question also needs that question's own
//! condition to hold. The condition is spread out into the ways in which it may hold; it can hold when
//! one of them does not contradict itself.

use std::collections::BTreeMap;

use loket_core::domain::condition::Condition;
use loket_core::domain::ids::QuestionId;
use loket_core::domain::question::{AnswerType, Question};

use super::kinds::{most_of, values_of};

/// More ways than this are not looked through; the condition counts as possible.
const MOST_WAYS: usize = 2_000;

/// One way in which a condition may hold: tests that must all hold.
type Way<'a> = Vec<&'a Condition>;

/// Why the condition can never hold among these earlier questions; `None` when it can.
pub(super) fn why_never(condition: &Condition, earlier: &[Question]) -> Option<String> {
    let ways = spread(condition, earlier)?;
    let mut first = None;
    for way in &ways {
        match contradiction(way, earlier) {
            None => return None,
            Some(why) => {
                first.get_or_insert(why);
            }
        }
    }
    first
}

/// Every way in which it may hold, with what must hold for its questions to be asked.
/// `None` when there are too many.
fn spread<'a>(condition: &'a Condition, earlier: &'a [Question]) -> Option<Vec<Way<'a>>> {
    match condition {
        Condition::IsNot { .. } => Some(vec![vec![condition]]),
        Condition::Is { question, .. }
        | Condition::AtLeast { question, .. }
        | Condition::OlderThan { question, .. }
        | Condition::YoungerThan { question, .. }
        | Condition::OlderThanDays { question, .. }
        | Condition::YoungerThanDays { question, .. } => {
            let asked = earlier.iter().find(|each| &each.id == question);
            // What is picked must have been offered, and what was offered must have been asked.
            let offered = asked.and_then(|asked| offer_of(asked, condition));
            let mut ways = vec![vec![condition]];
            for when in asked.and_then(|asked| asked.when.as_ref()).into_iter().chain(offered) {
                ways = join(&ways, &spread(when, earlier)?)?;
            }
            Some(ways)
        }
        Condition::Any(conditions) => {
            let mut ways = Vec::new();
            for each in conditions {
                ways.extend(spread(each, earlier)?);
            }
            (ways.len() <= MOST_WAYS).then_some(ways)
        }
        Condition::All(conditions) => {
            let mut ways = vec![Vec::new()];
            for each in conditions {
                ways = join(&ways, &spread(each, earlier)?)?;
            }
            Some(ways)
        }
    }
}

/// When the choice that this condition looks at is offered.
fn offer_of<'a>(question: &'a Question, condition: &Condition) -> Option<&'a Condition> {
    let Condition::Is { value, .. } = condition else { return None };
    question.kind.choices().iter().find(|choice| choice.id.as_str() == value)?.when.as_ref()
}

fn join<'a>(ones: &[Way<'a>], others: &[Way<'a>]) -> Option<Vec<Way<'a>>> {
    if ones.len().saturating_mul(others.len()) > MOST_WAYS {
        return None;
    }
    let both = |one: &Way<'a>, other: &Way<'a>| one.iter().chain(other).copied().collect();
    Some(ones.iter().flat_map(|one| others.iter().map(move |other| both(one, other))).collect())
}

#[derive(Default)]
struct Picked<'a> {
    is: Vec<&'a str>,
    is_not: Vec<&'a str>,
    at_least: Option<i64>,
    older: Option<i16>,
    younger: Option<i16>,
    older_days: Option<i32>,
    younger_days: Option<i32>,
}

fn contradiction(way: &[&Condition], earlier: &[Question]) -> Option<String> {
    let mut picked: BTreeMap<&QuestionId, Picked<'_>> = BTreeMap::new();
    for test in way {
        match test {
            Condition::Is { question, value } => picked.entry(question).or_default().is.push(value),
            Condition::IsNot { question, value } => picked.entry(question).or_default().is_not.push(value),
            Condition::AtLeast { question, number } => {
                let least = &mut picked.entry(question).or_default().at_least;
                *least = Some(least.map_or(*number, |known| known.max(*number)));
            }
            Condition::OlderThan { question, years } => {
                let older = &mut picked.entry(question).or_default().older;
                *older = Some(older.map_or(*years, |known| known.max(*years)));
            }
            Condition::YoungerThan { question, years } => {
                let younger = &mut picked.entry(question).or_default().younger;
                *younger = Some(younger.map_or(*years, |known| known.min(*years)));
            }
            Condition::OlderThanDays { question, days } => {
                let older = &mut picked.entry(question).or_default().older_days;
                *older = Some(older.map_or(*days, |known| known.max(*days)));
            }
            Condition::YoungerThanDays { question, days } => {
                let younger = &mut picked.entry(question).or_default().younger_days;
                *younger = Some(younger.map_or(*days, |known| known.min(*days)));
            }
            Condition::Any(_) | Condition::All(_) => {}
        }
    }
    earlier.iter().find_map(|question| {
        let picked = picked.get(&question.id)?;
        contradicts(question, picked)
    })
}

fn contradicts(question: &Question, picked: &Picked<'_>) -> Option<String> {
    let id = &question.id;
    if let Some(value) = picked.is.iter().find(|value| picked.is_not.contains(value)) {
        return Some(format!("\"{id}\" cannot be \"{value}\" and something else at once"));
    }
    // Of several choices, more than one can be picked.
    let many = matches!(question.kind, AnswerType::Choices { .. });
    let values = if many { Vec::new() } else { values_of(&question.kind) };
    if !values.is_empty() {
        if let [first, rest @ ..] = picked.is.as_slice()
            && let Some(other) = rest.iter().find(|value| *value != first)
        {
            return Some(format!("\"{id}\" cannot be \"{first}\" and \"{other}\" at once"));
        }
        let always_answered = question.when.is_none() && !question.optional;
        if always_answered && values.iter().all(|value| picked.is_not.contains(value)) {
            return Some(format!("every choice of \"{id}\" is ruled out"));
        }
    }
    if let (Some(older), Some(younger)) = (picked.older, picked.younger)
        && older >= younger
    {
        return Some(format!("\"{id}\" cannot lie at least {older} and less than {younger} years back"));
    }
    if let (Some(older), Some(younger)) = (picked.older_days, picked.younger_days)
        && older >= younger
    {
        return Some(format!("\"{id}\" cannot lie at least {older} and less than {younger} days back"));
    }
    let most = most_of(&question.kind)?;
    picked
        .at_least
        .filter(|least| *least > most)
        .map(|least| format!("\"{id}\" is {most} at most and never reaches {least}"))
}
