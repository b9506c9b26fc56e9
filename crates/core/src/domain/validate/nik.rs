//! Nomor Induk Kependudukan: sixteen digits, for life.
//!
//! Two digits each for province, regency and district, day (a woman's plus 40), month and year of
//! birth, then four for the serial number (UU 23/2006 jo. UU 24/2013 art. 13). The region
//! is that of the *first* registration, and a corrected birth date leaves the NIK as it is: what does
//! not fit is a doubt, never a refusal. There is no check digit; only Dukcapil knows what is genuine.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::digits::{grouped, masked, parse_digits, part};
use super::fault::{Doubt, Fault};

/// The codes of the 38 provinces (Kepmendagri on region codes), and 54, East Timor, which older people may have.
const PROVINCES: [i16; 39] = [
    11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 72, 73, 74,
    75, 76, 81, 82, 91, 92, 93, 94, 95, 96,
];

/// A NIK: sixteen digits.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Nik(String);

/// As the register knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Laki-laki.
    Male,
    /// Perempuan.
    Female,
}

/// Reads a NIK.
///
/// # Errors
/// [`Fault::DigitCount`] if there are not sixteen digits, [`Fault::NotDigits`], [`Fault::Placeholder`],
/// [`Fault::TooLong`].
pub fn parse_nik(raw: &str) -> Result<Nik, Fault> {
    parse_digits(raw, &[16]).map(Nik)
}

impl Nik {
    /// The sixteen digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `7312••••••••0001`.
    pub fn masked(&self) -> String {
        masked(&self.0, 4, 4)
    }

    /// Province, regency and district of the first registration, six digits.
    pub fn region(&self) -> &str {
        self.0.get(..6).unwrap_or_default()
    }

    /// The sex the day of birth tells; `None` if it is no day.
    pub fn sex(&self) -> Option<Sex> {
        match part(&self.0, 6, 2)? {
            1..=31 => Some(Sex::Male),
            41..=71 => Some(Sex::Female),
            _ => None,
        }
    }

    /// The birth date; `None` if the digits make no day.
    /// The century is the latest in which that day is not after today.
    pub fn birth_date(&self, today: Date) -> Option<Date> {
        let (day, month, year) = self.birth_digits()?;
        latest_past(day, month, year, today)
    }

    /// What looks odd about the number by itself.
    pub fn doubts(&self, today: Date) -> Vec<Doubt> {
        let mut found = Vec::new();
        if !is_region(self.region()) {
            found.push(Doubt::UnknownRegion);
        }
        if self.birth_date(today).is_none() {
            found.push(Doubt::ImpossibleDate);
        }
        if part(&self.0, 12, 4) == Some(0) {
            found.push(Doubt::SerialZero);
        }
        found
    }

    /// Day (without the woman's 40), month, and the year's last two digits.
    fn birth_digits(&self) -> Option<(i16, i16, i16)> {
        let day = part(&self.0, 6, 2)?;
        let day = if day > 40 { day - 40 } else { day };
        Some((day, part(&self.0, 8, 2)?, part(&self.0, 10, 2)?))
    }
}

/// Holds a NIK against a birth date and a sex answered elsewhere.
/// A NIK whose date is impossible is [`Nik::doubts`]' concern and raises nothing about the date here.
pub fn compare(nik: &Nik, birth: Option<Date>, sex: Option<Sex>, today: Date) -> Vec<Doubt> {
    let mut found = Vec::new();
    if let (Some(given), Some(in_nik), Some(digits)) = (birth, nik.birth_date(today), nik.birth_digits()) {
        let given_digits = (i16::from(given.day()), i16::from(given.month()), given.year().rem_euclid(100));
        if digits != given_digits {
            found.push(Doubt::BirthDateMismatch { in_nik, given });
        }
    }
    if let (Some(given), Some(in_nik)) = (sex, nik.sex())
        && given != in_nik
    {
        found.push(Doubt::SexMismatch { in_nik, given });
    }
    found
}

/// Can these six digits be a region? A known province, a regency 01–69 or a city 71–99, a district 01–99.
pub(super) fn is_region(digits: &str) -> bool {
    let province = part(digits, 0, 2).is_some_and(|code| PROVINCES.contains(&code));
    let regency = part(digits, 2, 2).is_some_and(|code| code != 0 && code != 70);
    let district = part(digits, 4, 2).is_some_and(|code| code != 0);
    province && regency && district
}

/// The latest day with this day, month and two-digit year that is not after today.
pub(super) fn latest_past(day: i16, month: i16, year: i16, today: Date) -> Option<Date> {
    let century = today.year().div_euclid(100) * 100;
    let (day, month) = (i8::try_from(day).ok()?, i8::try_from(month).ok()?);
    [century, century - 100]
        .into_iter()
        .filter_map(|century| Date::new(century.checked_add(year)?, month, day).ok())
        .find(|date| *date <= today)
}

impl fmt::Display for Nik {
    /// `7312 0412 0890 0001`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&grouped(&self.0))
    }
}

impl fmt::Debug for Nik {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Nik").field(&self.masked()).finish()
    }
}
