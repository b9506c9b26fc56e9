//! The questions of a service file.

use loket_core::domain::condition::Condition;
use loket_core::domain::ids::{ChoiceId, QuestionId};
use loket_core::domain::question::{AnswerType, Choice, Privacy, Question};

use super::condition::{self, Scope, read_ids};
use super::example;
use super::kinds::{self, name_of};
use super::names::{article, is_kebab};
use super::problem::Problems;
use super::reach::why_never;
use super::table::{Table, Word};
use super::wording::{CHOICE, EXAMPLE, HINT, LABEL, PROMPT, Wording};

/// Nobody answers more than this in a chat.
const MOST_QUESTIONS: usize = 60;

/// Reads every `[[question]]`, in order. A service that is decided elsewhere may ask nothing.
pub(super) fn read_all(
    service: &mut Table<'_>,
    must_ask: bool,
    wording: &mut Wording<'_>,
    problems: &mut Problems,
) -> Vec<Question> {
    let mut tables = service.tables("question", "a question", problems);
    if tables.is_empty() && must_ask {
        let what = "the service asks nothing";
        problems.error(service.source, &(0..0), what, "add at least one [[question]] with id and type");
    }
    if let Some(first_too_many) = tables.get(MOST_QUESTIONS) {
        let what = format!("there are {} questions; {MOST_QUESTIONS} are allowed", tables.len());
        problems.error(service.source, &first_too_many.span, what, "ask only what the service needs");
    }
    let ids: Vec<Option<Word>> = tables.iter_mut().map(|table| read_id(table, problems)).collect();
    let all: Vec<String> = ids.iter().map(|id| id.as_ref().map(|id| id.value.clone()).unwrap_or_default()).collect();
    let looks_at: Vec<Vec<String>> = tables.iter().map(|table| table.texts_within("when", "question")).collect();
    let mut questions = Vec::new();
    for (here, (table, id)) in tables.into_iter().zip(ids).enumerate() {
        let Some(id) = id else { continue };
        if all[..here].contains(&id.value) {
            let what = format!("there are two questions \"{}\"", id.value);
            problems.error(service.source, &id.span, what, "give one of them another id");
            continue;
        }
        let scope = Scope { source: service.source, earlier: &questions, all: &all, here, looks_at: &looks_at };
        let question = read(table, &id, scope, wording, problems);
        questions.extend(question);
    }
    questions
}

/// The ids of all questions, as requirements see them.
pub(super) fn ids_of(questions: &[Question]) -> Vec<String> {
    questions.iter().map(|question| question.id.as_str().to_owned()).collect()
}

fn read_id(table: &mut Table<'_>, problems: &mut Problems) -> Option<Word> {
    let id = table.text("id", problems);
    let id = table.need(id, "id", "\"…\"", problems)?;
    check_id(&id, table, problems);
    Some(id)
}

/// An id is lower-case words joined by hyphens.
pub(super) fn check_id(id: &Word, table: &Table<'_>, problems: &mut Problems) {
    if !is_kebab(&id.value) {
        let what = format!("\"{}\" is no id", id.value);
        let help = "ids are lower-case letters and digits in words joined by hyphens, e.g. tanggal-lahir";
        problems.error(table.source, &id.span, what, help);
    }
}

fn read(
    mut table: Table<'_>,
    id: &Word,
    scope: Scope<'_>,
    wording: &mut Wording<'_>,
    problems: &mut Problems,
) -> Option<Question> {
    let kind = table.text("type", problems);
    let kind = table.need(kind, "type", "\"text\", or another type", problems);
    let optional = table.yes("optional", problems);
    let differs_from = table.texts("differs_from", problems).map(|list| list.value).unwrap_or_default();
    let when = read_when(&mut table, scope, "question", &id.value, problems);
    let private = read_private(&mut table, scope, &id.value, when.as_ref(), problems);
    let kind = kind.and_then(|kind| {
        table.describe(format!("{} {} question", article(&kind.value), kind.value));
        let mut words = |choice: Word, problems: &mut Problems| read_choice(id, choice, wording, problems);
        let read = kinds::read(&kind, &mut table, scope, problems, &mut words);
        // The keys of an unknown type are not known either.
        (read.is_some() || kinds::NAMES.contains(&kind.value.as_str())).then_some(read)
    });
    let differs_from = match &kind {
        Some(Some(kind)) => {
            let wanted = format!("a question of the same kind as this {} question", name_of(kind));
            read_ids(&differs_from, "differs_from", &wanted, |other| comparable(kind, other), scope, problems)
        }
        Some(None) | None => Vec::new(),
    };
    let ask = format!("ask-{}", id.value);
    let prompt = wording.need(&ask, PROMPT, &id.span, problems);
    let label = wording.need(&ask, LABEL, &id.span, problems);
    let hint = wording.find(&ask, HINT, &id.span, problems);
    let example = wording.find(&ask, EXAMPLE, &id.span, problems);
    // What could not be read leaves keys that nobody asked for; telling of them would only confuse.
    if matches!(kind, Some(Some(_))) {
        table.finish(problems);
    }
    let kind = kind.flatten()?;
    if let Some(example) = &example {
        example::check(&kind, example, &id.value, &id.span, scope.source, problems);
    }
    let id = QuestionId::new(&id.value);
    Some(Question { id, prompt, label, hint, example, kind, optional, when, differs_from, private })
}

/// When the staff chat does not see the answer: always, or in this case.
fn read_private(
    table: &mut Table<'_>,
    scope: Scope<'_>,
    id: &str,
    asked: Option<&Condition>,
    problems: &mut Problems,
) -> Privacy {
    if !table.has_table("private") {
        let is_private = table.yes_or("private", "true, false or a condition", problems);
        return if is_private { Privacy::Private } else { Privacy::Open };
    }
    // Nobody waits for an answer in order to hide another one.
    let scope = Scope { looks_at: &[], ..scope };
    let Some(condition) = condition::read(table, "private", scope, problems) else { return Privacy::Open };
    // What is never asked need not be hidden: both must be able to hold at once.
    let both = Condition::All(asked.into_iter().chain([&condition]).cloned().collect());
    if let Some(why) = why_never(&both, scope.earlier) {
        let what = format!("the answer to \"{id}\" is never private: {why}");
        problems.error(scope.source, &table.span_of("private"), what, "correct the condition, or take it out");
    }
    Privacy::When(condition)
}

/// The condition of a question or requirement, which must be able to hold.
pub(super) fn read_when(
    table: &mut Table<'_>,
    scope: Scope<'_>,
    of: &str,
    id: &str,
    problems: &mut Problems,
) -> Option<Condition> {
    let condition = condition::read(table, "when", scope, problems)?;
    if let Some(why) = why_never(&condition, scope.earlier) {
        let what = format!("the condition of the {of} \"{id}\" can never hold: {why}");
        problems.error(
            scope.source,
            &table.span_of("when"),
            what,
            "correct the condition; for one or the other write any = […]",
        );
    }
    Some(condition)
}

fn read_choice(question: &Word, choice: Word, wording: &mut Wording<'_>, problems: &mut Problems) -> Choice {
    let name = format!("{}-is-{}", question.value, choice.value);
    let label = wording.need(&name, CHOICE, &choice.span, problems);
    Choice { id: ChoiceId::new(choice.value), label, when: None }
}

/// Can answers of these types be the same?
fn comparable(one: &AnswerType, other: &AnswerType) -> bool {
    let words = |kind: &AnswerType| {
        matches!(
            kind,
            AnswerType::Text { .. }
                | AnswerType::Name { .. }
                | AnswerType::Code { .. }
                | AnswerType::LongText { .. }
                | AnswerType::Address
        )
    };
    let cards = |kind: &AnswerType| matches!(kind, AnswerType::Nik { .. } | AnswerType::Kk);
    let persons = |kind: &AnswerType| matches!(kind, AnswerType::Nik { .. } | AnswerType::Niks { .. });
    let phones = |kind: &AnswerType| matches!(kind, AnswerType::Phone | AnswerType::Contact);
    name_of(one) == name_of(other)
        || (words(one) && words(other))
        || (cards(one) && cards(other))
        || (persons(one) && persons(other))
        || (phones(one) && phones(other))
}
