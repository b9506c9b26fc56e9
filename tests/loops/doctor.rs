//! `loket doctor` at a Telegram that says what no emulator does.

use anyhow::{Context as _, Result};
use loket::clock::Clock;
use loket::config::{Environment, Token};
use loket::doctor::{Finding, Patient, State, examine};
use serde_json::{Value, json};

use crate::opening::settings;
use crate::refusal;
use crate::script::{Answer, Script};

/// What is found about this, with these settings.
async fn found(script: &Script, text: &str, subject: &str) -> Result<Finding> {
    let folder = tempfile::tempdir()?;
    let config = settings(Environment::default(), &script.url, folder.path(), text)?;
    let token = Ok(Token::new("1:x".to_owned()));
    let found = examine(&Patient { config, token, clock: Clock::System, least_free: 1 }).await;
    found.into_iter().find(|finding| finding.subject == subject).context("it is looked at")
}

#[tokio::test]
async fn a_group_that_the_bot_has_left_or_that_has_moved_is_told() -> Result<()> {
    let (script, staff) = (Script::start().await, "[staff]\nchat = -5\n");
    script.answers("getChatMember", Answer::Result(json!({ "status": "left" })));
    let told = found(&script, staff, "staff group").await?;
    assert!(told.state == State::Bad && told.told.contains("is not in it (left)"), "{told:?}");
    let moved = "Bad Request: group chat was upgraded to a supergroup chat";
    script.answers("getChatMember", refusal(400, moved, json!({ "migrate_to_chat_id": -1009 })));
    let told = found(&script, staff, "staff group").await?;
    assert!(told.remedy.is_some_and(|remedy| remedy.contains("chat = -1009")));
    Ok(())
}

#[tokio::test]
async fn a_webhook_that_is_not_ours_is_told() -> Result<()> {
    let script = Script::start().await;
    let ours = "[telegram]\nmode = \"webhook\"\n[webhook]\nurl = \"https://loket.example/telegram\"\n";
    for (url, state) in [("https://other.example/x", State::Doubtful), ("https://loket.example/telegram", State::Good)]
    {
        let info = json!({ "url": url, "pending_update_count": 3, "last_error_message": Value::Null });
        script.answers("getWebhookInfo", Answer::Result(info));
        assert_eq!(found(&script, ours, "updates").await?.state, state, "{url}");
    }
    Ok(())
}
