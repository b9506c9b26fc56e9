//! Multinomial naive Bayes over terms weighted by TF-IDF (Rennie et al., "Tackling the Poor Assumptions
//! of Naive Bayes Text Classifiers", ICML 2003), every meaning equally likely beforehand.
//!
//! A term is a number; what it stands for, a stem or a piece of a word, is not known here.

use super::lessons::at;

/// No place.
const NOWHERE: u32 = u32::MAX;

/// Phrases from which is learned, given as often as one wants them.
pub(super) trait Phrases {
    /// How many there are.
    fn len(&self) -> usize;

    /// Gives every phrase: the place of its meaning, and its terms, each once, with how often it stands there.
    /// Phrases of a meaning follow one another.
    fn each(&self, take: impl FnMut(u32, &[(u32, u32)]));
}

/// How is learned.
pub(super) struct Learning<S, T> {
    /// How many terms there are.
    pub(super) terms: usize,
    /// How many meanings there are.
    pub(super) meanings: usize,
    /// How much every meaning is credited with every term.
    pub(super) smoothing: f64,
    /// A term says so much of what its rarity says.
    pub(super) share: S,
    /// And so many times as much, by what it weighs in all phrases, and the most with one meaning.
    pub(super) raised: T,
}

/// What was learned of terms.
#[derive(Clone, Debug, Default)]
pub(super) struct Terms {
    /// Rare terms weigh more.
    rarity: Vec<f64>,
    /// Where in `weights` those of a term begin; those of the last one end at its end.
    starts: Vec<u32>,
    /// The place of a meaning, and what the term weighs in its phrases; in the end how much more likely
    /// the term makes it than a term that none of its phrases has, as a logarithm.
    weights: Vec<(u32, f64)>,
    /// The logarithm of how likely a meaning is beside a term that none of its phrases has.
    unseen: Vec<f64>,
}

impl Terms {
    /// Learns from phrases.
    pub(super) fn new<S, T>(phrases: &impl Phrases, how: &Learning<S, T>) -> Self
    where
        S: Fn(u32) -> f64,
        T: Fn(u32, f64, f64) -> f64,
    {
        let mut terms = Self::default();
        terms.count(phrases, how.terms, &how.share);
        let mut whole = terms.weigh(phrases, how.meanings);
        if terms.raise(&how.raised) {
            whole = terms.weigh(phrases, how.meanings);
        }
        terms.settle(whole, how.smoothing);
        terms
    }

    /// How much a term says.
    pub(super) fn rarity(&self, term: u32) -> f64 {
        self.rarity[at(term)]
    }

    /// How likely each meaning is, as a logarithm up to a constant, after these terms were said, each with
    /// how much it says.
    pub(super) fn scores(&self, said: &[(u32, f64)]) -> Vec<f64> {
        if said.is_empty() {
            return vec![0.0; self.unseen.len()];
        }
        let length = said.iter().map(|(_, weight)| weight.powi(2)).sum::<f64>().sqrt();
        let evidence = said.iter().map(|(_, weight)| weight / length).sum::<f64>();
        let mut scores: Vec<f64> = self.unseen.iter().map(|unseen| evidence * unseen).collect();
        for (term, weight) in said {
            let share = weight / length;
            for (place, more) in self.weights(*term) {
                scores[at(*place)] += share * more;
            }
        }
        scores
    }

    fn weights(&self, term: u32) -> &[(u32, f64)] {
        let end = self.starts.get(at(term) + 1).map_or(self.weights.len(), |end| at(*end));
        &self.weights[at(self.starts[at(term)])..end]
    }

    /// How much each term says: the fewer phrases have it, the more; and one place for each term and each
    /// meaning that uses it.
    fn count(&mut self, phrases: &impl Phrases, terms: usize, share: impl Fn(u32) -> f64) {
        let mut spread = vec![0_usize; terms];
        let mut last = vec![NOWHERE; terms];
        let mut room = vec![0_u32; terms];
        phrases.each(|place, terms| {
            for (term, _) in terms {
                spread[at(*term)] += 1;
                if std::mem::replace(&mut last[at(*term)], place) != place {
                    room[at(*term)] += 1;
                }
            }
        });
        let all = float(phrases.len() + 1);
        let rarity = |(term, among): (u32, usize)| ((all / float(among + 1)).ln() + 1.0) * share(term);
        self.rarity = (0..).zip(spread).map(rarity).collect();
        let mut sum = 0;
        for room in room {
            self.starts.push(sum);
            sum += room;
        }
        self.weights = vec![(NOWHERE, 0.0); at(sum)];
    }

    /// What each term weighs in the phrases of each meaning, and all of them together. Every phrase weighs
    /// the same, however long it is.
    fn weigh(&mut self, phrases: &impl Phrases, meanings: usize) -> Vec<f64> {
        let mut whole = vec![0.0; meanings];
        let mut sums = Sums { weights: vec![0.0; self.rarity.len()], terms: Vec::new(), next: self.starts.clone() };
        let mut last = NOWHERE;
        let mut weighed: Vec<f64> = Vec::new();
        phrases.each(|place, terms| {
            // Phrases of a meaning follow one another: whatever comes next is another one's.
            if place != last {
                sums.put(last, &mut self.weights);
                last = place;
            }
            weighed.clear();
            weighed.extend(terms.iter().map(|(term, times)| frequency(*times) * self.rarity[at(*term)]));
            let length = weighed.iter().map(|weight| weight.powi(2)).sum::<f64>().sqrt();
            for ((term, _), weight) in terms.iter().zip(&weighed) {
                let weight = weight / length;
                whole[at(place)] += weight;
                sums.add(*term, weight);
            }
        });
        sums.put(last, &mut self.weights);
        whole
    }

    /// Lets some terms say more; were there any?
    fn raise(&mut self, raised: impl Fn(u32, f64, f64) -> f64) -> bool {
        let mut is_raised = false;
        for term in 0..u32::try_from(self.rarity.len()).unwrap_or(NOWHERE) {
            let weights = self.weights(term);
            let most = weights.iter().map(|(_, weight)| *weight).fold(0.0, f64::max);
            let all: f64 = weights.iter().map(|(_, weight)| weight).sum();
            let times = raised(term, all, most);
            if times > 1.0 {
                self.rarity[at(term)] *= times;
                is_raised = true;
            }
        }
        is_raised
    }

    /// From weights to logarithms of how likely.
    fn settle(&mut self, whole: Vec<f64>, smoothing: f64) {
        let credit = smoothing * float(self.rarity.len());
        let whole: Vec<f64> = whole.into_iter().map(|whole| whole + credit).collect();
        self.unseen = whole.iter().map(|whole| (smoothing / whole).ln()).collect();
        for (place, weight) in &mut self.weights {
            *weight = ((*weight + smoothing) / whole[at(*place)]).ln() - self.unseen[at(*place)];
        }
    }
}

/// What terms weigh in the phrases of one meaning, while they are read: summed up close together, since the
/// weights of all meanings lie far apart.
struct Sums {
    /// By the number of a term; nought for one that was not met.
    weights: Vec<f64>,
    /// Those that were met.
    terms: Vec<u32>,
    /// By the number of a term: where its next weight belongs.
    next: Vec<u32>,
}

impl Sums {
    fn add(&mut self, term: u32, weight: f64) {
        let sum = &mut self.weights[at(term)];
        if *sum == 0.0 {
            self.terms.push(term);
        }
        *sum += weight;
    }

    /// Puts the sums of a meaning where they belong, and begins anew.
    fn put(&mut self, place: u32, into: &mut [(u32, f64)]) {
        for term in self.terms.drain(..) {
            let next = &mut self.next[at(term)];
            into[at(*next)] = (place, std::mem::take(&mut self.weights[at(term)]));
            *next += 1;
        }
    }
}

/// The terms of one phrase: each once, with how often it stands there.
pub(super) fn counted(terms: &mut [u32], into: &mut Vec<(u32, u32)>) {
    terms.sort_unstable();
    let times = |same: &[u32]| (same[0], u32::try_from(same.len()).unwrap_or(NOWHERE));
    into.extend(terms.chunk_by(|one, other| one == other).map(times));
}

/// What comes twice does not count twice.
pub(super) fn frequency(times: u32) -> f64 {
    if times == 1 { 1.0 } else { 1.0 + f64::from(times).ln() }
}

fn float(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
