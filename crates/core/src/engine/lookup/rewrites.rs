//! Short forms written out, foreign words turned into ours, and words that say outright what is meant.
//!
//! The same for words as they are typed and for words as numbers: phrases are read by the hundred
//! thousand, and numbers are compared sooner.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;

/// So often words are written out.
const MOST_PASSES: usize = 3;

/// What is written behind a first word, and what all of it means.
type Rewrite<W> = (Vec<W>, Vec<W>);

/// What words are replaced by.
#[derive(Clone, Debug)]
pub(super) struct Rewrites<W> {
    /// By the first word, the longest first.
    by_first: HashMap<W, Vec<Rewrite<W>>>,
}

impl<W> Default for Rewrites<W> {
    fn default() -> Self {
        Self { by_first: HashMap::new() }
    }
}

impl<W: Clone + Eq + Hash> Rewrites<W> {
    /// From what is written to what it means.
    pub(super) fn new(entries: impl Iterator<Item = (Vec<W>, Vec<W>)>) -> Self {
        let mut by_first: HashMap<W, Vec<Rewrite<W>>> = HashMap::new();
        for (written, meant) in entries {
            let mut written = written.into_iter();
            let Some(first) = written.next() else { continue };
            by_first.entry(first).or_default().push((written.collect(), meant));
        }
        for entries in by_first.values_mut() {
            entries.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        Self { by_first }
    }

    /// Does an entry begin with this word?
    pub(super) fn begins<Q: Eq + Hash + ?Sized>(&self, word: &Q) -> bool
    where
        W: Borrow<Q>,
    {
        self.by_first.contains_key(word)
    }

    /// Every word with which an entry begins.
    pub(super) fn first_words(&self) -> impl Iterator<Item = &W> {
        self.by_first.keys()
    }

    /// Replaces until nothing is left to be replaced. What was written out may be part of a longer entry:
    /// `ijin usaha` is `izin usaha`, and that is `nib`. The second list is room to work in.
    pub(super) fn apply(&self, words: &mut Vec<W>, room: &mut Vec<W>) {
        for _ in 0..MOST_PASSES {
            if !words.iter().any(|word| self.by_first.contains_key(word)) {
                break;
            }
            self.once(words, room);
            if words == room {
                break;
            }
            std::mem::swap(words, room);
        }
    }

    /// Replaces once, from left to right; the longest entry wins.
    pub(super) fn once(&self, words: &[W], out: &mut Vec<W>) {
        out.clear();
        let mut rest = words;
        while let Some((first, behind)) = rest.split_first() {
            let entry = self
                .by_first
                .get(first)
                .and_then(|entries| entries.iter().find(|(pattern, _)| behind.starts_with(pattern)));
            if let Some((pattern, meant)) = entry {
                out.extend(meant.iter().cloned());
                rest = &behind[pattern.len()..];
            } else {
                out.push(first.clone());
                rest = behind;
            }
        }
    }

    /// The same for words of another kind.
    pub(super) fn map<V: Clone + Eq + Hash>(&self, mut to: impl FnMut(&W) -> V) -> Rewrites<V> {
        let mut all = |words: &[W]| words.iter().map(&mut to).collect::<Vec<V>>();
        let mut by_first = HashMap::new();
        for (first, entries) in &self.by_first {
            let entries = entries.iter().map(|(rest, meant)| (all(rest), all(meant))).collect();
            by_first.insert(all(std::slice::from_ref(first)).remove(0), entries);
        }
        Rewrites { by_first }
    }
}

/// Which in the list a cue is, what follows its first word, and what is meant.
type Cue<W> = (usize, Vec<W>, &'static str);

/// Words in this order say outright what a text is about.
#[derive(Clone, Debug)]
pub(super) struct Cues<W> {
    /// By the first word.
    by_first: HashMap<W, Vec<Cue<W>>>,
}

impl<W> Default for Cues<W> {
    fn default() -> Self {
        Self { by_first: HashMap::new() }
    }
}

impl<W: Eq + Hash> Cues<W> {
    /// Of several that stand in a text the first one counts.
    pub(super) fn new(cues: impl Iterator<Item = (Vec<W>, &'static str)>) -> Self {
        let mut by_first: HashMap<W, Vec<Cue<W>>> = HashMap::new();
        for (place, (words, meant)) in cues.enumerate() {
            let mut words = words.into_iter();
            let Some(first) = words.next() else { continue };
            by_first.entry(first).or_default().push((place, words.collect(), meant));
        }
        Self { by_first }
    }

    /// What is meant outright.
    pub(super) fn find(&self, words: &[W]) -> Option<&'static str> {
        let mut found: Option<(usize, &'static str)> = None;
        for (at, word) in words.iter().enumerate() {
            let Some(cues) = self.by_first.get(word) else { continue };
            for (place, rest, meant) in cues {
                if words[at + 1..].starts_with(rest) && found.is_none_or(|(first, _)| *place < first) {
                    found = Some((*place, meant));
                }
            }
        }
        found.map(|(_, meant)| meant)
    }

    /// The same for words of another kind.
    pub(super) fn map<V: Eq + Hash>(&self, mut to: impl FnMut(&W) -> V) -> Cues<V> {
        let mut by_first = HashMap::new();
        for (first, cues) in &self.by_first {
            let cues = cues.iter().map(|(place, rest, meant)| (*place, rest.iter().map(&mut to).collect(), *meant));
            let cues: Vec<Cue<V>> = cues.collect();
            by_first.insert(to(first), cues);
        }
        Cues { by_first }
    }
}
