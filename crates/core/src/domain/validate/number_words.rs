//! Numbers in words: "dua puluh lima", "seratus dua", "sebelas", and English up to twenty.

/// A word cut into the words it is joined of: "duapuluh" → "dua", "puluh".
pub(super) fn split_joined(word: &str) -> Vec<&str> {
    for last in ["puluh", "belas", "ratus", "ribu", "juta"] {
        if let Some(first) = word.strip_suffix(last)
            && unit(first).is_some()
        {
            return vec![first, &word[first.len()..]];
        }
    }
    vec![word]
}

/// Is the word one that numbers are made of?
pub(super) fn is_number_word(word: &str) -> bool {
    unit(word).is_some()
        || english(word).is_some()
        || scale(word).is_some()
        || matches!(
            word,
            "nol" | "sepuluh" | "sebelas" | "seratus" | "seribu" | "sejuta" | "puluh" | "belas" | "ratus" | "setengah"
        )
}

/// Ribu, juta and the like, with what people write for them.
pub(super) fn scale(word: &str) -> Option<i64> {
    match word {
        "ribu" | "rb" | "rbu" | "ribuan" | "k" => Some(1_000),
        "juta" | "jt" | "jta" | "jutaan" => Some(1_000_000),
        "miliar" | "milyar" | "milliar" | "mlyr" | "m" => Some(1_000_000_000),
        "triliun" | "trilyun" | "t" => Some(1_000_000_000_000),
        _ => None,
    }
}

/// The number the first words make, below a billion, and how many words it took.
pub(super) fn read_number(words: &[&str]) -> Option<(i64, usize)> {
    if words.first() == Some(&"nol") || words.first() == Some(&"zero") {
        return Some((0, 1));
    }
    if let Some(value) = words.first().and_then(|word| english(word)) {
        return Some((value, 1));
    }
    let (mut total, mut used, mut limit) = (0, 0, i64::MAX);
    while let Some((value, took)) = read_term(words.get(used..)?) {
        let factor = if value >= 1_000_000 {
            1_000_000
        } else if value >= 1_000 {
            1_000
        } else {
            1
        };
        if factor >= limit {
            break;
        }
        limit = factor;
        total += value;
        used += took;
    }
    (used > 0).then_some((total, used))
}

/// The words with every number in words as figures: "jam", "dua", "belas" → "jam", "12".
pub(super) fn in_figures(words: &[&str]) -> Vec<String> {
    let mut out = Vec::new();
    let mut rest = words;
    while let Some(word) = rest.first() {
        let (figures, used) =
            read_number(rest).map_or_else(|| ((*word).to_owned(), 1), |(value, used)| (value.to_string(), used));
        out.push(figures);
        rest = rest.get(used..).unwrap_or_default();
    }
    out
}

/// One term: "seribu", "dua puluh lima ribu", "tiga juta", or what is below a thousand.
fn read_term(words: &[&str]) -> Option<(i64, usize)> {
    match *words.first()? {
        "seribu" => return Some((1_000, 1)),
        "sejuta" => return Some((1_000_000, 1)),
        _ => {}
    }
    let (value, used) = read_below_thousand(words)?;
    match words.get(used) {
        Some(&"ribu") => Some((value * 1_000, used + 1)),
        Some(&"juta") => Some((value * 1_000_000, used + 1)),
        _ => Some((value, used)),
    }
}

/// Below a thousand: "seratus dua puluh".
pub(super) fn read_below_thousand(words: &[&str]) -> Option<(i64, usize)> {
    let hundreds = match (words.first()?, words.get(1)) {
        (&"seratus", _) => Some((100, 1)),
        (first, Some(&"ratus")) => unit(first).map(|unit| (unit * 100, 2)),
        _ => None,
    };
    let Some((value, used)) = hundreds else { return read_below_hundred(words) };
    let (rest, more) = words.get(used..).and_then(read_below_hundred).unwrap_or((0, 0));
    Some((value + rest, used + more))
}

fn read_below_hundred(words: &[&str]) -> Option<(i64, usize)> {
    match *words.first()? {
        "sepuluh" => return Some((10, 1)),
        "sebelas" => return Some((11, 1)),
        _ => {}
    }
    let first = words.first().and_then(|word| unit(word))?;
    match words.get(1) {
        Some(&"belas") => Some((first + 10, 2)),
        Some(&"puluh") => match words.get(2).and_then(|word| unit(word)) {
            Some(ones) => Some((first * 10 + ones, 3)),
            None => Some((first * 10, 2)),
        },
        _ => Some((first, 1)),
    }
}

fn unit(word: &str) -> Option<i64> {
    Some(match word {
        "satu" | "stu" => 1,
        "dua" => 2,
        "tiga" | "tga" => 3,
        "empat" | "ampat" => 4,
        "lima" => 5,
        "enam" | "anam" => 6,
        "tujuh" => 7,
        "delapan" | "lapan" => 8,
        "sembilan" => 9,
        _ => return None,
    })
}

fn english(word: &str) -> Option<i64> {
    const WORDS: [&str; 20] = [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    WORDS.iter().zip(1..).find(|(known, _)| **known == word).map(|(_, value)| value)
}
