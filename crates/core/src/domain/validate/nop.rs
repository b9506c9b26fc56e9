//! Nomor Objek Pajak: eighteen digits of a plot of land, in groups of 2-2-3-3-3-4-1 (province, regency,
//! kecamatan, desa, block, plot, kind), as the SPPT prints them.
//!
//! No check digit is published.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::digits::parse_digits;
use super::fault::Fault;

/// A number of the land tax: eighteen digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Nop(String);

/// Reads a number of the land tax, with or without its dots and its hyphen.
///
/// # Errors
/// [`Fault::DigitCount`] if there are not eighteen digits, [`Fault::NotDigits`], [`Fault::Placeholder`],
/// [`Fault::TooLong`].
pub fn parse_nop(raw: &str) -> Result<Nop, Fault> {
    parse_digits(raw, &[18]).map(Nop)
}

impl Nop {
    /// The eighteen digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Nop {
    /// `73.12.010.001.002-0003.0`, as the SPPT prints it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = &self.0;
        write!(
            f,
            "{}.{}.{}.{}.{}-{}.{}",
            &digits[..2],
            &digits[2..4],
            &digits[4..7],
            &digits[7..10],
            &digits[10..13],
            &digits[13..17],
            &digits[17..]
        )
    }
}
