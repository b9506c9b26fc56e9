//! The flows of the conversation.
use super::context::Office;
use super::{Context, Event, State, Transition, Wants};
/// One step.
pub fn step(_context: &Context<'_>, state: State, _event: &Event) -> Transition {
    Transition { state, effects: Vec::new() }
}
/// What the event names and the shell must read before the step: some of it stands in the
/// event, some in the state (an officer's typed reason belongs to the application at hand).
///
/// So the shell reads the states first, asks this, and lets an event wait for the next wave
/// when it names an application that an earlier event of the wave names too.
pub fn wants(_office: &Office, _state: &State, _event: &Event) -> Wants {
    Wants::default()
}
