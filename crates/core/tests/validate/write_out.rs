//! What is kept: canonical, masked in logs, plain text in JSON; and it reads back as itself.

use jiff::civil::date;
use loket_core::domain::validate::date::{Sense, parse_date};
use loket_core::domain::validate::email::parse_email;
use loket_core::domain::validate::fault::{Doubt, Fault};
use loket_core::domain::validate::nik::{Nik, parse_nik};
use loket_core::domain::validate::nip::parse_nip;
use loket_core::domain::validate::npwp::{Npwp, parse_npwp};
use loket_core::domain::validate::phone::{Phone, parse_phone};
use loket_core::domain::validate::place::parse_coordinates;
use loket_core::domain::validate::plate::{Plate, parse_plate};
use proptest::prelude::*;

use super::super::TODAY;

#[test]
fn logs_hold_no_personal_number() {
    let nik = parse_nik("7312041208900001").unwrap();
    assert_eq!(nik.to_string(), "7312 0412 0890 0001");
    assert_eq!(format!("{nik:?}"), "Nik(\"7312••••••••0001\")");
    let phone = parse_phone("081234567890").unwrap();
    assert_eq!(format!("{phone:?}"), "Phone(\"0812•••••890\")");
    let email = parse_email("siti@gmail.com").unwrap();
    assert_eq!(format!("{email:?}"), "Email(\"s•••@gmail.com\")");
}

#[test]
fn values_are_plain_text_in_json() {
    let phone = parse_phone("081234567890").unwrap();
    let json = serde_json::to_string(&phone).unwrap();
    assert_eq!(json, "\"+6281234567890\"");
    assert_eq!(serde_json::from_str::<Phone>(&json).unwrap(), phone);
    let fault = Fault::DigitCount { got: 15, want: vec![16] };
    assert_eq!(serde_json::to_string(&fault).unwrap(), r#"{"digit_count":{"got":15,"want":[16]}}"#);
    let doubt = Doubt::BirthDateMismatch { in_nik: date(1990, 8, 12), given: date(1990, 8, 13) };
    let json = serde_json::to_string(&doubt).unwrap();
    assert_eq!(serde_json::from_str::<Doubt>(&json).unwrap(), doubt);
    assert_eq!(serde_json::to_string(&Sense::Birth).unwrap(), "\"birth\"");
}

#[test]
fn odd_stored_values_do_not_panic() {
    for stored in ["\"\"", "\"é\"", "\"73\"", "\"731204é120890000\"", "\"+62\"", "\"日本語日本語日本語日本語\""]
    {
        let nik: Nik = serde_json::from_str(stored).unwrap();
        let shown = (nik.to_string(), nik.masked(), nik.doubts(TODAY).len(), nik.sex(), nik.region().len());
        assert_eq!(shown.3, None);
        let phone: Phone = serde_json::from_str(stored).unwrap();
        assert!(phone.to_string().len() + phone.masked().len() + format!("{phone:?}").len() > 0);
        let npwp: Npwp = serde_json::from_str(stored).unwrap();
        assert!(npwp.to_string().len() + npwp.masked().len() + npwp.doubts(TODAY).len() + 1 > 0);
        let plate: Plate = serde_json::from_str(stored).unwrap();
        assert!(stored.contains(plate.as_str()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn numbers_read_back_as_themselves(digits in "[0-9]{16}", nip in "[0-9]{18}", npwp in "[0-9]{15}|[0-9]{16}|[0-9]{22}") {
        let nik = parse_nik(&digits).unwrap();
        prop_assert_eq!(parse_nik(&nik.to_string()), Ok(nik.clone()));
        prop_assert_eq!(nik.as_str(), digits);
        let nip = parse_nip(&nip).unwrap();
        prop_assert_eq!(parse_nip(&nip.to_string()), Ok(nip));
        let npwp = parse_npwp(&npwp).unwrap();
        prop_assert_eq!(parse_npwp(&npwp.to_string()), Ok(npwp));
    }

    #[test]
    fn phones_and_plates_read_back_as_themselves(phone in "08[1-9][0-9]{7,10}", plate in "[A-Z]{1,2} [1-9][0-9]{0,3}( [A-Z]{1,3})?") {
        let phone = parse_phone(&phone).unwrap();
        prop_assert_eq!(parse_phone(&phone.to_string()), Ok(phone.clone()));
        prop_assert_eq!(parse_phone(phone.as_str()), Ok(phone));
        let read = parse_plate(&plate).unwrap();
        prop_assert_eq!(read.to_string(), plate);
    }

    #[test]
    fn points_read_back_as_themselves(lat in -90_000_000_i64..=90_000_000, lon in -180_000_000_i64..=180_000_000) {
        let point = loket_core::domain::validate::place::Coordinates { lat_micro: lat, lon_micro: lon };
        prop_assert_eq!(parse_coordinates(&point.to_string()), Ok(point));
    }

    #[test]
    fn days_read_back_as_themselves(year in 1907_i16..=2025, month in 1_i8..=12, day in 1_i8..=28) {
        const NAMES: [&str; 12] = [
            "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
        ];
        let expected = Ok(date(year, month, day));
        let name = NAMES[usize::try_from(month).unwrap() - 1];
        for raw in [
            format!("{day} {name} {year}"), format!("{day:02}{month:02}{year}"), format!("{day}/{month}/{year}"),
            format!("{year}-{month:02}-{day:02}"), format!("{day}.{month:02}.{year}"),
        ] {
            prop_assert_eq!(parse_date(&raw, Sense::Birth, TODAY), expected.clone(), "{}", raw);
        }
    }
}
