//! No input panics, and what was cleaned or tidied once stays as it is.

use loket_core::domain::validate::date::{Sense, parse_date, parse_time};
use loket_core::domain::validate::text::{
    clean, clean_lines, is_placeholder, parse_address, parse_code, parse_long_text, parse_name, parse_text,
};
use loket_core::domain::validate::{
    email, kk, money, nib, nik, nip, nop, npwp, number, phone, place, plate, postal_code, year, yes_no,
};
use proptest::prelude::*;

use super::super::TODAY;

/// Reads it as everything; how many readings there are.
fn read_as_everything(raw: &str) -> usize {
    let readings = [
        parse_text(raw, 1, 50).is_ok(),
        parse_long_text(raw, 1, 50).is_ok(),
        parse_name(raw, 1, 50).is_ok(),
        parse_code(raw, 1, 50).is_ok(),
        parse_address(raw).is_ok(),
        is_placeholder(raw),
        nik::parse_nik(raw).is_ok_and(|nik| !nik.doubts(TODAY).is_empty()),
        kk::parse_kk(raw).is_ok_and(|kk| !kk.doubts(TODAY).is_empty()),
        npwp::parse_npwp(raw).is_ok_and(|npwp| !npwp.doubts(TODAY).is_empty()),
        nib::parse_nib(raw).is_ok(),
        nop::parse_nop(raw).is_ok(),
        year::parse_year(raw, 1, 9999).is_ok(),
        nip::parse_nip(raw).is_ok_and(|nip| !nip.doubts(TODAY).is_empty()),
        phone::parse_phone(raw).is_ok(),
        email::parse_email(raw).is_ok_and(|email| !email.doubts().is_empty()),
        plate::parse_plate(raw).is_ok(),
        postal_code::parse_postal_code(raw).is_ok(),
        parse_date(raw, Sense::Birth, TODAY).is_ok(),
        parse_date(raw, Sense::Past, TODAY).is_ok(),
        parse_date(raw, Sense::Future, TODAY).is_ok(),
        parse_date(raw, Sense::Any, TODAY).is_ok(),
        parse_time(raw).is_ok(),
        number::parse_number(raw, i64::MIN, i64::MAX).is_ok(),
        number::parse_decimal(raw, i64::MIN, i64::MAX).is_ok(),
        money::parse_rupiah(raw, 0, i64::MAX).is_ok(),
        yes_no::parse_yes_no(raw).is_some(),
        place::parse_coordinates(raw).is_ok(),
    ];
    readings.into_iter().filter(|read| *read).count()
}

/// Words and signs that the validators look for, in any order.
fn near_answers() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        "[0-9]{1,9}",
        "[0-9]{20,60}",
        "[-.,:/'+@° \"]{1,3}",
        prop::sample::select(vec![
            "juta",
            "rb",
            "setengah",
            "dua",
            "puluh",
            "belas",
            "ratus",
            "ribu",
            "sejuta",
            "agustus",
            "feb",
            "hari",
            "lagi",
            "lalu",
            "senin",
            "depan",
            "besok",
            "jam",
            "sore",
            "lewat",
            "kurang",
            "tgl",
            "rp",
            "@gmail.com",
            "DW",
            "S",
            "E",
            "!3d",
            "!4d",
            "LS",
            "tidak",
            "ada",
            "٣",
            "０",
            "\u{202E}",
            "\u{200B}",
            "🙏",
            "é",
            "İ",
            "ß",
            "ﬁ",
            "½",
            "'",
            "\n",
            " ",
            "-",
            "O",
            "l",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(part, 0..12).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_refused(raw in any::<String>()) {
        prop_assert!(read_as_everything(&raw) <= 25);
    }

    #[test]
    fn nearly_an_answer_is_read_or_refused(raw in near_answers()) {
        prop_assert!(read_as_everything(&raw) <= 25);
    }

    #[test]
    fn clean_text_is_left_alone(raw in prop_oneof![any::<String>(), near_answers()]) {
        let once = clean(&raw);
        prop_assert_eq!(clean(&once), once.clone());
        prop_assert!(!once.contains(|c: char| c.is_control()));
        let lines = clean_lines(&raw);
        prop_assert_eq!(clean_lines(&lines), lines);
    }

    #[test]
    fn accepted_text_is_accepted_again(raw in prop_oneof!["\\PC{0,40}", "[A-Za-zİßŉéÉ.,' -]{1,30}"]) {
        if let Ok(name) = parse_name(&raw, 1, 200) {
            prop_assert_eq!(parse_name(&name, 1, 200), Ok(name));
        }
        if let Ok(text) = parse_text(&raw, 1, 200) {
            prop_assert_eq!(parse_text(&text, 1, 200), Ok(text));
        }
        if let Ok(address) = parse_address(&raw) {
            prop_assert_eq!(parse_address(&address), Ok(address));
        }
    }
}

#[test]
fn very_long_text_is_refused_unread() {
    for piece in ["1", "a", "é", "😡", "dua ", "1.", "\u{FDFA}", "a\u{301}", "@", "-", "\n", " "] {
        let raw = piece.repeat(200_000);
        assert!(read_as_everything(&raw) <= 1, "{piece:?}");
    }
    for piece in ["1", "a", "dua ", "1.", "1 ", "0.0 ", "jam ", "seratus ", "a@", "n ", "4.5,"] {
        let raw: String = piece.repeat(4096).chars().take(4096).collect();
        assert!(read_as_everything(&raw) <= 25, "{piece:?}");
    }
}
