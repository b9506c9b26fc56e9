//! Files of the world for the page: pictures to show, documents to open.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::world::Shared;

/// Types a browser may show by itself; everything else is offered for saving.
const SHOWN: &[&str] =
    &["image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "text/plain", "video/mp4", "audio/ogg"];

/// One file by its identifier, locked up so that nothing in it can run.
pub(super) fn answer(shared: &Shared, id: &str) -> Response {
    let Some(file) = shared.read(|world| world.files.find(id).cloned()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mime = sniffed(&file.bytes).unwrap_or(&file.mime);
    let known = SHOWN.iter().find(|shown| **shown == mime).copied();
    let name: String = file
        .name
        .unwrap_or_else(|| file.path.rsplit('/').next().unwrap_or_default().to_owned())
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() || "._- ".contains(letter) { letter } else { '_' })
        .collect();
    let place = if known.is_some() { "inline" } else { "attachment" };
    let mut response = Response::new(Body::from(file.bytes));
    let headers = response.headers_mut();
    let kind = HeaderValue::from_static(known.unwrap_or("application/octet-stream"));
    headers.insert(header::CONTENT_TYPE, kind);
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'"),
    );
    if let Ok(value) = HeaderValue::from_str(&format!("{place}; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// The type of an image by its first bytes: photos come without a type of their own.
fn sniffed(bytes: &[u8]) -> Option<&'static str> {
    const BEGINNINGS: &[(&[u8], &str)] = &[
        (b"\x89PNG", "image/png"),
        (b"\xFF\xD8\xFF", "image/jpeg"),
        (b"GIF8", "image/gif"),
        (b"RIFF", "image/webp"),
        (b"%PDF", "application/pdf"),
    ];
    BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning)).map(|(_, mime)| *mime)
}
