//! Conditions: `{ question, is | is_not | at_least | older_than | … }`, `{ any = […] }`, `{ all = […] }`.
//!
//! A condition looks at earlier questions only, so that no two questions can wait for each other.

use loket_core::domain::condition::Condition;
use loket_core::domain::ids::QuestionId;
use loket_core::domain::question::{AnswerType, Question};

use super::kinds::{name_of, values_of};
use super::names::{advise, article};
use super::problem::Problems;
use super::source::Source;
use super::table::{At, Table, Word};

/// The tests a condition can make.
const TESTS: [&str; 7] =
    ["is", "is_not", "at_least", "older_than", "younger_than", "older_than_days", "younger_than_days"];
/// The most years and days that a date is asked to lie back.
const MOST_YEARS: i16 = 200;
const MOST_DAYS: i32 = 40_000;

/// The questions of a form while it is being read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scope<'a> {
    pub(super) source: &'a Source,
    /// Those that were read and stand before.
    pub(super) earlier: &'a [Question],
    /// Every id in the file, in order, also of questions with a mistake in them.
    pub(super) all: &'a [String],
    /// Where in `all` the question stands that is being read; at its end for requirements.
    pub(super) here: usize,
    /// The questions that the condition of each of `all` looks at; none where nobody can look at a later one.
    pub(super) looks_at: &'a [Vec<String>],
}

impl<'a> Scope<'a> {
    /// An earlier question by its id, or a problem. One that has a mistake of its own is passed over.
    pub(super) fn find(&self, id: &Word, key: &str, problems: &mut Problems) -> Option<&'a Question> {
        let found = self.earlier.iter().find(|question| question.id.as_str() == id.value);
        if found.is_some() {
            return found;
        }
        let name = &id.value;
        match self.all.iter().position(|each| *each == id.value) {
            Some(place) if place < self.here => {}
            Some(place) if place == self.here => {
                let what = format!("a loop: \"{name}\" waits for its own answer: `{key}` names the question itself");
                problems.error(self.source, &id.span, what, format!("take the condition out, or {}", self.others()));
            }
            Some(place) => {
                let here = &self.all[self.here];
                let (what, help) = match self.way_back(place) {
                    Some(way) => (
                        format!("a loop: {}", told(here, &way)),
                        format!("take the condition out of one of them, or {}", self.others()),
                    ),
                    None => (
                        format!("`{key}` looks at \"{name}\", which is asked later"),
                        format!("move the question \"{name}\" above \"{here}\", or {}", self.others()),
                    ),
                };
                problems.error(self.source, &id.span, what, help);
            }
            None => {
                let what = format!("`{key}` looks at \"{name}\", which is no question of this form");
                let known = self.all.iter().take(self.here).map(String::as_str);
                problems.error(self.source, &id.span, what, advise(name, known));
            }
        }
        None
    }

    /// What may be looked at instead.
    fn others(&self) -> String {
        match &self.all[..self.here] {
            [] => "ask the question it looks at first".to_owned(),
            earlier => format!("look at one that is asked earlier: {}", earlier.join(", ")),
        }
    }

    /// The questions from a later one to the one being read, each waiting for the next; none if it does not wait.
    fn way_back(&self, later: usize) -> Option<Vec<&'a str>> {
        let mut ways = vec![vec![later]];
        let mut seen = vec![later];
        while let Some(way) = ways.pop() {
            let last = way.last().copied().unwrap_or(later);
            for name in self.looks_at.get(last).into_iter().flatten() {
                match self.all.iter().position(|each| each == name) {
                    Some(place) if place == self.here => {
                        return Some(way.iter().map(|place| self.all[*place].as_str()).collect());
                    }
                    Some(place) if !seen.contains(&place) => {
                        seen.push(place);
                        ways.push(way.iter().copied().chain([place]).collect());
                    }
                    Some(_) | None => {}
                }
            }
        }
        None
    }
}

/// `"a" is asked only after "b", and "b" only after "a"`: who waits for whom.
fn told(here: &str, way: &[&str]) -> String {
    let from = std::iter::once(here).chain(way.iter().copied());
    let to = way.iter().copied().chain([here]);
    let pairs = from.zip(to).enumerate().map(|(place, (one, other))| match place {
        0 => format!("\"{one}\" is asked only after \"{other}\""),
        _ => format!("\"{one}\" only after \"{other}\""),
    });
    let pairs: Vec<String> = pairs.collect();
    match pairs.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{}, and {last}", others.join(", ")),
        None => String::new(),
    }
}

/// The condition under this key, if there is one and it is right.
pub(super) fn read(
    table: &mut Table<'_>,
    key: &'static str,
    scope: Scope<'_>,
    problems: &mut Problems,
) -> Option<Condition> {
    let condition = table.table(key, "a condition", problems)?;
    read_one(condition, scope, problems)
}

fn read_one(mut table: Table<'_>, scope: Scope<'_>, problems: &mut Problems) -> Option<Condition> {
    let condition = if table.has("any") {
        read_many(&mut table, "any", scope, problems).map(Condition::Any)
    } else if table.has("all") {
        read_many(&mut table, "all", scope, problems).map(Condition::All)
    } else {
        read_leaf(&mut table, scope, problems)
    };
    table.finish(problems);
    condition
}

fn read_many(
    table: &mut Table<'_>,
    key: &'static str,
    scope: Scope<'_>,
    problems: &mut Problems,
) -> Option<Vec<Condition>> {
    let tables = table.tables(key, "a condition", problems);
    if tables.is_empty() {
        problems.error(scope.source, &table.span, format!("`{key}` is empty"), "write at least one condition into it");
        return None;
    }
    let wanted = tables.len();
    let read: Vec<Condition> = tables.into_iter().filter_map(|each| read_one(each, scope, problems)).collect();
    (read.len() == wanted).then_some(read)
}

fn read_leaf(table: &mut Table<'_>, scope: Scope<'_>, problems: &mut Problems) -> Option<Condition> {
    let named = table.text("question", problems);
    let named = table.need(named, "question", "\"…\"", problems);
    let is = table.text("is", problems);
    let is_not = table.text("is_not", problems);
    let at_least = table.whole("at_least", problems);
    let years = ["older_than", "younger_than"].map(|key| table.whole(key, problems));
    let days = ["older_than_days", "younger_than_days"].map(|key| table.whole(key, problems));
    let count = TESTS.iter().filter(|test| table.has(test)).count();
    if count != 1 {
        let what = if count == 0 { "a condition tests nothing" } else { "a condition makes two tests at once" };
        let help = format!("give it one of {}; join conditions with all = […]", TESTS.join(", "));
        problems.error(scope.source, &table.span, what, help);
        return None;
    }
    let question = scope.find(&named?, "question", problems)?;
    let id = question.id.clone();
    if let Some(value) = is {
        check_value(question, &value, scope, problems)?;
        return Some(Condition::Is { question: id, value: value.value });
    }
    if let Some(value) = is_not {
        check_value(question, &value, scope, problems)?;
        return Some(Condition::IsNot { question: id, value: value.value });
    }
    if let Some(number) = at_least {
        let counts = matches!(
            question.kind,
            AnswerType::Number { .. }
                | AnswerType::Year { .. }
                | AnswerType::Decimal { .. }
                | AnswerType::Rupiah { .. }
        );
        check_kind(counts, question, "at_least", "number, year, decimal and rupiah", &number.span, scope, problems)?;
        return Some(Condition::AtLeast { question: id, number: number.value });
    }
    let mut back = |key: &str, unit: &str, most: i32, number: &At<i64>| {
        let dates = matches!(question.kind, AnswerType::Date { .. });
        check_kind(dates, question, key, "date", &number.span, scope, problems)?;
        let found = i32::try_from(number.value).ok().filter(|number| (0..=most).contains(number));
        if found.is_none() {
            let what = format!("`{key}` counts {unit}, from 0 to {most}");
            problems.error(scope.source, &number.span, what, "");
        }
        found
    };
    let [older, younger] = years;
    let most = i32::from(MOST_YEARS);
    if let Some(number) = older {
        let years = i16::try_from(back("older_than", "years", most, &number)?).ok()?;
        return Some(Condition::OlderThan { question: id, years });
    }
    if let Some(number) = younger {
        let years = i16::try_from(back("younger_than", "years", most, &number)?).ok()?;
        return Some(Condition::YoungerThan { question: id, years });
    }
    let [older, younger] = days;
    if let Some(number) = older {
        let days = back("older_than_days", "days", MOST_DAYS, &number)?;
        return Some(Condition::OlderThanDays { question: id, days });
    }
    let days = back("younger_than_days", "days", MOST_DAYS, &younger?)?;
    Some(Condition::YoungerThanDays { question: id, days })
}

fn check_value(question: &Question, value: &Word, scope: Scope<'_>, problems: &mut Problems) -> Option<()> {
    let id = &question.id;
    let known = values_of(&question.kind);
    if known.is_empty() {
        let name = name_of(&question.kind);
        let what = format!("\"{id}\" is {} {name} question: nobody picks a value there", article(name));
        let help = "is and is_not test choice, choices and yes-no questions";
        problems.error(scope.source, &value.span, what, help);
        return None;
    }
    if known.contains(&value.value.as_str()) {
        return Some(());
    }
    let what = format!("\"{}\" is no choice of \"{id}\"", value.value);
    problems.error(scope.source, &value.span, what, advise(&value.value, known));
    None
}

fn check_kind(
    fits: bool,
    question: &Question,
    test: &str,
    wanted: &str,
    span: &std::ops::Range<usize>,
    scope: Scope<'_>,
    problems: &mut Problems,
) -> Option<()> {
    if !fits {
        let name = name_of(&question.kind);
        let what = format!("`{test}` cannot test \"{}\", {} {name} question", question.id, article(name));
        problems.error(scope.source, span, what, format!("it tests {wanted} questions"));
    }
    fits.then_some(())
}

/// Reads the ids of earlier questions, each of which must be of a fitting type.
pub(super) fn read_ids(
    words: &[Word],
    key: &str,
    wanted: &str,
    fits: impl Fn(&AnswerType) -> bool,
    scope: Scope<'_>,
    problems: &mut Problems,
) -> Vec<QuestionId> {
    let mut ids = Vec::new();
    for word in words {
        let Some(question) = scope.find(word, key, problems) else { continue };
        if fits(&question.kind) {
            ids.push(question.id.clone());
        } else {
            let name = name_of(&question.kind);
            let what = format!("`{key}` names \"{}\", {} {name} question", word.value, article(name));
            problems.error(scope.source, &word.span, what, format!("it must name {wanted}"));
        }
    }
    ids
}
