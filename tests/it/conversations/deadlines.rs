//! Time passes: drafts left alone, revisions never answered, promises that come due.

use anyhow::{Result, ensure};

use crate::actor::Actor;
use crate::mall::Mall;

const AT: &str = "2026-03-02T09:00:00+08:00";

async fn flags(officer: &Actor) -> Result<()> {
    officer.taps("Ambil").await?;
    officer.taps("Minta perbaikan").await?;
    officer.taps("Nomor HP").await?;
    officer.taps("Kurang lengkap").await?;
    officer.taps("Kirim permintaan perbaikan (1)").await
}

#[tokio::test]
async fn a_draft_left_alone_is_called_to_mind_once_and_by_day() {
    Mall::open("2026-03-02T21:00:00+08:00", async |mall| {
        let siti = mall.citizen("Siti", "id");
        siti.opens("ajukan_ktp_el_ganti").await?;
        siti.taps("Ajukan sekarang").await?;
        siti.taps("Setuju dan mulai").await?;
        siti.taps("Rusak").await?;
        siti.reads().await?;
        mall.closed_for("28h").await?;
        ensure!(siti.reads().await?.is_empty(), "it is one o'clock at night");
        mall.advance("7h").await?;
        let told = siti.reads().await?;
        ensure!(told.matches("belum selesai").count() == 1 && told.contains("langkah 2 dari 8"), "{told}");
        mall.closed_for("100h").await?;
        ensure!(siti.reads().await?.is_empty(), "it was called to mind twice");
        siti.taps_below("belum selesai", "Lanjutkan mengisi").await?;
        siti.reads_of("Langkah 2 dari 8").await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_revision_is_called_to_mind_and_expires() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        let daeng = mall.officer("Daeng Situju", "disdukcapil");
        let number = siti.applies_for("ktp-el-ganti").await?;
        flags(&daeng).await?;
        daeng.reads().await?;
        siti.reads_of("Senin, 16 Maret 2026").await?;
        mall.advance("264h").await?;
        let told = siti.reads().await?;
        ensure!(told.matches("masih menunggu perbaikan Anda").count() == 1, "{told}");
        mall.closed_for("100h").await?;
        let told = siti.reads().await?;
        ensure!(told.matches("batas waktu").count() == 1 && told.contains(&number), "{told}");
        daeng.reads_of("lewat batas waktu").await?;
        siti.sends("/status").await?;
        siti.reads_of("lewat batas waktu").await?;
        mall.closed_for("800h").await
    })
    .await;
}

#[tokio::test]
async fn officers_are_warned_and_alarmed_once_each() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        let daeng = mall.officer("Daeng Situju", "disdukcapil");
        let number = siti.applies_for("ktp-el-ganti").await?;
        daeng.reads().await?;
        mall.advance("27h").await?;
        ensure!(daeng.reads().await?.is_empty(), "less than three quarters are over");
        mall.advance("1h").await?;
        let told = daeng.reads().await?;
        ensure!(told.contains("⏰") && told.contains(&number), "{told}");
        mall.closed_for("2h").await?;
        let told = daeng.reads().await?;
        ensure!(told.matches("Lewat janji").count() == 1, "{told}");
        mall.closed_for("100h").await?;
        ensure!(daeng.reads().await?.is_empty(), "it was told twice");
        daeng.taps_below("Lewat janji", "Ambil").await?;
        daeng.reads_of("Petugas: Daeng Situju").await?;
        siti.reads_of("mulai diperiksa").await?;
        Ok(())
    })
    .await;
}
