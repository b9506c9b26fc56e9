//! Why an answer was not accepted, and what is wanted, as texts.

use super::keys;
use super::message::{Arg, Text};
use crate::domain::file::FileFault;
use crate::domain::question::{AnswerType, LastYear};
use crate::domain::validate::fault::{Doubt, Fault};

/// Explains a fault of the validators for this type of answer.
pub(super) fn explain(fault: &Fault, kind: &AnswerType) -> Text {
    match fault {
        Fault::Placeholder => keys::fault_placeholder(),
        Fault::TooShort { got, min } => keys::fault_too_short(*got, *min),
        Fault::TooLong { got, max } => keys::fault_too_long(*got, *max),
        Fault::NoLetter => keys::fault_no_letter(),
        Fault::NotAName => keys::fault_not_a_name(),
        Fault::NotACode => keys::fault_not_a_code(),
        Fault::NotDigits => keys::fault_not_digits(),
        Fault::DigitCount { got, want } => digit_count(*got, want),
        Fault::NotADate => keys::fault_not_a_date(),
        Fault::YearMissing => keys::fault_year_missing(),
        Fault::NoSuchDate { day, month } => keys::fault_no_such_date(*day, *month),
        Fault::MonthOutOfRange { month } => keys::fault_month_out_of_range(*month),
        Fault::DateInFuture => keys::fault_date_in_future(),
        Fault::DateInPast => keys::fault_date_in_past(),
        Fault::DateTooOld => keys::fault_date_too_old(),
        Fault::DateTooFar => keys::fault_date_too_far(),
        Fault::NotATime => keys::fault_not_a_time(),
        Fault::NotANumber => keys::fault_not_a_number(),
        Fault::NotWhole => keys::fault_not_whole(),
        Fault::OutOfRange { min, max, got } if matches!(kind, AnswerType::Year { .. }) => year(*got, *min, *max, kind),
        Fault::OutOfRange { min, max, .. } => keys::fault_out_of_range(bound(*max, kind), bound(*min, kind)),
        Fault::NotAnAmount => keys::fault_not_an_amount(),
        Fault::NotMobile => keys::fault_not_mobile(),
        Fault::NotAnEmail => keys::fault_not_an_email(),
        Fault::NotAPlate => keys::fault_not_a_plate(),
        Fault::NotAPostalCode => keys::fault_not_a_postal_code(),
        Fault::NotCoordinates => keys::fault_not_coordinates(),
        Fault::NotYesNo => keys::fault_not_yes_no(),
    }
}

/// What is odd about an answer.
pub(super) fn explain_doubt(doubt: &Doubt) -> Text {
    match doubt {
        Doubt::UnknownRegion => keys::doubt_unknown_region(),
        Doubt::ImpossibleDate => keys::doubt_impossible_date(),
        Doubt::SerialZero => keys::doubt_serial_zero(),
        Doubt::LuhnMismatch => keys::doubt_luhn(),
        Doubt::SexDigit => keys::doubt_sex_digit(),
        Doubt::AppointedTooYoung { years } => keys::doubt_appointed_young(*years),
        Doubt::MailDomain { suggestion } => keys::doubt_mail_domain(suggestion.as_str()),
        Doubt::BirthDateMismatch { in_nik, given } => keys::doubt_birth_date(*given, *in_nik),
        Doubt::SexMismatch { .. } => keys::doubt_sex(),
    }
}

/// What is wrong with a file, for citizens and officers alike.
pub(super) fn explain_file(fault: FileFault) -> Text {
    match fault {
        FileFault::Empty => keys::file_empty(),
        FileFault::WrongType => keys::file_wrong_type(),
        FileFault::Heic => keys::file_heic(),
        FileFault::NotAPicture => keys::file_not_a_picture(),
        FileFault::Damaged => keys::file_damaged(),
        FileFault::Locked => keys::file_locked(),
        FileFault::TooSmall { width, height } => keys::file_too_small(i64::from(height), i64::from(width)),
        FileFault::TooManyPages { pages, most } => keys::file_too_many_pages(i64::from(most), i64::from(pages)),
        FileFault::TooBig { most } => keys::file_too_big(i64::from(most)),
        FileFault::Unopenable => keys::file_unopenable(),
        FileFault::Gone => keys::file_gone(),
        FileFault::Unreachable => keys::file_unreachable(),
    }
}

/// What the citizen can do about it.
pub(super) fn remedy_for_file(fault: FileFault) -> Text {
    match fault {
        FileFault::Empty | FileFault::Damaged | FileFault::Gone | FileFault::Unreachable => keys::file_do_again(),
        FileFault::WrongType | FileFault::NotAPicture | FileFault::Unopenable => keys::file_do_photograph(),
        FileFault::Heic | FileFault::TooBig { .. } => keys::file_do_as_photo(),
        FileFault::Locked => keys::file_do_unlock(),
        FileFault::TooSmall { .. } => keys::file_do_closer(),
        FileFault::TooManyPages { .. } => keys::file_do_fewer_pages(),
    }
}

fn digit_count(got: usize, want: &[usize]) -> Text {
    let most = want.iter().copied().max().unwrap_or_default();
    let all = wanted(want);
    if got > most { keys::fault_digits_too_many(got, all) } else { keys::fault_digits_too_few(got, all) }
}

/// "15, 16 or 22".
fn wanted(want: &[usize]) -> Arg {
    match want {
        [] => Arg::Data(String::new()),
        [only] => Arg::Data(only.to_string()),
        [first @ .., last] => {
            let first: Vec<String> = first.iter().map(usize::to_string).collect();
            Arg::from(keys::fault_or(first.join(", "), last.to_string()))
        }
    }
}

/// A limit as people write it.
/// A year that is none, or is still to come.
fn year(got: i64, min: i64, max: i64, kind: &AnswerType) -> Text {
    let has_four_digits = (1000..=9999).contains(&got);
    if got > max && has_four_digits && matches!(kind, AnswerType::Year { max: LastYear::ThisYear, .. }) {
        keys::fault_year_to_come(got.to_string(), max.to_string())
    } else {
        keys::fault_year_out_of_range(max.to_string(), min.to_string())
    }
}

fn bound(limit: i64, kind: &AnswerType) -> Arg {
    if matches!(kind, AnswerType::Rupiah { .. }) {
        Arg::Rupiah(limit)
    } else if matches!(kind, AnswerType::Decimal { .. }) {
        Arg::Data(super::show::decimal(limit))
    } else {
        Arg::Data(super::show::grouped(limit))
    }
}
