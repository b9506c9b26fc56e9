//! Small conditions on earlier answers: when a question or a requirement applies.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::answer::{Answer, Answers};
use super::ids::QuestionId;

/// A condition on the answers given so far.
///
/// A question without an answer, or one that was skipped, fulfils no `Is`, and every `IsNot`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// The choice, one of the choices, or yes/no (`yes`, `no`) is this value.
    Is {
        /// Which answer.
        question: QuestionId,
        /// The choice's id.
        value: String,
    },
    /// It is anything else.
    IsNot {
        /// Which answer.
        question: QuestionId,
        /// The choice's id.
        value: String,
    },
    /// A number or an amount of rupiah reaches this value.
    AtLeast {
        /// Which answer.
        question: QuestionId,
        /// The least value.
        number: i64,
    },
    /// A date lies at least so many years back.
    OlderThan {
        /// Which answer.
        question: QuestionId,
        /// Full years.
        years: i16,
    },
    /// A date lies less than so many years back, or is still to come.
    YoungerThan {
        /// Which answer.
        question: QuestionId,
        /// Full years.
        years: i16,
    },
    /// A date lies at least so many days back.
    OlderThanDays {
        /// Which answer.
        question: QuestionId,
        /// Days.
        days: i32,
    },
    /// A date lies less than so many days back, or is still to come.
    YoungerThanDays {
        /// Which answer.
        question: QuestionId,
        /// Days.
        days: i32,
    },
    /// At least one holds.
    Any(Vec<Condition>),
    /// Every one holds.
    All(Vec<Condition>),
}

impl Condition {
    /// Does it hold for these answers on this day?
    pub fn holds(&self, answers: &Answers, today: Date) -> bool {
        match self {
            Self::Is { question, value } => is(answers, question, value),
            Self::IsNot { question, value } => !is(answers, question, value),
            Self::AtLeast { question, number } => match answers.get(question) {
                Some(Answer::Number(given) | Answer::Rupiah(given)) => given >= number,
                Some(Answer::Decimal(thousandths)) => *thousandths >= number.saturating_mul(1000),
                _ => false,
            },
            Self::OlderThan { question, years } => {
                date(answers, question).is_some_and(|date| years_between(date, today) >= i32::from(*years))
            }
            Self::YoungerThan { question, years } => {
                date(answers, question).is_some_and(|date| years_between(date, today) < i32::from(*years))
            }
            Self::OlderThanDays { question, days } => {
                date(answers, question).is_some_and(|date| days_between(date, today) >= *days)
            }
            Self::YoungerThanDays { question, days } => {
                date(answers, question).is_some_and(|date| days_between(date, today) < *days)
            }
            Self::Any(conditions) => conditions.iter().any(|each| each.holds(answers, today)),
            Self::All(conditions) => conditions.iter().all(|each| each.holds(answers, today)),
        }
    }

    /// Does it hold, as far as is known? `None` while that hangs on a question that is still open.
    pub fn verdict(&self, answers: &Answers, today: Date, is_open: &dyn Fn(&QuestionId) -> bool) -> Option<bool> {
        let of = |each: &Self| each.verdict(answers, today, is_open);
        match self {
            Self::Is { question, .. }
            | Self::IsNot { question, .. }
            | Self::AtLeast { question, .. }
            | Self::OlderThan { question, .. }
            | Self::YoungerThan { question, .. }
            | Self::OlderThanDays { question, .. }
            | Self::YoungerThanDays { question, .. } => (!is_open(question)).then(|| self.holds(answers, today)),
            Self::Any(conditions) => {
                let known: Vec<_> = conditions.iter().map(of).collect();
                if known.contains(&Some(true)) { Some(true) } else { (!known.contains(&None)).then_some(false) }
            }
            Self::All(conditions) => {
                let known: Vec<_> = conditions.iter().map(of).collect();
                if known.contains(&Some(false)) { Some(false) } else { (!known.contains(&None)).then_some(true) }
            }
        }
    }

    /// Every question the condition looks at.
    pub fn questions(&self) -> Vec<&QuestionId> {
        match self {
            Self::Is { question, .. }
            | Self::IsNot { question, .. }
            | Self::AtLeast { question, .. }
            | Self::OlderThan { question, .. }
            | Self::YoungerThan { question, .. }
            | Self::OlderThanDays { question, .. }
            | Self::YoungerThanDays { question, .. } => vec![question],
            Self::Any(conditions) | Self::All(conditions) => conditions.iter().flat_map(Self::questions).collect(),
        }
    }
}

/// Full years from `from` to `to`; negative when `to` lies before.
pub fn years_between(from: Date, to: Date) -> i32 {
    let years = i32::from(to.year()) - i32::from(from.year());
    let had_birthday = (to.month(), to.day()) >= (from.month(), from.day());
    if had_birthday { years } else { years - 1 }
}

/// Days from one day to another; negative when the other lies before.
pub fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(i32::MAX, |span| span.get_days())
}

fn date(answers: &Answers, question: &QuestionId) -> Option<Date> {
    match answers.get(question) {
        Some(Answer::Date(date)) => Some(*date),
        _ => None,
    }
}

fn is(answers: &Answers, question: &QuestionId, value: &str) -> bool {
    match answers.get(question) {
        Some(Answer::Choice(choice)) => choice.as_str() == value,
        Some(Answer::Choices(choices)) => choices.iter().any(|choice| choice.as_str() == value),
        Some(Answer::YesNo(yes)) => value == if *yes { "yes" } else { "no" },
        _ => false,
    }
}
