//! Keys of the keyboard at the bottom of the screen: they come back as plain text.
//!
//! A message whose id holds `-menu-` or `-key-` is such a key, in every language.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::entry::Entry;
use super::letters::letters;
use super::{Problem, Tongue, markup};

/// The labels of every key, by its id: language and plain text.
pub(crate) fn gather(tongues: &[Tongue<'_>], problems: &mut Vec<Problem>) -> BTreeMap<String, Vec<(String, String)>> {
    let mut labels: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    let mut taken: BTreeMap<String, &Entry<'_>> = BTreeMap::new();
    for tongue in tongues {
        for entry in tongue.messages.values().filter(|entry| is_key(entry.id)) {
            let id = entry.id;
            let Some(plain) = read(tongue, entry) else {
                let what = format!(
                    "`{id}` is a key of a keyboard and comes back as plain text; take out variables and selectors, or rename it without `-menu-` and `-key-`"
                );
                problems.push(entry.problem(entry.line, what));
                continue;
            };
            let spelled = letters(&plain);
            if spelled.is_empty() {
                problems.push(
                    entry.problem(entry.line, format!("`{id}` is a key of a keyboard without a letter; add a word")),
                );
                continue;
            }
            match taken.get(&spelled) {
                Some(first) if first.id != id => {
                    let place = format!("`{}` ({}:{})", first.id, first.source.path, first.line);
                    let what = format!(
                        "`{id}` reads like {place}, so nobody can tell which was pressed; use that one or another word"
                    );
                    problems.push(entry.problem(entry.line, what));
                }
                Some(_) => {}
                None => {
                    taken.insert(spelled, entry);
                }
            }
            labels.entry(id.to_owned()).or_default().push((tongue.language.to_owned(), plain));
        }
    }
    labels
}

fn is_key(id: &str) -> bool {
    id.contains("-menu-") || id.contains("-key-")
}

/// What is read; `None` when it depends on a variable or cannot be told.
fn read(tongue: &Tongue<'_>, entry: &Entry<'_>) -> Option<String> {
    let html = flat(tongue, entry.value.as_ref()?, 0)?;
    Some(markup::read(&html).ok()?.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn flat(tongue: &Tongue<'_>, pattern: &Pattern<&str>, depth: usize) -> Option<String> {
    const DEEPEST: usize = 8;
    if depth > DEEPEST {
        return None;
    }
    let mut html = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => html.push_str(value),
            PatternElement::Placeable { expression } => html.push_str(&placed(tongue, expression, depth)?),
        }
    }
    Some(html)
}

fn placed(tongue: &Tongue<'_>, expression: &Expression<&str>, depth: usize) -> Option<String> {
    let of = |entry: Option<&Entry<'_>>| flat(tongue, entry?.value.as_ref()?, depth + 1);
    match expression {
        Expression::Select { .. } => None,
        Expression::Inline(inline) => match inline {
            InlineExpression::StringLiteral { value } => Some(unescape_unicode_to_string(value).into_owned()),
            InlineExpression::NumberLiteral { value } => Some((*value).to_owned()),
            InlineExpression::MessageReference { id, attribute: None } => of(tongue.messages.get(id.name)),
            InlineExpression::TermReference { id, attribute: None, arguments: _ } => of(tongue.terms.get(id.name)),
            InlineExpression::Placeable { expression } => placed(tongue, expression, depth),
            InlineExpression::MessageReference { attribute: Some(_), .. }
            | InlineExpression::TermReference { attribute: Some(_), .. }
            | InlineExpression::VariableReference { .. }
            | InlineExpression::FunctionReference { .. } => None,
        },
    }
}
