//! Long texts in parts.

use loket::i18n::split_html;
use proptest::prelude::*;

use super::support::read;

/// What it is about, the HTML, the limit, the parts.
type Case = (&'static str, &'static str, usize, &'static [&'static str]);

const CASES: &[Case] = &[
    ("what fits stays as it is", "<b>a</b> &amp; b \n", 7, &["<b>a</b> &amp; b \n"]),
    ("nothing", "", 10, &[""]),
    ("nothing to be read, and too much of it", "<b>   </b>", 2, &[""]),
    (
        "tags and entities do not count",
        "<blockquote>&lt;&amp;&gt;</blockquote>",
        3,
        &["<blockquote>&lt;&amp;&gt;</blockquote>"],
    ),
    ("paragraphs first", "aa bb\ncc\n\ndd ee\nff", 14, &["aa bb\ncc", "dd ee\nff"]),
    ("then lines", "aa bb\ncc dd", 10, &["aa bb", "cc dd"]),
    ("then words", "aaa bbb ccc", 8, &["aaa bbb", "ccc"]),
    ("then anywhere", "abcdefgh", 3, &["abc", "def", "gh"]),
    (
        "no part nearly empty for the sake of a paragraph",
        "a\n\nbbbbbbb ccccc dddddd",
        20,
        &["a\n\nbbbbbbb ccccc", "dddddd"],
    ),
    ("unless there is no other place", "a\n\nbbbbbbbbbbbbbbbbbbbb", 20, &["a", "bbbbbbbbbbbbbbbbbbbb"]),
    (
        "open tags are closed and opened again",
        "<b>aa <i>bb cc</i></b>",
        6,
        &["<b>aa <i>bb</i></b>", "<b><i>cc</i></b>"],
    ),
    (
        "with their attributes",
        "<a href=\"https://a.id/\">aaa bbb</a>",
        4,
        &["<a href=\"https://a.id/\">aaa</a>", "<a href=\"https://a.id/\">bbb</a>"],
    ),
    ("no empty tags at a cut", "aaa <b>bbb</b>", 4, &["aaa", "<b>bbb</b>"]),
    ("no empty tags behind a cut", "<b>aaa </b>bbb", 4, &["<b>aaa</b>", "bbb"]),
    ("characters of two units", "😀😀😀", 4, &["😀😀", "😀"]),
    ("a limit below one character", "😀a", 1, &["😀", "a"]),
    ("entities stay whole", "&amp;&amp;&amp;", 2, &["&amp;&amp;", "&amp;"]),
    ("nothing but white space between", "aa\n\n\n\n\n\n\n\nbb", 3, &["aa", "bb"]),
];

#[test]
fn texts_are_cut_where_a_reader_would_pause() {
    for (about, html, limit, parts) in CASES {
        assert_eq!(split_html(html, *limit), *parts, "{about}");
    }
}

#[test]
fn a_long_form_is_cut_between_its_paragraphs() {
    let paragraph = format!("<b>Syarat</b>\n{}", "Fotokopi KTP &amp; KK ".repeat(40).trim_end());
    let html = [paragraph.as_str(); 12].join("\n\n");
    let parts = split_html(&html, 4096);
    assert_eq!(parts.len(), 3);
    assert_eq!(parts.join("\n\n"), html);
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-z]{1,12}",
        1 => "[àéß😀🏠]{1,6}",
        1 => Just("&lt;&amp;&gt;&quot;".to_owned()),
        2 => Just(" ".to_owned()),
        1 => Just("\n".to_owned()),
        1 => Just("\n\n".to_owned()),
    ]
}

fn html() -> impl Strategy<Value = String> {
    let words = prop::collection::vec(word(), 0..12).prop_map(|words| words.concat());
    words.prop_recursive(4, 64, 6, |inner| {
        let tag = prop::sample::select(vec!["b", "i", "code", "blockquote expandable", "a href=\"https://a.id/?x=1\""]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 1..6).prop_map(|parts| parts.concat()),
            (tag, inner).prop_map(|(tag, inner)| {
                let name = tag.split(' ').next().unwrap_or_default();
                format!("<{tag}>{inner}</{name}>")
            }),
        ]
    })
}

/// What is read, without white space, each character with the tags around it.
fn seen(html: &str) -> Vec<(char, Vec<String>)> {
    let mut seen = read(html).expect("the HTML is whole");
    seen.retain(|(character, _)| !character.is_whitespace());
    seen
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn nothing_is_lost_and_every_part_is_whole(html in html(), limit in 2_usize..60) {
        let parts = split_html(&html, limit);
        let mut joined = Vec::new();
        for part in &parts {
            let units: usize = read(part).unwrap().iter().map(|(character, _)| character.len_utf16()).sum();
            prop_assert!(units <= limit, "{units} units in {part:?}");
            joined.extend(seen(part));
        }
        prop_assert_eq!(joined, seen(&html));
        if parts.len() > 1 {
            prop_assert!(parts.iter().all(|part| !seen(part).is_empty()), "{parts:?}");
        }
    }

    #[test]
    fn broken_html_does_not_panic(html in "[<>/&;ab \n#x12é😀]{0,80}", limit in 0_usize..20) {
        let parts = split_html(&html, limit);
        prop_assert!(!parts.is_empty());
    }
}
