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
    /// All phrases; those of a meaning follow one another.
    pub(super) phrases: Vec<Phrase>,
    /// The stems of all phrases, one after the other.
    stems: Vec<u32>,
    /// The words of all phrases that say something, as they are written there, one after the other.
    words: Vec<u32>,
}

/// One phrase.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    /// The place of its meaning.
    place: u32,
    /// Where its stems end.
    stems: usize,
    /// Where its words end.
    words: usize,
}

impl Lessons {
    /// Gives the stems of every phrase, with the place of its meaning.
    pub(super) fn each_stems(&self, mut take: impl FnMut(u32, &[u32])) {
        let mut begin = 0;
        for phrase in &self.phrases {
            take(phrase.place, &self.stems[begin..phrase.stems]);
            begin = phrase.stems;
        }
    }

    /// Gives the words of every phrase, with the place of its meaning.
    pub(super) fn each_words(&self, mut take: impl FnMut(u32, &[u32])) {
        let mut begin = 0;
        for phrase in &self.phrases {
            take(phrase.place, &self.words[begin..phrase.words]);
            begin = phrase.words;
        }
    }

    /// The same with the meanings in their order: of two as likely the first one counts.
    fn in_order(mut self) -> Self {
        let mut order: Vec<usize> = (0..self.meanings.len()).collect();
        order.sort_by(|one, other| self.meanings[*one].cmp(&self.meanings[*other]));
        let mut places = vec![0; order.len()];
        for (place, before) in (0..).zip(&order) {
            places[*before] = place;
        }
        for phrase in &mut self.phrases {
            phrase.place = places[at(phrase.place)];
        }
        self.meanings = order.into_iter().map(|before| self.meanings[before].clone()).collect();
        self
    }
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
        let place = u32::try_from(self.lessons.meanings.len()).expect("nobody means four thousand million things");
        for phrase in phrases {
            self.read_one(phrase, place);
        }
        if self.lessons.phrases.last().is_some_and(|last| last.place == place) {
            self.lessons.meanings.push(meaning.clone());
        }
    }

    fn read_one(&mut self, phrase: &str, place: u32) {
        let Self { words, numbers, known, stems, rewrites, cues, lessons, phrase: read, room } = self;
        read.clear();
        each_word(phrase, |word| read.push(numbers.number(word)));
        known.resize(numbers.words().len(), (0, Kind::New));
        let (before, words_before) = (lessons.stems.len(), lessons.words.len());
        let says_something = |number: &&u32| !words.is_filler(&numbers.words()[at(**number)]);
        lessons.words.extend(read.iter().filter(says_something));
        rewrites.apply(read, room);
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
            lessons.phrases.push(Phrase { place, stems: lessons.stems.len(), words: lessons.words.len() });
        } else {
            lessons.words.truncate(words_before);
        }
    }

    /// All that was read.
    pub(super) fn finish(self) -> Learned {
        let counts = self.known.iter().map(|(count, _)| *count);
        let counted = self.numbers.words().iter().cloned().zip(counts).filter(|(_, count)| *count > 0);
        let mut counts: Vec<(String, usize)> = counted.collect();
        counts.sort();
        Learned { counts, words: self.numbers, stems: self.stems, lessons: self.lessons.in_order() }
    }
}

/// What was read.
pub(super) struct Learned {
    /// Every word that stands in a phrase with how often it does, in the order of the alphabet.
    pub(super) counts: Vec<(String, usize)>,
    /// The words of phrases as they are written there.
    pub(super) words: Numbers,
    /// Their stems.
    pub(super) stems: Numbers,
    /// The phrases.
    pub(super) lessons: Lessons,
}

/// A number as a place in a list.
pub(super) fn at(number: u32) -> usize {
    number as usize
}
