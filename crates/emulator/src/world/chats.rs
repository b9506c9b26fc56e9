//! Chats: one private chat per person, and groups with their members.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::messages::Message;

/// A chat and all that happened in it.
#[derive(Debug)]
pub(crate) struct Chat {
    pub(crate) id: i64,
    pub(crate) kind: ChatKind,
    pub(crate) members: BTreeMap<i64, Role>,
    pub(crate) messages: BTreeMap<i64, Message>,
    pub(crate) last_message_id: i64,
    /// The reply keyboard each person has before them.
    pub(crate) keyboards: BTreeMap<i64, Keyboard>,
    /// The message each person is made to reply to (`ForceReply`), until they write.
    pub(crate) forced_replies: BTreeMap<i64, i64>,
    /// "typing…" and the like, and until when (milliseconds) it shows.
    pub(crate) action: Option<(String, i64)>,
    /// Up to which moment of the world each person has read.
    pub(crate) read: BTreeMap<i64, u64>,
    pub(crate) pinned: Vec<i64>,
    /// Where the group goes on, since it became a supergroup.
    pub(crate) moved_to: Option<i64>,
}

/// What sort of chat it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ChatKind {
    Private,
    Supergroup { title: String },
}

/// What somebody is in a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Creator,
    Administrator,
    Member,
    Left,
    Kicked,
}

impl Role {
    /// The `status` of a `ChatMember`.
    pub(crate) fn status(self) -> &'static str {
        match self {
            Self::Creator => "creator",
            Self::Administrator => "administrator",
            Self::Member => "member",
            Self::Left => "left",
            Self::Kicked => "kicked",
        }
    }

    pub(crate) fn is_inside(self) -> bool {
        match self {
            Self::Creator | Self::Administrator | Self::Member => true,
            Self::Left | Self::Kicked => false,
        }
    }

    pub(crate) fn is_administrator(self) -> bool {
        match self {
            Self::Creator | Self::Administrator => true,
            Self::Member | Self::Left | Self::Kicked => false,
        }
    }
}

/// A reply keyboard as it was sent.
#[derive(Debug, Clone)]
pub(crate) struct Keyboard {
    pub(crate) markup: Value,
    /// One-time keyboards fold away after use; they can be opened again.
    pub(crate) folded: bool,
}

impl Chat {
    pub(crate) fn new(id: i64, kind: ChatKind) -> Self {
        Self {
            id,
            kind,
            members: BTreeMap::new(),
            messages: BTreeMap::new(),
            last_message_id: 0,
            keyboards: BTreeMap::new(),
            forced_replies: BTreeMap::new(),
            action: None,
            read: BTreeMap::new(),
            pinned: Vec::new(),
            moved_to: None,
        }
    }

    pub(crate) fn is_private(&self) -> bool {
        self.kind == ChatKind::Private
    }

    pub(crate) fn role(&self, user: i64) -> Role {
        self.members.get(&user).copied().unwrap_or(Role::Left)
    }

    pub(crate) fn next_message_id(&mut self) -> i64 {
        self.last_message_id += 1;
        self.last_message_id
    }
}

/// A `ChatMember` object.
pub(crate) fn member_json(user: &Value, role: Role) -> Value {
    let mut member = json!({"user": user, "status": role.status()});
    match role {
        Role::Creator => member["is_anonymous"] = json!(false),
        Role::Administrator => {
            member["can_be_edited"] = json!(false);
            member["is_anonymous"] = json!(false);
            for (right, held) in ADMINISTRATOR_RIGHTS {
                member[*right] = json!(held);
            }
        }
        Role::Kicked => member["until_date"] = json!(0),
        Role::Member | Role::Left => {}
    }
    member
}

const ADMINISTRATOR_RIGHTS: &[(&str, bool)] = &[
    ("can_manage_chat", true),
    ("can_change_info", true),
    ("can_delete_messages", true),
    ("can_invite_users", true),
    ("can_restrict_members", true),
    ("can_pin_messages", true),
    ("can_manage_topics", false),
    ("can_promote_members", false),
    ("can_manage_video_chats", true),
    ("can_post_stories", false),
    ("can_edit_stories", false),
    ("can_delete_stories", false),
];
