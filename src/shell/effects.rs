//! What a wave writes: the effects of its steps, gathered per table.

use loket_core::domain::application::Application;
use loket_core::engine::Effect;
use loket_store::rows::{Attempt, Consent, DeadLetter, DialogueKey, DialogueRow, NewDelivery, TimerRow};
use loket_store::{Result, Work};
use serde_json::Value;

use crate::i18n::Renderer;
use crate::telegram::outbound;
use jiff::Timestamp;

/// Rows to be written, and answers to be given after the commit.
#[derive(Debug, Default)]
pub(super) struct Writes {
    pub(super) dialogues: Vec<DialogueRow>,
    pub(super) inserted: Vec<Application>,
    pub(super) updated: Vec<(Application, u32)>,
    pub(super) attempts: Vec<Attempt>,
    pub(super) consents: Vec<Consent>,
    pub(super) timers: Vec<TimerRow>,
    pub(super) cancelled: Vec<(DialogueKey, String)>,
    pub(super) deliveries: Vec<NewDelivery>,
    pub(super) letters: Vec<DeadLetter>,
    pub(super) answers: Vec<Value>,
}

impl Writes {
    /// Adds the effects of one step.
    pub(super) fn gather(&mut self, effects: Vec<Effect>, renderer: &Renderer) {
        for effect in effects {
            self.add(effect, renderer);
        }
    }

    /// Adds what another step writes.
    pub(super) fn append(&mut self, mut other: Self) {
        self.dialogues.append(&mut other.dialogues);
        self.inserted.append(&mut other.inserted);
        self.updated.append(&mut other.updated);
        self.attempts.append(&mut other.attempts);
        self.consents.append(&mut other.consents);
        self.timers.append(&mut other.timers);
        self.cancelled.append(&mut other.cancelled);
        self.deliveries.append(&mut other.deliveries);
        self.letters.append(&mut other.letters);
        self.answers.append(&mut other.answers);
    }

    /// Writes all of it, one set for each table.
    pub(super) async fn write(&self, work: &mut impl Work, now: Timestamp) -> Result<()> {
        if !self.dialogues.is_empty() {
            work.upsert_dialogues(&self.dialogues, now).await?;
        }
        if !self.inserted.is_empty() {
            work.insert_applications(&self.inserted).await?;
        }
        if !self.updated.is_empty() {
            work.update_applications(&self.updated).await?;
        }
        if !self.attempts.is_empty() {
            work.insert_attempts(&self.attempts).await?;
        }
        if !self.consents.is_empty() {
            work.insert_consents(&self.consents).await?;
        }
        if !self.cancelled.is_empty() {
            work.delete_timers(&self.cancelled).await?;
        }
        if !self.timers.is_empty() {
            work.upsert_timers(&self.timers).await?;
        }
        if !self.deliveries.is_empty() {
            work.insert_deliveries(&self.deliveries, now).await?;
        }
        if !self.letters.is_empty() {
            work.insert_dead_letters(&self.letters).await?;
        }
        Ok(())
    }

    fn add(&mut self, effect: Effect, renderer: &Renderer) {
        match effect {
            Effect::SendMessage { to, message, lang, priority } => {
                self.deliveries.extend(outbound::send_message(renderer, to, &message, lang, priority));
            }
            Effect::EditMessage { chat, message_id, message, lang } => {
                self.deliveries.extend(outbound::edit_message(renderer, chat, message_id, &message, lang));
            }
            Effect::RemoveButtons { chat, message_id } => {
                self.deliveries.push(outbound::remove_buttons(chat, message_id));
            }
            Effect::DeleteMessage { chat, message_id } => {
                self.deliveries.push(outbound::delete_message(chat, message_id));
            }
            Effect::SendFile { to, file, caption, lang } => {
                self.deliveries.extend(outbound::send_file(renderer, to, &file, &caption, lang));
            }
            Effect::AnswerButton { query, toast, alert, lang } => {
                self.answers.push(outbound::answer_button(renderer, &query, toast.as_ref(), alert, lang));
            }
            Effect::InsertApplication(application) => self.inserted.push(*application),
            Effect::UpdateApplication { application, expected_revision } => {
                self.updated.push((*application, expected_revision));
            }
            Effect::RecordConsent { user, notice_version, at } => {
                self.consents.push(Consent { user, notice_version, at });
            }
            Effect::RecordAttempt { application, happening } => {
                self.attempts.push(Attempt { application, happening });
            }
            Effect::SetTimer { chat, user, key, due } => {
                let (dialogue, key) = (DialogueKey { chat, user }, key.to_string());
                self.forget_timer(dialogue, &key);
                self.timers.push(TimerRow { dialogue, key, due });
            }
            Effect::CancelTimer { chat, user, key } => {
                let (dialogue, key) = (DialogueKey { chat, user }, key.to_string());
                self.forget_timer(dialogue, &key);
                self.cancelled.push((dialogue, key));
            }
        }
    }

    /// Of several effects on one timer the last counts.
    fn forget_timer(&mut self, dialogue: DialogueKey, key: &str) {
        self.timers.retain(|timer| timer.dialogue != dialogue || timer.key != key);
        self.cancelled.retain(|(other, cancelled)| *other != dialogue || cancelled != key);
    }
}
