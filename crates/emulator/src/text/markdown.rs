//! Telegram's legacy Markdown: bold, italic, code, pre and links, without nesting.
//!
//! Bot API: <https://core.telegram.org/bots/api#markdown-style>.

use super::Styled;
use super::entity::{Entity, Kind};
use super::link;

/// Parses `text`; the error is the reason as Telegram words it.
pub(crate) fn parse(text: &str) -> Result<Styled, String> {
    let mut parser = Parser { bytes: text.as_bytes(), ..Parser::default() };
    while parser.at < parser.bytes.len() {
        match parser.byte(0) {
            b'\\' if matches!(parser.byte(1), b'_' | b'*' | b'`' | b'[') => {
                parser.at += 1;
                parser.copy();
            }
            b'_' | b'*' | b'`' | b'[' => parser.entity()?,
            _ => parser.copy(),
        }
    }
    Ok(Styled { text: String::from_utf8_lossy(&parser.out).into_owned(), entities: parser.entities })
}

#[derive(Default)]
struct Parser<'a> {
    bytes: &'a [u8],
    at: usize,
    out: Vec<u8>,
    units: usize,
    entities: Vec<Entity>,
}

impl Parser<'_> {
    fn byte(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    fn copy(&mut self) {
        let byte = self.byte(0);
        self.units += super::units_of(byte);
        self.out.push(byte);
        self.at += 1;
    }

    fn entity(&mut self) -> Result<(), String> {
        let begin = self.at;
        let sign = self.byte(0);
        let end = if sign == b'[' { b']' } else { sign };
        let is_pre = sign == b'`' && self.byte(1) == b'`' && self.byte(2) == b'`';
        self.at += 1;
        let mut language = None;
        if is_pre {
            self.at += 2;
            let (name, skip) = super::fence(&self.bytes[self.at..]);
            language = name;
            self.at += skip;
        }
        let (offset, out_at) = (self.units, self.out.len());
        while self.at < self.bytes.len() {
            let ends = self.byte(0) == end && (!is_pre || (self.byte(1) == b'`' && self.byte(2) == b'`'));
            if ends {
                break;
            }
            self.copy();
        }
        if self.at >= self.bytes.len() {
            return Err(format!("Can't find end of the entity starting at byte offset {begin}"));
        }
        let kind = match sign {
            b'_' => Some(Kind::Italic),
            b'*' => Some(Kind::Bold),
            b'[' => self.link(out_at),
            _ if is_pre => Some(Kind::Pre(language)),
            _ => Some(Kind::Code),
        };
        self.at += if is_pre { 3 } else { 1 };
        if let (Some(kind), true) = (kind, self.units > offset) {
            self.entities.push(Entity { kind, offset, length: self.units - offset });
        }
        Ok(())
    }

    fn link(&mut self, out_at: usize) -> Option<Kind> {
        let mut url = self.out[out_at..].to_vec();
        if self.byte(1) == b'(' {
            self.at += 2;
            let begin = self.at;
            while self.at < self.bytes.len() && self.byte(0) != b')' {
                self.at += 1;
            }
            url = self.bytes[begin..self.at].to_vec();
        }
        let url = String::from_utf8_lossy(&url);
        link::user_of(&url).map(Kind::TextMention).or_else(|| link::checked(&url).ok().map(Kind::TextLink))
    }
}
