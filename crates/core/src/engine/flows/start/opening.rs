//! The office's hours in words: days with the same hours on one line, and a season that is near.

use jiff::Span;
use jiff::civil::{Date, Weekday};

use super::super::turn::Turn;
use crate::domain::office::{Opening, Week};
use crate::engine::keys;
use crate::engine::message::Text;

/// A season is told of so many days before it begins.
const AHEAD: i64 = 30;

/// The hours of today's season, and of one that comes soon.
pub(in super::super) fn hours(turn: &Turn<'_>) -> Text {
    let calendar = &turn.context.office.calendar;
    let (open, today) = (&calendar.open, turn.context.today());
    let now = open.season(today);
    let mut lines = match now {
        None => vec![keys::start_hours(calendar.zone_name.as_str())],
        Some(season) => vec![keys::start_hours_season(season.from, season.name.as_str(), season.to)],
    };
    lines.extend(week(now.map_or(&open.week, |season| &season.week)));
    let mut certain = now.map_or(open.certain, |season| season.certain);
    let soon = open.seasons.iter().filter(|season| season.from > today && days_to(today, season.from) <= AHEAD);
    for season in soon {
        lines.push(keys::start_hours_season(season.from, season.name.as_str(), season.to));
        lines.extend(week(&season.week));
        certain &= season.certain;
    }
    if !certain {
        lines.push(keys::start_hours_estimated());
    }
    Text::Lines(lines)
}

/// Is the office open on this day, and today: at this moment?
pub(in super::super) fn open_on(turn: &Turn<'_>, day: Date) -> Text {
    let calendar = &turn.context.office.calendar;
    let is_open = |day: Date| !calendar.holidays.contains(&day) && !calendar.open.on(day).is_empty();
    let clock = |time: jiff::civil::Time| format!("{:02}.{:02}", time.hour(), time.minute());
    let mut next = day.saturating_add(Span::new().days(1));
    // Whoever is closed for two months has no next day worth telling.
    for _ in 0..60 {
        if is_open(next) {
            break;
        }
        next = next.saturating_add(Span::new().days(1));
    }
    let hours = if is_open(day) { calendar.open.on(day) } else { &[] };
    let Some(all) = times(hours) else {
        return keys::start_day_closed(day, next, name(day.weekday()), name(next.weekday()));
    };
    if day != turn.context.today() {
        return keys::start_day_open(day, all, name(day.weekday()));
    }
    let now = turn.context.now.to_zoned_datetime(calendar.zone.clone()).time();
    match hours.iter().find(|opening| now < opening.to) {
        Some(opening) if opening.from <= now => keys::start_open_now(clock(opening.to)),
        Some(opening) => keys::start_opens_later(clock(opening.from)),
        None => keys::start_closed_now(next, name(next.weekday())),
    }
}

fn days_to(from: Date, to: Date) -> i64 {
    i64::from(from.until(to).map_or(i32::MAX, |span| span.get_days()))
}

/// One line for each run of days with the same hours; closed days are left out.
fn week(week: &Week) -> Vec<Text> {
    let all = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];
    let mut runs: Vec<(Weekday, Weekday, &[Opening])> = Vec::new();
    for day in all {
        let hours = week.on(day);
        match runs.last_mut() {
            Some((_, last, same)) if *same == hours => *last = day,
            Some(_) | None => runs.push((day, day, hours)),
        }
    }
    runs.into_iter()
        .filter_map(|(first, last, hours)| Some(keys::start_hours_line(days(first, last), times(hours)?)))
        .collect()
}

fn days(first: Weekday, last: Weekday) -> Text {
    if first == last { name(first) } else { keys::start_hours_days(name(first), name(last)) }
}

fn times(hours: &[Opening]) -> Option<Text> {
    let clock = |time: jiff::civil::Time| format!("{:02}.{:02}", time.hour(), time.minute());
    let each = hours.iter().map(|opening| keys::start_hours_span(clock(opening.to), clock(opening.from)));
    each.reduce(keys::start_hours_and)
}

fn name(day: Weekday) -> Text {
    match day {
        Weekday::Monday => keys::start_monday(),
        Weekday::Tuesday => keys::start_tuesday(),
        Weekday::Wednesday => keys::start_wednesday(),
        Weekday::Thursday => keys::start_thursday(),
        Weekday::Friday => keys::start_friday(),
        Weekday::Saturday => keys::start_saturday(),
        Weekday::Sunday => keys::start_sunday(),
    }
}
