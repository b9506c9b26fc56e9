//! The languages of the counter, and texts that exist in each of them.

use serde::{Deserialize, Serialize};

/// A language a citizen can choose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Indonesian, the first language.
    #[default]
    Id,
    /// English.
    En,
}

impl Lang {
    /// Every language, the first one first.
    pub const ALL: [Self; 2] = [Self::Id, Self::En];

    /// The language's code as in `locales/<code>` and in Telegram's `language_code`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// Reads a code such as `en` or `en-GB`.
    pub fn find(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }

    /// The language for a client that says `code`: Indonesian and the regional languages of
    /// Indonesia read Indonesian, everybody else English; no code at all means Indonesian.
    pub fn for_client(code: Option<&str>) -> Self {
        const REGIONAL: [&str; 5] = ["id", "in", "jv", "su", "ms"];
        match code {
            None => Self::Id,
            Some(code) => {
                let primary = code.split(['-', '_']).next().unwrap_or_default();
                if REGIONAL.iter().any(|known| known.eq_ignore_ascii_case(primary)) { Self::Id } else { Self::En }
            }
        }
    }
}

/// A text of the catalogue in every language, loaded with the service.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Localised {
    /// Indonesian.
    pub id: String,
    /// English.
    pub en: String,
}

impl Localised {
    /// The same at the beginning of a line: the first letter is a capital.
    #[must_use]
    pub fn capitalised(&self) -> Self {
        Self { id: capitalise(&self.id), en: capitalise(&self.en) }
    }

    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Id => &self.id,
            Lang::En => &self.en,
        }
    }
}

fn capitalise(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
