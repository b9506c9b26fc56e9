//! One message or term: what it uses, on which lines, and whether it keeps the house's rules.

use fluent_syntax::ast::{self, CallArguments, Expression, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::{parser, serializer};

use super::{Problem, Source, markup};

/// What a pattern uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use<'a> {
    Variable(&'a str),
    Message(&'a str),
    Term(&'a str),
    Function(&'a str),
    Attribute(&'a str),
}

/// A message or a term.
pub(crate) struct Entry<'a> {
    pub(crate) id: &'a str,
    pub(crate) is_term: bool,
    pub(crate) line: usize,
    pub(crate) source: &'a Source,
    pub(crate) value: Option<Pattern<&'a str>>,
    /// What it uses, each with its line.
    pub(crate) uses: Vec<(Use<'a>, usize)>,
    /// As it is written, without comments.
    pub(crate) written: String,
    /// Lines of its attributes.
    attributes: Vec<usize>,
}

/// Every entry of a file; what cannot be read is a problem.
pub(crate) fn read<'a>(source: &'a Source, problems: &mut Vec<Problem>) -> Vec<Entry<'a>> {
    let problem = |line, what| Problem { path: source.path.clone(), line, what };
    if !is_kebab(&source.stem) {
        problems.push(problem(None, "the file's name is not kebab-case; write it like `start.ftl`".to_owned()));
    }
    let text = source.text.as_str();
    let resource = parser::parse(text).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            let line = line_at(text, error.pos.start);
            problems.push(problem(Some(line), format!("cannot be read as Fluent: {error}")));
        }
        resource
    });
    resource.body.into_iter().filter_map(|entry| Entry::of(entry, source)).collect()
}

impl<'a> Entry<'a> {
    fn of(entry: ast::Entry<&'a str>, source: &'a Source) -> Option<Self> {
        let (id, is_term, value, attributes) = match &entry {
            ast::Entry::Message(message) => (message.id.name, false, message.value.clone(), &message.attributes),
            ast::Entry::Term(term) => (term.id.name, true, Some(term.value.clone()), &term.attributes),
            ast::Entry::Comment(_)
            | ast::Entry::GroupComment(_)
            | ast::Entry::ResourceComment(_)
            | ast::Entry::Junk { .. } => return None,
        };
        let line = |part: &str| line_of(&source.text, part);
        let mut uses = Vec::new();
        for pattern in value.iter().chain(attributes.iter().map(|attribute| &attribute.value)) {
            in_pattern(pattern, &mut |used, part| uses.push((used, line(part))));
        }
        let attributes = attributes.iter().map(|attribute| line(attribute.id.name)).collect();
        let written = write(entry);
        Some(Self { id, is_term, line: line(id), source, value, uses, written, attributes })
    }

    /// How people call it.
    pub(crate) fn name(&self) -> String {
        if self.is_term { format!("`-{}`", self.id) } else { format!("`{}`", self.id) }
    }

    pub(crate) fn problem(&self, line: usize, what: String) -> Problem {
        Problem { path: self.source.path.clone(), line: Some(line), what }
    }

    /// The rules that need no other entry.
    pub(crate) fn check(&self, problems: &mut Vec<Problem>) {
        let (name, stem) = (self.name(), &self.source.stem);
        let mut push = |line, what| problems.push(self.problem(line, what));
        if !is_kebab(self.id) {
            push(self.line, format!("{name} is not kebab-case; write it like `{stem}-greeting`"));
        }
        let begins = self.id == stem || self.id.strip_prefix(stem.as_str()).is_some_and(|rest| rest.starts_with('-'));
        if !self.is_term && !begins {
            push(self.line, format!("{name} does not begin with `{stem}`; rename it to `{stem}-…` or move it"));
        }
        for line in &self.attributes {
            push(*line, format!("{name} has an attribute; texts of the bot have none, make it a message of its own"));
        }
        match &self.value {
            None => push(self.line, format!("{name} has no value; write one after `=`")),
            Some(value) => {
                for (part, what) in markup::faults(value) {
                    let line = part.map_or(self.line, |part| line_of(&self.source.text, part));
                    push(line, format!("{name}: {what}"));
                }
            }
        }
    }
}

/// Small letters and digits in words joined by single hyphens, a letter first.
pub(crate) fn is_kebab(name: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    name.starts_with(|first: char| first.is_ascii_lowercase()) && name.split('-').all(is_word)
}

fn write(mut entry: ast::Entry<&str>) -> String {
    match &mut entry {
        ast::Entry::Message(message) => message.comment = None,
        ast::Entry::Term(term) => term.comment = None,
        ast::Entry::Comment(_)
        | ast::Entry::GroupComment(_)
        | ast::Entry::ResourceComment(_)
        | ast::Entry::Junk { .. } => {}
    }
    serializer::serialize(&Resource { body: vec![entry] }).trim_end().to_owned()
}

type Found<'f, 'a> = &'f mut dyn FnMut(Use<'a>, &'a str);

fn in_pattern<'a>(pattern: &Pattern<&'a str>, found: Found<'_, 'a>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression } => in_expression(expression, found),
        }
    }
}

fn in_expression<'a>(expression: &Expression<&'a str>, found: Found<'_, 'a>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
    }
}

fn in_inline<'a>(inline: &InlineExpression<&'a str>, found: Found<'_, 'a>) {
    match inline {
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::VariableReference { id } => found(Use::Variable(id.name), id.name),
        InlineExpression::FunctionReference { id, arguments } => {
            found(Use::Function(id.name), id.name);
            in_arguments(arguments, found);
        }
        InlineExpression::MessageReference { id, attribute } => {
            found(Use::Message(id.name), id.name);
            if let Some(attribute) = attribute {
                found(Use::Attribute(attribute.name), attribute.name);
            }
        }
        InlineExpression::TermReference { id, attribute, arguments } => {
            found(Use::Term(id.name), id.name);
            if let Some(attribute) = attribute {
                found(Use::Attribute(attribute.name), attribute.name);
            }
            if let Some(arguments) = arguments {
                in_arguments(arguments, found);
            }
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
    }
}

fn in_arguments<'a>(arguments: &CallArguments<&'a str>, found: Found<'_, 'a>) {
    for inline in arguments.positional.iter().chain(arguments.named.iter().map(|named| &named.value)) {
        in_inline(inline, found);
    }
}

/// The line on which a part of the text stands.
fn line_of(text: &str, part: &str) -> usize {
    line_at(text, part.as_ptr().addr().saturating_sub(text.as_ptr().addr()))
}

fn line_at(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}
