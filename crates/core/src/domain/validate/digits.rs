//! Digits out of a sentence: "NIK saya: 7312.0412 0890-0001 ya" → `7312041208900001`.
//!
//! Polite words and labels are passed over, every sign between digits counts as a separator, and an
//! `O` or `l` typed for 0 or 1 is put right. Any other word makes the whole answer unreadable: half
//! a sentence must not become a number.

use super::fault::Fault;
use super::text::cleaned;

/// Words of politeness that stand around an answer of any kind and mean nothing for it.
const POLITE: &[&str] = &[
    "ass",
    "assalamualaikum",
    "assalamu",
    "alaikum",
    "admin",
    "adminnya",
    "bang",
    "bapak",
    "bos",
    "bu",
    "bunda",
    "daeng",
    "dek",
    "dg",
    "dong",
    "gan",
    "hai",
    "halo",
    "hallo",
    "hello",
    "hi",
    "ibu",
    "izin",
    "ji",
    "kak",
    "kakak",
    "kakanda",
    "kasih",
    "kodong",
    "maaf",
    "makasih",
    "mas",
    "mba",
    "mbak",
    "mi",
    "min",
    "mohon",
    "om",
    "pak",
    "permisi",
    "please",
    "pls",
    "saya",
    "selamat",
    "sih",
    "sir",
    "sy",
    "tabe",
    "tante",
    "terima",
    "thank",
    "thanks",
    "tolong",
    "trims",
    "ya",
    "yaa",
    "yah",
    "ye",
    "you",
];

/// Words that stand around a number and mean nothing for it.
const FILLERS: &[&str] = &[
    "ada", "adalah", "aku", "baik", "berapa", "betul", "dan", "dengan", "di", "ini", "is", "itu", "iya", "iye", "kan",
    "ku", "mau", "milik", "my", "nah", "nya", "ok", "oke", "punya", "punyaku", "saja", "sama", "si", "siap", "the",
    "untuk", "yaitu", "yang", "yg",
];

/// What people call the numbers they are asked for.
const LABELS: &[&str] = &[
    "asn",
    "berusaha",
    "handphone",
    "hape",
    "hp",
    "hpku",
    "id",
    "induk",
    "kartu",
    "keluarga",
    "kependudukan",
    "kk",
    "kkku",
    "kknya",
    "kode",
    "kodepos",
    "kontak",
    "ktp",
    "ktpku",
    "mobile",
    "nib",
    "nibku",
    "nibnya",
    "nik",
    "nikku",
    "niknya",
    "nip",
    "nipku",
    "nipnya",
    "nipppk",
    "nitku",
    "nmr",
    "no",
    "nohp",
    "nokk",
    "noktp",
    "nomer",
    "nomerku",
    "nomor",
    "nomorku",
    "nomornya",
    "nonik",
    "nowa",
    "nop",
    "nopku",
    "nopnya",
    "npwp",
    "npwpku",
    "npwpnya",
    "number",
    "pajak",
    "pegawai",
    "phone",
    "pns",
    "pokok",
    "pos",
    "postal",
    "pppk",
    "seluler",
    "tel",
    "telepon",
    "telp",
    "telpon",
    "tlp",
    "usaha",
    "wa",
    "wajib",
    "whatsapp",
    "zip",
];

/// Is this (lower-case) word one of those that stand around an answer and mean nothing for it?
pub(super) fn is_polite(word: &str) -> bool {
    POLITE.contains(&word)
}

fn means_nothing(word: &str) -> bool {
    is_polite(word) || FILLERS.contains(&word) || LABELS.contains(&word)
}

/// The digits of an answer that is one number.
///
/// # Errors
/// [`Fault::TooLong`], [`Fault::Placeholder`], and [`Fault::NotDigits`] if other words are in it or
/// no digit at all.
pub(super) fn find_digits(raw: &str) -> Result<String, Fault> {
    let text = cleaned(raw)?.to_lowercase();
    let mut digits = String::new();
    let mut word = String::new();
    let mut attached = false;
    for c in text.chars().chain([' ']) {
        let is_digit = c.is_ascii_digit();
        if c.is_alphabetic() {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            read_word(&word, attached || is_digit, &mut digits)?;
            word.clear();
        }
        if is_digit {
            digits.push(c);
        }
        attached = is_digit;
    }
    // "oli" is no number, although each of its letters may be a slip for a digit.
    if text.contains(|c: char| c.is_ascii_digit()) { Ok(digits) } else { Err(Fault::NotDigits) }
}

/// The digits, if there are as many as wanted.
pub(super) fn parse_digits(raw: &str, want: &[usize]) -> Result<String, Fault> {
    let digits = find_digits(raw)?;
    if want.contains(&digits.len()) {
        Ok(digits)
    } else {
        Err(Fault::DigitCount { got: digits.len(), want: want.to_vec() })
    }
}

/// Passes over polite words and labels; reads slips of the finger as the digit meant.
/// An O that touches no digit is an exclamation ("o iya").
fn read_word(word: &str, attached: bool, digits: &mut String) -> Result<(), Fault> {
    if means_nothing(word) || (word == "o" && !attached) {
        return Ok(());
    }
    for c in word.chars() {
        digits.push(match c {
            'o' => '0',
            'l' | 'i' => '1',
            _ => return Err(Fault::NotDigits),
        });
    }
    Ok(())
}

/// `7312041208900001` → `7312 0412 0890 0001`.
pub(super) fn grouped(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 4);
    for (place, c) in digits.chars().enumerate() {
        if place > 0 && place.is_multiple_of(4) {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

/// The first and the last few characters, a dot for each one between.
/// What is too short to be masked so is dots altogether.
pub(super) fn masked(text: &str, first: usize, last: usize) -> String {
    let count = text.chars().count();
    let shown = count > first + last;
    text.chars()
        .enumerate()
        .map(|(place, c)| if shown && (place < first || place >= count - last) { c } else { '•' })
        .collect()
}

/// The number that the digits from `from` on, `count` of them, make; `None` if they are not there.
pub(super) fn part(digits: &str, from: usize, count: usize) -> Option<i16> {
    digits.get(from..from + count)?.parse().ok()
}
