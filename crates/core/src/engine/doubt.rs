//! Doubts: an answer that may well be right, but is asked about once ("sudah benar?").
//!
//! A NIK is first-registration data and never changes, so that nothing here refuses an answer
//! (Permendagri 108/2019; a corrected birth date leaves the NIK as it is).

use jiff::civil::Date;

use super::fault::explain_doubt;
use super::journey::Path;
use super::keys;
use super::message::Text;
use super::reading::Asked;
use crate::domain::answer::{Answer, Answers};
use crate::domain::condition::{days_between, years_between};
use crate::domain::ids::QuestionId;
use crate::domain::question::{AnswerType, FormDoubt};
use crate::domain::validate::nik::{Nik, Sex, compare};

/// Up to so many days people count days, up to so many months they count months.
const COUNTED_DAYS: i32 = 99;
const COUNTED_MONTHS: i32 = 23;

/// The doubts of the form that this answer raises: with it everything is answered that one looks at, and
/// the answers do not go together.
pub(super) fn raised<'a>(asked: Asked<'a>, answer: &Answer) -> Vec<&'a FormDoubt> {
    let Asked { form, question, live, context, .. } = asked;
    let today = context.today();
    let mut answers = live.clone();
    answers.set(question.id.clone(), answer.clone(), false);
    let path = Path::walk(form, &answers, context.catalogue, today);
    let is_open = |id: &QuestionId| path.find(id).is_some() && path.live.given(id).is_none();
    let concerned = form.doubts.iter().filter(|doubt| doubt.when.questions().contains(&&question.id));
    concerned.filter(|doubt| doubt.when.verdict(&path.live, today, &is_open) == Some(true)).collect()
}

/// What makes one ask "sudah benar?" about this answer.
pub(super) fn doubts(asked: Asked<'_>, answer: &Answer) -> Vec<Text> {
    let today = asked.context.today();
    match (&asked.question.kind, answer) {
        (AnswerType::Nik { birth_date, sex }, Answer::Nik(nik)) => {
            let mut found: Vec<Text> = nik.doubts(today).iter().map(explain_doubt).collect();
            // Where it was first registered, which says nothing about where one lives now.
            let is_foreign = found.is_empty() && !nik.region().starts_with(&asked.context.office.region_prefix);
            found.extend(is_foreign.then(keys::doubt_foreign_region));
            let birth = birth_date.as_ref().and_then(|id| date_of(asked.live, id));
            let sex = sex.as_ref().and_then(|id| sex_of(asked.live, id));
            found.extend(compare(nik, birth, sex, today).iter().map(explain_doubt));
            found
        }
        (AnswerType::Niks { .. }, Answer::Niks(niks)) => {
            niks.iter().flat_map(|nik| nik.doubts(today)).map(|doubt| explain_doubt(&doubt)).take(3).collect()
        }
        (AnswerType::Kk, Answer::Kk(kk)) => kk.doubts(today).iter().map(explain_doubt).collect(),
        (AnswerType::Npwp, Answer::Npwp(npwp)) => npwp.doubts(today).iter().map(explain_doubt).collect(),
        (AnswerType::Nip, Answer::Nip(nip)) => nip.doubts(today).iter().map(explain_doubt).collect(),
        (AnswerType::Nop, Answer::Nop(nop)) => {
            let here = asked.context.office.region_prefix.as_str();
            (!nop.as_str().starts_with(here)).then(|| keys::doubt_foreign_land(here)).into_iter().collect()
        }
        (AnswerType::Email, Answer::Email(email)) => email.doubts().iter().map(explain_doubt).collect(),
        (AnswerType::Name { words, .. }, Answer::Text(name)) => {
            let few = name.split_whitespace().count() < *words;
            few.then(|| keys::doubt_few_words(*words)).into_iter().collect()
        }
        (AnswerType::Date { doubt_after_days, nik, .. }, Answer::Date(day)) => {
            let mut found = Vec::new();
            let age = days_between(*day, today);
            if let Some(most) = doubt_after_days.filter(|most| age > *most) {
                found.push(keys::doubt_old_date(long_ago(*day, today), time_span(most)));
            }
            if let Some(Answer::Nik(nik)) = nik.as_ref().and_then(|id| asked.live.get(id)) {
                found.extend(compare_birth(nik, *day, today));
            }
            found
        }
        _ => Vec::new(),
    }
}

/// How long a day lies back, as people say it.
fn long_ago(day: Date, today: Date) -> Text {
    let days = days_between(day, today);
    let years = years_between(day, today);
    let turned = i32::from(today.month()) - i32::from(day.month()) - i32::from(today.day() < day.day());
    let months = years * 12 + turned.rem_euclid(12);
    if days <= COUNTED_DAYS {
        keys::doubt_days(days)
    } else if months <= COUNTED_MONTHS {
        keys::doubt_months(months)
    } else {
        keys::doubt_years(years)
    }
}

/// A number of days as people say it: in years where it is whole years.
fn time_span(days: i32) -> Text {
    if days >= 365 && days % 365 == 0 { keys::doubt_years(days / 365) } else { keys::doubt_days(days) }
}

fn compare_birth(nik: &Nik, birth: Date, today: Date) -> Vec<Text> {
    compare(nik, Some(birth), None, today).iter().map(explain_doubt).collect()
}

fn date_of(live: &Answers, question: &QuestionId) -> Option<Date> {
    match live.get(question) {
        Some(Answer::Date(date)) => Some(*date),
        _ => None,
    }
}

fn sex_of(live: &Answers, question: &QuestionId) -> Option<Sex> {
    match live.get(question) {
        Some(Answer::Choice(choice)) if choice.as_str() == "laki-laki" => Some(Sex::Male),
        Some(Answer::Choice(choice)) if choice.as_str() == "perempuan" => Some(Sex::Female),
        _ => None,
    }
}
