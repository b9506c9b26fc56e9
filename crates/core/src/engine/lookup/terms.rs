//! Stems and neighbouring pairs of stems, with what each weighs in the phrases of every meaning.

use std::collections::{HashMap, HashSet};

use super::lessons::{Lessons, Numbers, at};
use super::words::Stem;

/// A word of which at least this share stands with one meaning, and at least so much of it, speaks for
/// that meaning by itself, as a name does: `skck`, `penghulu`.
const TELLING_SHARE: f64 = 0.85;
const TELLING_WEIGHT: f64 = 4.0;
/// Such a word says so much more.
const TELLING: f64 = 2.5;
/// What consists of words common to all matters says so much less than other words.
const COMMON: f64 = 0.7;
/// No place.
const NOWHERE: u32 = u32::MAX;

/// The terms of all phrases. A stem has the number it came with, pairs have the numbers behind.
#[derive(Clone, Debug, Default)]
pub(super) struct Terms {
    stems: Numbers,
    pairs: HashMap<(u32, u32), u32>,
    /// Rare terms weigh more, common words less.
    rarity: Vec<f64>,
    /// Where in `weights` those of a term begin; those of the last one end at its end.
    starts: Vec<u32>,
    /// The place of a meaning, and what the term weighs in its phrases.
    weights: Vec<(u32, f64)>,
}

/// The terms of every phrase with how often each stands there, one phrase after the other.
#[derive(Default)]
struct Counted {
    terms: Vec<(u32, u32)>,
    /// The place of the meaning, and where the terms end.
    phrases: Vec<(u32, usize)>,
}

impl Terms {
    /// Counts and weighs the terms of phrases; beside them what all terms of each meaning weigh.
    pub(super) fn new(
        lessons: &Lessons,
        stems: Numbers,
        common: &HashSet<String>,
        meanings: usize,
    ) -> (Self, Vec<f64>) {
        let mut terms = Self { stems, ..Self::default() };
        let counted = terms.count(lessons);
        terms.set_rarity(&counted, common);
        terms.make_room(&counted);
        terms.weigh(&counted, meanings);
        terms.raise_telling(common);
        let whole = terms.weigh(&counted, meanings);
        (terms, whole)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.rarity.len()
    }

    /// The term that is this stem.
    pub(super) fn find(&self, stem: &str) -> Option<u32> {
        self.stems.find(stem)
    }

    /// How much a term says.
    pub(super) fn rarity(&self, term: u32) -> f64 {
        self.rarity[at(term)]
    }

    /// What a term weighs in the phrases of each meaning that uses it.
    pub(super) fn weights(&self, term: u32) -> &[(u32, f64)] {
        let end = self.starts.get(at(term) + 1).map_or(self.weights.len(), |end| at(*end));
        &self.weights[at(self.starts[at(term)])..end]
    }

    /// The known terms of a query, with how much each says there.
    pub(super) fn of(&self, stems: &[Stem]) -> Vec<(u32, f64)> {
        let numbers: Vec<(Option<u32>, f64)> = stems.iter().map(|(stem, sure)| (self.find(stem), *sure)).collect();
        let mut found: Vec<(u32, usize, f64)> = Vec::new();
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
        found.into_iter().map(|(term, times, sure)| (term, frequency(times) * self.rarity(term) * sure)).collect()
    }

    /// Counts the terms of every phrase, and gives pairs their numbers.
    fn count(&mut self, lessons: &Lessons) -> Counted {
        let mut counted = Counted::default();
        let (mut begin, mut next) = (0, u32::try_from(self.stems.words().len()).unwrap_or(NOWHERE));
        let mut terms: Vec<u32> = Vec::new();
        for (place, end) in &lessons.phrases {
            let stems = &lessons.stems[begin..*end];
            begin = *end;
            terms.clear();
            terms.extend(stems);
            for pair in stems.windows(2) {
                let number = self.pairs.entry((pair[0], pair[1])).or_insert(next);
                if *number == next {
                    next += 1;
                }
                terms.push(*number);
            }
            terms.sort_unstable();
            for same in terms.chunk_by(|one, other| one == other) {
                counted.terms.push((same[0], u32::try_from(same.len()).unwrap_or(NOWHERE)));
            }
            counted.phrases.push((u32::try_from(*place).unwrap_or(NOWHERE), counted.terms.len()));
        }
        counted
    }

    /// How much each term says: the fewer phrases have it, the more.
    fn set_rarity(&mut self, counted: &Counted, common: &HashSet<String>) {
        let mut spread = vec![0_usize; self.stems.words().len() + self.pairs.len()];
        for (term, _) in &counted.terms {
            spread[at(*term)] += 1;
        }
        let all = float(counted.phrases.len() + 1);
        self.rarity = spread.iter().map(|phrases| (all / float(phrases + 1)).ln() + 1.0).collect();
        let is_common: Vec<bool> = self.stems.words().iter().map(|stem| common.contains(stem)).collect();
        for (rarity, is_common) in self.rarity.iter_mut().zip(&is_common) {
            *rarity *= if *is_common { COMMON } else { 1.0 };
        }
        for ((one, other), term) in &self.pairs {
            if is_common[at(*one)] && is_common[at(*other)] {
                self.rarity[at(*term)] *= COMMON;
            }
        }
    }

    /// One place for each term and each meaning that uses it.
    fn make_room(&mut self, counted: &Counted) {
        let mut last = vec![NOWHERE; self.len()];
        let mut room = vec![0_u32; self.len()];
        counted.each(|place, terms| {
            for (term, _) in terms {
                if std::mem::replace(&mut last[at(*term)], place) != place {
                    room[at(*term)] += 1;
                }
            }
        });
        let mut sum = 0;
        for room in room {
            self.starts.push(sum);
            sum += room;
        }
        self.weights = vec![(NOWHERE, 0.0); at(sum)];
    }

    /// What each term weighs in the phrases of each meaning, and all of them together. Every phrase weighs
    /// the same, however long it is.
    fn weigh(&mut self, counted: &Counted, meanings: usize) -> Vec<f64> {
        let mut whole = vec![0.0; meanings];
        let mut next = self.starts.clone();
        self.weights.fill((NOWHERE, 0.0));
        counted.each(|place, terms| {
            let weigh = |(term, times): &(u32, u32)| frequency(at(*times)) * self.rarity[at(*term)];
            let length = terms.iter().map(|term| weigh(term).powi(2)).sum::<f64>().sqrt();
            for term in terms {
                let weight = weigh(term) / length;
                whole[at(place)] += weight;
                let next = &mut next[at(term.0)];
                // Phrases of a meaning follow one another: the last place is its own, or it has none yet.
                let is_first = self.starts[at(term.0)] == *next || self.weights[at(*next) - 1].0 != place;
                *next += u32::from(is_first);
                let (known, sum) = &mut self.weights[at(*next) - 1];
                *known = place;
                *sum += weight;
            }
        });
        whole
    }

    /// A stem that stands with one meaning nearly always says more.
    fn raise_telling(&mut self, common: &HashSet<String>) {
        for term in 0..self.stems.words().len() {
            let weights = self.weights(u32::try_from(term).unwrap_or(NOWHERE));
            let most = weights.iter().map(|(_, weight)| *weight).fold(0.0, f64::max);
            let all: f64 = weights.iter().map(|(_, weight)| weight).sum();
            let is_telling = all >= TELLING_WEIGHT && most >= all * TELLING_SHARE;
            if is_telling && !common.contains(&self.stems.words()[term]) {
                self.rarity[term] *= TELLING;
            }
        }
    }
}

impl Counted {
    /// Every phrase: the place of its meaning, and its terms.
    fn each(&self, mut take: impl FnMut(u32, &[(u32, u32)])) {
        let mut begin = 0;
        for (place, end) in &self.phrases {
            take(*place, &self.terms[begin..*end]);
            begin = *end;
        }
    }
}

/// What comes twice does not count twice.
fn frequency(times: usize) -> f64 {
    if times == 1 { 1.0 } else { 1.0 + float(times).ln() }
}

pub(super) fn float(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
