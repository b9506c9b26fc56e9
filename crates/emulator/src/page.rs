//! The chat page.

use std::sync::Arc;

use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::world::Shared;

/// Answers everything that is not the Bot API.
#[expect(clippy::unused_async, reason = "routes of the page wait")]
pub(crate) async fn answer(_shared: &Arc<Shared>, _path: &str, _request: Request) -> Response {
    StatusCode::NOT_FOUND.into_response()
}
