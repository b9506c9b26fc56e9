//! Commands by scope and language, names, descriptions, the menu button.

use loket_emulator::NewPerson;
use serde_json::{Value, json};

use crate::bench::bench;

fn command(name: &str) -> Value {
    json!([{"command": name, "description": "keterangan"}])
}

#[tokio::test]
async fn commands_are_kept_by_scope_and_language() {
    let bench = bench().await;
    let group = bench.emulator.group("Petugas", &[&bench.siti]);
    let sets = [
        json!({"commands": command("bantuan")}),
        json!({"commands": command("help"), "language_code": "en"}),
        json!({"commands": command("layanan"), "scope": {"type": "all_private_chats"}}),
        json!({"commands": command("antrean"), "scope": {"type": "all_group_chats"}}),
        json!({"commands": command("ambil"), "scope": {"type": "chat_administrators", "chat_id": group.id}}),
    ];
    for params in sets {
        assert_eq!(bench.granted("setMyCommands", params).await, true);
    }
    assert_eq!(bench.granted("getMyCommands", json!({})).await, command("bantuan"));
    assert_eq!(bench.granted("getMyCommands", json!({"language_code": "en"})).await, command("help"));
    assert_eq!(bench.granted("getMyCommands", json!({"language_code": "fr"})).await, json!([]));
    let names = |person: &loket_emulator::Person, chat: i64| {
        bench.emulator.commands(person, chat).into_iter().map(|(name, _)| name).collect::<Vec<_>>()
    };
    let budi = bench.emulator.person(NewPerson::named("Budi", "id"));
    let other = bench.emulator.group("Lain", &[&budi, &bench.siti]);
    assert_eq!(names(&bench.siti, 7001), ["layanan"]);
    assert_eq!(names(&bench.siti, group.id), ["ambil"], "she created the group");
    assert_eq!(names(&bench.siti, other.id), ["antrean"]);
    bench.granted("deleteMyCommands", json!({"scope": {"type": "all_private_chats"}})).await;
    assert_eq!(names(&bench.siti, 7001), ["bantuan"]);
    let ann = bench.emulator.person(NewPerson::named("Ann", "en-GB"));
    assert_eq!(names(&ann, ann.id()), ["help"]);
}

#[tokio::test]
async fn wrong_commands_and_scopes_are_refused() {
    let cases = [
        (json!({"commands": command("Besar")}), "BOT_COMMAND_INVALID"),
        (json!({"commands": [{"command": "a", "description": ""}]}), "BOT_COMMAND_DESCRIPTION_INVALID"),
        (json!({"commands": [{"command": "a"}]}), "can't parse BotCommand: Can't find field \"description\""),
        (json!({"commands": {}}), "expected an Array of BotCommand"),
        (json!({"commands": command(&"a".repeat(33))}), "command length must not exceed 32"),
        (json!({"commands": command("a"), "language_code": "id-ID"}), "invalid language code specified"),
        (
            json!({"commands": command("a"), "scope": {"type": "x"}}),
            "can't parse BotCommandScope: Unsupported type specified",
        ),
        (json!({"commands": command("a"), "scope": {"type": "chat", "chat_id": 5}}), "chat not found"),
    ];
    let bench = bench().await;
    for (params, words) in cases {
        assert_eq!(bench.refused("setMyCommands", params).await, format!("400 Bad Request: {words}"));
    }
}

#[tokio::test]
async fn names_and_descriptions_have_languages() {
    let bench = bench().await;
    assert_eq!(bench.granted("getMyName", json!({})).await, json!({"name": "Loket"}));
    bench.granted("setMyName", json!({"name": "Counter", "language_code": "en"})).await;
    assert_eq!(bench.granted("getMyName", json!({"language_code": "en"})).await["name"], "Counter");
    assert_eq!(bench.granted("getMyName", json!({"language_code": "id"})).await["name"], "Loket");
    bench.granted("setMyDescription", json!({"description": "Layanan publik"})).await;
    let shown = bench.granted("getMyDescription", json!({"language_code": "en"})).await;
    assert_eq!(shown, json!({"description": "Layanan publik"}));
    let long = json!({"short_description": "x".repeat(121)});
    assert_eq!(bench.refused("setMyShortDescription", long).await, "400 Bad Request: BOT_SHORT_DESCRIPTION_INVALID");
    let empty = bench.granted("getMyShortDescription", json!({})).await;
    assert_eq!(empty, json!({"short_description": ""}));
}

#[tokio::test]
async fn the_menu_button_is_set_for_one_or_for_all() {
    let bench = bench().await;
    let app = json!({"type": "web_app", "text": "Buka", "web_app": {"url": "https://example.com/"}});
    bench.granted("setChatMenuButton", json!({"chat_id": 7001, "menu_button": app})).await;
    assert_eq!(bench.granted("getChatMenuButton", json!({"chat_id": 7001})).await, app);
    assert_eq!(bench.granted("getChatMenuButton", json!({})).await, json!({"type": "commands"}));
    bench.granted("setChatMenuButton", json!({"chat_id": 7001})).await;
    assert_eq!(bench.granted("getChatMenuButton", json!({"chat_id": 7001})).await, json!({"type": "commands"}));
    let wrong = json!({"menu_button": {"type": "x"}});
    let words = "400 Bad Request: can't parse menu button: MenuButton has unsupported type";
    assert_eq!(bench.refused("setChatMenuButton", wrong).await, words);
}

#[tokio::test]
async fn typing_is_a_chat_action() {
    let bench = bench().await;
    assert_eq!(bench.granted("sendChatAction", json!({"chat_id": 7001, "action": "typing"})).await, true);
}
