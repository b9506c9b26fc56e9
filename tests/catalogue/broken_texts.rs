//! Mistakes in the words of a service.

use super::kit::{Mall, SERVICE, WORDS};

const FTL: &str = "locales/en/services/kartu.ftl";

/// The English words with one change, and what is told.
fn each_word_change(cases: &[(&str, &str, &str)]) {
    for (old, new, expected) in cases {
        let mall = Mall::open();
        mall.words("en", old, new);
        assert_eq!(mall.tells().trim(), expected.trim(), "after {old:?} became {new:?}");
    }
}

#[test]
fn missing_texts_name_the_file_and_the_key() {
    each_word_change(&[
        (
            "kartu-need-surat = surat polisi\n    .case = Kalau hilang\n",
            "",
            "services/dinas/kartu.toml:16:6: the text \"kartu-need-surat\" is missing in locales/en/services/kartu.ftl\n    \
             help: add kartu-need-surat = …\n\
             services/dinas/kartu.toml:16:6: the text \"kartu-need-surat.case\" is missing in locales/en/services/kartu.ftl\n    \
             help: add .case = … below kartu-need-surat, set in by four spaces",
        ),
        (
            "    .case = Kalau hilang\n",
            "",
            "services/dinas/kartu.toml:16:6: the text \"kartu-need-surat.case\" is missing in locales/en/services/kartu.ftl\n    \
             help: add .case = … below kartu-need-surat, set in by four spaces",
        ),
        (
            "    .label = Nama\n",
            "",
            "services/dinas/kartu.toml:23:6: the text \"kartu-ask-nama.label\" is missing in locales/en/services/kartu.ftl\n    \
             help: add .label = … below kartu-ask-nama, set in by four spaces",
        ),
        (
            "    .hint = Sama seperti di KTP.\n",
            "",
            "services/dinas/kartu.toml:23:6: the text \"kartu-ask-nama.hint\" is missing in locales/en/services/kartu.ftl\n    \
             help: add .hint = … below kartu-ask-nama, set in by four spaces",
        ),
        (
            "kartu-sebab-is-rusak = Rusak\n",
            "",
            "services/dinas/kartu.toml:21:22: the text \"kartu-sebab-is-rusak\" is missing in \
             locales/en/services/kartu.ftl\n    help: add kartu-sebab-is-rusak = …",
        ),
        (
            "    .product = Kartu baru\n",
            "",
            "services/dinas/kartu.toml:1:1: the text \"kartu.product\" is missing in locales/en/services/kartu.ftl\n    \
             help: add .product = … below kartu, set in by four spaces",
        ),
    ]);
}

#[test]
fn a_language_without_the_file_is_told_once() {
    let mall = Mall::open();
    mall.remove(FTL);
    mall.assert_tells(
        "services/dinas/kartu.toml:1:1: the file locales/en/services/kartu.ftl is missing\n    \
         help: write the texts of this file there",
    );
}

#[test]
fn unused_and_misspelt_texts() {
    each_word_change(&[
        (
            "kartu-ask-jumlah = Berapa?",
            "kartu-lama = Lama\nkartu-ask-jumlah = Berapa?",
            "locales/en/services/kartu.ftl:15:1: warning: nothing uses the text \"kartu-lama\"\n    \
             help: remove it, or correct its name",
        ),
        (
            "kartu-need-surat",
            "kartu-need-surta",
            "locales/en/services/kartu.ftl:4:1: warning: nothing uses the text \"kartu-need-surta\"\n    \
             help: did you mean \"kartu-need-surat\"?\n\
             services/dinas/kartu.toml:16:6: the text \"kartu-need-surat\" is missing in locales/en/services/kartu.ftl\n    \
             help: add kartu-need-surat = …\n\
             services/dinas/kartu.toml:16:6: the text \"kartu-need-surat.case\" is missing in locales/en/services/kartu.ftl\n    \
             help: add .case = … below kartu-need-surat, set in by four spaces",
        ),
        (
            ".hint = Sama",
            ".hnt = Sama",
            "locales/en/services/kartu.ftl:13:6: warning: nothing uses the text \"kartu-ask-nama.hnt\"\n    \
             help: did you mean \"kartu-ask-nama.hint\"?\n\
             services/dinas/kartu.toml:23:6: the text \"kartu-ask-nama.hint\" is missing in locales/en/services/kartu.ftl\n    \
             help: add .hint = … below kartu-ask-nama, set in by four spaces",
        ),
    ]);
    let mall = Mall::open();
    mall.write("locales/id/services/hantu.ftl", "hantu = Hantu\n");
    mall.assert_tells(
        "locales/id/services/hantu.ftl:1:1: warning: there is no service \"hantu\" for these texts\n    \
         help: name the file as its service, or remove it",
    );
}

#[test]
fn texts_are_plain() {
    let plain = "the texts of services are plain: no variables, terms, functions or cases\n    \
                 help: write the words out; a brace itself is {\"{\"}";
    each_word_change(&[
        ("= Kenapa?", "= Kenapa, { $name }?", &format!("locales/en/services/kartu.ftl:7:1: {plain}")),
        ("= Kenapa?", "= Kenapa, { -bot }?", &format!("locales/en/services/kartu.ftl:7:1: {plain}")),
        (
            ".summary = Untuk warga.",
            ".summary = Untuk { $n ->\n       *[other] warga\n    }.",
            &format!("locales/en/services/kartu.ftl:2:6: {plain}"),
        ),
        (
            "kartu-need-surat",
            "-bot = Bot\nkartu-need-surat",
            "locales/en/services/kartu.ftl:4:2: \"-bot\" is a term: the texts of services have none\n    \
             help: write the words where they are used",
        ),
        (
            "= Kenapa?",
            "= <b>Kenapa</b>?",
            "locales/en/services/kartu.ftl:7:1: \"<b>\" looks like markup\n    \
             help: texts are plain; the bot does the layout",
        ),
        ("= Kenapa?", "= Kenapa { \"{\" }?", ""),
        ("= Kenapa?", "= Kenapa < 5 > 3?", ""),
    ]);
}

#[test]
fn no_fluent_at_all() {
    let mall = Mall::open();
    mall.words("en", "kartu-need-surat = surat", "kartu-need-surat surat");
    let told = mall.tells();
    assert!(told.starts_with("locales/en/services/kartu.ftl:4:"), "{told}");
    assert!(told.contains("this is no Fluent: "), "{told}");
    assert!(told.contains("the text \"kartu-need-surat\" is missing"), "{told}");
}

#[test]
fn twice() {
    each_word_change(&[
        (
            "kartu-need-surat",
            "kartu-reject-buram = Buram.\nkartu-need-surat",
            "locales/en/services/kartu.ftl:7:1: \"kartu-reject-buram\" stands in this file twice\n    help: remove one of them",
        ),
        (
            "    .hint = Sama",
            "    .label = Nama lagi\n    .hint = Sama",
            "locales/en/services/kartu.ftl:13:6: \".label\" stands here twice\n    help: remove one of them",
        ),
    ]);
}

#[test]
fn lengths() {
    let long = "a".repeat(41);
    let prompt = "a".repeat(901);
    each_word_change(&[
        (
            ".label = Nama",
            &format!(".label = {long}"),
            "locales/en/services/kartu.ftl:12:6: this text has 41 characters; 40 are allowed\n    help: shorten it",
        ),
        (
            "= Kenapa?",
            &format!("= {prompt}"),
            "locales/en/services/kartu.ftl:7:1: this text has 901 characters; 900 are allowed\n    help: shorten it",
        ),
        (
            "    .product = Kartu baru",
            "    .product = { \"\" }",
            "locales/en/services/kartu.ftl:3:6: this text is empty\n    help: write it, or remove the line",
        ),
    ]);
}

#[test]
fn examples_are_answers() {
    each_word_change(&[(
        ".example = Siti Aminah",
        ".example = 12345",
        "services/dinas/kartu.toml:23:6: the example \"12345\" (en) of \"nama\" would be refused as an answer\n    \
         help: give an example that this type and its limits accept",
    )]);
}

#[test]
fn several_lines_and_windows_line_ends_are_read() {
    let mall = Mall::open();
    let text = WORDS.replace("= Kenapa?", "=\n    Kenapa?\n\n    Pilih satu.").replace('\n', "\r\n");
    mall.write(FTL, &text);
    let checked = mall.check();
    assert!(checked.problems.is_empty(), "{}", checked.problems);
    let prompt = &checked.catalogue.services[0].form.questions[0].prompt;
    assert_eq!((prompt.id.as_str(), prompt.en.as_str()), ("Kenapa?", "Kenapa?\n\nPilih satu."));
}

/// Whatever is cut off or left out, it is told, and nothing panics.
#[test]
fn every_torn_file_is_told() {
    for (path, whole) in [("services/dinas/kartu.toml", SERVICE), (FTL, WORDS)] {
        let mall = Mall::open();
        for (place, line) in whole.lines().enumerate() {
            let rest = whole.lines().enumerate().filter(|(other, _)| *other != place);
            mall.write(path, &rest.fold(String::new(), |all, (_, line)| all + line + "\n"));
            let told = mall.check().problems;
            let may_be_left_out = ["type = \"number\"", "min = ", "max = ", "when = ", "[[question]]"];
            let quiet = may_be_left_out.iter().any(|begin| line.starts_with(begin)) || line.contains(".example");
            assert!(quiet || !told.is_empty(), "without {line:?} nothing is told");
        }
        // After this nothing is needed any more.
        let needed = whole.rfind("type").or(whole.rfind(".example")).unwrap();
        for end in (0..needed).step_by(7).filter(|end| whole.is_char_boundary(*end)) {
            mall.write(path, &whole[..end]);
            assert!(!mall.check().problems.is_empty(), "of {path} only {end} bytes are left");
        }
    }
}
