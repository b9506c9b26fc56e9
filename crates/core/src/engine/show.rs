//! Answers as people read them: to their owner, and masked for screens that do not need more.

use super::keys;
use super::message::{Arg, Text};
use crate::domain::answer::Answer;
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::ChoiceId;
use crate::domain::question::{AnswerType, Question};
use crate::domain::region::RegionCode;

/// How much of a personal number is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sight {
    /// All of it: to the one who just typed it, and to the officer who hands it over or is to call the number.
    Full,
    /// First and last digits only.
    Masked,
}

/// One answer as a text.
pub(super) fn show(question: &Question, answer: &Answer, sight: Sight, catalogue: &Catalogue) -> Text {
    let full = sight == Sight::Full;
    match answer {
        Answer::Text(text) => Text::data(text.as_str()),
        Answer::Nik(nik) => Text::data(if full { nik.to_string() } else { nik.masked() }),
        Answer::Niks(niks) => {
            Text::Lines(niks.iter().map(|nik| Text::data(if full { nik.to_string() } else { nik.masked() })).collect())
        }
        Answer::Kk(kk) => Text::data(if full { kk.to_string() } else { kk.masked() }),
        Answer::Npwp(npwp) => Text::data(if full { npwp.to_string() } else { npwp.masked() }),
        Answer::Nip(nip) => Text::data(if full { nip.to_string() } else { nip.masked() }),
        Answer::Phone(phone) => Text::data(if full { phone.to_string() } else { phone.masked() }),
        Answer::Nop(nop) => Text::data(nop.to_string()),
        Answer::Nib(nib) => Text::data(nib.to_string()),
        Answer::Email(email) => Text::data(email.to_string()),
        Answer::Plate(plate) => Text::data(plate.to_string()),
        Answer::PostalCode(code) => Text::data(code.to_string()),
        Answer::Date(date) => keys::show_date(*date),
        Answer::Time(time) => keys::show_time(format!("{:02}.{:02}", time.hour(), time.minute())),
        Answer::Number(year) if matches!(question.kind, AnswerType::Year { .. }) => Text::data(year.to_string()),
        Answer::Number(number) => Text::data(grouped(*number)),
        Answer::Decimal(thousandths) => Text::data(decimal(*thousandths)),
        Answer::Rupiah(rupiah) => keys::show_money(Arg::Rupiah(*rupiah)),
        Answer::Choice(choice) => choice_label(question, choice),
        Answer::Choices(choices) => {
            Text::Lines(choices.iter().map(|choice| keys::show_item(choice_label(question, choice))).collect())
        }
        Answer::YesNo(true) => keys::show_yes(),
        Answer::YesNo(false) => keys::show_no(),
        Answer::Region(code) => region(code, catalogue),
        Answer::Location(point) => Text::data(point.to_string()),
        Answer::File(_) => keys::show_files(1_usize),
        Answer::Files(files) => keys::show_files(files.len()),
        Answer::Skipped => keys::show_skipped(),
    }
}

/// A village with its district.
pub(super) fn region(code: &RegionCode, catalogue: &Catalogue) -> Text {
    match catalogue.regions.find(code) {
        Some((district, village)) => keys::show_village(district.name.as_str(), village.name.as_str()),
        None => Text::data(code.0.as_str()),
    }
}

fn choice_label(question: &Question, choice: &ChoiceId) -> Text {
    question
        .kind
        .choices()
        .iter()
        .find(|each| &each.id == choice)
        .map_or_else(|| Text::data(choice.as_str()), |each| Text::from(&each.label))
}

pub(super) fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    if number < 0 { format!("-{out}") } else { out }
}

pub(super) fn decimal(thousandths: i64) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let fraction = format!("{:03}", thousandths.unsigned_abs() % 1000);
    let fraction = fraction.trim_end_matches('0');
    let whole = thousandths.unsigned_abs() / 1000;
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole},{fraction}") }
}
