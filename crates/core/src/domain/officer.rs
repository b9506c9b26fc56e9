//! Officers: the people who supervise and decide.

use serde::{Deserialize, Serialize};

use super::ids::{AgencyId, ChatId, UserId};

/// An officer of one or more agencies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Officer {
    /// The Telegram account.
    pub id: UserId,
    /// As colleagues and the audit trail read it.
    pub name: String,
    /// The agencies whose applications the officer may decide.
    pub agencies: Vec<AgencyId>,
}

/// The officers, and the chat in which they work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Staff {
    /// The staff group; without one, applications wait unseen.
    pub chat: Option<ChatId>,
    /// Everybody who may decide.
    pub officers: Vec<Officer>,
}

impl Staff {
    /// The officer with this account.
    pub fn find(&self, user: UserId) -> Option<&Officer> {
        self.officers.iter().find(|officer| officer.id == user)
    }
}
