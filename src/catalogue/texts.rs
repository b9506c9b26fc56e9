//! The services' words: Fluent files of plain texts, `<language>/services/<service>.ftl`.
//!
//! A service's texts have no variables, terms or markup: they are known when they are loaded.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::parser::{self, ParserError};
use fluent_syntax::unicode::unescape_unicode_to_string;
use loket_core::domain::lang::Lang;

use super::names::nearest;
use super::problem::Problems;
use super::source::{Source, has_ending, list, stem};
use super::table::At;

/// The name of a text: the message and, for `.label`, its attribute.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) message: String,
    pub(super) attribute: Option<&'static str>,
}

/// One Fluent file.
#[derive(Debug)]
struct File {
    source: Source,
    /// By message and attribute.
    texts: BTreeMap<(String, Option<String>), At<String>>,
    messages: BTreeSet<String>,
    used: BTreeSet<(String, Option<String>)>,
    missing: BTreeSet<(String, Option<String>)>,
}

/// Every Fluent file, by language and stem.
#[derive(Debug)]
pub(super) struct Texts {
    folder: PathBuf,
    files: BTreeMap<(Lang, String), File>,
}

impl Texts {
    /// Reads the texts of every language.
    pub(super) fn read(folder: &Path, problems: &mut Problems) -> Self {
        let mut files = BTreeMap::new();
        for lang in Lang::ALL {
            let services = folder.join(lang.code()).join("services");
            let advice = "the texts of the services belong there: <language>/services/<service>.ftl";
            for path in list(&services, advice, problems).into_iter().filter(|path| has_ending(path, "ftl")) {
                if let Some(source) = Source::read(&path, "", problems) {
                    files.insert((lang, stem(&path)), File::parse(&source, problems));
                }
            }
        }
        Self { folder: folder.to_owned(), files }
    }

    /// Is this message in the file of any language?
    pub(super) fn has_message(&self, stem: &str, message: &str) -> bool {
        Lang::ALL.iter().any(|lang| self.find_file(*lang, stem).is_some_and(|file| file.messages.contains(message)))
    }

    /// Has any language this text?
    pub(super) fn has(&self, stem: &str, key: &Key) -> bool {
        let name = key.name();
        Lang::ALL.iter().any(|lang| self.find_file(*lang, stem).is_some_and(|file| file.texts.contains_key(&name)))
    }

    /// A text, noted as used; a missing one is noted as missing.
    pub(super) fn take(&mut self, lang: Lang, stem: &str, key: &Key) -> Option<(&At<String>, &Source)> {
        let file = self.files.get_mut(&(lang, stem.to_owned()))?;
        let name = key.name();
        let Some(text) = file.texts.get(&name) else {
            file.missing.insert(name);
            return None;
        };
        file.used.insert(name);
        Some((text, &file.source))
    }

    /// Every file of this stem.
    pub(super) fn each_source(&self, stem: &str, mut take: impl FnMut(&Source)) {
        for file in Lang::ALL.into_iter().filter_map(|lang| self.find_file(lang, stem)) {
            take(&file.source);
        }
    }

    /// How the file of this language and stem is called.
    pub(super) fn path(&self, lang: Lang, stem: &str) -> String {
        self.folder.join(lang.code()).join("services").join(format!("{stem}.ftl")).display().to_string()
    }

    /// Is there such a file?
    pub(super) fn has_file(&self, lang: Lang, stem: &str) -> bool {
        self.find_file(lang, stem).is_some()
    }

    /// Tells of every text and file that nobody asked for.
    pub(super) fn finish(&self, problems: &mut Problems) {
        for ((_, stem), file) in &self.files {
            if file.used.is_empty() && file.missing.is_empty() && !file.texts.is_empty() {
                let what = format!("there is no service \"{stem}\" for these texts");
                problems.warning(&file.source, &(0..0), what, "name the file as its service, or remove it");
                continue;
            }
            file.tell_unused(problems);
        }
    }

    fn find_file(&self, lang: Lang, stem: &str) -> Option<&File> {
        self.files.get(&(lang, stem.to_owned()))
    }
}

impl Key {
    fn name(&self) -> (String, Option<String>) {
        (self.message.clone(), self.attribute.map(str::to_owned))
    }
}

impl File {
    fn parse(source: &Source, problems: &mut Problems) -> Self {
        let mut file = Self {
            source: source.clone(),
            texts: BTreeMap::new(),
            messages: BTreeSet::new(),
            used: BTreeSet::new(),
            missing: BTreeSet::new(),
        };
        let resource = match parser::parse(&*source.text) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in &errors {
                    tell_syntax(source, error, problems);
                }
                resource
            }
        };
        for entry in &resource.body {
            match entry {
                Entry::Message(message) => file.insert(source, message, problems),
                Entry::Term(term) => {
                    let span = source.span_of(term.id.name);
                    let what = format!("\"-{}\" is a term: the texts of services have none", term.id.name);
                    problems.error(source, &span, what, "write the words where they are used");
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
            }
        }
        file
    }

    fn insert(&mut self, source: &Source, message: &Message<&str>, problems: &mut Problems) {
        let name = message.id.name;
        let span = source.span_of(name);
        if !self.messages.insert(name.to_owned()) {
            problems.error(source, &span, format!("\"{name}\" stands in this file twice"), "remove one of them");
            return;
        }
        if let Some(pattern) = &message.value {
            let text = plain(source, &span, pattern, problems);
            self.texts.insert((name.to_owned(), None), At { value: text, span });
        }
        for attribute in &message.attributes {
            let span = source.span_of(attribute.id.name);
            let text = plain(source, &span, &attribute.value, problems);
            let name = (name.to_owned(), Some(attribute.id.name.to_owned()));
            if self.texts.insert(name, At { value: text, span: span.clone() }).is_some() {
                problems.error(
                    source,
                    &span,
                    format!("\".{}\" stands here twice", attribute.id.name),
                    "remove one of them",
                );
            }
        }
    }

    fn tell_unused(&self, problems: &mut Problems) {
        let missing: Vec<String> = self.missing.iter().map(show).collect();
        // Of a message that nobody uses, its attributes need no word of their own.
        let is_used = |message: &str| self.used.iter().chain(&self.missing).any(|(used, _)| used == message);
        let stands_alone = |(message, attribute): &(String, Option<String>)| attribute.is_none() || is_used(message);
        let unused = self.texts.iter().filter(|(name, _)| !self.used.contains(*name) && stands_alone(name));
        for (name, text) in unused {
            let what = format!("nothing uses the text \"{}\"", show(name));
            let help = match nearest(&show(name), missing.iter().map(String::as_str)) {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => "remove it, or correct its name".to_owned(),
            };
            problems.warning(&self.source, &text.span, what, help);
        }
    }
}

fn show((message, attribute): &(String, Option<String>)) -> String {
    attribute.as_ref().map_or_else(|| message.clone(), |attribute| format!("{message}.{attribute}"))
}

fn tell_syntax(source: &Source, error: &ParserError, problems: &mut Problems) {
    let what = format!("this is no Fluent: {}", error.kind);
    let help = "a text is written name = words; further lines and .label = … are set in by four spaces";
    problems.error(source, &error.pos, what, help);
}

/// The words of a pattern; anything but words is told.
fn plain(source: &Source, span: &Range<usize>, pattern: &Pattern<&str>, problems: &mut Problems) -> String {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                text.push_str(&unescape_unicode_to_string(value));
            }
            PatternElement::Placeable { .. } => {
                let what = "the texts of services are plain: no variables, terms, functions or cases";
                problems.error(source, span, what, "write the words out; a brace itself is {\"{\"}");
            }
        }
    }
    let text = text.trim_end().to_owned();
    if text.is_empty() {
        problems.error(source, span, "this text is empty", "write it, or remove the line");
    }
    if let Some(mark) = markup(&text) {
        problems.error(
            source,
            span,
            format!("\"{mark}\" looks like markup"),
            "texts are plain; the bot does the layout",
        );
    }
    text
}

fn markup(text: &str) -> Option<&str> {
    let tag = text.match_indices('<').map(|(place, _)| &text[place..]).find(|rest| {
        let mut chars = rest.chars().skip(1);
        let next = chars.next();
        next.is_some_and(|c| c.is_ascii_alphabetic() || c == '/') && rest.contains('>')
    });
    let tag = tag.and_then(|rest| rest.split_inclusive('>').next());
    tag.or_else(|| ["**", "__", "```", "]("].into_iter().find(|mark| text.contains(mark)))
}
