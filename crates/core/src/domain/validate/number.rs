//! Numbers as Indonesians write them: a dot groups thousands, a comma begins the decimals
//! (PUEBI); and the other way round where it can only be meant so.

use super::digits::is_polite;
use super::fault::Fault;
use super::number_words::{is_number_word, read_number, split_joined};
use super::text::cleaned;

/// More than any limit; what has more digits is out of range in any case.
const HUGE: i128 = 1_000_000_000_000_000_000_000_000;

/// Words that may stand before a number.
const BEFORE: &[&str] = &[
    "ada",
    "cuma",
    "hanya",
    "sekitar",
    "kira",
    "kurang",
    "lebih",
    "jumlah",
    "jumlahnya",
    "sebanyak",
    "umur",
    "umurnya",
    "usia",
    "total",
    "totalnya",
    "luas",
    "luasnya",
    "berat",
    "beratnya",
    "tinggi",
    "panjang",
    "lebar",
    "sekira",
    "about",
];

/// Reads a whole number in figures ("1.200" is 1200) or in words ("dua puluh lima"), a unit behind it.
///
/// # Errors
/// [`Fault::NotANumber`] if it is none, or more than one; [`Fault::NotWhole`]; [`Fault::OutOfRange`];
/// [`Fault::Placeholder`]; [`Fault::TooLong`].
pub fn parse_number(raw: &str, min: i64, max: i64) -> Result<i64, Fault> {
    let text = cleaned(raw)?.to_lowercase();
    let milli = match find_numeral(&text)? {
        Numeral::Words(value) => i128::from(value) * 1000,
        Numeral::Figures { negative, figures } => {
            let reading = readings(&figures).ok_or(Fault::NotANumber)?;
            signed(reading.grouped.or(reading.decimal).ok_or(Fault::NotANumber)?, negative)
        }
    };
    if milli % 1000 != 0 {
        return Err(Fault::NotWhole);
    }
    within(milli / 1000, min, max)
}

/// Reads a number with up to three decimals, in thousandths: "3,2", "3.2", "3,2 kg", "1.200,5".
/// Where a dot may group or divide ("3.250"), the reading that is within the limits counts.
///
/// # Errors
/// [`Fault::NotANumber`]; [`Fault::OutOfRange`], in thousandths; [`Fault::Placeholder`]; [`Fault::TooLong`].
pub fn parse_decimal(raw: &str, min_milli: i64, max_milli: i64) -> Result<i64, Fault> {
    let text = cleaned(raw)?.to_lowercase();
    let candidates = match find_numeral(&text)? {
        Numeral::Words(value) => vec![i128::from(value) * 1000],
        Numeral::Figures { negative, figures } => {
            let reading = readings(&figures).ok_or(Fault::NotANumber)?;
            reading.natural_first().into_iter().map(|milli| signed(milli, negative)).collect()
        }
    };
    let mut results = candidates.into_iter().map(|milli| within(milli, min_milli, max_milli));
    let first = results.next().ok_or(Fault::NotANumber)?;
    first.or_else(|fault| results.find_map(Result::ok).ok_or(fault))
}

/// What figures may mean, in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Readings {
    /// With separators that group thousands.
    pub(super) grouped: Option<i128>,
    /// With a separator that begins the decimals.
    pub(super) decimal: Option<i128>,
    /// The only or last separator is a comma.
    comma: bool,
}

impl Readings {
    /// A comma divides, a dot groups, if it may be either.
    pub(super) fn natural_first(self) -> Vec<i128> {
        let order = if self.comma { [self.decimal, self.grouped] } else { [self.grouped, self.decimal] };
        order.into_iter().flatten().collect()
    }
}

/// Reads figures with dots and commas; `None` if they are no number.
pub(super) fn readings(figures: &str) -> Option<Readings> {
    let figures = figures.trim_end_matches(['.', ',']);
    let is_plain = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let comma = figures.rfind(['.', ',']).is_some_and(|at| figures[at..].starts_with(','));
    let Some((before, after)) = figures.rsplit_once(['.', ',']) else {
        return is_plain(figures).then(|| Readings { grouped: Some(milli(figures, "")), decimal: None, comma });
    };
    let last = if comma { ',' } else { '.' };
    let other = if comma { '.' } else { ',' };
    if !is_plain(after) {
        return None;
    }
    let all_grouped = is_grouped(figures, last).then(|| milli(&figures.replace(last, ""), ""));
    let decimal = (is_plain(before) || is_grouped(before, other)).then(|| milli(&before.replace(other, ""), after));
    (all_grouped.is_some() || decimal.is_some()).then_some(Readings { grouped: all_grouped, decimal, comma })
}

/// Groups of three behind a first of one to three that does not begin with 0.
fn is_grouped(figures: &str, separator: char) -> bool {
    let mut groups = figures.split(separator);
    let first = groups.next().unwrap_or_default();
    let is_plain = |group: &str| group.chars().all(|c| c.is_ascii_digit());
    (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && is_plain(first)
        && figures.contains(separator)
        && groups.all(|group| group.len() == 3 && is_plain(group))
}

/// Whole and decimals in thousandths, the fourth decimal rounded.
fn milli(whole: &str, decimals: &str) -> i128 {
    let whole = whole.trim_start_matches('0');
    if whole.len() > 21 {
        return HUGE;
    }
    let whole = if whole.is_empty() { 0 } else { whole.parse::<i128>().unwrap_or(HUGE) };
    let decimals: Vec<i128> =
        decimals.chars().chain("0000".chars()).take(4).filter_map(|c| c.to_digit(10)).map(i128::from).collect();
    let ten_thousandths = decimals.iter().fold(0, |sum, digit| sum * 10 + digit);
    whole * 1000 + (ten_thousandths + 5) / 10
}

/// The value, if it is within the limits.
pub(super) fn within(value: i128, min: i64, max: i64) -> Result<i64, Fault> {
    let got = i64::try_from(value).unwrap_or(if value < 0 { i64::MIN } else { i64::MAX });
    if (i128::from(min)..=i128::from(max)).contains(&value) {
        Ok(got)
    } else {
        Err(Fault::OutOfRange { min, max, got })
    }
}

fn signed(value: i128, negative: bool) -> i128 {
    if negative { -value } else { value }
}

enum Numeral {
    Figures { negative: bool, figures: String },
    Words(i64),
}

/// The one number in a short text: in figures with at most three words around it, or in words.
fn find_numeral(text: &str) -> Result<Numeral, Fault> {
    let joined = join_groups(text);
    let mut figures: Vec<(bool, String)> = Vec::new();
    let mut words: Vec<&str> = Vec::new();
    let mut negative = false;
    let mut rest = joined.as_str();
    while let Some(c) = rest.chars().next() {
        let take = |is: &dyn Fn(char) -> bool| rest.find(|c: char| !is(c)).unwrap_or(rest.len());
        let end = if c.is_ascii_digit() {
            let end = take(&|c| c.is_ascii_digit() || matches!(c, '.' | ','));
            figures.push((negative && words.is_empty(), rest[..end].to_owned()));
            end
        } else if c.is_alphabetic() {
            let end = take(&char::is_alphabetic);
            words.push(&rest[..end]);
            end
        } else {
            c.len_utf8()
        };
        negative = c == '-';
        rest = &rest[end..];
    }
    let words: Vec<&str> = words.into_iter().flat_map(split_joined).filter(|word| !is_polite(word)).collect();
    match figures.as_slice() {
        [(negative, figures)] if words.len() <= 3 && !words.iter().any(|word| is_scale_word(word)) => {
            Ok(Numeral::Figures { negative: *negative, figures: figures.clone() })
        }
        [] => {
            let start = words.iter().take_while(|word| BEFORE.contains(*word)).count();
            let (value, used) = read_number(&words[start..]).ok_or(Fault::NotANumber)?;
            let behind = &words[start + used..];
            let alone = behind.len() <= 2 && !behind.iter().any(|word| is_number_word(word));
            if alone { Ok(Numeral::Words(value)) } else { Err(Fault::NotANumber) }
        }
        _ => Err(Fault::NotANumber),
    }
}

/// "2 ribu" and "5 setengah" are more than their figures; "10 m" and "5 k" are units.
fn is_scale_word(word: &str) -> bool {
    is_number_word(word) && word.chars().count() > 1
}

/// "1 200 000" → "1200000".
pub(super) fn join_groups(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let is_digits = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_digit());
    let mut out: Vec<String> = Vec::new();
    let mut open = false;
    for word in words {
        let continues = open && word.len() == 3 && is_digits(word);
        match out.last_mut() {
            Some(last) if continues => last.push_str(word),
            _ => {
                open = (1..=3).contains(&word.len()) && is_digits(word) && !word.starts_with('0');
                out.push(word.to_owned());
            }
        }
    }
    out.join(" ")
}
