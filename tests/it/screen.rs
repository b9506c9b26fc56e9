//! A phone's screen as text: what a person reads, and what can be tapped.

use std::fmt::Write as _;

use loket_emulator::{ButtonKind, ContentKind, KeyView, MessageView};

/// A message with its buttons.
pub(crate) fn message(message: &MessageView) -> String {
    let mut out = String::new();
    if message.edited {
        out.push_str("(edited) ");
    }
    match message.kind {
        ContentKind::Text => {}
        ContentKind::Photo => out.push_str("(photo) "),
        ContentKind::Document => {
            let name = message.file_name.as_deref().unwrap_or("file");
            write!(out, "(document {name}) ").expect("a String takes everything");
        }
        ContentKind::Contact
        | ContentKind::Location
        | ContentKind::Venue
        | ContentKind::Sticker
        | ContentKind::Voice
        | ContentKind::Video
        | ContentKind::VideoNote
        | ContentKind::Animation
        | ContentKind::Audio
        | ContentKind::Poll
        | ContentKind::Dice
        | ContentKind::Service => out.push_str("(something) "),
    }
    out.push_str(&message.text);
    for row in &message.buttons {
        let labels: Vec<String> = row.iter().map(|button| label(&button.text, &button.kind)).collect();
        write!(out, "\n{}", labels.join(" ")).expect("a String takes everything");
    }
    if message.force_reply {
        out.push_str("\n(reply)");
    }
    out
}

/// The keys at the bottom.
pub(crate) fn keys(rows: &[Vec<KeyView>]) -> String {
    let rows: Vec<String> =
        rows.iter().map(|row| row.iter().map(|key| format!("[{}]", key.text)).collect::<Vec<_>>().join(" ")).collect();
    format!("⌨ {}", rows.join(" / "))
}

fn label(text: &str, kind: &ButtonKind) -> String {
    match kind {
        ButtonKind::Copy(_) => format!("[{text} ⧉]"),
        ButtonKind::Url(_) => format!("[{text} ↗]"),
        ButtonKind::Callback(_) | ButtonKind::WebApp(_) | ButtonKind::Other(_) => format!("[{text}]"),
    }
}

/// Is this the button that is meant? Signs before and after the words may be left out.
pub(crate) fn is_meant(button: &str, wanted: &str) -> bool {
    button == wanted || (!words(wanted).is_empty() && words(button) == words(wanted))
}

fn words(label: &str) -> &str {
    label.trim_matches(|c: char| !c.is_alphanumeric())
}
