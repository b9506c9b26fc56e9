//! Questions whose answers the staff chat does not see.

use loket_core::domain::answer::{Answer, Answers};
use loket_core::domain::ids::{ChoiceId, QuestionId};
use loket_core::domain::question::Privacy;

use super::kit::{Mall, TODAY, each_service_change};

const NAME: &str = "id = \"nama\"\ntype = \"name\"\n";

fn named(line: &str) -> String {
    format!("{NAME}{line}\n")
}

/// How the answer to "nama" is kept with this line in the file.
fn privacy(line: &str) -> Privacy {
    let mall = Mall::open();
    mall.service(NAME, &named(line));
    let checked = mall.check();
    assert!(checked.problems.is_empty(), "{}", checked.problems);
    let form = &checked.catalogue.services[0].form;
    form.find(&QuestionId::new("nama")).expect("it stands in the file").private.clone()
}

#[test]
fn always_never_or_in_a_case() {
    let mut answers = Answers::default();
    let picked = Answer::Choice(ChoiceId::new("hilang"));
    answers.set(QuestionId::new("sebab"), picked, false);
    let holds = |line: &str| privacy(line).holds(&answers, TODAY);
    assert!(holds("private = true"));
    assert!(holds("private = { question = \"sebab\", is = \"hilang\" }"));
    assert!(holds("private = { any = [{ question = \"sebab\", is = \"hilang\" }] }"));
    assert!(!holds("private = { question = \"sebab\", is = \"rusak\" }"));
    assert!(!holds("private = false"));
    assert!(privacy("private = false").is_open());
    assert!(privacy("").is_open());
}

#[test]
fn mistakes_are_told_where_they_stand() {
    let named: Vec<String> = [
        "private = \"ya\"",
        "privat = true",
        "private = { question = \"sebap\", is = \"hilang\" }",
        "private = { question = \"jumlah\", at_least = 2 }",
        "private = { question = \"sebab\", is = \"hlang\" }",
        "private = { all = [{ question = \"sebab\", is = \"hilang\" }, { question = \"sebab\", is = \"rusak\" }] }",
        "when = { question = \"sebab\", is = \"rusak\" }\nprivate = { question = \"sebab\", is = \"hilang\" }",
    ]
    .map(named)
    .into();
    let told = [
        "services/dinas/kartu.toml:25:11: `private` must be true, false or a condition\n    help: here stands a text",
        "services/dinas/kartu.toml:25:1: a name question has no key `privat`\n    help: did you mean \"private\"?",
        "services/dinas/kartu.toml:25:24: `question` looks at \"sebap\", which is no question of this form\n    \
         help: did you mean \"sebab\"?",
        "services/dinas/kartu.toml:25:24: `question` looks at \"jumlah\", which is asked later\n    \
         help: move the question \"jumlah\" above \"nama\", or look at one that is asked earlier: sebab",
        "services/dinas/kartu.toml:25:38: \"hlang\" is no choice of \"sebab\"\n    help: did you mean \"hilang\"?",
        "services/dinas/kartu.toml:25:11: the answer to \"nama\" is never private: \"sebab\" cannot be \"hilang\" and \
         \"rusak\" at once\n    help: correct the condition, or take it out",
        "services/dinas/kartu.toml:26:11: the answer to \"nama\" is never private: \"sebab\" cannot be \"rusak\" and \
         \"hilang\" at once\n    help: correct the condition, or take it out",
    ];
    let cases: Vec<(&str, &str, &str)> =
        named.iter().zip(told).map(|(line, told)| (NAME, line.as_str(), told)).collect();
    each_service_change(&cases);
}
