//! Files: bytes with the identifiers Telegram gives them.

use std::collections::BTreeMap;

use axum::body::Bytes;
use serde_json::{Map, Value, json};

use super::messages::{Content, ContentKind};
use crate::random::Random;

/// The largest file a bot may download, in bytes (Bot API: getFile).
pub(crate) const DOWNLOAD_LIMIT: u64 = 20 * 1024 * 1024;

/// One stored file.
#[derive(Debug, Clone)]
pub(crate) struct StoredFile {
    pub(crate) file_id: String,
    pub(crate) unique_id: String,
    pub(crate) kind: ContentKind,
    pub(crate) name: Option<String>,
    pub(crate) mime: String,
    /// The size that is claimed; the bytes may be missing (`sends_large_document`).
    pub(crate) size: u64,
    pub(crate) bytes: Bytes,
    pub(crate) path: String,
    /// The ready field value (`photo` sizes, `document`, …) that shows this file in a message.
    pub(crate) shown: Value,
}

/// What is known of a file before it is stored.
#[derive(Debug, Clone)]
pub(crate) struct NewFile {
    pub(crate) kind: ContentKind,
    pub(crate) name: Option<String>,
    pub(crate) mime: String,
    pub(crate) bytes: Bytes,
    pub(crate) size: Option<u64>,
    /// Fields beside the common ones, such as `duration`.
    pub(crate) extra: Map<String, Value>,
}

/// All files of the world.
#[derive(Debug, Default)]
pub(crate) struct Files {
    by_id: BTreeMap<String, StoredFile>,
    count: u64,
}

impl Files {
    pub(crate) fn find(&self, file_id: &str) -> Option<&StoredFile> {
        self.by_id.get(file_id)
    }

    pub(crate) fn find_path(&self, path: &str) -> Option<&StoredFile> {
        self.by_id.values().find(|file| file.path == path)
    }

    /// Stores a file and gives back the content that shows it.
    pub(crate) fn store(&mut self, new: NewFile, random: &mut Random) -> Content {
        if new.kind == ContentKind::Photo {
            return self.store_photo(&new, random);
        }
        let mut file = self.stored(&new, "BQACAgUAAxkBAA", random);
        let mut shown = new.extra;
        shown.extend(identity(&file));
        if let Some(name) = file.name.as_ref().filter(|_| has_name(file.kind)) {
            shown.insert("file_name".to_owned(), json!(name));
        }
        if has_mime(file.kind) {
            shown.insert("mime_type".to_owned(), json!(file.mime));
        }
        file.shown = Value::Object(shown);
        let content = content_of(&file);
        self.by_id.insert(file.file_id.clone(), file);
        content
    }

    fn store_photo(&mut self, new: &NewFile, random: &mut Random) -> Content {
        let (width, height) = dimensions(&new.bytes).unwrap_or((1280, 960));
        let longest = width.max(height).max(1);
        let mut sizes = Vec::new();
        let mut files = Vec::new();
        for limit in [90, 320, 1280] {
            if limit != 90 && limit / 4 >= longest {
                continue;
            }
            let scaled = |side: u64| if longest > limit { (side * limit / longest).max(1) } else { side.max(1) };
            let file = self.stored(new, "AgACAgUAAxkBAA", random);
            let mut size = identity(&file);
            size.insert("width".to_owned(), json!(scaled(width)));
            size.insert("height".to_owned(), json!(scaled(height)));
            sizes.push(Value::Object(size));
            files.push(file);
        }
        let shown = Value::Array(sizes);
        for file in &mut files {
            file.shown = shown.clone();
        }
        let largest = files.last().map(|file| file.file_id.clone()).unwrap_or_default();
        for file in files {
            self.by_id.insert(file.file_id.clone(), file);
        }
        Content::single(ContentKind::Photo, shown).with_file(largest)
    }

    fn stored(&mut self, new: &NewFile, prefix: &str, random: &mut Random) -> StoredFile {
        self.count += 1;
        let folder = match new.kind {
            ContentKind::Photo => "photos",
            ContentKind::Voice => "voice",
            ContentKind::Video => "videos",
            ContentKind::VideoNote => "video_notes",
            ContentKind::Animation => "animations",
            ContentKind::Audio => "music",
            ContentKind::Sticker => "stickers",
            ContentKind::Document
            | ContentKind::Text
            | ContentKind::Contact
            | ContentKind::Location
            | ContentKind::Venue
            | ContentKind::Poll
            | ContentKind::Dice
            | ContentKind::Service => "documents",
        };
        let ending = ending(new);
        StoredFile {
            file_id: format!("{prefix}{}", random.word(52)),
            unique_id: format!("AQAD{}", random.word(12)),
            kind: new.kind,
            name: new.name.clone(),
            mime: new.mime.clone(),
            size: new.size.unwrap_or(new.bytes.len() as u64),
            bytes: new.bytes.clone(),
            path: format!("{folder}/file_{}{ending}", self.count),
            shown: Value::Null,
        }
    }
}

/// The content that shows a stored file again.
pub(crate) fn content_of(file: &StoredFile) -> Content {
    let mut content = Content::single(file.kind, file.shown.clone());
    if file.kind == ContentKind::Animation {
        content.fields.insert("document".to_owned(), file.shown.clone());
    }
    content.with_file(file.file_id.clone())
}

/// The fields every file object has.
pub(crate) fn identity(file: &StoredFile) -> Map<String, Value> {
    let mut fields = Map::new();
    fields.insert("file_id".to_owned(), json!(file.file_id));
    fields.insert("file_unique_id".to_owned(), json!(file.unique_id));
    if file.size > 0 {
        fields.insert("file_size".to_owned(), json!(file.size));
    }
    fields
}

fn has_name(kind: ContentKind) -> bool {
    matches!(kind, ContentKind::Document | ContentKind::Video | ContentKind::Animation | ContentKind::Audio)
}

fn has_mime(kind: ContentKind) -> bool {
    has_name(kind) || kind == ContentKind::Voice
}

fn ending(new: &NewFile) -> String {
    if new.kind == ContentKind::Photo {
        return ".jpg".to_owned();
    }
    let named = new.name.as_deref().and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending);
    let clean = named.filter(|ending| ending.len() <= 8 && ending.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    if let Some(ending) = clean {
        return format!(".{ending}");
    }
    let usual = if new.kind == ContentKind::Voice {
        ".oga"
    } else if new.kind == ContentKind::Sticker {
        ".webp"
    } else {
        ""
    };
    usual.to_owned()
}

/// Whether the bytes begin like an image Telegram takes as a photo.
pub(crate) fn is_image(bytes: &[u8]) -> bool {
    const BEGINNINGS: &[&[u8]] = &[b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"RIFF", b"BM"];
    BEGINNINGS.iter().any(|beginning| bytes.starts_with(beginning))
}

/// Width and height of a PNG or JPEG.
fn dimensions(bytes: &[u8]) -> Option<(u64, u64)> {
    if bytes.starts_with(b"\x89PNG") {
        let side = |at: usize| bytes.get(at..at + 4).map(|b| u64::from(u32::from_be_bytes([b[0], b[1], b[2], b[3]])));
        return Some((side(16)?, side(20)?));
    }
    if !bytes.starts_with(b"\xFF\xD8") {
        return None;
    }
    let mut at = 2;
    loop {
        let marker = *bytes.get(at + 1)?;
        let short = |at: usize| bytes.get(at..at + 2).map(|b| u64::from(u16::from_be_bytes([b[0], b[1]])));
        if matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC) {
            return Some((short(at + 7)?, short(at + 5)?));
        }
        at += 2 + usize::try_from(short(at + 2)?).ok()?;
    }
}
