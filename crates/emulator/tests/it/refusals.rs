//! What Telegram refuses, in its own words.

use loket_emulator::{Fault, NewPerson};
use serde_json::{Value, json};

use crate::bench::{Bench, bench};

async fn check(bench: &Bench, cases: &[(&str, Value, &str)]) {
    for (method, params, expected) in cases {
        assert_eq!(bench.refused(method, params.clone()).await, *expected, "{method} {params}");
    }
}

#[tokio::test]
async fn texts_have_limits() {
    let bench = bench().await;
    let long = "x".repeat(4097);
    let emoji = "🏛".repeat(2049);
    check(
        &bench,
        &[
            ("sendMessage", json!({"chat_id": 7001}), "400 Bad Request: message text is empty"),
            ("sendMessage", json!({"chat_id": 7001, "text": ""}), "400 Bad Request: message text is empty"),
            ("sendMessage", json!({"chat_id": 7001, "text": " \n "}), "400 Bad Request: message text is empty"),
            (
                "sendMessage",
                json!({"chat_id": 7001, "text": "<b> </b>", "parse_mode": "HTML"}),
                "400 Bad Request: message text is empty",
            ),
            ("sendMessage", json!({"chat_id": 7001, "text": long}), "400 Bad Request: message is too long"),
            ("sendMessage", json!({"chat_id": 7001, "text": emoji}), "400 Bad Request: message is too long"),
            (
                "sendMessage",
                json!({"chat_id": 7001, "text": "x", "parse_mode": "BBCode"}),
                "400 Bad Request: unsupported parse_mode",
            ),
        ],
    )
    .await;
    let just_fits = format!("<b>{}</b>", "x".repeat(4096));
    bench.granted("sendMessage", json!({"chat_id": 7001, "text": just_fits, "parse_mode": "HTML"})).await;
}

#[tokio::test]
async fn chats_have_to_be_there_and_open() {
    let bench = bench().await;
    let stranger = bench.emulator.person(NewPerson { id: Some(7002), ..NewPerson::named("Budi", "id") });
    let text = |chat: Value| json!({"chat_id": chat, "text": "halo"});
    check(
        &bench,
        &[
            ("sendMessage", json!({"text": "halo"}), "400 Bad Request: chat_id is empty"),
            ("sendMessage", text(json!(999)), "400 Bad Request: chat not found"),
            ("sendMessage", text(json!("@nobody")), "400 Bad Request: chat not found"),
            ("sendMessage", text(json!(-100_999)), "400 Bad Request: chat not found"),
            ("sendMessage", text(json!(7002)), "403 Forbidden: bot can't initiate conversation with a user"),
        ],
    )
    .await;
    stranger.starts(None);
    bench.granted("sendMessage", text(json!("7002"))).await;
    stranger.blocks();
    assert_eq!(bench.refused("sendMessage", text(json!(7002))).await, "403 Forbidden: bot was blocked by the user");
    stranger.deletes_account();
    assert_eq!(bench.refused("sendMessage", text(json!(7002))).await, "403 Forbidden: user is deactivated");
}

#[tokio::test]
async fn messages_have_to_be_there() {
    let bench = bench().await;
    let at = |id: i64| json!({"chat_id": 7001, "message_id": id, "text": "baru"});
    let reply = |params: Value| {
        let mut params = params;
        params["chat_id"] = json!(7001);
        params["text"] = json!("halo");
        params
    };
    let gone = "400 Bad Request: message to be replied not found";
    check(
        &bench,
        &[
            ("editMessageText", at(99), "400 Bad Request: message to edit not found"),
            ("editMessageText", at(1), "400 Bad Request: message can't be edited"),
            (
                "deleteMessage",
                json!({"chat_id": 7001, "message_id": 99}),
                "400 Bad Request: message to delete not found",
            ),
            ("deleteMessage", json!({"chat_id": 7001}), "400 Bad Request: message identifier is not specified"),
            ("deleteMessages", json!({"chat_id": 7001}), "400 Bad Request: message identifiers are not specified"),
            ("sendMessage", reply(json!({"reply_parameters": {"message_id": 99}})), gone),
            ("sendMessage", reply(json!({"reply_to_message_id": 99})), gone),
            (
                "forwardMessage",
                json!({"chat_id": 7001, "from_chat_id": 7001, "message_id": 99}),
                "400 Bad Request: message to forward not found",
            ),
            (
                "copyMessage",
                json!({"chat_id": 7001, "from_chat_id": 7001, "message_id": 99}),
                "400 Bad Request: message to copy not found",
            ),
        ],
    )
    .await;
    let lenient = json!({"reply_parameters": {"message_id": 99, "allow_sending_without_reply": true}});
    let sent = bench.granted("sendMessage", reply(lenient)).await;
    assert!(sent.get("reply_to_message").is_none());
}

#[tokio::test]
async fn files_and_callbacks_have_to_be_known() {
    let bench = bench().await;
    let document = |what: &str| json!({"chat_id": 7001, "document": what});
    let wrong = "400 Bad Request: wrong file identifier/HTTP URL specified";
    check(
        &bench,
        &[
            ("sendDocument", json!({"chat_id": 7001}), "400 Bad Request: there is no document in the request"),
            ("sendDocument", document("BQADnobody"), wrong),
            ("sendDocument", document("https://example.com/a.pdf"), wrong),
            ("getFile", json!({}), "400 Bad Request: file_id not specified"),
            ("getFile", json!({"file_id": "x"}), "400 Bad Request: invalid file_id"),
            (
                "answerCallbackQuery",
                json!({"callback_query_id": "1"}),
                "400 Bad Request: query is too old and response timeout expired or query ID is invalid",
            ),
            (
                "sendChatAction",
                json!({"chat_id": 7001, "action": "dance"}),
                "400 Bad Request: wrong parameter action in request",
            ),
            ("sendLocation", json!({"chat_id": 7001}), "400 Bad Request: latitude is empty"),
            (
                "setMyCommands",
                json!({"commands": [{"command": "Big", "description": "x"}]}),
                "400 Bad Request: BOT_COMMAND_INVALID",
            ),
        ],
    )
    .await;
}

#[tokio::test]
async fn too_many_requests_name_the_wait() {
    let bench = bench().await;
    bench.emulator.faults().next("sendMessage", 1, Fault::TooManyRequests(7));
    let answer = bench.answer("sendMessage", json!({"chat_id": 7001, "text": "x"})).await;
    assert_eq!(answer["error_code"], 429);
    assert_eq!(answer["description"], "Too Many Requests: retry after 7");
    assert_eq!(answer["parameters"]["retry_after"], 7);
    bench.tell("dan sekarang").await;
}
