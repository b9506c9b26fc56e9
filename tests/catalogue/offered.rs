//! Choices that are offered only with certain answers before them.

use loket_core::domain::answer::{Answer, Answers};
use loket_core::domain::ids::{ChoiceId, QuestionId};

use super::kit::{Mall, TODAY};

const LAST: &str = "type = \"number\"\nmin = 1\nmax = 9\nwhen = { question = \"sebab\", is = \"rusak\" }\n";
const LOST: &str = "{ question = \"sebab\", is = \"hilang\" }";

fn choices(list: &str) -> String {
    format!("type = \"choice\"\nchoices = [{list}]\n")
}

/// A service whose last question has these choices.
fn mall(kind: &str) -> Mall {
    let mall = Mall::open();
    mall.service(LAST, kind);
    for lang in ["id", "en"] {
        let words: String = ["a", "b", "c"].map(|id| format!("kartu-jumlah-is-{id} = {id}\n")).concat();
        mall.words(lang, "    .example = 2\n", &words);
    }
    mall
}

#[test]
fn a_choice_may_hang_on_an_earlier_answer() {
    let checked = mall(&choices(&format!("\"a\", {{ id = \"b\", when = {LOST} }}, {{ id = \"c\" }}"))).check();
    assert!(checked.problems.is_empty(), "{}", checked.problems);
    let form = &checked.catalogue.services[0].form;
    let offered = |sebab: &str| -> Vec<&str> {
        let mut answers = Answers::default();
        answers.set(QuestionId::new("sebab"), Answer::Choice(ChoiceId::new(sebab)), false);
        let choices = form.questions[2].kind.choices().iter();
        choices.filter(|choice| choice.is_offered(&answers, TODAY)).map(|choice| choice.id.as_str()).collect()
    };
    assert_eq!(offered("hilang"), ["a", "b", "c"]);
    assert_eq!(offered("rusak"), ["a", "c"]);
    let json = serde_json::to_string(form.as_ref()).expect("a form is written");
    assert_eq!(json.matches("\"when\":{").count(), 1, "what is always offered is written as before: {json}");
}

#[test]
fn what_is_not_offered_cannot_be_looked_at() {
    let last = format!(
        "{}[[question]]\nid = \"sisa\"\ntype = \"yes-no\"\nwhen = {{ all = [{{ question = \"jumlah\", is = \"b\" }}, \
         {{ question = \"sebab\", is = \"rusak\" }}] }}\n",
        choices(&format!("\"a\", {{ id = \"b\", when = {LOST} }}, \"c\""))
    );
    let told = mall(&last).tells();
    let never =
        "the condition of the question \"sisa\" can never hold: \"sebab\" cannot be \"hilang\" and \"rusak\" at once";
    assert!(told.contains(never), "{told}");
}

#[test]
fn mistakes_are_told_where_they_stand() {
    let none = mall(&choices("\"a\", \"b\", \"c\""));
    assert!(none.check().problems.is_empty(), "{}", none.tells());
    for (list, expected) in [
        (
            "\"a\", \"b\", { when = { question = \"sebab\", is = \"hilang\" } }",
            "services/dinas/kartu.toml:28:22: a choice lacks `id`\n    help: add id = \"…\"",
        ),
        (
            "\"a\", \"b\", { id = \"c\", wen = 1 }",
            "services/dinas/kartu.toml:28:34: a choice has no key `wen`\n    help: did you mean \"when\"?",
        ),
        (
            "\"a\", \"b\", { id = \"c\", when = { question = \"jumlah\", is = \"a\" } }",
            "`question` names the question itself",
        ),
        (
            "\"a\", \"b\", { id = \"c\", when = { question = \"sebab\", is = \"ilang\" } }",
            "\"ilang\" is no choice of \"sebab\"\n    help: did you mean \"hilang\"?",
        ),
        (
            "\"a\", { id = \"b\", when = { question = \"sebab\", is = \"hilang\" } }",
            "services/dinas/kartu.toml:28:11: fewer than two of these choices are always offered\n    \
             help: leave two of them without `when`, or put the condition on the question",
        ),
        (
            "\"a\", 7, { id = \"b\" }, \"c\"",
            "services/dinas/kartu.toml:28:17: `choices` holds texts in quotes and tables, not a whole number",
        ),
        ("\"a\", { id = \"a\" }, \"b\", \"c\"", "the choice \"a\" stands here twice\n    help: remove one of them"),
    ] {
        let told = mall(&choices(list)).tells();
        assert!(told.contains(expected), "after {list}:\n{told}");
    }
    let many = "type = \"choices\"\nmin = 3\nchoices = [\"a\", \"b\", { id = \"c\", when = { question = \"sebab\", is = \"hilang\" } }]\n";
    let told = mall(many).tells();
    assert!(told.contains("28:7: 3 must be picked, but only 2 choices are always offered"), "{told}");
}
