//! The walls of the house that neither Cargo nor clippy keeps: style as a test.
//!
//! Every check reads the tree as text and says file, line and how to mend it.
//! No check may need the network, a database or a built bot.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use regex::Regex;

/// The modules of `src/`, the highest floor first: a module uses only what stands below it.
const FLOORS: &str = "main → lib → cli → doctor → app → health → shell → telegram → graph poster → i18n → telemetry → catalogue clock config drawing files stop";

/// All that a crate may depend on, so that it cannot do what its floor may not do.
const WALLS: &[(&str, &str)] = &[
    (
        "core",
        "jiff regex serde serde_json sha2 snowball_stemmers_rs strsim thiserror unicode-normalization fluent-syntax",
    ),
    ("store", "loket-core jiff serde serde_json thiserror"),
    ("store-sqlite", "loket-core loket-store jiff serde serde_json sqlx thiserror tokio tracing"),
    ("emulator", "axum reqwest serde serde_json thiserror tokio tracing"),
];

/// What the pure core never names: files, the network, the environment, the clock, chance, the terminal.
const IO: &str = r"\bstd::(?:fs|env|net|io|process|thread)\b|\bstd::\{[^}]*\b(?:fs|env|net|io|process|thread)\b|\b(?:SystemTime|Instant)\b|\b(?:Timestamp|Zoned)::now\b|\b(?:tokio|sqlx|reqwest|rand|getrandom|RandomState|OsRng|tracing)\b|\b(?:e?println|e?print|dbg)!";

const SQL: &str = r"\b(?:SELECT\s|INSERT\s+(?:OR\s+\w+\s+)?INTO\b|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\b|CREATE\s+(?:TABLE|INDEX)\b|PRAGMA\s)";
const MOST_LINES: usize = 400;

/// Words that only a text for citizens has.
const CITIZEN_WORDS: &str = r"(?i)\b(?:anda|silakan|permohonan|terima kasih|mohon|maaf|selamat)\b";
/// Files whose Indonesian is what citizens write, not what they read.
const INPUT_WORDS: &[(&str, &str)] = &[
    ("crates/core/src/engine/flows/application/digression.rs", "patterns of wishes that citizens type"),
    ("crates/core/src/engine/flows/question.rs", "the vocabulary of questions that citizens type"),
];

/// Names of values that say who someone is or what someone wrote.
const PERSONAL: &str = r"\b(?:text|caption|name|first_name|last_name|full_name|file_name|phone|phone_number|contact|location|payload|body|answer|answers|nik|kk|npwp|address|email|update|event|message|dialogue|token)\b";

/// The awkward scenarios that are built, and those played in another one's transcript.
const SCENARIOS: &[u8] = &[1, 3, 4, 5, 6, 7, 8, 10, 11, 13, 14, 15, 16, 17, 19, 20, 21, 22, 24, 26];
const PLAYED_IN: &[(u8, u8)] = &[(18, 17)];

#[test]
fn arrows_between_modules_point_down() {
    let mut faults = Faults::mended_by("pass the value down, move what both need to a lower floor, or mend FLOORS");
    for source in sources(&["src/"]) {
        let inside = source.path.trim_start_matches("src/").trim_end_matches(".rs");
        let from = inside.split('/').next().unwrap();
        let depth = if matches!(inside, "main" | "lib") { 0 } else { inside.split('/').count() };
        let root = match depth {
            0 => r"\b(?:crate|loket|self)::".to_owned(),
            _ => format!(r"\b(?:(?:crate|loket)::|(?:super::){{{depth}}})"),
        };
        if floor_of(from).is_none() {
            faults.add(&source.path, 1, &format!("`{from}` stands on no floor"));
        }
        for found in pattern(&root).find_iter(&source.code) {
            for used in first_names(&source.code[found.end()..]) {
                let told = match floor_of(&used) {
                    None => format!("`{used}` stands on no floor"),
                    below if used == from || below > floor_of(from) => continue,
                    Some(_) => format!("`{from}` uses `{used}`, which does not stand below it"),
                };
                faults.add(&source.path, line_of(&source.code, found.start()), &told);
            }
        }
    }
    faults.find(&["crates/core/src/domain"], r"\bcrate::(?:engine|\{[^;]*\bengine)\b|\bsuper::engine\b");
    faults.none();
}

#[test]
fn crates_depend_only_on_what_their_floor_may_use() {
    let mut faults = Faults::mended_by("do that work on a higher floor (ARCHITECTURE.md), or mend WALLS with a reason");
    for (name, allowed) in WALLS {
        let path = format!("crates/{name}/Cargo.toml");
        for (line, used, only_in_tests) in dependencies(&read(&path)) {
            let free = only_in_tests && !used.starts_with("loket");
            if !free && !allowed.split(' ').any(|other| other == used) {
                faults.add(&path, line, &format!("{name} may not depend on `{used}`"));
            }
        }
    }
    faults.none();
}

#[test]
fn the_pure_core_names_no_io() {
    let mut faults = Faults::mended_by("the core is pure: let time, ids, chance and files come in as values");
    faults.find(&["crates/core/src/"], IO);
    faults.none();
}

#[test]
fn sql_stands_only_in_the_stores() {
    let mut faults = Faults::mended_by("give the Store trait a method and write the statement in crates/store-sqlite");
    let sql = pattern(SQL);
    for source in sources(&["src/", "crates/"]).filter(|source| !source.path.starts_with("crates/store-")) {
        for (line, said) in source.strings.iter().filter(|(_, said)| sql.is_match(said)) {
            faults.add(&source.path, *line, &format!("SQL outside a store: {said:?}"));
        }
    }
    faults.find(&["src/", "crates/core/", "crates/store/", "crates/emulator/"], r"\bsqlx\b");
    faults.none();
}

#[test]
fn files_are_short_and_no_module_is_called_mod() {
    let mut faults = Faults::mended_by("split it by what it is about; name `queue.rs` beside `queue/`");
    for source in sources(&["src/", "crates/"]) {
        let lines = source.code.lines().count();
        if lines > MOST_LINES {
            faults.add(&source.path, MOST_LINES + 1, &format!("{lines} lines, at most {MOST_LINES}"));
        }
        if source.path.ends_with("/mod.rs") {
            faults.add(&source.path, 1, "a module named mod.rs");
        }
    }
    faults.none();
}

#[test]
fn every_message_is_used_and_stands_in_every_language() {
    let mut faults = Faults::mended_by("say it by its function in keys, in every language, or delete it");
    let called = pattern(r"\bkeys::(?:([a-z0-9_]+)|\{([^}]*)\})");
    let mut used = BTreeSet::new();
    for source in sources(&["crates/core/src/", "src/"]) {
        for found in called.captures_iter(&source.code) {
            let names = found.get(1).or(found.get(2)).unwrap().as_str();
            used.extend(names.split(',').map(|name| name.trim().replace('_', "-")));
        }
        used.extend(source.strings.iter().map(|(_, said)| said.clone()));
    }
    for (id, (path, line)) in messages("id").iter().filter(|(id, _)| !used.contains(*id)) {
        faults.add(path, *line, &format!("nobody says `{id}`: keys::{}", id.replace('-', "_")));
    }
    let languages: Vec<_> = names("locales").into_iter().map(|language| (messages(&language), language)).collect();
    for (ours, _) in &languages {
        for (theirs, other) in &languages {
            for (id, (path, line)) in ours.iter().filter(|(id, _)| !theirs.contains_key(*id)) {
                faults.add(path, *line, &format!("`{id}` is missing in locales/{other}"));
            }
        }
    }
    faults.none();
}

#[test]
fn no_text_for_citizens_stands_in_rust() {
    let mut faults = Faults::mended_by("move the text to locales/*/<stem>.ftl");
    let words = pattern(CITIZEN_WORDS);
    for source in sources(&["crates/core/src/engine", "src/shell", "src/telegram"]) {
        let exempt = INPUT_WORDS.iter().any(|(path, _)| *path == source.path);
        for (line, said) in source.strings.iter().filter(|(_, said)| !exempt && words.is_match(said)) {
            faults.add(&source.path, *line, &format!("{said:?} is a text for citizens"));
        }
    }
    faults.none();
}

#[test]
fn every_setting_is_explained() {
    let mut faults = Faults::mended_by("say directly above it what it does, its unit and its limits");
    let setting = pattern(r"^(?:#\s*)?([a-z_]+)\s*=\s*\S");
    let comment = pattern(r"^#\s*[^\s\[#]");
    let whole = read("bot.toml");
    assert!(whole.lines().any(|line| setting.is_match(line)), "bot.toml has no setting that this check can read");
    for (index, (above, line)) in whole.lines().zip(whole.lines().skip(1)).enumerate() {
        let explained = comment.is_match(above) && !setting.is_match(above);
        if let Some(found) = setting.captures(line).filter(|_| !explained) {
            faults.add("bot.toml", index + 2, &format!("`{}` has no comment", &found[1]));
        }
    }
    faults.none();
}

#[test]
fn nothing_personal_is_logged() {
    let mut faults = Faults::mended_by("log an id, a count or the kind instead; `instrument` needs skip_all");
    let (personal, shown) = (pattern(PERSONAL), pattern(r"\{\w+"));
    let call = pattern(r"\b(?:(?:trace|debug|info|warn|error)(?:_span)?|event|span)!\(|\binstrument\b(?:\(|\])");
    for source in sources(&["src/", "crates/"]) {
        for found in call.find_iter(&source.code) {
            let line = line_of(&source.code, found.start());
            let inside = &source.code[found.end()..found.start() + end_of_call(&source.code[found.start()..])];
            let lines = line..=line + inside.matches('\n').count();
            let said = source.strings.iter().filter(|(at, _)| lines.contains(at));
            let said = said.flat_map(|(_, said)| shown.find_iter(said)).filter(|name| personal.is_match(name.as_str()));
            for name in personal.find_iter(inside).chain(said) {
                faults.add(&source.path, line, &format!("the log may get something personal: `{}`", name.as_str()));
            }
            if found.as_str().starts_with("instrument") && !inside.contains("skip_all") {
                faults.add(&source.path, line, "`instrument` logs every argument");
            }
        }
    }
    faults.none();
}

#[test]
fn every_awkward_scenario_and_every_service_is_played() {
    let mut faults = Faults::mended_by("write the transcript (tests/transcripts/README.md)");
    let (folder, played) = ("tests/transcripts/awkward", names("tests/transcripts/awkward"));
    for (number, file) in SCENARIOS.iter().map(|number| (number, number)).chain(PLAYED_IN.iter().map(|(a, b)| (a, b))) {
        let start = format!("{file:02}-");
        let Some(name) = played.iter().find(|name| name.starts_with(&start)) else {
            faults.add(folder, 1, &format!("scenario {number} is not played: {start}<what-happens>.txt is missing"));
            continue;
        };
        let path = format!("{folder}/{name}");
        if !pattern(&format!(r"^#.*\b{number}\b")).is_match(&read(&path)) {
            faults.add(&path, 1, &format!("the first line does not say \"Scenario {number}\""));
        }
    }
    let mut services = walk(Path::new("services"), "toml");
    services.retain(|path| path.parent() != Some(Path::new("services")));
    assert!(!services.is_empty(), "there are no services/<agency>/<service>.toml");
    // The end of a journey: a number, or a checklist where another agency decides; both where it is passed on.
    for service in services {
        let file = read(&service.display().to_string());
        let is_listed = file.contains("decision = \"elsewhere\"");
        let is_numbered = !is_listed || file.contains("\n[forward]\n");
        for (ending, number) in [("", "Nomor Anda"), ("-en", "Your number")] {
            let path = format!("tests/transcripts/services/{}{ending}.txt", service.file_stem().unwrap().display());
            let whole = fs::read_to_string(&path).unwrap_or_default();
            let ends = [(is_listed, "☐"), (is_numbered, number)];
            for (_, end) in ends.iter().filter(|(applies, _)| *applies) {
                if !pattern(&format!("(?m)^<.*{end}")).is_match(&whole) {
                    let told = format!("{} is not played to its end ({end})", service.display());
                    faults.add(&path, whole.lines().count().max(1), &told);
                }
            }
        }
    }
    faults.none();
}

#[test]
fn every_service_speaks_every_language() {
    let mut faults = Faults::mended_by("translate it, or delete it in the other languages");
    let folders: Vec<String> = names("locales").iter().map(|language| format!("locales/{language}/services")).collect();
    let all: BTreeSet<String> = folders.iter().flat_map(|folder| names(folder)).collect();
    for folder in &folders {
        for missing in all.difference(&names(folder)) {
            faults.add(&format!("{folder}/{missing}"), 1, "missing, while another language has it");
        }
    }
    faults.none();
}

/// What is wrong, one line each, and what to do about it.
struct Faults(&'static str, Vec<String>);

impl Faults {
    fn mended_by(mend: &'static str) -> Self {
        Self(mend, Vec::new())
    }

    fn add(&mut self, path: &str, line: usize, told: &str) {
        self.1.push(format!("{path}:{line}: {told}"));
    }

    fn find(&mut self, starts: &'static [&'static str], unwanted: &str) {
        let unwanted = pattern(unwanted);
        for source in sources(starts) {
            for found in unwanted.find_iter(&source.code) {
                self.add(&source.path, line_of(&source.code, found.start()), &format!("`{}`", found.as_str().trim()));
            }
        }
    }

    fn none(self) {
        assert!(self.1.is_empty(), "\n{}\nHow to mend: {}\n", self.1.join("\n"), self.0);
    }
}

/// A Rust file, with blanks for its comments and literals, and the literals apart.
struct Source {
    path: String,
    code: String,
    strings: Vec<(usize, String)>,
}

static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let token = pattern(
        r##"(?s)//[^\n]*|/\*.*?\*/|r#"(?P<fenced>.*?)"#|\br"(?P<raw>[^"]*)"|"(?P<plain>(?:[^"\\]|\\.)*)"|'(?:[^'\\\n]|\\[^'\n]+|\\')'"##,
    );
    let crates = names("crates").into_iter().map(|name| Path::new("crates").join(name).join("src"));
    let paths = crates.chain([PathBuf::from("src")]).flat_map(|place| walk(&place, "rs"));
    paths.map(|path| source(path.to_str().unwrap(), &token)).collect()
});

/// The Rust files whose paths begin so.
fn sources(starts: &'static [&'static str]) -> impl Iterator<Item = &'static Source> {
    for start in starts {
        let some = SOURCES.iter().any(|source| source.path.starts_with(start));
        assert!(some, "no Rust file stands in {start}: mend the path in tests/tidy.rs");
    }
    SOURCES.iter().filter(|source| starts.iter().any(|start| source.path.starts_with(start)))
}

fn source(path: &str, token: &Regex) -> Source {
    let whole = read(path);
    let mut code = whole.clone();
    let mut strings = Vec::new();
    for found in token.captures_iter(&whole) {
        let all = found.get(0).unwrap();
        let blank: String = all.as_str().bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
        code.replace_range(all.range(), &blank);
        if let Some(said) = ["fenced", "raw", "plain"].iter().find_map(|kind| found.name(kind)) {
            strings.push((line_of(&whole, all.start()), said.as_str().to_owned()));
        }
    }
    Source { path: path.to_owned(), code, strings }
}

fn floor_of(module: &str) -> Option<usize> {
    FLOORS.split(" → ").position(|floor| floor.split(' ').any(|name| name == module))
}

/// The first name of a path, or of every path in a group: `{clock::Clock, stop::{self, Stop}}`.
fn first_names(rest: &str) -> Vec<String> {
    let (name, inner) = (pattern(r"^\s*(\w+)"), pattern(r"\{[^{}]*\}"));
    let Some(group) = rest.strip_prefix('{') else {
        return name.captures(rest).map(|found| found[1].to_owned()).into_iter().collect();
    };
    let mut paths = group.split(';').next().unwrap().to_owned();
    while inner.is_match(&paths) {
        paths = inner.replace_all(&paths, "").into_owned();
    }
    paths.split(',').filter_map(|path| Some(name.captures(path)?[1].to_owned())).collect()
}

fn end_of_call(code: &str) -> usize {
    let mut depth = 0;
    let end = |letter| {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        letter == ')' && depth == 0
    };
    code.find(end).unwrap_or(code.len())
}

/// The line, the name, and whether only tests use it.
fn dependencies(manifest: &str) -> Vec<(usize, String, bool)> {
    let section = pattern(r#"^\[(?:target\..*\.)?((?:dev-|build-)?dependencies)(?:\."?([\w-]+)"?)?\]"#);
    let (named, renamed) = (pattern(r#"^"?([\w-]+)"?[\s.=]"#), pattern(r#"package\s*=\s*"([^"]+)""#));
    let (mut all, mut only_in_tests, mut inside) = (Vec::new(), false, false);
    for (index, line) in manifest.lines().enumerate() {
        if line.starts_with('[') {
            inside = false;
            if let Some(found) = section.captures(line) {
                only_in_tests = &found[1] == "dev-dependencies";
                inside = found.get(2).is_none();
                all.extend(found.get(2).map(|name| (index + 1, name.as_str().to_owned(), only_in_tests)));
            }
        } else if inside && let Some(found) = renamed.captures(line).or_else(|| named.captures(line)) {
            all.push((index + 1, found[1].to_owned(), only_in_tests));
        }
    }
    all
}

/// The messages of a language, and where each one stands.
fn messages(language: &str) -> BTreeMap<String, (String, usize)> {
    let id = pattern("^([a-z0-9][a-z0-9-]*) =");
    let mut all = BTreeMap::new();
    for name in names(&format!("locales/{language}")).into_iter().filter(|name| Path::new(name).extension().is_some()) {
        let path = format!("locales/{language}/{name}");
        for (index, line) in read(&path).lines().enumerate() {
            if let Some(found) = id.captures(line) {
                all.insert(found[1].to_owned(), (path.clone(), index + 1));
            }
        }
    }
    assert!(!all.is_empty(), "locales/{language} has no messages");
    all
}

fn walk(place: &Path, extension: &str) -> Vec<PathBuf> {
    if place.is_dir() {
        return names(place.to_str().unwrap()).iter().flat_map(|name| walk(&place.join(name), extension)).collect();
    }
    let fits = place.extension().is_some_and(|ending| ending == extension);
    if fits { vec![place.to_owned()] } else { Vec::new() }
}

fn names(folder: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| !name.starts_with('.')).collect()
}

fn read(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn line_of(whole: &str, at: usize) -> usize {
    whole[..at].matches('\n').count() + 1
}

fn pattern(wanted: &str) -> Regex {
    Regex::new(wanted).unwrap()
}
