//! editMessageText, editMessageCaption, editMessageReplyMarkup, editMessageMedia.

use serde_json::Value;

use super::{Outcome, outgoing, send_media_group, send_message};
use crate::keyboard;
use crate::params::Params;
use crate::refusal::Refusal;
use crate::text;
use crate::world::World;
use crate::world::messages::{Content, ContentKind, Markup};

const NOT_MODIFIED: &str = "message is not modified: specified new message content and reply markup are exactly the \
                            same as a current content and reply markup of the message";

pub(super) fn edit_message_text(world: &mut World, params: &Params) -> Outcome {
    let words = text::message_text(params)?;
    let edit = Edit::of(world, params)?;
    if edit.content.kind != ContentKind::Text {
        return Err(Refusal::bad("There is no text in the message to edit"));
    }
    let mut content = Content::text(words);
    if let Some(options) = send_message::link_preview(params) {
        content.fields.insert("link_preview_options".to_owned(), options);
    }
    edit.finish(world, content)
}

pub(super) fn edit_message_caption(world: &mut World, params: &Params) -> Outcome {
    let words = text::caption(params)?;
    let edit = Edit::of(world, params)?;
    if !edit.content.kind.has_caption() {
        return Err(Refusal::bad("There is no caption in the message to edit"));
    }
    let content = edit.content.clone().captioned(words);
    edit.finish(world, content)
}

pub(super) fn edit_message_reply_markup(world: &mut World, params: &Params) -> Outcome {
    let edit = Edit::of(world, params)?;
    let content = edit.content.clone();
    edit.finish(world, content)
}

pub(super) fn edit_message_media(world: &mut World, params: &Params) -> Outcome {
    let Some(media) = params.json("media", "input media")? else {
        params.required("media")?;
        return Err(Refusal::bad("Can't parse input media JSON object"));
    };
    let edit = Edit::of(world, params)?;
    if edit.content.kind != ContentKind::Text && !edit.content.kind.has_caption() {
        return Err(Refusal::bad("Message media can't be edited"));
    }
    let content = send_media_group::input_media(world, params, &media)?;
    edit.finish(world, content)
}

/// An edit of a message that exists and may be edited.
struct Edit {
    chat: i64,
    id: i64,
    content: Content,
    old_markup: Option<Markup>,
    new_markup: Option<Markup>,
}

impl Edit {
    fn of(world: &World, params: &Params) -> Result<Self, Refusal> {
        let id = outgoing::message_id(params);
        if params.text("chat_id").is_empty() && id == 0 {
            return Err(match params.text("inline_message_id") {
                "" => Refusal::bad("message identifier is not specified"),
                _ => Refusal::bad("MESSAGE_ID_INVALID"),
            });
        }
        let chat = world.known_chat(params)?;
        let new_markup = keyboard::parse_inline(params, chat)?;
        world.check_writable(chat)?;
        let message = world.message(chat, id, "message to edit")?;
        let has_other_keyboard = match &message.markup {
            Some(Markup::Reply(_) | Markup::Remove { .. } | Markup::ForceReply { .. }) => true,
            Some(Markup::Inline(_)) | None => false,
        };
        if message.from != world.bot.id || message.forwarded.is_some() || has_other_keyboard {
            return Err(Refusal::bad("Message can't be edited"));
        }
        Ok(Self { chat, id, content: message.content.clone(), old_markup: message.markup.clone(), new_markup })
    }

    /// Writes the new content and keyboard, unless nothing would change.
    fn finish(self, world: &mut World, content: Content) -> Outcome {
        let same_content = self.content.words == content.words
            && self.content.file == content.file
            && media_of(&self.content) == media_of(&content);
        if same_content && self.old_markup == self.new_markup {
            return Err(Refusal::bad(NOT_MODIFIED));
        }
        let date = world.clock.unix();
        let touched = world.tick();
        let message = world.message_mut(self.chat, self.id, "message to edit")?;
        message.content = content;
        message.markup = self.new_markup;
        message.edit_date = Some(date);
        message.touched = touched;
        Ok(world.message_json(self.chat, self.id))
    }
}

/// What of the content counts when contents are compared.
fn media_of(content: &Content) -> Option<&Value> {
    content.fields.get(content.kind.field())
}
