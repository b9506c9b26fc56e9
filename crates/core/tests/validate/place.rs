//! Plates, postal codes, points on the map.

use loket_core::domain::validate::fault::Fault;
use loket_core::domain::validate::place::{Coordinates, parse_coordinates};
use loket_core::domain::validate::plate::parse_plate;
use loket_core::domain::validate::postal_code::parse_postal_code;

#[test]
fn plates_in_every_writing() {
    let cases = [
        ("DW 3344 CY", "DW 3344 CY"),
        ("dw3344cy", "DW 3344 CY"),
        ("Dw-3344-Cy", "DW 3344 CY"),
        ("d w 33 44 c y", "DW 3344 CY"),
        ("plat DW 3344 CY", "DW 3344 CY"),
        ("nopol: dw 3344 cy ya pak", "DW 3344 CY"),
        ("DW 3344 YA", "DW 3344 YA"),
        ("no pol dw 3344 cy", "DW 3344 CY"),
        ("B 1 RI", "B 1 RI"),
        ("RI 1", "RI 1"),
        ("DW 33O4 CY", "DW 3304 CY"),
        ("ＤＷ　３３４４　ＣＹ", "DW 3344 CY"),
        ("DW ٣٣٤٤ CY", "DW 3344 CY"),
        ("D\u{200B}W 3344 CY", "DW 3344 CY"),
        ("DD 12 ABC 🏍", "DD 12 ABC"),
    ];
    for (raw, plate) in cases {
        assert_eq!(parse_plate(raw).map(|plate| plate.to_string()), Ok(plate.into()), "{raw:?}");
        assert_eq!(parse_plate(plate).map(|plate| plate.as_str().to_owned()), Ok(plate.into()));
    }
    for raw in
        ["", "DW", "3344", "DWX 3344 CY", "DW 0344 CY", "DW 33445 CY", "DW 3344 CYXZ", "motor saya", "DW 3344 CÝ"]
    {
        assert_eq!(parse_plate(raw), Err(Fault::NotAPlate), "{raw:?}");
    }
    assert_eq!(parse_plate("tidak ada"), Err(Fault::Placeholder));
}

#[test]
fn postal_codes_have_five_digits() {
    for raw in ["90812", "90 812", "kode pos 90812", "９０８１２", "9O812"] {
        assert_eq!(parse_postal_code(raw).map(|code| code.to_string()), Ok("90812".into()), "{raw:?}");
    }
    assert_eq!(parse_postal_code("01234"), Err(Fault::NotAPostalCode));
    assert_eq!(parse_postal_code("9081"), Err(Fault::DigitCount { got: 4, want: vec![5] }));
    assert_eq!(parse_postal_code("Soppeng"), Err(Fault::NotDigits));
}

#[test]
fn points_in_every_writing() {
    let point = Coordinates { lat_micro: -4_350_000, lon_micro: 119_880_000 };
    let cases = [
        "-4.35, 119.88",
        "-4.35,119.88",
        "-4.35 119.88",
        "‑4.35, 119.88",
        "−4.35, 119.88",
        "-4,35 119,88",
        "-4,35, 119,88",
        "(-4.350000, 119.880000)",
        "lokasi: -4.35, 119.88",
        "4.35 LS, 119.88 BT",
        "4.35° S, 119.88° E",
        "S 4.35 E 119.88",
        "4,35 LS 119,88 BT",
        "119.88, -4.35",
        "geo:-4.35,119.88",
        "Lat: -4.35, Long: 119.88",
        "lintang -4,35 bujur 119,88",
        "https://www.google.com/maps/@-4.35,119.88,15z",
        "https://maps.google.com/?q=-4.35,119.88",
        "https://www.google.com/maps/search/?api=1&query=-4.35%2C119.88",
        "ini pak https://www.google.com/maps/place/Soppeng/@-4.1,119.1,17z/data=!3m1!4b1!8m2!3d-4.35!4d119.88?hl=id",
        "4°21'00.0\"S 119°52'48.0\"E",
        "4° 21’ 0” LS, 119° 52’ 48” BT",
        "-٤.٣٥, ١١٩.٨٨",
        "-4.35\u{200B}, 119.88",
    ];
    for raw in cases {
        assert_eq!(parse_coordinates(raw), Ok(point), "{raw:?}");
    }
    assert_eq!(point.to_string(), "-4.350000, 119.880000");
    assert_eq!(Coordinates { lat_micro: -1, lon_micro: 5 }.to_string(), "-0.000001, 0.000005");
}

#[test]
fn what_is_no_point_is_refused() {
    let cases = [
        "",
        "Soppeng",
        "5, 10",
        "-4.35",
        "200.5, 119.88",
        "91.0, 181.0",
        "-4.35, 119.88, 7.5",
        "https://maps.app.goo.gl/abc",
        "4°61'00\"S 119°52'48\"E",
        "Jl. Merdeka 4.35 119.88 kiri",
    ];
    for raw in cases {
        assert_eq!(parse_coordinates(raw), Err(Fault::NotCoordinates), "{raw:?}");
    }
}
