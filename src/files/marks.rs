//! Marks of looks that are under way. One that stands there at a start tells of a process that died
//! in the middle of that look, perhaps of it.
//!
//! A mark lies in the folder of the files, and is there for the moment of the look alone: a process
//! that dies while a file is fetched, or while anything is written down, says nothing about the file.
//! It need not outlive a power cut, which says nothing either.

use std::fs;
use std::io;
use std::path::PathBuf;

use super::depot::name_of;

/// The part of the folder for files in which they lie.
pub(super) const FOLDER: &str = "looking";

/// Where marks are set.
#[derive(Clone, Debug)]
pub struct Marks {
    folder: PathBuf,
}

/// A look under way, until this is dropped.
#[derive(Debug)]
pub struct Mark {
    file: PathBuf,
}

impl Marks {
    /// In this folder for files.
    pub fn new(folder: &std::path::Path) -> Self {
        Self { folder: folder.join(FOLDER) }
    }

    /// Marks a look into what is told by these words.
    pub fn set(&self, words: &str) -> io::Result<Mark> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&self.folder)?;
        let mark = Mark { file: self.folder.join(name_of(words.as_bytes())) };
        fs::write(&mark.file, words)?;
        Ok(mark)
    }

    /// The words of all that stand there.
    pub fn read(&self) -> io::Result<Vec<String>> {
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        entries.map(|entry| fs::read_to_string(entry?.path())).collect()
    }

    /// Takes all of them away.
    pub fn clear(&self) -> io::Result<()> {
        match fs::remove_dir_all(&self.folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            Ok(()) | Err(_) => Ok(()),
        }
    }
}

impl Drop for Mark {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_file(&self.file) {
            tracing::warn!(%error, "the mark of a look into a file cannot be taken away: {error}");
        }
    }
}
