//! Nomor Induk Pegawai and NI PPPK: eighteen digits (Perka BKN 22/2007).
//!
//! A PNS: birth date `YYYYMMDD`, month of appointment `YYYYMM`, sex 1 or 2, serial number from 001.
//! A PPPK's number looks alike, but digits 13–14 are no month (often 21 and up): it is told by that,
//! and not refused. A PNS is at least eighteen when appointed (PP 11/2017 art. 23).

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::digits::{masked, parse_digits, part};
use super::fault::{Doubt, Fault};
use super::nik::Sex;

/// A civil servant's number: eighteen digits.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Nip(String);

/// How someone serves the state, as far as the number tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Service {
    /// A permanent civil servant.
    Pns,
    /// A civil servant by contract.
    Pppk,
}

/// Reads a civil servant's number.
///
/// # Errors
/// [`Fault::DigitCount`] if there are not eighteen digits, [`Fault::NotDigits`], [`Fault::Placeholder`],
/// [`Fault::TooLong`].
pub fn parse_nip(raw: &str) -> Result<Nip, Fault> {
    parse_digits(raw, &[18]).map(Nip)
}

impl Nip {
    /// The eighteen digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `1990••••••••••1001`.
    pub fn masked(&self) -> String {
        masked(&self.0, 4, 4)
    }

    /// PNS, or PPPK if digits 13–14 are no month.
    pub fn service(&self) -> Service {
        match part(&self.0, 12, 2) {
            Some(1..=12) => Service::Pns,
            Some(_) | None => Service::Pppk,
        }
    }

    /// The birth date; `None` if the digits make no day up to today.
    pub fn birth_date(&self, today: Date) -> Option<Date> {
        let month = i8::try_from(part(&self.0, 4, 2)?).ok()?;
        let day = i8::try_from(part(&self.0, 6, 2)?).ok()?;
        let date = Date::new(part(&self.0, 0, 4)?, month, day).ok()?;
        (date.year() >= 1900 && date <= today).then_some(date)
    }

    /// The sex the fifteenth digit tells.
    pub fn sex(&self) -> Option<Sex> {
        match part(&self.0, 14, 1)? {
            1 => Some(Sex::Male),
            2 => Some(Sex::Female),
            _ => None,
        }
    }

    /// What looks odd. To be a PPPK is not odd.
    pub fn doubts(&self, today: Date) -> Vec<Doubt> {
        let mut found = Vec::new();
        let birth = self.birth_date(today);
        let appointed = part(&self.0, 8, 4).unwrap_or_default();
        if birth.is_none() || !(1945..=today.year().saturating_add(1)).contains(&appointed) {
            found.push(Doubt::ImpossibleDate);
        } else if let Some(years) = birth.and_then(|birth| self.age_appointed(birth))
            && years < 18
        {
            found.push(Doubt::AppointedTooYoung { years });
        }
        if self.sex().is_none() {
            found.push(Doubt::SexDigit);
        }
        if part(&self.0, 15, 3) == Some(0) {
            found.push(Doubt::SerialZero);
        }
        found
    }

    /// Whole years from birth to the end of the month of appointment; a PPPK's number tells only the year.
    fn age_appointed(&self, birth: Date) -> Option<i64> {
        let years = i64::from(part(&self.0, 8, 4)?) - i64::from(birth.year());
        let month = match self.service() {
            Service::Pns => part(&self.0, 12, 2)?,
            Service::Pppk => 12,
        };
        Some(if month < i16::from(birth.month()) { years - 1 } else { years })
    }
}

impl fmt::Display for Nip {
    /// `19900812 201503 1 001`, as on office letters.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cut = |from: usize, to: usize| self.0.get(from..to).unwrap_or_default();
        if self.0.len() == 18 {
            write!(f, "{} {} {} {}", cut(0, 8), cut(8, 14), cut(14, 15), cut(15, 18))
        } else {
            f.write_str(&self.0)
        }
    }
}

impl fmt::Debug for Nip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Nip").field(&self.masked()).finish()
    }
}
