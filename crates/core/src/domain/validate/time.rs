//! A time of day: "14.30", "pukul 07.15 wita", "jam 2 siang", "setengah 3 sore", "2pm".
//!
//! Without a part of the day the twenty-four hours count: "jam 2" is two in the night.

use std::sync::LazyLock;

use jiff::civil::Time;
use regex::Regex;

use super::digits::is_polite;
use super::fault::Fault;
use super::number_words::{in_figures, split_joined};
use super::text::cleaned;

/// "setengah 3 sore", "14.30", "2 siang lewat 15".
static CLOCK: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"(?x)^ (setengah\x20)? (\d{1,2})
        (?: \x20?[.:,]\x20?(\d{2})(?:[.:]\d{2})? | (\d{2}) | \x20(\d{2}) )?
        (?: \x20([a-z\x20]+?) )??
        (?: \x20(lewat|lebih|kurang)\x20(\d{1,2}|seperempat) )?
        (?: \x20([a-z\x20]+) )? $";
    Regex::new(pattern).expect("the pattern is a constant")
});

/// Words that mean nothing for a time.
const AROUND: &[&str] = &[
    "jam", "pukul", "pkl", "wita", "wib", "wit", "sekitar", "kira", "tepat", "menit", "di", "pada", "at", "about",
    "teng", "waktu", "o", "clock", "oclock", "lah", "hari", "an",
];

/// Reads a time of day.
///
/// # Errors
/// [`Fault::NotATime`], [`Fault::Placeholder`], [`Fault::TooLong`].
pub fn parse_time(raw: &str) -> Result<Time, Fault> {
    let text = cleaned(raw)?.to_lowercase();
    let text = plain(&text.replace("a.m", "am").replace("p.m", "pm"));
    match text.as_str() {
        "tengah malam" | "midnight" => return Ok(Time::midnight()),
        "tengah siang" | "tengah" | "noon" | "midday" => return at(12 * 60),
        _ => {}
    }
    let parts = CLOCK.captures(&text).ok_or(Fault::NotATime)?;
    let part = |place: usize| parts.get(place).map(|part| part.as_str());
    let number = |place: usize| part(place).and_then(|digits| digits.parse::<i32>().ok());
    let hour = number(2).ok_or(Fault::NotATime)?;
    let minute = number(3).or(number(4)).or(number(5)).unwrap_or(0);
    let shift = match (part(7), part(8)) {
        (Some("kurang"), Some("seperempat")) => -15,
        (Some("kurang"), Some(_)) => -number(8).ok_or(Fault::NotATime)?,
        (Some(_), Some("seperempat")) => 15,
        (Some(_), Some(_)) => number(8).ok_or(Fault::NotATime)?,
        _ => 0,
    };
    let half = if part(1).is_some() { -30 } else { 0 };
    if minute > 59 || hour > 24 || (hour == 24 && minute > 0) || (half != 0 && minute != 0) || shift.abs() > 59 {
        return Err(Fault::NotATime);
    }
    let hour = on_the_day(hour, part(6).or(part(9))).ok_or(Fault::NotATime)?;
    at(hour * 60 + minute + half + shift)
}

fn at(minutes: i32) -> Result<Time, Fault> {
    let minutes = minutes.rem_euclid(24 * 60);
    let (Ok(hour), Ok(minute)) = (i8::try_from(minutes / 60), i8::try_from(minutes % 60)) else {
        return Err(Fault::NotATime);
    };
    Time::new(hour, minute, 0, 0).map_err(|_not_a_time| Fault::NotATime)
}

/// The hour of twenty-four, by the part of the day it is said to be in.
fn on_the_day(hour: i32, part: Option<&str>) -> Option<i32> {
    if hour > 12 {
        return Some(hour);
    }
    let part = part.unwrap_or("24");
    let first_half =
        ["pagi", "subuh", "shubuh", "dini", "fajar", "am", "a m", "morning", "in the morning"].contains(&part);
    let night = ["malam", "mlm", "night", "at night"].contains(&part);
    let second_half = [
        "siang",
        "sore",
        "petang",
        "magrib",
        "pm",
        "p m",
        "afternoon",
        "evening",
        "in the afternoon",
        "in the evening",
    ]
    .contains(&part);
    match hour {
        _ if part == "24" => Some(hour),
        9..=12 if part == "siang" => Some(hour),
        _ if first_half => Some(hour % 12),
        1..=4 | 12 if night => Some(hour % 12),
        _ if second_half || night => Some(hour % 12 + 12),
        _ => None,
    }
}

/// Words that mean nothing taken out, numbers in words made figures, words and figures apart.
fn plain(text: &str) -> String {
    let mut apart = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    for c in text.chars() {
        let kinds_meet =
            (before.is_ascii_digit() && c.is_alphabetic()) || (before.is_alphabetic() && c.is_ascii_digit());
        if kinds_meet {
            apart.push(' ');
        }
        apart.push(if c.is_alphanumeric() || matches!(c, '.' | ':' | ',') { c } else { ' ' });
        before = c;
    }
    let words: Vec<&str> = apart
        .split(' ')
        .map(|word| word.trim_matches(['.', ':', ',']))
        .filter(|word| !word.is_empty() && !AROUND.contains(word) && !is_polite(word))
        .flat_map(split_joined)
        .map(|word| if matches!(word, "stengah" | "stgh" | "half") { "setengah" } else { word })
        .collect();
    in_figures(&words).join(" ")
}
