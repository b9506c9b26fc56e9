//! The settings of a counter that a test opens in its own process: at a Bot API of the test's, with
//! everything it keeps in a folder of the test's.

use std::path::Path;

use anyhow::Result;
use loket::config::{Config, Environment};

/// Messages leave as fast as they can.
pub(crate) const FREE: &str = "[sending]\nper_second = 0\nper_chat_per_second = 0\nper_group_per_minute = 0\n";

/// These lines of `bot.toml`, as they stand in the repository.
pub(crate) fn settings(environment: Environment, api: &str, folder: &Path, text: &str) -> Result<Config> {
    let environment = Environment {
        api_url: Some(api.to_owned()),
        database_url: Some(format!("sqlite:{}", folder.join("loket.db").display())),
        ..environment
    };
    let mut config = Config::parse("bot.toml", text, Path::new(env!("CARGO_MANIFEST_DIR")), &environment)?;
    config.files.folder = folder.join("files");
    Ok(config)
}
