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
    /// `LOKET_WEBHOOK_SECRET`: what shows that a delivery is Telegram's.
    pub webhook_secret: Option<Secret>,
    /// `LOKET_WEBHOOK_SECRET_FILE`: a file that holds it.
    pub webhook_secret_file: Option<PathBuf>,
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
            webhook_secret: find("LOKET_WEBHOOK_SECRET").map(Secret::new),
            webhook_secret_file: find("LOKET_WEBHOOK_SECRET_FILE").map(PathBuf::from),
            api_url: find("LOKET_TELEGRAM_API_URL"),
            database_url: find("DATABASE_URL"),
        }
    }

    /// The webhook's secret if there is one, or one sentence that says what is wrong with it.
    pub fn find_webhook_secret(&self) -> Result<Option<Secret>, String> {
        let secret = match (&self.webhook_secret, &self.webhook_secret_file) {
            (Some(secret), _) => secret.clone(),
            (None, None) => return Ok(None),
            (None, Some(path)) => {
                let text = std::fs::read_to_string(path).map_err(|error| {
                    let shown = path.display();
                    format!("the file {shown} named in LOKET_WEBHOOK_SECRET_FILE cannot be read: {error}")
                })?;
                Secret::new(text.trim().to_owned())
            }
        };
        if secret.is_fit() {
            Ok(Some(secret))
        } else {
            Err("the webhook's secret (LOKET_WEBHOOK_SECRET) must be 16 to 256 letters, digits, _ and -, e.g. what \
                 `openssl rand -hex 32` prints"
                .to_owned())
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

/// What Telegram says with every delivery, so that nobody else can make one. It is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Takes the secret as it is written.
    pub fn new(secret: String) -> Self {
        Self(secret)
    }

    /// A secret of these random bits.
    pub fn of_bits(bits: [u64; 4]) -> Self {
        let [one, two, three, four] = bits;
        Self(format!("{one:016x}{two:016x}{three:016x}{four:016x}"))
    }

    /// The secret itself, for the call that sets the webhook and for the comparison.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Telegram takes 1 to 256 of these letters (Bot API, `setWebhook`); a short one could be guessed.
    fn is_fit(&self) -> bool {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
        (16..=256).contains(&self.0.len()) && self.0.bytes().all(fits)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
fn find(name: &str) -> Option<String> {
    std::env::var(name).ok().map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}
