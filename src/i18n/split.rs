//! Texts that are too long for one message.

use super::html::{Token, tokens};

/// Splits HTML into messages of at most `limit_utf16` units, as Telegram counts them: in UTF-16,
/// after tags and entities are read (4,096 for a text, 1,024 for a caption; Bot API).
///
/// Cuts between paragraphs, else between lines, else between words, else anywhere; tags that are
/// open at a cut are closed there and opened again in the next part. White space at a cut is left
/// out. A text that fits comes back as it is; there is always one part, be it empty.
pub fn split_html(html: &str, limit_utf16: usize) -> Vec<String> {
    let tokens: Vec<Token<'_>> = tokens(html).collect();
    let mut parts = Vec::new();
    let mut open = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let end = cut(&tokens, at, limit_utf16);
        if at == 0 && end == tokens.len() {
            return vec![html.to_owned()];
        }
        parts.extend(write(&tokens[at..end], &mut open));
        at = end;
    }
    if parts.is_empty() {
        parts.push(String::new());
    }
    parts
}

/// A place to cut: before the token with this number, with so many units before it.
#[derive(Clone, Copy)]
struct Place {
    end: usize,
    units: usize,
}

/// Where the part that begins at a token ends.
fn cut(tokens: &[Token<'_>], from: usize, limit: usize) -> usize {
    // The last place after a paragraph, after a line, after a word.
    let mut places: [Option<Place>; 3] = [None; 3];
    let mut units = 0;
    let mut after_newline = false;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        let Token::Character { shown, .. } = token else { continue };
        if units + shown.len_utf16() > limit {
            return match choose(places, limit) {
                Some(place) => place.end,
                // A limit below one character gets one character.
                None if units == 0 => at + 1,
                None => at,
            };
        }
        units += shown.len_utf16();
        let kind = match (shown, after_newline) {
            ('\n', true) => Some(0),
            ('\n', false) => Some(1),
            (shown, _) if shown.is_whitespace() => Some(2),
            _ => None,
        };
        if let Some(kind) = kind {
            places[kind] = Some(Place { end: at + 1, units });
        }
        after_newline = *shown == '\n';
    }
    tokens.len()
}

/// The best kind of place that leaves no part nearly empty, else any place.
fn choose(places: [Option<Place>; 3], limit: usize) -> Option<Place> {
    let mut known = places.into_iter().flatten();
    known.clone().find(|place| place.units >= limit / 4).or_else(|| known.next())
}

/// One part; `open` holds the tags that are open where it begins, and then where it ends.
/// `None` when nothing is to be read in it.
fn write<'h>(tokens: &[Token<'h>], open: &mut Vec<(&'h str, &'h str)>) -> Option<String> {
    let is_read = |token: &Token<'_>| match token {
        Token::Character { shown, .. } => !shown.is_whitespace(),
        Token::Open { .. } | Token::Close { .. } => false,
    };
    let read = tokens.iter().position(is_read).zip(tokens.iter().rposition(is_read));
    let mut html = String::new();
    // Tags are written only when something is read in them.
    let mut written = 0;
    for (at, token) in tokens.iter().enumerate() {
        match token {
            Token::Open { name, raw } => open.push((name, raw)),
            Token::Close { name } => {
                if open.last().is_some_and(|(last, _)| last == name) {
                    if written == open.len() {
                        close(&mut html, name);
                        written -= 1;
                    }
                    open.pop();
                }
            }
            Token::Character { raw, .. } => {
                if read.is_some_and(|(first, last)| (first..=last).contains(&at)) {
                    html.extend(open[written..].iter().map(|(_, raw)| *raw));
                    written = open.len();
                    html.push_str(raw);
                }
            }
        }
    }
    for (name, _) in open[..written].iter().rev() {
        close(&mut html, name);
    }
    read.map(|_| html)
}

fn close(html: &mut String, name: &str) {
    html.push_str("</");
    html.push_str(name);
    html.push('>');
}
