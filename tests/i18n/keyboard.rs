//! Messages with keyboards, in plain words.

use loket::i18n::{RenderedButton, RenderedKeyboard, RenderedPress};
use loket_core::domain::lang::{Lang, Localised};
use loket_core::engine::callback::Callback;
use loket_core::engine::message::Look;
use loket_core::engine::{Button, Keyboard, Message, Text};

use super::support::renderer;

fn both(id: &str, en: &str) -> Text {
    Text::Localised(Localised { id: id.to_owned(), en: en.to_owned() })
}

fn render(keyboard: Keyboard, lang: Lang) -> RenderedKeyboard {
    renderer().render_message(&Message { text: Text::data("x"), keyboard }, lang).keyboard
}

fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
    rows.iter().map(|row| row.iter().map(|label| (*label).to_owned()).collect()).collect()
}

#[test]
fn the_text_is_html_and_buttons_are_not() {
    let buttons = vec![
        vec![
            Button::new(both("Biaya & syarat <1>", "Fees & rules <1>"), Callback::Catalogue).look(Look::Primary),
            Button::copy(both("Salin", "Copy"), "SPG-7K3M-9QW"),
        ],
        vec![Button::url(both("Peta", "Map"), "https://example.go.id/?a=1&b=2")],
    ];
    let rendered = renderer().render_message(&Message::with_buttons(Text::data("<&>"), buttons), Lang::En);
    assert_eq!(rendered.html, "&lt;&amp;&gt;");
    let button = |label: &str, does, look| RenderedButton { label: label.to_owned(), does, look };
    let expected = vec![
        vec![
            button("Fees & rules <1>", RenderedPress::Callback("menu".to_owned()), Look::Primary),
            button("Copy", RenderedPress::Copy("SPG-7K3M-9QW".to_owned()), Look::Plain),
        ],
        vec![button("Map", RenderedPress::Url("https://example.go.id/?a=1&b=2".to_owned()), Look::Plain)],
    ];
    assert_eq!(rendered.keyboard, RenderedKeyboard::Inline(expected));
}

#[test]
fn keyboards_at_the_bottom() {
    let menu = || vec![vec![both("Layanan", "Services"), both("Bantuan", "Help")], vec![both("Bahasa", "Language")]];
    let share = || both("Kirim", "Send");
    assert_eq!(render(Keyboard::None, Lang::Id), RenderedKeyboard::None);
    assert_eq!(
        render(Keyboard::Menu(menu()), Lang::Id),
        RenderedKeyboard::Menu(rows(&[&["Layanan", "Bantuan"], &["Bahasa"]]))
    );
    assert_eq!(
        render(Keyboard::AskContact { share: share(), others: menu() }, Lang::En),
        RenderedKeyboard::AskContact {
            share: "Send".to_owned(),
            others: rows(&[&["Services", "Help"], &["Language"]])
        }
    );
    assert_eq!(
        render(Keyboard::AskLocation { share: share(), others: Vec::new() }, Lang::Id),
        RenderedKeyboard::AskLocation { share: "Kirim".to_owned(), others: Vec::new() }
    );
    assert_eq!(
        render(Keyboard::ForceReply { placeholder: both("Alasan", "Reason") }, Lang::En),
        RenderedKeyboard::ForceReply { placeholder: "Reason".to_owned() }
    );
}

#[test]
fn labels_are_one_line_of_at_most_64_characters() {
    let most = "a".repeat(64);
    let cases = [
        ("dua\n baris".to_owned(), "dua baris".to_owned()),
        (most.clone(), most.clone()),
        (format!("{most}a"), format!("{}…", "a".repeat(63))),
        (format!("{} {}", "é".repeat(62), "b".repeat(9)), format!("{}…", "é".repeat(62))),
        ("🏠".repeat(70), format!("{}…", "🏠".repeat(63))),
        (" \u{200B}".to_owned(), "…".to_owned()),
    ];
    for (typed, read) in cases {
        let keyboard = render(Keyboard::ForceReply { placeholder: Text::data(typed.as_str()) }, Lang::Id);
        assert_eq!(keyboard, RenderedKeyboard::ForceReply { placeholder: read.clone() }, "{typed}");
        let keyboard = render(Keyboard::Menu(vec![vec![Text::data(typed.as_str())]]), Lang::Id);
        assert_eq!(keyboard, RenderedKeyboard::Menu(vec![vec![read]]), "{typed}");
    }
}
