//! Free text: cleaning, names, addresses, the numbers of letters.
//!
//! Unicode as UAX #15 (NFKC, NFC) and UAX #9 (bidi controls) have it. Markup is not taken out of a
//! text: each screen escapes it in its own way. A name is another matter, no name has markup in it.

use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::UnicodeNormalization;

use super::MOST_CHARS;
use super::chars::{ascii_digit, is_blank, is_emoji, is_invisible, plain_mark};
use super::digits::is_polite;
use super::fault::Fault;
use super::name_case::tidy;

/// The least and the most characters of an address.
const ADDRESS_LENGTH: (usize, usize) = (5, 200);

/// One clean line: NFKC, every decimal digit in ASCII, no bidi control, zero-width or control
/// character, white space collapsed and trimmed, NFC.
pub fn clean(raw: &str) -> String {
    normal(raw).split(is_blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").nfc().collect()
}

/// As [`clean`], line by line; of several empty lines one is kept.
pub fn clean_lines(raw: &str) -> String {
    let one_kind = raw.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let mut out = String::new();
    let mut gap = false;
    for line in one_kind.split('\n').map(clean) {
        if line.is_empty() {
            gap = !out.is_empty();
            continue;
        }
        if !out.is_empty() {
            out.push_str(if gap { "\n\n" } else { "\n" });
        }
        out.push_str(&line);
        gap = false;
    }
    out
}

/// Reads one line of free text.
///
/// # Errors
/// [`Fault::Placeholder`], [`Fault::NoLetter`] if there is neither letter nor digit,
/// [`Fault::TooShort`], [`Fault::TooLong`]. Lengths count characters after cleaning.
pub fn parse_text(raw: &str, min: usize, max: usize) -> Result<String, Fault> {
    bounded(raw, max)?;
    measured(clean(raw), min, max)
}

/// Reads free text of several lines. Errors as [`parse_text`].
///
/// # Errors
/// As [`parse_text`].
pub fn parse_long_text(raw: &str, min: usize, max: usize) -> Result<String, Fault> {
    bounded(raw, max)?;
    measured(clean_lines(raw), min, max)
}

/// Reads a person's name: letters, spaces, `.`, `'`, `-`, and `,` before titles. Emoji are taken out,
/// a name all in capitals or all in small letters gets tidy case ("SITI NUR'AINI" → "Siti Nur'aini").
///
/// # Errors
/// [`Fault::NotAName`] if digits, markup or other signs are in it; otherwise as [`parse_text`].
pub fn parse_name(raw: &str, min: usize, max: usize) -> Result<String, Fault> {
    bounded(raw, max)?;
    let plain: String = raw.chars().filter(|c| !is_emoji(*c)).map(plain_mark).collect();
    // NFKC may bring an apostrophe of its own.
    let name: String = clean(&plain).chars().map(plain_mark).collect();
    let name = INTRODUCTION.replace(&name, "");
    let name = name.trim_matches([',', '-', ' ']).trim_start_matches(['.', ',', '-', ' ']);
    if name.is_empty() {
        return Err(Fault::TooShort { got: 0, min: min.max(1) });
    }
    let is_name = name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '\'' | '-' | ','));
    if !is_name || !name.chars().any(char::is_alphabetic) {
        return Err(Fault::NotAName);
    }
    measured(tidy(name), min, max)
}

/// Reads the number of a letter or a card, such as `LP/123/XI/2026/SPKT`: letters, digits, spaces,
/// `/`, `.`, `-`, `_`. A label before it ("Nomor:") is passed over.
///
/// # Errors
/// [`Fault::NotACode`] if other signs are in it; otherwise as [`parse_text`].
pub fn parse_code(raw: &str, min: usize, max: usize) -> Result<String, Fault> {
    bounded(raw, max)?;
    let plain: String = raw.chars().map(plain_mark).collect();
    let code = clean(&plain);
    let unlabelled = LABEL.replace(&code, "");
    let code = if unlabelled.contains(|c: char| c.is_ascii_digit()) { unlabelled.into_owned() } else { code };
    if !code.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '/' | '.' | '-' | '_')) {
        return Err(Fault::NotACode);
    }
    measured(code, min, max)
}

/// Reads a street or hamlet with RT and RW, 5–200 characters. Lines are joined by commas.
///
/// # Errors
/// [`Fault::NoLetter`] if there is no letter; otherwise as [`parse_text`].
pub fn parse_address(raw: &str) -> Result<String, Fault> {
    let (min, max) = ADDRESS_LENGTH;
    bounded(raw, max)?;
    let lines = clean_lines(raw);
    let parts: Vec<&str> =
        lines.lines().map(|line| line.trim_matches([',', ' '])).filter(|line| !line.is_empty()).collect();
    let address = parts.join(", ");
    if !address.is_empty() && !address.chars().any(char::is_alphabetic) {
        return Err(Fault::NoLetter);
    }
    measured(address, min, max)
}

/// Is this said in place of an answer: "-", "tidak ada", "lupa", "kosong", "n/a", "..."?
pub fn is_placeholder(raw: &str) -> bool {
    if raw.chars().count() > MOST_CHARS {
        return false;
    }
    let text = clean(&raw.chars().map(plain_mark).collect::<String>()).to_lowercase();
    if !text.is_empty() && text.chars().all(|c| c == ' ' || c.is_ascii_punctuation()) {
        return true;
    }
    let plain = text.replace('\'', "");
    let words: Vec<&str> = plain
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !is_polite(word))
        .map(without_particle)
        .collect();
    match words.as_slice() {
        [word] => EMPTY_WORDS.contains(word),
        [no, verb] => (NEGATIONS.contains(no) && LACKED.contains(verb)) || EMPTY_PAIRS.contains(&(*no, *verb)),
        _ => false,
    }
}

/// Cleaned text that is an answer, of a length worth reading, with plain dashes and quotes.
pub(super) fn cleaned(raw: &str) -> Result<String, Fault> {
    bounded(raw, MOST_CHARS)?;
    Ok(clean(&raw.chars().map(plain_mark).collect::<String>()))
}

/// The word without the particles of the Bugis and Makassar way of speaking ("adaji" → "ada").
pub(super) fn without_particle(word: &str) -> &str {
    ["ji", "mi", "pi"]
        .iter()
        .find_map(|particle| word.strip_suffix(particle))
        .filter(|stem| stem.chars().count() >= 2)
        .unwrap_or(word)
}

/// How people say no.
pub(super) const NEGATIONS: &[&str] = &[
    "tidak", "tidk", "tdk", "tida", "tdak", "tak", "nda", "ndak", "nd", "ndk", "enggak", "engga", "nggak", "ngga",
    "gak", "gk", "ga", "kagak", "belum", "blm", "blum", "bukan", "bkn",
];

const LACKED: &[&str] =
    &["ada", "adaka", "punya", "tahu", "tau", "ditau", "kutau", "ingat", "hafal", "hapal", "diisi", "tersedia"];

const EMPTY_WORDS: &[&str] = &[
    "lupa",
    "lupaka",
    "kosong",
    "kosongkan",
    "nihil",
    "none",
    "null",
    "nil",
    "entah",
    "degaga",
    "unknown",
    "forgot",
    "nothing",
    "xx",
    "xxx",
    "xxxx",
];

const EMPTY_PAIRS: &[(&str, &str)] = &[
    ("n", "a"),
    ("sudah", "lupa"),
    ("sdh", "lupa"),
    ("lupa", "lagi"),
    ("i", "forgot"),
    ("dont", "know"),
    ("no", "idea"),
    ("not", "available"),
    ("de", "gaga"),
];

static INTRODUCTION: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?i-u:nama saya(?: adalah)?|my name is|saya bernama|nama(?: lengkap)? ?[:=])\s*[:=]?\s*")
        .expect("the pattern is a constant")
});

static LABEL: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^(?i-u:nomor|nomer|nmr|no)(?: ?[:.=] ?| )").expect("the pattern is a constant"));

fn normal(raw: &str) -> String {
    let seen = |c: &char| !is_invisible(*c) && (is_blank(*c) || !c.is_control());
    raw.chars().filter(seen).nfkc().map(ascii_digit).filter(seen).collect()
}

fn bounded(raw: &str, max: usize) -> Result<(), Fault> {
    let got = raw.chars().count();
    if got > MOST_CHARS {
        return Err(Fault::TooLong { got, max });
    }
    if is_placeholder(raw) { Err(Fault::Placeholder) } else { Ok(()) }
}

fn measured(text: String, min: usize, max: usize) -> Result<String, Fault> {
    let got = text.chars().count();
    if got == 0 {
        Err(Fault::TooShort { got, min: min.max(1) })
    } else if !text.chars().any(char::is_alphanumeric) {
        Err(Fault::NoLetter)
    } else if got < min {
        Err(Fault::TooShort { got, min })
    } else if got > max {
        Err(Fault::TooLong { got, max })
    } else {
        Ok(text)
    }
}
