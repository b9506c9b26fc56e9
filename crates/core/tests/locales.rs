//! The check of the texts, as a table of broken pairs and what is said about them;
//! and the functions that are written from texts that are whole.

#[path = "../build/locales.rs"]
mod locales;
#[path = "../build/rust.rs"]
mod rust;

use std::collections::BTreeSet;

use locales::{Key, Source, check};
use loket_core::domain::lang::Lang;
use loket_core::engine::{Arg, Text, keys};

const LANGUAGES: [&str; 2] = ["id", "en"];

fn source(language: &str, stem: &str, text: &str) -> Source {
    let path = format!("locales/{language}/{stem}.ftl");
    Source { language: language.to_owned(), stem: stem.to_owned(), path, text: text.to_owned() }
}

fn pair(id: &str, en: &str) -> [Source; 2] {
    [source("id", "start", id), source("en", "start", en)]
}

fn problems(sources: &[Source]) -> Vec<String> {
    match check(&LANGUAGES, sources) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

fn whole(sources: &[Source]) -> Vec<Key> {
    check(&LANGUAGES, sources).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// What it is about, `locales/id/start.ftl`, `locales/en/start.ftl`, and everything that is said.
type Case = (&'static str, &'static str, &'static str, &'static [&'static str]);

const BROKEN: &[Case] = &[
    (
        "a message is missing in English",
        "start = Halo\nstart-bye = Dah\n",
        "start = Hello\n",
        &["locales/en/start.ftl: `start-bye` is missing; add it, or take it out of locales/id/start.ftl:2"],
    ),
    (
        "a message is missing in Indonesian",
        "start = Halo\n",
        "start = Hello\n\n# Later\nstart-bye = Bye\n",
        &["locales/id/start.ftl: `start-bye` is missing; add it, or take it out of locales/en/start.ftl:4"],
    ),
    (
        "a term is missing",
        "-office = Kantor\nstart = Halo dari { -office }\n",
        "start = Hello from { -office }\n",
        &[
            "locales/en/start.ftl: `-office` is missing; add it, or take it out of locales/id/start.ftl:1",
            "locales/en/start.ftl:1: `start` uses the term `-office`, which does not exist in en; write `-office = …`",
        ],
    ),
    (
        "a variable is used in one language only",
        "start = Halo { $name }\n",
        "start =\n    Hello\n    { $person }\n",
        &[
            "locales/en/start.ftl:1: `start` lacks `$name`, which locales/id/start.ftl:1 has; use it here or take it out there",
            "locales/en/start.ftl:3: `start` has `$person`, which locales/id/start.ftl:1 lacks; take it out here or use it there",
        ],
    ),
    (
        "a selector is a variable too",
        "start = { $count } berkas\n",
        "start = { $count } { $kind ->\n    [one] file\n   *[other] files\n  }\n",
        &[
            "locales/en/start.ftl:1: `start` has `$kind`, which locales/id/start.ftl:1 lacks; take it out here or use it there",
        ],
    ),
    (
        "a variable of a variant, two lines below",
        "start = { $count ->\n   *[other] { $count } berkas\n  }\n",
        "start = { $count ->\n    [one] a file\n   *[other] { $count } files of { $name }\n  }\n",
        &[
            "locales/en/start.ftl:3: `start` has `$name`, which locales/id/start.ftl:1 lacks; take it out here or use it there",
        ],
    ),
    (
        "a variable comes along with a message that is used",
        "start = Halo { $name }\nstart-all = { start }!\n",
        "start = Hello { $name }\nstart-all = Hello!\n",
        &[
            "locales/en/start.ftl:2: `start-all` lacks `$name`, which locales/id/start.ftl:2 has; use it here or take it out there",
        ],
    ),
    (
        "an unknown message",
        "start = Halo { start-name }\n",
        "start = Hello { start-name }\n",
        &[
            "locales/en/start.ftl:1: `start` uses the message `start-name`, which does not exist in en",
            "locales/id/start.ftl:1: `start` uses the message `start-name`, which does not exist in id",
        ],
    ),
    (
        "an unknown function",
        "start = { DATETIME($at) }\n",
        "start = { NUMBER($at) }\n",
        &[
            "locales/en/start.ftl:1: `start` calls `NUMBER`, which is unknown; numbers, dates and money come ready, write `{ $fee }`",
            "locales/id/start.ftl:1: `start` calls `DATETIME`, which is unknown; numbers, dates and money come ready, write `{ $fee }`",
        ],
    ),
    (
        "an id that stands twice",
        "start = Halo\nstart = Halo lagi\n",
        "start = Hello\n",
        &["locales/id/start.ftl:2: `start` stands twice; keep this one or the one in locales/id/start.ftl:1"],
    ),
    (
        "what cannot be read hides no other problem and invents none",
        "start = Halo\nstart-bye = Dah\n",
        "start = Hello { $name }\n\nstart-bye = Bye { $name\n",
        &[
            "locales/en/start.ftl:1: `start` has `$name`, which locales/id/start.ftl:1 lacks; take it out here or use it there",
            "locales/en/start.ftl:4: cannot be read as Fluent: Expected a token starting with \"}\"",
        ],
    ),
    (
        "ids that are not kebab-case or begin with another stem",
        "start_hello = Halo\nstartBye = Dah\nstart--x = X\nstaff-hello = Halo\nstarted = Mulai\n",
        "start_hello = Hello\nstartBye = Bye\nstart--x = X\nstaff-hello = Hello\nstarted = Begun\n",
        &[
            "locales/en/start.ftl:1: `start_hello` does not begin with `start`; rename it to `start-…` or move it",
            "locales/en/start.ftl:1: `start_hello` is not kebab-case; write it like `start-greeting`",
            "locales/en/start.ftl:2: `startBye` does not begin with `start`; rename it to `start-…` or move it",
            "locales/en/start.ftl:2: `startBye` is not kebab-case; write it like `start-greeting`",
            "locales/en/start.ftl:3: `start--x` is not kebab-case; write it like `start-greeting`",
            "locales/en/start.ftl:4: `staff-hello` does not begin with `start`; rename it to `start-…` or move it",
            "locales/en/start.ftl:5: `started` does not begin with `start`; rename it to `start-…` or move it",
            "locales/id/start.ftl:1: `start_hello` does not begin with `start`; rename it to `start-…` or move it",
            "locales/id/start.ftl:1: `start_hello` is not kebab-case; write it like `start-greeting`",
            "locales/id/start.ftl:2: `startBye` does not begin with `start`; rename it to `start-…` or move it",
            "locales/id/start.ftl:2: `startBye` is not kebab-case; write it like `start-greeting`",
            "locales/id/start.ftl:3: `start--x` is not kebab-case; write it like `start-greeting`",
            "locales/id/start.ftl:4: `staff-hello` does not begin with `start`; rename it to `start-…` or move it",
            "locales/id/start.ftl:5: `started` does not begin with `start`; rename it to `start-…` or move it",
        ],
    ),
    (
        "a variable that is not kebab-case",
        "start = Halo { $fullName }\n",
        "start = Hello { $fullName }\n",
        &[
            "locales/en/start.ftl:1: `$fullName` in `start` is not kebab-case; write it like `$service-name`",
            "locales/id/start.ftl:1: `$fullName` in `start` is not kebab-case; write it like `$service-name`",
        ],
    ),
    (
        "attributes, and a message that has nothing else",
        "start =\n    .title = Halo\n",
        "start = Hello\n    .title = Hello\n",
        &[
            "locales/en/start.ftl:2: `start` has an attribute; texts of the bot have none, make it a message of its own",
            "locales/id/start.ftl:1: `start` has no value; write one after `=`",
            "locales/id/start.ftl:2: `start` has an attribute; texts of the bot have none, make it a message of its own",
        ],
    ),
    (
        "an attribute of another message",
        "start = { start-x.title }\nstart-x = X\n",
        "start = X\nstart-x = X\n",
        &[
            "locales/id/start.ftl:1: `start` uses the attribute `.title`; texts of the bot have none, use a message of its own",
        ],
    ),
    (
        "a term with a variable",
        "-office = Kantor { $town }\nstart = { -office }\n",
        "-office = Office\nstart = { -office }\n",
        &["locales/id/start.ftl:1: `-office` uses `$town`; a term is a fixed word, make it a message"],
    ),
    (
        "circles",
        "start = { start-a }\nstart-a = { start-b }\nstart-b = { start-a }\n",
        "start = A\nstart-a = A\nstart-b = B\n",
        &[
            "locales/id/start.ftl:2: `start-a` uses itself in the end; break the circle",
            "locales/id/start.ftl:3: `start-b` uses itself in the end; break the circle",
        ],
    ),
    (
        "HTML that Telegram would refuse",
        "start = <b>Halo\nstart-a = Biaya & syarat\nstart-b = 1 < 2\nstart-c = <b><i>x</b></i>\nstart-d = <br>\n",
        "start = Hello</b>\nstart-a = Fees &nbsp; rules\nstart-b = { $n ->\n    [one] <b>one\n   *[other] two</b>\n  }\nstart-c = <b class=\"x\">x</b>\nstart-d = <a>x</a>\n",
        &[
            "locales/en/start.ftl:1: `start`: `</b>` closes nothing here; take it out or open it in the same text or variant",
            "locales/en/start.ftl:2: `start-a`: `&` begins no character Telegram knows; write `&amp;` (or `&lt;`, `&gt;`, `&quot;`)",
            "locales/en/start.ftl:3: `start-b` has `$n`, which locales/id/start.ftl:3 lacks; take it out here or use it there",
            "locales/en/start.ftl:4: `start-b`: `<b>` is not closed; write `</b>` in the same text or variant",
            "locales/en/start.ftl:5: `start-b`: `</b>` closes nothing here; take it out or open it in the same text or variant",
            "locales/en/start.ftl:7: `start-c`: `<b class=\"x\">` has other attributes than Telegram takes: `<a href=\"…\">`, `<blockquote expandable>`",
            "locales/en/start.ftl:8: `start-d`: `<a>` has other attributes than Telegram takes: `<a href=\"…\">`, `<blockquote expandable>`",
            "locales/id/start.ftl:1: `start`: `<b>` is not closed; write `</b>` in the same text or variant",
            "locales/id/start.ftl:2: `start-a`: `&` begins no character Telegram knows; write `&amp;` (or `&lt;`, `&gt;`, `&quot;`)",
            "locales/id/start.ftl:3: `start-b`: `<` begins no tag; write `&lt;`",
            "locales/id/start.ftl:4: `start-c`: `</b>` closes nothing here; `<i>` is still open",
            "locales/id/start.ftl:5: `start-d`: `<br>` is no tag Telegram takes; there are b, i, u, s, code, pre, a, blockquote, tg-spoiler, and `&lt;` for the sign",
        ],
    ),
    (
        "keys of the keyboard that nobody could recognise",
        "start-menu-a = Halo { $name }\nstart-menu-b = ➡️\nstart-menu-c = Batal\nstart-key-d = ❌ batal\n",
        "start-menu-a = Hello { $name }\nstart-menu-b = Next\nstart-menu-c = Cancel\nstart-key-d = Stop\n",
        &[
            "locales/en/start.ftl:1: `start-menu-a` is a key of a keyboard and comes back as plain text; take out variables and selectors, or rename it without `-menu-` and `-key-`",
            "locales/id/start.ftl:1: `start-menu-a` is a key of a keyboard and comes back as plain text; take out variables and selectors, or rename it without `-menu-` and `-key-`",
            "locales/id/start.ftl:2: `start-menu-b` is a key of a keyboard without a letter; add a word",
            "locales/id/start.ftl:3: `start-menu-c` reads like `start-key-d` (locales/id/start.ftl:4), so nobody can tell which was pressed; use that one or another word",
        ],
    ),
];

#[test]
fn every_problem_is_told_with_its_place_and_its_cure() {
    for (about, id, en, said) in BROKEN {
        assert_eq!(problems(&pair(id, en)), *said, "{about}");
    }
}

#[test]
fn a_file_that_is_missing_is_one_problem() {
    let mut sources = Vec::from(pair("start = Halo\n", "start = Hello\n"));
    sources.push(source("id", "staff", "staff = Petugas\nstaff-a = A\n"));
    sources.push(source("en", "Fees", "fees = Fees\n"));
    assert_eq!(
        problems(&sources),
        [
            "locales/en/Fees.ftl: the file's name is not kebab-case; write it like `start.ftl`",
            "locales/en/Fees.ftl:1: `fees` does not begin with `Fees`; rename it to `Fees-…` or move it",
            "locales/en/staff.ftl: the file is missing; write what locales/id/staff.ftl says",
            "locales/id/Fees.ftl: the file is missing; write what locales/en/Fees.ftl says",
        ]
    );
}

#[test]
fn a_language_nobody_can_choose_is_a_problem() {
    let mut sources = Vec::from(pair("start = Halo\n", "start = Hello\n"));
    sources.push(source("jv", "start", "start = Sugeng\n"));
    let cure = "locales/jv: nobody can choose `jv`; add it to `Lang` and to `crates/core/build.rs`";
    assert_eq!(problems(&sources), [cure]);
}

#[test]
fn whole_texts_become_keys() {
    let keys = whole(&pair(
        "-office = Loket\n# Kata\nstart = <b>Halo</b> { $name }, { $count ->\n   *[other] { $count } berkas\n  } &amp; <a href=\"tg://user?id={ $user-id }\">dia</a>\nstart-greeting = { start } di { -office }\nstart-menu-help = ℹ️ <b>Bantuan</b> { -office }\n",
        "-office = Counter\nstart = { $count ->\n    [one] one file\n   *[other] { $count } files\n  } of { $name }, { $user-id }\nstart-greeting = { start }\nstart-menu-help = ❓ Help{\" \"}me\n",
    ));
    let known: Vec<(&str, Vec<&str>)> =
        keys.iter().map(|key| (key.id.as_str(), key.variables.iter().map(String::as_str).collect())).collect();
    let three = vec!["count", "name", "user-id"];
    assert_eq!(known, [("start", three.clone()), ("start-greeting", three), ("start-menu-help", vec![])]);
    assert_eq!(keys[1].text, "start-greeting = { start } di { -office }");
    assert_eq!(keys[1].path, "locales/id/start.ftl");
    let label = |language: &str, plain: &str| (language.to_owned(), plain.to_owned());
    assert_eq!(keys[2].labels, [label("id", "ℹ️ Bantuan Loket"), label("en", "❓ Help me")]);
}

#[test]
fn a_key_may_say_the_same_in_both_languages() {
    let keys = whole(&pair("start-menu-status = 🔎 Status\n", "start-menu-status = Status\n"));
    assert_eq!(keys[0].labels.len(), 2);
}

#[test]
fn a_key_becomes_a_function() {
    let keys = whole(&pair(
        "start = ```kode```\n\n    { $type }, { $service-name }\nstart-menu-help = \u{202E}Bantuan\n",
        "start = { $service-name } { $type }\nstart-menu-help = \"Help\"\n",
    ));
    let expected = r#"/// From `locales/id/start.ftl`:
///
/// ````text
/// start =
///     ```kode```
///
///     { $type }, { $service-name }
/// ````
pub fn start(service_name: impl Into<Arg>, r#type: impl Into<Arg>) -> Text {
    Text::Key { key: "start", args: vec![("service-name", service_name.into()), ("type", r#type.into())] }
}

/// From `locales/id/start.ftl`:
///
/// ```text
/// start-menu-help = Bantuan
/// ```
pub fn start_menu_help() -> Text {
    Text::Key { key: "start-menu-help", args: Vec::new() }
}

/// Every message with its variables, both in the order of the alphabet.
pub const ALL: &[(&str, &[&str])] = &[
    ("start", &["service-name", "type"]),
    ("start-menu-help", &[]),
];

/// What the keys of the keyboard say in every language, as they come back: without tags.
pub const LABELS: &[(&str, Lang, &str)] = &[
    ("start-menu-help", Lang::Id, "\u{202e}Bantuan"),
    ("start-menu-help", Lang::En, "\"Help\""),
];
"#;
    assert_eq!(rust::write(&keys), expected);
}

#[test]
fn many_variables_are_expected_not_allowed() {
    let text = "start = { $a }{ $b }{ $c }{ $d }{ $e }{ $f }{ $g }{ $h }\n";
    let written = rust::write(&whole(&pair(text, text)));
    assert!(written.contains("#[expect(clippy::too_many_arguments"), "{written}");
}

#[test]
fn the_functions_of_this_build_carry_their_variables() {
    let text = keys::common_moment("17 Agustus 2026", "09", "30", "WITA");
    let data = |text: &str| Arg::Data(text.to_owned());
    let args =
        vec![("date", data("17 Agustus 2026")), ("hour", data("09")), ("minute", data("30")), ("zone", data("WITA"))];
    assert_eq!(text, Text::Key { key: "common-moment", args });
    assert!(keys::ALL.contains(&("common-moment", &["date", "hour", "minute", "zone"])));
    assert!(keys::ALL.is_sorted());
}

#[test]
fn a_label_comes_back_as_its_key() {
    for (key, lang, plain) in keys::LABELS {
        let loud = format!("  ✨{}! ", plain.to_uppercase());
        let words: String =
            plain.chars().filter(|character| character.is_ascii_alphabetic() || *character == ' ').collect();
        for typed in [plain, loud.as_str(), words.as_str()] {
            assert_eq!(keys::find_label(typed), Some(*key), "{lang:?} {typed}");
        }
    }
    let labelled: BTreeSet<&str> = keys::LABELS.iter().map(|(key, _, _)| *key).collect();
    assert_eq!(keys::LABELS.len(), labelled.len() * Lang::ALL.len(), "every key has a label in every language");
    for typed in ["", "123", "😀", "ℹ️", "kalimat yang bukan tombol apa pun"] {
        assert_eq!(keys::find_label(typed), None, "{typed}");
    }
}
