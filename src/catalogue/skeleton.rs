//! The beginning of a new service: a service file with comments and its words in every language,
//! whole enough that the check finds no mistake in them.

use std::fs;
use std::io;
use std::path::PathBuf;

use loket_core::domain::lang::Lang;

use super::names::{advise, is_kebab};
use super::problem::Problems;
use super::source::{has_ending, list, stem};
use super::{MOST_ID_BYTES, Paths, RESERVED};

/// The files of a new service, not written yet.
#[derive(Clone, Debug)]
pub struct Skeleton {
    files: Vec<(PathBuf, String)>,
}

/// Why a service cannot be begun under this name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Taken {
    /// The name is no id.
    #[error(
        "\"{0}\" is no id for a service: write lower-case letters and digits, words joined by hyphens, e.g. izin-keramaian"
    )]
    NoId(String),
    /// The name does not fit into a button.
    #[error("the id \"{0}\" has more than {MOST_ID_BYTES} characters, and a button has no room for it; shorten it")]
    TooLong(String),
    /// The name has another use.
    #[error("\"{0}\" cannot be a service: its texts have another use")]
    Reserved(String),
    /// There is such an agency nowhere.
    #[error("there is no agency \"{agency}\"; {advice}")]
    NoAgency {
        /// As it was typed.
        agency: String,
        /// The one that was probably meant.
        advice: String,
    },
    /// A file of this name is there.
    #[error("there is a service \"{id}\" already: {}", file.display())]
    Exists {
        /// The id.
        id: String,
        /// What would be overwritten.
        file: PathBuf,
    },
}

impl Skeleton {
    /// Begins a service of one of these agencies.
    ///
    /// # Errors
    /// When the name cannot be a service's, is taken, or nobody knows the agency.
    pub fn begin(paths: &Paths, id: &str, agency: &str, known: &[&str]) -> Result<Self, Taken> {
        if !is_kebab(id) {
            return Err(Taken::NoId(id.to_owned()));
        }
        if id.len() > MOST_ID_BYTES {
            return Err(Taken::TooLong(id.to_owned()));
        }
        if RESERVED.contains(&id) {
            return Err(Taken::Reserved(id.to_owned()));
        }
        if !known.contains(&agency) {
            let advice = advise(agency, known.iter().copied());
            return Err(Taken::NoAgency { agency: agency.to_owned(), advice });
        }
        let words = Lang::ALL
            .map(|lang| (paths.locales.join(lang.code()).join("services").join(format!("{id}.ftl")), words(lang)));
        if let Some(file) = service_files(paths).into_iter().find(|path| stem(path) == id) {
            return Err(Taken::Exists { id: id.to_owned(), file });
        }
        if let Some((file, _)) = words.iter().find(|(path, _)| path.exists()) {
            return Err(Taken::Exists { id: id.to_owned(), file: file.clone() });
        }
        let service = paths.services.join(agency).join(format!("{id}.toml"));
        let files = std::iter::once((service, include_str!("skeleton/service.toml"))).chain(words);
        let filled = |text: &str| text.replace("{id}", id).replace("{agency}", agency);
        Ok(Self { files: files.map(|(path, text)| (path, filled(text))).collect() })
    }

    /// Writes the files and gives where they lie. A file that came to be meanwhile is left as it is.
    ///
    /// # Errors
    /// The first file that cannot be written, and why.
    pub fn write(self) -> Result<Vec<PathBuf>, (PathBuf, io::Error)> {
        for (path, text) in &self.files {
            write_new(path, text).map_err(|error| (path.clone(), error))?;
        }
        Ok(self.files.into_iter().map(|(path, _)| path).collect())
    }
}

fn write_new(path: &PathBuf, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = fs::File::options().write(true).create_new(true).open(path)?;
    io::Write::write_all(&mut file, text.as_bytes())
}

fn words(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => include_str!("skeleton/id.ftl"),
        Lang::En => include_str!("skeleton/en.ftl"),
    }
}

/// Every service file there is, also in folders that are no agency's.
fn service_files(paths: &Paths) -> Vec<PathBuf> {
    let mut unheard = Problems::default();
    let folders: Vec<PathBuf> =
        list(&paths.services, "", &mut unheard).into_iter().filter(|path| path.is_dir()).collect();
    let files = folders.iter().flat_map(|folder| list(folder, "", &mut unheard)).collect::<Vec<_>>();
    files.into_iter().filter(|path| has_ending(path, "toml")).collect()
}
