//! A small catalogue in a folder of its own, to be broken in one place at a time.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::{Date, date};
use loket::catalogue::{Checked, Paths, Problems, check};
use tempfile::TempDir;

/// The day on which everything here is read.
pub(super) const TODAY: Date = date(2026, 11, 24);

/// A whole and right service file.
pub(super) const SERVICE: &str = r#"version = 1
agency = "dinas"
decision = "officer"
effective_from = 2018-10-18
verified_on = 2026-11-01
source = ["contoh.go.id"]
legal = ["UU 1/2000"]
synonyms = ["kartu hilang", "lost card"]
reject_reasons = ["buram"]
[fee]
rupiah = 0
basis = "UU 1/2000 pasal 1"
[time]
working_days = 1
[[requirement]]
id = "surat"
when = { question = "sebab", is = "hilang" }
[[question]]
id = "sebab"
type = "choice"
choices = ["hilang", "rusak"]
[[question]]
id = "nama"
type = "name"
[[question]]
id = "jumlah"
type = "number"
min = 1
max = 9
when = { question = "sebab", is = "rusak" }
"#;

/// Its words.
pub(super) const WORDS: &str = "kartu = Kartu
    .summary = Untuk warga.
    .product = Kartu baru
kartu-need-surat = surat polisi
    .case = Kalau hilang
kartu-reject-buram = Foto buram.
kartu-ask-sebab = Kenapa?
    .label = Sebab
kartu-sebab-is-hilang = Hilang
kartu-sebab-is-rusak = Rusak
kartu-ask-nama = Siapa nama Anda?
    .label = Nama
    .hint = Sama seperti di KTP.
    .example = Siti Aminah
kartu-ask-jumlah = Berapa?
    .label = Jumlah
    .example = 2
kartu-validity = Seumur hidup
kartu-step-1 = Siapkan.
kartu-step-2 = Ajukan.
";

const AGENCIES: &str = "agencies = [\"dinas\"]\n";
const AGENCY_WORDS: &str = "agency-dinas = Dinas Contoh\n";
const REGIONS: &str = "[[district]]
code = \"73.12.01\"
name = \"Contoh\"
villages = [
  { code = \"73.12.01.2003\", name = \"Melati\" },
  { code = \"73.12.01.1001\", name = \"Anggrek\" },
]
";

/// How citizens write.
const HABITS: &str = "version = 1
fillers = [\"mau\"]
common = [\"hari\"]
particles = [\"ki\"]
[talk]
greeting = [\"halo\"]
thanks = [\"makasih\"]
status = [\"cek status\"]
cancel = [\"batal\"]
human = [\"petugas\"]
[cues]
status = [\"sampai mana\"]
cancel = [\"tidak jadi\"]
human = [\"bicara dengan\"]
[questions]
asks = [\"berapa\"]
tags = [\"ga\"]
fillers = [\"ya\"]
[questions.cost]
words = [\"biaya\"]
[other]
cuaca = [\"hujan\"]
[means]
bagaimana = [\"gmn\"]
";

/// A catalogue in a folder that vanishes with it.
pub(super) struct Mall {
    folder: TempDir,
}

impl Mall {
    /// A catalogue without a mistake.
    pub(super) fn open() -> Self {
        let mall = Self { folder: TempDir::new().expect("a folder can be made") };
        mall.write("services/agencies.toml", AGENCIES);
        mall.write("services/dinas/kartu.toml", SERVICE);
        for lang in ["id", "en"] {
            mall.write(&format!("locales/{lang}/services/agencies.ftl"), AGENCY_WORDS);
            mall.write(&format!("locales/{lang}/services/kartu.ftl"), WORDS);
        }
        mall.write("regions.toml", REGIONS);
        mall.write("words.toml", HABITS);
        mall
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(super) fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("it lies in the folder")).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    }

    pub(super) fn remove(&self, name: &str) {
        fs::remove_file(self.path(name)).expect("the file is there");
    }

    /// Replaces the one place where `old` stands.
    pub(super) fn change(&self, name: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.path(name)).expect("the file is there");
        assert_eq!(text.matches(old).count(), 1, "{old:?} must stand once in {name}");
        self.write(name, &text.replace(old, new));
    }

    pub(super) fn service(&self, old: &str, new: &str) {
        self.change("services/dinas/kartu.toml", old, new);
    }

    pub(super) fn words(&self, lang: &str, old: &str, new: &str) {
        self.change(&format!("locales/{lang}/services/kartu.ftl"), old, new);
    }

    pub(super) fn paths(&self) -> Paths {
        Paths {
            services: self.path("services"),
            locales: self.path("locales"),
            regions: self.path("regions.toml"),
            words: self.path("words.toml"),
        }
    }

    pub(super) fn check(&self) -> Checked {
        check(&self.paths(), TODAY)
    }

    /// What is told, without the folder's own name.
    pub(super) fn tells(&self) -> String {
        self.told(&self.check().problems)
    }

    pub(super) fn told(&self, problems: &Problems) -> String {
        problems.to_string().replace(&format!("{}/", self.folder.path().display()), "")
    }

    /// Exactly this is told, line by line.
    pub(super) fn assert_tells(&self, expected: &str) {
        assert_eq!(self.tells().trim(), expected.trim());
    }
}

/// The project's own folder.
pub(super) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// One change to the service file and what is told of it.
pub(super) fn each_service_change(cases: &[(&str, &str, &str)]) {
    for (old, new, expected) in cases {
        let mall = Mall::open();
        mall.service(old, new);
        assert_eq!(mall.tells().trim(), expected.trim(), "after {old:?} became {new:?}");
    }
}
