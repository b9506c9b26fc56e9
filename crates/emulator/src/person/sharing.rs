//! What a person shares besides text: files, albums, contacts, places, and kinds few bots read.

use axum::body::Bytes;
use serde_json::{Map, Value, json};

use super::Person;
use crate::methods::send_document::{extra_fields, store};
use crate::methods::send_poll::poll;
use crate::text::Styled;
use crate::world::World;
use crate::world::files::NewFile;
use crate::world::messages::{Content, ContentKind};
use crate::world::posting::Draft;

/// One piece of an album.
#[derive(Debug, Clone)]
pub enum AlbumItem {
    /// A photo.
    Photo {
        /// The image.
        bytes: Vec<u8>,
        /// The caption, may be empty.
        caption: String,
    },
    /// A file.
    Document {
        /// Its name.
        name: String,
        /// Its type, such as `application/pdf`.
        mime: String,
        /// What it holds.
        bytes: Vec<u8>,
        /// The caption, may be empty.
        caption: String,
    },
}

impl Person {
    /// Sends a photo; the caption may be empty.
    pub fn sends_photo(&self, chat: impl Into<i64>, bytes: impl Into<Vec<u8>>, caption: &str) -> i64 {
        let bytes = Bytes::from(bytes.into());
        self.shares(chat.into(), |world| {
            store(world, ContentKind::Photo, "", Some("image/jpeg"), bytes).captioned(Styled::plain(caption))
        })
    }

    /// Sends a file as a document.
    pub fn sends_document(
        &self,
        chat: impl Into<i64>,
        name: &str,
        mime: &str,
        bytes: impl Into<Vec<u8>>,
        caption: &str,
    ) -> i64 {
        let bytes = Bytes::from(bytes.into());
        self.shares(chat.into(), |world| {
            store(world, ContentKind::Document, name, Some(mime), bytes).captioned(Styled::plain(caption))
        })
    }

    /// Sends a document that claims a size without having the bytes (over 20 MB, `getFile` refuses).
    pub fn sends_large_document(&self, chat: impl Into<i64>, name: &str, mime: &str, size: u64) -> i64 {
        self.shares(chat.into(), |world| {
            let new = NewFile {
                kind: ContentKind::Document,
                name: Some(name.to_owned()),
                mime: mime.to_owned(),
                bytes: Bytes::new(),
                size: Some(size),
                extra: Map::new(),
            };
            world.files.store(new, &mut world.random)
        })
    }

    /// Sends several photos or files at once: one message and one update each, with a common `media_group_id`.
    pub fn sends_album(&self, chat: impl Into<i64>, items: Vec<AlbumItem>) -> Vec<i64> {
        let chat = chat.into();
        let group = self.shared.quietly(|world| (13_000_000_000_000_000 + world.random.below(1 << 50)).to_string());
        let sent = items.into_iter().map(|item| {
            self.posts(chat, |world| {
                let content = match item {
                    AlbumItem::Photo { bytes, caption } => {
                        let content = store(world, ContentKind::Photo, "", Some("image/jpeg"), bytes.into());
                        content.captioned(Styled::plain(&caption))
                    }
                    AlbumItem::Document { name, mime, bytes, caption } => {
                        let content = store(world, ContentKind::Document, &name, Some(&mime), bytes.into());
                        content.captioned(Styled::plain(&caption))
                    }
                };
                Draft { media_group: Some(group.clone()), ..Draft::of(content) }
            })
        });
        sent.collect()
    }

    /// Shares a contact: their own (with `user_id`) or somebody else's.
    pub fn shares_contact(&self, chat: impl Into<i64>, phone: &str, own: bool) -> i64 {
        self.shares(chat.into(), |world| {
            let mut contact = json!({"phone_number": phone, "first_name": "Kenalan"});
            if own && let Some(person) = world.people.get(&self.id) {
                contact = json!({"phone_number": phone, "first_name": person.first_name, "user_id": self.id});
                if let Some(last) = &person.last_name {
                    contact["last_name"] = json!(last);
                }
            }
            Content::single(ContentKind::Contact, contact)
        })
    }

    /// Shares a place.
    pub fn shares_location(&self, chat: impl Into<i64>, latitude: f64, longitude: f64) -> i64 {
        let place = json!({"latitude": latitude, "longitude": longitude});
        self.shares(chat.into(), |_world| Content::single(ContentKind::Location, place))
    }

    /// Sends a sticker.
    pub fn sends_sticker(&self, chat: impl Into<i64>) -> i64 {
        self.sends_kind(chat.into(), ContentKind::Sticker, "image/webp")
    }

    /// Sends a voice note.
    pub fn sends_voice(&self, chat: impl Into<i64>) -> i64 {
        self.sends_kind(chat.into(), ContentKind::Voice, "audio/ogg")
    }

    /// Sends a video.
    pub fn sends_video(&self, chat: impl Into<i64>) -> i64 {
        self.sends_kind(chat.into(), ContentKind::Video, "video/mp4")
    }

    /// Sends a round video message.
    pub fn sends_video_note(&self, chat: impl Into<i64>) -> i64 {
        self.sends_kind(chat.into(), ContentKind::VideoNote, "video/mp4")
    }

    /// Sends an animation (GIF).
    pub fn sends_animation(&self, chat: impl Into<i64>) -> i64 {
        self.sends_kind(chat.into(), ContentKind::Animation, "video/mp4")
    }

    /// Sends a piece of music.
    pub fn sends_audio(&self, chat: impl Into<i64>) -> i64 {
        self.sends_kind(chat.into(), ContentKind::Audio, "audio/mpeg")
    }

    /// Sends a poll.
    pub fn sends_poll(&self, chat: impl Into<i64>) -> i64 {
        self.shares(chat.into(), |world| {
            let id = world.random.below(1 << 60).to_string();
            let options = ["Ya".to_owned(), "Tidak".to_owned()];
            Content::single(ContentKind::Poll, poll(&id, "Setuju?", &options, false))
        })
    }

    /// Throws a die.
    pub fn sends_dice(&self, chat: impl Into<i64>) -> i64 {
        self.shares(chat.into(), |world| {
            let value = 1 + world.random.below(6);
            Content::single(ContentKind::Dice, json!({"emoji": "🎲", "value": value}))
        })
    }

    /// Sends content of a kind nobody has heard of: a message with this field and value.
    pub fn sends_unknown(&self, chat: impl Into<i64>, field: &str, value: Value) -> i64 {
        self.shares(chat.into(), |_world| {
            let mut content = Content::single(ContentKind::Service, Value::Null);
            content.fields.clear();
            content.fields.insert(field.to_owned(), value);
            content
        })
    }

    fn sends_kind(&self, chat: i64, kind: ContentKind, mime: &str) -> i64 {
        self.shares(chat, |world| {
            let new = NewFile {
                kind,
                name: None,
                mime: mime.to_owned(),
                bytes: Bytes::from_static(b"emulated"),
                size: None,
                extra: extra_fields(kind),
            };
            world.files.store(new, &mut world.random)
        })
    }

    fn shares(&self, chat: i64, make: impl FnOnce(&mut World) -> Content) -> i64 {
        self.posts(chat, |world| Draft::of(make(world)))
    }
}
