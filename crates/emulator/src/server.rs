//! The HTTP side: what is asked for by whom, and how the answer leaves.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::clock::pause;
use crate::faults::Fault;
use crate::methods;
use crate::page;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::{Call, Shared};

pub(crate) mod line;
mod polling;
mod reading;
pub(crate) use reading::{content_type, decoded, multipart};
pub(crate) mod webhook;

use line::Line;

/// Serves until the emulator closes.
pub(crate) async fn serve(shared: Arc<Shared>, listener: tokio::net::TcpListener) {
    let router = Router::new().fallback(answer).with_state(Arc::clone(&shared));
    let service = router.into_make_service_with_connect_info::<Line>();
    let mut closing = shared.closing.subscribe();
    let server = axum::serve(line::Lines::new(listener, Arc::clone(&shared)), service);
    tokio::select! {
        result = server => {
            if let Err(error) = result {
                tracing::warn!(%error, "the emulator's server stopped");
            }
        }
        _ = closing.wait_for(|closing| *closing) => {}
    }
}

async fn answer(State(shared): State<Arc<Shared>>, ConnectInfo(line): ConnectInfo<Line>, request: Request) -> Response {
    let path = decoded(request.uri().path());
    let is_bot_api = path.starts_with("/bot") || path.starts_with("/file/bot");
    if !is_bot_api {
        return page::answer(&shared, &path, request).await;
    }
    if shared.faults.is_offline() || *shared.closing.borrow() {
        return cut(&line);
    }
    if let Some(rest) = path.strip_prefix("/file/bot") {
        return match shared.faults.hit("download") {
            None => download(&shared, rest),
            Some(fault) => refusal_of(fault).map_or_else(|| cut(&line), |refusal| refused(&refusal)),
        };
    }
    let rest = path.strip_prefix("/bot").unwrap_or_default();
    let Some((token, method)) = rest.split_once('/') else {
        return refused(&Refusal::plain(404, "Not Found"));
    };
    let params = match reading::params(request).await {
        Ok(params) => params,
        Err(refusal) => return refused(&refusal),
    };
    if token != shared.read(|world| world.bot.token.clone()) {
        return refused(&Refusal::plain(401, "Unauthorized"));
    }
    let mut closing = shared.closing.subscribe();
    tokio::select! {
        response = call(&shared, &line, method, &params) => response,
        _ = closing.wait_for(|closing| *closing) => cut(&line),
    }
}

/// One call of a method, with the faults that hit it.
async fn call(shared: &Shared, line: &Line, method: &str, params: &Params) -> Response {
    let wait = shared.faults.wait();
    if !wait.is_zero() {
        pause(wait).await;
    }
    shared.faults.pass(&method.to_ascii_lowercase(), || shared.change(|_world| ())).await;
    let fault = shared.faults.hit(&method.to_ascii_lowercase());
    if let Some(refusal) = fault.and_then(refusal_of) {
        note(shared, method, params, Some(&refusal));
        return refused(&refusal);
    }
    if fault == Some(Fault::CutBefore) {
        return cut(line);
    }
    if fault == Some(Fault::Silence) {
        shared.change(|_world| ());
        return std::future::pending().await;
    }
    let outcome = if method.eq_ignore_ascii_case("getUpdates") {
        polling::get_updates(shared, params).await
    } else {
        run(shared, method, params)
    };
    if fault == Some(Fault::LostAnswer) {
        return cut(line);
    }
    if fault == Some(Fault::HeldAnswer) {
        shared.change(|_world| ());
        return std::future::pending().await;
    }
    match outcome {
        Ok(result) => granted(&result),
        Err(refusal) => refused(&refusal),
    }
}

/// Carries a method out on the world and notes it in the journal.
pub(crate) fn run(shared: &Shared, name: &str, params: &Params) -> methods::Outcome {
    let Some(method) = methods::find(name) else {
        let refusal = Refusal::plain(404, "Not Found");
        note(shared, name, params, Some(&refusal));
        return Err(refusal);
    };
    if method.sends
        && let Some(seconds) = shared.faults.meter(params.integer("chat_id").unwrap_or(0), weight(params))
    {
        let refusal = Refusal::too_many(seconds);
        note(shared, method.name, params, Some(&refusal));
        return Err(refusal);
    }
    shared.change(|world| {
        let outcome = (method.run)(world, params);
        let error = outcome.as_ref().err().map(|refusal| refusal.description.clone());
        let at = world.clock.millis();
        let call = Call { method: method.name.to_owned(), params: params.journal(), ok: error.is_none(), error, at };
        world.note(call);
        outcome
    })
}

/// How many messages a call sends: an album counts each.
fn weight(params: &Params) -> u32 {
    let many = |name: &str| match params.json(name, name) {
        Ok(Some(Value::Array(items))) => u32::try_from(items.len()).unwrap_or(1),
        Ok(_) | Err(_) => 1,
    };
    if params.has("message_ids") { many("message_ids") } else { 1 }.max(if params.has("media") {
        many("media")
    } else {
        1
    })
}

fn note(shared: &Shared, method: &str, params: &Params, refusal: Option<&Refusal>) {
    shared.change(|world| {
        let name = methods::find(method).map_or(method, |known| known.name).to_owned();
        let error = refusal.map(|refusal| refusal.description.clone());
        let at = world.clock.millis();
        world.note(Call { method: name, params: params.journal(), ok: error.is_none(), error, at });
    });
}

fn refusal_of(fault: Fault) -> Option<Refusal> {
    match fault {
        Fault::TooManyRequests(seconds) => Some(Refusal::too_many(seconds)),
        Fault::InternalError => Some(Refusal::plain(500, "Internal Server Error")),
        Fault::BadGateway => Some(Refusal::plain(502, "Bad Gateway")),
        Fault::GatewayTimeout => Some(Refusal::plain(504, "Gateway Timeout")),
        Fault::Silence | Fault::LostAnswer | Fault::HeldAnswer | Fault::CutBefore => None,
    }
}

fn download(shared: &Shared, rest: &str) -> Response {
    let found = shared.read(|world| {
        let (token, path) = rest.split_once('/')?;
        (token == world.bot.token).then(|| world.files.find_path(path).cloned())?
    });
    match found {
        Some(file) => {
            let mut response = Response::new(Body::from(file.bytes));
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
            response
        }
        None => refused(&Refusal::plain(404, "Not Found")),
    }
}

/// Ends the connection without a byte of answer.
fn cut(line: &Line) -> Response {
    line.cut();
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

fn granted(result: &Value) -> Response {
    json_response(StatusCode::OK, &json!({"ok": true, "result": result}))
}

fn refused(refusal: &Refusal) -> Response {
    let status = StatusCode::from_u16(refusal.code).unwrap_or(StatusCode::BAD_REQUEST);
    let mut response = json_response(status, &refusal.to_json());
    if let Some(seconds) = refusal.retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

pub(crate) fn json_response(status: StatusCode, body: &Value) -> Response {
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}
