//! From a text to stems: what people write is brought to what the phrases are written in.

use std::collections::{BTreeMap, HashMap, HashSet};

use snowball_stemmers_rs::{Algorithm, Stemmer};

use super::spelling::Spelling;
use crate::domain::lexicon::Lexicon;
use crate::domain::validate::text::clean;

/// The most words of a query that are looked at.
const MOST_WORDS: usize = 40;
/// So often words are written out.
const MOST_PASSES: usize = 3;
/// A word without its particles keeps at least so many letters.
const LEAST_LETTERS: usize = 2;
/// How sure a mended word is.
const MENDED: f64 = 0.85;

/// A stem, and how sure it is that it was meant.
pub(super) type Stem = (String, f64);

/// What a query says.
#[derive(Clone, Debug, Default)]
pub(super) struct Read {
    /// What it is about.
    pub(super) stems: Vec<Stem>,
    /// It holds a greeting.
    pub(super) greets: bool,
    /// It holds thanks.
    pub(super) thanks: bool,
    /// How many words it has, thanks left out.
    pub(super) words: usize,
    /// It says outright what it is about.
    pub(super) cue: Option<Cue>,
}

/// Words that say outright what a text is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// How is my application going?
    Status,
    /// A person, please.
    Human,
}

/// What is written behind a first word, and what all of it means.
type Rewrite = (Vec<String>, Vec<String>);

/// How words are read.
#[derive(Clone, Default)]
pub(super) struct Words {
    /// By the first word, the longest first.
    rewrites: HashMap<String, Vec<Rewrite>>,
    neutral: HashSet<String>,
    greeting: HashSet<String>,
    thanks: Vec<Vec<String>>,
    cues: Vec<(Vec<String>, Cue)>,
    /// The longest first.
    particles: Vec<String>,
    /// Words that stand in a phrase, and their stems.
    known: HashSet<String>,
    known_stems: HashSet<String>,
    spelling: Spelling,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("known", &self.known.len()).finish_non_exhaustive()
    }
}

impl Words {
    /// Prepares the lexicon and the words of all phrases.
    pub(super) fn new<'p>(lexicon: &Lexicon, phrases: impl Iterator<Item = &'p str>) -> Self {
        let mut words = Self { particles: lexicon.particles.clone(), ..Self::default() };
        words.particles.sort_by_key(|particle| std::cmp::Reverse(particle.len()));
        for (written, meant) in &lexicon.rewrites {
            let mut parts = split(written).into_iter();
            let Some(first) = parts.next() else { continue };
            words.rewrites.entry(first).or_default().push((parts.collect(), split(meant)));
        }
        for entries in words.rewrites.values_mut() {
            entries.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        words.neutral = lexicon.fillers.iter().chain(&lexicon.common).flat_map(|word| split(word)).collect();
        words.greeting = lexicon.greeting.iter().flat_map(|greeting| split(greeting)).collect();
        words.thanks = lexicon.thanks.iter().map(|thanks| split(thanks)).collect();
        let cues = |phrases: &[String], cue| -> Vec<(Vec<String>, Cue)> {
            phrases.iter().map(|phrase| (words.rewritten(split(phrase)), cue)).collect()
        };
        let mut all = cues(&lexicon.status_cues, Cue::Status);
        all.extend(cues(&lexicon.human_cues, Cue::Human));
        words.cues = all;
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for phrase in phrases {
            for word in words.rewritten(split(phrase)) {
                *counts.entry(word).or_default() += 1;
            }
        }
        words.known = counts.keys().cloned().collect();
        words.known_stems = counts.keys().map(|word| stemmed(word)).collect();
        // What says nothing is a target too: a misspelt filler shall not become somebody's service.
        let rewritten = words.rewrites.keys().filter(|word| word.chars().count() > 3);
        let others = words.neutral.iter().chain(&words.greeting).chain(rewritten).map(|word| (word.clone(), 0));
        words.spelling = Spelling::new(counts.into_iter().chain(others));
        words
    }

    /// The stems of a phrase, as it was written by whoever knows how.
    pub(super) fn phrase(&self, text: &str) -> Vec<String> {
        let words = self.rewritten(split(text));
        words.iter().filter(|word| !self.is_neutral(word)).map(|word| stemmed(word)).collect()
    }

    /// What a query says.
    pub(super) fn query(&self, text: &str) -> Read {
        let mut read = Read::default();
        let words: Vec<String> = split(text).into_iter().take(MOST_WORDS).collect();
        let (words, thanks) = self.without_thanks(self.rewritten(words));
        read.thanks = thanks;
        let mut mended = HashSet::new();
        let words = words.into_iter().map(|word| {
            let (word, sure) = self.mend(word);
            if sure < 1.0 {
                mended.insert(word.clone());
            }
            word
        });
        // What was mended may be part of a longer entry: `kartu pncri kerja`.
        let words = self.rewritten(words.collect());
        read.words = words.len();
        read.cue = self.find_cue(&words);
        for word in words {
            if self.greeting.contains(&word) {
                read.greets = true;
            } else if !self.is_neutral(&word) {
                let sure = if mended.contains(&word) { MENDED } else { 1.0 };
                read.stems.push((stemmed(&word), sure));
            }
        }
        read
    }

    fn find_cue(&self, words: &[String]) -> Option<Cue> {
        let stands = |cue: &[String]| words.windows(cue.len().max(1)).any(|window| window == cue);
        self.cues.iter().find(|(cue, _)| stands(cue)).map(|(_, cue)| *cue)
    }

    /// Says the word nothing about what is wanted? Numbers say who or when, not what; those that do
    /// say something (`17 tahun`) were written out before.
    fn is_neutral(&self, word: &str) -> bool {
        word.len() == 1 || word.chars().all(|c| c.is_ascii_digit()) || self.neutral.contains(word)
    }

    fn is_known(&self, word: &str) -> bool {
        self.is_neutral(word)
            || self.greeting.contains(word)
            || self.rewrites.contains_key(word)
            || self.known.contains(word)
    }

    /// Writes out short forms and turns foreign words into ours. What was written out may be part
    /// of a longer entry: `ijin usaha` is `izin usaha`, and that is `nib`.
    fn rewritten(&self, words: Vec<String>) -> Vec<String> {
        let mut words = words;
        for _ in 0..MOST_PASSES {
            let next = self.rewritten_once(&words);
            if next == words {
                break;
            }
            words = next;
        }
        words
    }

    /// The longest entry wins.
    fn rewritten_once(&self, words: &[String]) -> Vec<String> {
        let mut out = Vec::with_capacity(words.len());
        let mut rest = words;
        while let Some((first, behind)) = rest.split_first() {
            let entry = self
                .rewrites
                .get(first)
                .and_then(|entries| entries.iter().find(|(pattern, _)| behind.starts_with(pattern)));
            if let Some((pattern, meant)) = entry {
                out.extend(meant.iter().cloned());
                rest = &behind[pattern.len()..];
            } else {
                out.push(first.clone());
                rest = behind;
            }
        }
        out
    }

    fn without_thanks(&self, words: Vec<String>) -> (Vec<String>, bool) {
        let found = self.thanks.iter().find_map(|thanks| {
            let place = words.windows(thanks.len().max(1)).position(|window| window == thanks.as_slice())?;
            Some(place..place + thanks.len())
        });
        let Some(range) = found else { return (words, false) };
        let mut words = words;
        words.drain(range);
        (words, true)
    }

    /// A word that is not known, without its particles or mended, if that is known.
    fn mend(&self, word: String) -> (String, f64) {
        if self.is_known(&word) {
            return (word, 1.0);
        }
        let word = with_letters(&word);
        if self.is_known(&word) {
            return (word, 1.0);
        }
        if let Some(bare) = self.without_particles(&word) {
            return (bare, 1.0);
        }
        if self.known_stems.contains(&stemmed(&word)) {
            return (word, 1.0);
        }
        match self.spelling.mend(&word) {
            Some(mended) => (mended.to_owned(), MENDED),
            None => self.mend_bare(word),
        }
    }

    /// Misspelt with a particle on it: `hilnagki`.
    fn mend_bare(&self, word: String) -> (String, f64) {
        for particle in &self.particles {
            let Some(bare) = word.strip_suffix(particle.as_str()) else { continue };
            if bare.chars().count() >= 4
                && let Some(mended) = self.spelling.mend(bare)
            {
                return (mended.to_owned(), MENDED);
            }
        }
        (word, 1.0)
    }

    /// `uruskanka` is `uruskan`, `ktpku` is `ktp`: up to three particles hang on a word.
    fn without_particles(&self, word: &str) -> Option<String> {
        let mut bare = vec![word.to_owned()];
        for _ in 0..3 {
            let mut next = Vec::new();
            for word in &bare {
                for particle in &self.particles {
                    let Some(cut) = word.strip_suffix(particle.as_str()) else { continue };
                    if cut.chars().count() < LEAST_LETTERS {
                        continue;
                    }
                    if self.is_known(cut) {
                        return Some(cut.to_owned());
                    }
                    next.push(cut.to_owned());
                }
            }
            bare = next;
        }
        None
    }
}

/// Small letters and digits, one word each.
fn split(text: &str) -> Vec<String> {
    let text = clean(text).to_lowercase();
    let joined: String = text.chars().filter(|c| !matches!(c, '\'' | '\u{2019}' | '`')).collect();
    joined.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(without_stretching).collect()
}

/// `4kta` is `akta`.
fn with_letters(word: &str) -> String {
    if word.chars().all(|c| c.is_ascii_digit()) {
        return word.to_owned();
    }
    word.replace('0', "o").replace('1', "i").replace('3', "e").replace('4', "a")
}

/// `tolooong` is `tolong`.
fn without_stretching(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let is_stretched = letters.windows(3).any(|run| run[0] == run[1] && run[1] == run[2] && run[0].is_alphabetic());
    if is_stretched {
        letters.dedup();
    }
    letters.into_iter().collect()
}

/// The stem by Snowball's Indonesian algorithm; short words and numbers are their own.
fn stemmed(word: &str) -> String {
    if word.chars().count() < 4 {
        return word.to_owned();
    }
    let stemmer = Stemmer::create(Algorithm::Indonesian);
    stemmer.stem(word).into_owned()
}
