//! Years: four digits, a word like "tahun" before them or not.

use super::fault::Fault;
use super::number::parse_number;
use super::text::cleaned;

/// Words that stand before a year.
const BEFORE: &[&str] = &["tahun", "thn", "th", "year", "pajak", "lulus"];

/// Reads a year.
///
/// # Errors
/// [`Fault::OutOfRange`]; [`Fault::NotANumber`] and [`Fault::NotWhole`] if it is no number;
/// [`Fault::Placeholder`]; [`Fault::TooLong`].
pub fn parse_year(raw: &str, min: i64, max: i64) -> Result<i64, Fault> {
    let text = cleaned(raw)?.to_lowercase();
    let is_before = |word: &&str| BEFORE.contains(&word.trim_end_matches(['.', ':']));
    let words: Vec<&str> = text.split_whitespace().skip_while(is_before).collect();
    parse_number(&words.join(" "), min, max)
}
