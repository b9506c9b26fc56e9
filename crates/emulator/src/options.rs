//! How an emulator is set up.

use crate::clock::Clock;

/// Settings of [`crate::Emulator::start`]; the defaults suit a test.
#[derive(Debug, Clone)]
pub struct Options {
    /// The port on 127.0.0.1; 0 takes any free one.
    pub port: u16,
    /// The only token that is let in; the bot's user id stands before its colon.
    pub token: String,
    /// The bot's username, without `@`.
    pub bot_username: String,
    /// The bot's name as chats show it.
    pub bot_name: String,
    /// Whether the chat page and its control routes are served at `/`.
    pub page: bool,
    /// The heading of the page.
    pub page_title: String,
    /// A line under the heading: what to try.
    pub page_hint: String,
    /// Telegram's privacy mode: in groups only commands, mentions and replies reach the bot.
    pub privacy_mode: bool,
    /// The seed of everything that is drawn by chance.
    pub seed: u64,
    /// Where time comes from.
    pub clock: Clock,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 0,
            token: "123456:loket-emulator".to_owned(),
            bot_username: "loket_demo_bot".to_owned(),
            bot_name: "Loket".to_owned(),
            page: false,
            page_title: "Loket".to_owned(),
            page_hint: String::new(),
            privacy_mode: true,
            seed: 1,
            clock: Clock::real(),
        }
    }
}
