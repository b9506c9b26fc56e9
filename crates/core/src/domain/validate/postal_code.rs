//! Postal codes: five digits, the first is not 0 (Pos Indonesia).
//!
//! Soppeng has 908xx; codes of other regions are as good.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::digits::parse_digits;
use super::fault::Fault;

/// A postal code: five digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PostalCode(String);

/// Reads a postal code.
///
/// # Errors
/// [`Fault::DigitCount`] if there are not five digits, [`Fault::NotAPostalCode`] if the first is 0,
/// [`Fault::NotDigits`], [`Fault::Placeholder`], [`Fault::TooLong`].
pub fn parse_postal_code(raw: &str) -> Result<PostalCode, Fault> {
    let digits = parse_digits(raw, &[5])?;
    if digits.starts_with('0') { Err(Fault::NotAPostalCode) } else { Ok(PostalCode(digits)) }
}

impl PostalCode {
    /// The five digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PostalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
