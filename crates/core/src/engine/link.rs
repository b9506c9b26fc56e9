//! Links that open this bot's chat with something in mind (Bot API: "Deep linking").

use crate::domain::ids::ServiceId;

/// What a payload that opens a service begins with.
pub const SERVICE: &str = "layanan_";

/// Opens the chat and shows this service.
///
/// A payload holds 64 characters at most, letters, digits, `_` and `-`: an id of a service has 40.
pub fn to_service(bot: &str, service: &ServiceId) -> String {
    format!("https://t.me/{bot}?start={SERVICE}{service}")
}
