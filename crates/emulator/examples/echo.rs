//! A tiny bot on its own emulator, to see the page: `cargo run -p loket-emulator --example echo`.

use loket_emulator::{AlbumItem, Emulator, NewPerson, Options, Person};
use serde_json::{Value, json};

/// The port of the page.
const PORT: u16 = 8099;

struct Bot {
    client: reqwest::Client,
    base: String,
}

impl Bot {
    async fn call(&self, method: &str, params: Value) -> Result<Value, reqwest::Error> {
        let request = self.client.post(format!("{}/{method}", self.base)).json(&params);
        let answer: Value = request.send().await?.json().await?;
        if answer["ok"] != true {
            tracing::warn!(method, %answer, "refused");
        }
        Ok(answer["result"].clone())
    }

    async fn greet(&self, chat: &Value) -> Result<(), reqwest::Error> {
        let text = "<b>Selamat datang di Loket</b> 🏛\n\nKetik nama layanan, atau pilih:\n\
                    <blockquote>Semua layanan di sini <b>GRATIS</b>.</blockquote>\n\
                    Nomor contoh: <code>SPG-7K3M-9QW</code>, <a href=\"https://t.me/loket_demo_bot?start=status_SPG7K3M9QW\">lihat statusnya</a> atau /bantuan.";
        let keyboard = json!({"inline_keyboard": [
            [{"text": "Surat Keterangan Tidak Mampu", "callback_data": "sktm", "style": "primary"}],
            [{"text": "Setuju", "callback_data": "yes", "style": "success"}, {"text": "Batal", "callback_data": "no", "style": "danger"}],
            [{"text": "Salin nomor", "copy_text": {"text": "SPG-7K3M-9QW"}}, {"text": "Situs", "url": "https://example.com/"}],
        ]});
        let params = json!({"chat_id": chat, "text": text, "parse_mode": "HTML", "reply_markup": keyboard});
        self.call("sendMessage", params).await?;
        let keys = json!({
            "keyboard": [["📋 Layanan", "🔎 Status"], [{"text": "Bagikan nomor", "request_contact": true}, {"text": "Bagikan lokasi", "request_location": true}]],
            "resize_keyboard": true, "is_persistent": true, "input_field_placeholder": "Tulis di sini",
        });
        self.call("sendMessage", json!({"chat_id": chat, "text": "Apa yang Anda perlukan?", "reply_markup": keys}))
            .await?;
        Ok(())
    }

    async fn on_message(&self, message: &Value) -> Result<(), reqwest::Error> {
        let chat = &message["chat"]["id"];
        let text = message["text"].as_str().unwrap_or("(bukan teks)");
        if text.starts_with("/start") {
            return self.greet(chat).await;
        }
        if text == "/nik" {
            let markup = json!({"force_reply": true, "input_field_placeholder": "16 angka"});
            self.call("sendMessage", json!({"chat_id": chat, "text": "Berapa NIK Anda?", "reply_markup": markup}))
                .await?;
            return Ok(());
        }
        self.call("sendChatAction", json!({"chat_id": chat, "action": "typing"})).await?;
        let reply = json!({"message_id": message["message_id"]});
        let params = json!({"chat_id": chat, "text": format!("Anda menulis: {text}"), "reply_parameters": reply});
        self.call("sendMessage", params).await?;
        Ok(())
    }

    async fn on_tap(&self, query: &Value) -> Result<(), reqwest::Error> {
        let data = query["data"].as_str().unwrap_or_default();
        let params = json!({"callback_query_id": query["id"], "text": format!("Anda menekan «{data}»"), "show_alert": data == "no"});
        self.call("answerCallbackQuery", params).await?;
        if data == "yes" {
            let message = &query["message"];
            let params = json!({"chat_id": message["chat"]["id"], "message_id": message["message_id"], "text": "✅ Sudah disetujui."});
            self.call("editMessageText", params).await?;
        }
        Ok(())
    }

    async fn run(&self) -> Result<(), reqwest::Error> {
        let commands = json!([
            {"command": "start", "description": "Mulai dari awal"}, {"command": "layanan", "description": "Cari layanan"},
            {"command": "status", "description": "Tanya status permohonan"}, {"command": "nik", "description": "Isi NIK"},
        ]);
        self.call("setMyCommands", json!({"commands": commands})).await?;
        let mut offset = 0;
        loop {
            let updates = self.call("getUpdates", json!({"offset": offset, "timeout": 30})).await?;
            for update in updates.as_array().into_iter().flatten() {
                offset = update["update_id"].as_i64().unwrap_or(offset) + 1;
                if update["message"].is_object() {
                    self.on_message(&update["message"]).await?;
                } else if update["callback_query"].is_object() {
                    self.on_tap(&update["callback_query"]).await?;
                }
            }
        }
    }
}

/// Something to look at before anybody types.
fn play(emulator: &Emulator, siti: &Person, daeng: &Person) {
    siti.starts(None);
    siti.sends(siti.private(), "Apa syarat SKTM?");
    let photo = include_bytes!("../src/page/assets/icon.svg").to_vec();
    siti.sends_album(
        siti.private(),
        vec![
            AlbumItem::Photo { bytes: photo.clone(), caption: "KTP dan KK".into() },
            AlbumItem::Photo { bytes: photo, caption: String::new() },
        ],
    );
    siti.sends_document(siti.private(), "surat-pengantar.pdf", "application/pdf", b"%PDF-1.4".to_vec(), "");
    siti.shares_location(siti.private(), -5.1477, 119.4327);
    let staff = emulator.group("Petugas Dinas Sosial", &[daeng]);
    daeng.starts(None);
    daeng.sends(staff, "Selamat pagi semua");
    daeng.sends(staff, "/antrean");
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let options = Options {
        port: PORT,
        page: true,
        page_title: "Loket: gema".to_owned(),
        page_hint: "Coba /start, /layanan, /nik, kirim foto atau dokumen, tekan tombol.".to_owned(),
        ..Options::default()
    };
    let emulator = Emulator::start(options).await?;
    let siti = emulator.person(NewPerson { last_name: Some("Rahma".to_owned()), ..NewPerson::named("Siti", "id") });
    let daeng = emulator.person(NewPerson { last_name: Some("Situju".to_owned()), ..NewPerson::named("Daeng", "id") });
    emulator.show_phone(&siti, "Warga");
    emulator.show_phone(&daeng, "Petugas");
    play(&emulator, &siti, &daeng);
    let base = format!("{}/bot{}", emulator.api_url(), emulator.token());
    let bot = Bot { client: reqwest::Client::builder().no_proxy().build()?, base };
    bot.run().await?;
    Ok(())
}
