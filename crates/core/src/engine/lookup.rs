//! Free text to services and an intent: the same code for the chat and for `loket lookup`.
//!
//! A query is folded to words (lower case, no emoji, common short forms written out, Bugis and
//! Makassar particles cut off, Indonesian affixes stripped lightly) and held against the names
//! and synonyms of every service. Rare words count more than common ones; a word that is nearly
//! right counts nearly as much.

mod words;

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::catalogue::{Catalogue, Service};
use crate::domain::ids::ServiceId;
use words::{fold, stem};

/// What a text is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// A service.
    Service,
    /// How an application is going.
    Status,
    /// A greeting.
    Greeting,
    /// Thanks.
    Thanks,
    /// Wants to stop.
    Cancel,
    /// Wants a person.
    Human,
    /// None of it.
    None,
}

impl Intent {
    /// The word of `loket lookup --json`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Status => "status",
            Self::Greeting => "greeting",
            Self::Thanks => "thanks",
            Self::Cancel => "cancel",
            Self::Human => "human",
            Self::None => "none",
        }
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What the text is about.
    pub intent: Intent,
    /// Services that fit, the best first, with a score between 0 and 1.
    pub services: Vec<(ServiceId, f64)>,
}

/// Scores below this are no offer.
const LEAST: f64 = 0.55;
/// The most services returned.
const MOST: usize = 5;
/// The most words of a query that are looked at.
const MOST_WORDS: usize = 40;

/// The words of a catalogue, prepared for look-ups.
#[derive(Clone, Debug, Default)]
pub struct Index {
    entries: Vec<Entry>,
    /// In how many services a stem occurs.
    spread: BTreeMap<String, usize>,
    services: usize,
}

/// One name or synonym of a service.
#[derive(Clone, Debug)]
struct Entry {
    service: ServiceId,
    stems: Vec<String>,
}

impl Index {
    /// Prepares a catalogue.
    pub fn new(catalogue: &Catalogue) -> Self {
        let mut index = Self { services: catalogue.services.len(), ..Self::default() };
        for service in &catalogue.services {
            let mut own = BTreeSet::new();
            for phrase in phrases(service) {
                let stems = stems(&phrase);
                own.extend(stems.iter().cloned());
                if !stems.is_empty() {
                    index.entries.push(Entry { service: service.id.clone(), stems });
                }
            }
            for stem in own {
                *index.spread.entry(stem).or_default() += 1;
            }
        }
        index
    }

    /// Finds what a text is about.
    pub fn find(&self, query: &str) -> Found {
        let words = fold(query);
        let stems: Vec<String> = words.iter().take(MOST_WORDS).map(|word| stem(word)).collect();
        let services = self.rank(&stems);
        let best = services.first().map_or(0.0, |(_, score)| *score);
        let intent = match words::small_talk(&words) {
            Some(intent) if best < 0.9 || intent == Intent::Cancel => intent,
            _ if services.is_empty() => Intent::None,
            _ => Intent::Service,
        };
        let services = if intent == Intent::Service { services } else { Vec::new() };
        Found { intent, services }
    }

    fn rank(&self, query: &[String]) -> Vec<(ServiceId, f64)> {
        let mut best: BTreeMap<&ServiceId, f64> = BTreeMap::new();
        for entry in &self.entries {
            let score = self.score(&entry.stems, query);
            let kept = best.entry(&entry.service).or_default();
            *kept = kept.max(score);
        }
        let mut ranked: Vec<(ServiceId, f64)> = best
            .into_iter()
            .filter(|(_, score)| *score >= LEAST)
            .map(|(service, score)| (service.clone(), (score * 1000.0).round() / 1000.0))
            .collect();
        ranked.sort_by(|one, other| other.1.total_cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        ranked.truncate(MOST);
        ranked
    }

    /// How much of a phrase's weight the query covers; longer phrases that are covered whole win.
    fn score(&self, phrase: &[String], query: &[String]) -> f64 {
        let mut whole = 0.0;
        let mut covered = 0.0;
        for word in phrase {
            let weight = self.weight(word);
            whole += weight;
            covered += weight * query.iter().map(|asked| words::likeness(word, asked)).fold(0.0, f64::max);
        }
        if whole <= 0.0 {
            return 0.0;
        }
        let share = covered / whole;
        // A phrase of one common word says less than one of three rare words.
        let certainty = 1.0 - 1.0 / (2.0 + 3.0 * whole);
        share * share * certainty
    }

    /// Rare words weigh more.
    fn weight(&self, stem: &str) -> f64 {
        let spread = self.spread.get(stem).copied().unwrap_or(1);
        let services = f64::from(u32::try_from(self.services.max(1)).unwrap_or(u32::MAX));
        let spread = f64::from(u32::try_from(spread).unwrap_or(u32::MAX));
        (1.0 + services / spread).ln()
    }
}

fn phrases(service: &Service) -> Vec<String> {
    let mut phrases = vec![service.name.id.clone(), service.name.en.clone(), service.id.as_str().replace('-', " ")];
    phrases.extend(service.synonyms.iter().cloned());
    phrases
}

fn stems(phrase: &str) -> Vec<String> {
    let mut stems: Vec<String> =
        fold(phrase).iter().filter(|word| !words::is_filler(word)).map(|word| stem(word)).collect();
    stems.dedup();
    stems
}
