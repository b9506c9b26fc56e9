//! One step being worked: the context, the state so far, and what shall be done.

use crate::domain::application::Application;
use crate::domain::catalogue::Service;
use crate::domain::ids::{ApplicationId, ChatId, MessageId, ServiceId, UserId};
use crate::domain::lang::Lang;
use crate::engine::context::{Context, Named};
use crate::engine::effect::{Effect, Priority, Transition};
use crate::engine::event::Event;
use crate::engine::message::{Button, Keyboard, Message, Text};
use crate::engine::state::State;
use crate::engine::timer::TimerKey;
use jiff::Timestamp;

/// A step being worked.
pub(super) struct Turn<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) state: State,
    pub(super) chat: ChatId,
    pub(super) user: UserId,
    pub(super) first_name: &'a str,
    /// A text that stands above the next screen: the echo of an answer, an explanation.
    above: Vec<Text>,
    pressed: Option<Pressed>,
    effects: Vec<Effect>,
}

/// A pressed button that must be answered, once.
struct Pressed {
    query: String,
    message: Option<MessageId>,
}

impl<'a> Turn<'a> {
    pub(super) fn new(context: &'a Context<'a>, state: State, event: &'a Event) -> Self {
        Self {
            context,
            state,
            chat: event.chat,
            user: event.person.id,
            first_name: &event.person.first_name,
            above: Vec::new(),
            pressed: None,
            effects: Vec::new(),
        }
    }

    /// Remembers that a button waits for its answer.
    pub(super) fn press(&mut self, query: &str, message: Option<MessageId>) {
        self.pressed = Some(Pressed { query: query.to_owned(), message });
    }

    /// The message whose button was pressed.
    pub(super) fn pressed_message(&self) -> Option<MessageId> {
        self.pressed.as_ref().and_then(|pressed| pressed.message)
    }

    pub(super) fn lang(&self) -> Lang {
        self.state.lang()
    }

    /// Anything else to be done.
    pub(super) fn push(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Puts a text above the next message that is sent.
    pub(super) fn above(&mut self, text: Text) {
        self.above.push(text);
    }

    /// Sends a text here.
    pub(super) fn say(&mut self, text: Text) {
        self.send(Message::plain(text));
    }

    /// Sends a text with buttons here.
    pub(super) fn ask(&mut self, text: Text, rows: Vec<Vec<Button>>) {
        self.send(Message::with_buttons(text, rows));
    }

    /// Sends a message here.
    pub(super) fn send(&mut self, mut message: Message) {
        if !self.above.is_empty() {
            let mut parts = std::mem::take(&mut self.above);
            parts.push(message.text);
            message.text = Text::Paragraphs(parts);
        }
        let (to, lang) = (self.chat, self.lang());
        self.effects.push(Effect::SendMessage { to, message, lang, priority: Priority::Reply });
    }

    /// Tells somebody elsewhere.
    pub(super) fn notify(&mut self, to: ChatId, lang: Lang, message: Message) {
        self.effects.push(Effect::SendMessage { to, message, lang, priority: Priority::Notification });
    }

    /// Writes here unasked.
    pub(super) fn remind(&mut self, text: Text, rows: Vec<Vec<Button>>) {
        let message = if rows.is_empty() { Message::plain(text) } else { Message::with_buttons(text, rows) };
        self.notify(self.chat, self.lang(), message);
    }

    /// Rings later in this conversation.
    pub(super) fn set_timer(&mut self, key: TimerKey, due: Timestamp) {
        self.effects.push(Effect::SetTimer { chat: self.chat, user: self.user, key, due });
    }

    /// Does not ring in this conversation after all.
    pub(super) fn cancel_timer(&mut self, key: TimerKey) {
        self.effects.push(Effect::CancelTimer { chat: self.chat, user: self.user, key });
    }

    /// Rings later in the conversation of the one who applied.
    pub(super) fn set_timer_of(&mut self, application: &Application, key: TimerKey, due: Timestamp) {
        let (chat, user) = (application.chat, application.applicant);
        self.effects.push(Effect::SetTimer { chat, user, key, due });
    }

    /// Does not ring in the conversation of the one who applied after all.
    pub(super) fn cancel_timer_of(&mut self, application: &Application, key: TimerKey) {
        let (chat, user) = (application.chat, application.applicant);
        self.effects.push(Effect::CancelTimer { chat, user, key });
    }

    /// Shows a screen: in place of the one whose button was pressed, otherwise below.
    pub(super) fn show(&mut self, text: Text, rows: Vec<Vec<Button>>) {
        match self.pressed_message() {
            Some(message_id) => {
                let (chat, lang) = (self.chat, self.lang());
                let message = Message { text, keyboard: Keyboard::Inline(rows) };
                self.effects.push(Effect::EditMessage { chat, message_id, message, lang });
            }
            None => self.ask(text, rows),
        }
    }

    /// Leaves of the pressed screen only what was answered, without buttons.
    pub(super) fn settle(&mut self, text: Text) {
        if let Some(message_id) = self.pressed_message() {
            let (chat, lang) = (self.chat, self.lang());
            let message = Message { text, keyboard: Keyboard::Inline(Vec::new()) };
            self.effects.push(Effect::EditMessage { chat, message_id, message, lang });
        } else {
            self.above(text);
        }
    }

    /// Takes the buttons off the pressed screen.
    pub(super) fn remove_buttons(&mut self) {
        if let Some(message_id) = self.pressed_message() {
            self.effects.push(Effect::RemoveButtons { chat: self.chat, message_id });
        }
    }

    /// Answers the pressed button with a toast. The first answer counts.
    pub(super) fn toast(&mut self, text: Text) {
        self.answer_button(Some(text), false);
    }

    /// Answers the pressed button with a box that must be closed.
    pub(super) fn alert(&mut self, text: Text) {
        self.answer_button(Some(text), true);
    }

    fn answer_button(&mut self, toast: Option<Text>, alert: bool) {
        let lang = self.lang();
        if let Some(pressed) = &mut self.pressed
            && !pressed.query.is_empty()
        {
            let query = std::mem::take(&mut pressed.query);
            self.effects.push(Effect::AnswerButton { query, toast, alert, lang });
        }
    }

    /// A service by id.
    pub(super) fn service(&self, id: &ServiceId) -> Option<&'a Service> {
        self.context.catalogue.find(id).map(AsRef::as_ref)
    }

    /// A service's name, also when the catalogue no longer has it.
    pub(super) fn service_name(&self, id: &ServiceId) -> Text {
        self.service(id).map_or_else(|| Text::data(id.as_str()), |service| Text::from(&service.name))
    }

    /// The application named by the event, if it is the one with this id.
    pub(super) fn named(&self, id: ApplicationId) -> Option<&'a Named> {
        self.context.facts.named.as_ref().filter(|named| named.application.id == id)
    }

    /// The application named by the event, if it belongs to this person.
    pub(super) fn own_named(&self, id: ApplicationId) -> Option<&'a Application> {
        self.named(id).map(|named| &named.application).filter(|application| application.applicant == self.user)
    }

    /// The outcome. A pressed button is answered in any case.
    pub(super) fn finish(mut self) -> Transition {
        if !self.above.is_empty() {
            let parts = std::mem::take(&mut self.above);
            self.say(Text::Paragraphs(parts));
        }
        self.answer_button(None, false);
        self.state.version = crate::engine::state::VERSION;
        Transition { state: self.state, effects: self.effects }
    }
}
