//! The methods of the Bot API, one file per family.
//!
//! Every method is a plain function on the world; only `getUpdates` waits, and it lives in
//! [`crate::server`]'s polling.

use serde_json::Value;

use crate::params::Params;
use crate::refusal::Refusal;
use crate::world::World;

mod answer_callback_query;
mod answer_inline_query;
mod copy_message;
mod delete_message;
mod edit_message;
mod forward_message;
mod get_chat;
mod get_file;
mod get_me;
mod outgoing;
mod pin_chat_message;
mod send_chat_action;
mod send_contact;
pub(crate) mod send_document;
mod send_location;
mod send_media_group;
mod send_message;
pub(crate) mod send_poll;
mod set_chat_menu_button;
mod set_message_reaction;
mod set_my_commands;
mod set_my_name;
mod set_webhook;

pub(crate) use set_webhook::remember_allowed;

/// What a method gives back: the `result`, or why not.
pub(crate) type Outcome = Result<Value, Refusal>;

/// A method by its name.
#[derive(Clone, Copy)]
pub(crate) struct Method {
    /// The name in the Bot API's spelling.
    pub(crate) name: &'static str,
    pub(crate) run: fn(&mut World, &Params) -> Outcome,
    /// Whether it counts against the sending limits.
    pub(crate) sends: bool,
}

const fn does(name: &'static str, run: fn(&mut World, &Params) -> Outcome) -> Method {
    Method { name, run, sends: false }
}

const fn sends(name: &'static str, run: fn(&mut World, &Params) -> Outcome) -> Method {
    Method { name, run, sends: true }
}

/// Every method there is, besides `getUpdates`.
const METHODS: &[Method] = &[
    does("getMe", get_me::get_me),
    does("logOut", get_me::log_out),
    does("close", get_me::close),
    does("setWebhook", set_webhook::set_webhook),
    does("deleteWebhook", set_webhook::delete_webhook),
    does("getWebhookInfo", set_webhook::get_webhook_info),
    sends("sendMessage", send_message::send_message),
    sends("sendPhoto", send_document::send_photo),
    sends("sendDocument", send_document::send_document),
    sends("sendVideo", send_document::send_video),
    sends("sendAnimation", send_document::send_animation),
    sends("sendAudio", send_document::send_audio),
    sends("sendVoice", send_document::send_voice),
    sends("sendVideoNote", send_document::send_video_note),
    sends("sendSticker", send_document::send_sticker),
    sends("sendMediaGroup", send_media_group::send_media_group),
    sends("sendLocation", send_location::send_location),
    sends("sendVenue", send_location::send_venue),
    sends("sendContact", send_contact::send_contact),
    sends("sendPoll", send_poll::send_poll),
    sends("sendDice", send_poll::send_dice),
    does("sendChatAction", send_chat_action::send_chat_action),
    sends("forwardMessage", forward_message::forward_message),
    sends("forwardMessages", forward_message::forward_messages),
    sends("copyMessage", copy_message::copy_message),
    sends("copyMessages", copy_message::copy_messages),
    sends("editMessageText", edit_message::edit_message_text),
    sends("editMessageCaption", edit_message::edit_message_caption),
    sends("editMessageReplyMarkup", edit_message::edit_message_reply_markup),
    sends("editMessageMedia", edit_message::edit_message_media),
    does("deleteMessage", delete_message::delete_message),
    does("deleteMessages", delete_message::delete_messages),
    does("pinChatMessage", pin_chat_message::pin_chat_message),
    does("unpinChatMessage", pin_chat_message::unpin_chat_message),
    does("unpinAllChatMessages", pin_chat_message::unpin_all_chat_messages),
    does("setMessageReaction", set_message_reaction::set_message_reaction),
    does("answerCallbackQuery", answer_callback_query::answer_callback_query),
    does("answerInlineQuery", answer_inline_query::answer_inline_query),
    does("getFile", get_file::get_file),
    does("getUserProfilePhotos", get_file::get_user_profile_photos),
    does("getChat", get_chat::get_chat),
    does("getChatMember", get_chat::get_chat_member),
    does("getChatAdministrators", get_chat::get_chat_administrators),
    does("getChatMemberCount", get_chat::get_chat_member_count),
    does("leaveChat", get_chat::leave_chat),
    does("setMyCommands", set_my_commands::set_my_commands),
    does("getMyCommands", set_my_commands::get_my_commands),
    does("deleteMyCommands", set_my_commands::delete_my_commands),
    does("setMyName", set_my_name::set_my_name),
    does("getMyName", set_my_name::get_my_name),
    does("setMyDescription", set_my_name::set_my_description),
    does("getMyDescription", set_my_name::get_my_description),
    does("setMyShortDescription", set_my_name::set_my_short_description),
    does("getMyShortDescription", set_my_name::get_my_short_description),
    does("setChatMenuButton", set_chat_menu_button::set_chat_menu_button),
    does("getChatMenuButton", set_chat_menu_button::get_chat_menu_button),
];

/// A method by its name in any case.
pub(crate) fn find(name: &str) -> Option<Method> {
    METHODS.iter().find(|method| method.name.eq_ignore_ascii_case(name)).copied()
}
