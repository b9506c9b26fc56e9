//! The emulator alone, for bots of any make: point one at `http://127.0.0.1:8098` with the token
//! `123456:loket-emulator`, and open the same address in a browser.

use loket_emulator::{Emulator, NewPerson, Options};

/// The port of the Bot API and the page.
const PORT: u16 = 8098;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let options = Options { port: PORT, page: true, page_title: "Bot API".to_owned(), ..Options::default() };
    let emulator = Emulator::start(options).await?;
    let siti = emulator.person(NewPerson { id: Some(7001), ..NewPerson::named("Siti", "id") });
    let daeng = emulator.person(NewPerson { id: Some(8001), ..NewPerson::named("Daeng", "id") });
    emulator.group_with_id(-1_001_000_000_001, "Petugas", &[&daeng, &siti]);
    emulator.show_phone(&siti, "Warga");
    emulator.show_phone(&daeng, "Petugas");
    tokio::signal::ctrl_c().await?;
    Ok(())
}
