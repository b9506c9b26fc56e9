//! Free text to services and an intent: the same code for the chat and for `loket lookup`.
//!
//! A query becomes a few stems ([`words`]): small letters, the region's short forms and particles
//! written out, English words turned into ours, misspelt words mended, fillers left out. What it
//! means is learned from phrases alone: the names and synonyms of the services, and the sentences of
//! the lexicon about everything else ([`rank`]). Nothing is guessed: what fits nowhere fits nowhere.

mod begun;
mod lessons;
mod pieces;
mod rank;
mod rewrites;
mod spacing;
mod spelling;
mod split;
mod stems;
mod terms;
mod words;

use std::sync::LazyLock;

use regex::Regex;

use crate::domain::catalogue::{Catalogue, Service};
use crate::domain::ids::ServiceId;
use crate::domain::lexicon::Lexicon;
use begun::Begun;
use lessons::Reader;
use rank::{Meaning, Ranks};
use words::Words;

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

/// A number of an application: whoever writes it wants to know about that one.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b[A-Za-z]{2,5}[- ]?[0-9A-Za-z]{4}-[0-9A-Za-z]{3}\b").expect("the pattern above is valid")
});
/// The most words of a text that is little more than thanks.
const SHORT: usize = 3;
/// The most services returned.
const MOST: usize = 5;

/// The words of a catalogue, prepared for look-ups.
#[derive(Clone, Debug, Default)]
pub struct Index {
    words: Words,
    ranks: Ranks,
    begun: Begun,
}

impl Index {
    /// Prepares a catalogue.
    pub fn new(catalogue: &Catalogue) -> Self {
        let names = catalogue.services.iter().map(|service| (service.id.clone(), names(service)));
        Self::of(&catalogue.lexicon, names)
    }

    /// Prepares services of which only the names are known, each with all it is called.
    pub fn of(lexicon: &Lexicon, services: impl Iterator<Item = (ServiceId, Vec<String>)>) -> Self {
        let mut words = Words::new(lexicon);
        let mut reader = Reader::new(&words);
        let mut begun = Begun::default();
        for (id, names) in services {
            begun.add(id.clone(), NAMES, &names);
            reader.read(&Meaning::Service(id), names.iter().map(String::as_str));
        }
        for (meaning, sentences) in
            [(Meaning::Status, &lexicon.status), (Meaning::Cancel, &lexicon.cancel), (Meaning::Human, &lexicon.human)]
        {
            reader.read(&meaning, sentences.iter().map(String::as_str));
        }
        for (topic, sentences) in &lexicon.other {
            reader.read(&Meaning::Other(topic.clone()), sentences.iter().map(String::as_str));
        }
        let learned = reader.finish();
        words.know(learned.counts);
        let ranks = Ranks::new(&learned.lessons, learned.stems, &learned.words, words.common_stems());
        Self { words, ranks, begun }
    }

    /// Services that these small letters may be the beginning of, the likeliest first.
    pub fn begun(&self, text: &str) -> Vec<ServiceId> {
        self.begun.find(text)
    }

    /// Finds what a text is about.
    pub fn find(&self, query: &str) -> Found {
        let only = |intent| Found { intent, services: Vec::new() };
        // "a six-year-old" looks like a number, but numbers have digits, nearly all of them.
        if NUMBER.find_iter(query).any(|number| number.as_str().contains(|c: char| c.is_ascii_digit())) {
            return only(Intent::Status);
        }
        let read = self.words.query(query);
        // "sip, makasih": what is left over beside thanks may be the name of a service by chance.
        if read.thanks && read.words <= SHORT && read.stems.len() <= 1 {
            return only(Intent::Thanks);
        }
        if read.stems.is_empty() {
            return only(if read.greets { Intent::Greeting } else { Intent::None });
        }
        let ranked = self.ranks.rank(&read);
        match ranked.first() {
            None | Some((Meaning::Other(_), _)) if read.thanks => only(Intent::Thanks),
            None | Some((Meaning::Other(_), _)) => only(Intent::None),
            Some((Meaning::Status, _)) => only(Intent::Status),
            Some((Meaning::Cancel, _)) => only(Intent::Cancel),
            Some((Meaning::Human, _)) => only(Intent::Human),
            Some((Meaning::Service(_), _)) => {
                let services = ranked.into_iter().filter_map(|(meaning, score)| match meaning {
                    Meaning::Service(id) => Some((id, (score * 1000.0).round() / 1000.0)),
                    Meaning::Status | Meaning::Cancel | Meaning::Human | Meaning::Other(_) => None,
                });
                Found { intent: Intent::Service, services: services.take(MOST).collect() }
            }
        }
    }
}

/// So many names come first: in either language.
const NAMES: usize = 2;

/// What a service is called.
fn names(service: &Service) -> Vec<String> {
    let mut names = vec![service.name.id.clone(), service.name.en.clone(), service.id.as_str().replace('-', " ")];
    names.extend(service.synonyms.iter().cloned());
    names
}
