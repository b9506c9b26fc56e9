//! Why an answer is not accepted ([`Fault`]), or is asked about once more ([`Doubt`]).
//!
//! Both are values, never texts: the engine turns them into messages, and the numbers they carry
//! are there so that the message can say *why* ("baru 15 angka").

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::nik::Sex;

/// Why an answer is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// "-", "tidak ada", "lupa": said in place of an answer.
    Placeholder,
    /// Fewer characters than wanted; nothing at all is `got: 0`.
    TooShort {
        /// Characters left after cleaning.
        got: usize,
        /// The least.
        min: usize,
    },
    /// More characters than wanted.
    TooLong {
        /// Characters given.
        got: usize,
        /// The most.
        max: usize,
    },
    /// Neither a letter nor a digit in it (for an address: no letter).
    NoLetter,
    /// A name with digits, markup or other signs in it.
    NotAName,
    /// Signs that no letter's number has.
    NotACode,
    /// Words or letters where only digits belong.
    NotDigits,
    /// Too few or too many digits.
    DigitCount {
        /// Digits counted.
        got: usize,
        /// The counts that would do, ascending: `[16]`, or `[15, 16, 22]` for an NPWP.
        want: Vec<usize>,
    },
    /// Not a day in any way of writing one.
    NotADate,
    /// Day and month were read, the year is missing and cannot be guessed.
    YearMissing,
    /// No year has this day, or this year has not: 31 February.
    NoSuchDate {
        /// As given.
        day: i64,
        /// 1–12.
        month: i64,
    },
    /// The month is not 1–12; dates are read day first, always.
    MonthOutOfRange {
        /// As given.
        month: i64,
    },
    /// The day has not come yet.
    DateInFuture,
    /// The day is over.
    DateInPast,
    /// A birth more than 120 years ago, or any other past day more than 200 years ago.
    DateTooOld,
    /// A day more than 100 years ahead.
    DateTooFar,
    /// Not a time of day.
    NotATime,
    /// Not a number.
    NotANumber,
    /// A number with a fraction where only whole ones count.
    NotWhole,
    /// A number or an amount outside its limits, in the question's unit
    /// (decimals in thousandths, amounts in rupiah).
    OutOfRange {
        /// The least.
        min: i64,
        /// The most.
        max: i64,
        /// What was given; `i64::MAX` or `i64::MIN` if it does not fit.
        got: i64,
    },
    /// Not an amount of money.
    NotAnAmount,
    /// A number, but not of an Indonesian mobile phone (a landline, a foreign number).
    NotMobile,
    /// Not an e-mail address.
    NotAnEmail,
    /// Not a vehicle's plate.
    NotAPlate,
    /// Five digits, but the first is 0.
    NotAPostalCode,
    /// Not a point on the map.
    NotCoordinates,
    /// Neither yes nor no.
    NotYesNo,
}

/// What makes one ask "sudah benar?" about an answer that is accepted all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// The first six digits name no region.
    UnknownRegion,
    /// The digits of the date make no day.
    ImpossibleDate,
    /// The serial number is 0000 (NIP: 000).
    SerialZero,
    /// The check digit does not fit the others.
    LuhnMismatch,
    /// A NIP's fifteenth digit is neither 1 (male) nor 2 (female).
    SexDigit,
    /// A civil servant appointed before the age of eighteen.
    AppointedTooYoung {
        /// The age at appointment, in whole years.
        years: i64,
    },
    /// The mail domain looks like a slip of a well-known one.
    MailDomain {
        /// The domain that may be meant, e.g. `gmail.com`.
        suggestion: String,
    },
    /// The birth date differs from the one in the NIK.
    BirthDateMismatch {
        /// As the NIK has it.
        in_nik: Date,
        /// As answered.
        given: Date,
    },
    /// The sex differs from the one in the NIK.
    SexMismatch {
        /// As the NIK has it.
        in_nik: Sex,
        /// As answered.
        given: Sex,
    },
}
