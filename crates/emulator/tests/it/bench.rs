//! A bench to test on: an emulator, one citizen who has started the bot, and a caller of the Bot API.

use loket_emulator::{Clock, Emulator, NewPerson, Options, Person};
use serde_json::{Value, json};

/// The moment at which every bench opens.
pub(crate) const OPENING: i64 = 1_770_000_000;

pub(crate) struct Bench {
    pub(crate) emulator: Emulator,
    pub(crate) siti: Person,
    pub(crate) clock: Clock,
    pub(crate) client: reqwest::Client,
}

/// A bench with a clock that stands still and nothing pending.
pub(crate) async fn bench() -> Bench {
    bench_with(Options::default()).await
}

pub(crate) async fn bench_with(options: Options) -> Bench {
    let clock = Clock::manual(OPENING);
    let options = Options { clock: clock.clone(), ..options };
    let emulator = Emulator::start(options).await.unwrap();
    let siti = emulator.person(NewPerson {
        last_name: Some("Rahma".into()),
        username: Some("siti_r".into()),
        id: Some(7001),
        ..NewPerson::named("Siti", "id")
    });
    siti.starts(None);
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let bench = Bench { emulator, siti, clock, client };
    bench.confirm_all().await;
    bench
}

impl Bench {
    pub(crate) fn url(&self, method: &str) -> String {
        format!("{}/bot{}/{method}", self.emulator.api_url(), self.emulator.token())
    }

    /// A call with a JSON body: the whole answer.
    pub(crate) async fn answer(&self, method: &str, params: Value) -> Value {
        let response = self.client.post(self.url(method)).json(&params).send().await.unwrap();
        let status = response.status().as_u16();
        let body: Value = response.json().await.unwrap();
        let code = body["error_code"].as_u64().unwrap_or(200);
        assert_eq!(u64::from(status), code, "the HTTP status repeats the error code");
        body
    }

    /// A call that is granted: its result.
    pub(crate) async fn granted(&self, method: &str, params: Value) -> Value {
        let answer = self.answer(method, params).await;
        assert_eq!(answer["ok"], true, "{method} was refused: {answer}");
        answer["result"].clone()
    }

    /// A call that is refused: code and description.
    pub(crate) async fn refused(&self, method: &str, params: Value) -> String {
        let answer = self.answer(method, params).await;
        assert_eq!(answer["ok"], false, "{method} was granted: {answer}");
        format!("{} {}", answer["error_code"], answer["description"].as_str().unwrap())
    }

    /// Sends a text to the citizen and gives the message.
    pub(crate) async fn tell(&self, text: &str) -> Value {
        self.granted("sendMessage", json!({"chat_id": self.siti.id(), "text": text})).await
    }

    /// The updates that wait, confirmed.
    pub(crate) async fn updates(&self) -> Vec<Value> {
        let updates = self.granted("getUpdates", json!({})).await.as_array().unwrap().clone();
        if let Some(last) = updates.last() {
            let next = last["update_id"].as_i64().unwrap() + 1;
            self.granted("getUpdates", json!({"offset": next, "limit": 1})).await;
        }
        updates
    }

    /// The one update that waits.
    pub(crate) async fn update(&self) -> Value {
        let mut updates = self.updates().await;
        assert_eq!(updates.len(), 1, "{updates:?}");
        updates.remove(0)
    }

    pub(crate) async fn confirm_all(&self) {
        self.updates().await;
    }
}

/// The smallest PNG there is.
pub(crate) const PNG: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 6,
    0, 0, 0, 0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 13, b'I', b'D', b'A', b'T', 0x78, 0x9C, 0x62, 0, 1, 0, 0, 5, 0, 1, 0x0D,
    0x0A, 0x2D, 0xB4, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xAE, 0x42, 0x60, 0x82,
];
