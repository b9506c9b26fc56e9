//! Mobile numbers of Indonesia: `08…` at home, `+628…` abroad, as the national numbering plan has it.
//!
//! Ten to thirteen digits with the leading 0. Prefixes move between operators, so that none is refused;
//! landlines (Soppeng: 0484) and foreign numbers are no mobile numbers of Indonesia.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::digits::{find_digits, masked};
use super::fault::Fault;

/// A mobile number, kept as `+628…`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Phone(String);

/// Reads a mobile number: `+62`, `62`, `0`, a bare `8…`, `+6208…`, `0062…`, an O for a 0.
///
/// # Errors
/// [`Fault::NotMobile`]; [`Fault::DigitCount`] (counted with the leading 0) if it begins like a mobile
/// number but is too short or too long; [`Fault::NotDigits`], [`Fault::Placeholder`], [`Fault::TooLong`].
pub fn parse_phone(raw: &str) -> Result<Phone, Fault> {
    let digits = find_digits(raw)?;
    let abroad = raw.chars().any(|c| matches!(c, '+' | '＋'));
    let rest = digits.strip_prefix("00").filter(|rest| rest.starts_with("62")).unwrap_or(&digits);
    let subscriber = match (rest.strip_prefix("62"), rest.strip_prefix('0')) {
        (Some(national), _) => national.strip_prefix('0').unwrap_or(national),
        (None, Some(national)) => national,
        (None, None) if abroad => return Err(Fault::NotMobile),
        (None, None) => rest,
    };
    let mut start = subscriber.chars();
    let is_mobile = start.next() == Some('8') && start.next() != Some('0');
    if !is_mobile {
        return Err(Fault::NotMobile);
    }
    let got = subscriber.len() + 1;
    if !(10..=13).contains(&got) {
        return Err(Fault::DigitCount { got, want: vec![10, 11, 12, 13] });
    }
    Ok(Phone(format!("+62{subscriber}")))
}

impl Phone {
    /// `+6281234567890`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `0812•••••890`.
    pub fn masked(&self) -> String {
        masked(&self.national(), 4, 3)
    }

    /// `081234567890`.
    pub fn national(&self) -> String {
        self.0.strip_prefix("+62").map_or_else(|| self.0.clone(), |rest| format!("0{rest}"))
    }
}

impl fmt::Display for Phone {
    /// `0812-3456-7890`: four digits, then the rest in two halves.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let national = self.national();
        let (Some(first), Some(rest)) = (national.get(..4), national.get(4..)) else {
            return f.write_str(&national);
        };
        match rest.split_at_checked(rest.len() / 2) {
            Some((one, other)) if !one.is_empty() => write!(f, "{first}-{one}-{other}"),
            Some(_) | None => f.write_str(&national),
        }
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Phone").field(&self.masked()).finish()
    }
}
