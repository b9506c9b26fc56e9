//! What comes from the environment: secrets, and what differs from machine to machine.

use std::fmt;
use std::path::PathBuf;

/// The environment variables that are looked at.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    /// `TELOXIDE_TOKEN`: the bot's token.
    pub token: Option<Token>,
    /// `TELOXIDE_TOKEN_FILE`: a file that holds the token.
    pub token_file: Option<PathBuf>,
    /// `LOKET_TELEGRAM_API_URL`: where the Bot API answers.
    pub api_url: Option<String>,
    /// `DATABASE_URL`: the database.
    pub database_url: Option<String>,
}

impl Environment {
    /// Reads the process's environment.
    pub fn read() -> Self {
        Self {
            token: find("TELOXIDE_TOKEN").map(Token::new),
            token_file: find("TELOXIDE_TOKEN_FILE").map(PathBuf::from),
            api_url: find("LOKET_TELEGRAM_API_URL"),
            database_url: find("DATABASE_URL"),
        }
    }

    /// The token, or one sentence that says where it was looked for.
    pub fn find_token(&self) -> Result<Token, String> {
        if let Some(token) = &self.token {
            return Ok(token.clone());
        }
        let Some(path) = &self.token_file else {
            return Err("no token: put the one from @BotFather into the environment as TELOXIDE_TOKEN, or try \
                        everything without a token with `loket demo`"
                .to_owned());
        };
        let shown = path.display();
        let text = std::fs::read_to_string(path)
            .map_err(|error| format!("the file {shown} named in TELOXIDE_TOKEN_FILE cannot be read: {error}"))?;
        match text.trim() {
            "" => Err(format!("the file {shown} named in TELOXIDE_TOKEN_FILE is empty")),
            token => Ok(Token::new(token.to_owned())),
        }
    }
}

/// The bot's token. It is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// Takes the token as it is written.
    pub fn new(token: String) -> Self {
        Self(token)
    }

    /// The token itself, for the one place that calls Telegram.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
fn find(name: &str) -> Option<String> {
    std::env::var(name).ok().map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}
