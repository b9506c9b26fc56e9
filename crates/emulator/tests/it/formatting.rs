//! Parse modes and entities: tables of what is sent and what comes back.

use serde_json::{Value, json};

use crate::bench::bench;

/// `kind offset length argument`, one entity after the other.
fn listed(message: &Value) -> String {
    let entities = message["entities"].as_array().cloned().unwrap_or_default();
    let one = |entity: &Value| {
        let argument = ["url", "language", "custom_emoji_id"].iter().find_map(|field| entity[*field].as_str());
        let kind = entity["type"].as_str().unwrap();
        let place = format!("{kind} {} {}", entity["offset"], entity["length"]);
        argument.map_or(place.clone(), |argument| format!("{place} {argument}"))
    };
    entities.iter().map(one).collect::<Vec<_>>().join(", ")
}

#[tokio::test]
async fn html_becomes_text_and_entities() {
    let cases = [
        ("<b>tebal</b> biasa", "tebal biasa", "bold 0 5"),
        (
            "<strong>a</strong><em>b</em><ins>c</ins><del>d</del>",
            "abcd",
            "bold 0 1, italic 1 1, underline 2 1, strikethrough 3 1",
        ),
        (
            "<s>a</s><strike>b</strike><u>c</u><i>d</i>",
            "abcd",
            "strikethrough 0 1, strikethrough 1 1, underline 2 1, italic 3 1",
        ),
        ("<b>a <i>b</i></b>", "a b", "bold 0 3, italic 2 1"),
        ("🏛 <b>Loket</b>", "🏛 Loket", "bold 3 5"),
        ("1 &lt; 2 &amp;&amp; 3 &gt; 2 &quot;x&quot; &#65;&#x42;", "1 < 2 && 3 > 2 \"x\" AB", ""),
        ("A & B &nbsp; &copy;", "A & B &nbsp; &copy;", ""),
        (
            "<a href=\"https://example.com/x?a=1&amp;b=2\">sini</a>",
            "sini",
            "text_link 0 4 https://example.com/x?a=1&b=2",
        ),
        ("<a href='https://Example.com'>x</a>", "x", "text_link 0 1 https://example.com/"),
        ("<a href=\"javascript:alert(1)\">x</a>", "x", ""),
        ("<code>kode</code>", "kode", "code 0 4"),
        ("<pre>a\nb</pre>", "a\nb", "pre 0 3"),
        ("<pre><code class=\"language-rust\">fn</code></pre>", "fn", "pre 0 2 rust"),
        ("<tg-spoiler>r</tg-spoiler><span class=\"tg-spoiler\">s</span>", "rs", "spoiler 0 1, spoiler 1 1"),
        ("<blockquote>k</blockquote>", "k", "blockquote 0 1"),
        ("<blockquote expandable>k</blockquote>", "k", "expandable_blockquote 0 1"),
        ("<tg-emoji emoji-id=\"5368324170671202286\">👍</tg-emoji>", "👍", "custom_emoji 0 2 5368324170671202286"),
        ("<B>besar</B>", "besar", "bold 0 5"),
        ("  <b> x </b>  ", "x", "bold 0 1"),
        ("<b></b>kosong", "kosong", ""),
    ];
    let bench = bench().await;
    for (sent, text, entities) in cases {
        let params = json!({"chat_id": 7001, "text": sent, "parse_mode": "HTML"});
        let message = bench.granted("sendMessage", params).await;
        assert_eq!(message["text"], text, "{sent}");
        assert_eq!(listed(&message), entities, "{sent}");
    }
}

#[tokio::test]
async fn broken_html_is_refused_by_byte_offset() {
    let cases = [
        ("<x>a</x>", "Unsupported start tag \"x\" at byte offset 0"),
        ("é<br>", "Unsupported start tag \"br\" at byte offset 2"),
        ("1 < 2", "Unsupported start tag \"\" at byte offset 2"),
        ("a<b", "Unclosed start tag at byte offset 1"),
        ("<b>a", "Can't find end tag corresponding to start tag \"b\""),
        ("<b>a</i>", "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\""),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<span class=\"x\">a</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0"),
        ("<a href=x,y>a</a>", "Unexpected end of name token at byte offset 8"),
        ("<tg-emoji emoji-id=\"x\">a</tg-emoji>", "Invalid custom emoji identifier specified"),
    ];
    let bench = bench().await;
    for (sent, why) in cases {
        let params = json!({"chat_id": 7001, "text": sent, "parse_mode": "HTML"});
        let refusal = bench.refused("sendMessage", params).await;
        assert_eq!(refusal, format!("400 Bad Request: can't parse entities: {why}"), "{sent}");
    }
}

#[tokio::test]
async fn markdown_v2_becomes_text_and_entities() {
    let cases = [
        ("*tebal* _miring_", "tebal miring", "bold 0 5, italic 6 6"),
        ("__garis__ ~coret~ ||rahasia||", "garis coret rahasia", "underline 0 5, strikethrough 6 5, spoiler 12 7"),
        ("*a _b_*", "a b", "bold 0 3, italic 2 1"),
        ("`kode \\` x`", "kode ` x", "code 0 8"),
        ("```rust\nfn\n```", "fn", "pre 0 2 rust"),
        ("[sini](https://example.com/a\\)b)", "sini", "text_link 0 4 https://example.com/a)b"),
        ("1\\.000 \\- ok\\!", "1.000 - ok!", ""),
        (">kutip\n>dua\nbiasa", "kutip\ndua\nbiasa", "blockquote 0 10"),
        (">kutip||", "kutip", "expandable_blockquote 0 5"),
        ("![👍](tg://emoji?id=5368324170671202286)", "👍", "custom_emoji 0 2 5368324170671202286"),
    ];
    let bench = bench().await;
    for (sent, text, entities) in cases {
        let params = json!({"chat_id": 7001, "text": sent, "parse_mode": "MarkdownV2"});
        let message = bench.granted("sendMessage", params).await;
        assert_eq!(message["text"], text, "{sent}");
        assert_eq!(listed(&message), entities, "{sent}");
    }
}

#[tokio::test]
async fn broken_markdown_is_refused() {
    let cases = [
        ("MarkdownV2", "1.000", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("MarkdownV2", "a-b", "Character '-' is reserved and must be escaped with the preceding '\\'"),
        ("MarkdownV2", "a (b)", "Character '(' is reserved and must be escaped with the preceding '\\'"),
        ("MarkdownV2", "a *b", "Can't find end of Bold entity at byte offset 2"),
        ("MarkdownV2", "__a", "Can't find end of Underline entity at byte offset 0"),
        ("MarkdownV2", "[a](b", "Can't find end of a URL at byte offset 4"),
        ("Markdown", "a _b", "Can't find end of the entity starting at byte offset 2"),
    ];
    let bench = bench().await;
    for (mode, sent, why) in cases {
        let params = json!({"chat_id": 7001, "text": sent, "parse_mode": mode});
        let refusal = bench.refused("sendMessage", params).await;
        assert_eq!(refusal, format!("400 Bad Request: can't parse entities: {why}"), "{sent}");
    }
}

#[tokio::test]
async fn legacy_markdown_knows_the_basics() {
    let bench = bench().await;
    let text = "*a* _b_ `c` [d](https://example.com/) \\_ ```\ne```";
    let params = json!({"chat_id": 7001, "text": text, "parse_mode": "markdown"});
    let message = bench.granted("sendMessage", params).await;
    assert_eq!(message["text"], "a b c d _ e");
    let expected = "bold 0 1, italic 2 1, code 4 1, text_link 6 1 https://example.com/, pre 10 1";
    assert_eq!(listed(&message), expected);
}

#[tokio::test]
async fn plain_text_is_searched_for_what_telegram_marks() {
    let cases = [
        ("/start lalu /help@loket_demo_bot", "bot_command 0 6, bot_command 12 20"),
        ("lihat https://example.com/a, ya", "url 6 21"),
        ("di dispendukcapil.makassar.go.id saja", "url 3 29"),
        ("tanya @siti_r #ktp2026 a@b.co.id", "mention 6 7, hashtag 14 8, email 23 9"),
        ("telepon +6281234567890.", "phone_number 8 14"),
        ("harga 1/2 atau a/b", ""),
        ("<b>bukan</b>", ""),
    ];
    let bench = bench().await;
    for (sent, entities) in cases {
        assert_eq!(listed(&bench.tell(sent).await), entities, "{sent}");
    }
}

#[tokio::test]
async fn entities_can_be_given_ready_made() {
    let bench = bench().await;
    let entities = json!([{"type": "bold", "offset": 0, "length": 2}, {"type": "url", "offset": 0, "length": 1}]);
    let params = json!({"chat_id": 7001, "text": "🏛 x", "entities": entities});
    assert_eq!(listed(&bench.granted("sendMessage", params).await), "bold 0 2");
    let params = json!({"chat_id": 7001, "text": "x", "entities": [{"type": "no", "offset": 0, "length": 1}]});
    let refusal = bench.refused("sendMessage", params).await;
    assert_eq!(refusal, "400 Bad Request: can't parse MessageEntity: Unsupported type specified");
}

#[tokio::test]
async fn formatting_reads_back_as_html() {
    let bench = bench().await;
    let html = "<b>a &amp; <i>b</i></b> <a href=\"https://example.com/\">c</a> <code>d</code>";
    bench.granted("sendMessage", json!({"chat_id": 7001, "text": html, "parse_mode": "HTML"})).await;
    let seen = bench.emulator.messages(7001);
    assert_eq!(seen.last().unwrap().html, html);
    assert_eq!(seen.last().unwrap().text, "a & b c d");
}
