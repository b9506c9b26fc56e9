//! sendMediaGroup: albums of photos, videos and documents.

use serde_json::Value;

use super::{Outcome, send_document};
use crate::params::Params;
use crate::refusal::Refusal;
use crate::text;
use crate::text::entity::parse_entities;
use crate::world::World;
use crate::world::messages::{Content, ContentKind};
use crate::world::posting::Draft;

pub(super) fn send_media_group(world: &mut World, params: &Params) -> Outcome {
    let Value::Array(items) = params.json("media", "media")?.unwrap_or(Value::Null) else {
        params.required("media")?;
        return Err(Refusal::bad("Expected an Array of InputMedia"));
    };
    let chat = world.writable_chat(params)?;
    let reply_to = world.reply_target(params, chat)?;
    match items.len() {
        0 => return Err(Refusal::bad("There are no messages to send")),
        1..=10 => {}
        _ => return Err(Refusal::bad("Too many messages to send as an album")),
    }
    let mut contents = Vec::new();
    for item in &items {
        contents.push(input_media(world, params, item)?);
    }
    check_mix(&contents)?;
    let group = (contents.len() > 1).then(|| format!("{}", 13_000_000_000_000_000 + world.random.below(1 << 50)));
    let protected = params.flag("protect_content");
    let bot = world.bot.id;
    let mut sent = Vec::new();
    for content in contents {
        let draft = Draft { reply_to, media_group: group.clone(), protected, ..Draft::of(content) };
        let id = world.post(chat, bot, draft);
        sent.push(world.message_json(chat, id));
    }
    Ok(Value::Array(sent))
}

/// One `InputMedia` object as content.
pub(super) fn input_media(world: &mut World, params: &Params, item: &Value) -> Result<Content, Refusal> {
    let unparsed = |why: &str| Refusal::bad(format!("Can't parse InputMedia: {why}"));
    if !item.is_object() {
        return Err(unparsed("expected an Object"));
    }
    let kind = match item["type"].as_str() {
        Some("photo") => ContentKind::Photo,
        Some("video") => ContentKind::Video,
        Some("document") => ContentKind::Document,
        Some("audio") => ContentKind::Audio,
        Some("animation") => ContentKind::Animation,
        Some(_) => return Err(unparsed("invalid media type specified")),
        None => return Err(unparsed("Can't find field \"type\"")),
    };
    let given = item["media"].as_str().unwrap_or_default();
    if given.is_empty() {
        return Err(unparsed("media not found"));
    }
    let mut content = send_document::medium(world, params, kind, "", given).map_err(|refusal| {
        if refusal.description.contains("There is no") || refusal.description.contains("there is no") {
            unparsed("media not found")
        } else {
            refusal
        }
    })?;
    send_document::put_options(&mut content, &|name| item[name] == true);
    let words = text::checked_caption(
        item["caption"].as_str().unwrap_or_default(),
        item["parse_mode"].as_str().unwrap_or_default(),
        parse_entities(&item["caption_entities"])?,
    )?;
    Ok(content.captioned(words))
}

/// Photos and videos go together; documents and music only with their own kind; animations not at all.
fn check_mix(contents: &[Content]) -> Result<(), Refusal> {
    let visual = |kind: ContentKind| matches!(kind, ContentKind::Photo | ContentKind::Video);
    let Some(first) = contents.first().map(|content| content.kind) else {
        return Ok(());
    };
    let fits = contents.iter().all(|content| {
        content.kind != ContentKind::Animation && (content.kind == first || (visual(first) && visual(content.kind)))
    });
    if fits || contents.len() == 1 {
        return Ok(());
    }
    let kind = contents.iter().find(|content| content.kind != first).map_or(first, |content| content.kind);
    let word = kind.field();
    Err(Refusal::bad(format!("{word} can't be mixed with other media types")))
}
