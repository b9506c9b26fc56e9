//! Which meaning fits a text best, learned from phrases: naive Bayes ([`terms`](super::terms)) over stems
//! and neighbouring pairs of stems, and beside it over the pieces of words as they were typed.
//!
//! Compared on phrases nobody had tuned to, it was ahead of cosine to the likest phrase and even with
//! a linear classifier, and it needs no training but counting (`docs/lookup.md`).

use std::collections::HashSet;

use super::lessons::{Lessons, Numbers};
use super::pieces::Pieces;
use super::stems::Stems;
use super::words::Read;
use crate::domain::ids::ServiceId;

/// How likely the best meaning must be to be named.
struct Bar {
    /// At least so likely by itself.
    least: f64,
    /// A service is at least this share as likely as all that is no service taken together.
    against_others: f64,
    /// A service is as likely as the words are known, and so much of them counts as known at least.
    least_known: f64,
}

/// Stems of the phrases speak for it.
const STEMS: Bar = Bar { least: 0.12, against_others: 0.5, least_known: 0.0 };
/// So do the pieces of words.
const BOTH: Bar = Bar { least: 0.12, against_others: 2.0, least_known: 0.5 };
/// Only pieces of words do, which are everywhere.
const PIECES_ONLY: Bar = Bar { least: 0.4, against_others: 3.0, least_known: 1.0 };
/// What is less than this share as likely as the best is not named beside it.
const LEAST_BESIDE: f64 = 0.1;
/// What the pieces say counts so much beside what the stems say.
const PIECES: f64 = 0.7;

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
    stems: Stems,
    pieces: Pieces,
}

impl Ranks {
    /// Learns from phrases, from their stems and words, and from which stems are of common words.
    pub(super) fn new(lessons: &Lessons, stems: Numbers, words: &Numbers, common: HashSet<String>) -> Self {
        let pieces = Pieces::new(lessons, words);
        Self { meanings: lessons.meanings.clone(), stems: Stems::new(lessons, stems, common), pieces }
    }

    /// Meanings that fit with how likely each is, the best first; none when nothing fits well.
    pub(super) fn rank(&self, read: &Read) -> Vec<(Meaning, f64)> {
        let known = self.stems.share_known(&read.stems);
        let stems = self.stems.scores(&read.stems, &read.besides);
        let alone = stems.clone().map(|scores| self.likely(scores, known, &STEMS)).unwrap_or_default();
        // Pieces say nothing beside thanks, nor do those of words common to all matters.
        if alone.is_empty() && (read.thanks || !read.says_more) {
            return alone;
        }
        let mut scores = self.pieces.scores(&read.typed);
        for (place, score) in scores.iter_mut().enumerate() {
            *score = *score * PIECES + stems.as_ref().map_or(0.0, |stems| stems[place]);
        }
        let is_service = alone.first().is_some_and(|(meaning, _)| matches!(meaning, Meaning::Service(_)));
        self.likely(scores, known, if is_service { &BOTH } else { &PIECES_ONLY })
    }

    /// From logarithms to shares of one.
    fn likely(&self, scores: Vec<f64>, known: f64, bar: &Bar) -> Vec<(Meaning, f64)> {
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
        let sure = if is_service(first) { shares[first] * known.max(bar.least_known) } else { shares[first] };
        if sure < bar.least || (is_service(first) && sure < others * bar.against_others) {
            return Vec::new();
        }
        ranked.into_iter().map(|place| (self.meanings[place].clone(), shares[place])).collect()
    }
}
