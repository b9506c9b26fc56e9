//! Nomor Induk Berusaha: thirteen digits from OSS, one for each business (PP 28/2025 art. 206).
//!
//! No check digit is published. The number of a plot of land is also called NIB; that one has another
//! length and is asked for as a code.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::digits::parse_digits;
use super::fault::Fault;

/// A business number: thirteen digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Nib(String);

/// Reads a business number.
///
/// # Errors
/// [`Fault::DigitCount`] if there are not thirteen digits, [`Fault::NotDigits`], [`Fault::Placeholder`],
/// [`Fault::TooLong`].
pub fn parse_nib(raw: &str) -> Result<Nib, Fault> {
    parse_digits(raw, &[13]).map(Nib)
}

impl Nib {
    /// The thirteen digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Nib {
    /// Without groups, as OSS prints it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
