//! NIK, KK, NPWP, NIB, NIP.

use jiff::civil::date;
use loket_core::domain::validate::fault::{Doubt, Fault};
use loket_core::domain::validate::kk::parse_kk;
use loket_core::domain::validate::nib::parse_nib;
use loket_core::domain::validate::nik::{Sex, compare, parse_nik};
use loket_core::domain::validate::nip::{Service, parse_nip};
use loket_core::domain::validate::nop::parse_nop;
use loket_core::domain::validate::npwp::parse_npwp;

use super::super::TODAY;

const MAN: &str = "7312041208900001";
const WOMAN: &str = "7312045208900001";

#[test]
fn a_nik_is_read_out_of_what_people_type() {
    let cases = [
        "7312041208900001",
        "7312 0412 0890 0001",
        "7312.0412.0890-0001",
        "NIK saya: 7312 0412 0890 0001 ya",
        "nik7312041208900001ya",
        "No. NIK 7312041208900001 pak 🙏",
        "tolong min, ini nomor KTP saya 7312-0412-0890-0001 terima kasih",
        "٧٣١٢٠٤١٢٠٨٩٠٠٠٠١",
        "７３１２０４１２０８９０００01",
        "\u{202E}7312\u{200B}041208900001",
        "73120412O89OOOOl",
        "7312 0412 0890 OOOl",
        "o iya, 7312 O412 0890 0001",
        "7312041208900001\n",
    ];
    for raw in cases {
        assert_eq!(parse_nik(raw).map(|nik| nik.as_str().to_owned()), Ok(MAN.into()), "{raw:?}");
    }
}

#[test]
fn a_nik_is_refused_with_a_reason() {
    let count = |got| Fault::DigitCount { got, want: vec![16] };
    let cases = [
        ("731204120890001", count(15)),
        ("73120412089000011", count(17)),
        ("7312041208900001 7312045208900001", count(32)),
        ("731204120890000A", Fault::NotDigits),
        ("KTP saya hilang", Fault::NotDigits),
        ("oli", Fault::NotDigits),
        ("Jl. Merdeka 7312041208900001", Fault::NotDigits),
        ("", Fault::NotDigits),
        ("👍", Fault::NotDigits),
        ("lupa", Fault::Placeholder),
        ("-", Fault::Placeholder),
    ];
    for (raw, fault) in cases {
        assert_eq!(parse_nik(raw), Err(fault), "{raw:?}");
    }
    assert_eq!(parse_nik(&"1".repeat(5000)), Err(Fault::TooLong { got: 5000, max: 4096 }));
}

#[test]
fn a_nik_tells_birth_and_sex() {
    let man = parse_nik(MAN).unwrap();
    assert_eq!((man.birth_date(TODAY), man.sex()), (Some(date(1990, 8, 12)), Some(Sex::Male)));
    assert_eq!(man.region(), "731204");
    let woman = parse_nik(WOMAN).unwrap();
    assert_eq!((woman.birth_date(TODAY), woman.sex()), (Some(date(1990, 8, 12)), Some(Sex::Female)));
    let births = [
        ("7312041208100001", Some(date(2010, 8, 12))),
        ("7312042411260001", Some(date(2026, 11, 24))),
        ("7312042511260001", Some(date(1926, 11, 25))),
        ("7312042902000001", Some(date(2000, 2, 29))),
        ("7312046902960001", Some(date(1996, 2, 29))),
        ("7312042902010001", None),
        ("7312043202900001", None),
        ("7312047208900001", None),
        ("7312040008900001", None),
        ("7312041213900001", None),
    ];
    for (raw, birth) in births {
        assert_eq!(parse_nik(raw).unwrap().birth_date(TODAY), birth, "{raw}");
    }
}

#[test]
fn an_odd_nik_is_doubted_and_not_refused() {
    let cases = [
        (MAN, vec![]),
        (WOMAN, vec![]),
        ("5401011208500001", vec![]),
        ("9601011208900001", vec![]),
        ("9701011208900001", vec![Doubt::UnknownRegion]),
        ("7300041208900001", vec![Doubt::UnknownRegion]),
        ("7370041208900001", vec![Doubt::UnknownRegion]),
        ("7312001208900001", vec![Doubt::UnknownRegion]),
        ("7312043502900001", vec![Doubt::ImpossibleDate]),
        ("7312041208900000", vec![Doubt::SerialZero]),
        ("0000000000000000", vec![Doubt::UnknownRegion, Doubt::ImpossibleDate, Doubt::SerialZero]),
    ];
    for (raw, doubts) in cases {
        assert_eq!(parse_nik(raw).unwrap().doubts(TODAY), doubts, "{raw}");
    }
}

#[test]
fn a_nik_is_held_against_other_answers() {
    let man = parse_nik(MAN).unwrap();
    assert_eq!(compare(&man, Some(date(1990, 8, 12)), Some(Sex::Male), TODAY), vec![]);
    assert_eq!(compare(&man, None, None, TODAY), vec![]);
    let (in_nik, given) = (date(1990, 8, 12), date(1990, 8, 13));
    assert_eq!(
        compare(&man, Some(given), Some(Sex::Female), TODAY),
        vec![Doubt::BirthDateMismatch { in_nik, given }, Doubt::SexMismatch { in_nik: Sex::Male, given: Sex::Female }]
    );
    let impossible = parse_nik("7312043502900001").unwrap();
    assert_eq!(compare(&impossible, Some(given), None, TODAY), vec![]);
    let centenarian = parse_nik("7312041208200001").unwrap();
    assert_eq!(compare(&centenarian, Some(date(1920, 8, 12)), None, TODAY), vec![]);
}

#[test]
fn a_family_card_is_no_nik() {
    let kk = parse_kk("No KK: 7312 0412 0815 0001").unwrap();
    assert_eq!((kk.to_string().as_str(), kk.masked().as_str()), ("7312 0412 0815 0001", "7312••••••••0001"));
    assert_eq!((kk.doubts(TODAY), kk.region()), (vec![], "731204"));
    assert_eq!(parse_kk(WOMAN).unwrap().doubts(TODAY), vec![Doubt::ImpossibleDate]);
    assert_eq!(parse_kk("7312041208150000").unwrap().doubts(TODAY), vec![Doubt::SerialZero]);
    assert_eq!(parse_kk("123"), Err(Fault::DigitCount { got: 3, want: vec![16] }));
}

#[test]
fn tax_numbers_old_and_new() {
    let cases = [
        ("01.312.166.0-091.000", "01.312.166.0-091.000", vec![]),
        ("NPWP 016090524017000", "01.609.052.4-017.000", vec![]),
        ("21.609.052.4-017.001", "21.609.052.4-017.001", vec![Doubt::LuhnMismatch]),
        ("0013121660091000", "0013 1216 6009 1000", vec![]),
        ("0013121661091000", "0013 1216 6109 1000", vec![Doubt::LuhnMismatch]),
        (MAN, "7312 0412 0890 0001", vec![]),
        ("7312043502900001", "7312 0435 0290 0001", vec![Doubt::ImpossibleDate]),
        ("0013121660091000000001", "0013 1216 6009 1000 000001", vec![]),
        ("7312041208900000000000", "7312 0412 0890 0000 000000", vec![Doubt::SerialZero]),
    ];
    for (raw, shown, doubts) in cases {
        let npwp = parse_npwp(raw).unwrap();
        assert_eq!((npwp.to_string(), npwp.doubts(TODAY)), (shown.to_owned(), doubts), "{raw}");
        assert_eq!(parse_npwp(shown), Ok(npwp));
    }
    assert_eq!(parse_npwp("123"), Err(Fault::DigitCount { got: 3, want: vec![15, 16, 22] }));
    assert_eq!(parse_npwp("013121660091000").unwrap().masked(), "0131•••••••1000");
}

#[test]
fn business_numbers_have_thirteen_digits() {
    assert_eq!(parse_nib("NIB 9120 3045 91234").unwrap().to_string(), "9120304591234");
    assert_eq!(parse_nib("912030459123"), Err(Fault::DigitCount { got: 12, want: vec![13] }));
}

#[test]
fn civil_servants_of_both_kinds() {
    let pns = parse_nip("NIP. 19900812 201503 1 001").unwrap();
    assert_eq!(pns.to_string(), "19900812 201503 1 001");
    assert_eq!(
        (pns.service(), pns.sex(), pns.birth_date(TODAY)),
        (Service::Pns, Some(Sex::Male), Some(date(1990, 8, 12)))
    );
    assert_eq!((pns.doubts(TODAY), pns.masked()), (vec![], "1990••••••••••1001".into()));
    let pppk = parse_nip("199008122023212005").unwrap();
    assert_eq!((pppk.service(), pppk.sex(), pppk.doubts(TODAY)), (Service::Pppk, Some(Sex::Female), vec![]));
    let cases = [
        ("199013122015031001", vec![Doubt::ImpossibleDate]),
        ("199008122099031001", vec![Doubt::ImpossibleDate]),
        ("199008122008071001", vec![Doubt::AppointedTooYoung { years: 17 }]),
        ("199008122008081001", vec![]),
        ("199008122015033001", vec![Doubt::SexDigit]),
        ("199008122015031000", vec![Doubt::SerialZero]),
    ];
    for (raw, doubts) in cases {
        assert_eq!(parse_nip(raw).unwrap().doubts(TODAY), doubts, "{raw}");
    }
    assert_eq!(parse_nip("1990"), Err(Fault::DigitCount { got: 4, want: vec![18] }));
}

#[test]
fn the_land_tax_has_eighteen_digits() {
    let printed = "73.12.010.001.002-0003.0";
    for written in [
        printed,
        "731201000100200030",
        "NOP: 73 12 010 001 002 0003 0",
        "nopnya 73.12.010.001.002.0003.0 ya pak",
        "73-12-010-001-002-0003-0",
    ] {
        let nop = parse_nop(written).unwrap();
        assert_eq!((nop.to_string().as_str(), nop.as_str()), (printed, "731201000100200030"), "{written}");
    }
    let wrong = |got| Err(Fault::DigitCount { got, want: vec![18] });
    assert_eq!(parse_nop("73.12.010.001.002-0003"), wrong(17));
    assert_eq!(parse_nop("73.12.010.001.002-0003.01"), wrong(19));
    assert_eq!(parse_nop("73.12.xxx.xxx.xxx-xxxx.x"), Err(Fault::NotDigits));
}
