//! Telegram's `MarkdownV2`: nested entities, reserved characters, errors by byte offset.
//!
//! Bot API: <https://core.telegram.org/bots/api#markdownv2-style>.

use super::Styled;
use super::entity::{Entity, Kind, sort};
use super::link;

/// Parses `text`; the error is the reason as Telegram words it.
pub(crate) fn parse(text: &str) -> Result<Styled, String> {
    let mut parser = Parser { bytes: text.as_bytes(), may_quote: true, ..Parser::default() };
    parser.run()?;
    parser.finish()?;
    sort(&mut parser.entities);
    Ok(Styled { text: String::from_utf8_lossy(&parser.out).into_owned(), entities: parser.entities })
}

/// What is open; `Link` and `Emoji` learn their target when they close.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Mark {
    Bold,
    Italic,
    Underline,
    Strikethrough,
    Spoiler,
    Code,
    Pre(Option<String>),
    Link,
    Emoji,
    Quote,
}

impl Mark {
    /// The name in "Can't find end of … entity".
    fn name(&self) -> &'static str {
        match self {
            Self::Bold => "Bold",
            Self::Italic => "Italic",
            Self::Underline => "Underline",
            Self::Strikethrough => "Strikethrough",
            Self::Spoiler => "Spoiler",
            Self::Code => "Code",
            Self::Pre(None) => "Pre",
            Self::Pre(Some(_)) => "PreCode",
            Self::Link => "TextUrl",
            Self::Emoji => "CustomEmoji",
            Self::Quote => "BlockQuote",
        }
    }
}

struct Open {
    mark: Mark,
    offset: usize,
    byte: usize,
    out_at: usize,
}

#[derive(Default)]
struct Parser<'a> {
    bytes: &'a [u8],
    at: usize,
    out: Vec<u8>,
    units: usize,
    open: Vec<Open>,
    entities: Vec<Entity>,
    in_quote: bool,
    may_quote: bool,
}

impl Parser<'_> {
    fn byte(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    fn run(&mut self) -> Result<(), String> {
        while self.at < self.bytes.len() {
            let byte = self.byte(0);
            if byte == b'\\' && (1..=126).contains(&self.byte(1)) {
                self.at += 1;
                self.copy();
            } else if !self.reserved().contains(&byte) {
                self.copy();
            } else if self.closes(byte) {
                self.close(byte)?;
            } else {
                self.begin(byte)?;
            }
        }
        Ok(())
    }

    fn copy(&mut self) {
        let byte = self.byte(0);
        let units = super::units_of(byte);
        self.units += units;
        if units > 0 && byte != b'\r' {
            self.may_quote = byte == b'\n';
        }
        self.out.push(byte);
        self.at += 1;
    }

    fn reserved(&self) -> &'static [u8] {
        match self.open.last().map(|open| &open.mark) {
            Some(Mark::Code | Mark::Pre(_)) => b"`",
            Some(
                Mark::Bold
                | Mark::Italic
                | Mark::Underline
                | Mark::Strikethrough
                | Mark::Spoiler
                | Mark::Link
                | Mark::Emoji
                | Mark::Quote,
            )
            | None => b"_*[]()~`>#+-=|{}.!\n",
        }
    }

    fn closes(&self, byte: u8) -> bool {
        let Some(open) = self.open.last() else {
            return false;
        };
        if self.in_quote && byte == b'\n' && self.byte(1) != b'>' {
            return true;
        }
        match open.mark {
            Mark::Bold => byte == b'*',
            Mark::Italic => byte == b'_' && self.byte(1) != b'_',
            Mark::Underline => byte == b'_' && self.byte(1) == b'_',
            Mark::Strikethrough => byte == b'~',
            Mark::Spoiler => byte == b'|' && self.byte(1) == b'|',
            Mark::Code => byte == b'`',
            Mark::Pre(_) => byte == b'`' && self.byte(1) == b'`' && self.byte(2) == b'`',
            Mark::Link | Mark::Emoji => byte == b']',
            Mark::Quote => false,
        }
    }

    fn begin(&mut self, byte: u8) -> Result<(), String> {
        let begin = self.at;
        let mark = match byte {
            b'_' if self.byte(1) == b'_' => self.opened(2, Mark::Underline),
            b'_' => self.opened(1, Mark::Italic),
            b'*' => self.opened(1, Mark::Bold),
            b'~' => self.opened(1, Mark::Strikethrough),
            b'|' if self.byte(1) == b'|' => self.opened(2, Mark::Spoiler),
            b'[' => self.opened(1, Mark::Link),
            b'!' if self.byte(1) == b'[' => self.opened(2, Mark::Emoji),
            b'`' if self.byte(1) == b'`' && self.byte(2) == b'`' => {
                self.at += 3;
                Mark::Pre(self.language())
            }
            b'`' => self.opened(1, Mark::Code),
            b'\n' => {
                self.copy();
                self.may_quote = true;
                return Ok(());
            }
            b'>' if self.may_quote => {
                self.at += 1;
                if self.in_quote {
                    return Ok(());
                }
                self.in_quote = true;
                Mark::Quote
            }
            _ => {
                return Err(format!(
                    "Character '{}' is reserved and must be escaped with the preceding '\\'",
                    char::from(byte)
                ));
            }
        };
        self.open.push(Open { mark, offset: self.units, byte: begin, out_at: self.out.len() });
        Ok(())
    }

    fn opened(&mut self, width: usize, mark: Mark) -> Mark {
        self.at += width;
        mark
    }

    /// After three backticks: the language, and one line break that is not part of the text.
    fn language(&mut self) -> Option<String> {
        let (language, skip) = super::fence(&self.bytes[self.at..]);
        self.at += skip;
        language
    }

    fn close(&mut self, byte: u8) -> Result<(), String> {
        let Some(open) = self.open.pop() else {
            return Ok(());
        };
        if byte == b'\n' && open.mark != Mark::Quote {
            return self.close_expandable(&open);
        }
        let is_empty = self.units == open.offset;
        let kind = match &open.mark {
            Mark::Bold => self.closed(1, Kind::Bold),
            Mark::Italic => self.closed(1, Kind::Italic),
            Mark::Strikethrough => self.closed(1, Kind::Strikethrough),
            Mark::Code => self.closed(1, Kind::Code),
            Mark::Underline => self.closed(2, Kind::Underline),
            Mark::Spoiler => self.closed(2, Kind::Spoiler),
            Mark::Pre(language) => self.closed(3, Kind::Pre(language.clone())),
            Mark::Link => self.link(open.out_at)?,
            Mark::Emoji => self.emoji()?,
            Mark::Quote => {
                self.end_quote(open.offset, Kind::Blockquote);
                return Ok(());
            }
        };
        if let (Some(kind), false) = (kind, is_empty) {
            self.entities.push(Entity { kind, offset: open.offset, length: self.units - open.offset });
        }
        Ok(())
    }

    #[expect(clippy::unnecessary_wraps, reason = "one shape with links, which may turn out to be none")]
    fn closed(&mut self, width: usize, kind: Kind) -> Option<Kind> {
        self.at += width;
        Some(kind)
    }

    /// A line break right after `||` at the end of a quotation makes it expandable.
    fn close_expandable(&mut self, spoiler: &Open) -> Result<(), String> {
        if spoiler.mark != Mark::Spoiler || spoiler.byte + 2 != self.at {
            return Err(unended(spoiler));
        }
        match self.open.pop() {
            Some(quote) if quote.mark == Mark::Quote => {
                self.end_quote(quote.offset, Kind::ExpandableBlockquote);
                Ok(())
            }
            Some(other) => Err(unended(&other)),
            None => Err(unended(spoiler)),
        }
    }

    fn end_quote(&mut self, offset: usize, kind: Kind) {
        self.in_quote = false;
        self.copy();
        self.may_quote = true;
        self.entities.push(Entity { kind, offset, length: self.units - offset });
    }

    fn link(&mut self, out_at: usize) -> Result<Option<Kind>, String> {
        let url = if self.byte(1) == b'(' {
            self.at += 2;
            self.target()?
        } else {
            self.at += 1;
            String::from_utf8_lossy(&self.out[out_at..]).into_owned()
        };
        Ok(link::user_of(&url).map(Kind::TextMention).or_else(|| link::checked(&url).ok().map(Kind::TextLink)))
    }

    fn emoji(&mut self) -> Result<Option<Kind>, String> {
        if self.byte(1) != b'(' {
            return Err("The entity must contain a tg://emoji or tg://time URL".to_owned());
        }
        self.at += 2;
        let url = self.target()?;
        let query = url.split_once('?').map_or("", |(_, query)| query);
        if url.starts_with("tg://emoji")
            && let Some(id) = link::parameter(query, "id").filter(|id| id.parse::<i64>().is_ok_and(|id| id != 0))
        {
            return Ok(Some(Kind::CustomEmoji(id.to_owned())));
        }
        if url.starts_with("tg://time")
            && let Some(unix) = link::parameter(query, "unix").and_then(|unix| unix.parse().ok())
        {
            let format = link::parameter(query, "format").unwrap_or_default();
            return Ok(Some(Kind::DateTime(unix, format.to_owned())));
        }
        Err("Invalid tg://emoji or tg://time URL specified".to_owned())
    }

    /// The part between `(` and `)`, escapes resolved.
    fn target(&mut self) -> Result<String, String> {
        let begin = self.at;
        let mut url = Vec::new();
        while self.at < self.bytes.len() && self.byte(0) != b')' {
            if self.byte(0) == b'\\' && (1..=126).contains(&self.byte(1)) {
                self.at += 1;
            }
            url.push(self.byte(0));
            self.at += 1;
        }
        if self.byte(0) != b')' {
            return Err(format!("Can't find end of a URL at byte offset {begin}"));
        }
        self.at += 1;
        Ok(String::from_utf8_lossy(&url).into_owned())
    }

    /// A quotation may end with the text; nothing else may stay open.
    fn finish(&mut self) -> Result<(), String> {
        if self.in_quote {
            let mut kind = Kind::Blockquote;
            let ends_in_bars = |open: &Open| open.mark == Mark::Spoiler && open.byte + 2 == self.bytes.len();
            if self.open.last().is_some_and(ends_in_bars) {
                self.open.pop();
                kind = Kind::ExpandableBlockquote;
            }
            if let Some(quote) = self.open.pop_if(|open| open.mark == Mark::Quote)
                && self.units > quote.offset
            {
                self.entities.push(Entity { kind, offset: quote.offset, length: self.units - quote.offset });
            }
        }
        match self.open.last() {
            Some(open) => Err(unended(open)),
            None => Ok(()),
        }
    }
}

fn unended(open: &Open) -> String {
    format!("Can't find end of {} entity at byte offset {}", open.mark.name(), open.byte)
}
