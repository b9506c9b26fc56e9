//! Reads TOML with the place of everything, so that a mistake is told with file, line and column.
//!
//! Which keys exist is what is asked for: a section notes every key it is asked for, and what is
//! left over in the file is unknown.

use std::fmt;
use std::ops::{Range, RangeInclusive};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A mistake in `bot.toml`, or in the environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where, e.g. `bot.toml:12:3`; nothing for what stands in no file.
    pub place: Option<Place>,
    /// What is wrong, and how to mend it.
    pub what: String,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file, as it was named.
    pub file: String,
    /// Counted from one.
    pub line: usize,
    /// Counted from one, in characters.
    pub column: usize,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Some(Place { file, line, column }) => write!(f, "{file}:{line}:{column}: {}", self.what),
            None => f.write_str(&self.what),
        }
    }
}

/// A setting that can stand in `bot.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// e.g. `sending.per_second`.
    pub path: String,
    /// Its default as it would be written; none for what may be left out altogether.
    pub default: Option<String>,
}

/// What was noted while reading.
#[derive(Debug, Default)]
pub(super) struct Notes {
    pub(super) problems: Vec<Problem>,
    pub(super) settings: Vec<Setting>,
}

/// The text of a file, and how it is called.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source<'i> {
    pub(super) file: &'i str,
    pub(super) text: &'i str,
}

impl Source<'_> {
    /// The place where a stretch of the text begins.
    pub(super) fn place(self, span: &Range<usize>) -> Place {
        let before = self.text.get(..span.start).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Place { file: self.file.to_owned(), line, column }
    }

    fn problem(self, span: &Range<usize>, what: impl Into<String>) -> Problem {
        Problem { place: Some(self.place(span)), what: what.into() }
    }
}

/// Parses a whole file; what cannot be parsed at all is one problem and an empty table.
pub(super) fn parse<'i>(source: Source<'i>, notes: &mut Notes) -> DeTable<'i> {
    match DeTable::parse(source.text) {
        Ok(table) => table.into_inner(),
        Err(error) => {
            let what = error.message().lines().collect::<Vec<_>>().join("; ");
            notes.problems.push(source.problem(&error.span().unwrap_or(0..0), what));
            DeTable::default()
        }
    }
}

/// One table of the file.
#[derive(Debug)]
pub(super) struct Section<'d, 'i> {
    source: Source<'i>,
    path: String,
    table: Option<&'d DeTable<'i>>,
    place: Option<Place>,
    asked: Vec<&'static str>,
}

impl<'d, 'i> Section<'d, 'i> {
    /// The file's outermost table.
    pub(super) fn root(source: Source<'i>, table: &'d DeTable<'i>) -> Self {
        Self { source, path: String::new(), table: Some(table), place: None, asked: Vec::new() }
    }

    /// A table within this one; an absent one has its defaults.
    pub(super) fn section(&mut self, key: &'static str, notes: &mut Notes) -> Self {
        let value = self.take(key);
        let place = value.map(|value| self.source.place(&value.span()));
        let table = value.and_then(|value| {
            let table = value.get_ref().as_table();
            if table.is_none() {
                let what = format!("\"{key}\" is a section: write [{key}] on a line of its own");
                notes.problems.push(self.source.problem(&value.span(), what));
            }
            table
        });
        Self { source: self.source, path: self.path_of(key), table, place, asked: Vec::new() }
    }

    /// Tables of which there may be many, each with its place.
    pub(super) fn sections(&mut self, key: &'static str, notes: &mut Notes) -> Vec<(Self, Place)> {
        let path = self.path_of(key);
        let Some(value) = self.take(key) else { return Vec::new() };
        let Some(items) = value.get_ref().as_array() else {
            let what = format!("write [[{path}]] once for each");
            notes.problems.push(self.source.problem(&value.span(), what));
            return Vec::new();
        };
        let mut found = Vec::new();
        for item in items {
            let place = self.source.place(&item.span());
            let Some(table) = item.get_ref().as_table() else {
                notes.problems.push(Problem { place: Some(place), what: format!("write [[{path}]] once for each") });
                continue;
            };
            let section = Self {
                source: self.source,
                path: path.clone(),
                table: Some(table),
                place: Some(place.clone()),
                asked: Vec::new(),
            };
            found.push((section, place));
        }
        found
    }

    /// A text, kept by `keep`, which says what is wrong with it otherwise.
    pub(super) fn text<T>(
        &mut self,
        key: &'static str,
        default: &str,
        notes: &mut Notes,
        keep: impl Fn(&str) -> Result<T, String>,
    ) -> T {
        self.note(key, Some(format!("{default:?}")), notes);
        let by_default = || keep(default).expect("the defaults of bot.toml are right; a test reads them all");
        let Some(value) = self.take(key) else { return by_default() };
        let Some(text) = value.get_ref().as_str() else {
            let what = format!("\"{key}\" must be a text in quotes, e.g. {default:?}");
            notes.problems.push(self.source.problem(&value.span(), what));
            return by_default();
        };
        keep(text).unwrap_or_else(|what| {
            notes.problems.push(self.source.problem(&value.span(), format!("\"{key}\" {what}")));
            by_default()
        })
    }

    /// A whole number within a range.
    pub(super) fn number(
        &mut self,
        key: &'static str,
        default: u32,
        range: RangeInclusive<u32>,
        notes: &mut Notes,
    ) -> u32 {
        self.note(key, Some(default.to_string()), notes);
        let Some(value) = self.take(key) else { return default };
        let number = integer(value).and_then(|number| u32::try_from(number).ok());
        number.filter(|number| range.contains(number)).unwrap_or_else(|| {
            let (least, most) = (range.start(), range.end());
            let what = format!("\"{key}\" must be a whole number from {least} to {most}, e.g. {default}");
            notes.problems.push(self.source.problem(&value.span(), what));
            default
        })
    }

    /// A Telegram id that may be left out.
    pub(super) fn id(
        &mut self,
        key: &'static str,
        notes: &mut Notes,
        keep: impl Fn(i64) -> Result<i64, String>,
    ) -> Option<i64> {
        self.note(key, None, notes);
        let value = self.take(key)?;
        let kept = integer(value).ok_or_else(|| "must be a whole number".to_owned()).and_then(keep);
        kept.map_err(|what| {
            notes.problems.push(self.source.problem(&value.span(), format!("\"{key}\" {what}")));
        })
        .ok()
    }

    /// A text that may be left out.
    pub(super) fn optional_text(&mut self, key: &'static str, notes: &mut Notes) -> Option<String> {
        self.note(key, None, notes);
        let value = self.take(key)?;
        let text = value.get_ref().as_str();
        if text.is_none() {
            let what = format!("\"{key}\" must be a text in quotes");
            notes.problems.push(self.source.problem(&value.span(), what));
        }
        text.map(str::to_owned)
    }

    /// A list of texts, each with its place.
    pub(super) fn texts(&mut self, key: &'static str, notes: &mut Notes) -> Vec<(String, Place)> {
        self.note(key, None, notes);
        let Some(value) = self.take(key) else { return Vec::new() };
        let mut found = Vec::new();
        let items: Vec<_> = value.get_ref().as_array().into_iter().flatten().collect();
        for item in &items {
            if let Some(text) = item.get_ref().as_str() {
                found.push((text.to_owned(), self.source.place(&item.span())));
            }
        }
        if found.len() != items.len() || !value.get_ref().is_array() {
            let what = format!("\"{key}\" must be a list of texts, e.g. [\"disdukcapil\"]");
            notes.problems.push(self.source.problem(&value.span(), what));
        }
        found
    }

    /// Where the section begins, if it stands in the file.
    pub(super) fn place(&self) -> Option<Place> {
        self.place.clone()
    }

    /// Tells of every key nobody asked for.
    pub(super) fn finish(self, notes: &mut Notes) {
        for (key, value) in self.table.into_iter().flatten() {
            let name = key.get_ref().as_ref();
            if self.asked.contains(&name) {
                continue;
            }
            let what = if name.contains("token") {
                "the token does not belong into bot.toml: put it into the environment as TELOXIDE_TOKEN, or into \
                 a file named in TELOXIDE_TOKEN_FILE"
                    .to_owned()
            } else if name.contains("secret") {
                "the secret does not belong into bot.toml: put it into the environment as LOKET_WEBHOOK_SECRET, or into \
                 a file named in LOKET_WEBHOOK_SECRET_FILE"
                    .to_owned()
            } else {
                self.unknown(name, value.get_ref().is_table())
            };
            notes.problems.push(self.source.problem(&key.span(), what));
        }
    }

    fn unknown(&self, name: &str, is_section: bool) -> String {
        let kind = if is_section { "section" } else { "key" };
        let nearest = self
            .asked
            .iter()
            .map(|known| (strsim::normalized_damerau_levenshtein(name, known), *known))
            .max_by(|one, other| one.0.total_cmp(&other.0))
            .filter(|(likeness, _)| *likeness >= 0.5);
        match nearest {
            Some((_, known)) => format!("unknown {kind} \"{name}\", did you mean \"{known}\"?"),
            None if self.path.is_empty() => {
                format!("unknown {kind} \"{name}\"; there are {}", self.asked.join(", "))
            }
            None => format!("unknown {kind} \"{name}\"; [{}] has {}", self.path, self.asked.join(", ")),
        }
    }

    fn take(&mut self, key: &'static str) -> Option<&'d Spanned<DeValue<'i>>> {
        self.asked.push(key);
        self.table?.get(key)
    }

    fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    fn note(&self, key: &str, default: Option<String>, notes: &mut Notes) {
        let path = self.path_of(key);
        if notes.settings.iter().all(|known| known.path != path) {
            notes.settings.push(Setting { path, default });
        }
    }
}

fn integer(value: &Spanned<DeValue<'_>>) -> Option<i64> {
    let integer = value.get_ref().as_integer()?;
    i64::from_str_radix(integer.as_str(), integer.radix()).ok()
}
