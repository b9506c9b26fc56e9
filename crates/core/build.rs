//! Checks the bot's texts in every language and writes one typed function per message.

#[path = "build/locales.rs"]
mod locales;
#[path = "build/rust.rs"]
mod rust;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use locales::Source;

/// The languages of `domain::lang::Lang`; the first one is what the others are compared with.
const LANGUAGES: [&str; 2] = ["id", "en"];

fn main() -> ExitCode {
    match build() {
        Ok(problems) if problems.is_empty() => ExitCode::SUCCESS,
        Ok(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
        Err(error) => {
            println!("cargo::error=the texts in locales/ cannot be read: {error}");
            ExitCode::FAILURE
        }
    }
}

fn build() -> io::Result<Vec<String>> {
    // Relative to the package, in whose folder cargo runs this: a target folder carried to another clone
    // sees that clone's texts.
    let root = Path::new("../../locales");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut sources = Vec::new();
    for folder in sorted(root)?.into_iter().filter(|path| path.is_dir()) {
        let texts = sorted(&folder)?.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "ftl"));
        for file in texts {
            sources.push(read_file(&folder, &file)?);
        }
    }
    match locales::check(&LANGUAGES, &sources) {
        Ok(keys) => {
            let out = env::var_os("OUT_DIR").expect("cargo names it for every build script");
            fs::write(PathBuf::from(out).join("keys.rs"), rust::write(&keys))?;
            Ok(Vec::new())
        }
        Err(problems) => Ok(problems.iter().map(ToString::to_string).collect()),
    }
}

/// A service's texts lie one folder below; they are loaded and checked with the service.
fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<_>>()?;
    paths.sort();
    Ok(paths)
}

fn read_file(folder: &Path, file: &Path) -> io::Result<Source> {
    let name = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let (language, stem) = (name(folder), name(file));
    let path = format!("locales/{language}/{stem}.ftl");
    let text = fs::read_to_string(file).map_err(|error| io::Error::new(error.kind(), format!("{path}: {error}")))?;
    Ok(Source { language, stem, path, text })
}
