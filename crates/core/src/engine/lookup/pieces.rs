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
    /// The pieces of all words, one word after the other.
    pieces: Vec<u32>,
    /// By the number of a word: where its pieces end.
    ends: Vec<usize>,
    /// How many different pieces there are.
    different: usize,
}

impl Pieces {
    /// Learns from the words of phrases as they are written there.
    pub(super) fn new(lessons: &Lessons, words: &Numbers) -> Self {
        let mut numbers = Numbers::default();
        let (mut pieces, mut ends) = (Vec::new(), Vec::new());
        for word in words.words() {
            each_piece(word, |piece| pieces.push(numbers.number(piece)));
            ends.push(pieces.len());
        }
        let different = numbers.words().len();
        let how = Learning {
            terms: different,
            meanings: lessons.meanings.len(),
            smoothing: SMOOTHING,
            share: |_| 1.0,
            raised: |_, _, _| 1.0,
        };
        let terms = Terms::new(&Cut { lessons, pieces, ends, different }, &how);
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

impl Cut<'_> {
    /// The pieces of a word.
    fn of(&self, word: u32) -> &[u32] {
        let begin = at(word).checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.pieces[begin..self.ends[at(word)]]
    }
}

impl Phrases for Cut<'_> {
    fn len(&self) -> usize {
        self.lessons.phrases.len()
    }

    fn each(&self, mut take: impl FnMut(u32, &[(u32, u32)])) {
        // For each piece the phrase in which it was met last, and its place there: sorting costs far more.
        let mut met = vec![(u32::MAX, 0_u32); self.different];
        let mut said: Vec<(u32, u32)> = Vec::new();
        let mut phrase = 0_u32;
        self.lessons.each_words(|place, words| {
            said.clear();
            for word in words {
                for piece in self.of(*word) {
                    let (last, among) = &mut met[at(*piece)];
                    if *last == phrase {
                        said[at(*among)].1 += 1;
                    } else {
                        (*last, *among) = (phrase, u32::try_from(said.len()).unwrap_or(u32::MAX));
                        said.push((*piece, 1));
                    }
                }
            }
            phrase += 1;
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
