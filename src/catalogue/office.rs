//! The office's own facts: address, telephone, hours by weekday and season, channels for complaints.

use std::path::Path;

use jiff::civil::Time;
use loket_core::domain::office::{ComplaintChannel, Hours, OfficeFacts, Opening, Season, Week};

use super::problem::Problems;
use super::source::Source;
use super::table::{Table, Word, parse};

const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Reads the facts and the hours.
pub(super) fn read(path: &Path, problems: &mut Problems) -> Option<(OfficeFacts, Hours)> {
    let advice = "it holds address, hours and channels for complaints; `office` in bot.toml says where it lies";
    let source = Source::read(path, advice, problems)?;
    let document = parse(&source, problems);
    let mut table = Table::root(&source, &document, "the office");
    let address = table.text("address", problems).map(|word| word.value).unwrap_or_default();
    let phone = table.text("phone", problems).map(|word| word.value).unwrap_or_default();
    let hours = table.table("hours", "the hours", problems);
    let hours = table.need(hours, "hours", "{ certain = true, monday = \"08:00-16:00\" }", problems);
    let seasons = table.tables("season", "a season", problems);
    let complaints = table.tables("complaint", "a channel for complaints", problems);
    table.finish(problems);

    let seasons = read_seasons(seasons, &source, problems);
    let complaints = complaints.into_iter().filter_map(|each| read_complaint(each, problems)).collect();
    let mut hours = hours?;
    let certain = hours.yes("certain", problems);
    let week = read_week(&mut hours, problems);
    hours.finish(problems);
    Some((OfficeFacts { address, phone, complaints }, Hours { week, certain, seasons }))
}

fn read_seasons(tables: Vec<Table<'_>>, source: &Source, problems: &mut Problems) -> Vec<Season> {
    let mut seasons: Vec<Season> = Vec::new();
    for mut each in tables {
        let name = each.text("name", problems);
        let name = each.need(name, "name", "\"Ramadan 1448 H\"", problems);
        let from = each.date("from", problems);
        let from = each.need(from, "from", "2027-02-08", problems);
        let to = each.date("to", problems);
        let to = each.need(to, "to", "2027-03-09", problems);
        let certain = each.yes("certain", problems);
        let week = read_week(&mut each, problems);
        each.finish(problems);
        let (Some(name), Some(from), Some(to)) = (name, from, to) else { continue };
        if to.value < from.value {
            problems.error(source, &to.span, format!("the season ends before it begins on {}", from.value), "");
            continue;
        }
        if let Some(other) = seasons.iter().find(|other| other.from <= to.value && from.value <= other.to) {
            let what = format!("this season overlaps with \"{}\"", other.name);
            problems.error(source, &from.span, what, "a day has the hours of one season");
        }
        seasons.push(Season { name: name.value, from: from.value, to: to.value, week, certain });
    }
    seasons
}

fn read_complaint(mut table: Table<'_>, problems: &mut Problems) -> Option<ComplaintChannel> {
    let name = table.text("name", problems);
    let name = table.need(name, "name", "\"SP4N-LAPOR!\"", problems);
    let phone = table.text("phone", problems);
    let way = table.text("way", problems);
    if phone.is_none() && !table.has("phone") {
        table.need(way.as_ref(), "way", "\"lapor.go.id\"", problems);
    }
    table.finish(problems);
    let (phone, way) = (phone.map(|phone| phone.value), way.map(|way| way.value));
    (phone.is_some() || way.is_some()).then_some(ComplaintChannel { name: name?.value, way, phone })
}

/// A day that is not named is closed.
fn read_week(table: &mut Table<'_>, problems: &mut Problems) -> Week {
    let mut week = Week::default();
    for (place, day) in DAYS.into_iter().enumerate() {
        if let Some(written) = table.text(day, problems) {
            week.days[place] = read_day(&written, table, problems);
        }
    }
    if DAYS.into_iter().take(5).all(|day| !table.has(day)) {
        let what = "the office is open on no day from Monday to Friday";
        problems.error(table.source, &table.span, what, "add monday = \"08:00-16:00\" and so on");
    }
    week
}

/// `08:00-11:30, 13:30-16:00`
fn read_day(written: &Word, table: &Table<'_>, problems: &mut Problems) -> Vec<Opening> {
    let mut openings: Vec<Opening> = Vec::new();
    for part in written.value.split(',') {
        let times = part.split_once('-').and_then(|(from, to)| Some((read_time(from)?, read_time(to)?)));
        let Some((from, to)) = times else {
            let what = format!("\"{}\" are no hours", part.trim());
            problems.error(
                table.source,
                &written.span,
                what,
                "write \"08:00-16:00\", with a break \"08:00-11:30, 13:30-16:00\"",
            );
            return Vec::new();
        };
        if to <= from || openings.last().is_some_and(|last| from < last.to) {
            let what = format!("the hours \"{}\" do not follow each other", written.value);
            problems.error(table.source, &written.span, what, "every opening ends after it begins and before the next");
            return Vec::new();
        }
        openings.push(Opening { from, to });
    }
    openings
}

fn read_time(written: &str) -> Option<Time> {
    let (hour, minute) = written.trim().split_once(':')?;
    let is_short = |digits: &str| digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_short(hour) || !is_short(minute) {
        return None;
    }
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}
