//! Yes and no, as people in Soppeng and elsewhere say it: "iye'", "betul", "nda", "tidakji", "ok pak", "👍".

use super::digits::is_polite;
use super::text::{NEGATIONS, clean, without_particle};

const YES: &[&str] = &[
    "ya", "yaa", "yah", "iya", "iyya", "iyah", "iye", "iyye", "ye", "y", "yo", "betul", "btul", "btl", "benar",
    "bener", "bnr", "ok", "oke", "okey", "okay", "okee", "yes", "yup", "yep", "yeah", "sure", "true", "right",
    "correct", "setuju", "sip", "siap", "sudah", "sdh", "udah", "ada", "punya", "bisa", "boleh", "tentu", "pasti",
];

const NO: &[&str] = &["no", "not", "nope", "n", "salah", "wrong", "false", "jangan", "degaga"];

/// Words that go with a yes or a no and change nothing ("sudah benar semua", "itu betul", "tidak ada").
const ALONG: &[&str] =
    &["semua", "sekali", "itu", "ini", "sangat", "juga", "memang", "banget", "data", "datanya", "is", "all"];

/// Reads yes or no; `None` if it is neither, or both.
pub fn parse_yes_no(raw: &str) -> Option<bool> {
    if raw.chars().count() > 80 {
        return None;
    }
    if let Some(answer) = read_sign(raw) {
        return Some(answer);
    }
    // A bare "-" or "?" is a placeholder and no answer; "tidak ada" is a placeholder elsewhere, but a no here.
    let text = clean(&raw.replace(['\'', '’', '‘', '`', '´'], "")).to_lowercase();
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(stem).collect();
    let telling: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| is_yes(word) || is_no(word) || !(is_polite(word) || ALONG.contains(word)))
        .collect();
    let (first, rest) = telling.split_first()?;
    if NEGATIONS.contains(first) || matches!(*first, "no" | "not") {
        // "tidak salah" means neither clearly.
        return rest.iter().all(|word| is_yes(word) || NEGATIONS.contains(word) || *word == "no").then_some(false);
    }
    if telling.iter().all(|word| is_yes(word)) {
        Some(true)
    } else if telling.iter().all(|word| is_no(word)) {
        Some(false)
    } else {
        None
    }
}

fn is_yes(word: &str) -> bool {
    YES.contains(&word)
}

fn is_no(word: &str) -> bool {
    NO.contains(&word) || NEGATIONS.contains(&word)
}

fn stem(word: &str) -> &str {
    if is_yes(word) || is_no(word) { word } else { without_particle(word) }
}

fn read_sign(raw: &str) -> Option<bool> {
    let yes = raw.contains(['👍', '✅', '👌', '✔']);
    let no = raw.contains(['👎', '❌', '✖']);
    let wordless = !raw.chars().any(char::is_alphanumeric);
    (wordless && yes != no).then_some(yes)
}
