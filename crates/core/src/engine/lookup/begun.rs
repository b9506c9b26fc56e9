//! Services that somebody has begun to name: while a word is typed, the look-up does not know it yet.

use std::cmp::Reverse;

use crate::domain::ids::ServiceId;

/// Of a thousand ways to name a service so many must have a word that begins so.
const LEAST_SAID: usize = 150;

/// What services are called, prepared to be looked through at every letter.
#[derive(Clone, Debug, Default)]
pub(super) struct Begun {
    services: Vec<Called>,
}

#[derive(Clone, Debug)]
struct Called {
    id: ServiceId,
    /// In small letters, one on each line.
    lines: String,
    /// So many of the first lines are its names.
    names: usize,
    /// How many lines there are.
    all: usize,
}

impl Begun {
    /// Adds a service with all it is called, its own names first.
    pub(super) fn add(&mut self, id: ServiceId, names: usize, called: &[String]) {
        let mut lines = String::with_capacity(called.iter().map(|line| line.len() + 1).sum());
        for line in called {
            if !lines.is_empty() {
                lines.push('\n');
            }
            lines.extend(line.chars().flat_map(char::to_lowercase).map(|c| if c == '\n' { ' ' } else { c }));
        }
        self.services.push(Called { id, lines, names, all: called.len().max(1) });
    }

    /// Services in whose name a word begins so, then those of which people often say such a thing.
    pub(super) fn find(&self, text: &str) -> Vec<ServiceId> {
        let mut found: Vec<(bool, usize, &ServiceId)> = Vec::new();
        for service in &self.services {
            let (is_named, per_mille) = service.begins(text);
            if is_named || per_mille >= LEAST_SAID {
                found.push((is_named, per_mille, &service.id));
            }
        }
        found.sort_by_key(|(is_named, per_mille, _)| Reverse((*is_named, *per_mille)));
        found.into_iter().map(|(_, _, id)| id.clone()).collect()
    }
}

impl Called {
    /// Does a word of a name begin so, and in how many of a thousand lines does one?
    fn begins(&self, text: &str) -> (bool, usize) {
        let before = |at: usize| self.lines[..at].chars().next_back();
        let (mut is_named, mut said, mut line_end, mut line) = (false, 0, 0, 0);
        for (at, _) in self.lines.match_indices(text) {
            if at < line_end || before(at).is_some_and(char::is_alphanumeric) {
                continue;
            }
            line += self.lines[line_end..at].matches('\n').count();
            is_named |= line < self.names;
            said += 1;
            // What else this line holds does not count.
            line_end = self.lines[at..].find('\n').map_or(self.lines.len(), |end| at + end);
        }
        (is_named, said * 1000 / self.all)
    }
}
