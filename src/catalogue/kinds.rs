//! The types of answers: their names in the files and their limits.

use std::ops::Range;

use loket_core::domain::condition::Condition;
use loket_core::domain::ids::QuestionId;
use loket_core::domain::question::{AnswerType, Choice, LastYear};
use loket_core::domain::validate::date::Sense;

use super::condition::{Scope, read_ids};
use super::names::advise;
use super::problem::Problems;
use super::question::read_when;
use super::table::{At, Entry, Table, Word};

/// Every type's name, as `type = "…"` has it.
pub(super) const NAMES: [&str; 31] = [
    "text",
    "name",
    "code",
    "long-text",
    "nik",
    "niks",
    "kk",
    "npwp",
    "nib",
    "nip",
    "nop",
    "phone",
    "email",
    "plate",
    "postal-code",
    "date",
    "time",
    "number",
    "year",
    "decimal",
    "rupiah",
    "choice",
    "choices",
    "yes-no",
    "region",
    "address",
    "location",
    "contact",
    "photo",
    "document",
    "files",
];

const SENSES: [(&str, Sense); 4] =
    [("birth", Sense::Birth), ("past", Sense::Past), ("future", Sense::Future), ("any", Sense::Any)];

/// What `max` of a year says for the one it is at the time.
const THIS_YEAR: &str = "this-year";
/// Where years begin and end if a file does not say so.
const FIRST_YEAR: i64 = 1900;
const LAST_YEAR: i64 = 9999;
/// The choices a keyboard can show without hiding the question.
const MOST_CHOICES: usize = 30;
/// The most characters of an answer: far below a Telegram message.
const MOST_CHARS: i64 = 3_000;

/// A type's name in service files.
pub(super) fn name_of(kind: &AnswerType) -> &'static str {
    match kind {
        AnswerType::Text { .. } => "text",
        AnswerType::Name { .. } => "name",
        AnswerType::Code { .. } => "code",
        AnswerType::LongText { .. } => "long-text",
        AnswerType::Nik { .. } => "nik",
        AnswerType::Niks { .. } => "niks",
        AnswerType::Kk => "kk",
        AnswerType::Npwp => "npwp",
        AnswerType::Nib => "nib",
        AnswerType::Nip => "nip",
        AnswerType::Nop => "nop",
        AnswerType::Phone => "phone",
        AnswerType::Email => "email",
        AnswerType::Plate => "plate",
        AnswerType::PostalCode => "postal-code",
        AnswerType::Date { .. } => "date",
        AnswerType::Time => "time",
        AnswerType::Number { .. } => "number",
        AnswerType::Year { .. } => "year",
        AnswerType::Decimal { .. } => "decimal",
        AnswerType::Rupiah { .. } => "rupiah",
        AnswerType::Choice { .. } => "choice",
        AnswerType::Choices { .. } => "choices",
        AnswerType::YesNo => "yes-no",
        AnswerType::Region => "region",
        AnswerType::Address => "address",
        AnswerType::Location => "location",
        AnswerType::Contact => "contact",
        AnswerType::Photo => "photo",
        AnswerType::Document => "document",
        AnswerType::Files { .. } => "files",
    }
}

/// What `is` and `is_not` can test.
pub(super) fn values_of(kind: &AnswerType) -> Vec<&str> {
    if *kind == AnswerType::YesNo {
        return vec!["yes", "no"];
    }
    kind.choices().iter().map(|choice| choice.id.as_str()).collect()
}

/// The most that a number, an amount or the whole part of a decimal can be.
pub(super) fn most_of(kind: &AnswerType) -> Option<i64> {
    if let AnswerType::Number { max, .. } | AnswerType::Rupiah { max, .. } = kind {
        Some(*max)
    } else if let AnswerType::Decimal { max, .. } = kind {
        Some(max / 1000)
    } else if let AnswerType::Year { max: LastYear::Year(max), .. } = kind {
        Some(*max)
    } else {
        None
    }
}

/// Reads the limits of a question of this type. The words of its choices come from `choice`.
pub(super) fn read(
    kind: &Word,
    table: &mut Table<'_>,
    scope: Scope<'_>,
    problems: &mut Problems,
    choice: &mut dyn FnMut(Word, &mut Problems) -> Choice,
) -> Option<AnswerType> {
    let mut limits = Limits { table, scope, problems };
    Some(match kind.value.as_str() {
        "text" => limits.chars(2, 100, |min, max| AnswerType::Text { min, max })?,
        "name" => {
            let words = limits.count("words", 1, 10, 1)?;
            limits.chars(2, 100, |min, max| AnswerType::Name { min, max, words })?
        }
        "code" => limits.chars(3, 60, |min, max| AnswerType::Code { min, max })?,
        "long-text" => limits.chars(10, 1_000, |min, max| AnswerType::LongText { min, max })?,
        "nik" => limits.nik(),
        "niks" => {
            let (min, max) = limits.counts((1, 10), (1, 50))?;
            AnswerType::Niks { min, max }
        }
        "kk" => AnswerType::Kk,
        "npwp" => AnswerType::Npwp,
        "nib" => AnswerType::Nib,
        "nip" => AnswerType::Nip,
        "nop" => AnswerType::Nop,
        "phone" => AnswerType::Phone,
        "email" => AnswerType::Email,
        "plate" => AnswerType::Plate,
        "postal-code" => AnswerType::PostalCode,
        "date" => limits.date()?,
        "time" => AnswerType::Time,
        "number" => limits.whole(1_000_000, |min, max| AnswerType::Number { min, max })?,
        "year" => limits.year()?,
        "decimal" => limits.decimal()?,
        "rupiah" => limits.whole(1_000_000_000_000, |min, max| AnswerType::Rupiah { min, max })?,
        "choice" => AnswerType::Choice { choices: limits.choices(choice)? },
        "choices" => {
            let choices = limits.choices(choice)?;
            // Whatever was answered before, enough must be there to be picked.
            let always = choices.iter().filter(|choice| choice.when.is_none()).count();
            let (min, max) = limits.counts((1, choices.len()), (1, choices.len()))?;
            limits.check_least(min, always);
            AnswerType::Choices { choices, min, max }
        }
        "yes-no" => AnswerType::YesNo,
        "region" => AnswerType::Region,
        "address" => AnswerType::Address,
        "location" => AnswerType::Location,
        "contact" => AnswerType::Contact,
        "photo" => AnswerType::Photo,
        "document" => AnswerType::Document,
        "files" => {
            let (min, max) = limits.counts((1, 5), (1, 10))?;
            AnswerType::Files { min, max }
        }
        other => {
            let what = format!("\"{other}\" is no type of answer");
            limits.problems.error(scope.source, &kind.span, what, advise(other, NAMES));
            return None;
        }
    })
}

struct Limits<'t, 'd, 's, 'p> {
    table: &'t mut Table<'d>,
    scope: Scope<'s>,
    problems: &'p mut Problems,
}

impl Limits<'_, '_, '_, '_> {
    fn chars(&mut self, min: i64, max: i64, make: impl FnOnce(usize, usize) -> AnswerType) -> Option<AnswerType> {
        let (min, max) = self.range((min, max), (1, MOST_CHARS), "characters")?;
        Some(make(usize::try_from(min).ok()?, usize::try_from(max).ok()?))
    }

    fn whole(&mut self, max: i64, make: impl FnOnce(i64, i64) -> AnswerType) -> Option<AnswerType> {
        let (min, max) = self.range((0, max), (i64::MIN, i64::MAX), "numbers")?;
        Some(make(min, max))
    }

    /// A year to begin with, and one to end with or "this-year", which moves on by itself.
    fn year(&mut self) -> Option<AnswerType> {
        if !self.table.has_text("max") {
            let is_given = self.table.has("max");
            let (min, max) = self.range((FIRST_YEAR, LAST_YEAR), (1, LAST_YEAR), "years")?;
            let max = if is_given { LastYear::Year(max) } else { LastYear::ThisYear };
            return Some(AnswerType::Year { min, max });
        }
        let word = self.table.text("max", self.problems)?;
        let min = self.count("min", 1, LAST_YEAR, 1900)?;
        if word.value != THIS_YEAR {
            let what = format!("\"{}\" is no last year", word.value);
            let help = format!("write a year without quotes, or max = \"{THIS_YEAR}\"");
            self.problems.error(self.scope.source, &word.span, what, help);
            return None;
        }
        Some(AnswerType::Year { min: i64::try_from(min).ok()?, max: LastYear::ThisYear })
    }

    fn counts(&mut self, default: (usize, usize), bounds: (usize, usize)) -> Option<(usize, usize)> {
        let signed = |pair: (usize, usize)| Some((i64::try_from(pair.0).ok()?, i64::try_from(pair.1).ok()?));
        let (min, max) = self.range(signed(default)?, signed(bounds)?, "numbers")?;
        Some((usize::try_from(min).ok()?, usize::try_from(max).ok()?))
    }

    /// `min` and `max`, with their defaults and within the bounds.
    fn range(&mut self, default: (i64, i64), bounds: (i64, i64), of: &str) -> Option<(i64, i64)> {
        let min = self.table.whole("min", self.problems);
        let max = self.table.whole("max", self.problems);
        for limit in [&min, &max].into_iter().flatten() {
            if limit.value < bounds.0 || limit.value > bounds.1 {
                let what = format!("{} is outside of what is possible here", limit.value);
                let help = format!("{of} from {} to {}", bounds.0, bounds.1);
                self.problems.error(self.scope.source, &limit.span, what, help);
                return None;
            }
        }
        self.ordered(min, max, default, i64::to_string)
    }

    fn decimal(&mut self) -> Option<AnswerType> {
        let min = self.table.decimal("min", self.problems);
        let max = self.table.decimal("max", self.problems);
        let show = |thousandths: &i64| format!("{}.{:03}", thousandths / 1000, (thousandths % 1000).abs());
        let (min, max) = self.ordered(min, max, (0, 1_000_000_000), show)?;
        Some(AnswerType::Decimal { min, max })
    }

    fn ordered(
        &mut self,
        min: Option<At<i64>>,
        max: Option<At<i64>>,
        default: (i64, i64),
        show: impl Fn(&i64) -> String,
    ) -> Option<(i64, i64)> {
        let span = max.as_ref().or(min.as_ref()).map_or(0..0, |limit| limit.span.clone());
        let min = min.map_or(default.0, |limit| limit.value);
        let max = max.map_or(default.1, |limit| limit.value);
        if min > max {
            let what = format!("`min` ({}) is greater than `max` ({})", show(&min), show(&max));
            self.problems.error(self.scope.source, &span, what, "no answer could be right: change one of them");
            return None;
        }
        Some((min, max))
    }

    fn count(&mut self, key: &'static str, least: i64, most: i64, default: usize) -> Option<usize> {
        let Some(found) = self.table.whole(key, self.problems) else { return Some(default) };
        if (least..=most).contains(&found.value) {
            return usize::try_from(found.value).ok();
        }
        self.problems.error(self.scope.source, &found.span, format!("`{key}` goes from {least} to {most}"), "");
        None
    }

    fn days(&mut self, key: &'static str) -> Option<i32> {
        let found = self.table.whole(key, self.problems)?;
        if let Ok(days @ 1..=40_000) = i32::try_from(found.value) {
            return Some(days);
        }
        let what = format!("`{key}` counts days, from 1 to 40000");
        self.problems.error(self.scope.source, &found.span, what, "");
        None
    }

    fn id(&mut self, key: &'static str, wanted: &str, fits: impl Fn(&AnswerType) -> bool) -> Option<QuestionId> {
        let word = self.table.text(key, self.problems)?;
        read_ids(&[word], key, wanted, fits, self.scope, self.problems).pop()
    }

    fn nik(&mut self) -> AnswerType {
        let birth_date = self.id("birth_date", "a date question", |kind| matches!(kind, AnswerType::Date { .. }));
        let sex = self.id("sex", "a choice of laki-laki and perempuan", |kind| {
            let mut ids: Vec<&str> = kind.choices().iter().map(|choice| choice.id.as_str()).collect();
            ids.sort_unstable();
            matches!(kind, AnswerType::Choice { .. }) && ids == ["laki-laki", "perempuan"]
        });
        AnswerType::Nik { birth_date, sex }
    }

    fn date(&mut self) -> Option<AnswerType> {
        let sense = self.table.text("sense", self.problems);
        let sense = self.table.need(sense, "sense", "\"birth\", \"past\", \"future\" or \"any\"", self.problems);
        let not_before = self.id("not_before", "a date question", |kind| matches!(kind, AnswerType::Date { .. }));
        let within = self.table.has("within_days").then_some(self.table.span.clone());
        let within_days = self.days("within_days");
        let doubt_after_days = self.days("doubt_after_days");
        let nik = self.id("nik", "a nik question", |kind| matches!(kind, AnswerType::Nik { .. }));
        let working_day = self.table.yes("working_day", self.problems);
        if let Some(span) = within.filter(|_| !self.table.has("not_before")) {
            let what = "`within_days` needs `not_before`: days after what?";
            self.problems.error(self.scope.source, &span, what, "add not_before = \"…\", an earlier date question");
        }
        let sense = self.sense(&sense?)?;
        Some(AnswerType::Date { sense, not_before, within_days, doubt_after_days, nik, working_day })
    }

    fn sense(&mut self, word: &Word) -> Option<Sense> {
        let found = SENSES.iter().find(|(name, _)| *name == word.value).map(|(_, sense)| *sense);
        if found.is_none() {
            let what = format!("\"{}\" is no sense of a date", word.value);
            let help = advise(&word.value, SENSES.iter().map(|(name, _)| *name));
            self.problems.error(self.scope.source, &word.span, what, help);
        }
        found
    }

    fn choices(&mut self, choice: &mut dyn FnMut(Word, &mut Problems) -> Choice) -> Option<Vec<Choice>> {
        let list = self.table.texts_or_tables("choices", "a choice", self.problems);
        let list = self.table.need(list, "choices", "[\"…\", \"…\"]", self.problems)?;
        self.check_count(list.value.len(), &list.span);
        let read: Vec<_> = list.value.into_iter().filter_map(|entry| self.choice(entry)).collect();
        let always = read.iter().filter(|(_, when)| when.is_none()).count();
        if always < 2 && always < read.len() {
            let what = "fewer than two of these choices are always offered";
            let help = "leave two of them without `when`, or put the condition on the question";
            self.problems.error(self.scope.source, &list.span, what, help);
        }
        let (ids, mut whens): (Vec<Word>, Vec<_>) = read.into_iter().unzip();
        let names: Vec<String> = ids.iter().map(|id| id.value.clone()).collect();
        let words = super::service::unique_ids(ids, "choice", self.scope.source, self.problems);
        let made = words.into_iter().map(|word| {
            let place = names.iter().position(|name| *name == word.value);
            let when = place.and_then(|place| whens[place].take());
            Choice { when, ..choice(word, self.problems) }
        });
        Some(made.collect())
    }

    /// A choice's id, and when it is offered.
    fn choice(&mut self, entry: Entry<'_>) -> Option<(Word, Option<Condition>)> {
        match entry {
            Entry::Text(id) => Some((id, None)),
            Entry::Table(mut table) => {
                let id = table.text("id", self.problems);
                let id = table.need(id, "id", "\"…\"", self.problems)?;
                // Nobody waits for an answer in order to be offered another one.
                let scope = Scope { looks_at: &[], ..self.scope };
                let when = read_when(&mut table, scope, "choice", &id.value, self.problems);
                table.finish(self.problems);
                Some((id, when))
            }
        }
    }

    fn check_least(&mut self, min: usize, always: usize) {
        if min > always {
            let what = format!("{min} must be picked, but only {always} choices are always offered");
            self.problems.error(self.scope.source, &self.table.span_of("min"), what, "make `min` smaller");
        }
    }

    fn check_count(&mut self, count: usize, span: &Range<usize>) {
        if count < 2 {
            let what = if count == 0 { "there are no choices" } else { "there is only one choice" };
            self.problems.error(self.scope.source, span, what, "a choice needs at least two");
        } else if count > MOST_CHOICES {
            let what = format!("{count} choices are too many for a keyboard");
            self.problems.error(
                self.scope.source,
                span,
                what,
                format!("{MOST_CHOICES} are allowed: group them, or ask for a text"),
            );
        }
    }
}
