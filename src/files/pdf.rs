//! PDF: how many pages, and whether it opens without a password.

use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use loket_core::domain::file::{FileFault, Media};

use super::inspect::Limits;

/// How far from its end a document may have its mark of the end: some programs write behind it.
const TAIL: usize = 4096;
const END: &[u8] = b"%%EOF";

/// Looks at a document.
pub(super) fn look(bytes: &[u8], limits: Limits) -> Result<Media, FileFault> {
    // A reader mends what was cut off and shows the pages that are left; an office needs them all.
    let tail = &bytes[bytes.len().saturating_sub(TAIL)..];
    if !tail.windows(END.len()).any(|window| window == END) {
        return Err(FileFault::Damaged);
    }
    let pdf = Pdf::new(bytes.to_vec()).map_err(fault)?;
    match u32::try_from(pdf.pages().len()).unwrap_or(u32::MAX) {
        0 => Err(FileFault::Damaged),
        pages if pages > limits.most_pages => Err(FileFault::TooManyPages { pages, most: limits.most_pages }),
        _ => Ok(Media::Pdf),
    }
}

/// A document that opens with an empty password, such as one that only forbids printing, is read
/// by everybody and is no fault.
fn fault(error: LoadPdfError) -> FileFault {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm) => {
            FileFault::Locked
        }
        LoadPdfError::Decryption(DecryptionError::MissingIDEntry | DecryptionError::InvalidEncryption)
        | LoadPdfError::Invalid => FileFault::Damaged,
    }
}
