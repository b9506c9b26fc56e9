//! Misspelt and shortened words: `pasport`, `klurahan`, `krtu`.

use std::collections::HashMap;

/// The most words that somebody may have meant.
const MOST: usize = 3;

/// Words that are known, ready to be found by what somebody made of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Spelling {
    /// By first letter.
    by_letter: HashMap<char, Vec<(String, usize)>>,
    /// By the first letter and the consonants behind it.
    by_bones: HashMap<String, Vec<(String, usize)>>,
}

impl Spelling {
    /// Words with how often they stand in a phrase.
    pub(super) fn new(words: impl Iterator<Item = (String, usize)>) -> Self {
        let mut spelling = Self::default();
        for (word, count) in words {
            let Some(first) = word.chars().next() else { continue };
            if word.chars().count() < 3 || word.chars().any(|c| c.is_ascii_digit()) {
                continue;
            }
            spelling.by_bones.entry(bones(&word)).or_default().push((word.clone(), count));
            spelling.by_letter.entry(first).or_default().push((word, count));
        }
        for words in spelling.by_letter.values_mut().chain(spelling.by_bones.values_mut()) {
            words.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
            words.dedup_by(|one, other| one.0 == other.0);
        }
        spelling
    }

    /// The known words somebody may have meant that are near enough, the likeliest first.
    pub(super) fn mend(&self, word: &str) -> Vec<&str> {
        let length = word.chars().count();
        if length < 3 || word.chars().any(|c| c.is_ascii_digit()) {
            return Vec::new();
        }
        let mut found = self.without_vowels(word, length);
        for near in self.nearly(word, length) {
            if !found.contains(&near) {
                found.push(near);
            }
        }
        found.truncate(MOST);
        found
    }

    /// `krtu`, `kdluarsa`, `brlubang`: vowels left away, what is there in the right order.
    fn without_vowels(&self, word: &str, length: usize) -> Vec<&str> {
        let fits = |known: &&str| {
            let longer = known.chars().count();
            longer > length && longer <= length * 2 + 2 && is_within(word, known)
        };
        let candidates = self.by_bones.get(&bones(word)).map(Vec::as_slice).unwrap_or_default();
        candidates.iter().map(|(known, _)| known.as_str()).filter(fits).take(2).collect()
    }

    /// One slip in a short word, two in a long one; the fewest slips first, and what is written most.
    fn nearly(&self, word: &str, length: usize) -> Vec<&str> {
        let Some(first) = word.chars().next().filter(|_| length >= 4) else { return Vec::new() };
        let most = if length >= 9 { 2 } else { 1 };
        let mut near: Vec<(usize, &str)> = Vec::new();
        for (known, _) in self.by_letter.get(&first).map(Vec::as_slice).unwrap_or_default() {
            let other = known.chars().count();
            if other < 4 || other.abs_diff(length) > most {
                continue;
            }
            let slips = strsim::damerau_levenshtein(word, known);
            if slips <= most {
                near.push((slips, known));
            }
        }
        near.sort_by_key(|(slips, _)| *slips);
        near.into_iter().map(|(_, known)| known).take(2).collect()
    }
}

/// The first letter and the consonants behind it, no letter twice in a row.
fn bones(word: &str) -> String {
    let mut letters: Vec<char> = Vec::new();
    for (place, letter) in word.chars().enumerate() {
        let is_vowel = matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u');
        if (place == 0 || !is_vowel) && letters.last() != Some(&letter) {
            letters.push(letter);
        }
    }
    letters.into_iter().collect()
}

/// Do all letters stand in the other word, in this order?
fn is_within(word: &str, other: &str) -> bool {
    let mut letters = other.chars();
    word.chars().all(|wanted| letters.any(|letter| letter == wanted))
}
