//! The words of citizens: short forms, particles, affixes, fillers, small talk.

use super::Intent;
use crate::domain::validate::text::clean;

/// Short and misspelt forms that citizens use, and what they mean.
const SHORT_FORMS: &[(&str, &str)] = &[
    ("akte", "akta"),
    ("aktah", "akta"),
    ("almh", "almarhum"),
    ("alm", "almarhum"),
    ("anakku", "anak"),
    ("bikinkan", "buat"),
    ("bikin", "buat"),
    ("brp", "berapa"),
    ("bwt", "buat"),
    ("capil", "disdukcapil"),
    ("dgn", "dengan"),
    ("domisilin", "domisili"),
    ("ektp", "ktp"),
    ("gmn", "bagaimana"),
    ("gimana", "bagaimana"),
    ("hilangki", "hilang"),
    ("ijn", "izin"),
    ("ijin", "izin"),
    ("ilang", "hilang"),
    ("ilangnya", "hilang"),
    ("katepe", "ktp"),
    ("klahiran", "lahir"),
    ("klrga", "keluarga"),
    ("kluarga", "keluarga"),
    ("krtu", "kartu"),
    ("ktpku", "ktp"),
    ("lhr", "lahir"),
    ("lahiran", "lahir"),
    ("mskin", "miskin"),
    ("pasport", "paspor"),
    ("penlitian", "penelitian"),
    ("pnlitian", "penelitian"),
    ("praktek", "praktik"),
    ("prktek", "praktik"),
    ("rsak", "rusak"),
    ("sdh", "sudah"),
    ("skripsi", "skripsi"),
    ("srat", "surat"),
    ("srt", "surat"),
    ("tdk", "tidak"),
    ("usahaku", "usaha"),
    ("utk", "untuk"),
];

/// Words that say nothing about a service.
const FILLERS: &[&str] = &[
    "a",
    "ada",
    "admin",
    "aja",
    "an",
    "and",
    "apa",
    "bagaimana",
    "bang",
    "berapa",
    "bisa",
    "buat",
    "cara",
    "dan",
    "dari",
    "dengan",
    "di",
    "do",
    "dong",
    "e",
    "for",
    "get",
    "gak",
    "how",
    "i",
    "ini",
    "itu",
    "ka",
    "kak",
    "ke",
    "ki",
    "ku",
    "mau",
    "min",
    "mengurus",
    "minta",
    "my",
    "need",
    "of",
    "pak",
    "bu",
    "permisi",
    "saja",
    "saya",
    "sih",
    "the",
    "to",
    "tolong",
    "untuk",
    "urus",
    "want",
    "ya",
    "yang",
];

/// Particles of the region that hang on words (referensi: -ka, -ki, -ko, -mi, -pi, -ji).
const PARTICLES: &[&str] = &["ka", "ki", "ko", "mi", "pi", "ji", "nya", "ku", "kah", "lah"];

/// Lower-case words without emoji and punctuation, short forms written out.
pub(super) fn fold(text: &str) -> Vec<String> {
    let lower = clean(text).to_lowercase().replace("e-ktp", "ktp").replace("ktp-el", "ktp");
    lower
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .map(|word| word.trim_matches('\''))
        .filter(|word| !word.is_empty())
        .map(write_out)
        .collect()
}

/// Does the word say nothing about a service?
pub(super) fn is_filler(word: &str) -> bool {
    FILLERS.contains(&word)
}

/// The word without particles and common affixes; short words stay as they are.
pub(super) fn stem(word: &str) -> String {
    let mut stem = word;
    if let Some(cut) = PARTICLES.iter().find_map(|particle| stem.strip_suffix(particle)).filter(|cut| cut.len() >= 4) {
        stem = cut;
    }
    for prefix in ["meng", "mem", "men", "me", "per", "ber", "pe", "di", "ke", "ter"] {
        if let Some(cut) = stem.strip_prefix(prefix).filter(|cut| cut.len() >= 5) {
            stem = cut;
            break;
        }
    }
    for suffix in ["kan", "an", "i"] {
        if let Some(cut) = stem.strip_suffix(suffix).filter(|cut| cut.len() >= 4) {
            stem = cut;
            break;
        }
    }
    write_out(stem)
}

/// How alike two stems are, from 0 to 1; only longer words may be misspelt.
pub(super) fn likeness(one: &str, other: &str) -> f64 {
    if one == other {
        return 1.0;
    }
    let (short, long) =
        (one.chars().count().min(other.chars().count()), one.chars().count().max(other.chars().count()));
    if short < 4 || long - short > 2 {
        return 0.0;
    }
    let alike = strsim::normalized_damerau_levenshtein(one, other);
    if alike >= 0.75 { alike * 0.95 } else { 0.0 }
}

/// Greetings, thanks and the like, when the whole text is about nothing else.
pub(super) fn small_talk(words: &[String]) -> Option<Intent> {
    let text = words.join(" ");
    let has = |list: &[&str]| list.iter().any(|phrase| contains_phrase(&text, phrase));
    if has(&["batal", "gak jadi", "tidak jadi", "ga jadi", "nda jadi", "batalkan", "cancel", "udahan"]) {
        return Some(Intent::Cancel);
    }
    if has(&[
        "manusia",
        "petugas langsung",
        "admin asli",
        "cs langsung",
        "ngomong sama orang",
        "bicara dengan petugas",
        "ngobrol sama orang",
        "mau ngomong",
        "human",
        "talk to someone",
        "real person",
        "bicara sama orang",
    ]) {
        return Some(Intent::Human);
    }
    if has(&[
        "status",
        "sampai mana",
        "sudah selesai",
        "kapan selesai",
        "permohonanku",
        "permohonan saya",
        "berkasku",
        "berkas saya",
        "sudah jadi",
        "sudah beres",
        "sudah sampai",
        "cek nomor",
        "pengajuan saya",
        "berkas sy",
        "dah beres",
        "my application",
    ]) {
        return Some(Intent::Status);
    }
    if words.len() <= 6 && has(&["makasih", "makasi", "terima kasih", "trims", "thanks", "thank you", "tq", "mksh"]) {
        return Some(Intent::Thanks);
    }
    let greetings = [
        "hai",
        "halo",
        "hallo",
        "hello",
        "hi",
        "hey",
        "assalamualaikum",
        "pagi",
        "siang",
        "sore",
        "malam",
        "tabe",
        "permisi",
        "met",
        "selamat",
        "salam",
        "good",
        "morning",
        "afternoon",
        "evening",
    ];
    let only_greets = !words.is_empty()
        && words.iter().all(|word| greetings.contains(&word.as_str()) || is_filler(word) || word == "kasih");
    let greets = words.iter().any(|word| greetings.contains(&word.as_str()));
    (only_greets && greets).then_some(Intent::Greeting)
}

fn contains_phrase(text: &str, phrase: &str) -> bool {
    let padded = format!(" {text} ");
    padded.contains(&format!(" {phrase} "))
}

fn write_out(word: &str) -> String {
    SHORT_FORMS.iter().find(|(short, _)| *short == word).map_or(word, |(_, long)| long).to_owned()
}
