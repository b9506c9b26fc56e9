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
    /// What its misspelt words may be besides.
    pub(super) besides: Vec<Stem>,
}

/// Stems of words that say outright what a text is about; no word is written like them.
const STATUS_CUE: &str = "#status";
const CANCEL_CUE: &str = "#cancel";
const HUMAN_CUE: &str = "#human";
/// What says it outright weighs as much as so many words.
const OUTRIGHT: f64 = 3.0;

/// What is written behind a first word, and what all of it means.
type Rewrite = (Vec<String>, Vec<String>);

/// How words are read.
#[derive(Clone, Default)]
pub(super) struct Words {
    /// By the first word, the longest first.
    rewrites: HashMap<String, Vec<Rewrite>>,
    neutral: HashSet<String>,
    /// Right words that are in no phrase.
    common: HashSet<String>,
    greeting: HashSet<String>,
    thanks: Vec<Vec<String>>,
    cues: Vec<(Vec<String>, &'static str)>,
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
        words.neutral = lexicon.fillers.iter().flat_map(|word| split(word)).collect();
        words.common = lexicon.common.iter().flat_map(|word| split(word)).collect();
        words.greeting = lexicon.greeting.iter().flat_map(|greeting| split(greeting)).collect();
        words.thanks = lexicon.thanks.iter().map(|thanks| split(thanks)).collect();
        let cues = |phrases: &[String], cue| -> Vec<(Vec<String>, &'static str)> {
            phrases.iter().map(|phrase| (words.rewritten(split(phrase)), cue)).collect()
        };
        let mut all = cues(&lexicon.status_cues, STATUS_CUE);
        all.extend(cues(&lexicon.cancel_cues, CANCEL_CUE));
        all.extend(cues(&lexicon.human_cues, HUMAN_CUE));
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
        let silent = words.neutral.iter().chain(&words.common).chain(&words.greeting);
        let others = silent.chain(rewritten).map(|word| (word.clone(), 0));
        words.spelling = Spelling::new(counts.into_iter().chain(others));
        words
    }

    /// The stems of a phrase, as it was written by whoever knows how.
    pub(super) fn phrase(&self, text: &str) -> Vec<String> {
        let words = self.rewritten(split(text));
        let stems = words.iter().filter(|word| !self.is_neutral(word)).map(|word| stemmed(word));
        stems.chain(self.find_cue(&words).map(str::to_owned)).collect()
    }

    /// What a query says.
    pub(super) fn query(&self, text: &str) -> Read {
        let mut read = Read::default();
        let words: Vec<String> = split(text).into_iter().take(MOST_WORDS).collect();
        let (words, thanks) = self.without_thanks(self.rewritten(words));
        read.thanks = thanks;
        let mended = self.mend_all(words, &mut read);
        // What was mended may be part of a longer entry: `kartu pncri kerja`.
        let words = self.rewritten(mended.iter().map(|(word, _)| word.clone()).collect());
        let mended: HashSet<&String> = mended.iter().filter(|(_, sure)| *sure < 1.0).map(|(word, _)| word).collect();
        read.words = words.len();
        for word in &words {
            if self.greeting.contains(word) {
                read.greets = true;
            } else if !self.is_neutral(word) {
                let sure = if mended.contains(word) { MENDED } else { 1.0 };
                read.stems.push((stemmed(word), sure));
            }
        }
        read.stems.extend(self.find_cue(&words).map(|cue| (cue.to_owned(), OUTRIGHT)));
        read
    }

    /// Mends every word; of several a word may be, one that makes a known entry with its neighbours is
    /// right, otherwise the likeliest, and the others stand beside.
    fn mend_all(&self, words: Vec<String>, read: &mut Read) -> Vec<Stem> {
        let mut found: Vec<Vec<Stem>> = words.into_iter().map(|word| self.mend(word)).collect();
        for place in 0..found.len() {
            if found[place].len() < 2 {
                continue;
            }
            let parts = |choice: usize| {
                let chosen = |(at, words): (usize, &Vec<Stem>)| words[if at == place { choice } else { 0 }].0.clone();
                self.rewritten_once(&found.iter().enumerate().map(chosen).collect::<Vec<_>>()).len()
            };
            let fitting = (0..found[place].len()).min_by_key(|choice| parts(*choice)).unwrap_or_default();
            found[place].swap(0, fitting);
        }
        let besides = found.iter().flat_map(|words| words.iter().skip(1));
        let telling = besides.filter(|(word, _)| !self.is_neutral(word) && !self.greeting.contains(word));
        read.besides = telling.map(|(word, sure)| (stemmed(word), *sure)).collect();
        found.into_iter().filter_map(|words| words.into_iter().next()).collect()
    }

    /// The stems of common words.
    pub(super) fn common_stems(&self) -> HashSet<String> {
        self.common.iter().map(|word| stemmed(word)).collect()
    }

    fn find_cue(&self, words: &[String]) -> Option<&'static str> {
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
            || self.common.contains(word)
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

    /// A word that is not known, without its particles or mended, if that is known; what else it may be
    /// behind it.
    fn mend(&self, word: String) -> Vec<Stem> {
        if self.is_known(&word) {
            return vec![(word, 1.0)];
        }
        let word = with_letters(&word);
        if self.is_known(&word) {
            return vec![(word, 1.0)];
        }
        if let Some(single) = self.without_doubles(&word) {
            return vec![(single, 1.0)];
        }
        if let Some(bare) = self.without_particles(&word) {
            return vec![(bare, 1.0)];
        }
        if self.known_stems.contains(&stemmed(&word)) {
            return vec![(word, 1.0)];
        }
        let mended = self.spelling.mend(&word);
        if mended.is_empty() {
            return self.mend_bare(word);
        }
        mended.into_iter().map(|mended| (mended.to_owned(), MENDED)).collect()
    }

    /// Misspelt with a particle on it: `hilnagki`.
    fn mend_bare(&self, word: String) -> Vec<Stem> {
        for particle in &self.particles {
            let Some(bare) = word.strip_suffix(particle.as_str()) else { continue };
            if bare.chars().count() >= 4 {
                let mended = self.spelling.mend(bare);
                if !mended.is_empty() {
                    return mended.into_iter().map(|mended| (mended.to_owned(), MENDED)).collect();
                }
            }
        }
        vec![(word, 1.0)]
    }

    /// `spppt` is `sppt`, `kiaa` is `kia`.
    fn without_doubles(&self, word: &str) -> Option<String> {
        let letters: Vec<char> = word.chars().collect();
        (1..letters.len()).filter(|place| letters[*place] == letters[place - 1]).find_map(|place| {
            let mut fewer = letters.clone();
            fewer.remove(place);
            let fewer: String = fewer.into_iter().collect();
            self.is_known(&fewer).then_some(fewer)
        })
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

/// `tolooong` is `toloong`; whether one letter too many is left is seen where words are known.
fn without_stretching(word: &str) -> String {
    let mut short = String::with_capacity(word.len());
    let (mut last, mut run) = (None, 0);
    for letter in word.chars() {
        run = if last == Some(letter) { run + 1 } else { 1 };
        last = Some(letter);
        if run <= 2 || !letter.is_alphabetic() {
            short.push(letter);
        }
    }
    short
}

/// The stem by Snowball's Indonesian algorithm; short words and numbers are their own.
fn stemmed(word: &str) -> String {
    if word.chars().count() < 4 {
        return word.to_owned();
    }
    let stemmer = Stemmer::create(Algorithm::Indonesian);
    stemmer.stem(word).into_owned()
}
