//! Facts of the office itself: where it is, when it is open, and where one may complain.

use jiff::SignedDuration;
use jiff::civil::{Date, Time, Weekday};

/// Where the office is and who takes complaints.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfficeFacts {
    /// Empty while nobody has said it.
    pub address: String,
    /// Empty while nobody has said it.
    pub phone: String,
    /// Beside the counter's own service for complaints, in the order shown.
    pub complaints: Vec<ComplaintChannel>,
}

/// Somebody who takes complaints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComplaintChannel {
    /// A proper name, e.g. `SP4N-LAPOR!`.
    pub name: String,
    /// What reads the same in every language: a page, a number for SMS.
    pub way: Option<String>,
    /// A number to call; there is this or a way, or both.
    pub phone: Option<String>,
}

/// When the office is open; by default never.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hours {
    /// In an ordinary week.
    pub week: Week,
    /// Somebody of the office has confirmed them.
    pub certain: bool,
    /// Times of the year with other hours, such as Ramadan; they do not overlap.
    pub seasons: Vec<Season>,
}

/// A time of the year with other hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Season {
    /// A proper name, e.g. `Ramadan 1448 H`.
    pub name: String,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The hours then.
    pub week: Week,
    /// Days and hours are settled; the sighting of the moon may still move them otherwise.
    pub certain: bool,
}

/// The hours of a week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Week {
    /// From Monday to Sunday; each day's in order, a closed day's empty.
    pub days: [Vec<Opening>; 7],
}

/// From opening to closing, without a break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The counter opens.
    pub from: Time,
    /// The counter closes.
    pub to: Time,
}

impl Hours {
    /// The same hours from Monday to Friday, all the year.
    pub fn weekdays(from: Time, to: Time) -> Self {
        let day = || vec![Opening { from, to }];
        let days = [day(), day(), day(), day(), day(), Vec::new(), Vec::new()];
        Self { week: Week { days }, certain: true, seasons: Vec::new() }
    }

    /// The hours of this day, whatever the holidays say.
    pub fn on(&self, day: Date) -> &[Opening] {
        self.season(day).map_or(&self.week, |season| &season.week).on(day.weekday())
    }

    /// The season this day lies in.
    pub fn season(&self, day: Date) -> Option<&Season> {
        self.seasons.iter().find(|season| (season.from..=season.to).contains(&day))
    }
}

impl Week {
    /// The hours of a weekday.
    pub fn on(&self, day: Weekday) -> &[Opening] {
        let place = usize::try_from(day.to_monday_zero_offset()).unwrap_or_default();
        &self.days[place]
    }

    /// How long the office is open on the day on which it is open longest.
    pub fn longest_day(&self) -> SignedDuration {
        let lengths = self.days.iter().map(|day| day.iter().map(|opening| opening.length()).sum());
        lengths.max().unwrap_or_default()
    }
}

impl Opening {
    /// From opening to closing.
    pub fn length(self) -> SignedDuration {
        self.from.duration_until(self.to)
    }
}
