//! A door with nothing behind it but an inbox that notes, waits and fails as it is told.

use std::sync::Arc;

use loket::config::Secret;
use loket::stop::Switch;
use loket::telegram::inbound::{Parsed, Reader};
use loket::telegram::polling::{self, Refused};
use loket::telegram::webhook::{Settings, serve};
use loket_core::domain::ids::UserId;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// What Telegram says to this door.
pub(crate) const SECRET: &str = "rahasia-hanya-untuk-pengujian_0123";

#[derive(Clone, Debug, Default)]
struct Seen {
    begun: usize,
    batches: Vec<Vec<Parsed>>,
    holds: bool,
    fails: bool,
}

/// An inbox that notes what it is handed.
#[derive(Clone, Debug)]
pub(crate) struct Inbox(Arc<watch::Sender<Seen>>);

impl Default for Inbox {
    fn default() -> Self {
        Self(Arc::new(watch::Sender::new(Seen::default())))
    }
}

impl Inbox {
    /// Whatever begins from now on waits.
    pub(crate) fn hold(&self) {
        self.0.send_modify(|seen| seen.holds = true);
    }

    /// What waits goes on.
    pub(crate) fn release(&self) {
        self.0.send_modify(|seen| seen.holds = false);
    }

    pub(crate) fn fails(&self, fails: bool) {
        self.0.send_modify(|seen| seen.fails = fails);
    }

    /// How many batches have begun.
    pub(crate) fn begun(&self) -> usize {
        self.0.borrow().begun
    }

    /// The ids of what was worked.
    pub(crate) fn batches(&self) -> Vec<Vec<i64>> {
        self.0.borrow().batches.iter().map(|batch| batch.iter().map(|each| each.update_id).collect()).collect()
    }

    /// What was worked.
    pub(crate) fn parsed(&self) -> Vec<Parsed> {
        self.0.borrow().batches.concat()
    }

    pub(crate) async fn until(&self, so: impl Fn(&Self) -> bool) {
        let mut changes = self.0.subscribe();
        while !so(self) {
            changes.changed().await.expect("the inbox lives as long as the test");
        }
    }
}

impl polling::Inbox for Inbox {
    type Error = String;

    async fn take(&self, batch: Vec<Parsed>) -> Result<(), String> {
        self.0.send_modify(|seen| seen.begun += 1);
        let mut changes = self.0.subscribe();
        changes.wait_for(|seen| !seen.holds).await.expect("the inbox lives as long as the test");
        if self.0.borrow().fails {
            return Err("the disk is full".to_owned());
        }
        self.0.send_modify(|seen| seen.batches.push(batch));
        Ok(())
    }
}

/// A door in front of an inbox.
pub(crate) struct Door {
    pub(crate) inbox: Inbox,
    address: String,
    client: reqwest::Client,
    switch: Switch,
    serving: JoinHandle<Result<(), Refused>>,
}

impl Door {
    pub(crate) async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("a bound address").to_string();
        let settings = Settings {
            path: "/telegram".to_owned(),
            secret: Secret::new(SECRET.to_owned()),
            limit: 6,
            body_limit: 2 * 1024 * 1024,
        };
        let reader = Reader { bot: UserId(1), username: "LoketBot".to_owned(), staff_chat: None };
        let (inbox, switch) = (Inbox::default(), Switch::new());
        let (behind, stop) = (inbox.clone(), switch.listen());
        let serving = tokio::spawn(async move { serve(listener, reader, settings, &behind, stop).await });
        let client = reqwest::Client::builder().no_proxy().build().expect("a client");
        Self { inbox, address, client, switch, serving }
    }

    /// Telegram delivers this; the status it hears.
    pub(crate) async fn deliver(&self, body: impl Into<reqwest::Body>) -> u16 {
        self.post("/telegram", Some(SECRET), body).await
    }

    /// The same, without waiting for it.
    pub(crate) fn begin(&self, body: String) -> JoinHandle<u16> {
        let request = self.request("/telegram", Some(SECRET), body);
        tokio::spawn(async move { request.send().await.expect("an answer").status().as_u16() })
    }

    pub(crate) async fn post(&self, path: &str, secret: Option<&str>, body: impl Into<reqwest::Body>) -> u16 {
        self.request(path, secret, body).send().await.expect("an answer").status().as_u16()
    }

    pub(crate) async fn get(&self, path: &str) -> u16 {
        let request = self.client.get(format!("http://{}{path}", self.address));
        let request = request.header("X-Telegram-Bot-Api-Secret-Token", SECRET);
        request.send().await.expect("an answer").status().as_u16()
    }

    fn request(&self, path: &str, secret: Option<&str>, body: impl Into<reqwest::Body>) -> reqwest::RequestBuilder {
        let request = self.client.post(format!("http://{}{path}", self.address)).body(body);
        match secret {
            Some(secret) => request.header("X-Telegram-Bot-Api-Secret-Token", secret),
            None => request,
        }
    }

    /// Sends these bytes and reads the beginning of the answer; the connection stays open meanwhile.
    pub(crate) async fn raw(&self, bytes: &[u8]) -> String {
        let mut line = TcpStream::connect(&self.address).await.expect("the door is open");
        line.write_all(bytes).await.expect("the door hears");
        status(&mut line).await
    }

    /// A connection on which a delivery was begun and is waited for.
    pub(crate) async fn begins_to_send(&self) -> TcpStream {
        let mut line = TcpStream::connect(&self.address).await.expect("the door is open");
        let head = format!(
            "POST /telegram HTTP/1.1\r\nhost: x\r\nx-telegram-bot-api-secret-token: {SECRET}\r\n\
             content-length: 100\r\nexpect: 100-continue\r\n\r\n"
        );
        line.write_all(head.as_bytes()).await.expect("the door hears");
        assert!(status(&mut line).await.starts_with("HTTP/1.1 100"));
        let mut end = vec![0; " Continue\r\n\r\n".len()];
        line.read_exact(&mut end).await.expect("the rest of the line");
        line
    }

    /// Sends these bytes, says that nothing more comes, and reads whatever is answered.
    pub(crate) async fn raw_and_close(&self, bytes: &[u8]) -> String {
        let mut line = TcpStream::connect(&self.address).await.expect("the door is open");
        line.write_all(bytes).await.expect("the door hears");
        line.shutdown().await.expect("one side can be closed");
        let mut answer = Vec::new();
        line.read_to_end(&mut answer).await.expect("the door closes the other side");
        String::from_utf8_lossy(&answer).into_owned()
    }

    pub(crate) fn stop(&self) {
        self.switch.press();
    }

    /// Waits until nobody new is let in.
    pub(crate) async fn until_refused(&self) {
        while TcpStream::connect(&self.address).await.is_ok() {
            tokio::task::yield_now().await;
        }
    }

    pub(crate) async fn close(self) {
        self.stop();
        let served = tokio::time::timeout(std::time::Duration::from_secs(4), self.serving).await;
        served.expect("the door closes at once").expect("the door does not panic").expect("the door was open");
    }
}

/// The version and the code that an answer begins with.
pub(crate) async fn status(line: &mut TcpStream) -> String {
    let mut answer = vec![0; 12];
    line.read_exact(&mut answer).await.expect("an answer");
    String::from_utf8_lossy(&answer).into_owned()
}

/// A text from a person in private, as Telegram delivers it.
pub(crate) fn text(id: i64, user: i64, text: &str) -> String {
    let from = json!({ "id": user, "is_bot": false, "first_name": "x" });
    let chat = json!({ "id": user, "type": "private" });
    let message = json!({ "message_id": id, "date": 1, "from": from, "chat": chat, "text": text });
    json!({ "update_id": id, "message": message }).to_string()
}

/// An update that was read.
pub(crate) fn parsed(id: i64) -> Parsed {
    let reader = Reader { bot: UserId(1), username: "LoketBot".to_owned(), staff_chat: None };
    reader.read_text(text(id, 7, "halo"))
}
