//! From a text to stems: what people write is brought to what the phrases are written in.

use std::collections::{HashMap, HashSet};

use snowball_stemmers_rs::{Algorithm, Stemmer};

use super::rewrites::{Cues, Rewrites};
use super::spacing::{self, Known};
use super::spelling::Spelling;
use super::split::split;
use crate::domain::lexicon::Lexicon;

/// The most words of a query that are looked at.
const MOST_WORDS: usize = 40;
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
    /// The word behind each stem.
    pub(super) said: Vec<String>,
    /// It holds a greeting.
    pub(super) greets: bool,
    /// It holds thanks.
    pub(super) thanks: bool,
    /// How many words it has, thanks left out.
    pub(super) words: usize,
    /// What its misspelt words may be besides.
    pub(super) besides: Vec<Stem>,
    /// Its words that say something, as they were typed.
    pub(super) typed: Vec<String>,
    /// One of them is more than a word common to all matters or a courtesy.
    pub(super) says_more: bool,
}

/// Stems of words that say outright what a text is about; no word is written like them.
const STATUS_CUE: &str = "#status";
const CANCEL_CUE: &str = "#cancel";
const HUMAN_CUE: &str = "#human";
/// What says it outright weighs as much as so many words.
const OUTRIGHT: f64 = 3.0;

/// How words are read.
#[derive(Clone, Default)]
pub(super) struct Words {
    rewrites: Rewrites<String>,
    neutral: HashSet<String>,
    /// Right words that are in no phrase.
    common: HashSet<String>,
    greeting: HashSet<String>,
    thanks: Vec<Vec<String>>,
    /// The words of greetings and thanks.
    polite: HashSet<String>,
    cues: Cues<String>,
    /// The longest first.
    particles: Vec<String>,
    /// Words that stand in a phrase, and their stems.
    known: HashSet<String>,
    known_stems: HashSet<String>,
    spelling: Spelling,
    /// Letters by their names.
    letters: HashMap<String, char>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("known", &self.known.len()).finish_non_exhaustive()
    }
}

impl Words {
    /// Prepares the lexicon; what stands in phrases is not known yet.
    pub(super) fn new(lexicon: &Lexicon) -> Self {
        let all = |list: &[String]| -> HashSet<String> { list.iter().flat_map(|words| split(words)).collect() };
        let entries = lexicon.rewrites.iter().map(|(written, meant)| (split(written), split(meant)));
        let mut words = Self {
            rewrites: Rewrites::new(entries),
            neutral: all(&lexicon.fillers),
            common: all(&lexicon.common),
            greeting: all(&lexicon.greeting),
            thanks: lexicon.thanks.iter().map(|thanks| split(thanks)).collect(),
            polite: all(&lexicon.greeting).into_iter().chain(all(&lexicon.thanks)).collect(),
            particles: lexicon.particles.clone(),
            letters: lexicon.letters.clone(),
            ..Self::default()
        };
        words.particles.sort_by_key(|particle| std::cmp::Reverse(particle.len()));
        let cues = |phrases: &'_ [String], cue| -> Vec<(Vec<String>, &'static str)> {
            phrases.iter().map(|phrase| (words.rewritten(split(phrase)), cue)).collect()
        };
        let mut all = cues(&lexicon.status_cues, STATUS_CUE);
        all.extend(cues(&lexicon.cancel_cues, CANCEL_CUE));
        all.extend(cues(&lexicon.human_cues, HUMAN_CUE));
        words.cues = Cues::new(all.into_iter());
        words
    }

    /// Learns the words of all phrases, each with how often it stands in one.
    pub(super) fn know(&mut self, counts: Vec<(String, usize)>) {
        self.known = counts.iter().map(|(word, _)| word.clone()).collect();
        self.known_stems = counts.iter().map(|(word, _)| stemmed(word)).collect();
        // What says nothing is a target too: a misspelt filler shall not become somebody's service.
        let rewritten = self.rewrites.first_words().filter(|word| word.chars().count() > 3);
        let silent = self.neutral.iter().chain(&self.common).chain(&self.greeting);
        let others = silent.chain(rewritten).map(|word| (word.clone(), 0));
        self.spelling = Spelling::new(counts.into_iter().chain(others));
    }

    /// Short forms and foreign words.
    pub(super) fn rewrites(&self) -> &Rewrites<String> {
        &self.rewrites
    }

    /// Words that say outright what is meant.
    pub(super) fn cues(&self) -> &Cues<String> {
        &self.cues
    }

    /// Takes words for right that may stand in no phrase.
    pub(super) fn accept<'w>(&mut self, written: impl Iterator<Item = &'w String>) {
        self.known.extend(written.flat_map(|words| split(words)));
    }

    /// The stems of words that are written rightly.
    pub(super) fn phrase(&self, text: &str) -> Vec<String> {
        let words = self.rewritten(split(text));
        words.iter().filter(|word| !self.is_neutral(word)).map(|word| stemmed(word)).collect()
    }

    /// The words as they were written, misspelt ones mended and without their particles.
    pub(super) fn written(&self, text: &str) -> Vec<String> {
        let words: Vec<String> = split(text).into_iter().take(MOST_WORDS).collect();
        let mended = self.spaced(&words).into_iter().filter_map(|word| self.mend(&word).into_iter().next());
        mended.map(|(word, _)| word).collect()
    }

    /// What a query says.
    pub(super) fn query(&self, text: &str) -> Read {
        let mut read = Read::default();
        let words: Vec<String> = split(text).into_iter().take(MOST_WORDS).collect();
        let words = self.spaced(&words);
        read.typed = words.iter().filter(|word| !self.is_filler(word)).cloned().collect();
        let says_more = |word: &String| !self.common.contains(word) && !self.polite.contains(word);
        read.says_more = read.typed.iter().any(says_more);
        let (words, thanks) = self.without_thanks(self.rewritten(words));
        read.thanks = thanks;
        let mended = self.mend_all(&words, &mut read);
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
                read.said.push(word.clone());
            }
        }
        if let Some(cue) = self.cues.find(&words) {
            read.stems.push((cue.to_owned(), OUTRIGHT));
            read.said.push(cue.to_owned());
        }
        read
    }

    /// The words with spaces where they belong.
    fn spaced(&self, words: &[String]) -> Vec<String> {
        let mut out = Vec::new();
        for word in spacing::joined(words, &self.letters, self) {
            let is_whole = self.polite.contains(&word) || self.as_meant(&word).is_some();
            let halves = if is_whole { None } else { spacing::in_two(&word, self) };
            match halves {
                Some((one, other)) => out.extend([one.to_owned(), other.to_owned()]),
                None => out.push(word),
            }
        }
        out
    }

    /// Mends every word; of several a word may be, one that makes a known entry with its neighbours is
    /// right, otherwise the likeliest, and the others stand beside.
    fn mend_all(&self, words: &[String], read: &mut Read) -> Vec<Stem> {
        let mut found: Vec<Vec<Stem>> = words.iter().map(|word| self.mend(word)).collect();
        let mut room = Vec::new();
        for place in 0..found.len() {
            if found[place].len() < 2 {
                continue;
            }
            let mut parts = |choice: usize| {
                let chosen = |(at, words): (usize, &Vec<Stem>)| words[if at == place { choice } else { 0 }].0.clone();
                self.rewrites.once(&found.iter().enumerate().map(chosen).collect::<Vec<_>>(), &mut room);
                room.len()
            };
            let fitting = (0..found[place].len()).min_by_key(|choice| parts(*choice)).unwrap_or_default();
            found[place].swap(0, fitting);
        }
        let besides = found.iter().flat_map(|words| words.iter().skip(1));
        let telling = besides.filter(|(word, _)| !self.is_neutral(word) && !self.greeting.contains(word));
        read.besides = telling.map(|(word, sure)| (stemmed(word), *sure)).collect();
        found.into_iter().filter_map(|words| words.into_iter().next()).collect()
    }

    /// Does the word say little, wherever it stands?
    pub(super) fn is_common(&self, word: &str) -> bool {
        self.common.contains(word)
    }

    /// The stems of common words.
    pub(super) fn common_stems(&self) -> HashSet<String> {
        self.common.iter().map(|word| stemmed(word)).collect()
    }

    /// Says the word nothing about what is wanted? Numbers say who or when, not what; those that do
    /// say something (`17 tahun`) were written out before.
    pub(super) fn is_neutral(&self, word: &str) -> bool {
        word.len() == 1 || word.chars().all(|c| c.is_ascii_digit()) || self.neutral.contains(word)
    }

    /// Is it one of the words that say nothing?
    pub(super) fn is_filler(&self, word: &str) -> bool {
        self.neutral.contains(word)
    }

    fn is_known(&self, word: &str) -> bool {
        self.is_neutral(word)
            || self.common.contains(word)
            || self.greeting.contains(word)
            || self.rewrites.begins(word)
            || self.known.contains(word)
    }

    /// Writes out short forms and turns foreign words into ours.
    fn rewritten(&self, words: Vec<String>) -> Vec<String> {
        let (mut words, mut room) = (words, Vec::new());
        self.rewrites.apply(&mut words, &mut room);
        words
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

    /// A known word for one that is known but for figures, doubled letters, particles or endings.
    fn as_meant(&self, word: &str) -> Option<String> {
        if self.is_known(word) {
            return Some(word.to_owned());
        }
        let word = with_letters(word);
        if self.is_known(&word) {
            return Some(word);
        }
        let bare = self.without_doubles(&word).or_else(|| self.without_particles(&word));
        bare.or_else(|| self.known_stems.contains(&stemmed(&word)).then_some(word))
    }

    /// A word that is not known, without its particles or mended, if that is known; what else it may be
    /// behind it.
    fn mend(&self, word: &str) -> Vec<Stem> {
        if let Some(meant) = self.as_meant(word) {
            return vec![(meant, 1.0)];
        }
        let word = with_letters(word);
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

impl Known for Words {
    fn is_telling(&self, word: &str) -> bool {
        let says_nothing = self.is_neutral(word) || self.common.contains(word) || self.greeting.contains(word);
        !says_nothing && (self.known.contains(word) || self.rewrites.begins(word))
    }

    fn is_filler(&self, word: &str) -> bool {
        self.neutral.contains(word)
    }

    fn is_right(&self, word: &str) -> bool {
        self.is_known(word) || self.polite.contains(word)
    }
}

/// `4kta` is `akta`.
fn with_letters(word: &str) -> String {
    if word.chars().all(|c| c.is_ascii_digit()) {
        return word.to_owned();
    }
    word.replace('0', "o").replace('1', "i").replace('3', "e").replace('4', "a")
}

/// The stem by Snowball's Indonesian algorithm; short words and numbers are their own.
pub(super) fn stemmed(word: &str) -> String {
    if word.chars().count() < 4 {
        return word.to_owned();
    }
    let stemmer = Stemmer::create(Algorithm::Indonesian);
    stemmer.stem(word).into_owned()
}
