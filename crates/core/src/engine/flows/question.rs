//! What citizens ask about a service or the office: cost, requirements, time, place, hours and the like.
//!
//! Only a text that is such a question from its first to its last word counts: every word must be known
//! here, so that no answer to a free-text question is mistaken for one. What is left over may name
//! another service.

use jiff::Span;
use jiff::civil::{Date, Weekday};

use super::turn::Turn;
use super::{catalogue, start};
use crate::domain::catalogue::{Decision, Service};
use crate::domain::validate::text::clean;
use crate::engine::message::Text;

/// What is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    Hours,
    Validity,
    Complaints,
    Cost,
    Requirements,
    Time,
    Place,
    Product,
}

/// A question.
pub(super) struct Question {
    pub(super) topic: Topic,
    /// It asks, by a word or by a mark, and does not merely name the topic.
    pub(super) clear: bool,
    /// Words that are none of the question's; they may name another service.
    pub(super) rest: String,
    day: Option<Day>,
}

/// A day that is asked about.
#[derive(Clone, Copy)]
enum Day {
    In(i64),
    Next(Weekday),
}

/// The most words of a question.
const MOST_WORDS: usize = 10;
/// The most words that may name another service.
const MOST_REST: usize = 4;

/// Words that ask.
const ASK: &str = "berapa brp brapa brpa apa apaan apakah mana dimana dmn kemana kmn kapan kpn bagaimana gimana gmn \
     adakah how what whats when where wheres which is are do does";
/// At the end they ask: "sabtu buka ga".
const TAGS: &str = "ga gak nggak ngga enggak nda tidak tdk kah";
/// Words of each topic; the first topic with one of its words counts. Those behind the bar say it only
/// together with a word that asks.
const TOPICS: &[(Topic, &str, &str)] = &[
    (Topic::Hours, "buka tutup opening", "jam istirahat open close closed hours"),
    (Topic::Validity, "berlaku kedaluwarsa kadaluarsa validity", "valid expire expires"),
    (Topic::Complaints, "komplain keluhan mengadu ngadu complain complaint complaints", "lapor pengaduan"),
    (
        Topic::Cost,
        "biaya harga ongkos tarif gratis berbayar fee fees cost costs price",
        "bayar byr dibayar pay charge free much",
    ),
    (
        Topic::Requirements,
        "syarat persyaratan syrt requirement requirements",
        "berkas dokumen bawa dibawa siapkan disiapkan documents bring need needed",
    ),
    (Topic::Time, "", "lama selesai jadi hari long ready done time"),
    (Topic::Place, "alamat lokasi address location", "kantor loket tempat office where wheres mana dimana dmn"),
    (Topic::Product, "", "hasil dapat result"),
];
/// Words that say nothing by themselves.
const FILLERS: &str = "sih ya yah yaa dong deh kak kakak min mimin pak bu bang mas mbak admin gan ces puang daeng tabe \
     maaf permisi halo hai eh oh nanti itu ini di ke untuk utk buat bwt yang yg saja aja sj ji mi ki ka pi ko ta mau \
     mauka tanya nanya numpang boleh bisa tahu tau harus perlu mesti wajib ada dan atau kalau kalo klo urus mengurus \
     bikin semua total sini situ sekarang kerja layanan pelayanan pengurusan proses prosesnya sampai dari dengan dgn kira \
     masa apa hari besok lusa senin selasa rabu kamis jumat sabtu minggu ahad there the a an it i to my for of me you \
     must should this that any please much many day days on at get today tomorrow monday tuesday wednesday thursday \
     friday saturday sunday will can be in have has time process take takes s if about";
/// Particles that hang on words (-ka, -ki, -mi, -pi, -ji and the Indonesian ones).
const PARTICLES: &[&str] = &["nya", "kah", "mi", "ji", "ki", "ka", "pi", "ko", "lah", "pun"];

/// Reads a question. None: it is none.
pub(super) fn parse(typed: &str) -> Option<Question> {
    let line = clean(typed).to_lowercase();
    let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() || words.len() > MOST_WORDS {
        return None;
    }
    let plain: Vec<&str> = words.iter().map(|word| bare(word)).collect();
    let rest: Vec<&str> = words.iter().zip(&plain).filter(|(_, bare)| !is_known(bare)).map(|(word, _)| *word).collect();
    if rest.len() > MOST_REST || rest.iter().any(|word| word.contains(|c: char| c.is_ascii_digit())) {
        return None;
    }
    let asks = line.ends_with('?') || plain.iter().any(|word| is_in(ASK, word));
    let may_ask = asks || words.last().is_some_and(|last| is_in(TAGS, last) || last.ends_with("kah"));
    let has = |list: &str| plain.iter().any(|word| is_in(list, word));
    let (topic, ..) = TOPICS.iter().find(|(topic, strong, weak)| {
        // "hari sabtu" asks for no time, and "kantor" alone for no place.
        let fits = match topic {
            Topic::Time => has("berapa brp brapa brpa how") || !has("hari"),
            Topic::Cost => !has("time lama long"),
            Topic::Place => has("mana dimana dmn kemana where wheres"),
            Topic::Hours | Topic::Validity | Topic::Complaints | Topic::Requirements | Topic::Product => true,
        };
        has(strong) || (may_ask && fits && has(weak))
    })?;
    Some(Question { topic: *topic, clear: asks, rest: rest.join(" "), day: day(&plain) })
}

/// The answer from a service's own facts.
pub(super) fn answer(turn: &Turn<'_>, service: &Service, question: &Question) -> Text {
    match question.topic {
        Topic::Cost => catalogue::fee(service),
        Topic::Requirements => catalogue::requirements(service),
        Topic::Time if service.decision == Decision::Officer || service.time_note.is_some() => {
            catalogue::time(turn, service)
        }
        Topic::Time | Topic::Place | Topic::Hours => {
            catalogue::elsewhere(service).unwrap_or_else(|| office(turn, question))
        }
        Topic::Validity => catalogue::validity(service),
        Topic::Product => catalogue::product(service),
        Topic::Complaints => catalogue::complaints(turn, service),
    }
}

/// A question outside of any form: it is about the service shown last. False: it is none.
pub(super) fn on_text(turn: &mut Turn<'_>, typed: &str) -> bool {
    let Some(question) = parse(typed).filter(|question| question.rest.is_empty()) else { return false };
    // "kapan selesai" of somebody who has applied is about that application.
    if question.topic == Topic::Time && !turn.context.facts.own.is_empty() {
        return false;
    }
    let shown = turn.state.shown.clone().and_then(|id| turn.service(&id));
    let about_office = matches!(question.topic, Topic::Place | Topic::Hours);
    match shown.filter(|service| !about_office || !service.takes_applications()) {
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

/// Asks for the office's hours or place, with nothing else in the text.
pub(super) fn is_about_office(typed: &str) -> bool {
    parse(typed).is_some_and(|asked| asked.rest.is_empty() && matches!(asked.topic, Topic::Place | Topic::Hours))
}

/// Is it open on that day, or now; then where it is and all its hours.
fn office(turn: &Turn<'_>, question: &Question) -> Text {
    let today = turn.context.today();
    let state = start::open_on(turn, question.day.map_or(today, |day| day.date(today)));
    Text::Paragraphs(vec![state, start::contact(turn)])
}

impl Day {
    fn date(self, today: Date) -> Date {
        let days = match self {
            Self::In(days) => days,
            Self::Next(weekday) => i64::from(today.weekday().until(weekday)),
        };
        today.saturating_add(Span::new().days(days))
    }
}

fn day(words: &[&str]) -> Option<Day> {
    words.iter().enumerate().find_map(|(place, word)| match *word {
        "ini" if place > 0 && words[place - 1] == "hari" => Some(Day::In(0)),
        "today" | "sekarang" => Some(Day::In(0)),
        "besok" | "tomorrow" => Some(Day::In(1)),
        "lusa" => Some(Day::In(2)),
        "senin" | "monday" => Some(Day::Next(Weekday::Monday)),
        "selasa" | "tuesday" => Some(Day::Next(Weekday::Tuesday)),
        "rabu" | "wednesday" => Some(Day::Next(Weekday::Wednesday)),
        "kamis" | "thursday" => Some(Day::Next(Weekday::Thursday)),
        "jumat" | "friday" => Some(Day::Next(Weekday::Friday)),
        "sabtu" | "saturday" => Some(Day::Next(Weekday::Saturday)),
        "minggu" | "ahad" | "sunday" => Some(Day::Next(Weekday::Sunday)),
        _ => None,
    })
}

/// The word without the particles that hang on it, as far as that makes it a known one.
fn bare(word: &str) -> &str {
    let mut bare = word;
    for _ in 0..2 {
        if is_known(bare) {
            return bare;
        }
        match PARTICLES.iter().find_map(|particle| bare.strip_suffix(particle)) {
            Some(cut) => bare = cut,
            None => break,
        }
    }
    if is_known(bare) { bare } else { word }
}

fn is_known(word: &str) -> bool {
    let of_topic = TOPICS.iter().any(|(_, strong, weak)| is_in(strong, word) || is_in(weak, word));
    of_topic || is_in(ASK, word) || is_in(TAGS, word) || is_in(FILLERS, word)
}

fn is_in(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split_whitespace().any(|each| each == word)
}
