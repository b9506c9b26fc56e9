//! Nomor Kartu Keluarga: sixteen digits.
//!
//! Region, the day the card or its head was registered (never plus 40), serial number, as is usual in
//! practice; only the length is certain, so that all else is a doubt.
//! It changes with the head of the family; the NIK does not.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::digits::{grouped, masked, parse_digits, part};
use super::fault::{Doubt, Fault};
use super::nik::{is_region, latest_past};

/// A family card's number: sixteen digits.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Kk(String);

/// Reads a family card's number.
///
/// # Errors
/// [`Fault::DigitCount`] if there are not sixteen digits, [`Fault::NotDigits`], [`Fault::Placeholder`],
/// [`Fault::TooLong`].
pub fn parse_kk(raw: &str) -> Result<Kk, Fault> {
    parse_digits(raw, &[16]).map(Kk)
}

impl Kk {
    /// The sixteen digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `7312••••••••0001`.
    pub fn masked(&self) -> String {
        masked(&self.0, 4, 4)
    }

    /// Province, regency and district that gave it out, six digits.
    pub fn region(&self) -> &str {
        self.0.get(..6).unwrap_or_default()
    }

    /// What looks odd. A day above 31 is often a woman's NIK typed in place of the card's number.
    pub fn doubts(&self, today: Date) -> Vec<Doubt> {
        let mut found = Vec::new();
        if !is_region(self.region()) {
            found.push(Doubt::UnknownRegion);
        }
        if self.registered(today).is_none() {
            found.push(Doubt::ImpossibleDate);
        }
        if part(&self.0, 12, 4) == Some(0) {
            found.push(Doubt::SerialZero);
        }
        found
    }

    fn registered(&self, today: Date) -> Option<Date> {
        latest_past(part(&self.0, 6, 2)?, part(&self.0, 8, 2)?, part(&self.0, 10, 2)?, today)
    }
}

impl fmt::Display for Kk {
    /// `7312 0412 0890 0001`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&grouped(&self.0))
    }
}

impl fmt::Debug for Kk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Kk").field(&self.masked()).finish()
    }
}
