//! A text cut into words.

use crate::domain::validate::text::clean;

/// A letter is kept at most so many times in a row.
const MOST_IN_A_ROW: usize = 2;

/// Gives every word of a text: small letters and digits, without apostrophes, no letter three times in a row.
pub(super) fn each_word(text: &str, mut take: impl FnMut(&str)) {
    // Whatever is plain already, as nearly every phrase is, needs no cleaning.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        cut(text.chars(), &mut take);
    } else {
        cut(clean(text).to_lowercase().chars(), &mut take);
    }
}

/// The same as a list.
pub(super) fn split(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, |word| words.push(word.to_owned()));
    words
}

/// `tolooong` is `toloong`; whether one letter too many is left is seen where words are known.
fn cut(letters: impl Iterator<Item = char>, take: &mut impl FnMut(&str)) {
    let mut word = String::new();
    let (mut last, mut run) = (None, 0);
    for letter in letters {
        if matches!(letter, '\'' | '\u{2019}' | '`') {
            continue;
        }
        if !letter.is_alphanumeric() {
            if !word.is_empty() {
                take(&word);
                word.clear();
            }
            last = None;
            continue;
        }
        let letter = letter.to_ascii_lowercase();
        run = if last == Some(letter) { run + 1 } else { 1 };
        last = Some(letter);
        if run <= MOST_IN_A_ROW || !letter.is_alphabetic() {
            word.push(letter);
        }
    }
    if !word.is_empty() {
        take(&word);
    }
}
