//! E-mail addresses, the plain kind of RFC 5321: a dot-atom, one `@`, a domain with a dot.
//!
//! The domain is kept in small letters, the local part as typed. Quoted local parts, addresses of
//! IP literals and non-ASCII ones are refused: no office's mail program here would send to them.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::digits::masked;
use super::fault::{Doubt, Fault};
use super::text::cleaned;

/// Well-known domains: never doubted, and what a slip may have meant. The most used come first.
const KNOWN: &[&str] = &[
    "gmail.com",
    "yahoo.com",
    "yahoo.co.id",
    "outlook.com",
    "hotmail.com",
    "icloud.com",
    "ymail.com",
    "rocketmail.com",
    "live.com",
    "soppengkab.go.id",
    "mail.com",
    "email.com",
    "outlook.co.id",
    "proton.me",
    "protonmail.com",
    "googlemail.com",
    "msn.com",
    "me.com",
    "gmx.com",
    "aol.com",
];

/// Slips that are more than a letter or two away from what was meant.
const SLIPS: &[(&str, &str)] = &[
    ("gmail.co", "gmail.com"),
    ("gmail.id", "gmail.com"),
    ("gmail.co.id", "gmail.com"),
    ("gmail.go.id", "gmail.com"),
    ("gmail.net", "gmail.com"),
    ("gmail.org", "gmail.com"),
    ("google.com", "gmail.com"),
    ("yahoo.id", "yahoo.co.id"),
    ("yahoo.co", "yahoo.com"),
    ("yahoo.go.id", "yahoo.co.id"),
];

/// An e-mail address.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Email(String);

/// Reads an e-mail address, also out of a sentence ("email saya siti@gmail.com ya").
///
/// # Errors
/// [`Fault::NotAnEmail`], [`Fault::Placeholder`], [`Fault::TooLong`].
pub fn parse_email(raw: &str) -> Result<Email, Fault> {
    let text = cleaned(raw)?.replace(" @", "@").replace("@ ", "@");
    let mut candidates = text.split(' ').filter(|word| word.contains('@'));
    let (Some(word), None) = (candidates.next(), candidates.next()) else { return Err(Fault::NotAnEmail) };
    let word = word.rsplit_once(':').map_or(word, |(_, address)| address);
    let word =
        word.trim_start_matches(['<', '(', '[', '"']).trim_end_matches(['>', ')', ']', '"', ',', ';', '.', '!', '?']);
    let (local, domain) = word.split_once('@').ok_or(Fault::NotAnEmail)?;
    let domain = domain.to_ascii_lowercase();
    let address = format!("{local}@{domain}");
    if is_local(local) && is_domain(&domain) && address.len() <= 254 {
        Ok(Email(address))
    } else {
        Err(Fault::NotAnEmail)
    }
}

impl Email {
    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `s••••@gmail.com`.
    pub fn masked(&self) -> String {
        match self.0.split_once('@') {
            Some((local, domain)) => format!("{}@{domain}", masked(local, 1, 0)),
            None => masked(&self.0, 0, 0),
        }
    }

    /// A domain that looks like a slip of a well-known one.
    pub fn doubts(&self) -> Vec<Doubt> {
        let domain = self.0.split_once('@').map_or("", |(_, domain)| domain);
        suggestion(domain)
            .map(|suggestion| Doubt::MailDomain { suggestion: suggestion.to_owned() })
            .into_iter()
            .collect()
    }
}

fn suggestion(domain: &str) -> Option<&'static str> {
    if KNOWN.contains(&domain) || domain.len() > 40 {
        return None;
    }
    let slip = SLIPS.iter().find(|(typed, _)| *typed == domain).map(|(_, meant)| *meant);
    slip.or_else(|| {
        KNOWN
            .iter()
            .filter(|known| known.len() >= 8)
            .map(|known| (strsim::damerau_levenshtein(domain, known), *known))
            .filter(|(distance, known)| {
                *distance <= if known.len() >= 10 { 2 } else { 1 } || is_gmail(*distance, known, domain)
            })
            .min_by_key(|(distance, _)| *distance)
            .map(|(_, known)| known)
    })
}

/// Two slips in the most used domain are still a slip ("gmial.con").
fn is_gmail(distance: usize, known: &str, domain: &str) -> bool {
    known == "gmail.com" && distance == 2 && domain.starts_with('g')
}

fn is_local(local: &str) -> bool {
    let is_atom = |atom: &str| {
        !atom.is_empty() && atom.chars().all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~-".contains(c))
    };
    local.len() <= 64 && local.split('.').all(is_atom)
}

fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    let top = domain.rsplit('.').next().unwrap_or_default();
    domain.contains('.')
        && domain.split('.').all(is_label)
        && top.len() >= 2
        && top.chars().all(|c| c.is_ascii_alphabetic())
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Email").field(&self.masked()).finish()
    }
}
