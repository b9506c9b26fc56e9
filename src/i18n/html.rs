//! The little HTML that Telegram takes: escaping, reading, and leaving it out.

/// A piece of HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'h> {
    /// `<a href="…">`.
    Open {
        /// `a`.
        name: &'h str,
        /// As it is written.
        raw: &'h str,
    },
    /// `</a>`.
    Close {
        /// `a`.
        name: &'h str,
    },
    /// One character that is read.
    Character {
        /// As it is written: `&lt;`.
        raw: &'h str,
        /// As it is read: `<`.
        shown: char,
    },
}

/// The pieces of an HTML text; what is no tag and no entity is read as it stands.
pub(super) fn tokens(html: &str) -> impl Iterator<Item = Token<'_>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        let (token, length) = first(rest)?;
        rest = &rest[length..];
        Some(token)
    })
}

/// What is read of an HTML text.
pub(super) fn plain(html: &str) -> String {
    let shown = |token| match token {
        Token::Character { shown, .. } => Some(shown),
        Token::Open { .. } | Token::Close { .. } => None,
    };
    tokens(html).filter_map(shown).collect()
}

/// Data as HTML that reads the same.
pub(super) fn escape(data: &str) -> String {
    let mut html = String::with_capacity(data.len());
    for character in neutral(data).chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            plain => html.push(plain),
        }
    }
    html
}

/// Data without what cannot be seen: it must not turn, hide or imitate the text around it.
fn neutral(data: &str) -> String {
    let mut kept = String::with_capacity(data.len());
    let mut characters = data.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\n' => kept.push('\n'),
            '\t' => kept.push(' '),
            '\u{200D}' => {
                let before = kept.chars().next_back().is_some_and(|last| last == '\u{FE0F}' || is_emoji(last));
                if before && characters.peek().is_some_and(|next| is_emoji(*next)) {
                    kept.push(character);
                }
            }
            hidden if is_hidden(hidden) => {}
            seen => kept.push(seen),
        }
    }
    kept
}

/// Controls, marks and overrides of the writing direction (Unicode, UAX #9), zero widths.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{061C}'
                | '\u{180E}'
                | '\u{200B}'..='\u{200F}'
                | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{FEFF}'
        )
}

/// Roughly: the blocks that emoji joined by U+200D are made of.
fn is_emoji(character: char) -> bool {
    matches!(character, '\u{2190}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

fn first(html: &str) -> Option<(Token<'_>, usize)> {
    let character = html.chars().next()?;
    let special = match character {
        '<' => tag(html),
        '&' => entity(html),
        _ => None,
    };
    let length = character.len_utf8();
    Some(special.unwrap_or((Token::Character { raw: &html[..length], shown: character }, length)))
}

fn tag(html: &str) -> Option<(Token<'_>, usize)> {
    let length = html.find('>')? + 1;
    let raw = &html[..length];
    let inner = &raw[1..length - 1];
    if let Some(name) = inner.strip_prefix('/') {
        return Some((Token::Close { name }, length));
    }
    let name =
        inner.split_whitespace().next().filter(|name| name.starts_with(|first: char| first.is_ascii_alphabetic()))?;
    Some((Token::Open { name, raw }, length))
}

fn entity(html: &str) -> Option<(Token<'_>, usize)> {
    const LONGEST: usize = 10;
    let end = html.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let shown = match &html[1..end] {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        name => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)?
        }
    };
    Some((Token::Character { raw: &html[..=end], shown }, end + 1))
}
