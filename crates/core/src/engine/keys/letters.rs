//! What counts when a key of the keyboard comes back as text.
//!
//! The build script includes this file too: it makes sure that no two keys are spelled alike.

/// The letters of a text in small, without emoji, signs, digits and spaces.
pub(crate) fn letters(text: &str) -> String {
    text.chars()
        .filter(|character| character.is_alphabetic() && !is_sign(*character))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Signs that Unicode counts among the letters, such as `ℹ` and `🅰`.
fn is_sign(character: char) -> bool {
    matches!(character, '\u{2100}'..='\u{214F}' | '\u{24B6}'..='\u{24E9}' | '\u{1F100}'..='\u{1F1FF}')
}
