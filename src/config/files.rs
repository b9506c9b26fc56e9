//! `[files]`: where files are kept, and what is acceptable.

use std::path::{Path, PathBuf};

use super::reader::{Notes, Section};
use super::within;

/// `[files]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    /// Where they are kept.
    pub folder: PathBuf,
    /// The most megabytes of a file; Telegram gives a bot no more than 20.
    pub max_megabytes: u32,
    /// The least pixels of a picture, width times height.
    pub min_pixels: u32,
    /// The most pages of a PDF.
    pub max_pages: u32,
    /// Files fetched at the same time.
    pub at_once: u32,
}

impl Files {
    pub(super) fn read(root: &mut Section<'_, '_>, folder: &Path, notes: &mut Notes) -> Self {
        let mut files = root.section("files", notes);
        let read = Self {
            folder: files.text("folder", "data/files", notes, |text| keep_folder(text, folder)),
            max_megabytes: files.number("max_megabytes", 20, 1..=20, notes),
            min_pixels: files.number("min_pixels", 100_000, 0..=10_000_000, notes),
            max_pages: files.number("max_pages", 100, 1..=5_000, notes),
            at_once: files.number("at_once", 4, 1..=32, notes),
        };
        files.finish(notes);
        read
    }
}

fn keep_folder(text: &str, folder: &Path) -> Result<PathBuf, String> {
    match text.trim() {
        "" => Err("must name a folder, e.g. \"data/files\"".to_owned()),
        named => Ok(within(folder, named)),
    }
}
