//! A file that was read: its text, how it is called, and which place is where in it.

use std::fs;
use std::io::ErrorKind;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::problem::{Place, Problems};

/// Nobody writes a service of a megabyte; such a file is there by mistake.
const MOST_BYTES: u64 = 1024 * 1024;

/// A file's text and name.
#[derive(Clone, Debug)]
pub(super) struct Source {
    pub(super) file: String,
    pub(super) text: Arc<str>,
}

impl Source {
    /// Reads a file; what keeps it from being read is a problem, with this advice.
    pub(super) fn read(path: &Path, advice: &str, problems: &mut Problems) -> Option<Self> {
        let file = path.display().to_string();
        let text = match read(path) {
            Ok(text) => text,
            Err(what) => {
                problems.file(&file, what, advice);
                return None;
            }
        };
        Some(Self { file, text: text.replace("\r\n", "\n").into() })
    }

    /// A file of which nothing is known but its name.
    pub(super) fn unread(file: &str) -> Self {
        Self { file: file.to_owned(), text: Arc::from("") }
    }

    pub(super) fn place(&self, offset: usize) -> Place {
        let before = self.text.get(..offset).unwrap_or(&self.text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Place { line, column }
    }

    /// Where a part of the text stands in it.
    pub(super) fn span_of(&self, part: &str) -> Range<usize> {
        let start = part.as_ptr().addr().saturating_sub(self.text.as_ptr().addr()).min(self.text.len());
        start..(start + part.len()).min(self.text.len())
    }
}

fn read(path: &Path) -> Result<String, String> {
    let explain = |error: std::io::Error| explain("file", &error);
    if fs::metadata(path).map_err(explain)?.len() > MOST_BYTES {
        return Err("the file is larger than 1 MB".to_owned());
    }
    let bytes = fs::read(path).map_err(explain)?;
    let text = String::from_utf8(bytes)
        .map_err(|error| format!("the file is not UTF-8 (byte {})", error.utf8_error().valid_up_to()))?;
    Ok(text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned))
}

fn explain(what: &str, error: &std::io::Error) -> String {
    if error.kind() == ErrorKind::NotFound {
        format!("the {what} is missing")
    } else {
        format!("the {what} cannot be read: {error}")
    }
}

/// What lies in a folder, sorted by name; nothing hidden. A folder that cannot be read is a problem.
pub(super) fn list(folder: &Path, advice: &str, problems: &mut Problems) -> Vec<PathBuf> {
    match fs::read_dir(folder) {
        Ok(entries) => {
            let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
            paths.retain(|path| !stem(path).starts_with('.'));
            paths.sort();
            paths
        }
        Err(error) => {
            let what = explain("folder", &error);
            problems.file(&folder.display().to_string(), what, advice);
            Vec::new()
        }
    }
}

/// The file's name without its ending.
pub(super) fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Has the file this ending?
pub(super) fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found == ending)
}
