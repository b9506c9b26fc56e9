//! The chat page: a phone for each person, drawn in the browser, and the routes it lives on.
//!
//! Served only where [`crate::Options::page`] says so, only under a loopback host name (against DNS
//! rebinding), and without anything from elsewhere: the content policy lets nothing else load.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::world::Shared;

mod acts;
mod files;
mod snapshot;

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// The page's files by path.
const ASSETS: &[(&str, &str, &str)] = &[
    ("/", HTML, include_str!("page/assets/index.html")),
    ("/assets/page.css", CSS, include_str!("page/assets/page.css")),
    ("/assets/chat.css", CSS, include_str!("page/assets/chat.css")),
    ("/assets/app.js", SCRIPT, include_str!("page/assets/app.js")),
    ("/assets/texts.js", SCRIPT, include_str!("page/assets/texts.js")),
    ("/assets/dom.js", SCRIPT, include_str!("page/assets/dom.js")),
    ("/assets/world.js", SCRIPT, include_str!("page/assets/world.js")),
    ("/assets/phone.js", SCRIPT, include_str!("page/assets/phone.js")),
    ("/assets/message.js", SCRIPT, include_str!("page/assets/message.js")),
    ("/assets/entities.js", SCRIPT, include_str!("page/assets/entities.js")),
    ("/assets/composer.js", SCRIPT, include_str!("page/assets/composer.js")),
    ("/assets/inline.js", SCRIPT, include_str!("page/assets/inline.js")),
    ("/assets/icons.js", SCRIPT, include_str!("page/assets/icons.js")),
    ("/assets/icon.svg", "image/svg+xml", include_str!("page/assets/icon.svg")),
];

/// Only what the page brings along may load or run.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; \
                      media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Answers everything that is not the Bot API.
pub(crate) async fn answer(shared: &Arc<Shared>, path: &str, request: Request) -> Response {
    if !shared.options.page {
        return StatusCode::NOT_FOUND.into_response();
    }
    if !is_loopback(request.headers()) {
        return (StatusCode::FORBIDDEN, "this page answers on 127.0.0.1 and localhost only").into_response();
    }
    if request.method() == Method::POST {
        if !is_own_origin(request.headers()) {
            return (StatusCode::FORBIDDEN, "this page takes orders from itself only").into_response();
        }
        return acts::answer(shared, path, request).await;
    }
    if let Some((_, kind, content)) = ASSETS.iter().find(|(known, ..)| *known == path) {
        return asset(kind, content);
    }
    match path {
        "/control/state" => snapshot::now(shared),
        "/control/wait" => snapshot::next(shared, request.uri().query().unwrap_or_default()).await,
        _ => match path.strip_prefix("/control/file/") {
            Some(id) => files::answer(shared, id),
            None => StatusCode::NOT_FOUND.into_response(),
        },
    }
}

fn asset(kind: &'static str, content: &'static str) -> Response {
    let mut response = Response::new(Body::from(content));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    response
}

/// Whether the request was made to this machine by a loopback name.
fn is_loopback(headers: &HeaderMap) -> bool {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    is_loopback_host(host)
}

fn is_loopback_host(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        Some(_) | None => host,
    };
    matches!(name, "127.0.0.1" | "localhost" | "[::1]")
}

/// Browsers name the page a request comes from; another page may not act here.
fn is_own_origin(headers: &HeaderMap) -> bool {
    let Some(origin) = headers.get(header::ORIGIN) else {
        return true;
    };
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    origin.to_str().is_ok_and(|origin| origin == format!("http://{host}"))
}
