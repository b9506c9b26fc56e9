//! Days in every way of writing them.

use jiff::civil::{Date, date};
use loket_core::domain::validate::date::{Sense, parse_date};
use loket_core::domain::validate::fault::Fault;

use super::super::TODAY;

fn birth(raw: &str) -> Result<Date, Fault> {
    parse_date(raw, Sense::Birth, TODAY)
}

#[test]
fn one_birthday_in_every_writing() {
    let cases = [
        "17 agustus 85",
        "17-8-85",
        "170885",
        "17081985",
        "17/08/1985",
        "17.08.1985",
        "17 Agst '85",
        "17 agustus 1985",
        "tgl 17 bulan 8 tahun 1985",
        "1985-08-17",
        "1985/8/17",
        "19850817",
        "17 aug 1985",
        "17 August 1985",
        "August 17, 1985",
        "17th of august 1985",
        "17 Agt 1985",
        "17 AGUSTUS 1985",
        "17agustus1985",
        "17-Agu-1985",
        "17 agutus 1985",
        "17 8 1985",
        "17, 8, 1985",
        "17 - 08 - 1985",
        "17–08–1985",
        "Sabtu, 17 Agustus 1985",
        "Watansoppeng, 17 Agustus 1985",
        "Soppeng, 17-08-1985",
        "lahir tgl 17-8-1985 pak",
        "tanggal 17 agustus tahun 85",
        "17-VIII-1985",
        "17 viii 1985",
        "tujuh belas agustus 1985",
        "١٧/٠٨/١٩٨٥",
        "１７－０８－１９８５",
        "17\u{200B}/08/\u{202E}1985",
        "17 Agustus 1985 🙏",
        "1985-08-17T00:00:00",
        "17/08/1985 jam 10",
        "17 agustus 1985 M",
        "  17   agustus   1985 . ",
        "1985 agustus 17",
        "17'8'85",
        "hari sabtu tanggal 17 bulan agustus tahun 1985",
    ];
    for raw in cases {
        assert_eq!(birth(raw), Ok(date(1985, 8, 17)), "{raw:?}");
    }
}

#[test]
fn months_have_many_names() {
    let names = [
        (1, "jan januari january"),
        (2, "feb peb februari pebruari february febuari"),
        (3, "mar mrt maret march"),
        (4, "apr april"),
        (5, "mei may"),
        (6, "jun juni june"),
        (7, "jul juli july"),
        (8, "agu ags agt agst agust agustus aug august augustus"),
        (9, "sep sept september setember"),
        (10, "okt oct oktober october"),
        (11, "nov nop november nopember nofember"),
        (12, "des dec desember december dessember"),
    ];
    for (month, names) in names {
        for name in names.split(' ') {
            assert_eq!(birth(&format!("3 {name} 1985")), Ok(date(1985, month, 3)), "{name}");
        }
    }
    for name in ["jn", "ju", "j", "bulan", "mar e", "abc", "rabu"] {
        assert_eq!(birth(&format!("3 {name} 1985")), Err(Fault::NotADate), "{name}");
    }
}

#[test]
fn impossible_days_are_named() {
    let cases = [
        ("31 feb", Fault::NoSuchDate { day: 31, month: 2 }),
        ("tgl 31 feb", Fault::NoSuchDate { day: 31, month: 2 }),
        ("31 februari 1985", Fault::NoSuchDate { day: 31, month: 2 }),
        ("29-2-1985", Fault::NoSuchDate { day: 29, month: 2 }),
        ("31/4/85", Fault::NoSuchDate { day: 31, month: 4 }),
        ("0/4/85", Fault::NoSuchDate { day: 0, month: 4 }),
        ("32 agustus 1985", Fault::NoSuchDate { day: 32, month: 8 }),
        ("310285", Fault::NoSuchDate { day: 31, month: 2 }),
        ("1985-02-30", Fault::NoSuchDate { day: 30, month: 2 }),
        ("08-17-1985", Fault::MonthOutOfRange { month: 17 }),
        ("08/17/85", Fault::MonthOutOfRange { month: 17 }),
        ("081785", Fault::MonthOutOfRange { month: 17 }),
        ("17/0/1985", Fault::MonthOutOfRange { month: 0 }),
        ("17 agustus", Fault::YearMissing),
        ("17/8", Fault::YearMissing),
        ("17 agustus 2085", Fault::DateInFuture),
        ("25-11-26", Fault::DateInFuture),
        ("besok", Fault::DateInFuture),
        ("17-8-1885", Fault::DateTooOld),
        ("lupa", Fault::Placeholder),
    ];
    for (raw, fault) in cases {
        assert_eq!(birth(raw), Err(fault), "{raw:?}");
    }
    assert_eq!(birth("29-2-1984"), Ok(date(1984, 2, 29)));
    assert_eq!(birth("24-11-26"), Ok(TODAY));
    assert_eq!(birth("24-11-1906"), Ok(date(1906, 11, 24)));
    assert_eq!(birth("23-11-1906"), Err(Fault::DateTooOld));
}

#[test]
fn what_is_no_day_is_refused() {
    let cases = [
        "",
        "halo",
        "17",
        "1985",
        "17 agustus 985",
        "17 agustus 19855",
        "17-8-1985-3",
        "99999999999999999999",
        "bayar berapa?",
        "17/08/1985 18/08/1985",
        "agustus 1985",
        "senin",
        "17 apel 1985",
        "👍",
        "jl. 17 agustus 1985 no 4",
        "0812-3456-7890",
        "8 august 17 1985",
    ];
    for raw in cases {
        assert_eq!(birth(raw), Err(Fault::NotADate), "{raw:?}");
    }
}

#[test]
fn short_years_follow_the_sense() {
    let cases = [
        ("17-8-85", Sense::Birth, Ok(date(1985, 8, 17))),
        ("17-8-85", Sense::Past, Ok(date(1985, 8, 17))),
        ("17-8-85", Sense::Any, Ok(date(1985, 8, 17))),
        ("17-8-85", Sense::Future, Ok(date(2085, 8, 17))),
        ("3-12-26", Sense::Birth, Err(Fault::DateInFuture)),
        ("3-12-26", Sense::Past, Err(Fault::DateInFuture)),
        ("3-12-26", Sense::Future, Ok(date(2026, 12, 3))),
        ("3-10-26", Sense::Future, Err(Fault::DateInPast)),
        ("3-1-30", Sense::Any, Ok(date(2030, 1, 3))),
        ("3-1-30", Sense::Past, Ok(date(1930, 1, 3))),
        ("3-1-2127", Sense::Future, Err(Fault::DateTooFar)),
        ("3-1-1700", Sense::Past, Err(Fault::DateTooOld)),
        ("3-1-1700", Sense::Any, Ok(date(1700, 1, 3))),
    ];
    for (raw, sense, expected) in cases {
        assert_eq!(parse_date(raw, sense, TODAY), expected, "{raw:?} {sense:?}");
    }
}

#[test]
fn a_missing_year_follows_the_sense() {
    let cases = [
        ("17 agustus", Sense::Past, Ok(date(2026, 8, 17))),
        ("17 desember", Sense::Past, Ok(date(2025, 12, 17))),
        ("17 agustus", Sense::Future, Ok(date(2027, 8, 17))),
        ("17/12", Sense::Future, Ok(date(2026, 12, 17))),
        ("24 nov", Sense::Future, Ok(TODAY)),
        ("29 feb", Sense::Future, Ok(date(2028, 2, 29))),
        ("29 feb", Sense::Past, Ok(date(2024, 2, 29))),
        ("3 januari", Sense::Any, Ok(date(2027, 1, 3))),
        ("17 agustus", Sense::Any, Ok(date(2026, 8, 17))),
        ("31 feb", Sense::Future, Err(Fault::NoSuchDate { day: 31, month: 2 })),
    ];
    for (raw, sense, expected) in cases {
        assert_eq!(parse_date(raw, sense, TODAY), expected, "{raw:?} {sense:?}");
    }
}

#[test]
fn days_are_told_from_today() {
    let cases = [
        ("hari ini", Sense::Any, date(2026, 11, 24)),
        ("Hari ini pak", Sense::Future, date(2026, 11, 24)),
        ("today", Sense::Past, date(2026, 11, 24)),
        ("kemarin", Sense::Past, date(2026, 11, 23)),
        ("tadi malam", Sense::Past, date(2026, 11, 23)),
        ("yesterday", Sense::Past, date(2026, 11, 23)),
        ("besok", Sense::Future, date(2026, 11, 25)),
        ("besok pagi jam 9", Sense::Future, date(2026, 11, 25)),
        ("besokpi", Sense::Future, date(2026, 11, 25)),
        ("tomorrow", Sense::Future, date(2026, 11, 25)),
        ("lusa", Sense::Future, date(2026, 11, 26)),
        ("minggu depan", Sense::Future, date(2026, 12, 1)),
        ("next week", Sense::Future, date(2026, 12, 1)),
        ("minggu lalu", Sense::Past, date(2026, 11, 17)),
        ("bulan depan", Sense::Future, date(2026, 12, 24)),
        ("3 hari lagi", Sense::Future, date(2026, 11, 27)),
        ("tiga hari yang lalu", Sense::Past, date(2026, 11, 21)),
        ("dua minggu lagi", Sense::Future, date(2026, 12, 8)),
        ("jumat", Sense::Future, date(2026, 11, 27)),
        ("Jum'at", Sense::Future, date(2026, 11, 27)),
        ("hari kamis", Sense::Future, date(2026, 11, 26)),
        ("selasa", Sense::Future, date(2026, 12, 1)),
        ("minggu", Sense::Future, date(2026, 11, 29)),
        ("senin depan", Sense::Future, date(2026, 11, 30)),
        ("jumat depan", Sense::Future, date(2026, 12, 4)),
        ("hari minggu depan", Sense::Future, date(2026, 12, 6)),
        ("jumat lalu", Sense::Past, date(2026, 11, 20)),
        ("senin kemarin", Sense::Past, date(2026, 11, 23)),
        ("sabtu", Sense::Past, date(2026, 11, 21)),
    ];
    for (raw, sense, expected) in cases {
        assert_eq!(parse_date(raw, sense, TODAY), Ok(expected), "{raw:?}");
    }
    assert_eq!(parse_date("kemarin", Sense::Future, TODAY), Err(Fault::DateInPast));
    assert_eq!(parse_date("besok", Sense::Past, TODAY), Err(Fault::DateInFuture));
}

#[test]
fn the_ends_of_time_do_not_panic() {
    for today in [Date::MIN, Date::MAX, date(0, 1, 1)] {
        for sense in [Sense::Birth, Sense::Past, Sense::Future, Sense::Any] {
            for raw in
                ["17-8-85", "17 agustus", "besok", "kemarin", "senin depan", "minggu", "1000 tahun lalu", "9-9-9999"]
            {
                let read = parse_date(raw, sense, today);
                assert!(read.is_ok() || read.is_err());
            }
        }
    }
}
