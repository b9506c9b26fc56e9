//! The harness keeps its word: it fails what a story leaves pending.

use anyhow::{Result, ensure};

use crate::mall::Mall;

const AT: &str = "2026-03-02T09:00:00+08:00";

#[tokio::test]
async fn an_empty_story_passes() {
    Mall::open(AT, async |_| Ok(())).await;
}

#[tokio::test]
async fn a_message_nobody_read_fails_the_story() {
    let told = Mall::play(AT, async |mall| mall.citizen("Siti", "id").sends("/start").await).await;
    let told = told.expect_err("the welcome was not read").to_string();
    assert!(told.starts_with("Siti has not read:"), "{told}");
}

#[tokio::test]
async fn a_message_read_by_somebody_else_is_still_unread() {
    let told = Mall::play(AT, async |mall| {
        let (siti, andi) = (mall.citizen("Siti", "id"), mall.citizen("Andi", "id"));
        siti.sends("/start").await?;
        ensure!(andi.reads().await?.is_empty());
        Ok(())
    })
    .await;
    assert!(told.expect_err("the welcome was not read").to_string().starts_with("Siti"));
}

#[tokio::test]
async fn a_button_that_is_not_there_cannot_be_tapped() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        siti.sends("/start").await?;
        siti.reads().await?;
        let told = siti.taps("Setujui").await.expect_err("citizens approve nothing").to_string();
        ensure!(told.starts_with("Siti has no [Setujui] on the screen; there are ["), "{told}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_was_put_aside_fails_the_story_unless_it_was_expected() {
    let poison = async |mall: Mall| -> Result<()> {
        mall.emulator().inject_update(serde_json::json!({ "message": { "message_id": "?" } }));
        mall.settle().await
    };
    let told = Mall::play(AT, poison).await.expect_err("an update was put aside").to_string();
    assert!(told.starts_with("1 dead letters, 0 expected"), "{told}");
    Mall::open(AT, async |mall| {
        mall.expects_dead_letters(1);
        poison(mall).await
    })
    .await;
}

#[tokio::test]
async fn a_message_that_waits_fails_the_story() {
    let told = Mall::play(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        mall.emulator().faults().next("sendMessage", 1, loket_emulator::Fault::TooManyRequests(60));
        siti.sends("/start").await?;
        siti.reads().await?;
        Ok(())
    })
    .await;
    let told = told.expect_err("a message still waits").to_string();
    assert!(told.ends_with("messages were never sent"), "{told}");
}
