//! `loket graph`: the journey of a service's form as a drawing.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use loket_core::domain::lang::Lang;

use super::{find_service, parse_lang, say};
use crate::app::load_with_drafts;
use crate::config::{Config, Environment};
use crate::graph::{journey, to_mermaid, to_svg};
use crate::i18n::Renderer;

/// What can be said on the command line.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  loket graph ktp-el-ganti                      Mermaid, for a page of Markdown\n  \
                        loket graph ktp-el-ganti --svg alur.svg       a drawing, for a browser or a printer"
)]
pub(super) struct Args {
    /// The service's id, e.g. ktp-el-ganti.
    service: String,
    /// Write the Mermaid flowchart into this file instead of printing it.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Draw an SVG into this file.
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
    /// The language of the words: id or en.
    #[arg(long, default_value = "id", value_parser = parse_lang)]
    lang: Lang,
}

/// Draws the journey.
pub(super) fn graph(named: Option<&Path>, args: &Args) -> Result<()> {
    let config = Config::load(named, &Environment::read())?;
    let catalogue = load_with_drafts(&config)?.catalogue;
    let service = find_service(&catalogue, &args.service)?;
    let renderer = Renderer::new(config.office.zone.clone(), String::new());
    let journey = journey(service, catalogue.find_agency(&service.agency), &renderer, args.lang);
    if let Some(path) = &args.svg {
        write(path, &to_svg(&journey))?;
    }
    match &args.output {
        Some(path) => write(path, &to_mermaid(&journey))?,
        None if args.svg.is_none() => say(to_mermaid(&journey).trim_end()),
        None => {}
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("{} cannot be written", path.display()))
}
