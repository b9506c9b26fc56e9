//! What a file is, by its content: never by its name or by what the sender's client claims.
//!
//! Pictures are never decoded and documents never drawn: size, wholeness, pages and locks are read
//! from their structure alone.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use loket_core::domain::file::{FileFault, Finding, Media};
use tokio::sync::oneshot;

use super::{pdf, picture};

/// The longest a look may take; what takes longer cannot be an honest document of this size.
const PATIENCE: Duration = Duration::from_secs(10);
/// The stack of a look, in bytes: documents nest.
const STACK: usize = 16 * 1024 * 1024;
/// So many looks without end may live at a time; each holds its file and a processor.
pub const MOST_ENDLESS: usize = 4;
/// Bytes in a megabyte, as Telegram counts its limit.
const MEGABYTE: u64 = 1024 * 1024;

/// What is acceptable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The most megabytes of a file.
    pub most_megabytes: u32,
    /// The least pixels of a picture, width times height.
    pub least_pixels: u64,
    /// The most pages of a PDF.
    pub most_pages: u32,
}

impl Limits {
    /// The most bytes of a file.
    pub fn most_bytes(self) -> u64 {
        u64::from(self.most_megabytes) * MEGABYTE
    }

    /// What is said of a file with more bytes than that.
    pub fn too_big(self) -> Finding {
        Finding::Refused(FileFault::TooBig { most: self.most_megabytes })
    }
}

/// Looks into files, each in a thread of its own, so that bytes made to break a look cost that thread
/// and no more: a panic or a look without end is a damaged file.
///
/// A look without end cannot be ended, so it is counted as long as it lives, and while there are
/// [`MOST_ENDLESS`] of them none is begun. Beside those live as many as are waited for at once.
#[derive(Debug)]
pub struct Looks {
    patience: Duration,
    stack: usize,
    living: Arc<AtomicUsize>,
    waited_for: Arc<AtomicUsize>,
}

impl Default for Looks {
    fn default() -> Self {
        Self::new(PATIENCE, STACK)
    }
}

impl Looks {
    /// Looks that may take so long, each with a stack of so many bytes.
    pub fn new(patience: Duration, stack: usize) -> Self {
        Self { patience, stack, living: Arc::default(), waited_for: Arc::default() }
    }

    /// Those that live although nobody waits for them any more.
    pub fn endless(&self) -> usize {
        let waited_for = self.waited_for.load(Ordering::SeqCst);
        self.living.load(Ordering::SeqCst).saturating_sub(waited_for)
    }

    /// May another one begin?
    pub fn may_begin(&self) -> bool {
        self.endless() < MOST_ENDLESS
    }

    /// What a file is, or nothing when there can be no look at the moment, which says nothing of the file.
    pub async fn inspect(&self, bytes: Vec<u8>, limits: Limits) -> (Option<Finding>, Vec<u8>) {
        let bytes = Arc::new(bytes);
        let looked_at = Arc::clone(&bytes);
        let finding = self.apart(move || inspect(&looked_at, limits)).await;
        (finding, Arc::unwrap_or_clone(bytes))
    }

    /// What a look finds in a thread of its own, or that it did not come to its end in time; nothing
    /// when no thread can be begun.
    pub async fn apart(&self, look: impl FnOnce() -> Finding + Send + 'static) -> Option<Finding> {
        if !self.may_begin() {
            return None;
        }
        let damaged = Finding::Refused(FileFault::Damaged);
        let (tell, told) = oneshot::channel();
        let _waited_for = Counted::one(&self.waited_for);
        let life = Counted::one(&self.living);
        let looking = std::thread::Builder::new().name("look".to_owned()).stack_size(self.stack).spawn(move || {
            // Ends before anybody is told, also in a panic.
            let life = life;
            let found = look();
            drop(life);
            if tell.send(found).is_err() {
                tracing::info!("a look into a file ended when nobody waited for it any more");
            }
        });
        if let Err(error) = looking {
            tracing::warn!(%error, "no thread can be started to look into a file; it is tried again later: {error}");
            return None;
        }
        match tokio::time::timeout(self.patience, told).await {
            Ok(Ok(finding)) => Some(finding),
            Ok(Err(_panicked)) => Some(damaged),
            Err(_elapsed) => {
                let patience = self.patience;
                tracing::warn!("a look into a file takes longer than {patience:?}; the file counts as damaged");
                Some(damaged)
            }
        }
    }
}

/// One more, until this is dropped.
#[derive(Debug)]
struct Counted(Arc<AtomicUsize>);

impl Counted {
    fn one(count: &Arc<AtomicUsize>) -> Self {
        count.fetch_add(1, Ordering::SeqCst);
        Self(Arc::clone(count))
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

/// What a file is. A hostile one may panic or take long: see [`Looks`].
pub fn inspect(bytes: &[u8], limits: Limits) -> Finding {
    if bytes.is_empty() {
        return Finding::Refused(FileFault::Empty);
    }
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > limits.most_bytes() {
        return limits.too_big();
    }
    let looked = match infer::get(bytes).map(|kind| kind.mime_type()) {
        Some("image/jpeg") => picture::look(bytes, Media::Jpeg, limits),
        Some("image/png") => picture::look(bytes, Media::Png, limits),
        Some("application/pdf") => pdf::look(bytes, limits),
        Some("image/heif" | "image/heic") => Err(FileFault::Heic),
        _ => Err(FileFault::WrongType),
    };
    match looked {
        Ok(media) => Finding::Kept { media },
        Err(fault) => Finding::Refused(fault),
    }
}
