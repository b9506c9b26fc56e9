//! Finds the words of one service in every language, its own or those that services share.

use std::ops::Range;

use loket_core::domain::lang::{Lang, Localised};

use super::problem::Problems;
use super::source::Source;
use super::texts::{Key, Texts};

/// The stem of the file whose words services share.
pub(super) const COMMON: &str = "common";

/// A kind of text: which attribute it is, and how long it may be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kind {
    pub(super) attribute: Option<&'static str>,
    pub(super) most: usize,
}

const fn value(most: usize) -> Kind {
    Kind { attribute: None, most }
}

const fn attribute(name: &'static str, most: usize) -> Kind {
    Kind { attribute: Some(name), most }
}

/// A service's or agency's name.
pub(super) const NAME: Kind = value(80);
/// For whom and for what a service is.
pub(super) const SUMMARY: Kind = attribute("summary", 250);
/// What one gets.
pub(super) const PRODUCT: Kind = attribute("product", 200);
/// What else may cost something.
pub(super) const FEE_NOTE: Kind = value(400);
/// A line of the table of fees.
pub(super) const FEE_CASE: Kind = value(120);
/// What is to be known of that line.
pub(super) const FEE_CASE_NOTE: Kind = attribute("note", 200);
/// What the time depends on.
pub(super) const TIME_NOTE: Kind = value(300);
/// A step of the procedure.
pub(super) const STEP: Kind = value(200);
/// How long the product holds.
pub(super) const VALIDITY: Kind = value(200);
/// Where to complain.
pub(super) const COMPLAINTS: Kind = value(300);
/// Who decides elsewhere, and by what way.
pub(super) const CHANNEL: Kind = value(120);
/// Where that is.
pub(super) const CHANNEL_ADDRESS: Kind = attribute("address", 200);
/// When that is open.
pub(super) const CHANNEL_HOURS: Kind = attribute("hours", 200);
/// What comes next for the citizen once the counter has passed a form on.
pub(super) const FORWARD_NEXT: Kind = value(400);
/// Where to go with what is no service of the mall.
pub(super) const ELSEWHERE: Kind = value(200);
/// A requirement.
pub(super) const NEED: Kind = value(250);
/// In which case that is needed.
pub(super) const NEED_CASE: Kind = attribute("case", 80);
/// A reason to reject.
pub(super) const REJECT: Kind = value(300);
/// What does not fit together.
pub(super) const DOUBT: Kind = value(400);
/// A question's prompt.
pub(super) const PROMPT: Kind = value(900);
/// A question's short name.
pub(super) const LABEL: Kind = attribute("label", 40);
/// A question's line of help.
pub(super) const HINT: Kind = attribute("hint", 400);
/// An example of a good answer.
pub(super) const EXAMPLE: Kind = attribute("example", 200);
/// A choice, as it stands on a button.
pub(super) const CHOICE: Kind = value(60);

/// The words of one file's stem, asked for by a place in a TOML file.
#[derive(Debug)]
pub(super) struct Wording<'a> {
    pub(super) texts: &'a mut Texts,
    /// The file's stem and what its messages begin with.
    pub(super) stem: &'a str,
    /// Where the words are asked for.
    pub(super) source: &'a Source,
}

impl Wording<'_> {
    /// A text that must be there in every language.
    pub(super) fn need(&mut self, name: &str, kind: Kind, span: &Range<usize>, problems: &mut Problems) -> Localised {
        let (stem, message) = self.owner(name);
        self.read(&stem, &Key { message, attribute: kind.attribute }, kind.most, span, problems)
    }

    /// As `need`, from a file whose messages do not begin with its name.
    pub(super) fn need_in(
        &mut self,
        file: &str,
        name: &str,
        kind: Kind,
        span: &Range<usize>,
        problems: &mut Problems,
    ) -> Localised {
        let key = Key { message: format!("{}-{name}", self.stem), attribute: kind.attribute };
        self.read(file, &key, kind.most, span, problems)
    }

    /// A text that may be left out, but then in every language.
    pub(super) fn find(
        &mut self,
        name: &str,
        kind: Kind,
        span: &Range<usize>,
        problems: &mut Problems,
    ) -> Option<Localised> {
        let (stem, message) = self.owner(name);
        let key = Key { message, attribute: kind.attribute };
        self.texts.has(&stem, &key).then(|| self.read(&stem, &key, kind.most, span, problems))
    }

    /// Has the service this message itself, in any language?
    pub(super) fn owns(&self, name: &str) -> bool {
        self.texts.has_message(self.stem, &format!("{}-{name}", self.stem))
    }

    /// The file and message that hold the words: the service's own, or else the common ones.
    fn owner(&self, name: &str) -> (String, String) {
        let own = if name.is_empty() { self.stem.to_owned() } else { format!("{}-{name}", self.stem) };
        let common = format!("{COMMON}-{name}");
        if !self.texts.has_message(self.stem, &own) && self.texts.has_message(COMMON, &common) {
            (COMMON.to_owned(), common)
        } else {
            (self.stem.to_owned(), own)
        }
    }

    fn read(&mut self, stem: &str, key: &Key, most: usize, span: &Range<usize>, problems: &mut Problems) -> Localised {
        let mut words = |lang| self.read_one(lang, stem, key, most, span, problems);
        Localised { id: words(Lang::Id), en: words(Lang::En) }
    }

    fn read_one(
        &mut self,
        lang: Lang,
        stem: &str,
        key: &Key,
        most: usize,
        span: &Range<usize>,
        problems: &mut Problems,
    ) -> String {
        if let Some((text, source)) = self.texts.take(lang, stem, key) {
            let length = text.value.chars().count();
            if length > most {
                let what = format!("this text has {length} characters; {most} are allowed");
                problems.error(source, &text.span, what, "shorten it");
            }
            return text.value.clone();
        }
        // A file that is missing altogether is told once, by `check_files`.
        if self.texts.has_file(lang, stem) {
            let path = self.texts.path(lang, stem);
            let (what, line) = match key.attribute {
                None => (format!("the text \"{}\" is missing in {path}", key.message), format!("{} = …", key.message)),
                Some(attribute) => (
                    format!("the text \"{}.{attribute}\" is missing in {path}", key.message),
                    format!(".{attribute} = … below {}, set in by four spaces", key.message),
                ),
            };
            problems.error(self.source, span, what, format!("add {line}"));
        }
        String::new()
    }

    /// Tells of languages in which the whole file is missing.
    pub(super) fn check_files(&self, problems: &mut Problems) {
        for lang in Lang::ALL.into_iter().filter(|lang| !self.texts.has_file(*lang, self.stem)) {
            let what = format!("the file {} is missing", self.texts.path(lang, self.stem));
            problems.error(self.source, &(0..0), what, "write the texts of this file there");
        }
    }
}
