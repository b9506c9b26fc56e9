//! The staff group under another id. Telegram gives a group a new id when it becomes a supergroup;
//! inside the counter it keeps the id that stands in `bot.toml`, so that nothing else has to know.
//! On the way out the database readdresses what is sent (`Work::move_chats`).

use std::sync::{PoisonError, RwLock};

use loket_core::domain::ids::ChatId;
use loket_core::engine::{Event, EventKind};
use loket_store::rows::Moved;

/// Where the staff group is today.
#[derive(Debug)]
pub(super) struct Moves {
    /// As in `bot.toml`.
    staff: Option<ChatId>,
    today: RwLock<Option<ChatId>>,
}

impl Moves {
    pub(super) fn new(staff: Option<ChatId>) -> Self {
        Self { staff, today: RwLock::new(None) }
    }

    /// Remembers a move; where it is the staff group's, the operator is told what to do.
    pub(super) fn learn(&self, moved: Moved) {
        let mut today = self.today.write().unwrap_or_else(PoisonError::into_inner);
        let concerns = self.staff == Some(moved.from) || *today == Some(moved.from);
        if self.staff.is_none() || !concerns || *today == Some(moved.to) {
            return;
        }
        *today = (self.staff != Some(moved.to)).then_some(moved.to);
        tracing::warn!("the staff group has become a supergroup with the id {}; put that id into bot.toml", moved.to);
    }

    /// An event under the id by which the counter knows its chat. A button pressed before the move
    /// stands below a message that stayed behind.
    pub(super) fn inside(&self, event: &Event) -> Event {
        let mut event = event.clone();
        let today = *self.today.read().unwrap_or_else(PoisonError::into_inner);
        let (Some(staff), Some(today)) = (self.staff, today) else { return event };
        if event.chat == today {
            event.chat = staff;
        } else if event.chat == staff
            && let EventKind::ButtonPressed { message, .. } = &mut event.kind
        {
            *message = None;
        }
        event
    }
}
