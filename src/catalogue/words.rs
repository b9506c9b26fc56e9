//! How people here write: `words.toml`, read for the look-up.

use std::collections::HashMap;
use std::path::Path;

use loket_core::domain::lexicon::{Day, Lexicon, Plea, Questions, Topic, Vocabulary, Wish};

use super::ambiguous::{self, Frame};
use super::problem::Problems;
use super::source::Source;
use super::table::{Table, Word, parse};
use super::wording::Wording;

/// The version of the format.
const VERSION: i64 = 1;

/// Reads the words.
pub(super) fn read(path: &Path, frame: &mut Frame<'_>, problems: &mut Problems) -> Lexicon {
    let mut lexicon = Lexicon::default();
    let advice = "it holds how citizens write; `words` in bot.toml says where it lies";
    let Some(source) = Source::read(path, advice, problems) else { return lexicon };
    let document = parse(&source, problems);
    let mut root = Table::root(&source, &document, "the file of words");
    let version = root.whole("version", problems);
    if let Some(version) = root.need(version, "version", "1", problems).filter(|version| version.value != VERSION) {
        let what = format!("version {} is not known", version.value);
        problems.error(&source, &version.span, what, format!("this counter reads version {VERSION}"));
    }
    lexicon.fillers = words(&mut root, "fillers", problems);
    lexicon.common = words(&mut root, "common", problems);
    lexicon.particles = words(&mut root, "particles", problems);
    if let Some(names) = root.table("letters", "the letters", problems) {
        lexicon.letters = letters(names, problems);
    }
    if let Some(mut talk) = root.table("talk", "small talk", problems) {
        lexicon.greeting = words(&mut talk, "greeting", problems);
        lexicon.thanks = words(&mut talk, "thanks", problems);
        lexicon.status = words(&mut talk, "status", problems);
        lexicon.cancel = words(&mut talk, "cancel", problems);
        lexicon.human = words(&mut talk, "human", problems);
        talk.finish(problems);
    }
    if let Some(mut cues) = root.table("cues", "the cues", problems) {
        lexicon.status_cues = words(&mut cues, "status", problems);
        lexicon.cancel_cues = words(&mut cues, "cancel", problems);
        lexicon.human_cues = words(&mut cues, "human", problems);
        cues.finish(problems);
    }
    let asked = root.table("questions", "the words of questions", problems);
    if let Some(asked) = root.need(asked, "questions", "a table: [questions]", problems) {
        lexicon.questions = questions(asked, problems);
    }
    if let Some(other) = root.table("other", "the topics of others", problems) {
        other.each_list(problems, |topic, said| {
            lexicon.other.push((topic.to_owned(), said.into_iter().map(|each| each.value).collect()));
        });
    }
    let topics: Vec<String> = lexicon.other.iter().map(|(topic, _)| topic.clone()).collect();
    frame.fillers.clone_from(&lexicon.fillers);
    lexicon.elsewhere = ambiguous::read_elsewhere(&mut root, &topics, frame, problems);
    lexicon.ambiguous = ambiguous::read(&mut root, frame, problems);
    if !lexicon.elsewhere.is_empty() || !lexicon.ambiguous.is_empty() {
        Wording { texts: frame.texts, stem: ambiguous::STEM, source: &source }.check_files(problems);
    }
    if let Some(means) = root.table("means", "the short forms", problems) {
        means.each_list(problems, |meant, written| {
            lexicon.rewrites.extend(written.into_iter().map(|form| (form.value, meant.to_owned())));
        });
    }
    root.finish(problems);
    lexicon
}

fn words(table: &mut Table<'_>, key: &'static str, problems: &mut Problems) -> Vec<String> {
    let list = table.texts(key, problems);
    let list = table.need(list, key, "[\"…\"]", problems);
    list.into_iter().flat_map(|list| list.value).map(|word| word.value).collect()
}

/// Letters with the names they are spelt with.
fn letters(table: Table<'_>, problems: &mut Problems) -> HashMap<String, char> {
    let (source, mut letters) = (table.source, HashMap::new());
    let mut faults = Vec::new();
    table.each_list(problems, |letter, names| {
        let mut single = letter.chars();
        let (only, more) = (single.next(), single.next());
        for name in names {
            match only.filter(|only| more.is_none() && only.is_lowercase()) {
                Some(only) => {
                    if letters.insert(name.value.clone(), only).is_some_and(|other| other != only) {
                        faults.push((name.span, format!("`{}` is the name of two letters", name.value)));
                    }
                }
                None => faults.push((name.span, format!("`{letter}` is no small letter"))),
            }
        }
    });
    for (span, what) in faults {
        problems.error(source, &span, what, "give each letter its own names: k = [\"ka\"]");
    }
    letters
}

/// How citizens ask.
fn questions(mut table: Table<'_>, problems: &mut Problems) -> Questions {
    let mut questions = Questions {
        asks: single(&mut table, "asks", problems),
        tags: single(&mut table, "tags", problems),
        fillers: single(&mut table, "fillers", problems),
        ..Questions::default()
    };
    for key in ["asks", "fillers"] {
        let found = table.has(key).then_some(());
        table.need(found, key, "[\"…\"]", problems);
    }
    for topic in Topic::ALL {
        let Some(mut words) = table.table(topic.as_str(), "a topic", problems) else { continue };
        let vocabulary = Vocabulary {
            words: single(&mut words, "words", problems),
            asked: single(&mut words, "asked", problems),
            needs: single(&mut words, "needs", problems),
            unless: single(&mut words, "unless", problems),
            anyway: single(&mut words, "anyway", problems),
            phrases: phrases(&mut words, "phrases", problems),
        };
        let lists = [&vocabulary.words, &vocabulary.asked, &vocabulary.phrases];
        not_empty(&words, &lists, "words, asked or phrases", problems);
        words.finish(problems);
        questions.topics.push((topic, vocabulary));
    }
    for wish in Wish::ALL {
        let Some(mut words) = table.table(wish.as_str(), "a wish", problems) else { continue };
        let plea = Plea {
            words: single(&mut words, "words", problems),
            needs: single(&mut words, "needs", problems),
            beside: single(&mut words, "beside", problems),
            phrases: phrases(&mut words, "phrases", problems),
        };
        not_empty(&words, &[&plea.words, &plea.phrases], "words or phrases", problems);
        words.finish(problems);
        questions.wishes.push((wish, plea));
    }
    if let Some(mut days) = table.table("days", "the days", problems) {
        questions.days = Day::ALL.map(|(name, day)| (day, phrases(&mut days, name, problems))).to_vec();
        days.finish(problems);
    }
    table.finish(problems);
    questions
}

fn not_empty(table: &Table<'_>, lists: &[&Vec<String>], keys: &str, problems: &mut Problems) {
    if lists.iter().all(|list| list.is_empty()) {
        let help = format!("give it {keys}, or take the table out");
        problems.error(table.source, &table.span, "nothing here can ever be recognised", help);
    }
}

/// Words as they are compared: in small letters, one by one.
fn single(table: &mut Table<'_>, key: &'static str, problems: &mut Problems) -> Vec<String> {
    let list = table.texts(key, problems).map(|list| list.value).unwrap_or_default();
    for word in list.iter().filter(|word| word.value.contains(' ')) {
        let what = format!("`{}` is more than one word, and these are compared one by one", word.value);
        problems.error(table.source, &word.span, what, "write one word, or put it among the phrases of its topic");
    }
    comparable(table, list, problems)
}

/// Words that stand together.
fn phrases(table: &mut Table<'_>, key: &'static str, problems: &mut Problems) -> Vec<String> {
    let list = table.texts(key, problems).map(|list| list.value).unwrap_or_default();
    comparable(table, list, problems)
}

/// What is compared with small letters and digits must consist of them.
pub(super) fn comparable(table: &Table<'_>, list: Vec<Word>, problems: &mut Problems) -> Vec<String> {
    let fits = |c: char| c == ' ' || (c.is_alphanumeric() && c.to_lowercase().eq([c]));
    for word in list.iter().filter(|word| !word.value.chars().all(fits) || word.value.contains("  ")) {
        let what = format!("`{}` can never be found in what is typed", word.value);
        problems.error(
            table.source,
            &word.span,
            what,
            "write small letters and digits, with single spaces between words",
        );
    }
    list.into_iter().map(|word| word.value).collect()
}
