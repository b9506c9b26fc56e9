//! Commands: their names in both languages, and how they are read.

use crate::domain::lang::Lang;
use crate::engine::keys;
use crate::engine::message::Text;

/// What a citizen can type with a slash, or press on the main menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Begin, or come back.
    Start,
    /// What there is.
    Catalogue,
    /// Apply for something.
    Apply,
    /// How it is going.
    Status,
    /// Stop.
    Cancel,
    /// How this works.
    Help,
    /// Where the office is and when it is open.
    Info,
    /// Another language.
    Language,
    /// The ids of this chat and account, for operators.
    Id,
}

impl Command {
    /// The commands of Telegram's menu, in order.
    pub const LISTED: [Self; 8] =
        [Self::Start, Self::Catalogue, Self::Apply, Self::Status, Self::Cancel, Self::Help, Self::Info, Self::Language];

    /// The command's name without the slash.
    pub const fn name(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Start, _) => "start",
            (Self::Catalogue, Lang::Id) => "layanan",
            (Self::Catalogue, Lang::En) => "services",
            (Self::Apply, Lang::Id) => "ajukan",
            (Self::Apply, Lang::En) => "apply",
            (Self::Status, _) => "status",
            (Self::Cancel, Lang::Id) => "batal",
            (Self::Cancel, Lang::En) => "cancel",
            (Self::Help, Lang::Id) => "bantuan",
            (Self::Help, Lang::En) => "help",
            (Self::Language, Lang::Id) => "bahasa",
            (Self::Language, Lang::En) => "language",
            (Self::Info, _) => "info",
            (Self::Id, _) => "id",
        }
    }

    /// The line beside it in Telegram's menu.
    pub fn description(self) -> Text {
        match self {
            Self::Start | Self::Id => keys::settings_command_start(),
            Self::Catalogue => keys::settings_command_catalogue(),
            Self::Apply => keys::settings_command_apply(),
            Self::Status => keys::settings_command_status(),
            Self::Cancel => keys::settings_command_cancel(),
            Self::Help => keys::settings_command_help(),
            Self::Info => keys::settings_command_info(),
            Self::Language => keys::settings_command_language(),
        }
    }
}

/// Reads `/name rest`; every name counts in every language. `Err` is an unknown command.
pub(super) fn parse_command(text: &str) -> Option<Result<(Command, &str), &str>> {
    let body = text.trim_start().strip_prefix('/')?;
    let (word, rest) = body.split_once(char::is_whitespace).unwrap_or((body, ""));
    let name = word.split('@').next().unwrap_or_default().to_lowercase();
    let known = Command::LISTED
        .into_iter()
        .chain([Command::Id])
        .find(|command| Lang::ALL.into_iter().any(|lang| command.name(lang) == name));
    Some(match known {
        Some(command) => Ok((command, rest.trim())),
        None if name == "tolong" => Ok((Command::Help, rest.trim())),
        None if name == "menu" => Ok((Command::Start, "")),
        None => Err(word),
    })
}

/// Reads a key of the main menu.
pub(super) fn parse_menu(text: &str) -> Option<Command> {
    match keys::find_label(text)? {
        "start-menu-catalogue" => Some(Command::Catalogue),
        "start-menu-apply" => Some(Command::Apply),
        "start-menu-status" => Some(Command::Status),
        "start-menu-help" => Some(Command::Help),
        "start-menu-language" => Some(Command::Language),
        _ => None,
    }
}
