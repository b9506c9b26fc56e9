//! The validators: tables of what people type, and what becomes of it.

use jiff::civil::{Date, date};

/// The day on which these tests are played, a Tuesday.
const TODAY: Date = date(2026, 11, 24);

mod validate {
    mod clean;
    mod contact;
    mod date;
    mod never_panics;
    mod number;
    mod person;
    mod place;
    mod time;
    mod write_out;
    mod yes_no;
}
