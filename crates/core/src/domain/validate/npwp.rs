//! Nomor Pokok Wajib Pajak, old and new, and NITKU (PMK 112/PMK.03/2022 jo. PMK 136/2023; PER-6/PJ/2024).
//!
//! | digits | what | check |
//! |---|---|---|
//! | 15 | the old NPWP: kind 2, number 6, check digit 1, office 3, branch 3 | Luhn over the first nine |
//! | 16, first is 0 | `0` and an old NPWP: firms, agencies, non-residents | Luhn over digits 2–10 |
//! | 16 | a resident's NPWP is the NIK | as a NIK |
//! | 22 | NITKU: sixteen digits and a branch number of six | as its first sixteen |
//!
//! Newer numbers of firms need not follow the second line, so that a failed check is a doubt.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::digits::{grouped, masked, parse_digits};
use super::fault::{Doubt, Fault};
use super::nik::parse_nik;

/// A tax number: 15, 16 or 22 digits.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Npwp(String);

/// Reads a tax number.
///
/// # Errors
/// [`Fault::DigitCount`] if there are not 15, 16 or 22 digits, [`Fault::NotDigits`], [`Fault::Placeholder`],
/// [`Fault::TooLong`].
pub fn parse_npwp(raw: &str) -> Result<Npwp, Fault> {
    parse_digits(raw, &[15, 16, 22]).map(Npwp)
}

impl Npwp {
    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `0131•••••••1000`.
    pub fn masked(&self) -> String {
        masked(&self.0, 4, 4)
    }

    /// What looks odd: the check digit, or what is odd about the NIK it is.
    pub fn doubts(&self, today: Date) -> Vec<Doubt> {
        if self.0.len() == 15 {
            return self.check_digit(0);
        }
        if self.0.starts_with('0') {
            return self.check_digit(1);
        }
        let person = self.0.get(..16).unwrap_or_default();
        parse_nik(person).map(|nik| nik.doubts(today)).unwrap_or_default()
    }

    fn check_digit(&self, from: usize) -> Vec<Doubt> {
        let fits = self.0.get(from..from + 9).is_none_or(fits_luhn);
        if fits { Vec::new() } else { vec![Doubt::LuhnMismatch] }
    }
}

/// The check of ISO/IEC 7812-1, annex B: every second digit from the right doubled, the sum divisible by ten.
fn fits_luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .chars()
        .rev()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(place, digit)| match place % 2 {
            0 => digit,
            _ => digit * 2 / 10 + digit * 2 % 10,
        })
        .sum();
    sum.is_multiple_of(10)
}

impl fmt::Display for Npwp {
    /// `01.312.166.0-091.000`, `7312 0412 0890 0001`, or `0013 1216 6009 1000 000001`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cut = |from: usize, to: usize| self.0.get(from..to).unwrap_or_default();
        match self.0.len() {
            15 => write!(f, "{}.{}.{}.{}-{}.{}", cut(0, 2), cut(2, 5), cut(5, 8), cut(8, 9), cut(9, 12), cut(12, 15)),
            22 => write!(f, "{} {}", grouped(cut(0, 16)), cut(16, 22)),
            _ => f.write_str(&grouped(&self.0)),
        }
    }
}

impl fmt::Debug for Npwp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Npwp").field(&self.masked()).finish()
    }
}
