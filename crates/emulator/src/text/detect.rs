//! Entities Telegram finds by itself in plain text: commands, mentions, links and the like.

use super::entity::{Entity, Kind, sort};
use super::units;

/// Adds what is found outside of code and links to `entities`.
pub(crate) fn detect(text: &str, entities: &mut Vec<Entity>) {
    let closed: Vec<(usize, usize)> =
        entities.iter().filter(|entity| entity.kind.is_closed()).map(|entity| (entity.offset, entity.end())).collect();
    let mut before = 0;
    let mut last_end = 0;
    for (start, word) in words(text) {
        before += units(&text[last_end..start]);
        for (lead, length, kind) in found_in(word) {
            let offset = before + units(&word[..lead]);
            let length = units(&word[lead..lead + length]);
            let is_free = closed.iter().all(|(from, to)| offset + length <= *from || *to <= offset);
            if is_free {
                entities.push(Entity { kind, offset, length });
            }
        }
        before += units(word);
        last_end = start + word.len();
    }
    sort(entities);
}

/// The runs between white space, with their byte offsets.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// What one run holds: byte offset and length inside the run, and the kind.
fn found_in(word: &str) -> Vec<(usize, usize, Kind)> {
    let lead = word.len() - word.trim_start_matches(['(', '"', '\'', '«', '“', '[', ',', '.', ':', ';']).len();
    let rest = &word[lead..];
    let trimmed = rest.trim_end_matches(['.', ',', '!', '?', ':', ';', ')', '"', '\'', '»', '”', ']', '…']);
    let whole = |kind: Kind, length: usize| vec![(lead, length, kind)];
    if let Some(after) = rest.strip_prefix('/') {
        let length = command_length(after);
        return if length > 0 { whole(Kind::BotCommand, 1 + length) } else { Vec::new() };
    }
    if let Some(after) = rest.strip_prefix('@') {
        let length = name_length(after);
        return if (3..=32).contains(&length) { whole(Kind::Mention, 1 + length) } else { Vec::new() };
    }
    if let Some(after) = rest.strip_prefix('#') {
        let length = after.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(after.len());
        let has_letter = after[..length].contains(|letter: char| !letter.is_ascii_digit());
        return if has_letter { whole(Kind::Hashtag, 1 + length) } else { Vec::new() };
    }
    if is_phone(trimmed) {
        return whole(Kind::PhoneNumber, trimmed.len());
    }
    if is_email(trimmed) {
        return whole(Kind::Email, trimmed.len());
    }
    if is_url(trimmed) {
        return whole(Kind::Url, trimmed.len());
    }
    Vec::new()
}

/// `start`, `start@some_bot`: at most 64 letters, digits and underscores before the `@`.
fn command_length(after: &str) -> usize {
    let name = name_length(after);
    if name == 0 || name > 64 {
        return 0;
    }
    let tail = &after[name..];
    let full = match tail.strip_prefix('@').map(name_length) {
        Some(bot) if bot >= 3 => name + 1 + bot,
        Some(_) | None => name,
    };
    let ends_well = after[full..].chars().next().is_none_or(|letter| !letter.is_alphanumeric() && letter != '/');
    if ends_well { full } else { 0 }
}

fn name_length(text: &str) -> usize {
    text.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count()
}

fn is_phone(word: &str) -> bool {
    word.strip_prefix('+').is_some_and(|rest| {
        let digits = rest.bytes().filter(u8::is_ascii_digit).count();
        (8..=15).contains(&digits) && rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
    })
}

fn is_email(word: &str) -> bool {
    word.split_once('@').is_some_and(|(user, host)| {
        !user.is_empty()
            && user.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._%+-".contains(&byte))
            && is_host(host)
    })
}

fn is_url(word: &str) -> bool {
    let lower = word.to_lowercase();
    let has_scheme = lower.starts_with("http://") || lower.starts_with("https://") || lower.starts_with("tg://");
    if has_scheme {
        return lower.starts_with("tg://") || super::link::checked(word).is_ok();
    }
    let host = lower.split(['/', '?', '#', ':']).next().unwrap_or_default();
    is_host(host) && has_known_ending(host)
}

fn is_host(host: &str) -> bool {
    host.contains('.')
        && host
            .split('.')
            .all(|label| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'))
        && host.rsplit('.').next().is_some_and(|last| last.len() >= 2 && last.bytes().all(|b| b.is_ascii_alphabetic()))
}

/// Bare hosts count as links under well-known endings only.
fn has_known_ending(host: &str) -> bool {
    const ENDINGS: &[&str] = &["com", "org", "net", "id", "me", "io", "info", "dev", "app", "gov", "edu", "ru", "uk"];
    host.rsplit('.').next().is_some_and(|last| ENDINGS.contains(&last))
}
