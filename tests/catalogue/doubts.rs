//! `[[doubt]]`: answers that hardly go together.

use loket_core::domain::condition::Condition;

use super::kit::Mall;

const DATE: &str = "[[question]]\nid = \"lahir\"\ntype = \"date\"\nsense = \"birth\"\n";
const WORDS: &str = "kartu-ask-lahir = Kapan?\n    .label = Lahir\n";
const WHEN: &str =
    "{ all = [ { question = \"sebab\", is = \"hilang\" }, { question = \"lahir\", younger_than = 17 } ] }";

/// A mall whose service has a date question and these lines at its end.
fn mall(lines: &str, words: &str) -> Mall {
    let mall = Mall::open();
    let last = "when = { question = \"sebab\", is = \"rusak\" }\n";
    mall.service(last, &format!("{last}{DATE}{lines}"));
    for lang in ["id", "en"] {
        mall.words(lang, "kartu-validity", &format!("{WORDS}{words}kartu-validity"));
    }
    mall
}

fn doubt(lines: &str) -> String {
    format!("[[doubt]]\nid = \"muda\"\n{lines}\n")
}

#[test]
fn it_is_read_with_its_words_and_may_refuse() {
    let words = "kartu-doubt-muda = Masih muda.\n";
    let checked = mall(&doubt(&format!("when = {WHEN}")), words).check();
    assert!(checked.problems.is_empty(), "{}", checked.problems);
    let form = &checked.catalogue.services[0].form;
    assert!(matches!(&form.doubts[..], [one] if !one.refuse && one.text.en == "Masih muda."), "{:?}", form.doubts);
    assert!(matches!(&form.doubts[0].when, Condition::All(both) if both.len() == 2));
    let checked = mall(&doubt(&format!("refuse = true\nwhen = {WHEN}")), words).check();
    assert!(checked.problems.is_empty(), "{}", checked.problems);
    let refusing = &checked.catalogue.services[0].form;
    assert!(refusing.doubts[0].refuse);
    assert_ne!(refusing.hash(), form.hash(), "the form is another one");
}

#[test]
fn mistakes_are_told_where_they_stand() {
    let words = "kartu-doubt-muda = Masih muda.\n";
    let tells = |lines: &str, words: &str| mall(lines, words).tells();
    let told = tells(&doubt("when = { question = \"lahir\", younger_than = 17 }"), "");
    assert_eq!(
        told.trim(),
        "services/dinas/kartu.toml:36:6: the text \"kartu-doubt-muda\" is missing in locales/id/services/kartu.ftl\n    \
         help: add kartu-doubt-muda = …\n\
         services/dinas/kartu.toml:36:6: the text \"kartu-doubt-muda\" is missing in locales/en/services/kartu.ftl\n    \
         help: add kartu-doubt-muda = …"
    );
    for (lines, expected) in [
        (
            "refuse = true",
            "services/dinas/kartu.toml:35:1: a doubt lacks `when`\n    help: add when = { all = [{ question",
        ),
        (
            "when = { question = \"lhir\", younger_than = 17 }",
            "services/dinas/kartu.toml:37:21: `question` looks at \"lhir\", which is no question of this form\n    \
             help: did you mean \"lahir\"?",
        ),
        (
            "when = { question = \"sebab\", younger_than = 17 }",
            "services/dinas/kartu.toml:37:45: `younger_than` cannot test \"sebab\", a choice question\n    \
             help: it tests date questions",
        ),
        (
            "when = { question = \"lahir\", younger_than = 201 }",
            "services/dinas/kartu.toml:37:45: `younger_than` counts years, from 0 to 200",
        ),
        (
            "when = { question = \"lahir\", older_than_days = -1 }",
            "services/dinas/kartu.toml:37:48: `older_than_days` counts days, from 0 to 40000",
        ),
        (
            "when = { question = \"lahir\", youngerthan = 5 }",
            "services/dinas/kartu.toml:37:30: a condition has no key `youngerthan`\n    \
             help: did you mean \"younger_than\"?",
        ),
        (
            "when = { all = [{ question = \"lahir\", older_than = 17 }, { question = \"lahir\", younger_than = 17 }] }",
            "services/dinas/kartu.toml:37:8: the condition of the doubt \"muda\" can never hold: \"lahir\" cannot lie at \
             least 17 and less than 17 years back",
        ),
        (
            "when = { all = [{ question = \"lahir\", older_than_days = 9 }, { question = \"lahir\", younger_than_days = 9 }] }",
            "services/dinas/kartu.toml:37:8: the condition of the doubt \"muda\" can never hold: \"lahir\" cannot lie at \
             least 9 and less than 9 days back",
        ),
        ("whn = 1", "services/dinas/kartu.toml:37:1: a doubt has no key `whn`\n    help: did you mean \"when\"?"),
    ] {
        let told = tells(&doubt(lines), words);
        assert!(told.contains(expected), "after {lines}:\n{told}");
    }
    let twice = format!("{0}{0}", doubt(&format!("when = {WHEN}")));
    let told = tells(&twice, words);
    assert!(told.contains("services/dinas/kartu.toml:39:6: there are two doubts \"muda\""), "{told}");
}
