//! A directory of its own for each test, gone with it.

use std::path::PathBuf;

use loket_store_sqlite::SqliteStore;

pub(crate) struct Scratch {
    directory: tempfile::TempDir,
}

impl Scratch {
    pub(crate) fn new() -> Self {
        Self { directory: tempfile::tempdir().expect("the machine has a temporary directory") }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    pub(crate) async fn open(&self, name: &str) -> SqliteStore {
        SqliteStore::open(&self.path(name)).await.expect("a new or sound file can be opened")
    }
}
