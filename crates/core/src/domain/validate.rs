//! The validators: text in, a named value or a named fault out.
//!
//! Lenient in, strict kept. What people type is cleaned first (NFKC, every Unicode digit to 0–9,
//! bidi controls and zero-width characters removed), polite words and separators are passed over,
//! and what is left must have exactly the shape the regulation gives it. The value kept is the
//! canonical one, and its `Display` form reads back as the same value.
//!
//! A [`fault::Fault`] refuses an answer and says why, in numbers.
//! A [`fault::Doubt`] does not refuse: the number may be right although it looks odd, so that the
//! citizen is asked "sudah benar?" once.
//!
//! Everything here is pure and total: today's date comes in as a value, no input panics, and input
//! of more than [`MOST_CHARS`] characters is refused unread. No text of the bot stands here.
//!
//! Numbers that belong to a person ([`nik::Nik`], [`kk::Kk`], [`npwp::Npwp`], [`nip::Nip`],
//! [`phone::Phone`], [`email::Email`]) have a `masked()` form, and their `Debug` form is masked too,
//! so that no log line holds them.

mod chars;
pub mod date;
mod date_words;
mod digits;
pub mod email;
pub mod fault;
pub mod kk;
pub mod money;
mod name_case;
pub mod nib;
pub mod nik;
pub mod nip;
pub mod nop;
pub mod npwp;
pub mod number;
mod number_words;
pub mod phone;
pub mod place;
pub mod plate;
pub mod postal_code;
pub mod text;
mod time;
pub mod year;
pub mod yes_no;

/// Longer input is refused before any work is done on it (a Telegram message holds 4096).
pub const MOST_CHARS: usize = 4096;
