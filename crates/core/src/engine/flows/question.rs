//! What citizens ask about a service or the office: cost, requirements, time, place, hours and the like.
//!
//! Only a text that is such a question from its first to its last word counts: every word must be known
//! to the lexicon's vocabulary of questions, so that no answer to a free-text question is mistaken for
//! one. What is left over may name another service.

use super::turn::Turn;
use super::{catalogue, forward, start, tracking};
use crate::domain::answer::Answers;
use crate::domain::catalogue::{Decision, Service};
use crate::domain::lexicon::{Day, Lexicon, Plea, Topic, Vocabulary, Wish};
use crate::domain::validate::text::clean;
use crate::engine::keys;
use crate::engine::message::Text;

/// A question.
pub(super) struct Question {
    pub(super) topic: Topic,
    /// It asks, by a word or by a mark, and does not merely name the topic.
    pub(super) clear: bool,
    /// Words that are none of the question's; they may name another service.
    pub(super) rest: String,
    day: Option<Day>,
}

/// The most words of a question.
const MOST_WORDS: usize = 10;
/// The most words that may name another service.
const MOST_REST: usize = 4;
/// A word without its particles keeps at least so many letters.
const LEAST_LETTERS: usize = 3;
/// So many particles may hang on a word.
const MOST_PARTICLES: usize = 2;

/// Reads a question. None: it is none.
pub(super) fn parse(lexicon: &Lexicon, typed: &str) -> Option<Question> {
    let known = &lexicon.questions;
    let line = clean(typed).to_lowercase();
    let words = split(&line)?;
    let plain = plain(lexicon, &words, &|word| is_known(lexicon, word));
    let asks = line.ends_with('?') || plain.iter().any(|word| is_in(&known.asks, word));
    let question = |topic, rest: &[&str]| {
        let rest = rest.join(" ");
        Some(Question { topic, clear: asks, rest, day: find_day(&known.days, &plain) })
    };
    let is_small = |word: &str| [&known.asks, &known.tags, &known.fillers].into_iter().any(|list| is_in(list, word));
    if let Some((topic, _)) =
        known.topics.iter().find(|(_, topic)| has_phrase(lexicon, &topic.phrases, &words, &is_small))
    {
        return question(*topic, &[]);
    }
    let rest: Vec<&str> =
        words.iter().zip(&plain).filter(|(_, bare)| !is_known(lexicon, bare)).map(|(word, _)| *word).collect();
    if rest.len() > MOST_REST || rest.iter().any(|word| word.contains(|c: char| c.is_ascii_digit())) {
        return None;
    }
    let may_ask = asks || words.last().is_some_and(|last| is_in(&known.tags, last) || last.ends_with("kah"));
    let (topic, _) = known.topics.iter().find(|(_, topic)| is_named(topic, &plain, may_ask))?;
    question(*topic, &rest)
}

/// Reads a wish that is no question about a service: every word must be one of its own.
pub(super) fn parse_wish(lexicon: &Lexicon, typed: &str) -> Option<Wish> {
    let line = clean(typed).to_lowercase();
    let words = split(&line)?;
    let is_wished = |plea: &Plea| {
        let lists = [&plea.words, &plea.needs, &plea.beside];
        let is_own = |word: &str| lists.into_iter().any(|list| is_in(list, word));
        let plain = plain(lexicon, &words, &is_own);
        let first = plain.iter().position(|word| is_in(&plea.words, word));
        let follows =
            |first: usize| plea.needs.is_empty() || plain[first..].iter().any(|word| is_in(&plea.needs, word));
        let is_beside = |word: &str| is_in(&plea.beside, word);
        (plain.iter().all(|word| is_own(word)) && first.is_some_and(follows))
            || has_phrase(lexicon, &plea.phrases, &words, &is_beside)
    };
    lexicon.questions.wishes.iter().find(|(_, plea)| is_wished(plea)).map(|(wish, _)| *wish)
}

/// The same to somebody who has given these answers in its form: what is needed and paid in that case.
pub(super) fn answer_for(turn: &Turn<'_>, service: &Service, question: &Question, given: &Answers) -> Text {
    match question.topic {
        Topic::Cost => cost(catalogue::fee_for(service, given, turn.context.today()), service),
        Topic::Requirements => catalogue::requirements_for(service, given, turn.context.today()),
        Topic::Time
        | Topic::Place
        | Topic::Hours
        | Topic::Contact
        | Topic::Validity
        | Topic::Product
        | Topic::Complaints => answer(turn, service, question),
    }
}

/// The answer from a service's own facts.
pub(super) fn answer(turn: &Turn<'_>, service: &Service, question: &Question) -> Text {
    match question.topic {
        Topic::Cost => cost(catalogue::fee(service), service),
        Topic::Requirements => catalogue::requirements(service),
        Topic::Time if service.decision == Decision::Officer || service.time_note.is_some() => {
            let handover = forward::promise(turn, service);
            Text::Lines(std::iter::once(catalogue::time(turn, service)).chain(handover).collect())
        }
        Topic::Hours => match catalogue::elsewhere_with_hours(service) {
            Some(channel) => {
                let mall = keys::catalogue_hours_mall(turn.context.office.name.as_str());
                Text::Paragraphs(vec![channel, Text::Lines(vec![mall, start::hours(turn)])])
            }
            None => office(turn, question),
        },
        Topic::Time | Topic::Place | Topic::Contact => {
            catalogue::elsewhere(service).unwrap_or_else(|| office(turn, question))
        }
        Topic::Validity => catalogue::validity(service),
        Topic::Product => catalogue::product(service),
        Topic::Complaints => catalogue::complaints(turn, service),
    }
}

/// What the agency takes, and that the counter takes nothing where it only passes a form on.
fn cost(fee: Text, service: &Service) -> Text {
    match forward::free(service) {
        Some(free) => Text::Lines(vec![fee, free]),
        None => fee,
    }
}

/// A question outside of any form: it is about the service shown last. False: it is none.
pub(super) fn on_text(turn: &mut Turn<'_>, typed: &str) -> bool {
    let asked = parse(&turn.context.catalogue.lexicon, typed);
    let Some(question) = asked.filter(|question| question.rest.is_empty()) else { return false };
    // "kapan selesai" of somebody who has applied is about that application.
    if question.topic == Topic::Time && !turn.context.facts.own.is_empty() {
        tracking::show_list(turn);
        return true;
    }
    let shown = turn.state.shown.clone().and_then(|id| turn.service(&id));
    let about_office = is_of_office(question.topic);
    match shown.filter(|service| !about_office || service.channel().is_some()) {
        Some(service) => {
            let told = answer(turn, service, &question);
            turn.say(Text::Paragraphs(vec![catalogue::title(service), told]));
            true
        }
        None if about_office && question.day.is_some() => {
            let told = office(turn, &question);
            turn.say(told);
            true
        }
        None => false,
    }
}

/// Asks for the office's hours or place, or how to reach it, with nothing else in the text.
pub(super) fn is_about_office(turn: &Turn<'_>, typed: &str) -> bool {
    let asked = parse(&turn.context.catalogue.lexicon, typed);
    asked.is_some_and(|asked| asked.rest.is_empty() && is_of_office(asked.topic))
}

/// Asks about a service without naming it.
pub(super) fn is_about_service(turn: &Turn<'_>, typed: &str) -> bool {
    let asked = parse(&turn.context.catalogue.lexicon, typed);
    asked.is_some_and(|asked| asked.rest.is_empty() && !is_of_office(asked.topic))
}

fn is_of_office(topic: Topic) -> bool {
    matches!(topic, Topic::Place | Topic::Hours | Topic::Contact)
}

/// Is it open on that day, or now; then where it is and all its hours.
fn office(turn: &Turn<'_>, question: &Question) -> Text {
    let today = turn.context.today();
    let state = start::open_on(turn, question.day.map_or(today, |day| day.date(today)));
    Text::Paragraphs(vec![state, start::contact(turn)])
}

/// Is this topic named?
fn is_named(topic: &Vocabulary, words: &[&str], may_ask: bool) -> bool {
    let has = |list: &[String]| words.iter().any(|word| is_in(list, word));
    let fits = (topic.needs.is_empty() || has(&topic.needs)) && (has(&topic.anyway) || !has(&topic.unless));
    has(&topic.words) || (may_ask && fits && has(&topic.asked))
}

/// Does one of these stand there, with nothing but small words around it?
fn has_phrase(lexicon: &Lexicon, phrases: &[String], words: &[&str], is_small: &dyn Fn(&str) -> bool) -> bool {
    phrases.iter().any(|phrase| {
        let phrase: Vec<&str> = phrase.split(' ').collect();
        let is_own = |word: &str| phrase.contains(&word) || is_small(word);
        let plain = plain(lexicon, words, &is_own);
        let stands = |place: &usize| plain[*place..].starts_with(&phrase);
        (0..plain.len()).find(stands).is_some_and(|place| {
            let mut around = plain[..place].iter().chain(&plain[place + phrase.len()..]);
            around.all(|word| is_small(word))
        })
    })
}

/// The first day that is named.
fn find_day(days: &[(Day, Vec<String>)], words: &[&str]) -> Option<Day> {
    let called = |name: &str, place: usize| {
        let name: Vec<&str> = name.split(' ').collect();
        words[place..].starts_with(&name)
    };
    let named = |place: usize| days.iter().find(|(_, names)| names.iter().any(|name| called(name, place)));
    (0..words.len()).find_map(named).map(|(day, _)| *day)
}

/// The words of a line; none where there are too few or too many of them.
fn split(line: &str) -> Option<Vec<&str>> {
    let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    (!words.is_empty() && words.len() <= MOST_WORDS).then_some(words)
}

/// The words without the particles that hang on them, as far as that makes them known ones.
fn plain<'w>(lexicon: &Lexicon, words: &[&'w str], is_known: &dyn Fn(&str) -> bool) -> Vec<&'w str> {
    words.iter().map(|word| bare(lexicon, word, MOST_PARTICLES, is_known).unwrap_or(word)).collect()
}

fn bare<'w>(lexicon: &Lexicon, word: &'w str, most: usize, is_known: &dyn Fn(&str) -> bool) -> Option<&'w str> {
    if is_known(word) {
        return Some(word);
    }
    let cut = |particle: &String| word.strip_suffix(particle.as_str());
    let left = lexicon.particles.iter().filter_map(cut).filter(|left| left.chars().count() >= LEAST_LETTERS);
    let mut left = left.filter(|_| most > 0);
    left.find_map(|left| bare(lexicon, left, most - 1, is_known))
}

fn is_known(lexicon: &Lexicon, word: &str) -> bool {
    let known = &lexicon.questions;
    let of_topic = |topic: &Vocabulary| is_in(&topic.words, word) || is_in(&topic.asked, word);
    known.topics.iter().any(|(_, topic)| of_topic(topic))
        || [&known.asks, &known.tags, &known.fillers].into_iter().any(|list| is_in(list, word))
}

fn is_in(list: &[String], word: &str) -> bool {
    list.iter().any(|each| each == word)
}
