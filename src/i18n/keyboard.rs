//! A message ready for Telegram: HTML, and a keyboard of plain words.

use loket_core::domain::lang::Lang;
use loket_core::engine::message::{Look, Press};
use loket_core::engine::{Button, Keyboard, Message, Text};

use super::render::Renderer;

/// The most characters of a label or a hint. Telegram cuts longer labels on a phone, and refuses
/// longer hints (Bot API: `ForceReply.input_field_placeholder`).
const MOST_CHARACTERS: usize = 64;
/// Stands for what was cut, and for a label that would be empty, which Telegram refuses.
const ELLIPSIS: char = '…';

/// A message in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The text as Telegram's HTML.
    pub html: String,
    /// What can be pressed.
    pub keyboard: RenderedKeyboard,
}

/// What can be pressed, in plain words; mirrors [`Keyboard`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RenderedKeyboard {
    /// Nothing new.
    None,
    /// Buttons below the message.
    Inline(Vec<Vec<RenderedButton>>),
    /// The main menu at the bottom of the screen.
    Menu(Vec<Vec<String>>),
    /// A key that shares the citizen's own phone number, and more keys.
    AskContact {
        /// The sharing key.
        share: String,
        /// Further keys.
        others: Vec<Vec<String>>,
    },
    /// A key that shares where the citizen is, and more keys.
    AskLocation {
        /// The sharing key.
        share: String,
        /// Further keys.
        others: Vec<Vec<String>>,
    },
    /// The client opens a reply to this message.
    ForceReply {
        /// A hint in the input field, 1–64 characters.
        placeholder: String,
    },
}

/// A button below a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenderedButton {
    /// What it says, 1–64 characters.
    pub label: String,
    /// What it does.
    pub does: RenderedPress,
    /// How it looks.
    pub look: Look,
}

/// What a button does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RenderedPress {
    /// Tells the bot this data.
    Callback(String),
    /// Opens an address.
    Url(String),
    /// Copies a text to the clipboard.
    Copy(String),
}

impl Renderer {
    /// A message with its keyboard.
    pub fn render_message(&self, message: &Message, lang: Lang) -> Rendered {
        Rendered {
            html: self.render_text(&message.text, lang),
            keyboard: self.render_keyboard(&message.keyboard, lang),
        }
    }

    fn render_keyboard(&self, keyboard: &Keyboard, lang: Lang) -> RenderedKeyboard {
        let label = |text: &Text| self.render_label(text, lang);
        let keys = |rows: &[Vec<Text>]| rows.iter().map(|row| row.iter().map(label).collect()).collect();
        match keyboard {
            Keyboard::None => RenderedKeyboard::None,
            Keyboard::Inline(rows) => {
                let row = |row: &Vec<Button>| row.iter().map(|button| self.render_button(button, lang)).collect();
                RenderedKeyboard::Inline(rows.iter().map(row).collect())
            }
            Keyboard::Menu(rows) => RenderedKeyboard::Menu(keys(rows)),
            Keyboard::AskContact { share, others } => {
                RenderedKeyboard::AskContact { share: label(share), others: keys(others) }
            }
            Keyboard::AskLocation { share, others } => {
                RenderedKeyboard::AskLocation { share: label(share), others: keys(others) }
            }
            Keyboard::ForceReply { placeholder } => RenderedKeyboard::ForceReply { placeholder: label(placeholder) },
        }
    }

    fn render_button(&self, button: &Button, lang: Lang) -> RenderedButton {
        let does = match &button.does {
            Press::Callback(callback) => RenderedPress::Callback(callback.encode()),
            Press::Url(address) => RenderedPress::Url(address.clone()),
            Press::Copy(copied) => RenderedPress::Copy(copied.clone()),
        };
        RenderedButton { label: self.render_label(&button.label, lang), does, look: button.look }
    }

    /// One line of 1–64 characters.
    fn render_label(&self, text: &Text, lang: Lang) -> String {
        let plain = self.render_plain(text, lang);
        let line = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            return ELLIPSIS.to_string();
        }
        if line.chars().count() <= MOST_CHARACTERS {
            return line;
        }
        let kept: String = line.chars().take(MOST_CHARACTERS - 1).collect();
        format!("{}{ELLIPSIS}", kept.trim_end())
    }
}
