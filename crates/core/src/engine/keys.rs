//! One typed function per message of `locales/<language>/*.ftl`, made at build time.
//!
//! `application-receipt` with `$service` and `$reference` becomes
//! `application_receipt(reference, service)`: the variables in the order of the alphabet.
//! The build fails when a message, a variable, a term or a function is missing in a language.

mod letters;

use super::message::{Arg, Text};
use crate::domain::lang::Lang;
use letters::letters;

include!(concat!(env!("OUT_DIR"), "/keys.rs"));

/// The key of the keyboard that says this, in whichever language; only letters are compared.
pub fn find_label(text: &str) -> Option<&'static str> {
    let spelled = letters(text);
    if spelled.is_empty() {
        return None;
    }
    LABELS.iter().find(|(_, _, plain)| letters(plain) == spelled).map(|(key, _, _)| *key)
}
