//! Misspelt and shortened words: `pasport`, `klurahan`, `krtu`.

use std::collections::HashMap;

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

    /// The known word somebody most likely meant, if there is one that is near enough.
    pub(super) fn mend(&self, word: &str) -> Option<&str> {
        let length = word.chars().count();
        if length < 3 || word.chars().any(|c| c.is_ascii_digit()) {
            return None;
        }
        self.without_vowels(word, length).or_else(|| self.nearly(word, length))
    }

    /// `krtu`, `kdluarsa`, `brlubang`: vowels left away, what is there in the right order.
    fn without_vowels(&self, word: &str, length: usize) -> Option<&str> {
        let candidates = self.by_bones.get(&bones(word))?;
        let fits = |known: &str| {
            let longer = known.chars().count();
            longer > length && longer <= length * 2 + 2 && is_within(word, known)
        };
        candidates.iter().map(|(known, _)| known.as_str()).find(|known| fits(known))
    }

    /// One slip in a short word, two in a long one.
    fn nearly(&self, word: &str, length: usize) -> Option<&str> {
        if length < 4 {
            return None;
        }
        let most = if length >= 9 { 2 } else { 1 };
        let mut best: Option<(usize, &str)> = None;
        for (known, _) in self.by_letter.get(&word.chars().next()?)? {
            let other = known.chars().count();
            if other < 4 || other.abs_diff(length) > most {
                continue;
            }
            let slips = strsim::damerau_levenshtein(word, known);
            if slips <= most && best.is_none_or(|(fewest, _)| slips < fewest) {
                best = Some((slips, known));
            }
        }
        best.map(|(_, known)| known)
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
