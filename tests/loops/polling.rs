//! Asking for updates, with an inbox that works as slowly as it is told.

use std::time::Duration;

use anyhow::Result;
use loket::config::Token;
use loket::stop::Switch;
use loket::telegram::Api;
use loket::telegram::inbound::{Parsed, Reader};
use loket::telegram::polling::{Inbox, Settings, poll};
use loket_core::domain::ids::UserId;
use tokio::sync::Notify;

use crate::script::Script;

/// An inbox that works until it is let go.
#[derive(Default)]
struct Slow {
    begun: Notify,
    done: Notify,
}

impl Inbox for Slow {
    type Error = String;

    async fn take(&self, _batch: Vec<Parsed>) -> Result<(), String> {
        self.begun.notify_one();
        self.done.notified().await;
        Ok(())
    }
}

#[tokio::test]
async fn nothing_is_confirmed_while_it_is_worked() -> Result<()> {
    let script = Script::start().await;
    let api = Api::new(&Token::new("1:x".to_owned()), &script.url.parse()?)?;
    let reader = Reader { bot: UserId(1), username: "LoketBot".to_owned(), staff_chat: None };
    let (inbox, switch) = (Slow::default(), Switch::new());
    script.text(40, 7, "halo");
    let settings = Settings { wait: Duration::ZERO, limit: 100 };
    let story = async {
        inbox.begun.notified().await;
        assert_eq!(script.calls("getUpdates").len(), 1, "Telegram was told something before it was safe");
        inbox.done.notify_one();
        script.until(|script| script.calls("getUpdates").iter().any(|call| call.parameters["offset"] == 41)).await;
        switch.press();
    };
    let (polled, ()) = tokio::join!(poll(&api, &reader, settings, &inbox, switch.listen()), story);
    Ok(polled?)
}
