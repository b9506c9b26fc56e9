//! One transaction on the one writing connection.

use std::collections::HashSet;

use jiff::Timestamp;
use loket_core::domain::application::Application;
use loket_core::domain::file::Finding;
use loket_core::domain::ids::{ApplicationId, UserId};
use loket_core::domain::reference::ReferenceNumber;
use loket_core::engine::context::Named;
use loket_store::rows::{
    Attempt, Consent, DeadLetter, DialogueKey, DialogueRow, FileKey, JudgedFile, Moved, NewDelivery, NewFile, Refused,
    TimerRow, Unreached,
};
use loket_store::{Result, Work};

use crate::writer::Turn;
use crate::{
    application, audit, consent, dead_letter, dialogue, file, moved_chat, outbox, stray_object, timer, unknown_query,
    update_log,
};

/// A transaction that writes.
///
/// Dropped, also in the middle of a call, it is rolled back before the next one begins.
#[derive(Debug)]
pub struct SqliteWork {
    turn: Turn,
}

impl SqliteWork {
    pub(crate) fn new(turn: Turn) -> Self {
        Self { turn }
    }
}

impl Work for SqliteWork {
    async fn claim_updates(&mut self, bot: UserId, ids: &[i64], at: Timestamp) -> Result<HashSet<i64>> {
        update_log::claim(&mut self.turn, bot, ids, at).await
    }

    async fn forget_updates(&mut self, before: Timestamp, limit: u32) -> Result<u64> {
        update_log::forget(&mut self.turn, before, limit).await
    }

    async fn list_dialogues(&mut self, keys: &[DialogueKey]) -> Result<Vec<DialogueRow>> {
        dialogue::list(&mut self.turn, keys).await
    }

    async fn upsert_dialogues(&mut self, rows: &[DialogueRow], at: Timestamp) -> Result<()> {
        dialogue::upsert(&mut self.turn, rows, at).await
    }

    async fn list_applications_of(&mut self, applicants: &[UserId], each: u32) -> Result<Vec<Application>> {
        application::list_of(&mut self.turn, applicants, each).await
    }

    async fn list_applications(&mut self, ids: &[ApplicationId]) -> Result<Vec<Named>> {
        application::list(&mut self.turn, ids).await
    }

    async fn list_applications_by_reference(&mut self, references: &[ReferenceNumber]) -> Result<Vec<Named>> {
        application::list_by_reference(&mut self.turn, references).await
    }

    async fn insert_applications(&mut self, applications: &[Application]) -> Result<()> {
        application::insert(&mut self.turn, applications).await
    }

    async fn update_applications(&mut self, applications: &[(Application, u32)]) -> Result<()> {
        application::update(&mut self.turn, applications).await
    }

    async fn insert_attempts(&mut self, attempts: &[Attempt]) -> Result<()> {
        let lines: Vec<_> = attempts.iter().map(|attempt| (attempt.application, &attempt.happening)).collect();
        audit::insert(&mut self.turn, &lines, true).await
    }

    async fn insert_consents(&mut self, consents: &[Consent]) -> Result<()> {
        consent::insert(&mut self.turn, consents).await
    }

    async fn insert_deliveries(&mut self, deliveries: &[NewDelivery], at: Timestamp) -> Result<()> {
        outbox::insert(&mut self.turn, deliveries, at).await
    }

    async fn claim_refusals(&mut self, refusals: &[Refused]) -> Result<Vec<Unreached>> {
        outbox::claim_refusals(&mut self.turn, refusals).await
    }

    async fn move_chats(&mut self, moves: &[Moved], at: Timestamp) -> Result<()> {
        moved_chat::insert(&mut self.turn, moves, at).await
    }

    async fn upsert_timers(&mut self, timers: &[TimerRow]) -> Result<()> {
        timer::upsert(&mut self.turn, timers).await
    }

    async fn delete_timers(&mut self, timers: &[(DialogueKey, String)]) -> Result<()> {
        timer::delete(&mut self.turn, timers).await
    }

    async fn claim_timers(&mut self, timers: &[TimerRow]) -> Result<Vec<TimerRow>> {
        timer::claim(&mut self.turn, timers).await
    }

    async fn upsert_files(&mut self, files: &[NewFile], at: Timestamp) -> Result<()> {
        file::upsert(&mut self.turn, files, at).await
    }

    async fn judge_files(&mut self, files: &[JudgedFile], at: Timestamp) -> Result<Vec<FileKey>> {
        file::judge(&mut self.turn, files, at).await
    }

    async fn list_findings(&mut self, keys: &[FileKey]) -> Result<Vec<(FileKey, Option<Finding>)>> {
        file::list_findings(&mut self.turn, keys).await
    }

    async fn forget_files(&mut self, keys: &[FileKey], before: Timestamp) -> Result<u64> {
        file::forget(&mut self.turn, keys, before).await
    }

    async fn forget_objects(&mut self, gone: &[String]) -> Result<()> {
        stray_object::forget(&mut self.turn, gone).await
    }

    async fn insert_dead_letters(&mut self, letters: &[DeadLetter]) -> Result<Vec<i64>> {
        dead_letter::insert(&mut self.turn, letters).await
    }

    async fn retry_dead_letters(&mut self, ids: Option<&[i64]>, at: Timestamp) -> Result<u64> {
        dead_letter::retry(&mut self.turn, ids, at).await
    }

    async fn claim_dead_letters(&mut self, ids: &[i64]) -> Result<HashSet<i64>> {
        dead_letter::claim(&mut self.turn, ids).await
    }

    async fn return_dead_letters(&mut self, letters: &[(i64, String)]) -> Result<()> {
        dead_letter::put_back(&mut self.turn, letters).await
    }

    async fn redeliver(&mut self, deliveries: &[(i64, NewDelivery)], at: Timestamp) -> Result<()> {
        outbox::redeliver(&mut self.turn, deliveries, at).await
    }

    async fn delete_dead_letters(&mut self, ids: &[i64]) -> Result<u64> {
        dead_letter::delete(&mut self.turn, ids).await
    }

    async fn forget_dead_letters(&mut self, before: Timestamp, limit: u32) -> Result<u64> {
        dead_letter::forget(&mut self.turn, before, limit).await
    }

    async fn count_unknown_queries(&mut self, texts: &[String], at: Timestamp) -> Result<()> {
        unknown_query::count(&mut self.turn, texts, at).await
    }

    async fn forget_unknown_queries(&mut self, before: Timestamp, most: u32) -> Result<u64> {
        unknown_query::forget(&mut self.turn, before, most).await
    }

    async fn commit(self) -> Result<()> {
        self.turn.commit().await
    }
}
