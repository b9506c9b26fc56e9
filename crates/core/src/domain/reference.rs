//! Reference numbers: short, spoken easily, not guessable, with a check character.
//!
//! `SPG-7K3M-9QW`: a prefix of the office, six random characters of Crockford's base 32
//! (no I, L, O, U) and a check character over GF(32), which notices every single wrong
//! character and every swap of neighbours.

use std::fmt;

use serde::{Deserialize, Serialize};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RANDOM: usize = 6;
/// The number that texts give as an example.
const EXAMPLE: &str = "SPG-7K3M-9QW";

/// The number a citizen is given for an application.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReferenceNumber(String);

impl ReferenceNumber {
    /// Makes a number from thirty random bits.
    pub fn new(prefix: &str, random: u32) -> Self {
        let mut digits = [0u8; RANDOM + 1];
        for (place, digit) in digits.iter_mut().take(RANDOM).enumerate() {
            *digit = u8::try_from((random >> (5 * place)) & 31).expect("five bits fit");
        }
        digits[RANDOM] = check(&digits[..RANDOM]);
        let letters: String = digits.iter().map(|digit| char::from(ALPHABET[usize::from(*digit)])).collect();
        Self(format!("{prefix}-{}-{}", &letters[..4], &letters[4..]))
    }

    /// A number as this office gives them, for an example.
    pub fn example(prefix: &str) -> Self {
        Self(format!("{prefix}{}", EXAMPLE.trim_start_matches(|letter: char| letter != '-')))
    }

    /// The number as it is written: `SPG-7K3M-9QW`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number without dashes, for deep links: `SPG7K3M9QW`.
    pub fn compact(&self) -> String {
        self.0.replace('-', "")
    }
}

impl fmt::Display for ReferenceNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text of a service in which the example of a number is as this office gives them: texts are
/// written with one prefix, whichever the office has.
pub fn with_own_example(text: &str, prefix: &str) -> String {
    text.replace(EXAMPLE, ReferenceNumber::example(prefix).as_str())
}

/// What a text says about a reference number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mention {
    /// A number whose check character fits.
    Number(ReferenceNumber),
    /// Something that looks like a number with our prefix, but the check character does not fit.
    Mistyped,
}

/// Looks for a reference number in what a citizen wrote: in lower case, with O for 0, without
/// dashes, within a sentence; without the prefix only when nothing else was written.
pub fn find_reference(text: &str, prefix: &str) -> Option<Mention> {
    let folded: String = text.chars().take(4096).collect::<String>().to_uppercase();
    let letters: Vec<char> = folded.chars().filter(|c| c.is_alphanumeric()).collect();
    if let Some(mention) = find_with_prefix(&folded, prefix) {
        return Some(mention);
    }
    let alone: String = letters.into_iter().collect();
    let has_digit = alone.chars().any(|c| c.is_ascii_digit());
    (alone.chars().count() == RANDOM + 1 && has_digit)
        .then(|| parse_body(&alone, prefix))
        .flatten()
        .filter(|mention| matches!(mention, Mention::Number(_)))
}

fn find_with_prefix(folded: &str, prefix: &str) -> Option<Mention> {
    let mut found = None;
    for (start, _) in folded.match_indices(prefix) {
        let begins_word = folded[..start].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        if !begins_word {
            continue;
        }
        let rest = folded[start + prefix.len()..].chars();
        let body: String = rest
            .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ' ' | '.' | '–' | '—'))
            .filter(char::is_ascii_alphanumeric)
            .take(RANDOM + 1)
            .collect();
        match parse_body(&body, prefix) {
            Some(number @ Mention::Number(_)) => return Some(number),
            Some(Mention::Mistyped) if body.chars().any(|c| c.is_ascii_digit()) => {
                found = Some(Mention::Mistyped);
            }
            Some(Mention::Mistyped) | None => {}
        }
    }
    found
}

/// `None` when the length is not that of a number.
fn parse_body(body: &str, prefix: &str) -> Option<Mention> {
    if body.chars().count() != RANDOM + 1 {
        return None;
    }
    let digits: Option<Vec<u8>> = body.chars().map(digit).collect();
    let Some(digits) = digits else { return Some(Mention::Mistyped) };
    if check(&digits[..RANDOM]) != digits[RANDOM] {
        return Some(Mention::Mistyped);
    }
    let letters: String = digits.iter().map(|digit| char::from(ALPHABET[usize::from(*digit)])).collect();
    Some(Mention::Number(ReferenceNumber(format!("{prefix}-{}-{}", &letters[..4], &letters[4..]))))
}

/// A character's value, reading O as 0 and I and L as 1, as Crockford does.
fn digit(letter: char) -> Option<u8> {
    let letter = match letter {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = ALPHABET.iter().position(|known| char::from(*known) == letter)?;
    u8::try_from(place).ok()
}

/// Horner's scheme over GF(32) with x^5 + x^2 + 1: each place, the check character's among them,
/// has a weight of its own.
fn check(digits: &[u8]) -> u8 {
    times_x(digits.iter().fold(1, |sum, digit| times_x(sum) ^ digit))
}

fn times_x(value: u8) -> u8 {
    let shifted = value << 1;
    if shifted & 32 == 0 { shifted } else { (shifted ^ 0b10_0101) & 31 }
}
