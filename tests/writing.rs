//! What those who write services use: the guide, the skeleton, the drawing, and the check on a terminal.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

const LOKET: &str = env!("CARGO_BIN_EXE_loket");

/// A copy of the shipped files.
struct Desk(TempDir);

impl Desk {
    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut copy = Command::new("cp");
        copy.args(["-r", "services", "locales", "data", "bot.toml"]).arg(folder.path());
        assert!(copy.current_dir(env!("CARGO_MANIFEST_DIR")).status().unwrap().success());
        Self(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(LOKET).args(arguments).current_dir(self.0.path()).env_clear().output().unwrap()
    }

    /// What a command that must succeed prints.
    fn prints(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// What a command that must fail says.
    fn complains(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(!output.status.success(), "{arguments:?} must fail");
        String::from_utf8(output.stderr).unwrap()
    }
}

/// The files that the guide spells out: a line with nothing but a path, then the content.
fn files_of_the_guide() -> BTreeMap<String, String> {
    let guide = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/writing-a-service.md")).unwrap();
    let mut files = BTreeMap::new();
    let mut named: Option<String> = None;
    let mut lines = guide.lines();
    while let Some(line) = lines.next() {
        if let Some(path) = line.strip_prefix('`').and_then(|line| line.strip_suffix('`')) {
            named = Some(path.to_owned());
        } else if line.starts_with("```") {
            let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            if let Some(path) = named.take() {
                files.insert(path, block.join("\n") + "\n");
            }
        }
    }
    files
}

#[test]
fn the_guides_example_passes_the_check_without_a_warning() {
    let desk = Desk::open();
    let before = desk.prints(&["check"]);
    let files = files_of_the_guide();
    assert_eq!(files.len(), 3, "{:?}", files.keys());
    for (path, text) in &files {
        assert!(!desk.path(path).exists(), "{path} is shipped");
        fs::write(desk.path(path), text).unwrap();
    }
    let after = desk.prints(&["check"]);
    assert!(!after.contains("warning"), "{after}");
    assert!(count(&after) == count(&before) && after.contains("drafts, "), "{after}");
    let file = desk.path("services/desa-kelurahan/izin-keramaian.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(file, text.replace("draft = true\n", "")).unwrap();
    let after = desk.prints(&["check"]);
    assert!(!after.contains("warning") && !after.contains("drafts"), "{after}");
    assert_eq!(count(&after), count(&before) + 1, "{after}");
    let drawn = desk.prints(&["graph", "izin-keramaian"]);
    assert!(drawn.contains("Pengeras suara"), "{drawn}");
}

/// The mistake that the guide shows is told in the words that it shows.
#[test]
fn the_guides_mistake_is_told_as_it_says() {
    let desk = Desk::open();
    for (path, text) in files_of_the_guide() {
        fs::write(desk.path(&path), text.replace("is = \"yes\"", "is = \"yess\"")).unwrap();
    }
    let told = desk.complains(&["check"]);
    let guide = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/writing-a-service.md")).unwrap();
    assert!(told.contains("izin-keramaian.toml:24:35") && guide.contains(told.trim()), "{told}");
}

fn count(told: &str) -> usize {
    let line = told.lines().find(|line| line.starts_with("ok: ")).expect("it says ok");
    line.split(' ').nth(1).unwrap().parse().unwrap()
}

#[test]
fn a_new_service_passes_the_check_at_once_as_a_draft_and_is_a_whole_form() {
    let desk = Desk::open();
    let before = desk.prints(&["check"]);
    assert!(!before.contains("draft"), "{before}");
    let told = desk.prints(&["new-service", "izin-keramaian", "--agency", "desa-kelurahan"]);
    assert_eq!(told.lines().filter(|line| line.starts_with("written: ")).count(), 3, "{told}");
    let checked = desk.prints(&["check"]);
    assert_eq!(count(&checked), count(&before), "nobody is offered it");
    let line = "drafts, which citizens do not see until the line draft = true is taken out: izin-keramaian";
    assert!(checked.lines().any(|each| each == line), "{checked}");
    let warnings: Vec<&str> = checked.lines().filter(|line| line.contains("warning:")).collect();
    assert!(warnings.len() == 1 && warnings[0].contains("more than a year ago"), "{checked}");
    let text = fs::read_to_string(desk.path("services/desa-kelurahan/izin-keramaian.toml")).unwrap();
    assert!(text.lines().filter(|line| line.starts_with('#')).count() >= 15, "it explains itself");
    assert!(!text.contains('{') || !text.contains("{id}"), "every place is filled");
    assert!(desk.prints(&["graph", "izin-keramaian", "--lang", "en"]).contains("Organisation"));
    let told = desk.complains(&["qr", "izin-keramaian", "--bot", "loket_bot", "--output", "a.svg"]);
    assert!(told.contains("\"izin-keramaian\" is still a draft"), "{told}");
}

/// Whoever takes the line out too early is told of every place that is still to be written.
#[test]
fn what_a_skeleton_leaves_to_be_written_never_reaches_citizens() {
    let desk = Desk::open();
    desk.prints(&["new-service", "izin-keramaian", "--agency", "desa-kelurahan"]);
    let file = desk.path("services/desa-kelurahan/izin-keramaian.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("draft = true\n", "")).unwrap();
    let told = desk.complains(&["check"]);
    for place in [
        "services/desa-kelurahan/izin-keramaian.toml:",
        "locales/id/services/izin-keramaian.ftl:4:18: ",
        "locales/en/services/izin-keramaian.ftl:4:18: ",
    ] {
        assert!(told.contains(place), "{place}\n{told}");
    }
    let every = told.lines().filter(|line| line.contains("this is still to be written")).count();
    assert_eq!(every, 4 + 4 + 4, "{told}");
    assert!(told.contains("help: write it, or put draft = true into the service file until it is written"), "{told}");
    // Remarks may name what they explain.
    fs::write(&file, text.replace("TULIS: ", "")).unwrap();
    for lang in ["id", "en"] {
        let words = desk.path(&format!("locales/{lang}/services/izin-keramaian.ftl"));
        let text = fs::read_to_string(&words).unwrap();
        fs::write(words, text.replace("TULIS: ", "")).unwrap();
    }
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("draft = true\n", "")).unwrap();
    let checked = desk.prints(&["check"]);
    assert!(!checked.contains("drafts"), "{checked}");
}

#[test]
fn a_new_service_overwrites_nothing_and_is_refused_with_a_way_out() {
    let desk = Desk::open();
    let forty_one = "a".repeat(41);
    let cases = [
        (["sktm", "desa-kelurahan"], "there is a service \"sktm\" already: services/desa-kelurahan/sktm.toml"),
        (["sktm", "disdukcapil"], "there is a service \"sktm\" already: services/desa-kelurahan/sktm.toml"),
        (["Izin Keramaian", "desa-kelurahan"], "\"Izin Keramaian\" is no id for a service"),
        (["../etwas", "desa-kelurahan"], "\"../etwas\" is no id for a service"),
        ([forty_one.as_str(), "desa-kelurahan"], "has more than 40 characters"),
        (["common", "desa-kelurahan"], "\"common\" cannot be a service"),
        (["izin-keramaian", "disdukcapl"], "there is no agency \"disdukcapl\"; did you mean \"disdukcapil\"?"),
        (["izin-keramaian", "zzz"], "there is no agency \"zzz\"; there are: disdukcapil, "),
    ];
    let tree = |desk: &Desk| {
        let mut find = Command::new("find");
        find.args(["services", "locales", "-type", "f"]).current_dir(desk.0.path());
        let mut files: Vec<String> =
            String::from_utf8(find.output().unwrap().stdout).unwrap().lines().map(str::to_owned).collect();
        files.sort();
        files
    };
    let before = tree(&desk);
    for ([id, agency], expected) in cases {
        let told = desk.complains(&["new-service", id, "--agency", agency]);
        assert!(told.contains(expected) && told.trim().lines().count() == 1, "{id}: {told}");
    }
    assert_eq!(tree(&desk), before, "nothing was written");
    // Words without a service are somebody's work too.
    fs::write(desk.path("locales/en/services/izin-baru.ftl"), "# mine\n").unwrap();
    let told = desk.complains(&["new-service", "izin-baru", "--agency", "desa-kelurahan"]);
    assert!(told.contains("locales/en/services/izin-baru.ftl"), "{told}");
    assert!(!desk.path("services/desa-kelurahan/izin-baru.toml").exists());
}

#[test]
fn the_journey_is_drawn_with_its_questions_branches_and_end() {
    let desk = Desk::open();
    let drawn = desk.prints(&["graph", "ktp-el-ganti"]);
    assert!(drawn.starts_with("flowchart TD\n    start([\"Mulai: Ganti KTP-el (hilang, rusak, ubah data)\"])\n"));
    for line in [
        "q-sebab[\"Sebab<br/><small>pilih satu · dipilih sebelum formulir</small>\"]",
        "fork1{{\"Sebab?\"}}",
        "fork1 -->|\"Ada data yang berubah\"| q-perubahan",
        "fork1 -->|\"Hilang\"| q-nomor-surat",
        "q-nomor-surat --> q-tanggal-surat",
        "fork1 -->|\"lainnya\"| fork2",
        "fork2{{\"Sebab = Rusak atau Sebab = Ada data yang berubah?\"}}",
        "fork2 -->|\"tidak\"| fork3",
        "closing1[[\"Periksa semua jawaban\"]]",
        "closing1 --> closing2",
    ] {
        assert!(drawn.lines().any(|each| each.trim() == line), "{line}\nis not in\n{drawn}");
    }
    // The words are those of one language, also of what is given as an answer.
    let english = desk.prints(&["graph", "ktp-el-ganti", "--lang", "en"]);
    for (drawn, words) in [
        (&drawn, ["<small>tanggal", "<small>foto", "<small>nama"]),
        (&english, ["<small>a date", "<small>a photo", "<small>a name"]),
    ] {
        assert!(words.iter().all(|words| drawn.contains(words)), "{words:?}\n{drawn}");
    }
    for name in ["yes-no", "long-text", "phone", "date ", "photo", "choice"] {
        assert!(!drawn.contains(&format!("<small>{name}")), "{name}\n{drawn}");
    }
    let english = desk.prints(&["graph", "paspor", "--lang", "en"]);
    assert!(english.contains("Goes on at: ") && !english.contains("Check all answers"), "{english}");
    let passed_on = desk.prints(&["graph", "bpjs-kesehatan"]);
    assert!(passed_on.contains("closing2([\"Diteruskan loket ke BPJS Kesehatan\"])"), "{passed_on}");
    assert!(!passed_on.contains("Lanjut di: "), "{passed_on}");
    desk.prints(&["graph", "sktm", "--output", "a.mmd", "--svg", "a.svg"]);
    assert!(fs::read_to_string(desk.path("a.mmd")).unwrap().starts_with("flowchart TD"));
    assert!(fs::read_to_string(desk.path("a.svg")).unwrap().starts_with("<svg "));
    let told = desk.complains(&["graph", "ktp-el-gnati"]);
    assert!(told.contains("did you mean \"ktp-el-ganti\"?"), "{told}");
}

/// On a terminal a mistake is shown with the line it stands in, elsewhere as one plain line.
#[test]
fn the_check_is_pretty_on_a_terminal_and_plain_elsewhere() {
    let desk = Desk::open();
    let file = desk.path("services/desa-kelurahan/sktm.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("decision = ", "decison = ")).unwrap();
    let plain = desk.complains(&["check"]);
    assert!(plain.contains("sktm.toml:3:1: ") && !plain.contains('╭') && !plain.contains('\u{1b}'), "{plain}");
    let mut script = Command::new("script");
    script.args(["-qec", &format!("{LOKET} check"), "/dev/null"]).current_dir(desk.0.path());
    let output = script.output().expect("`script` of bsdutils, which every Debian has");
    let shown = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(shown.contains('╭') && shown.contains("decison = ") && shown.contains('\u{1b}'), "{shown}");
}
