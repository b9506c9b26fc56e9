//! `[[doubt]]`: answers that hardly go together, and those that never do.

use loket_core::domain::question::{FormDoubt, Question};

use super::condition::Scope;
use super::problem::Problems;
use super::question::{check_id, ids_of, read_when};
use super::table::Table;
use super::wording::{DOUBT, Wording};

/// Reads every `[[doubt]]`, in order.
pub(super) fn read_all(
    service: &mut Table<'_>,
    questions: &[Question],
    wording: &mut Wording<'_>,
    problems: &mut Problems,
) -> Vec<FormDoubt> {
    let all = ids_of(questions);
    let scope = Scope { source: service.source, earlier: questions, all: &all, here: all.len(), looks_at: &[] };
    let mut seen: Vec<String> = Vec::new();
    let mut doubts = Vec::new();
    for mut each in service.tables("doubt", "a doubt", problems) {
        let id = each.text("id", problems);
        let Some(id) = each.need(id, "id", "\"…\"", problems) else { continue };
        check_id(&id, &each, problems);
        if seen.contains(&id.value) {
            let what = format!("there are two doubts \"{}\"", id.value);
            problems.error(service.source, &id.span, what, "give one of them another id");
        }
        let when = read_when(&mut each, scope, "doubt", &id.value, problems);
        let when = each.need(when, "when", "{ all = [{ question = \"…\", is = \"…\" }, …] }", problems);
        let refuse = each.yes("refuse", problems);
        each.finish(problems);
        let text = wording.need(&format!("doubt-{}", id.value), DOUBT, &id.span, problems);
        doubts.extend(when.map(|when| FormDoubt { when, text, refuse }));
        seen.push(id.value);
    }
    doubts
}
