//! A day, in every common way of writing it: "17 agustus 85", "17-8-85", "170885", "tgl 17 bulan 8
//! tahun 1985", "besok", "senin depan".
//!
//! Figures are read day first, always, as is the custom in Indonesia; only a year of four digits in
//! front (ISO 8601) turns the order. What is no day so is refused and never read month first.

use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::Date;
use regex::Regex;
use serde::{Deserialize, Serialize};

use super::date_words::{find_month, find_relative, find_roman_month, find_weekday};
use super::digits::is_polite;
use super::fault::Fault;
use super::number_words::{in_figures, split_joined};
use super::text::{cleaned, without_particle};

pub use super::time::parse_time;

/// What kind of day is asked for: how two-digit years are read, and what is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sense {
    /// A birth: up to today, at most 120 years ago; `85` is 1985. The year must be given.
    Birth,
    /// Something that happened: up to today, at most 200 years ago.
    Past,
    /// Something to come: from today on, at most 100 years ahead; `85` is 2085.
    Future,
    /// Any day; a two-digit year is the nearest.
    Any,
}

/// Words that stand around a date and mean nothing for it.
const AROUND: &[&str] = &[
    "tgl",
    "tanggal",
    "tgal",
    "tggl",
    "bulan",
    "bln",
    "tahun",
    "thn",
    "th",
    "tahunnya",
    "pada",
    "lahir",
    "lahirku",
    "ttl",
    "kelahiran",
    "ke",
    "hari",
    "the",
    "of",
    "st",
    "nd",
    "rd",
    "on",
    "born",
    "date",
    "adalah",
    "itu",
    "di",
    "sejak",
    "masehi",
    "m",
    "iya",
    "mulai",
    "untuk",
    "dari",
    "ini",
];

/// What is said about the time of day behind a date.
static TIME_BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:^| )(?:jam|pukul|pkl)\b.*$|[t ]\d{1,2}:\d{2}(?::\d{2})?.*$").expect("the pattern is a constant")
});

/// A place before the date ("Watansoppeng, 17 Agustus 1985").
static PLACE_BEFORE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^[a-z .'\-]{3,40}[,/] ?").expect("the pattern is a constant"));

/// Reads a day.
///
/// # Errors
/// [`Fault::NotADate`], [`Fault::YearMissing`], [`Fault::NoSuchDate`], [`Fault::MonthOutOfRange`];
/// by the sense [`Fault::DateInFuture`], [`Fault::DateInPast`], [`Fault::DateTooOld`], [`Fault::DateTooFar`];
/// [`Fault::Placeholder`], [`Fault::TooLong`].
pub fn parse_date(raw: &str, sense: Sense, today: Date) -> Result<Date, Fault> {
    let text = cleaned(raw)?.to_lowercase().replace("jum'at", "jumat");
    if text.chars().count() > 100 {
        return Err(Fault::NotADate);
    }
    if let Some(date) = read_iso(&text)? {
        return fitting(date, sense, today);
    }
    let text = TIME_BEHIND.replace(&text, "");
    let words = words(&text);
    let words: Vec<&str> =
        words.iter().map(String::as_str).filter(|word| !is_polite(word) && !matches!(*word, "yang" | "yg")).collect();
    if let Some(date) = find_relative(&words, sense, today).or_else(|| find_relative(&stems(&words), sense, today)) {
        return fitting(date, sense, today);
    }
    let parts = parts(&text, &words)?;
    let date = resolve(read_parts(&parts)?, sense, today)?;
    fitting(date, sense, today)
}

/// Day, month and year as they were written.
#[derive(Clone, Copy, Debug)]
struct Written {
    day: i64,
    month: i64,
    year: Year,
}

#[derive(Clone, Copy, Debug)]
enum Year {
    Full(i64),
    Short(i64),
    Missing,
}

/// A part of a date: figures with how many there are, or a month by name.
#[derive(Clone, Copy, Debug)]
enum Part {
    Figures(i64, usize),
    Month(i64),
}

/// `1985-08-17`, also with slashes or dots and with a time behind.
fn read_iso(text: &str) -> Result<Option<Date>, Fault> {
    static ISO: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"^([0-9]{4}) ?[-/.] ?([0-9]{1,2}) ?[-/.] ?([0-9]{1,2})(?:[t ].*)?$")
            .expect("the pattern is a constant")
    });
    let Some(found) = ISO.captures(text) else { return Ok(None) };
    let number =
        |place: usize| found.get(place).and_then(|part| part.as_str().parse::<i64>().ok()).ok_or(Fault::NotADate);
    checked(number(3)?, number(2)?, number(1)?).map(Some)
}

/// Runs of letters and runs of digits; number words become figures ("tujuh belas agustus").
fn words(text: &str) -> Vec<String> {
    let mut runs: Vec<String> = Vec::new();
    let mut before = ' ';
    for c in text.chars() {
        let is_part = c.is_ascii_digit() || c.is_alphabetic();
        let goes_on = (before.is_ascii_digit() && c.is_ascii_digit()) || (before.is_alphabetic() && c.is_alphabetic());
        match runs.last_mut() {
            Some(run) if goes_on => run.push(c),
            _ if is_part => runs.push(c.to_string()),
            _ => {}
        }
        before = c;
    }
    let split: Vec<&str> = runs.iter().flat_map(|run| split_joined(run)).collect();
    in_figures(&split)
}

fn stems<'w>(words: &[&'w str]) -> Vec<&'w str> {
    words.iter().map(|word| without_particle(word)).collect()
}

/// The parts of a written date, without what stands around it.
fn parts(text: &str, words: &[&str]) -> Result<Vec<Part>, Fault> {
    let rest = PLACE_BEFORE.replace(text, "");
    let after_place;
    let words = if rest.len() < text.len() && rest.contains(|c: char| c.is_ascii_digit()) {
        after_place = self::words(&rest);
        after_place.iter().map(String::as_str).filter(|word| !is_polite(word)).collect()
    } else {
        words.to_vec()
    };
    let mut found = Vec::new();
    for word in words {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            let value = if word.len() <= 8 { word.parse().ok() } else { None };
            found.push(Part::Figures(value.ok_or(Fault::NotADate)?, word.len()));
        } else if let Some(month) = find_month(word).or_else(|| find_roman_month(word)) {
            found.push(Part::Month(month));
        } else if !(AROUND.contains(&word) || find_weekday(word).is_some()) {
            return Err(Fault::NotADate);
        }
    }
    Ok(found)
}

/// Which part is the day, the month, the year.
fn read_parts(parts: &[Part]) -> Result<Written, Fault> {
    let written = |day, month, year| Ok(Written { day, month, year });
    match *parts {
        [Part::Figures(joined, 8)] => {
            let (day, month, year) = (joined / 1_000_000, joined / 10_000 % 100, joined % 10_000);
            let (iso_year, iso_month, iso_day) = (joined / 10_000, joined / 100 % 100, joined % 100);
            let only_iso = checked(day, month, year).is_err() && (1900..2100).contains(&iso_year);
            if only_iso && checked(iso_day, iso_month, iso_year).is_ok() {
                written(iso_day, iso_month, Year::Full(iso_year))
            } else {
                written(day, month, Year::Full(year))
            }
        }
        [Part::Figures(joined, 6)] => written(joined / 10_000, joined / 100 % 100, Year::Short(joined % 100)),
        [Part::Figures(day, 1..=2), Part::Figures(month, 1..=2) | Part::Month(month)]
        | [Part::Month(month), Part::Figures(day, 1..=2)] => written(day, month, Year::Missing),
        [Part::Figures(day, 1..=2), Part::Figures(month, 1..=2) | Part::Month(month), Part::Figures(year, digits)]
        | [Part::Month(month), Part::Figures(day, 1..=2), Part::Figures(year, digits)] => match digits {
            2 => written(day, month, Year::Short(year)),
            4 => written(day, month, Year::Full(year)),
            _ => Err(Fault::NotADate),
        },
        [Part::Figures(year, 4), Part::Month(month) | Part::Figures(month, 1..=2), Part::Figures(day, 1..=2)] => {
            written(day, month, Year::Full(year))
        }
        _ => Err(Fault::NotADate),
    }
}

/// The day meant; a short or missing year is found by the sense.
fn resolve(written: Written, sense: Sense, today: Date) -> Result<Date, Fault> {
    let Written { day, month, year } = written;
    // 2000 was a leap year: what it has not, no year has.
    checked(day, month, 2000)?;
    let this_year = i64::from(today.year());
    let century = this_year.div_euclid(100) * 100;
    match year {
        Year::Full(year) => checked(day, month, year),
        Year::Short(year) => match sense {
            Sense::Birth | Sense::Past => {
                checked(day, month, if century + year <= this_year { century + year } else { century - 100 + year })
            }
            Sense::Future => checked(day, month, century + year),
            Sense::Any => nearest(day, month, [century - 100 + year, century + year, century + 100 + year], today),
        },
        Year::Missing => match sense {
            Sense::Birth => Err(Fault::YearMissing),
            Sense::Past => [0, -1, -2, -3, -4]
                .iter()
                .filter_map(|back| checked(day, month, this_year + back).ok())
                .find(|date| *date <= today)
                .ok_or(Fault::YearMissing),
            Sense::Future => (0..=8)
                .filter_map(|ahead| checked(day, month, this_year + ahead).ok())
                .find(|date| *date >= today)
                .ok_or(Fault::YearMissing),
            Sense::Any => nearest(day, month, [this_year - 1, this_year, this_year + 1], today),
        },
    }
}

fn nearest(day: i64, month: i64, years: [i64; 3], today: Date) -> Result<Date, Fault> {
    let away = |date: &Date| today.until(*date).map_or(i64::MAX, |span| i64::from(span.get_days()).abs());
    years
        .into_iter()
        .filter_map(|year| checked(day, month, year).ok())
        .min_by_key(away)
        .ok_or(Fault::NoSuchDate { day, month })
}

/// The day, if the calendar has it.
fn checked(day: i64, month: i64, year: i64) -> Result<Date, Fault> {
    if !(1..=12).contains(&month) {
        return Err(Fault::MonthOutOfRange { month });
    }
    if !(1000..=9998).contains(&year) {
        return Err(Fault::NotADate);
    }
    let no_such_date = Fault::NoSuchDate { day, month };
    let (Ok(y), Ok(m), Ok(d)) = (i16::try_from(year), i8::try_from(month), i8::try_from(day)) else {
        return Err(no_such_date);
    };
    Date::new(y, m, d).ok().ok_or(no_such_date)
}

/// The day, if the sense allows it.
fn fitting(date: Date, sense: Sense, today: Date) -> Result<Date, Fault> {
    let years_ago = |years: i64| today.checked_sub(years.years()).unwrap_or(Date::MIN);
    let far_ahead = today.checked_add(100.years()).unwrap_or(Date::MAX);
    match sense {
        Sense::Birth | Sense::Past if date > today => Err(Fault::DateInFuture),
        Sense::Birth if date < years_ago(120) => Err(Fault::DateTooOld),
        Sense::Past if date < years_ago(200) => Err(Fault::DateTooOld),
        Sense::Future if date < today => Err(Fault::DateInPast),
        Sense::Future if date > far_ahead => Err(Fault::DateTooFar),
        Sense::Birth | Sense::Past | Sense::Future | Sense::Any => Ok(date),
    }
}
