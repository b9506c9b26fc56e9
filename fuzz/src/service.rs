//! A service file and its words: read by the catalogue as from a folder, every mistake drawn.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use jiff::civil::{Date, date};
use loket::catalogue::{Paths, check};
use loket_core::domain::ids::MessageId;
use loket_core::engine::{EventKind, State};
use tempfile::TempDir;

use super::world::{World, by_citizen};

const TODAY: Date = date(2026, 3, 2);
/// Stands between the parts of an input: the service file, its Indonesian and its English words.
const CUT: &str = "\n=====\n";

/// How citizens write.
const WORDS: &str = "version = 1\nfillers = [\"mau\"]\ncommon = [\"hari\"]\nparticles = [\"ki\"]\n\
    [talk]\ngreeting = [\"halo\"]\nthanks = [\"makasih\"]\nstatus = [\"cek status\"]\ncancel = [\"batal\"]\n\
    human = [\"petugas\"]\n[cues]\nstatus = [\"sampai mana\"]\nhuman = [\"bicara dengan\"]\n[other]\ncuaca = [\"hujan\"]\n[means]\nbagaimana = [\"gmn\"]\n";

/// One folder for the life of the process; every run writes its files anew.
static FOLDER: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = TempDir::new().expect("a folder can be made");
    write(folder.path(), "services/agencies.toml", "agencies = [\"dinas\"]\n");
    for lang in ["id", "en"] {
        write(folder.path(), &format!("locales/{lang}/services/agencies.ftl"), "agency-dinas = Dinas Contoh\n");
    }
    let village = "{ code = \"73.12.01.2003\", name = \"Melati\" }";
    let district = format!("[[district]]\ncode = \"73.12.01\"\nname = \"Contoh\"\nvillages = [{village}]\n");
    write(folder.path(), "regions.toml", &district);
    write(folder.path(), "words.toml", WORDS);
    folder
});

/// Reads the service; one without a mistake is offered, applied for, and asked.
pub fn run(data: &[u8]) {
    let whole = super::text(data);
    let mut parts = whole.splitn(3, CUT);
    let service = parts.next().unwrap_or_default();
    let indonesian = parts.next().unwrap_or_default();
    let english = parts.next().unwrap_or(indonesian);
    let folder = FOLDER.path();
    write(folder, "services/dinas/kartu.toml", service);
    write(folder, "locales/id/services/kartu.ftl", indonesian);
    write(folder, "locales/en/services/kartu.ftl", english);
    let paths = Paths {
        services: folder.join("services"),
        locales: folder.join("locales"),
        regions: folder.join("regions.toml"),
        words: folder.join("words.toml"),
    };
    let checked = check(&paths, TODAY);
    let told = checked.problems.to_string();
    assert_eq!(told.is_empty(), checked.problems.is_empty(), "every problem is told");
    assert!(!checked.problems.pretty(false).is_empty() || checked.problems.is_empty(), "every problem is drawn");
    if checked.problems.is_fatal() {
        return;
    }
    let world = World::new(checked.catalogue);
    let mut state = State::default();
    for (number, said) in ["/ajukan kartu", "/layanan", "1", "hilang", "Siti Nuraini", "2", "-"].iter().enumerate() {
        let message = MessageId(i64::try_from(number).expect("a small number"));
        let written = EventKind::TextReceived { message, text: (*said).to_owned(), answers_bot: None };
        state = world.step(state, &by_citizen(written));
    }
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("it lies in the folder")).expect("a folder can be made");
    fs::write(path, text).expect("a file can be written");
}
