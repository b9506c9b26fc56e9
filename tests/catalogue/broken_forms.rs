//! Mistakes in questions, their limits and conditions.

use super::kit::{Mall, each_service_change};

const LAST: &str = "min = 1\nmax = 9\nwhen = { question = \"sebab\", is = \"rusak\" }\n";

/// The last question with other lines below its type, and what is told.
fn each_number(cases: &[(&str, &str)]) {
    let changes: Vec<(&str, &str, &str)> = cases.iter().map(|(lines, told)| (LAST, *lines, *told)).collect();
    each_service_change(&changes);
}

#[test]
fn ids() {
    each_service_change(&[(
        "[[question]]\nid = \"nama\"",
        "[[question]]\nid = \"sebab\"",
        "locales/en/services/kartu.ftl:11:1: warning: nothing uses the text \"kartu-ask-nama\"\n    \
         help: remove it, or correct its name\n\
         locales/id/services/kartu.ftl:11:1: warning: nothing uses the text \"kartu-ask-nama\"\n    \
         help: remove it, or correct its name\n\
         services/dinas/kartu.toml:23:6: there are two questions \"sebab\"\n    help: give one of them another id",
    )]);
    let mall = Mall::open();
    mall.service("id = \"nama\"", "id = \"Nama_Anda\"");
    assert!(mall.tells().contains("services/dinas/kartu.toml:23:6: \"Nama_Anda\" is no id"), "{}", mall.tells());
    let mall = Mall::open();
    mall.service("choices = [\"hilang\", \"rusak\"]", "choices = [\"hilang\", \"rusak\", \"Rusak Berat\"]");
    assert!(mall.tells().contains("services/dinas/kartu.toml:21:31: \"Rusak Berat\" is no id"), "{}", mall.tells());
}

#[test]
fn types_and_their_keys() {
    each_service_change(&[
        (
            "type = \"name\"",
            "type = \"nmae\"",
            "services/dinas/kartu.toml:24:8: \"nmae\" is no type of answer\n    help: did you mean \"name\"?",
        ),
        (
            "type = \"name\"",
            "optional = true",
            "services/dinas/kartu.toml:22:1: a question lacks `type`\n    help: add type = \"text\", or another type",
        ),
        (
            "type = \"name\"",
            "type = \"name\"\nword = 2",
            "services/dinas/kartu.toml:25:1: a name question has no key `word`\n    help: did you mean \"words\"?",
        ),
        (
            "type = \"name\"",
            "type = \"name\"\noptional = \"yes\"",
            "services/dinas/kartu.toml:25:12: `optional` must be true or false\n    help: here stands a text",
        ),
    ]);
}

#[test]
fn limits() {
    each_number(&[
        (
            "min = 9\nmax = 2\n",
            "services/dinas/kartu.toml:29:7: `min` (9) is greater than `max` (2)\n    \
             help: no answer could be right: change one of them",
        ),
        (
            "min = 0.5\n",
            "services/dinas/kartu.toml:28:7: `min` must be a whole number\n    help: here stands a decimal number",
        ),
        (
            "min = 3\n",
            "services/dinas/kartu.toml:26:6: the example \"2\" (id) of \"jumlah\" would be refused as an answer\n    \
             help: give an example that this type and its limits accept\n\
             services/dinas/kartu.toml:26:6: the example \"2\" (en) of \"jumlah\" would be refused as an answer\n    \
             help: give an example that this type and its limits accept",
        ),
    ]);
    each_service_change(&[
        (
            "type = \"name\"",
            "type = \"text\"\nmax = 9000",
            "services/dinas/kartu.toml:25:7: 9000 is outside of what is possible here\n    help: characters from 1 to 3000",
        ),
        (
            "type = \"number\"\nmin = 1",
            "type = \"decimal\"\nmin = 0.1234",
            "services/dinas/kartu.toml:28:7: `min` must be a number with at most three decimals, e.g. 0.5\n    \
             help: here stands a decimal number",
        ),
        (
            "type = \"number\"\nmin = 1",
            "type = \"decimal\"\nmin = 9.5",
            "services/dinas/kartu.toml:29:7: `min` (9.500) is greater than `max` (9.000)\n    \
             help: no answer could be right: change one of them",
        ),
    ]);
}

#[test]
fn choices() {
    let old = "choices = [\"hilang\", \"rusak\"]";
    for (new, expected) in [
        ("choices = []", "services/dinas/kartu.toml:21:11: there are no choices"),
        ("choices = [\"hilang\"]", "services/dinas/kartu.toml:21:11: there is only one choice"),
        ("", "services/dinas/kartu.toml:18:1: a choice question lacks `choices`"),
        (
            "choices = [\"hilang\", \"rusak\", \"hilang\"]",
            "services/dinas/kartu.toml:21:31: the choice \"hilang\" stands here twice",
        ),
    ] {
        let mall = Mall::open();
        mall.service(old, new);
        assert!(mall.tells().contains(expected), "{}", mall.tells());
    }
    let many: Vec<String> = (0..31).map(|number| format!("\"c{number}\"")).collect();
    let mall = Mall::open();
    mall.service(old, &format!("choices = [{}, \"hilang\", \"rusak\"]", many.join(", ")));
    let expected = "services/dinas/kartu.toml:21:11: 33 choices are too many for a keyboard";
    assert!(mall.tells().contains(expected), "{}", mall.tells());
}

#[test]
fn conditions() {
    each_number(&[
        (
            "when = { question = \"sebap\", is = \"rusak\" }\n",
            "services/dinas/kartu.toml:28:21: `question` looks at \"sebap\", which is no question of this form\n    \
             help: did you mean \"sebab\"?",
        ),
        (
            "when = { question = \"jumlah\", at_least = 1 }\n",
            "services/dinas/kartu.toml:28:21: a loop: \"jumlah\" waits for its own answer: `question` names the question \
             itself\n    help: take the condition out, or look at one that is asked earlier: sebab, nama",
        ),
        (
            "when = { question = \"sebab\", is = \"rusk\" }\n",
            "services/dinas/kartu.toml:28:35: \"rusk\" is no choice of \"sebab\"\n    help: did you mean \"rusak\"?",
        ),
        (
            "when = { question = \"nama\", is = \"Siti\" }\n",
            "services/dinas/kartu.toml:28:34: \"nama\" is a name question: nobody picks a value there\n    \
             help: is and is_not test choice, choices and yes-no questions",
        ),
        (
            "when = { question = \"nama\", at_least = 3 }\n",
            "services/dinas/kartu.toml:28:40: `at_least` cannot test \"nama\", a name question\n    \
             help: it tests number, year, decimal and rupiah questions",
        ),
        (
            "when = { question = \"sebab\", older_than = 17 }\n",
            "services/dinas/kartu.toml:28:43: `older_than` cannot test \"sebab\", a choice question\n    \
             help: it tests date questions",
        ),
        (
            "when = { question = \"sebab\" }\n",
            "services/dinas/kartu.toml:28:8: a condition tests nothing\n    \
             help: give it one of is, is_not, at_least, older_than, younger_than, older_than_days, younger_than_days; \
             join conditions with all = […]",
        ),
        (
            "when = { question = \"sebab\", is = \"hilang\", is_not = \"rusak\" }\n",
            "services/dinas/kartu.toml:28:8: a condition makes two tests at once\n    \
             help: give it one of is, is_not, at_least, older_than, younger_than, older_than_days, younger_than_days; \
             join conditions with all = […]",
        ),
        (
            "when = { question = \"sebab\", isnt = \"hilang\" }\n",
            "services/dinas/kartu.toml:28:8: a condition tests nothing\n    \
             help: give it one of is, is_not, at_least, older_than, younger_than, older_than_days, younger_than_days; \
             join conditions with all = […]\n\
             services/dinas/kartu.toml:28:30: a condition has no key `isnt`\n    help: did you mean \"is_not\"?",
        ),
        (
            "when = { any = [] }\n",
            "services/dinas/kartu.toml:28:8: `any` is empty\n    help: write at least one condition into it",
        ),
        (
            "when = \"sebab\"\n",
            "services/dinas/kartu.toml:28:8: `when` must be a table, not a text\n    \
             help: write [when] on a line of its own, its keys below",
        ),
    ]);
}

#[test]
fn a_later_question_cannot_be_looked_at() {
    each_service_change(&[(
        "type = \"name\"",
        "type = \"name\"\nwhen = { question = \"jumlah\", at_least = 2 }",
        "services/dinas/kartu.toml:25:21: `question` looks at \"jumlah\", which is asked later\n    \
         help: move the question \"jumlah\" above \"nama\", or look at one that is asked earlier: sebab",
    )]);
    let mall = Mall::open();
    mall.service(
        "choices = [\"hilang\", \"rusak\"]",
        "choices = [\"hilang\", \"rusak\"]\nwhen = { question = \"lagi\", is = \"yes\" }",
    );
    mall.service(LAST, &format!("{LAST}[[question]]\nid = \"lagi\"\ntype = \"yes-no\"\n"));
    let expected = "services/dinas/kartu.toml:22:21: `question` looks at \"lagi\", which is asked later\n    \
                    help: move the question \"lagi\" above \"sebab\", or ask the question it looks at first";
    assert!(mall.tells().contains(expected), "{}", mall.tells());
}

/// Who waits for whom is told, and what to change.
#[test]
fn questions_that_wait_for_each_other_are_told_as_a_loop() {
    let three = |first: &str, last: &str| {
        let mall = Mall::open();
        mall.service("type = \"name\"", &format!("type = \"yes-no\"\nwhen = {first}"));
        mall.service("when = { question = \"sebab\", is = \"rusak\" }", &format!("when = {last}"));
        mall
    };
    let mall = three("{ question = \"jumlah\", at_least = 2 }", "{ question = \"nama\", is = \"yes\" }");
    let expected = "services/dinas/kartu.toml:25:21: a loop: \"nama\" is asked only after \"jumlah\", and \"jumlah\" only \
                    after \"nama\"\n    help: take the condition out of one of them, or look at one that is asked earlier: sebab";
    assert!(mall.tells().contains(expected), "{}", mall.tells());

    // Also over a third question, and from within a longer condition.
    let longer = "{ any = [{ question = \"sebab\", is = \"rusak\" }, { question = \"lagi\", is = \"yes\" }] }";
    let mall = three("{ question = \"jumlah\", at_least = 2 }", longer);
    let when = format!("when = {longer}\n");
    mall.service(
        &when,
        &format!(
            "{when}[[question]]\nid = \"lagi\"\ntype = \"yes-no\"\nwhen = {{ question = \"nama\", is = \"yes\" }}\n"
        ),
    );
    let expected = "services/dinas/kartu.toml:25:21: a loop: \"nama\" is asked only after \"jumlah\", \"jumlah\" only after \
                    \"lagi\", and \"lagi\" only after \"nama\"\n    help: take the condition out of one of them";
    assert!(mall.tells().contains(expected), "{}", mall.tells());
}

#[test]
fn conditions_that_can_never_hold() {
    let told = |why: &str| {
        format!(
            "services/dinas/kartu.toml:28:8: the condition of the question \"jumlah\" can never hold: {why}\n    \
             help: correct the condition; for one or the other write any = […]"
        )
    };
    let is = |value: &str| format!("{{ question = \"sebab\", is = \"{value}\" }}");
    let is_not = |value: &str| format!("{{ question = \"sebab\", is_not = \"{value}\" }}");
    let both = |one: String, other: String| format!("when = {{ all = [{one}, {other}] }}\n");
    each_number(&[
        (&both(is("hilang"), is("rusak")), &told("\"sebab\" cannot be \"hilang\" and \"rusak\" at once")),
        (&both(is("hilang"), is_not("hilang")), &told("\"sebab\" cannot be \"hilang\" and something else at once")),
        (&both(is_not("rusak"), is_not("hilang")), &told("every choice of \"sebab\" is ruled out")),
    ]);
}

#[test]
fn a_question_is_unreachable_through_another_one() {
    let last = "when = { question = \"sebab\", is = \"rusak\" }\n";
    let next = "[[question]]\nid = \"lagi\"\ntype = \"yes-no\"\nwhen = { all = [{ question = \"jumlah\", at_least = 2 }, \
                { question = \"sebab\", is = \"hilang\" }] }\n";
    let mall = Mall::open();
    mall.service(last, &format!("{last}{next}"));
    let expected =
        "services/dinas/kartu.toml:34:8: the condition of the question \"lagi\" can never hold: \"sebab\" cannot be";
    assert!(mall.tells().contains(expected), "{}", mall.tells());

    let mall = Mall::open();
    mall.service(
        last,
        &format!(
            "{last}[[question]]\nid = \"lagi\"\ntype = \"yes-no\"\nwhen = {{ question = \"jumlah\", at_least = 10 }}\n"
        ),
    );
    assert!(mall.tells().contains("\"jumlah\" is 9 at most and never reaches 10"), "{}", mall.tells());

    let mall = Mall::open();
    mall.service("type = \"choice\"", "type = \"choices\"");
    mall.service(
        LAST,
        "when = { all = [{ question = \"sebab\", is = \"rusak\" }, { question = \"sebab\", is = \"hilang\" }] }\n",
    );
    assert_eq!(mall.tells(), "", "of several choices two can be picked");
}

#[test]
fn references_to_other_questions() {
    each_service_change(&[
        (
            "type = \"name\"",
            "type = \"name\"\ndiffers_from = [\"sebab\"]",
            "services/dinas/kartu.toml:25:17: `differs_from` names \"sebab\", a choice question\n    \
             help: it must name a question of the same kind as this name question",
        ),
        (
            "type = \"name\"",
            "type = \"name\"\ndiffers_from = [\"nma\"]",
            "services/dinas/kartu.toml:25:17: `differs_from` looks at \"nma\", which is no question of this form\n    \
             help: there are: sebab",
        ),
    ]);
    let mall = Mall::open();
    mall.service("type = \"name\"", "type = \"nik\"\nbirth_date = \"sebab\"\nsex = \"sebab\"");
    let told = mall.tells();
    for expected in [
        "services/dinas/kartu.toml:25:14: `birth_date` names \"sebab\", a choice question\n    help: it must name a date question",
        "services/dinas/kartu.toml:26:7: `sex` names \"sebab\", a choice question\n    \
         help: it must name a choice of laki-laki and perempuan",
    ] {
        assert!(told.contains(expected), "{told}");
    }
}

#[test]
fn dates() {
    for (lines, expected) in [
        ("type = \"date\"", "services/dinas/kartu.toml:22:1: a date question lacks `sense`"),
        (
            "type = \"date\"\nsense = \"pst\"",
            "services/dinas/kartu.toml:25:9: \"pst\" is no sense of a date\n    help: did you mean \"past\"?",
        ),
        (
            "type = \"date\"\nsense = \"future\"\nwithin_days = 30",
            "services/dinas/kartu.toml:22:1: `within_days` needs `not_before`: days after what?",
        ),
        (
            "type = \"date\"\nsense = \"future\"\nnot_before = \"sebab\"",
            "services/dinas/kartu.toml:26:14: `not_before` names \"sebab\", a choice question",
        ),
        (
            "type = \"date\"\nsense = \"past\"\ndoubt_after_days = 0",
            "services/dinas/kartu.toml:26:20: `doubt_after_days` counts days, from 1 to 40000",
        ),
    ] {
        let mall = Mall::open();
        mall.service("type = \"name\"", lines);
        assert!(mall.tells().contains(expected), "{}", mall.tells());
    }
}

#[test]
fn a_form_that_asks_nothing_or_too_much() {
    let mall = Mall::open();
    let path = "services/dinas/kartu.toml";
    let text = std::fs::read_to_string(mall.path(path)).unwrap();
    mall.write(path, text.split("[[requirement]]").next().unwrap());
    assert!(mall.tells().contains("services/dinas/kartu.toml:1:1: the service asks nothing"), "{}", mall.tells());

    let more: String = (0..60)
        .fold(String::new(), |all, number| all + &format!("[[question]]\nid = \"q{number}\"\ntype = \"yes-no\"\n"));
    mall.write(path, &(text + &more));
    assert!(mall.tells().contains("there are 63 questions; 60 are allowed"), "{}", mall.tells());
}
