//! From a message to an event.

use loket_core::domain::answer::{FileRef, SentAs};
use loket_core::domain::ids::{ChatId, MessageId};
use loket_core::engine::event::Unreadable;
use loket_core::engine::{Event, EventKind};

use super::shape::{ChatKind, Contact, Document, Location, Message, Photo, User};
use super::{MOST_FILE_NAME, MOST_NAME, MOST_TEXT, Reader, sender};

/// Messages that tell of the chat itself; nobody waits for an answer to them.
const SERVICE: [&str; 34] = [
    "new_chat_members",
    "new_chat_member",
    "new_chat_participant",
    "left_chat_member",
    "left_chat_participant",
    "new_chat_title",
    "new_chat_photo",
    "delete_chat_photo",
    "group_chat_created",
    "supergroup_chat_created",
    "channel_chat_created",
    "message_auto_delete_timer_changed",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
    "pinned_message",
    "successful_payment",
    "refunded_payment",
    "users_shared",
    "chat_shared",
    "connected_website",
    "write_access_allowed",
    "passport_data",
    "proximity_alert_triggered",
    "boost_added",
    "chat_background_set",
    "forum_topic_created",
    "forum_topic_edited",
    "forum_topic_closed",
    "forum_topic_reopened",
    "giveaway_created",
    "giveaway_completed",
    "video_chat_started",
    "video_chat_ended",
    "web_app_data",
];

impl Reader {
    pub(super) fn message(&self, message: Message) -> Option<Event> {
        // A card that somebody shared through this bot says nothing to it.
        if message.via_bot.as_ref().is_some_and(|bot| bot.id == self.bot.0) {
            return None;
        }
        let person = sender(message.from.as_ref()?)?;
        let chat = ChatId(message.chat.id);
        let kind = match message.chat.kind {
            ChatKind::Private => self.in_private(message),
            ChatKind::Group => self.in_group(&message),
            ChatKind::Other => None,
        }?;
        Some(Event { chat, person, kind })
    }

    fn in_private(&self, message: Message) -> Option<EventKind> {
        let id = MessageId(message.id);
        let answers_bot = self.answers_bot(&message);
        let caption = message.caption.filter(|caption| !is_longer(caption, MOST_TEXT));
        let Message { from, text, media_group_id: album, photo, document, contact, location, rest, .. } = message;
        if let Some(text) = text {
            if is_longer(&text, MOST_TEXT) {
                return Some(EventKind::UnreadableReceived { message: id, what: Unreadable::TooLong });
            }
            let text = strip_mention(&text).map_or(text, |(_, stripped)| stripped);
            return Some(EventKind::TextReceived { message: id, text, answers_bot });
        }
        if let Some(file) = photo.and_then(biggest) {
            return Some(EventKind::FileReceived { message: id, file, caption, album });
        }
        // An animation carries a document too, for clients that do not know animations.
        if let Some(document) = document.filter(|_| !rest.contains("animation")) {
            return Some(EventKind::FileReceived { message: id, file: file_of(document), caption, album });
        }
        if let Some(contact) = contact {
            let own = is_own(&contact, from.as_ref());
            let phone = contact.phone_number.chars().take(MOST_NAME).collect();
            return Some(EventKind::ContactReceived { message: id, phone, own });
        }
        if let Some(location) = location {
            let (lat_micro, lon_micro) = micro(&location);
            return Some(EventKind::LocationReceived { message: id, lat_micro, lon_micro });
        }
        let has = |names: &[&str]| names.iter().any(|name| rest.contains(*name));
        if has(&SERVICE) {
            return None;
        }
        let what = if has(&["sticker"]) {
            Unreadable::Sticker
        } else if has(&["voice", "video_note"]) {
            Unreadable::Voice
        } else if has(&["video", "animation"]) {
            Unreadable::Video
        } else if has(&["audio"]) {
            Unreadable::Audio
        } else {
            Unreadable::Other
        };
        Some(EventKind::UnreadableReceived { message: id, what })
    }

    /// In a group only texts are heard, and outside the staff's only those that concern us.
    fn in_group(&self, message: &Message) -> Option<EventKind> {
        let answers_bot = self.answers_bot(message);
        let text = message.text.as_deref().filter(|text| !is_longer(text, MOST_TEXT))?;
        let id = MessageId(message.id);
        let heard = |text: String| EventKind::TextReceived { message: id, text, answers_bot };
        if let Some((name, stripped)) = strip_mention(text) {
            return name.eq_ignore_ascii_case(&self.username).then(|| heard(stripped));
        }
        let concerns = self.staff_chat == Some(ChatId(message.chat.id))
            || text.starts_with('/')
            || answers_bot.is_some()
            || self.is_mentioned(message, text)
            || holds_personal_number(text);
        concerns.then(|| heard(text.to_owned()))
    }

    fn answers_bot(&self, message: &Message) -> Option<MessageId> {
        let replied = message.answered.as_ref()?;
        let is_bots = replied.from.as_ref().is_some_and(|from| from.id == self.bot.0);
        is_bots.then_some(MessageId(replied.message_id))
    }

    fn is_mentioned(&self, message: &Message, text: &str) -> bool {
        let units: Vec<u16> = text.encode_utf16().collect();
        message.entities.iter().any(|entity| match entity.kind.as_str() {
            "mention" => {
                let end = entity.offset.saturating_add(entity.length);
                let name = units.get(entity.offset..end).map(String::from_utf16_lossy).unwrap_or_default();
                name.trim_start_matches('@').eq_ignore_ascii_case(&self.username)
            }
            "text_mention" => entity.user.as_ref().is_some_and(|user| user.id == self.bot.0),
            _ => false,
        })
    }
}

/// Takes the bot's name off a command: `/status@LoketBot SPG…` gives `LoketBot` and `/status SPG…`.
fn strip_mention(text: &str) -> Option<(String, String)> {
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let (command, name) = word.strip_prefix('/')?.split_once('@')?;
    let is_command = !command.is_empty() && command.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    is_command.then(|| (name.to_owned(), format!("/{command}{rest}")))
}

fn is_longer(text: &str, most: usize) -> bool {
    text.chars().nth(most).is_some()
}

/// Sixteen digits in a row, however grouped: a NIK or a KK number has no place in a group.
fn holds_personal_number(text: &str) -> bool {
    let mut digits = 0;
    for letter in text.chars() {
        match letter {
            letter if letter.is_numeric() => digits += 1,
            ' ' | '.' | '-' => {}
            _ => digits = 0,
        }
        if digits >= 16 {
            return true;
        }
    }
    false
}

fn biggest(sizes: Vec<Photo>) -> Option<FileRef> {
    let size = sizes.into_iter().max_by_key(|size| size.width.saturating_mul(size.height))?;
    Some(FileRef {
        file_id: size.file_id,
        unique_id: size.file_unique_id,
        sent_as: SentAs::Photo,
        size: size.file_size,
        mime: Some("image/jpeg".to_owned()),
        name: None,
    })
}

fn file_of(document: Document) -> FileRef {
    FileRef {
        file_id: document.file_id,
        unique_id: document.file_unique_id,
        sent_as: SentAs::Document,
        size: document.file_size,
        mime: document.mime_type.filter(|mime| !is_longer(mime, MOST_FILE_NAME)),
        name: document.file_name.map(|name| name.chars().take(MOST_FILE_NAME).collect()),
    }
}

fn is_own(contact: &Contact, from: Option<&User>) -> bool {
    contact.user_id.is_some() && contact.user_id == from.map(|user| user.id)
}

fn micro(location: &Location) -> (i64, i64) {
    #[expect(clippy::cast_possible_truncation, reason = "degrees in millionths fit; anything wilder saturates")]
    let millionths = |degrees: f64| (degrees * 1e6).round() as i64;
    (millionths(location.latitude), millionths(location.longitude))
}
