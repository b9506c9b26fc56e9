//! How people here write: `words.toml`, read for the look-up.

use std::path::Path;

use loket_core::domain::lexicon::Lexicon;

use super::problem::Problems;
use super::source::Source;
use super::table::{Table, parse};

/// The version of the format.
const VERSION: i64 = 1;

/// Reads the words.
pub(super) fn read(path: &Path, problems: &mut Problems) -> Lexicon {
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
        lexicon.human_cues = words(&mut cues, "human", problems);
        cues.finish(problems);
    }
    if let Some(other) = root.table("other", "the topics of others", problems) {
        other.each_list(problems, |topic, said| {
            lexicon.other.push((topic.to_owned(), said.into_iter().map(|each| each.value).collect()));
        });
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
