//! A raw update, as it came over the wire: read, and worked by the engine.

use loket::telegram::inbound::{Reader, Reading};
use loket_core::domain::ids::UserId;
use loket_core::engine::State;

use super::world::{BOT, STAFF, World};

/// Reads the bytes as one update.
pub fn run(data: &[u8]) {
    let reader = Reader { bot: UserId(BOT), username: "loket_bot".to_owned(), staff_chat: Some(STAFF) };
    let text = super::text(data);
    let parsed = reader.read_text(text.clone());
    assert_eq!(parsed.raw, text, "the raw text is kept as it came");
    let again = reader.read_text(text);
    assert_eq!((again.update_id, &again.reading), (parsed.update_id, &parsed.reading), "read twice, read the same");
    assert!(parsed.confirmable || parsed.update_id < 0, "a stand-in id stands below all of Telegram's");
    match parsed.reading {
        Reading::Event(event) => {
            let state = World::shared().step(State::default(), &event);
            World::shared().step(state, &event);
        }
        Reading::Broken { error, .. } => assert!(error.len() < 120, "an error says nothing of what was written"),
        Reading::GroupMoved { .. } | Reading::Nothing => {}
    }
}
