//! Vehicle plates: one or two letters, a number of up to four digits, up to three letters.
//!
//! Soppeng has DW with a last part that begins with C, Q or Y (older vehicles: DD); plates of other
//! regions are as good.

use std::fmt;
use std::sync::LazyLock;

use regex::Regex;
use serde::{Deserialize, Serialize};

use super::digits::is_polite;
use super::fault::Fault;
use super::text::cleaned;

/// A plate, kept as `DW 3344 CY`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Plate(String);

static SHAPE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new("^([A-Z]{1,2})([1-9][0-9]{0,3})([A-Z]{0,3})$").expect("the pattern is a constant"));

/// Words that stand around a plate.
const AROUND: &[&str] = &[
    "PLAT",
    "PLATNYA",
    "NOPOL",
    "NOPOLNYA",
    "NOMOR",
    "NOMER",
    "NO",
    "POL",
    "POLISI",
    "MOTOR",
    "MOBIL",
    "KENDARAAN",
    "TNKB",
    "PLATE",
    "STNK",
    "NOPOLKU",
    "PLATKU",
    "ADALAH",
];

/// Reads a plate in any case and with any separators, also out of a sentence.
///
/// # Errors
/// [`Fault::NotAPlate`], [`Fault::Placeholder`], [`Fault::TooLong`].
pub fn parse_plate(raw: &str) -> Result<Plate, Fault> {
    let text = cleaned(raw)?.to_uppercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let without = |is_noise: &dyn Fn(usize, &str) -> bool| -> Vec<&str> {
        words.iter().enumerate().filter(|(place, word)| !is_noise(*place, word)).map(|(_, word)| *word).collect()
    };
    // "DW 3344 YA" is a plate; only what is none as a whole may have polite words in it.
    let candidates = [
        words.clone(),
        without(&|_, word| AROUND.contains(&word)),
        without(&|place, word| AROUND.contains(&word) || (place + 1 == words.len() && is_polite(&word.to_lowercase()))),
        without(&|_, word| AROUND.contains(&word) || is_polite(&word.to_lowercase())),
    ];
    candidates
        .iter()
        .flat_map(|words| [words.concat(), words.iter().map(|word| without_slips(word)).collect()])
        .find_map(|joined| canonical(&joined))
        .map(Plate)
        .ok_or(Fault::NotAPlate)
}

impl Plate {
    /// `DW 3344 CY`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn canonical(joined: &str) -> Option<String> {
    let parts = SHAPE.captures(joined)?;
    let parts: Vec<&str> =
        parts.iter().skip(1).flatten().map(|part| part.as_str()).filter(|part| !part.is_empty()).collect();
    Some(parts.join(" "))
}

/// An O between digits is a 0.
fn without_slips(word: &str) -> String {
    let is_number =
        word.starts_with(|c: char| c.is_ascii_digit()) && word.chars().all(|c| c.is_ascii_digit() || c == 'O');
    if is_number { word.replace('O', "0") } else { word.to_owned() }
}

impl fmt::Display for Plate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
