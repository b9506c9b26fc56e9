//! Days and months in words: "besok", "senin depan", "Agst", "nopember", "3 hari lagi".

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::date::Sense;

/// How the months are written: Indonesian, English, old spelling, abbreviations, usual slips.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january", "jan", "jnr", "januar", "janwari"],
    &["februari", "february", "feb", "peb", "pebruari", "febuari", "pebuari", "febr", "pebr"],
    &["maret", "march", "mar", "mrt", "mart", "mret"],
    &["april", "apr", "avril"],
    &["mei", "may", "mey"],
    &["juni", "june", "jun", "yuni"],
    &["juli", "july", "jul", "yuli"],
    &["agustus", "august", "aug", "agust", "agst", "agt", "ags", "agu", "agus", "agts", "agstus", "augustus"],
    &["september", "sep", "sept", "spt", "septemb"],
    &["oktober", "october", "okt", "oct", "okto"],
    &["november", "nov", "nop", "nopember", "nofember"],
    &["desember", "december", "des", "dec", "desem", "disember"],
];

const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// A month by its name, or by what is clearly a slip of one name.
pub(super) fn find_month(word: &str) -> Option<i64> {
    let exact = MONTHS.iter().zip(1..).find(|(names, _)| names.contains(&word));
    if let Some((_, month)) = exact {
        return Some(month);
    }
    let length = word.chars().count();
    if !(5..=12).contains(&length) {
        return None;
    }
    let most = if length >= 7 { 2 } else { 1 };
    let mut near: Vec<(usize, i64)> = MONTHS
        .iter()
        .zip(1..)
        .filter_map(|(names, month)| {
            let long = names.iter().filter(|name| name.len() >= 4);
            long.map(|name| strsim::damerau_levenshtein(word, name)).min().map(|distance| (distance, month))
        })
        .filter(|(distance, _)| *distance <= most)
        .collect();
    near.sort_unstable();
    match near.as_slice() {
        [(_, month)] => Some(*month),
        [(best, month), (second, _), ..] if best < second => Some(*month),
        _ => None,
    }
}

/// A month as a Roman number, as on old papers: 17-VIII-1985.
pub(super) fn find_roman_month(word: &str) -> Option<i64> {
    ROMAN.iter().zip(1..).find(|(roman, _)| **roman == word).map(|(_, month)| month)
}

/// A day of the week.
pub(super) fn find_weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "senin" | "senen" | "snin" | "monday" | "mon" => Weekday::Monday,
        "selasa" | "slasa" | "tuesday" | "tue" => Weekday::Tuesday,
        "rabu" | "rebo" | "wednesday" | "wed" => Weekday::Wednesday,
        "kamis" | "kemis" | "thursday" | "thu" => Weekday::Thursday,
        "jumat" | "jumaat" | "jum" | "jmt" | "friday" | "fri" => Weekday::Friday,
        "sabtu" | "sbtu" | "saturday" | "sat" => Weekday::Saturday,
        "minggu" | "ahad" | "mggu" | "sunday" | "sun" => Weekday::Sunday,
        _ => return None,
    })
}

/// A day told from today, by words without politeness: `["senin", "depan"]`, `["3", "hari", "lagi"]`.
pub(super) fn find_relative(words: &[&str], sense: Sense, today: Date) -> Option<Date> {
    let days = |days: i64| today.checked_add(days.days()).ok();
    if let Some(offset) = offset(words) {
        return days(offset);
    }
    if let Some((ahead, rest)) = split_count(words) {
        return counted(ahead, rest, today);
    }
    match words {
        [week, next] if is_week(week) && is_next(next) => days(7),
        [week, last] if is_week(week) && is_last(last) => days(-7),
        ["next", "week"] => days(7),
        ["last", "week"] => days(-7),
        [month, next] if is_month(month) && is_next(next) => today.checked_add(1.months()).ok(),
        [month, last] if is_month(month) && is_last(last) => today.checked_sub(1.months()).ok(),
        ["next", "month"] => today.checked_add(1.months()).ok(),
        _ => find_by_weekday(words, sense, today),
    }
}

fn offset(words: &[&str]) -> Option<i64> {
    Some(match words {
        ["hari" | "pagi" | "siang" | "sore" | "malam", "ini"]
        | ["tadi", "pagi" | "siang" | "sore"]
        | ["sekarang" | "skrg" | "skrang" | "skr" | "today" | "now" | "tadi"] => 0,
        ["kemarin" | "kmrn" | "kemaren" | "kmren" | "kemrin" | "yesterday" | "semalam"] | ["tadi", "malam"] => -1,
        ["kemarin" | "kemaren", "dulu" | "lusa"] | ["day", "before", "yesterday"] => -2,
        ["besok" | "bsk" | "bsok" | "besuk" | "esok" | "tomorrow" | "tmrw" | "tomorow" | "tommorow"]
        | ["besok" | "esok", "pagi" | "siang" | "sore"] => 1,
        ["lusa"] | ["besok", "lusa"] | ["day", "after", "tomorrow"] => 2,
        ["tulat"] => 3,
        _ => return None,
    })
}

/// "3 hari lagi", "dua minggu lalu" come with the number in figures.
fn split_count<'w>(words: &'w [&'w str]) -> Option<(i64, &'w [&'w str])> {
    let (first, rest) = words.split_first()?;
    let count = first.parse::<i64>().ok().filter(|count| (0..=1000).contains(count))?;
    Some((count, rest))
}

fn counted(count: i64, rest: &[&str], today: Date) -> Option<Date> {
    let [unit, direction] = rest else { return None };
    let ahead = match *direction {
        "lagi" | "kedepan" => true,
        "lalu" | "kemarin" | "ago" => false,
        _ => return None,
    };
    let span = match *unit {
        "hari" | "hr" | "day" | "days" => count.days(),
        "minggu" | "week" | "weeks" | "pekan" => count.weeks(),
        "bulan" | "bln" | "month" | "months" => count.months(),
        "tahun" | "thn" | "th" | "year" | "years" => count.years(),
        _ => return None,
    };
    if ahead { today.checked_add(span).ok() } else { today.checked_sub(span).ok() }
}

/// "jumat": the next one after today, or the last one before it for what is past.
/// "jumat depan": the one of next week (weeks begin on Monday). A birth is never told so.
fn find_by_weekday(words: &[&str], sense: Sense, today: Date) -> Option<Date> {
    let words = match words {
        ["hari", rest @ ..] if !rest.is_empty() => rest,
        _ => words,
    };
    let next = |weekday| today.nth_weekday(1, weekday).ok();
    let last = |weekday| today.nth_weekday(-1, weekday).ok();
    if sense == Sense::Birth {
        return None;
    }
    match words {
        [day] => match sense {
            Sense::Past => last(find_weekday(day)?),
            Sense::Future | Sense::Any | Sense::Birth => next(find_weekday(day)?),
        },
        ["next", day] => next(find_weekday(day)?),
        ["last", day] => last(find_weekday(day)?),
        [day, when] if is_last(when) || *when == "kemarin" => last(find_weekday(day)?),
        [day, when] if is_next(when) => {
            let weekday = find_weekday(day)?;
            let monday = today.nth_weekday(1, Weekday::Monday).ok()?;
            monday.checked_add(i64::from(weekday.to_monday_zero_offset()).days()).ok()
        }
        [day, "ini"] => next(find_weekday(day)?),
        _ => None,
    }
}

fn is_week(word: &str) -> bool {
    matches!(word, "minggu" | "mggu" | "pekan" | "seminggu")
}

fn is_month(word: &str) -> bool {
    matches!(word, "bulan" | "bln" | "sebulan")
}

fn is_next(word: &str) -> bool {
    matches!(word, "depan" | "dpn" | "dpan" | "lagi" | "besok")
}

fn is_last(word: &str) -> bool {
    matches!(word, "lalu" | "kemarin" | "kemaren" | "ago")
}
