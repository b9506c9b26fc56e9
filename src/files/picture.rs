//! JPEG and PNG: how large, and whether they are whole. Nothing is decoded, so that a small file
//! that claims a huge picture costs nothing.

use loket_core::domain::file::{FileFault, Media};

use super::inspect::Limits;

/// No camera takes a larger picture; whoever opens one would need gigabytes.
const MOST_PIXELS: u64 = 250_000_000;

const END_OF_IMAGE: u8 = 0xD9;
const START_OF_SCAN: u8 = 0xDA;

/// Looks at a picture of this type.
pub(super) fn look(bytes: &[u8], media: Media, limits: Limits) -> Result<Media, FileFault> {
    let size = imagesize::blob_size(bytes).map_err(|_unreadable| FileFault::Damaged)?;
    let whole = if media == Media::Png { is_whole_png(bytes) } else { is_whole_jpeg(bytes) };
    let side = |side: usize| u32::try_from(side).map_err(|_too_long| FileFault::Damaged);
    let (width, height) = (side(size.width)?, side(size.height)?);
    let pixels = u64::from(width) * u64::from(height);
    if !whole || pixels == 0 || pixels > MOST_PIXELS {
        return Err(FileFault::Damaged);
    }
    if pixels < limits.least_pixels { Err(FileFault::TooSmall { width, height }) } else { Ok(media) }
}

/// Does it come to its end (ITU-T T.81, annex B: segments, scans, the end-of-image marker)?
fn is_whole_jpeg(bytes: &[u8]) -> bool {
    let mut at = 2;
    let mut has_scan = false;
    loop {
        let Some(marker) = next_marker(bytes, at) else { return false };
        let Some(&kind) = bytes.get(marker + 1) else { return false };
        match kind {
            END_OF_IMAGE => return has_scan,
            // Markers without a segment.
            0x01 | 0xD0..=0xD7 => at = marker + 2,
            _ => {
                let Some(length) = bytes.get(marker + 2..marker + 4) else { return false };
                let length = usize::from(u16::from_be_bytes([length[0], length[1]]));
                has_scan |= kind == START_OF_SCAN;
                // A segment counts its own two bytes of length; what follows a scan is searched.
                at = marker + 2 + length.max(2);
            }
        }
    }
}

/// The next marker from here on: coded data hide their own 0xFF behind a zero.
fn next_marker(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let place = rest.windows(2).position(|pair| pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xFF))?;
    Some(from + place)
}

/// Does it come to its end (W3C PNG, chunks from IHDR to IEND)?
fn is_whole_png(bytes: &[u8]) -> bool {
    let mut at = 8;
    let mut has_data = false;
    loop {
        let Some(head) = bytes.get(at..at + 8) else { return false };
        let length = usize::try_from(u32::from_be_bytes([head[0], head[1], head[2], head[3]])).unwrap_or(usize::MAX);
        // Length, type and checksum stand around the data.
        let Some(next) = length.checked_add(12).and_then(|chunk| at.checked_add(chunk)) else { return false };
        if next > bytes.len() {
            return false;
        }
        match &head[4..8] {
            b"IEND" => return has_data,
            b"IDAT" => has_data = true,
            b"IHDR" if at != 8 => return false,
            _ if at == 8 && &head[4..8] != b"IHDR" => return false,
            _ => {}
        }
        at = next;
    }
}
