//! Updates that are delivered: a whole conversation, switching there and back with updates waiting,
//! and a network that loses, repeats and reorders.

use anyhow::ensure;
use loket::config::Mode;
use loket_emulator::Fault;
use serde_json::json;

use crate::actor::Actor;
use crate::mall::Mall;

const AT: &str = "2026-03-02T09:00:00+08:00";

#[tokio::test]
async fn a_whole_conversation_comes_by_webhook() {
    Mall::open(AT, async |mall| {
        mall.gets_updates_by(Mode::Webhook);
        let siti = mall.citizen("Siti", "id");
        let number = siti.applies_for("sktm").await?;
        let daeng = mall.officer("Daeng Situju", "desa-kelurahan");
        daeng.reads_of(&number).await?;
        daeng.taps("Ambil").await?;
        daeng.taps("Setujui").await?;
        daeng.taps("Ya, setujui").await?;
        daeng.reads().await?;
        siti.reads_of("disetujui").await?;
        ensure!(called(&mall, "setWebhook") > 0, "it did not come by webhook");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn switching_there_and_back_loses_nothing_that_waits() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        siti.sends("/start").await?;
        siti.reads().await?;
        for mode in [Mode::Webhook, Mode::Polling, Mode::Webhook] {
            mall.stop().await?;
            // One that was worked comes again, and two are written while the counter is closed.
            ensure!(mall.emulator().redeliver_last(1) == 1);
            siti.person().sends(siti.person().private(), "/bantuan");
            siti.person().sends(siti.person().private(), "/bantuan");
            mall.gets_updates_by(mode);
            let read = siti.reads().await?;
            let times = read.matches("Yang bisa dilakukan di sini").count();
            ensure!(times == 2 && !read.contains("selamat datang"), "by {mode:?} {times} of 2 were answered:\n{read}");
        }
        ensure!(called(&mall, "setWebhook") == 2 && called(&mall, "deleteWebhook") == 1);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn lost_answers_repeats_and_reordering_change_nothing() {
    Mall::open(AT, async |mall| {
        mall.gets_updates_by(Mode::Webhook);
        let people: Vec<Actor> = (0..12).map(|number| mall.citizen(&format!("Warga {number}"), "id")).collect();
        mall.settle().await?;
        mall.stop().await?;
        let faults = mall.emulator().faults();
        faults.deliveries(0.2, Fault::LostAnswer);
        faults.deliveries(0.1, Fault::CutBefore);
        faults.repeat_updates(0.3);
        faults.scatter_deliveries(true);
        for person in &people {
            person.person().starts(None);
            person.person().sends(person.person().private(), "/status");
            person.person().sends(person.person().private(), "/bantuan");
        }
        mall.restart().await?;
        mall.settle().await?;
        for person in &people {
            let read = person.reads().await?;
            let times = |words: &str| read.matches(words).count();
            for words in ["selamat datang", "Yang bisa dilakukan di sini", "Anda belum"] {
                ensure!(times(words) == 1, "{words} is there {} times:\n{read}", times(words));
            }
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn poison_by_webhook_is_put_aside_and_does_not_come_for_ever() {
    Mall::open(AT, async |mall| {
        mall.gets_updates_by(Mode::Webhook);
        mall.expects_dead_letters(1);
        let siti = mall.citizen("Siti", "id");
        mall.emulator().inject_update(json!({ "message": { "message_id": "?", "text": 7 } }));
        siti.sends("/start").await?;
        siti.reads_of("selamat datang").await?;
        Ok(())
    })
    .await;
}

fn called(mall: &Mall, method: &str) -> usize {
    mall.emulator().calls().iter().filter(|call| call.method == method && call.ok).count()
}
