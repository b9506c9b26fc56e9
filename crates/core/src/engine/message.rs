//! What the engine wants said: keys and arguments, never words.

use jiff::Timestamp;
use jiff::civil::Date;

use super::callback::Callback;
use crate::domain::lang::Localised;

/// A text to be rendered in a language.
#[derive(Clone, Debug, PartialEq)]
pub enum Text {
    /// A message of the bot; made by the typed functions of [`super::keys`].
    Key {
        /// The Fluent id.
        key: &'static str,
        /// Its variables.
        args: Vec<(&'static str, Arg)>,
    },
    /// A text of the catalogue.
    Localised(Localised),
    /// Data as it is: a name, a number, an officer's note.
    Data(String),
    /// Texts one below the other.
    Lines(Vec<Text>),
    /// Texts with an empty line between them.
    Paragraphs(Vec<Text>),
}

impl Text {
    /// Data as it is.
    pub fn data(data: impl Into<String>) -> Self {
        Self::Data(data.into())
    }
}

/// A variable of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Data, escaped when rendered.
    Data(String),
    /// A number; Fluent selects plurals by it.
    Number(i64),
    /// A day: "17 Agustus 2026".
    Date(Date),
    /// A moment in the office's zone: "17 Agustus 2026 pukul 09.30 WITA".
    Moment(Timestamp),
    /// Money: "Rp1.250.000".
    Rupiah(i64),
    /// Another text, rendered in the same language.
    Text(Box<Text>),
}

macro_rules! arg_from {
    ($($from:ty => |$value:ident| $arg:expr),* $(,)?) => {
        $(impl From<$from> for Arg {
            fn from($value: $from) -> Self {
                $arg
            }
        })*
    };
}

arg_from! {
    &str => |value| Self::Data(value.to_owned()),
    String => |value| Self::Data(value),
    &String => |value| Self::Data(value.clone()),
    i64 => |value| Self::Number(value),
    i32 => |value| Self::Number(i64::from(value)),
    u32 => |value| Self::Number(i64::from(value)),
    usize => |value| Self::Number(i64::try_from(value).unwrap_or(i64::MAX)),
    Date => |value| Self::Date(value),
    Timestamp => |value| Self::Moment(value),
    Text => |value| Self::Text(Box::new(value)),
    Localised => |value| Self::Text(Box::new(Text::Localised(value))),
    &Localised => |value| Self::Text(Box::new(Text::Localised(value.clone()))),
    &crate::domain::reference::ReferenceNumber => |value| Self::Data(value.to_string()),
}

impl From<Localised> for Text {
    fn from(text: Localised) -> Self {
        Self::Localised(text)
    }
}

impl From<&Localised> for Text {
    fn from(text: &Localised) -> Self {
        Self::Localised(text.clone())
    }
}

/// A message: a text and what can be pressed below it.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// What is read.
    pub text: Text,
    /// What is pressed.
    pub keyboard: Keyboard,
}

impl Message {
    /// A text with nothing to press; a keyboard at the bottom of the screen stays as it is.
    pub fn plain(text: Text) -> Self {
        Self { text, keyboard: Keyboard::None }
    }

    /// A text with buttons below it.
    pub fn with_buttons(text: Text, rows: Vec<Vec<Button>>) -> Self {
        Self { text, keyboard: Keyboard::Inline(rows) }
    }
}

/// What can be pressed.
#[derive(Clone, Debug, PartialEq)]
pub enum Keyboard {
    /// Nothing new.
    None,
    /// Buttons below the message.
    Inline(Vec<Vec<Button>>),
    /// The main menu at the bottom of the screen; rows of labels that are sent as text.
    Menu(Vec<Vec<Text>>),
    /// One key at the bottom that shares the citizen's own phone number, and more keys sent as text.
    AskContact {
        /// The sharing key.
        share: Text,
        /// Further keys.
        others: Vec<Vec<Text>>,
    },
    /// One key at the bottom that shares where the citizen is.
    AskLocation {
        /// The sharing key.
        share: Text,
        /// Further keys.
        others: Vec<Vec<Text>>,
    },
    /// The client opens a reply to this message; in a group only for the person it answers.
    ForceReply {
        /// A hint in the input field.
        placeholder: Text,
    },
}

/// A button below a message.
#[derive(Clone, Debug, PartialEq)]
pub struct Button {
    /// What it says.
    pub label: Text,
    /// What it does.
    pub does: Press,
    /// How it looks.
    pub look: Look,
}

/// What a button does.
#[derive(Clone, Debug, PartialEq)]
pub enum Press {
    /// Tells the bot.
    Callback(Callback),
    /// Opens an address.
    Url(String),
    /// Copies a text to the clipboard.
    Copy(String),
}

/// How a button looks (Bot API: `style`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Like any other.
    #[default]
    Plain,
    /// The expected next step.
    Primary,
    /// Says yes.
    Success,
    /// Cannot be undone.
    Danger,
}

impl Button {
    /// A button that tells the bot.
    pub fn new(label: impl Into<Text>, callback: Callback) -> Self {
        Self { label: label.into(), does: Press::Callback(callback), look: Look::Plain }
    }

    /// The same with another look.
    #[must_use]
    pub fn look(mut self, look: Look) -> Self {
        self.look = look;
        self
    }

    /// A button that copies a text.
    pub fn copy(label: impl Into<Text>, copied: impl Into<String>) -> Self {
        Self { label: label.into(), does: Press::Copy(copied.into()), look: Look::Plain }
    }

    /// A button that opens an address.
    pub fn url(label: impl Into<Text>, url: impl Into<String>) -> Self {
        Self { label: label.into(), does: Press::Url(url.into()), look: Look::Plain }
    }
}
