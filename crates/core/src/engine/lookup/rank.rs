//! Which meaning fits a few stems best, learned from phrases: multinomial naive Bayes over stems and
//! neighbouring pairs of stems, weighted by TF-IDF (Rennie et al., "Tackling the Poor Assumptions of
//! Naive Bayes Text Classifiers", ICML 2003), every meaning equally likely beforehand.
//!
//! Compared on phrases nobody had tuned to, it was ahead of cosine to the likest phrase and even with
//! a linear classifier, and it needs no training but counting (`docs/lookup.md`).

use std::collections::HashSet;

use super::lessons::{Lessons, Numbers, at};
use super::terms::{Terms, float};
use super::words::Stem;
use crate::domain::ids::ServiceId;

/// A best meaning less likely than this is no offer. Of a service it is as likely as the words are known.
const LEAST: f64 = 0.12;
/// Nor is a service less than this share as likely as all that is no service taken together.
const LEAST_AGAINST_OTHERS: f64 = 0.5;
/// What is less than this share as likely as the best is not named beside it.
const LEAST_BESIDE: f64 = 0.1;
/// How much every meaning is credited with every term.
const SMOOTHING: f64 = 0.1;

/// What a phrase means.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Meaning {
    /// This service.
    Service(ServiceId),
    /// How is my application going?
    Status,
    /// Stop.
    Cancel,
    /// A person, please.
    Human,
    /// A topic that is nothing for this mall.
    Other(String),
}

/// What was learned from phrases.
#[derive(Clone, Debug, Default)]
pub(super) struct Ranks {
    meanings: Vec<Meaning>,
    common: HashSet<String>,
    /// The rarity of a word that stands in one phrase only.
    rarest: f64,
    terms: Terms,
    /// The logarithm of how likely a meaning is beside a term that none of its phrases has.
    unseen: Vec<f64>,
    /// The weight of all terms of a meaning, with what it is credited with.
    whole: Vec<f64>,
}

impl Ranks {
    /// Learns from phrases, from their stems, and from which stems are of common words.
    pub(super) fn new(lessons: Lessons, stems: Numbers, common: HashSet<String>) -> Self {
        let (meanings, lessons) = in_order(lessons);
        let (terms, whole) = Terms::new(&lessons, stems, &common, meanings.len());
        let credit = SMOOTHING * float(terms.len());
        let whole: Vec<f64> = whole.into_iter().map(|whole| whole + credit).collect();
        let unseen = whole.iter().map(|whole| (SMOOTHING / whole).ln()).collect();
        let rarest = (float(lessons.phrases.len() + 1) / 2.0).ln() + 1.0;
        Self { meanings, common, rarest, terms, unseen, whole }
    }

    /// Meanings that fit with how likely each is, the best first; none when nothing fits well.
    pub(super) fn rank(&self, stems: &[Stem], besides: &[Stem]) -> Vec<(Meaning, f64)> {
        let doubtful = besides.iter().filter_map(|(stem, sure)| {
            let term = self.terms.find(stem)?;
            Some((term, self.terms.rarity(term) * sure))
        });
        let known: Vec<(u32, f64)> = self.terms.of(stems).into_iter().chain(doubtful).collect();
        if known.is_empty() {
            return Vec::new();
        }
        let length = known.iter().map(|(_, weight)| weight.powi(2)).sum::<f64>().sqrt();
        let evidence = known.iter().map(|(_, weight)| weight / length).sum::<f64>();
        let mut scores: Vec<f64> = self.unseen.iter().map(|unseen| evidence * unseen).collect();
        for (term, weight) in known {
            for (place, seen) in self.terms.weights(term) {
                let place = at(*place);
                let likelihood = ((seen + SMOOTHING) / self.whole[place]).ln();
                scores[place] += weight / length * (likelihood - self.unseen[place]);
            }
        }
        self.likely(scores, self.share_known(stems))
    }

    /// How much of what was said stands in any phrase.
    fn share_known(&self, stems: &[Stem]) -> f64 {
        let (mut known, mut unknown) = (0.0, 0.0);
        for (stem, _) in stems {
            match self.terms.find(stem) {
                Some(term) => known += self.terms.rarity(term),
                None if self.common.contains(stem) => {}
                None => unknown += self.rarest,
            }
        }
        known / (known + unknown).max(f64::MIN_POSITIVE)
    }

    /// From logarithms to shares of one.
    fn likely(&self, scores: Vec<f64>, known: f64) -> Vec<(Meaning, f64)> {
        let best = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let mut shares = scores;
        for share in &mut shares {
            *share = (*share - best).exp();
        }
        let whole: f64 = shares.iter().sum();
        for share in &mut shares {
            *share /= whole;
        }
        let most = shares.iter().copied().fold(0.0, f64::max);
        let mut ranked: Vec<usize> = (0..shares.len()).filter(|place| shares[*place] >= most * LEAST_BESIDE).collect();
        ranked.sort_by(|one, other| shares[*other].total_cmp(&shares[*one]).then_with(|| one.cmp(other)));
        let Some(first) = ranked.first().copied() else { return Vec::new() };
        let is_service = |place: usize| matches!(self.meanings[place], Meaning::Service(_));
        let others: f64 = (0..shares.len()).filter(|place| !is_service(*place)).map(|place| shares[place]).sum();
        let sure = if is_service(first) { shares[first] * known } else { shares[first] };
        if sure < LEAST || (is_service(first) && sure < others * LEAST_AGAINST_OTHERS) {
            return Vec::new();
        }
        ranked.into_iter().map(|place| (self.meanings[place].clone(), shares[place])).collect()
    }
}

/// The meanings in their order, and the phrases with their places in it: of two as likely the first one counts.
fn in_order(lessons: Lessons) -> (Vec<Meaning>, Lessons) {
    let Lessons { meanings, stems, mut phrases } = lessons;
    let mut order: Vec<usize> = (0..meanings.len()).collect();
    order.sort_by(|one, other| meanings[*one].cmp(&meanings[*other]));
    let mut places = vec![0; meanings.len()];
    for (place, before) in order.iter().enumerate() {
        places[*before] = place;
    }
    for (meaning, _) in &mut phrases {
        *meaning = places[*meaning];
    }
    let sorted = order.into_iter().map(|before| meanings[before].clone()).collect();
    (sorted, Lessons { meanings: Vec::new(), stems, phrases })
}
