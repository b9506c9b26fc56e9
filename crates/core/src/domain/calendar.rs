//! Working days and hours of the office: when a promise falls due.

use std::collections::BTreeSet;

use jiff::civil::{Date, Time, Weekday, time};
use jiff::tz::TimeZone;

use super::office::Hours;
use jiff::{SignedDuration, Span, Timestamp};

/// Nobody is written to unasked before this time of day, nor after [`NIGHT`].
pub const MORNING: Time = time(8, 0, 0, 0);
/// From this time of day on nobody is written to unasked.
pub const NIGHT: Time = time(20, 0, 0, 0);

/// The office's zone, hours and holidays.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// The zone in which days begin and end, e.g. `Asia/Makassar`.
    pub zone: TimeZone,
    /// How the zone is called here, e.g. `WITA`.
    pub zone_name: String,
    /// When the counter is open; what comes after closing counts as the next working day's.
    pub open: Hours,
    /// National holidays and joint leave days.
    pub holidays: BTreeSet<Date>,
}

impl Calendar {
    /// The day it is in the office.
    pub fn day(&self, at: Timestamp) -> Date {
        at.to_zoned_datetime(self.zone.clone()).date()
    }

    /// Monday to Friday, if the office is open then, less the holidays.
    pub fn is_working_day(&self, day: Date) -> bool {
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
            && !self.open.on(day).is_empty()
            && !self.holidays.contains(&day)
    }

    /// The day on which a promise of `days` working days, begun at this moment, falls due.
    ///
    /// Day 1 is the working day after the one on which the application was complete; what comes
    /// after closing time or on a holiday counts as complete on the next working day.
    /// Zero days means the day on which it counts as complete.
    pub fn due(&self, complete: Timestamp, days: u32) -> Date {
        let local = complete.to_zoned_datetime(self.zone.clone());
        let mut day = local.date();
        if !self.is_working_day(day) || local.time() >= self.closing_time(day) {
            day = self.next_working_day(day);
        }
        for _ in 0..days {
            day = self.next_working_day(day);
        }
        day
    }

    /// The first working day after this one.
    pub fn next_working_day(&self, day: Date) -> Date {
        let mut next = day;
        // A year without a single working day is a broken calendar; stop rather than run on.
        for _ in 0..366 {
            next = next.saturating_add(Span::new().days(1));
            if self.is_working_day(next) {
                return next;
            }
        }
        next
    }

    /// Working days after `from`, up to and including `to`; none when `to` lies before.
    pub fn working_days_between(&self, from: Date, to: Date) -> u32 {
        let mut days = 0;
        let mut day = from;
        while day < to {
            day = day.saturating_add(Span::new().days(1));
            if self.is_working_day(day) {
                days += 1;
            }
        }
        days
    }

    /// The day that is so many calendar days away, or the first working day after it.
    pub fn working_day_in(&self, at: Timestamp, days: u32) -> Date {
        let day = self.day(at).saturating_add(Span::new().days(days));
        if self.is_working_day(day) { day } else { self.next_working_day(day) }
    }

    /// The office opens on this day.
    pub fn opening(&self, day: Date) -> Timestamp {
        self.moment(day, self.open.on(day).first().map_or(MORNING, |opening| opening.from))
    }

    /// The office closes on this day.
    pub fn closing(&self, day: Date) -> Timestamp {
        self.moment(day, self.closing_time(day))
    }

    /// The day is over.
    pub fn end(&self, day: Date) -> Timestamp {
        self.moment(day.saturating_add(Span::new().days(1)), Time::midnight())
    }

    /// How long the office is open on an ordinary working day.
    pub fn hours(&self) -> SignedDuration {
        self.open.week.longest_day()
    }

    /// The moment from which so much of the office's time is left until it closes on this day.
    pub fn before_closing(&self, day: Date, mut left: SignedDuration) -> Timestamp {
        let mut day = day;
        // As long as a working day lies before; a year of them is more than any promise.
        for _ in 0..366 {
            for opening in self.open.on(day).iter().rev() {
                let length = opening.length();
                let closing = self.moment(day, opening.to);
                if left <= length {
                    return closing.saturating_sub(left).unwrap_or(closing);
                }
                left -= length;
            }
            day = self.working_day_before(day);
        }
        self.opening(day)
    }

    /// The same moment if it lies between [`MORNING`] and [`NIGHT`], otherwise the next morning.
    pub fn by_day(&self, at: Timestamp) -> Timestamp {
        let local = at.to_zoned_datetime(self.zone.clone());
        if local.time() < MORNING {
            self.moment(local.date(), MORNING)
        } else if local.time() < NIGHT {
            at
        } else {
            self.moment(local.date().saturating_add(Span::new().days(1)), MORNING)
        }
    }

    /// A day without hours, such as one that became a holiday later, ends when the evening does.
    fn closing_time(&self, day: Date) -> Time {
        self.open.on(day).last().map_or(NIGHT, |opening| opening.to)
    }

    fn working_day_before(&self, day: Date) -> Date {
        let mut before = day;
        for _ in 0..366 {
            before = before.saturating_sub(Span::new().days(1));
            if self.is_working_day(before) {
                break;
            }
        }
        before
    }

    /// A time of day that the zone leaves out, or has twice, is taken as jiff does by default.
    fn moment(&self, day: Date, time: Time) -> Timestamp {
        let zoned = self.zone.to_ambiguous_zoned_datetime(day.to_datetime(time)).compatible();
        zoned.map_or(Timestamp::MAX, |zoned| zoned.timestamp())
    }
}
