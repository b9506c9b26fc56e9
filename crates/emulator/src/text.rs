//! Formatted text: the three parse modes, entities, limits.
//!
//! Nothing here knows of chats or messages.

use crate::params::Params;
use crate::refusal::Refusal;

pub(crate) mod detect;
pub(crate) mod entity;
mod html;
pub(crate) mod link;
mod markdown;
mod markdown_v2;
pub(crate) mod render;

use entity::Entity;

/// The longest message text, in UTF-16 units after parsing.
pub(crate) const MESSAGE_LIMIT: usize = 4096;
/// The longest caption, counted the same way.
pub(crate) const CAPTION_LIMIT: usize = 1024;
/// The longest text taken for parsing at all, in bytes.
const INPUT_LIMIT: usize = 1 << 15;

/// A text and what is marked in it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Styled {
    pub(crate) text: String,
    pub(crate) entities: Vec<Entity>,
}

impl Styled {
    /// Plain text, with what Telegram finds in it by itself.
    pub(crate) fn plain(text: &str) -> Self {
        let mut styled = Self { text: text.to_owned(), entities: Vec::new() };
        detect::detect(&styled.text, &mut styled.entities);
        styled
    }
}

/// The `text` of a call: parsed, trimmed, not empty, at most 4,096 units.
pub(crate) fn message_text(params: &Params) -> Result<Styled, Refusal> {
    if params.text("text").is_empty() {
        return Err(Refusal::bad("Message text is empty"));
    }
    let styled = parse(params.text("text"), params.text("parse_mode"), entities_of(params, "entities")?)?;
    if styled.text.is_empty() {
        return Err(Refusal::bad("Message text is empty"));
    }
    if units(&styled.text) > MESSAGE_LIMIT {
        return Err(Refusal::bad("Message is too long"));
    }
    Ok(styled)
}

/// The `caption` of a call: parsed, trimmed, at most 1,024 units, may be empty.
pub(crate) fn caption(params: &Params) -> Result<Styled, Refusal> {
    let entities = entities_of(params, "caption_entities")?;
    checked_caption(params.text("caption"), params.text("parse_mode"), entities)
}

/// A caption wherever it came from (an album's items carry their own).
pub(crate) fn checked_caption(text: &str, parse_mode: &str, entities: Vec<Entity>) -> Result<Styled, Refusal> {
    let styled = parse(text, parse_mode, entities)?;
    if units(&styled.text) > CAPTION_LIMIT {
        return Err(Refusal::bad("Message caption is too long"));
    }
    Ok(styled)
}

fn entities_of(params: &Params, name: &str) -> Result<Vec<Entity>, Refusal> {
    match params.json(name, "entities")? {
        Some(value) => entity::parse_entities(&value),
        None => Ok(Vec::new()),
    }
}

fn parse(text: &str, parse_mode: &str, entities: Vec<Entity>) -> Result<Styled, Refusal> {
    if text.len() > INPUT_LIMIT {
        return Err(Refusal::bad("Text is too long"));
    }
    let parsed = match parse_mode.to_ascii_lowercase().as_str() {
        "" | "none" => Ok(Styled { text: text.to_owned(), entities }),
        "html" => html::parse(text),
        "markdownv2" => markdown_v2::parse(text),
        "markdown" => markdown::parse(text),
        _ => return Err(Refusal::bad("Unsupported parse_mode")),
    };
    let parsed = parsed.map_err(|why| Refusal::bad(format!("can't parse entities: {why}")))?;
    let mut styled = trimmed(parsed);
    detect::detect(&styled.text, &mut styled.entities);
    Ok(styled)
}

/// Cuts white space off both ends and the entities with it.
fn trimmed(styled: Styled) -> Styled {
    let start = styled.text.len() - styled.text.trim_start().len();
    let cut = units(&styled.text[..start]);
    let text = styled.text.trim().to_owned();
    let total = units(&text);
    let entities = styled
        .entities
        .into_iter()
        .filter_map(|entity| {
            let offset = entity.offset.saturating_sub(cut);
            let end = entity.end().saturating_sub(cut).min(total);
            (end > offset).then_some(Entity { kind: entity.kind, offset, length: end - offset })
        })
        .collect();
    Styled { text, entities }
}

/// UTF-16 units, the measure of every Telegram limit and offset.
pub(crate) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The UTF-16 units a character adds, told by its first UTF-8 byte; 0 for the bytes that follow.
fn units_of(byte: u8) -> usize {
    match byte {
        0x80..=0xBF => 0,
        0xF0..=0xFF => 2,
        _ => 1,
    }
}

/// After three backticks: the language and how many bytes it and one line break take.
fn fence(rest: &[u8]) -> (Option<String>, usize) {
    let byte = |index: usize| rest.get(index).copied().unwrap_or(b'`');
    let name_end = rest.iter().position(|byte| byte.is_ascii_whitespace() || *byte == b'`').unwrap_or(rest.len());
    let mut skip = 0;
    let mut language = None;
    if name_end > 0 && name_end < rest.len() && byte(name_end) != b'`' {
        language = Some(String::from_utf8_lossy(&rest[..name_end]).into_owned());
        skip = name_end;
    }
    if matches!(byte(skip), b'\n' | b'\r') {
        let is_pair = matches!(byte(skip + 1), b'\n' | b'\r') && byte(skip) != byte(skip + 1);
        skip += if is_pair { 2 } else { 1 };
    }
    (language, skip)
}
