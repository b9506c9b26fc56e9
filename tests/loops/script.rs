//! A Bot API that answers by script: for what an honest emulator never does, and to see every call.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use tokio::sync::watch;

/// What is answered instead of "ok".
#[derive(Clone, Debug)]
pub(crate) enum Answer {
    /// Telegram says no.
    Refusal { code: u16, description: &'static str, parameters: Value },
    /// Something that is no Bot API.
    Page(u16),
    /// "ok" or a refusal, once [`Script::release`] is called.
    Held(Option<(u16, &'static str)>),
    /// Something else, all the same.
    Result(Value),
}

/// A call that was heard.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) method: String,
    pub(crate) parameters: Value,
}

impl Call {
    pub(crate) fn chat(&self) -> i64 {
        self.parameters["chat_id"].as_i64().unwrap_or_default()
    }

    pub(crate) fn text(&self) -> String {
        self.parameters["text"].as_str().unwrap_or_default().to_owned()
    }
}

#[derive(Default)]
struct Inner {
    /// Updates as they will be sent, each with its id.
    updates: Vec<(i64, Vec<u8>)>,
    calls: Vec<Call>,
    /// What is answered to the next calls of a method.
    script: HashMap<String, VecDeque<Answer>>,
    /// Files that can be fetched, by the end of their handle and of their path.
    files: HashMap<String, Vec<u8>>,
}

/// The server.
#[derive(Clone)]
pub(crate) struct Script {
    inner: Arc<Mutex<Inner>>,
    changed: watch::Sender<u64>,
    released: watch::Sender<bool>,
    pub(crate) url: String,
}

impl Script {
    pub(crate) async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("a bound address"));
        let script =
            Self { inner: Arc::default(), changed: watch::Sender::new(0), released: watch::Sender::new(false), url };
        let app = Router::new()
            .route("/{bot}/{method}", axum::routing::post(answer))
            .route("/file/{*path}", axum::routing::get(download))
            .with_state(script.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        script
    }

    /// Something waits for the bot.
    pub(crate) fn push(&self, id: i64, raw: impl Into<Vec<u8>>) {
        self.lock().updates.push((id, raw.into()));
        self.changed.send_modify(|changes| *changes += 1);
    }

    /// A person presses a button.
    pub(crate) fn press(&self, id: i64, user: i64) {
        let from = json!({ "id": user, "first_name": "x" });
        let query = json!({ "id": format!("q{id}"), "from": from, "data": "menu" });
        self.push(id, json!({ "update_id": id, "callback_query": query }).to_string());
    }

    /// Many things wait for the bot, all of them at once.
    #[expect(clippy::allow_attributes, reason = "only one of the tests that share this file needs it")]
    #[allow(dead_code, reason = "only one of the tests that share this file needs it")]
    pub(crate) fn push_all(&self, updates: Vec<(i64, Vec<u8>)>) {
        self.lock().updates.extend(updates);
        self.changed.send_modify(|changes| *changes += 1);
    }

    /// A text from a person in private.
    pub(crate) fn text(&self, id: i64, user: i64, said: &str) {
        self.push(id, text(id, user, said));
    }

    /// The next call of a method is answered so.
    pub(crate) fn answers(&self, method: &str, answer: Answer) {
        self.lock().script.entry(method.to_owned()).or_default().push_back(answer);
    }

    /// Answers what is held, and holds nothing any more.
    pub(crate) fn release(&self) {
        self.released.send_replace(true);
    }

    /// From now on a file can be fetched by the handle `id-<name>`.
    pub(crate) fn offers(&self, name: &str, bytes: Vec<u8>) {
        self.lock().files.insert(name.to_owned(), bytes);
    }

    /// The calls of a method so far; `download` for the bytes of a file.
    pub(crate) fn calls(&self, method: &str) -> Vec<Call> {
        self.lock().calls.iter().filter(|call| call.method == method).cloned().collect()
    }

    /// What a chat was sent, in order.
    pub(crate) fn sent(&self, chat: i64) -> Vec<String> {
        self.calls("sendMessage").iter().filter(|call| call.chat() == chat).map(Call::text).collect()
    }

    /// Waits until something is so; it is looked at after every call.
    pub(crate) async fn until(&self, mut so: impl FnMut(&Self) -> bool) {
        let mut changes = self.changed.subscribe();
        let waiting = async {
            loop {
                changes.borrow_and_update();
                if so(self) {
                    return;
                }
                changes.changed().await.expect("the server lives as long as the test");
            }
        };
        let waited = tokio::time::timeout(std::time::Duration::from_secs(20), waiting).await;
        assert!(waited.is_ok(), "this never came to be; the calls: {:#?}", self.lock().calls);
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn hear(&self, method: &str, parameters: Value) -> Option<Answer> {
        let mut inner = self.lock();
        inner.calls.push(Call { method: method.to_owned(), parameters });
        let answer = inner.script.get_mut(method).and_then(VecDeque::pop_front);
        drop(inner);
        self.changed.send_modify(|changes| *changes += 1);
        answer
    }
}

/// A text from a person in private, as Telegram writes it.
pub(crate) fn text(id: i64, user: i64, text: &str) -> String {
    let from = json!({ "id": user, "is_bot": false, "first_name": "x" });
    let chat = json!({ "id": user, "type": "private" });
    let message = json!({ "message_id": id, "date": 1, "from": from, "chat": chat, "text": text });
    json!({ "update_id": id, "message": message }).to_string()
}

/// The bytes of a file; faults are told as those of a method `download`.
async fn download(State(script): State<Script>, uri: axum::http::Uri) -> Response {
    let name = uri.path().rsplit('/').next().unwrap_or_default().to_owned();
    match script.hear("download", json!({ "path": uri.path() })) {
        Some(Answer::Page(code)) => return StatusCode::from_u16(code).expect("a known code").into_response(),
        Some(Answer::Refusal { .. } | Answer::Result(_)) => return std::future::pending().await,
        Some(Answer::Held(_)) => {
            let mut released = script.released.subscribe();
            drop(released.wait_for(|released| *released).await);
        }
        None => {}
    }
    match script.lock().files.get(&name).cloned() {
        Some(bytes) => bytes.into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn answer(State(script): State<Script>, Path((_, method)): Path<(String, String)>, body: String) -> Response {
    let parameters: Value = serde_json::from_str(&body).unwrap_or(Value::Null);
    match script.hear(&method, parameters.clone()) {
        Some(Answer::Refusal { code, description, parameters }) => {
            let body = json!({ "ok": false, "error_code": code, "description": description, "parameters": parameters });
            (StatusCode::from_u16(code).expect("a known code"), body.to_string()).into_response()
        }
        Some(Answer::Page(code)) => (StatusCode::from_u16(code).expect("a known code"), "<html>").into_response(),
        Some(Answer::Held(refusal)) => {
            let mut released = script.released.subscribe();
            drop(released.wait_for(|released| *released).await);
            let Some((code, description)) = refusal else {
                return json!({ "ok": true, "result": true }).to_string().into_response();
            };
            let body = json!({ "ok": false, "error_code": code, "description": description });
            (StatusCode::from_u16(code).expect("a known code"), body.to_string()).into_response()
        }
        Some(Answer::Result(result)) => json!({ "ok": true, "result": result }).to_string().into_response(),
        None => match method.as_str() {
            "getMe" => json!({ "ok": true, "result": { "id": 1, "is_bot": true, "username": "LoketBot" } })
                .to_string()
                .into_response(),
            "getFile" => {
                let id = parameters["file_id"].as_str().unwrap_or_default().trim_start_matches("id-");
                let path = script.lock().files.contains_key(id).then(|| format!("documents/{id}"));
                json!({ "ok": true, "result": { "file_path": path } }).to_string().into_response()
            }
            "getUpdates" => updates(&script, &parameters).await.into_response(),
            "getWebhookInfo" => {
                let url = script.calls("setWebhook").last().map(|call| call.parameters["url"].clone());
                json!({ "ok": true, "result": { "url": url.unwrap_or_default(), "pending_update_count": 0 } })
                    .to_string()
                    .into_response()
            }
            "getMyCommands" => json!({ "ok": true, "result": [] }).to_string().into_response(),
            _ => json!({ "ok": true, "result": true }).to_string().into_response(),
        },
    }
}

async fn updates(script: &Script, parameters: &Value) -> Vec<u8> {
    let mut changes = script.changed.subscribe();
    loop {
        changes.borrow_and_update();
        if let Some(body) = script.waiting(parameters) {
            return body;
        }
        changes.changed().await.expect("the server lives as long as the test");
    }
}

impl Script {
    /// What waits for the bot, if it may be told now; a call that confirms is answered at once.
    fn waiting(&self, parameters: &Value) -> Option<Vec<u8>> {
        let offset = parameters["offset"].as_i64();
        let limit = parameters["limit"].as_u64().and_then(|limit| usize::try_from(limit).ok()).unwrap_or(100);
        let mut inner = self.lock();
        if let Some(offset) = offset {
            inner.updates.retain(|(id, _)| *id >= offset);
        }
        let waiting: Vec<&[u8]> = inner.updates.iter().take(limit).map(|(_, raw)| raw.as_slice()).collect();
        let body = [&br#"{"ok":true,"result":["#[..], &waiting.join(&b","[..]), b"]}"].concat();
        (offset.is_some() || !waiting.is_empty()).then_some(body)
    }
}
