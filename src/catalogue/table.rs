//! Reads TOML with the place of everything, so that a mistake is told with file, line and column.
//!
//! Which keys exist is what is asked for: a table notes every key it is asked for, and what is left
//! over in the file is unknown.

use std::ops::Range;

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::names::advise;
use super::problem::Problems;
use super::source::Source;

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(super) struct At<T> {
    pub(super) value: T,
    pub(super) span: Range<usize>,
}

/// A text and where it stands.
pub(super) type Word = At<String>;

/// Parses a whole file. What is no TOML at all is told, and what could be read is given.
pub(super) fn parse<'s>(source: &'s Source, problems: &mut Problems) -> DeTable<'s> {
    let (table, errors) = DeTable::parse_recoverable(&source.text);
    for error in errors {
        let what = error.message().lines().collect::<Vec<_>>().join("; ");
        problems.error(source, &error.span().unwrap_or(0..0), what, "");
    }
    table.into_inner()
}

/// One of a list of texts and tables.
#[derive(Debug)]
pub(super) enum Entry<'d> {
    Text(Word),
    Table(Table<'d>),
}

/// One table of a file.
#[derive(Debug)]
pub(super) struct Table<'d> {
    pub(super) source: &'d Source,
    pub(super) span: Range<usize>,
    keys: &'d DeTable<'d>,
    what: String,
    asked: Vec<&'static str>,
}

impl<'d> Table<'d> {
    /// The file's outermost table.
    pub(super) fn root(source: &'d Source, table: &'d DeTable<'d>, what: &str) -> Self {
        Self { source, span: 0..0, keys: table, what: what.to_owned(), asked: Vec::new() }
    }

    fn of(source: &'d Source, value: &'d Spanned<DeValue<'d>>, what: &str) -> Option<Self> {
        let table = value.get_ref().as_table()?;
        Some(Self { source, span: value.span(), keys: table, what: what.to_owned(), asked: Vec::new() })
    }

    /// Says what the table is, once that is known: `a text question`.
    pub(super) fn describe(&mut self, what: impl Into<String>) {
        self.what = what.into();
    }

    /// Where the value of a key stands.
    pub(super) fn span_of(&self, key: &str) -> Range<usize> {
        self.keys.get(key).map_or_else(|| self.span.clone(), Spanned::span)
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.keys.contains_key(key)
    }

    /// Does a text stand under this key?
    pub(super) fn has_text(&self, key: &str) -> bool {
        self.keys.get(key).is_some_and(|value| value.get_ref().is_str())
    }

    /// Does a table stand under this key?
    pub(super) fn has_table(&self, key: &str) -> bool {
        self.keys.get(key).is_some_and(|value| value.get_ref().is_table())
    }

    /// A text that may be left out. An empty one is a mistake.
    pub(super) fn text(&mut self, key: &'static str, problems: &mut Problems) -> Option<Word> {
        self.value(key, "a text in quotes, not an empty one", problems, |value| {
            value.as_str().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
        })
    }

    pub(super) fn whole(&mut self, key: &'static str, problems: &mut Problems) -> Option<At<i64>> {
        self.value(key, "a whole number", problems, integer)
    }

    /// A number with at most three decimals, in thousandths.
    pub(super) fn decimal(&mut self, key: &'static str, problems: &mut Problems) -> Option<At<i64>> {
        self.value(key, "a number with at most three decimals, e.g. 0.5", problems, |value| match value {
            DeValue::Float(float) => thousandths(float.as_str()),
            DeValue::Integer(_) => integer(value)?.checked_mul(1000),
            DeValue::String(_) | DeValue::Boolean(_) | DeValue::Datetime(_) | DeValue::Array(_) | DeValue::Table(_) => {
                None
            }
        })
    }

    pub(super) fn yes(&mut self, key: &'static str, problems: &mut Problems) -> bool {
        self.yes_or(key, "true or false", problems)
    }

    /// True or false, where something else might stand too.
    pub(super) fn yes_or(&mut self, key: &'static str, wanted: &str, problems: &mut Problems) -> bool {
        self.value(key, wanted, problems, DeValue::as_bool).is_some_and(|yes| yes.value)
    }

    pub(super) fn date(&mut self, key: &'static str, problems: &mut Problems) -> Option<At<Date>> {
        self.value(key, "a day without quotes, e.g. 2026-11-24", problems, |value| {
            let found = value.as_datetime().filter(|found| found.time.is_none() && found.offset.is_none())?.date?;
            let year = i16::try_from(found.year).ok()?;
            Date::new(year, i8::try_from(found.month).ok()?, i8::try_from(found.day).ok()?).ok()
        })
    }

    /// A list of texts, each with its place. A wrong item is told and left out.
    pub(super) fn texts(&mut self, key: &'static str, problems: &mut Problems) -> Option<At<Vec<Word>>> {
        let list = self.take(key)?;
        list_of_texts(self.source, key, list, problems)
    }

    /// A list of texts, of which any may be a table instead. A wrong item is told and left out.
    pub(super) fn texts_or_tables(
        &mut self,
        key: &'static str,
        what: &str,
        problems: &mut Problems,
    ) -> Option<At<Vec<Entry<'d>>>> {
        let list = self.take(key)?;
        let items = list.get_ref().as_array();
        if items.is_none_or(|items| items.iter().all(|item| !item.get_ref().is_table())) {
            let texts = list_of_texts(self.source, key, list, problems)?;
            return Some(At { value: texts.value.into_iter().map(Entry::Text).collect(), span: texts.span });
        }
        let mut entries = Vec::new();
        for item in items.into_iter().flatten() {
            let text = item.get_ref().as_str().map(str::trim).filter(|text| !text.is_empty());
            match (text, Table::of(self.source, item, what)) {
                (Some(text), _) => entries.push(Entry::Text(At { value: text.to_owned(), span: item.span() })),
                (None, Some(table)) => entries.push(Entry::Table(table)),
                (None, None) => {
                    let told = format!("`{key}` holds texts in quotes and tables, not {}", kind(item.get_ref()));
                    problems.error(self.source, &item.span(), told, "");
                }
            }
        }
        Some(At { value: entries, span: list.span() })
    }

    /// Every key of a table whose keys are free, each with a list of texts.
    pub(super) fn each_list(self, problems: &mut Problems, mut take: impl FnMut(&str, Vec<Word>)) {
        for (key, list) in self.keys {
            let key = key.get_ref().as_ref();
            if let Some(list) = list_of_texts(self.source, key, list, problems) {
                take(key, list.value);
            }
        }
    }

    /// A table within this one.
    pub(super) fn table(&mut self, key: &'static str, what: &str, problems: &mut Problems) -> Option<Table<'d>> {
        let value = self.take(key)?;
        let table = Table::of(self.source, value, what);
        if table.is_none() {
            let told = format!("`{key}` must be a table, not {}", kind(value.get_ref()));
            problems.error(
                self.source,
                &value.span(),
                told,
                format!("write [{key}] on a line of its own, its keys below"),
            );
        }
        table
    }

    /// Tables of which there may be many.
    pub(super) fn tables(&mut self, key: &'static str, what: &str, problems: &mut Problems) -> Vec<Table<'d>> {
        let Some(value) = self.take(key) else { return Vec::new() };
        let items = value.get_ref().as_array();
        let tables: Vec<Self> =
            items.into_iter().flatten().filter_map(|item| Table::of(self.source, item, what)).collect();
        if items.is_none_or(|items| items.len() != tables.len()) {
            let told = format!("`{key}` must be a list of tables");
            problems.error(
                self.source,
                &value.span(),
                told,
                format!("write [[{key}]] once for each, or a list of {{ … }}"),
            );
        }
        tables
    }

    /// Every text under this name anywhere within the value of a key.
    pub(super) fn texts_within(&self, key: &str, name: &str) -> Vec<String> {
        let mut found = Vec::new();
        if let Some(value) = self.keys.get(key) {
            collect(value.get_ref(), name, &mut found);
        }
        found
    }

    /// The value of a key that must stand here, or a problem that names an example.
    pub(super) fn need<T>(&self, found: Option<T>, key: &str, example: &str, problems: &mut Problems) -> Option<T> {
        if found.is_none() && !self.has(key) {
            let what = format!("{} lacks `{key}`", self.what);
            problems.error(self.source, &self.span, what, format!("add {key} = {example}"));
        }
        found
    }

    /// Tells of every key nobody asked for.
    pub(super) fn finish(self, problems: &mut Problems) {
        for key in self.keys.keys() {
            let name = key.get_ref().as_ref();
            if !self.asked.contains(&name) {
                let what = format!("{} has no key `{name}`", self.what);
                problems.error(self.source, &key.span(), what, advise(name, self.asked.iter().copied()));
            }
        }
    }

    fn value<T>(
        &mut self,
        key: &'static str,
        wanted: &str,
        problems: &mut Problems,
        convert: impl FnOnce(&DeValue<'d>) -> Option<T>,
    ) -> Option<At<T>> {
        let found = self.take(key)?;
        if let Some(value) = convert(found.get_ref()) {
            return Some(At { value, span: found.span() });
        }
        let what = format!("`{key}` must be {wanted}");
        problems.error(self.source, &found.span(), what, format!("here stands {}", kind(found.get_ref())));
        None
    }

    fn take(&mut self, key: &'static str) -> Option<&'d Spanned<DeValue<'d>>> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        self.keys.get(key)
    }
}

fn list_of_texts(
    source: &Source,
    key: &str,
    list: &Spanned<DeValue<'_>>,
    problems: &mut Problems,
) -> Option<At<Vec<Word>>> {
    let Some(items) = list.get_ref().as_array() else {
        let what = format!("`{key}` must be a list of texts, not {}", kind(list.get_ref()));
        problems.error(source, &list.span(), what, format!("write {key} = [\"…\", \"…\"]"));
        return None;
    };
    let mut words = Vec::new();
    for item in items {
        if let Some(text) = item.get_ref().as_str().map(str::trim).filter(|text| !text.is_empty()) {
            words.push(At { value: text.to_owned(), span: item.span() });
        } else {
            let what = format!("`{key}` holds texts in quotes, not {}", kind(item.get_ref()));
            problems.error(source, &item.span(), what, "");
        }
    }
    // A list of nothing but mistakes is no empty list.
    (!words.is_empty() || items.is_empty()).then(|| At { value: words, span: list.span() })
}

fn collect(value: &DeValue<'_>, name: &str, found: &mut Vec<String>) {
    for (key, inner) in value.as_table().into_iter().flatten() {
        match inner.get_ref().as_str().filter(|_| key.get_ref() == name) {
            Some(text) => found.push(text.to_owned()),
            None => collect(inner.get_ref(), name, found),
        }
    }
    for inner in value.as_array().into_iter().flatten() {
        collect(inner.get_ref(), name, found);
    }
}

fn integer(value: &DeValue<'_>) -> Option<i64> {
    let integer = value.as_integer()?;
    i64::from_str_radix(integer.as_str(), integer.radix()).ok()
}

/// `0.5` → 500; nothing for what has more than three decimals or an exponent.
fn thousandths(written: &str) -> Option<i64> {
    let (negative, digits) = match written.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, written.trim_start_matches('+')),
    };
    let (whole, decimals) = digits.split_once('.')?;
    if decimals.len() > 3 || !decimals.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let decimals: i64 = format!("{decimals:0<3}").parse().ok()?;
    let sum = whole.checked_mul(1000)?.checked_add(decimals)?;
    Some(if negative { -sum } else { sum })
}

fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(text) if text.trim().is_empty() => "an empty text",
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a decimal number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
