//! Cleaning, free text, names, codes, addresses, placeholders.

use loket_core::domain::validate::fault::Fault;
use loket_core::domain::validate::text::{
    clean, clean_lines, is_placeholder, parse_address, parse_code, parse_long_text, parse_name, parse_text,
};

#[test]
fn text_is_cleaned() {
    let cases = [
        ("  halo   dunia ", "halo dunia"),
        ("٧٣٧١٠٩١٧٠٨٨٥٠٠٠٣", "7371091708850003"),
        ("０８１２", "0812"),
        ("۱۲۳ १२३ ১২৩ ๑๒๓ 𝟏𝟐𝟑", "123 123 123 123 123"),
        ("Si\u{200B}ti\u{FEFF}", "Siti"),
        ("Siti\u{202E}kilab\u{202C}", "Sitikilab"),
        ("a\tb\r\nc\u{A0}d\u{3000}e\u{2028}f", "a b c d e f"),
        ("a\u{0}b\u{7}c\u{1B}d", "abcd"),
        ("e\u{301}", "é"),
        ("ﬁ Ａ①", "fi A1"),
        ("\u{200B}\u{2066}\u{3164}\u{2800}", ""),
        ("", ""),
    ];
    for (raw, cleaned) in cases {
        assert_eq!(clean(raw), cleaned, "{raw:?}");
    }
}

#[test]
fn lines_are_kept_where_they_matter() {
    assert_eq!(clean_lines(" satu  \r\n\r\n\r\n  dua\u{200B} \ntiga\n\n"), "satu\n\ndua\ntiga");
    assert_eq!(parse_long_text("satu\ndua", 1, 100), Ok("satu\ndua".into()));
    assert_eq!(parse_text("satu\ndua", 1, 100), Ok("satu dua".into()));
}

#[test]
fn placeholders_are_no_answers() {
    let placeholders = [
        "-",
        "--",
        "—",
        " - ",
        "...",
        "…",
        "?",
        ".",
        "n/a",
        "N.A.",
        "tidak ada",
        "Tidak Ada",
        "tdk ada",
        "nda ada",
        "ndak ada",
        "belum ada",
        "gak punya",
        "tidak ada pak",
        "tidak adaji",
        "ndak adaji bu",
        "lupa",
        "Lupa!!",
        "sudah lupa",
        "lupa saya",
        "kosong",
        "nihil",
        "tidak tahu",
        "ga tau",
        "none",
        "de'gaga",
        "xxx",
        "t\u{200B}idak ada",
    ];
    for raw in placeholders {
        assert!(is_placeholder(raw), "{raw:?}");
        assert_eq!(parse_text(raw, 1, 100), Err(Fault::Placeholder), "{raw:?}");
        assert_eq!(parse_name(raw, 1, 100), Err(Fault::Placeholder), "{raw:?}");
    }
    let answers =
        ["", "\u{200B}", "ada", "tidak", "sama", "Lupa Daratan", "0", "🙏", "Ana", "tidak ada jalan lain", "ya"];
    assert!(!is_placeholder(&format!("tidak ada{}jalan", " ".repeat(100))));
    for raw in answers {
        assert!(!is_placeholder(raw), "{raw:?}");
    }
}

#[test]
fn free_text_has_a_length_and_a_letter() {
    assert_eq!(parse_text("  KTP   hilang ", 3, 20), Ok("KTP hilang".into()));
    assert_eq!(parse_text("é́", 1, 2).unwrap().chars().count(), 2);
    assert_eq!(parse_text("ab", 3, 20), Err(Fault::TooShort { got: 2, min: 3 }));
    assert_eq!(parse_text("abcdef", 3, 5), Err(Fault::TooLong { got: 6, max: 5 }));
    assert_eq!(parse_text("", 0, 5), Err(Fault::TooShort { got: 0, min: 1 }));
    assert_eq!(parse_text("\u{202E}\u{200B}", 3, 5), Err(Fault::TooShort { got: 0, min: 3 }));
    assert_eq!(parse_text("🙏🙏🙏", 1, 5), Err(Fault::NoLetter));
    assert_eq!(parse_text(&"a".repeat(5000), 1, 10_000), Err(Fault::TooLong { got: 5000, max: 10_000 }));
    assert_eq!(parse_text("=HYPERLINK(\"http://x\") <b>", 1, 50), Ok("=HYPERLINK(\"http://x\") <b>".into()));
}

#[test]
fn names_are_tidied() {
    let cases = [
        ("Siti Aminah", "Siti Aminah"),
        ("SITI NUR'AINI", "Siti Nur'aini"),
        ("siti nur’aini", "Siti Nur'aini"),
        ("ANDI BASO BIN ANDI TENRI", "Andi Baso bin Andi Tenri"),
        ("hj. st. aminah binti muh. arif", "Hj. St. Aminah binti Muh. Arif"),
        ("BIN YAMIN", "Bin Yamin"),
        ("DR. IR. H.ABDUL RAHMAN, S.PD., M.SI", "Dr. Ir. H.Abdul Rahman, S.Pd., M.Si"),
        ("BASO, SE, MM", "Baso, SE, MM"),
        ("BUDI, S.IP", "Budi, S.IP"),
        ("ANDI-TI S.KM", "Andi-Ti S.KM"),
        ("Budi SE MaNis", "Budi SE MaNis"),
        ("JOHN O'NEIL", "John O'Neil"),
        ("MA'RUF AL-FATIH", "Ma'ruf Al-Fatih"),
        ("raja iii", "Raja III"),
        ("Siti 🙏 Aminah 😡", "Siti Aminah"),
        ("👩🏽‍🦱 siti", "Siti"),
        ("Siti\u{202E}kilab", "Sitikilab"),
        ("Si\u{200B}ti", "Siti"),
        ("Ｓｉｔｉ", "Siti"),
        ("nama saya Siti Aminah", "Siti Aminah"),
        ("Nama: Siti", "Siti"),
        ("Halim Batal", "Halim Batal"),
        ("José É", "José É"),
        (" - Siti,", "Siti"),
    ];
    for (raw, tidy) in cases {
        assert_eq!(parse_name(raw, 1, 80), Ok(tidy.into()), "{raw:?}");
        assert_eq!(parse_name(tidy, 1, 80), Ok(tidy.into()), "{tidy:?} again");
    }
}

#[test]
fn names_have_no_markup_and_no_digits() {
    for raw in ["Andi <b>", "_O'Neil_*", "<3", "=HYPERLINK(\"http://…\")", "'); DROP TABLE--", "Budi 2", "b@di", "a/b"]
    {
        assert_eq!(parse_name(raw, 1, 80), Err(Fault::NotAName), "{raw:?}");
    }
    assert_eq!(parse_name("😡😡", 3, 80), Err(Fault::TooShort { got: 0, min: 3 }));
    assert_eq!(parse_name("", 0, 80), Err(Fault::TooShort { got: 0, min: 1 }));
    assert_eq!(parse_name("Al", 3, 80), Err(Fault::TooShort { got: 2, min: 3 }));
    assert_eq!(parse_name("'", 1, 80), Err(Fault::Placeholder));
}

#[test]
fn codes_keep_their_signs() {
    let cases = [
        ("LP/123/XI/2026/SPKT", "LP/123/XI/2026/SPKT"),
        ("Nomor: 470/12-A/DS.W_1", "470/12-A/DS.W_1"),
        ("no. 12/2026", "12/2026"),
        ("B 12–3", "B 12-3"),
        ("No urut", "No urut"),
    ];
    for (raw, code) in cases {
        assert_eq!(parse_code(raw, 1, 60), Ok(code.into()), "{raw:?}");
    }
    assert_eq!(parse_code("a;b", 1, 60), Err(Fault::NotACode));
    assert_eq!(parse_code("12 😡", 1, 60), Err(Fault::NotACode));
    assert_eq!(parse_code("12", 3, 60), Err(Fault::TooShort { got: 2, min: 3 }));
}

#[test]
fn addresses_need_a_letter() {
    assert_eq!(parse_address("Jl. Kemakmuran 12,\nRT 01 / RW 02\n"), Ok("Jl. Kemakmuran 12, RT 01 / RW 02".into()));
    assert_eq!(parse_address("12345"), Err(Fault::NoLetter));
    assert_eq!(parse_address("Ompo"), Err(Fault::TooShort { got: 4, min: 5 }));
    assert_eq!(parse_address(&"a".repeat(201)), Err(Fault::TooLong { got: 201, max: 200 }));
    assert_eq!(parse_address("-"), Err(Fault::Placeholder));
}
