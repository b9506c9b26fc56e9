//! Complaints are answered in the officer's words.

use anyhow::ensure;

use super::private::complains;
use crate::mall::Mall;

const AT: &str = "2026-03-02T09:00:00+08:00";

/// Answered once, read at once and in the status afterwards, and no deadline rings any more.
#[tokio::test]
async fn a_complaint_is_answered_in_words_and_nothing_rings_afterwards() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        let daeng = mall.officer("Daeng Situju", "layanan-mpp");
        let number = complains(&siti).await?;
        let card = daeng.reads().await?;
        ensure!(card.contains(&number), "{card}");
        daeng.taps("Ambil").await?;
        siti.reads_of("mulai diperiksa").await?;
        daeng.taps("Jawab").await?;
        let asked = daeng.reads().await?;
        ensure!(!asked.contains("Setujui"), "{asked}");
        daeng.sends("Uang Anda dikembalikan, petugasnya ditegur.").await?;
        daeng.reads_of("sudah dijawab").await?;
        let told = siti.reads().await?;
        ensure!(told.contains("Uang Anda dikembalikan") && !told.contains("disetujui"), "{told}");
        mall.closed_for("2000h").await?;
        ensure!(daeng.reads().await?.is_empty() && siti.reads().await?.is_empty(), "something rang");
        siti.sends(&number).await?;
        let status = siti.reads().await?;
        ensure!(status.contains("sudah dijawab") && status.contains("Uang Anda dikembalikan"), "{status}");
        Ok(())
    })
    .await;
}
