//! Lists the bot's texts, `locales/<language>/*.ftl`, so that they are compiled in.
//!
//! What stands in them was checked by the build of `loket-core`. Every path is relative to the package,
//! in whose folder cargo runs this, so that a target folder carried to another clone sees that clone's texts.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = Path::new("locales");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut list = String::from("&[\n");
    for folder in sorted(root)?.into_iter().filter(|path| path.is_dir()) {
        let language = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let files = sorted(&folder)?;
        for file in files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "ftl")) {
            let path = format!("/{}", file.display());
            let text = format!("include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {path:?}))");
            writeln!(list, "    ({language:?}, {text}),").expect("writing to memory does not fail");
        }
    }
    list.push_str("]\n");
    let out = env::var_os("OUT_DIR").expect("cargo names it for every build script");
    fs::write(PathBuf::from(out).join("locales.rs"), list)
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<_>>()?;
    paths.sort();
    Ok(paths)
}
