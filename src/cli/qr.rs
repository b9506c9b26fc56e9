//! `loket qr`: a poster, or the code alone, that opens a service in Telegram.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use loket_core::domain::lang::Lang;
use loket_core::engine::link;

use super::{find_service, parse_lang, say};
use crate::app::load;
use crate::config::{Config, Environment};
use crate::i18n::Renderer;
use crate::poster::{Code, Poster, to_png, to_svg};
use crate::telegram::Api;

/// What can be said on the command line.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  loket qr ktp-el-ganti --bot LoketSoppengBot --output poster.svg\n  \
                        loket qr ktp-el-ganti --bot LoketSoppengBot --output poster.png\n  \
                        loket qr ktp-el-ganti --bot LoketSoppengBot --output kode.png --bare")]
pub(super) struct Args {
    /// The service's id, e.g. ktp-el-ganti.
    service: String,
    /// Where to write the poster of A4 size: a name that ends in .svg becomes a drawing, which a browser prints
    /// with its own fonts; one that ends in .png becomes the same poster as a picture of 200 dots to the inch.
    #[arg(long, value_name = "FILE")]
    output: PathBuf,
    /// Write the code alone, without words, to be put into a layout of your own; only as .png.
    #[arg(long)]
    bare: bool,
    /// The bot's username; without it Telegram is asked with the token in the environment.
    #[arg(long, value_name = "USERNAME", value_parser = parse_username)]
    bot: Option<String>,
    /// The language of the poster: id or en.
    #[arg(long, default_value = "id", value_parser = parse_lang)]
    lang: Lang,
}

/// What is written.
#[derive(Clone, Copy)]
enum Form {
    /// The poster as an SVG.
    Drawing,
    /// The poster as a PNG.
    Picture,
    /// The code alone as a PNG.
    Bare,
}

/// Writes the poster or the code.
pub(super) async fn qr(named: Option<&Path>, args: &Args) -> Result<()> {
    let environment = Environment::read();
    let config = Config::load(named, &environment)?;
    let loaded = load(&config)?;
    if loaded.drafts.iter().any(|draft| draft.as_str() == args.service) {
        bail!(
            "\"{}\" is still a draft: its code would open nothing; take draft = true out of its file first",
            args.service
        );
    }
    let service = find_service(&loaded.catalogue, &args.service)?;
    let kind = args.output.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let form = match (kind.as_deref(), args.bare) {
        (Some("svg"), false) => Form::Drawing,
        (Some("png"), false) => Form::Picture,
        (Some("png"), true) => Form::Bare,
        (Some(_) | None, false) => {
            bail!("{} ends neither in .svg (a drawing) nor in .png (a picture)", args.output.display())
        }
        (Some(_) | None, true) => {
            bail!("{} does not end in .png: the code alone is written as .png only", args.output.display())
        }
    };
    let bot = match &args.bot {
        Some(bot) => bot.clone(),
        None => ask_telegram(&config, &environment).await?,
    };
    let link = link::to_service(&bot, &service.id);
    let code = Code::new(&link).map_err(|_too_long| anyhow!("the link {link} is too long for a code"))?;
    let draw = || {
        let renderer = Renderer::new(config.office.zone.clone(), String::new());
        let poster = Poster { office: &config.office.name, service, link: &link, lang: args.lang };
        to_svg(&poster, &code, &renderer)
    };
    let bytes = match form {
        Form::Drawing => draw().into_bytes(),
        Form::Picture => to_png(&draw())?,
        Form::Bare => code.to_png().context("the code cannot be drawn")?,
    };
    fs::write(&args.output, bytes).with_context(|| format!("{} cannot be written", args.output.display()))?;
    say(&format!("written: {}, which opens {link}", args.output.display()));
    Ok(())
}

async fn ask_telegram(config: &Config, environment: &Environment) -> Result<String> {
    let token = environment.find_token().map_err(|_no_token| {
        anyhow!("whose link? name the bot with --bot, or put its token into the environment as TELOXIDE_TOKEN")
    })?;
    let asked = async { Api::new(&token, &config.telegram.api_url)?.get_me().await };
    let me =
        asked.await.map_err(|error| anyhow!("Telegram does not say who the bot is: {error}; name it with --bot"))?;
    Ok(me.username)
}

/// 5 to 32 letters, digits and underscores.
fn parse_username(typed: &str) -> Result<String, String> {
    let name = typed.trim().trim_start_matches('@');
    let fits = (5..=32).contains(&name.len()) && name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_');
    if fits { Ok(name.to_owned()) } else { Err("a username has 5 to 32 letters, digits and underscores".to_owned()) }
}
