//! A group becomes a supergroup: it goes on under another identifier, with messages numbered anew.

use serde_json::json;

use super::World;
use super::chats::{Chat, ChatKind, Role};

impl World {
    /// Moves a group and gives its new identifier; both chats tell the bot, if it is to be told.
    pub(crate) fn move_group(&mut self, old: i64, announced: bool) -> Option<i64> {
        let new = self.free_group_id();
        let chat = self.chats.get_mut(&old)?;
        let ChatKind::Supergroup { title } = chat.kind.clone() else { return None };
        chat.moved_to = Some(new);
        let mut moved = Chat::new(new, ChatKind::Supergroup { title: title.clone() });
        moved.members.clone_from(&chat.members);
        let creator = moved.members.iter().find(|(_, role)| **role == Role::Creator).map_or(0, |(id, _)| *id);
        chat.last_message_id += 1;
        moved.last_message_id = 1;
        let number = chat.last_message_id;
        self.chats.insert(new, moved);
        if announced {
            let (date, from) = (self.clock.unix(), self.user_json(creator));
            let to = json!({"message_id": number, "from": from, "date": date,
                "chat": {"id": old, "type": "group", "title": title}, "migrate_to_chat_id": new});
            let back = json!({"message_id": 1, "from": from, "date": date,
                "chat": {"id": new, "type": "supergroup", "title": title}, "migrate_from_chat_id": old});
            self.updates.push("message", &to, old);
            self.updates.push("message", &back, new);
        }
        Some(new)
    }
}
