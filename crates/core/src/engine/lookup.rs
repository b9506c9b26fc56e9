//! Free text to services and an intent: the same code for the chat and for `loket lookup`.
//!
//! A query becomes a few stems ([`words`]): small letters, the region's short forms and particles
//! written out, English words turned into ours, misspelt words mended, fillers left out. What it
//! means is learned from phrases alone: the names and synonyms of the services, and the sentences of
//! the lexicon about everything else ([`rank`]). Nothing is guessed: what fits nowhere fits nowhere, and
//! a word that means several things is asked back where nothing beside it decides ([`doubles`]).

mod begun;
mod doubles;
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

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::domain::catalogue::{Catalogue, Service};
use crate::domain::ids::ServiceId;
use crate::domain::lang::Localised;
use crate::domain::lexicon::{Lexicon, Meant};
use begun::Begun;
use doubles::{Doubles, Reading};
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
    /// The text means several things and nothing in it decides: it has to be asked which.
    pub asks: bool,
    /// Where to go with what may be meant and is no service of the mall.
    pub elsewhere: Vec<Localised>,
}

impl Found {
    fn only(intent: Intent) -> Self {
        Self { intent, services: Vec::new(), asks: false, elsewhere: Vec::new() }
    }

    fn elsewhere(texts: Vec<Localised>) -> Self {
        Self { elsewhere: texts, ..Self::only(Intent::None) }
    }
}

/// A number of an application: whoever writes it wants to know about that one.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b[A-Za-z]{2,5}[- ]?[0-9A-Za-z]{4}-[0-9A-Za-z]{3}\b").expect("the pattern above is valid")
});
/// The most words of a text that is little more than thanks.
const SHORT: usize = 3;
/// The most services returned.
const MOST: usize = 5;
/// A topic at least as likely as this is told where it belongs.
const SURE_TOPIC: f64 = 0.6;

/// The words of a catalogue, prepared for look-ups.
#[derive(Clone, Debug, Default)]
pub struct Index {
    words: Words,
    ranks: Ranks,
    begun: Begun,
    doubles: Doubles,
    /// By topic: where it belongs.
    elsewhere: Vec<(String, Localised)>,
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
        let (mut begun, mut offered) = (Begun::default(), HashSet::new());
        for (id, names) in services {
            offered.insert(id.clone());
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
        for each in &lexicon.ambiguous {
            words.accept(each.words.iter().chain(each.senses.iter().flat_map(|sense| &sense.beside)));
        }
        let ranks = Ranks::new(&learned.lessons, learned.stems, &learned.words, words.common_stems());
        let doubles = Doubles::new(&lexicon.ambiguous, &words, &offered);
        Self { words, ranks, begun, doubles, elsewhere: lexicon.elsewhere.clone() }
    }

    /// Services that these small letters may be the beginning of, the likeliest first.
    pub fn begun(&self, text: &str) -> Vec<ServiceId> {
        self.begun.find(text)
    }

    /// Finds what a text is about.
    pub fn find(&self, query: &str) -> Found {
        // "a six-year-old" looks like a number, but numbers have digits, nearly all of them.
        if NUMBER.find_iter(query).any(|number| number.as_str().contains(|c: char| c.is_ascii_digit())) {
            return Found::only(Intent::Status);
        }
        let read = self.words.query(query);
        // "sip, makasih": what is left over beside thanks may be the name of a service by chance.
        if read.thanks && read.words <= SHORT && read.stems.len() <= 1 {
            return Found::only(Intent::Thanks);
        }
        if read.stems.is_empty() {
            return Found::only(if read.greets { Intent::Greeting } else { Intent::None });
        }
        let ranked = self.ranks.rank(&read);
        match self.doubles.find(query, &read, &self.words) {
            Some(Reading::Open(senses)) => asked_back(senses, &ranked),
            Some(Reading::Decided(id)) => Found { services: vec![(id.clone(), 1.0)], ..Found::only(Intent::Service) },
            Some(Reading::NoService { meant, own }) if is_about(&ranked, own) => Found::elsewhere(texts(meant)),
            Some(Reading::NoService { .. }) | None => self.likeliest(ranked, read.thanks),
        }
    }

    /// What the ranked meanings come to.
    fn likeliest(&self, ranked: Vec<(Meaning, f64)>, thanks: bool) -> Found {
        match ranked.first() {
            None | Some((Meaning::Other(_), _)) if thanks => Found::only(Intent::Thanks),
            None => Found::only(Intent::None),
            Some((Meaning::Other(topic), share)) => {
                let belongs = self.elsewhere.iter().filter(|(each, _)| each == topic && *share >= SURE_TOPIC);
                Found::elsewhere(belongs.map(|(_, text)| text.clone()).collect())
            }
            Some((Meaning::Status, _)) => Found::only(Intent::Status),
            Some((Meaning::Cancel, _)) => Found::only(Intent::Cancel),
            Some((Meaning::Human, _)) => Found::only(Intent::Human),
            Some((Meaning::Service(_), _)) => {
                let services = ranked.into_iter().filter_map(|(meaning, score)| match meaning {
                    Meaning::Service(id) => Some((id, rounded(score))),
                    Meaning::Status | Meaning::Cancel | Meaning::Human | Meaning::Other(_) => None,
                });
                Found { services: services.take(MOST).collect(), ..Found::only(Intent::Service) }
            }
        }
    }
}

/// Is the likeliest meaning none, or one of these?
fn is_about(ranked: &[(Meaning, f64)], own: &[Meant]) -> bool {
    match ranked.first() {
        None | Some((Meaning::Other(_), _)) => true,
        Some((Meaning::Service(id), _)) => own.contains(&Meant::Service(id.clone())),
        Some((Meaning::Status | Meaning::Cancel | Meaning::Human, _)) => false,
    }
}

/// All that may be meant, the likeliest service first; none of them likelier than the others, so that
/// nobody takes one for the answer.
fn asked_back(senses: &[Meant], ranked: &[(Meaning, f64)]) -> Found {
    let rank = |id: &ServiceId| ranked.iter().position(|(meaning, _)| *meaning == Meaning::Service(id.clone()));
    let services = senses.iter().filter_map(|meant| match meant {
        Meant::Service(id) => Some(id.clone()),
        Meant::Elsewhere(_) => None,
    });
    let mut services: Vec<ServiceId> = services.collect();
    services.sort_by_key(|id| rank(id).unwrap_or(usize::MAX));
    if services.is_empty() {
        return Found::elsewhere(texts(senses));
    }
    let score = rounded(1.0 / f64::from(u32::try_from(senses.len()).unwrap_or(u32::MAX)));
    Found {
        intent: Intent::Service,
        services: services.into_iter().map(|id| (id, score)).collect(),
        asks: true,
        elsewhere: texts(senses),
    }
}

/// The sentences among what may be meant.
fn texts(senses: &[Meant]) -> Vec<Localised> {
    let texts = senses.iter().filter_map(|meant| match meant {
        Meant::Service(_) => None,
        Meant::Elsewhere(text) => Some(text.clone()),
    });
    texts.collect()
}

/// To three decimals.
fn rounded(score: f64) -> f64 {
    (score * 1000.0).round() / 1000.0
}

/// So many names come first: in either language.
const NAMES: usize = 2;

/// What a service is called.
fn names(service: &Service) -> Vec<String> {
    let mut names = vec![service.name.id.clone(), service.name.en.clone(), service.id.as_str().replace('-', " ")];
    names.extend(service.synonyms.iter().cloned());
    names
}
