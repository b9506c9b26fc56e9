//! Questions for a year.

use loket_core::domain::question::{AnswerType, LastYear};

use super::kit::{Mall, each_service_change};

const NUMBER: &str = "type = \"number\"\nmin = 1\nmax = 9\n";

fn kind(lines: &str) -> AnswerType {
    let mall = Mall::open();
    mall.service(NUMBER, &format!("type = \"year\"\n{lines}"));
    for lang in ["id", "en"] {
        mall.words(lang, "    .example = 2\n", "    .example = 2023\n");
    }
    let checked = mall.check();
    assert!(checked.problems.is_empty(), "{}", checked.problems);
    checked.catalogue.services[0].form.questions[2].kind.clone()
}

#[test]
fn the_last_year_moves_on_with_the_clock_or_is_fixed() {
    assert_eq!(kind(""), AnswerType::Year { min: 1900, max: LastYear::ThisYear });
    assert_eq!(kind("min = 1994\nmax = \"this-year\"\n"), AnswerType::Year { min: 1994, max: LastYear::ThisYear });
    assert_eq!(kind("max = 2030\n"), AnswerType::Year { min: 1900, max: LastYear::Year(2030) });
}

#[test]
fn mistakes_are_told_where_they_stand() {
    let with = |lines: &str| format!("type = \"year\"\n{lines}");
    let cases = [
        (
            with("max = \"next-year\"\n"),
            "services/dinas/kartu.toml:28:7: \"next-year\" is no last year\n    \
             help: write a year without quotes, or max = \"this-year\"",
        ),
        (
            with("min = 2030\nmax = 2020\n"),
            "services/dinas/kartu.toml:29:7: `min` (2030) is greater than `max` (2020)\n    \
             help: no answer could be right: change one of them",
        ),
        (
            with("min = 0\nmax = 2020\n"),
            "services/dinas/kartu.toml:28:7: 0 is outside of what is possible here\n    help: years from 1 to 9999",
        ),
        (with("min = 0\nmax = \"this-year\"\n"), "services/dinas/kartu.toml:28:7: `min` goes from 1 to 9999"),
        (
            with("min = 1994\n"),
            "services/dinas/kartu.toml:26:6: the example \"2\" (id) of \"jumlah\" would be refused as an answer\n    \
             help: give an example that this type and its limits accept\n\
             services/dinas/kartu.toml:26:6: the example \"2\" (en) of \"jumlah\" would be refused as an answer\n    \
             help: give an example that this type and its limits accept",
        ),
    ];
    let cases: Vec<(&str, &str, &str)> = cases.iter().map(|(lines, told)| (NUMBER, lines.as_str(), *told)).collect();
    each_service_change(&cases);
}
