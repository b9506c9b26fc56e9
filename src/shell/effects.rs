//! What a wave writes: the effects of its steps, gathered per table.

use loket_core::domain::application::Application;
use loket_core::engine::Effect;
use loket_store::rows::{
    Attempt, Consent, DeadLetter, DialogueKey, DialogueRow, FileKey, LetterKind, NewDelivery, NewFile, TimerRow,
};
use loket_store::{Result, Work};
use serde_json::{Value, json};

use super::worker::{After, Source};
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
    /// What was asked for in vain.
    pub(super) unknown: Vec<String>,
    pub(super) timers: Vec<TimerRow>,
    pub(super) cancelled: Vec<(DialogueKey, String)>,
    pub(super) deliveries: Vec<NewDelivery>,
    pub(super) files: Vec<NewFile>,
    pub(super) letters: Vec<DeadLetter>,
    /// Dead letters that were given back in vain, each with why.
    pub(super) returned: Vec<(i64, String)>,
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
        self.unknown.append(&mut other.unknown);
        self.timers.append(&mut other.timers);
        self.cancelled.append(&mut other.cancelled);
        self.deliveries.append(&mut other.deliveries);
        self.files.append(&mut other.files);
        self.letters.append(&mut other.letters);
        self.returned.append(&mut other.returned);
        self.answers.append(&mut other.answers);
    }

    /// Puts aside what cannot be worked; what was put aside before is that letter again.
    pub(super) fn put_aside(&mut self, source: &Source, error: &str, at: Timestamp) {
        let (kind, raw) = match source {
            Source::Letter(id) => return self.returned.push((*id, error.to_owned())),
            Source::Update { raw, .. } => (LetterKind::Update, raw.clone()),
            Source::Refused(refused) => (LetterKind::Delivery, json!(refused).to_string()),
            Source::Timer(row) => (LetterKind::Timer, json!(row).to_string()),
            Source::File(file) => (LetterKind::File, json!(file).to_string()),
        };
        self.letters.push(DeadLetter { kind, error: error.to_owned(), raw, at });
    }

    /// Writes all of it, one set for each table, and notes what is to be done after the commit.
    pub(super) async fn write(&mut self, work: &mut impl Work, now: Timestamp, after: &mut After) -> Result<()> {
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
        if !self.unknown.is_empty() {
            work.count_unknown_queries(&self.unknown, now).await?;
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
        if !self.files.is_empty() {
            work.upsert_files(&self.files, now).await?;
        }
        if !self.letters.is_empty() {
            let ids = work.insert_dead_letters(&self.letters).await?;
            after.letters.extend(ids.into_iter().zip(self.letters.drain(..).map(|letter| letter.error)));
        }
        if !self.returned.is_empty() {
            work.return_dead_letters(&self.returned).await?;
            after.letters.append(&mut self.returned);
        }
        after.wrote_deliveries |= !self.deliveries.is_empty();
        after.wrote_timers |= !self.timers.is_empty();
        after.wrote_files |= !self.files.is_empty();
        after.answers.append(&mut self.answers);
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
            Effect::Confide { to, text, files, lang } => {
                self.deliveries.extend(outbound::confide(renderer, to, &text, &files, lang));
            }
            Effect::AnswerButton { query, toast, alert, lang } => {
                self.answers.push(outbound::answer_button(renderer, &query, toast.as_ref(), alert, lang));
            }
            Effect::FetchFile { chat, user, file } => {
                let key = FileKey { dialogue: DialogueKey { chat, user }, unique_id: file.unique_id };
                self.files.push(NewFile { key, file_id: file.file_id });
            }
            Effect::AnswerInlineQuery { query, cards, next, way_in, lang } => {
                let found = outbound::Found { cards: &cards, next, way_in: way_in.as_ref() };
                self.answers.push(outbound::answer_inline_query(renderer, &query, &found, lang));
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
            Effect::CountUnknown { text } => self.unknown.push(text),
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
