//! The phrases from which is learned, each as the numbers of its stems.
//!
//! A mall of two thousand services has some seven hundred thousand phrases. They stand in a few long lists,
//! since as many small ones would cost most of the time it takes to prepare the look-up, and once more the
//! first citizen who asks: the allocator tidies up behind them then.

use std::collections::HashMap;

use super::rank::Meaning;
use super::rewrites::{Cues, Rewrites};
use super::split::each_word;
use super::words::{Words, stemmed};

/// Words or stems, numbered as they come.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbers {
    of: HashMap<String, u32>,
    words: Vec<String>,
}

impl Numbers {
    /// The number of a word, a new one if it has none yet.
    pub(super) fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.of.get(word) {
            return *number;
        }
        let number = u32::try_from(self.words.len()).expect("nobody writes four thousand million words");
        self.of.insert(word.to_owned(), number);
        self.words.push(word.to_owned());
        number
    }

    /// The number of a word, if it has one.
    pub(super) fn find(&self, word: &str) -> Option<u32> {
        self.of.get(word).copied()
    }

    /// The words in the order of their numbers.
    pub(super) fn words(&self) -> &[String] {
        &self.words
    }
}

/// Phrases with what they mean.
#[derive(Clone, Debug, Default)]
pub(super) struct Lessons {
    /// What phrases mean.
    pub(super) meanings: Vec<Meaning>,
    /// The stems of all phrases, one after the other.
    pub(super) stems: Vec<u32>,
    /// For each phrase the place of its meaning, and where its stems end.
    pub(super) phrases: Vec<(usize, usize)>,
}

/// What a word of a phrase is.
#[derive(Clone, Copy, Debug)]
enum Kind {
    /// It was in no phrase yet.
    New,
    /// It says nothing about what is wanted.
    Neutral,
    /// The number of its stem.
    Stem(u32),
}

/// Reads phrases.
pub(super) struct Reader<'w> {
    words: &'w Words,
    numbers: Numbers,
    /// By the number of a word: how often it stands in a phrase, and what it is.
    known: Vec<(usize, Kind)>,
    stems: Numbers,
    rewrites: Rewrites<u32>,
    cues: Cues<u32>,
    lessons: Lessons,
    phrase: Vec<u32>,
    room: Vec<u32>,
}

impl<'w> Reader<'w> {
    /// Reads with these words.
    pub(super) fn new(words: &'w Words) -> Self {
        let mut numbers = Numbers::default();
        let rewrites = words.rewrites().map(|word| numbers.number(word));
        let cues = words.cues().map(|word| numbers.number(word));
        Self {
            words,
            numbers,
            known: Vec::new(),
            stems: Numbers::default(),
            rewrites,
            cues,
            lessons: Lessons::default(),
            phrase: Vec::new(),
            room: Vec::new(),
        }
    }

    /// Reads phrases that mean the same.
    pub(super) fn read<'p>(&mut self, meaning: &Meaning, phrases: impl Iterator<Item = &'p str>) {
        let place = self.lessons.meanings.len();
        for phrase in phrases {
            self.read_one(phrase, place);
        }
        if self.lessons.phrases.last().is_some_and(|(last, _)| *last == place) {
            self.lessons.meanings.push(meaning.clone());
        }
    }

    fn read_one(&mut self, phrase: &str, place: usize) {
        let Self { words, numbers, known, stems, rewrites, cues, lessons, phrase: read, room } = self;
        read.clear();
        each_word(phrase, |word| read.push(numbers.number(word)));
        known.resize(numbers.words().len(), (0, Kind::New));
        rewrites.apply(read, room);
        let before = lessons.stems.len();
        for number in read.iter() {
            let (count, kind) = &mut known[at(*number)];
            *count += 1;
            if matches!(kind, Kind::New) {
                let word = &numbers.words()[at(*number)];
                *kind = if words.is_neutral(word) { Kind::Neutral } else { Kind::Stem(stems.number(&stemmed(word))) };
            }
            if let Kind::Stem(stem) = kind {
                lessons.stems.push(*stem);
            }
        }
        lessons.stems.extend(cues.find(read).map(|cue| stems.number(cue)));
        // A phrase that says nothing teaches nothing.
        if lessons.stems.len() > before {
            lessons.phrases.push((place, lessons.stems.len()));
        }
    }

    /// Every word that stands in a phrase with how often it does, in the order of the alphabet; the stems;
    /// and the phrases.
    pub(super) fn finish(self) -> (Vec<(String, usize)>, Numbers, Lessons) {
        let counts = self.known.iter().map(|(count, _)| *count);
        let words = self.numbers.words().iter().cloned().zip(counts).filter(|(_, count)| *count > 0);
        let mut words: Vec<(String, usize)> = words.collect();
        words.sort();
        (words, self.stems, self.lessons)
    }
}

/// A number as a place in a list.
pub(super) fn at(number: u32) -> usize {
    number as usize
}
