//! What a skeleton leaves to be written: no citizen may ever read it.

use super::problem::Problems;
use super::source::Source;

/// What stands there instead of words that only the writer knows. Remarks may name it.
pub(super) const MARK: &str = "TULIS:";

/// Tells of every place in a file that is still to be written.
pub(super) fn tell(source: &Source, problems: &mut Problems) {
    let mut begin = 0;
    for line in source.text.split_inclusive('\n') {
        if let Some(place) = line.find(MARK).filter(|_| !line.trim_start().starts_with('#')) {
            let what = "this is still to be written, and citizens would read it";
            let help = "write it, or put draft = true into the service file until it is written";
            problems.error(source, &(begin + place..begin + place + MARK.len()), what, help);
        }
        begin += line.len();
    }
}
