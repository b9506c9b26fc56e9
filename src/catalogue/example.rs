//! An example must be an answer that the bot itself would accept.

use std::ops::Range;

use jiff::civil::Date;
use loket_core::domain::lang::{Lang, Localised};
use loket_core::domain::question::AnswerType;
use loket_core::domain::validate::date::{Sense, parse_date, parse_time};
use loket_core::domain::validate::{
    email, kk, money, nib, nik, nip, nop, npwp, number, phone, place, plate, postal_code, text, year,
};

use super::problem::Problems;
use super::source::Source;

/// Tells of an example that is no answer in one of the languages.
pub(super) fn check(
    kind: &AnswerType,
    example: &Localised,
    id: &str,
    span: &Range<usize>,
    source: &Source,
    problems: &mut Problems,
) {
    for lang in Lang::ALL {
        let written = example.get(lang);
        if !written.is_empty() && !is_answer(kind, written) {
            let what = format!("the example \"{written}\" ({}) of \"{id}\" would be refused as an answer", lang.code());
            problems.error(source, span, what, "give an example that this type and its limits accept");
        }
    }
}

fn is_answer(kind: &AnswerType, written: &str) -> bool {
    match kind {
        AnswerType::Text { min, max } => text::parse_text(written, *min, *max).is_ok(),
        AnswerType::Name { min, max, .. } => text::parse_name(written, *min, *max).is_ok(),
        AnswerType::Code { min, max } => text::parse_code(written, *min, *max).is_ok(),
        AnswerType::LongText { min, max } => text::parse_long_text(written, *min, *max).is_ok(),
        AnswerType::Address => text::parse_address(written).is_ok(),
        AnswerType::Nik { .. } => nik::parse_nik(written).is_ok(),
        AnswerType::Niks { .. } => written.lines().all(|line| nik::parse_nik(line).is_ok()),
        AnswerType::Kk => kk::parse_kk(written).is_ok(),
        AnswerType::Npwp => npwp::parse_npwp(written).is_ok(),
        AnswerType::Nib => nib::parse_nib(written).is_ok(),
        AnswerType::Nop => nop::parse_nop(written).is_ok(),
        AnswerType::Nip => nip::parse_nip(written).is_ok(),
        AnswerType::Phone | AnswerType::Contact => phone::parse_phone(written).is_ok(),
        AnswerType::Email => email::parse_email(written).is_ok(),
        AnswerType::Plate => plate::parse_plate(written).is_ok(),
        AnswerType::PostalCode => postal_code::parse_postal_code(written).is_ok(),
        // A right day must not become a wrong one by waiting, so that today plays no part here.
        AnswerType::Date { .. } => parse_date(written, Sense::Any, Date::constant(2026, 1, 1)).is_ok(),
        AnswerType::Time => parse_time(written).is_ok(),
        AnswerType::Number { min, max } => number::parse_number(written, *min, *max).is_ok(),
        // A year that has come does not go again, whichever it is now.
        AnswerType::Year { min, max } => year::parse_year(written, *min, max.on(Date::constant(9999, 1, 1))).is_ok(),
        AnswerType::Decimal { min, max } => number::parse_decimal(written, *min, *max).is_ok(),
        AnswerType::Rupiah { min, max } => money::parse_rupiah(written, *min, *max).is_ok(),
        AnswerType::Location => place::parse_coordinates(written).is_ok(),
        // Picked or sent, not typed; and which places there are is not the form's business.
        AnswerType::Choice { .. }
        | AnswerType::Choices { .. }
        | AnswerType::YesNo
        | AnswerType::Region
        | AnswerType::Photo
        | AnswerType::Document
        | AnswerType::Files { .. } => true,
    }
}
