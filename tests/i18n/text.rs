//! Keys, data, dates and money.

use jiff::Timestamp;
use jiff::civil::date;
use loket_core::domain::lang::{Lang, Localised};
use loket_core::engine::{Arg, Text, keys};

use super::support::{read, renderer};

fn text(key: &'static str, args: Vec<(&'static str, Arg)>) -> Text {
    Text::Key { key, args }
}

/// Puts a value into a text that says it after "Rp".
fn put(arg: impl Into<Arg>) -> Text {
    keys::common_rupiah(arg)
}

#[test]
fn values_are_told_as_people_write_them() {
    let moment = |at: &str| Arg::Moment(at.parse::<Timestamp>().unwrap());
    let cases = [
        (Arg::Date(date(2026, 8, 17)), "17 Agustus 2026", "17 August 2026"),
        (Arg::Date(date(2026, 1, 1)), "1 Januari 2026", "1 January 2026"),
        (Arg::Date(date(1965, 12, 31)), "31 Desember 1965", "31 December 1965"),
        (moment("2026-08-17T01:30:59Z"), "17 Agustus 2026 pukul 09.30 WITA", "17 August 2026 at 09:30 WITA"),
        (moment("2026-02-28T16:05:00Z"), "1 Maret 2026 pukul 00.05 WITA", "1 March 2026 at 00:05 WITA"),
        (Arg::Rupiah(0), "Rp0", "Rp0"),
        (Arg::Rupiah(999), "Rp999", "Rp999"),
        (Arg::Rupiah(1000), "Rp1.000", "Rp1.000"),
        (Arg::Rupiah(1_250_000), "Rp1.250.000", "Rp1.250.000"),
        (Arg::Rupiah(-25_000), "-Rp25.000", "-Rp25.000"),
        (Arg::Rupiah(i64::MIN), "-Rp9.223.372.036.854.775.808", "-Rp9.223.372.036.854.775.808"),
        (Arg::Number(1_250_000), "1250000", "1250000"),
        (Arg::Number(-3), "-3", "-3"),
        (Arg::Number(i64::MAX), "9223372036854775807", "9223372036854775807"),
        (Arg::Data("a <b> & \"c\"".to_owned()), "a &lt;b&gt; &amp; &quot;c&quot;", "a &lt;b&gt; &amp; &quot;c&quot;"),
        (
            Arg::from(Localised { id: "Surat <1>".to_owned(), en: "Letter <1>".to_owned() }),
            "Surat &lt;1&gt;",
            "Letter &lt;1&gt;",
        ),
    ];
    let renderer = renderer();
    for (arg, id, en) in cases {
        let text = put(arg.clone());
        assert_eq!(renderer.render_text(&text, Lang::Id), format!("Rp{id}"), "{arg:?}");
        assert_eq!(renderer.render_text(&text, Lang::En), format!("Rp{en}"), "{arg:?}");
    }
}

#[test]
fn every_month_has_its_name() {
    let renderer = renderer();
    let names = |lang| {
        (1..=12)
            .map(|month| renderer.render_text(&put(date(2026, month, 2)), lang))
            .map(|told| told.trim_start_matches("Rp2 ").trim_end_matches(" 2026").to_owned())
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(
        names(Lang::Id),
        "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
    );
    assert_eq!(
        names(Lang::En),
        "January February March April May June July August September October November December"
    );
}

#[test]
fn texts_in_texts_are_escaped_once() {
    let renderer = renderer();
    let text = put(put(put("Tono & <Tini>")));
    assert_eq!(renderer.render_text(&text, Lang::Id), "RpRpRpTono &amp; &lt;Tini&gt;");
    assert_eq!(renderer.render_plain(&text, Lang::Id), "RpRpRpTono & <Tini>");
    let typed = Text::data("&amp; <b>tebal</b>");
    assert_eq!(renderer.render_text(&typed, Lang::Id), "&amp;amp; &lt;b&gt;tebal&lt;/b&gt;");
    assert_eq!(renderer.render_plain(&typed, Lang::Id), "&amp; <b>tebal</b>");
}

#[test]
fn lines_and_paragraphs_leave_out_what_is_empty() {
    let renderer = renderer();
    let lines = Text::Lines(vec![Text::data("satu"), Text::data(""), Text::data("dua")]);
    assert_eq!(renderer.render_text(&lines, Lang::Id), "satu\ndua");
    let nothing = Text::Lines(vec![Text::data("")]);
    let paragraphs = Text::Paragraphs(vec![nothing, lines, Text::Lines(Vec::new()), Text::data("tiga")]);
    assert_eq!(renderer.render_text(&paragraphs, Lang::En), "satu\ndua\n\ntiga");
}

#[test]
fn data_cannot_turn_or_hide_what_stands_around_it() {
    let cases = [
        ("abc\u{202E}gpj.exe", "abcgpj.exe"),
        ("\u{2066}a\u{2069}b\u{202A}\u{202B}\u{202C}\u{202D}", "ab"),
        ("a\u{200B}b\u{200C}c\u{200D}d\u{FEFF}e\u{2060}f\u{200E}\u{200F}\u{061C}", "abcdef"),
        ("keluarga 👨\u{200D}👩\u{200D}👧 ❤\u{FE0F}\u{200D}🔥", "keluarga 👨\u{200D}👩\u{200D}👧 ❤\u{FE0F}\u{200D}🔥"),
        ("👨\u{200D}", "👨"),
        ("baris\r\nbaru\tdan\u{0}\u{7}lagi", "baris\nbaru danlagi"),
        ("Ñandú ꦱꦸꦫꦧꦪ", "Ñandú ꦱꦸꦫꦧꦪ"),
    ];
    let renderer = renderer();
    for (typed, read) in cases {
        assert_eq!(renderer.render_text(&Text::data(typed), Lang::Id), read, "{typed:?}");
    }
}

#[test]
fn a_key_nobody_wrote_is_shown_and_does_not_panic() {
    let renderer = renderer();
    for _ in 0..2 {
        let unknown = text("nobody-wrote-this", vec![("name", Arg::Number(1))]);
        assert_eq!(renderer.render_text(&unknown, Lang::Id), "⟨nobody-wrote-this⟩");
    }
    let lacking = text("common-rupiah", Vec::new());
    assert_eq!(renderer.render_text(&lacking, Lang::En), "Rp{$amount}");
}

#[test]
fn every_text_of_this_build_is_html_that_telegram_takes() {
    let values = [
        Arg::Number(0),
        Arg::Number(1),
        Arg::Number(12),
        Arg::Data("a <b> & \"c\"\n'd'".to_owned()),
        Arg::Date(date(2026, 8, 17)),
        Arg::Rupiah(-1),
        Arg::Text(Box::new(put("<i>"))),
    ];
    let renderer = renderer();
    for (key, variables) in keys::ALL {
        for value in &values {
            let text = text(key, variables.iter().map(|variable| (*variable, value.clone())).collect());
            for lang in Lang::ALL {
                let html = renderer.render_text(&text, lang);
                let read = read(&html).unwrap_or_else(|fault| panic!("{key} in {lang:?}: {fault}"));
                let read: String = read.into_iter().map(|(character, _)| character).collect();
                assert_eq!(read, renderer.render_plain(&text, lang), "{key} in {lang:?}");
                assert!(!read.trim().is_empty() && !read.contains("{$"), "{key} in {lang:?}: {read}");
            }
        }
    }
}

#[test]
fn labels_are_what_the_renderer_says() {
    let renderer = renderer();
    for (key, lang, plain) in keys::LABELS {
        assert_eq!(renderer.render_plain(&text(key, Vec::new()), *lang), *plain, "{key} in {lang:?}");
    }
}
