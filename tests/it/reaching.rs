//! Citizens who cannot be reached and come back, and a staff group that has another id now.

use anyhow::{Result, ensure};
use loket_emulator::{Fault, Person};

use crate::actor::Actor;
use crate::mall::{Mall, STAFF_CHAT};

const AT: &str = "2026-03-02T09:00:00+08:00";
const AGENCY: &str = "desa-kelurahan";

async fn approves(daeng: &Actor) -> Result<()> {
    for label in ["Ambil", "Setujui", "Ya, setujui"] {
        daeng.taps(label).await?;
    }
    Ok(())
}

#[tokio::test]
async fn officers_are_told_at_once_and_the_citizen_on_return() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        let daeng = mall.officer("Daeng Situju", AGENCY);
        let number = siti.applies_for("sktm").await?;
        daeng.reads_of(&number).await?;
        siti.acts(Person::blocks).await?;
        let told = daeng.reads().await?;
        ensure!(told.contains(&number) && told.contains("Hubungi lewat telepon"), "{told}");
        daeng.taps("Kartu").await?;
        approves(&daeng).await?;
        let told = daeng.reads().await?;
        ensure!(told.matches(&number).count() == 1, "one card, and no second warning: {told}");
        mall.restart().await?;
        siti.acts(Person::unblocks).await?;
        let told = siti.reads().await?;
        ensure!(told.contains("Selama Anda tidak bisa dihubungi") && told.contains("disetujui"), "{told}");
        siti.sends("/start").await?;
        let told = siti.reads().await?;
        ensure!(!told.contains("Selama Anda tidak bisa dihubungi"), "told twice: {told}");
        mall.advance("1h").await?;
        siti.acts(Person::blocks).await?;
        daeng.reads_of("Hubungi lewat telepon").await?;
        siti.acts(Person::unblocks).await?;
        ensure!(siti.reads().await?.is_empty(), "nothing has happened since");
        Ok(())
    })
    .await;
}

/// Telegram tells nothing of a deleted account but the refusal itself.
#[tokio::test]
async fn a_refusal_alone_tells_the_officers_once() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        let daeng = mall.officer("Daeng Situju", AGENCY);
        let number = siti.applies_for("sktm").await?;
        daeng.reads_of(&number).await?;
        siti.acts(Person::deletes_account).await?;
        ensure!(daeng.reads().await?.is_empty(), "nobody can know yet");
        daeng.taps("Ambil").await?;
        let told = daeng.reads().await?;
        ensure!(told.matches("Hubungi lewat telepon").count() == 1, "{told}");
        daeng.taps_below("Petugas: Daeng Situju", "Setujui").await?;
        daeng.taps("Ya, setujui").await?;
        let told = daeng.reads().await?;
        ensure!(told.matches(&number).count() == 1 && told.contains("Hubungi lewat telepon"), "the card alone: {told}");
        Ok(())
    })
    .await;
}

/// A decision that still waited in the outbox when the citizen blocked the bot.
#[tokio::test]
async fn what_was_decided_before_the_block_but_never_arrived_is_told_on_return() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        let daeng = mall.officer("Daeng Situju", AGENCY);
        let number = siti.applies_for("sktm").await?;
        siti.reads().await?;
        daeng.reads_of(&number).await?;
        daeng.taps("Ambil").await?;
        daeng.taps("Setujui").await?;
        siti.reads_of("mulai diperiksa").await?;
        mall.advance("1h").await?;
        mall.emulator().faults().next("sendMessage", 1, Fault::TooManyRequests(30));
        daeng.taps("Ya, setujui").await?;
        daeng.reads().await?;
        mall.advance("10s").await?;
        siti.acts(Person::blocks).await?;
        daeng.reads_of("Hubungi lewat telepon").await?;
        mall.advance("30s").await?;
        siti.acts(Person::unblocks).await?;
        let told = siti.reads().await?;
        ensure!(told.contains("Selama Anda tidak bisa dihubungi") && told.contains("disetujui"), "{told}");
        Ok(())
    })
    .await;
}

async fn the_staff_group_moves(announced: bool) {
    Mall::open(AT, async |mall| {
        let (siti, andi) = (mall.citizen("Siti", "id"), mall.citizen("Andi", "id"));
        let old = mall.officer("Daeng Situju", AGENCY);
        let first = siti.applies_for("sktm").await?;
        old.reads_of(&first).await?;
        let group = mall.emulator().upgrade_group(STAFF_CHAT, announced).expect("it is there");
        let daeng = old.in_chat(group.id);
        let second = andi.applies_for("sktm").await?;
        daeng.reads_of(&second).await?;
        daeng.taps("Ambil").await?;
        daeng.reads_of("Petugas: Daeng Situju").await?;
        andi.reads_of("mulai diperiksa").await?;
        mall.restart().await?;
        daeng.taps("Tolak").await?;
        daeng.taps("Tulis alasan sendiri").await?;
        daeng.reads_of("(reply)").await?;
        mall.restart().await?;
        daeng.sends("Alamatnya di luar kabupaten ini").await?;
        daeng.reads().await?;
        andi.reads_of("Alamatnya di luar kabupaten ini").await?;
        let third = siti.applies_for("sktm").await?;
        daeng.reads_of(&third).await?;
        ensure!(old.reads().await?.is_empty());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_staff_group_works_on_as_a_supergroup() {
    the_staff_group_moves(true).await;
}

#[tokio::test]
async fn the_staff_group_works_on_though_nobody_told_of_its_move() {
    the_staff_group_moves(false).await;
}
