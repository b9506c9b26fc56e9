//! Entities back to simple HTML, for tests and transcripts to read.

use super::entity::{Entity, Kind};

/// `text` with its formatting as HTML; what Telegram found by itself (commands, links) is left plain.
pub(crate) fn html(text: &str, entities: &[Entity]) -> String {
    let shown: Vec<(&Entity, String, &'static str)> =
        entities.iter().filter_map(|entity| tags(&entity.kind).map(|(open, close)| (entity, open, close))).collect();
    let mut out = String::new();
    let mut unit = 0;
    for letter in text.chars() {
        edges(&shown, unit, &mut out);
        match letter {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            _ => out.push(letter),
        }
        unit += letter.len_utf16();
    }
    edges(&shown, unit, &mut out);
    out
}

fn edges(shown: &[(&Entity, String, &'static str)], unit: usize, out: &mut String) {
    for (_, _, close) in shown.iter().rev().filter(|(entity, ..)| entity.end() == unit) {
        out.push_str(close);
    }
    for (_, open, _) in shown.iter().filter(|(entity, ..)| entity.offset == unit && entity.length > 0) {
        out.push_str(open);
    }
}

fn tags(kind: &Kind) -> Option<(String, &'static str)> {
    Some(match kind {
        Kind::Bold => ("<b>".to_owned(), "</b>"),
        Kind::Italic => ("<i>".to_owned(), "</i>"),
        Kind::Underline => ("<u>".to_owned(), "</u>"),
        Kind::Strikethrough => ("<s>".to_owned(), "</s>"),
        Kind::Spoiler => ("<tg-spoiler>".to_owned(), "</tg-spoiler>"),
        Kind::Code => ("<code>".to_owned(), "</code>"),
        Kind::Pre(None) => ("<pre>".to_owned(), "</pre>"),
        Kind::Pre(Some(language)) => (format!("<pre><code class=\"language-{}\">", quoted(language)), "</code></pre>"),
        Kind::TextLink(url) => (format!("<a href=\"{}\">", quoted(url)), "</a>"),
        Kind::TextMention(id) => (format!("<a href=\"tg://user?id={id}\">"), "</a>"),
        Kind::CustomEmoji(id) => (format!("<tg-emoji emoji-id=\"{}\">", quoted(id)), "</tg-emoji>"),
        Kind::Blockquote => ("<blockquote>".to_owned(), "</blockquote>"),
        Kind::ExpandableBlockquote => ("<blockquote expandable>".to_owned(), "</blockquote>"),
        Kind::DateTime(unix, format) => {
            (format!("<tg-time unix=\"{unix}\" format=\"{}\">", quoted(format)), "</tg-time>")
        }
        Kind::Mention | Kind::Hashtag | Kind::BotCommand | Kind::Url | Kind::Email | Kind::PhoneNumber => return None,
    })
}

fn quoted(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
