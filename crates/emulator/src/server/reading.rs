//! Requests into parameters: query, form, JSON, multipart.

use axum::body::{Body, to_bytes};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use axum::http::header;
use serde_json::Value;

use crate::params::{Params, Upload};
use crate::refusal::Refusal;

/// The largest request, in bytes: a 50 MB file and its form.
const REQUEST_LIMIT: usize = 51 * 1024 * 1024;

/// All parameters of a request; those of the body win over those of the query.
pub(super) async fn params(request: Request) -> Result<Params, Refusal> {
    let mut params = Params::default();
    if let Some(query) = request.uri().query() {
        add_form(&mut params, query);
    }
    let kind = content_type(&request);
    if kind.starts_with("multipart/form-data") {
        add_multipart(&mut params, request).await?;
        return Ok(params);
    }
    let body = to_bytes(request.into_body(), REQUEST_LIMIT).await.map_err(|_error| too_large())?;
    if kind.starts_with("application/json") {
        if body.iter().any(|byte| !byte.is_ascii_whitespace()) {
            add_json(&mut params, &body)?;
        }
    } else if kind.starts_with("application/x-www-form-urlencoded") {
        add_form(&mut params, &String::from_utf8_lossy(&body));
    }
    Ok(params)
}

pub(crate) fn content_type(request: &Request) -> String {
    let value = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    value.unwrap_or_default().to_ascii_lowercase()
}

fn too_large() -> Refusal {
    Refusal::plain(413, "Request Entity Too Large")
}

fn add_json(params: &mut Params, body: &[u8]) -> Result<(), Refusal> {
    match serde_json::from_slice(body) {
        Ok(Value::Object(object)) => {
            params.add_json(&object);
            Ok(())
        }
        Ok(Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_)) | Err(_) => {
            Err(Refusal::bad("can't parse JSON object"))
        }
    }
}

async fn add_multipart(params: &mut Params, request: Request) -> Result<(), Refusal> {
    let broken = |_error| Refusal::bad("can't parse multipart form");
    let mut form = multipart(request, REQUEST_LIMIT).await?;
    while let Some(field) = form.next_field().await.map_err(broken)? {
        let name = field.name().unwrap_or_default().to_owned();
        let file_name = field.file_name().map(str::to_owned);
        let mime = field.content_type().map(str::to_owned);
        let bytes = field.bytes().await.map_err(|_error| too_large())?;
        match file_name {
            Some(file_name) => params.add_upload(&name, Upload { name: file_name, mime, bytes }),
            None => params.add(&name, &String::from_utf8_lossy(&bytes)),
        }
    }
    Ok(())
}

/// The form of a request that was read to its end: an unread rest would cost the caller the connection.
pub(crate) async fn multipart(request: Request, limit: usize) -> Result<Multipart, Refusal> {
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body, limit).await.map_err(|_error| too_large())?;
    let mut whole = Request::from_parts(parts, Body::from(bytes));
    DefaultBodyLimit::max(limit).apply(&mut whole);
    Multipart::from_request(whole, &()).await.map_err(|_error| Refusal::bad("can't parse multipart form"))
}

fn add_form(params: &mut Params, form: &str) {
    for pair in form.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        params.add(&decoded(&name.replace('+', " ")), &decoded(&value.replace('+', " ")));
    }
}

/// Resolves `%XX`.
pub(crate) fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = (bytes[at] == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        if let Some(byte) = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            out.push(byte);
            at += 3;
        } else {
            out.push(bytes[at]);
            at += 1;
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
