//! The path through a form, recomputed from the answers and never stored.
//!
//! The next question is the first on the path without a valid answer.
//! Back, edit, skip and conditions follow from that.

use jiff::civil::Date;

use crate::domain::answer::{Answer, Answers};
use crate::domain::catalogue::Catalogue;
use crate::domain::condition::days_between;
use crate::domain::ids::{ChoiceId, QuestionId};
use crate::domain::question::{AnswerType, Choice, Form, Question};

/// The questions that apply, and the answers to them.
#[derive(Clone, Debug)]
pub struct Path<'f> {
    /// In the order they are asked.
    pub questions: Vec<&'f Question>,
    /// The answers to these questions only.
    pub live: Answers,
    /// The first question without a valid answer.
    pub next: Option<&'f Question>,
}

impl<'f> Path<'f> {
    /// Walks the form. A question counts only if its condition holds for the valid answers before
    /// it, so that an answer that left the path can keep nothing else on it.
    pub fn walk(form: &'f Form, answers: &Answers, catalogue: &Catalogue, today: Date) -> Self {
        let mut path = Self { questions: Vec::new(), live: Answers::default(), next: None };
        for question in &form.questions {
            let applies = question.when.as_ref().is_none_or(|when| when.holds(&path.live, today));
            if !applies {
                continue;
            }
            path.questions.push(question);
            match answers.given(&question.id) {
                Some(given) if is_valid(question, &given.answer, &path.live, catalogue, today) => {
                    path.live.set(question.id.clone(), given.answer.clone(), given.confirmed);
                }
                _ if path.next.is_none() => path.next = Some(question),
                _ => {}
            }
        }
        path
    }

    /// Where a question stands, counted from one, and how many there are as far as is known.
    pub fn position(&self, question: &QuestionId) -> (usize, usize) {
        let place = self.questions.iter().position(|each| &each.id == question);
        (place.map_or(1, |place| place + 1), self.questions.len())
    }

    /// The question before this one.
    pub fn before(&self, question: &QuestionId) -> Option<&'f Question> {
        let place = self.questions.iter().position(|each| &each.id == question)?;
        place.checked_sub(1).map(|before| self.questions[before])
    }

    /// The question with this id, if it is on the path.
    pub fn find(&self, question: &QuestionId) -> Option<&'f Question> {
        self.questions.iter().copied().find(|each| &each.id == question)
    }

    /// How many questions have a valid answer.
    pub fn answered(&self) -> usize {
        self.live.len()
    }
}

/// May this answer stand for this question, given the answers before it?
/// The limits of texts and numbers were held when it was read; what depends on other answers or
/// on the catalogue is held again, since those may have changed.
fn is_valid(question: &Question, answer: &Answer, live: &Answers, catalogue: &Catalogue, today: Date) -> bool {
    if *answer == Answer::Skipped {
        return question.optional;
    }
    let equals_another =
        question.differs_from.iter().any(|other| live.get(other).is_some_and(|given| same_value(given, answer)));
    !equals_another && fits_type(&question.kind, answer, live, catalogue, today)
}

/// Do two answers hold the same value, also across types (a NIK typed as a KK number)?
pub(super) fn same_value(one: &Answer, other: &Answer) -> bool {
    match (one, other) {
        (Answer::Nik(nik), Answer::Kk(kk)) | (Answer::Kk(kk), Answer::Nik(nik)) => nik.as_str() == kk.as_str(),
        (Answer::Text(one), Answer::Text(other)) => one.to_lowercase() == other.to_lowercase(),
        (Answer::Nik(nik), Answer::Niks(niks)) | (Answer::Niks(niks), Answer::Nik(nik)) => niks.contains(nik),
        _ => one == other,
    }
}

fn fits_type(kind: &AnswerType, answer: &Answer, live: &Answers, catalogue: &Catalogue, today: Date) -> bool {
    match (kind, answer) {
        (
            AnswerType::Text { min, max }
            | AnswerType::LongText { min, max }
            | AnswerType::Name { min, max, .. }
            | AnswerType::Code { min, max },
            Answer::Text(text),
        ) => (*min..=*max).contains(&text.chars().count()),
        (AnswerType::Address, Answer::Text(_))
        | (AnswerType::Nik { .. }, Answer::Nik(_))
        | (AnswerType::Kk, Answer::Kk(_))
        | (AnswerType::Npwp, Answer::Npwp(_))
        | (AnswerType::Nib, Answer::Nib(_))
        | (AnswerType::Nip, Answer::Nip(_))
        | (AnswerType::Nop, Answer::Nop(_))
        | (AnswerType::Phone | AnswerType::Contact, Answer::Phone(_))
        | (AnswerType::Email, Answer::Email(_))
        | (AnswerType::Plate, Answer::Plate(_))
        | (AnswerType::PostalCode, Answer::PostalCode(_))
        | (AnswerType::Time, Answer::Time(_))
        | (AnswerType::YesNo, Answer::YesNo(_))
        | (AnswerType::Location, Answer::Location(_))
        | (AnswerType::Photo | AnswerType::Document, Answer::File(_)) => true,
        (AnswerType::Niks { min, max }, Answer::Niks(niks)) => (*min..=*max).contains(&niks.len()),
        (AnswerType::Files { min, max }, Answer::Files(files)) => (*min..=*max).contains(&files.len()),
        (AnswerType::Number { min, max }, Answer::Number(number))
        | (AnswerType::Decimal { min, max }, Answer::Decimal(number))
        | (AnswerType::Rupiah { min, max }, Answer::Rupiah(number)) => (*min..=*max).contains(number),
        (AnswerType::Year { min, max }, Answer::Number(year)) => (*min..=max.on(today)).contains(year),
        (AnswerType::Date { not_before, within_days, .. }, Answer::Date(date)) => {
            fits_order(*date, not_before.as_ref(), *within_days, live)
        }
        (AnswerType::Choice { choices }, Answer::Choice(picked)) => is_offered(choices, picked, live, today),
        (AnswerType::Choices { choices, min, max }, Answer::Choices(picked)) => {
            (*min..=*max).contains(&picked.len()) && picked.iter().all(|one| is_offered(choices, one, live, today))
        }
        (AnswerType::Region, Answer::Region(code)) => catalogue.regions.find(code).is_some(),
        _ => false,
    }
}

fn is_offered(choices: &[Choice], picked: &ChoiceId, live: &Answers, today: Date) -> bool {
    choices.iter().any(|each| &each.id == picked && each.is_offered(live, today))
}

/// Does a day keep its distance to the answer of an earlier question?
pub(super) fn fits_order(
    date: Date,
    not_before: Option<&QuestionId>,
    within_days: Option<i32>,
    live: &Answers,
) -> bool {
    let Some(Answer::Date(first)) = not_before.and_then(|other| live.get(other)) else {
        return true;
    };
    date >= *first && within_days.is_none_or(|days| days_between(*first, date) <= days)
}
