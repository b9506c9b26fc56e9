//! Telegram's HTML style: a few tags, named and numeric character references, errors by byte offset.
//!
//! Bot API: <https://core.telegram.org/bots/api#html-style>.

use super::Styled;
use super::entity::{Entity, Kind, sort};
use super::link;

const TAGS: &[&str] = &[
    "a",
    "b",
    "strong",
    "i",
    "em",
    "s",
    "strike",
    "del",
    "u",
    "ins",
    "tg-spoiler",
    "tg-emoji",
    "tg-time",
    "span",
    "pre",
    "code",
    "blockquote",
];

/// Parses `text`; the error is the reason as Telegram words it.
pub(crate) fn parse(text: &str) -> Result<Styled, String> {
    let mut parser = Parser { bytes: text.as_bytes(), ..Parser::default() };
    parser.run()?;
    let mut entities: Vec<Entity> = parser.entities.into_iter().map(|found| found.entity).collect();
    sort(&mut entities);
    let text = String::from_utf8(parser.out).map_err(|_error| {
        "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code \
         units"
            .to_owned()
    })?;
    Ok(Styled { text, entities })
}

#[derive(Default)]
struct Parser<'a> {
    bytes: &'a [u8],
    at: usize,
    out: Vec<u8>,
    units: usize,
    open: Vec<Tag>,
    entities: Vec<Found>,
}

struct Tag {
    name: String,
    argument: String,
    unix: i64,
    offset: usize,
    out_at: usize,
}

/// A finished entity; `language` is what `<code class="language-…">` asked for, should a `<pre>` close around it.
struct Found {
    entity: Entity,
    language: Option<String>,
}

impl Parser<'_> {
    /// The byte at `index`, 0 past the end.
    fn byte(&self, index: usize) -> u8 {
        self.bytes.get(index).copied().unwrap_or(0)
    }

    fn here(&self) -> u8 {
        self.byte(self.at)
    }

    fn run(&mut self) -> Result<(), String> {
        while self.at < self.bytes.len() {
            match self.here() {
                b'&' => match self.reference() {
                    Some(letter) => self.push(letter),
                    None => self.copy(),
                },
                b'<' if self.byte(self.at + 1) == b'/' => self.end_tag()?,
                b'<' => self.start_tag()?,
                _ => self.copy(),
            }
        }
        match self.open.last() {
            Some(tag) => Err(format!("Can't find end tag corresponding to start tag \"{}\"", tag.name)),
            None => Ok(()),
        }
    }

    fn copy(&mut self) {
        let byte = self.here();
        self.units += super::units_of(byte);
        self.out.push(byte);
        self.at += 1;
    }

    fn push(&mut self, letter: char) {
        self.units += letter.len_utf16();
        self.out.extend(letter.to_string().bytes());
    }

    /// Reads `&lt;` and its kin; `None` leaves the ampersand as it stands.
    fn reference(&mut self) -> Option<char> {
        let begin = self.at;
        let mut end = begin + 1;
        let code = if self.byte(end) == b'#' {
            let hexadecimal = self.byte(end + 1) == b'x';
            end += if hexadecimal { 2 } else { 1 };
            let digits = end;
            let is_digit = |byte: u8| if hexadecimal { byte.is_ascii_hexdigit() } else { byte.is_ascii_digit() };
            while is_digit(self.byte(end)) {
                end += 1;
            }
            if end - begin >= 10 {
                return None;
            }
            let digits = std::str::from_utf8(&self.bytes[digits..end]).ok()?;
            u32::from_str_radix(digits, if hexadecimal { 16 } else { 10 }).ok().filter(|code| *code != 0)?
        } else {
            while self.byte(end).is_ascii_alphabetic() {
                end += 1;
            }
            match &self.bytes[begin + 1..end] {
                b"lt" => u32::from(b'<'),
                b"gt" => u32::from(b'>'),
                b"amp" => u32::from(b'&'),
                b"quot" => u32::from(b'"'),
                _ => return None,
            }
        };
        let letter = char::from_u32(code)?;
        self.at = if self.byte(end) == b';' { end + 1 } else { end };
        Some(letter)
    }

    fn skip_spaces(&mut self) {
        while self.here().is_ascii_whitespace() {
            self.at += 1;
        }
    }

    fn slice(&self, from: usize, to: usize) -> String {
        String::from_utf8_lossy(&self.bytes[from..to]).into_owned()
    }

    fn start_tag(&mut self) -> Result<(), String> {
        let begin = self.at;
        self.at += 1;
        while !self.here().is_ascii_whitespace() && self.here() != b'>' && self.here() != 0 {
            self.at += 1;
        }
        if self.here() == 0 {
            return Err(format!("Unclosed start tag at byte offset {begin}"));
        }
        let name = self.slice(begin + 1, self.at).to_lowercase();
        if !TAGS.contains(&name.as_str()) {
            return Err(format!("Unsupported start tag \"{name}\" at byte offset {begin}"));
        }
        let mut tag = Tag { name, argument: String::new(), unix: 0, offset: self.units, out_at: self.out.len() };
        while self.here() != b'>' {
            self.skip_spaces();
            if self.here() == b'>' {
                break;
            }
            self.attribute(begin, &mut tag)?;
        }
        self.at += 1;
        if tag.name == "span" && tag.argument != "spoiler" {
            return Err(format!("Tag \"span\" must have class \"tg-spoiler\" at byte offset {begin}"));
        }
        self.open.push(tag);
        Ok(())
    }

    fn attribute(&mut self, begin: usize, tag: &mut Tag) -> Result<(), String> {
        let name_at = self.at;
        while !self.here().is_ascii_whitespace() && !matches!(self.here(), b'=' | b'>' | b'/' | b'"' | b'\'' | 0) {
            self.at += 1;
        }
        let name = self.slice(name_at, self.at);
        if name.is_empty() {
            return Err(format!("Empty attribute name in the tag \"{}\" at byte offset {begin}", tag.name));
        }
        self.skip_spaces();
        if self.here() != b'=' {
            if self.here() == 0 {
                return Err(format!("Unclosed start tag \"{}\" at byte offset {begin}", tag.name));
            }
            if tag.name == "blockquote" && name == "expandable" {
                "1".clone_into(&mut tag.argument);
            }
            return Ok(());
        }
        self.at += 1;
        self.skip_spaces();
        if self.here() == 0 {
            return Err(format!("Unclosed start tag \"{}\" at byte offset {begin}", tag.name));
        }
        let value = self.attribute_value()?;
        if self.here() == 0 {
            return Err(format!("Unclosed start tag at byte offset {begin}"));
        }
        match (tag.name.as_str(), name.as_str()) {
            ("a", "href") | ("tg-emoji", "emoji-id") | ("tg-time", "format") => tag.argument = value,
            ("code", "class") => {
                if let Some(language) = value.strip_prefix("language-") {
                    language.clone_into(&mut tag.argument);
                }
            }
            ("span", "class") => {
                if let Some(class) = value.strip_prefix("tg-") {
                    class.clone_into(&mut tag.argument);
                }
            }
            ("blockquote", "expandable") => "1".clone_into(&mut tag.argument),
            ("tg-time", "unix") => tag.unix = value.parse().unwrap_or_default(),
            _ => {}
        }
        Ok(())
    }

    fn attribute_value(&mut self) -> Result<String, String> {
        let quote = self.here();
        if quote != b'"' && quote != b'\'' {
            let begin = self.at;
            while self.here().is_ascii_alphanumeric() || matches!(self.here(), b'.' | b'-') {
                self.at += 1;
            }
            if !self.here().is_ascii_whitespace() && self.here() != b'>' {
                return Err(format!("Unexpected end of name token at byte offset {begin}"));
            }
            return Ok(self.slice(begin, self.at).to_lowercase());
        }
        self.at += 1;
        let mut value = Vec::new();
        while self.here() != quote && self.here() != 0 {
            if self.here() == b'&'
                && let Some(letter) = self.reference()
            {
                value.extend(letter.to_string().bytes());
                continue;
            }
            value.push(self.here());
            self.at += 1;
        }
        if self.here() == quote {
            self.at += 1;
        }
        Ok(String::from_utf8_lossy(&value).into_owned())
    }

    fn end_tag(&mut self) -> Result<(), String> {
        let begin = self.at;
        let Some(tag) = self.open.pop() else {
            return Err(format!("Unexpected end tag at byte offset {begin}"));
        };
        self.at += 1;
        while !self.here().is_ascii_whitespace() && self.here() != b'>' && self.here() != 0 {
            self.at += 1;
        }
        let name = self.slice(begin + 2, self.at).to_lowercase();
        self.skip_spaces();
        if self.here() != b'>' {
            return Err(format!("Unclosed end tag at byte offset {begin}"));
        }
        self.at += 1;
        if !name.is_empty() && name != tag.name {
            return Err(format!(
                "Unmatched end tag at byte offset {begin}, expected \"</{}>\", found \"</{name}>\"",
                tag.name
            ));
        }
        if self.units > tag.offset {
            self.close(tag)?;
        }
        Ok(())
    }

    /// Turns a closed, non-empty tag into its entity.
    fn close(&mut self, tag: Tag) -> Result<(), String> {
        let span = (tag.offset, self.units - tag.offset);
        let kind = match tag.name.as_str() {
            "i" | "em" => Kind::Italic,
            "b" | "strong" => Kind::Bold,
            "s" | "strike" | "del" => Kind::Strikethrough,
            "u" | "ins" => Kind::Underline,
            "tg-spoiler" | "span" => Kind::Spoiler,
            "tg-emoji" => match tag.argument.parse::<i64>() {
                Ok(id) if id != 0 => Kind::CustomEmoji(tag.argument),
                Ok(_) | Err(_) => return Err("Invalid custom emoji identifier specified".to_owned()),
            },
            "tg-time" if tag.unix > 0 => Kind::DateTime(tag.unix, tag.argument),
            "a" => match self.link_of(&tag) {
                Some(kind) => kind,
                None => return Ok(()),
            },
            "pre" => {
                self.close_pre(span);
                return Ok(());
            }
            "code" => {
                self.close_code(span, tag.argument);
                return Ok(());
            }
            "blockquote" if tag.argument.is_empty() => Kind::Blockquote,
            "blockquote" => Kind::ExpandableBlockquote,
            _ => return Ok(()),
        };
        self.found(kind, span, None);
        Ok(())
    }

    fn link_of(&self, tag: &Tag) -> Option<Kind> {
        let url = if tag.argument.is_empty() {
            String::from_utf8_lossy(&self.out[tag.out_at..]).into_owned()
        } else {
            tag.argument.clone()
        };
        link::user_of(&url).map(Kind::TextMention).or_else(|| link::checked(&url).ok().map(Kind::TextLink))
    }

    fn close_pre(&mut self, span: (usize, usize)) {
        if let Some(last) = self.entities.last_mut()
            && matches!(last.entity.kind, Kind::Code)
            && (last.entity.offset, last.entity.length) == span
            && last.language.is_some()
        {
            last.entity.kind = Kind::Pre(last.language.take());
        } else {
            self.found(Kind::Pre(None), span, None);
        }
    }

    fn close_code(&mut self, span: (usize, usize), language: String) {
        if let Some(last) = self.entities.last_mut()
            && matches!(last.entity.kind, Kind::Pre(None))
            && (last.entity.offset, last.entity.length) == span
            && !language.is_empty()
        {
            last.entity.kind = Kind::Pre(Some(language));
        } else {
            self.found(Kind::Code, span, Some(language).filter(|name| !name.is_empty()));
        }
    }

    fn found(&mut self, kind: Kind, (offset, length): (usize, usize), language: Option<String>) {
        self.entities.push(Found { entity: Entity { kind, offset, length }, language });
    }
}
