//! getChat, getChatMember, getChatAdministrators, getChatMemberCount, leaveChat.

use serde_json::{Value, json};

use super::Outcome;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::World;
use crate::world::chats::{Role, member_json};

pub(super) fn get_chat(world: &mut World, params: &Params) -> Outcome {
    let id = world.known_chat(params)?;
    world.check_member(id)?;
    let mut chat = world.chat_json(id);
    let is_private = id > 0;
    chat["accent_color_id"] = json!(0);
    chat["max_reaction_count"] = json!(11);
    chat["accepted_gift_types"] = json!({
        "unlimited_gifts": is_private, "limited_gifts": is_private, "unique_gifts": is_private,
        "premium_subscription": is_private, "gifts_from_channels": is_private
    });
    if is_private {
        if let Some(username) = chat["username"].as_str().map(str::to_owned) {
            chat["active_usernames"] = json!([username]);
        }
    } else {
        chat["permissions"] = permissions();
        chat["has_visible_history"] = json!(true);
    }
    let pinned = world.chats.get(&id).and_then(|chat| chat.pinned.last().copied());
    if let Some(pinned) = pinned {
        chat["pinned_message"] = world.message_json(id, pinned);
    }
    Ok(chat)
}

fn permissions() -> Value {
    let mut all = json!({});
    for right in [
        "can_send_messages",
        "can_send_audios",
        "can_send_documents",
        "can_send_photos",
        "can_send_videos",
        "can_send_video_notes",
        "can_send_voice_notes",
        "can_send_polls",
        "can_send_other_messages",
        "can_add_web_page_previews",
        "can_react_to_messages",
        "can_edit_tag",
        "can_change_info",
        "can_invite_users",
        "can_pin_messages",
        "can_manage_topics",
    ] {
        all[right] = json!(true);
    }
    all
}

pub(super) fn get_chat_member(world: &mut World, params: &Params) -> Outcome {
    let chat = world.known_chat(params)?;
    world.check_member(chat)?;
    let Some(user) = params.integer("user_id").filter(|id| *id > 0) else {
        return Err(Refusal::bad("invalid user_id specified"));
    };
    if user != world.bot.id && !world.people.contains_key(&user) {
        return Err(Refusal::bad("PARTICIPANT_ID_INVALID"));
    }
    let role = match world.chats.get(&chat) {
        Some(found) if found.is_private() && (user == chat || user == world.bot.id) => Role::Member,
        Some(found) => found.role(user),
        None => Role::Left,
    };
    Ok(member_json(&world.user_json(user), role))
}

pub(super) fn get_chat_administrators(world: &mut World, params: &Params) -> Outcome {
    let chat = world.known_chat(params)?;
    world.check_member(chat)?;
    if chat > 0 {
        return Err(Refusal::bad("there are no administrators in the private chat"));
    }
    let members = world.chat_mut(chat)?.members.clone();
    let admins = members.into_iter().filter(|(_, role)| role.is_administrator());
    Ok(admins.map(|(id, role)| member_json(&world.user_json(id), role)).collect())
}

pub(super) fn get_chat_member_count(world: &mut World, params: &Params) -> Outcome {
    let chat = world.known_chat(params)?;
    world.check_member(chat)?;
    if chat > 0 {
        return Ok(json!(2));
    }
    let inside = world.chat_mut(chat)?.members.values().filter(|role| role.is_inside()).count();
    Ok(json!(inside))
}

pub(super) fn leave_chat(world: &mut World, params: &Params) -> Outcome {
    let chat = world.known_chat(params)?;
    if chat > 0 {
        return Err(Refusal::bad("chat member status can't be changed in private chats"));
    }
    world.check_member(chat)?;
    let bot = world.bot.id;
    let old = world.chat_mut(chat)?.role(bot);
    world.chat_mut(chat)?.members.insert(bot, Role::Left);
    world.announce_membership(chat, bot, old, Role::Left);
    Ok(json!(true))
}
