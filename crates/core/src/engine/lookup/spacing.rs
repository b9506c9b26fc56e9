//! Spaces where none belong, and none where one does: `ka te pe`, `s h m`, `ak ta`, `kartukeluarga`.

use std::collections::HashMap;

/// The most words that are one word written apart.
const MOST_PARTS: usize = 6;
/// A word written apart has at least so many letters.
const LEAST_LETTERS: usize = 3;
/// Of two words written together each has at least so many letters.
const LEAST_HALF: usize = 2;

/// What is known of words.
pub(super) trait Known {
    /// Does the word stand for something the mall is asked for?
    fn is_telling(&self, word: &str) -> bool;
    /// Is it one of the words that say nothing, as `i` and `do` are?
    fn is_filler(&self, word: &str) -> bool;
    /// Is it right as it is, whatever it says?
    fn is_right(&self, word: &str) -> bool;
}

/// Reads what is written apart as one word, where that is a word that says something: letters by their
/// names, and the parts of a word one of which is none itself.
pub(super) fn joined(words: &[String], letters: &HashMap<String, char>, known: &impl Known) -> Vec<String> {
    let mut out = Vec::with_capacity(words.len());
    let mut rest = words;
    while let Some((first, behind)) = rest.split_first() {
        let most = rest.len().min(MOST_PARTS);
        let found = (2..=most).rev().find_map(|parts| one_word(&rest[..parts], letters, known).map(|one| (one, parts)));
        if let Some((one, parts)) = found {
            out.push(one);
            rest = &rest[parts..];
        } else {
            out.push(first.clone());
            rest = behind;
        }
    }
    out
}

fn one_word(parts: &[String], letters: &HashMap<String, char>, known: &impl Known) -> Option<String> {
    let is_word = |word: &String| word.chars().count() >= LEAST_LETTERS && known.is_telling(word);
    let letter = |part: &String| {
        let mut single = part.chars();
        match (single.next(), single.next()) {
            (Some(only), None) if only.is_alphabetic() => Some(only),
            _ => letters.get(part).copied(),
        }
    };
    let spelt: Option<String> = parts.iter().map(letter).collect();
    if let Some(spelt) = spelt.filter(is_word) {
        return Some(spelt);
    }
    // A letter alone is a piece of a word, but not in `how do i`.
    let is_piece = |part: &String| part.chars().count() == 1 && !known.is_filler(part);
    let is_broken = parts.iter().any(|part| is_piece(part) || !known.is_right(part));
    is_broken.then(|| parts.concat()).filter(is_word)
}

/// The two words that are written together here, if both are words and one says something.
pub(super) fn in_two<'w>(word: &'w str, known: &impl Known) -> Option<(&'w str, &'w str)> {
    let cuts = word.char_indices().map(|(place, _)| place).skip(LEAST_HALF);
    cuts.map(|place| word.split_at(place)).find(|(one, other)| {
        let is_word = |half: &str| half.chars().count() >= LEAST_HALF && known.is_right(half);
        let is_long = |half: &str| half.chars().count() > LEAST_HALF || known.is_telling(half);
        is_word(one)
            && is_word(other)
            && is_long(one)
            && is_long(other)
            && (known.is_telling(one) || known.is_telling(other))
    })
}
