//! sendPhoto, sendDocument and the other media: uploads, files sent again, refusals.

use axum::body::Bytes;
use serde_json::{Map, Value, json};

use super::{Outcome, outgoing};
use crate::params::{Params, Upload};
use crate::refusal::Refusal;
use crate::text;
use crate::world::World;
use crate::world::files::{self, NewFile};
use crate::world::messages::{Content, ContentKind};

/// The largest photo, in bytes (Bot API: sending files).
const PHOTO_LIMIT: usize = 10 * 1024 * 1024;
/// The largest file of any other kind.
const FILE_LIMIT: usize = 50 * 1024 * 1024;

pub(super) fn send_photo(world: &mut World, params: &Params) -> Outcome {
    send(world, params, ContentKind::Photo)
}

pub(super) fn send_document(world: &mut World, params: &Params) -> Outcome {
    send(world, params, ContentKind::Document)
}

pub(super) fn send_video(world: &mut World, params: &Params) -> Outcome {
    send(world, params, ContentKind::Video)
}

pub(super) fn send_animation(world: &mut World, params: &Params) -> Outcome {
    send(world, params, ContentKind::Animation)
}

pub(super) fn send_audio(world: &mut World, params: &Params) -> Outcome {
    send(world, params, ContentKind::Audio)
}

pub(super) fn send_voice(world: &mut World, params: &Params) -> Outcome {
    send(world, params, ContentKind::Voice)
}

pub(super) fn send_video_note(world: &mut World, params: &Params) -> Outcome {
    send(world, params, ContentKind::VideoNote)
}

pub(super) fn send_sticker(world: &mut World, params: &Params) -> Outcome {
    send(world, params, ContentKind::Sticker)
}

fn send(world: &mut World, params: &Params, kind: ContentKind) -> Outcome {
    let caption = text::caption(params)?;
    outgoing::send(world, params, |world| {
        let mut content = medium(world, params, kind, kind.field(), params.text(kind.field()))?;
        put_options(&mut content, &|name| params.flag(name));
        Ok(if kind.has_caption() { content.captioned(caption) } else { content })
    })
}

/// Keeps the options that show in a message.
pub(super) fn put_options(content: &mut Content, flag: &dyn Fn(&str) -> bool) {
    for (option, shown) in
        [("has_spoiler", "has_media_spoiler"), ("show_caption_above_media", "show_caption_above_media")]
    {
        if flag(option) {
            content.fields.insert(shown.to_owned(), json!(true));
        }
    }
}

/// The medium a call names: an upload, `attach://name`, a file identifier; no addresses, there is no network.
pub(super) fn medium(
    world: &mut World,
    params: &Params,
    kind: ContentKind,
    field: &str,
    given: &str,
) -> Result<Content, Refusal> {
    let attached = given.strip_prefix("attach://");
    let upload = attached.map_or_else(|| params.upload(field), |name| params.upload(name));
    if let Some(upload) = upload {
        return uploaded(world, kind, upload);
    }
    if given.is_empty() || attached.is_some() {
        return Err(Refusal::bad(format!("There is no {} in the request", kind.field().replace('_', " "))));
    }
    let lower = given.to_ascii_lowercase();
    if lower.starts_with("http://") || lower.starts_with("https://") {
        return Err(Refusal::bad("wrong file identifier/HTTP URL specified"));
    }
    if lower.starts_with("file:") {
        return Err(Refusal::bad("wrong file identifier/HTTP URL specified"));
    }
    let Some(file) = world.files.find(given) else {
        return Err(Refusal::bad("wrong file identifier/HTTP URL specified"));
    };
    let same = file.kind == kind || kind == ContentKind::Document && file.kind != ContentKind::Photo;
    if !same {
        let wanted = kind_word(kind);
        let got = kind_word(file.kind);
        return Err(Refusal::bad(format!("can't use file of type {got} as {wanted}")));
    }
    Ok(files::content_of(file))
}

/// A kind as Telegram names it when a file of one is sent as another.
fn kind_word(kind: ContentKind) -> String {
    let word = kind.field().replace('_', " ");
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
}

fn uploaded(world: &mut World, kind: ContentKind, upload: &Upload) -> Result<Content, Refusal> {
    let size = upload.bytes.len();
    if size == 0 {
        return Err(Refusal::bad("file must be non-empty"));
    }
    if kind == ContentKind::Photo {
        if size > PHOTO_LIMIT {
            return Err(Refusal::bad(format!(
                "file of size {size} bytes is too big for a photo; the maximum size is {PHOTO_LIMIT} bytes"
            )));
        }
        if !files::is_image(&upload.bytes) {
            return Err(Refusal::bad("IMAGE_PROCESS_FAILED"));
        }
    }
    if size > FILE_LIMIT {
        return Err(Refusal::plain(413, "Request Entity Too Large"));
    }
    Ok(store(world, kind, &upload.name, upload.mime.as_deref(), upload.bytes.clone()))
}

/// Stores bytes as a medium of this kind.
pub(crate) fn store(world: &mut World, kind: ContentKind, name: &str, mime: Option<&str>, bytes: Bytes) -> Content {
    let mime = match mime {
        Some(mime) if mime != "application/octet-stream" => mime.to_owned(),
        Some(_) | None => guessed_mime(name).to_owned(),
    };
    let new = NewFile {
        kind,
        name: Some(name.to_owned()).filter(|name| !name.is_empty()),
        mime,
        bytes,
        size: None,
        extra: extra_fields(kind),
    };
    world.files.store(new, &mut world.random)
}

/// Fields the Bot API requires of a kind; the emulator does not look inside the file.
pub(crate) fn extra_fields(kind: ContentKind) -> Map<String, Value> {
    let value = match kind {
        ContentKind::Video | ContentKind::Animation => json!({"width": 640, "height": 360, "duration": 1}),
        ContentKind::Audio | ContentKind::Voice => json!({"duration": 1}),
        ContentKind::VideoNote => json!({"length": 240, "duration": 1}),
        ContentKind::Sticker => json!({
            "width": 512, "height": 512, "type": "regular", "is_animated": false, "is_video": false, "emoji": "👍"
        }),
        ContentKind::Text
        | ContentKind::Photo
        | ContentKind::Document
        | ContentKind::Contact
        | ContentKind::Location
        | ContentKind::Venue
        | ContentKind::Poll
        | ContentKind::Dice
        | ContentKind::Service => Value::Null,
    };
    match value {
        Value::Object(fields) => fields,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => Map::new(),
    }
}

fn guessed_mime(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    match ending.as_deref() {
        Some("pdf") => "application/pdf",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("png") => "image/png",
        Some("gif") => "image/gif",
        Some("webp") => "image/webp",
        Some("txt") => "text/plain",
        Some("csv") => "text/csv",
        Some("json") => "application/json",
        Some("mp4") => "video/mp4",
        Some("ogg" | "oga") => "audio/ogg",
        Some("mp3") => "audio/mpeg",
        Some("zip") => "application/zip",
        Some("docx") => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Some(_) | None => "application/octet-stream",
    }
}
