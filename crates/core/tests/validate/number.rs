//! Whole numbers, decimals, rupiah.

use loket_core::domain::validate::fault::Fault;
use loket_core::domain::validate::money::parse_rupiah;
use loket_core::domain::validate::number::{parse_decimal, parse_number};
use loket_core::domain::validate::year::parse_year;

#[test]
fn whole_numbers() {
    let cases = [
        ("12", 12),
        ("1.200", 1200),
        ("1,200", 1200),
        ("1.234.567", 1_234_567),
        ("1 200", 1200),
        ("12 orang", 12),
        ("ada 3 anak", 3),
        ("umur 12 tahun", 12),
        ("-5", -5),
        ("−5", -5),
        ("007", 7),
        ("12,0", 12),
        ("dua", 2),
        ("dua belas", 12),
        ("duabelas", 12),
        ("sebelas", 11),
        ("sepuluh", 10),
        ("dua puluh", 20),
        ("dua puluh lima", 25),
        ("duapuluh lima", 25),
        ("seratus", 100),
        ("seratus sebelas", 111),
        ("tiga ratus empat puluh dua", 342),
        ("sembilan ratus sembilan puluh sembilan", 999),
        ("dua orang", 2),
        ("ada dua anak", 2),
        ("nol", 0),
        ("five", 5),
        ("Twenty", 20),
        ("١٢", 12),
        ("１２", 12),
        ("1\u{200B}2", 12),
        ("12 🙏", 12),
        ("5 kk", 5),
        ("10 m", 10),
        ("12.", 12),
        ("dua ribu lima ratus", 2500),
    ];
    for (raw, number) in cases {
        assert_eq!(parse_number(raw, -10, 2_000_000), Ok(number), "{raw:?}");
    }
}

#[test]
fn what_is_no_whole_number_is_refused() {
    let cases = [
        ("", Fault::NotANumber),
        ("banyak", Fault::NotANumber),
        ("2 atau 3", Fault::NotANumber),
        ("dua atau tiga", Fault::NotANumber),
        ("1-2", Fault::NotANumber),
        ("1.2.3", Fault::NotANumber),
        ("12 tahun 3 bulan", Fault::NotANumber),
        ("satu dua", Fault::NotANumber),
        ("2 ribu", Fault::NotANumber),
        ("👍", Fault::NotANumber),
        ("saya tinggal di rumah nomor 5", Fault::NotANumber),
        ("3,5", Fault::NotWhole),
        ("3.5", Fault::NotWhole),
        ("lupa", Fault::Placeholder),
        ("21", Fault::OutOfRange { min: 1, max: 20, got: 21 }),
        ("0", Fault::OutOfRange { min: 1, max: 20, got: 0 }),
        ("-3", Fault::OutOfRange { min: 1, max: 20, got: -3 }),
        ("1.200", Fault::OutOfRange { min: 1, max: 20, got: 1200 }),
        ("99999999999999999999999999999999", Fault::OutOfRange { min: 1, max: 20, got: i64::MAX }),
        ("-99999999999999999999999999999999", Fault::OutOfRange { min: 1, max: 20, got: i64::MIN }),
    ];
    for (raw, fault) in cases {
        assert_eq!(parse_number(raw, 1, 20), Err(fault), "{raw:?}");
    }
}

#[test]
fn decimals_in_thousandths() {
    let cases = [
        ("3,2", 3200),
        ("3.2", 3200),
        ("3,2 kg", 3200),
        ("3.250 kg", 3250),
        ("3,250", 3250),
        ("0.500", 500),
        ("3", 3000),
        ("tiga", 3000),
        ("2,12345", 2123),
        ("2,1235", 2124),
        ("3,2kg", 3200),
    ];
    for (raw, milli) in cases {
        assert_eq!(parse_decimal(raw, 0, 10_000), Ok(milli), "{raw:?}");
    }
    assert_eq!(parse_decimal("1.200", 0, 5_000_000), Ok(1_200_000));
    assert_eq!(parse_decimal("1,200", 0, 5_000_000), Ok(1200));
    assert_eq!(parse_decimal("1.200,5", 0, 5_000_000), Ok(1_200_500));
    assert_eq!(parse_decimal("1,200.5", 0, 5_000_000), Ok(1_200_500));
    assert_eq!(parse_decimal("-0,5", -1000, 1000), Ok(-500));
    assert_eq!(parse_decimal("11", 0, 10_000), Err(Fault::OutOfRange { min: 0, max: 10_000, got: 11_000 }));
    assert_eq!(parse_decimal("3,2,1", 0, 10_000), Err(Fault::NotANumber));
    assert_eq!(parse_decimal("berat", 0, 10_000), Err(Fault::NotANumber));
}

#[test]
fn rupiah_in_every_writing() {
    let cases = [
        ("1250000", 1_250_000),
        ("Rp1.250.000", 1_250_000),
        ("Rp 1.250.000,-", 1_250_000),
        ("1250000,00", 1_250_000),
        ("Rp. 1.250.000,00", 1_250_000),
        ("1,250,000", 1_250_000),
        ("1,250,000.00", 1_250_000),
        ("1 250 000", 1_250_000),
        ("1,25 juta", 1_250_000),
        ("1.25 jt", 1_250_000),
        ("1.5jt", 1_500_000),
        ("500rb", 500_000),
        ("500 ribu", 500_000),
        ("500k", 500_000),
        ("2 juta 500 ribu", 2_500_000),
        ("2jt 500rb", 2_500_000),
        ("2 juta 500.000", 2_500_000),
        ("dua juta lima ratus ribu", 2_500_000),
        ("sejuta", 1_000_000),
        ("seribu", 1000),
        ("lima ratus ribu rupiah", 500_000),
        ("setengah juta", 500_000),
        ("satu setengah juta", 1_500_000),
        ("sekitar 2 juta per bulan", 2_000_000),
        ("1,2 miliar", 1_200_000_000),
        ("1.250 ribu", 1_250_000),
        ("gratis", 0),
        ("nol", 0),
        ("tidak ada", 0),
        ("nda ada pak", 0),
        ("0", 0),
        ("Rp 0", 0),
        ("IDR 500000", 500_000),
        ("٥٠٠٠", 5000),
        ("５００ｒｂ", 500_000),
        ("Rp\u{200B}5.000", 5000),
        ("kurang lebih 750 ribu kak", 750_000),
        ("dua ratus", 200),
        ("2,5juta/bulan", 2_500_000),
        ("seratus ribu", 100_000),
        ("1 juta dua ratus ribu", 1_200_000),
    ];
    for (raw, amount) in cases {
        assert_eq!(parse_rupiah(raw, 0, 5_000_000_000), Ok(amount), "{raw:?}");
    }
}

#[test]
fn what_is_no_amount_is_refused() {
    let cases = [
        "",
        "mahal",
        "1 juta - 2 juta",
        "500-600rb",
        "-5000",
        "2 juta 500",
        "500 600 ribu",
        "1.5",
        "12,50",
        "juta",
        "rp",
        "1 juta 2 juta",
        "5 kambing",
        "👍",
        "1.2.3",
        "dua atau tiga juta",
    ];
    for raw in cases {
        assert_eq!(parse_rupiah(raw, 0, 5_000_000_000), Err(Fault::NotAnAmount), "{raw:?}");
    }
    assert_eq!(parse_rupiah("lupa", 0, 10), Err(Fault::Placeholder));
    assert_eq!(parse_rupiah("-", 0, 10), Err(Fault::Placeholder));
    assert_eq!(parse_rupiah("6 juta", 1, 5_000_000), Err(Fault::OutOfRange { min: 1, max: 5_000_000, got: 6_000_000 }));
    assert_eq!(parse_rupiah("gratis", 1, 10), Err(Fault::OutOfRange { min: 1, max: 10, got: 0 }));
    assert_eq!(parse_rupiah("1.250 juta", 0, 5_000_000), Ok(1_250_000));
    assert_eq!(parse_rupiah(&"9".repeat(40), 0, 10), Err(Fault::OutOfRange { min: 0, max: 10, got: i64::MAX }));
    assert_eq!(
        parse_rupiah(&format!("{} triliun", "9".repeat(40)), 0, 10),
        Err(Fault::OutOfRange { min: 0, max: 10, got: i64::MAX })
    );
}

#[test]
fn years() {
    for written in
        ["2023", "tahun 2023", "thn. 2023", "Th 2023", "2.023", "tahun pajak 2023", "lulus tahun 2023", " 2023 "]
    {
        assert_eq!(parse_year(written, 1994, 2026), Ok(2023), "{written}");
    }
    assert_eq!(parse_year("2026", 1994, 2026), Ok(2026));
    let out = |got| Err(Fault::OutOfRange { min: 1994, max: 2026, got });
    assert_eq!(parse_year("2027", 1994, 2026), out(2027));
    assert_eq!(parse_year("23", 1994, 2026), out(23));
    assert_eq!(parse_year("1993", 1994, 2026), out(1993));
    assert_eq!(parse_year("20233", 1994, 2026), out(20233));
    for other in ["tahun", "lusa", "2023 2024", "tahun lalu"] {
        assert!(matches!(parse_year(other, 1994, 2026), Err(Fault::NotANumber)), "{other}");
    }
}
