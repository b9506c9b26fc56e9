//! What a file is, by its content: never by its name or by what the sender's client claims.
//!
//! Pictures are never decoded and documents never drawn: size, wholeness, pages and locks are read
//! from their structure alone.

use std::sync::Arc;
use std::time::Duration;

use loket_core::domain::file::{FileFault, Finding, Media};
use tokio::sync::oneshot;

use super::{pdf, picture};

/// The longest a look may take; what takes longer cannot be an honest document of this size.
const PATIENCE: Duration = Duration::from_secs(10);
/// The stack of a look, in bytes: documents nest.
const STACK: usize = 16 * 1024 * 1024;
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

/// Looks into a file in a thread of its own, so that bytes made to break the look cost that thread
/// and no more: a panic or a look without end is a damaged file.
pub async fn inspect_apart(bytes: Vec<u8>, limits: Limits) -> (Finding, Vec<u8>) {
    let bytes = Arc::new(bytes);
    let looked_at = Arc::clone(&bytes);
    let finding = apart(PATIENCE, move || inspect(&looked_at, limits)).await;
    (finding, Arc::unwrap_or_clone(bytes))
}

/// What a look finds in a thread of its own, or that it did not come to its end in time.
pub async fn apart(patience: Duration, look: impl FnOnce() -> Finding + Send + 'static) -> Finding {
    let damaged = Finding::Refused(FileFault::Damaged);
    let (tell, told) = oneshot::channel();
    let looking = std::thread::Builder::new().name("look".to_owned()).stack_size(STACK).spawn(move || {
        if tell.send(look()).is_err() {
            tracing::debug!("a look into a file ended when nobody waited for it any more");
        }
    });
    if let Err(error) = looking {
        tracing::warn!(%error, "no thread can be started to look into a file: {error}");
        return damaged;
    }
    match tokio::time::timeout(patience, told).await {
        Ok(Ok(finding)) => finding,
        Ok(Err(_panicked)) => damaged,
        Err(_elapsed) => {
            tracing::warn!("a look into a file takes longer than {patience:?}; the file counts as damaged");
            damaged
        }
    }
}

/// What a file is. A hostile one may panic or take long: see [`inspect_apart`].
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
