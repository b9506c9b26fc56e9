//! Tidy case for names typed all in capitals or all in small letters.

/// Words inside a name that are written small.
const SMALL: &[&str] = &["bin", "binti", "alias", "als", "van", "von", "der", "de"];

/// Titles without dots that are written in capitals.
const CAPITALS: &[&str] =
    &["se", "sh", "st", "ss", "mm", "mh", "mt", "ma", "mba", "skm", "sp", "stp", "sip", "shi", "sei", "mkm", "map"];

/// Parts of dotted titles that are written in capitals: S.IP, S.KM, S.TP, S.HI, S.EI, S.TI.
const CAPITAL_PARTS: &[&str] = &["ip", "km", "tp", "hi", "ei", "ti"];

/// Gives a name of one case its usual case; a name of mixed case is kept as it is.
pub(super) fn tidy(name: &str) -> String {
    let has_capitals = name.chars().any(char::is_uppercase);
    let has_small = name.chars().any(char::is_lowercase);
    if has_capitals && has_small {
        return name.to_owned();
    }
    let mut after_comma = false;
    let mut words = Vec::new();
    for (place, word) in name.split(' ').enumerate() {
        words.push(tidy_word(&lower(word), place == 0, after_comma));
        after_comma = after_comma || word.contains(',');
    }
    words.join(" ")
}

fn tidy_word(word: &str, first: bool, after_comma: bool) -> String {
    let bare: String = word.chars().filter(|c| c.is_alphabetic()).collect();
    if (SMALL.contains(&word) && !first) || word == "drg." {
        return word.to_owned();
    }
    if (after_comma && CAPITALS.contains(&bare.as_str()) && !word.contains('\''))
        || is_roman(word.trim_end_matches(','))
    {
        return upper(word);
    }
    let mut before = "";
    let mut out = String::with_capacity(word.len());
    for part in word.split_inclusive(['.', '-', ',']) {
        let is_title = matches!(before, "s." | "m.") && CAPITAL_PARTS.contains(&part.trim_end_matches(['.', ',']));
        out.push_str(&if is_title { upper(part) } else { capitalised(part) });
        before = part;
    }
    out
}

fn is_roman(word: &str) -> bool {
    matches!(word, "ii" | "iii" | "iv" | "vi" | "vii" | "viii" | "ix")
}

/// First letter in capitals, and the one after an O' or D' ("O'Neil"; but "Nur'aini", "Ma'ruf").
fn capitalised(part: &str) -> String {
    let foreign = ["o'", "d'"].iter().any(|start| part.starts_with(start));
    let mut out = String::with_capacity(part.len());
    let mut letters = 0;
    for c in part.chars() {
        let raise = c.is_alphabetic() && (letters == 0 || (letters == 1 && foreign));
        letters += usize::from(c.is_alphabetic());
        out.push(if raise { upper_char(c) } else { c });
    }
    out
}

fn upper(word: &str) -> String {
    word.chars().map(upper_char).collect()
}

fn lower(word: &str) -> String {
    word.chars().map(|c| single(c.to_lowercase(), c)).collect()
}

fn upper_char(c: char) -> char {
    single(c.to_uppercase(), c)
}

/// The one character of a change of case, or the character as it was: a name must not grow.
fn single(mut changed: impl Iterator<Item = char>, c: char) -> char {
    match (changed.next(), changed.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}
