//! The HTML in a text: what Telegram takes (Bot API, "HTML style"), closed where it was opened.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

/// The tags a text may use.
const TAGS: [&str; 9] = ["b", "i", "u", "s", "code", "pre", "a", "blockquote", "tg-spoiler"];
/// The only names of characters Telegram knows.
const NAMES: [(&str, char); 4] = [("lt", '<'), ("gt", '>'), ("amp", '&'), ("quot", '"')];
/// Stands for whatever a placeable gives.
const HOLE: char = '\u{FFFC}';

/// Every fault, with the part of the text it stands in.
///
/// Each variant of a selector is a text of its own, and so are the parts of a text with a hole.
pub(crate) fn faults<'a>(pattern: &Pattern<&'a str>) -> Vec<(Option<&'a str>, String)> {
    let mut faults = Vec::new();
    in_pattern(pattern, &mut faults);
    faults
}

fn in_pattern<'a>(pattern: &Pattern<&'a str>, faults: &mut Vec<(Option<&'a str>, String)>) {
    let mut html = String::new();
    let mut first = None;
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                first = first.or(Some(*value));
                html.push_str(value);
            }
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                html.push_str(&unescape_unicode_to_string(value));
            }
            PatternElement::Placeable { expression } => {
                html.push(HOLE);
                in_expression(expression, faults);
            }
        }
    }
    if let Err(what) = read(&html) {
        faults.push((first, what));
    }
}

fn in_expression<'a>(expression: &Expression<&'a str>, faults: &mut Vec<(Option<&'a str>, String)>) {
    match expression {
        Expression::Select { variants, .. } => {
            for variant in variants {
                in_pattern(&variant.value, faults);
            }
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => in_expression(expression, faults),
        Expression::Inline(_) => {}
    }
}

/// What is read of this HTML, or what is wrong with it.
pub(crate) fn read(html: &str) -> Result<String, String> {
    let mut plain = String::new();
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        plain.push_str(&rest[..at]);
        let part = &rest[at..];
        if let Some(after) = part.strip_prefix('&') {
            let (name, character) = character(after)
                .ok_or("`&` begins no character Telegram knows; write `&amp;` (or `&lt;`, `&gt;`, `&quot;`)")?;
            plain.push(character);
            rest = &after[name.len() + 1..];
        } else {
            let end = part.find('>').ok_or("`<` begins no tag; write `&lt;`")?;
            tag(&part[1..end], &mut open)?;
            rest = &part[end + 1..];
        }
    }
    plain.push_str(rest);
    match open.pop() {
        Some(name) => Err(format!("`<{name}>` is not closed; write `</{name}>` in the same text or variant")),
        None => Ok(plain),
    }
}

fn character(after: &str) -> Option<(&str, char)> {
    let (name, _) = after.split_once(';')?;
    let known = NAMES.iter().find(|(known, _)| *known == name).map(|(_, character)| *character);
    known.or_else(|| char::from_u32(name.strip_prefix('#')?.parse().ok()?)).map(|character| (name, character))
}

fn tag<'h>(tag: &'h str, open: &mut Vec<&'h str>) -> Result<(), String> {
    if let Some(name) = tag.strip_prefix('/') {
        return match open.pop() {
            Some(last) if last == name => Ok(()),
            Some(last) => Err(format!("`</{name}>` closes nothing here; `<{last}>` is still open")),
            None => Err(format!("`</{name}>` closes nothing here; take it out or open it in the same text or variant")),
        };
    }
    let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
    if !TAGS.contains(&name) {
        return Err(format!(
            "`<{tag}>` is no tag Telegram takes; there are {}, and `&lt;` for the sign",
            TAGS.join(", ")
        ));
    }
    let fits = match name {
        "a" => attributes
            .strip_prefix("href=\"")
            .and_then(|rest| rest.strip_suffix('"'))
            .is_some_and(|address| !address.is_empty() && !address.contains('"')),
        "blockquote" => matches!(attributes, "" | "expandable"),
        _ => attributes.is_empty(),
    };
    if !fits {
        return Err(format!(
            "`<{tag}>` has other attributes than Telegram takes: `<a href=\"…\">`, `<blockquote expandable>`"
        ));
    }
    open.push(name);
    Ok(())
}
