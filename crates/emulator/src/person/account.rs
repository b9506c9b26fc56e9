//! What a person does to the bot as a whole: blocking, leaving Telegram, groups.

use serde_json::json;

use super::Person;
use crate::emulator::Group;
use crate::world::chats::Role;

impl Person {
    /// Blocks the bot; it hears of it and may not write any more.
    pub fn blocks(&self) {
        self.set_blocked(true);
    }

    /// Takes the block back.
    pub fn unblocks(&self) {
        self.set_blocked(false);
    }

    fn set_blocked(&self, blocked: bool) {
        self.shared.change(|world| {
            let Some(person) = world.people.get_mut(&self.id) else {
                return;
            };
            if person.blocked == blocked {
                return;
            }
            person.blocked = blocked;
            person.started = true;
            let (old, new) = if blocked { (Role::Member, Role::Kicked) } else { (Role::Kicked, Role::Member) };
            world.announce_membership(self.id, self.id, old, new);
        });
    }

    /// Deletes their Telegram account; the bot is not told.
    pub fn deletes_account(&self) {
        self.shared.change(|world| {
            if let Some(person) = world.people.get_mut(&self.id) {
                person.deleted = true;
            }
        });
    }

    /// Whether they block the bot now.
    pub fn has_blocked(&self) -> bool {
        self.shared.read(|world| world.people.get(&self.id).is_some_and(|person| person.blocked))
    }

    /// Creates a group with others and the bot in it; the bot is told of its membership and of itself as new member.
    pub fn creates_group(&self, title: &str, others: &[&Person]) -> Group {
        let id = self.shared.change(|world| {
            let id = world.free_group_id();
            let mut members = vec![self.id];
            members.extend(others.iter().map(|person| person.id));
            world.add_group(id, title, &members, false);
            id
        });
        self.adds_bot(id);
        Group { id }
    }

    /// Adds the bot to a group.
    pub fn adds_bot(&self, group: impl Into<i64>) {
        let group = group.into();
        self.shared.change(|world| {
            let bot = world.bot.id;
            let Some(chat) = world.chats.get_mut(&group) else {
                return;
            };
            let old = chat.role(bot);
            chat.members.insert(bot, Role::Member);
            world.announce_membership(group, self.id, old, Role::Member);
            let joined = world.bot.to_json();
            world.post_service(group, self.id, "new_chat_members", json!([joined]));
        });
    }

    /// Removes the bot from a group; it may not write there any more.
    pub fn removes_bot(&self, group: impl Into<i64>) {
        let group = group.into();
        self.shared.change(|world| {
            let bot = world.bot.id;
            let Some(chat) = world.chats.get_mut(&group) else {
                return;
            };
            let old = chat.role(bot);
            chat.members.insert(bot, Role::Kicked);
            world.announce_membership(group, self.id, old, Role::Kicked);
        });
    }

    /// Joins a group; the bot is told.
    pub fn joins(&self, group: impl Into<i64>) {
        let group = group.into();
        self.shared.change(|world| {
            let Some(chat) = world.chats.get_mut(&group) else {
                return;
            };
            chat.members.insert(self.id, Role::Member);
            let joined = world.user_json(self.id);
            world.post_service(group, self.id, "new_chat_members", json!([joined]));
        });
    }

    /// Leaves a group; the bot is told.
    pub fn leaves(&self, group: impl Into<i64>) {
        let group = group.into();
        self.shared.change(|world| {
            let left = world.user_json(self.id);
            world.post_service(group, self.id, "left_chat_member", left);
            if let Some(chat) = world.chats.get_mut(&group) {
                chat.members.insert(self.id, Role::Left);
            }
        });
    }
}
