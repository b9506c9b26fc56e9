//! What comes twice, what is poison, what is refused, and what a restart finds.

use anyhow::{Result, ensure};
use loket::shell::Engine;
use loket_core::engine::{Context, Event, EventKind, State, Transition};
use loket_emulator::Fault;
use serde_json::json;

use crate::mall::Mall;

const AT: &str = "2026-03-02T09:00:00+08:00";

#[tokio::test]
async fn an_update_that_comes_again_is_not_answered_again() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        siti.sends("/start").await?;
        ensure!(!siti.reads().await?.is_empty());
        ensure!(mall.emulator().redeliver() > 0);
        mall.settle().await?;
        ensure!(siti.reads().await?.is_empty(), "it was answered twice");
        mall.restart().await?;
        mall.emulator().redeliver();
        mall.settle().await?;
        ensure!(siti.reads().await?.is_empty(), "it was answered twice after the restart");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_form_goes_on_after_a_restart_in_the_middle() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        siti.opens("ajukan_sktm").await?;
        siti.taps("Ajukan sekarang").await?;
        siti.taps("Setuju dan mulai").await?;
        siti.taps("Sekolah").await.or_else(|_| Ok::<(), anyhow::Error>(()))?;
        let before = siti.reads().await?;
        mall.stop().await?;
        siti.person().sends(siti.person().private(), "/status");
        mall.restart().await?;
        let after = siti.reads().await?;
        ensure!(!after.is_empty(), "what was written while it was closed was lost");
        ensure!(before.contains("Langkah"), "{before}");
        Ok(())
    })
    .await;
}

/// The engine, but for one word that it stumbles over.
fn stumble(context: &Context<'_>, state: State, event: &Event) -> Transition {
    if let EventKind::TextReceived { text, .. } = &event.kind {
        assert!(text != "sandung", "as the story wants it");
    }
    loket_core::engine::step(context, state, event)
}

#[tokio::test]
async fn poison_is_put_aside_with_an_apology_and_keeps_nobody_waiting() {
    Mall::open(AT, async |mall| {
        mall.converses_with(Engine { step: stumble, ..Engine::default() });
        mall.expects_dead_letters(2);
        let (siti, andi) = (mall.citizen("Siti", "id"), mall.citizen("Andi", "id"));
        mall.stop().await?;
        siti.person().starts(None);
        siti.person().sends(siti.person().private(), "sandung");
        mall.emulator().inject_update(json!({ "message": { "message_id": "?", "text": 7 } }));
        andi.person().starts(None);
        mall.restart().await?;
        let told = siti.reads().await?;
        ensure!(told.contains("Maaf, pesan Anda gagal saya proses"), "{told}");
        ensure!(andi.reads().await?.contains("Andi"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn whoever_blocks_the_bot_is_left_alone_and_welcome_again() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        let number = siti.applies_for("sktm").await?;
        siti.acts(loket_emulator::Person::blocks).await?;
        let daeng = mall.officer("Daeng Situju", "desa-kelurahan");
        daeng.taps("Ambil").await?;
        let card = daeng.reads().await?;
        ensure!(card.contains(&number), "{card}");
        siti.acts(loket_emulator::Person::unblocks).await?;
        siti.sends("/status").await?;
        siti.reads_of(&number).await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_chat_that_must_wait_keeps_its_order_and_no_other_waiting() {
    Mall::open(AT, async |mall| {
        let (siti, andi) = (mall.citizen("Siti", "id"), mall.citizen("Andi", "id"));
        mall.emulator().faults().next("sendMessage", 1, Fault::TooManyRequests(30));
        siti.sends("/start").await?;
        andi.sends("/start").await?;
        ensure!(siti.reads().await?.is_empty());
        ensure!(andi.reads().await?.contains("Andi"));
        mall.advance("29s").await?;
        ensure!(siti.reads().await?.is_empty());
        mall.advance("1s").await?;
        let told = siti.reads().await?;
        ensure!(told.find("selamat datang") < told.find("Tulis saja"), "{told}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn faults_of_the_network_cost_nothing_but_time() -> Result<()> {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        let faults = mall.emulator().faults();
        faults.next("sendMessage", 1, Fault::InternalError);
        faults.next("sendMessage", 1, Fault::CutBefore);
        faults.next("getUpdates", 1, Fault::BadGateway);
        siti.sends("/start").await?;
        for _ in 0..4 {
            mall.advance("5s").await?;
        }
        let told = siti.reads().await?;
        ensure!(told.matches("selamat datang").count() == 1, "{told}");
        Ok(())
    })
    .await;
    Ok(())
}
