//! The check of the bot's own texts: every language says the same messages with the same variables.
//!
//! Pure: sources in, keys or problems out. The build script and the tests both include this file.
//! The house's rules for a text are narrower than Fluent's; each problem says how to mend it.

mod entry;
mod label;
#[path = "../src/engine/keys/letters.rs"]
mod letters;
mod markup;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use entry::{Entry, Use};

/// One file of texts.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// The language, as the folder is called.
    pub(crate) language: String,
    /// The file's name without its ending: the feature.
    pub(crate) stem: String,
    /// Where it lies, as people read it: `locales/id/start.ftl`.
    pub(crate) path: String,
    /// What stands in it.
    pub(crate) text: String,
}

/// A message that exists in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Key {
    /// Its id.
    pub(crate) id: String,
    /// Its variables, alphabetically.
    pub(crate) variables: Vec<String>,
    /// Where the reference stands.
    pub(crate) path: String,
    /// The message as it is written in the reference language.
    pub(crate) text: String,
    /// For keys of a keyboard: what is read in each language, without tags.
    pub(crate) labels: Vec<(String, String)>,
}

/// A mistake in a text and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Problem {
    path: String,
    line: Option<usize>,
    what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(out, "{}:{line}: {}", self.path, self.what),
            None => write!(out, "{}: {}", self.path, self.what),
        }
    }
}

/// Compares every language with the first one of `languages`.
///
/// Gives the messages by their ids, or every problem there is, in the order of the files.
pub(crate) fn check(languages: &[&str], sources: &[Source]) -> Result<Vec<Key>, Vec<Problem>> {
    let mut problems = unknown_languages(languages, sources);
    let tongues: Vec<Tongue<'_>> =
        languages.iter().map(|language| Tongue::read(language, sources, &mut problems)).collect();
    let Some((reference, others)) = tongues.split_first() else { return Ok(Vec::new()) };
    for tongue in &tongues {
        tongue.check_references(&mut problems);
    }
    for other in others {
        other.compare(reference, &mut problems);
    }
    let keys = gather_keys(reference, &tongues, &mut problems);
    if problems.is_empty() {
        Ok(keys)
    } else {
        problems.sort();
        problems.dedup();
        Err(problems)
    }
}

fn unknown_languages(languages: &[&str], sources: &[Source]) -> Vec<Problem> {
    let found: BTreeSet<&str> = sources.iter().map(|source| source.language.as_str()).collect();
    let unknown = found.into_iter().filter(|language| !languages.contains(language));
    let problem = |language| Problem {
        path: format!("locales/{language}"),
        line: None,
        what: format!("nobody can choose `{language}`; add it to `Lang` and to `crates/core/build.rs`"),
    };
    unknown.map(problem).collect()
}

fn gather_keys(reference: &Tongue<'_>, tongues: &[Tongue<'_>], problems: &mut Vec<Problem>) -> Vec<Key> {
    let labels = label::gather(tongues, problems);
    let key = |entry: &Entry<'_>| Key {
        id: entry.id.to_owned(),
        variables: reference.variables(entry.id).into_keys().map(str::to_owned).collect(),
        path: entry.source.path.clone(),
        text: entry.written.clone(),
        labels: labels.get(entry.id).cloned().unwrap_or_default(),
    };
    reference.messages.values().map(key).collect()
}

/// What one language says.
struct Tongue<'a> {
    language: &'a str,
    messages: BTreeMap<&'a str, Entry<'a>>,
    terms: BTreeMap<&'a str, Entry<'a>>,
    /// The stems of its files.
    stems: BTreeSet<&'a str>,
    /// Stems of files that could not be read as a whole.
    broken: BTreeSet<&'a str>,
}

impl<'a> Tongue<'a> {
    fn read(language: &'a str, sources: &'a [Source], problems: &mut Vec<Problem>) -> Self {
        let mut tongue = Self {
            language,
            messages: BTreeMap::new(),
            terms: BTreeMap::new(),
            stems: BTreeSet::new(),
            broken: BTreeSet::new(),
        };
        for source in sources.iter().filter(|source| source.language == language) {
            tongue.stems.insert(&source.stem);
            let before = problems.len();
            let entries = entry::read(source, problems);
            if problems.len() > before {
                tongue.broken.insert(&source.stem);
            }
            for entry in entries {
                entry.check(problems);
                let known = if entry.is_term { &mut tongue.terms } else { &mut tongue.messages };
                if let Some(first) = known.get(entry.id) {
                    let (path, line) = (&first.source.path, first.line);
                    let what = format!("{} stands twice; keep this one or the one in {path}:{line}", entry.name());
                    problems.push(entry.problem(entry.line, what));
                } else {
                    known.insert(entry.id, entry);
                }
            }
        }
        tongue
    }

    /// The variables of a message and of those it holds, each with the line of its first use.
    fn variables(&self, id: &str) -> BTreeMap<&'a str, usize> {
        let mut found = BTreeMap::new();
        let mut seen = BTreeSet::new();
        let mut waiting = vec![id];
        while let Some(id) = waiting.pop() {
            let Some(entry) = self.messages.get(id) else { continue };
            if !seen.insert(id) {
                continue;
            }
            for (used, line) in &entry.uses {
                match used {
                    Use::Variable(name) => {
                        found.entry(*name).or_insert(*line);
                    }
                    Use::Message(id) => waiting.push(id),
                    Use::Term(_) | Use::Function(_) | Use::Attribute(_) => {}
                }
            }
        }
        found
    }

    fn check_references(&self, problems: &mut Vec<Problem>) {
        for entry in self.messages.values().chain(self.terms.values()) {
            let name = entry.name();
            for (used, line) in &entry.uses {
                let what = match used {
                    Use::Message(id) if !self.messages.contains_key(id) => {
                        format!("{name} uses the message `{id}`, which does not exist in {}", self.language)
                    }
                    Use::Term(id) if !self.terms.contains_key(id) => {
                        format!(
                            "{name} uses the term `-{id}`, which does not exist in {}; write `-{id} = …`",
                            self.language
                        )
                    }
                    // Even Fluent's own `NUMBER` says "NUMBER()" to a citizen when it is given a text.
                    Use::Function(function) => {
                        format!(
                            "{name} calls `{function}`, which is unknown; numbers, dates and money come ready, write `{{ $fee }}`"
                        )
                    }
                    Use::Attribute(attribute) => {
                        format!(
                            "{name} uses the attribute `.{attribute}`; texts of the bot have none, use a message of its own"
                        )
                    }
                    Use::Variable(variable) if entry.is_term => {
                        format!("{name} uses `${variable}`; a term is a fixed word, make it a message")
                    }
                    Use::Variable(variable) if !entry::is_kebab(variable) => {
                        format!("`${variable}` in {name} is not kebab-case; write it like `$service-name`")
                    }
                    Use::Variable(_) | Use::Message(_) | Use::Term(_) => continue,
                };
                problems.push(entry.problem(*line, what));
            }
            if self.goes_in_circles(entry) {
                problems.push(entry.problem(entry.line, format!("{name} uses itself in the end; break the circle")));
            }
        }
    }

    fn goes_in_circles(&self, start: &Entry<'a>) -> bool {
        let mut seen = BTreeSet::new();
        let mut waiting = vec![start];
        while let Some(entry) = waiting.pop() {
            for (used, _) in &entry.uses {
                let next = match used {
                    Use::Message(id) => self.messages.get(id),
                    Use::Term(id) => self.terms.get(id),
                    Use::Variable(_) | Use::Function(_) | Use::Attribute(_) => None,
                };
                let Some(next) = next else { continue };
                if (next.is_term, next.id) == (start.is_term, start.id) {
                    return true;
                }
                if seen.insert((next.is_term, next.id)) {
                    waiting.push(next);
                }
            }
        }
        false
    }

    fn compare(&self, reference: &Tongue<'a>, problems: &mut Vec<Problem>) {
        self.lacks(reference, problems);
        reference.lacks(self, problems);
        for (id, entry) in &self.messages {
            let Some(model) = reference.messages.get(id) else { continue };
            let (ours, theirs) = (self.variables(id), reference.variables(id));
            let place = format!("{}:{}", model.source.path, model.line);
            for variable in theirs.keys().filter(|variable| !ours.contains_key(*variable)) {
                let what = format!("`{id}` lacks `${variable}`, which {place} has; use it here or take it out there");
                problems.push(entry.problem(entry.line, what));
            }
            for (variable, line) in ours.iter().filter(|(variable, _)| !theirs.contains_key(*variable)) {
                let line = if entry.uses.contains(&(Use::Variable(variable), *line)) { *line } else { entry.line };
                let what = format!("`{id}` has `${variable}`, which {place} lacks; take it out here or use it there");
                problems.push(entry.problem(line, what));
            }
        }
    }

    /// What the other language has and this one has not.
    fn lacks(&self, other: &Tongue<'a>, problems: &mut Vec<Problem>) {
        let missing_file = |stem: &str| !self.stems.contains(stem);
        let mut push = |stem: &str, what: String| {
            problems.push(Problem { path: format!("locales/{}/{stem}.ftl", self.language), line: None, what });
        };
        for stem in other.stems.iter().filter(|stem| missing_file(stem)) {
            push(stem, format!("the file is missing; write what locales/{}/{stem}.ftl says", other.language));
        }
        let all = other.messages.values().chain(other.terms.values());
        for entry in all {
            let stem = entry.source.stem.as_str();
            let known = if entry.is_term { &self.terms } else { &self.messages };
            if known.contains_key(entry.id) || missing_file(stem) || self.broken.contains(stem) {
                continue;
            }
            let (name, path, line) = (entry.name(), &entry.source.path, entry.line);
            push(stem, format!("{name} is missing; add it, or take it out of {path}:{line}"));
        }
    }
}
