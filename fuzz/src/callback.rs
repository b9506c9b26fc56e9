//! The data of a pressed button, as anybody can send it: parsed, written again, and worked.

use loket_core::domain::ids::MessageId;
use loket_core::engine::callback::{Callback, MOST_BYTES};
use loket_core::engine::{EventKind, State};

use super::world::{World, by_citizen, by_officer};

/// Presses a button with this data: as a citizen in a form, and as an officer in the staff chat.
pub fn run(data: &[u8]) {
    let text = super::text(data);
    if let Some(read) = Callback::parse(&text) {
        let written = read.encode();
        assert!(written.len() <= MOST_BYTES, "button data of {} bytes", written.len());
        assert_eq!(Callback::parse(&written), Some(read), "what is written reads as the same");
    }
    let world = World::shared();
    let pressed = EventKind::ButtonPressed { query: "q".to_owned(), message: Some(MessageId(9)), data: text };
    // On one of the questions, the same every time for the same data.
    let place = data.iter().map(|byte| usize::from(*byte)).sum::<usize>() % world.questions();
    world.step(world.asked(place), &by_citizen(pressed.clone()));
    let state = world.step(State::default(), &by_officer(pressed.clone()));
    let typed = EventKind::TextReceived {
        message: MessageId(10),
        text: "Fotonya buram".to_owned(),
        answers_bot: Some(MessageId(9)),
    };
    let state = world.step(state, &by_officer(typed));
    world.step(state, &by_officer(pressed));
}
