//! The catalogue that comes with the project.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use jiff::civil::date;
use loket::catalogue::{Checked, Paths, check, load};
use loket_core::domain::catalogue::Catalogue;
use loket_core::domain::lang::{Lang, Localised};
use loket_core::domain::question::AnswerType;
use loket_core::domain::reference::{Mention, find_reference};

use super::kit::root;

fn paths() -> Paths {
    Paths {
        services: root().join("services"),
        locales: root().join("locales"),
        regions: root().join("data/regions-73.12.toml"),
        words: root().join("data/words.toml"),
    }
}

fn shipped() -> Catalogue {
    load(&paths()).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn loads_without_a_warning() {
    let Checked { catalogue, problems, .. } = check(&paths(), date(2026, 11, 24));
    assert!(problems.is_empty(), "{problems}");
    let ids: Vec<&str> = catalogue.services.iter().map(|service| service.id.as_str()).collect();
    let expected = [
        "akta-kelahiran",
        "akta-kematian",
        "ikd",
        "kia",
        "kk-baru",
        "kk-ubah",
        "ktp-el-baru",
        "ktp-el-ganti",
        "pindah-domisili",
        "ak1",
        "izin-penelitian",
        "izin-reklame",
        "nib",
        "pbg",
        "sip-nakes",
        "sktm",
        "pbb-p2",
        "sim-perpanjangan",
        "skck",
        "paspor",
        "bpjs-kesehatan",
        "bpjs-jht",
        "pkb",
        "nikah",
        "sertipikat-cek",
        "pengaduan",
    ];
    assert_eq!(ids, expected);
}

#[test]
fn knows_every_form_by_its_hash() {
    let catalogue = shipped();
    assert_eq!(catalogue.forms.len(), catalogue.services.len());
    for service in &catalogue.services {
        assert_eq!(catalogue.forms[&service.form_hash], service.form);
        assert_eq!(service.form.hash(), service.form_hash);
        assert_eq!(service.form.service, service.id);
    }
    let again = shipped();
    let hashes = |catalogue: &Catalogue| catalogue.forms.keys().cloned().collect::<Vec<_>>();
    assert_eq!(hashes(&catalogue), hashes(&again), "the same files make the same hashes");
}

/// A new variant does not compile here until it has a name, and fails until a service asks it.
fn variant(kind: &AnswerType) -> usize {
    match kind {
        AnswerType::Text { .. } => 0,
        AnswerType::Name { .. } => 1,
        AnswerType::Code { .. } => 2,
        AnswerType::LongText { .. } => 3,
        AnswerType::Nik { .. } => 4,
        AnswerType::Niks { .. } => 5,
        AnswerType::Kk => 6,
        AnswerType::Npwp => 7,
        AnswerType::Nib => 8,
        AnswerType::Nip => 9,
        AnswerType::Phone => 10,
        AnswerType::Email => 11,
        AnswerType::Plate => 12,
        AnswerType::PostalCode => 13,
        AnswerType::Date { .. } => 14,
        AnswerType::Time => 15,
        AnswerType::Number { .. } => 16,
        AnswerType::Decimal { .. } => 17,
        AnswerType::Rupiah { .. } => 18,
        AnswerType::Choice { .. } => 19,
        AnswerType::Choices { .. } => 20,
        AnswerType::YesNo => 21,
        AnswerType::Region => 22,
        AnswerType::Address => 23,
        AnswerType::Location => 24,
        AnswerType::Contact => 25,
        AnswerType::Photo => 26,
        AnswerType::Document => 27,
        AnswerType::Files { .. } => 28,
        AnswerType::Nop => 29,
        AnswerType::Year { .. } => 30,
    }
}

#[test]
fn asks_every_type_of_answer() {
    let catalogue = shipped();
    let questions = catalogue.services.iter().flat_map(|service| &service.form.questions);
    let asked: BTreeSet<usize> = questions.map(|question| variant(&question.kind)).collect();
    assert_eq!(asked, (0..31).collect());
}

fn texts(catalogue: &Catalogue) -> Vec<(String, &Localised)> {
    let mut all = Vec::new();
    for agency in &catalogue.agencies {
        all.push((agency.id.to_string(), &agency.name));
    }
    for service in &catalogue.services {
        let id = service.id.to_string();
        all.extend([&service.name, &service.summary, &service.product].map(|text| (id.clone(), text)));
        all.extend([&service.validity].into_iter().chain(&service.steps).map(|text| (id.clone(), text)));
        all.extend(service.time_note.iter().chain(&service.complaints).map(|text| (id.clone(), text)));
        all.extend(service.fee.cases.iter().map(|case| (id.clone(), &case.text)));
        all.extend(service.forward().map(|forward| (id.clone(), &forward.next)));
        if let Some(channel) = service.channel() {
            all.extend([&channel.name].into_iter().chain(&channel.address).map(|text| (id.clone(), text)));
        }
        all.extend(service.fee.note.iter().map(|text| (id.clone(), text)));
        all.extend(service.requirements.iter().map(|need| (id.clone(), &need.text)));
        all.extend(service.requirements.iter().filter_map(|need| Some((id.clone(), need.case.as_ref()?))));
        all.extend(service.fee.cases.iter().filter_map(|case| Some((id.clone(), case.note.as_ref()?))));
        all.extend(service.reject_reasons.iter().map(|text| (id.clone(), text)));
        for question in &service.form.questions {
            let id = format!("{id}/{}", question.id);
            all.extend([&question.prompt, &question.label].map(|text| (id.clone(), text)));
            all.extend(question.hint.iter().chain(&question.example).map(|text| (id.clone(), text)));
            all.extend(question.kind.choices().iter().map(|choice| (id.clone(), &choice.label)));
        }
    }
    all
}

#[test]
fn speaks_both_languages() {
    let catalogue = shipped();
    let all = texts(&catalogue);
    assert!(all.len() > 600, "{} texts", all.len());
    for (id, text) in all {
        for lang in Lang::ALL {
            assert!(!text.get(lang).is_empty(), "{id} has no text in {}", lang.code());
        }
    }
}

#[test]
fn the_files_of_both_languages_hold_the_same_texts_in_the_same_order() {
    for path in files(&root().join("locales/id/services"), "ftl") {
        let english = root().join("locales/en/services").join(path.file_name().unwrap());
        assert_eq!(keys(&path), keys(&english), "{}", path.display());
    }
}

fn keys(path: &PathBuf) -> Vec<String> {
    let text = fs::read_to_string(path).expect("the file can be read");
    let is_key = |line: &&str| line.starts_with("    .") || line.starts_with(|c: char| c.is_ascii_lowercase());
    text.lines().filter(is_key).filter_map(|line| line.split('=').next()).map(|key| key.trim().to_owned()).collect()
}

/// Whoever types the example they were shown gets no answer about a mistyped number.
#[test]
fn every_example_of_a_reference_number_has_the_right_check_character() {
    let files_of_one = ["bot.toml", "README.md", "crates/core/src/domain/reference.rs"];
    let mut paths: Vec<PathBuf> = files_of_one.iter().map(|file| root().join(file)).collect();
    for (folder, ending) in [
        ("locales/id", "ftl"),
        ("locales/en", "ftl"),
        ("locales/id/services", "ftl"),
        ("locales/en/services", "ftl"),
        ("docs", "md"),
    ] {
        paths.extend(files(&root().join(folder), ending));
    }
    let mut seen = 0;
    for path in paths {
        let text = fs::read_to_string(&path).expect("the file can be read");
        for (at, _) in text.match_indices("SPG-") {
            let number: String = text[at..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            let read = find_reference(&number, "SPG");
            let is_right = matches!(&read, Some(Mention::Number(right)) if right.as_str() == number);
            assert!(is_right, "{}: {number}", path.display());
            seen += 1;
        }
    }
    assert!(seen >= 5, "only {seen} examples were found");
}

/// Words that citizens read belong into the Fluent files.
#[test]
fn no_sentence_stands_in_a_service_file() {
    const FREE: [&str; 5] = ["source", "legal", "synonyms", "basis", "phone"];
    let mut seen = 0;
    for agency in &shipped().agencies {
        for path in files(&root().join("services").join(agency.id.as_str()), "toml") {
            let text = fs::read_to_string(&path).unwrap();
            let value: toml::Value = toml::from_str(&text).unwrap();
            check_value(&value, &FREE, &path);
            seen += 1;
        }
    }
    assert_eq!(seen, 26);
}

fn check_value(value: &toml::Value, free: &[&str], path: &PathBuf) {
    match value {
        toml::Value::String(text) => assert!(!text.contains(' '), "{}: {text:?} belongs into .ftl", path.display()),
        toml::Value::Array(items) => items.iter().for_each(|item| check_value(item, free, path)),
        toml::Value::Table(table) => {
            table
                .iter()
                .filter(|(key, _)| !free.contains(&key.as_str()))
                .for_each(|(_, item)| check_value(item, free, path));
        }
        toml::Value::Integer(_) | toml::Value::Float(_) | toml::Value::Boolean(_) | toml::Value::Datetime(_) => {}
    }
}

#[test]
fn files_are_asked_for_last() {
    for service in &shipped().services {
        let questions = &service.form.questions;
        let Some(first) = questions.iter().position(|question| question.kind.is_file()) else { continue };
        let after: Vec<&str> =
            questions[first..].iter().filter(|each| !each.kind.is_file()).map(|each| each.id.as_str()).collect();
        assert!(after.is_empty(), "{}: {after:?} come after the first file", service.id);
    }
}

#[test]
fn every_service_carries_what_the_law_asks_for() {
    for service in &shipped().services {
        let id = &service.id;
        assert!(!service.fee.basis.is_empty(), "{id}");
        assert!(!service.legal.is_empty() && !service.sources.is_empty(), "{id}");
        assert!(!service.requirements.is_empty(), "{id}");
        assert!((2..=9).contains(&service.steps.len()), "{id} has {} steps", service.steps.len());
        let reasons = if service.takes_applications() { 3..=6 } else { 0..=0 };
        assert!(reasons.contains(&service.reject_reasons.len()), "{id} has {}", service.reject_reasons.len());
        assert!(service.synonyms.len() >= 20, "{id} has {}", service.synonyms.len());
        assert!(service.effective_from < service.verified_on, "{id}");
    }
}

fn files(folder: &std::path::Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("it can be read").path());
    let mut paths: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|found| found == ending)).collect();
    paths.sort();
    paths
}
