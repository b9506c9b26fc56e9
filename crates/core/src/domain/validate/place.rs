//! A point on the map, typed or pasted: `-4.35, 119.88`, `-4,35 119,88`, `4.35 LS 119.88 BT`, a maps link.
//!
//! Degrees of WGS 84 with at least one decimal: whole degrees are over a hundred kilometres apart and
//! are no place. Nothing is fetched: a short link tells nothing and is refused.

use std::fmt;
use std::sync::LazyLock;

use regex::{Captures, Regex};
use serde::{Deserialize, Serialize};

use super::fault::Fault;
use super::text::cleaned;

/// A point on the map, in millionths of a degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Coordinates {
    /// North of the equator; negative in the south.
    pub lat_micro: i64,
    /// East of Greenwich; negative in the west.
    pub lon_micro: i64,
}

/// The ways of writing a pair of degrees, the surest first. `N` stands for a number, `F` for one with a comma.
static PAIRS: LazyLock<[Regex; 4]> = LazyLock::new(|| {
    let in_words = r"(?x)^ (?:[a-z]{3,}\s?[:=]?\s)* [(\[]?
        (?<a>n|s|lu|ls)?\s? (?<lat>N) \s?°?\s? (?<b>n|s|lu|ls)? \s?[,;/]?\s?
        (?:(?:lon|lng|long|longitude|bujur)\s?[:=]?\s)?
        (?<c>e|w|bt|bb)?\s? (?<lon>N) \s?°?\s? (?<d>e|w|bt|bb)? [)\]]? $";
    [
        "!3d(?<lat>N)!4d(?<lon>N)".to_owned(),
        r"(?:@|[?&=/:]|%20)(?<lat>N)(?:,|%2c)(?:\+|%20)?(?<lon>N)".to_owned(),
        in_words.to_owned(),
        in_words.replace('N', "F"),
    ]
    .map(|pattern| pattern.replace('N', r"[-+]?\d{1,3}\.\d+").replace('F', r"[-+]?\d{1,3},\d+"))
    .map(|pattern| Regex::new(&pattern).expect("the pattern is a constant"))
});

/// Degrees, minutes and seconds, as maps show them: `4°21'00.0"S 119°52'48.0"E`.
static SEXAGESIMAL: LazyLock<Regex> = LazyLock::new(|| {
    let angle = r#"(\d{1,3})°\s?(\d{1,2})'\s?(\d{1,2}(?:[.,]\d+)?)(?:"|'')\s?"#;
    Regex::new(&format!("^{angle}(n|s|lu|ls)[,;]?\\s?{angle}(e|w|bt|bb)$")).expect("the pattern is a constant")
});

/// Reads a point; latitude first, unless the first number can only be a longitude.
///
/// # Errors
/// [`Fault::NotCoordinates`] if it is none or not on the globe, [`Fault::Placeholder`], [`Fault::TooLong`].
pub fn parse_coordinates(raw: &str) -> Result<Coordinates, Fault> {
    let text = cleaned(raw)?.to_lowercase();
    let pair = PAIRS.iter().find_map(|pattern| pattern.captures(&text)).and_then(|pair| read_pair(&pair));
    let (lat, lon) = pair.or_else(|| read_sexagesimal(&text)).ok_or(Fault::NotCoordinates)?;
    let on_globe = |lat: i64, lon: i64| lat.abs() <= 90_000_000 && lon.abs() <= 180_000_000;
    if on_globe(lat, lon) {
        Ok(Coordinates { lat_micro: lat, lon_micro: lon })
    } else if on_globe(lon, lat) {
        Ok(Coordinates { lat_micro: lon, lon_micro: lat })
    } else {
        Err(Fault::NotCoordinates)
    }
}

fn read_pair(pair: &Captures<'_>) -> Option<(i64, i64)> {
    let side = |one: &str, other: &str| pair.name(one).or_else(|| pair.name(other)).map(|side| side.as_str());
    // Only two of the patterns know sides of the world.
    let (lat_side, lon_side) = (side("a", "b"), side("c", "d"));
    let lat = micro(pair.name("lat")?.as_str())?;
    let lon = micro(pair.name("lon")?.as_str())?;
    Some((turned(lat, lat_side), turned(lon, lon_side)))
}

fn turned(micro: i64, side: Option<&str>) -> i64 {
    match side {
        Some("s" | "ls" | "w" | "bb") => -micro.abs(),
        Some(_) | None => micro,
    }
}

/// `-4.35` or `-4,35` in millionths; further decimals are cut off.
fn micro(text: &str) -> Option<i64> {
    let negative = text.starts_with('-');
    let (whole, fraction) = text.trim_start_matches(['-', '+']).split_once(['.', ','])?;
    let fraction: String = fraction.chars().chain("000000".chars()).take(6).collect();
    let value = whole.parse::<i64>().ok()? * 1_000_000 + fraction.parse::<i64>().ok()?;
    Some(if negative { -value } else { value })
}

fn read_sexagesimal(text: &str) -> Option<(i64, i64)> {
    let parts = SEXAGESIMAL.captures(text)?;
    let angle = |at: usize| -> Option<i64> {
        let number = |place: usize| parts.get(place).map(|part| part.as_str());
        let degrees: i64 = number(at)?.parse().ok()?;
        let minutes: i64 = number(at + 1)?.parse().ok()?;
        let seconds = number(at + 2)?;
        let seconds = if seconds.contains(['.', ',']) { micro(seconds)? } else { micro(&format!("{seconds}.0"))? };
        let fits = minutes < 60 && seconds < 60_000_000;
        fits.then(|| turned(degrees * 1_000_000 + (minutes * 60_000_000 + seconds) / 3600, number(at + 3)))
    };
    Some((angle(1)?, angle(5)?))
}

impl fmt::Display for Coordinates {
    /// `-4.350000, 119.880000`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let write = |f: &mut fmt::Formatter<'_>, micro: i64| {
            let sign = if micro < 0 { "-" } else { "" };
            let size = micro.unsigned_abs();
            write!(f, "{sign}{}.{:06}", size / 1_000_000, size % 1_000_000)
        };
        write(f, self.lat_micro)?;
        f.write_str(", ")?;
        write(f, self.lon_micro)
    }
}
