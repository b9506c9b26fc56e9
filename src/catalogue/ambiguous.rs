//! Words that mean several things, and where that belongs which is no service: two tables of `words.toml`
//! and their texts, `words.ftl`.

use loket_core::domain::ids::ServiceId;
use loket_core::domain::lang::Localised;
use loket_core::domain::lexicon::{Ambiguity, Meant, Sense};

use super::names::advise;
use super::problem::Problems;
use super::source::Source;
use super::table::{Table, Word};
use super::texts::Texts;
use super::wording::{ELSEWHERE, Wording};
use super::words::comparable;

/// The stem of the file with the texts.
pub(super) const STEM: &str = "words";

/// What these tables are read against.
pub(super) struct Frame<'a> {
    /// Every service there is, also those with a mistake in them.
    pub(super) services: &'a [String],
    /// The services' texts and these.
    pub(super) texts: &'a mut Texts,
    /// Words that the look-up passes over.
    pub(super) fillers: Vec<String>,
}

/// Reads `[[ambiguous]]`.
pub(super) fn read(root: &mut Table<'_>, frame: &mut Frame<'_>, problems: &mut Problems) -> Vec<Ambiguity> {
    let mut known: Vec<String> = Vec::new();
    let mut all = Vec::new();
    for mut each in root.tables("ambiguous", "a word that means several things", problems) {
        let words = each.texts("words", problems);
        let words = each.need(words, "words", "[\"…\"]", problems).map(|list| list.value).unwrap_or_default();
        tell_twice(&each, &words, &mut known, problems);
        tell_silent(&each, &words, frame, problems);
        let words = comparable(&each, words, problems);
        let senses = read_senses(&mut each, frame, problems);
        each.finish(problems);
        all.push(Ambiguity { words, senses });
    }
    all
}

/// Reads `[elsewhere]`: of which topics a text says where they belong.
pub(super) fn read_elsewhere(
    root: &mut Table<'_>,
    topics: &[String],
    frame: &mut Frame<'_>,
    problems: &mut Problems,
) -> Vec<(String, Localised)> {
    let Some(table) = root.table("elsewhere", "where topics belong", problems) else { return Vec::new() };
    let source = table.source;
    let mut lists: Vec<(String, Vec<Word>)> = Vec::new();
    table.each_list(problems, |name, said| lists.push((name.to_owned(), said)));
    let mut all: Vec<(String, Localised)> = Vec::new();
    for (name, said) in lists {
        let Some(first) = said.first() else { continue };
        let text = text(&name, &first.span.clone(), source, frame, problems);
        for topic in said {
            if !topics.contains(&topic.value) {
                let help = advise(&topic.value, topics.iter().map(String::as_str));
                problems.error(source, &topic.span, format!("there is no topic \"{}\" in [other]", topic.value), help);
            } else if all.iter().any(|(known, _)| *known == topic.value) {
                let what = format!("the topic \"{}\" stands in [elsewhere] twice", topic.value);
                problems.error(source, &topic.span, what, "remove it from one of them: only one text is said");
            } else {
                all.push((topic.value, text.clone()));
            }
        }
    }
    all
}

/// Of two entries with one word only the first would ever count.
fn tell_twice(table: &Table<'_>, words: &[Word], known: &mut Vec<String>, problems: &mut Problems) {
    for word in words {
        if known.contains(&word.value) {
            let what = format!("\"{}\" stands among the words that mean several things twice", word.value);
            problems.error(
                table.source,
                &word.span,
                what,
                "write all it may mean into one of the two, and remove the other",
            );
        }
        known.push(word.value.clone());
    }
}

/// What consists of fillers is never looked at.
fn tell_silent(table: &Table<'_>, words: &[Word], frame: &Frame<'_>, problems: &mut Problems) {
    for word in
        words.iter().filter(|word| word.value.split(' ').all(|part| frame.fillers.iter().any(|one| one == part)))
    {
        let what = format!("\"{}\" says nothing to the look-up: it stands among the `fillers`", word.value);
        problems.error(table.source, &word.span, what, "write a word that decides, or take it out of the fillers");
    }
}

fn read_senses(each: &mut Table<'_>, frame: &mut Frame<'_>, problems: &mut Problems) -> Vec<Sense> {
    if !each.has("means") {
        each.need(None::<()>, "means", "[{ service = \"…\" }, { elsewhere = \"…\" }]", problems);
    }
    let span = each.span_of("means");
    let mut senses: Vec<Sense> = Vec::new();
    let mut is_whole = true;
    for mut sense in each.tables("means", "a meaning", problems) {
        match read_meant(&mut sense, frame, problems) {
            Some(meant) if senses.iter().any(|earlier| earlier.meant == meant) => {
                let what = "this meaning stands here twice";
                problems.error(sense.source, &sense.span, what, "join the two, with all their words in `beside`");
                sense.texts("beside", problems);
                is_whole = false;
            }
            Some(meant) => {
                let beside = sense.texts("beside", problems).map(|list| list.value).unwrap_or_default();
                tell_silent(&sense, &beside, frame, problems);
                let beside = comparable(&sense, beside, problems);
                senses.push(Sense { meant, beside });
            }
            None => {
                sense.texts("beside", problems);
                is_whole = false;
            }
        }
        sense.finish(problems);
    }
    if is_whole && matches!(senses.as_slice(), [Sense { meant: Meant::Service(_), .. }]) {
        let what = "this means one thing only, and there is nothing to ask";
        let help = "add what else it may mean, or write it among the `synonyms` of the service instead";
        problems.error(each.source, &span, what, help);
    }
    senses
}

fn read_meant(sense: &mut Table<'_>, frame: &mut Frame<'_>, problems: &mut Problems) -> Option<Meant> {
    let service = sense.text("service", problems);
    let elsewhere = sense.text("elsewhere", problems);
    match (service, elsewhere) {
        (Some(service), None) if frame.services.contains(&service.value) => {
            Some(Meant::Service(ServiceId::new(service.value)))
        }
        (Some(service), None) => {
            let what = format!("there is no service \"{}\"", service.value);
            let help = advise(&service.value, frame.services.iter().map(String::as_str));
            problems.error(sense.source, &service.span, what, help);
            None
        }
        (None, Some(name)) => Some(Meant::Elsewhere(text(&name.value, &name.span, sense.source, frame, problems))),
        (Some(_), Some(_)) | (None, None) => {
            let what = "a meaning is either a `service` or a text that says where to go, `elsewhere`";
            let help =
                "write { service = \"nib\" }, or { elsewhere = \"polisi\" } with the text words-polisi in words.ftl";
            problems.error(sense.source, &sense.span, what, help);
            None
        }
    }
}

/// The sentence of this name in every language.
fn text(
    name: &str,
    span: &std::ops::Range<usize>,
    source: &Source,
    frame: &mut Frame<'_>,
    problems: &mut Problems,
) -> Localised {
    let mut wording = Wording { texts: frame.texts, stem: STEM, source };
    wording.need(name, ELSEWHERE, span, problems)
}
