//! Phone, e-mail.

use loket_core::domain::validate::email::parse_email;
use loket_core::domain::validate::fault::{Doubt, Fault};
use loket_core::domain::validate::phone::{Phone, parse_phone};

#[test]
fn mobile_numbers_in_every_writing() {
    let cases = [
        "081234567890",
        "0812-3456-7890",
        "0812 3456 7890",
        "+62 812 3456 7890",
        "+6281234567890",
        "6281234567890",
        "81234567890",
        "+62081234567890",
        "62 0812 34567890",
        "006281234567890",
        "(+62) 812.3456.7890",
        "O8l2 3456 789O",
        "wa saya 081234567890 ya kak",
        "No HP: 0812-3456-7890",
        "０８１２３４５６７８９０",
        "٠٨١٢٣٤٥٦٧٨٩٠",
        "\u{2066}+62\u{200B}81234567890\u{2069}",
        "＋6281234567890",
    ];
    for raw in cases {
        let phone = parse_phone(raw);
        assert_eq!(phone.as_ref().map(Phone::as_str), Ok("+6281234567890"), "{raw:?}");
    }
}

#[test]
fn phones_are_shown_grouped_and_masked() {
    let cases = [
        ("0812345678", "0812-345-678", "0812•••678"),
        ("08123456789", "0812-345-6789", "0812••••789"),
        ("081234567890", "0812-3456-7890", "0812•••••890"),
        ("0812345678901", "0812-3456-78901", "0812••••••901"),
    ];
    for (raw, shown, masked) in cases {
        let phone = parse_phone(raw).unwrap();
        assert_eq!((phone.to_string().as_str(), phone.masked().as_str()), (shown, masked));
        assert_eq!(phone.national(), raw);
    }
}

#[test]
fn other_numbers_are_no_mobile_numbers() {
    let count = |got| Fault::DigitCount { got, want: vec![10, 11, 12, 13] };
    let cases = [
        ("0484 21009", Fault::NotMobile),
        ("+62 484 21009", Fault::NotMobile),
        ("+60 12 345 6789", Fault::NotMobile),
        ("+81 90 1234 5678", Fault::NotMobile),
        ("110", Fault::NotMobile),
        ("0800 1234567", Fault::NotMobile),
        ("0812345", count(7)),
        ("08123456789012", count(14)),
        ("nol delapan satu dua", Fault::NotDigits),
        ("", Fault::NotDigits),
        ("lupa", Fault::Placeholder),
    ];
    for (raw, fault) in cases {
        assert_eq!(parse_phone(raw), Err(fault), "{raw:?}");
    }
}

#[test]
fn addresses_are_read_out_of_a_sentence() {
    let cases = [
        ("siti@gmail.com", "siti@gmail.com"),
        ("Siti.A+x@GMAIL.Com", "Siti.A+x@gmail.com"),
        ("email saya siti@gmail.com ya", "siti@gmail.com"),
        ("Email:siti@gmail.com.", "siti@gmail.com"),
        ("<mailto:siti@gmail.com>", "siti@gmail.com"),
        ("siti @ gmail.com", "siti@gmail.com"),
        ("ｓｉｔｉ＠ｇｍａｉｌ．ｃｏｍ", "siti@gmail.com"),
        ("si\u{200B}ti@gmail.com", "siti@gmail.com"),
        ("a@b.co", "a@b.co"),
    ];
    for (raw, address) in cases {
        assert_eq!(parse_email(raw).map(|email| email.to_string()), Ok(address.into()), "{raw:?}");
    }
    assert_eq!(parse_email("siti@gmail.com").unwrap().masked(), "s•••@gmail.com");
}

#[test]
fn what_is_no_address_is_refused() {
    let long = format!("{}@gmail.com", "a".repeat(65));
    let cases = [
        "siti",
        "siti@",
        "@gmail.com",
        "siti@gmail",
        "a@b@c.com",
        "siti@gmail..com",
        ".siti@gmail.com",
        "si..ti@gmail.com",
        "siti@-a.com",
        "siti@gmail.c",
        "siti@gmail.1",
        "a@x.com b@y.com",
        "síti@gmail.com",
        "",
        "😡@😡.com",
        &long,
    ];
    for raw in cases {
        assert_eq!(parse_email(raw), Err(Fault::NotAnEmail), "{raw:?}");
    }
    assert_eq!(parse_email("tidak ada"), Err(Fault::Placeholder));
}

#[test]
fn slips_in_the_domain_are_doubted() {
    let slips = [
        ("gmial.com", "gmail.com"),
        ("gmail.co", "gmail.com"),
        ("gmail.con", "gmail.com"),
        ("gamil.com", "gmail.com"),
        ("gmail.co.id", "gmail.com"),
        ("gmial.con", "gmail.com"),
        ("yahho.com", "yahoo.com"),
        ("yaho.co.id", "yahoo.co.id"),
        ("hotmial.com", "hotmail.com"),
        ("soppengkap.go.id", "soppengkab.go.id"),
    ];
    for (domain, meant) in slips {
        let doubts = parse_email(&format!("siti@{domain}")).unwrap().doubts();
        assert_eq!(doubts, vec![Doubt::MailDomain { suggestion: meant.into() }], "{domain}");
    }
    for domain in
        ["gmail.com", "yahoo.co.id", "mail.com", "ymail.com", "unhas.ac.id", "ui.ac.id", "contoh.id", "gojek.com"]
    {
        assert_eq!(parse_email(&format!("siti@{domain}")).unwrap().doubts(), vec![], "{domain}");
    }
}
