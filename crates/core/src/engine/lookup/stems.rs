//! Stems and neighbouring pairs of stems.

use std::collections::{HashMap, HashSet};

use super::lessons::{Lessons, Numbers, at};
use super::terms::{Learning, Phrases, Terms, counted, frequency};
use super::words::Stem;

/// A word of which at least this share stands with one meaning, and at least so much of it, speaks for
/// that meaning by itself, as a name does: `skck`, `penghulu`.
const TELLING_SHARE: f64 = 0.85;
const TELLING_WEIGHT: f64 = 4.0;
/// Such a word says so much more.
const TELLING: f64 = 2.5;
/// What consists of words common to all matters says so much less than other words.
const COMMON: f64 = 0.7;
/// How much every meaning is credited with every term.
const SMOOTHING: f64 = 0.1;

/// What was learned of stems. A stem has the number it came with, pairs have the numbers behind.
#[derive(Clone, Debug, Default)]
pub(super) struct Stems {
    numbers: Numbers,
    pairs: HashMap<(u32, u32), u32>,
    common: HashSet<String>,
    terms: Terms,
    /// The rarity of a stem that no phrase has.
    rarest: f64,
}

/// The terms of every phrase, one after the other.
#[derive(Default)]
struct Counted {
    terms: Vec<(u32, u32)>,
    /// The place of the meaning, and where the terms end.
    phrases: Vec<(u32, usize)>,
}

impl Stems {
    /// Learns from phrases, and from which stems are of common words.
    pub(super) fn new(lessons: &Lessons, numbers: Numbers, common: HashSet<String>) -> Self {
        let mut stems = Self { numbers, common, ..Self::default() };
        let counted = stems.count(lessons);
        let words = stems.numbers.words();
        let mut is_common: Vec<bool> = words.iter().map(|stem| stems.common.contains(stem)).collect();
        let mut pairs: Vec<(&(u32, u32), &u32)> = stems.pairs.iter().collect();
        pairs.sort_unstable_by_key(|(_, number)| **number);
        is_common.extend(
            pairs.iter().map(|((one, other), _)| is_common[at(*one)] && is_common[at(*other)]).collect::<Vec<_>>(),
        );
        let is_telling = |term: u32, all: f64, most: f64| {
            at(term) < words.len() && !is_common[at(term)] && all >= TELLING_WEIGHT && most >= all * TELLING_SHARE
        };
        let how = Learning {
            terms: is_common.len(),
            meanings: lessons.meanings.len(),
            smoothing: SMOOTHING,
            share: |term| if is_common[at(term)] { COMMON } else { 1.0 },
            raised: |term, all, most| if is_telling(term, all, most) { TELLING } else { 1.0 },
        };
        stems.terms = Terms::new(&counted, &how);
        stems.rarest = (f64::from(u32::try_from(counted.phrases.len() + 1).unwrap_or(u32::MAX)) / 2.0).ln() + 1.0;
        stems
    }

    /// How likely each meaning is, as a logarithm up to a constant; nothing where no stem is known.
    /// What a misspelt word may be besides stands alone.
    pub(super) fn scores(&self, stems: &[Stem], besides: &[Stem]) -> Option<Vec<f64>> {
        let doubtful = besides.iter().filter_map(|(stem, sure)| {
            let term = self.numbers.find(stem)?;
            Some((term, self.terms.rarity(term) * sure))
        });
        let said: Vec<(u32, f64)> = self.known(stems).into_iter().chain(doubtful).collect();
        (!said.is_empty()).then(|| self.terms.scores(&said))
    }

    /// How much of what was said stands in any phrase.
    pub(super) fn share_known(&self, stems: &[Stem]) -> f64 {
        let (mut known, mut unknown) = (0.0, 0.0);
        for (stem, _) in stems {
            match self.numbers.find(stem) {
                Some(term) => known += self.terms.rarity(term),
                None if self.common.contains(stem) => {}
                None => unknown += self.rarest,
            }
        }
        known / (known + unknown).max(f64::MIN_POSITIVE)
    }

    /// The known terms of a query, with how much each says there.
    fn known(&self, stems: &[Stem]) -> Vec<(u32, f64)> {
        let numbers: Vec<(Option<u32>, f64)> =
            stems.iter().map(|(stem, sure)| (self.numbers.find(stem), *sure)).collect();
        let mut found: Vec<(u32, u32, f64)> = Vec::new();
        let mut add = |term: Option<u32>, sure: f64| {
            let Some(term) = term else { return };
            match found.iter_mut().find(|(known, ..)| *known == term) {
                Some((_, times, _)) => *times += 1,
                None => found.push((term, 1, sure)),
            }
        };
        for (number, sure) in &numbers {
            add(*number, *sure);
        }
        for pair in numbers.windows(2) {
            let [(Some(one), first), (Some(other), second)] = pair else { continue };
            add(self.pairs.get(&(*one, *other)).copied(), first * second);
        }
        let weigh = |(term, times, sure): (u32, u32, f64)| (term, frequency(times) * self.terms.rarity(term) * sure);
        found.into_iter().map(weigh).collect()
    }

    /// Counts the terms of every phrase, and gives pairs their numbers.
    fn count(&mut self, lessons: &Lessons) -> Counted {
        let mut all = Counted::default();
        let mut next = u32::try_from(self.numbers.words().len()).unwrap_or(u32::MAX);
        let mut terms: Vec<u32> = Vec::new();
        lessons.each_stems(|place, stems| {
            terms.clear();
            terms.extend(stems);
            for pair in stems.windows(2) {
                let number = self.pairs.entry((pair[0], pair[1])).or_insert(next);
                if *number == next {
                    next += 1;
                }
                terms.push(*number);
            }
            counted(&mut terms, &mut all.terms);
            all.phrases.push((place, all.terms.len()));
        });
        all
    }
}

impl Phrases for Counted {
    fn len(&self) -> usize {
        self.phrases.len()
    }

    fn each(&self, mut take: impl FnMut(u32, &[(u32, u32)])) {
        let mut begin = 0;
        for (place, end) in &self.phrases {
            take(*place, &self.terms[begin..*end]);
            begin = *end;
        }
    }
}
