//! Words in pieces of a few letters. What is misspelt beyond mending still shares most of them with the
//! right word, and so do words run together: `kartukeluarga`, `pajaktanah`, `mpasspor`.

use super::lessons::{Lessons, Numbers, at};
use super::terms::{Learning, Phrases, Terms, counted, frequency};

/// How many letters a piece has; the empty space before or behind a word is one of them.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=4;
/// How much every meaning is credited with every piece.
const SMOOTHING: f64 = 0.1;

/// What was learned of pieces.
#[derive(Clone, Debug, Default)]
pub(super) struct Pieces {
    numbers: Numbers,
    terms: Terms,
}

/// Phrases, cut into pieces whenever they are wanted: kept in pieces they would fill a hundred times the room.
struct Cut<'l> {
    lessons: &'l Lessons,
    /// By the number of a word.
    pieces: Vec<Vec<u32>>,
}

impl Pieces {
    /// Learns from the words of phrases as they are written there.
    pub(super) fn new(lessons: &Lessons, words: &Numbers) -> Self {
        let mut numbers = Numbers::default();
        let cut = |word: &String| {
            let mut pieces = Vec::new();
            each_piece(word, |piece| pieces.push(numbers.number(piece)));
            pieces
        };
        let pieces: Vec<Vec<u32>> = words.words().iter().map(cut).collect();
        let how = Learning {
            terms: numbers.words().len(),
            meanings: lessons.meanings.len(),
            smoothing: SMOOTHING,
            share: |_| 1.0,
            raised: |_, _, _| 1.0,
        };
        let terms = Terms::new(&Cut { lessons, pieces }, &how);
        Self { numbers, terms }
    }

    /// How likely each meaning is after these words, as a logarithm up to a constant.
    pub(super) fn scores(&self, words: &[String]) -> Vec<f64> {
        let mut pieces = Vec::new();
        for word in words {
            each_piece(word, |piece| pieces.extend(self.numbers.find(piece)));
        }
        let mut said = Vec::new();
        counted(&mut pieces, &mut said);
        let weigh = |(piece, times): (u32, u32)| (piece, frequency(times) * self.terms.rarity(piece));
        self.terms.scores(&said.into_iter().map(weigh).collect::<Vec<_>>())
    }
}

impl Phrases for Cut<'_> {
    fn len(&self) -> usize {
        self.lessons.phrases.len()
    }

    fn each(&self, mut take: impl FnMut(u32, &[(u32, u32)])) {
        let (mut pieces, mut said) = (Vec::new(), Vec::new());
        self.lessons.each_words(|place, words| {
            pieces.clear();
            said.clear();
            for word in words {
                pieces.extend(&self.pieces[at(*word)]);
            }
            counted(&mut pieces, &mut said);
            take(place, &said);
        });
    }
}

/// Gives every piece of a word; a word that is shorter than a piece is one itself, once.
fn each_piece(word: &str, mut take: impl FnMut(&str)) {
    let spaced = format!(" {word} ");
    let mut ends: Vec<usize> = spaced.char_indices().map(|(place, _)| place).collect();
    ends.push(spaced.len());
    let letters = ends.len() - 1;
    for length in LENGTHS {
        if length >= letters {
            take(&spaced);
            break;
        }
        for place in 0..=letters - length {
            take(&spaced[ends[place]..ends[place + length]]);
        }
    }
}
