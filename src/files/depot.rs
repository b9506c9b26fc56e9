//! The file store: objects by their content, so that the same file is kept once and its name says
//! nothing about anybody.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use loket_store::rows::StoredObject;
use object_store::local::LocalFileSystem;
use object_store::{ObjectStoreExt as _, PutPayload};
use sha2::{Digest, Sha256};
use tokio::sync::OnceCell;

use super::marks::{self, Marks};

/// What is written to see whether anything can be kept.
const PROBE: &str = "probe";

/// A part of the folder; each may be writable or not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The folder itself, where new parts are made.
    Top,
    /// Where looks under way are marked.
    Marks,
    /// One of those that objects lie in, by its name.
    Shard(String),
}

impl Part {
    /// Where the object of this name lies.
    pub fn of(sha256: &str) -> Self {
        Self::Shard(sha256.get(..2).unwrap_or_default().to_owned())
    }

    fn name(&self) -> &str {
        match self {
            Self::Top => "",
            Self::Marks => marks::FOLDER,
            Self::Shard(name) => name,
        }
    }
}

/// The parts that are there already, whether they can be written or not.
pub fn list_parts(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_str().is_some_and(|name| is_shard(name) || name == marks::FOLDER) {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

/// The store, in a folder of this machine.
#[derive(Debug)]
pub struct Depot {
    folder: PathBuf,
    /// Opened when the first file comes, so that no command but the counter makes the folder.
    store: OnceCell<LocalFileSystem>,
}

/// Why a file cannot be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum DepotError {
    /// The folder cannot be made or opened.
    #[error("the folder {folder} for files cannot be used: {source}")]
    Folder {
        /// Which.
        folder: String,
        /// What the system says.
        source: std::io::Error,
    },
    /// A file in it cannot be written or read; the disk may be full.
    #[error("a file cannot be written or read: {0}")]
    Object(#[from] object_store::Error),
}

impl Depot {
    /// The store in this folder, which is made when it is needed.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, store: OnceCell::new() }
    }

    /// Where looks under way are marked.
    pub fn marks(&self) -> Marks {
        Marks::new(&self.folder)
    }

    /// Can something of so many bytes be kept there at this moment? Really writes it, and takes it away.
    pub async fn try_keeping(&self, part: &Part, bytes: u64) -> Result<(), DepotError> {
        let parts = [part.name(), PROBE].into_iter().filter(|name| !name.is_empty());
        let probe: object_store::path::Path = parts.collect();
        let content = vec![0; usize::try_from(bytes).unwrap_or(0)];
        let store = self.open().await?;
        store.put(&probe, PutPayload::from(content)).await?;
        Ok(store.delete(&probe).await?)
    }

    /// Deletes what a process left that died in the middle of writing, and counts it: `LocalFileSystem`
    /// writes beside the name, with `#` and a number, and renames. Only while nothing is kept.
    pub async fn delete_unfinished(&self) -> std::io::Result<u64> {
        let folder = self.folder.clone();
        let deleting = tokio::task::spawn_blocking(move || delete_unfinished(&folder));
        deleting.await.unwrap_or_else(|_panic| Err(std::io::Error::other("the folder was not looked through")))
    }

    /// Where a part of the folder is.
    pub fn path_of(&self, part: &Part) -> PathBuf {
        self.folder.join(part.name())
    }

    /// Deletes an object; nothing for one that is not there.
    pub async fn delete(&self, sha256: &str) -> Result<(), DepotError> {
        match self.open().await?.delete(&place(sha256)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Keeps a file and tells under which name. When this returns, it outlives a power cut; a file
    /// that is there already is not written again.
    pub async fn keep(&self, bytes: Vec<u8>) -> Result<StoredObject, DepotError> {
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        let object = StoredObject { sha256: name_of(&bytes), size };
        if !self.has(&object).await? {
            let payload = PutPayload::from(bytes);
            self.open().await?.put(&place(&object.sha256), payload).await?;
        }
        Ok(object)
    }

    /// Is it there, and whole by its size?
    pub async fn has(&self, object: &StoredObject) -> Result<bool, DepotError> {
        match self.open().await?.head(&place(&object.sha256)).await {
            Ok(found) => Ok(found.size == object.size),
            Err(object_store::Error::NotFound { .. }) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// Its bytes.
    pub async fn read(&self, object: &StoredObject) -> Result<Vec<u8>, DepotError> {
        let found = self.open().await?.get(&place(&object.sha256)).await?;
        Ok(found.bytes().await?.to_vec())
    }

    async fn open(&self) -> Result<&LocalFileSystem, DepotError> {
        let opening = async || {
            make_private(&self.folder).await.map_err(|source| self.refuse(source))?;
            // Durable before the row says so.
            Ok(LocalFileSystem::new_with_prefix(&self.folder)?.with_fsync(true))
        };
        self.store.get_or_try_init(opening).await
    }

    fn refuse(&self, source: std::io::Error) -> DepotError {
        DepotError::Folder { folder: self.folder.display().to_string(), source }
    }
}

impl DepotError {
    /// What the system says, without the name of any object.
    pub fn reason(&self) -> String {
        let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(self);
        while let Some(error) = cause {
            if let Some(said) = error.downcast_ref::<std::io::Error>() {
                return said.to_string();
            }
            cause = error.source();
        }
        "the file store does not answer as expected".to_owned()
    }
}

/// The name under which this content is kept: its SHA-256, in hexadecimal.
pub fn name_of(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Only the owner may look into it.
async fn make_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = tokio::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    builder.mode(0o700);
    builder.create(folder).await
}

/// Two letters make a folder, so that none holds too many files.
fn place(sha256: &str) -> object_store::path::Path {
    object_store::path::Path::from_iter([Part::of(sha256).name(), sha256])
}

/// Looks where [`place`] and the probes are, and nowhere deeper.
fn delete_unfinished(folder: &Path) -> std::io::Result<u64> {
    let mut count = 0;
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(0),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        let Some(name) = name.to_str() else { continue };
        if entry.file_type()?.is_dir() && is_shard(name) {
            for object in fs::read_dir(entry.path())? {
                count += delete_if_unfinished(&object?, |of| of == PROBE || (of.len() == 64 && is_hex(of)))?;
            }
        } else {
            count += delete_if_unfinished(&entry, |of| of == PROBE)?;
        }
    }
    Ok(count)
}

fn delete_if_unfinished(entry: &fs::DirEntry, is_ours: impl Fn(&str) -> bool) -> std::io::Result<u64> {
    let name = entry.file_name();
    let parts = name.to_str().and_then(|name| name.rsplit_once('#'));
    let is_unfinished = parts.is_some_and(|(of, number)| is_ours(of) && number.parse::<u64>().is_ok());
    if !is_unfinished || !entry.file_type()?.is_file() {
        return Ok(0);
    }
    fs::remove_file(entry.path())?;
    Ok(1)
}

fn is_shard(name: &str) -> bool {
    name.len() == 2 && is_hex(name)
}

fn is_hex(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn hex(bytes: &[u8]) -> String {
    let mut hex = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        write!(hex, "{byte:02x}").expect("writing to a String cannot fail");
    }
    hex
}
