//! Working days and hours of the office: when a promise falls due.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;

/// The office's zone, hours and holidays.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// The zone in which days begin and end, e.g. `Asia/Makassar`.
    pub zone: TimeZone,
    /// How the zone is called here, e.g. `WITA`.
    pub zone_name: String,
    /// The counter opens.
    pub opens: Time,
    /// The counter closes; what comes later counts as the next working day's.
    pub closes: Time,
    /// National holidays and joint leave days.
    pub holidays: BTreeSet<Date>,
}

impl Calendar {
    /// The day it is in the office.
    pub fn day(&self, at: Timestamp) -> Date {
        at.to_zoned_datetime(self.zone.clone()).date()
    }

    /// Monday to Friday, less the holidays.
    pub fn is_working_day(&self, day: Date) -> bool {
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !self.holidays.contains(&day)
    }

    /// The day on which a promise of `days` working days, begun at this moment, falls due.
    ///
    /// Day 1 is the working day after the one on which the application was complete; what comes
    /// after closing time or on a holiday counts as complete on the next working day.
    /// Zero days means the day on which it counts as complete.
    pub fn due(&self, complete: Timestamp, days: u32) -> Date {
        let local = complete.to_zoned_datetime(self.zone.clone());
        let mut day = local.date();
        if !self.is_working_day(day) || local.time() >= self.closes {
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
            next = next.saturating_add(jiff::Span::new().days(1));
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
            day = day.saturating_add(jiff::Span::new().days(1));
            if self.is_working_day(day) {
                days += 1;
            }
        }
        days
    }
}
