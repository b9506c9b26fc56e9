//! Words that mean several things: `skp`, `bpjs`, `akta`.
//!
//! Which of them is meant is never guessed: what stands beside such a word decides, and where nothing
//! does, it is asked back.

use std::collections::HashSet;

use super::words::{Read, Words};
use crate::domain::ids::ServiceId;
use crate::domain::lexicon::{Ambiguity, Meant};

/// The words that mean several things, as stems.
#[derive(Clone, Debug, Default)]
pub(super) struct Doubles {
    entries: Vec<Double>,
    /// Ways to write one, the longest first.
    written: Vec<Written>,
}

/// A way to write one.
#[derive(Clone, Debug)]
struct Written {
    stems: Vec<String>,
    /// A single word must have been written itself: `izin usaha` is the same as `nib`, but means one thing only.
    itself: Option<String>,
    /// Its place in `entries`.
    place: usize,
}

#[derive(Clone, Debug)]
struct Double {
    senses: Vec<Meant>,
    /// What decides, and the place of the sense it decides for.
    beside: Vec<(Vec<String>, usize)>,
}

/// What is to be made of a text with such a word.
#[derive(Clone, Copy, Debug)]
pub(super) enum Reading<'d> {
    /// Nothing decides: all that may be meant.
    Open(&'d [Meant]),
    /// This service is meant.
    Decided(&'d ServiceId),
    /// No service is meant, as these sentences say; but the text may be about one that has nothing to do with
    /// the word, which are all but `own`.
    NoService {
        /// What is meant.
        meant: &'d [Meant],
        /// All that the word may mean.
        own: &'d [Meant],
    },
}

impl Doubles {
    /// Prepares the words of a lexicon; of services only those that are offered.
    pub(super) fn new(ambiguous: &[Ambiguity], words: &Words, offered: &HashSet<ServiceId>) -> Self {
        let mut prepared = Self::default();
        for each in ambiguous {
            let is_offered = |meant: &Meant| match meant {
                Meant::Service(id) => offered.contains(id),
                Meant::Elsewhere(_) => true,
            };
            let mut double = Double { senses: Vec::new(), beside: Vec::new() };
            for sense in each.senses.iter().filter(|sense| is_offered(&sense.meant)) {
                let place = double.senses.len();
                double.senses.push(sense.meant.clone());
                double.beside.extend(sense.beside.iter().map(|said| (words.phrase(said), place)));
            }
            if double.senses.is_empty() {
                continue;
            }
            let place = prepared.entries.len();
            prepared.written.extend(each.words.iter().map(|written| {
                let itself = (!written.contains(' ')).then(|| written.clone());
                Written { stems: words.phrase(written), itself, place }
            }));
            prepared.entries.push(double);
        }
        prepared.written.retain(|written| !written.stems.is_empty());
        prepared.written.sort_by_key(|written| std::cmp::Reverse(written.stems.len()));
        prepared
    }

    /// What is to be made of a text; nothing when it holds no such word, or when the likeliest meaning of the
    /// whole text shall count.
    pub(super) fn find(&self, text: &str, read: &Read, words: &Words) -> Option<Reading<'_>> {
        let plain: Vec<&str> = read.stems.iter().map(|(stem, _)| stem.as_str()).collect();
        let fitting: Vec<&Written> =
            self.written.iter().filter(|written| stands(&written.stems, &plain).is_some()).collect();
        if fitting.is_empty() {
            return None;
        }
        let said = words.written(text);
        let is_written = |written: &&&Written| written.itself.as_ref().is_none_or(|word| said.contains(word));
        let Written { stems: written, place, .. } = fitting.iter().find(is_written)?;
        let double = &self.entries[*place];
        let mut decided: Vec<usize> =
            double.beside.iter().filter(|(said, _)| stands(said, &plain).is_some()).map(|(_, sense)| *sense).collect();
        decided.sort_unstable();
        decided.dedup();
        let own = double.senses.as_slice();
        if let [only] = decided.as_slice() {
            return Some(match &own[*only] {
                Meant::Service(id) => Reading::Decided(id),
                Meant::Elsewhere(_) => Reading::NoService { meant: std::slice::from_ref(&own[*only]), own },
            });
        }
        let begin = stands(written, &plain)?;
        // Not the stems: `perpanjang` says much, `panjang` nothing.
        let mut around = read.said[..begin].iter().chain(&read.said[begin + written.len()..]);
        if decided.is_empty() && around.all(|word| words.is_common(word)) {
            return Some(Reading::Open(own));
        }
        let is_service = |meant: &Meant| matches!(meant, Meant::Service(_));
        (!own.iter().any(is_service)).then_some(Reading::NoService { meant: own, own })
    }
}

/// Where these words stand in a row.
fn stands(wanted: &[String], stems: &[&str]) -> Option<usize> {
    stems.windows(wanted.len().max(1)).position(|window| window == wanted)
}
