//! Amounts of rupiah: "Rp1.250.000", "1,25 juta", "500rb", "2 juta 500 ribu", "lima ratus ribu", "gratis".
//!
//! Whole rupiah: cents have not been in use for decades, ",00" and ",-" behind an amount are passed over.

use super::digits::is_polite;
use super::fault::Fault;
use super::number::{join_groups, readings, within};
use super::number_words::{read_below_thousand, scale, split_joined};
use super::text::{NEGATIONS, clean, cleaned};

/// Words that mean nothing for an amount.
const AROUND: &[&str] = &[
    "rp",
    "idr",
    "rupiah",
    "rph",
    "rupiahnya",
    "sekitar",
    "kira",
    "kurang",
    "lebih",
    "total",
    "totalnya",
    "uang",
    "harga",
    "harganya",
    "biaya",
    "biayanya",
    "gaji",
    "gajinya",
    "penghasilan",
    "hanya",
    "cuma",
    "ada",
    "per",
    "bulan",
    "bln",
    "perbulan",
    "sebulan",
    "modal",
    "modalnya",
    "jumlah",
    "sejumlah",
    "sebesar",
    "nilai",
    "nilainya",
    "omzet",
    "omset",
];

const NOTHING: &[&str] = &["gratis", "nol", "nihil", "free", "zero", "kosong", "cuma-cuma"];

/// Reads an amount in whole rupiah.
///
/// # Errors
/// [`Fault::NotAnAmount`] if it is none, two, or less than nothing; [`Fault::OutOfRange`];
/// [`Fault::Placeholder`]; [`Fault::TooLong`].
pub fn parse_rupiah(raw: &str, min: i64, max: i64) -> Result<i64, Fault> {
    if is_nothing(raw) {
        return within(0, min, max);
    }
    let text = cleaned(raw)?.to_lowercase();
    let tokens = tokens(&text)?;
    let natural = sum(&tokens, false)?;
    within(natural, min, max).or_else(|fault| {
        // "1.250 juta": a dot that groups, unless only a dot that divides is within the limits.
        let other = sum(&tokens, true).ok().and_then(|other| within(other, min, max).ok());
        other.ok_or(fault)
    })
}

/// "gratis", "tidak ada", "nol rupiah".
fn is_nothing(raw: &str) -> bool {
    if raw.chars().count() > 60 {
        return false;
    }
    let text = clean(raw).to_lowercase();
    let words: Vec<&str> = text
        .split(|c: char| !(c.is_alphanumeric() || c == '-'))
        .filter(|word| !word.is_empty() && !is_polite(word) && !matches!(*word, "rp" | "rupiah" | "biaya"))
        .collect();
    match words.as_slice() {
        [word] => NOTHING.contains(word),
        [no, has] => NEGATIONS.contains(no) && matches!(*has, "ada" | "adaji" | "bayar" | "punya" | "berbayar"),
        _ => false,
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    /// Figures with dots and commas.
    Figures(String),
    /// Below a thousand, in words.
    Words(i64),
    /// Half of the scale that follows, or of the scale of the number before it.
    Half,
    /// Ribu, juta …
    Scale(i64),
}

fn tokens(text: &str) -> Result<Vec<Token>, Fault> {
    let text = text.replace(",-", " ").replace(".-", " ");
    // "1 250 000" is one amount, "500 600 ribu" are two.
    let is_scaled = text.split(|c: char| !c.is_alphabetic()).any(|word| scale(word).is_some());
    let joined = if is_scaled { text } else { join_groups(&text) };
    let mut found = Vec::new();
    let mut words: Vec<&str> = Vec::new();
    let mut rest = joined.as_str();
    while let Some(c) = rest.chars().next() {
        let take = |is: &dyn Fn(char) -> bool| rest.find(|c: char| !is(c)).unwrap_or(rest.len());
        let mut end = c.len_utf8();
        if c.is_ascii_digit() {
            flush(&mut words, &mut found)?;
            end = take(&|c| c.is_ascii_digit() || matches!(c, '.' | ','));
            found.push(Token::Figures(rest[..end].to_owned()));
        } else if c.is_alphabetic() {
            end = take(&char::is_alphabetic);
            words.extend(split_joined(&rest[..end]));
        } else if c == '-' {
            flush(&mut words, &mut found)?;
            let before_digit = rest[1..].starts_with(|c: char| c.is_ascii_digit());
            let between = !found.is_empty() && !rest[1..].trim().is_empty();
            if before_digit || between {
                return Err(Fault::NotAnAmount);
            }
        }
        rest = &rest[end..];
    }
    flush(&mut words, &mut found)?;
    Ok(found)
}

/// Reads the words gathered so far.
fn flush(words: &mut Vec<&str>, found: &mut Vec<Token>) -> Result<(), Fault> {
    let mut rest = words.as_slice();
    while let Some(word) = rest.first() {
        let mut used = 1;
        if let Some((value, took)) = read_below_thousand(rest) {
            found.push(Token::Words(value));
            used = took;
        } else if let Some(factor) = scale(word) {
            found.push(Token::Scale(factor));
        } else if let Some(factor) = word.strip_prefix("se").and_then(scale).filter(|_| word.len() > 4) {
            found.extend([Token::Words(1), Token::Scale(factor)]);
        } else if *word == "setengah" {
            found.push(Token::Half);
        } else if !(AROUND.contains(word) || is_polite(word)) {
            return Err(Fault::NotAnAmount);
        }
        rest = rest.get(used..).unwrap_or_default();
    }
    words.clear();
    Ok(())
}

/// Adds the terms up: each scale smaller than the one before it.
fn sum(tokens: &[Token], other_reading: bool) -> Result<i128, Fault> {
    let (mut total, mut limit) = (0_i128, i128::MAX);
    let mut rest = tokens;
    while !rest.is_empty() {
        let (milli, factor, used) = term(rest, other_reading).ok_or(Fault::NotAnAmount)?;
        let value = milli * i128::from(factor);
        // "2 juta 500" may mean 2.500.000 or 2.000.500; "500 600" is two amounts.
        let unclear = factor == 1 && limit > 1_000 && limit != i128::MAX && milli < 1_000_000;
        if value % 1000 != 0 || value / 1000 >= limit || unclear {
            return Err(Fault::NotAnAmount);
        }
        total += value / 1000;
        limit = i128::from(factor);
        rest = rest.get(used..).unwrap_or_default();
    }
    if tokens.is_empty() { Err(Fault::NotAnAmount) } else { Ok(total) }
}

/// The first term: its thousandths, its scale, and how many tokens it took.
fn term(tokens: &[Token], other_reading: bool) -> Option<(i128, i64, usize)> {
    let scale_at = |place: usize| match tokens.get(place) {
        Some(Token::Scale(factor)) => Some(*factor),
        _ => None,
    };
    match (tokens.first()?, tokens.get(1)) {
        (Token::Half, _) => scale_at(1).map(|factor| (500, factor, 2)),
        (Token::Words(value), Some(Token::Half)) => {
            scale_at(2).map(|factor| (i128::from(*value) * 1000 + 500, factor, 3))
        }
        (Token::Words(value), _) => {
            let value = i128::from(*value) * 1000;
            Some(scale_at(1).map_or((value, 1, 1), |factor| (value, factor, 2)))
        }
        (Token::Figures(figures), _) => {
            let reading = readings(figures)?;
            match scale_at(1) {
                None => Some((reading.grouped.or(reading.decimal)?, 1, 1)),
                Some(factor) => {
                    let natural = reading.natural_first();
                    let picked = if other_reading { natural.last() } else { natural.first() };
                    Some((*picked?, factor, 2))
                }
            }
        }
        (Token::Scale(_), _) => None,
    }
}
