//! Yes and no.

use loket_core::domain::validate::yes_no::parse_yes_no;

#[test]
fn yes_in_many_mouths() {
    let yes = [
        "ya",
        "Ya!",
        "YA",
        "iya",
        "iye",
        "iye'",
        "iye’",
        "y",
        "betul",
        "benar",
        "ok",
        "oke",
        "okey",
        "yes",
        "yup",
        "ya pak",
        "iye' tabe",
        "ya betul",
        "sudah benar",
        "iyeji",
        "betulmi",
        "ok 👍",
        "👍",
        "✅",
        "ya ya ya",
        "ｙａ",
        "setuju",
    ];
    for raw in yes {
        assert_eq!(parse_yes_no(raw), Some(true), "{raw:?}");
    }
}

#[test]
fn no_in_many_mouths() {
    let no = [
        "tidak",
        "tdk",
        "nda",
        "ndak",
        "enggak",
        "gak",
        "no",
        "No.",
        "bukan",
        "belum",
        "tida'",
        "tidak pak",
        "tidakji",
        "tidak benar",
        "belum betul",
        "tidak ada",
        "salah",
        "👎",
        "❌",
        "n",
        "nggak kak",
        "tidak, belum",
        "ndak ada",
    ];
    for raw in no {
        assert_eq!(parse_yes_no(raw), Some(false), "{raw:?}");
    }
}

#[test]
fn what_is_neither() {
    let neither = [
        "",
        "-",
        "?",
        "mungkin",
        "ya tidak",
        "👍👎",
        "bayar berapa",
        "tidak salah",
        "7312",
        "ya saya mau tanya dulu",
        "😡",
    ];
    for raw in neither {
        assert_eq!(parse_yes_no(raw), None, "{raw:?}");
    }
}
